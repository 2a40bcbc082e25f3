// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promcalls.h"

#include <app/sources/source.h>

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace trivet::prometheus {

/// The client's stages with `query=1` as the question, then what answers (the version), then one
/// sample of the first SLO. The first stage that fails is the last one.
class Diagnosis final : public QObject
{
    Q_OBJECT

public:
    using Concluded = std::function<void(std::vector<Stage>)>;

    /// `concluded` is called once, at the latest when this is destroyed. The clock outlives it.
    Diagnosis(http::Client &client, bool compressed, const Clock &clock, std::optional<SloSpec> slo,
              Concluded concluded);
    ~Diagnosis() override;

    void start();
    void conclude();

private:
    void askVersion();
    void askSample();
    void add(const QString &name, bool passed, const QString &detail);

    http::Client &m_client;
    Calls m_calls;
    const Clock &m_clock;
    std::optional<SloSpec> m_slo;
    Concluded m_concluded;
    std::vector<Stage> m_stages;
};

} // namespace trivet::prometheus
