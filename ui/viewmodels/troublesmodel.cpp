// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "troublesmodel.h"

#include <app/base/textgate.h>
#include <ui/theme/theme.h>

#include <QLocale>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

QString severityWords(Trouble::Severity severity)
{
    switch (severity) {
    case Trouble::Severity::Note:
        return TroublesModel::tr("● Note");
    case Trouble::Severity::Warning:
        return TroublesModel::tr("◆ Warning");
    case Trouble::Severity::Error:
        return TroublesModel::tr("▲ Error");
    }
    return {};
}

} // namespace

TroublesModel::TroublesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void TroublesModel::replace(std::vector<Trouble> troubles)
{
    if (troubles == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(troubles);
    endResetModel();
}

int TroublesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TroublesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TroublesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Trouble &t = m_rows[static_cast<size_t>(index.row())];
    if (role == Qt::ForegroundRole && index.column() == Severity) {
        if (t.severity == Trouble::Severity::Error)
            return theme::current().vermilion;
        return t.severity == Trouble::Severity::Warning ? theme::current().amber
                                                        : theme::current().ink2;
    }
    if (role == Qt::ToolTipRole && index.column() == Text)
        return QString(u"<span>"_s + textgate::html(t.text, 800) + u"</span>"_s);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Severity:
        return role == SortRole ? QVariant(static_cast<int>(t.severity))
                                : QVariant(severityWords(t.severity));
    case Where:
        return textgate::line(t.where);
    case Text:
        return textgate::line(t.text, 400);
    case Occurrences:
        if (role == SortRole)
            return t.occurrences;
        return t.occurrences > 1 ? tr("%1 times").arg(QLocale().toString(t.occurrences))
                                 : QString();
    default:
        return {};
    }
}

QVariant TroublesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity:
        return tr("Severity");
    case Where:
        return tr("Where");
    case Text:
        return tr("What");
    case Occurrences:
        return tr("How often");
    default:
        return {};
    }
}

} // namespace trivet::ui
