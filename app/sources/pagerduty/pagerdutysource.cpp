// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerdiagnosis.h"
#include "pagerfetch.h"

#include <app/sources/source.h>

namespace trivet {

using namespace Qt::StringLiterals;

namespace pagerduty {

namespace {

/// Incidents of PagerDuty, REST API v2. What an answer says of where to go on is never followed:
/// every request is made of the source's own address.
class PagerDutySource final : public Source
{
public:
    PagerDutySource(http::Profile profile, std::shared_ptr<const Clock> clock, SourceId id,
                    PagerServices services)
        : m_id(std::move(id))
        , m_services(std::make_shared<const PagerServices>(std::move(services)))
        , m_client(std::move(profile), std::move(clock))
    { }
    ~PagerDutySource() override { cancel(); }

    [[nodiscard]] QFuture<Result<Batch>> fetch(const FetchRequest &request) override
    {
        auto *fetch = new PagerFetch(m_client, m_services, m_id, request);
        fetch->setParent(&m_runs);
        auto future = fetch->future();
        fetch->start();
        return future;
    }

    [[nodiscard]] QFuture<std::vector<Stage>> diagnose() override
    {
        auto *diagnosis = new PagerDiagnosis(m_client, m_services);
        diagnosis->setParent(&m_runs);
        auto future = diagnosis->future();
        diagnosis->start();
        return future;
    }

    void cancel() override
    {
        const QObjectList runs = m_runs.children();
        for (QObject *run : runs) {
            if (auto *fetch = dynamic_cast<PagerFetch *>(run))
                fetch->leave();
            else if (auto *diagnosis = dynamic_cast<PagerDiagnosis *>(run))
                diagnosis->leave();
        }
        m_client.cancelAll();
    }

private:
    SourceId m_id;
    std::shared_ptr<const PagerServices> m_services;
    http::Client m_client;
    QObject m_runs; ///< parent of what is under way; gone before the client
};

Result<std::unique_ptr<Source>> makePagerDuty(const SourceSpec &spec, const SourceContext &context)
{
    auto services = PagerServices::read(spec, context.services);
    if (!services)
        return tl::unexpected<Error>(services.error());
    // Accounts in the EU have an address of their own; all others share this one.
    const QUrl usual(u"https://api.pagerduty.com"_s);
    http::Profile profile { .base = spec.url.isEmpty() ? usual : spec.url,
                            .auth = spec.auth,
                            .secret = context.secret,
                            .headers = spec.headers,
                            .ca = spec.ca,
                            .proxy = spec.proxy,
                            .allowPlainHttp = spec.allowPlainHttp };
    return std::make_unique<PagerDutySource>(std::move(profile), context.clock, spec.id,
                                             std::move(*services));
}

} // namespace

} // namespace pagerduty

namespace sources {

SourceKind pagerDutySource()
{
    return { .id = u"pagerduty"_s,
             .keys = { u"services"_s },
             .requiredKeys = {},
             .network = true,
             .make = &pagerduty::makePagerDuty };
}

} // namespace sources

} // namespace trivet
