// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/eventcache.h>
#include <app/store/journal.h>
#include <tests/support/notes.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Database;
using store::Journal;
using test::note;

/// Disks that are full, read-only or in use, as the system makes them.
class DisksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aQuotaThatIsUsedUpIsAnErrorAndNothingSavedIsLost()
    {
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(path(), troubles);
        QVERIFY(journal.has_value());
        const FileSizeLimit limit(512 * 1024);
        const int saved = fill(**journal);
        limit.lift();
        check(**journal, saved);
    }

    void aFullDiskIsAnErrorAndNothingSavedIsLost()
    {
        const QByteArray folder = QFile::encodeName(m_folder->path());
        // A small disk of our own where the system allows it; elsewhere the limit above stands for
        // it, and the sweep over failing calls knows SQLITE_FULL.
        if (::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=1m") != 0) {
            qInfo("no disk can be mounted here (%s): checked with a limit of the file size alone",
                  qPrintable(qt_error_string(errno)));
            aQuotaThatIsUsedUpIsAnErrorAndNothingSavedIsLost();
            return;
        }
        const auto unmount = qScopeGuard([&] { ::umount2(folder.constData(), MNT_DETACH); });
        std::vector<Trouble> troubles;
        auto journal = Journal::open(path(), troubles);
        QVERIFY(journal.has_value());
        QFile ballast(m_folder->filePath(u"ballast"_s));
        QVERIFY(ballast.open(QIODevice::WriteOnly));
        ballast.write(QByteArray(500 * 1024, 'x'));
        ballast.flush();
        const int saved = fill(**journal);
        QVERIFY(!(*journal)->backup(m_folder->filePath(u"copy.db"_s)).has_value());
        QVERIFY(!QFile::exists(m_folder->filePath(u"copy.db"_s)));
        QVERIFY(ballast.remove());
        check(**journal, saved);
        journal = tl::unexpected(Error {}); // closed before its disk goes
    }

    void aFolderThatCannotBeWrittenIsAnError()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"closed"_s)));
        const QString closed = m_folder->filePath(u"closed/trivet.db"_s);
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
        QVERIFY(::chmod(QFile::encodeName(m_folder->filePath(u"closed"_s)).constData(), 0555) == 0);
        const NobodyElse nobody; // the superuser may write anywhere
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(closed, troubles);
        QVERIFY(!journal.has_value());
        QCOMPARE(journal.error().kind, ErrorKind::Storage);
        QVERIFY(!store::EventCache::open(m_folder->filePath(u"closed/cache.db"_s), troubles)
                     .has_value());
    }

    void aFileThatCannotBeWrittenCanBeReadOrIsAnError()
    {
        std::vector<Trouble> troubles;
        {
            const auto journal = Journal::open(path(), troubles);
            QVERIFY((*journal)->append(note(u"a"_s)).has_value());
        }
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
        QVERIFY(
            QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const NobodyElse nobody;
        const auto journal = Journal::open(path(), troubles);
        if (journal)
            QVERIFY(!(*journal)->append(note(u"b"_s)).has_value());
        else
            QCOMPARE(journal.error().kind, ErrorKind::Storage);
    }

    void aLockOfAnotherProgramIsAnErrorAfterAWhileAndThenItWorks()
    {
        store::StoreOptions options;
        options.patience = Millis { 200 };
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(path(), troubles, options);
        const auto other = Database::open(path(), Database::Access::ReadWrite, {});
        QVERIFY((*other)->execute("BEGIN IMMEDIATE").has_value());
        QElapsedTimer timer;
        timer.start();
        const auto refused = (*journal)->append(note(u"a"_s));
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().text.contains(u"Another program"_s));
        QVERIFY(timer.elapsed() >= 150);
        QVERIFY((*journal)->newest()->empty()); // reading goes on meanwhile
        QVERIFY((*other)->execute("ROLLBACK").has_value());
        QVERIFY((*journal)->append(note(u"a"_s)).has_value());
    }

    void twoConnectionsWriteInTurnAndSeeEachOther()
    {
        std::vector<Trouble> troubles;
        const auto window = Journal::open(path(), troubles);
        const auto command = Journal::open(path(), troubles);
        QVERIFY(window.has_value() && command.has_value());
        QVERIFY((*window)->append(note(u"a"_s)).has_value());
        QVERIFY((*command)->append(note(u"b"_s)).has_value());
        QCOMPARE((*window)->newest()->size(), 2U);
        QVERIFY((*command)->append(note(u"a"_s, 2, u"Changed by the command"_s)).has_value());
        const auto refused = (*window)->append(note(u"a"_s, 2, u"Changed in the window"_s));
        QVERIFY(!refused.has_value()); // nobody's text is overwritten
        QVERIFY((*window)->append(note(u"a"_s, 3, u"Changed in the window"_s)).has_value());
        QVERIFY((*command)->verify()->empty());
    }

    void twoConnectionsThatWriteAtOnceBothWaitForTheirTurn()
    {
        constexpr int notesEach = 100;
        const auto work = [this](const QString &name) {
            std::vector<Trouble> troubles;
            const auto journal = Journal::open(path(), troubles);
            int saved = 0;
            for (int i = 0; journal && i < notesEach; ++i)
                saved += (*journal)->append(note(u"%1 %2"_s.arg(name).arg(i))) ? 1 : 0;
            return saved;
        };
        int first = 0;
        std::thread other([&] { first = work(u"first"_s); });
        const int second = work(u"second"_s);
        other.join();
        QCOMPARE(first, notesEach);
        QCOMPARE(second, notesEach);
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(path(), troubles);
        QCOMPARE((*journal)->newest()->size(), size_t { 2 * notesEach });
        QVERIFY((*journal)->verify()->empty());
    }

private:
    /// No file of the process may grow beyond; a write that would is an error instead of a signal.
    class FileSizeLimit final
    {
    public:
        explicit FileSizeLimit(rlim_t bytes)
        {
            m_signal = std::signal(SIGXFSZ, SIG_IGN);
            ::getrlimit(RLIMIT_FSIZE, &m_before);
            const rlimit now { bytes, m_before.rlim_max };
            ::setrlimit(RLIMIT_FSIZE, &now);
        }
        ~FileSizeLimit() { lift(); }
        FileSizeLimit(const FileSizeLimit &) = delete;
        FileSizeLimit &operator=(const FileSizeLimit &) = delete;
        void lift() const
        {
            ::setrlimit(RLIMIT_FSIZE, &m_before);
            std::signal(SIGXFSZ, m_signal);
        }

    private:
        rlimit m_before {};
        void (*m_signal)(int) = nullptr;
    };

    /// As an ordinary user for a while, where the tests run as the superuser.
    class NobodyElse final
    {
    public:
        NobodyElse()
        {
            if (m_before == 0 && ::seteuid(65534) != 0)
                qFatal("cannot become an ordinary user");
        }
        ~NobodyElse()
        {
            if (m_before == 0 && ::seteuid(0) != 0)
                qFatal("cannot become the superuser again");
        }
        NobodyElse(const NobodyElse &) = delete;
        NobodyElse &operator=(const NobodyElse &) = delete;

    private:
        uid_t m_before = ::geteuid();
    };

    [[nodiscard]] QString path() const { return m_folder->filePath(u"trivet.db"_s); }

    /// Appends until it is refused; the number that was not.
    [[nodiscard]] static int fill(Journal &journal)
    {
        int saved = 0;
        while (saved < 5000
               && journal.append(note(u"note %1"_s.arg(saved), 1, QString(2000, u'x'))))
            ++saved;
        return saved;
    }

    static void check(Journal &journal, int saved)
    {
        qInfo("%d notes until there was no room", saved);
        QVERIFY(saved > 10);
        QVERIFY(saved < 5000);
        QCOMPARE(journal.newest()->size(), static_cast<size_t>(saved));
        const auto damaged = journal.verify();
        QVERIFY(damaged.has_value() && damaged->empty());
        const auto works = journal.append(note(u"with room again"_s));
        QVERIFY2(works, works ? "" : qPrintable(works.error().message()));
        QVERIFY(journal.verify()->empty());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace trivet

TRIVET_TEST(disks, trivet::DisksTest)

#include "disks.moc"
