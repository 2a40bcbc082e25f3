// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adoption.h"

#include <app/workspace/editor.h>
#include <app/workspace/filetext.h>
#include <app/workspace/itemtext.h>

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace trivet::engine {

using namespace Qt::StringLiterals;

namespace {

template <class T>
bool has(const std::vector<T> &all, const decltype(T::id) &id)
{
    return std::ranges::find(all, id, &T::id) != all.end();
}

template <class T>
std::vector<QByteArray> textsOf(const std::vector<T> &items)
{
    std::vector<QByteArray> texts;
    for (const T &item : items)
        texts.push_back(workspace::itemText(item));
    return texts;
}

} // namespace

Newcomers newcomers(const std::vector<SloSpec> &slos, const Workspace &workspace)
{
    Newcomers all;
    for (const SloSpec &slo : slos) {
        if (has(workspace.slos, slo.id) || has(all.slos, slo.id))
            continue;
        all.slos.push_back(slo);
        const ServiceId &service = slo.service;
        if (!has(workspace.services, service) && !has(all.services, service))
            all.services.push_back({ .id = service, .name = service.value, .environment = {} });
    }
    return all;
}

QByteArray yamlOf(const Newcomers &all)
{
    return workspace::listText("services", textsOf(all.services))
        + workspace::listText("slos", textsOf(all.slos));
}

Result<void> writeInto(const QString &path, const Newcomers &all)
{
    const Result<Workspace> before = workspace::load(path);
    if (!before)
        return tl::unexpected<Error>(before.error());
    for (const SloSpec &slo : all.slos)
        if (has(before->slos, slo.id))
            return failure(
                ErrorKind::BadInput,
                QCoreApplication::translate(
                    "Adoption", "The file has an SLO %1 by now; nothing was written into it.")
                    .arg(slo.id.value),
                path);
    std::vector<Service> services = all.services;
    std::erase_if(services,
                  [&before](const Service &service) { return has(before->services, service.id); });
    const Result<Workspace> after
        = workspace::addItems(path,
                              { { .section = u"services"_s, .items = textsOf(services) },
                                { .section = u"slos"_s, .items = textsOf(all.slos) } },
                              { .kinds = sources::all(), .metrics = metrics::all() });
    if (!after)
        return tl::unexpected<Error>(after.error());
    return {};
}

Result<void> writeNew(const QString &path, const Workspace &workspace)
{
    const Result<QByteArray> text = workspace::fileText(workspace);
    if (!text)
        return tl::unexpected<Error>(text.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*text) != text->size() || !file.commit())
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Adoption", "The file cannot be written: %1.")
                           .arg(file.errorString()),
                       path);
    return {};
}

} // namespace trivet::engine
