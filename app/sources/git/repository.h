// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/time.h>

#include <QByteArray>

#include <git2.h>
#include <memory>
#include <optional>
#include <vector>

/// libgit2, read-only. It starts no program whatever a repository's configuration says; grafts and
/// replacement objects are not looked at. Used from one thread at a time.
namespace trivet::git {

template <auto Free>
struct Freeing
{
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
template <class T, auto Free>
using Owned = std::unique_ptr<T, Freeing<Free>>;

using RepositoryHandle = Owned<git_repository, git_repository_free>;
using CommitHandle = Owned<git_commit, git_commit_free>;
using TreeHandle = Owned<git_tree, git_tree_free>;

/// One ref as it was when the repository was read: all of a reading sees the same ones.
struct Ref
{
    QByteArray name; ///< "refs/tags/v1.0"
    git_oid target {}; ///< of a direct one
    QByteArray symbolic; ///< of a symbolic one: the name it stands for
};

/// Starts libgit2, once; false if that fails. To be called first in a thread that stays: libgit2
/// starts OpenSSL, which keeps something for good for the thread that it was started in.
[[nodiscard]] bool startLibrary();

class Repository final
{
public:
    /// Only the folder itself is tried, never the ones above it. Refused: what another user owns
    /// (it is theirs to say what the configuration does), shallow clones (their history is cut),
    /// and what has no commit.
    [[nodiscard]] static Result<Repository> open(const QString &path);

    [[nodiscard]] git_repository *handle() const { return m_handle.get(); }
    [[nodiscard]] const QString &path() const { return m_path; }

    /// Sorted by name; without HEAD.
    [[nodiscard]] Result<std::vector<Ref>> refs() const;
    /// The commit of a branch by its name, as data: "main", "origin/main", "refs/heads/main".
    /// Empty = HEAD.
    [[nodiscard]] Result<git_oid> branchTip(const QString &branch) const;
    /// At most 1 MiB each.
    [[nodiscard]] Result<CommitHandle> commit(const git_oid &id) const;

    /// "path: text (what libgit2 says)".
    [[nodiscard]] tl::unexpected<Error> broken(const QString &text) const;

private:
    Repository() = default;

    RepositoryHandle m_handle;
    Owned<git_odb, git_odb_free> m_objects;
    QString m_path;
};

/// Seconds of git, which may be anything, as a moment from 1971 to 9999.
[[nodiscard]] Instant moment(git_time time);
[[nodiscard]] QString hex(const git_oid &id);

} // namespace trivet::git
