// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QString>

#include <functional>
#include <vector>

class QIODevice;

/// CSV by RFC 4180 through libcsv, which splits bytes into fields. Ours are the caps, the line
/// numbers, the choice of separator, and going on behind a damaged row.
namespace trivet::csv {

struct Limits
{
    qint64 fileBytes = 64LL * 1024 * 1024;
    size_t fieldBytes = 1024 * 1024;
    size_t columns = 500;
};

struct Row
{
    qint64 line = 0; ///< where it begins, from 1
    std::vector<QString> cells;
};

/// Reads rows one by one; blank lines are none. Comma or semicolon, whichever the first line has
/// more of; a byte-order mark, CRLF, LF and CR are taken. Blanks around unquoted fields go.
/// A row that cannot be read (a stray or unclosed quote, bytes that are not UTF-8, a cap) goes to
/// `bad` with its line and a sentence, and reading goes on with the next line. Errors: the file is
/// too large, UTF-16, or the device fails.
[[nodiscard]] Result<void> read(QIODevice &device, const std::function<void(const Row &)> &row,
                                const std::function<void(qint64 line, const QString &text)> &bad,
                                const Limits &limits = {});

} // namespace trivet::csv
