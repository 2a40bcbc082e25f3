// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace trivet {

/// What sort of trouble it is: decides what the program does next, while the text is for people.
enum class ErrorKind {
    BadInput, ///< a file, a setting or an argument is wrong; the person can mend it
    Connection, ///< nothing answered: name, route, TLS, a cut line
    Deadline, ///< too slow
    Credentials, ///< 401, 403, or a secret that is not there
    Throttled, ///< the server asked us to wait
    TooLarge, ///< more than the cap
    BadAnswer, ///< an answer that is not what was asked for
    NotFound,
    Cancelled,
    Storage, ///< the local or shared store said no
    NotPossible, ///< asked for something that has no answer
};

/// An error that a person can act on. `where` names the place: file:line:column, host, source id.
struct Error
{
    ErrorKind kind = ErrorKind::BadInput;
    QString text;
    QString where;
    /// Seconds the server asked us to wait, 0 = did not say.
    qint64 retryAfterSeconds = 0;

    bool operator==(const Error &) const = default;

    /// "where: text", or the text alone.
    [[nodiscard]] QString message() const;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString text, QString where = {})
{
    return tl::unexpected<Error>(
        Error { .kind = kind, .text = std::move(text), .where = std::move(where) });
}

} // namespace trivet
