// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertincidents.h"

#include "alertwords.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

namespace trivet::alertmanager {

using namespace Qt::StringLiterals;

namespace {

// What is remembered; more is no use to anyone, and the memory is written at each poll.
constexpr size_t mostOpen = 2'000;
constexpr size_t mostHeld = 200; ///< alerts of one incident
constexpr size_t mostLabelSets = 20; ///< of one incident
constexpr qsizetype mostLabelText = 32'000; ///< characters
constexpr size_t mostSilences = 2'000;
constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestService = 100;
/// Looks further apart than this say of an end only that it lies between them.
constexpr Millis wideGap = std::chrono::minutes { 15 };

bool isBefore(const Alert *a, const Alert *b)
{
    return a->fingerprint < b->fingerprint;
}

QString labelText(const std::vector<const Alert *> &alerts)
{
    QStringList lines;
    qsizetype size = 0;
    for (const Alert *alert : alerts) {
        const QString line = labelsToText(alert->labels);
        size += line.size();
        if (lines.size() == static_cast<qsizetype>(mostLabelSets) || size > mostLabelText)
            break;
        lines << line;
    }
    return lines.join(u'\n');
}

/// What all alerts say of themselves, else the name of their rule.
QString titleOf(const std::vector<const Alert *> &alerts)
{
    const QString &summary = alerts.front()->summary;
    const bool same = std::ranges::all_of(
        alerts, [&summary](const Alert *alert) { return alert->summary == summary; });
    if (same && !summary.trimmed().isEmpty())
        return summary.left(longestTitle);
    const QString name = labelValue(alerts.front()->labels, u"alertname");
    return name.isEmpty() ? Words::tr("Alert without a name") : name.left(longestTitle);
}

} // namespace

ServiceId serviceOf(const Labels &labels, const Reading &reading)
{
    const auto listed = [&reading](const QString &value) -> std::optional<ServiceId> {
        for (const Service &service : reading.services)
            if (service.id.value == value || service.name.compare(value, Qt::CaseInsensitive) == 0)
                return service.id;
        return std::nullopt;
    };
    const bool named = !reading.serviceLabel.isEmpty();
    const QStringList names = named ? QStringList { reading.serviceLabel }
                                    : QStringList { u"service"_s, u"sloth_service"_s, u"job"_s };
    for (const QString &name : names) {
        const QString value = labelValue(labels, name);
        if (value.isEmpty())
            continue;
        if (const auto service = listed(value))
            return *service;
        // A job is what scrapes call a thing: a word for a service only where nothing better is.
        const bool says = named || name != "job"_L1 || reading.service.isEmpty();
        if (says)
            return ServiceId(value.left(longestService));
    }
    return reading.service;
}

QString sloOf(const Labels &labels)
{
    for (const QStringView name : { QStringView(u"sloth_slo"), QStringView(u"slo") })
        if (QString value = labelValue(labels, name); !value.isEmpty())
            return value;
    return {};
}

int severityOf(const Labels &labels)
{
    QString word = labelValue(labels, u"severity").toLower();
    if (word.isEmpty())
        word = labelValue(labels, u"sloth_severity").toLower();
    if (word == "page"_L1 || word == "critical"_L1)
        return 1;
    return word == "warning"_L1 || word == "ticket"_L1 ? 2 : 3;
}

QString ruleOf(const Labels &labels, const Reading &reading)
{
    const QStringList parts { labelValue(labels, u"alertname"), serviceOf(labels, reading).value,
                              sloOf(labels) };
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.join(QChar(0)).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16));
}

Follower::Follower(const Reading &reading, Memory memory)
    : m_reading(reading)
    , m_memory(std::move(memory))
{ }

Batch Follower::follow(const Look &look)
{
    // A server whose clock was set back must not end things before they were last seen. Its time
    // comes in whole seconds, its start in milliseconds.
    m_at = std::max(
        { look.at, m_memory.lookedAt.value_or(look.at), look.startedAt.value_or(look.at) });
    m_startedAt = look.startedAt;
    sortAlerts(look);
    Batch batch;
    followIncidents(batch);
    followSilences(look, batch);
    addTroubles(look, batch);
    m_memory.lookedAt = m_at;
    m_memory.filter = m_reading.filter;
    batch.cursor = cursorOf(m_memory);
    batch.dataAsOf = m_at;
    return batch;
}

void Follower::sortAlerts(const Look &look)
{
    for (const Alert &alert : look.alerts.alerts) {
        if (alert.endsAt && *alert.endsAt <= m_at)
            m_ended.insert(alert.fingerprint, *alert.endsAt);
        else
            m_standing[ruleOf(alert.labels, m_reading)].push_back(&alert);
    }
    for (auto &[rule, group] : m_standing)
        std::ranges::sort(group, isBefore);
}

bool Follower::isOlderThanLastLook(Instant t) const
{
    return m_memory.lookedAt && t <= *m_memory.lookedAt;
}

bool Follower::mayEnd(const HeldAlert &alert) const
{
    // What this very server has shown before and shows no more is over.
    if (m_startedAt && !alert.missingSince && isOlderThanLastLook(*m_startedAt))
        return true;
    const auto since = m_startedAt ? m_startedAt : alert.missingSince;
    return since && m_at - *since >= settling;
}

std::optional<Instant> Follower::endOf(const OpenIncident &open, const Group &now) const
{
    const Instant before = m_memory.lookedAt.value_or(m_at);
    const auto wasThere
        = [before](const Alert *alert) { return !alert->startsAt || *alert->startsAt <= before; };
    if (std::ranges::any_of(now, wasThere))
        return std::nullopt;
    Instant last = open.incident.openedAt;
    for (const HeldAlert &held : open.alerts) {
        const auto again = std::ranges::find(now, held.fingerprint, &Alert::fingerprint);
        const auto ended = m_ended.constFind(held.fingerprint);
        if (again != now.end())
            last
                = std::max(last, *(*again)->startsAt); // it ended, at the latest when it began anew
        else if (ended != m_ended.constEnd())
            last = std::max(last, *ended);
        else if (!mayEnd(held))
            return std::nullopt;
        else
            last = m_at;
    }
    const auto overlaps = [last](const Alert *alert) { return *alert->startsAt < last; };
    return std::ranges::any_of(now, overlaps) ? std::nullopt : std::optional(last);
}

void Follower::update(OpenIncident &open, const Group &now) const
{
    std::vector<HeldAlert> held;
    for (const Alert *alert : now) {
        if (!alert->startsAt)
            continue;
        open.incident.openedAt = std::min(open.incident.openedAt, *alert->startsAt);
        if (held.size() < mostHeld)
            held.push_back({ .fingerprint = alert->fingerprint,
                             .startsAt = *alert->startsAt,
                             .missingSince = {} });
    }
    for (HeldAlert &alert : open.alerts) {
        const bool listed
            = std::ranges::find(now, alert.fingerprint, &Alert::fingerprint) != now.end();
        if (listed || m_ended.contains(alert.fingerprint) || mayEnd(alert)
            || held.size() == mostHeld)
            continue;
        alert.missingSince = alert.missingSince.value_or(m_at);
        held.push_back(std::move(alert));
    }
    open.alerts = std::move(held);
    if (now.empty())
        return;
    Incident &incident = open.incident;
    for (const Alert *alert : now)
        incident.severity = std::min(incident.severity, severityOf(alert->labels));
    incident.title = titleOf(now);
    incident.labels = labelText(now);
    incident.slo = sloOf(now.front()->labels);
    incident.url = now.front()->url;
}

OpenIncident Follower::begun(const QString &rule, const Group &now) const
{
    OpenIncident open { .rule = rule, .incident = {}, .alerts = {} };
    Incident &incident = open.incident;
    incident.openedAt = m_at;
    for (const Alert *alert : now)
        if (alert->startsAt)
            incident.openedAt = std::min(incident.openedAt, *alert->startsAt);
    incident.id = QString(m_reading.source.value + u':' + rule + u'-'
                          + QString::number(toMs(incident.openedAt)));
    incident.source = m_reading.source;
    incident.service = serviceOf(now.front()->labels, m_reading);
    update(open, now);
    return open;
}

void Follower::followIncidents(Batch &batch)
{
    std::vector<OpenIncident> still;
    for (OpenIncident &open : m_memory.open) {
        Group &now = m_standing[open.rule];
        if (const auto end = endOf(open, now)) {
            open.incident.resolvedAt = std::max(*end, open.incident.openedAt);
            batch.events.incidents.push_back(open.incident);
            ++m_endedNow;
            continue;
        }
        m_waiting += now.empty() ? 1 : 0;
        const Incident before = open.incident;
        update(open, now);
        if (!(open.incident == before))
            batch.events.incidents.push_back(open.incident);
        still.push_back(std::move(open));
        now.clear();
    }
    for (const auto &[rule, now] : m_standing) {
        const auto dated = [](const Alert *alert) { return alert->startsAt.has_value(); };
        if (std::ranges::none_of(now, dated))
            continue;
        if (still.size() == mostOpen) {
            ++m_tooMany;
            continue;
        }
        still.push_back(begun(rule, now));
        batch.events.incidents.push_back(still.back().incident);
    }
    m_memory.open = std::move(still);
}

void Follower::followSilences(const Look &look, Batch &batch)
{
    const auto same = [](const std::vector<Silence> &all, const Silence &one) {
        return std::ranges::find(all, one.id, &Silence::id);
    };
    std::vector<Silence> now = look.silences.silences;
    std::ranges::sort(now, {}, &Silence::id);
    if (now.size() > mostSilences) {
        // The ones that still matter end last.
        std::ranges::sort(now, std::ranges::greater {}, &Silence::endsAt);
        now.resize(mostSilences);
    }
    for (const Silence &silence : now) {
        const auto known = same(m_memory.silences, silence);
        if (known == m_memory.silences.end() || *known != silence)
            batch.events.silences.push_back(silence);
    }
    for (Silence &silence : m_memory.silences) {
        if (silence.endsAt <= m_at || same(now, silence) != now.end())
            continue;
        if (m_startedAt && !isOlderThanLastLook(*m_startedAt) && m_at - *m_startedAt < settling) {
            now.push_back(silence); // its peers may still tell it
            continue;
        }
        silence.endsAt = m_at;
        silence.startsAt = std::min(silence.startsAt, m_at);
        batch.events.silences.push_back(silence);
    }
    m_memory.silences = std::move(now);
}

void Follower::addTroubles(const Look &look, Batch &batch) const
{
    const auto say = [&](Trouble::Severity severity, const QString &text, int occurrences = 1) {
        batch.troubles.push_back({ .severity = severity,
                                   .text = text,
                                   .where = m_reading.source.value,
                                   .occurrences = occurrences });
    };
    using Severity = Trouble::Severity;
    if (const int rows = look.alerts.unreadable + look.silences.unreadable; rows > 0)
        say(Severity::Warning,
            Words::tr("Alerts or silences without the fields that Alertmanager promises were left "
                      "out."),
            rows);
    if (look.alerts.cut > 0)
        say(Severity::Warning,
            Words::tr("Alerts have too many or too long labels; these were cut."), look.alerts.cut);
    if (m_tooMany > 0)
        say(Severity::Warning,
            Words::tr("More than %1 rules are firing; the others are left out.").arg(mostOpen),
            m_tooMany);
    if (m_waiting > 0)
        say(Severity::Note,
            Words::tr("Alertmanager may have only just begun and not been told of all alerts yet: "
                      "%n incident(s) that it does not show stay open for some minutes.",
                      nullptr, m_waiting));
    const bool asked = m_memory.lookedAt.has_value();
    if (m_endedNow > 0 && asked && m_at - *m_memory.lookedAt > wideGap)
        say(Severity::Note,
            Words::tr("Between %1 and %2 nobody asked Alertmanager. %n incident(s) ended in that "
                      "time, nobody knows when; the later moment is taken.",
                      nullptr, m_endedNow)
                .arg(toIso(*m_memory.lookedAt), toIso(m_at)));
    if (m_endedNow > 0 && asked && m_memory.filter != m_reading.filter)
        say(Severity::Note,
            Words::tr("The labels that are asked for were changed: incidents that they leave out "
                      "end here."));
}

} // namespace trivet::alertmanager
