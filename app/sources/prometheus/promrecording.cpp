// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promrecording.h"

#include "promwords.h"

#include <app/base/promtext.h>
#include <app/base/textgate.h>
#include <app/domain/sliquery.h>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Asked {
    SlothInfo,
    SlothDays,
    SlothObjective,
    PyrraObjective,
    PyrraWindow,
    PyrraBurnrates,
    GrafanaObjective,
    AskedCount
};

using Labels = QHash<QString, QString>;

constexpr int mostBurnrates = 7 * mostRecorded; ///< Pyrra has seven windows

double valueOf(const Series &series)
{
    return series.values.empty() ? std::nan("") : series.values.back();
}

bool isTarget(double share)
{
    return share > 0 && share < 1;
}

/// The value of the series with this label; nothing where there is none or it is no number.
std::optional<double> valueWith(const QueryAnswer &answer, const QString &label,
                                const QString &value)
{
    for (const Series &series : answer.series)
        if (labelsOf(series).value(label) == value && std::isfinite(valueOf(series)))
            return valueOf(series);
    return std::nullopt;
}

/// "99.9" as the double nearest to 0.999.
double shareOfPercent(double percent)
{
    return QString(QString::number(percent, 'g', 12) + u"e-2"_s).toDouble();
}

void setWindow(SloSpec &slo, std::optional<double> seconds)
{
    constexpr double day = 86'400;
    if (seconds && *seconds >= 3600 && *seconds <= 366 * day)
        slo.length = Millis { std::llround(*seconds) * 1000 };
}

/// What the rule that records a share of errors is made of.
bool setFromRule(Proposal &proposal, const std::vector<Rule> &rules, const QString &label,
                 const QRegularExpression &name)
{
    const Rule *best = nullptr;
    for (const Rule &rule : rules)
        if (!rule.alert && rule.labels.value(label) == proposal.slo.recorded.id
            && name.match(rule.name).hasMatch() && promtext::divisionOf(rule.query)
            && (best == nullptr || rule.name.size() < best->name.size()))
            best = &rule;
    if (best == nullptr)
        return false;
    setShare(proposal.slo, false, best->query);
    proposal.evidence << QString(best->name % " = "_L1 % best->query.simplified());
    return true;
}

void setRecordedShare(Proposal &proposal, const QString &series)
{
    proposal.slo.sli = SliKind::ErrorRatio;
    proposal.slo.total = series;
    proposal.evidence << series;
    proposal.words
        += u' '
        + Words::tr(
               "The server does not tell the query behind it: what is recorded is the SLI, and "
               "how many events there were is not known.");
}

Proposal begun(RecordedBy::Tool tool, const QString &id, const QString &service,
               const QString &alerts)
{
    Proposal proposal { .origin = Proposal::Origin::Recorded };
    SloSpec &slo = proposal.slo;
    slo.id = SloId(textgate::identifier(id));
    slo.name = textgate::line(id);
    slo.service = ServiceId(textgate::identifier(service));
    slo.recorded = { .tool = tool, .id = id };
    slo.alerts = alerts;
    return proposal;
}

void addSloth(std::vector<Proposal> &all, std::span<const QueryAnswer> answers,
              const std::vector<Rule> &rules)
{
    static const QRegularExpression recorded(u"\\Aslo:sli_error:ratio_rate[0-9]+[smh]\\z"_s);
    QStringList known;
    for (const Asked from : { SlothInfo, SlothObjective })
        for (const Series &series : answers[from].series) {
            const Labels labels = labelsOf(series);
            const QString id = labels.value(u"sloth_id"_s);
            const QString service = labels.value(u"sloth_service"_s);
            if (!isUsable(id) || known.contains(id) || known.size() >= mostRecorded)
                continue;
            known << id;
            Proposal proposal
                = begun(RecordedBy::Tool::Sloth, id, isUsable(service) ? service : id, u"sloth"_s);
            proposal.words = Words::tr("Sloth records it as %1.").arg(textgate::line(id));
            bool ok = false;
            const double percent = labels.value(u"sloth_objective"_s).toDouble(&ok);
            const double target = ok
                ? shareOfPercent(percent)
                : valueWith(answers[SlothObjective], u"sloth_id"_s, id).value_or(0);
            if (!isTarget(target))
                continue;
            proposal.slo.target = target;
            const auto days = valueWith(answers[SlothDays], u"sloth_id"_s, id);
            setWindow(proposal.slo, days ? std::optional(*days * 86'400) : std::nullopt);
            if (!setFromRule(proposal, rules, u"sloth_id"_s, recorded))
                setRecordedShare(proposal,
                                 matching(u"slo:sli_error:ratio_rate5m"_s, u"sloth_id"_s, id));
            all.push_back(std::move(proposal));
        }
}

/// Of "http_requests:increase4w": seconds.
std::optional<double> increaseWindow(const std::vector<Rule> &rules, const QString &slo)
{
    static const QRegularExpression form(u":(increase|count)([0-9]+[smhdw][0-9a-z]*)\\z"_s);
    std::optional<double> longest;
    for (const Rule &rule : rules) {
        if (rule.alert || rule.labels.value(u"slo"_s) != slo)
            continue;
        const auto match = form.match(rule.name);
        const auto length = match.hasMatch() ? durationFromText(match.captured(2)) : std::nullopt;
        if (length)
            longest = std::max(longest.value_or(0), toSeconds(*length));
    }
    return longest;
}

/// Of an alert "... > (14 * (1-0.99)) ...".
std::optional<double> alertTarget(const std::vector<Rule> &rules, const QString &slo)
{
    static const QRegularExpression form(u"\\(1\\s*-\\s*(0?\\.[0-9]+)\\)"_s);
    for (const Rule &rule : rules)
        if (rule.alert && rule.labels.value(u"slo"_s) == slo)
            if (const auto match = form.match(rule.query); match.hasMatch())
                return match.captured(1).toDouble();
    return std::nullopt;
}

void addPyrra(std::vector<Proposal> &all, std::span<const QueryAnswer> answers,
              const std::vector<Rule> &rules)
{
    static const QRegularExpression recorded(u":burnrate[0-9]+[smhdw][0-9a-z]*\\z"_s);
    std::map<QString, QString> series; // of the shortest window, by SLO
    for (const Series &one : answers[PyrraBurnrates].series) {
        const QString id = labelsOf(one).value(u"slo"_s);
        const QString name = QString::fromUtf8(one.name);
        const auto length = durationFromText(name.mid(name.lastIndexOf(u":burnrate"_s) + 9));
        if (!isUsable(id) || !length || !recorded.match(name).hasMatch())
            continue;
        QString &shortest = series[id];
        const auto so = durationFromText(shortest.mid(shortest.lastIndexOf(u":burnrate"_s) + 9));
        if (shortest.isEmpty() || (so && *length < *so))
            shortest = name;
    }
    for (const Series &one : answers[PyrraObjective].series)
        if (const QString id = labelsOf(one).value(u"slo"_s); isUsable(id))
            series.try_emplace(id);
    int count = 0;
    for (const auto &[id, name] : series) {
        if (++count > mostRecorded)
            break;
        const auto target = valueWith(answers[PyrraObjective], u"slo"_s, id);
        Proposal proposal = begun(RecordedBy::Tool::Pyrra, id, id, u"pyrra"_s);
        proposal.words = Words::tr("Pyrra records it as %1.").arg(textgate::line(id));
        proposal.slo.target
            = target ? shareOfPercent(*target * 100) : alertTarget(rules, id).value_or(0);
        if (!isTarget(proposal.slo.target))
            continue;
        const auto seconds = valueWith(answers[PyrraWindow], u"slo"_s, id);
        setWindow(proposal.slo, seconds ? seconds : increaseWindow(rules, id));
        if (!setFromRule(proposal, rules, u"slo"_s, recorded)) {
            if (name.isEmpty())
                continue;
            setRecordedShare(proposal, matching(name, u"slo"_s, id));
        }
        const auto selector = promtext::selectorOf(proposal.slo.total);
        const QString job = selector ? selector->equal(u"job") : QString();
        if (isUsable(job))
            proposal.slo.service = ServiceId(textgate::identifier(job));
        all.push_back(std::move(proposal));
    }
}

void addGrafana(std::vector<Proposal> &all, std::span<const QueryAnswer> answers)
{
    int count = 0;
    for (const Series &series : answers[GrafanaObjective].series) {
        const Labels labels = labelsOf(series);
        const QString id = labels.value(u"grafana_slo_uuid"_s);
        const double target = valueOf(series);
        if (!isUsable(id) || !isTarget(target) || ++count > mostRecorded)
            continue;
        const QString service = labels.value(u"service_name"_s, labels.value(u"service"_s));
        Proposal proposal = begun(RecordedBy::Tool::Grafana, id,
                                  isUsable(service) ? service : u"grafana"_s, u"workbook"_s);
        proposal.words = Words::tr("Grafana SLO records it as %1.").arg(textgate::line(id));
        proposal.slo.target = shareOfPercent(target * 100);
        proposal.slo.length = 24h * 28;
        // Rates every five minutes: their mean over a window is what happened in it, by second.
        const auto mean = [&id](const QString &name) {
            return u"sum(avg_over_time(%1[$window]))"_s.arg(
                matching(name, u"grafana_slo_uuid"_s, id));
        };
        proposal.slo.sli = SliKind::GoodOverTotal;
        proposal.slo.numerator = mean(u"grafana_slo_success_rate_5m"_s);
        proposal.slo.total = mean(u"grafana_slo_total_rate_5m"_s);
        proposal.evidence << matching(u"grafana_slo_objective"_s, u"grafana_slo_uuid"_s, id);
        all.push_back(std::move(proposal));
    }
}

} // namespace

QHash<QString, QString> labelsOf(const Series &series)
{
    QHash<QString, QString> labels;
    const QList<QByteArray> parts = series.labels.split('\0');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        labels.insert(QString::fromUtf8(parts[i]), QString::fromUtf8(parts[i + 1]));
    return labels;
}

bool isUsable(const QString &value)
{
    constexpr qsizetype longest = 200;
    return !value.trimmed().isEmpty() && value.size() <= longest
        && !textgate::identifier(value).isEmpty() && std::ranges::none_of(value, [](QChar c) {
               return c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter;
           });
}

QString matching(const QString &name, const QString &label, const QString &value)
{
    return promtext::textOf(
        { .name = name, .matchers = { { .name = label, .op = u"="_s, .value = value } } });
}

QStringList recordingQueries()
{
    // topk bounds what comes back, whatever there is.
    const auto most = [](int count, const QString &query) {
        return QString(u"topk("_s % QString::number(count) % u", "_s % query % u')');
    };
    return { most(mostRecorded, u"sloth_slo_info{sloth_id!=\"\"}"_s),
             most(mostRecorded, u"max by (sloth_id) (slo:time_period:days{sloth_id!=\"\"})"_s),
             most(mostRecorded,
                  u"max by (sloth_id, sloth_service, sloth_slo) "
                  "(slo:objective:ratio{sloth_id!=\"\"})"_s),
             most(mostRecorded, u"pyrra_objective{slo!=\"\"}"_s),
             most(mostRecorded, u"pyrra_window{slo!=\"\"}"_s),
             most(mostBurnrates,
                  u"count by (__name__, slo) "
                  "({__name__=~\".+:burnrate[0-9]+[smhdw].*\",slo!=\"\"})"_s),
             most(mostRecorded, u"grafana_slo_objective{grafana_slo_uuid!=\"\"}"_s) };
}

bool isCut(std::span<const QueryAnswer> answers)
{
    for (size_t i = 0; i < answers.size(); ++i) {
        const size_t most = i == PyrraBurnrates ? mostBurnrates : mostRecorded;
        if (answers[i].series.size() >= most)
            return true;
    }
    return false;
}

std::vector<Proposal> recordedProposals(std::span<const QueryAnswer> answers,
                                        const std::vector<Rule> &rules)
{
    std::vector<Proposal> all;
    if (answers.size() < AskedCount)
        return all;
    addSloth(all, answers, rules);
    addPyrra(all, answers, rules);
    addGrafana(all, answers);
    return all;
}

} // namespace trivet::prometheus
