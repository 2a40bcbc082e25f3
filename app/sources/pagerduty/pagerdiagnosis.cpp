// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerdiagnosis.h"

#include "pageranswers.h"
#include "pagerfetch.h"
#include "pagerwords.h"

#include <algorithm>

namespace trivet::pagerduty {

using namespace Qt::StringLiterals;

namespace {

http::Request probe()
{
    http::Request request = apiRequest(u"/incidents"_s);
    http::addParameter(request.query, u"limit"_s, u"1"_s);
    return request;
}

} // namespace

PagerDiagnosis::PagerDiagnosis(http::Client &client, std::shared_ptr<const PagerServices> services)
    : Errand({})
    , m_client(client)
    , m_services(std::move(services))
{ }

void PagerDiagnosis::start()
{
    http::whenDone(m_client.diagnose(probe()), this,
                   [this](const QFuture<std::vector<Stage>> &future) {
                       m_stages = future.result();
                       if (std::ranges::all_of(m_stages, &Stage::passed))
                           askIncidents();
                       else
                           answer(std::move(m_stages));
                   });
}

void PagerDiagnosis::askIncidents()
{
    http::whenDone(m_client.send(probe()), this,
                   [this](const QFuture<Result<http::Answer>> &future) {
                       const Result<http::Answer> got = future.result();
                       const Result<IncidentPage> page
                           = got ? parseIncidents(got->body) : tl::unexpected<Error>(got.error());
                       add(u"API"_s, page.has_value(),
                           page ? Words::tr("PagerDuty REST API, version 2.") : page.error().text);
                       if (page)
                           askService(0);
                       else
                           answer(std::move(m_stages));
                   });
}

void PagerDiagnosis::askService(qsizetype index)
{
    const QStringList ids = m_services->asked();
    if (index >= ids.size())
        return answer(std::move(m_stages));
    const QString &id = ids[index];
    http::whenDone(m_client.send(apiRequest(QString(u"/services/"_s + id))), this,
                   [this, id, index](const QFuture<Result<http::Answer>> &future) {
                       const Result<http::Answer> got = future.result();
                       add(Words::tr("Service %1").arg(id), got.has_value(),
                           got ? Words::tr("It is there and may be read.") : got.error().text);
                       if (got)
                           askService(index + 1);
                       else
                           answer(std::move(m_stages));
                   });
}

void PagerDiagnosis::add(const QString &name, bool passed, const QString &detail)
{
    m_stages.push_back({ .name = name, .passed = passed, .detail = detail });
}

} // namespace trivet::pagerduty
