// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslError>

namespace trivet::http {

/// What a profile says about the way to its server, read once from its files.
struct Access
{
    QSslConfiguration tls;
    std::unique_ptr<QNetworkProxyFactory> proxies; ///< never asked for loopback
};

/// Reads the CA and the client certificate. A file that cannot be read or holds no certificate is
/// an error, never an empty list of CAs that could mean "anyone" or "the system's".
[[nodiscard]] Result<Access> openAccess(const Profile &profile);

/// Sign-in and the profile's own headers, onto a request whose target is of the profile's origin.
void signIn(QNetworkRequest &request, const Profile &profile);

/// What is wrong with a certificate, in words. The first of the errors that says most is taken.
[[nodiscard]] QString tlsTrouble(const QList<QSslError> &errors);

} // namespace trivet::http
