// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/sliceseries.h>
#include <tests/support/registry.h>

#include <QRandomGenerator>
#include <QtTest>

#include <cmath>

namespace trivet {

class SliceTailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A series that grew by polls is the series that one read of everything gives.
    void growingGivesTheSameAsReadingAll()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 300; ++round) {
            std::vector<Slice> all;
            SliceSeries grown;
            qint64 minute = 29'000'000 + random.bounded(10);
            for (int poll = 0; poll < 8; ++poll) {
                const qint64 changedFrom = minute;
                const int count = random.bounded(0, 12);
                for (int i = 0; i < count; ++i) {
                    all.push_back({ .minute = minute,
                                    .good = random.bounded(12) * 1.0,
                                    .total = 10,
                                    .coverage = random.bounded(4) == 0 ? 0.0F : 1.0F });
                    minute += random.bounded(6) == 0 ? random.bounded(1, 40) : 1;
                }
                const qint64 from = changedFrom - changedFrom % SliceSeries::minutesPerBin;
                std::vector<Slice> tail;
                for (const Slice &slice : all)
                    if (slice.minute >= from)
                        tail.push_back(slice);
                grown = grown.replacedFrom(Instant { std::chrono::minutes { from } }, tail);
                const SliceSeries whole(all);
                QCOMPARE(grown.isEmpty(), whole.isEmpty());
                QCOMPARE(grown.extent(), whole.extent());
                QCOMPARE(grown.measuredFrom(), whole.measuredFrom());
                QCOMPARE(grown.measuredUntil(), whole.measuredUntil());
                QCOMPARE(grown.cappedMinutes(), whole.cappedMinutes());
                const TimeRange extent = whole.extent();
                for (int probe = 0; probe < 10 && !extent.isEmpty(); ++probe) {
                    const TimeRange range { .from
                                            = extent.from + Millis { random.bounded(9'000'000) },
                                            .to = extent.to - Millis { random.bounded(900'000) } };
                    const SliceSum a = grown.sum(range);
                    const SliceSum b = whole.sum(range);
                    QCOMPARE(a.good, b.good);
                    QCOMPARE(a.total, b.total);
                    // Fifths do not add up to the last bit in another order.
                    QVERIFY(std::abs(a.coverage - b.coverage) < 1e-9);
                }
            }
        }
    }
};

} // namespace trivet

TRIVET_TEST(sliceTail, trivet::SliceTailTest)

#include "slicetail.moc"
