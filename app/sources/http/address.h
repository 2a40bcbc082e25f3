// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"

#include <QUrl>

namespace trivet::http {

/// "host:port", the only thing that a message says about an address.
[[nodiscard]] QString placeOf(const QUrl &url);
/// localhost, 127.0.0.0/8 and ::1: what is sent there stays on this machine.
[[nodiscard]] bool isLoopback(const QString &host);
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

/// Why nothing may be sent with this profile; nothing = it may.
[[nodiscard]] std::optional<Error> objection(const Profile &profile);

/// base + path + query. Whatever path and query hold, the origin stays that of the base.
[[nodiscard]] Result<QUrl> targetOf(const QUrl &base, const Request &request);
/// The query in the form of a URL and of a POST: everything but letters, digits and -._~ is
/// encoded,
/// '+' too, which QUrlQuery leaves and servers read as a blank.
[[nodiscard]] QByteArray encoded(const QUrlQuery &query);

} // namespace trivet::http
