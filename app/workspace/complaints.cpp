// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints.h"

#include <app/base/textgate.h>

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 40;
constexpr qsizetype mostListed = 20;

/// Letters to add, drop, change or swap with the next one. Both words are at most `longestWord`
/// long.
qsizetype editDistance(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<qsizetype> twoBack(width);
    std::vector<qsizetype> oneBack(width);
    std::vector<qsizetype> row(width);
    std::iota(row.begin(), row.end(), qsizetype { 0 });
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::swap(twoBack, oneBack);
        std::swap(oneBack, row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const qsizetype changed = oneBack[at - 1] + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            row[at] = std::min({ oneBack[at] + 1, row[at - 1] + 1, changed });
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[at] = std::min(row[at], twoBack[at - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

Complaints::Complaints(QByteArray bytes, QString file)
    : m_bytes(std::move(bytes))
    , m_file(std::move(file))
{ }

void Complaints::add(Place place, QString text)
{
    m_all.push_back({ .place = place, .text = std::move(text) });
}

QString Complaints::where(Place place, const std::vector<qsizetype> &lineStarts) const
{
    const auto line = std::min(static_cast<size_t>(place.line), lineStarts.size()) - 1;
    const qsizetype start = lineStarts[line];
    const qsizetype end = line + 1 < lineStarts.size() ? lineStarts[line + 1] : m_bytes.size();
    const qsizetype before = place.column - 1;
    const auto bytes = QByteArrayView(m_bytes).sliced(start, std::min(before, end - start));
    const auto isFirstByte
        = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    // A place behind the end of its line (something is missing there) counts on.
    const qsizetype column
        = std::ranges::count_if(bytes, isFirstByte) + (before - bytes.size()) + 1;
    return QString(m_file % u':' % QString::number(place.line) % u':' % QString::number(column));
}

Error Complaints::error() const
{
    std::vector<Complaint> sorted = m_all;
    std::ranges::stable_sort(sorted, {}, &Complaint::place);
    std::vector<qsizetype> lineStarts { m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0 };
    for (auto i = m_bytes.indexOf('\n'); i >= 0; i = m_bytes.indexOf('\n', i + 1))
        lineStarts.push_back(i + 1);
    QStringList lines;
    for (const Complaint &complaint : sorted) {
        if (lines.size() == static_cast<qsizetype>(shown))
            break;
        lines << QString(where(complaint.place, lineStarts) % ": "_L1 % complaint.text);
    }
    if (sorted.size() > shown)
        lines << QCoreApplication::translate("Workspace", "%n more error(s) are not shown.",
                                             nullptr, static_cast<int>(sorted.size() - shown));
    return { .kind = ErrorKind::BadInput, .text = lines.join(u'\n'), .where = {} };
}

QString nearest(const QString &word, const QStringList &candidates)
{
    if (word.isEmpty() || word.size() > longestWord)
        return {};
    QString best;
    // A third of the letters may be wrong, but never more than three.
    qsizetype limit = std::min<qsizetype>(word.size() / 3, 3);
    const QString lower = word.toLower().replace(u'-', u'_');
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - word.size()) > limit || candidate.size() > longestWord)
            continue;
        const auto distance = editDistance(lower, candidate.toLower().replace(u'-', u'_'));
        if (distance < limit || (distance == limit && best.isEmpty())) {
            best = candidate;
            limit = distance;
        }
    }
    return best;
}

QString advice(const QString &word, const QStringList &candidates)
{
    const QString near = nearest(word, candidates);
    if (!near.isEmpty())
        return QCoreApplication::translate("Workspace", "Did you mean %1?").arg(quoted(near));
    if (candidates.isEmpty())
        return QCoreApplication::translate("Workspace", "There is none.");
    QString list = candidates.mid(0, mostListed).join(", "_L1);
    if (candidates.size() > mostListed)
        list += u", …"_s;
    return QCoreApplication::translate("Workspace", "There is: %1.").arg(list);
}

QString quoted(const QString &text)
{
    return QString(u'"' % textgate::line(text, longestWord) % u'"');
}

} // namespace trivet::workspace
