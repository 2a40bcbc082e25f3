// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repository.h"

#include <app/base/textgate.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace trivet::git {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t largestCommit = size_t { 1024 } * 1024;
constexpr size_t mostRefs = 1'000'000;

QString said(const char *sentence)
{
    return QCoreApplication::translate("Source", sentence);
}

QString lastWords()
{
    const git_error *error = git_error_last();
    if (error == nullptr || error->message == nullptr)
        return {};
    const QString words = textgate::line(QString::fromUtf8(error->message));
    return u" ("_s + words + u')';
}

bool isForeign(const QString &path)
{
    const QFileInfo folder(path);
    const QFileInfo inside(path + u"/.git"_s);
    const QFileInfo bare(path + u"/HEAD"_s);
    const auto other
        = [](const QFileInfo &info) { return info.exists() && info.ownerId() != geteuid(); };
    return (inside.exists() || bare.exists()) && (other(folder) || other(inside) || other(bare));
}

Error openError(int code, const QString &path)
{
    Error error { .kind = ErrorKind::BadInput, .text = {}, .where = path };
    // With NO_SEARCH libgit2 1.5 says "not found" of what is there but not ours.
    const bool foreign = code == GIT_EOWNER || (code == GIT_ENOTFOUND && isForeign(path));
    if (foreign) {
        error.text = said("The repository belongs to another user. Trivet reads only repositories "
                          "of the user who runs it, or those that git's own setting safe.directory "
                          "names.");
        return error;
    }
    if (code == GIT_ENOTFOUND) {
        error.kind = ErrorKind::NotFound;
        error.text = said("There is no git repository in this folder.");
        return error;
    }
    error.text = said("The repository cannot be opened.") + lastWords();
    return error;
}

} // namespace

bool startLibrary()
{
    // Never shut down: libgit2 keeps a little state for each thread, which a shutdown on one thread
    // of the pool would lose for all the others. It goes when its thread ends.
    static const int users = git_libgit2_init();
    return users >= 0;
}

Result<Repository> Repository::open(const QString &path)
{
    if (!startLibrary())
        return failure(ErrorKind::NotPossible, said("libgit2 cannot be started."), path);
    Repository repository;
    repository.m_path = path;
    git_repository *handle = nullptr;
    const int code = git_repository_open_ext(&handle, QFile::encodeName(path).constData(),
                                             GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    repository.m_handle.reset(handle);
    if (code != 0)
        return tl::unexpected(openError(code, path));
    git_odb *objects = nullptr;
    if (git_repository_odb(&objects, handle) != 0)
        return repository.broken(said("The repository has no readable objects."));
    repository.m_objects.reset(objects);
    if (git_repository_is_shallow(handle) == 1)
        return failure(ErrorKind::BadInput,
                       said("The repository is a shallow clone: its history is cut off, and every "
                            "count would be wrong. Get the rest with \"git fetch --unshallow\"."),
                       path);
    return repository;
}

tl::unexpected<Error> Repository::broken(const QString &text) const
{
    return failure(ErrorKind::BadInput, text + lastWords(), m_path);
}

Result<std::vector<Ref>> Repository::refs() const
{
    git_reference_iterator *raw = nullptr;
    if (git_reference_iterator_new(&raw, handle()) != 0)
        return broken(said("The branches and tags cannot be read."));
    const Owned<git_reference_iterator, git_reference_iterator_free> iterator(raw);
    std::vector<Ref> refs;
    for (;;) {
        git_reference *next = nullptr;
        const int code = git_reference_next(&next, iterator.get());
        if (code == GIT_ITEROVER)
            break;
        if (code != 0)
            return broken(said("A branch or tag cannot be read."));
        const Owned<git_reference, git_reference_free> reference(next);
        Ref ref { .name = git_reference_name(next) };
        if (git_reference_type(next) == GIT_REFERENCE_SYMBOLIC)
            ref.symbolic = git_reference_symbolic_target(next);
        else
            ref.target = *git_reference_target(next);
        if (refs.size() >= mostRefs)
            return failure(ErrorKind::TooLarge,
                           said("The repository has more than a million refs."), m_path);
        refs.push_back(std::move(ref));
    }
    std::ranges::sort(refs, {}, &Ref::name);
    return refs;
}

Result<git_oid> Repository::branchTip(const QString &branch) const
{
    git_reference *found = nullptr;
    if (branch.isEmpty()) {
        const int code = git_repository_head(&found, handle());
        if (code == GIT_EUNBORNBRANCH || code == GIT_ENOTFOUND)
            return failure(ErrorKind::NotFound,
                           said("The repository's HEAD names a branch that has no commit yet. "
                                "Commit something, or name another branch with \"branch\"."),
                           m_path);
        if (code != 0)
            return broken(said("The repository's HEAD cannot be read."));
    } else {
        // Whole names only: no revision syntax, so whatever a person writes is the name of a ref.
        constexpr std::array<const char *, 4> places { "refs/heads/", "refs/remotes/",
                                                       "refs/remotes/origin/", "" };
        for (const char *place : places) {
            const QByteArray name = place + branch.toUtf8();
            if (name.startsWith("refs/")
                && git_reference_lookup(&found, handle(), name.constData()) == 0)
                break;
        }
        if (found == nullptr)
            return failure(
                ErrorKind::NotFound,
                said("There is no branch \"%1\" in the repository.").arg(textgate::line(branch)),
                m_path);
    }
    const Owned<git_reference, git_reference_free> reference(found);
    git_object *peeled = nullptr;
    if (git_reference_peel(&peeled, found, GIT_OBJECT_COMMIT) != 0)
        return broken(said("The branch does not lead to a commit that is there."));
    const Owned<git_object, git_object_free> commit(peeled);
    return *git_object_id(peeled);
}

Result<CommitHandle> Repository::commit(const git_oid &id) const
{
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, m_objects.get(), &id) != 0)
        return broken(said("The commit %1 is missing or damaged.").arg(hex(id)));
    if (size > largestCommit)
        return failure(ErrorKind::TooLarge,
                       said("The commit %1 is larger than 1 MiB.").arg(hex(id)), m_path);
    git_commit *commit = nullptr;
    if (git_commit_lookup(&commit, handle(), &id) != 0)
        return broken(said("The commit %1 is missing or damaged.").arg(hex(id)));
    return CommitHandle(commit);
}

Instant moment(git_time time)
{
    constexpr git_time_t first = 31'536'000; // 1971
    constexpr git_time_t last = 253'402'300'799; // 9999
    return instantFromMs(std::clamp(time.time, first, last) * 1000);
}

QString hex(const git_oid &id)
{
    std::array<char, GIT_OID_HEXSZ> text {};
    git_oid_fmt(text.data(), &id);
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace trivet::git
