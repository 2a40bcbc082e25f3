// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/base/promtext.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

class PromtextTest : public QObject
{
    Q_OBJECT

    static QString shown(const std::optional<promtext::Pair> &pair)
    {
        return pair ? QString(pair->left + u" | "_s + pair->right) : u"no"_s;
    }

private Q_SLOTS:
    void aSelectorIsReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again");
        QTest::newRow("name") << u"a:b_total"_s << u"a:b_total"_s;
        QTest::newRow("matchers") << u" x { a = \"1\" , b=~'2|3',} "_s
                                  << u"x{a=\"1\",b=~\"2|3\"}"_s;
        QTest::newRow("quotes") << u"x{a=\"\\\"}{\",b!~`\\d`}"_s
                                << u"x{a=\"\\\"}{\",b!~\"\\\\d\"}"_s;
        QTest::newRow("nameless") << u"{job=\"a\"}"_s << u"{job=\"a\"}"_s;
        for (const char *no : { "", "{}", "x{", "x}", "x{a}", "x{a=b}", "x{a=\"b}", "x[5m]", "f(x)",
                                "x y", "x{a=\"b\"} offset 5m", "1", "x{a=\"b\" c=\"d\"}" })
            QTest::newRow(no) << QString::fromLatin1(no) << QString();
    }
    void aSelectorIsReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, again);
        const auto selector = promtext::selectorOf(text);
        QCOMPARE(selector ? promtext::textOf(*selector) : QString(), again);
    }

    void theLastOperationIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("division");
        QTest::addColumn<QString>("difference");
        QTest::newRow("plain") << u"a / b"_s << u"a | b"_s << u"no"_s;
        QTest::newRow("parentheses")
            << u"((sum(rate(a[5m]))) / (sum(b)))"_s << u"sum(rate(a[5m])) | sum(b)"_s << u"no"_s;
        QTest::newRow("inside only") << u"sum(a / b)"_s << u"no"_s << u"no"_s;
        QTest::newRow("minus binds less") << u"1 - a / b"_s << u"no"_s << u"1 | a / b"_s;
        QTest::newRow("from the left") << u"a / b / c"_s << u"a / b | c"_s << u"no"_s;
        QTest::newRow("times behind") << u"a / b * c"_s << u"no"_s << u"no"_s;
        QTest::newRow("or") << u"a / b or vector(0)"_s << u"no"_s << u"no"_s;
        QTest::newRow("compared") << u"a / b > 1"_s << u"no"_s << u"no"_s;
        QTest::newRow("sign") << u"a / -b"_s << u"a | -b"_s << u"no"_s;
        QTest::newRow("in quotes") << u"a{p=\"x/y - z\"}"_s << u"no"_s << u"no"_s;
        QTest::newRow("matching") << u"a / on(x) group_left b"_s << u"no"_s << u"no"_s;
        QTest::newRow("unbalanced") << u"(a / b"_s << u"no"_s << u"no"_s;
        QTest::newRow("nothing") << QString() << u"no"_s << u"no"_s;
    }
    void theLastOperationIsFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, division);
        QFETCH(QString, difference);
        QCOMPARE(shown(promtext::divisionOf(text)), division);
        QCOMPARE(shown(promtext::differenceOf(text)), difference);
    }

    void aQueryBecomesOneOfEvents_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("events");
        QTest::newRow("Sloth") << u"sum(rate(x{a=\"b\"}[{{.window}}]))"_s << u"x{a=\"b\"}"_s;
        QTest::newRow("fixed") << u"sum(irate(x[5m]))"_s << u"x"_s;
        QTest::newRow("by") << u"sum by (c) (rate(x[5m]))"_s
                            << u"sum by (c) (increase(x[$window]))"_s;
        QTest::newRow("two ranges") << u"sum(rate(x[5m])) + sum(rate(y[1h]))"_s
                                    << u"sum(increase(x[5m])) + sum(increase(y[1h]))"_s;
        QTest::newRow("subquery") << u"max_over_time(x[5m:1m])"_s << u"max_over_time(x[5m:1m])"_s;
        QTest::newRow("no function") << u"my_rate (x[5m])"_s << u"my_rate (x[$window])"_s;
        QTest::newRow("selector") << u" x "_s << u"x"_s;
    }
    void aQueryBecomesOneOfEvents()
    {
        QFETCH(QString, query);
        QFETCH(QString, events);
        QCOMPARE(promtext::asEvents(query), events);
    }
};

} // namespace trivet

TRIVET_TEST(promtext, trivet::PromtextTest)

#include "promtext.moc"
