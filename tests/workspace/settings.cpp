// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/settings.h>
#include <tests/support/registry.h>

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

class SettingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theTableIsInTheOrderOfItsNames()
    {
        QSet<QByteArray> keys;
        for (size_t i = 0; i < settingRows().size(); ++i) {
            QCOMPARE(static_cast<size_t>(settingRows().at(i).setting), i);
            keys.insert(settingRows().at(i).key);
        }
        QCOMPARE(static_cast<size_t>(keys.size()), settingRows().size());
    }

    void withoutFilesThereAreDefaultsAndNothingIsWritten()
    {
        {
            const Settings settings(m_folder->path());
            QCOMPARE(settings.text(Setting::Theme), u"system"_s);
            QCOMPARE(settings.text(Setting::Language), QString());
            QCOMPARE(settings.bytes(Setting::WindowGeometry), QByteArray());
            QVERIFY(settings.troubles().empty());
        }
        QVERIFY(!QFile::exists(path(u"preferences.ini"_s)));
    }

    void whatIsWrittenIsReadAgainFromItsOwnFile()
    {
        const QByteArray geometry("\x01\xD9\xD0\xCB\0\x03\xFF,;=", 10);
        {
            Settings settings(path(u"sub/folder"_s));
            settings.setText(Setting::Theme, u"dark"_s);
            settings.setText(Setting::Language, u"de"_s);
            settings.setText(Setting::LastRange, u"2026Q3, ü"_s);
            settings.setBytes(Setting::WindowGeometry, geometry);
            QVERIFY(settings.save());
        }
        const Settings settings(path(u"sub/folder"_s));
        QVERIFY(settings.troubles().empty());
        QCOMPARE(settings.text(Setting::Theme), u"dark"_s);
        QCOMPARE(settings.text(Setting::Language), u"de"_s);
        QCOMPARE(settings.text(Setting::LastRange), u"2026Q3, ü"_s);
        QCOMPARE(settings.bytes(Setting::WindowGeometry), geometry);
        QVERIFY(QFile::remove(path(u"sub/folder/session.ini"_s)));
        QCOMPARE(Settings(path(u"sub/folder"_s)).text(Setting::Theme), u"dark"_s);
        QCOMPARE(Settings(path(u"sub/folder"_s)).text(Setting::LastRange), QString());
    }

    void aBadValueReadsAsItsDefaultAndTheOthersStay_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("unknown word") << QByteArray("theme=pink");
        QTest::newRow("list") << QByteArray("theme=dark, light");
        QTest::newRow("bytes") << QByteArray("theme=@ByteArray(dark)");
        QTest::newRow("point") << QByteArray("theme=@Point(1 2)");
        QTest::newRow("too long") << QByteArray("theme=" + QByteArray(1000, 'x'));
    }
    void aBadValueReadsAsItsDefaultAndTheOthersStay()
    {
        QFETCH(QByteArray, line);
        write(u"preferences.ini"_s,
              "[General]\nversion=1\nlanguage=fr\nunknown=kept\n" + line + "\n");
        Settings settings(m_folder->path());
        QCOMPARE(settings.text(Setting::Theme), u"system"_s);
        QCOMPARE(settings.text(Setting::Language), u"fr"_s);
        QCOMPARE(settings.troubles().size(), 1U);
        QVERIFY(settings.troubles()[0].text.contains("theme"_L1));
        settings.setText(Setting::Theme, u"light"_s);
        QVERIFY(settings.save());
        QVERIFY(read(u"preferences.ini"_s).contains("unknown=kept"));
    }

    void bytesThatAreNoneReadAsEmpty()
    {
        write(u"session.ini"_s, "[window]\ngeometry=\"no base 64!\"\n");
        QCOMPARE(Settings(m_folder->path()).bytes(Setting::WindowGeometry), QByteArray());
    }

    void aBrokenFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("random") << QByteArray("\x7F\x45LF\0\0\1", 7);
        QTest::newRow("half-written") << QByteArray("[General]\ntheme=dark\n[wind");
        QTest::newRow("too large") << QByteArray(2'000'000, 'x');
        QTest::newRow("objects") << QByteArray("[General]\ntheme=@Variant(\\0\\0\\0\\x7f)\n");
    }
    void aBrokenFileIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        write(u"preferences.ini"_s, bytes);
        write(u"preferences.ini.broken"_s, "older");
        Settings settings(m_folder->path());
        QCOMPARE(settings.text(Setting::Theme), u"system"_s);
        QCOMPARE(settings.troubles().size(), 1U);
        QVERIFY(settings.troubles()[0].text.contains("preferences.ini.broken"_L1));
        QCOMPARE(read(u"preferences.ini.broken"_s), bytes);
        settings.setText(Setting::Theme, u"dark"_s);
        QVERIFY(settings.save());
        QCOMPARE(Settings(m_folder->path()).text(Setting::Theme), u"dark"_s);
    }

    void anEmptyFileIsAFileWithoutValues()
    {
        write(u"preferences.ini"_s, {});
        const Settings settings(m_folder->path());
        QCOMPARE(settings.text(Setting::Theme), u"system"_s);
        QVERIFY(settings.troubles().empty());
    }

    void aFileOfANewerTrivetIsReadButNotWritten()
    {
        const QByteArray bytes = "[General]\nversion=2\ntheme=dark\nfuture=1\n";
        write(u"preferences.ini"_s, bytes);
        {
            Settings settings(m_folder->path());
            QCOMPARE(settings.text(Setting::Theme), u"dark"_s);
            QCOMPARE(settings.troubles().size(), 1U);
            settings.setText(Setting::Theme, u"light"_s);
            QVERIFY(settings.save());
        }
        QCOMPARE(read(u"preferences.ini"_s), bytes);
    }

    void whatCannotBeIsNotWritten()
    {
        Settings settings(m_folder->path());
        settings.setText(Setting::Theme, u"pink"_s);
        settings.setText(Setting::Language, QString(201, u'x'));
        settings.setText(Setting::LastPage, u"a\nb"_s);
        settings.setBytes(Setting::WindowGeometry, QByteArray(100'000, 'x'));
        settings.setText(Setting::LastZone, u"mars"_s);
        QCOMPARE(settings.text(Setting::Theme), u"system"_s);
        QCOMPARE(settings.text(Setting::Language), QString());
        QCOMPARE(settings.text(Setting::LastPage), QString());
        QCOMPARE(settings.bytes(Setting::WindowGeometry), QByteArray());
        QCOMPARE(settings.text(Setting::LastZone), u"team"_s);
    }
};

} // namespace trivet

TRIVET_TEST(settings, trivet::SettingsTest)

#include "settings.moc"
