// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sliceblock.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <concepts>
#include <zstd.h>

namespace trivet::store {

namespace {

constexpr char blockVersion = 1;
constexpr int compressionLevel = 1;
constexpr qsizetype bitMapSize = minutesPerDay / 8;
/// A full day raw is 29 KB; a block that claims more is not one of ours.
constexpr unsigned long long rawLimit = 64ULL * 1024;
constexpr double exactLimit = 9007199254740992.0; // 2^53

enum class Coding : char {
    Whole = 0, ///< differences of whole numbers
    WholeBelowTotal = 1, ///< whole numbers, total minus value: few events are bad
    Bits = 2, ///< bits against those of the value before
};

bool isWhole(double value)
{
    return std::abs(value) < exactLimit && value == std::trunc(value)
        && !(value == 0 && std::signbit(value));
}

quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1U) ^ static_cast<quint64>(value >> 63);
}
qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1U) ^ -static_cast<qint64>(value & 1U);
}

template <std::unsigned_integral Word>
void addPlanes(QByteArray &to, const std::vector<Word> &words)
{
    quint8 mask = 0;
    QByteArray planes;
    for (size_t plane = 0; plane < sizeof(Word); ++plane) {
        QByteArray bytes(static_cast<qsizetype>(words.size()), '\0');
        bool used = false;
        for (size_t i = 0; i < words.size(); ++i) {
            const auto byte = static_cast<quint8>(words[i] >> (8 * plane));
            bytes[static_cast<qsizetype>(i)] = static_cast<char>(byte);
            used = used || byte != 0;
        }
        if (used) {
            mask = static_cast<quint8>(mask | (1U << plane));
            planes += bytes;
        }
    }
    to += static_cast<char>(mask);
    to += planes;
}

/// Reads a block from its front; after the first lack everything is empty.
class BlockReader final
{
public:
    explicit BlockReader(QByteArrayView bytes)
        : m_rest(bytes)
    { }

    [[nodiscard]] QByteArrayView take(qsizetype size)
    {
        if (size > m_rest.size()) {
            m_sound = false;
            return {};
        }
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }
    [[nodiscard]] char takeByte()
    {
        const QByteArrayView byte = take(1);
        return byte.isEmpty() ? '\0' : byte[0];
    }
    template <std::unsigned_integral Word>
    [[nodiscard]] std::vector<Word> takePlanes(size_t count)
    {
        std::vector<Word> words(count);
        const auto mask = static_cast<quint8>(takeByte());
        for (size_t plane = 0; plane < sizeof(Word); ++plane) {
            if ((mask & (1U << plane)) == 0)
                continue;
            const QByteArrayView bytes = take(static_cast<qsizetype>(count));
            for (size_t i = 0; i < static_cast<size_t>(bytes.size()); ++i)
                words[i] = static_cast<Word>(
                    words[i]
                    | static_cast<Word>(
                        static_cast<Word>(static_cast<quint8>(bytes[static_cast<qsizetype>(i)]))
                        << (8 * plane)));
        }
        return words;
    }
    [[nodiscard]] bool isSoundAndAtEnd() const { return m_sound && m_rest.isEmpty(); }
    void fail() { m_sound = false; }

private:
    QByteArrayView m_rest;
    bool m_sound = true;
};

void addColumn(QByteArray &to, const std::vector<double> &values, const std::vector<double> *totals)
{
    const bool whole = std::ranges::all_of(values, isWhole)
        && (!totals || std::ranges::all_of(*totals, isWhole));
    std::vector<quint64> words(values.size());
    Coding coding = Coding::Bits;
    if (whole) {
        coding = totals ? Coding::WholeBelowTotal : Coding::Whole;
        qint64 before = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            const auto value = static_cast<qint64>(values[i]);
            if (totals) {
                words[i] = zigzag(static_cast<qint64>((*totals)[i]) - value);
            } else {
                words[i] = zigzag(value - before);
                before = value;
            }
        }
    } else {
        quint64 before = 0;
        for (size_t i = 0; i < values.size(); ++i) {
            const auto bits = std::bit_cast<quint64>(values[i]);
            words[i] = bits ^ before;
            before = bits;
        }
    }
    to += static_cast<char>(coding);
    addPlanes(to, words);
}

std::vector<double> takeColumn(BlockReader &reader, size_t count, const std::vector<double> *totals)
{
    const auto coding = static_cast<Coding>(reader.takeByte());
    const std::vector<quint64> words = reader.takePlanes<quint64>(count);
    std::vector<double> values(count);
    if (coding == Coding::Bits) {
        quint64 bits = 0;
        for (size_t i = 0; i < count; ++i) {
            bits ^= words[i];
            values[i] = std::bit_cast<double>(bits);
        }
    } else if (coding == Coding::Whole) {
        // Unsigned: a block that only looks like one may overflow.
        quint64 value = 0;
        for (size_t i = 0; i < count; ++i) {
            value += static_cast<quint64>(unzigzag(words[i]));
            values[i] = static_cast<double>(static_cast<qint64>(value));
        }
    } else if (coding == Coding::WholeBelowTotal && totals
               && std::ranges::all_of(*totals, isWhole)) {
        for (size_t i = 0; i < count; ++i) {
            const auto total = static_cast<quint64>(static_cast<qint64>((*totals)[i]));
            values[i] = static_cast<double>(
                static_cast<qint64>(total - static_cast<quint64>(unzigzag(words[i]))));
        }
    } else {
        reader.fail();
    }
    return values;
}

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
