// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/exportrules.h>
#include <app/cli/output.h>
#include <app/cli/words.h>
#include <app/workspace/exchange/exchange.h>

#include <QDir>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace trivet::cli {

using namespace Qt::StringLiterals;
namespace exchange = workspace::exchange;

namespace {

/// A file that an export makes.
struct ExportedFile
{
    QString name; ///< beside the others of its folder
    QByteArray bytes;
};

struct ExportedFiles
{
    std::vector<ExportedFile> files;
    std::vector<Trouble> troubles; ///< what the format cannot say
    int leftOut = 0;
};

/// One word of --as.
struct ExportForm
{
    QLatin1StringView word;
    ExportedFiles (*make)(const Workspace &) = nullptr;
};

template <exchange::Format format>
ExportedFiles slosAs(const Workspace &workspace)
{
    exchange::Exported exported = exchange::exportTo(format, workspace);
    static constexpr std::array names { "openslo.yaml"_L1, "sloth.yaml"_L1, "pyrra.yaml"_L1 };
    const QString name = names.at(static_cast<size_t>(format));
    return { .files = { { .name = name, .bytes = std::move(exported.yaml) } },
             .troubles = std::move(exported.troubles),
             .leftOut = exported.leftOut };
}

template <RuleDialect dialect>
ExportedFiles rulesAs(const Workspace &workspace)
{
    ExportedRules rules = exportRules(workspace, dialect);
    return { .files = { { .name = rules.name, .bytes = std::move(rules.yaml) } },
             .troubles = std::move(rules.troubles),
             .leftOut = rules.leftOut };
}

constexpr std::array exportForms {
    ExportForm { "openslo"_L1, slosAs<exchange::Format::OpenSlo> },
    ExportForm { "sloth"_L1, slosAs<exchange::Format::Sloth> },
    ExportForm { "pyrra"_L1, slosAs<exchange::Format::Pyrra> },
    ExportForm { "prometheus-rules"_L1, rulesAs<RuleDialect::Trivet> },
    ExportForm { "sloth-rules"_L1, rulesAs<RuleDialect::Sloth> },
    ExportForm { "pyrra-rules"_L1, rulesAs<RuleDialect::Pyrra> },
};

QString exportWords()
{
    QStringList words;
    for (const ExportForm &form : exportForms)
        words << form.word;
    return words.join(u", "_s);
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorKind::Storage,
                   Cli::tr("The file cannot be written: %1.").arg(file.errorString()), path);
}

/// Into the folder, or on standard output where there is none.
Result<void> deliverFiles(const std::vector<ExportedFile> &files, const QString &folder)
{
    for (const ExportedFile &file : files) {
        if (folder.isEmpty()) {
            if (!answer(QString::fromUtf8(file.bytes.trimmed())))
                return failure(ErrorKind::Storage, Cli::tr("Standard output cannot be written."));
            continue;
        }
        const QString path = QDir(folder).filePath(file.name);
        if (!QDir().mkpath(folder))
            return failure(ErrorKind::Storage, Cli::tr("The folder cannot be made."), folder);
        if (Result<void> written = writeFile(path, file.bytes); !written)
            return written;
        if (!answer(path))
            return failure(ErrorKind::Storage, Cli::tr("Standard output cannot be written."));
    }
    return {};
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    Arguments parser(u"export"_s, {});
    parser.add({ u"as"_s, Cli::tr("The form: %1.").arg(exportWords()), u"FORM"_s });
    parser.add({ { u"o"_s, u"output"_s },
                 Cli::tr("Folder for the files; without it they are printed."),
                 u"DIR"_s });
    parser.add({ u"slo"_s, Cli::tr("Of this SLO only."), u"ID"_s });
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    const auto form = std::ranges::find_if(
        exportForms, [&](const ExportForm &one) { return parser.value(u"as"_s) == one.word; });
    if (form == exportForms.end())
        return complain(parser.wrongUse(Cli::tr("--as is one of: %1.").arg(exportWords())));
    engine::Wanted wanted = parser.wanted();
    wanted.offline = true;
    const Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    Workspace workspace = opening->options.workspace;
    if (const QString id = parser.value(u"slo"_s); !id.isEmpty()) {
        std::erase_if(workspace.slos, [&id](const SloSpec &slo) { return slo.id.value != id; });
        if (workspace.slos.empty())
            return complain(parser.wrongUse(Cli::tr("There is no SLO \"%1\".").arg(id)));
    }
    const ExportedFiles exported = form->make(workspace);
    say(exported.troubles);
    if (const Result<void> done = deliverFiles(exported.files, parser.value(u"output"_s)); !done)
        return complain(done.error());
    return exported.leftOut > 0 ? Partly : Done;
}

} // namespace trivet::cli
