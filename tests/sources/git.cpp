// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/source.h>
#include <tests/sources/gitfixture.h>
#include <tests/support/registry.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QtTest>

#include <algorithm>
#include <git2.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trivet {

using test::GitFixture;

namespace {

using Keys = std::vector<std::pair<QString, QString>>;

std::unique_ptr<Source> gitSourceOf(const QString &path, Keys keys = {})
{
    keys.emplace_back(u"path"_s, path);
    const SourceSpec spec { .id = SourceId(u"tags"_s),
                            .kind = u"git"_s,
                            .service = ServiceId(u"shop"_s),
                            .keys = std::move(keys) };
    SourceContext context;
    context.services.push_back({ .id = ServiceId(u"shop"_s), .environment = u"live"_s });
    return std::move(*sources::find(u"git")->make(spec, context));
}

Result<Batch> askGit(Source &source, const QString &cursor = {}, Instant since = {})
{
    QFuture<Result<Batch>> future = source.fetch({ .since = since, .cursor = cursor });
    future.waitForFinished();
    return future.result();
}

Result<Batch> readGit(const QString &path, Keys keys = {})
{
    return askGit(*gitSourceOf(path, std::move(keys)));
}

QSet<QString> commitsOf(const Batch &batch, const QString &deployment)
{
    QSet<QString> ids;
    for (const Change &change : batch.events.changes)
        if (change.deployment == deployment)
            ids.insert(change.id.section(u':', 1));
    return ids;
}

qint64 seconds(Instant t)
{
    return toMs(t) / 1000;
}

QStringList namesOf(const Batch &batch)
{
    QStringList names;
    for (const Deployment &deployment : batch.events.deployments)
        names += deployment.name;
    return names;
}

} // namespace

class GitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deploymentsAndChangesAreThoseThatGitCounts()
    {
        GitFixture git;
        git.makeShop();
        const auto batch = readGit(git.path());
        QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().message()));
        QVERIFY(batch->replacesAll);
        QVERIFY(batch->troubles.empty());

        // Independently: tags by git's own format, sorted here; ranges by rev-list.
        struct Expected
        {
            qint64 at = 0;
            QString name;
            QString commit;
        };
        std::vector<Expected> expected;
        const QString format = u"--format=%(refname:short)|%(objecttype)|%(taggerdate:unix)|"
                               "%(committerdate:unix)"_s;
        for (const QString &line : git.lines({ u"for-each-ref"_s, format, u"refs/tags"_s })) {
            const QStringList f = line.split(u'|');
            static const QRegularExpression usual(u"^v?\\d+\\.\\d+(\\.\\d+)?$"_s);
            if (!usual.match(f[0]).hasMatch() || f[1] == "blob"_L1)
                continue;
            const bool annotated = f[1] == "tag"_L1;
            const QString commit
                = git.lines({ u"rev-parse"_s, QString(u"refs/tags/"_s + f[0] + u"^{commit}"_s) })
                      .constFirst();
            expected.push_back({ f[annotated ? 2 : 3].toLongLong(), f[0], commit });
        }
        std::ranges::sort(expected, [](const Expected &a, const Expected &b) {
            return std::pair(a.at, a.name) < std::pair(b.at, b.name);
        });
        QVERIFY(expected.size() >= 9);
        QCOMPARE(batch->events.deployments.size(), expected.size());

        QStringList range { u"rev-list"_s, u"--format=%H|%at|%ct|%P|%s"_s };
        QStringList earlier;
        qsizetype claimed = 0;
        int redeployed = 0;
        const auto compare = [&](const QString &commit, const QString &deployment) {
            QSet<QString> ids;
            for (const QString &line : git.lines(range + QStringList { commit } + earlier)) {
                if (line.startsWith("commit "_L1))
                    continue;
                const QStringList f = line.split(u'|');
                ids.insert(f[0]);
                const auto change = std::ranges::find(batch->events.changes,
                                                      QString(u"tags:"_s + f[0]), &Change::id);
                QVERIFY(change != batch->events.changes.end());
                QCOMPARE(seconds(change->authoredAt), f[1].toLongLong());
                QCOMPARE(seconds(change->committedAt), f[2].toLongLong());
                QCOMPARE(change->merge, f[3].contains(u' '));
                QCOMPARE(change->title, f[4]);
                QCOMPARE(change->service.value, u"shop"_s);
            }
            QCOMPARE(commitsOf(*batch, deployment), ids);
            claimed += ids.size();
            redeployed += ids.isEmpty() ? 1 : 0;
            earlier.append(u'^' + commit);
        };
        for (size_t i = 0; i < expected.size(); ++i) {
            const Deployment &deployment = batch->events.deployments[i];
            QCOMPARE(deployment.name, expected[i].name);
            QCOMPARE(deployment.id, QString(u"tags:"_s + expected[i].name));
            QCOMPARE(seconds(deployment.finishedAt), expected[i].at);
            QCOMPARE(deployment.revision, expected[i].commit);
            QCOMPARE(deployment.environment, u"live"_s);
            compare(expected[i].commit, deployment.id);
        }
        compare(u"HEAD"_s, {});
        QVERIFY(redeployed >= 1);
        QVERIFY(claimed >= 60);
        QCOMPARE(static_cast<qsizetype>(batch->events.changes.size()), claimed);
        QVERIFY(std::ranges::is_sorted(batch->events.changes, {}, &Change::authoredAt));
    }

    void nothingIsReadAgainUntilARefMoves()
    {
        GitFixture git;
        git.makeShop();
        const auto source = gitSourceOf(git.path());
        const auto first = askGit(*source);
        auto again = askGit(*source, first->cursor);
        QVERIFY(!again->replacesAll && again->events == Events {}
                && again->cursor == first->cursor);

        git.run({ u"tag"_s, u"-f"_s, u"v1.1.0"_s, u"v1.0.0"_s });
        git.run({ u"tag"_s, u"-d"_s, u"v1.2.0"_s });
        again = askGit(*source, first->cursor);
        QVERIFY(again->replacesAll);
        QVERIFY(!namesOf(*again).contains(u"v1.2.0"_s));
        QCOMPARE(again->events.deployments.size(), first->events.deployments.size() - 1);
        QCOMPARE(again->events.changes.size(), first->events.changes.size());
        const auto &all = again->events.deployments;
        const auto moved = std::ranges::find(all, u"v1.1.0"_s, &Deployment::name);
        const auto stood = std::ranges::find(all, u"v1.0.0"_s, &Deployment::name);
        QCOMPARE(moved->revision, stood->revision);

        git.commit(u"One more"_s, u"readme"_s);
        const auto waiting = askGit(*source, again->cursor);
        QVERIFY(waiting->replacesAll);
        QCOMPARE(commitsOf(*waiting, {}).size(), commitsOf(*again, {}).size() + 1);
    }

    void whatWasLiveBeforeSinceIsLeftOutUntilMoreIsAsked()
    {
        GitFixture git;
        git.makeShop();
        const auto source = gitSourceOf(git.path());
        const auto all = askGit(*source);
        const Deployment &third = all->events.deployments[2];
        const auto late = askGit(*source, {}, third.finishedAt);
        QVERIFY(late->events.deployments == all->events.deployments);
        QVERIFY(commitsOf(*late, all->events.deployments[0].id).isEmpty());
        QCOMPARE(commitsOf(*late, third.id), commitsOf(*all, third.id));
        // The window moves on: nothing new. It is widened: all is read again.
        QVERIFY(!askGit(*source, late->cursor, third.finishedAt + std::chrono::hours { 5 })
                     ->replacesAll);
        QVERIFY(askGit(*source, late->cursor, Instant {})->events == all->events);
    }

    void pathGlobsKeepTheCommitsThatTouchThem()
    {
        GitFixture git;
        git.makeShop();
        const auto batch = readGit(git.path(), { { u"paths"_s, u"shop/*\nlib/*.cpp"_s } });
        QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().message()));
        QSet<QString> ids;
        for (const Change &change : batch->events.changes)
            ids.insert(change.id.section(u':', 1));
        QSet<QString> expected;
        for (const QString &id : git.lines({ u"rev-list"_s, u"--all"_s })) {
            const QStringList parents = git.lines({ u"rev-list"_s, u"--parents"_s, u"-n1"_s, id })
                                            .constFirst()
                                            .split(u' ');
            const QString base = parents.size() > 1 ? parents[1] : GitFixture::emptyTree();
            if (!git.lines({ u"diff-tree"_s, u"-r"_s, u"--name-only"_s, base, id, u"--"_s,
                             u"shop/*"_s, u"lib/*.cpp"_s })
                     .isEmpty())
                expected.insert(id);
        }
        QVERIFY(expected.size() > 5 && expected.size() < 60);
        QCOMPARE(ids, expected);
    }

    void aBranchOfItsOwnAndOtherTagsCanBeNamed()
    {
        GitFixture git;
        git.makeShop();
        const auto batch
            = readGit(git.path(), { { u"branch"_s, u"hotfix"_s }, { u"tags"_s, u"^release-"_s } });
        QCOMPARE(namesOf(*batch), QStringList { u"release-1"_s });
        QCOMPARE(commitsOf(*batch, {}).size(),
                 git.lines({ u"rev-list"_s, u"hotfix"_s, u"^release-1"_s }).size());
        const auto none = readGit(git.path(), { { u"tags"_s, u"^nothing$"_s } });
        QVERIFY(none->events.deployments.empty());
        QCOMPARE(none->troubles.size(), 1U);
    }

    void namesLikeOptionsAreData()
    {
        GitFixture git;
        git.makeShop();
        const QString out = git.path() + u"/../overwritten"_s;
        const QString option = u"--output="_s + out;
        const auto missing = readGit(git.path(), { { u"branch"_s, option } });
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        git.run({ u"update-ref"_s, u"refs/heads/--upload-pack=x"_s, u"HEAD"_s });
        git.run({ u"update-ref"_s, u"refs/tags/--output=v9"_s, u"HEAD"_s });
        const auto odd = readGit(git.path(),
                                 { { u"branch"_s, u"--upload-pack=x"_s },
                                   { u"tags"_s, u"^--output"_s },
                                   { u"paths"_s, u"--all"_s } });
        QVERIFY2(odd, qPrintable(odd ? QString() : odd.error().message()));
        QCOMPARE(namesOf(*odd), QStringList { u"--output=v9"_s });
        QVERIFY(odd->events.changes.empty()); // no file is called "--all"
        QVERIFY(!readGit(git.path(), { { u"branch"_s, u"HEAD~1"_s } }));
        QVERIFY(!readGit(git.path(), { { u"branch"_s, u"../../etc"_s } }));
        QVERIFY(!readGit(u"--upload-pack=x"_s));
        QVERIFY(!QFile::exists(out));
    }

    void robotsAndOldEncodingsAreSeenAndNoAuthorIsKept()
    {
        GitFixture git;
        git.init();
        git.setAuthor(u"dependabot[bot]"_s, u"bot@example.org"_s);
        git.commit(u"Bump zlib"_s, u"a"_s);
        git.setAuthor(u"Mara"_s, u"mara@example.org"_s);
        git.commit(u"Ordinary \u202Ework\n\nwith a body"_s, u"b"_s);
        git.run({ u"-c"_s, u"i18n.commitEncoding=ISO-8859-1"_s, u"commit"_s, u"--allow-empty"_s,
                  u"-F"_s,
                  git.file(u"message"_s,
                           QByteArray("Gr\xfc\xdf"
                                      "e")) });
        const auto batch = readGit(git.path());
        QStringList titles;
        int robots = 0;
        for (const Change &change : batch->events.changes) {
            titles += change.title;
            robots += change.robot ? 1 : 0;
        }
        titles.sort();
        QCOMPARE(titles, (QStringList { u"Bump zlib"_s, u"Grüße"_s, u"Ordinary work"_s }));
        QCOMPARE(robots, 1);
    }

    void repositoriesThatCannotBeCountedAreRefusedWithTheirPath_data()
    {
        QTest::addColumn<QString>("make");
        QTest::addColumn<QString>("words");
        QTest::newRow("no folder") << u"none"_s << u"no git repository"_s;
        QTest::newRow("a plain folder") << u"plain"_s << u"no git repository"_s;
        QTest::newRow("a folder inside a repository") << u"inside"_s << u"no git repository"_s;
        QTest::newRow("no commit yet") << u"empty"_s << u"no commit yet"_s;
        QTest::newRow("HEAD on a branch that is not there") << u"unborn"_s << u"no commit yet"_s;
        QTest::newRow("shallow") << u"shallow"_s << u"shallow"_s;
        QTest::newRow("a missing commit") << u"missing"_s << u"missing or damaged"_s;
        QTest::newRow("a damaged HEAD") << u"head"_s << u""_s;
    }

    void repositoriesThatCannotBeCountedAreRefusedWithTheirPath()
    {
        QFETCH(QString, make);
        QFETCH(QString, words);
        GitFixture git;
        QString path = git.path();
        if (make == "none"_L1) {
            path = git.path() + u"/nowhere"_s;
        } else if (make == "empty"_L1) {
            git.init();
        } else if (make != "plain"_L1) {
            git.init();
            for (int i = 0; i < 4; ++i)
                git.commit(u"Change %1"_s.arg(i), u"file"_s);
            git.run({ u"tag"_s, u"v1.0"_s });
        }
        if (make == "inside"_L1) {
            path = git.path() + u"/sub"_s;
            QVERIFY(QDir().mkpath(path));
        } else if (make == "unborn"_L1) {
            git.run({ u"symbolic-ref"_s, u"HEAD"_s, u"refs/heads/later"_s });
        } else if (make == "shallow"_L1) {
            path = git.path() + u"-shallow"_s;
            git.run({ u"clone"_s, u"-q"_s, u"--depth"_s, u"2"_s, QString(u"file://"_s + git.path()),
                      path });
        } else if (make == "missing"_L1) {
            const QString id = git.lines({ u"rev-parse"_s, u"HEAD~2"_s }).constFirst();
            QVERIFY(
                QFile::remove(git.path() + u"/.git/objects/"_s + id.left(2) + u'/' + id.mid(2)));
        } else if (make == "head"_L1) {
            git.file(u".git/HEAD"_s, "nonsense\n");
        }
        const auto batch = readGit(path);
        QVERIFY(!batch);
        QCOMPARE(QDir(batch.error().where).absolutePath(), QDir(path).absolutePath());
        QVERIFY2(batch.error().text.contains(words), qPrintable(batch.error().text));
        const auto source = gitSourceOf(path);
        QFuture<std::vector<Stage>> stages = source->diagnose();
        stages.waitForFinished();
        const bool opens = make == "missing"_L1; // seen only when it is read whole
        QCOMPARE(stages.result().front().passed, opens);
        if (make == "shallow"_L1)
            QDir(path).removeRecursively();
    }

    void aRepositoryOfAnotherUserIsRefused()
    {
        if (geteuid() != 0)
            QSKIP("only root can give a folder to another user; CI runs this as root");
        GitFixture git;
        git.init();
        git.commit(u"First"_s, u"file"_s);
        // Nobody's own safe.directory may help.
        git_libgit2_init();
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_GLOBAL, "/nonexistent");
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_SYSTEM, "/nonexistent");
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_XDG, "/nonexistent");
        QVERIFY(readGit(git.path()));
        QCOMPARE(QProcess::execute(u"chown"_s, { u"-R"_s, u"65534"_s, git.path() }), 0);
        const auto refused = readGit(git.path());
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains("another user"_L1),
                 qPrintable(refused.error().text));
        QCOMPARE(refused.error().where, git.path());
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_GLOBAL, nullptr);
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_SYSTEM, nullptr);
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_XDG, nullptr);
        git_libgit2_shutdown();
    }

    void aHostileRepositoryRunsNothing()
    {
        GitFixture git;
        git.makeShop();
        const QString mark = git.path() + u"/ran"_s;
        git.plantCanary(mark);
        const auto whole = readGit(git.path(), { { u"paths"_s, u"*"_s } });
        QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().message()));
        QVERIFY(whole->events.changes.size() > 40);
        QVERIFY(readGit(git.path(), { { u"branch"_s, u"hotfix"_s } }));
        QFuture<std::vector<Stage>> stages = gitSourceOf(git.path())->diagnose();
        stages.waitForFinished();
        QVERIFY2(!QFile::exists(mark), "a program of the repository ran");
        // The bait does work: git itself takes it.
        git.tryRun({ u"status"_s });
        QVERIFY(QFile::exists(mark));
    }

    void aTagWithoutCommitOrTaggerIsNoFault()
    {
        GitFixture git;
        git.init();
        git.commit(u"First"_s, u"file"_s);
        const QString blob = git.lines({ u"hash-object"_s, u"-w"_s, u"file"_s }).constFirst();
        git.run({ u"update-ref"_s, u"refs/tags/v1.0"_s, blob });
        const QString head = git.lines({ u"rev-parse"_s, u"HEAD"_s }).constFirst();
        const QByteArray text = "object " + head.toLatin1() + "\ntype commit\ntag v2.0\n\nold\n";
        const QString tag
            = git.lines({ u"hash-object"_s, u"-t"_s, u"tag"_s, u"-w"_s, git.file(u"tag"_s, text) })
                  .constFirst();
        git.run({ u"update-ref"_s, u"refs/tags/v2.0"_s, tag });
        const auto batch = readGit(git.path());
        QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().message()));
        QCOMPARE(namesOf(*batch), QStringList { u"v2.0"_s });
        QCOMPARE(seconds(batch->events.deployments[0].finishedAt),
                 git.lines({ u"log"_s, u"-1"_s, u"--format=%ct"_s }).constFirst().toLongLong());
    }

    void aReadingCanBeEnded()
    {
        GitFixture git;
        git.makeShop();
        const auto source = gitSourceOf(git.path());
        source->cancel();
        QVERIFY(askGit(*source)); // a new call is not the one that was ended
        QFuture<Result<Batch>> future = source->fetch({});
        source->cancel();
        future.waitForFinished();
        const Result<Batch> batch = future.result();
        QVERIFY(batch || batch.error().kind == ErrorKind::Cancelled);
    }

    void aPatternThatIsNoneIsRefused()
    {
        const SourceSpec spec { .id = SourceId(u"g"_s),
                                .keys = { { u"path"_s, u"/x"_s }, { u"tags"_s, u"(["_s } } };
        const auto made = sources::find(u"git")->make(spec, {});
        QVERIFY(!made);
        QCOMPARE(made.error().where, u"g"_s);
    }
};

} // namespace trivet

TRIVET_TEST(git, trivet::GitTest)
#include "git.moc"
