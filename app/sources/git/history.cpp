// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include "repository.h"

#include <app/base/textgate.h>

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cstring>
#include <unordered_set>

namespace trivet::git {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostCommits = 2'000'000;
constexpr QByteArrayView tagPrefix("refs/tags/");
constexpr qsizetype longestTitle = 4096; // bytes, before it is cut for the screen

struct OidHash
{
    size_t operator()(const git_oid &id) const noexcept
    {
        size_t value = 0;
        std::memcpy(&value, id.id, sizeof value);
        return value;
    }
};
struct OidEqual
{
    bool operator()(const git_oid &a, const git_oid &b) const noexcept
    {
        return git_oid_equal(&a, &b) == 1;
    }
};
using OidSet = std::unordered_set<git_oid, OidHash, OidEqual>;

struct Tagged
{
    QString name;
    git_oid commit {};
    Instant at {};
};

QString sentence(const char *text)
{
    return QCoreApplication::translate("Source", text);
}

/// What the answer depends on: every ref, HEAD's commit, and the keys of the source.
QString fingerprint(const HistoryRequest &request, const std::vector<Ref> &refs, const git_oid &tip)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList keys { u"git1"_s,
                             request.tags.pattern(),
                             request.branch,
                             request.globs.join(u'\n'),
                             request.service.value,
                             request.environment };
    hash.addData(keys.join(u'\t').toUtf8());
    const auto addId = [&hash](const git_oid &id) { hash.addData(hex(id).toLatin1()); };
    addId(tip);
    for (const Ref &ref : refs) {
        hash.addData(ref.name);
        hash.addData(ref.symbolic);
        addId(ref.target);
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString titleOf(const git_commit *commit)
{
    const char *message = git_commit_message(commit);
    if (message == nullptr)
        return {};
    const auto length = static_cast<qsizetype>(strnlen(message, longestTitle));
    const auto *end
        = static_cast<const char *>(std::memchr(message, '\n', static_cast<size_t>(length)));
    const QByteArrayView first(message, end != nullptr ? end - message : length);
    const char *encoding = git_commit_message_encoding(commit);
    const bool latin = encoding != nullptr && qstrnicmp(encoding, "iso-8859-1", 10) == 0;
    return textgate::line(latin ? QString::fromLatin1(first) : QString::fromUtf8(first));
}

/// By the usual names of robots. The author is asked this and forgotten.
bool isRobot(const git_signature *author)
{
    const QString who = QString::fromUtf8(author->name) + u' ' + QString::fromUtf8(author->email);
    return who.contains("[bot]"_L1, Qt::CaseInsensitive)
        || who.contains("dependabot"_L1, Qt::CaseInsensitive)
        || who.contains("renovate"_L1, Qt::CaseInsensitive);
}

class Reading final
{
public:
    Reading(const Repository &repository, const HistoryRequest &request,
            const std::atomic_bool &cancelled)
        : m_repository(repository)
        , m_request(request)
        , m_cancelled(cancelled)
    { }

    Result<Batch> read(const std::vector<Ref> &refs, const git_oid &tip);
    Result<std::vector<Tagged>> taggedCommits(const std::vector<Ref> &refs);

private:
    Result<std::optional<Tagged>> tagged(const Ref &ref);
    Result<void> claim(const git_oid &from, const Deployment *deployment);
    Result<bool> touchesGlobs(git_commit *commit) const;
    void add(git_commit *commit, const Deployment *deployment);
    void trouble(const QString &text, const QString &tag);

    const Repository &m_repository;
    const HistoryRequest &m_request;
    const std::atomic_bool &m_cancelled;
    Batch m_batch;
    OidSet m_seen; ///< with every commit all its ancestors
};

void Reading::trouble(const QString &text, const QString &tag)
{
    const QString where = m_request.source.value + u": "_s + textgate::line(tag);
    m_batch.troubles.push_back({ .text = text, .where = where });
}

/// Nothing for tags that do not lead to a commit.
Result<std::optional<Tagged>> Reading::tagged(const Ref &ref)
{
    const QString name = QString::fromUtf8(ref.name.mid(tagPrefix.size()));
    git_object *raw = nullptr;
    if (git_object_lookup(&raw, m_repository.handle(), &ref.target, GIT_OBJECT_ANY) != 0) {
        trouble(sentence("The tag leads to an object that is missing or damaged."), name);
        return std::nullopt;
    }
    const Owned<git_object, git_object_free> object(raw);
    git_object *target = nullptr;
    if (git_object_peel(&target, raw, GIT_OBJECT_COMMIT) != 0)
        return std::nullopt; // a tree, a blob
    const Owned<git_object, git_object_free> held(target);
    Tagged tag { .name = name, .commit = *git_object_id(target) };
    auto commit = m_repository.commit(tag.commit);
    if (!commit)
        return tl::unexpected(commit.error());
    tag.at = moment(git_commit_committer(commit->get())->when);
    if (git_object_type(raw) == GIT_OBJECT_TAG) {
        git_tag *annotated = nullptr;
        if (git_tag_lookup(&annotated, m_repository.handle(), &ref.target) == 0) {
            const Owned<git_tag, git_tag_free> owned(annotated);
            if (const git_signature *tagger = git_tag_tagger(annotated))
                tag.at = moment(tagger->when);
        }
    }
    return tag;
}

Result<std::vector<Tagged>> Reading::taggedCommits(const std::vector<Ref> &refs)
{
    std::vector<Tagged> tags;
    for (const Ref &ref : refs) {
        if (!ref.name.startsWith(tagPrefix) || !ref.symbolic.isEmpty())
            continue;
        const QString name = QString::fromUtf8(ref.name.mid(tagPrefix.size()));
        if (!m_request.tags.match(name).hasMatch())
            continue;
        auto tag = tagged(ref);
        if (!tag)
            return tl::unexpected(tag.error());
        if (*tag)
            tags.push_back(std::move(**tag));
    }
    std::ranges::stable_sort(tags, {}, &Tagged::at); // of one moment: by name, as refs are
    return tags;
}

/// By the difference to the first parent, or to nothing for the first commit of all.
Result<bool> Reading::touchesGlobs(git_commit *commit) const
{
    git_tree *tree = nullptr;
    if (git_commit_tree(&tree, commit) != 0)
        return m_repository.broken(sentence("A folder of the history is missing or damaged."));
    const TreeHandle after(tree);
    TreeHandle before;
    if (git_commit_parentcount(commit) > 0) {
        auto parent = m_repository.commit(*git_commit_parent_id(commit, 0));
        if (!parent)
            return tl::unexpected(parent.error());
        git_tree *parentTree = nullptr;
        if (git_commit_tree(&parentTree, parent->get()) != 0)
            return m_repository.broken(sentence("A folder of the history is missing or damaged."));
        before.reset(parentTree);
    }
    std::vector<QByteArray> patterns;
    std::vector<char *> pointers;
    patterns.reserve(static_cast<size_t>(m_request.globs.size()));
    for (const QString &glob : m_request.globs)
        patterns.push_back(glob.toUtf8());
    pointers.reserve(patterns.size());
    for (QByteArray &pattern : patterns)
        pointers.push_back(pattern.data());
    git_diff_options options;
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_SKIP_BINARY_CHECK; // names only: no content is read
    options.pathspec = { .strings = pointers.data(), .count = pointers.size() };
    bool touched = false;
    options.payload = &touched;
    options.notify_cb
        = [](const git_diff *, const git_diff_delta *, const char *, void *payload) -> int {
        *static_cast<bool *>(payload) = true;
        return GIT_EUSER; // one is enough
    };
    git_diff *diff = nullptr;
    const int code
        = git_diff_tree_to_tree(&diff, m_repository.handle(), before.get(), after.get(), &options);
    const Owned<git_diff, git_diff_free> held(diff);
    if (code != 0 && !touched)
        return m_repository.broken(sentence("A folder of the history is missing or damaged."));
    return touched;
}

void Reading::add(git_commit *commit, const Deployment *deployment)
{
    const git_signature *author = git_commit_author(commit);
    Change change {
        .id = m_request.source.value + u':' + hex(*git_commit_id(commit)),
        .source = m_request.source,
        .service = m_request.service,
        .authoredAt = moment(author->when),
        .committedAt = moment(git_commit_committer(commit)->when),
        .title = titleOf(commit),
        .merge = git_commit_parentcount(commit) > 1,
        .robot = isRobot(author),
    };
    if (deployment != nullptr)
        change.deployment = deployment->id;
    const Instant reached = deployment != nullptr ? deployment->finishedAt : change.committedAt;
    if (reached >= m_request.since)
        m_batch.events.changes.push_back(std::move(change));
}

/// Walks from a commit to all that was not seen before. What was seen is closed under ancestry, so
/// this is `rev-list from ^every ^earlier ^deployment`, and a commit is looked at once in all.
Result<void> Reading::claim(const git_oid &from, const Deployment *deployment)
{
    std::vector<git_oid> waiting { from };
    m_seen.reserve(m_seen.size() + 1);
    if (!m_seen.insert(from).second)
        return {};
    while (!waiting.empty()) {
        if (m_cancelled)
            return failure(ErrorKind::Cancelled, sentence("Reading the repository was ended."),
                           m_repository.path());
        if (m_seen.size() > mostCommits)
            return failure(ErrorKind::TooLarge,
                           sentence("The repository has more than 2,000,000 commits."),
                           m_repository.path());
        const git_oid id = waiting.back();
        waiting.pop_back();
        const auto commit = m_repository.commit(id);
        if (!commit)
            return tl::unexpected(commit.error());
        for (unsigned int i = 0; i < git_commit_parentcount(commit->get()); ++i) {
            const git_oid *parent = git_commit_parent_id(commit->get(), i);
            if (m_seen.insert(*parent).second)
                waiting.push_back(*parent);
        }
        if (!m_request.globs.isEmpty()) {
            const auto touched = touchesGlobs(commit->get());
            if (!touched)
                return tl::unexpected(touched.error());
            if (!*touched)
                continue;
        }
        add(commit->get(), deployment);
    }
    return {};
}

Result<Batch> Reading::read(const std::vector<Ref> &refs, const git_oid &tip)
{
    const auto tags = taggedCommits(refs);
    if (!tags)
        return tl::unexpected(tags.error());
    if (tags->empty())
        m_batch.troubles.push_back(
            { .text
              = sentence("No tag of the repository matches \"%1\", so there is no deployment.")
                    .arg(textgate::line(m_request.tags.pattern())),
              .where = m_request.source.value });
    for (const Tagged &tag : *tags) {
        const Deployment deployment {
            .id = m_request.source.value + u':' + textgate::line(tag.name, 250),
            .source = m_request.source,
            .service = m_request.service,
            .environment = m_request.environment,
            .revision = hex(tag.commit),
            .name = textgate::line(tag.name),
            .finishedAt = tag.at,
        };
        if (auto claimed = claim(tag.commit, &deployment); !claimed)
            return tl::unexpected(claimed.error());
        m_batch.events.deployments.push_back(deployment);
    }
    if (auto claimed = claim(tip, nullptr); !claimed)
        return tl::unexpected(claimed.error());

    std::ranges::stable_sort(m_batch.events.changes, {}, &Change::authoredAt);
    for (const Change &change : m_batch.events.changes)
        m_batch.dataAsOf = std::max(m_batch.dataAsOf, std::optional(change.committedAt));
    if (!tags->empty())
        m_batch.dataAsOf = std::max(m_batch.dataAsOf, std::optional(tags->back().at));
    m_batch.replacesAll = true;
    return std::move(m_batch);
}

} // namespace

Result<Batch> readHistory(const HistoryRequest &request, const std::atomic_bool &cancelled)
{
    const auto repository = Repository::open(request.path);
    if (!repository)
        return tl::unexpected(repository.error());
    const auto refs = repository->refs();
    if (!refs)
        return tl::unexpected(refs.error());
    const auto tip = repository->branchTip(request.branch);
    if (!tip)
        return tl::unexpected(tip.error());

    // "<fingerprint>|<since>": a later `since` asks for less, which is there already.
    const QString print = fingerprint(request, *refs, *tip);
    const qint64 given = request.cursor.section(u'|', 1, 1).toLongLong();
    const bool known = !request.cursor.isEmpty();
    HistoryRequest wanted = request;
    if (known)
        wanted.since = std::min(request.since, instantFromMs(given));
    const QString cursor = print + u'|' + QString::number(toMs(wanted.since));
    if (cursor == request.cursor) {
        Batch nothing;
        nothing.cursor = cursor;
        return nothing;
    }
    auto batch = Reading(*repository, wanted, cancelled).read(*refs, *tip);
    if (batch)
        batch->cursor = cursor;
    return batch;
}

Result<int> countTags(const HistoryRequest &request)
{
    const auto repository = Repository::open(request.path);
    if (!repository)
        return tl::unexpected(repository.error());
    const auto refs = repository->refs();
    if (!refs)
        return tl::unexpected(refs.error());
    if (const auto tip = repository->branchTip(request.branch); !tip)
        return tl::unexpected(tip.error());
    const std::atomic_bool never = false;
    const auto tags = Reading(*repository, request, never).taggedCommits(*refs);
    if (!tags)
        return tl::unexpected(tags.error());
    return static_cast<int>(tags->size());
}

} // namespace trivet::git
