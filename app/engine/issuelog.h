// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/trouble.h>

#include <QHash>

#include <map>
#include <vector>

namespace trivet::engine {

/// Every non-fatal trouble, the same ones merged, newest last. A pure value.
class IssueLog final
{
public:
    static constexpr size_t limit = 1'000;

    /// `owner` says who may take it back: "metrics/call", "metrics/data", "store".
    void add(const QString &owner, Trouble trouble);
    void add(const QString &owner, const std::vector<Trouble> &troubles);
    /// What the owner said before does not hold any more; was there anything?
    bool clear(const QString &owner);

    /// At most `limit`; beyond it the oldest ones are gone, and a note says how many.
    [[nodiscard]] std::vector<Trouble> troubles() const;

private:
    struct Entry
    {
        QString key;
        QString owner;
        Trouble trouble;
    };
    std::map<quint64, Entry> m_entries; ///< by the order of their coming
    QHash<QString, quint64> m_index; ///< of the same trouble
    quint64 m_next = 0;
    int m_dropped = 0;
};

} // namespace trivet::engine
