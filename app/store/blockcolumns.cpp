// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockcolumns.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace trivet::store {

namespace {

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

} // namespace

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

} // namespace trivet::store
