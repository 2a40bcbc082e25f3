// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloitems.h"

#include <app/cli/cli.h>
#include <app/cli/output.h>
#include <app/cli/words.h>
#include <app/workspace/editor.h>
#include <app/workspace/itemtext.h>

#include <algorithm>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

template <class T>
std::vector<QByteArray> textsOf(const std::vector<T> &items)
{
    std::vector<QByteArray> texts;
    for (const T &item : items)
        texts.push_back(workspace::itemText(item));
    return texts;
}

/// Takes out what the workspace has already; how many that were.
template <class T>
qsizetype takeKnown(std::vector<T> &items, const std::vector<T> &known)
{
    return static_cast<qsizetype>(std::erase_if(items, [&known](const T &item) {
        return std::ranges::find(known, item.id, &T::id) != known.end();
    }));
}

void chooseSource(std::vector<SloSpec> &slos, const Workspace &workspace)
{
    std::vector<SourceId> servers;
    for (const SourceSpec &source : workspace.sources)
        if (source.kind == "prometheus"_L1)
            servers.push_back(source.id);
    if (servers.size() != 1)
        return;
    for (SloSpec &slo : slos)
        if (slo.sli != SliKind::Composite
            && std::ranges::find(workspace.sources, slo.source, &SourceSpec::id)
                == workspace.sources.end())
            slo.source = servers.front();
}

} // namespace

int deliver(SloItems items, const QString &into)
{
    if (into.isEmpty()) {
        QByteArray text = workspace::listText("services", textsOf(items.services));
        text += workspace::listText("policies", textsOf(items.policies));
        text += workspace::listText("slos", textsOf(items.slos));
        return answer(QString::fromUtf8(text.trimmed())) ? Done : Failed;
    }
    const Result<Workspace> before = workspace::load(into);
    if (!before)
        return complain(before.error());
    takeKnown(items.services, before->services);
    takeKnown(items.policies, before->policies);
    const qsizetype known = takeKnown(items.slos, before->slos);
    chooseSource(items.slos, *before);
    const workspace::Vocabulary vocabulary { .kinds = sources::all(), .metrics = metrics::all() };
    const Result<Workspace> after
        = workspace::addItems(into,
                              { { .section = u"services"_s, .items = textsOf(items.services) },
                                { .section = u"policies"_s, .items = textsOf(items.policies) },
                                { .section = u"slos"_s, .items = textsOf(items.slos) } },
                              vocabulary);
    if (!after)
        return complain(after.error());
    const QString text
        = Cli::tr("%1 SLOs written, %2 were there already.").arg(items.slos.size()).arg(known);
    return answer(text) ? Done : Failed;
}

} // namespace trivet::cli
