// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageranswers.h"
#include "pagercursor.h"
#include "pagerservices.h"

#include <app/sources/http/errand.h>
#include <app/sources/http/httpclient.h>
#include <app/sources/source.h>

#include <functional>
#include <memory>

namespace trivet::pagerduty {

/// REST API v2: a page holds at most 100, offset and limit together are at most 10,000, and a
/// window spans at most six months.
struct Paging
{
    int page = 50; ///< each of these may need a request for its log
    int openPage = 100;
    int mostOffset = 10'000;
    Millis window = std::chrono::hours { 24 * 30 };
};

/// Incidents created this long before the last look may not have been listed by then.
constexpr Millis overlap = std::chrono::minutes { 5 };

/// A request of the API, version 2.
[[nodiscard]] http::Request apiRequest(const QString &path);
/// One step: a page of the window under way, with the log of each incident that needs it; behind
/// the last window also what became of the incidents that are open.
class PagerFetch final : public http::Errand<Result<Batch>>
{
    Q_OBJECT

public:
    PagerFetch(http::Client &client, std::shared_ptr<const PagerServices> services, SourceId source,
               FetchRequest request, const Paging &paging = {});

    void start();

private:
    using Then = std::function<void()>;

    [[nodiscard]] http::Request windowRequest() const;
    void onWindow(const IncidentPage &page);
    void closeWindow(const IncidentPage &page);
    void askOpen(int offset);
    void askGone();
    void addAll(const std::vector<PagerIncident> &incidents, const Then &then);
    void askLog(const PagerIncident &incident, const LogPage &before, int offset);
    void add(const PagerIncident &incident, const std::optional<LogPage> &log);
    void endOne();
    void conclude();
    [[nodiscard]] Followed *followed(const QString &id);
    [[nodiscard]] bool needsLog(const PagerIncident &incident);
    void warn(Trouble::Severity severity, const QString &text, int occurrences = 1);
    /// Sends, parses, and goes on with what it gave; an error ends the step. What is not there is
    /// no error for `absent`, if there is one.
    template <class T>
    void ask(const http::Request &request, Result<T> (*parse)(const QByteArray &),
             std::function<void(const T &)> then, Then absent = {});

    http::Client &m_client;
    std::shared_ptr<const PagerServices> m_services;
    SourceId m_source;
    FetchRequest m_request;
    Paging m_paging;
    Memory m_memory;
    Batch m_batch;
    std::vector<QString> m_seen; ///< ids that this step has looked at
    int m_pending = 0;
    Then m_then;
};

} // namespace trivet::pagerduty
