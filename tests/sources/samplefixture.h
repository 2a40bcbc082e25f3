// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/support/sampleserver.h>
#include <tests/support/sourcerun.h>

#include <functional>

namespace trivet::test {

/// One target that is scraped every 30 s, seven seconds behind the half minute, for an hour and two
/// minutes; an SLO "a" of the selectors "bad" and "all". Seconds and minutes count from `zero`.
class SampleFixture
{
protected:
    using Value = std::function<std::optional<double>(int second)>;

    static constexpr qint64 zero = 29'700'000; ///< minutes since 1970
    static constexpr int hour = 3600; ///< seconds
    std::unique_ptr<SampleServer> m_server;
    std::unique_ptr<Source> m_source;

    static qint64 atMs(int second) { return zero * 60'000 + second * 1000LL; }

    static HeldSeries series(const QByteArray &code, const Value &value)
    {
        HeldSeries held { .labels
                          = R"("__name__":"x","instance":"i","job":"j","code":")" + code + '"',
                          .samples = {} };
        for (int second = 7; second <= hour + 120; second += 30)
            if (const auto v = value(second))
                held.samples.emplace_back(atMs(second), *v);
        return held;
    }

    /// `perScrape` each time, from 1000.
    static Value growing(double perScrape)
    {
        return [perScrape](int second) { return 1000 + perScrape * ((second - 7) / 30); };
    }

    static Value within(const Value &value, int from, int to)
    {
        return [=](int second) {
            return second >= from && second < to ? value(second) : std::nullopt;
        };
    }

    static SloSpec slo(SliKind sli = SliKind::BadOverTotal)
    {
        SloSpec spec;
        spec.id = SloId(QStringLiteral("a"));
        spec.sli = sli;
        spec.numerator = QStringLiteral("bad");
        spec.total = QStringLiteral("all");
        return spec;
    }

    [[nodiscard]] static FetchRequest request(const SloSpec &spec = slo(), int now = hour + 120)
    {
        return { .now = instantFromMs(atMs(now)),
                 .since = instantFromMs(atMs(0)),
                 .cursor = {},
                 .slos = { spec } };
    }

    void begin()
    {
        m_server = std::make_unique<SampleServer>();
        m_server->hold("all", { series("200", growing(10)) });
        m_server->hold("bad", {});
    }
    void end()
    {
        m_source.reset();
        m_server.reset();
    }

    [[nodiscard]] Fetched fetched(const SloSpec &spec = slo(), int now = hour + 120)
    {
        m_source = makeSource();
        return fetchAll(*m_source, request(spec, now));
    }

    [[nodiscard]] std::unique_ptr<Source> makeSource() const
    {
        SourceSpec spec;
        spec.id = SourceId(QStringLiteral("metrics"));
        spec.url = m_server->url();
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        return std::move(*sources::find(u"prometheus")->make(spec, context));
    }

    static Slice sliceAt(const Fetched &all, int minute)
    {
        const auto of = all.slices.find(SloId(QStringLiteral("a")));
        if (of == all.slices.end() || !of->second.contains(zero + minute))
            return { .minute = -1 };
        return of->second.at(zero + minute);
    }

    static Slice slice(int minute, double good, double total, float coverage = 1)
    {
        return { .minute = zero + minute, .good = good, .total = total, .coverage = coverage };
    }
};

} // namespace trivet::test
