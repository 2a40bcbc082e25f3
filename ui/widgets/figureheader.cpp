// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figureheader.h"

#include <app/base/textgate.h>

#include <QPainter>

namespace trivet::ui {

namespace {

struct HeaderTexts
{
    QString title;
    QString number;
    QString evidence;
    bool cut = false;
};

int advance(theme::Text text, const QString &string, bool strong = false)
{
    return QFontMetrics(theme::font(text, strong)).horizontalAdvance(string);
}

/// That a number is old matters more than how sure it is.
const QString &besideNumber(const LaneHeading &heading)
{
    return heading.staleText.isEmpty() ? heading.evidence : heading.staleText;
}

/// The number is never cut; then the title, then as much evidence as there is room for.
HeaderTexts fitted(const LaneHeading &heading, int width)
{
    HeaderTexts t { .title = heading.title,
                    .number = heading.number,
                    .evidence = besideNumber(heading) };
    const QFontMetrics label(theme::font(theme::Text::Label));
    const int number = advance(theme::Text::Number, t.number, true);
    int room = width - number - 12;
    if (label.horizontalAdvance(t.title) > room) {
        t.title = label.elidedText(t.title, Qt::ElideRight, std::max(0, room));
        t.cut = true;
    }
    room -= label.horizontalAdvance(t.title) + 8;
    // Whole parts go, last first: "14 of 124 · 6.8 – 18.1 %" loses its interval before it loses
    // sense.
    while (!t.evidence.isEmpty() && label.horizontalAdvance(t.evidence) > room) {
        const auto dot = t.evidence.lastIndexOf(QStringLiteral(" · "));
        t.evidence = dot > 0 ? t.evidence.left(dot) : QString();
        t.cut = true;
    }
    return t;
}

} // namespace

FigureHeader::FigureHeader(LaneModel &model, QWidget *parent)
    : QAbstractButton(parent)
    , m_model(model)
{
    setObjectName(QLatin1String("heading.") + model.id());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    connect(&model, &LaneModel::changed, this, &FigureHeader::refresh);
    refresh();
}

QSize FigureHeader::sizeHint() const
{
    return { 320, 24 };
}

QSize FigureHeader::minimumSizeHint() const
{
    return { 160, 24 };
}

bool FigureHeader::isTitleCut() const
{
    return fitted(m_model.heading(), width()).title != m_model.heading().title;
}

QStringList FigureHeader::cutTexts() const
{
    const LaneHeading &h = m_model.heading();
    const HeaderTexts t = fitted(h, width());
    QStringList cut;
    if (t.title != h.title)
        cut << h.title;
    if (advance(theme::Text::Number, t.number, true) > width())
        cut << h.number;
    if (const QString &beside = besideNumber(h); t.evidence != beside)
        cut << beside;
    return cut;
}

void FigureHeader::refresh()
{
    const LaneHeading &h = m_model.heading();
    setAccessibleName(m_model.summary());
    setToolTip(QStringLiteral("<p><b>%1</b></p><p>%2</p><p><b>%3</b> %4</p><p>%5</p>")
                   .arg(textgate::html(h.title), textgate::html(h.rule, 1000),
                        textgate::html(h.number), textgate::html(h.evidence),
                        textgate::html(h.staleText)));
    update();
}

void FigureHeader::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    QAbstractButton::enterEvent(event);
    update();
}

void FigureHeader::leaveEvent(QEvent *event)
{
    m_hovered = false;
    QAbstractButton::leaveEvent(event);
    update();
}

void FigureHeader::paintEvent(QPaintEvent * /*event*/)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme::current();
    const LaneHeading &h = m_model.heading();
    const HeaderTexts texts = fitted(h, width());
    const bool stale = !h.staleText.isEmpty();
    const int base = 17;
    p.setFont(theme::font(theme::Text::Label));
    p.setPen(t.ink2);
    p.drawText(0, base, texts.title);
    int x = width();
    if (!texts.evidence.isEmpty()) {
        x -= advance(theme::Text::Label, texts.evidence);
        p.setPen(stale ? t.amber : t.ink2);
        p.drawText(x, base, texts.evidence);
        x -= 6;
    }
    const QFont number = theme::font(theme::Text::Number, true);
    const int w = QFontMetrics(number).horizontalAdvance(texts.number);
    p.setFont(number);
    // A number that is old, hidden or missing never looks like a fresh one.
    p.setPen(stale || h.state != FigureState::Value ? t.ink3 : t.ink);
    p.drawText(x - w, base, texts.number);
    if (m_hovered && !h.metric.isEmpty()) {
        p.setPen(QPen(t.ink3, 1, Qt::DotLine));
        p.drawLine(x - w, base + 4, x, base + 4);
    }
    if (hasFocus()) {
        p.setPen(QPen(t.accent, 1));
        p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace trivet::ui
