// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/eventcache.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using store::EventCache;

class CacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void theSameBatchTwiceChangesNothing()
    {
        const Batch batch = everyKind(u"tags"_s);
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        const Events once = m_cache->events().value();
        QCOMPARE(once, batch.events);
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        QCOMPARE(m_cache->events().value(), once);
    }

    void anEventOfTheSameIdIsChangedInPlace()
    {
        Batch batch = everyKind(u"tags"_s);
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        batch.events.incidents[0].resolvedAt = m_now;
        batch.events.deployments[0].outcome = DeploymentOutcome::Failed;
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        QCOMPARE(m_cache->events().value(), batch.events);
    }

    void everythingComesBackAfterTheProgramEnded()
    {
        const Batch batch = everyKind(u"tags"_s);
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        reopen();
        QCOMPARE(m_cache->events().value(), batch.events);
        QVERIFY(m_troubles.empty());
    }

    void aBatchThatReplacesAllTakesTheRestOfItsSourceAway()
    {
        Batch first = everyKind(u"tags"_s);
        first.events.deployments.push_back(first.events.deployments[0]);
        first.events.deployments[1].id = u"tags:gone"_s;
        const Batch others = everyKind(u"pages"_s);
        QVERIFY(m_cache->append(m_tags, first, m_now).has_value());
        QVERIFY(m_cache->append(m_pages, others, m_now).has_value());

        Batch second;
        second.events.deployments = { first.events.deployments[0] };
        second.replacesAll = true;
        QVERIFY(m_cache->append(m_tags, second, m_now).has_value());
        const Events left = m_cache->events().value();
        QCOMPARE(left.deployments.size(), 2U);
        QCOMPARE(left.changes, others.events.changes);
        QCOMPARE(left.answers, others.events.answers);
        QCOMPARE(left.provisionings, others.events.provisionings);
        QCOMPARE(left.silences, others.events.silences);
    }

    void aBatchThatDoesNotReplaceKeepsWhatWasThere()
    {
        QVERIFY(m_cache->append(m_tags, everyKind(u"tags"_s), m_now).has_value());
        QVERIFY(m_cache->append(m_tags, Batch {}, m_now).has_value());
        QCOMPARE(m_cache->events()->deployments.size(), 1U);
    }

    void cursorAndTimesAreStoredWithTheBatch()
    {
        Batch batch = everyKind(u"tags"_s);
        batch.cursor = u"page 7"_s;
        batch.progress = 0.25;
        batch.dataAsOf = m_now - Millis { 60'000 };
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        const auto progress = m_cache->progress().value();
        QCOMPARE(progress.size(), 1U);
        const store::SourceProgress expected { .source = m_tags,
                                               .cursor = u"page 7"_s,
                                               .checkedAt = m_now,
                                               .dataAsOf = batch.dataAsOf,
                                               .progress = 0.25 };
        QCOMPARE(progress[0], expected);
    }

    void aPollWithoutNewsKeepsTheTimeOfTheNewestFact()
    {
        Batch batch;
        batch.dataAsOf = m_now;
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        QVERIFY(m_cache->append(m_tags, Batch {}, m_now + Millis { 1000 }).has_value());
        QCOMPARE(m_cache->progress()->front().dataAsOf, std::optional(m_now));
        Batch emptied;
        emptied.replacesAll = true;
        QVERIFY(m_cache->append(m_tags, emptied, m_now).has_value());
        QVERIFY(!m_cache->progress()->front().dataAsOf);
    }

    void aBatchWithABadEventChangesNothingAtAll()
    {
        Batch good;
        good.cursor = u"before"_s;
        QVERIFY(m_cache->append(m_tags, good, m_now).has_value());
        Batch bad = everyKind(u"tags"_s);
        bad.cursor = u"after"_s;
        bad.events.provisionings[0].id.clear();
        const auto refused = m_cache->append(m_tags, bad, m_now);
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(refused.error().where.endsWith(u"cache.db"_s));
        QCOMPARE(m_cache->events().value(), Events {});
        QCOMPARE(m_cache->progress()->front().cursor, u"before"_s);
    }

    void eventsAreSortedAsTheBatchPromises()
    {
        std::mt19937 random(7);
        Batch batch;
        for (int i = 0; i < 200; ++i) {
            const Instant at = instantFromMs(static_cast<qint64>(random() % 100) * 1000);
            Batch one = everyKind(u"tags"_s, i);
            one.events.deployments[0].finishedAt = at;
            one.events.changes[0].authoredAt = at;
            one.events.incidents[0].openedAt = at;
            one.events.answers[0].waveClosed = at;
            batch.events.deployments.push_back(one.events.deployments[0]);
            batch.events.changes.push_back(one.events.changes[0]);
            batch.events.incidents.push_back(one.events.incidents[0]);
            batch.events.answers.push_back(one.events.answers[0]);
        }
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        const Events events = m_cache->events().value();
        QCOMPARE(events.deployments.size(), 200U);
        QVERIFY(std::ranges::is_sorted(events.deployments, {}, &Deployment::finishedAt));
        QVERIFY(std::ranges::is_sorted(events.changes, {}, &Change::authoredAt));
        QVERIFY(std::ranges::is_sorted(events.incidents, {}, &Incident::openedAt));
        QVERIFY(std::ranges::is_sorted(events.answers, {}, &SurveyAnswer::waveClosed));
    }

    void aSourceThatLeftTheWorkspaceTakesItsDataAlong()
    {
        Batch tags = everyKind(u"tags"_s);
        SliceBatch slices;
        slices.slo = SloId(u"checkout"_s);
        slices.slices = { Slice { .minute = 100, .good = 1, .total = 2, .coverage = 1 } };
        tags.slices = { slices };
        const Batch pages = everyKind(u"pages"_s);
        QVERIFY(m_cache->append(m_tags, tags, m_now).has_value());
        QVERIFY(m_cache->append(m_pages, pages, m_now).has_value());
        QVERIFY(m_cache->keepOnly({ m_pages, SourceId(u"new"_s) }).has_value());
        QCOMPARE(m_cache->events().value(), pages.events);
        QCOMPARE(m_cache->progress()->size(), 1U);
        QVERIFY(m_cache->slices(slices.slo, { instantFromMs(0), m_now })->empty());
    }

    void recordedFiguresAreReplacedAndGoWithTheirSource()
    {
        const RecordedFigure first { .slo = SloId(u"checkout"_s),
                                     .tool = RecordedBy::Tool::Sloth,
                                     .at = m_now,
                                     .sli = 0.999,
                                     .budgetLeft = -0.5,
                                     .burnRate = 3,
                                     .target = 0.9 };
        RecordedFigure unknown = first;
        unknown.tool = RecordedBy::Tool::Grafana;
        unknown.at = m_now + Millis { 60'000 };
        unknown.sli = unknown.budgetLeft = unknown.burnRate = unknown.target = std::nullopt;
        RecordedFigure other = first;
        other.slo = SloId(u"search"_s);
        Batch batch;
        batch.recorded = { first };
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        batch.recorded = { other };
        QVERIFY(m_cache->append(m_pages, batch, m_now).has_value());
        QCOMPARE(m_cache->recorded().value(), (std::vector { first, other }));
        batch.recorded = { unknown };
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        QVERIFY(m_cache->append(m_tags, Batch {}, m_now).has_value()); // takes nothing away
        reopen();
        QCOMPARE(m_cache->recorded().value(), (std::vector { unknown, other }));
        QVERIFY(m_cache->keepOnly({ m_pages }).has_value());
        QCOMPARE(m_cache->recorded().value(), std::vector { other });
    }

    void hostileTextComesBackAsItIs()
    {
        Batch batch = everyKind(u"tags"_s);
        batch.events.changes[0].title
            = u"'); DROP TABLE change; -- \u202E"_s + QChar(0) + u"\U0001F600"_s;
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        QCOMPARE(m_cache->events()->changes[0].title, batch.events.changes[0].title);
    }

    void aScoreThatIsNoNumberStaysOne()
    {
        Batch batch = everyKind(u"tags"_s);
        batch.events.answers[0].value = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        QVERIFY(std::isnan(m_cache->events()->answers[0].value));
    }

    void manyEventsAreQuick()
    {
        constexpr int count = 200'000;
        Batch batch;
        batch.events.changes.reserve(count);
        for (int i = 0; i < count; ++i) {
            Change change = everyKind(u"tags"_s, i).events.changes[0];
            // Commit hashes come in no order.
            change.id = u"tags:%1"_s.arg(static_cast<quint64>(i) * 0x9e3779b97f4a7c15U, 40, 16,
                                         QChar(u'0'));
            change.authoredAt = instantFromMs(1'700'000'000'000 + i * qint64 { 1000 });
            batch.events.changes.push_back(std::move(change));
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        const qint64 written = timer.restart();
        QCOMPARE(m_cache->events()->changes.size(), static_cast<size_t>(count));
        const qint64 read = timer.restart();
        QVERIFY(m_cache->append(m_tags, batch, m_now).has_value());
        qInfo("%d events: %lld ms to write, %lld ms to read, %lld ms to write again", count,
              static_cast<long long>(written), static_cast<long long>(read),
              static_cast<long long>(timer.elapsed()));
        QVERIFY2(written < 60'000, "a few seconds are meant");
    }

private:
    void reopen()
    {
        m_cache.reset();
        m_troubles.clear();
        auto opened = EventCache::open(m_folder->filePath(u"cache.db"_s), m_troubles);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message()));
        m_cache = std::move(*opened);
    }

    [[nodiscard]] static Batch everyKind(const QString &source, int number = 0)
    {
        const SourceId id(source);
        const QString key = u"%1:%2"_s.arg(source).arg(number);
        Batch batch;
        Events &events = batch.events;
        Deployment deployment;
        deployment.id = key;
        deployment.source = id;
        deployment.service = ServiceId(u"checkout"_s);
        deployment.environment = u"production"_s;
        deployment.revision = u"abc123"_s;
        deployment.name = u"v1.2"_s;
        deployment.url = u"https://example.org/1"_s;
        deployment.startedAt = instantFromMs(1'790'000'000'000);
        deployment.finishedAt = instantFromMs(1'790'000'060'123);
        deployment.outcome = DeploymentOutcome::Cancelled;
        deployment.unplanned = true;
        events.deployments = { deployment };
        Change change;
        change.id = key;
        change.source = id;
        change.service = ServiceId(u"checkout"_s);
        change.authoredAt = instantFromMs(1'789'000'000'000);
        change.committedAt = instantFromMs(1'789'000'900'000);
        change.deployment = key;
        change.title = u"Mend the till"_s;
        change.robot = true;
        events.changes = { change };
        Incident incident;
        incident.id = key;
        incident.source = id;
        incident.service = ServiceId(u"checkout"_s);
        incident.title = u"Slow payments"_s;
        incident.severity = 1;
        incident.openedAt = instantFromMs(1'790'000'100'000);
        incident.detectedAt = instantFromMs(1'790'000'090'000);
        incident.impactStart = instantFromMs(-5);
        incident.deployment = key;
        incident.labels = u"alertname=\"Slow\",service=\"checkout\""_s;
        incident.slo = u"checkout-latency"_s;
        events.incidents = { incident };
        SurveyAnswer answer;
        answer.id = key;
        answer.source = id;
        answer.wave = u"2026q3"_s;
        answer.waveClosed = instantFromMs(1'790'000'000'000);
        answer.question = u"recommend"_s;
        answer.scale = SurveyScale::Likert7;
        answer.value = 0.1 + 0.2;
        answer.team = u"shop"_s;
        answer.platformTeam = true;
        answer.invited = 40;
        events.answers = { answer };
        SurveyAggregate aggregate;
        aggregate.id = key;
        aggregate.source = id;
        aggregate.wave = u"2026q3"_s;
        aggregate.n = 66;
        aggregate.counts = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };
        events.aggregates = { aggregate };
        Onboarding onboarding;
        onboarding.id = key;
        onboarding.source = id;
        onboarding.cohort = u"2026"_s;
        onboarding.startedOn = QDate(2026, 2, 1);
        onboarding.tenthMergeOn = QDate(2026, 3, 9);
        events.onboardings = { onboarding };
        Provisioning provisioning;
        provisioning.id = key;
        provisioning.source = id;
        provisioning.kind = u"database"_s;
        provisioning.requestedAt = instantFromMs(1'790'000'000'000);
        provisioning.selfService = true;
        events.provisionings = { provisioning };
        Silence silence;
        silence.id = key;
        silence.source = id;
        silence.matchers = u"alertname=\"Slow\""_s;
        silence.comment = u"Planned work"_s;
        silence.author = u"mara"_s;
        silence.startsAt = instantFromMs(1'790'000'000'000);
        silence.endsAt = instantFromMs(1'790'003'600'000);
        events.silences = { silence };
        return batch;
    }

    const SourceId m_tags { u"tags"_s };
    const SourceId m_pages { u"pages"_s };
    const Instant m_now = instantFromMs(1'790'000'500'000);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Trouble> m_troubles;
    std::unique_ptr<EventCache> m_cache;
};

} // namespace trivet

TRIVET_TEST(cache, trivet::CacheTest)

#include "cache.moc"
