// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"

#include <QNetworkReply>
#include <QSslError>

namespace trivet::http {

/// How reading ended, when it was us who ended it.
enum class Ending {
    Itself, ///< the answer was whole, or the line broke
    Enough, ///< what was seen so far decides it
    Idle,
    Deadline,
    TooLarge,
    Damaged,
};

enum class Redirect { None, Elsewhere, TooMany, WithoutTarget, LosesBody };

/// What was seen of an exchange. Headers are as the server sent them: outside text.
struct Seen
{
    int status = 0; ///< 0 = no answer began
    Ending ending = Ending::Itself;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QSslError> tls;
    QByteArray contentType;
    QByteArray contentEncoding;
    QByteArray etag;
    QByteArray link;
    QByteArray date;
    QByteArray retryAfter;
    QByteArray rateRemaining; ///< X-RateLimit-Remaining or RateLimit-Remaining
    QByteArray rateReset;
    qint64 contentLength = -1; ///< as announced, of the bytes on the line
    qint64 wireBytes = 0; ///< that came
    bool chunked = false;
    bool gzip = false;
    bool gzipEnded = false;
    bool jsonEnded = false; ///< of an answer that tells its length neither way
    Redirect redirect = Redirect::None;
    QString redirectTarget; ///< scheme://host:port, cleaned
    QByteArray body;
};

/// What is needed beside it to judge.
struct Question
{
    const Request *request = nullptr;
    const Limits *limits = nullptr;
    QString where;
    Instant now {}; ///< for Retry-After, where the server does not say its time
};

/// The body is wanted: a 200, or a refusal in JSON that the request keeps.
[[nodiscard]] bool isWanted(const Seen &seen, const Request &request);

/// Can be said of a 200 before its body came: a login page, another type, another encoding, a body
/// that is announced as too large.
[[nodiscard]] std::optional<Error> headObjection(const Seen &seen, const Question &question);

/// The answer, or the one error that tells best what happened. Never looks into the body, and never
/// says anything the server or Qt said.
[[nodiscard]] Result<Answer> judge(Seen &&seen, const Question &question);

/// "application/json; charset=utf-8", "application/problem+json"
[[nodiscard]] bool isJsonType(QByteArrayView contentType);

} // namespace trivet::http
