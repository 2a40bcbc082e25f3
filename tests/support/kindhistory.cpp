// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindhistory.h"

#include <array>
#include <cmath>
#include <random>

namespace trivet::test {

namespace {

constexpr qint64 intervalMs = 30'000;
constexpr qint64 lagMs = 7'000;
constexpr qint64 scrapes = 720;
constexpr qint64 fleetFrom = scrapes - 120;
constexpr int fleetSize = 520;
constexpr std::array limits { "0.1", "0.3", "1", "+Inf" };

class Writer final
{
public:
    explicit Writer(Instant end)
        : m_random(11)
    {
        m_history.extent = { .from = end - Millis { scrapes * intervalMs }, .to = end };
        m_history.openMetrics.reserve(scrapes * 2000);
    }

    KindHistory write()
    {
        // One family after the other, as the format wants it.
        for (const char *instance : { "a", "b" })
            writeHistogram(instance);
        writeProbe("probe", 2, 0, m_history.probe);
        writeProbe("fleet", fleetSize, fleetFrom, m_history.fleet);
        writeRatio();
        m_history.openMetrics += "# EOF\n";
        return std::move(m_history);
    }

private:
    [[nodiscard]] qint64 msOf(qint64 scrape) const
    {
        return toMs(m_history.extent.from) + scrape * intervalMs + lagMs;
    }
    [[nodiscard]] bool chance(unsigned int perThousand) { return m_random() % 1000 < perThousand; }

    void sample(const QByteArray &series, double value, qint64 scrape)
    {
        const QByteArray text
            = std::isnan(value) ? QByteArray("NaN") : QByteArray::number(value, 'g', 17);
        m_history.openMetrics
            += series + ' ' + text + ' ' + QByteArray::number(msOf(scrape) / 1000) + '\n';
    }

    void count(KindHistory::Minutes &minutes, qint64 scrape, double good, double total)
    {
        const qint64 minute = msOf(scrape) / 60'000;
        Slice &slice = minutes[minute];
        slice.minute = minute;
        slice.good += good;
        slice.total += total;
        slice.coverage = 1;
    }

    void writeHistogram(const QByteArray &instance)
    {
        const QByteArray labels = "job=\"checkout\",instance=\"" + instance + '"';
        std::array<double, 4> buckets {};
        for (qint64 scrape = 0; scrape < scrapes; ++scrape) {
            if (instance == "a" && scrape == scrapes / 2)
                buckets = {};
            std::array<double, 4> grown {};
            for (auto n = m_random() % 20; n > 0; --n)
                for (size_t b = m_random() % 4; b < 4; ++b)
                    grown[b] += 1;
            for (size_t b = 0; b < 4; ++b) {
                buckets[b] += grown[b];
                sample("checkout_seconds_bucket{" + labels + ",le=\"" + limits[b] + "\"}",
                       buckets[b], scrape);
            }
            sample("checkout_seconds_count{" + labels + '}', buckets[3], scrape);
            // Nobody knows since when the first sample counted.
            const bool known = scrape > 0;
            count(m_history.below300ms, scrape, known ? grown[1] : 0, known ? grown[3] : 0);
            count(m_history.below1s, scrape, known ? grown[2] : 0, known ? grown[3] : 0);
        }
    }

    void writeProbe(const QByteArray &job, int size, qint64 from, KindHistory::Minutes &minutes)
    {
        for (int i = 0; i < size; ++i) {
            const QByteArray series
                = "probe_success{job=\"" + job + "\",instance=\"" + QByteArray::number(i) + "\"}";
            for (qint64 scrape = from; scrape < scrapes; ++scrape) {
                if (chance(10))
                    continue; // not scraped
                const bool well = !chance(50);
                sample(series, well ? 1 : 0, scrape);
                count(minutes, scrape, well ? 1 : 0, 1);
            }
        }
    }

    void writeRatio()
    {
        const qint64 nanFrom = scrapes / 4;
        const qint64 nanTo = nanFrom + 10;
        m_history.nan = { .from = m_history.extent.from + Millis { nanFrom * intervalMs },
                          .to = m_history.extent.from + Millis { nanTo * intervalMs } };
        for (qint64 scrape = 0; scrape < scrapes; ++scrape) {
            double bad = static_cast<double>(m_random() % 100) / 1000;
            if (scrape >= nanFrom && scrape < nanTo)
                bad = std::nan("");
            else if (scrape == scrapes / 2)
                bad = 1.2;
            sample("shop:errors:ratio5m{team=\"shop\"}", bad, scrape);
            if (!std::isnan(bad))
                count(m_history.ratio, scrape, 1 - std::min(1.0, bad), 1);
        }
    }

    std::mt19937 m_random;
    KindHistory m_history;
};

} // namespace

KindHistory KindHistory::make(Instant end)
{
    return Writer(end).write();
}

} // namespace trivet::test
