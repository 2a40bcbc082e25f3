// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotatecommand.h"

#include <app/base/textgate.h>
#include <app/engine/session.h>

#include <QCoreApplication>
#include <QFutureWatcher>

namespace trivet::ui {

namespace {

QString commandText(const std::optional<Annotation> &before, const Annotation &after)
{
    const QString title = textgate::line(after.text.section(QLatin1Char('\n'), 0, 0), 40);
    if (!before)
        return QCoreApplication::translate("AnnotateCommand", "annotate “%1”").arg(title);
    if (after.deleted)
        return QCoreApplication::translate("AnnotateCommand", "delete “%1”").arg(title);
    return QCoreApplication::translate("AnnotateCommand", "edit “%1”").arg(title);
}

} // namespace

AnnotateCommand::AnnotateCommand(Session &session, std::optional<Annotation> before,
                                 Annotation saved, std::function<void(const Error &)> failed)
    : QUndoCommand(commandText(before, saved))
    , m_session(&session)
    , m_before(std::move(before))
    , m_after(std::move(saved))
    , m_failed(std::move(failed))
{ }

void AnnotateCommand::undo()
{
    if (m_before)
        write(*m_before, m_before->deleted);
    else
        write(m_after, true);
}

void AnnotateCommand::redo()
{
    if (!std::exchange(m_first, false))
        write(m_after, m_after.deleted);
}

void AnnotateCommand::write(Annotation content, bool deleted)
{
    if (!m_session)
        return;
    const auto newest = m_session->annotation(content.id);
    content.revision = newest ? newest->revision + 1 : 1;
    content.deleted = deleted;
    content.author.clear(); // this revision is written by who undoes, now
    content.writtenAt = {};
    auto *watcher = new QFutureWatcher<Result<Annotation>>(m_session);
    QObject::connect(watcher, &QFutureWatcherBase::finished, m_session,
                     [watcher, failed = m_failed] {
                         watcher->deleteLater();
                         if (watcher->isCanceled() || watcher->future().resultCount() == 0)
                             return;
                         if (const auto &result = watcher->result(); !result)
                             failed(result.error());
                     });
    watcher->setFuture(m_session->annotate(content));
}

} // namespace trivet::ui
