// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promdiagnosis.h"

#include "promquery.h"
#include "promsli.h"
#include "promwords.h"

#include <algorithm>
#include <utility>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

QString apiText(const Server &server)
{
    const QString text = server.kind == Server::Kind::Thanos
        ? Words::tr("Thanos, version %1.")
        : Words::tr("Prometheus API, version %1.");
    return text.arg(server.version);
}

} // namespace

Diagnosis::Diagnosis(http::Client &client, bool compressed, const Clock &clock,
                     std::optional<SloSpec> slo, Concluded concluded)
    : m_client(client)
    , m_calls(client, compressed, nullptr)
    , m_clock(clock)
    , m_slo(std::move(slo))
    , m_concluded(std::move(concluded))
{ }

Diagnosis::~Diagnosis()
{
    conclude();
}

void Diagnosis::start()
{
    whenDone(m_client.diagnose(m_calls.instant(u"1"_s, m_clock.now())), this,
             [this](const QFuture<std::vector<Stage>> &future) {
                 m_stages = future.result();
                 const bool passed = std::ranges::all_of(m_stages, &Stage::passed);
                 if (passed)
                     askVersion();
                 else
                     conclude();
             });
}

void Diagnosis::askVersion()
{
    http::Request request;
    request.path = u"/api/v1/status/buildinfo"_s;
    whenDone(m_client.send(request), this, [this](const QFuture<Result<http::Answer>> &future) {
        const Result<http::Answer> answer = future.result();
        const Result<Server> server
            = answer ? parseBuildInfo(answer->body) : tl::unexpected<Error>(answer.error());
        if (server) {
            m_calls.setServer(server->kind);
            if (!server->version.isEmpty()) {
                add(u"API"_s, true, apiText(*server));
                return askSample();
            }
        }
        // Not everything that speaks the API tells its version: a query is proof enough.
        m_calls.ask({ m_calls.instant(u"1"_s, m_clock.now()) },
                    [this](const Result<std::vector<QueryAnswer>> &answers, qint64) {
                        add(u"API"_s, answers.has_value(),
                            answers ? Words::tr("Prometheus API, the version is not told.")
                                    : answers.error().text);
                        if (answers)
                            askSample();
                        else
                            conclude();
                    });
    });
}

void Diagnosis::askSample()
{
    if (!m_slo)
        return conclude();
    const Result<Inquiry> inquiry = inquiryOf(*m_slo);
    if (!inquiry) {
        add(Words::tr("Sample query"), false, inquiry.error().text);
        return conclude();
    }
    constexpr Millis window = std::chrono::minutes { 5 };
    const QString query
        = inquiry->series.isEmpty() ? withWindow(inquiry->total, window) : inquiry->series;
    const QString counted = u"count("_s + query + u')';
    m_calls.ask(
        { m_calls.instant(counted, m_clock.now()) },
        [this](const Result<std::vector<QueryAnswer>> &answers, qint64) {
            const QString name = Words::tr("Sample query");
            if (!answers)
                add(name, false, answers.error().text);
            else if (answers->front().series.empty())
                add(name, false,
                    Words::tr("The total of \"%1\" has no series now.").arg(m_slo->id.value));
            else
                add(name, true,
                    Words::tr("%n series answer for the total of \"%1\".", nullptr,
                              static_cast<int>(
                                  std::min(1e9, answers->front().series.front().values.front())))
                        .arg(m_slo->id.value));
            conclude();
        });
}

void Diagnosis::add(const QString &name, bool passed, const QString &detail)
{
    m_stages.push_back({ .name = name, .passed = passed, .detail = detail });
}

void Diagnosis::conclude()
{
    if (!m_concluded)
        return;
    const Concluded concluded = std::exchange(m_concluded, {});
    concluded(std::move(m_stages));
}

} // namespace trivet::prometheus
