// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposalsmodel.h"

#include <app/base/promtext.h>
#include <app/base/textgate.h>
#include <app/workspace/yamltext.h>
#include <ui/theme/theme.h>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int trialDays = 28;

bool isOverspent(const Proposal &proposal)
{
    return proposal.trial.spent && *proposal.trial.spent > 1;
}

QString nameOf(const SloSpec &slo)
{
    return textgate::line(slo.name.isEmpty() ? slo.id.value : slo.name, 80);
}

/// The metric that the events are counted with.
QString metricOf(const SloSpec &slo)
{
    const auto selector = promtext::selectorOf(slo.total);
    return textgate::line(selector && !selector->name.isEmpty() ? selector->name : slo.total, 60);
}

/// A percentage as a share, without the digits that a division by 100 adds.
double shareOf(double percent)
{
    return QString(QString::number(percent, 'g', 12) + u"e-2"_s).toDouble();
}

/// The cell in full, then the reasons.
QString tooltip(const QString &cell, const Proposal &proposal)
{
    QStringList lines { textgate::html(cell, 200), textgate::html(proposal.words, 400) };
    for (const QString &evidence : proposal.evidence)
        lines << textgate::html(evidence, 300);
    return u"<span>"_s + lines.join("<br>"_L1) + u"</span>"_s;
}

} // namespace

QString percentDigits(double share)
{
    const double percent = QString::fromLatin1(workspace::percentText(share)).toDouble();
    return QLocale().toString(percent, 'f', QLocale::FloatingPointShortest);
}

ProposalsModel::ProposalsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ProposalsModel::replace(std::vector<Proposal> proposals, bool manySources)
{
    beginResetModel();
    m_found = proposals.size();
    m_manySources = manySources;
    m_proposals = std::move(proposals);
    m_proposals.resize(std::min(m_proposals.size(), mostShown));
    m_taken.clear();
    for (const Proposal &proposal : m_proposals)
        m_taken.push_back(proposal.origin == Proposal::Origin::Recorded);
    endResetModel();
    Q_EMIT takenChanged();
}

void ProposalsModel::take(const std::vector<int> &rows, bool taken)
{
    for (const int row : rows)
        m_taken[static_cast<size_t>(row)] = taken;
    if (!m_taken.empty())
        Q_EMIT dataChanged(index(0, Take), index(rowCount() - 1, Take));
    Q_EMIT takenChanged();
}

std::vector<SloSpec> ProposalsModel::taken() const
{
    std::vector<SloSpec> slos;
    for (size_t i = 0; i < m_proposals.size(); ++i)
        if (m_taken[i])
            slos.push_back(m_proposals[i].slo);
    return slos;
}

int ProposalsModel::takenCount() const
{
    return static_cast<int>(std::ranges::count(m_taken, true));
}

int ProposalsModel::overspentCount() const
{
    int count = 0;
    for (size_t i = 0; i < m_proposals.size(); ++i)
        count += m_taken[i] && isOverspent(m_proposals[i]) ? 1 : 0;
    return count;
}

int ProposalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_proposals.size());
}

int ProposalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProposalsModel::originWords(const Proposal &proposal) const
{
    QString text;
    switch (proposal.slo.recorded.tool) {
    case RecordedBy::Tool::Sloth:
        text = tr("Sloth records it");
        break;
    case RecordedBy::Tool::Pyrra:
        text = tr("Pyrra records it");
        break;
    case RecordedBy::Tool::Grafana:
        text = tr("Grafana SLO records it");
        break;
    case RecordedBy::Tool::None:
        text = tr("Guess: %1", "the name of a metric").arg(metricOf(proposal.slo));
        break;
    }
    if (!m_manySources)
        return text;
    return tr("%1, in %2", "where an SLO comes from; the source")
        .arg(text, textgate::line(proposal.slo.source.value, 40));
}

QString ProposalsModel::spentWords(const Proposal &proposal) const
{
    const Trial &trial = proposal.trial;
    if (!trial.spent)
        return tr("○ Not known: %1", "what was spent of a budget; the reason")
            .arg(textgate::line(trial.notKnown, 200));
    const QString share = m_formatter.value(*trial.spent, Unit::Ratio);
    QString text = isOverspent(proposal) ? tr("▲ %1 of the budget: overspent").arg(share)
                                         : tr("● %1 of the budget", "that was spent").arg(share);
    if (trial.days < trialDays)
        text += u' ' + tr("(in %n day(s))", "of the last 28, that have events", trial.days);
    return text;
}

QVariant ProposalsModel::words(const Proposal &proposal, int column) const
{
    switch (column) {
    case Service:
        return textgate::line(proposal.slo.service.value, 64);
    case Name:
        return nameOf(proposal.slo);
    case Origin:
        return originWords(proposal);
    case Target:
        return tr("%1 %", "percent").arg(percentDigits(proposal.slo.target));
    case Window:
        return m_formatter.duration(toSeconds(proposal.slo.length));
    case Spent:
        return spentWords(proposal);
    default:
        return {};
    }
}

QVariant ProposalsModel::raw(size_t row, int column) const
{
    const Proposal &proposal = m_proposals[row];
    switch (column) {
    case Take:
        return m_taken[row] ? 0 : 1; // those that are taken come first
    case Target:
        return proposal.slo.target;
    case Window:
        return static_cast<qlonglong>(proposal.slo.length.count());
    case Spent:
        return proposal.trial.spent.value_or(-1);
    default:
        return words(proposal, column).toString().toCaseFolded();
    }
}

QVariant ProposalsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto row = static_cast<size_t>(index.row());
    const Proposal &proposal = m_proposals[row];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return words(proposal, column);
    case Qt::EditRole:
        return column == Target ? QVariant(percentDigits(proposal.slo.target))
                                : words(proposal, column);
    case SortRole:
        return raw(row, column);
    case OverspentRole:
        return isOverspent(proposal);
    case Qt::CheckStateRole:
        if (column == Take)
            return static_cast<int>(m_taken[row] ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::AccessibleTextRole:
        return column == Take ? QVariant(tr("Take %1").arg(nameOf(proposal.slo)))
                              : words(proposal, column);
    case Qt::ForegroundRole:
        if (column == Spent)
            return !proposal.trial.spent ? theme::current().ink2
                : isOverspent(proposal)  ? theme::current().vermilion
                                         : theme::current().green;
        return column == Origin || column == Window ? QVariant(theme::current().ink2) : QVariant();
    case Qt::ToolTipRole:
        return column == Origin || column == Name
            ? QVariant(tooltip(words(proposal, column).toString(), proposal))
            : QVariant();
    default:
        return {};
    }
}

QVariant ProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Service:
        return tr("Service");
    case Name:
        return tr("Name");
    case Origin:
        return tr("Where it comes from");
    case Target:
        return tr("Target");
    case Window:
        return tr("Window");
    case Spent:
        return tr("The last 28 days would have spent");
    default:
        return {};
    }
}

Qt::ItemFlags ProposalsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Take)
        flags |= Qt::ItemIsUserCheckable;
    if (index.isValid() && index.column() == Target)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ProposalsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.row() >= rowCount())
        return false;
    const auto row = static_cast<size_t>(index.row());
    if (index.column() == Take && role == Qt::CheckStateRole) {
        m_taken[row] = value.toInt() == Qt::Checked;
        Q_EMIT dataChanged(index, index);
        Q_EMIT takenChanged();
        return true;
    }
    if (index.column() != Target || role != Qt::EditRole)
        return false;
    const double share = shareOf(value.toDouble());
    if (!(share > 0 && share < 1))
        return false;
    Proposal &proposal = m_proposals[row];
    // How bad it was stays; how much of a budget that is hangs on the target.
    if (proposal.trial.spent)
        *proposal.trial.spent *= (1 - proposal.slo.target) / (1 - share);
    proposal.slo.target = share;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT takenChanged();
    return true;
}

} // namespace trivet::ui
