// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfixture.h"

#include <tests/support/registry.h>

#include <QFileInfo>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

namespace {

const QString server = u"server"_s;

std::vector<Proposal> twenty()
{
    std::vector<Proposal> all;
    for (int i = 0; i < 20; ++i) {
        Proposal proposal;
        proposal.slo.id = SloId(u"found-%1"_s.arg(i));
        proposal.slo.service = ServiceId(u"shop-%1"_s.arg(i % 3));
        proposal.slo.target = 0.99;
        all.push_back(proposal);
    }
    return all;
}

} // namespace

/// A session that is opened on a server alone, without a workspace file.
class DiscoveryTest : public QObject
{
    Q_OBJECT

    /// Polled so often; else asks for it once more (the clock of the test stands still).
    static bool asked(const SessionFixture &fixture, Session &session, size_t times)
    {
        if (fixture.script(server).asked.size() >= times)
            return true;
        session.refresh();
        return false;
    }

private Q_SLOTS:
    void proposalsBecomeTheSlosOfTheSession()
    {
        SessionFixture fixture({ server });
        fixture.workspace.slos.clear();
        const Instant now = fixture.clock->now();
        fixture.script(server).proposals = [](const DiscoveryRequest &) { return twenty(); };
        fixture.script(server).answer = [now](const FetchRequest &request) {
            Batch batch;
            for (const SloSpec &slo : request.slos)
                batch.slices.push_back(
                    { .slo = slo.id, .slices = { { toMs(now) / 60'000 - 5, 9, 10, 1 } } });
            return batch;
        };
        Session::Options options = fixture.options();
        options.takeProposals = 12;
        Session session(options);
        session.start();
        QTRY_COMPARE(session.snapshot()->slices.size(), 12U);
        QCOMPARE(session.snapshot()->slos.size(), 12U);
        QCOMPARE(session.snapshot()->slos.front().id.value, u"found-0"_s);
        QCOMPARE(session.snapshot()->slos.front().source.value, server);
        QCOMPARE(session.snapshot()->services.size(), 3U);
        QCOMPARE(session.workspace().slos.size(), 12U);
        // The source was never asked without them: that would forget how far it had come.
        for (const FetchRequest &asked : fixture.script(server).asked)
            QCOMPARE(asked.slos.size(), 12U);
        QCOMPARE(fixture.script(server).discovered, 1);
    }

    void oneRoundTakesThemToo()
    {
        SessionFixture fixture({ server });
        fixture.workspace.slos.clear();
        fixture.script(server).proposals = [](const DiscoveryRequest &) { return twenty(); };
        Session::Options options = fixture.options();
        options.takeProposals = 12;
        Session session(options);
        QSignalSpy polled(&session, &Session::polledOnce);
        session.pollOnce();
        QTRY_COMPARE(polled.size(), 1);
        QCOMPARE(session.snapshot()->slos.size(), 12U);
        QCOMPARE(fixture.script(server).asked.size(), 1U);
        QCOMPARE(fixture.script(server).asked.front().slos.size(), 12U);
    }

    void aServerThatIsNotThereYetIsAskedAgainWhenItIs()
    {
        SessionFixture fixture({ server });
        fixture.workspace.slos.clear();
        bool there = false;
        const auto away = [] { return failure(ErrorKind::Connection, u"nobody answers"_s); };
        fixture.script(server).proposals
            = [&](const DiscoveryRequest &) -> Result<std::vector<Proposal>> {
            if (there)
                return twenty();
            return away();
        };
        fixture.script(server).answer = [&](const FetchRequest &) -> Result<Batch> {
            if (there)
                return Batch {};
            return away();
        };
        Session::Options options = fixture.options();
        options.takeProposals = 12;
        Session session(options);
        session.start();
        // It is asked all the same, so that the window says what is wrong.
        QTRY_VERIFY(asked(fixture, session, 1));
        QVERIFY(session.snapshot()->slos.empty());
        there = true;
        session.refresh();
        QTRY_COMPARE(session.snapshot()->slos.size(), 12U);
        QTRY_COMPARE(fixture.script(server).asked.back().slos.size(), 12U);
    }

    void nothingFoundIsSaidOnceAndPollingGoesOn()
    {
        SessionFixture fixture({ server });
        fixture.workspace.slos.clear();
        fixture.script(server).proposals
            = [](const DiscoveryRequest &) { return std::vector<Proposal> {}; };
        Session::Options options = fixture.options();
        options.takeProposals = 12;
        Session session(options);
        session.start();
        QTRY_VERIFY(asked(fixture, session, 1));
        QCOMPARE(session.troubles().size(), 1U);
        QCOMPARE(session.troubles().front().severity, Trouble::Severity::Note);
        QTRY_VERIFY(asked(fixture, session, 2));
        QCOMPARE(fixture.script(server).discovered, 1);
    }

    void whereNothingWasFoundItLooksAgainMoreAndMoreSeldom()
    {
        SessionFixture fixture({ server });
        fixture.workspace.slos.clear();
        bool there = false;
        fixture.script(server).proposals = [&there](const DiscoveryRequest &) {
            return there ? twenty() : std::vector<Proposal> {};
        };
        Session::Options options = fixture.options();
        options.takeProposals = 12;
        Session session(options);
        QSignalSpy changed(&session, &Session::workspaceChanged);
        session.start();
        QTRY_VERIFY(session.nextSearch().has_value());
        const auto waits = [&] { return *session.nextSearch() - fixture.clock->now(); };
        QVERIFY(waits() > 20s && waits() <= 1min);
        Millis before {};
        for (int search = 2; search <= 4; ++search) {
            fixture.clock->advance(*session.nextSearch() - fixture.clock->now() + 1s);
            QTRY_VERIFY((session.refresh(), fixture.script(server).discovered) == search);
            QTRY_VERIFY(waits() > 1s);
            QVERIFY(waits() > before);
            before = waits();
        }
        QVERIFY(waits() <= 30min);
        QCOMPARE(changed.size(), 0);
        there = true;
        fixture.clock->advance(waits() + 1s);
        QTRY_COMPARE((session.refresh(), session.snapshot()->slos.size()), 12U);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!session.nextSearch());
        QVERIFY(session.troubles().empty()); // the note is taken back
    }

    void whoChoseHerselfIsNotOverruled()
    {
        SessionFixture fixture({ server });
        fixture.workspace.slos.clear();
        fixture.script(server).proposals
            = [](const DiscoveryRequest &) { return std::vector<Proposal> {}; };
        Session::Options options = fixture.options();
        options.takeProposals = 12;
        Session session(options);
        session.start();
        QTRY_VERIFY(session.nextSearch().has_value());
        QVERIFY(session.adopt({ twenty().front().slo }));
        QVERIFY(!session.nextSearch());
        fixture.script(server).proposals = [](const DiscoveryRequest &) { return twenty(); };
        fixture.clock->advance(1h);
        QTRY_VERIFY(asked(fixture, session, 2));
        QTRY_COMPARE(session.snapshot()->slos.size(), 1U);
        QCOMPARE(fixture.script(server).discovered, 1);
    }

    void offlineNobodyIsAsked()
    {
        SessionFixture fixture({ server });
        fixture.script(server).proposals = [](const DiscoveryRequest &) { return twenty(); };
        Session::Options options = fixture.options();
        options.offline = true;
        Session session(options);
        const auto found = session.discover(SourceId(server));
        QTRY_VERIFY(found.isFinished());
        QCOMPARE(found.result().error().kind, ErrorKind::NotPossible);
        QCOMPARE(fixture.script(server).discovered, 0);
    }

    void aSessionWithAWorkspaceTakesNothing()
    {
        SessionFixture fixture({ server });
        fixture.script(server).proposals = [](const DiscoveryRequest &) { return twenty(); };
        Session session(fixture.options());
        session.start();
        QTRY_VERIFY(asked(fixture, session, 1));
        QCOMPARE(fixture.script(server).discovered, 0);
        QCOMPARE(session.workspace().slos.size(), 1U);
    }

    void proposalsCanBeAskedForWithoutAStore()
    {
        SessionFixture fixture({ server });
        std::vector<SloSpec> known;
        fixture.script(server).proposals = [&known](const DiscoveryRequest &request) {
            known = request.known;
            return twenty();
        };
        Session session(fixture.options());
        const auto found = session.discover(SourceId(server));
        QTRY_VERIFY(found.isFinished());
        QVERIFY(found.result());
        QCOMPARE(found.result()->size(), 20U);
        QCOMPARE(found.result()->front().slo.source.value, server);
        QVERIFY(known == fixture.workspace.slos);
        QVERIFY(!QFileInfo::exists(fixture.options().storeFolder));
        const auto nobody = session.discover(SourceId(u"nobody"_s));
        QTRY_VERIFY(nobody.isFinished());
        QCOMPARE(nobody.result().error().kind, ErrorKind::NotFound);
    }
};

} // namespace trivet

TRIVET_TEST(discovery, trivet::DiscoveryTest)

#include "discovery.moc"
