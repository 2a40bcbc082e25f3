// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/secret.h>

#include <QFuture>

namespace trivet {

/// Where secrets are kept between runs. Lives in the GUI thread and never blocks it.
class Keychain
{
public:
    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    /// ErrorKind::NotFound: it answered, but has no such entry (or is locked, which looks the
    /// same).
    [[nodiscard]] virtual QFuture<Result<Secret>> read(const QString &entry) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &entry, const Secret &secret)
        = 0;
};

/// The desktop's own, under the service "trivet". Never falls back to a file.
class SystemKeychain final : public Keychain
{
public:
    [[nodiscard]] QFuture<Result<Secret>> read(const QString &entry) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &entry, const Secret &secret) override;
};

} // namespace trivet
