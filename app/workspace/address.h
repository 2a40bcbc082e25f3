// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QUrl>

#include <optional>

namespace trivet::workspace {

/// The address of a server: http or https, a host, no user, password, query or fragment. The error
/// says what is wrong and never repeats the address: it may hold a password.
[[nodiscard]] Result<QUrl> serverAddress(const QString &text);
/// Whether it is the address of a proxy: http or socks5, a host and a port, nothing else.
[[nodiscard]] bool isProxyAddress(const QString &text);
[[nodiscard]] bool isLoopback(const QString &host);

[[nodiscard]] bool isHeaderName(const QString &name);
/// Headers that sign in (they carry secrets) or that belong to the connection.
[[nodiscard]] bool isReservedHeader(const QString &name);
[[nodiscard]] bool isHeaderValue(const QString &value);

} // namespace trivet::workspace
