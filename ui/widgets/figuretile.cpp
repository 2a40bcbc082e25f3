// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretile.h"

#include <app/base/textgate.h>
#include <ui/viewmodels/formatter.h>

#include <QPainter>

namespace trivet::ui {

FigureTile::FigureTile(LaneModel &model, QWidget *parent)
    : QAbstractButton(parent)
    , m_model(model)
{
    setObjectName(QLatin1String("tile.") + model.id());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    connect(&model, &LaneModel::changed, this, &FigureTile::refresh);
    refresh();
}

QSize FigureTile::sizeHint() const
{
    return { 170, 62 };
}

QSize FigureTile::minimumSizeHint() const
{
    return { 96, 62 };
}

QStringList FigureTile::cutTexts() const
{
    const QFontMetrics label(theme::font(theme::Text::Label));
    const QFontMetrics number(theme::font(theme::Text::Number, true));
    QStringList cut;
    if (label.horizontalAdvance(m_model.heading().title) > width() - 4)
        cut << m_model.heading().title;
    if (number.horizontalAdvance(m_model.heading().number) > width() - 4)
        cut << m_model.heading().number;
    const LaneHeading &h = m_model.heading();
    if (const QString &wanted = h.staleText.isEmpty() ? h.evidence : h.staleText;
        shownEvidence() != wanted)
        cut << wanted;
    return cut;
}

QString FigureTile::shownEvidence() const
{
    const LaneHeading &h = m_model.heading();
    const QFontMetrics metrics(theme::font(theme::Text::Small));
    const auto fits
        = [&](const QString &text) { return metrics.horizontalAdvance(text) <= width() - 4; };
    // Whole parts go, or whole words: a number that is cut is another number.
    if (!h.staleText.isEmpty()) {
        QString words = h.staleText;
        while (!fits(words) && words.contains(QLatin1Char(' ')))
            words = words.left(words.lastIndexOf(QLatin1Char(' '))) + QStringLiteral("…");
        return words;
    }
    const QString dot = QStringLiteral(" · ");
    QString shown;
    const QStringList parts = h.evidence.split(dot);
    for (const QString &part : parts) {
        const QString longer = shown.isEmpty() ? part : shown + dot + part;
        if (fits(longer))
            shown = longer;
    }
    if (!shown.isEmpty() || m_model.figure().n == 0)
        return shown;
    Figure counted;
    counted.n = m_model.figure().n;
    const QString count = Formatter(locale()).evidence(counted);
    return fits(count) ? count : QString();
}

void FigureTile::refresh()
{
    const LaneHeading &h = m_model.heading();
    setAccessibleName(m_model.summary());
    setToolTip(QStringLiteral("<p><b>%1</b></p><p>%2</p><p><b>%3</b> %4</p><p>%5</p>")
                   .arg(textgate::html(h.title), textgate::html(h.rule, 1000),
                        textgate::html(h.number), textgate::html(h.evidence),
                        textgate::html(h.staleText)));
    update();
}

void FigureTile::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    QAbstractButton::enterEvent(event);
    update();
}

void FigureTile::leaveEvent(QEvent *event)
{
    m_hovered = false;
    QAbstractButton::leaveEvent(event);
    update();
}

void FigureTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme::current();
    const LaneHeading &h = m_model.heading();
    const bool stale = !h.staleText.isEmpty();
    const auto line = [&](const QFont &font, const QColor &color, int base, const QString &text) {
        p.setFont(font);
        p.setPen(color);
        p.drawText(2, base, QFontMetrics(font).elidedText(text, Qt::ElideRight, width() - 4));
    };
    line(theme::font(theme::Text::Label), t.ink2, 15, h.title);
    // A number that is old, hidden or missing never looks like a fresh one.
    const QFont number = theme::font(theme::Text::Number, true);
    line(number, stale || h.state != FigureState::Value ? t.ink3 : t.ink, 37, h.number);
    line(theme::font(theme::Text::Small), stale ? t.amber : t.ink3, 54, shownEvidence());
    if (m_hovered && !h.metric.isEmpty()) {
        p.setPen(QPen(t.ink3, 1, Qt::DotLine));
        p.drawLine(2, 41, 2 + QFontMetrics(number).horizontalAdvance(h.number), 41);
    }
    if (hasFocus()) {
        p.setPen(QPen(t.accent, 1));
        p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace trivet::ui
