// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/exchange/gathering.h>

namespace trivet::workspace::exchange {

/// Sloth's prometheus/v1, its Kubernetes kind PrometheusServiceLevel, and its AlertWindows.
class Sloth final
{
public:
    explicit Sloth(Gathering &gathering)
        : m_gathering(gathering)
    { }

    void collect(const Object &object);
    void read();

private:
    void readFile(const Object &object);
    void readGroup(Mapping &group, const QString &path);
    void readSlo(const Object &at, const QString &path, const ServiceId &service,
                 const QString &serviceName);
    [[nodiscard]] QString readSli(Mapping &sli, SloSpec &slo);
    void readAlerting(Mapping &alerting, SloSpec &slo);
    void readWindows(const Object &object);

    Gathering &m_gathering;
    std::vector<Object> m_files;
    std::vector<Object> m_windowFiles;
    std::optional<Millis> m_period; ///< of the only AlertWindows
    QString m_policy;
};

[[nodiscard]] Exported writeSloth(const Workspace &workspace);

} // namespace trivet::workspace::exchange
