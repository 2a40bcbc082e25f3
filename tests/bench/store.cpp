// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/engine/session.h>
#include <app/store/eventcache.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <numbers>
#include <random>

// A store with ninety days of minutes of many SLOs: filled, or opened as the program opens it.

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace trivet;

constexpr qint64 storeDays = 90;
constexpr qint64 storeEnd = 29'453'760 + 733; ///< in minutes: 2026-01-01, 12:13 UTC

SloId storeSlo(size_t index)
{
    return SloId(u"service-%1-availability"_s.arg(index, 4, 10, QLatin1Char('0')));
}

SourceId storeSource()
{
    return SourceId(u"metrics"_s);
}

using Steady = std::chrono::steady_clock;

double milliseconds(Steady::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Of all threads of this process: what a machine with nothing else to do would take at most.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// VmHWM, in MiB.
double peakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    const qsizetype at = text.indexOf("VmHWM:") + 6;
    return text.mid(at, text.indexOf("kB", at) - at).trimmed().toDouble() / 1024;
}

/// The longest time in which the thread of its maker did not come back to its loop.
class Heartbeat final
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            const Steady::time_point now = Steady::now();
            m_longest = std::max(m_longest, now - m_last);
            m_last = now;
        });
        m_timer.start(1);
    }
    [[nodiscard]] double longest() const { return milliseconds(m_longest); }

private:
    QTimer m_timer;
    Steady::time_point m_last = Steady::now();
    Steady::duration m_longest {};
};

Workspace workspaceOf(size_t slos)
{
    Workspace workspace;
    workspace.sources = { { .id = storeSource(), .kind = u"prometheus"_s } };
    for (size_t i = 0; i < slos; ++i) {
        SloSpec slo;
        slo.id = storeSlo(i);
        slo.source = storeSource();
        slo.target = 0.999;
        slo.length = 24h * 30;
        workspace.slos.push_back(slo);
    }
    return workspace;
}

/// Of sums over stretches of every length, bit by bit.
QString sumsOf(const Snapshot &snapshot)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SloSpec &slo : snapshot.slos) {
        const SliceSeries &series = snapshot.slices.at(slo.id.value);
        for (int i = 1; i < 60; ++i) {
            const SliceSum sum = series.sum(
                { .from = series.extent().from + 13min * i, .to = series.extent().to - 5h * i });
            for (const double value : { sum.good, sum.total, sum.coverage })
                hash.addData(QByteArrayView(reinterpret_cast<const char *>(&value), sizeof value));
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

Instant storeNow()
{
    return Instant { std::chrono::minutes { storeEnd } };
}

int print(const QJsonObject &values)
{
    std::printf("%s", QJsonDocument(values).toJson(QJsonDocument::Compact).constData());
    return 0;
}

/// Requests with a daily wave, errors with bursts, now and then a minute that is missing.
std::vector<Slice> minutesOf(size_t index)
{
    std::mt19937 random(static_cast<unsigned>(index) + 1);
    std::vector<Slice> slices;
    slices.reserve(storeDays * 1440);
    const auto load = static_cast<double>(60 + index * 74 % 900);
    int burst = 0;
    for (qint64 minute = storeEnd - storeDays * 1440; minute < storeEnd; ++minute) {
        burst = burst > 0 ? burst - 1 : random() % 4000 == 0 ? 60 : 0;
        if (random() % 5000 == 0)
            continue;
        const double day = 2 * std::numbers::pi * static_cast<double>(minute % 1440) / 1440;
        const double total
            = std::floor(load * (1.2 + std::sin(day))) + static_cast<double>(random() % 20);
        const bool isBad = burst > 0 || random() % 60 == 0;
        slices.push_back(
            { .minute = minute,
              .good = total - (isBad ? std::min(total, static_cast<double>(random() % 9)) : 0),
              .total = total,
              .coverage = 1 });
    }
    return slices;
}

int fill(const QString &folder, size_t slos)
{
    std::vector<Trouble> troubles;
    const auto cache = store::EventCache::open(QString((folder + u"/cache.db"_s)), troubles);
    if (!cache)
        return 1;
    for (size_t i = 0; i < slos; ++i) {
        Batch batch;
        batch.slices.push_back({ .slo = storeSlo(i), .slices = minutesOf(i) });
        const auto stored
            = (*cache)->append(storeSource(), batch, Instant { std::chrono::minutes { storeEnd } });
        if (!stored)
            return 1;
    }
    return 0;
}

int openFormer(const QString &folder, size_t slos)
{
    const Steady::time_point begun = Steady::now();
    std::vector<Trouble> troubles;
    const auto cache = store::EventCache::open(QString(folder + u"/cache.db"_s), troubles);
    if (!cache)
        return 1;
    Snapshot snapshot;
    snapshot.slos = workspaceOf(slos).slos;
    for (const SloSpec &slo : snapshot.slos) {
        const auto minutes = (*cache)->slices(slo.id, { .from = Instant {}, .to = storeNow() });
        if (!minutes)
            return 1;
        snapshot.slices.insert_or_assign(slo.id.value, SliceSeries(*minutes));
    }
    const double opened = milliseconds(Steady::now() - begun) / 1000;
    return print({ { u"opened"_s, opened },
                   { u"processor"_s, processorSeconds() },
                   { u"peak_mib"_s, peakMemory() },
                   { u"sums"_s, sumsOf(snapshot) } });
}

void runFor(Millis length)
{
    QEventLoop loop;
    QTimer::singleShot(length, &loop, &QEventLoop::quit);
    loop.exec();
}

double exhaustionSeconds(const Session &session)
{
    std::vector<Session::Asked> asked;
    const Metric *metric = metrics::find(u"reliability.exhaustion"_s);
    for (const SloSpec &slo : session.workspace().slos)
        asked.push_back({ .metric = metric,
                          .query = { .range = { .from = storeNow() - 24h * 30, .to = storeNow() },
                                     .slo = slo.id } });
    QEventLoop loop;
    QFutureWatcher<std::vector<Figure>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    const Steady::time_point begun = Steady::now();
    watcher.setFuture(session.evaluate(asked));
    loop.exec();
    return milliseconds(Steady::now() - begun) / 1000;
}

/// Prints how long it took, the longest time in which the GUI thread did not answer, and the most
/// memory that was taken.
int openStore(const QString &folder, size_t slos)
{
    Session session({ .workspace = workspaceOf(slos),
                      .storeFolder = folder,
                      .clock = std::make_shared<FixedClock>(storeNow()),
                      .offline = true,
                      .sources = {},
                      .firstAnnotations = {} });
    QEventLoop loop;
    double opened = 0;
    double processor = 0;
    const Steady::time_point begun = Steady::now();
    const Heartbeat heartbeat;
    QObject::connect(&session, &Session::opened, &loop, [&] {
        opened = milliseconds(Steady::now() - begun) / 1000;
        processor = processorSeconds();
        loop.quit();
    });
    session.start();
    loop.exec();
    runFor(8s); // alerts of a week, and the check of the minutes
    const double stall = heartbeat.longest();
    const double exhaustion = exhaustionSeconds(session);
    return print({ { u"opened"_s, opened },
                   { u"processor"_s, processor },
                   { u"stall_ms"_s, stall },
                   { u"peak_mib"_s, peakMemory() },
                   { u"exhaustion"_s, exhaustion },
                   { u"alerts_to"_s, toIso(session.alertsCover().to) },
                   { u"sums"_s, sumsOf(*session.snapshot()) } });
}

} // namespace

/// bench_store fill|open|former FOLDER SLOS. `former` reads every minute, without bins.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString &folder = arguments[2];
    const size_t slos = arguments[3].toULongLong();
    return arguments[1] == "fill"_L1  ? fill(folder, slos)
        : arguments[1] == "former"_L1 ? openFormer(folder, slos)
                                      : openStore(folder, slos);
}
