// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencemodel.h"

#include <app/base/textgate.h>

#include <QHash>

namespace trivet::ui {

namespace {

struct Known
{
    Instant at {};
    QString what;
    QString where;
};

/// What is known of each id that a figure may name.
QHash<QString, Known> knownEvents(const Snapshot &snapshot)
{
    QHash<QString, Known> known;
    for (const Deployment &d : snapshot.events.deployments)
        known.insert(d.id,
                     { d.finishedAt, textgate::line(d.name.isEmpty() ? d.revision : d.name),
                       textgate::line(d.service.value) });
    for (const Change &c : snapshot.events.changes)
        known.insert(c.id,
                     { c.authoredAt, textgate::line(c.title.isEmpty() ? c.id : c.title),
                       textgate::line(c.service.value) });
    for (const Incident &i : snapshot.events.incidents)
        known.insert(i.id,
                     { i.openedAt, textgate::line(i.title), textgate::line(i.service.value) });
    for (const Provisioning &p : snapshot.events.provisionings)
        known.insert(p.id, { p.requestedAt, textgate::line(p.kind), {} });
    return known;
}

} // namespace

EvidenceModel::EvidenceModel(const Figure &figure, const Snapshot &snapshot, Formatter formatter,
                             QObject *parent)
    : QAbstractTableModel(parent)
    , m_now(snapshot.asOf)
    , m_formatter(std::move(formatter))
{
    const auto known = knownEvents(snapshot);
    const auto add = [&](const QString &id, const QString &why) {
        const auto found = known.constFind(id);
        if (found == known.constEnd())
            m_rows.push_back({ .at = std::nullopt,
                               .what = textgate::line(id),
                               .where = {},
                               .why = textgate::line(why) });
        else
            m_rows.push_back({ .at = found->at,
                               .what = found->what,
                               .where = found->where,
                               .why = textgate::line(why) });
    };
    for (const QString &id : figure.counted)
        add(id, {});
    for (const LeftOut &out : figure.leftOut)
        add(out.id, out.why);
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != SortRole))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case When:
        if (role == SortRole)
            return row.at ? toMs(*row.at) : 0;
        return row.at ? m_formatter.moment(*row.at, m_now) : QString();
    case What:
        return row.what;
    case Where:
        return row.where;
    case LeftOutBecause:
        return row.why;
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("Event");
    case Where:
        return tr("Service");
    case LeftOutBecause:
        return tr("Left out because");
    default:
        return {};
    }
}

} // namespace trivet::ui
