// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace trivet::test {

/// Certificates for loopback servers, made when a test starts by the openssl command. `ca` and
/// `other` are two authorities that know nothing of each other.
class Certificates final
{
public:
    Certificates();

    /// "ca.pem", "other.pem", "client.pem", "client.key", ...
    [[nodiscard]] QString file(const QString &name) const;
    /// For a server: "good", "wronghost", "expired", "future", "selfsigned", "foreign" (of
    /// `other`).
    [[nodiscard]] QSslConfiguration server(const QString &leaf) const;
    /// The same, of a server that wants a client certificate of `ca`.
    [[nodiscard]] QSslConfiguration demandingServer(const QString &leaf) const;

private:
    void authority(const QString &name);
    void leaf(const QString &name, const QString &issuer, const QString &subjectAltName,
              const QString &from, const QString &until);
    void openssl(const QStringList &arguments) const;
    void write(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_folder;
};

} // namespace trivet::test
