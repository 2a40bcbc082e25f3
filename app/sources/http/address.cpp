// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "address.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <array>

namespace trivet::http {

using namespace Qt::StringLiterals;

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isTokenChar(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
        || u"!#$%&'*+-.^_`|~"_s.contains(c);
}

bool isHeaderName(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, isTokenChar);
}

/// Header values end at a line break; one inside would begin a header of someone else's choice.
bool isOneLine(const QByteArray &text)
{
    return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
}

/// Headers that decide how a message is framed or where it goes; they are ours.
bool isOurs(const QString &name)
{
    constexpr std::array<QLatin1StringView, 12> names { "host"_L1,
                                                        "content-length"_L1,
                                                        "transfer-encoding"_L1,
                                                        "connection"_L1,
                                                        "upgrade"_L1,
                                                        "accept-encoding"_L1,
                                                        "expect"_L1,
                                                        "te"_L1,
                                                        "trailer"_L1,
                                                        "keep-alive"_L1,
                                                        "range"_L1,
                                                        "proxy-authorization"_L1 };
    return std::ranges::find(names, name.toLower()) != names.end();
}

bool soundsSecret(const QString &name)
{
    constexpr std::array<QLatin1StringView, 6> words { "auth"_L1,   "token"_L1,  "key"_L1,
                                                       "cookie"_L1, "secret"_L1, "password"_L1 };
    return std::ranges::any_of(
        words, [&](QLatin1StringView w) { return name.contains(w, Qt::CaseInsensitive); });
}

std::optional<Error> headerObjection(const Profile &profile)
{
    const QString where = placeOf(profile.base);
    const auto wrong = [&](const QString &text) {
        return Error { .kind = ErrorKind::BadInput, .text = text, .where = where };
    };
    const QString malformed = QCoreApplication::translate(
        "Http",
        "A header of this source is malformed: names are letters, digits and hyphens, and "
        "nothing may hold a line break.");
    for (const auto &[name, value] : profile.headers) {
        if (!isHeaderName(name) || !isOneLine(value.toUtf8()))
            return wrong(malformed);
        if (isOurs(name))
            return wrong(QCoreApplication::translate(
                "Http", "A header of this source is one that Trivet sets itself."));
    }
    if (profile.auth.kind == Auth::Kind::Header
        && (!isHeaderName(profile.auth.header) || isOurs(profile.auth.header)))
        return wrong(malformed);
    return {};
}

std::optional<Error> secretObjection(const Profile &profile)
{
    const QString where = placeOf(profile.base);
    const Auth::Kind kind = profile.auth.kind;
    const bool needed = kind == Auth::Kind::Basic || kind == Auth::Kind::Bearer
        || kind == Auth::Kind::Header || kind == Auth::Kind::Token;
    if (needed && profile.secret.isEmpty())
        return Error { .kind = ErrorKind::Credentials,
                       .text = QCoreApplication::translate(
                           "Http", "The password or token of this source was not found."),
                       .where = where };
    if (!isOneLine(profile.secret.reveal()))
        return Error { .kind = ErrorKind::Credentials,
                       .text = QCoreApplication::translate(
                           "Http", "The password or token of this source holds a line break."),
                       .where = where };
    if (kind == Auth::Kind::Basic
        && (profile.auth.user.contains(u':') || !isOneLine(profile.auth.user.toUtf8())))
        return Error { .kind = ErrorKind::BadInput,
                       .text = QCoreApplication::translate(
                           "Http", "The user name of this source holds a colon or a line break."),
                       .where = where };
    const bool secret = kind != Auth::Kind::None
        || std::ranges::any_of(profile.headers,
                               [](const auto &h) { return soundsSecret(h.first); });
    if (secret && profile.base.scheme() == "http"_L1 && !isLoopback(profile.base.host())
        && !profile.allowPlainHttp)
        return Error { .kind = ErrorKind::BadInput,
                       .text = QCoreApplication::translate(
                           "Http",
                           "A password or token would cross the network readable for all. "
                           "Use an https address, or allow plain http for this source."),
                       .where = where };
    return {};
}

} // namespace

void addParameter(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                       QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

QString placeOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString shown = host.contains(u':') ? QString(u'[' % host % u']') : host;
    return QString(shown % u':' % QString::number(portOf(url)));
}

bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

std::optional<Error> objection(const Profile &profile)
{
    const QUrl &base = profile.base;
    const bool web = base.scheme() == "https"_L1 || base.scheme() == "http"_L1;
    if (!base.isValid() || !web || base.host().isEmpty())
        return Error { .kind = ErrorKind::BadInput,
                       .text = QCoreApplication::translate(
                           "Http",
                           "The address of this source is not a whole https or http address."),
                       .where = {} };
    if (!base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment())
        return Error { .kind = ErrorKind::BadInput,
                       .text = QCoreApplication::translate(
                           "Http",
                           "The address of this source must not hold a user, a password, "
                           "a '?' or a '#'; sign-in has its own place."),
                       .where = placeOf(base) };
    if (auto header = headerObjection(profile))
        return header;
    return secretObjection(profile);
}

QByteArray encoded(const QUrlQuery &query)
{
    QByteArray out;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (!out.isEmpty())
            out += '&';
        out += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return out;
}

Result<QUrl> targetOf(const QUrl &base, const Request &request)
{
    QString folder = base.path(QUrl::FullyEncoded);
    while (folder.endsWith(u'/'))
        folder.chop(1);
    QUrl url = base;
    url.setPath(QString(folder % request.path), QUrl::TolerantMode);
    if (!request.post && !request.query.isEmpty())
        url.setQuery(QString::fromLatin1(encoded(request.query)), QUrl::StrictMode);
    // "..", however it is written, would climb out of the base's path at the server.
    QString plain = QUrl::fromPercentEncoding(request.path.toUtf8());
    plain.replace(u'\\', u'/');
    const QStringList parts = plain.split(u'/');
    const bool climbs
        = std::ranges::any_of(parts, [](const QString &p) { return p == u"."_s || p == u".."_s; });
    const bool rooted = request.path.isEmpty() || request.path.startsWith(u'/');
    if (!rooted || climbs || !url.isValid() || !isSameOrigin(url, base) || !url.userInfo().isEmpty()
        || url.hasFragment() || plain.contains(u'\r') || plain.contains(u'\n'))
        return failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("Http", "A path of this source leads outside its address."),
            placeOf(base));
    return url;
}

} // namespace trivet::http
