// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/incident.h>
#include <app/domain/timerange.h>
#include <ui/viewmodels/formatter.h>

#include <QAbstractListModel>

namespace trivet::ui {

/// One incident as its row says it; texts have passed the gate.
struct IncidentRow
{
    Incident incident;
    QString service; ///< its name
    QString cause; ///< "caused by v2.31.0", "cause to confirm", "not caused by a change"
    bool undecided = false; ///< a rule names a cause and nobody has said yes or no

    bool operator==(const IncidentRow &) const = default;
};

/// The incidents of a range, the open ones first, then the newest first. A row's text is a whole
/// sentence.
class IncidentListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< ms of the opening
        TitleRole,
        SeverityRole, ///< 1 = worst
        OpenRole,
        WhenRole, ///< "9 Nov 10:08"
        DurationRole, ///< "64 min", "open 6.8 h"
        ServiceRole,
        CauseRole,
        UndecidedRole,
    };

    explicit IncidentListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

    void replace(std::vector<IncidentRow> rows, const Formatter &formatter, Instant now);
    [[nodiscard]] const std::vector<IncidentRow> &rows() const { return m_rows; }
    [[nodiscard]] int rowOf(const QString &id) const; ///< -1: none

private:
    [[nodiscard]] QString duration(const Incident &incident) const;

    std::vector<IncidentRow> m_rows;
    Formatter m_formatter;
    Instant m_now {};
};

} // namespace trivet::ui
