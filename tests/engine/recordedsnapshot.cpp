// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfixture.h"

#include <tests/support/registry.h>

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// What other tools show of an SLO, from a source through the store to the snapshot.
class RecordedSnapshotTest : public QObject
{
    Q_OBJECT

private:
    using Tool = RecordedBy::Tool;

    static RecordedFigure figure(double left)
    {
        return { .slo = SloId(u"slo"_s),
                 .tool = Tool::Sloth,
                 .at = instantFromMs(1'770'000'000'000),
                 .budgetLeft = left,
                 .target = 0.99 };
    }

    static void poll(Session &session)
    {
        QSignalSpy done(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(done.wait(10'000));
    }

private Q_SLOTS:
    void theNewestFigureStandsInTheSnapshot()
    {
        SessionFixture fixture({ u"one"_s });
        fixture.workspace.slos.front().recorded = { .tool = Tool::Sloth, .id = u"x"_s };
        std::vector<RecordedFigure> told { figure(0.5) };
        fixture.script(u"one"_s).answer = [&told](const FetchRequest &) {
            Batch batch;
            batch.recorded = told;
            return batch;
        };
        {
            Session session(fixture.options());
            poll(session);
            QCOMPARE(session.snapshot()->recorded.at(u"slo"_s), figure(0.5));
            told = { figure(-0.25) };
            poll(session);
            QCOMPARE(session.snapshot()->recorded.at(u"slo"_s), figure(-0.25));
            told.clear(); // a poll that did not ask takes nothing away
            poll(session);
            QCOMPARE(session.snapshot()->recorded.at(u"slo"_s), figure(-0.25));
        }
        Session again(fixture.options());
        poll(again);
        QCOMPARE(again.snapshot()->recorded.at(u"slo"_s), figure(-0.25));
    }

    void anSloThatNamesAnotherToolNowHasNoFigureOfTheOldOne()
    {
        SessionFixture fixture({ u"one"_s });
        fixture.workspace.slos.front().recorded = { .tool = Tool::Sloth, .id = u"x"_s };
        fixture.script(u"one"_s).answer = [](const FetchRequest &request) {
            Batch batch;
            if (request.slos.front().recorded.tool == Tool::Sloth)
                batch.recorded = { figure(0.5) };
            return batch;
        };
        {
            Session session(fixture.options());
            poll(session);
            QCOMPARE(session.snapshot()->recorded.size(), 1U);
        }
        fixture.workspace.slos.front().recorded.tool = Tool::Pyrra;
        Session session(fixture.options());
        poll(session);
        QVERIFY(session.snapshot()->recorded.empty());
    }
};

} // namespace trivet

TRIVET_TEST(recordedSnapshot, trivet::RecordedSnapshotTest)

#include "recordedsnapshot.moc"
