// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"
#include "repository.h"

#include <app/base/textgate.h>
#include <app/sources/source.h>

#include <QCoreApplication>
#include <QDir>
#include <QtConcurrent>

#include <algorithm>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

/// Releases as most write them.
const QLatin1StringView usualTags(R"(^v?\d+\.\d+(\.\d+)?$)");

class GitSource final : public Source
{
public:
    explicit GitSource(git::HistoryRequest keys)
        : m_keys(std::move(keys))
    {
        // Here and not in the pool; where it fails, opening the repository says so.
        static_cast<void>(git::startLibrary());
    }
    ~GitSource() override { *m_cancelled = true; }

    QFuture<Result<Batch>> fetch(const FetchRequest &request) override
    {
        git::HistoryRequest wanted = m_keys;
        wanted.since = request.since;
        wanted.cursor = request.cursor;
        if (*m_cancelled)
            m_cancelled = std::make_shared<std::atomic_bool>(false);
        return QtConcurrent::run([wanted, cancelled = m_cancelled]() -> Result<Batch> {
            return git::readHistory(wanted, *cancelled);
        });
    }

    QFuture<std::vector<Stage>> diagnose() override
    {
        return QtConcurrent::run([keys = m_keys]() -> std::vector<Stage> {
            const auto tags = git::countTags(keys);
            std::vector<Stage> stages {
                { .name = QCoreApplication::translate("Source", "Repository"),
                  .passed = tags.has_value(),
                  .detail = tags ? keys.path : tags.error().text },
            };
            if (tags)
                stages.push_back({ .name = QCoreApplication::translate("Source", "Tags"),
                                   .passed = *tags > 0,
                                   .detail = QCoreApplication::translate(
                                       "Source", "%n tag(s) match.", nullptr, *tags) });
            return stages;
        });
    }

    void cancel() override { *m_cancelled = true; }

private:
    git::HistoryRequest m_keys;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

Result<std::unique_ptr<Source>> makeGitSource(const SourceSpec &spec, const SourceContext &context)
{
    git::HistoryRequest keys {
        .source = spec.id,
        .service = spec.service,
        .path = QDir(spec.workspaceFolder).absoluteFilePath(spec.key(u"path")),
        .branch = spec.key(u"branch"),
        .globs = spec.key(u"paths").split(u'\n', Qt::SkipEmptyParts),
    };
    if (keys.service.isEmpty() && context.services.size() == 1)
        keys.service = context.services.front().id;
    const auto service = std::ranges::find(context.services, keys.service, &Service::id);
    if (service != context.services.end())
        keys.environment = service->environment;
    const QString pattern = spec.key(u"tags");
    keys.tags.setPattern(pattern.isEmpty() ? QString(usualTags) : pattern);
    if (!keys.tags.isValid())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate(
                           "Source", "The pattern of tags is not a regular expression: %1.")
                           .arg(keys.tags.errorString()),
                       spec.id.value);
    return std::make_unique<GitSource>(std::move(keys));
}

} // namespace

namespace sources {

SourceKind gitSource()
{
    return { .id = u"git"_s,
             .keys = { u"path"_s, u"tags"_s, u"branch"_s, u"paths"_s },
             .requiredKeys = { u"path"_s },
             .make = makeGitSource };
}

} // namespace sources

} // namespace trivet
