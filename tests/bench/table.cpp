// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <QDateTime>
#include <QFile>
#include <QSysInfo>

#include <cstdio>
#include <thread>

namespace trivet::bench {

using namespace Qt::StringLiterals;

namespace {

/// The text behind `key:` in a file of /proc.
QString procValue(const QString &file, const QByteArray &key)
{
    QFile proc(file);
    if (!proc.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : proc.readAll().split('\n'))
        if (line.startsWith(key))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
    return {};
}

QString figureText(double value, const Row &row)
{
    const int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    const QString number = QString::number(value, 'f', row.scale == Scale::Percent ? 3 : digits);
    return number + (row.scale == Scale::Percent ? u" %"_s : u" x"_s);
}

QString goalText(const Row &row)
{
    if (row.goal <= 0)
        return u"-"_s;
    const QString sign = row.scale == Scale::Ratio ? u">= "_s : u"<= "_s;
    return sign + QString::number(row.goal) + (row.scale == Scale::Percent ? u" %"_s : u" x"_s);
}

QString verdictText(const Row &row)
{
    if (!row.equality.holds)
        return u"**FAILED**"_s;
    return row.goal <= 0 ? u"-"_s : isReached(row) ? u"reached"_s : u"missed"_s;
}

} // namespace

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QString timeText(double seconds)
{
    if (seconds >= 1)
        return QString::number(seconds, 'f', 2) + u" s"_s;
    const double ms = seconds * 1000;
    return QString::number(ms, 'f', ms >= 100 ? 0 : ms >= 10 ? 1 : ms >= 0.1 ? 2 : 3) + u" ms"_s;
}

void setTimes(Row &row, const std::vector<double> &ours, const std::vector<double> &theirs)
{
    row.ours = timeText(median(ours));
    row.theirs = timeText(median(theirs));
    row.rounds.clear();
    for (size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i)
        row.rounds.push_back(theirs[i] / ours[i]);
}

Row failedRow(const QString &id, const QString &work, const QString &why)
{
    Row row { .id = id, .work = work };
    row.equality = { .holds = false, .words = why };
    return row;
}

void say(const QString &text)
{
    std::fprintf(stderr, "bench: %s\n", qPrintable(text));
}

bool isReached(const Row &row)
{
    if (row.rounds.empty() || !row.equality.holds)
        return false;
    const double middle = median(row.rounds);
    const auto [low, high] = std::ranges::minmax(row.rounds);
    return row.scale == Scale::Ratio ? middle >= row.goal && low >= row.goal / 2
                                     : middle <= row.goal && high <= row.goal * 2;
}

QString machineLine()
{
    const double gigabytes
        = procValue(u"/proc/meminfo"_s, "MemTotal").split(u' ').constFirst().toDouble() / 1048576;
    return u"%1, %2 threads, %3 GiB; %4, kernel %5; Qt %6, g++ %7; %8; load before: %9"_s.arg(
        procValue(u"/proc/cpuinfo"_s, "model name"),
        QString::number(std::thread::hardware_concurrency()), QString::number(gigabytes, 'f', 0),
        QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QString::fromLatin1(qVersion()),
        QString::fromLatin1(__VERSION__),
        QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate), [] {
            QFile file(u"/proc/loadavg"_s);
            return file.open(QIODevice::ReadOnly)
                ? QString::fromLatin1(file.readAll().split(' ').constFirst())
                : QString();
        }());
}

QString tableText(std::span<const Row> rows)
{
    QString text
        = u"| row | work | peer | Trivet | peer takes | median (lowest to highest) | goal |"
          " | the equality behind it |\n|---|---|---|---|---|---|---|---|---|\n"_s;
    QString notes;
    for (const Row &row : rows) {
        QString figure = u"-"_s;
        if (!row.rounds.empty()) {
            const auto [low, high] = std::ranges::minmax(row.rounds);
            figure = u"**%1** (%2 to %3)"_s.arg(figureText(median(row.rounds), row),
                                                figureText(low, row), figureText(high, row));
        }
        text += u"| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 | %9 |\n"_s.arg(
            row.id, row.work, row.peer, row.ours, row.theirs, figure, goalText(row),
            verdictText(row), row.equality.words);
        if (!row.note.isEmpty())
            notes += u"- %1, %2: %3\n"_s.arg(row.id, row.peer, row.note);
    }
    return notes.isEmpty() ? text : QString(text + u'\n' + notes);
}

} // namespace trivet::bench
