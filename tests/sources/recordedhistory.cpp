// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/prometheus/promparser.h>
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>
#include <tests/support/shophistory.h>
#include <tests/support/sourcerun.h>

#include <QtTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

namespace {

/// What Sloth generates for one SLO (30 d, 99.9 %), its optimised rule of the period included.
constexpr char slothRules[] = R"yaml(
- name: sloth
  rules:
  - record: slo:sli_error:ratio_rate5m
    expr: (sum(rate(http_requests_total{job="checkout",code=~"5.."}[5m]))) / (sum(rate(http_requests_total{job="checkout"}[5m])))
    labels: { sloth_id: shop-availability, sloth_service: shop, sloth_slo: availability, sloth_window: 5m }
  - record: slo:sli_error:ratio_rate30d
    expr: sum_over_time(slo:sli_error:ratio_rate5m{sloth_id="shop-availability"}[30d]) / ignoring (sloth_window) count_over_time(slo:sli_error:ratio_rate5m{sloth_id="shop-availability"}[30d])
    labels: { sloth_id: shop-availability, sloth_service: shop, sloth_slo: availability, sloth_window: 30d }
  - record: slo:objective:ratio
    expr: vector(0.9990000000000001)
    labels: { sloth_id: shop-availability, sloth_service: shop, sloth_slo: availability }
  - record: slo:error_budget:ratio
    expr: vector(1-0.9990000000000001)
    labels: { sloth_id: shop-availability, sloth_service: shop, sloth_slo: availability }
  - record: slo:current_burn_rate:ratio
    expr: slo:sli_error:ratio_rate5m{sloth_id="shop-availability"} / on(sloth_id, sloth_slo, sloth_service) group_left slo:error_budget:ratio{sloth_id="shop-availability"}
    labels: { sloth_id: shop-availability, sloth_service: shop, sloth_slo: availability }
  - record: slo:period_burn_rate:ratio
    expr: slo:sli_error:ratio_rate30d{sloth_id="shop-availability"} / on(sloth_id, sloth_slo, sloth_service) group_left slo:error_budget:ratio{sloth_id="shop-availability"}
    labels: { sloth_id: shop-availability, sloth_service: shop, sloth_slo: availability }
  - record: slo:period_error_budget_remaining:ratio
    expr: 1 - slo:period_burn_rate:ratio{sloth_id="shop-availability"}
    labels: { sloth_id: shop-availability, sloth_service: shop, sloth_slo: availability }
)yaml";

/// What Pyrra generates for one SLO (4 w, 99.9 %), and its generic rules.
constexpr char pyrraRules[] = R"yaml(
- name: pyrra
  rules:
  - record: http_requests:increase4w
    expr: sum by (code) (increase(http_requests_total{job="checkout"}[4w]))
    labels: { slo: shop-requests, job: checkout }
  - record: http_requests:burnrate5m
    expr: sum(rate(http_requests_total{code=~"5..",job="checkout"}[5m])) / sum(rate(http_requests_total{job="checkout"}[5m]))
    labels: { slo: shop-requests, job: checkout }
  - record: pyrra_objective
    expr: vector(0.999)
    labels: { slo: shop-generic }
  - record: pyrra_availability
    expr: 1 - sum(http_requests:increase4w{code=~"5..",slo="shop-requests"} or vector(0)) / sum(http_requests:increase4w{slo="shop-requests"})
    labels: { slo: shop-generic }
)yaml";

} // namespace

/// The figures of other tools, against the series that their own rules recorded in a real
/// Prometheus.
class RecordedHistoryTest : public QObject
{
    Q_OBJECT

private:
    using Tool = RecordedBy::Tool;

    /// Rules are evaluated now, so the history ends now.
    const SystemClock m_clock {};
    const Instant m_end = instantFromMs(toMs(m_clock.now()) / 60'000 * 60'000);
    PrometheusServer m_server;
    std::vector<std::pair<qint64, std::pair<double, double>>> m_rates; ///< s: good, all
    Instant m_at {};
    std::map<QString, RecordedFigure> m_figures;

    static SloSpec slo(const QString &id, Tool tool, int days)
    {
        SloSpec spec;
        spec.id = SloId(id);
        spec.recorded = { .tool = tool, .id = id };
        spec.numerator = u"http_requests_total{job=\"checkout\",code=~\"5..\"}"_s;
        spec.total = u"http_requests_total{job=\"checkout\"}"_s;
        spec.target = 0.999;
        spec.length = std::chrono::hours { 24 * days };
        return spec;
    }

    /// Rates of good and of all events, one a minute; a quiet stretch of NaN.
    QByteArray grafanaSeries()
    {
        std::mt19937 random(5);
        QByteArray good;
        QByteArray all;
        QByteArray objective;
        const qint64 last = toMs(m_end) / 1000;
        for (qint64 s = last - 86'400; s <= last; s += 60) {
            const bool quiet = s > last - 40'000 && s < last - 37'000;
            const double total = 10 + static_cast<double>(random() % 1000) / 100;
            const double share = 1 - static_cast<double>(random() % 100) / 5000;
            m_rates.emplace_back(s, std::pair(quiet ? NAN : share * total, quiet ? NAN : total));
            const auto line = [s](const char *name, double value) -> QByteArray {
                return QByteArray(name) + "{grafana_slo_uuid=\"u-1\"} "
                    + (std::isnan(value) ? QByteArray("NaN") : QByteArray::number(value, 'g', 17))
                    + ' ' + QByteArray::number(s) + '\n';
            };
            good += line("grafana_slo_success_rate_5m", m_rates.back().second.first);
            all += line("grafana_slo_total_rate_5m", m_rates.back().second.second);
            objective += line("grafana_slo_objective", 0.995);
        }
        return good + all + objective;
    }

    /// The one value of a query at the moment of the figures.
    [[nodiscard]] double recorded(const QString &query) const
    {
        http::Client client({ .base = m_server.url() }, std::make_shared<SystemClock>());
        http::Request request { .path = u"/api/v1/query"_s };
        http::addParameter(request.query, u"query"_s, query);
        http::addParameter(request.query, u"time"_s,
                           QString::number(static_cast<double>(toMs(m_at)) / 1000, 'f', 3));
        const auto answer = asked(client, request);
        const auto parsed = answer ? prometheus::parseAnswer(answer->body)
                                   : tl::unexpected<Error>(answer.error());
        return parsed && parsed->series.size() == 1 ? parsed->series[0].values.back() : NAN;
    }

    bool fetchFigures()
    {
        // Whatever is evaluated up to then has been stored by now.
        m_at = m_clock.now() - std::chrono::seconds { 2 };
        SourceSpec spec;
        spec.url = m_server.url();
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        const auto source = std::move(*sources::find(u"prometheus")->make(spec, context));
        const QFuture<Result<Batch>> future = source->fetch(
            { .now = m_at,
              .since = m_at - std::chrono::hours { 1 },
              .cursor = {},
              .slos
              = { slo(u"shop-availability"_s, Tool::Sloth, 30), slo(u"poisoned"_s, Tool::Sloth, 30),
                  slo(u"shop-requests"_s, Tool::Pyrra, 28), slo(u"shop-generic"_s, Tool::Pyrra, 28),
                  slo(u"u-1"_s, Tool::Grafana, 7) } });
        if (!finishes(future) || future.resultCount() != 1)
            return false;
        const Result<Batch> batch = future.result();
        if (!batch)
            return false;
        for (const RecordedFigure &figure : batch->recorded)
            m_figures.insert_or_assign(figure.slo.value, figure);
        return m_figures.size() == 5 && m_figures.at(u"shop-availability"_s).budgetLeft
            && m_figures.at(u"shop-generic"_s).sli;
    }

    static bool isSame(std::optional<double> value, double wanted)
    {
        const bool same
            = value && std::abs(*value - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted));
        if (!same)
            qWarning("%.17g, recorded %.17g", value.value_or(NAN), wanted);
        return same;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QByteArray history = ShopHistory::make(m_end, 1).openMetrics;
        history.chop(6); // # EOF
        // An error every five minutes up to now, whatever the hour: every figure has something to
        // tell.
        for (int scrape = 60; scrape >= 0; --scrape)
            history += R"(http_requests_total{job="checkout",instance="10.0.0.8:8080",code="500"} )"
                + QByteArray::number(100 - 0.1 * scrape) + ' '
                + QByteArray::number(toMs(m_end) / 1000 - 30 * scrape) + '\n';
        // A quiet five minutes, and Sloth knows no budget for a month.
        for (const auto &[name, value] :
             { std::pair("slo:period_error_budget_remaining:ratio", "NaN"),
               std::pair("slo:current_burn_rate:ratio", "0.5"),
               std::pair("slo:objective:ratio", "0.99") })
            history += QByteArray(name) + "{sloth_id=\"poisoned\"} " + value + ' '
                + QByteArray::number(toMs(m_end) / 1000) + '\n';
        history += grafanaSeries() + "# EOF\n";
        QCOMPARE(m_server.load(history), QString());
        QCOMPARE(m_server.record(QByteArray("groups:") + slothRules + pyrraRules), QString());
        QCOMPARE(m_server.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(fetchFigures(), 30'000);
    }
    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }

    void slothsFiguresAreThoseOfItsSeries()
    {
        const RecordedFigure &figure = m_figures.at(u"shop-availability"_s);
        const QString id = u"{sloth_id=\"shop-availability\"}"_s;
        QVERIFY(
            isSame(figure.budgetLeft, recorded(u"slo:period_error_budget_remaining:ratio"_s + id)));
        QVERIFY(isSame(figure.burnRate, recorded(u"slo:current_burn_rate:ratio"_s + id)));
        QVERIFY(isSame(figure.target, 0.999));
        QVERIFY(isSame(figure.sli, 1 - recorded(u"slo:sli_error:ratio_rate30d"_s + id)));
        QVERIFY(*figure.sli < 1 && *figure.sli > 0.9);
        QVERIFY(*figure.burnRate > 0 && *figure.budgetLeft < 1);
    }

    void aPoisonedBudgetOfSlothIsNotKnown()
    {
        const RecordedFigure &figure = m_figures.at(u"poisoned"_s);
        QVERIFY(!figure.budgetLeft && !figure.sli);
        QCOMPARE(figure.burnRate, std::optional(0.5));
        QCOMPARE(figure.target, std::optional(0.99));
    }

    void pyrrasFiguresAreThoseOfItsSeries()
    {
        const double errors = recorded(u"sum(http_requests:increase4w{code=~\"5..\"})"_s);
        const double all = recorded(u"sum(http_requests:increase4w)"_s);
        const double share = errors / all;
        QVERIFY(share > 0 && share < 0.1);
        for (const char *id : { "shop-requests", "shop-generic" }) {
            const RecordedFigure &figure = m_figures.at(QString::fromLatin1(id));
            QVERIFY(isSame(figure.sli, 1 - share));
            QVERIFY(isSame(figure.budgetLeft, (1 - 0.999 - share) / (1 - 0.999)));
        }
        QVERIFY(isSame(m_figures.at(u"shop-generic"_s).sli, recorded(u"pyrra_availability"_s)));
        QVERIFY(isSame(m_figures.at(u"shop-requests"_s).burnRate,
                       recorded(u"http_requests:burnrate5m"_s) / (1 - 0.999)));
        QVERIFY(isSame(m_figures.at(u"shop-generic"_s).target, 0.999));
    }

    void grafanasFiguresAreTheSumsOfItsRates()
    {
        const RecordedFigure &figure = m_figures.at(u"u-1"_s);
        const qint64 at = toMs(m_at) / 1000;
        double good = 0;
        double all = 0;
        // Points by the clock every five minutes; each is the newest rate of the five before.
        for (qint64 point = at / 300 * 300; point > at - 7 * 86'400; point -= 300) {
            const auto behind = std::ranges::upper_bound(
                m_rates, point, {}, [](const auto &rate) { return rate.first; });
            if (behind == m_rates.begin() || (behind - 1)->first < point - 300
                || std::isnan((behind - 1)->second.first))
                continue;
            good += (behind - 1)->second.first;
            all += (behind - 1)->second.second;
        }
        const double sli = good / all;
        QVERIFY(isSame(figure.sli, sli));
        QVERIFY(isSame(figure.budgetLeft, (sli - 0.995) / (1 - 0.995)));
        double goodHour = 0;
        double allHour = 0;
        for (const auto &[s, rate] : m_rates) {
            if (s * 1000 >= toMs(m_at) - 3'600'000 && s * 1000 <= toMs(m_at)) {
                goodHour += rate.first;
                allHour += rate.second;
            }
        }
        QVERIFY(isSame(figure.burnRate, (1 - goodHour / allHour) / (1 - 0.995)));
    }
};

} // namespace trivet

TRIVET_TEST(recordedHistory, trivet::RecordedHistoryTest)

#include "recordedhistory.moc"
