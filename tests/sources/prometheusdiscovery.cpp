// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/source.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>
#include <tests/support/shophistory.h>

#include <QTcpSocket>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

namespace {

using Found = Result<std::vector<Proposal>>;

/// What Sloth and Pyrra generate for the shop, and a rule that is nobody's.
QByteArray shopRules()
{
    QFile file(QStringLiteral(TRIVET_SOURCE_DIR "/tests/cases/discovery/shop-rules.yml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sample(const QByteArray &series, double value, Instant at)
{
    return series + ' ' + QByteArray::number(value, 'g', 12) + ' '
        + QByteArray::number(toMs(at) / 1000) + '\n';
}

} // namespace

class PrometheusDiscoveryTest : public QObject
{
    Q_OBJECT

private:
    const Instant m_now = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    ShopHistory m_history;
    PrometheusServer m_server;
    QUrl m_url;

    [[nodiscard]] static std::unique_ptr<Source> source(const QUrl &url)
    {
        SourceSpec spec;
        spec.id = SourceId(u"metrics"_s);
        spec.url = url;
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        return std::move(*sources::find(u"prometheus")->make(spec, context));
    }

    [[nodiscard]] Found discovered(const QUrl &url, std::vector<SloSpec> known = {}) const
    {
        const auto from = source(url);
        const QFuture<Found> future = from->discover({ .now = m_now, .known = std::move(known) });
        if (!finishes(future, std::chrono::seconds { 60 }) || future.resultCount() != 1)
            return failure(ErrorKind::Storage, u"the future never finished"_s);
        return future.result();
    }

    [[nodiscard]] static const Proposal *named(const Found &found, const QString &id)
    {
        const auto one = std::ranges::find_if(
            *found, [&id](const Proposal &proposal) { return proposal.slo.id.value == id; });
        return one == found->end() ? nullptr : &*one;
    }

    /// Series of the three tools as they are now, and metrics that nobody records.
    [[nodiscard]] QByteArray others() const
    {
        QByteArray text;
        for (Instant at = m_now - 2h; at <= m_now; at += 5min) {
            text += sample(
                R"(sloth_slo_info{sloth_id="checkout-availability",sloth_service="checkout",sloth_slo="availability",sloth_objective="99.9"})",
                1, at);
            text += sample(
                R"(sloth_slo_info{sloth_id="mail-delivery",sloth_service="mail",sloth_slo="delivery",sloth_objective="95"})",
                1, at);
        }
        for (Instant at = m_now - 2h; at <= m_now; at += 5min)
            text += sample(R"(slo:time_period:days{sloth_id="checkout-availability"})", 28, at);
        for (Instant at = m_now - 2h; at <= m_now; at += 5min)
            text += sample(
                R"(slo:sli_error:ratio_rate5m{sloth_id="mail-delivery",sloth_window="5m"})", 0.01,
                at);
        for (Instant at = m_now - 2h; at <= m_now; at += 5min)
            text += sample(R"(http_requests:burnrate5m{slo="checkout-errors",job="checkout"})", 0,
                           at);
        for (Instant at = m_now - 2h; at <= m_now; at += 5min)
            text += sample(R"(grafana_slo_objective{grafana_slo_uuid="u1",service_name="front"})",
                           0.98, at);
        for (Instant at = m_now - 2h; at <= m_now; at += 5min)
            text += sample(R"(grafana_slo_success_rate_5m{grafana_slo_uuid="u1"})", 9.9, at);
        for (Instant at = m_now - 2h; at <= m_now; at += 5min)
            text += sample(R"(grafana_slo_total_rate_5m{grafana_slo_uuid="u1"})", 10, at);
        // 1000 requests in five minutes: 980 under 0.1 s, 996 under 0.5 s.
        for (const auto &[le, share] :
             { std::pair { "0.1", 980 }, { "0.5", 996 }, { "+Inf", 1000 } })
            for (Instant at = m_now - 72h; at <= m_now; at += 5min)
                text += sample(
                    QByteArray("http_request_duration_seconds_bucket{job=\"search\",le=\"") + le
                        + "\"}",
                    static_cast<double>((at - (m_now - 72h)) / 5min) * share, at);
        for (Instant at = m_now - 72h; at <= m_now; at += 5min)
            text += sample(R"(http_request_duration_seconds_count{job="search"})",
                           static_cast<double>((at - (m_now - 72h)) / 5min) * 1000, at);
        for (Instant at = m_now - 72h; at <= m_now; at += 5min)
            text += sample("probe_success{job=\"black\\\"box\",instance=\"a\"}", 1, at);
        return text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_history = ShopHistory::make(m_now, 30);
        QByteArray text = m_history.openMetrics.chopped(6); // "# EOF\n"
        m_history.openMetrics.clear();
        text += others() + "# EOF\n";
        QCOMPARE(m_server.load(text), QString());
        QCOMPARE(m_server.record(shopRules()), QString());
        QCOMPARE(m_server.start(), QString());
        m_url = m_server.url();
    }

    void whatSlothRecordsIsProposedWithItsQueries()
    {
        const Found found = discovered(m_url);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message()));
        const Proposal *sloth = named(found, u"checkout-availability"_s);
        QVERIFY(sloth);
        QCOMPARE(sloth->origin, Proposal::Origin::Recorded);
        const SloSpec &slo = sloth->slo;
        QCOMPARE(slo.numerator, u"http_requests_total{code=~\"5..\",job=\"checkout\"}"_s);
        QCOMPARE(slo.total, u"http_requests_total{job=\"checkout\"}"_s);
        QCOMPARE(slo.sli, SliKind::BadOverTotal);
        QCOMPARE(slo.service.value, u"checkout"_s);
        QCOMPARE(slo.target, 0.999);
        QCOMPARE(slo.length, Millis { 28 * 24h });
        QCOMPARE(slo.alerts, u"sloth"_s);
        QVERIFY(
            (slo.recorded
             == RecordedBy { .tool = RecordedBy::Tool::Sloth, .id = u"checkout-availability"_s }));
        // What the generator of the samples counted in these 28 days.
        const auto truth = m_history.sum({ .from = m_now - 28 * 24h, .to = m_now });
        const Trial &trial = sloth->trial;
        QCOMPARE(trial.days, 28);
        QVERIFY2(std::abs(trial.total / truth.total - 1) < 0.01,
                 qPrintable(u"%1 of %2"_s.arg(trial.total).arg(truth.total)));
        QVERIFY2(std::abs(trial.bad / truth.bad - 1) < 0.02,
                 qPrintable(u"%1 of %2"_s.arg(trial.bad).arg(truth.bad)));
        QVERIFY(trial.spent);
        const double spent = truth.bad / truth.total / (1 - 0.999);
        QVERIFY(std::abs(*trial.spent / spent - 1) < 0.02);
        qInfo("28 days: counted %.0f bad of %.0f, generated %.0f of %.0f", trial.bad, trial.total,
              truth.bad, truth.total);
    }

    void whereNoRuleTellsTheQueryTheRecordedShareIsTheSli()
    {
        const Found found = discovered(m_url);
        QVERIFY(found);
        const Proposal *mail = named(found, u"mail-delivery"_s);
        QVERIFY(mail);
        QCOMPARE(mail->slo.sli, SliKind::ErrorRatio);
        QCOMPARE(mail->slo.total, u"slo:sli_error:ratio_rate5m{sloth_id=\"mail-delivery\"}"_s);
        QCOMPARE(mail->slo.target, 0.95);
        QVERIFY(mail->trial.spent);
        QVERIFY(std::abs(*mail->trial.spent - 0.2) < 1e-9); // 1 % of 5 %
        QCOMPARE(mail->trial.days, 1);
    }

    void whatPyrraRecordsIsProposed()
    {
        const Found found = discovered(m_url);
        QVERIFY(found);
        const Proposal *pyrra = named(found, u"checkout-errors"_s);
        QVERIFY(pyrra);
        QCOMPARE(pyrra->slo.target, 0.995); // of the alert: there are no generic rules
        QCOMPARE(pyrra->slo.length, Millis { 28 * 24h }); // of increase4w
        QCOMPARE(pyrra->slo.numerator, u"http_requests_total{code=~\"5..\",job=\"checkout\"}"_s);
        QCOMPARE(pyrra->slo.service.value, u"checkout"_s);
        QCOMPARE(pyrra->slo.alerts, u"pyrra"_s);
        const Proposal *sloth = named(found, u"checkout-availability"_s);
        QCOMPARE(pyrra->trial.bad, sloth->trial.bad);
        QVERIFY(std::abs(*pyrra->trial.spent * 5 / *sloth->trial.spent - 1) < 1e-9);
    }

    void whatGrafanaRecordsIsProposed()
    {
        const Found found = discovered(m_url);
        QVERIFY(found);
        const Proposal *grafana = named(found, u"u1"_s);
        QVERIFY(grafana);
        QCOMPARE(grafana->slo.service.value, u"front"_s);
        QCOMPARE(grafana->slo.target, 0.98);
        QVERIFY(grafana->trial.spent);
        QVERIFY(std::abs(*grafana->trial.spent - 0.5) < 1e-6); // 1 % of 2 %
    }

    void likelySlisComeBehindThemAndOnlyWhereNothingIsRecorded()
    {
        const Found found = discovered(m_url);
        QVERIFY(found);
        const auto firstLikely
            = std::ranges::find(*found, Proposal::Origin::Likely, &Proposal::origin);
        QCOMPARE(firstLikely - found->begin(), 4);
        QCOMPARE(found->size(), 6U);
        const Proposal *latency = named(found, u"search-latency"_s);
        QVERIFY(latency);
        QCOMPARE(latency->slo.sli, SliKind::Latency);
        QCOMPARE(latency->slo.total, u"http_request_duration_seconds{job=\"search\"}"_s);
        QCOMPARE(latency->slo.threshold, 0.5); // 99.6 % are under it, 98 % under 0.1
        QCOMPARE(latency->slo.target, 0.995); // every day kept 99.6 %
        QVERIFY(std::abs(*latency->trial.spent - 0.8) < 1e-6); // 0.4 % of 0.5 %
        const Proposal *probes = named(found, u"black-box-probes"_s);
        QVERIFY(probes);
        QCOMPARE(probes->slo.sli, SliKind::Gauge);
        QCOMPARE(probes->slo.total, u"probe_success{job=\"black\\\"box\"}"_s);
        QCOMPARE(probes->trial.bad, 0.0);
    }

    void whatTheWorkspaceHasIsNotProposedAgain()
    {
        const Found first = discovered(m_url);
        QVERIFY(first);
        std::vector<SloSpec> known;
        for (const Proposal &proposal : *first)
            known.push_back(proposal.slo);
        const Found again = discovered(m_url, known);
        QVERIFY(again);
        QVERIFY(again->empty());
    }

    void aServerWithoutRecordedSlosHasLikelyOnes()
    {
        const ShopHistory shop = ShopHistory::make(m_now, 6);
        PrometheusServer plain;
        QCOMPARE(plain.load(shop.openMetrics), QString());
        QCOMPARE(plain.start(), QString());
        const Found found = discovered(plain.url());
        QVERIFY2(found, found ? "" : qPrintable(found.error().message()));
        QCOMPARE(found->size(), 1U);
        const Proposal &one = found->front();
        QCOMPARE(one.origin, Proposal::Origin::Likely);
        QCOMPARE(one.slo.id.value, u"checkout-availability"_s);
        QCOMPARE(one.slo.numerator, u"http_requests_total{job=\"checkout\",code=~\"5..\"}"_s);
        QVERIFY(one.trial.days >= 6 && one.trial.days <= 7);
        // The worst day of the six has the burst; the target is one that it would have kept.
        double worst = 1;
        for (int day = 0; day < 6; ++day) {
            const auto sum = shop.sum({ .from = m_now - (day + 1) * 24h, .to = m_now - day * 24h });
            worst = std::min(worst, 1 - sum.bad / sum.total);
        }
        QVERIFY2(one.slo.target <= worst && one.slo.target >= 0.9,
                 qPrintable(u"%1 of %2"_s.arg(one.slo.target).arg(worst)));
        const auto all = shop.sum(shop.extent);
        QVERIFY(std::abs(*one.trial.spent / (all.bad / all.total / (1 - one.slo.target)) - 1)
                < 0.02);
    }

    void aHostileServerIsBounded()
    {
        FaultServer server;
        server.onPath("/api/v1/query", [](FaultServer &s, QTcpSocket &socket, const Heard &heard) {
            const QUrlQuery form(QString::fromUtf8(heard.body));
            const QString query
                = form.queryItemValue(u"query"_s, QUrl::FullyDecoded).replace(u'+', u' ');
            QByteArray series;
            if (query.contains(u"sloth_slo_info"))
                for (int i = 0; i < 100'000; ++i)
                    series
                        += "{\"metric\":{\"__name__\":\"sloth_slo_info\",\"sloth_objective\":\"99.9\","
                           "\"sloth_id\":\"<b>x</b>"
                        + QByteArray::number(i) + "\\u202e\\\"}\"},\"value\":[1,\"1\"]},";
            else if (query.contains(u"pyrra_objective"))
                series
                    = R"({"metric":{"slo":"a\u0007b"},"value":[1,"0.9"]},{"metric":{"slo":"\u0001"},"value":[1,"NaN"]},)";
            else if (query.contains(u"grafana"))
                series = R"({"metric":{"grafana_slo_uuid":"u"},"value":[1,"7"]},)";
            else if (query.startsWith(u"count by (__name__) ({__name__=~\"http"))
                series = R"({"metric":{"__name__":"http_requests_total"},"value":[1,"1"]},)";
            else if (query.startsWith(u"topk(12"))
                for (int i = 0; i < 100'000; ++i)
                    series += R"({"metric":{"job":"j)" + QByteArray::number(i)
                        + R"(\n---\nevil: x"},"value":[1,"5"]},)";
            series.chop(1);
            s.reply(socket, 200, "application/json",
                    R"({"status":"success","data":{"resultType":"vector","result":[)" + series
                        + "]}}");
        });
        server.onPath("/api/v1/rules", [](FaultServer &s, QTcpSocket &socket, const Heard &) {
            s.reply(
                socket, 200, "application/json",
                R"({"status":"success","data":{"groups":[{"rules":7},{"rules":[{"name":1}]}]}})");
        });
        server.onPath("/api/v1/query_range", [](FaultServer &s, QTcpSocket &socket, const Heard &) {
            s.reply(socket, 422, "application/json",
                    R"({"status":"error","errorType":"execution","error":"<i>no</i>"})");
        });
        const Found found = discovered(server.url());
        QVERIFY2(found, found ? "" : qPrintable(found.error().message()));
        QCOMPARE(found->size(), 500U); // of Sloth; the others are of no use
        for (const Proposal &proposal : *found) {
            QVERIFY(!proposal.trial.spent && !proposal.trial.notKnown.isEmpty());
            QVERIFY(!proposal.words.contains(QChar(0x202E)));
            QVERIFY(!proposal.slo.name.contains(QChar(0x202E)));
            static const QRegularExpression id(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"_s);
            QVERIFY(id.match(proposal.slo.id.value).hasMatch());
            QVERIFY(id.match(proposal.slo.service.value).hasMatch());
        }
        QVERIFY(server.requests("/api/v1/query_range") <= 2 * 60);
    }

    void aServerThatIsNotThereIsAnError()
    {
        const Found found = discovered(QUrl(u"http://127.0.0.1:1"_s));
        QCOMPARE(kindOf(found), std::optional(ErrorKind::Connection));
    }

    void cancellingTheFutureEndsIt()
    {
        FaultServer server;
        server.onPath("/api/v1/query", [](FaultServer &, QTcpSocket &, const Heard &) {});
        const auto from = source(server.url());
        QFuture<Found> future = from->discover({ .now = m_now });
        QTRY_VERIFY(!server.heard().empty());
        future.cancel();
        QVERIFY(finishes(future, std::chrono::seconds { 5 }));
        QVERIFY(future.isCanceled());
        QTRY_VERIFY(server.requests("/api/v1/query") <= 4); // what was under way; nothing more
    }

    void aSourceWithoutSlosSaysSo()
    {
        SourceSpec spec;
        spec.id = SourceId(u"d"_s);
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        const auto demo = std::move(*sources::find(u"demo")->make(spec, context));
        const QFuture<Found> future = demo->discover({ .now = m_now });
        QVERIFY(finishes(future));
        QCOMPARE(kindOf(future.result()), std::optional(ErrorKind::NotPossible));
    }
};

} // namespace trivet

TRIVET_TEST(prometheusDiscovery, trivet::PrometheusDiscoveryTest)

#include "prometheusdiscovery.moc"
