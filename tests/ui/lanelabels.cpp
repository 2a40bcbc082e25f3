// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <ui/charts/lanelabels.h>
#include <ui/charts/laneview.h>
#include <ui/widgets/figuretile.h>

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

/// Where the words of charts and tiles stand when there is little room.
class LaneLabelsTest : public QObject
{
    Q_OBJECT

    static constexpr double plotWidth = 600;

    static LaneContent rows(int count)
    {
        LaneContent content;
        content.rows = true;
        content.low = 0;
        content.high = count;
        for (int i = 0; i < count; ++i)
            content.ticks.push_back({ .value = count - i - 0.5, .label = u"service-%1"_s.arg(i) });
        return content;
    }

    static QRectF plotOf(double height) { return { 80, 6, plotWidth, height }; }

    static LaneFrame frameOf(const LaneContent &content, double height)
    {
        const Instant now = instantFromMs(1'700'000'000'000);
        return { .time
                 = { .range = { .from = now - 24h, .to = now }, .left = 80, .width = plotWidth },
                 .value = { .low = content.low + hiddenRows(content, height),
                            .high = content.high,
                            .top = 6,
                            .height = height,
                            .logarithmic = content.logarithmic },
                 .content = &content };
    }

    static void verifyApart(const std::vector<PlacedText> &all, double height)
    {
        for (size_t i = 0; i < all.size(); ++i)
            for (size_t j = i + 1; j < all.size(); ++j)
                QVERIFY2(
                    !all[i].box.intersects(all[j].box),
                    qPrintable(u"%1 lies on %2 at %3"_s.arg(all[i].text, all[j].text).arg(height)));
    }

    /// The thresholds of the workbook's policy, and lines that end close to each other.
    static LaneContent burnRates(const std::vector<double> &ends)
    {
        LaneContent content;
        content.logarithmic = true;
        content.low = 0.05;
        content.high = 140;
        for (const auto &[factor, label] :
             std::initializer_list<std::pair<double, QString>> { { 14.4, u"page 14.4 · 1 h"_s },
                                                                 { 6, u"page 6 · 6 h"_s },
                                                                 { 3, u"ticket 3 · 1 d"_s },
                                                                 { 1, u"ticket 1 · 3 d"_s } })
            content.levels.push_back({ .y = factor, .label = label, .labelAtEnd = false });
        const qint64 now = 1'700'000'000'000;
        const QStringList names { u"3 d"_s, u"1 d"_s, u"6 h"_s, u"1 h"_s }; // the last on top
        for (size_t i = 0; i < ends.size(); ++i)
            content.lines.push_back({ .series = std::make_shared<const PyramidSeries>(
                                          std::vector<qint64> { now - 7'200'000, now - 60'000 },
                                          std::vector<double> { 1, ends[i] }),
                                      .label = names.value(static_cast<qsizetype>(i)) });
        return content;
    }

private Q_SLOTS:
    void fortyRowsHaveNamesThatDoNotTouch()
    {
        const LaneContent content = rows(40);
        for (const double height : { 22.0, 60.0, 97.0, 120.0, 200.0, 330.0, 480.0 }) {
            const auto names = axisLabels(plotOf(height), frameOf(content, height));
            QVERIFY(!names.empty());
            QCOMPARE(names.front().text, u"service-0"_s); // the most urgent is always named
            verifyApart(names, height);
            for (const PlacedText &name : names) {
                QVERIFY(name.box.right() <= 80);
                QVERIFY(name.box.top() > 0 && name.box.bottom() < height + 12);
            }
            // Evenly: the same number of rows between any two names.
            std::vector<int> places;
            for (const PlacedText &name : names)
                places.push_back(QStringView(name.text).sliced(8).toInt());
            for (size_t i = 2; i < places.size(); ++i)
                QCOMPARE(places[i] - places[i - 1], places[1]);
        }
        QCOMPARE(axisLabels(plotOf(480), frameOf(content, 480)).size(), 40U);
        QVERIFY(axisLabels(plotOf(120), frameOf(content, 120)).size() >= 8U);
    }

    void rowsThatCannotBeSeenAreSaidToBeMore()
    {
        const LaneContent content = rows(40);
        QCOMPARE(hiddenRows(content, 60), 20); // three pixels a row
        QCOMPARE(hiddenRows(content, 120), 0);
        QCOMPARE(hiddenRows(content, 1), 39);
        QCOMPARE(hiddenRows(rows(0), 100), 0);
        LaneContent values = content;
        values.rows = false;
        QCOMPARE(hiddenRows(values, 60), 0);
    }

    void fewRowsAreAllNamedAtTheLeastHeight()
    {
        for (int count = 1; count <= 6; ++count) {
            const LaneContent content = rows(count);
            const double height = wantedHeight(content) - 26; // with the days under it
            const auto names = axisLabels(plotOf(height), frameOf(content, height));
            QCOMPARE(names.size(), static_cast<size_t>(count));
            verifyApart(names, height);
        }
    }

    void thresholdsKeepTheirWordsApart()
    {
        const LaneContent content = burnRates({});
        for (double height = 30; height < 400; height += 7) {
            const QRectF plot = plotOf(height);
            const auto words = levelLabels(plot, frameOf(content, height));
            QCOMPARE(words.size(), 4U);
            QCOMPARE(words.front().text, u"page 14.4 · 1 h"_s);
            verifyApart(words, height);
            for (const PlacedText &one : words)
                QVERIFY(plot.adjusted(0, -3, 0, 3).contains(one.box));
        }
        // With room each stands above its own line, at the left edge.
        for (const PlacedText &one : levelLabels(plotOf(390), frameOf(content, 390)))
            QCOMPARE(one.base.x(), 85.0);
    }

    void whereThresholdsHaveNoRoomTheMostUrgentStays()
    {
        LaneContent content = burnRates({});
        for (Level &level : content.levels)
            level.label = level.label.repeated(4);
        const auto words = levelLabels(plotOf(30), frameOf(content, 30));
        QVERIFY(!words.empty() && words.size() < 4U);
        QVERIFY(words.front().text.startsWith(u"page 14.4"_s));
        verifyApart(words, 30);
    }

    void linesThatEndTogetherKeepTheirNamesApart()
    {
        for (const auto &ends :
             { std::vector { 0.24, 0.26, 0.3, 0.36 }, std::vector { 120.0, 110.0, 0.06, 0.05 },
               std::vector { 10.0, 4.0, 1.0, 0.3 }, std::vector { 0.05, 0.05, 0.05, 0.05 } }) {
            const LaneContent content = burnRates(ends);
            for (double height = 30; height < 300; height += 9) {
                const QRectF plot = plotOf(height);
                const LaneFrame frame = frameOf(content, height);
                const auto levels = levelLabels(plot, frame);
                const auto names = lineNames(plot, frame, levels);
                QCOMPARE(names.size(), 4U);
                QCOMPARE(names.front().text, u"1 h"_s);
                auto all = levels;
                all.insert(all.end(), names.begin(), names.end());
                verifyApart(all, height);
                // A name that stands above another one has the higher line.
                for (size_t i = 0; i < names.size(); ++i)
                    for (size_t j = 0; j < names.size(); ++j)
                        if (names[i].base.y() < names[j].base.y())
                            QVERIFY(ends[3 - i] >= ends[3 - j]);
            }
        }
    }

    void aNarrowTileCutsNoNumber()
    {
        LaneModel model(u"level"_s);
        const QStringList parts { u"25.268.810 von 25.298.890"_s, u"99,880 – 99,882 %"_s };
        Figure figure;
        figure.n = 25'298'890;
        model.replace({ .title = u"Gute Ereignisse"_s,
                        .number = u"99,881 %"_s,
                        .evidence = parts.join(u" · "_s),
                        .state = FigureState::Value },
                      {}, figure);
        FigureTile tile(model);
        tile.setLocale(QLocale(QLocale::German));
        QSet<QString> seen;
        for (int width = 40; width <= 400; width += 3) {
            tile.resize(width, 62);
            const QString shown = tile.shownEvidence();
            seen.insert(shown);
            QVERIFY(QFontMetrics(theme::font(theme::Text::Small)).horizontalAdvance(shown)
                    <= width - 4);
            for (const QString &part : shown.split(u" · "_s, Qt::SkipEmptyParts))
                QVERIFY2(parts.contains(part) || part == u"n 25.298.890"_s, qPrintable(part));
        }
        QVERIFY(seen.contains(parts.join(u" · "_s)));
        QVERIFY(seen.contains(parts.back()));
        QVERIFY(seen.contains(u"n 25.298.890"_s));
    }
};

} // namespace trivet::ui

TRIVET_TEST(laneLabels, trivet::ui::LaneLabelsTest)

#include "lanelabels.moc"
