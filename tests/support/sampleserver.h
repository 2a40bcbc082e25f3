// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>
#include <tests/support/faultserver.h>

#include <map>
#include <vector>

namespace trivet::test {

/// A series as a test writes it down.
struct HeldSeries
{
    QByteArray labels; ///< members of a JSON object: "__name__":"x","job":"a"
    std::vector<std::pair<qint64, double>> samples; ///< ms, value; ascending

    bool operator==(const HeldSeries &) const = default;
};

/// A server on loopback that knows a few selectors by their text, and answers the queries which the
/// Prometheus source sends of them: samples, how many there are, the last one. It can have the
/// ranges of Prometheus 2 (closed) or of 3 (open to the left), hide its newest samples, and add
/// keys to its answers.
class SampleServer final
{
public:
    enum class Ranges { Closed, LeftOpen };

    SampleServer();

    void hold(const QByteArray &selector, std::vector<HeldSeries> series)
    {
        m_held[selector] = std::move(series);
    }
    void setRanges(Ranges ranges) { m_ranges = ranges; }
    /// Samples younger than that before the asked moment are not told.
    void hideNewest(Millis age) { m_hidden = age; }
    /// Stands behind "data" in every answer: ,"isPartial":true
    void addKeys(const QByteArray &keys) { m_keys = keys; }
    void setBuildInfo(const QByteArray &body) { m_buildInfo = body; }

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    /// The parameters of every query, in their order.
    [[nodiscard]] const std::vector<QUrlQuery> &asked() const { return m_asked; }

private:
    void answer(FaultServer &server, QTcpSocket &socket, const Heard &heard);
    [[nodiscard]] QByteArray resultOf(const QByteArray &query, qint64 time, bool &matrix) const;
    [[nodiscard]] HeldSeries within(const HeldSeries &series, qint64 time, qint64 length) const;

    std::map<QByteArray, std::vector<HeldSeries>> m_held;
    Ranges m_ranges = Ranges::Closed;
    Millis m_hidden {};
    QByteArray m_keys;
    QByteArray m_buildInfo;
    std::vector<QUrlQuery> m_asked;
    FaultServer m_server; ///< goes first: its answers read the rest
};

} // namespace trivet::test
