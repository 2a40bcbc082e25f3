// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demowindow.h"

#include <tests/support/registry.h>
#include <ui/charts/lanepainter.h>
#include <ui/charts/laneview.h>
#include <ui/pages/overviewpage.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/overviewmodel.h>

#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

LaneContent laneOf(std::vector<qint64> ms, std::vector<double> values)
{
    LaneContent content;
    content.lines.push_back(
        { .series = std::make_shared<const PyramidSeries>(std::move(ms), std::move(values)),
          .speaks = true });
    content.format = [](double v) { return QString::number(v); };
    return content;
}

/// The line that the crosshair reads, alone on black.
QImage pictureOf(const LaneView &lane)
{
    const LaneContent &all = lane.model().content();
    LaneContent alone { .logarithmic = all.logarithmic, .low = all.low, .high = all.high };
    for (const LineLayer &line : all.lines)
        if (line.speaks) {
            alone.lines.push_back(line);
            alone.lines.back().label.clear();
        }
    QImage image(lane.viewport()->size(), QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    const std::vector<TimeTick> noTicks;
    paintLane(painter, lane.plotArea(),
              { .time = lane.timeScale(),
                .value = lane.valueScale(),
                .content = &alone,
                .timeTicks = &noTicks });
    return image;
}

bool isPainted(const QImage &image, QPointF at)
{
    for (int dy = -2; dy <= 2; ++dy)
        for (int dx = -1; dx <= 1; ++dx) {
            const QPoint p = at.toPoint() + QPoint(dx, dy);
            if (image.rect().contains(p) && image.pixelColor(p) != QColor(Qt::black))
                return true;
        }
    return false;
}

} // namespace

class CrosshairTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DemoWindow> m_demo;

    OverviewPage &overview()
    {
        return *qobject_cast<OverviewPage *>(m_demo->window->showPage(u"overview"_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::light());
        m_demo = std::make_unique<test::DemoWindow>();
        m_demo->window->resize(1280, 800);
        m_demo->window->show();
        QVERIFY(m_demo->fill());
        QTRY_VERIFY_WITH_TIMEOUT(overview().model().isSettled(), 60'000);
    }
    void cleanupTestCase() { m_demo.reset(); }

    void betweenSamplesTheDotIsOnTheLineAndTheWordsAreMeasured()
    {
        const LaneContent content = laneOf({ 0, 1000 }, { 10, 20 });
        const auto readout = readoutAt(content, instantFromMs(400));
        QVERIFY(readout);
        QCOMPARE(readout->y, 14.0);
        QCOMPARE(readout->text, u"10"_s);
        QCOMPARE(readout->measured, std::optional(instantFromMs(0)));
    }

    void onALogarithmicAxisAStraightLineIsStraightInTheLogarithms()
    {
        LaneContent content = laneOf({ 0, 1000 }, { 1, 100 });
        content.logarithmic = true;
        QVERIFY(std::abs(readoutAt(content, instantFromMs(500))->y - 10) < 1e-9);
        content.logarithmic = false;
        QCOMPARE(readoutAt(content, instantFromMs(500))->y, 50.5);
    }

    void whereNothingIsDrawnNothingIsRead()
    {
        const LaneContent content = laneOf({ 100, 200, 300, 400 }, { 1, 2, nothing, 4 });
        QVERIFY(!readoutAt(content, instantFromMs(99)));
        QVERIFY(readoutAt(content, instantFromMs(100)));
        QCOMPARE(readoutAt(content, instantFromMs(200))->y, 2.0);
        QVERIFY(!readoutAt(content, instantFromMs(250)));
        QVERIFY(!readoutAt(content, instantFromMs(300)));
        QCOMPARE(readoutAt(content, instantFromMs(400))->text, u"4"_s);
        QVERIFY(!readoutAt(content, instantFromMs(401)));
        QVERIFY(!readoutAt(laneOf({}, {}), instantFromMs(0)));
    }

    void theDotLiesOnTheLineThatIsPainted()
    {
        int looked = 0;
        int wouldFloat = 0;
        for (const LaneView *lane : overview().findChildren<LaneView *>()) {
            const LaneContent &content = lane->model().content();
            if (std::ranges::none_of(content.lines, &LineLayer::speaks))
                continue;
            const QImage image = pictureOf(*lane);
            const TimeScale time = lane->timeScale();
            for (int i = 1; i < 200; ++i) {
                const Instant at = time.range.from + time.range.length() * i / 200;
                const auto readout = readoutAt(content, at);
                if (!readout || readout->y < content.low || readout->y > content.high)
                    continue;
                const QPointF dot(time.x(at), lane->valueScale().y(readout->y));
                QVERIFY2(isPainted(image, dot),
                         qPrintable(lane->objectName() + u" at %1"_s.arg(toIso(at))));
                ++looked;
                if (!readout->measured)
                    continue;
                // The control: a dot at the value of the sample before lies beside slanted lines.
                const auto before = readoutAt(content, *readout->measured);
                wouldFloat
                    += !isPainted(image, { dot.x(), lane->valueScale().y(before->y) }) ? 1 : 0;
            }
        }
        QVERIFY2(looked > 600, qPrintable(QString::number(looked)));
        QVERIFY2(wouldFloat > 0, "the test could not have failed");
    }

    /// A week's median is read anywhere in its week, and is that week's: asked a second time.
    void aWeeksMedianIsThatOfTheWeekUnderTheCrosshair()
    {
        const Calendar &calendar = m_demo->session->workspace().team.calendar;
        const Metric *metric = metrics::find(u"delivery.change_lead_time");
        QVERIFY(metric);
        const LaneView *lane = overview().findChild<LaneView *>(u"lane.leadTime"_s);
        const TimeRange range = m_demo->window->axis().range();
        for (const Bucket &week : calendar.buckets(range, BucketSize::Week)) {
            const TimeRange period { .from = week.range.from,
                                     .to = std::min(week.range.to, demo::now()) };
            if (period.from < range.from)
                continue;
            const Figure figure
                = metrics::evaluate(*metric, *m_demo->session->snapshot(), { .range = period });
            for (const Instant at :
                 { period.from, period.from + period.length() / 2, period.to - Millis { 1 } }) {
                const auto readout = readoutAt(lane->model().content(), at);
                QVERIFY(readout);
                QCOMPARE(readout->y, figure.value);
                QVERIFY(!readout->measured);
                QCOMPARE(lane->wordsOf(*readout, at), readout->text);
            }
        }
    }

    void aValueFromVisiblyBeforeSaysItsTime()
    {
        const LaneView *lane = overview().findChild<LaneView *>(u"lane.changeFailRate"_s);
        const PyramidSeries &series = *lane->model().content().lines.front().series;
        const size_t i = series.lowerBound(toMs(m_demo->window->axis().range().from));
        const Instant sample = instantFromMs(series.ms(i));
        const auto there = readoutAt(lane->model().content(), sample);
        QVERIFY(there);
        QCOMPARE(lane->wordsOf(*there, sample), there->text);
        const Instant later = instantFromMs((series.ms(i) + 9 * series.ms(i + 1)) / 10);
        const auto after = readoutAt(lane->model().content(), later);
        QCOMPARE(after->text, there->text);
        const QString time = toDateTime(sample, m_demo->session->workspace().team.calendar.zone())
                                 .toString(u"HH:mm"_s);
        QVERIFY2(lane->wordsOf(*after, later).endsWith(time),
                 qPrintable(lane->wordsOf(*after, later)));
    }

    void aLineReachesUpToNow()
    {
        for (const QString &name : { u"lane.changeFailRate"_s, u"lane.onboarding"_s }) {
            const LaneView *lane = overview().findChild<LaneView *>(name);
            const PyramidSeries &series = *lane->model().content().lines.front().series;
            QCOMPARE(instantFromMs(series.ms(series.size() - 1)), demo::now());
            QVERIFY2(readoutAt(lane->model().content(), demo::now()), qPrintable(name));
        }
    }
};

} // namespace trivet::ui

TRIVET_TEST(crosshair, trivet::ui::CrosshairTest)

#include "crosshair.moc"
