// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertincidents.h"

#include <app/sources/http/errand.h>
#include <app/sources/http/httpclient.h>
#include <app/sources/source.h>

#include <memory>

namespace trivet::alertmanager {

/// Requests of API v2.
[[nodiscard]] http::Request statusRequest();
/// Active, silenced and inhibited alerts: what nobody hears burns all the same.
[[nodiscard]] http::Request alertsRequest(const QString &filter);
[[nodiscard]] http::Request silencesRequest();

/// One look: status, alerts and silences side by side, then the pool. All have to come, or nothing
/// changes; only the status may be unknown to the server.
class AlertFetch final : public http::Errand<Result<Batch>>
{
    Q_OBJECT

public:
    AlertFetch(http::Client &client, std::shared_ptr<const Reading> reading, FetchRequest request);

    void start();

private:
    struct Answers
    {
        QByteArray status;
        QByteArray alerts;
        QByteArray silences;
        Instant at {};
    };
    void ask(const http::Request &request, QByteArray Answers::*body, bool optional = false);
    void proceed();
    [[nodiscard]] static Result<Batch> look(const Answers &answers, const Reading &reading,
                                            const QString &cursor);

    http::Client &m_client;
    std::shared_ptr<const Reading> m_reading;
    FetchRequest m_request;
    Answers m_answers;
    int m_left = 3;
};

} // namespace trivet::alertmanager
