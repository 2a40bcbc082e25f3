// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filetext.h"

#include <app/workspace/itemtext.h>
#include <app/workspace/keys.h>
#include <app/workspace/yamltext.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

template <class T>
std::vector<QByteArray> textsOf(const std::vector<T> &items)
{
    std::vector<QByteArray> texts;
    for (const T &item : items)
        texts.push_back(itemText(item));
    return texts;
}

QByteArray teamText(const Team &team)
{
    const Calendar &calendar = team.calendar;
    MappingText text;
    text.add("id", team.id.value).add("name", team.name);
    text.add("zone", QString::fromUtf8(calendar.zone().id()));
    text.add("week_start", choices::weekdays().at(calendar.weekStart() - 1));
    if (calendar.fiscalStartMonth() != 1)
        text.add("fiscal_year_start", choices::months().at(calendar.fiscalStartMonth() - 1));
    return text.text();
}

QByteArray sourceText(const SourceSpec &source)
{
    MappingText text;
    text.add("id", source.id.value).add("kind", source.kind);
    text.add("url", source.url.toString(QUrl::FullyEncoded));
    text.add("poll", durationToText(source.poll));
    return text.text();
}

/// Where the file is says nothing of what it says.
std::vector<SourceSpec> withoutFolder(std::vector<SourceSpec> sources)
{
    for (SourceSpec &source : sources)
        source.workspaceFolder.clear();
    return sources;
}

bool saysTheSame(const Workspace &a, const Workspace &b)
{
    return a.team == b.team && a.services == b.services && a.slos == b.slos
        && withoutFolder(a.sources) == withoutFolder(b.sources) && a.policies == b.policies
        && a.corrections == b.corrections && a.budgetPolicy == b.budgetPolicy && a.goals == b.goals;
}

} // namespace

Result<QByteArray> fileText(const Workspace &workspace)
{
    std::vector<QByteArray> sources;
    for (const SourceSpec &source : workspace.sources)
        sources.push_back(sourceText(source));
    const QByteArray text = "trivet: 1\n"
        + MappingText().addBelow("team", teamText(workspace.team)).text()
        + listText("services", textsOf(workspace.services)) + listText("sources", sources)
        + listText("slos", textsOf(workspace.slos));
    const Result<Workspace> read = parse(text, u"trivet.yaml"_s);
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (!saysTheSame(*read, workspace))
        return failure(ErrorKind::NotPossible,
                       QCoreApplication::translate(
                           "Workspace",
                           "What is measured now cannot be said in a file without losing a part."));
    return text;
}

} // namespace trivet::workspace
