// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

class QVariant;

namespace trivet {

/// A token or a password. It cannot be printed, stored in a QVariant or turned into a QString by
/// accident, and it overwrites its own buffer when it goes (best effort: copies that Qt made while
/// a request was sent are out of reach).
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    { }
    Secret(const Secret &) = default;
    Secret(Secret &&) = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) = default;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// For the one place that puts it into a request.
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }

    operator QVariant() const = delete; // NOLINT(google-explicit-constructor)

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace trivet
