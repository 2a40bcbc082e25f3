// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvform.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 9> goodOutcomes { u"",          u"ok",      u"success",
                                                    u"succeeded", u"ready",   u"done",
                                                    u"completed", u"pending", u"waiting" };
constexpr std::array<QStringView, 7> badOutcomes { u"failed",   u"failure",   u"error",
                                                   u"rejected", u"cancelled", u"canceled",
                                                   u"timeout" };

QString provisioningFault(const char *text)
{
    return QCoreApplication::translate("Source", text);
}

class ProvisioningForm final : public csv::Form
{
public:
    explicit ProvisioningForm(SourceId source)
        : m_source(std::move(source))
    { }

    QStringList missing(const csv::Cells &header) const override
    {
        return header.missing({ u"request_id"_s, u"requested_at"_s });
    }

    Result<void> take(const csv::Cells &cells, Batch &batch) override
    {
        const QString id = cells.text(u"request_id"_s);
        const auto requested = cells.instant(u"requested_at"_s);
        const auto ready = cells.instant(u"ready_at"_s);
        const auto selfService = cells.yes(u"self_service"_s);
        if (!requested)
            return tl::unexpected(requested.error());
        if (!ready)
            return tl::unexpected(ready.error());
        if (!selfService)
            return tl::unexpected(selfService.error());
        if (id.isEmpty() || !*requested)
            return csv::refuse(provisioningFault("The row has no request_id or no requested_at."));
        if (*ready && **ready < **requested)
            return csv::refuse(provisioningFault("ready_at is before requested_at."));
        const QString outcome = cells.raw(u"outcome"_s).toLower();
        const bool failed
            = std::ranges::find(badOutcomes, QStringView(outcome)) != badOutcomes.end();
        if (!failed && std::ranges::find(goodOutcomes, QStringView(outcome)) == goodOutcomes.end())
            return csv::refuse(
                provisioningFault("The outcome is none that is known, such as ready, pending, "
                                  "failed and cancelled."));
        Provisioning request {
            .id = m_source.value + u':' + id,
            .source = m_source,
            .kind = cells.text(u"kind"_s),
            .requestedAt = **requested,
            .readyAt = *ready,
            .selfService = *selfService,
            .failed = failed,
        };
        if (m_seen.contains(request.id))
            return csv::refuse(provisioningFault("The same request stood in an earlier row."));
        m_seen.insert(request.id);
        m_newest = std::max({ m_newest, *requested, *ready });
        batch.events.provisionings.push_back(std::move(request));
        return {};
    }

    void finish(Batch &batch) const override
    {
        std::ranges::stable_sort(batch.events.provisionings, {}, &Provisioning::requestedAt);
        batch.dataAsOf = m_newest;
    }

private:
    SourceId m_source;
    QSet<QString> m_seen;
    std::optional<Instant> m_newest;
};

} // namespace

namespace sources {

SourceKind provisioningCsvSource()
{
    return csv::kind(u"provisioning-csv"_s,
                     [](const SourceId &source) -> std::unique_ptr<csv::Form> {
                         return std::make_unique<ProvisioningForm>(source);
                     });
}

} // namespace sources

} // namespace trivet
