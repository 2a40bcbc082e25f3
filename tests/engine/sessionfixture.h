// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <tests/support/fakeclock.h>
#include <tests/support/scriptedsource.h>

#include <QTemporaryDir>

namespace trivet::test {

/// A workspace of scripted sources "one", "two" ... over a real store in a folder that goes with
/// it.
struct SessionFixture
{
    explicit SessionFixture(const QStringList &ids)
    {
        for (const QString &id : ids) {
            workspace.sources.push_back({ .id = SourceId(id), .kind = QStringLiteral("git") });
            scripts[id] = std::make_shared<Script>();
            scripts[id]->answer = [](const FetchRequest &) { return Batch {}; };
        }
        workspace.slos.push_back(
            { .id = SloId(QStringLiteral("slo")), .source = SourceId(ids.front()) });
    }

    [[nodiscard]] Session::Options options() const
    {
        return { .workspace = workspace,
                 .storeFolder = folder.filePath(QStringLiteral("store")),
                 .clock = clock,
                 .sources = { .make = makeScripted(scripts), .secret = secret, .seed = 1 } };
    }
    [[nodiscard]] Script &script(const QString &id) const { return *scripts.at(id); }

    QTemporaryDir folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    Workspace workspace;
    Scripts scripts;
    SourceSettings::LookUp secret;
};

[[nodiscard]] inline Batch oneDeployment(const QString &source, int number)
{
    Batch batch;
    batch.cursor = QString::number(number);
    batch.events.deployments.push_back({ .id = source + QStringLiteral(":%1").arg(number),
                                         .source = SourceId(source),
                                         .service = ServiceId(QStringLiteral("shop")),
                                         .finishedAt = instantFromMs(1'770'000'000'000 + number) });
    return batch;
}

[[nodiscard]] inline Annotation note(const QString &text)
{
    return { .at = instantFromMs(1'779'000'000'000), .text = text };
}

} // namespace trivet::test
