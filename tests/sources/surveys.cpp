// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static -- a test program starts once and has time
#include <app/sources/source.h>
#include <tests/support/registry.h>

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace trivet {

namespace {

QString caseFolder()
{
    return QStringLiteral(TRIVET_SOURCE_DIR "/tests/cases/surveys");
}

std::unique_ptr<Source> csvSourceOf(const QString &kind, const QString &folder, const QString &path,
                                    const QString &mapping = {})
{
    const SourceSpec spec { .id = SourceId(u"s"_s),
                            .kind = kind,
                            .keys = { { u"path"_s, path }, { u"mapping"_s, mapping } },
                            .workspaceFolder = folder };
    SourceContext context;
    context.team.calendar = Calendar(QTimeZone("Europe/Berlin"));
    return std::move(*sources::find(kind)->make(spec, context));
}

Result<Batch> askCsv(Source &source, const QString &cursor = {})
{
    QFuture<Result<Batch>> future = source.fetch({ .cursor = cursor });
    future.waitForFinished();
    return future.result();
}

QString shown(const std::optional<QDate> &day)
{
    return day ? day->toString(Qt::ISODate) : u"-"_s;
}
QString shown(const std::optional<Instant> &t)
{
    return t ? toIso(*t) : u"-"_s;
}
QString shown(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

/// A batch as lines of text, to be compared with the file of what is expected.
QString shown(const Batch &batch)
{
    QStringList lines;
    const auto add = [&lines](const QStringList &fields) { lines += fields.join(u" | "_s); };
    for (const SurveyAnswer &a : batch.events.answers)
        add({ u"answer"_s, a.id, shown(a.waveOpened), toIso(a.waveClosed), a.survey, a.question,
              QString::number(static_cast<int>(a.scale)), a.item, QString::number(a.value), a.team,
              a.role, shown(a.platformTeam), QString::number(a.invited) });
    for (const SurveyAggregate &a : batch.events.aggregates) {
        QStringList counts;
        for (const int count : a.counts)
            counts += QString::number(count);
        add({ u"counts"_s, a.id, toIso(a.waveClosed), QString::number(a.invited),
              QString::number(a.n), counts.join(u' ') });
    }
    for (const Onboarding &o : batch.events.onboardings)
        add({ u"engineer"_s, o.id.left(12), o.cohort, shown(std::optional(o.startedOn)),
              shown(o.firstCommitOn), shown(o.firstDeploymentOn), shown(o.tenthMergeOn),
              shown(o.leftOn) });
    for (const Provisioning &p : batch.events.provisionings)
        add({ u"request"_s, p.id, p.kind, toIso(p.requestedAt), shown(p.readyAt),
              shown(p.selfService), shown(p.failed) });
    for (const Trouble &t : batch.troubles)
        add({ u"trouble"_s, t.where, t.text });
    lines += u"as of "_s + shown(batch.dataAsOf);
    return lines.join(u'\n') + u'\n';
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

const QByteArray longHeader("wave_id,wave_closed_on,question_id,scale,value\n");

} // namespace

class SurveysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesMeanWhatStandsBesideThem_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names
            = QDir(caseFolder()).entryList({ u"*.csv"_s }, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 10);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void filesMeanWhatStandsBesideThem()
    {
        QFETCH(QString, name);
        const QString kind = name.section(u'-', 0, 0) + u"-csv"_s;
        const auto source = csvSourceOf(kind, caseFolder(), name);
        const auto batch = askCsv(*source);
        QVERIFY(batch);
        QVERIFY(batch->replacesAll);
        const QString path = caseFolder() + u'/' + name.chopped(4) + u".expected"_s;
        if (qEnvironmentVariableIsSet("TRIVET_WRITE_EXPECTED"))
            write(path, shown(*batch).toUtf8());
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QCOMPARE(shown(*batch), QString::fromUtf8(file.readAll()));
    }

    void aPersonCannotBeReadFromTheStoredId()
    {
        const auto batch
            = askCsv(*csvSourceOf(u"onboarding-csv"_s, caseFolder(), u"onboarding-plain.csv"_s));
        const QString id = batch->events.onboardings.front().id.section(u':', 1);
        QCOMPARE(id.size(), 64);
        const QByteArray bare
            = QCryptographicHash::hash("ada@example.org", QCryptographicHash::Sha256).toHex();
        QVERIFY(id.toLatin1() != bare);
    }

    void unchangedFilesAreNotReadAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.csv"_s);
        write(path, longHeader + "W1,2026-01-01,q,nps,9\n");
        const auto source = csvSourceOf(u"survey-csv"_s, folder.path(), u"*.csv"_s);
        const auto first = askCsv(*source);
        QCOMPARE(first->events.answers.size(), 1U);
        auto again = askCsv(*source, first->cursor);
        QVERIFY(again->cursor == first->cursor && !again->replacesAll
                && again->events == Events {});
        write(folder.filePath(u"b.csv"_s),
              longHeader + "W1,2026-01-01,q,nps,8\nW2,2026-04-01,q,nps,7\n");
        again = askCsv(*source, first->cursor);
        QVERIFY(again->replacesAll);
        QStringList ids;
        for (const SurveyAnswer &answer : again->events.answers)
            ids += answer.id;
        QCOMPARE(ids, (QStringList { u"s:W1:1"_s, u"s:W1:2"_s, u"s:W2:1"_s }));
        QVERIFY(QFile::remove(path));
        const auto less = askCsv(*source, again->cursor);
        QVERIFY(less->replacesAll);
        QCOMPARE(less->events.answers.size(), 2U);
        // Same size, another time of change.
        QFile same(folder.filePath(u"b.csv"_s));
        QVERIFY(same.open(QIODevice::ReadWrite));
        QVERIFY(same.setFileTime(QDateTime::fromMSecsSinceEpoch(1'700'000'000'000),
                                 QFileDevice::FileModificationTime));
        QVERIFY(askCsv(*source, less->cursor)->replacesAll);
    }

    void columnsOfAnotherToolCanBeMapped()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"x.csv"_s),
              "Wave,Closed,Question,Scale,Score,Squad\nW1,2026-01-01,q,nps,9,web\n");
        const auto source = csvSourceOf(
            u"survey-csv"_s, folder.path(), u"x.csv"_s,
            u"wave_id=wave\nwave_closed_on=Closed\nquestion_id=Question\nvalue=Score\nteam=Squad"_s);
        const auto batch = askCsv(*source);
        QCOMPARE(batch->events.answers.size(), 1U);
        QCOMPARE(batch->events.answers[0].team, u"web"_s);
    }

    void onlyRegularFilesOfTheFolderAreOpened()
    {
        QTemporaryDir outside;
        write(outside.filePath(u"secret.csv"_s), longHeader + "W9,2026-01-01,q,nps,1\n");
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"surveys/2026"_s));
        const QString base = folder.filePath(u"surveys/2026/"_s);
        write(base + u"good.csv"_s, longHeader + "W1,2026-01-01,q,nps,9\n");
        QVERIFY(QFile::link(base + u"good.csv"_s, base + u"inside.csv"_s));
        QVERIFY(QFile::link(outside.filePath(u"secret.csv"_s), base + u"link.csv"_s));
        QVERIFY(QFile::link(outside.path(), folder.filePath(u"surveys/away"_s)));
        QVERIFY(QFile::link(u"/nowhere/at/all"_s, base + u"broken.csv"_s));
        QVERIFY(QFile::link(u"/dev/zero"_s, base + u"zero.csv"_s));
        QCOMPARE(mkfifo(QFile::encodeName(base + u"fifo.csv"_s).constData(), 0600), 0);
        QVERIFY(QDir(base).mkdir(u"folder.csv"_s));
        QFile sparse(base + u"sparse.csv"_s);
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(10LL << 30));
        QElapsedTimer timer;
        timer.start();
        const auto batch
            = askCsv(*csvSourceOf(u"survey-csv"_s, folder.path(), u"surveys/*/*.csv"_s));
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(batch);
        QCOMPARE(batch->events.answers.size(), 2U); // good.csv, and the link to it
        QHash<QString, QString> why;
        for (const Trouble &trouble : batch->troubles)
            why.insert(trouble.where.section(u'/', 1), trouble.text);
        QCOMPARE(why.size(), 7);
        QVERIFY(why[u"2026/link.csv"_s].contains("leads out"_L1));
        QVERIFY(why[u"away/secret.csv"_s].contains("leads out"_L1));
        QVERIFY(why[u"2026/zero.csv"_s].contains("leads out"_L1));
        QVERIFY(why[u"2026/broken.csv"_s].contains("nowhere"_L1));
        QVERIFY(why[u"2026/fifo.csv"_s].contains("not a regular"_L1));
        QVERIFY(why[u"2026/folder.csv"_s].contains("not a regular"_L1));
        QVERIFY(why[u"2026/sparse.csv"_s].contains("64 MiB"_L1));
    }

    void aFolderThatIsAwayIsNotAFolderWithoutFiles()
    {
        QTemporaryDir folder;
        const auto away = askCsv(*csvSourceOf(u"survey-csv"_s, folder.path(), u"surveys/*.csv"_s));
        QVERIFY(!away);
        QCOMPARE(away.error().kind, ErrorKind::NotFound);
        QVERIFY(QDir(folder.path()).mkdir(u"surveys"_s));
        const auto none = askCsv(*csvSourceOf(u"survey-csv"_s, folder.path(), u"surveys/*.csv"_s));
        QVERIFY(none->replacesAll);
        QCOMPARE(none->troubles.size(), 1U);
    }

    void diagnosisShowsTheFirstRowThatIsLeftOut()
    {
        const auto source = csvSourceOf(u"survey-csv"_s, caseFolder(), u"survey-bad-rows.csv"_s);
        QFuture<std::vector<Stage>> future = source->diagnose();
        future.waitForFinished();
        const std::vector<Stage> stages = future.result();
        QCOMPARE(stages.size(), 2U);
        QVERIFY(stages[0].passed && !stages[1].passed);
        QVERIFY(stages[1].detail.startsWith("survey-bad-rows.csv:2: "_L1));
    }

    void manyBadRowsAreCountedAndSomeAreListed()
    {
        QTemporaryDir folder;
        QByteArray text = longHeader;
        for (int i = 0; i < 1000; ++i)
            text += i % 2 == 0 ? "W1,2026-01-01,q,nps,99\n" : "W1,2026-01-01,q,nps,9\n";
        write(folder.filePath(u"x.csv"_s), text);
        const auto batch = askCsv(*csvSourceOf(u"survey-csv"_s, folder.path(), u"x.csv"_s));
        QCOMPARE(batch->events.answers.size(), 500U);
        QCOMPARE(batch->troubles.size(), 101U);
        QCOMPARE(batch->troubles.back().occurrences, 400);
    }

    void aLargeFileTakesSeconds()
    {
        QTemporaryDir folder;
        QByteArray text = longHeader;
        for (int i = 0; i < 200'000; ++i)
            text += "W" + QByteArray::number(i / 5000) + ",2026-01-01,recommend,nps,"
                + QByteArray::number(i % 11) + "\n";
        write(folder.filePath(u"x.csv"_s), text);
        QElapsedTimer timer;
        timer.start();
        const auto batch = askCsv(*csvSourceOf(u"survey-csv"_s, folder.path(), u"x.csv"_s));
        qInfo("200,000 rows in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(batch->events.answers.size(), 200'000U);
        QVERIFY(timer.elapsed() < 30'000); // of a debug build under sanitizers
    }
};

} // namespace trivet

TRIVET_TEST(surveys, trivet::SurveysTest)
#include "surveys.moc"
