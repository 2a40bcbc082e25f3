// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/engine/issuelog.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::engine {

class IssueLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameTroubleIsCountedNotRepeated()
    {
        IssueLog log;
        log.add(u"a"_s, { .text = u"Row is not a number."_s, .where = u"x.csv:3"_s });
        log.add(u"a"_s,
                { .text = u"Row is not a number."_s, .where = u"x.csv:3"_s, .occurrences = 4 });
        log.add(u"a"_s, { .text = u"Row is not a number."_s, .where = u"x.csv:4"_s });
        QCOMPARE(log.troubles().size(), 2U);
        QCOMPARE(log.troubles().at(0).occurrences, 5);
        QCOMPARE(log.troubles().at(1).occurrences, 1);
    }

    void whatItsOwnerTakesBackIsGone()
    {
        IssueLog log;
        log.add(u"a"_s, { .text = u"Nothing answers."_s });
        log.add(u"b"_s, { .text = u"Nothing answers."_s });
        QVERIFY(log.clear(u"a"_s));
        QVERIFY(!log.clear(u"a"_s));
        QCOMPARE(log.troubles().size(), 1U);
    }

    void aFloodKeepsTheNewestThousandAndSaysSo()
    {
        IssueLog log;
        for (int i = 0; i < 5000; ++i)
            log.add(u"a"_s, { .text = u"Line %1 is broken."_s.arg(i) });
        const std::vector<Trouble> all = log.troubles();
        QCOMPARE(all.size(), IssueLog::limit);
        QCOMPARE(all.back().text, u"Line 4999 is broken."_s);
        QVERIFY(all.front().text.contains(u"4001"_s));
        QCOMPARE(all.front().severity, Trouble::Severity::Note);
    }
};

} // namespace trivet::engine

TRIVET_TEST(issueLog, trivet::engine::IssueLogTest)

#include "issuelog.moc"
