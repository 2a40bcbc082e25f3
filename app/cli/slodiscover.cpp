// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/base/textgate.h>
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/cli/sloitems.h>
#include <app/cli/words.h>
#include <app/engine/await.h>
#include <app/workspace/itemtext.h>
#include <app/workspace/yamltext.h>

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

QString trialText(const Proposal &proposal)
{
    const Trial &trial = proposal.trial;
    if (!trial.spent)
        return Cli::tr("What the last 28 days would have spent of the budget is not known: %1")
            .arg(textgate::line(trial.notKnown, 300));
    const QString percent = QString::number(100 * *trial.spent, 'f', *trial.spent < 0.1 ? 2 : 1);
    QString text = trial.days < 28
        ? Cli::tr("The %n day(s) that there are of the last 28 would have spent %1 % of the "
                  "budget.",
                  nullptr, trial.days)
              .arg(percent)
        : Cli::tr("The last 28 days would have spent %1 % of the budget.").arg(percent);
    // What is recorded as a share has samples, not events.
    if (proposal.slo.sli != SliKind::ErrorRatio)
        text += u' '
            + Cli::tr("Bad: %1 of %2.")
                  .arg(QString::number(trial.bad, 'f', 0), QString::number(trial.total, 'f', 0));
    return text;
}

/// YAML to paste, each proposal below its reasons.
QString proposalsText(const SloItems &items, const std::vector<Proposal> &proposals)
{
    std::vector<QByteArray> services;
    for (const Service &service : items.services)
        services.push_back(workspace::itemText(service));
    QByteArray text = workspace::listText("services", services) + "slos:\n";
    for (const Proposal &proposal : proposals) {
        for (const QString &line : { proposal.words, trialText(proposal) })
            text += "  # " + textgate::line(line, 400).toUtf8() + '\n';
        for (const QByteArray &line :
             workspace::asItem(workspace::itemText(proposal.slo)).trimmed().split('\n'))
            text += "  " + line + '\n';
    }
    return QString::fromUtf8(text.trimmed());
}

QJsonObject proposalJson(const Proposal &proposal)
{
    const SloSpec &slo = proposal.slo;
    const Trial &trial = proposal.trial;
    static const QStringList tools { QString(), u"sloth"_s, u"pyrra"_s, u"grafana"_s };
    return {
        { u"origin"_s,
          proposal.origin == Proposal::Origin::Recorded ? u"recorded"_s : u"likely"_s },
        { u"tool"_s, tools.at(static_cast<qsizetype>(slo.recorded.tool)) },
        { u"id"_s, slo.id.value },
        { u"service"_s, slo.service.value },
        { u"source"_s, slo.source.value },
        { u"target"_s, slo.target },
        { u"window"_s, static_cast<double>(slo.length.count()) / 1000 },
        { u"yaml"_s, QString::fromUtf8(workspace::itemText(slo)) },
        { u"words"_s, textgate::line(proposal.words, 400) },
        { u"evidence"_s, QJsonArray::fromStringList(proposal.evidence) },
        { u"spent"_s, trial.spent ? QJsonValue(*trial.spent) : QJsonValue() },
        { u"not_known"_s, trial.notKnown },
        { u"days"_s, trial.days },
        { u"bad"_s, trial.bad },
        { u"total"_s, trial.total },
    };
}

SloItems itemsOf(const std::vector<Proposal> &proposals, const Workspace &workspace)
{
    SloItems items;
    for (const Proposal &proposal : proposals) {
        items.slos.push_back(proposal.slo);
        const ServiceId &service = proposal.slo.service;
        if (std::ranges::find(workspace.services, service, &Service::id) == workspace.services.end()
            && std::ranges::find(items.services, service, &Service::id) == items.services.end())
            items.services.push_back({ .id = service, .name = service.value, .environment = {} });
    }
    return items;
}

/// Asks one source after the other; what came of it when all are done.
class Search final : public std::enable_shared_from_this<Search>
{
public:
    using Done = std::function<void(std::vector<Proposal>, int failed)>;

    Search(Session &session, std::vector<SourceId> sources, Done done)
        : m_session(session)
        , m_sources(std::move(sources))
        , m_done(std::move(done))
    { }

    void next()
    {
        if (m_at == m_sources.size()) {
            if (m_cut)
                say(Cli::tr("There may be more than that: at most 500 of each tool are asked for, "
                            "and at most 24 are guessed."));
            return m_done(std::move(m_proposals), m_failed);
        }
        const SourceId source = m_sources[m_at++];
        engine::whenDone(
            m_session.discover(source,
                               [self = shared_from_this()](const SearchProgress &progress) {
                                   self->m_cut = self->m_cut || progress.cut;
                               }),
            &m_session,
            [self = shared_from_this(), source](const Result<std::vector<Proposal>> &found) {
                if (found) {
                    self->m_proposals.insert(self->m_proposals.end(), found->begin(), found->end());
                } else {
                    ++self->m_failed;
                    say(QString(source.value + u": "_s + found.error().message()));
                }
                self->next();
            });
    }

private:
    Session &m_session;
    std::vector<SourceId> m_sources;
    Done m_done;
    std::vector<Proposal> m_proposals;
    size_t m_at = 0;
    int m_failed = 0;
    bool m_cut = false;
};

int tell(const Arguments &parser, const Workspace &workspace,
         const std::vector<Proposal> &proposals, int failed)
{
    const int code = failed == 0 ? Done : proposals.empty() ? Failed : Partly;
    if (parser.wantsJson()) {
        QJsonArray all;
        for (const Proposal &proposal : proposals)
            all.append(proposalJson(proposal));
        return answer(QJsonObject { { u"proposals"_s, all } }) ? code : Failed;
    }
    if (proposals.empty()) {
        if (failed == 0)
            say(Cli::tr("No SLO is recorded there, and none of the usual metrics has events."));
        return code;
    }
    const SloItems items = itemsOf(proposals, workspace);
    const QString into = parser.value(u"into"_s);
    if (into.isEmpty())
        return answer(proposalsText(items, proposals)) ? code : Failed;
    const int written = deliver(items, into);
    return written == Done ? code : written;
}

} // namespace

int sloDiscoverCommand(const QStringList &arguments)
{
    Arguments parser(u"slo discover"_s, {});
    parser.takeServer();
    parser.add({ u"into"_s,
                 Cli::tr("The workspace file to write them into; else they are printed."),
                 u"FILE"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    if (parser.isSet(u"offline"_s) || parser.isSet(u"demo"_s))
        return complain(parser.wrongUse(Cli::tr("A server is needed to discover SLOs in.")));
    const Result<engine::Opening> opening = engine::prepare(parser.wanted());
    if (!opening)
        return complain(opening.error());
    const Workspace &workspace = opening->options.workspace;
    std::vector<SourceId> sources;
    for (const SourceSpec &source : workspace.sources)
        if (source.kind == "prometheus"_L1)
            sources.push_back(source.id);
    if (sources.empty())
        return complain({ .kind = ErrorKind::BadInput,
                          .text = Cli::tr("The workspace has no source of kind prometheus."),
                          .where = {} });
    Session session(opening->options);
    const auto search = std::make_shared<Search>(
        session, sources, [&](const std::vector<Proposal> &proposals, int failed) {
            QCoreApplication::exit(tell(parser, workspace, proposals, failed));
        });
    QMetaObject::invokeMethod(
        &session, [search] { search->next(); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace trivet::cli
