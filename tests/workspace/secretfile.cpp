// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/secretfile.h>
#include <tests/support/registry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trivet {

using workspace::readSecretFile;

class SecretFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString write(const QByteArray &bytes, mode_t mode = 0600) const
    {
        const QString path = m_folder.filePath(u"token"_s);
        QFile::remove(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        return ::chmod(QFile::encodeName(path).constData(), mode) == 0 ? path : QString();
    }

private Q_SLOTS:
    void theModeMustBe0600OrLess_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("allowed");
        for (int mode = 0; mode <= 07777; ++mode) {
            const bool allowed = (mode & ~0600) == 0 && (mode & 0400) != 0;
            // The owner must be able to read; root can anyway, so those rows say nothing.
            if ((mode & 0400) != 0)
                QTest::newRow(QByteArray::number(mode, 8).constData()) << mode << allowed;
        }
    }
    void theModeMustBe0600OrLess()
    {
        QFETCH(int, mode);
        QFETCH(bool, allowed);
        const auto secret
            = readSecretFile(write("hunter2\n", static_cast<mode_t>(mode)), ::geteuid());
        QCOMPARE(secret.has_value(), allowed);
        if (secret)
            QCOMPARE(secret->reveal(), "hunter2");
        else
            QVERIFY2(secret.error().text.contains("chmod 600"_L1), qPrintable(secret.error().text));
    }

    void oneLineEndIsTakenOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("none") << QByteArray("a b") << QByteArray("a b");
        QTest::newRow("LF") << QByteArray("ab\n") << QByteArray("ab");
        QTest::newRow("CRLF") << QByteArray("ab\r\n") << QByteArray("ab");
        QTest::newRow("UTF-8") << QByteArray("geheim-ß") << QByteArray("geheim-ß");
        QTest::newRow("64 KiB") << QByteArray(65'536, 'x') << QByteArray(65'536, 'x');
        QTest::newRow("two lines") << QByteArray("ab\ncd\n") << QByteArray();
        QTest::newRow("two line ends") << QByteArray("ab\n\n") << QByteArray();
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("line end alone") << QByteArray("\n") << QByteArray();
        QTest::newRow("a byte too many") << QByteArray(65'537, 'x') << QByteArray();
    }
    void oneLineEndIsTakenOff()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, secret);
        const auto read = readSecretFile(write(bytes), ::geteuid());
        QCOMPARE(read.has_value(), !secret.isEmpty());
        if (read)
            QCOMPARE(read->reveal(), secret);
        else
            QCOMPARE(read.error().kind, ErrorKind::Credentials);
    }

    void theFileOfAnotherUserIsRefused()
    {
        const auto secret = readSecretFile(write("hunter2"), ::geteuid() + 1);
        QVERIFY(!secret);
        QVERIFY(secret.error().text.contains("another user"_L1));
    }

    void aLinkIsRefused()
    {
        const QString link = m_folder.filePath(u"link"_s);
        QVERIFY(QFile::link(write("hunter2"), link));
        const auto secret = readSecretFile(link, ::geteuid());
        QVERIFY(!secret);
        QVERIFY(secret.error().text.contains("a link"_L1));
    }

    void whatIsNoPlainFileIsRefusedAtOnce()
    {
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : { pipe, m_folder.path(), u"/dev/zero"_s })
            QVERIFY(readSecretFile(path, ::geteuid()).error().text.contains("plain file"_L1));
        QVERIFY(readSecretFile(m_folder.filePath(u"none"_s), ::geteuid())
                    .error()
                    .text.contains("no such file"_L1));
    }
};

} // namespace trivet

TRIVET_TEST(secretFile, trivet::SecretFileTest)

#include "secretfile.moc"
