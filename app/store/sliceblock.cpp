// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sliceblock.h"

#include <app/store/blockcolumns.h>

#include <bit>
#include <zstd.h>

namespace trivet::store {

namespace {

constexpr char blockVersion = 1;
constexpr int compressionLevel = 1;
constexpr qsizetype bitMapSize = minutesPerDay / 8;
/// A full day raw is 29 KB; a block that claims more is not one of ours.
constexpr unsigned long long rawLimit = 64ULL * 1024;

QByteArray compressed(const QByteArray &raw)
{
    QByteArray block(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(raw.size()))),
                     Qt::Uninitialized);
    const size_t size
        = ZSTD_compress(block.data(), static_cast<size_t>(block.size()), raw.constData(),
                        static_cast<size_t>(raw.size()), compressionLevel);
    // It fails only for lack of room, which the bound excludes, or of memory.
    block.resize(ZSTD_isError(size) != 0 ? 0 : static_cast<qsizetype>(size));
    return block;
}

QByteArray decompressed(const QByteArray &block)
{
    const unsigned long long size
        = ZSTD_getFrameContentSize(block.constData(), static_cast<size_t>(block.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > rawLimit)
        return {};
    QByteArray raw(static_cast<qsizetype>(size), Qt::Uninitialized);
    const size_t got = ZSTD_decompress(raw.data(), static_cast<size_t>(raw.size()),
                                       block.constData(), static_cast<size_t>(block.size()));
    return ZSTD_isError(got) != 0 || got != size ? QByteArray() : raw;
}

} // namespace

qint64 dayOfMinute(qint64 minute)
{
    return minute >= 0 ? minute / minutesPerDay : -((minutesPerDay - 1 - minute) / minutesPerDay);
}

QByteArray packSlices(std::span<const Slice> slices, qint64 day)
{
    QByteArray raw(1 + bitMapSize, '\0');
    raw[0] = blockVersion;
    std::vector<double> goods(slices.size());
    std::vector<double> totals(slices.size());
    std::vector<quint32> coverage(slices.size());
    quint32 before = 0;
    for (size_t i = 0; i < slices.size(); ++i) {
        const qint64 minute = slices[i].minute - day * minutesPerDay;
        char &bits = raw[static_cast<qsizetype>(1 + minute / 8)];
        bits = static_cast<char>(static_cast<quint8>(bits) | (1U << (minute % 8)));
        goods[i] = slices[i].good;
        totals[i] = slices[i].total;
        const auto word = std::bit_cast<quint32>(slices[i].coverage);
        coverage[i] = word ^ before;
        before = word;
    }
    addColumn(raw, totals, nullptr);
    addColumn(raw, goods, &totals);
    addPlanes(raw, coverage);
    return compressed(raw);
}

std::optional<std::vector<Slice>> unpackSlices(const QByteArray &block, qint64 day)
{
    const QByteArray raw = decompressed(block);
    BlockReader reader { QByteArrayView(raw) };
    if (reader.takeByte() != blockVersion)
        return std::nullopt;
    const QByteArrayView map = reader.take(bitMapSize);
    std::vector<Slice> slices;
    for (qsizetype minute = 0; minute < map.size() * 8; ++minute) {
        if ((static_cast<quint8>(map[minute / 8]) & (1U << (minute % 8))) != 0)
            slices.push_back({ .minute = day * minutesPerDay + minute });
    }
    const std::vector<double> totals = takeColumn(reader, slices.size(), nullptr);
    const std::vector<double> goods = takeColumn(reader, slices.size(), &totals);
    const std::vector<quint32> coverage = reader.takePlanes<quint32>(slices.size());
    if (!reader.isSoundAndAtEnd())
        return std::nullopt;
    quint32 bits = 0;
    for (size_t i = 0; i < slices.size(); ++i) {
        bits ^= coverage[i];
        slices[i].good = goods[i];
        slices[i].total = totals[i];
        slices[i].coverage = std::bit_cast<float>(bits);
    }
    return slices;
}

std::vector<Slice> mergeSlices(std::span<const Slice> older, std::span<const Slice> newer)
{
    std::vector<Slice> merged;
    merged.reserve(older.size() + newer.size());
    auto old = older.begin();
    for (const Slice &slice : newer) {
        for (; old != older.end() && old->minute < slice.minute; ++old)
            merged.push_back(*old);
        if (old != older.end() && old->minute == slice.minute)
            ++old;
        merged.push_back(slice);
    }
    merged.insert(merged.end(), old, older.end());
    return merged;
}

} // namespace trivet::store
