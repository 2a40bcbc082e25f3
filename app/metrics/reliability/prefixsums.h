// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace trivet {

/// A column of sums that mostly grows evenly, in a fraction of its size; every number comes back as
/// it was, to the last bit. Blocks of 64: where the steps from the first number of a block are
/// whole, each is told by how far it lies off a straight line, in as few bytes as the block needs
/// (none where the line is exact); else the numbers stand as they are.
class PrefixSums final
{
public:
    PrefixSums() = default;
    /// Small, for series that stay.
    [[nodiscard]] static PrefixSums packed(std::span<const double> sums);
    /// As they are, for series that loops go over.
    [[nodiscard]] static PrefixSums plain(std::vector<double> sums);

    /// The elements 0 to `last` of this, then `more`; packed if this is.
    [[nodiscard]] PrefixSums continued(size_t last, std::span<const double> more) const;

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] double operator[](size_t i) const
    {
        return m_plain.empty() ? unpacked(i) : m_plain[i];
    }
    [[nodiscard]] double back() const { return (*this)[m_size - 1]; }
    /// Empty where the sums are packed.
    [[nodiscard]] std::span<const double> plain() const { return m_plain; }
    [[nodiscard]] std::vector<double> all() const;
    [[nodiscard]] size_t bytes() const;

private:
    enum class Width : quint32 { None, One, Two, Four, Raw };

    struct Block
    {
        double base = 0;
        qint32 slope = 0; ///< of the line, a step
        quint32 place = 0; ///< in m_bytes, a multiple of 8; the lowest bits are the Width
    };
    static constexpr size_t blockShift = 6;
    static constexpr size_t blockSize = 1U << blockShift;

    void add(std::span<const double> block);
    template <class Offset>
    void addOffsets(std::span<const qint32> offsets);
    void append(const void *bytes, size_t size);
    [[nodiscard]] double unpacked(size_t i) const;
    template <class Offset>
    void unpack(const Block &block, std::span<double> to) const;
    void unpack(const Block &block, std::span<double> to) const;

    size_t m_size = 0;
    std::vector<double> m_plain;
    std::vector<Block> m_blocks;
    std::vector<char> m_bytes;
};

} // namespace trivet
