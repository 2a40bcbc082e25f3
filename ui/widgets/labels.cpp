// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels.h"

#include <app/base/textgate.h>

#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

namespace trivet::ui {

namespace {

constexpr int spare = 2; ///< letters may lean beyond their advance

} // namespace

void setLook(QWidget &widget, const char *property, const QString &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

WrappedLabel::WrappedLabel(const QString &role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", role);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WrappedLabel::sizeHint() const
{
    constexpr int least = 60;
    return { least, text().isEmpty() ? 0 : heightForWidth(std::max(least, width())) };
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

ElidedLabel::ElidedLabel(const QString &role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", role);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { 40, fontMetrics().height() + 2 };
}

QSize ElidedLabel::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(m_full) + spare, fontMetrics().height() + 2 };
}

void ElidedLabel::setFullText(const QString &text)
{
    m_full = textgate::line(text, 400);
    setAccessibleName(m_full);
    updateGeometry();
    fit();
}

void ElidedLabel::fit()
{
    const QString shown = fontMetrics().elidedText(m_full, Qt::ElideRight, width() - spare);
    m_cut = shown != m_full;
    setText(shown);
    setToolTip(
        m_cut ? QString(QLatin1String("<span>") + m_full.toHtmlEscaped() + QLatin1String("</span>"))
              : QString());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace trivet::ui
