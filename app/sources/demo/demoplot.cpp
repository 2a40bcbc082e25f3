// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoplot.h"

#include "demostory.h"

#include <algorithm>

namespace trivet::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<PlotIncident, 25> incidentPlot { {
    { u"2025-10-29T11:12", Shop::Search, 3, u"Search suggestions empty", 9, 16, 40, 62, 4'000,
      Cause::Hotfixed, false },
    { u"2025-11-18T02:41", Shop::Payments, 2, u"Card provider times out", 6, 15, 71, 96, 22'000,
      Cause::Other, false },
    { u"2025-12-01T10:35", Shop::Checkout, 2, u"Basket lost at sign-in", 11, 14, 52, 75, 12'000,
      Cause::RolledBack, true },
    { u"2025-12-12T20:05", Shop::Checkout, 3, u"Slow checkout in the evening peak", 22, 41, 118,
      160, 3'000, Cause::Other, false },
    { u"2026-01-08T15:20", Shop::Search, 2, u"Search answers with errors", 5, 9, 33, 48, 16'000,
      Cause::RolledBack, true },
    { u"2026-01-27T09:50", Shop::Payments, 3, u"Refunds delayed", 48, 60, 150, 231, 2'000,
      Cause::Hotfixed, false },
    { u"2026-02-10T14:02", Shop::Checkout, 3, u"Voucher codes refused", 17, 25, 66, 81, 5'000,
      Cause::Hotfixed, false },
    { u"2026-02-26T03:14", Shop::Search, 3, u"Index rebuild ran out of disk", 31, 0, 205, 260,
      3'000, Cause::Other, false },
    { u"2026-03-17T11:26", Shop::Payments, 1, u"Payments refused for two banks", 7, 10, 83, 104,
      60'000, Cause::RolledBack, true },
    { u"2026-04-02T16:10", Shop::Checkout, 3, u"Wrong delivery dates shown", 64, 72, 140, 181,
      1'500, Cause::Hotfixed, false },
    { u"2026-04-21T10:48", Shop::Search, 2, u"Filters answer too slowly", 12, 19, 58, 79, 9'000,
      Cause::RolledBack, false },
    { u"2026-05-11T13:33", Shop::Checkout, 2, u"Checkout errors after the tax change", 8, 12, 47,
      70, 18'000, Cause::RolledBack, true },
    { u"2026-05-28T22:17", Shop::Payments, 3, u"Webhook queue backs up", 26, 55, 132, 190, 3'500,
      Cause::Other, false },
    { u"2026-06-16T09:41", Shop::Search, 3, u"Synonyms missing", 35, 44, 90, 121, 2'500,
      Cause::Hotfixed, false },
    { u"2026-07-07T12:05", Shop::Checkout, 3, u"Guest checkout unavailable", 10, 13, 29, 41, 7'000,
      Cause::RolledBack, false },
    { u"2026-08-13T04:55", Shop::Search, 2, u"One search node down", 9, 27, 64, 88, 8'000,
      Cause::Other, false },
    { u"2026-09-03T15:16", Shop::Payments, 2, u"Three-D Secure loops", 14, 18, 61, 92, 20'000,
      Cause::Hotfixed, true },
    { u"2026-09-23T10:22", Shop::Checkout, 3, u"Address look-up fails", 13, 20, 38, 55, 4'000,
      Cause::Hotfixed, false },
    { u"2026-10-14T14:44", Shop::Search, 3, u"Stale prices in results", 29, 33, 77, 102, 2'000,
      Cause::RolledBack, false },
    // The four weeks of the Overview.
    { u"2026-10-29T10:27", Shop::Checkout, 3, u"Order mails late", 6, 9, 17, 24, 3'000,
      Cause::Hotfixed, false },
    { u"2026-11-01T19:38", Shop::Payments, 2, u"Card provider answers slowly", 7, 12, 58, 79, 9'000,
      Cause::Other, false },
    { u"2026-11-09T10:02", Shop::Checkout, 1, u"Checkout payments fail", 6, 10, 176, 196, 69'000,
      Cause::RolledBack, true },
    { u"2026-11-13T15:07", Shop::Search, 3, u"Result pages without pictures", 10, 14, 36, 47, 3'000,
      Cause::Hotfixed, false },
    { u"2026-11-16T11:31", Shop::Checkout, 2, u"Checkout errors for vouchers", 8, 13, 55, 72, 4'000,
      Cause::Hotfixed, false },
    { u"2026-11-22T07:20", Shop::Search, 2, u"Search slow", 12, 31, 0, 0, 4'500, Cause::Other,
      false },
} };

struct PlotSilence
{
    QStringView from; ///< local time, as `to`
    QStringView to;
    QStringView matchers;
    QStringView author;
    QStringView comment;
};

constexpr std::array<PlotSilence, 3> silencePlot { {
    { u"2026-11-20T17:30", u"2026-11-23T08:00", u"env=\"staging\"", u"lena",
      u"Staging is set up anew over the weekend" },
    { u"2026-11-22T08:05", u"2026-11-22T18:00",
      u"alertname=\"SearchSlow\",instance=~\"search-[1-3]\"", u"jonas",
      u"Three nodes rebuild their index, slow until it is done" },
    { u"2026-11-22T12:00", u"2026-11-22T15:00",
      u"alertname=\"CardProviderSlow\",severity!=\"page\"", u"mara",
      u"The card provider works on its network, see its status page" },
} };

/// What fires behind the one incident that is open.
QString openAlerts()
{
    QStringList lines;
    for (int node = 1; node <= 4; ++node)
        lines
            << u"alertname=\"SearchSlow\",instance=\"search-%1\",severity=\"page\",slo=\"search-latency\""_s
                   .arg(node);
    return lines.join(u'\n');
}

} // namespace

int Dice::quantile(const std::array<int, 11> &deciles)
{
    const int u = below(100'000);
    const auto i = static_cast<size_t>(u / 10'000);
    const qint64 rise = deciles.at(i + 1) - deciles.at(i);
    return deciles.at(i) + static_cast<int>(rise * (u % 10'000) / 10'000);
}

std::span<const PlotIncident> plotIncidents()
{
    return incidentPlot;
}

const QTimeZone &zone()
{
    static const QTimeZone berlin("Europe/Berlin");
    return berlin;
}

Instant at(QStringView local)
{
    return fromIso(local, zone()).value_or(now());
}

QString serviceName(Shop shop)
{
    switch (shop) {
    case Shop::Checkout:
        return u"checkout"_s;
    case Shop::Payments:
        return u"payments"_s;
    case Shop::Search:
        return u"search"_s;
    }
    return {};
}

int permilleOfStory(Instant t)
{
    const qint64 share = (t - start()).count() * 1000 / (now() - start()).count();
    return static_cast<int>(std::clamp<qint64>(share, 0, 1000));
}

QStringView badRelease()
{
    return u"2026-11-09T10:02";
}

Instant rollforwardAt()
{
    return at(u"2026-11-19T11:40");
}

Instant portalTwoAt()
{
    return at(u"2026-11-06T09:00");
}

void addIncidents(const SourceId &source, Events &events)
{
    int number = 1040;
    for (const PlotIncident &plot : plotIncidents()) {
        const Instant impact = at(plot.impactStart);
        Incident incident {
            .id = source.value + u":INC-"_s + QString::number(++number),
            .source = source,
            .service = ServiceId(serviceName(plot.shop)),
            .title = plot.title.toString(),
            .severity = plot.severity,
            .openedAt = plus(impact, plot.detected),
            .impactStart = impact,
            .detectedAt = plus(impact, plot.detected),
        };
        if (plot.acknowledged > 0)
            incident.acknowledgedAt = plus(impact, plot.acknowledged);
        if (plot.mitigated > 0) {
            incident.mitigatedAt = plus(impact, plot.mitigated);
            incident.impactEnd = incident.mitigatedAt;
        }
        if (plot.resolved > 0) {
            incident.resolvedAt = plus(impact, plot.resolved);
        } else {
            incident.labels = openAlerts();
            incident.slo = u"search-latency"_s;
        }
        if (plot.named) {
            const auto cause = std::ranges::find_if(events.deployments, [&](const Deployment &d) {
                return d.service == incident.service && d.finishedAt == impact;
            });
            if (cause != events.deployments.end())
                incident.deployment = cause->id;
        }
        events.incidents.push_back(std::move(incident));
    }
    std::ranges::stable_sort(events.incidents, {}, &Incident::openedAt);
}

void addSilences(const SourceId &source, Events &events)
{
    int number = 0;
    for (const PlotSilence &plot : silencePlot)
        events.silences.push_back({ .id = source.value + u":silence-"_s + QString::number(++number),
                                    .source = source,
                                    .matchers = plot.matchers.toString(),
                                    .comment = plot.comment.toString(),
                                    .author = plot.author.toString(),
                                    .startsAt = at(plot.from),
                                    .endsAt = at(plot.to) });
}

} // namespace trivet::demo
