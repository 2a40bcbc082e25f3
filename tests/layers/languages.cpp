// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <translations/language.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

class LanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLanguagesAreBuiltIn()
    {
        QCOMPARE(translations::languages(), QStringList({ u"de"_s, u"en"_s, u"xx"_s }));
    }

    void theFirstKnownLanguageOfALocaleIsTaken()
    {
        QCOMPARE(translations::best({ u"de-AT"_s, u"de"_s }), u"de"_s);
        QCOMPARE(translations::best({ u"tlh"_s, u"de-Latn-DE"_s, u"en"_s }), u"de"_s);
        QCOMPARE(translations::best({ u"tlh"_s }), u"en"_s);
        QCOMPARE(translations::best({}), u"en"_s);
    }

    void aLanguageThatIsNotThereIsRefused()
    {
        QVERIFY(!translations::install(*QCoreApplication::instance(), u"tlh"_s));
        QVERIFY(!translations::install(*QCoreApplication::instance(), u"../de"_s));
    }

    void oneLanguageTakesThePlaceOfTheOther()
    {
        QCoreApplication &app = *QCoreApplication::instance();
        const auto word = [] { return QCoreApplication::translate("Ranges", "4 weeks"); };
        QVERIFY(translations::install(app, u"de"_s));
        QCOMPARE(word(), u"4 Wochen"_s);
        // English has its plurals only: what it leaves open must not be filled with German.
        QVERIFY(translations::install(app, u"en"_s));
        QCOMPARE(word(), u"4 weeks"_s);
        QVERIFY(!translations::install(app, u"tlh"_s));
        QCOMPARE(word(), u"4 weeks"_s);
    }

    void everyTextIsInThePseudoLanguage()
    {
        QFile file(QStringLiteral(TRIVET_SOURCE_DIR "/translations/trivet_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(translations::install(*QCoreApplication::instance(), u"xx"_s));
        QXmlStreamReader xml(&file);
        QByteArray context;
        QByteArray source;
        QByteArray comment;
        int texts = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "name"_L1) {
                context = xml.readElementText().toUtf8();
            } else if (xml.isStartElement() && xml.name() == "source"_L1) {
                source = xml.readElementText().toUtf8();
                comment.clear();
            } else if (xml.isStartElement() && xml.name() == "comment"_L1) {
                comment = xml.readElementText().toUtf8();
            } else if (xml.isEndElement() && xml.name() == "message"_L1) {
                ++texts;
                const QString shown = QCoreApplication::translate(
                    context.constData(), source.constData(), comment.constData());
                QVERIFY2(shown.startsWith(u'[') && shown.endsWith(u']'), source.constData());
                QCOMPARE(shown.contains("%1"_L1), source.contains("%1"));
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(texts > 0);
    }
};

} // namespace trivet

TRIVET_TEST(languages, trivet::LanguagesTest)

#include "languages.moc"
