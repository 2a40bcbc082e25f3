// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using namespace trivet::bench;

bool isWanted(const Benchmark &benchmark, const QStringList &wanted)
{
    const QStringList rows = QString::fromLatin1(benchmark.rows).split(u',');
    return wanted.isEmpty()
        || std::ranges::any_of(rows, [&](const QString &row) { return wanted.contains(row); });
}

} // namespace

/// Runs every benchmark and prints one table. Ends with 1 where an equality fails: then the
/// figures beside it mean nothing.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    const QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"trivet-bench"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Trivet beside its peers, in one run. The goals are told in resources/manual/speed.md."_s);
    parser.addHelpOption();
    parser.addOption({ u"row"_s, u"Only this row (again for more)."_s, u"id"_s });
    parser.addOption(
        { u"quick"_s, u"Small data, three rounds: a smoke test, not a measurement."_s });
    parser.addOption({ u"folder"_s, u"Keep the histories for the servers here."_s, u"path"_s,
                       QStringLiteral(TRIVET_BINARY_DIR "/histories") });
    parser.addOption({ u"o"_s, u"Write the table to this file, too."_s, u"file"_s });
    parser.process(app);
    const Options options { .quick = parser.isSet(u"quick"_s),
                            .folder = parser.value(u"folder"_s) };
    if (!QDir().mkpath(options.folder)) {
        say(u"%1 cannot be made"_s.arg(options.folder));
        return 2;
    }

    const QString machine = machineLine();
    std::vector<Row> rows;
    const QStringList wanted = parser.values(u"row"_s);
    for (const Benchmark &benchmark : allBenchmarks()) {
        if (!isWanted(benchmark, wanted))
            continue;
        say(u"%1 (rows %2)"_s.arg(QLatin1String(benchmark.name), QLatin1String(benchmark.rows)));
        for (Row &row : benchmark.run(options)) {
            if (options.quick)
                row.goal = 0;
            if (wanted.isEmpty() || wanted.contains(row.id))
                rows.push_back(std::move(row));
        }
    }
    if (rows.empty()) {
        say(u"no such row"_s);
        return 2;
    }
    QString text = u"Machine: %1\n\n%2"_s.arg(machine, tableText(rows));
    if (options.quick)
        text.prepend(u"A smoke test with small data; these are no measurements.\n\n"_s);
    std::printf("%s", qPrintable(text));
    if (parser.isSet(u"o"_s)) {
        QFile file(parser.value(u"o"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            say(u"the table could not be written to a file"_s);
            return 2;
        }
    }
    return std::ranges::all_of(rows, [](const Row &row) { return row.equality.holds; }) ? 0 : 1;
}
