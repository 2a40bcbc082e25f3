// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "address.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 2'000;

tl::unexpected<Error> refused(const char *why)
{
    return failure(ErrorKind::BadInput, QCoreApplication::translate("Workspace", why));
}

} // namespace

Result<QUrl> serverAddress(const QString &text)
{
    if (text.size() > longestAddress)
        return refused(QT_TRANSLATE_NOOP("Workspace", "The address is too long."));
    QUrl url(text, QUrl::StrictMode);
    if (!text.contains("://"_L1))
        return refused(QT_TRANSLATE_NOOP("Workspace", "It lacks http:// or https:// in front."));
    if (!url.isValid())
        return refused(QT_TRANSLATE_NOOP("Workspace", "This is not an address."));
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return refused(QT_TRANSLATE_NOOP("Workspace", "It must begin with http:// or https://."));
    if (url.host().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Workspace", "It names no host."));
    if (!url.userInfo().isEmpty() || text.section(u'/', 2, 2).contains(u'@'))
        return refused(QT_TRANSLATE_NOOP("Workspace", "It must not hold a user or a password."));
    if (url.hasQuery() || url.hasFragment())
        return refused(QT_TRANSLATE_NOOP("Workspace", "It must not have a query or a fragment."));
    if (url.port(80) == 0)
        return refused(QT_TRANSLATE_NOOP("Workspace", "No server has port 0."));
    if (url.path() == "/"_L1) // the same server
        url.setPath({});
    return url;
}

bool isProxyAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= longestAddress && url.isValid()
        && (url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1) && !url.host().isEmpty()
        && url.port() > 0 && !url.authority().contains(u'@') && url.path().size() <= 1
        && !url.hasQuery() && !url.hasFragment();
}

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

bool isHeaderName(const QString &name)
{
    static const QRegularExpression token(u"\\A[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}\\z"_s);
    return token.match(name).hasMatch();
}

bool isReservedHeader(const QString &name)
{
    static const QStringList reserved {
        u"authorization"_s,   u"proxy-authorization"_s, u"cookie"_s,  u"private-token"_s,
        u"job-token"_s,       u"x-api-key"_s,           u"host"_s,    u"content-length"_s,
        u"connection"_s,      u"transfer-encoding"_s,   u"upgrade"_s, u"te"_s,
        u"accept-encoding"_s,
    };
    return reserved.contains(name, Qt::CaseInsensitive);
}

bool isHeaderValue(const QString &value)
{
    return !value.isEmpty() && value.size() <= longestAddress
        && std::ranges::all_of(value, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

} // namespace trivet::workspace
