// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access.h"

#include "address.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace trivet::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestPem = 4LL * 1024 * 1024;

class OriginProxies final : public QNetworkProxyFactory
{
public:
    /// Nothing = the system's.
    explicit OriginProxies(std::optional<QNetworkProxy> fixed)
        : m_fixed(std::move(fixed))
    { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // What is meant for this machine must not leave it, with or without a token.
        if (isLoopback(query.peerHostName()))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        return m_fixed ? QList<QNetworkProxy> { *m_fixed } : systemProxyForQuery(query);
    }

private:
    std::optional<QNetworkProxy> m_fixed;
};

Result<std::unique_ptr<QNetworkProxyFactory>> proxiesOf(const Profile &profile)
{
    if (profile.proxy.isEmpty() || profile.proxy == "none"_L1)
        return std::make_unique<OriginProxies>(QNetworkProxy(QNetworkProxy::NoProxy));
    if (profile.proxy == "system"_L1)
        return std::make_unique<OriginProxies>(std::nullopt);
    const QUrl url(profile.proxy, QUrl::StrictMode);
    const bool socks = url.scheme() == "socks5"_L1;
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || (url.path() != "/"_L1 && !url.path().isEmpty()) || (!socks && url.scheme() != "http"_L1))
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Http",
                           "The proxy of this source must be \"none\", \"system\" or an address "
                           "such as http://proxy.example:3128, without a user or a password."),
                       placeOf(profile.base));
    const auto port = static_cast<quint16>(url.port(socks ? 1080 : 3128));
    return std::make_unique<OriginProxies>(QNetworkProxy(
        socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(), port));
}

/// The file's bytes; nothing if it is not there, empty or far too large for a PEM file.
QByteArray pemBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.isSequential() || file.size() > largestPem)
        return {};
    return file.read(largestPem);
}

QList<QSslCertificate> certificatesOf(const QString &path)
{
    return QSslCertificate::fromData(pemBytes(path), QSsl::Pem);
}

QSslKey keyOf(const QString &path)
{
    const QByteArray bytes = pemBytes(path);
    for (const QSsl::KeyAlgorithm kind : { QSsl::Ec, QSsl::Rsa }) {
        QSslKey key(bytes, kind, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

Result<Access> openAccess(const Profile &profile)
{
    auto proxies = proxiesOf(profile);
    if (!proxies)
        return tl::unexpected(proxies.error());
    Access access { .tls = QSslConfiguration::defaultConfiguration(),
                    .proxies = std::move(*proxies) };
    access.tls.setProtocol(QSsl::TlsV1_2OrLater);
    access.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!profile.ca.isEmpty()) {
        const QList<QSslCertificate> own = certificatesOf(profile.ca);
        if (own.isEmpty())
            return failure(
                ErrorKind::BadInput,
                QCoreApplication::translate(
                    "Http", "The CA file of this source cannot be read or holds no certificate."),
                placeOf(profile.base));
        access.tls.setCaCertificates(own);
    }
    if (profile.auth.kind == Auth::Kind::Mtls) {
        const QList<QSslCertificate> chain = certificatesOf(profile.auth.certificate);
        const QSslKey key = keyOf(profile.auth.key);
        if (chain.isEmpty() || key.isNull())
            return failure(
                ErrorKind::Credentials,
                QCoreApplication::translate(
                    "Http", "The client certificate of this source or its key cannot be read."),
                placeOf(profile.base));
        access.tls.setLocalCertificateChain(chain);
        access.tls.setPrivateKey(key);
    }
    return access;
}

void signIn(QNetworkRequest &request, const Profile &profile)
{
    for (const auto &[name, value] : profile.headers)
        request.setRawHeader(name.toLatin1(), value.toUtf8());
    const QByteArray &secret = profile.secret.reveal();
    switch (profile.auth.kind) {
    case Auth::Kind::Basic: // UTF-8 as in RFC 7617
        request.setRawHeader(
            "Authorization",
            "Basic " + QByteArray(profile.auth.user.toUtf8() + ':' + secret).toBase64());
        break;
    case Auth::Kind::Bearer:
        request.setRawHeader("Authorization", "Bearer " + secret);
        break;
    case Auth::Kind::Token: // PagerDuty
        request.setRawHeader("Authorization", "Token token=" + secret);
        break;
    case Auth::Kind::Header:
        request.setRawHeader(profile.auth.header.toLatin1(), secret);
        break;
    case Auth::Kind::None:
    case Auth::Kind::Mtls:
        break;
    }
}

QString tlsTrouble(const QList<QSslError> &errors)
{
    const auto any = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::ranges::any_of(errors, [&](const QSslError &e) {
            return std::ranges::find(kinds, e.error()) != kinds.end();
        });
    };
    if (any({ QSslError::CertificateExpired }))
        return QCoreApplication::translate("Http", "The server's certificate has expired.");
    if (any({ QSslError::CertificateNotYetValid }))
        return QCoreApplication::translate(
            "Http", "The server's certificate is not valid yet. Is this computer's clock right?");
    if (any({ QSslError::HostNameMismatch }))
        return QCoreApplication::translate("Http", "The server's certificate is for another name.");
    if (any({ QSslError::CertificateRevoked, QSslError::CertificateBlacklisted }))
        return QCoreApplication::translate("Http", "The server's certificate has been withdrawn.");
    if (any({ QSslError::SelfSignedCertificate }))
        return QCoreApplication::translate(
            "Http", "The server's certificate is signed by itself, so nobody vouches for it.");
    if (any({ QSslError::UnableToGetLocalIssuerCertificate,
              QSslError::UnableToVerifyFirstCertificate, QSslError::SelfSignedCertificateInChain,
              QSslError::UnableToGetIssuerCertificate, QSslError::CertificateUntrusted }))
        return QCoreApplication::translate(
            "Http",
            "The server's certificate is of an authority that this source does not trust. "
            "Name the right CA file in the source's settings.");
    return QCoreApplication::translate(
        "Http",
        "No safe connection could be agreed on: the server speaks no TLS 1.2 or newer, wants a "
        "client certificate, or is no https server.");
}

} // namespace trivet::http
