// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/parser.h>

namespace trivet::test {

/// Kinds and metrics as a build may have them, so that tests of the file do not hang on the lists.
[[nodiscard]] inline workspace::Vocabulary vocabulary()
{
    using namespace Qt::StringLiterals;
    static const std::vector<SourceKind> kinds {
        { u"alertmanager"_s, { u"incident_labels"_s }, { u"url"_s }, true, {} },
        { u"demo"_s, { u"seed"_s }, {}, false, {} },
        { u"deployments-csv"_s, { u"path"_s }, { u"path"_s }, false, {} },
        { u"git"_s, { u"path"_s, u"tags"_s, u"branch"_s, u"paths"_s }, { u"path"_s }, false, {} },
        { u"gitlab"_s, { u"project"_s, u"environments"_s }, { u"url"_s, u"project"_s }, true, {} },
        { u"prometheus"_s, {}, { u"url"_s }, true, {} },
        { u"survey-csv"_s, { u"path"_s, u"mapping"_s }, { u"path"_s }, false, {} },
    };
    static const std::vector<Metric> metrics {
        { u"delivery.change_lead_time"_s, Leg::Delivery, Unit::Seconds, true },
        { u"delivery.change_fail_rate"_s, Leg::Delivery, Unit::Ratio, true },
        { u"delivery.deployment_frequency"_s, Leg::Delivery, Unit::PerWeek, false },
        { u"platform.recommendation"_s, Leg::Platform, Unit::Points, false },
        { u"platform.onboarding"_s, Leg::Platform, Unit::Days, true },
    };
    return { .kinds = kinds, .metrics = metrics };
}

/// The example of the documentation: every part of the file once.
[[nodiscard]] inline QByteArray exampleFile()
{
    return R"(trivet: 1
team: { id: shop, name: Shop, zone: Europe/Berlin, week_start: monday, fiscal_year_start: january }
services:
  - { id: checkout, name: Checkout, environment: production }
sources:
  - id: metrics
    kind: prometheus            # also VictoriaMetrics, Thanos, Mimir
    url: https://prometheus.example.org
    poll: 1m
    auth: { kind: basic, user: trivet, secret: keychain }   # secret: keychain | env:NAME | file:PATH; kinds: none basic bearer header mtls
    headers: { X-Scope-OrgID: shop }
    ca: ca.pem
  - { id: tags, kind: git, path: ../shop, tags: '^v\d+\.\d+\.\d+$', service: checkout }
  - { id: survey, kind: survey-csv, path: 'surveys/*.csv' }
  - { id: pages, kind: alertmanager, url: http://127.0.0.1:9093 }
slos:
  - id: checkout-availability
    service: checkout
    source: metrics
    sli:
      ratio:                    # bad: or good:, and total:
        bad: http_requests_total{job="checkout",code=~"5.."}       # a counter selector, or PromQL with [$window] ({{.window}} is read too)
        total: http_requests_total{job="checkout"}
    target: 99.9                # percent
    window: 30d                 # rolling; or { calendar: month }
    budget_method: events
    alerts: workbook
goals:
  - { id: faster, team: shop, leg: delivery, metric: delivery.change_lead_time, statement: 'Changes reach users within two days', direction: down,
      baseline: 96h, target: 48h, due: 2026-12-31, owner: team lead }
)";
}

} // namespace trivet::test
