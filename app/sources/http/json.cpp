// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include <QUrl>

#include <algorithm>

namespace trivet::json {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr qsizetype mostBytes = qsizetype { 32 } * 1024 * 1024;
constexpr size_t mostDepth = 64;
constexpr qsizetype longestAddress = 2'000;

} // namespace

Result<dom::element> parse(dom::parser &parser, const QByteArray &body)
{
    if (body.size() > mostBytes)
        return failure(ErrorKind::TooLarge,
                       QCoreApplication::translate("Http", "The answer is larger than 32 MiB."));
    std::string_view text(body.constData(), static_cast<size_t>(body.size()));
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (parser.allocate(text.size() + 64, mostDepth) != simdjson::SUCCESS)
        return failure(
            ErrorKind::TooLarge,
            QCoreApplication::translate("Http", "There is not enough memory for the answer."));
    dom::element root;
    const simdjson::error_code code = parser.parse(text.data(), text.size()).get(root);
    if (code == simdjson::SUCCESS)
        return root;
    const size_t start = text.find_first_not_of(" \t\r\n");
    if (start != std::string_view::npos && text[start] == '<')
        return failure(
            ErrorKind::BadAnswer,
            QCoreApplication::translate(
                "Http", "The answer is a web page, perhaps of a login; the address may be wrong."));
    return failure(ErrorKind::BadAnswer,
                   QCoreApplication::translate("Http", "The answer is not whole JSON: %1")
                       .arg(QString::fromUtf8(simdjson::error_message(code))));
}

QString cut(std::string_view utf8, qsizetype limit)
{
    const auto bytes = std::min<size_t>(utf8.size(), static_cast<size_t>(limit) * 4);
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(bytes));
    text.truncate(limit);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

std::optional<dom::element> child(const dom::element &object, std::string_view key)
{
    dom::object all;
    dom::element found;
    if (object.get(all) != simdjson::SUCCESS || all[key].get(found) != simdjson::SUCCESS)
        return std::nullopt;
    return found;
}

std::optional<QString> text(const dom::element &object, std::string_view key, qsizetype limit)
{
    std::string_view found;
    const auto element = child(object, key);
    if (!element || element->get(found) != simdjson::SUCCESS)
        return std::nullopt;
    return cut(found, limit);
}

std::optional<dom::array> list(const dom::element &object, std::string_view key)
{
    dom::array found;
    const auto element = child(object, key);
    if (!element || element->get(found) != simdjson::SUCCESS)
        return std::nullopt;
    return found;
}

std::optional<bool> flag(const dom::element &object, std::string_view key)
{
    bool found = false;
    const auto element = child(object, key);
    if (!element || element->get(found) != simdjson::SUCCESS)
        return std::nullopt;
    return found;
}

std::optional<Instant> time(const dom::element &object, std::string_view key)
{
    const auto written = text(object, key, 64);
    // A time without an offset could be of any zone.
    if (!written || written->size() < 20)
        return std::nullopt;
    const QStringView clock = QStringView(*written).mid(11);
    if (!clock.endsWith(u'Z') && !clock.contains(u'+') && !clock.contains(u'-'))
        return std::nullopt;
    return fromIso(*written, QTimeZone::utc());
}

QString webAddress(const dom::element &object, std::string_view key)
{
    const auto written = text(object, key, longestAddress + 1);
    if (!written || written->size() > longestAddress)
        return {};
    const QUrl url(*written, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return *written;
}

tl::unexpected<Error> wrong(const QString &path, const QString &expected)
{
    return failure(ErrorKind::BadAnswer,
                   QCoreApplication::translate(
                       "Http", "The answer is not what was asked for: at %1 there should be %2.")
                       .arg(path, expected),
                   path);
}

} // namespace trivet::json
