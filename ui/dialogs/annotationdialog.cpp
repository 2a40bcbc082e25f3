// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotationdialog.h"

#include <app/base/textgate.h>
#include <ui/viewmodels/formatter.h>
#include <ui/widgets/labels.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the clock on the wall of the zone shows, as the fields hold it.
QDateTime wallClock(Instant at, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(at, zone);
    return { local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC };
}

/// Back again. A field that nobody changed keeps its moment to the millisecond, and its side of the
/// hour that a clock change repeats.
Instant momentOf(const QDateTime &wall, const QTimeZone &zone, Instant before)
{
    if (wallClock(before, zone) == wall)
        return before;
    return toInstant(QDateTime(wall.date(), wall.time(), zone));
}

} // namespace

AnnotationDialog::AnnotationDialog(const Annotation &annotation,
                                   const std::vector<Service> &services, const Calendar &calendar,
                                   const About &about, QWidget *parent)
    : QDialog(parent)
    , m_annotation(annotation)
    , m_calendar(calendar)
{
    setObjectName(u"annotationDialog"_s);
    setWindowTitle(about.versions > 0 ? tr("Edit annotation") : tr("Annotate"));
    setModal(true);
    build(services, about);
    fill();
    check();
    m_text->setFocus();
}

void AnnotationDialog::build(const std::vector<Service> &services, const About &about)
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(u"kind"_s);
    m_kind->addItem(tr("Note"), static_cast<int>(AnnotationKind::Note));
    m_kind->addItem(tr("About a deployment"), static_cast<int>(AnnotationKind::Deployment));
    m_kind->addItem(tr("About an incident"), static_cast<int>(AnnotationKind::Incident));
    m_kind->addItem(tr("Action"), static_cast<int>(AnnotationKind::Action));
    m_kind->addItem(tr("Freeze"), static_cast<int>(AnnotationKind::Freeze));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"text"_s);
    m_text->setPlaceholderText(
        tr("What happened, or what is to be done? The first line is the title."));
    m_text->setMinimumSize(420, 96);
    m_text->setTabChangesFocus(true);
    for (auto **edit : { &m_from, &m_to }) {
        *edit = new QDateTimeEdit(this);
        (*edit)->setDisplayFormat(u"ddd d MMM yyyy HH:mm"_s);
        (*edit)->setTimeSpec(Qt::UTC); // holds the zone's wall clock: the widget knows no zones
        (*edit)->setCalendarPopup(true);
    }
    m_from->setObjectName(u"from"_s);
    m_to->setObjectName(u"to"_s);
    m_isSpan = new QCheckBox(tr("&until"), this);
    m_isSpan->setObjectName(u"isSpan"_s);
    m_service = new QComboBox(this);
    m_service->setObjectName(u"service"_s);
    m_service->addItem(tr("All services"), QString());
    for (const Service &service : services)
        m_service->addItem(
            textgate::line(service.name.isEmpty() ? service.id.value : service.name, 60),
            service.id.value);
    m_error = new TextLabel(u"error"_s, this);
    m_error->setWordWrap(true);
    m_error->hide();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    if (!about.subject.isEmpty()) {
        auto *subject = new TextLabel(u"title"_s, this);
        subject->setText(textgate::line(about.subject));
        form->addRow(tr("About"), subject);
    }
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("&Text"), m_text);
    form->addRow(tr("&When"), m_from);
    form->addRow(m_isSpan, m_to);
    form->addRow(tr("&Service"), m_service);

    auto *buttons = new QHBoxLayout;
    if (about.versions > 0) {
        auto *remove = new QPushButton(tr("&Delete"), this);
        remove->setObjectName(u"delete"_s);
        remove->setProperty("role", u"plain"_s);
        remove->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, [this] {
            m_delete = true;
            accept();
        });
        auto *versions = new TextLabel(u"sub"_s, this);
        versions->setText(tr("%n version(s), last by %1", nullptr, about.versions)
                              .arg(textgate::line(about.author, 40)));
        buttons->addWidget(remove);
        buttons->addWidget(versions);
    }
    buttons->addStretch();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setProperty("role", u"plain"_s);
    cancel->setAutoDefault(false);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setObjectName(u"save"_s);
    m_save->setProperty("role", u"primary"_s);
    m_save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 18, 20, 16);
    all->setSpacing(12);
    all->addLayout(form);
    all->addWidget(m_error);
    all->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AnnotationDialog::check);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &AnnotationDialog::check);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &AnnotationDialog::check);
    connect(m_isSpan, &QCheckBox::toggled, this, &AnnotationDialog::check);
    m_text->installEventFilter(this);
}

/// Ctrl+Return saves from within the text, where Return alone is a new line.
bool AnnotationDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            if (m_save->isEnabled())
                accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void AnnotationDialog::fill()
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_annotation.kind)));
    m_text->setPlainText(m_annotation.text);
    m_from->setDateTime(wallClock(m_annotation.at, m_calendar.zone()));
    m_isSpan->setChecked(m_annotation.to.has_value());
    m_to->setDateTime(wallClock(
        m_annotation.to.value_or(m_annotation.at + std::chrono::hours { 1 }), m_calendar.zone()));
    m_service->setCurrentIndex(std::max(0, m_service->findData(m_annotation.service.value)));
}

void AnnotationDialog::check()
{
    m_to->setEnabled(m_isSpan->isChecked());
    const bool ordered = !m_isSpan->isChecked() || m_from->dateTime() < m_to->dateTime();
    const bool tooLong = m_text->toPlainText().size() > textgate::bodyLimit;
    m_save->setEnabled(!m_text->toPlainText().trimmed().isEmpty() && ordered && !tooLong);
    QString problem;
    if (!ordered)
        problem = tr("The end must come after the beginning.");
    else if (tooLong)
        problem = tr("The text is longer than 10,000 characters.");
    m_error->setText(problem);
    m_error->setVisible(!problem.isEmpty());
}

void AnnotationDialog::showError(const QString &text)
{
    m_error->setText(textgate::line(text, 400));
    m_error->show();
}

Annotation AnnotationDialog::annotation() const
{
    Annotation a = m_annotation;
    a.kind = static_cast<AnnotationKind>(m_kind->currentData().toInt());
    a.text = m_text->toPlainText().trimmed();
    a.at = momentOf(m_from->dateTime(), m_calendar.zone(), m_annotation.at);
    a.to.reset();
    if (m_isSpan->isChecked())
        a.to = momentOf(m_to->dateTime(), m_calendar.zone(), m_annotation.to.value_or(a.at));
    a.service = ServiceId(m_service->currentData().toString());
    return a;
}

} // namespace trivet::ui
