// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/cli/sloitems.h>
#include <app/cli/words.h>
#include <app/workspace/exchange/exchange.h>
#include <app/workspace/parser.h>

namespace trivet::cli {

using namespace Qt::StringLiterals;
namespace exchange = workspace::exchange;

namespace {

Result<std::vector<exchange::InputFile>> readAll(const QStringList &names)
{
    std::vector<exchange::InputFile> files;
    for (const QString &name : names) {
        auto bytes = workspace::readBytes(name);
        if (!bytes)
            return tl::unexpected(std::move(bytes).error());
        files.push_back({ .name = name, .bytes = std::move(*bytes) });
    }
    return files;
}

} // namespace

int importCommand(const QStringList &arguments)
{
    Arguments parser = Arguments::ofFiles(u"import"_s);
    parser.add({ u"into"_s, Cli::tr("The workspace file to write it into; else it is printed."),
                 u"WORKSPACE"_s });
    parser.add({ u"source"_s, Cli::tr("The source of the SLOs."), u"ID"_s });
    parser.add({ u"service"_s, Cli::tr("The service of the SLOs."), u"ID"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    const auto files = readAll(parser.files());
    if (!files)
        return complain(files.error());
    auto imported = exchange::importFiles(*files,
                                          { .source = SourceId(parser.value(u"source"_s)),
                                            .service = ServiceId(parser.value(u"service"_s)) });
    if (!imported)
        return complain(imported.error());
    say(imported->troubles);
    const int left = imported->leftOut;
    if (imported->slos.empty() && imported->policies.empty() && imported->services.empty())
        return complain({ .kind = ErrorKind::BadInput,
                          .text = Cli::tr("There is no SLO in these files that Trivet can read."),
                          .where = {} });
    const int code = deliver({ .services = std::move(imported->services),
                               .policies = std::move(imported->policies),
                               .slos = std::move(imported->slos) },
                             parser.value(u"into"_s));
    return code == Done && left > 0 ? Partly : code;
}

} // namespace trivet::cli
