// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "silencelistmodel.h"

#include <app/base/textgate.h>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis soon = 2h; ///< that somebody on call still has to think of it
constexpr Millis ahead = 24h; ///< a silence that has not begun is shown so long before
constexpr qsizetype longestMatchers = 160;
constexpr qsizetype longestSilenceComment = 200;

/// "INC-1065": what people call it, without its source.
QString keyOf(const QString &id)
{
    return textgate::line(id.mid(id.indexOf(u':') + 1), 40);
}

QString nameOf(const Incident &incident)
{
    return SilenceListModel::tr("%1 “%2”", "an incident: its key, its title")
        .arg(keyOf(incident.id), textgate::line(incident.title, 48));
}

/// A whole sentence each: languages put these words in different orders.
QString hiddenWords(const metrics::SilencedIncident &hidden, const QString &incident)
{
    if (hidden.isWhole())
        return (hidden.burningSlo
                    ? SilenceListModel::tr("Silences all %n alert(s) of %1, whose SLO burns: "
                                           "nobody hears it.",
                                           nullptr, hidden.alerts)
                    : SilenceListModel::tr("Silences all %n alert(s) of %1: nobody hears it.",
                                           nullptr, hidden.alerts))
            .arg(incident);
    return (hidden.burningSlo
                ? SilenceListModel::tr("Silences %1 of %2 alerts of %3, whose SLO burns.")
                : SilenceListModel::tr("Silences %1 of %2 alerts of %3."))
        .arg(QString::number(hidden.alerts), QString::number(hidden.ofAlerts), incident);
}

void addHidden(SilenceRow &row, const metrics::SilencedIncident &hidden, const Events &events)
{
    const auto incident = std::ranges::find(events.incidents, hidden.incident, &Incident::id);
    const QString name
        = incident == events.incidents.end() ? keyOf(hidden.incident) : nameOf(*incident);
    if (!row.warning.isEmpty())
        row.warning += u' ';
    row.warning += hiddenWords(hidden, name);
    const bool grave = hidden.burningSlo || hidden.isWhole();
    if (grave)
        row.state = VerdictBadge::State::Trouble;
    else if (row.state != VerdictBadge::State::Trouble)
        row.state = VerdictBadge::State::Care;
}

QString whenWords(const Silence &silence, Instant now, const Formatter &formatter)
{
    const QString end = formatter.moment(silence.endsAt, now);
    if (silence.stateAt(now) == SilenceState::Pending)
        return SilenceListModel::tr("from %1 until %2", "a silence that has not begun")
            .arg(formatter.moment(silence.startsAt, now), end);
    return SilenceListModel::tr("until %1, %2 left", "a silence: its end, how long it lasts")
        .arg(end, formatter.duration(toSeconds(silence.endsAt - now)));
}

int graveness(const SilenceRow &row)
{
    switch (row.state) {
    case VerdictBadge::State::Trouble:
        return 0;
    case VerdictBadge::State::Care:
        return 1;
    default:
        return 2;
    }
}

} // namespace

std::vector<SilenceRow> silenceRows(const Events &events, Instant now, const Formatter &formatter)
{
    const auto hidden = metrics::silencedIncidents(events, now);
    std::vector<SilenceRow> rows;
    for (const Silence &silence : events.silences) {
        const SilenceState state = silence.stateAt(now);
        if (state == SilenceState::Expired
            || (state == SilenceState::Pending && silence.startsAt > now + ahead))
            continue;
        SilenceRow row { .id = silence.id,
                         .matchers = textgate::line(silence.matchers, longestMatchers),
                         .when = whenWords(silence, now, formatter),
                         .author = textgate::line(silence.author, 40),
                         .comment = textgate::line(silence.comment, longestSilenceComment),
                         .endingSoon
                         = state == SilenceState::Active && silence.endsAt - now <= soon,
                         .endsAt = silence.endsAt };
        for (const metrics::SilencedIncident &one : hidden)
            if (one.silence == silence.id)
                addHidden(row, one, events);
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, [](const SilenceRow &a, const SilenceRow &b) {
        return std::pair(graveness(a), a.endsAt) < std::pair(graveness(b), b.endsAt);
    });
    return rows;
}

SilenceListModel::SilenceListModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

int SilenceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SilenceListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SilenceRow &row = m_rows[static_cast<size_t>(index.row())];
    const auto sentence = [&row] {
        QStringList parts { row.matchers, row.when };
        for (const QString &part : { row.author, row.comment })
            if (!part.isEmpty())
                parts << part;
        const QString text = parts.join(u", "_s) + u'.';
        return row.warning.isEmpty() ? text : text + u' ' + row.warning;
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence();
    case Qt::ToolTipRole: // rich text, so that long lines are broken
        return QString(u"<span>"_s + textgate::html(sentence(), 1000) + u"</span>"_s);
    case SortRole:
        return toMs(row.endsAt);
    case MatchersRole:
        return row.matchers;
    case WhenRole:
        return row.when;
    case AuthorRole:
        return row.author;
    case CommentRole:
        return row.comment;
    case WarningRole:
        return row.warning;
    case StateRole:
        return static_cast<int>(row.state);
    case EndingSoonRole:
        return row.endingSoon;
    default:
        return {};
    }
}

void SilenceListModel::replace(std::vector<SilenceRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace trivet::ui
