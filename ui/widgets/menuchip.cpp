// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "menuchip.h"

#include <app/base/textgate.h>

#include <QEvent>
#include <QMenu>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 72;

} // namespace

MenuChip::MenuChip(const QString &id, const QString &hint, QWidget *parent)
    : QToolButton(parent)
    , m_hint(hint)
{
    setObjectName(id);
    setProperty("role", u"chip"_s);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(new QMenu(this));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    fit();
}

QSize MenuChip::sizeHint() const
{
    // The frame around the text is the style's; the text that counts is the whole one.
    return { frameWidth() + fontMetrics().horizontalAdvance(m_full),
             QToolButton::sizeHint().height() };
}

QSize MenuChip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return { std::min(leastWidth, whole.width()), whole.height() };
}

int MenuChip::frameWidth() const
{
    return QToolButton::sizeHint().width()
        - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

void MenuChip::setFullText(const QString &text)
{
    m_full = textgate::line(text, 200);
    setAccessibleName(m_full);
    updateGeometry();
    fit();
}

void MenuChip::fit()
{
    QString shown = m_full;
    if (sizeHint().width() > width())
        shown
            = fontMetrics().elidedText(m_full, Qt::ElideRight, std::max(0, width() - frameWidth()));
    m_cut = shown != m_full;
    // A name from outside may have the sign of a short cut in it.
    setText(shown.replace(u'&', u"&&"_s));
    QStringList lines { m_hint };
    if (m_cut)
        lines.prepend(m_full);
    lines.removeAll(QString());
    setToolTip(lines.isEmpty()
                   ? QString()
                   : QString(u"<span>"_s
                             + lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br/>"_s)
                             + u"</span>"_s));
}

void MenuChip::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    fit();
}

void MenuChip::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace trivet::ui
