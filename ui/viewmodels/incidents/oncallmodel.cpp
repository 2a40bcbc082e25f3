// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oncallmodel.h"

#include "incidentlanes.h"
#include "oncalltiles.h"

#include <ui/axis/timeaxiscontroller.h>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

struct OnCallModel::Computed
{
    std::array<LaneUpdate, TileCount> tiles;
    LaneUpdate weeks;
    PageGrid grid;
    std::vector<SilenceRow> silences;
    QString silenceWords;
    QString headline;
};

namespace {

int hidingOf(const std::vector<SilenceRow> &rows)
{
    return static_cast<int>(
        std::ranges::count_if(rows, [](const SilenceRow &row) { return !row.warning.isEmpty(); }));
}

QString silenceWordsOf(const std::vector<SilenceRow> &rows, bool anyKnown)
{
    if (rows.empty())
        return anyKnown ? OnCallModel::tr("No silence is active.")
                        : OnCallModel::tr("No source reports silences. Those of Alertmanager are "
                                          "shown here, with what they keep from being heard.");
    QString text = OnCallModel::tr("%n silence(s)", nullptr, static_cast<int>(rows.size()));
    const auto ending = static_cast<int>(std::ranges::count_if(rows, &SilenceRow::endingSoon));
    if (ending > 0)
        text += u" · "_s + OnCallModel::tr("%n ends soon", "silences", ending);
    return text;
}

QString pageWords(const PageGrid &grid)
{
    if (grid.n == 0)
        return OnCallModel::tr("Nobody was paged in this range.");
    return OnCallModel::tr("%n page(s) in this range, %1.",
                           "then: 7 of 11 outside Mon - Fri 8 - 18", static_cast<int>(grid.n))
        .arg(grid.outside);
}

QString hidingWords(int hiding)
{
    return hiding > 0 ? u' '
            + OnCallModel::tr("%n silence(s) hide(s) alerts of an open incident.", nullptr, hiding)
                      : QString();
}

} // namespace

OnCallModel::OnCallModel(Session &session, TimeAxisController &axis, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_axis(axis)
    , m_weeks(new LaneModel(u"incidentWeeks"_s, this))
    , m_computation([this] { return prepare(); })
{
    constexpr std::array<QStringView, TileCount> tiles { u"betweenFailures", u"acknowledge",
                                                         u"resolve", u"downtimeMonth" };
    for (size_t i = 0; i < tiles.size(); ++i)
        m_tiles[i] = new LaneModel(tiles[i].toString(), this);
    connect(&m_session, &Session::snapshotChanged, &m_computation, &Recomputation::refresh);
    connect(&m_axis, &TimeAxisController::rangeChanged, &m_computation, &Recomputation::refresh);
    connect(&m_axis, &TimeAxisController::calendarChanged, &m_computation, &Recomputation::refresh);
    m_computation.refresh();
}

OnCallModel::~OnCallModel() = default;

void OnCallModel::setService(const std::optional<ServiceId> &service)
{
    if (m_service == service)
        return;
    m_service = service;
    m_computation.refresh();
}

Recomputation::Job OnCallModel::prepare()
{
    if (m_axis.range().isEmpty())
        return {};
    LaneInput input { .snapshot = m_session.snapshot(),
                      .range = m_axis.range(),
                      .service = m_service,
                      .formatter = Formatter(QLocale(), m_axis.calendar()) };
    const Millis pad = input.range.length() / 2;
    input.padded = { .from = input.range.from - pad, .to = input.range.to + pad };
    const Instant now = m_session.clock().now();
    return [this, input = std::move(input), now]() -> Recomputation::Show {
        auto computed = std::make_shared<Computed>();
        const Snapshot &snapshot = *input.snapshot;
        computed->tiles = { betweenFailuresTile(input), acknowledgeTile(input), resolveTile(input),
                            downtimeTile(input) };
        computed->weeks = incidentWeeksLane(input);
        computed->grid = pageGrid(
            metrics::pageHours(snapshot, { .range = input.measured(), .service = input.service }),
            input.formatter, QLocale(), snapshot.team.calendar.weekStart());
        computed->silences = silenceRows(snapshot.events, now, input.formatter);
        computed->silenceWords
            = silenceWordsOf(computed->silences, !snapshot.events.silences.empty());
        computed->headline = pageWords(computed->grid) + hidingWords(hidingOf(computed->silences));
        return [this, computed] { show(std::move(*computed)); };
    };
}

void OnCallModel::show(Computed computed)
{
    m_grid = std::move(computed.grid);
    m_silenceWords = std::move(computed.silenceWords);
    m_headline = std::move(computed.headline);
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->replace(std::move(computed.tiles[i].heading), {},
                            std::move(computed.tiles[i].figure));
    m_weeks->replace(std::move(computed.weeks.heading), std::move(computed.weeks.content),
                     std::move(computed.weeks.figure));
    m_silences.replace(std::move(computed.silences));
    Q_EMIT changed();
}

} // namespace trivet::ui
