// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prefixsums.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace trivet {

namespace {

constexpr quint32 widthMask = 7;

template <class T>
T valueAt(const char *bytes, size_t index)
{
    T value {};
    std::memcpy(&value, bytes + index * sizeof(T), sizeof(T));
    return value;
}

/// Whole steps from the first number; false where one of them would not come back. The loops have
/// no branches, and mostly a length that the compiler knows: it does several numbers at a time.
template <size_t knownSize>
bool wholeSteps(std::span<const double> block, std::span<qint32> steps)
{
    constexpr double most = (1U << 30U) - 1; // its distance from any other fits in 32 bits
    const size_t count = knownSize > 0 ? knownSize : block.size();
    const double base = block[0];
    quint64 differences = 0;
    for (size_t i = 0; i < count; ++i) {
        // In this order what is no number becomes one, so that it can be cast.
        const double step = std::min(most, std::max(-most, block[i] - base));
        steps[i] = static_cast<qint32>(step);
        differences |= std::bit_cast<quint64>(base + static_cast<double>(steps[i]))
            ^ std::bit_cast<quint64>(block[i]);
    }
    return differences == 0;
}

struct Ends
{
    qint32 least = 0;
    qint32 most = 0;

    bool operator==(const Ends &) const = default;
};

/// Makes of steps the offsets from the line, which ends at the last step or just before it.
template <size_t knownSize>
Ends straighten(std::span<qint32> steps, qint32 slope)
{
    const size_t count = knownSize > 0 ? knownSize : steps.size();
    Ends ends;
    for (size_t i = 0; i < count; ++i) {
        steps[i] -= slope * static_cast<qint32>(i);
        ends.least = std::min(ends.least, steps[i]);
        ends.most = std::max(ends.most, steps[i]);
    }
    return ends;
}

template <class T>
bool holds(const Ends &ends)
{
    return ends.least >= std::numeric_limits<T>::min()
        && ends.most <= std::numeric_limits<T>::max();
}

} // namespace

PrefixSums PrefixSums::packed(std::span<const double> sums)
{
    PrefixSums made;
    made.m_blocks.reserve((sums.size() + blockSize - 1) / blockSize);
    for (size_t i = 0; i < sums.size(); i += blockSize)
        made.add(sums.subspan(i, std::min(blockSize, sums.size() - i)));
    made.m_bytes.shrink_to_fit();
    return made;
}

PrefixSums PrefixSums::plain(std::vector<double> sums)
{
    PrefixSums made;
    made.m_size = sums.size();
    made.m_plain = std::move(sums);
    return made;
}

PrefixSums PrefixSums::continued(size_t last, std::span<const double> more) const
{
    if (!m_plain.empty()) {
        std::vector<double> sums(m_plain.begin(),
                                 m_plain.begin() + static_cast<std::ptrdiff_t>(last + 1));
        sums.insert(sums.end(), more.begin(), more.end());
        return plain(std::move(sums));
    }
    // Whole blocks stay as they are; that with `last` is packed anew.
    const size_t kept = (last + 1) / blockSize;
    PrefixSums made;
    made.m_size = kept * blockSize;
    const size_t bytes
        = kept < m_blocks.size() ? m_blocks[kept].place & ~widthMask : m_bytes.size();
    // A poll adds little, and must not double what is reserved.
    const size_t blocks = (last + 1 - made.m_size + more.size() + blockSize - 1) / blockSize;
    made.m_blocks.reserve(kept + blocks);
    made.m_bytes.reserve(bytes + blocks * blockSize * sizeof(double));
    made.m_blocks.assign(m_blocks.begin(), m_blocks.begin() + static_cast<std::ptrdiff_t>(kept));
    made.m_bytes.assign(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(bytes));
    std::vector<double> rest;
    rest.reserve(last + 1 - made.m_size + more.size());
    for (size_t i = made.m_size; i <= last; ++i)
        rest.push_back(unpacked(i));
    rest.insert(rest.end(), more.begin(), more.end());
    for (size_t i = 0; i < rest.size(); i += blockSize)
        made.add(std::span(rest).subspan(i, std::min(blockSize, rest.size() - i)));
    if (blocks > 4)
        made.m_bytes.shrink_to_fit();
    return made;
}

void PrefixSums::append(const void *bytes, size_t size)
{
    constexpr size_t alignment = 8;
    const size_t at = m_bytes.size();
    m_bytes.resize(at + (size + alignment - 1) / alignment * alignment);
    std::memcpy(m_bytes.data() + at, bytes, size);
}

template <class Offset>
void PrefixSums::addOffsets(std::span<const qint32> offsets)
{
    std::array<Offset, blockSize> narrow {};
    for (size_t i = 0; i < offsets.size(); ++i)
        narrow[i] = static_cast<Offset>(offsets[i]);
    append(narrow.data(), offsets.size() * sizeof(Offset));
}

void PrefixSums::add(std::span<const double> block)
{
    Block made { .base = block.front(), .place = static_cast<quint32>(m_bytes.size()) };
    std::array<qint32, blockSize> buffer {};
    const std::span<qint32> offsets = std::span(buffer).first(block.size());
    const bool isFull = block.size() == blockSize;
    Width width = Width::Raw;
    if (isFull ? wholeSteps<blockSize>(block, offsets) : wholeSteps<0>(block, offsets)) {
        const auto last = static_cast<qint32>(block.size()) - 1;
        made.slope = last > 0 ? offsets.back() / last : 0;
        const Ends ends = isFull ? straighten<blockSize>(offsets, made.slope)
                                 : straighten<0>(offsets, made.slope);
        width = ends == Ends {}   ? Width::None
            : holds<qint8>(ends)  ? Width::One
            : holds<qint16>(ends) ? Width::Two
                                  : Width::Four;
    }
    made.place |= static_cast<quint32>(width);
    if (width == Width::One)
        addOffsets<qint8>(offsets);
    else if (width == Width::Two)
        addOffsets<qint16>(offsets);
    else if (width == Width::Four)
        addOffsets<qint32>(offsets);
    else if (width == Width::Raw)
        append(block.data(), block.size_bytes());
    m_blocks.push_back(made);
    m_size += block.size();
}

double PrefixSums::unpacked(size_t i) const
{
    const Block &block = m_blocks[i >> blockShift];
    const size_t index = i & (blockSize - 1);
    const char *bytes = m_bytes.data() + (block.place & ~widthMask);
    qint64 offset = 0;
    switch (static_cast<Width>(block.place & widthMask)) {
    case Width::None:
        break;
    case Width::One:
        offset = valueAt<qint8>(bytes, index);
        break;
    case Width::Two:
        offset = valueAt<qint16>(bytes, index);
        break;
    case Width::Four:
        offset = valueAt<qint32>(bytes, index);
        break;
    case Width::Raw:
        return valueAt<double>(bytes, index);
    }
    return block.base + static_cast<double>(block.slope * static_cast<qint64>(index) + offset);
}

template <class Offset>
void PrefixSums::unpack(const Block &block, std::span<double> to) const
{
    const char *bytes = m_bytes.data() + (block.place & ~widthMask);
    const auto slope = static_cast<qint64>(block.slope);
    for (size_t i = 0; i < to.size(); ++i)
        to[i] = block.base
            + static_cast<double>(slope * static_cast<qint64>(i) + valueAt<Offset>(bytes, i));
}

void PrefixSums::unpack(const Block &block, std::span<double> to) const
{
    switch (static_cast<Width>(block.place & widthMask)) {
    case Width::None:
        for (size_t i = 0; i < to.size(); ++i)
            to[i] = block.base + static_cast<double>(block.slope * static_cast<qint64>(i));
        break;
    case Width::One:
        unpack<qint8>(block, to);
        break;
    case Width::Two:
        unpack<qint16>(block, to);
        break;
    case Width::Four:
        unpack<qint32>(block, to);
        break;
    case Width::Raw:
        std::memcpy(to.data(), m_bytes.data() + (block.place & ~widthMask), to.size_bytes());
        break;
    }
}

std::vector<double> PrefixSums::all() const
{
    if (!m_plain.empty())
        return m_plain;
    std::vector<double> sums(m_size);
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const size_t first = i * blockSize;
        unpack(m_blocks[i], std::span(sums).subspan(first, std::min(blockSize, m_size - first)));
    }
    return sums;
}

size_t PrefixSums::bytes() const
{
    return m_plain.capacity() * sizeof(double) + m_blocks.capacity() * sizeof(Block)
        + m_bytes.capacity();
}

} // namespace trivet
