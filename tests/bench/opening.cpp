// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

// Row 18: ninety days of minutes of a thousand SLOs, opened from a real store by a session without
// a window, each time in a process of its own.

namespace trivet::bench {

using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    QJsonObject values;
    QString error;

    [[nodiscard]] double value(const QString &key) const { return values.value(key).toDouble(); }
};

Answer askChild(const QString &what, const QString &folder, size_t slos)
{
    QProcess child;
    child.start(QCoreApplication::applicationDirPath() + u"/bench_store"_s,
                { what, folder, QString::number(slos) });
    if (!child.waitForFinished(600'000) || child.exitCode() != 0)
        return { .values = {}, .error = u"%1 of the store failed"_s.arg(what) };
    return { .values = QJsonDocument::fromJson(child.readAllStandardOutput()).object(),
             .error = {} };
}

std::vector<Row> run(const Options &options)
{
    const size_t slos = options.quick ? 20 : 1000;
    constexpr int days = 90;
    const QString folder = QDir(options.folder).filePath(u"store-%1"_s.arg(slos));
    Row opening { .id = u"18"_s,
                  .work = u"opening %1 SLOs x %2 d of minutes from the store"_s.arg(slos).arg(days),
                  .peer = u"every stored minute unpacked and added up"_s,
                  .goal = 5 };
    Row list { .id = u"18"_s,
               .work = u"time to exhaustion of all %1 SLOs, as a list shows it"_s.arg(slos),
               .peer = u"the same, one second"_s,
               .goal = 1 };
    QString error;
    if (!QFileInfo::exists(folder + u"/cache.db"_s)) {
        const QString making = folder + u".making"_s;
        QDir(making).removeRecursively();
        QDir().mkpath(making);
        say(u"row 18: a store of %1 SLOs is filled"_s.arg(slos));
        error = askChild(u"fill"_s, making, slos).error;
        if (error.isEmpty())
            QDir().rename(making, folder);
    }
    // The first opening of a store without bins makes them.
    const Answer first = error.isEmpty() ? askChild(u"open"_s, folder, slos) : Answer { {}, error };
    error = first.error;
    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> figures;
    double memory = 0;
    double stall = 0;
    bool equal = true;
    const int rounds = options.quick ? 3 : 5; // each of them is a whole process
    for (int i = 0; i < rounds && error.isEmpty(); ++i) {
        const Answer now = askChild(u"open"_s, folder, slos);
        const Answer former = askChild(u"former"_s, folder, slos);
        error = now.error + former.error;
        ours.push_back(now.value(u"opened"_s));
        theirs.push_back(former.value(u"opened"_s));
        figures.push_back(now.value(u"exhaustion"_s));
        memory = std::max(memory, now.value(u"peak_mib"_s));
        stall = std::max(stall, now.value(u"stall_ms"_s));
        equal = equal && now.values.value(u"sums"_s) == former.values.value(u"sums"_s)
            && !now.values.value(u"sums"_s).toString().isEmpty();
        say(u"row 18 round %1: %2, %3 MiB at most, GUI thread held up %4 ms; %5; former %6, %7 MiB"_s
                .arg(i + 1)
                .arg(timeText(ours.back()))
                .arg(now.value(u"peak_mib"_s), 0, 'f', 0)
                .arg(now.value(u"stall_ms"_s), 0, 'f', 1)
                .arg(timeText(figures.back()), timeText(theirs.back()))
                .arg(former.value(u"peak_mib"_s), 0, 'f', 0));
    }
    if (!error.isEmpty())
        return { failedRow(opening.id, opening.work, error) };
    setTimes(opening, ours, theirs);
    opening.equality = { .holds = equal, .words = u"every sum is the same to the last bit"_s };
    opening.note
        = u"at most %1 MiB of memory and %2 ms without an answer from the GUI thread, alerts "
          "of a week included; the first opening, which keeps the bins, %3"_s.arg(memory, 0, 'f', 0)
              .arg(stall, 0, 'f', 1)
              .arg(timeText(first.value(u"opened"_s)));
    setTimes(list, figures, std::vector<double>(figures.size(), 1.0));
    list.equality = opening.equality;
    return { opening, list };
}

} // namespace

} // namespace trivet::bench

TRIVET_BENCHMARK(opening, "18", trivet::bench::run)
