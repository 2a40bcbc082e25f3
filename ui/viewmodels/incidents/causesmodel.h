// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/annotation.h>
#include <app/metrics/delivery/attribution.h>
#include <ui/viewmodels/formatter.h>

#include <QAbstractTableModel>

namespace trivet::ui {

/// A deployment that may have caused an incident, with what speaks for it.
struct CauseRow
{
    QString deployment; ///< its id
    QString name; ///< through the text gate
    QString url; ///< as the source gave it
    metrics::Candidate candidate;
    bool confirmed = false; ///< a person said so

    bool operator==(const CauseRow &) const = default;
};

/// Candidate causes of one incident, the best first.
class CausesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Deployment, Because, Age, Rivals, Said, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    explicit CausesModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void replace(std::vector<CauseRow> rows, const Formatter &formatter);
    [[nodiscard]] const std::vector<CauseRow> &rows() const { return m_rows; }

private:
    std::vector<CauseRow> m_rows;
    Formatter m_formatter;
};

/// The sentence of a rule, such as "last of the service before".
[[nodiscard]] QString ruleWords(metrics::AttributionRule rule);

} // namespace trivet::ui
