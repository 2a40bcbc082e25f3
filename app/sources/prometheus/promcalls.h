// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"

#include <app/base/time.h>
#include <app/sources/http/errand.h>
#include <app/sources/http/httpclient.h>

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace trivet::prometheus {

using http::whenDone;

/// Queries of the Prometheus API: sent side by side, parsed in the pool, answered in the GUI
/// thread.
class Calls final : public QObject
{
    Q_OBJECT

public:
    /// All answers in the order of their requests, or the first error; and the bytes of all bodies.
    using Then = std::function<void(Result<std::vector<QueryAnswer>> answers, qint64 bytes)>;

    Calls(http::Client &client, bool compressed, QObject *parent);

    /// Of /api/v1/query at one moment.
    [[nodiscard]] http::Request instant(const QString &query, Instant at) const;
    /// Of /api/v1/query_range; points at from, from + step ... to.
    [[nodiscard]] http::Request range(const QString &query, Instant from, Instant to,
                                      Millis step) const;
    /// Requests from now on tell it to refuse answers that lack something.
    void setServer(Server::Kind server) { m_server = server; }
    void ask(const std::vector<http::Request> &requests, const Then &then);

private:
    struct Pending;
    [[nodiscard]] http::Request query(const QString &path) const;
    void parse(const std::shared_ptr<Pending> &pending);

    http::Client &m_client;
    bool m_compressed = false;
    Server::Kind m_server = Server::Kind::Unknown;
};

/// Loopback and local networks, where packing costs more than it saves.
[[nodiscard]] bool isNear(const QUrl &url);

} // namespace trivet::prometheus
