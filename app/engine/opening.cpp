// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening.h"

#include <app/sources/demo/demostory.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace trivet::engine {

using namespace Qt::StringLiterals;

namespace {

/// SLOs of a server without a workspace file: as many as a page shows at a glance.
constexpr size_t mostTaken = 12;

Result<Workspace> readWorkspace(const Wanted &wanted)
{
    if (wanted.demo)
        return workspace::demo();
    if (!wanted.prometheus.isEmpty())
        return workspace::forPrometheus(wanted.prometheus);
    return workspace::load(QFileInfo(wanted.workspace).absoluteFilePath());
}

Result<std::shared_ptr<const Clock>> chooseClock(const Wanted &wanted, const QTimeZone &zone)
{
    if (!wanted.now.isEmpty()) {
        const auto at = fromIso(wanted.now, zone);
        if (!at)
            return failure(
                ErrorKind::BadInput,
                QCoreApplication::translate(
                    "Opening", "\"%1\" is not a moment; such as 2026-11-10T14:20 was expected.")
                    .arg(wanted.now),
                u"--now"_s);
        return std::make_shared<const FixedClock>(*at);
    }
    if (wanted.demo)
        return std::make_shared<const FixedClock>(demo::now());
    return std::make_shared<const SystemClock>();
}

} // namespace

Result<Opening> prepare(const Wanted &wanted)
{
    Result<Workspace> workspace = readWorkspace(wanted);
    if (!workspace)
        return tl::unexpected(std::move(workspace).error());
    auto clock = chooseClock(wanted, workspace->team.calendar.zone());
    if (!clock)
        return tl::unexpected(std::move(clock).error());
    Opening opening { .options = { .workspace = std::move(*workspace),
                                   .storeFolder = QDir(wanted.store).absolutePath(),
                                   .clock = std::move(*clock),
                                   .offline = wanted.offline },
                      .demo = wanted.demo };
    if (!wanted.prometheus.isEmpty())
        opening.options.takeProposals = mostTaken;
    if (wanted.backfill)
        opening.options.sources.backfill = *wanted.backfill;
    if (wanted.demo) {
        // The story asks nobody, and there is nothing to see without it.
        opening.options.offline = false;
        opening.options.firstAnnotations = demo::annotations();
        if (!wanted.backfill)
            opening.options.sources.backfill = demo::now() - demo::start();
    }
    if (!wanted.store.isEmpty())
        return opening;
    if (!wanted.demo) {
        opening.options.storeFolder = workspace::defaultStoreFolder(opening.options.workspace);
        return opening;
    }
    opening.temporaryStore
        = std::make_shared<QTemporaryDir>(QDir::temp().filePath(u"trivet-demo-XXXXXX"_s));
    if (!opening.temporaryStore->isValid())
        return failure(ErrorKind::Storage, opening.temporaryStore->errorString(), QDir::tempPath());
    opening.options.storeFolder = opening.temporaryStore->path();
    return opening;
}

} // namespace trivet::engine
