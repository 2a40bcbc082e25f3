// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/metric.h>
#include <app/sources/source.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

namespace {

QString document(const QString &name)
{
    QFile file(QStringLiteral(TRIVET_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The names in `code` that begin the rows of the document's tables.
QStringList rowsOf(const QString &text)
{
    static const QRegularExpression row(u"^\\| `([a-z0-9._-]+)`"_s,
                                        QRegularExpression::MultilineOption);
    QStringList names;
    auto rows = row.globalMatch(text);
    while (rows.hasNext())
        names += rows.next().captured(1);
    return names;
}

} // namespace

/// What the manual says is there, and what is there is in the manual.
class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsInTheManual()
    {
        QStringList ids;
        for (const Metric &metric : metrics::all())
            ids += metric.id;
        QStringList described = rowsOf(document(u"resources/manual/numbers.md"_s));
        described.removeIf([](const QString &row) { return !row.contains(u'.'); }); // other tables
        ids.sort();
        described.sort();
        QVERIFY(!ids.isEmpty());
        QCOMPARE(described, ids);
    }

    void everyKindOfSourceIsInTheManual()
    {
        const QStringList described = rowsOf(document(u"resources/manual/workspace.md"_s));
        QVERIFY(!sources::all().empty());
        for (const SourceKind &kind : sources::all())
            QVERIFY2(described.contains(kind.id), qPrintable(kind.id));
        for (const QString &kind : described)
            QVERIFY2(sources::find(kind), qPrintable(kind));
    }

    void everyKeyOfASourceIsInTheManual()
    {
        const QString text = document(u"resources/manual/workspace.md"_s);
        for (const SourceKind &kind : sources::all())
            for (const QString &key : kind.keys)
                QVERIFY2(text.contains(QString(u'`' + key + u'`')),
                         qPrintable(QString(kind.id + u": " + key)));
    }

    void everyLinkOfTheDocumentsLeadsSomewhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("README") << u"README.md"_s;
        QTest::newRow("CONTRIBUTING") << u"CONTRIBUTING.md"_s;
        QTest::newRow("CHANGELOG") << u"CHANGELOG.md"_s;
    }

    void everyLinkOfTheDocumentsLeadsSomewhere()
    {
        QFETCH(QString, name);
        const QString text = document(name);
        QVERIFY(!text.isEmpty());
        static const QRegularExpression link(u"\\]\\(([^)#:]+)\\)"_s);
        auto links = link.globalMatch(text);
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            QVERIFY2(QFileInfo::exists(QStringLiteral(TRIVET_SOURCE_DIR "/") + target),
                     qPrintable(target));
        }
    }
};

} // namespace trivet

TRIVET_TEST(documents, trivet::DocumentsTest)

#include "documents.moc"
