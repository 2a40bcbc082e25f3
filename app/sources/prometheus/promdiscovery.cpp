// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promdiscovery.h"

#include "promtrial.h"
#include "promwords.h"

#include <app/base/promtext.h>
#include <app/base/textgate.h>

#include <algorithm>
#include <set>
#include <utility>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostLikely = 24;
/// Counting 28 days costs the server something: so many proposals at most, and so long.
constexpr size_t mostTrials = 60;
constexpr Millis longestDiscovery = std::chrono::seconds { 90 };

bool endsDiscovery(ErrorKind kind)
{
    return kind == ErrorKind::Connection || kind == ErrorKind::Credentials
        || kind == ErrorKind::Throttled || kind == ErrorKind::Cancelled
        || kind == ErrorKind::NotFound;
}

QString counterName(const KnownMetric &metric)
{
    return metric.kind == KnownMetric::Kind::Histogram ? QString(metric.name % "_count"_L1)
                                                       : metric.name;
}

/// name{more,matchers}.
QString selecting(const QString &name, const QStringList &matchers)
{
    QStringList all = matchers;
    all.removeAll(QString());
    return all.isEmpty() ? name : QString(name % u'{' % all.join(u',') % u'}');
}

QString matcherText(const QString &label, const QString &op, const QString &value)
{
    const QString whole = promtext::textOf(
        { .name = {}, .matchers = { { .name = label, .op = op, .value = value } } });
    return whole.mid(1, whole.size() - 2);
}

QString groupsQuery(const KnownMetric &metric, const QString &outcome)
{
    const QString there = outcome.isEmpty() ? QString() : QString(outcome % R"(=~".+")"_L1);
    const QString name = selecting(counterName(metric), { metric.more, there });
    if (metric.kind == KnownMetric::Kind::Probe)
        return u"topk(12, count by (%1) (%2))"_s.arg(metric.grouping, name);
    return u"topk(12, sum by (%1) (increase(%2[6h])))"_s.arg(metric.grouping, name);
}

} // namespace

Discovery::Discovery(http::Client &client, bool compressed, std::shared_ptr<const Clock> clock,
                     DiscoveryRequest request, Concluded concluded)
    : m_client(client)
    , m_calls(client, compressed, nullptr)
    , m_clock(std::move(clock))
    , m_request(std::move(request))
    , m_concluded(std::move(concluded))
{ }

Discovery::~Discovery()
{
    cancel();
}

void Discovery::cancel()
{
    fail({ .kind = ErrorKind::Cancelled,
           .text = Words::tr("The request was cancelled."),
           .where = {} });
}

void Discovery::fail(const Error &error)
{
    if (m_concluded)
        std::exchange(m_concluded, {})(tl::unexpected<Error>(error));
}

void Discovery::tell(SearchProgress::Stage stage) const
{
    if (!m_concluded || !m_request.report)
        return;
    const bool counts = stage == SearchProgress::Stage::Trials;
    m_request.report({ .stage = stage,
                       .done = counts ? static_cast<int>(m_trial) : 0,
                       .of = counts ? static_cast<int>(m_proposals.size()) : 0,
                       .cut = m_cut });
}

void Discovery::askEach(const QStringList &queries, const std::function<void(Answers)> &then)
{
    struct Pending
    {
        Answers answers;
        qsizetype left = 0;
    };
    auto pending = std::make_shared<Pending>();
    pending->answers.resize(static_cast<size_t>(queries.size()), Result<QueryAnswer>());
    pending->left = queries.size();
    if (queries.isEmpty())
        return then({});
    for (qsizetype i = 0; i < queries.size(); ++i)
        m_calls.ask({ m_calls.instant(queries[i], m_request.now) },
                    [this, pending, then, i](Result<std::vector<QueryAnswer>> answers, qint64) {
                        if (!m_concluded)
                            return;
                        if (!answers && endsDiscovery(answers.error().kind))
                            return fail(answers.error());
                        pending->answers[static_cast<size_t>(i)] = answers
                            ? Result<QueryAnswer>(std::move(answers->front()))
                            : tl::unexpected<Error>(answers.error());
                        if (--pending->left == 0)
                            then(std::move(pending->answers));
                    });
}

void Discovery::start()
{
    m_started = m_clock->monotonic();
    tell(SearchProgress::Stage::Recorded);
    askEach(recordingQueries(), [this](const Answers &answers) {
        // What answers nothing at all is no server that has nothing.
        if (std::ranges::none_of(answers, &Result<QueryAnswer>::has_value))
            return fail(answers.front().error());
        std::vector<QueryAnswer> recorded;
        for (const Result<QueryAnswer> &answer : answers)
            recorded.push_back(answer.value_or(QueryAnswer {}));
        askRules(std::move(recorded));
    });
}

void Discovery::askRules(std::vector<QueryAnswer> recorded)
{
    const bool nothing
        = std::ranges::all_of(recorded, [](const QueryAnswer &a) { return a.series.empty(); });
    if (nothing)
        return askCatalogue();
    m_cut = isCut(recorded);
    tell(SearchProgress::Stage::Rules);
    http::Request request;
    request.path = u"/api/v1/rules"_s;
    request.keepsRefusal = true;
    whenDone(m_client.send(request), this,
             [this, recorded = std::move(recorded)](const QFuture<Result<http::Answer>> &future) {
                 if (!m_concluded)
                     return;
                 const Result<http::Answer> answer = future.result();
                 std::vector<Rule> rules;
                 if (answer)
                     rules = parseRules(answer->body).value_or(std::vector<Rule> {});
                 for (Proposal &proposal : recordedProposals(recorded, rules)) {
                     const bool known
                         = std::ranges::any_of(m_request.known, [&proposal](const SloSpec &slo) {
                               return slo.recorded == proposal.slo.recorded;
                           });
                     if (!known)
                         m_proposals.push_back(std::move(proposal));
                 }
                 askCatalogue();
             });
}

void Discovery::askCatalogue()
{
    tell(SearchProgress::Stage::Metrics);
    QStringList names;
    for (const KnownMetric &metric : knownMetrics())
        names << counterName(metric);
    askEach({ u"count by (__name__) ({__name__=~\"%1\"})"_s.arg(names.join(u'|')) },
            [this](const Answers &answers) { askGroups(answers); });
}

void Discovery::askGroups(const Answers &present)
{
    if (!present.front() && m_proposals.empty())
        return fail(present.front().error());
    std::set<QByteArray> there;
    if (present.front())
        for (const Series &series : present.front()->series)
            there.insert(series.name);
    auto left = std::make_shared<int>(1);
    const auto done = [this, left] {
        if (--*left == 0)
            askLimits();
    };
    for (const KnownMetric &metric : knownMetrics()) {
        if (!there.contains(counterName(metric).toUtf8()))
            continue;
        ++*left;
        QStringList outcomes = metric.outcome;
        if (metric.kind != KnownMetric::Kind::Counter)
            outcomes << QString(); // the latency, or the probe
        QStringList queries;
        for (const QString &outcome : outcomes)
            queries << groupsQuery(metric, outcome);
        askEach(queries, [this, &metric, outcomes, done](const Answers &answers) {
            takeGroups(metric, outcomes, answers);
            done();
        });
    }
    done();
}

void Discovery::takeGroups(const KnownMetric &metric, const QStringList &outcomes,
                           const Answers &answers)
{
    bool told = false; // one label that tells the outcome is enough
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const Result<QueryAnswer> &answer = answers[static_cast<size_t>(i)];
        if (!answer || answer->series.empty() || (told && !outcomes[i].isEmpty()))
            continue;
        told = true;
        for (const Series &series : answer->series) {
            const QString group = labelsOf(series).value(metric.grouping);
            const double events = series.values.empty() ? 0 : series.values.back();
            const Candidate candidate { .metric = &metric, .outcome = outcomes[i], .group = group };
            if (!isUsable(group) || events <= 0)
                continue;
            if (m_candidates.size() >= mostLikely) {
                m_cut = true;
                break;
            }
            if (!isKnown(candidate))
                m_candidates.push_back(candidate);
        }
    }
}

bool Discovery::isKnown(const Candidate &candidate) const
{
    const auto covers = [&candidate](const SloSpec &slo) {
        const auto selector = promtext::selectorOf(slo.total);
        const bool latency
            = candidate.metric->kind == KnownMetric::Kind::Histogram && candidate.outcome.isEmpty();
        return selector
            && selector->name == (latency ? candidate.metric->name : counterName(*candidate.metric))
            && selector->equal(candidate.metric->grouping) == candidate.group;
    };
    return std::ranges::any_of(m_request.known, covers)
        || std::ranges::any_of(m_proposals,
                               [&covers](const Proposal &one) { return covers(one.slo); });
}

Proposal Discovery::proposalOf(const Candidate &candidate) const
{
    const KnownMetric &metric = *candidate.metric;
    const QString group = matcherText(metric.grouping, u"="_s, candidate.group);
    const QString shown = textgate::line(candidate.group);
    Proposal proposal { .origin = Proposal::Origin::Likely };
    SloSpec &slo = proposal.slo;
    slo.service = ServiceId(textgate::identifier(candidate.group));
    slo.length = trialDays * trialDay;
    slo.alerts = u"workbook"_s;
    const bool probe = metric.kind == KnownMetric::Kind::Probe;
    if (probe) {
        slo.sli = SliKind::Gauge;
        slo.comparison = Comparison::Above;
        slo.total = selecting(metric.name, { metric.more, group });
    } else if (candidate.outcome.isEmpty()) {
        slo.sli = SliKind::Latency;
        slo.total = selecting(metric.name, { metric.more, group });
    } else {
        slo.sli = SliKind::BadOverTotal;
        slo.total = selecting(counterName(metric), { metric.more, group });
        slo.numerator = selecting(
            counterName(metric),
            { metric.more, group, matcherText(candidate.outcome, u"=~"_s, metric.failed) });
    }
    const QString what = probe        ? u"probes"_s
        : candidate.outcome.isEmpty() ? u"latency"_s
                                      : u"availability"_s;
    slo.id = SloId(textgate::identifier(QString(slo.service.value % u'-' % what)));
    slo.name = QString(shown % u' ' % what);
    proposal.words = candidate.outcome.isEmpty() && !probe
        ? Words::tr("%1 of %2 that are fast enough.").arg(metric.title, shown)
        : Words::tr("%1 of %2 that succeed.").arg(metric.title, shown);
    proposal.evidence << slo.total;
    return proposal;
}

void Discovery::askLimits()
{
    tell(SearchProgress::Stage::Limits);
    QStringList queries;
    for (const Candidate &candidate : m_candidates) {
        m_proposals.push_back(proposalOf(candidate));
        const SloSpec &slo = m_proposals.back().slo;
        if (slo.sli != SliKind::Latency)
            continue;
        auto selector = promtext::selectorOf(slo.total);
        if (selector)
            selector->name += u"_bucket"_s;
        queries << u"topk(100, sum by (le) (increase(%1[%2d])))"_s
                       .arg(selector ? promtext::textOf(*selector) : slo.total)
                       .arg(trialDays);
    }
    askEach(queries, [this](const Answers &answers) {
        size_t at = 0;
        for (Proposal &proposal : m_proposals) {
            if (proposal.origin != Proposal::Origin::Likely || proposal.slo.sli != SliKind::Latency)
                continue;
            const Result<QueryAnswer> &answer = answers[at++];
            const QString limit = answer ? suggestedLimit(*answer) : QString();
            proposal.slo.threshold = limit.toDouble();
            if (!limit.isEmpty())
                proposal.words += u' '
                    + Words::tr("99 of 100 took at most %1 s in the last 28 days.").arg(limit);
        }
        std::erase_if(m_proposals, [](const Proposal &proposal) {
            return proposal.slo.sli == SliKind::Latency && proposal.slo.threshold <= 0;
        });
        nextTrial();
    });
}

void Discovery::nextTrial()
{
    if (!m_concluded)
        return;
    if (m_trial == m_proposals.size())
        return conclude();
    tell(SearchProgress::Stage::Trials);
    const bool late = m_clock->monotonic() - m_started > longestDiscovery;
    if (late || m_trial >= mostTrials) {
        for (; m_trial < m_proposals.size(); ++m_trial)
            m_proposals[m_trial].trial.notKnown = late
                ? Words::tr("There was no time left to count.")
                : Words::tr("There are too many proposals to count them all.");
        return conclude();
    }
    const TrialQueries queries = trialQueries(m_proposals[m_trial].slo, trialDay);
    const Instant first = m_request.now - (trialDays - 1) * trialDay;
    // Each by itself: the one tells why it does not answer even if the other does.
    m_calls.ask(
        { m_calls.range(queries.part, first, m_request.now, trialDay),
          m_calls.range(queries.total, first, m_request.now, trialDay) },
        [this, good = queries.good](const Result<std::vector<QueryAnswer>> &answers, qint64) {
            if (!m_concluded)
                return;
            if (!answers && endsDiscovery(answers.error().kind))
                return fail(answers.error());
            if (answers)
                takeTrial(good, (*answers)[0], (*answers)[1]);
            else
                takeTrial(good, tl::unexpected<Error>(answers.error()), QueryAnswer {});
            ++m_trial;
            nextTrial();
        });
}

void Discovery::takeTrial(bool good, const Result<QueryAnswer> &part,
                          const Result<QueryAnswer> &total)
{
    Proposal &proposal = m_proposals[m_trial];
    const double target = part ? suggestedTarget(good, *part, *total) : 0;
    if (proposal.origin == Proposal::Origin::Likely)
        proposal.slo.target = target > 0 ? target : 0.99;
    if (part)
        setTrial(proposal, good, *part, *total);
    else
        proposal.trial.notKnown = part.error().text;
}

void Discovery::conclude()
{
    std::set<QString> ids;
    for (const SloSpec &slo : m_request.known)
        ids.insert(slo.id.value);
    for (Proposal &proposal : m_proposals) {
        QString &id = proposal.slo.id.value;
        const QString first = id;
        for (int i = 2; ids.contains(id); ++i) {
            const QString tail = u'-' + QString::number(i);
            id = first.left(textgate::identifierLimit - tail.size()) + tail;
        }
        ids.insert(id);
    }
    // What is recorded stands first; else the busiest.
    std::ranges::stable_sort(m_proposals, [](const Proposal &a, const Proposal &b) {
        return std::pair { a.origin, -a.trial.total } < std::pair { b.origin, -b.trial.total };
    });
    if (m_concluded)
        std::exchange(m_concluded, {})(std::move(m_proposals));
}

} // namespace trivet::prometheus
