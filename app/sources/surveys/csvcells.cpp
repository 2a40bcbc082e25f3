// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvform.h"

#include <app/base/textgate.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace trivet::csv {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostCount = 10'000'000;
constexpr qsizetype mostRemembered = 10'000;

QString fault(const char *text, const QString &column, const QString &value)
{
    return QCoreApplication::translate("Source", text).arg(column, textgate::line(value, 60));
}

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<double> plainNumber(QStringView text)
{
    if (text.size() > 40)
        return std::nullopt;
    QStringView rest = text;
    if (rest.startsWith(u'-') || rest.startsWith(u'+'))
        rest = rest.sliced(1);
    const auto dot = rest.indexOf(u'.');
    const bool plain
        = dot < 0 ? isDigits(rest) : isDigits(rest.first(dot)) && isDigits(rest.sliced(dot + 1));
    return plain ? std::optional(text.toDouble()) : std::nullopt;
}

} // namespace

Cells::Cells(const Row &header, const QHash<QString, QString> &renamed, QTimeZone zone)
    : m_zone(std::move(zone))
    , m_width(header.cells.size())
    , m_oldest(toInstant(QDate(2000, 1, 1).startOfDay(m_zone)))
{
    QHash<QString, QString> ours;
    for (auto it = renamed.begin(); it != renamed.end(); ++it)
        ours.insert(it.value().trimmed().toLower(), it.key().trimmed().toLower());
    for (size_t i = 0; i < header.cells.size(); ++i) {
        const QString theirs = header.cells[i].trimmed().toLower();
        const QString name = ours.value(theirs, theirs);
        if (m_places.contains(name) && !name.isEmpty())
            m_twice = name;
        m_places.insert(name, i);
    }
}

QString Cells::shapeFault() const
{
    if (!m_twice.isEmpty())
        return fault(QT_TRANSLATE_NOOP("Source", "The column \"%1\" stands twice in the header.%2"),
                     m_twice, {});
    if (m_row->cells.size() > m_width)
        return fault(QT_TRANSLATE_NOOP("Source", "The row has %1 columns, the header %2."),
                     QString::number(m_row->cells.size()), QString::number(m_width));
    return {};
}

QStringList Cells::missing(const QStringList &columns) const
{
    QStringList lacking;
    for (const QString &column : columns)
        if (!has(column))
            lacking += column;
    return lacking;
}

QString Cells::raw(const QString &column) const
{
    const auto place = m_places.find(column);
    if (place == m_places.end() || *place >= m_row->cells.size())
        return {};
    return m_row->cells[*place].trimmed();
}

QString Cells::text(const QString &column) const
{
    const QString value = raw(column);
    if (const auto known = m_cleaned.constFind(value); known != m_cleaned.cend())
        return *known;
    const QString clean = textgate::line(value);
    if (m_cleaned.size() < mostRemembered)
        m_cleaned.insert(value, clean);
    return clean;
}

Result<std::optional<double>> Cells::number(const QString &column) const
{
    const QString value = raw(column);
    if (value.isEmpty())
        return std::nullopt;
    const auto number = plainNumber(value);
    if (!number)
        return refuse(fault(QT_TRANSLATE_NOOP("Source", "%1 is \"%2\", which is not a number."),
                            column, value));
    return number;
}

Result<int> Cells::count(const QString &column) const
{
    const QString value = raw(column);
    if (value.isEmpty())
        return 0;
    const auto number = plainNumber(value);
    if (!number || *number < 0 || *number > mostCount || *number != static_cast<int>(*number))
        return refuse(fault(QT_TRANSLATE_NOOP("Source", "%1 is \"%2\", which is not a count."),
                            column, value));
    return static_cast<int>(*number);
}

Result<bool> Cells::yes(const QString &column) const
{
    const QString value = raw(column).toLower();
    constexpr std::array<QStringView, 5> affirmed { u"true", u"1", u"yes", u"y", u"t" };
    constexpr std::array<QStringView, 6> denied { u"", u"false", u"0", u"no", u"n", u"f" };
    if (std::ranges::find(affirmed, QStringView(value)) != affirmed.end())
        return true;
    if (std::ranges::find(denied, QStringView(value)) != denied.end())
        return false;
    return refuse(
        fault(QT_TRANSLATE_NOOP("Source", "%1 is \"%2\", which is neither true nor false."), column,
              raw(column)));
}

Result<std::optional<Instant>> Cells::instant(const QString &column) const
{
    const QString value = raw(column);
    if (value.isEmpty() || value.startsWith("1980-01-01"_L1))
        return std::nullopt;
    if (const auto known = m_instants.constFind(value); known != m_instants.cend())
        return *known;
    const auto read = fromIso(value, m_zone);
    if (!read || *read < m_oldest)
        return refuse(fault(
            QT_TRANSLATE_NOOP("Source", "%1 is \"%2\", which is not a date or time after 1999."),
            column, value));
    if (m_instants.size() < mostRemembered)
        m_instants.insert(value, *read);
    return read;
}

Result<std::optional<QDate>> Cells::day(const QString &column) const
{
    const auto read = instant(column);
    if (!read)
        return tl::unexpected(read.error());
    if (!*read)
        return std::nullopt;
    return toDateTime(**read, m_zone).date();
}

} // namespace trivet::csv
