// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertdiagnosis.h"

#include "alertwords.h"

#include <app/base/textgate.h>

#include <algorithm>

namespace trivet::alertmanager {

using namespace Qt::StringLiterals;

AlertDiagnosis::AlertDiagnosis(http::Client &client, std::shared_ptr<const Reading> reading)
    : Errand({})
    , m_client(client)
    , m_reading(std::move(reading))
{ }

void AlertDiagnosis::start()
{
    http::whenDone(m_client.diagnose(statusRequest()), this,
                   [this](const QFuture<std::vector<Stage>> &future) {
                       m_stages = future.result();
                       if (std::ranges::all_of(m_stages, &Stage::passed))
                           askStatus();
                       else
                           answer(std::move(m_stages));
                   });
}

void AlertDiagnosis::askStatus()
{
    http::whenDone(m_client.send(statusRequest()), this,
                   [this](const QFuture<Result<http::Answer>> &future) {
                       const Result<http::Answer> got = future.result();
                       const Result<ServerStatus> status
                           = got ? parseStatus(got->body) : tl::unexpected<Error>(got.error());
                       if (!status) {
                           add(u"API"_s, false, status.error().text);
                           return answer(std::move(m_stages));
                       }
                       const QString version = status->version.isEmpty() ? u"?"_s : status->version;
                       const QString since = status->startedAt ? toIso(*status->startedAt)
                                                               : Words::tr("an unknown time");
                       add(u"API"_s, true,
                           Words::tr("Alertmanager API v2, version %1, running since %2.")
                               .arg(textgate::line(version), since));
                       askAlerts();
                   });
}

void AlertDiagnosis::askAlerts()
{
    http::whenDone(
        m_client.send(alertsRequest(m_reading->filter)), this,
        [this](const QFuture<Result<http::Answer>> &future) {
            const Result<http::Answer> got = future.result();
            const Result<AlertAnswer> alerts
                = got ? parseAlerts(got->body) : tl::unexpected<Error>(got.error());
            const QString name = Words::tr("Alerts");
            if (!alerts) {
                add(name, false, alerts.error().text);
                return answer(std::move(m_stages));
            }
            const auto count = static_cast<int>(alerts->alerts.size());
            add(name, true,
                m_reading->filter.isEmpty()
                    ? Words::tr("%n alert(s) are firing now.", nullptr, count)
                    : Words::tr("%n alert(s) with these labels are firing now: %1", nullptr, count)
                          .arg(textgate::line(m_reading->filter)));
            askSilences();
        });
}

void AlertDiagnosis::askSilences()
{
    http::whenDone(m_client.send(silencesRequest()), this,
                   [this](const QFuture<Result<http::Answer>> &future) {
                       const Result<http::Answer> got = future.result();
                       const Result<SilenceAnswer> silences = got
                           ? parseSilences(got->body, m_reading->source)
                           : tl::unexpected<Error>(got.error());
                       add(Words::tr("Silences"), silences.has_value(),
                           silences ? Words::tr("%n silence(s) are listed.", nullptr,
                                                static_cast<int>(silences->silences.size()))
                                    : silences.error().text);
                       answer(std::move(m_stages));
                   });
}

void AlertDiagnosis::add(const QString &name, bool passed, const QString &detail)
{
    m_stages.push_back({ .name = name, .passed = passed, .detail = detail });
}

} // namespace trivet::alertmanager
