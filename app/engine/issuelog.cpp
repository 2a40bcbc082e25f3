// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuelog.h"

#include <QCoreApplication>

namespace trivet::engine {

namespace {

QString keyOf(const QString &owner, const Trouble &trouble)
{
    const QChar gap(u'\x1f');
    return owner + gap + QString::number(static_cast<int>(trouble.severity)) + gap + trouble.where
        + gap + trouble.text;
}

} // namespace

void IssueLog::add(const QString &owner, Trouble trouble)
{
    const QString key = keyOf(owner, trouble);
    if (const auto same = m_index.constFind(key); same != m_index.constEnd()) {
        m_entries.at(*same).trouble.occurrences += trouble.occurrences;
        return;
    }
    // One place stays for the note that says what is missing.
    if (m_entries.size() + 1 >= limit) {
        const auto oldest = m_entries.begin();
        m_dropped += oldest->second.trouble.occurrences;
        m_index.remove(oldest->second.key);
        m_entries.erase(oldest);
    }
    m_index.insert(key, m_next);
    m_entries.emplace(m_next++,
                      Entry { .key = key, .owner = owner, .trouble = std::move(trouble) });
}

void IssueLog::add(const QString &owner, const std::vector<Trouble> &troubles)
{
    for (const Trouble &trouble : troubles)
        add(owner, trouble);
}

bool IssueLog::clear(const QString &owner)
{
    return std::erase_if(m_entries,
                         [&](const auto &item) {
                             if (item.second.owner != owner)
                                 return false;
                             m_index.remove(item.second.key);
                             return true;
                         })
        > 0;
}

std::vector<Trouble> IssueLog::troubles() const
{
    std::vector<Trouble> all;
    all.reserve(m_entries.size() + 1);
    if (m_dropped > 0)
        all.push_back({ .severity = Trouble::Severity::Note,
                        .text = QCoreApplication::translate("IssueLog",
                                                            "%n older issues are no longer listed.",
                                                            nullptr, m_dropped),
                        .where = {},
                        .occurrences = 1 });
    for (const auto &item : m_entries)
        all.push_back(item.second.trouble);
    return all;
}

} // namespace trivet::engine
