// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloservers.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <charconv>

namespace trivet::bench {

using namespace Qt::StringLiterals;

namespace {

/// Prometheus' blocks of this length begin at whole multiples of it; a file a block is read twice
/// by promtool, one file for all would be read once a block.
constexpr Millis blockLength = std::chrono::hours { 486 };

QByteArray openMetricsLine(const char *name, size_t service)
{
    return QByteArray(name) + "{slo=\"" + sloName(service) + "\"} ";
}

void addOpenMetrics(QByteArray &text, const QByteArray &head, const std::vector<qint64> &ms,
                    const std::vector<double> &values, TimeRange range)
{
    char number[32];
    for (size_t i = 0; i < ms.size(); ++i) {
        if (!range.contains(instantFromMs(ms[i])))
            continue;
        text += head;
        auto end = std::to_chars(number, number + sizeof number, static_cast<qint64>(values[i]));
        text.append(number, end.ptr - number).append(' ');
        end = std::to_chars(number, number + sizeof number, ms[i] / 1000);
        text.append(number, end.ptr - number).append('.');
        end = std::to_chars(number, number + sizeof number, 1000 + ms[i] % 1000);
        text.append(number + 1, 3).append('\n');
    }
}

/// The samples of one block, as promtool reads them.
QString writeBlock(const SloHistory &history, TimeRange range, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return u"%1 cannot be written"_s.arg(path);
    for (const bool errors : { true, false }) {
        const char *name = errors ? errorsName : requestsName;
        file.write("# TYPE " + QByteArray(name).chopped(6) + " counter\n");
        for (size_t i = 0; i < history.services.size(); ++i) {
            const SloHistory::Service &service = history.services[i];
            QByteArray text;
            addOpenMetrics(text, openMetricsLine(name, i), *service.ms,
                           errors ? service.errors : service.requests, range);
            if (file.write(text) != text.size())
                return u"%1 cannot be written: the disk is full"_s.arg(path);
        }
    }
    return file.write("# EOF\n") > 0 && file.flush() ? QString()
                                                     : u"%1 cannot be written"_s.arg(path);
}

QString promtool(const QString &folder, const QString &file)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"promtool"_s,
                  { u"tsdb"_s, u"create-blocks-from"_s, u"openmetrics"_s,
                    u"--max-block-duration=720h"_s, u"-q"_s, file, u"data"_s });
    constexpr int patience = 30 * 60 * 1000;
    if (process.waitForStarted() && process.waitForFinished(patience)
        && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return u"promtool: "_s + QString::fromUtf8(process.readAllStandardError()).right(400);
}

/// JSON lines of /api/v1/import: VictoriaMetrics' own form.
QByteArray importLines(const char *name, size_t service, const std::vector<qint64> &ms,
                       const std::vector<double> &values)
{
    constexpr size_t perLine = 20'000;
    QByteArray text;
    for (size_t from = 0; from < ms.size(); from += perLine) {
        const size_t to = std::min(ms.size(), from + perLine);
        QByteArray times;
        text += R"({"metric":{"__name__":")" + QByteArray(name) + R"(","slo":")" + sloName(service)
            + R"("},"values":[)";
        for (size_t i = from; i < to; ++i) {
            text += QByteArray::number(static_cast<qint64>(values[i])) + ',';
            times += QByteArray::number(ms[i]) + ',';
        }
        text.chop(1);
        times.chop(1);
        text += R"(],"timestamps":[)" + times + "]}\n";
    }
    return text;
}

/// A folder under the one for histories, its content finished or not.
struct Kept
{
    QString path;

    [[nodiscard]] bool isComplete() const { return QFile::exists(path + u"/complete"_s); }
    [[nodiscard]] bool begin() const
    {
        return QDir(path).removeRecursively() && QDir().mkpath(path + u"/data"_s);
    }
    [[nodiscard]] bool finish() const
    {
        return QFile(path + u"/complete"_s).open(QIODevice::WriteOnly);
    }
    /// The server's own folder has its data here.
    [[nodiscard]] bool linkInto(const QString &serverFolder) const
    {
        return QFile::link(path + u"/data"_s, serverFolder + u"/data"_s);
    }
};

} // namespace

QByteArray errorRatio(Millis window)
{
    const QByteArray over = "[" + QByteArray::number(window.count() / 1000) + "s]))";
    return QByteArray("sum by (slo) (increase(") + errorsName + over + " / sum by (slo) (increase("
        + requestsName + over;
}

QString SloServers::fillPrometheus(const SloHistory &history, const QString &folder)
{
    const Kept kept { folder };
    if (kept.isComplete())
        return {};
    if (!kept.begin())
        return u"%1 cannot be made"_s.arg(folder);
    say(u"giving Prometheus %1 million samples; takes minutes, once"_s.arg(history.sampleCount()
                                                                           / 1'000'000));
    const qint64 length = blockLength.count();
    const Instant first = instantFromMs(history.services.front().ms->front() / length * length);
    const QString file = folder + u"/block.om"_s;
    for (Instant from = first; from < history.now + SloHistory::month; from += blockLength) {
        if (toMs(from) > history.services.front().ms->back())
            break;
        if (const QString error
            = writeBlock(history, { .from = from, .to = from + blockLength }, file);
            !error.isEmpty())
            return error;
        if (const QString error = promtool(folder, file); !error.isEmpty())
            return error;
    }
    QFile::remove(file);
    return kept.finish() ? QString() : u"%1 cannot be written"_s.arg(folder);
}

QString SloServers::fillVictoria(const SloHistory &history, const QString &folder)
{
    const Kept kept { folder };
    if (kept.isComplete())
        return kept.linkInto(m_victoria.folder()) ? QString() : u"no link to %1"_s.arg(folder);
    if (!kept.begin() || !kept.linkInto(m_victoria.folder()))
        return u"%1 cannot be made"_s.arg(folder);
    say(u"giving VictoriaMetrics the same"_s);
    for (size_t i = 0; i < history.services.size(); ++i) {
        const SloHistory::Service &service = history.services[i];
        if (const QString error
            = m_victoria.loadLines(importLines(errorsName, i, *service.ms, service.errors)
                                   + importLines(requestsName, i, *service.ms, service.requests));
            !error.isEmpty())
            return error;
    }
    if (const QString error = m_victoria.stop(); !error.isEmpty())
        return error;
    return kept.finish() ? QString() : u"%1 cannot be written"_s.arg(folder);
}

QString SloServers::start(const SloHistory &history, const Options &options)
{
    // On a busy machine the heaviest question takes longer than they allow by default.
    m_prometheus.add({ u"--query.timeout=20m"_s });
    m_victoria.add({ u"-search.maxQueryDuration=20m"_s });
    const QString key = u"-2-%1"_s.arg(history.services.size()); // 2: the generator's version
    const QString prometheus = options.folder + u"/prometheus"_s + key;
    QString error = fillPrometheus(history, prometheus);
    if (error.isEmpty())
        error = fillVictoria(history, options.folder + u"/victoria"_s + key);
    if (error.isEmpty() && !Kept { prometheus }.linkInto(m_prometheus.folder()))
        error = u"no link to %1"_s.arg(prometheus);
    if (error.isEmpty())
        error = m_prometheus.start();
    return error.isEmpty() ? m_victoria.start() : error;
}

} // namespace trivet::bench
