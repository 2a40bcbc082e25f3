// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "binblock.h"

#include <app/store/blockcolumns.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace trivet::store {

namespace {

constexpr char blockVersion = 1;
constexpr qsizetype bitMapSize = binsPerDay / 8;

enum class Coverage : char {
    Minutes = 0, ///< how many whole minutes are missing
    Bits = 1, ///< bits against those of the bin before
};

/// Of so many whole minutes, added up as binned() adds them up: fifths do not add up to the last
/// bit.
std::array<double, minutesPerKeptBin + 1> coverages()
{
    std::array<double, minutesPerKeptBin + 1> sums {};
    for (size_t i = 1; i < sums.size(); ++i)
        sums.at(i) = sums.at(i - 1) + 1 / static_cast<double>(minutesPerKeptBin);
    return sums;
}

void addCoverage(QByteArray &to, std::span<const SliceBin> bins)
{
    const auto known = coverages();
    std::vector<quint8> missing(bins.size());
    std::vector<quint64> words(bins.size());
    quint64 before = 0;
    bool inMinutes = true;
    for (size_t i = 0; i < bins.size(); ++i) {
        const auto found = std::ranges::find(known, bins[i].coverage);
        inMinutes = inMinutes && found != known.end() && !std::signbit(bins[i].coverage);
        missing[i] = static_cast<quint8>(known.end() - found - 1);
        const auto bits = std::bit_cast<quint64>(bins[i].coverage);
        words[i] = bits ^ before;
        before = bits;
    }
    to += static_cast<char>(inMinutes ? Coverage::Minutes : Coverage::Bits);
    if (inMinutes)
        addPlanes(to, missing);
    else
        addPlanes(to, words);
}

void takeCoverage(BlockReader &reader, std::span<SliceBin> bins)
{
    const auto coding = static_cast<Coverage>(reader.takeByte());
    if (coding == Coverage::Minutes) {
        const auto known = coverages();
        const std::vector<quint8> missing = reader.takePlanes<quint8>(bins.size());
        for (size_t i = 0; i < bins.size(); ++i) {
            if (missing[i] < known.size())
                bins[i].coverage = known.at(known.size() - 1 - missing[i]);
            else
                reader.fail();
        }
    } else if (coding == Coverage::Bits) {
        const std::vector<quint64> words = reader.takePlanes<quint64>(bins.size());
        quint64 bits = 0;
        for (size_t i = 0; i < bins.size(); ++i) {
            bits ^= words[i];
            bins[i].coverage = std::bit_cast<double>(bits);
        }
    } else {
        reader.fail();
    }
}

} // namespace

QByteArray packBins(std::span<const SliceBin> bins, qint64 day)
{
    QByteArray block(1 + bitMapSize, '\0');
    block[0] = blockVersion;
    std::vector<double> goods(bins.size());
    std::vector<double> totals(bins.size());
    std::vector<quint32> capped(bins.size());
    for (size_t i = 0; i < bins.size(); ++i) {
        const qint64 bin = bins[i].bin - day * binsPerDay;
        char &bits = block[static_cast<qsizetype>(1 + bin / 8)];
        bits = static_cast<char>(static_cast<quint8>(bits) | (1U << (bin % 8)));
        goods[i] = bins[i].good;
        totals[i] = bins[i].total;
        capped[i] = static_cast<quint32>(bins[i].capped);
    }
    addColumn(block, totals, nullptr);
    addColumn(block, goods, &totals);
    addCoverage(block, bins);
    addPlanes(block, capped);
    return block;
}

bool unpackBins(QByteArrayView block, qint64 day, std::vector<SliceBin> &to)
{
    BlockReader reader(block);
    if (reader.takeByte() != blockVersion)
        return false;
    const QByteArrayView map = reader.take(bitMapSize);
    const size_t begin = to.size();
    for (qsizetype bin = 0; bin < map.size() * 8; ++bin) {
        if ((static_cast<quint8>(map[bin / 8]) & (1U << (bin % 8))) != 0)
            to.push_back({ .bin = day * binsPerDay + bin });
    }
    const size_t count = to.size() - begin;
    const std::vector<double> totals = takeColumn(reader, count, nullptr);
    const std::vector<double> goods = takeColumn(reader, count, &totals);
    takeCoverage(reader, std::span(to).subspan(begin));
    const std::vector<quint32> capped = reader.takePlanes<quint32>(count);
    if (!reader.isSoundAndAtEnd()) {
        to.resize(begin);
        return false;
    }
    for (size_t i = 0; i < count; ++i) {
        SliceBin &bin = to[begin + i];
        bin.good = goods[i];
        bin.total = totals[i];
        bin.capped = capped[i];
    }
    return true;
}

/// Each step can be undone, so that two sums that differ once stay different while the rest is the
/// same.
quint64 quickChecksum(QByteArrayView bytes, quint64 seed)
{
    constexpr quint64 odd = 0x9e3779b97f4a7c15ULL; // 2^64 / golden ratio
    const auto mix = [](quint64 sum, quint64 word) {
        sum = (sum ^ word) * odd;
        return sum ^ (sum >> 32U);
    };
    quint64 sum = mix(seed, static_cast<quint64>(bytes.size()));
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min<qsizetype>(bytes.size(), sizeof(quint64));
        quint64 word = 0;
        std::memcpy(&word, bytes.data(), static_cast<size_t>(size));
        sum = mix(sum, word);
        bytes = bytes.sliced(size);
    }
    return mix(sum, odd);
}

} // namespace trivet::store
