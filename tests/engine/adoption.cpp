// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfixture.h"

#include <app/engine/adoption.h>
#include <app/workspace/filetext.h>
#include <tests/support/registry.h>

#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

namespace {

const QString server = u"server"_s;

QByteArray file()
{
    return R"(trivet: 1
# Ours since 2024; ask Mara before you change it.
team: { id: shop, name: Shop, zone: Europe/Berlin }
services:
  - { id: checkout, name: Checkout }   # the till

sources:
  - { id: server, kind: prometheus, url: 'http://127.0.0.1:9' }

slos:
  # The promise of the contract.
  - { id: first, service: checkout, source: server, target: 99.9, window: 30d,
      sli: { ratio: { bad: 'b', total: 't' } } }
# Goals are reviewed every quarter.
goals: []
)";
}

SloSpec proposed(const QString &id, const QString &service)
{
    SloSpec slo;
    slo.id = SloId(id);
    slo.name = id;
    slo.service = ServiceId(service);
    slo.source = SourceId(server);
    slo.numerator = u"errors_total{job=\"%1\"}"_s.arg(service);
    slo.total = u"requests_total{job=\"%1\"}"_s.arg(service);
    slo.target = 0.9995;
    slo.length = 24h * 28;
    slo.alerts = u"workbook"_s;
    return slo;
}

} // namespace

/// SLOs that join a session which runs.
class AdoptionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString write(const QByteArray &text) const
    {
        const QString path = m_folder.filePath(u"trivet.yaml"_s);
        QSaveFile out(path);
        const bool written
            = out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
        return written ? path : QString();
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// A session on the file whose only source answers what it is told to.
    [[nodiscard]] static Session::Options options(const SessionFixture &fixture,
                                                  const QString &path)
    {
        Session::Options options = fixture.options();
        options.workspace = *workspace::load(path);
        return options;
    }

private Q_SLOTS:
    void theyAreWrittenAndMeasured()
    {
        const QString path = write(file());
        SessionFixture fixture({ server });
        const Instant now = fixture.clock->now();
        fixture.script(server).answer = [now](const FetchRequest &request) {
            Batch batch;
            for (const SloSpec &slo : request.slos)
                batch.slices.push_back(
                    { .slo = slo.id, .slices = { { toMs(now) / 60'000 - 5, 9, 10, 1 } } });
            return batch;
        };
        Session session(options(fixture, path));
        QSignalSpy changed(&session, &Session::workspaceChanged);
        session.start();
        QTRY_COMPARE(session.snapshot()->slices.size(), 1U);
        const std::vector<SloSpec> slos { proposed(u"search-ok"_s, u"search"_s),
                                          proposed(u"till-ok"_s, u"checkout"_s) };
        const Result<void> adopted = session.adopt(slos);
        QVERIFY2(adopted, adopted ? "" : qPrintable(adopted.error().message()));
        QCOMPARE(changed.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT((session.refresh(), session.snapshot()->slices.size()), 3U,
                                  20'000);
        QCOMPARE(session.snapshot()->services.size(), 2U);
        // What people wrote is there byte by byte, in its order.
        QByteArray rest = read(path);
        for (const QByteArray &line : file().split('\n')) {
            const auto at = rest.indexOf(line);
            QVERIFY2(at >= 0, line.constData());
            rest = rest.mid(at + line.size());
        }
        const Result<Workspace> again = workspace::load(path);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message()));
        QCOMPARE(again->slos.size(), 3U);
        QVERIFY(again->slos[1] == slos[0] && again->slos[2] == slos[1]);
        QCOMPARE(again->services.size(), 2U);
        QVERIFY(again->slos == session.workspace().slos);
    }

    void whatCannotBeWrittenIsNotMeasured()
    {
        QByteArray brackets = file();
        const auto from = brackets.indexOf("slos:");
        brackets = brackets.left(from)
            + "slos: [ { id: first, service: checkout, source: server, target: 99.9, window: 30d, "
              "sli: { ratio: { bad: b, total: t } } } ]\n";
        const QString path = write(brackets);
        SessionFixture fixture({ server });
        Session session(options(fixture, path));
        QSignalSpy changed(&session, &Session::workspaceChanged);
        const Result<void> adopted = session.adopt({ proposed(u"search-ok"_s, u"search"_s) });
        QVERIFY(!adopted);
        QCOMPARE(adopted.error().kind, ErrorKind::NotPossible);
        QCOMPARE(read(path), brackets);
        QCOMPARE(session.workspace().slos.size(), 1U);
        QCOMPARE(changed.size(), 0);
    }

    void anIdThatSomebodyTookMeanwhileIsSaid()
    {
        const QString path = write(file());
        SessionFixture fixture({ server });
        Session session(options(fixture, path));
        QVERIFY(engine::writeInto(
            path,
            engine::newcomers({ proposed(u"search-ok"_s, u"search"_s) }, session.workspace())));
        const QByteArray before = read(path);
        const Result<void> adopted = session.adopt({ proposed(u"search-ok"_s, u"search"_s) });
        QVERIFY(!adopted);
        QVERIFY(adopted.error().text.contains(u"search-ok"_s));
        QCOMPARE(read(path), before);
        // Its service is there, too: the next one of it is written without a second one.
        QVERIFY(session.adopt({ proposed(u"search-fast"_s, u"search"_s) }));
        QCOMPARE(workspace::load(path)->services.size(), 2U);
    }

    void aBrokenFileStaysAsItIs()
    {
        const QString path = write(file());
        SessionFixture fixture({ server });
        Session session(options(fixture, path));
        QCOMPARE(write("trivet: 1\nteam: {"), path);
        const Result<void> adopted = session.adopt({ proposed(u"search-ok"_s, u"search"_s) });
        QVERIFY(!adopted);
        QVERIFY(adopted.error().message().contains(u"trivet.yaml"_s));
        QCOMPARE(read(path), QByteArray("trivet: 1\nteam: {"));
    }

    void withoutAFileTheyLastAsLongAsTheSession()
    {
        SessionFixture fixture({ server });
        fixture.workspace = *workspace::forPrometheus(u"http://127.0.0.1:9090"_s);
        fixture.scripts[u"prometheus"_s] = fixture.scripts.at(server);
        Session session(fixture.options());
        SloSpec slo = proposed(u"search-ok"_s, u"search"_s);
        slo.source = SourceId(u"prometheus"_s);
        QVERIFY(session.adopt({ slo, slo })); // the same id twice is one
        QCOMPARE(session.workspace().slos.size(), 1U);
        const QString path = m_folder.filePath(u"new.yaml"_s);
        const Result<void> saved = session.saveWorkspace(path);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
        const Result<Workspace> read = workspace::load(path);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message()));
        QVERIFY(read->slos == session.workspace().slos);
        QVERIFY(read->services == session.workspace().services);
        QVERIFY(read->team == session.workspace().team);
        QCOMPARE(read->sources.front().url, QUrl(u"http://127.0.0.1:9090"_s));
        // The file is the session's from now on.
        slo.id = SloId(u"search-fast"_s);
        QVERIFY(session.adopt({ slo }));
        QCOMPARE(workspace::load(path)->slos.size(), 2U);
    }

    void hostileNamesComeBackAsTheyWere()
    {
        SessionFixture fixture({ server });
        const QString path = write(file());
        Session session(options(fixture, path));
        SloSpec slo = proposed(u"evil"_s, u"search"_s);
        slo.name = u"<img src=x>: '\"- [a]{b}#c & *d !e %f @g `h | > true"_s;
        slo.numerator = u"errors_total{job=\"a'b\\\"c\\n---\\nevil: x\"}"_s;
        slo.recorded = { .tool = RecordedBy::Tool::Sloth, .id = u"x'\u202e: {y}"_s };
        const Result<void> adopted = session.adopt({ slo });
        QVERIFY2(adopted, adopted ? "" : qPrintable(adopted.error().message()));
        const Result<Workspace> again = workspace::load(path);
        QVERIFY(again);
        QVERIFY(again->slos.back() == slo);
    }

    void aWorkspaceThatAFileCannotSayIsNotSaved()
    {
        SessionFixture fixture({ server });
        fixture.workspace = *workspace::forPrometheus(u"http://127.0.0.1:9090"_s);
        fixture.workspace.sources.front().service = ServiceId(u"nobody"_s);
        const Result<QByteArray> text = workspace::fileText(fixture.workspace);
        QVERIFY(!text);
        QCOMPARE(text.error().kind, ErrorKind::NotPossible);
    }
};

} // namespace trivet

TRIVET_TEST(adoption, trivet::AdoptionTest)

#include "adoption.moc"
