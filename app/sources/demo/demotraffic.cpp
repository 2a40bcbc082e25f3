// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoplot.h"
#include "demostory.h"

#include <algorithm>

namespace trivet::demo {

using namespace Qt::StringLiterals;

namespace {

struct Traffic
{
    Shop shop = Shop::Checkout;
    int perMinute = 0; ///< on an average minute of an average week
    int budgetPerMillion = 0; ///< 1 - target
    int everyday = 0; ///< burn without incidents, in thousandths
};

constexpr std::array<Traffic, 3> traffics { {
    { Shop::Checkout, 640, 1'000, 300 },
    { Shop::Payments, 260, 500, 110 },
    { Shop::Search, 2'350, 5'000, 255 },
} };

/// Thousandths of the average, by local hour and by day of the week from Monday.
constexpr std::array<int, 25> byHour { 260,   170,   120,   100,   110,   190,   420,
                                       760,   1'060, 1'240, 1'330, 1'400, 1'450, 1'400,
                                       1'330, 1'310, 1'360, 1'460, 1'620, 1'780, 1'830,
                                       1'560, 1'080, 560,   260 };
constexpr std::array<int, 7> byWeekday { 980, 960, 970, 990, 1'030, 1'090, 1'060 };

constexpr qint64 minuteMs = 60'000;

struct Outage
{
    QStringView from;
    QStringView to;
};
/// When nobody measured: the metrics server was moved, and once it ran full.
constexpr std::array<Outage, 2> outages { {
    { u"2026-03-03T01:40", u"2026-03-03T03:05" },
    { u"2026-09-15T23:12", u"2026-09-16T00:31" },
} };

qint64 minuteOf(Instant t)
{
    return toMs(t) / minuteMs;
}

/// What is burnt beside the everyday, per minute of the range.
std::vector<int> burns(const Traffic &traffic, qint64 from, qint64 to)
{
    std::vector<int> burn(static_cast<size_t>(to - from), traffic.everyday);
    const auto add = [&](Instant a, Instant b, int permille) {
        const qint64 first = std::max(minuteOf(a), from);
        const qint64 last = std::min(minuteOf(b), to);
        for (qint64 m = first; m < last; ++m)
            burn[static_cast<size_t>(m - from)] += permille;
    };
    for (const PlotIncident &incident : plotIncidents()) {
        if (incident.shop != traffic.shop)
            continue;
        const Instant impact = at(incident.impactStart);
        const Instant end = incident.mitigated > 0 ? plus(impact, incident.mitigated) : now();
        // It comes up within some minutes and does not go at once.
        add(impact, plus(impact, 3), incident.burn / 3);
        add(plus(impact, 3), end, incident.burn);
        if (incident.mitigated > 0)
            add(end, plus(end, 9), incident.burn / 4);
    }
    if (traffic.shop == Shop::Checkout) // the rollback left the retries on
        add(plus(at(badRelease()), 176), rollforwardAt(), 1'210);
    return burn;
}

/// Events per thousand minutes: the day, the week, the growth over the year, December.
class Tide final
{
public:
    explicit Tide(const Traffic &traffic)
        : m_traffic(traffic)
    { }

    qint64 milliEvents(qint64 minute)
    {
        const qint64 hour = minute / 60;
        if (hour != m_hour)
            enter(hour);
        // Zones in the story's country are whole hours off.
        const qint64 within = minute % 60;
        return m_base * (m_here * (60 - within) + m_next * within) / 60'000;
    }

private:
    void enter(qint64 hour)
    {
        m_hour = hour;
        const Instant t = instantFromMs(hour * 3'600'000);
        const QDateTime local = toDateTime(t, zone());
        const auto h = static_cast<size_t>(local.time().hour());
        m_here = byHour.at(h);
        m_next = byHour.at(h + 1);
        const qint64 growth = 840 + permilleOfStory(t) * 160 / 1000;
        const QDate day = local.date();
        const bool gifts = day >= QDate(2025, 11, 28) && day <= QDate(2025, 12, 22);
        m_base = qint64 { m_traffic.perMinute } * growth
            * byWeekday.at(static_cast<size_t>(day.dayOfWeek() - 1)) * (gifts ? 1350 : 1000)
            / 1'000'000;
    }

    const Traffic &m_traffic;
    qint64 m_hour = -1;
    qint64 m_base = 0;
    qint64 m_here = 0;
    qint64 m_next = 0;
};

} // namespace

std::vector<Slice> slices(quint64 seed, const SloId &slo, qint64 fromMinute, qint64 toMinute)
{
    const std::vector<SloSpec> known = slos();
    const auto found = std::ranges::find(known, slo, &SloSpec::id);
    const qint64 from = std::max(fromMinute, minuteOf(start()));
    const qint64 to = std::min(toMinute, minuteOf(now()));
    if (found == known.end() || from >= to)
        return {};
    const Traffic &traffic = traffics.at(static_cast<size_t>(found - known.begin()));
    const std::vector<int> burn = burns(traffic, from, to);
    std::array<std::pair<qint64, qint64>, outages.size()> gaps;
    std::ranges::transform(outages, gaps.begin(), [](const Outage &o) {
        return std::pair(minuteOf(at(o.from)), minuteOf(at(o.to)));
    });

    Tide tide(traffic);
    std::vector<Slice> out;
    out.reserve(static_cast<size_t>(to - from));
    const quint64 key = Dice::mixed(seed + 600 + static_cast<quint64>(traffic.shop));
    for (qint64 minute = from; minute < to; ++minute) {
        // Each minute has dice of its own: any range gives the same minutes.
        Dice dice(key ^ (static_cast<quint64>(minute) * 0xD1342543DE82EF95U));
        const qint64 total
            = (tide.milliEvents(minute) * dice.between(930, 1070) / 1000 + 500) / 1000;
        if (std::ranges::any_of(
                gaps, [minute](auto g) { return minute >= g.first && minute < g.second; }))
            continue;
        // Trouble comes in bunches: quarters of an hour are calm or not.
        Dice weather(key ^ Dice::mixed(static_cast<quint64>(minute / 15)));
        const qint64 mood = weather.between(500, 1500);
        const qint64 expected = total * traffic.budgetPerMillion
            * burn[static_cast<size_t>(minute - from)] / 1000 * mood / 1000
            * dice.between(700, 1300) / 1000; // millionths of an event
        const qint64 bad = std::min(
            total, expected / 1'000'000 + (dice.below(1'000'000) < expected % 1'000'000 ? 1 : 0));
        const bool restarted = dice.below(20'000) == 0;
        out.push_back({ .minute = minute,
                        .good = static_cast<double>(total - bad),
                        .total = static_cast<double>(total),
                        .coverage = restarted ? 0.5F : 1.0F });
    }
    return out;
}

} // namespace trivet::demo
