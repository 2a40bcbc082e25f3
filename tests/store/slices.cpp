// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/eventcache.h>
#include <app/store/sliceblock.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using store::EventCache;

class SlicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void everyBitOfEveryNumberComesBack()
    {
        std::mt19937_64 random(3);
        const std::vector<double> strange { 0.0,
                                            -0.0,
                                            1.0,
                                            -1.0,
                                            0.1,
                                            1e308,
                                            -1e308,
                                            5e-324,
                                            9007199254740991.0,
                                            9007199254740992.0,
                                            -9007199254740991.0,
                                            std::numeric_limits<double>::infinity(),
                                            std::numeric_limits<double>::quiet_NaN() };
        for (int round = 0; round < 300; ++round) {
            const qint64 day = static_cast<qint64>(random() % 40'000) - 10'000;
            const bool whole = random() % 2 == 0;
            std::vector<Slice> slices;
            for (qint64 minute = 0; minute < store::minutesPerDay; ++minute) {
                if (random() % 3 == 0)
                    continue;
                Slice slice { .minute = day * store::minutesPerDay + minute };
                slice.total = whole ? static_cast<double>(random() % 100'000)
                                    : std::bit_cast<double>(random());
                slice.good = whole ? slice.total - static_cast<double>(random() % 5)
                                   : static_cast<double>(random() % 1000) / 10;
                if (random() % 50 == 0)
                    slice.good = strange[random() % strange.size()];
                slice.coverage = random() % 20 == 0 ? 0.5F : 1.0F;
                slices.push_back(slice);
            }
            const auto back = store::unpackSlices(store::packSlices(slices, day), day);
            QVERIFY(back.has_value());
            QVERIFY(sameBits(*back, slices));
        }
    }

    void aDayOfUsualCountsIsSmall()
    {
        std::mt19937 random(5);
        std::vector<Slice> day;
        for (qint64 minute = 0; minute < store::minutesPerDay; ++minute) {
            const double total = 6000
                + std::floor(500 * std::sin(static_cast<double>(minute) / 200))
                + static_cast<double>(random() % 50);
            day.push_back({ .minute = minute,
                            .good = total - (random() % 100 == 0 ? 3 : 0),
                            .total = total,
                            .coverage = 1 });
        }
        const auto size = store::packSlices(day, 0).size();
        qInfo("a day of 1440 minutes: %lld bytes, %.2f a minute", static_cast<long long>(size),
              static_cast<double>(size) / 1440);
        QVERIFY(size < 1440 * 20 / 6);
    }

    void aBlockOfOtherBytesIsRefused()
    {
        std::mt19937 random(6);
        const QByteArray sound = store::packSlices(dayOf(3, 1), 3);
        QVERIFY(!store::unpackSlices({}, 3));
        QVERIFY(!store::unpackSlices("<html>", 3));
        for (int i = 0; i < 2000; ++i) {
            QByteArray broken = sound.left(
                static_cast<qsizetype>(random() % static_cast<unsigned>(sound.size() + 1)));
            if (broken.isEmpty())
                continue;
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(broken.size()));
            broken[at] = static_cast<char>(random());
            const auto back
                = store::unpackSlices(broken, 3); // anything but a crash; the checksum judges
            QVERIFY(!back || back->size() <= static_cast<size_t>(store::minutesPerDay));
        }
    }

    void aLaterBatchReplacesTheSameMinutesAndKeepsTheOthers()
    {
        put({ { .minute = 10, .good = 1, .total = 1, .coverage = 1 },
              { .minute = 11, .good = 2, .total = 2, .coverage = 1 } });
        put({ { .minute = 11, .good = 20, .total = 21, .coverage = 0.5F },
              { .minute = 12, .good = 3, .total = 3, .coverage = 1 } });
        const std::vector<Slice> expected {
            { .minute = 10, .good = 1, .total = 1, .coverage = 1 },
            { .minute = 11, .good = 20, .total = 21, .coverage = 0.5F },
            { .minute = 12, .good = 3, .total = 3, .coverage = 1 }
        };
        QCOMPARE(all(), expected);
    }

    void noMinuteIsThereTwiceEvenIfTheBatchHasItTwice()
    {
        put({ { .minute = 9, .good = 1, .total = 1, .coverage = 1 },
              { .minute = 5, .good = 1, .total = 1, .coverage = 1 },
              { .minute = 9, .good = 7, .total = 8, .coverage = 1 } });
        const auto slices = all();
        QCOMPARE(slices.size(), 2U);
        QCOMPARE(slices[1].good, 7.0);
    }

    void manySmallBatchesAreAsOneLarge()
    {
        std::mt19937 random(11);
        std::map<qint64, Slice> model;
        for (int batch = 0; batch < 60; ++batch) {
            std::vector<Slice> slices;
            qint64 minute
                = static_cast<qint64>(random() % 6000) - 2000; // over several days, before 1970 too
            for (int i = 0; i < 200; ++i, minute += 1 + static_cast<qint64>(random() % 3)) {
                const Slice slice { .minute = minute,
                                    .good = static_cast<double>(random() % 100),
                                    .total = 100,
                                    .coverage = 1 };
                slices.push_back(slice);
                model[minute] = slice;
            }
            put(slices);
        }
        std::vector<Slice> expected;
        for (const auto &[minute, slice] : model)
            expected.push_back(slice);
        QCOMPARE(all(), expected);
        reopen();
        QCOMPARE(all(), expected);
    }

    void aRangeGivesTheMinutesThatBeginInIt()
    {
        put(dayOf(0, 1));
        put(dayOf(1, 2));
        const auto at
            = [](qint64 minute, qint64 ms) { return instantFromMs(minute * 60'000 + ms); };
        QCOMPARE(m_cache->slices(m_slo, { at(1439, 0), at(1441, 0) })->size(), 2U);
        QCOMPARE(m_cache->slices(m_slo, { at(1439, 1), at(1441, 1) })->size(), 2U);
        QCOMPARE(m_cache->slices(m_slo, { at(1439, 1), at(1440, 0) })->size(), 0U);
        QCOMPARE(m_cache->slices(m_slo, { at(5, 0), at(5, 0) })->size(), 0U);
        QCOMPARE(m_cache->slices(SloId(u"other"_s), { at(0, 0), at(5000, 0) })->size(), 0U);
    }

    void aDamagedDayIsDroppedSoonAfterTheStartAndItsSourceBeginsAgain()
    {
        for (qint64 day = 0; day < 300; ++day) // more than one call looks at
            put({ { .minute = day * store::minutesPerDay, .good = 1, .total = 1, .coverage = 1 } });
        damage(1);
        damage(299);
        reopen();
        QVERIFY(m_troubles.empty());
        int calls = 0;
        while (m_cache->checkMinutes().value())
            ++calls;
        QCOMPARE(calls, 2);
        const auto troubles = m_cache->takeTroubles();
        QCOMPARE(troubles.size(), 2U);
        QVERIFY(troubles[0].text.contains(u"1970-01-02"_s));
        QCOMPARE(all().size(), 298U);
        QCOMPARE(m_cache->progress()->front().cursor, QString());
        QCOMPARE(m_cache->progress()->front().progress, 0.0);
        // What was asked for already is stored; then the source begins again, and goes on.
        QCOMPARE(put(dayOf(400, 2)), QString());
        QCOMPARE(m_cache->progress()->front().cursor, QString());
        QCOMPARE(put(dayOf(1, 2)), u"until now"_s);
        QCOMPARE(m_cache->progress()->front().cursor, u"until now"_s);
        QCOMPARE(all().size(), 298U + static_cast<size_t>(2 * store::minutesPerDay));
        while (m_cache->checkMinutes().value()) { }
        QVERIFY(m_cache->takeTroubles().empty());
    }

    void aDayThatIsDamagedWhileTheProgramRunsIsDroppedWhenItIsRead()
    {
        put(dayOf(0, 1));
        put(dayOf(1, 2));
        damage(0);
        QCOMPARE(all(), dayOf(1, 2));
        QCOMPARE(m_cache->takeTroubles().size(), 1U);
        QVERIFY(m_cache->takeTroubles().empty());
        QCOMPARE(m_cache->progress()->front().cursor, QString());
    }

    void aDamagedDayThatIsAddedToKeepsTheNewMinutesOnly()
    {
        put(dayOf(0, 1));
        damage(0);
        QCOMPARE(put({ { .minute = 7, .good = 1, .total = 1, .coverage = 1 } }), QString());
        QCOMPARE(all().size(), 1U);
        QCOMPARE(m_cache->takeTroubles().size(), 1U);
        QCOMPARE(m_cache->progress()->front().cursor, QString());
    }

    /// Not a day but the file itself, in the pages that the opening does not read.
    void aFileThatIsFoundToBeDamagedIsSetAsideAtTheNextStart()
    {
        for (qint64 day = 0; day < 40; ++day)
            put(dayOf(day, static_cast<unsigned>(day)));
        m_cache.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        // The second half, where the days lie, but for its last page.
        constexpr qint64 page = 4096;
        for (qint64 at = file.size() / page / 2 * page; at < file.size() - page; at += page) {
            file.seek(at);
            file.write(QByteArray(page, '\x55'));
        }
        file.close();
        reopen();
        QVERIFY(m_troubles.empty());
        Result<bool> checked = true;
        while (checked && *checked)
            checked = m_cache->checkMinutes();
        QVERIFY(!checked);
        reopen();
        QCOMPARE(m_troubles.size(), 1U);
        QVERIFY(QFile::exists(path() + u".damaged"_s));
        QVERIFY(all().empty());
        reopen(); // and that was that
        QVERIFY(m_troubles.empty());
    }

private:
    void reopen()
    {
        m_cache.reset();
        m_troubles.clear();
        auto opened = EventCache::open(path(), m_troubles);
        QVERIFY(opened.has_value());
        m_cache = std::move(*opened);
    }

    [[nodiscard]] QString path() const { return m_folder->filePath(u"cache.db"_s); }

    /// The cursor that it gives; an error is none of them.
    QString put(const std::vector<Slice> &slices)
    {
        SliceBatch one;
        one.slo = m_slo;
        one.slices = slices;
        Batch batch;
        batch.slices = { one };
        batch.cursor = u"until now"_s;
        const auto done = m_cache->append(SourceId(u"metrics"_s), batch, instantFromMs(0));
        return done ? *done : done.error().message();
    }

    [[nodiscard]] std::vector<Slice> all() const
    {
        return m_cache
            ->slices(m_slo, { instantFromMs(-1'000'000'000'000), instantFromMs(1'000'000'000'000) })
            .value();
    }

    void damage(qint64 day) const
    {
        const auto database = store::Database::open(path(), store::Database::Access::ReadWrite, {});
        auto statement
            = (*database)->prepare("UPDATE slice_day SET block = substr(block, 2) WHERE day = ?");
        statement->bindAll(day);
        QVERIFY(statement->run().has_value());
        QCOMPARE((*database)->changes(), 1);
    }

    [[nodiscard]] static std::vector<Slice> dayOf(qint64 day, unsigned seed)
    {
        std::mt19937 random(seed);
        std::vector<Slice> slices;
        for (qint64 minute = 0; minute < store::minutesPerDay; ++minute)
            slices.push_back({ .minute = day * store::minutesPerDay + minute,
                               .good = static_cast<double>(random() % 1000),
                               .total = 1000,
                               .coverage = 1 });
        return slices;
    }

    [[nodiscard]] static bool sameBits(const std::vector<Slice> &a, const std::vector<Slice> &b)
    {
        const auto same = [](const Slice &x, const Slice &y) {
            return x.minute == y.minute
                && std::bit_cast<quint64>(x.good) == std::bit_cast<quint64>(y.good)
                && std::bit_cast<quint64>(x.total) == std::bit_cast<quint64>(y.total)
                && std::bit_cast<quint32>(x.coverage) == std::bit_cast<quint32>(y.coverage);
        };
        return std::ranges::equal(a, b, same);
    }

    const SloId m_slo { u"checkout-availability"_s };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Trouble> m_troubles;
    std::unique_ptr<EventCache> m_cache;
};

} // namespace trivet

TRIVET_TEST(slices, trivet::SlicesTest)

#include "slices.moc"
