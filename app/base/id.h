// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace trivet {

/// A name that cannot be taken for another kind of name.
template <class Tag>
struct Id
{
    QString value;

    Id() = default;
    explicit Id(QString text)
        : value(std::move(text))
    { }

    auto operator<=>(const Id &other) const { return value.compare(other.value) <=> 0; }
    bool operator==(const Id &) const = default;
    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
};

template <class Tag>
[[nodiscard]] size_t qHash(const Id<Tag> &id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

using ServiceId = Id<struct ServiceTag>;
using SourceId = Id<struct SourceTag>;
using SloId = Id<struct SloTag>;
using TeamId = Id<struct TeamTag>;

} // namespace trivet
