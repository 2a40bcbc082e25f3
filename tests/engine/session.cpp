// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfixture.h"

#include <tests/support/registry.h>

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

namespace {

const QString one = u"one"_s;
const QString two = u"two"_s;

template <class T>
T waited(const QFuture<T> &future)
{
    const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
    if (!finished || future.resultCount() == 0)
        return failure(ErrorKind::Deadline, u"no answer"_s);
    return future.result();
}

Metric deploymentCount()
{
    return { .id = u"test.count"_s, .compute = [](const Snapshot &snapshot, const Query &) {
                return Figure { .state = FigureState::Value,
                                .value = static_cast<double>(snapshot.events.deployments.size()) };
            } };
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void polledFactsReachTheSnapshot()
    {
        SessionFixture fixture({ one });
        fixture.script(one).answer = [](const FetchRequest &request) {
            const int number = request.cursor.toInt() + 1;
            Batch batch = oneDeployment(one, number);
            batch.more = number < 3;
            batch.progress = number / 3.0;
            const qint64 minute = 29'000'000 + number * 7;
            batch.slices.push_back(
                { .slo = SloId(u"slo"_s),
                  .slices = { { .minute = minute, .good = 9, .total = 10, .coverage = 1 } } });
            return batch;
        };
        Session session(fixture.options());
        QSignalSpy done(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(done.wait(10'000));
        QCOMPARE(done.front().at(0).toInt(), 1);
        QCOMPARE(done.front().at(1).toInt(), 0);
        QCOMPARE(fixture.script(one).asked.size(), 3U);
        QCOMPARE(fixture.script(one).asked.at(2).cursor, u"2"_s);
        const SnapshotPtr snapshot = session.snapshot();
        QCOMPARE(snapshot->events.deployments.size(), 3U);
        const SliceSeries &series = snapshot->slices.at(u"slo"_s);
        QCOMPARE(series.sum(series.extent()).total, 30.0);
        QCOMPARE(session.sources().front().freshness, Freshness::Fresh);
        QCOMPARE(session.sources().front().progress, 1.0);
        QVERIFY(!session.sources().front().busy);
        QCOMPARE(session.age(deploymentCount(), std::nullopt).freshness, Freshness::Fresh);
        QCOMPARE(session.age(deploymentCount(), std::nullopt).asOf, fixture.clock->now());
    }

    void whatIsStoredIsThereAtTheNextStartWithoutASource()
    {
        SessionFixture fixture({ one });
        fixture.script(one).answer = [](const FetchRequest &) { return oneDeployment(one, 7); };
        {
            Session session(fixture.options());
            QSignalSpy done(&session, &Session::polledOnce);
            session.pollOnce();
            QVERIFY(done.wait(10'000));
        }
        fixture.clock->advance(3min);
        Session::Options options = fixture.options();
        options.offline = true;
        Session session(options);
        QSignalSpy opened(&session, &Session::opened);
        session.start();
        QVERIFY(opened.wait(10'000));
        QCOMPARE(session.snapshot()->events.deployments.size(), 1U);
        QCOMPARE(session.sources().front().freshness, Freshness::Stale);
        session.refresh();
        QCOMPARE(fixture.script(one).asked.size(), 1U);
    }

    void aNoteIsThereAtOnceAndKeepsItsRevisions()
    {
        SessionFixture fixture({ one });
        Session session(fixture.options());
        QSignalSpy opened(&session, &Session::opened);
        session.start();
        QVERIFY(opened.wait(10'000));
        const Result<Annotation> first = waited(session.annotate(note(u"Freeze"_s)));
        QVERIFY(first);
        QVERIFY(!first->id.isEmpty());
        QVERIFY(!first->author.isEmpty());
        QCOMPARE(first->writtenAt, fixture.clock->now());
        QCOMPARE(session.snapshot()->annotations, std::vector { *first });
        Annotation edit = *first;
        edit.revision = 2;
        edit.text = u"Freeze of payments"_s;
        QVERIFY(waited(session.annotate(edit)));
        QCOMPARE(session.snapshot()->annotations.front().text, edit.text);
        Annotation deletion = edit;
        deletion.revision = 3;
        deletion.deleted = true;
        QVERIFY(waited(session.annotate(deletion)));
        QVERIFY(session.snapshot()->annotations.empty());
        QVERIFY(session.annotation(first->id)->deleted);
        QCOMPARE(waited(session.history(first->id))->size(), 3U);
        // A number that is taken changes nothing.
        QVERIFY(!waited(session.annotate(edit)));
        QCOMPARE(waited(session.history(first->id))->size(), 3U);
        QVERIFY(waited(session.verifyStore())->empty());
    }

    void theSameKeyGivesTheNoteThatIsThere()
    {
        SessionFixture fixture({ one });
        Session session(fixture.options());
        QSignalSpy opened(&session, &Session::opened);
        session.start();
        QVERIFY(opened.wait(10'000));
        Annotation script = note(u"Deployed"_s);
        script.key = u"build-7"_s;
        const Result<Annotation> first = waited(session.annotate(script));
        script.text = u"Deployed again"_s;
        const Result<Annotation> second = waited(session.annotate(script));
        QVERIFY(first && second);
        QCOMPARE(second->id, first->id);
        QCOMPARE(second->text, u"Deployed"_s);
        QCOMPARE(session.snapshot()->annotations.size(), 1U);
    }

    void firstAnnotationsAreWrittenOnce()
    {
        SessionFixture fixture({ one });
        Session::Options options = fixture.options();
        Annotation story = note(u"Story"_s);
        story.id = u"11111111-1111-4111-8111-111111111111"_s;
        story.author = u"mara"_s;
        story.key = u"story-1"_s;
        story.writtenAt = story.at;
        options.firstAnnotations = { story };
        for (int run = 0; run < 2; ++run) {
            Session session(options);
            QSignalSpy opened(&session, &Session::opened);
            session.start();
            QVERIFY(opened.wait(10'000));
            QCOMPARE(session.snapshot()->annotations, std::vector { story });
            QVERIFY(session.troubles().empty());
        }
    }

    void aSourceThatHangsDelaysNoOther()
    {
        SessionFixture fixture({ one, two });
        fixture.script(one).hangs = true;
        fixture.script(two).answer = [](const FetchRequest &) { return oneDeployment(two, 1); };
        Session session(fixture.options());
        QSignalSpy opened(&session, &Session::opened);
        session.start();
        QVERIFY(opened.wait(10'000));
        fixture.clock->advance(5s);
        QTRY_COMPARE_WITH_TIMEOUT(session.snapshot()->events.deployments.size(), 1U, 10'000);
        QCOMPARE(session.sources().at(1).freshness, Freshness::Fresh);
        QCOMPARE(session.sources().at(0).freshness, Freshness::Never);
        QVERIFY(session.sources().at(0).busy);
    }

    void quittingEndsCallsThatHangWithinTwoSeconds()
    {
        QStringList ids;
        for (int i = 0; i < 100; ++i)
            ids << u"s%1"_s.arg(i);
        SessionFixture fixture(ids);
        for (const QString &id : ids)
            fixture.script(id).hangs = true;
        Session session(fixture.options());
        QSignalSpy opened(&session, &Session::opened);
        session.pollOnce();
        QVERIFY(opened.wait(10'000));
        QTRY_COMPARE(fixture.script(ids.back()).asked.size(), 1U);
        const Metric metric = deploymentCount();
        const auto figures
            = session.evaluate(std::vector<Session::Asked>(1000, { .metric = &metric }));
        QElapsedTimer timer;
        timer.start();
        session.shutdown();
        QVERIFY(timer.elapsed() < 2000);
        for (const QString &id : ids)
            QCOMPARE(fixture.script(id).cancelled, 1);
        QTRY_VERIFY(figures.isFinished());
        // Whatever is asked afterwards is answered, too.
        QCOMPARE(waited(session.annotate(note(u"late"_s))).error().kind, ErrorKind::Cancelled);
    }

    void aStoreThatCannotBeUsedIsReportedAndFiguresGoOn()
    {
        SessionFixture fixture({ one });
        fixture.script(one).answer = [](const FetchRequest &) { return oneDeployment(one, 1); };
        Session::Options options = fixture.options();
        QFile blocker(options.storeFolder); // a file where the folder should be
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Session session(options);
        QSignalSpy failed(&session, &Session::openFailed);
        QSignalSpy done(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(done.wait(10'000));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!session.troubles().empty());
        QCOMPARE(session.snapshot()->events.deployments.size(), 1U);
        QVERIFY(!waited(session.annotate(note(u"lost?"_s))));
    }

    void aMissingSecretStopsItsSourceAloneUntilItIsAskedByHand()
    {
        SessionFixture fixture({ one, two });
        fixture.workspace.sources[0].auth.secret = u"keychain"_s;
        bool there = false;
        int lookUps = 0;
        fixture.secret = [&](const SourceSpec &) {
            ++lookUps;
            return engine::finished<Result<Secret>>(
                there ? Result<Secret>(Secret("s3cret"))
                      : failure(ErrorKind::NotFound, u"The keychain has no password for it."_s));
        };
        Session session(fixture.options());
        QSignalSpy opened(&session, &Session::opened);
        session.start();
        QVERIFY(opened.wait(10'000));
        fixture.clock->advance(5s);
        QTRY_COMPARE_WITH_TIMEOUT(session.sources().at(1).freshness, Freshness::Fresh, 10'000);
        QTRY_COMPARE(session.sources().at(0).freshness, Freshness::Dead);
        QVERIFY(session.sources().at(0).trouble.contains(u"keychain"_s));
        QCOMPARE(session.troubles().size(), 1U);
        QVERIFY(!session.sources().at(0).nextPoll);
        fixture.clock->advance(1h);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.script(two).asked.size() >= 2, 10'000);
        QCOMPARE(lookUps, 1);
        there = true;
        session.refresh(SourceId(one));
        QTRY_COMPARE_WITH_TIMEOUT(session.sources().at(0).freshness, Freshness::Fresh, 10'000);
        QVERIFY(session.sources().at(0).trouble.isEmpty());
        QTRY_VERIFY(session.troubles().empty());
    }

    void figuresComeInTheOrderOfTheQuestions()
    {
        SessionFixture fixture({ one });
        Session session(fixture.options());
        const Metric first { .compute
                             = [](const Snapshot &, const Query &) { return Figure { .n = 1 }; } };
        const Metric second { .compute
                              = [](const Snapshot &, const Query &) { return Figure { .n = 2 }; } };
        const auto future = session.evaluate(
            { { .metric = &first }, { .metric = &second }, { .metric = &first } });
        QTRY_VERIFY(future.isFinished());
        const std::vector<Figure> figures = future.result();
        QCOMPARE(figures.size(), 3U);
        QCOMPARE(figures.at(1).n, 2);
        QCOMPARE(figures.at(2).n, 1);
    }

    void theTroublesOfASourceAreListedOnceAndGoWithTheirCause()
    {
        SessionFixture fixture({ one });
        int calls = 0;
        fixture.script(one).answer = [&](const FetchRequest &) -> Result<Batch> {
            if (++calls <= 2)
                return failure(ErrorKind::Connection, u"Nothing answers."_s, one);
            Batch batch;
            batch.replacesAll = true;
            batch.troubles = { { .text = u"Row 3 is not a number."_s } };
            return batch;
        };
        Session session(fixture.options());
        session.start();
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(calls > i || (session.refresh(), false), 10'000);
            QTRY_VERIFY(!session.sources().front().busy);
        }
        QCOMPARE(session.troubles().size(), 1U);
        QCOMPARE(session.troubles().front().occurrences, 2);
        QCOMPARE(session.sources().front().failures, 2);
        for (int i = 3; i <= 4; ++i) {
            session.refresh();
            QTRY_COMPARE_WITH_TIMEOUT(session.sources().front().checkedAt, fixture.clock->now(),
                                      10'000);
            fixture.clock->advance(1s);
        }
        QTRY_COMPARE(session.troubles().size(), 1U);
        QCOMPARE(session.troubles().front().text, u"Row 3 is not a number."_s);
        QCOMPARE(session.troubles().front().occurrences, 1);
    }

    void aSourceThatTurnsInCirclesIsStopped()
    {
        SessionFixture fixture({ one });
        fixture.script(one).answer = [](const FetchRequest &) {
            Batch batch = oneDeployment(one, 1);
            batch.more = true;
            return batch;
        };
        Session session(fixture.options());
        QSignalSpy done(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(done.wait(10'000));
        QCOMPARE(done.front().at(1).toInt(), 1);
        QCOMPARE(fixture.script(one).asked.size(), 2U);
    }

    void afterASleepAllIsStaleUntilItIsAskedAgain()
    {
        SessionFixture fixture({ one });
        Session session(fixture.options());
        QSignalSpy opened(&session, &Session::opened);
        session.start();
        QVERIFY(opened.wait(10'000));
        fixture.clock->advance(5s);
        QTRY_COMPARE_WITH_TIMEOUT(session.sources().front().freshness, Freshness::Fresh, 10'000);
        const size_t before = fixture.script(one).asked.size();
        fixture.clock->sleep(100s); // less than two intervals: only the sleep itself tells
        QTRY_COMPARE_WITH_TIMEOUT(session.sources().front().freshness, Freshness::Stale, 10'000);
        fixture.clock->advance(61s);
        QTRY_COMPARE_WITH_TIMEOUT(session.sources().front().freshness, Freshness::Fresh, 10'000);
        QVERIFY(fixture.script(one).asked.size() > before);
    }

    void aBackfillDoesNotFloodWhoeverWatches()
    {
        SessionFixture fixture({ one });
        fixture.script(one).answer = [](const FetchRequest &request) {
            const int number = request.cursor.toInt() + 1;
            Batch batch = oneDeployment(one, number);
            batch.more = number < 300;
            return batch;
        };
        Session session(fixture.options());
        QSignalSpy changed(&session, &Session::snapshotChanged);
        QSignalSpy done(&session, &Session::polledOnce);
        QElapsedTimer timer;
        timer.start();
        session.pollOnce();
        QVERIFY(done.wait(60'000));
        // Opening and the last one come on their own.
        QVERIFY2(changed.size() <= timer.elapsed() / 250 + 3,
                 qPrintable(QString::number(changed.size())));
        QCOMPARE(session.snapshot()->events.deployments.size(), 300U);
    }
};

} // namespace trivet

TRIVET_TEST(session, trivet::SessionTest)

#include "session.moc"
