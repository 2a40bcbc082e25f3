// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slolistmodel.h"

#include <algorithm>

namespace trivet::ui {

namespace {

QString lastsText(const Figure &lasts, const Formatter &formatter)
{
    if (lasts.state == FigureState::NotReached)
        return SloListModel::tr("does not run out");
    if (!lasts.hasValue())
        return {};
    if (lasts.value <= 0)
        return SloListModel::tr("spent", "the whole error budget");
    constexpr double year = 365 * 86'400.0;
    if (lasts.value > year)
        return SloListModel::tr("lasts over a year", "the error budget at this pace");
    return SloListModel::tr("lasts %1", "the error budget at this pace: a duration")
        .arg(formatter.duration(lasts.value));
}

} // namespace

SloListModel::SloListModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

int SloListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SloListModel::sentence(const SloStanding &row) const
{
    QString text = tr("%1: %2, budget left %3, burn rate %4", "an SLO: name, state, two numbers")
                       .arg(row.name, row.word, m_formatter.number(row.budget),
                            m_formatter.number(row.burn));
    for (const QString &part : { lastsText(row.lasts, m_formatter), row.stale })
        if (!part.isEmpty())
            text += QStringLiteral(", ") + part;
    return text;
}

QVariant SloListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SloStanding &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence(row);
    case SortRole:
        return row.urgency();
    case NameRole:
        return row.name;
    case ServiceRole:
        return row.service;
    case StateRole:
        return static_cast<int>(row.state);
    case WordRole:
        return row.word;
    case BudgetRole:
        return row.budget.hasValue() ? QVariant(row.budget.value) : QVariant();
    case BudgetTextRole:
        return m_formatter.number(row.budget);
    case BurnTextRole:
        return m_formatter.number(row.burn);
    case LastsTextRole:
        return lastsText(row.lasts, m_formatter);
    case StaleRole:
        return row.stale;
    default:
        return {};
    }
}

void SloListModel::replace(std::vector<SloStanding> rows, const Formatter &formatter)
{
    const bool sameRows = std::ranges::equal(rows, m_rows, {}, &SloStanding::id, &SloStanding::id);
    m_formatter = formatter;
    if (sameRows) { // the selection stays where it is
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SloListModel::rowOf(const SloId &id) const
{
    const auto found = std::ranges::find(m_rows, id, &SloStanding::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace trivet::ui
