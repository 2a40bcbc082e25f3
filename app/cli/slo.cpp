// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/cli/words.h>

#include <algorithm>
#include <array>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

struct SloWord
{
    QLatin1StringView name;
    int (*run)(const QStringList &) = nullptr;
};

constexpr std::array sloWords {
    SloWord { "backtest"_L1, sloBacktestCommand },
    SloWord { "check"_L1, sloCheckCommand },
    SloWord { "discover"_L1, sloDiscoverCommand },
    SloWord { "list"_L1, sloListCommand },
};

QString sloWordNames()
{
    QStringList names;
    for (const SloWord &word : sloWords)
        names << word.name;
    return names.join(", "_L1);
}

} // namespace

int sloCommand(const QStringList &arguments)
{
    const QString word = arguments.value(0);
    if (const auto found = std::ranges::find(sloWords, word, &SloWord::name);
        found != sloWords.end())
        return found->run(arguments.mid(1));
    if (word == "--help"_L1 || word == "-h"_L1)
        return answer(Cli::tr("Usage: trivet slo WORD WORKSPACE|--demo [options]\n"
                              "Words: %1. \"trivet slo WORD --help\" shows how each is used.")
                          .arg(sloWordNames()))
            ? Done
            : Failed;
    return complain(
        { .kind = ErrorKind::BadInput,
          .text = Cli::tr("\"trivet slo\" is followed by one of: %1.").arg(sloWordNames()) });
}

} // namespace trivet::cli
