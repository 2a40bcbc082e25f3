// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloth.h"

#include <app/base/textgate.h>
#include <app/workspace/exchange/writing.h>
#include <app/workspace/yamltext.h>

#include <algorithm>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// "checkout-availability" becomes "CheckoutAvailability".
QString alertName(const QString &id)
{
    QString name;
    bool begins = true;
    for (const QChar c : id) {
        if (!c.isLetterOrNumber()) {
            begins = true;
            continue;
        }
        name += begins ? c.toUpper() : c;
        begins = false;
    }
    return name;
}

QByteArray sliText(const SloSpec &slo, Writing &writing)
{
    const Queries queries = queriesOf(slo);
    if (!queries.errorRatio.isEmpty())
        return MappingText()
            .addBelow("raw", MappingText().add("error_ratio_query", queries.errorRatio).text())
            .text();
    QString bad = queries.bad;
    if (bad.isEmpty())
        bad = u"(%1) - (%2)"_s.arg(queries.total, queries.good);
    if (slo.sli == SliKind::Gauge && queries.good.contains("[{{.window}}:]"_L1))
        writing.lose(slo,
                     Words::tr("The gauge is read at the server's evaluation interval there, "
                               "not at each of its samples."));
    return MappingText()
        .addBelow("events",
                  MappingText().add("error_query", bad).add("total_query", queries.total).text())
        .text();
}

QByteArray sloText(const SloSpec &slo, Writing &writing)
{
    const QString prefix = slo.service.value + u'-';
    const bool prefixed = slo.id.value.startsWith(prefix) && slo.id.value.size() > prefix.size();
    const QString name = prefixed ? slo.id.value.mid(prefix.size()) : slo.id.value;
    MappingText text;
    text.add("name", name).add("objective", percentText(slo.target));
    if (slo.name != slo.id.value)
        text.add("description", slo.name);
    text.addBelow("sli", sliText(slo, writing));
    text.addBelow("alerting",
                  MappingText()
                      .add("name", alertName(slo.id.value))
                      .addBelow("page_alert", "labels: { severity: page }\n")
                      .addBelow("ticket_alert", "labels: { severity: ticket }\n")
                      .text());
    if (!prefixed)
        writing.lose(slo,
                     Words::tr("Its sloth_id is %1: Sloth puts the service in front.")
                         .arg(QString(prefix % name)));
    writing.loseAllBut(slo, BudgetMethod::SlothMean, false);
    if (slo.length != 24h * 30)
        writing.lose(slo,
                     Words::tr("The window of %1 cannot be said in the file: tell Sloth "
                               "--default-slo-period=%1.")
                         .arg(durationToText(slo.length)));
    if (slo.alerts != "sloth"_L1 && slo.alerts != "workbook"_L1 && !slo.alerts.isEmpty())
        writing.lose(
            slo,
            Words::tr("The alert policy %1 cannot be said: Sloth takes its own.").arg(slo.alerts));
    return text.text();
}

} // namespace

Exported writeSloth(const Workspace &workspace)
{
    Writing writing;
    std::vector<ServiceId> services;
    for (const SloSpec &slo : workspace.slos)
        if (std::ranges::find(services, slo.service) == services.end())
            services.push_back(slo.service);
    for (const ServiceId &service : services) {
        QByteArray slos;
        for (const SloSpec &slo : workspace.slos) {
            if (slo.service != service)
                continue;
            if (slo.sli == SliKind::Composite)
                writing.leaveOut(slo, Words::tr("Sloth knows no composites."));
            else
                slos += asItem(sloText(slo, writing));
        }
        if (!slos.isEmpty())
            writing.add(MappingText()
                            .add("version", QByteArray("prometheus/v1"))
                            .add("service", service.value)
                            .addBelow("slos", slos)
                            .text());
    }
    return writing.take();
}

} // namespace trivet::workspace::exchange
