// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagerservices.h"

#include <app/sources/http/errand.h>
#include <app/sources/http/httpclient.h>

#include <memory>

namespace trivet::pagerduty {

/// The client's stages with the newest incident as the question, then whether each service that the
/// workspace names is there. The first stage that fails is the last one.
class PagerDiagnosis final : public http::Errand<std::vector<Stage>>
{
    Q_OBJECT

public:
    PagerDiagnosis(http::Client &client, std::shared_ptr<const PagerServices> services);

    void start();

private:
    void askIncidents();
    void askService(qsizetype index);
    void add(const QString &name, bool passed, const QString &detail);

    http::Client &m_client;
    std::shared_ptr<const PagerServices> m_services;
    std::vector<Stage> m_stages;
};

} // namespace trivet::pagerduty
