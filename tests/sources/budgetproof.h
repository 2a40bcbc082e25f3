// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/window.h>
#include <tests/support/shophistory.h>
#include <tests/support/sourcerun.h>

#include <QtTest>

#include <cmath>

namespace trivet::test {

/// A month of a shop on a real server, fetched by the source, against a count of the raw samples:
/// budget and burn rates of all alert windows at every half hour.
class BudgetProof
{
protected:
    static constexpr double target = 0.999;
    static constexpr Millis month = std::chrono::hours { 24 * 30 };
    const Instant m_end = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    ShopHistory m_history = ShopHistory::make(m_end + std::chrono::minutes { 1 }, 30);

    static SloSpec slo(const QString &id, const QString &form)
    {
        SloSpec spec;
        spec.id = SloId(id);
        spec.target = target;
        const QString counter = QStringLiteral("http_requests_total{job=\"checkout\"%1}");
        spec.numerator = form.arg(counter.arg(QStringLiteral(",code=~\"5..\"")));
        spec.total = form.arg(counter.arg(QString()));
        return spec;
    }

    [[nodiscard]] Fetched fetched(const QUrl &url) const
    {
        SourceSpec spec;
        spec.id = SourceId(QStringLiteral("metrics"));
        spec.url = url;
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        const auto source = std::move(*sources::find(u"prometheus")->make(spec, context));
        const QString increase = QStringLiteral("sum(increase(%1[$window]))");
        return fetchAll(*source,
                        { .now = m_end + std::chrono::minutes { 2 },
                          .since = m_end - month,
                          .cursor = {},
                          .slos = { slo(QStringLiteral("raw"), QStringLiteral("%1")),
                                    slo(QStringLiteral("expression"), increase) } });
    }

    static SliceSeries seriesOf(const Fetched &all, const QString &id)
    {
        std::vector<Slice> minutes;
        if (const auto found = all.slices.find(SloId(id)); found != all.slices.end())
            for (const auto &[minute, slice] : found->second)
                minutes.push_back(slice);
        return SliceSeries(minutes);
    }

    void compare(const QUrl &url) const
    {
        const Fetched all = fetched(url);
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        QVERIFY2(all.troubles.empty(),
                 all.troubles.empty() ? "" : qPrintable(all.troubles[0].text));
        const SliceSeries raw = seriesOf(all, QStringLiteral("raw"));
        double events = 0;
        double relative = 0;
        int compared = 0;
        using std::chrono::minutes;
        for (const int length : { 5, 30, 60, 120, 360, 1440, 4320 }) {
            for (Instant at = m_end - month + minutes { length }; at <= m_end;
                 at += minutes { 30 }) {
                const TimeRange range { at - minutes { length }, at };
                const SliceSum ours = raw.sum(range);
                const ShopHistory::Minute truth = m_history.sum(range);
                events = std::max({ events, std::abs(ours.bad() - truth.bad),
                                    std::abs(ours.total - truth.total) });
                const double burn = truth.total > 0 ? truth.bad / truth.total / (1 - target) : 0;
                const double difference = std::abs(metrics::burnOf(ours, target) - burn);
                relative = std::max(relative, burn > 0 ? difference / burn : difference);
                ++compared;
            }
        }
        const ShopHistory::Minute truth = m_history.sum({ m_end - month, m_end });
        const double left = 1 - truth.bad / ((1 - target) * truth.total);
        const double ours = metrics::budgetOf(raw.sum({ m_end - month, m_end }), target);
        const SliceSeries expression = seriesOf(all, QStringLiteral("expression"));
        const double added = metrics::budgetOf(expression.sum({ m_end - month, m_end }), target);
        qInfo("%d windows: at most %.2g events and %.2g %% of a burn rate apart; budget left %.4f "
              "%%, counted %.4f %%, of expressions %.4f %%",
              compared, events, 100 * relative, 100 * ours, 100 * left, 100 * added);
        QVERIFY(compared > 9000 && truth.bad > 1000);
        QVERIFY(events < 1);
        QVERIFY(relative < 0.005);
        QVERIFY(std::abs(ours - left) < 0.005 * std::abs(left));
        // The five minutes without events are measured, and spoil no window that holds them.
        const SliceSum quiet = raw.sum(m_history.quiet);
        QCOMPARE(quiet, (SliceSum { .good = 0, .total = 0, .coverage = 1 }));
        QCOMPARE(metrics::burnOf(quiet, target), 0.0);
    }
};

} // namespace trivet::test
