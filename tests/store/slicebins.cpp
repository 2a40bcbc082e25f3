// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/binblock.h>
#include <app/store/database.h>
#include <app/store/eventcache.h>
#include <app/store/migrations.h>
#include <app/store/sliceblock.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <bit>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using store::EventCache;
using store::minutesPerDay;

namespace {

/// Adds five minutes up, and counts how many minutes it was shown.
store::BinRecipe addingUp(int *shown, const QString &name = u"plain"_s)
{
    return { .name = name, .make = [shown](std::span<const Slice> minutes) {
                std::vector<SliceBin> bins;
                for (const Slice &slice : minutes) {
                    if (bins.empty() || bins.back().bin != slice.minute / 5)
                        bins.push_back({ .bin = slice.minute / 5 });
                    bins.back().good += slice.good;
                    bins.back().total += slice.total;
                    ++*shown;
                }
                return bins;
            } };
}

} // namespace

class SliceBinsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_model.clear();
        reopen();
    }

    void everyBitOfEveryBinComesBack()
    {
        std::mt19937_64 random(7);
        for (int round = 0; round < 300; ++round) {
            const qint64 day = static_cast<qint64>(random() % 40'000);
            const bool whole = random() % 2 == 0;
            std::vector<SliceBin> bins;
            for (qint64 bin = 0; bin < store::binsPerDay; ++bin) {
                if (random() % 5 == 0)
                    continue;
                const double total = whole ? static_cast<double>(random() % 100'000)
                                           : std::bit_cast<double>(random());
                bins.push_back(
                    { .bin = day * store::binsPerDay + bin,
                      .good = whole ? total - static_cast<double>(random() % 5) : total / 3,
                      .total = total,
                      .coverage = random() % 20 != 0 ? 1.0
                          : round % 3 == 0           ? 0.7
                                                     : 0.2 + 0.2 + 0.2,
                      .capped = random() % 40 == 0 ? 3 : 0 });
            }
            std::vector<SliceBin> back { { .bin = -1 } };
            QVERIFY(store::unpackBins(store::packBins(bins, day), day, back));
            back.erase(back.begin());
            QVERIFY(std::ranges::equal(back, bins, [](const SliceBin &a, const SliceBin &b) {
                const auto bits = [](double x) { return std::bit_cast<quint64>(x); };
                return a.bin == b.bin && bits(a.good) == bits(b.good)
                    && bits(a.total) == bits(b.total) && bits(a.coverage) == bits(b.coverage)
                    && a.capped == b.capped;
            }));
        }
    }

    void aDayOfUsualCountsIsAboutAKilobyte()
    {
        std::mt19937 random(5);
        std::vector<SliceBin> bins;
        for (qint64 bin = 0; bin < store::binsPerDay; ++bin) {
            const auto total = static_cast<double>(30'000 + random() % 250);
            bins.push_back({ .bin = bin,
                             .good = total - (random() % 20 == 0 ? 9 : 0),
                             .total = total,
                             .coverage = random() % 200 == 0 ? 0.2 + 0.2 + 0.2 + 0.2 : 1.0 });
        }
        QVERIFY(store::packBins(bins, 0).size() < 1300);
        for (SliceBin &bin : bins)
            bin.coverage = 1;
        QVERIFY(store::packBins(bins, 0).size() < 1000);
    }

    void aBlockOfOtherBytesIsRefusedAndAddsNothing()
    {
        std::mt19937 random(8);
        const QByteArray sound = store::packBins({ { { .bin = 1, .good = 2, .total = 3 } } }, 0);
        std::vector<SliceBin> bins { { .bin = 7 } };
        QVERIFY(!store::unpackBins({}, 0, bins));
        QVERIFY(!store::unpackBins("<html>", 0, bins));
        QVERIFY(!store::unpackBins(QByteArray(sound).append('x'), 0, bins));
        QCOMPARE(bins.size(), 1U);
        for (int i = 0; i < 2000; ++i) {
            QByteArray broken = sound.left(
                static_cast<qsizetype>(1 + random() % static_cast<unsigned>(sound.size())));
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size()));
            broken[at] = static_cast<char>(random());
            std::vector<SliceBin> some; // anything but a crash; the checksum judges
            static_cast<void>(store::unpackBins(broken, 0, some));
            QVERIFY(some.size() <= static_cast<size_t>(store::binsPerDay));
        }
    }

    void everyFlippedBitChangesTheChecksum()
    {
        std::mt19937 random(9);
        QByteArray bytes(300, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        const quint64 sum = store::quickChecksum(bytes, 5);
        QVERIFY(store::quickChecksum(bytes, 6) != sum);
        QVERIFY(store::quickChecksum(bytes.left(299), 5) != sum);
        QVERIFY(store::quickChecksum(QByteArray(bytes).append('\0'), 5) != sum);
        for (qsizetype bit = 0; bit < bytes.size() * 8; ++bit) {
            QByteArray flipped = bytes;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(store::quickChecksum(flipped, 5) != sum);
        }
    }

    void daysThatAreOverAreMadeOnce()
    {
        for (qint64 day = 3; day < 9; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        QCOMPARE(bins(), expected());
        QCOMPARE(m_shown, 6 * 1440);
        QCOMPARE(bins(), expected());
        QCOMPARE(m_shown, 1440); // the newest day may grow
        reopen();
        QCOMPARE(bins(), expected());
        QCOMPARE(m_shown, 1440);
    }

    void whatChangesADayMakesItAnew()
    {
        for (qint64 day = 3; day < 9; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        QCOMPARE(bins(), expected());
        put({ { .minute = 4 * minutesPerDay + 7, .good = 1, .total = 90, .coverage = 1 } });
        QCOMPARE(bins(), expected());
        // That day, the next one (whose first minutes may look back), and the newest.
        QCOMPARE(m_shown, 3 * 1440 + 1); // one says that the days are over
        QCOMPARE(bins(), expected());
        QCOMPARE(m_shown, 1440);
        // Whoever writes it.
        const auto other = store::Database::open(path(), store::Database::Access::ReadWrite, {});
        QVERIFY((*other)->execute("DELETE FROM slice_day WHERE day=6").has_value());
        std::erase_if(m_model, [](const auto &one) { return one.first / minutesPerDay == 6; });
        QCOMPARE(bins(), expected());
    }

    void anotherRecipeMakesAllAnew()
    {
        for (qint64 day = 3; day < 9; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        QCOMPARE(bins(), expected());
        QCOMPARE(bins(u"other"_s), expected());
        QCOMPARE(m_shown, 6 * 1440);
        QCOMPARE(bins(u"other"_s), expected());
        QCOMPARE(m_shown, 1440);
        // Without a name nothing is kept.
        QCOMPARE(bins(QString()), expected());
        QCOMPARE(m_shown, 6 * 1440);
    }

    void daysAreKeptWhileMinutesCome()
    {
        for (qint64 day = 3; day < 9; ++day) {
            put(dayOf(day, static_cast<unsigned>(day)));
            const store::BinRecipe recipe = addingUp(&m_shown, u"plain"_s);
            QVERIFY(m_cache->keepBins(m_slo, day * minutesPerDay, recipe).has_value());
        }
        reopen();
        QCOMPARE(bins(), expected());
        QCOMPARE(m_shown, 1440);
    }

    void damagedBinsAreMadeAnewFromTheMinutes()
    {
        for (qint64 day = 3; day < 9; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        QCOMPARE(bins(), expected());
        const auto other = store::Database::open(path(), store::Database::Access::ReadWrite, {});
        QVERIFY((*other)
                    ->execute("UPDATE slice_bins SET block=CAST(substr(block, 1, 60) || x'05' || "
                              "substr(block, 62) AS BLOB) WHERE (place & 1048575) IN (4, 5)")
                    .has_value());
        QCOMPARE((*other)->changes(), 2);
        QCOMPARE(bins(), expected());
        QVERIFY(m_shown > 2 * 1440);
        QCOMPARE(bins(), expected());
        QCOMPARE(m_shown, 1440);
        QVERIFY(m_cache->takeTroubles().empty());
    }

    void aBlockOfAnotherSloOrDayIsNotTaken()
    {
        for (qint64 day = 3; day < 6; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        QCOMPARE(bins(), expected());
        const auto other = store::Database::open(path(), store::Database::Access::ReadWrite, {});
        QVERIFY(
            (*other)
                ->execute("UPDATE slice_bins SET (checksum, block)=(SELECT checksum, block FROM "
                          "slice_bins WHERE (place & 1048575)=3) WHERE (place & 1048575)=4")
                .has_value());
        QCOMPARE(bins(), expected());
    }

    void whatLiesBehindTheEndIsNotSeen()
    {
        for (qint64 day = 3; day < 9; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        QCOMPARE(bins(), expected());
        const qint64 end = 6 * minutesPerDay + 100;
        QCOMPARE(bins(u"plain"_s, end), expected(end));
        QCOMPARE(m_shown, 100); // of the day that is cut
        QCOMPARE(bins(), expected());
    }

    void aCacheOfAnOlderVersionIsKeptFromItsMinutes()
    {
        m_cache.reset();
        QFile::remove(path());
        {
            const auto raw = store::Database::open(path(), store::Database::Access::Create, {});
            QVERIFY(
                store::migrate(**raw, store::cacheMigrations().first(4), store::cacheApplicationId)
                    .has_value());
        }
        reopen();
        for (qint64 day = 3; day < 9; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        QCOMPARE(bins(), expected());
    }

    void anSloWithoutMinutesHasNoBins()
    {
        QVERIFY(bins().empty());
        QVERIFY(m_cache->keepBins(m_slo, 0, addingUp(&m_shown)).has_value());
    }

private:
    void reopen()
    {
        m_cache.reset();
        std::vector<Trouble> troubles;
        auto opened = EventCache::open(path(), troubles);
        QVERIFY(opened.has_value());
        m_cache = std::move(*opened);
    }

    [[nodiscard]] QString path() const { return m_folder->filePath(u"cache.db"_s); }

    void put(const std::vector<Slice> &slices)
    {
        SliceBatch one;
        one.slo = m_slo;
        one.slices = slices;
        Batch batch;
        batch.slices = { one };
        QVERIFY(m_cache->append(SourceId(u"metrics"_s), batch, instantFromMs(0)).has_value());
        for (const Slice &slice : slices)
            m_model[slice.minute] = slice;
    }

    [[nodiscard]] std::vector<SliceBin> bins(const QString &recipe = u"plain"_s,
                                             qint64 end = 1'000'000)
    {
        m_shown = 0;
        return m_cache->bins(m_slo, end, addingUp(&m_shown, recipe)).value();
    }

    [[nodiscard]] std::vector<SliceBin> expected(qint64 end = 1'000'000) const
    {
        std::vector<Slice> all;
        for (const auto &[minute, slice] : m_model)
            if (minute < end)
                all.push_back(slice);
        int shown = 0;
        return addingUp(&shown).make(all);
    }

    [[nodiscard]] static std::vector<Slice> dayOf(qint64 day, unsigned seed)
    {
        std::mt19937 random(seed);
        std::vector<Slice> slices;
        for (qint64 minute = 0; minute < minutesPerDay; ++minute)
            slices.push_back({ .minute = day * minutesPerDay + minute,
                               .good = static_cast<double>(random() % 1000),
                               .total = 1000,
                               .coverage = 1 });
        return slices;
    }

    const SloId m_slo { u"checkout-availability"_s };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EventCache> m_cache;
    std::map<qint64, Slice> m_model;
    int m_shown = 0;
};

} // namespace trivet

TRIVET_TEST(sliceBins, trivet::SliceBinsTest)

#include "slicebins.moc"
