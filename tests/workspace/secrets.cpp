// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/secrets.h>
#include <tests/support/registry.h>

#include <QHash>
#include <QPromise>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

class FakeKeychain final : public Keychain
{
public:
    enum class Mood { Open, Locked, Missing, Silent };

    Mood mood = Mood::Open;
    QHash<QString, QByteArray> entries;

    [[nodiscard]] QFuture<Result<Secret>> read(const QString &entry) override
    {
        if (mood == Mood::Silent)
            return hanging<Secret>(m_reads);
        if (mood == Mood::Missing)
            return QtFuture::makeReadyFuture(Result<Secret>(
                failure(ErrorKind::Credentials, u"org.freedesktop.secrets was not provided"_s)));
        if (mood == Mood::Locked || !entries.contains(entry))
            return QtFuture::makeReadyFuture(
                Result<Secret>(failure(ErrorKind::NotFound, u"Entry not found"_s)));
        return QtFuture::makeReadyFuture(Result<Secret>(Secret(entries.value(entry))));
    }
    [[nodiscard]] QFuture<Result<void>> write(const QString &entry, const Secret &secret) override
    {
        if (mood == Mood::Silent)
            return hanging<void>(m_writes);
        if (mood != Mood::Open)
            return QtFuture::makeReadyFuture(
                Result<void>(failure(ErrorKind::Credentials, u"no"_s)));
        entries.insert(entry, secret.reveal());
        return QtFuture::makeReadyFuture(Result<void>());
    }

private:
    template <class T>
    static QFuture<Result<T>> hanging(std::vector<QPromise<Result<T>>> &promises)
    {
        promises.emplace_back();
        promises.back().start();
        return promises.back().future();
    }

    std::vector<QPromise<Result<Secret>>> m_reads;
    std::vector<QPromise<Result<void>>> m_writes;
};

namespace {

SourceSpec signingInWith(const QString &secret)
{
    SourceSpec source;
    source.id = SourceId(u"metrics"_s);
    source.auth.kind = Auth::Kind::Bearer;
    source.auth.secret = secret;
    return source;
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<FakeKeychain> m_keychain;

    /// Waits in an event loop, as the program does.
    template <class T>
    static Result<T> outcome(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
            return failure(ErrorKind::Deadline, u"The test waited in vain."_s);
        return future.result();
    }

    Result<Secret> found(const QString &where) const
    {
        return outcome(Secrets(u"/a"_s, m_keychain, 50ms).lookup(signingInWith(where)));
    }

private Q_SLOTS:
    void init() { m_keychain = std::make_shared<FakeKeychain>(); }

    void whatIsStoredIsFoundAgain()
    {
        const Secrets secrets(u"/team/trivet.yaml"_s, m_keychain);
        QVERIFY(outcome(secrets.store(signingInWith(u"keychain"_s), Secret("hunter2"))));
        QCOMPARE(outcome(secrets.lookup(signingInWith(u"keychain"_s)))->reveal(), "hunter2");
        QCOMPARE(m_keychain->entries.size(), 1);
    }

    void equalIdsOfTwoWorkspacesHaveTheirOwnSecrets()
    {
        const SourceId id(u"metrics"_s);
        QVERIFY(Secrets(u"/a/trivet.yaml"_s, m_keychain).entry(id)
                != Secrets(u"/b/trivet.yaml"_s, m_keychain).entry(id));
        QVERIFY(Secrets(u"/a/trivet.yaml"_s, m_keychain).entry(id)
                != Secrets(u"/a/trivet.yaml"_s, m_keychain).entry(SourceId(u"other"_s)));
        QVERIFY(!Secrets(u"/a/trivet.yaml"_s, m_keychain).entry(id).contains("trivet.yaml"_L1));
    }

    void aKeychainThatFailsNamesTheWaysOut_data()
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<QString>("words");
        QTest::newRow("no service")
            << static_cast<int>(FakeKeychain::Mood::Missing) << u"The keyring is not available"_s;
        QTest::newRow("locked, prompt cancelled")
            << static_cast<int>(FakeKeychain::Mood::Locked)
            << u"it is locked, or nothing has been stored yet"_s;
        QTest::newRow("entry vanished") << static_cast<int>(FakeKeychain::Mood::Open)
                                        << u"it is locked, or nothing has been stored yet"_s;
        QTest::newRow("prompt hangs")
            << static_cast<int>(FakeKeychain::Mood::Silent) << u"The keyring is not available"_s;
    }
    void aKeychainThatFailsNamesTheWaysOut()
    {
        QFETCH(int, mood);
        QFETCH(QString, words);
        m_keychain->mood = static_cast<FakeKeychain::Mood>(mood);
        const auto secret = found(u"keychain"_s);
        QVERIFY(!secret);
        QCOMPARE(secret.error().kind, ErrorKind::Credentials);
        QCOMPARE(secret.error().where, u"metrics"_s);
        for (const QString &part : { words, u"env:NAME"_s, u"file:PATH"_s })
            QVERIFY2(secret.error().text.contains(part), qPrintable(secret.error().text));
        QVERIFY(m_keychain->entries.isEmpty()); // nothing was written instead
    }

    void aKeychainThatHangsDoesNotHoldUpStoring()
    {
        m_keychain->mood = FakeKeychain::Mood::Silent;
        const auto stored = outcome(Secrets(u"/a"_s, m_keychain, 50ms)
                                        .store(signingInWith(u"keychain"_s), Secret("hunter2")));
        QVERIFY(!stored);
        QVERIFY(!stored.error().message().contains("hunter2"_L1));
    }

    void theFutureOutlivesTheOneWhoAsked()
    {
        m_keychain->mood = FakeKeychain::Mood::Silent;
        const QFuture<Result<Secret>> future
            = Secrets(u"/a"_s, m_keychain, 20ms).lookup(signingInWith(u"keychain"_s));
        m_keychain.reset();
        QVERIFY(!outcome(future));
    }

    void onlyASourceOfTheKeychainIsStored()
    {
        const Secrets secrets(u"/a"_s, m_keychain);
        QCOMPARE(outcome(secrets.store(signingInWith(u"env:X"_s), Secret("x"))).error().kind,
                 ErrorKind::NotPossible);
        QVERIFY(!outcome(secrets.store(signingInWith(u"keychain"_s), Secret("two\nlines"))));
        QVERIFY(!outcome(secrets.store(signingInWith(u"keychain"_s), Secret())));
        QVERIFY(m_keychain->entries.isEmpty());
    }

    void aSourceWithoutSecretNeedsNone() { QVERIFY(found(QString())->isEmpty()); }

    void variablesOfTheEnvironmentAreRead()
    {
        qputenv("TRIVET_TEST_TOKEN", "hunter2");
        QCOMPARE(found(u"env:TRIVET_TEST_TOKEN"_s)->reveal(), "hunter2");
        QVERIFY(qEnvironmentVariableIsSet("TRIVET_TEST_TOKEN")); // others may want it too
        qputenv("TRIVET_TEST_TOKEN", "");
        QVERIFY(!found(u"env:TRIVET_TEST_TOKEN"_s));
        qputenv("TRIVET_TEST_TOKEN", "hunter2\nX: y");
        const auto injected = found(u"env:TRIVET_TEST_TOKEN"_s);
        QVERIFY(!injected && !injected.error().message().contains("hunter2"_L1));
        qunsetenv("TRIVET_TEST_TOKEN");
        QVERIFY(found(u"env:TRIVET_TEST_TOKEN"_s).error().text.contains("TRIVET_TEST_TOKEN"_L1));
    }

    void filesAreRead()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"to:ken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hunter2\n") == 8);
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(found(u"file:"_s + file.fileName())->reveal(), "hunter2");
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
        const auto refused = found(u"file:"_s + file.fileName());
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(file.fileName())
                     && refused.error().text.contains("chmod 600"_L1),
                 qPrintable(refused.error().text));
    }

    void anUnknownPlaceIsNotRepeated()
    {
        const auto secret = found(u"hunter2"_s);
        QVERIFY(!secret && !secret.error().message().contains("hunter2"_L1));
    }
};

} // namespace trivet

TRIVET_TEST(secrets, trivet::SecretsTest)

#include "secrets.moc"
