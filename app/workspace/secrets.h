// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/sources/source.h>
#include <app/workspace/keychain.h>

#include <memory>

namespace trivet {

/// Finds and keeps the secrets that sources sign in with. Nothing of them ever reaches a file of
/// ours, a log or an error. Lives in the GUI thread; futures finish there.
class Secrets final
{
public:
    /// `workspacePath` tells equal source ids of two workspaces apart. After `guard` a keychain
    /// that does not answer (its prompt may hang) counts as not available.
    explicit Secrets(QString workspacePath, std::shared_ptr<Keychain> keychain,
                     Millis guard = std::chrono::seconds { 10 });

    /// The secret that `source.auth.secret` names; an empty one where it names none. Errors say
    /// what a person can do.
    [[nodiscard]] QFuture<Result<Secret>> lookup(const SourceSpec &source) const;
    /// Puts the secret of a source into the keychain; for sources with `secret: keychain`.
    [[nodiscard]] QFuture<Result<void>> store(const SourceSpec &source, const Secret &secret) const;
    /// The name of the source's entry: a hash of the workspace's path, and the id.
    [[nodiscard]] QString entry(const SourceId &source) const;

private:
    QString m_workspace;
    std::shared_ptr<Keychain> m_keychain;
    Millis m_guard;
};

} // namespace trivet
