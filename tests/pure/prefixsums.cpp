// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/prefixsums.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

namespace trivet {

namespace {

bool sameBits(std::span<const double> a, std::span<const double> b)
{
    return std::ranges::equal(a, b, [](double x, double y) {
        return std::bit_cast<quint64>(x) == std::bit_cast<quint64>(y);
    });
}

/// Sums of steps that `step` gives.
template <class Step>
std::vector<double> sumsOf(size_t count, double first, Step step)
{
    std::vector<double> sums { first };
    while (sums.size() < count)
        sums.push_back(sums.back() + step(sums.size()));
    return sums;
}

} // namespace

class PrefixSumsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBitOfEverySumComesBack()
    {
        std::mt19937_64 random(23);
        const std::vector<double> strange { -0.0,
                                            1e308,
                                            5e-324,
                                            9007199254740993.0,
                                            std::numeric_limits<double>::infinity(),
                                            std::numeric_limits<double>::quiet_NaN() };
        for (int round = 0; round < 500; ++round) {
            const size_t count = 1 + random() % 700;
            const double first = round % 3 == 0 ? 0 : static_cast<double>(random() % 1'000'000);
            const double most = std::pow(10.0, static_cast<double>(random() % 16));
            const auto kind = random() % 4;
            std::vector<double> sums = sumsOf(count, first, [&](size_t) {
                const double part = static_cast<double>(random() % 1000) / 1000;
                return kind == 0 ? std::floor(part * most)
                    : kind == 1  ? part * most
                    : kind == 2  ? 1.0
                                 : 0.2;
            });
            if (kind == 3 && random() % 2 == 0)
                sums[random() % count] = strange[random() % strange.size()];
            const PrefixSums packed = PrefixSums::packed(sums);
            QCOMPARE(packed.size(), count);
            QVERIFY(sameBits(packed.all(), sums));
            QVERIFY(sameBits(PrefixSums::plain(sums).all(), sums));
            const size_t one = random() % count;
            QVERIFY(sameBits(std::vector { packed[one] }, std::vector { sums[one] }));
        }
    }

    /// Whatever the seam.
    void whatIsContinuedIsWhatIsPackedAtOnce()
    {
        std::mt19937_64 random(29);
        for (int round = 0; round < 300; ++round) {
            const bool whole = random() % 3 != 0;
            const std::vector<double> sums = sumsOf(2 + random() % 400, 0, [&](size_t) {
                return static_cast<double>(random() % 5000) / (whole ? 1 : 7);
            });
            const size_t last = random() % (sums.size() - 1);
            // What is behind the seam goes.
            std::vector<double> head(sums.begin(),
                                     sums.begin() + static_cast<std::ptrdiff_t>(last + 1));
            head.resize(head.size() + random() % 200, -5);
            const std::span more = std::span(sums).subspan(last + 1);
            QVERIFY(sameBits(PrefixSums::packed(head).continued(last, more).all(), sums));
            QVERIFY(sameBits(PrefixSums::plain(head).continued(last, more).all(), sums));
        }
    }

    void ninetyDaysOfWholeCountsAreSmall()
    {
        std::mt19937 random(31);
        constexpr size_t bins = 90 * 288;
        const std::vector<double> total = sumsOf(bins + 1, 0, [&](size_t i) {
            return std::floor(600 + 400 * std::sin(static_cast<double>(i) / 46)
                              + static_cast<double>(random() % 50));
        });
        const std::vector<double> coverage = sumsOf(bins + 1, 0, [](size_t) { return 1.0; });
        QVERIFY(PrefixSums::packed(total).bytes() < bins * 3);
        // The line alone.
        QVERIFY(PrefixSums::packed(coverage).bytes() < bins / 2);
        // At worst a little more than the numbers themselves.
        const std::vector<double> thirds
            = sumsOf(bins + 1, 0, [&](size_t) { return static_cast<double>(random() % 9) / 3; });
        QVERIFY(PrefixSums::packed(thirds).bytes() < (bins + 64) * 9);
    }

    void nothingHasNoSums()
    {
        QVERIFY(PrefixSums().isEmpty());
        QVERIFY(PrefixSums::packed({}).all().empty());
    }
};

} // namespace trivet

TRIVET_TEST(prefixSums, trivet::PrefixSumsTest)

#include "prefixsums.moc"
