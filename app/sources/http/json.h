// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/time.h>

#include <QByteArray>
#include <QCoreApplication>

#include <optional>
#include <simdjson.h>
#include <string_view>

namespace trivet::json {

/// The answer of a server, parsed into `parser`, which owns what the element points to. Errors:
/// TooLarge, BadAnswer with the reason. Pure, for the pool.
[[nodiscard]] Result<simdjson::dom::element> parse(simdjson::dom::parser &parser,
                                                   const QByteArray &body);

/// A text cut to `limit` characters before it costs anything; nothing where there is none.
[[nodiscard]] std::optional<QString> text(const simdjson::dom::element &object,
                                          std::string_view key, qsizetype limit);
/// Text that has been read, cut and decoded.
[[nodiscard]] QString cut(std::string_view utf8, qsizetype limit);
[[nodiscard]] std::optional<simdjson::dom::element> child(const simdjson::dom::element &object,
                                                          std::string_view key);
[[nodiscard]] std::optional<simdjson::dom::array> list(const simdjson::dom::element &object,
                                                       std::string_view key);
[[nodiscard]] std::optional<bool> flag(const simdjson::dom::element &object, std::string_view key);
/// ISO 8601 with an offset, between the years 1971 and 9999.
[[nodiscard]] std::optional<Instant> time(const simdjson::dom::element &object,
                                          std::string_view key);
/// An http or https address without a user in it; empty for everything else.
[[nodiscard]] QString webAddress(const simdjson::dom::element &object, std::string_view key);

/// "At `path` there should be `expected`."
[[nodiscard]] tl::unexpected<Error> wrong(const QString &path, const QString &expected);

} // namespace trivet::json
