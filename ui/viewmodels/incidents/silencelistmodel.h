// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/silences.h>
#include <ui/viewmodels/formatter.h>
#include <ui/widgets/verdictbadge.h>

#include <QAbstractListModel>

namespace trivet::ui {

/// One silence as its row says it; texts have passed the gate.
struct SilenceRow
{
    QString id;
    QString matchers;
    QString when; ///< "until 18:00, 3.7 h left"
    QString author; ///< empty = not known
    QString comment;
    QString warning; ///< what it keeps from being heard, in sentences; empty = nothing
    VerdictBadge::State state = VerdictBadge::State::Unknown;
    bool endingSoon = false;
    Instant endsAt {};

    bool operator==(const SilenceRow &) const = default;
};

/// Those that are active at `now` or will be within a day: what hides trouble first, then by end.
[[nodiscard]] std::vector<SilenceRow> silenceRows(const Events &events, Instant now,
                                                  const Formatter &formatter);

/// The silences of all sources. A row's text is a whole sentence.
class SilenceListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< ms of the end
        MatchersRole,
        WhenRole,
        AuthorRole,
        CommentRole,
        WarningRole,
        StateRole, ///< int of VerdictBadge::State: what it hides
        EndingSoonRole,
    };

    explicit SilenceListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

    void replace(std::vector<SilenceRow> rows);
    [[nodiscard]] const std::vector<SilenceRow> &rows() const { return m_rows; }

private:
    std::vector<SilenceRow> m_rows;
};

} // namespace trivet::ui
