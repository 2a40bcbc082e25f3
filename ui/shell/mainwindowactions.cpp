// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the window and what they do with annotations; the window itself is in mainwindow.cpp.
#include "mainwindow.h"

#include <app/base/textgate.h>
#include <ui/commands/annotatecommand.h>
#include <ui/dialogs/annotationdialog.h>
#include <ui/viewmodels/formatter.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/menuchip.h>

#include <QAction>
#include <QFormLayout>
#include <QFutureWatcher>

namespace trivet::ui {

using namespace Qt::StringLiterals;

QAction *MainWindow::addKey(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                            const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(u"action."_s + id);
    action->setShortcuts(keys);
    // Single keys act in the window only; a dialog with its text fields is a window of its own.
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_keys << action;
    return action;
}

void MainWindow::buildActions()
{
    addKey(u"annotate"_s, tr("Annotate at the crosshair"), { Qt::Key_A },
           [this] { openEvent({}); });
    addKey(u"annotateBrush"_s, tr("Annotate the visible range"), { Qt::SHIFT | Qt::Key_A }, [this] {
        if (!m_axis.brush())
            m_axis.setBrush(m_axis.range());
        openEvent({});
    });
    addKey(u"edit"_s, tr("Open the selected event"), { Qt::Key_E }, [this] {
        if (!m_events.selected().isEmpty())
            openEvent(m_events.selected());
    });
    addKey(u"delete"_s, tr("Delete the selected annotation"), { Qt::Key_Delete },
           [this] { deleteSelected(); });
    addKey(u"undo"_s, tr("Undo"), { QKeySequence::Undo }, [this] { m_undo.undo(); });
    addKey(u"redo"_s, tr("Redo"),
           { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y) },
           [this] { m_undo.redo(); });
    addKey(u"zoomIn"_s, tr("Zoom in"), { Qt::Key_W, Qt::Key_Plus }, [this] {
        const TimeRange r = m_axis.range();
        m_axis.zoom(0.7, m_axis.crosshair().value_or(r.from + r.length() / 2));
    });
    addKey(u"zoomOut"_s, tr("Zoom out"), { Qt::Key_S, Qt::Key_Minus }, [this] {
        const TimeRange r = m_axis.range();
        m_axis.zoom(1 / 0.7, m_axis.crosshair().value_or(r.from + r.length() / 2));
    });
    addKey(u"panLeft"_s, tr("Earlier"), { Qt::SHIFT | Qt::Key_W, Qt::CTRL | Qt::Key_Left },
           [this] { m_axis.pan(-0.25); });
    addKey(u"panRight"_s, tr("Later"), { Qt::Key_D, Qt::CTRL | Qt::Key_Right },
           [this] { m_axis.pan(0.25); });
    addKey(u"back"_s, tr("Range before"), { QKeySequence(Qt::ALT | Qt::Key_Left) },
           [this] { m_axis.back(); });
    addKey(u"forward"_s, tr("Range after"), { QKeySequence(Qt::ALT | Qt::Key_Right) },
           [this] { m_axis.forward(); });
    addKey(u"next"_s, tr("Next incident or note"), { Qt::Key_Period }, [this] { stepEvent(true); });
    addKey(u"previous"_s, tr("Incident or note before"), { Qt::Key_Comma },
           [this] { stepEvent(false); });
    addKey(u"lock"_s, tr("Lock the crosshair"), { Qt::Key_Space }, [this] { m_axis.toggleLock(); });
    addKey(u"range"_s, tr("Time range"), { Qt::Key_T }, [this] { m_rangeChip->showMenu(); });
    addKey(u"zone"_s, tr("Team zone, UTC, local"), { Qt::Key_U }, [this] { showNextZone(); });
    addKey(u"view"_s, tr("View: theme and language"), { Qt::Key_V },
           [this] { m_viewChip->showMenu(); });
    addKey(u"refresh"_s, tr("Ask all sources now"), { Qt::Key_F5 },
           [this] { m_session.refresh(); });
    addKey(u"keys"_s, tr("All keys"), { Qt::Key_Question }, [this] { showKeys(); });
    addKey(u"quit"_s, tr("Quit"), { QKeySequence::Quit }, [this] { close(); });
    int number = 1;
    for (const Page &page : pages::all()) {
        addKey(u"page."_s + page.id, QCoreApplication::translate("Page", page.title),
               { QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)) },
               [this, id = page.id] { showPage(id); });
        ++number;
    }
}

void MainWindow::showKeys()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(u"keysDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("All keys"));
    auto *form = new QFormLayout(dialog);
    form->setContentsMargins(20, 18, 20, 18);
    form->setHorizontalSpacing(24);
    for (const QAction *action : std::as_const(m_keys)) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        auto *text = new TextLabel(u"sub"_s, dialog);
        text->setText(action->text());
        auto *key = new TextLabel(u"title"_s, dialog);
        key->setText(keys.join(u"   "_s));
        form->addRow(key, text);
    }
    dialog->open();
}

void MainWindow::stepEvent(bool forward)
{
    const LaneEvent *selected = m_events.find(m_events.selected());
    const TimeRange range = m_axis.range();
    const Instant from = selected ? selected->range.from : forward ? range.from : range.to;
    const LaneEvent *next = m_events.next(from, forward);
    if (!next)
        return;
    m_events.select(next->id);
    if (!range.contains(next->range.from)) {
        const Millis half = range.length() / 2;
        m_axis.show({ .from = next->range.from - half, .to = next->range.from + half });
    }
    m_axis.setCrosshair(next->range.from);
}

Annotation MainWindow::draftFor(const QString &id) const
{
    Annotation draft;
    const TimeRange range = m_axis.range();
    draft.at = m_axis.crosshair().value_or(
        std::min(m_session.clock().now(), range.from + range.length() / 2));
    if (const auto brush = m_axis.brush()) {
        draft.at = brush->from;
        draft.to = brush->to;
    }
    const LaneEvent *event = m_events.find(id);
    if (!event)
        return draft;
    draft.at = event->range.from;
    draft.service = event->service;
    if (event->row == EventRow::Deployments) {
        draft.kind = AnnotationKind::Deployment;
        draft.deployment = id;
        draft.to.reset();
    } else if (event->row == EventRow::Incidents) {
        draft.kind = AnnotationKind::Incident;
        draft.incident = id;
        draft.to = event->open ? std::nullopt : std::optional(event->range.to);
    }
    return draft;
}

QString MainWindow::subjectOf(const Annotation &annotation) const
{
    if (const LaneEvent *event = m_events.find(annotation.deployment);
        event && !annotation.deployment.isEmpty())
        return tr("Deployment %1").arg(event->details);
    if (const LaneEvent *event = m_events.find(annotation.incident);
        event && !annotation.incident.isEmpty())
        return tr("Incident %1").arg(event->label);
    return {};
}

void MainWindow::openEvent(const QString &id)
{
    if (const auto existing = id.isEmpty() ? std::nullopt : m_session.annotation(id))
        editAnnotation(*existing, existing);
    else
        editAnnotation(draftFor(id.isEmpty() ? m_events.selected() : id), std::nullopt);
    m_axis.setBrush(std::nullopt);
}

void MainWindow::editAnnotation(const Annotation &start, const std::optional<Annotation> &before)
{
    const AnnotationDialog::About about { .subject = subjectOf(start),
                                          .versions = before ? before->revision : 0,
                                          .author = before ? before->author : QString() };
    auto *dialog = new AnnotationDialog(start, m_session.workspace().services, m_axis.calendar(),
                                        about, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        Annotation revision = dialog->annotation();
        revision.deleted = dialog->wantsDeletion();
        save(revision, before);
    });
    dialog->open();
}

void MainWindow::save(const Annotation &revision, const std::optional<Annotation> &before)
{
    Annotation next = revision;
    next.revision = before ? before->revision + 1 : 1;
    next.author.clear();
    next.writtenAt = {};
    auto *watcher = new QFutureWatcher<Result<Annotation>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, before, revision] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            return;
        const Result<Annotation> result = watcher->result();
        if (!result) {
            // The text is not lost: it comes back in the dialog, with the reason.
            tell(result.error().message());
            editAnnotation(revision, before);
            if (auto *dialog = findChild<AnnotationDialog *>(u"annotationDialog"_s))
                dialog->showError(result.error().message());
            return;
        }
        m_undo.push(new AnnotateCommand(m_session, before, *result,
                                        [this](const Error &error) { tell(error.message()); }));
        m_events.select(result->deleted ? QString() : result->id);
        tell(result->deleted ? tr("Deleted. Ctrl+Z brings it back.") : tr("Saved."));
    });
    watcher->setFuture(m_session.annotate(next));
}

void MainWindow::deleteSelected()
{
    const auto existing = m_session.annotation(m_events.selected());
    if (!existing || existing->deleted)
        return;
    Annotation gone = *existing;
    gone.deleted = true;
    save(gone, existing);
}

} // namespace trivet::ui
