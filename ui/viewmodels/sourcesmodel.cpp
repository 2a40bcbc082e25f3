// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcesmodel.h"

#include <app/base/textgate.h>
#include <ui/theme/theme.h>

namespace trivet::ui {

using namespace Qt::StringLiterals;

QString freshnessWords(const SourceStatus &status, const Formatter &formatter, Instant now)
{
    const QString since = status.dataAsOf ? formatter.moment(*status.dataAsOf, now) : QString();
    switch (status.freshness) {
    case Freshness::Never:
        return status.busy ? SourcesModel::tr("○ Asking …") : SourcesModel::tr("○ No answer yet");
    case Freshness::Fresh:
        return SourcesModel::tr("● Fresh");
    case Freshness::Stale:
        return since.isEmpty() ? SourcesModel::tr("◐ Stale")
                               : SourcesModel::tr("◐ Stale, no data since %1").arg(since);
    case Freshness::Dead:
        return since.isEmpty() ? SourcesModel::tr("✕ Dead")
                               : SourcesModel::tr("✕ Dead, no data since %1").arg(since);
    }
    return {};
}

SourcesModel::SourcesModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_rows(session.sources())
{
    connect(&session, &Session::sourcesChanged, this, &SourcesModel::refresh);
}

void SourcesModel::refresh()
{
    auto rows = m_session.sources();
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SourcesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SourcesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourcesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SourceStatus &s = m_rows[static_cast<size_t>(index.row())];
    const Instant now = m_session.clock().now();
    const Formatter formatter(QLocale(), m_session.workspace().team.calendar);
    if (role == FreshnessRole)
        return static_cast<int>(s.freshness);
    if (role == ProgressRole)
        return static_cast<int>(s.progress * 100);
    if (role == Qt::ForegroundRole && index.column() == State) {
        switch (s.freshness) {
        case Freshness::Fresh:
            return theme::current().green;
        case Freshness::Stale:
            return theme::current().amber;
        case Freshness::Dead:
            return theme::current().vermilion;
        case Freshness::Never:
            return theme::current().ink2;
        }
    }
    if (role == Qt::ToolTipRole && index.column() == TroubleText)
        return QString(u"<span>"_s + textgate::html(s.trouble, 600) + u"</span>"_s);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const bool sort = role == SortRole;
    switch (index.column()) {
    case Name:
        return textgate::line(s.id.value);
    case Kind:
        return textgate::line(
            s.host.isEmpty()
                ? s.kind
                : tr("%1 at %2", "kind of source at host or folder").arg(s.kind, s.host));
    case State:
        return sort ? QVariant(static_cast<int>(s.freshness))
                    : QVariant(freshnessWords(s, formatter, now));
    case Checked:
        if (sort)
            return s.checkedAt ? toMs(*s.checkedAt) : 0;
        return s.checkedAt ? formatter.age(now - *s.checkedAt) : QString();
    case DataAsOf:
        if (sort)
            return s.dataAsOf ? toMs(*s.dataAsOf) : 0;
        return s.dataAsOf ? formatter.moment(*s.dataAsOf, now) : QString();
    case Progress:
        if (sort)
            return s.progress;
        return s.progress >= 1 ? tr("complete") : formatter.value(s.progress, Unit::Ratio);
    case TroubleText:
        return textgate::line(s.trouble, 300);
    default:
        return {};
    }
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Source");
    case Kind:
        return tr("Kind");
    case State:
        return tr("State");
    case Checked:
        return tr("Last answer");
    case DataAsOf:
        return tr("Newest data");
    case Progress:
        return tr("History");
    case TroubleText:
        return tr("Trouble");
    default:
        return {};
    }
}

} // namespace trivet::ui
