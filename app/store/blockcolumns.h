// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <concepts>
#include <vector>

namespace trivet::store {

// What blocks of minutes and of bins are made of: columns of numbers of which every bit comes back.

/// A mask of the bytes that any word has set, then those bytes of all words, the lowest first.
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

/// Whole numbers against their predecessor, or, with `totals`, against those; others bit by bit.
void addColumn(QByteArray &to, const std::vector<double> &values,
               const std::vector<double> *totals);
/// `totals` as in addColumn(). The reader is at fault where the bytes are none of ours.
[[nodiscard]] std::vector<double> takeColumn(BlockReader &reader, size_t count,
                                             const std::vector<double> *totals);

} // namespace trivet::store
