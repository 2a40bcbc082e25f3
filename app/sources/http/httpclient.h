// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>
#include <app/base/result.h>
#include <app/base/secret.h>
#include <app/sources/source.h>

#include <QFuture>
#include <QObject>
#include <QUrlQuery>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace trivet::http {

struct Limits
{
    int inFlight = 4; ///< of this origin
    Millis idle = std::chrono::seconds { 15 };
    Millis deadline = std::chrono::seconds { 30 }; ///< absolute, from leaving our queue
    qint64 bodyBytes = 32LL * 1024 * 1024; ///< unpacked
    int redirects = 3; ///< same origin only
};

struct Profile
{
    QUrl base {}; ///< every request is base + path, so none can leave the origin
    Auth auth {};
    Secret secret {};
    std::vector<std::pair<QString, QString>> headers {};
    QString ca {}; ///< PEM file; empty = the system's
    QString proxy {};
    bool allowPlainHttp = false; ///< a secret over http to another host than loopback
    Limits limits {};
};

struct Request
{
    QString path {}; ///< below the base's path: "/api/v1/query"
    QUrlQuery query {}; ///< sent in the URL of a GET, as a form in the body of a POST
    bool post = false;
    QByteArray body {}; ///< instead of the form; with contentType
    QByteArray contentType {};
    QByteArray accept = "application/json"; ///< the answer must be of one of these types
    QByteArray etag {}; ///< sent as If-None-Match
    bool compressed = false; ///< offer gzip; identity is faster on loopback and LAN
    /// The caller sees by itself whether the body is whole (a row count, an end mark). Without it
    /// an answer is taken if its Content-Length, the brackets of its JSON or the end mark of its
    /// gzip show that it is whole. Chunked shows nothing: Qt 6.4 hides whether the last chunk came.
    bool checksEnd = false;
    /// The API explains its refusals: the JSON body of a 400, a 422, or a 503 without Retry-After
    /// is an Answer with that status instead of an error.
    bool keepsRefusal = false;
};

/// Adds name=value exactly as it is. QUrlQuery::addQueryItem would read a %41 in a query as 'A'.
void addParameter(QUrlQuery &query, const QString &name, const QString &value);

struct Answer
{
    int status = 0; ///< 200, 204 or 304; see Request::keepsRefusal
    QByteArray body {};
    QByteArray contentType {};
    QByteArray etag {};
    QByteArray link {};
    std::optional<Instant> serverTime {}; ///< from Date
};

/// The only HTTP client of the program: one per connection profile, with its own
/// QNetworkAccessManager, so that neither connections, cookies nor pinned CAs are ever shared.
/// Lives in the GUI thread. Errors carry a class and the host, never a query, a user or a secret.
/// A profile that must not be used (a secret over plain http, an unreadable CA file, a header with
/// a line break) is refused at every send(); nothing leaves the machine. When the server asks to
/// wait (Retry-After), the whole origin waits: until then every request is answered
/// ErrorKind::Throttled with the seconds left, and nothing is sent. A 401 answers the requests that
/// are still queued as well, so that a wrong password is not tried a dozen times.
class Client final : public QObject
{
    Q_OBJECT

public:
    Client(Profile profile, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~Client() override;

    /// Queued until one of the origin's places is free. The future always finishes.
    [[nodiscard]] QFuture<Result<Answer>> send(const Request &request);
    /// All queued and running requests finish with ErrorKind::Cancelled.
    void cancelAll();
    /// Stages of a connection test: name, TCP, TLS, HTTP, sign-in, clock; `probe` is the request
    /// asked.
    [[nodiscard]] QFuture<std::vector<Stage>> diagnose(const Request &probe);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace trivet::http
