// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertdiagnosis.h"
#include "alertfetch.h"
#include "alertwords.h"

#include <app/base/textgate.h>
#include <app/sources/source.h>

namespace trivet {

using namespace Qt::StringLiterals;

namespace alertmanager {

namespace {

/// What an Alertmanager holds, API v2. It holds only what is now, so that the history is made by
/// looking again and again (alertincidents.h); what fired while nobody looked is not known.
class AlertmanagerSource final : public Source
{
public:
    AlertmanagerSource(http::Profile profile, std::shared_ptr<const Clock> clock, Reading reading)
        : m_reading(std::make_shared<const Reading>(std::move(reading)))
        , m_client(std::move(profile), std::move(clock))
    { }
    ~AlertmanagerSource() override { cancel(); }

    [[nodiscard]] QFuture<Result<Batch>> fetch(const FetchRequest &request) override
    {
        auto *fetch = new AlertFetch(m_client, m_reading, request);
        fetch->setParent(&m_runs);
        auto future = fetch->future();
        fetch->start();
        return future;
    }

    [[nodiscard]] QFuture<std::vector<Stage>> diagnose() override
    {
        auto *diagnosis = new AlertDiagnosis(m_client, m_reading);
        diagnosis->setParent(&m_runs);
        auto future = diagnosis->future();
        diagnosis->start();
        return future;
    }

    void cancel() override
    {
        const QObjectList runs = m_runs.children();
        for (QObject *run : runs) {
            if (auto *fetch = dynamic_cast<AlertFetch *>(run))
                fetch->leave();
            else if (auto *diagnosis = dynamic_cast<AlertDiagnosis *>(run))
                diagnosis->leave();
        }
        m_client.cancelAll();
    }

private:
    std::shared_ptr<const Reading> m_reading;
    http::Client m_client;
    QObject m_runs; ///< parent of what is under way; gone before the client
};

/// The matchers of `incident_labels`, one a line, as one list.
Result<QString> filterOf(const SourceSpec &spec)
{
    std::vector<LabelMatcher> all;
    const QStringList lines = spec.key(u"incident_labels").split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto matchers = matchersFromText(line);
        if (!matchers || !LabelSelector(*matchers).isValid())
            return failure(ErrorKind::BadInput,
                           Words::tr("incident_labels: \"%1\" is no condition on a label, such as "
                                     "severity=\"page\" or team=~\"shop|till\".")
                               .arg(textgate::line(line)),
                           spec.id.value);
        all.insert(all.end(), matchers->begin(), matchers->end());
    }
    return matchersToText(all);
}

Result<std::unique_ptr<Source>> makeAlertmanager(const SourceSpec &spec,
                                                 const SourceContext &context)
{
    if (!spec.url.isValid() || spec.url.host().isEmpty())
        return failure(ErrorKind::BadInput,
                       Words::tr("An Alertmanager source needs the URL of its server."),
                       spec.id.value);
    auto filter = filterOf(spec);
    if (!filter)
        return tl::unexpected<Error>(filter.error());
    http::Profile profile { .base = spec.url,
                            .auth = spec.auth,
                            .secret = context.secret,
                            .headers = spec.headers,
                            .ca = spec.ca,
                            .proxy = spec.proxy,
                            .allowPlainHttp = spec.allowPlainHttp };
    Reading reading { .source = spec.id,
                      .service = spec.service,
                      .serviceLabel = spec.key(u"service_label"),
                      .filter = std::move(*filter),
                      .services = context.services };
    return std::make_unique<AlertmanagerSource>(std::move(profile), context.clock,
                                                std::move(reading));
}

} // namespace

} // namespace alertmanager

namespace sources {

SourceKind alertmanagerSource()
{
    return { .id = u"alertmanager"_s,
             .keys = { u"incident_labels"_s, u"service_label"_s },
             .requiredKeys = { u"url"_s },
             .network = true,
             .make = &alertmanager::makeAlertmanager };
}

} // namespace sources

} // namespace trivet
