// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertfetch.h"

namespace trivet::alertmanager {

/// The client's stages with the status as the question, then which Alertmanager answers, then what
/// the labels that are asked for give. The first stage that fails is the last one.
class AlertDiagnosis final : public http::Errand<std::vector<Stage>>
{
    Q_OBJECT

public:
    AlertDiagnosis(http::Client &client, std::shared_ptr<const Reading> reading);

    void start();

private:
    void askStatus();
    void askAlerts();
    void askSilences();
    void add(const QString &name, bool passed, const QString &detail);

    http::Client &m_client;
    std::shared_ptr<const Reading> m_reading;
    std::vector<Stage> m_stages;
};

} // namespace trivet::alertmanager
