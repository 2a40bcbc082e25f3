// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlanepainter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <optional>

namespace trivet::ui {

namespace {

struct PlacedEvent
{
    const LaneEvent *event = nullptr;
    double left = 0;
    double right = 0;
};

PlacedEvent placed(const LaneEvent &event, const TimeScale &time)
{
    const double a = time.x(event.range.from);
    const double b = time.x(event.range.to);
    switch (event.row) {
    case EventRow::Incidents:
        return { &event, a, std::max(b, a + 6) };
    case EventRow::Deployments:
        return { &event, a - 1, a + (event.prominent ? 2 : 1) };
    case EventRow::Notes:
        return { &event, a, std::max(b, a + 11) };
    }
    return { &event, a, b };
}

void paintSymbol(QPainter &p, const QRectF &row, const PlacedEvent &place, bool selected)
{
    const LaneEvent &event = *place.event;
    const QColor color = theme::color(event.tone);
    const double middle = row.center().y();
    const double left = std::max(place.left, row.left());
    const double right = std::min(place.right, row.right());
    p.setPen(Qt::NoPen);
    if (event.row == EventRow::Deployments) {
        const double h = event.prominent ? 18 : 12;
        p.fillRect(QRectF(std::round(place.left), middle - h / 2, event.prominent ? 3 : 2, h),
                   event.tone == Tone::Vermilion ? color : theme::faded(color, 0.6));
    } else if (event.row == EventRow::Incidents) {
        QPainterPath path;
        path.addRoundedRect(QRectF(left, middle - 8, std::max(3.0, right - left), 16), 3, 3);
        p.fillPath(path, theme::faded(color, 0.92));
        if (event.open) { // a torn edge: it goes on
            p.setPen(QPen(theme::current().panel, 1.4));
            p.drawLine(QPointF(right - 4, middle - 8), QPointF(right - 1, middle));
            p.drawLine(QPointF(right - 1, middle), QPointF(right - 4, middle + 8));
        }
    } else {
        QPainterPath path;
        path.moveTo(left, middle - 5);
        path.lineTo(right - 3, middle - 5);
        path.lineTo(right, middle);
        path.lineTo(right - 3, middle + 5);
        path.lineTo(left, middle + 5);
        path.closeSubpath();
        p.fillPath(path, event.tone == Tone::Ink3 ? theme::faded(color, 0.55) : color);
    }
    if (selected) {
        p.setPen(QPen(theme::current().accent, 1.6));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(QRectF(left - 3, middle - 10, std::max(9.0, right - left + 6), 20), 4, 4);
    }
}

using Taken = std::vector<std::pair<double, double>>;

bool isFree(const Taken &taken, double a, double b)
{
    return std::ranges::none_of(taken, [&](const auto &t) { return a < t.second && t.first < b; });
}

/// Where a name of this width can stand beside its symbol; nothing where it would lie on something.
std::optional<double> roomFor(const QRectF &row, const PlacedEvent &place, double width,
                              const Taken &taken)
{
    const double right = place.right + 6;
    const double left = place.left - 6 - width;
    const bool preferLeft = place.event->row == EventRow::Deployments;
    const bool rightFits
        = right + width <= row.right() && isFree(taken, place.right + 2, right + width);
    const bool leftFits = left >= row.left() && isFree(taken, left, place.left - 2);
    if (rightFits && !(preferLeft && leftFits))
        return right;
    return leftFits ? std::optional(left) : std::nullopt;
}

/// Writes names beside their symbols, what weighs most first, never on top of anything; a note that
/// has little room is cut rather than left out.
void paintNames(QPainter &p, const QRectF &row, std::vector<PlacedEvent> places)
{
    Taken taken;
    if (!places.empty() && places.front().event->row != EventRow::Deployments)
        for (const PlacedEvent &place : places)
            taken.emplace_back(place.left - 2, place.right + 2);
    std::erase_if(places, [](const PlacedEvent &place) {
        return place.event->label.isEmpty()
            || (place.event->row != EventRow::Notes && !place.event->prominent);
    });
    std::ranges::stable_sort(places, [](const PlacedEvent &a, const PlacedEvent &b) {
        const auto weight = [](const LaneEvent &e) {
            return (e.tone == Tone::Vermilion ? 0 : 2) + (e.open ? 0 : 1);
        };
        return weight(*a.event) < weight(*b.event);
    });
    for (const PlacedEvent &place : places) {
        const LaneEvent &event = *place.event;
        const bool strong = event.row == EventRow::Deployments;
        p.setFont(theme::font(theme::Text::Small, strong));
        const QFontMetricsF metrics(p.font());
        QString label = event.label;
        double width = metrics.horizontalAdvance(label);
        auto x = roomFor(row, place, width, taken);
        // Two letters and a dot say nothing: only what weighs most is cut that short.
        const bool weighty = event.open || event.tone == Tone::Vermilion;
        for (const double less : { 160.0, 110.0, 70.0 }) {
            if (x || width <= less || (less < 100 && !weighty))
                continue;
            label = metrics.elidedText(event.label, Qt::ElideRight, less);
            width = metrics.horizontalAdvance(label);
            x = roomFor(row, place, width, taken);
        }
        if (!x)
            continue;
        if (strong) // a quiet ground, so that the ticks beneath do not run through the name
            p.fillRect(QRectF(*x - 3, row.top() + 2, width + 6, row.height() - 4),
                       theme::current().panel);
        p.setPen(strong ? theme::color(event.tone) : theme::current().ink);
        p.drawText(QPointF(*x, row.center().y() + metrics.capHeight() / 2), label);
        taken.emplace_back(*x - 6, *x + width + 6);
    }
}

} // namespace

void paintEventRow(QPainter &p, const QRectF &row, const TimeScale &time,
                   const std::vector<LaneEvent> &events, const QString &selected)
{
    std::vector<PlacedEvent> places;
    double lastPixel = -1e9;
    for (const LaneEvent &event : events) {
        if (event.range.from > time.range.to)
            break;
        const PlacedEvent place = placed(event, time);
        if (place.right < row.left() || place.left > row.right())
            continue;
        const double pixel = std::floor(place.left);
        const bool hidden = event.range.isEmpty() && pixel == lastPixel && !event.prominent
            && event.id != selected;
        if (!hidden)
            places.push_back(place);
        lastPixel = pixel;
    }
    for (const PlacedEvent &place : places)
        paintSymbol(p, row, place, place.event->id == selected);
    paintNames(p, row, places);
}

} // namespace trivet::ui
