// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promcatalogue.h"

#include <algorithm>
#include <iterator>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

using Kind = KnownMetric::Kind;

/// What a program itself says of the requests that it answers.
std::vector<KnownMetric> ofPrograms()
{
    const QStringList codes { u"code"_s, u"status"_s, u"status_code"_s };
    const QString server = u"5.."_s;
    return {
        { Kind::Counter,
          u"http_requests_total"_s,
          u"job"_s,
          u"HTTP requests"_s,
          codes,
          server,
          {} },
        { Kind::Histogram,
          u"http_request_duration_seconds"_s,
          u"job"_s,
          u"HTTP requests"_s,
          codes,
          server,
          {} },
        // OpenTelemetry's semantic conventions, as its exporter names them.
        { Kind::Histogram,
          u"http_server_request_duration_seconds"_s,
          u"job"_s,
          u"HTTP requests"_s,
          { u"http_response_status_code"_s },
          server,
          {} },
        // Spring Boot (Micrometer).
        { Kind::Histogram,
          u"http_server_requests_seconds"_s,
          u"job"_s,
          u"HTTP requests"_s,
          { u"status"_s },
          server,
          {} },
        // The codes that are the server's fault (grpc/grpc, statuscodes.md).
        { Kind::Counter,
          u"grpc_server_handled_total"_s,
          u"job"_s,
          u"gRPC calls"_s,
          { u"grpc_code"_s },
          u"Unknown|DeadlineExceeded|Unimplemented|Internal|Unavailable|DataLoss"_s,
          {} },
    };
}

/// What stands before programs or beneath them.
std::vector<KnownMetric> ofPlatforms()
{
    const QString server = u"5.."_s;
    return {
        { Kind::Counter,
          u"traefik_service_requests_total"_s,
          u"service"_s,
          u"Traefik requests"_s,
          { u"code"_s },
          server,
          {} },
        { Kind::Counter,
          u"nginx_ingress_controller_requests"_s,
          u"ingress"_s,
          u"Ingress requests"_s,
          { u"status"_s },
          server,
          {} },
        { Kind::Counter,
          u"istio_requests_total"_s,
          u"destination_service_name"_s,
          u"Istio requests"_s,
          { u"response_code"_s },
          server,
          u"reporter=\"destination\""_s },
        { Kind::Counter,
          u"haproxy_frontend_http_responses_total"_s,
          u"proxy"_s,
          u"HAProxy responses"_s,
          { u"code"_s },
          u"5xx"_s,
          {} },
        { Kind::Counter,
          u"coredns_dns_responses_total"_s,
          u"job"_s,
          u"DNS answers"_s,
          { u"rcode"_s },
          u"SERVFAIL"_s,
          {} },
        { Kind::Counter,
          u"apiserver_request_total"_s,
          u"job"_s,
          u"API server requests"_s,
          { u"code"_s },
          server,
          {} },
        { Kind::Probe, u"probe_success"_s, u"job"_s, u"Probes"_s, {}, {}, {} },
    };
}

} // namespace

const std::vector<KnownMetric> &knownMetrics()
{
    static const std::vector<KnownMetric> all = [] {
        std::vector<KnownMetric> metrics = ofPrograms();
        std::ranges::move(ofPlatforms(), std::back_inserter(metrics));
        return metrics;
    }();
    return all;
}

} // namespace trivet::prometheus
