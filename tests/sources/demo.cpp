// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/demo/demostory.h>
#include <app/sources/source.h>
#include <tests/support/registry.h>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QSet>
#include <QtTest>
#include <QUuid>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace trivet {

namespace {

const Events &story()
{
    static const Events events = demo::events(demo::defaultSeed, demo::sourceId());
    return events;
}

Instant berlin(QStringView text)
{
    return *fromIso(text, QTimeZone("Europe/Berlin"));
}

TimeRange fourWeeks()
{
    return { berlin(u"2026-10-26"), berlin(u"2026-11-23") };
}

QString stamp(const std::optional<Instant> &t)
{
    return t ? QString::number(toMs(*t)) : u"-"_s;
}

/// Every field that a person could see, in order.
QByteArray fingerprint(const Events &events)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add
        = [&hash](const QStringList &fields) { hash.addData(fields.join(u'\t').toUtf8()); };
    for (const Deployment &d : events.deployments)
        add({ d.id, d.service.value, d.revision, d.name, stamp(d.startedAt), stamp(d.finishedAt),
              QString::number(static_cast<int>(d.outcome)), QString::number(d.unplanned) });
    for (const Change &c : events.changes)
        add({ c.id, stamp(c.authoredAt), stamp(c.committedAt), c.deployment, c.title,
              QString::number(c.merge), QString::number(c.robot) });
    for (const Incident &i : events.incidents)
        add({ i.id, i.title, stamp(i.openedAt), stamp(i.acknowledgedAt), stamp(i.resolvedAt),
              i.deployment });
    for (const SurveyAnswer &a : events.answers)
        add({ a.id, a.question, QString::number(a.value), a.team, stamp(a.waveClosed) });
    for (const Onboarding &o : events.onboardings)
        add({ o.id, o.startedOn.toString(Qt::ISODate),
              o.tenthMergeOn.value_or(QDate()).toString(Qt::ISODate) });
    for (const Provisioning &p : events.provisionings)
        add({ p.id, p.kind, stamp(p.requestedAt), stamp(p.readyAt),
              QString::number(p.selfService) });
    return hash.result().toHex();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const size_t n = values.size();
    return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

/// 1 - bad / ((1 - target) * total) over the 30 days before the end.
double budgetLeft(const SloSpec &slo)
{
    const qint64 end = toMs(demo::now()) / 60'000;
    double bad = 0;
    double total = 0;
    for (const Slice &slice : demo::slices(demo::defaultSeed, slo.id, end - 30 * 1440, end)) {
        bad += slice.total - slice.good;
        total += slice.total;
    }
    return 1 - bad / ((1 - slo.target) * total);
}

int score(const QString &wave, int *n)
{
    int balance = 0;
    *n = 0;
    for (const SurveyAnswer &a : story().answers) {
        if (a.wave != wave || a.scale != SurveyScale::Nps || a.platformTeam)
            continue;
        ++*n;
        balance += a.value >= 9 ? 1 : a.value <= 6 ? -1 : 0;
    }
    return qRound(100.0 * balance / *n);
}

std::unique_ptr<Source> makeSource()
{
    SourceSpec spec { .id = demo::sourceId(), .kind = u"demo"_s };
    return std::move(*sources::find(u"demo")->make(spec, {}));
}

Batch ask(Source &source, const QString &cursor, Instant since)
{
    QFuture<Result<Batch>> future = source.fetch(
        { .now = demo::now(), .since = since, .cursor = cursor, .slos = demo::slos() });
    future.waitForFinished();
    return *future.result();
}

} // namespace

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedTellsTheSameStoryEverywhere()
    {
        QCOMPARE(fingerprint(story()),
                 QByteArray("4f7dba0a2e8945325431ddcb5929f3587d8f3af3f4cb3ef38c4629a3a716bd8e"));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto add = [&hash](const Slice &s) {
            QByteArray line = QByteArray::number(s.minute);
            line += ' ' + QByteArray::number(s.good, 'f', 0);
            line += ' ' + QByteArray::number(s.total, 'f', 0);
            hash.addData(line);
        };
        for (const SloSpec &slo : demo::slos())
            for (const Slice &s : demo::slices(demo::defaultSeed, slo.id, 0, 1LL << 40))
                add(s);
        QCOMPARE(hash.result().toHex(),
                 QByteArray("8ebad61e1dabed4c70edbacc5ec6cf04c0d6cca21a8edcbb5dc1d8430c28a97a"));
        QVERIFY(fingerprint(demo::events(7, demo::sourceId())) != fingerprint(story()));
    }

    void eventsAreSortedWithIdsOfTheirOwnAndNotInTheFuture()
    {
        const Events &e = story();
        QVERIFY(std::ranges::is_sorted(e.deployments, {}, &Deployment::finishedAt));
        QVERIFY(std::ranges::is_sorted(e.changes, {}, &Change::authoredAt));
        QVERIFY(std::ranges::is_sorted(e.incidents, {}, &Incident::openedAt));
        QSet<QString> ids;
        QHash<QString, Instant> finished;
        qsizetype count = 0;
        const auto take = [&](const auto &events) {
            for (const auto &event : events)
                ids.insert(event.id);
            count += static_cast<qsizetype>(events.size());
        };
        take(e.deployments);
        take(e.changes);
        take(e.incidents);
        take(e.answers);
        take(e.onboardings);
        take(e.provisionings);
        take(e.silences);
        QCOMPARE(ids.size(), count);
        for (const Deployment &d : e.deployments) {
            finished.insert(d.id, d.finishedAt);
            QVERIFY(d.finishedAt < demo::now());
            QVERIFY(*d.startedAt < d.finishedAt);
        }
        for (const Change &c : e.changes) {
            QVERIFY(c.authoredAt <= c.committedAt);
            QVERIFY(c.committedAt < demo::now());
            QVERIFY2(c.deployment.isEmpty() || c.committedAt < finished.value(c.deployment),
                     qPrintable(c.id));
        }
    }

    void deploymentsComeOnWorkingDaysAndRestOverChristmas()
    {
        const TimeRange range = fourWeeks();
        int recent = 0;
        int weekend = 0;
        int night = 0;
        int christmas = 0;
        int summer = 0;
        for (const Deployment &d : story().deployments) {
            const QDateTime local = toDateTime(d.finishedAt, QTimeZone("Europe/Berlin"));
            recent += range.contains(d.finishedAt) ? 1 : 0;
            weekend += local.date().dayOfWeek() > 5 ? 1 : 0;
            night += local.time().hour() < 7 || local.time().hour() > 20 ? 1 : 0;
            christmas
                += local.date() >= QDate(2025, 12, 20) && local.date() < QDate(2026, 1, 5) ? 1 : 0;
            summer
                += local.date() >= QDate(2026, 7, 20) && local.date() < QDate(2026, 8, 17) ? 1 : 0;
        }
        const auto all = static_cast<int>(story().deployments.size());
        qInfo("%d deployments, %d in four weeks, %d in summer's, %d at weekends, %d at night", all,
              recent, summer, weekend, night);
        QVERIFY(recent >= 112 && recent <= 136);
        QVERIFY(summer < recent * 3 / 4);
        QVERIFY(weekend * 12 < all);
        QVERIFY(night * 50 < all);
        QCOMPARE(christmas, 0);
    }

    void changesTakeAboutEighteenHoursAndSomeTakeWeeks()
    {
        QHash<QString, Instant> finished;
        for (const Deployment &d : story().deployments)
            finished.insert(d.id, d.finishedAt);
        std::vector<double> hours;
        std::vector<double> early;
        int robots = 0;
        int merges = 0;
        int waiting = 0;
        for (const Change &c : story().changes) {
            robots += c.robot ? 1 : 0;
            merges += c.merge ? 1 : 0;
            waiting += c.deployment.isEmpty() ? 1 : 0;
            if (c.merge || c.deployment.isEmpty())
                continue;
            const Instant end = finished.value(c.deployment);
            const double lead = toSeconds(end - c.authoredAt) / 3600;
            if (fourWeeks().contains(end))
                hours.push_back(lead);
            else if (end < berlin(u"2026-02-01"))
                early.push_back(lead);
        }
        std::ranges::sort(hours);
        qInfo("%zu changes, %d merges, %d robots, %d waiting; four weeks: n %zu median %.1f h, p90 "
              "%.1f h; early %.1f h",
              story().changes.size(), merges, robots, waiting, hours.size(), median(hours),
              hours[hours.size() * 9 / 10], median(early));
        QVERIFY(median(hours) > 15.5 && median(hours) < 21);
        QVERIFY(median(early) > median(hours) + 3);
        QVERIFY(hours.back() > 10 * 24);
        QVERIFY(robots > 200 && merges > 1000 && waiting > 3);
        QVERIFY(hours.size() > 300 && hours.size() < 520);
    }

    void aboutOneDeploymentInNineNeedsMending()
    {
        int remedies = 0;
        int failed = 0;
        int succeeded = 0;
        int recentRemedies = 0;
        int recent = 0;
        for (const Deployment &d : story().deployments) {
            const bool fell = d.outcome == DeploymentOutcome::Failed;
            failed += fell ? 1 : 0;
            succeeded += fell ? 0 : 1;
            remedies += d.unplanned ? 1 : 0;
            if (fourWeeks().contains(d.finishedAt)) {
                recentRemedies += d.unplanned || fell ? 1 : 0;
                recent += fell ? 0 : 1;
            }
        }
        const double rate = static_cast<double>(remedies + failed) / succeeded;
        qInfo("%d remedies, %d failed of %d: %.3f; four weeks %d of %d", remedies, failed,
              succeeded, rate, recentRemedies, recent);
        QVERIFY(rate > 0.095 && rate < 0.125);
        QVERIFY(recentRemedies >= 10 && recentRemedies <= 18);
    }

    void theBadReleaseIsRolledBackToTheOneBefore()
    {
        std::vector<Deployment> checkout;
        std::ranges::copy_if(story().deployments, std::back_inserter(checkout),
                             [](const Deployment &d) { return d.service.value == "checkout"_L1; });
        const auto bad = std::ranges::find(checkout, u"demo:checkout:v2.31.0"_s, &Deployment::id);
        QVERIFY(bad != checkout.end());
        QCOMPARE(toIso(bad->finishedAt), u"2026-11-09T09:02:00Z"_s);
        const auto before = bad - 1;
        const auto after = bad + 1;
        QCOMPARE(after->revision, before->revision);
        QVERIFY(after->unplanned);
        const auto incident = std::ranges::find(story().incidents, 1, &Incident::severity);
        const auto newest = std::ranges::find_if(incident + 1, story().incidents.end(),
                                                 [](const Incident &i) { return i.severity == 1; });
        QCOMPARE(newest->deployment, bad->id);
        QCOMPARE(*newest->resolvedAt - newest->openedAt, Millis(190 * 60'000));
        QCOMPARE(*newest->mitigatedAt, after->finishedAt);
        for (const Annotation &a : demo::annotations())
            if (!a.deployment.isEmpty())
                QVERIFY(std::ranges::count(checkout, a.deployment, &Deployment::id) == 1);
    }

    void checkoutOverspendsAndTheOthersDoNot()
    {
        const auto slos = demo::slos();
        const double checkout = budgetLeft(slos[0]);
        const double payments = budgetLeft(slos[1]);
        const double search = budgetLeft(slos[2]);
        qInfo("budget left: checkout %.4f payments %.4f search %.4f", checkout, payments, search);
        QVERIFY(checkout > -0.14 && checkout < -0.10);
        QVERIFY(payments > 0.6 && payments < 0.95);
        QVERIFY(search > 0.4 && search < 0.8);
        // What the bad release cost until the rollback, of the budget of 30 days.
        const qint64 end = toMs(demo::now()) / 60'000;
        const qint64 from = toMs(berlin(u"2026-11-09T10:02")) / 60'000;
        double bad = 0;
        for (const Slice &s : demo::slices(demo::defaultSeed, slos[0].id, from, from + 176))
            bad += s.total - s.good;
        double total = 0;
        for (const Slice &s : demo::slices(demo::defaultSeed, slos[0].id, end - 30 * 1440, end))
            total += s.total;
        const double cost = bad / ((1 - slos[0].target) * total);
        qInfo("the bad release cost %.3f", cost);
        QVERIFY(cost > 0.37 && cost < 0.45);
    }

    void anyRangeGivesTheSameMinutes()
    {
        const qint64 end = toMs(demo::now()) / 60'000;
        const SloId slo = demo::slos()[0].id;
        const auto whole = demo::slices(demo::defaultSeed, slo, end - 20'000, end);
        auto parts = demo::slices(demo::defaultSeed, slo, end - 20'000, end - 14'287);
        const auto rest = demo::slices(demo::defaultSeed, slo, end - 14'287, end + 5'000);
        parts.insert(parts.end(), rest.begin(), rest.end());
        QVERIFY(parts == whole);
        QVERIFY(demo::slices(demo::defaultSeed, SloId(u"other"_s), 0, end).empty());
        const auto all = demo::slices(demo::defaultSeed, slo, 0, end);
        for (const Slice &s : all)
            QVERIFY(s.good >= 0 && s.good <= s.total && s.total > 0);
        QVERIFY(all.size() < 400U * 1440); // twice nobody measured
    }

    void satisfactionDipsInSpringAndRises()
    {
        int n = 0;
        const int now = score(u"2026-Q4"_s, &n);
        QCOMPARE(n, 41);
        QVERIFY(now >= 29 && now <= 33);
        const int pulse = score(u"2026-10 pulse"_s, &n);
        QCOMPARE(n, 14);
        QVERIFY(pulse >= 6 && pulse <= 9);
        QVERIFY(score(u"2026-Q2"_s, &n) < score(u"2026-Q1"_s, &n) - 20);
        QHash<QString, int> asked;
        for (const SurveyAnswer &a : story().answers)
            if (a.wave == u"2026-Q4"_s && !a.platformTeam)
                asked.insert(a.team, a.invited);
        QCOMPARE(std::accumulate(asked.begin(), asked.end(), 0), 63);
    }

    void newEngineersGetFasterAndSixAreOnTheWay()
    {
        std::vector<double> early;
        std::vector<double> late;
        int waiting = 0;
        int left = 0;
        for (const Onboarding &o : story().onboardings) {
            left += o.leftOn ? 1 : 0;
            waiting += !o.tenthMergeOn && !o.leftOn ? 1 : 0;
            if (!o.tenthMergeOn)
                continue;
            QVERIFY(o.startedOn < *o.firstCommitOn && *o.firstCommitOn < *o.tenthMergeOn);
            const auto taken = static_cast<double>(o.startedOn.daysTo(*o.tenthMergeOn));
            if (o.startedOn < QDate(2026, 3, 1))
                early.push_back(taken);
            if (o.startedOn > QDate(2026, 7, 1))
                late.push_back(taken);
        }
        qInfo("%zu engineers, median %.1f then %.1f", story().onboardings.size(), median(early),
              median(late));
        QCOMPARE(waiting, 6);
        QCOMPARE(left, 1);
        QCOMPARE(story().onboardings.size(), 45U);
        QVERIFY(median(early) > 38 && median(early) < 50);
        QVERIFY(median(late) > 25 && median(late) < 36);
    }

    void environmentsAreFasterSincePortalTwo()
    {
        std::vector<double> before;
        std::vector<double> after;
        int own = 0;
        for (const Provisioning &p : story().provisionings) {
            if (p.requestedAt < berlin(u"2026-08-24") || !p.readyAt)
                continue;
            own += p.selfService ? 1 : 0;
            const double minutes = toSeconds(*p.readyAt - p.requestedAt) / 60;
            (p.requestedAt < berlin(u"2026-11-06") ? before : after).push_back(minutes);
        }
        std::ranges::sort(after);
        const size_t n = before.size() + after.size();
        qInfo("n %zu, %.1f then %.1f min, p90 %.1f, self-service %d", n, median(before),
              median(after), after[after.size() * 9 / 10], own);
        QVERIFY(n > 170 && n < 250);
        QVERIFY(median(before) > 18 && median(before) < 27);
        QVERIFY(median(after) > 5.5 && median(after) < 8.5);
        QVERIFY(own * 4 > static_cast<int>(n) * 3);
    }

    void theSourceGivesEachThingOnce()
    {
        const auto source = makeSource();
        const Instant since = demo::now() - std::chrono::hours { 24 * 90 };
        QElapsedTimer timer;
        timer.start();
        Batch batch = ask(*source, {}, since);
        QVERIFY(batch.events == story());
        QVERIFY(batch.more);
        QCOMPARE(batch.dataAsOf, demo::now());
        QSet<std::pair<QString, qint64>> seen;
        double progress = 0;
        qsizetype count = 0;
        int steps = 0;
        for (;;) {
            ++steps;
            for (const SliceBatch &slices : batch.slices)
                for (const Slice &s : slices.slices) {
                    seen.insert({ slices.slo.value, s.minute });
                    ++count;
                }
            QVERIFY(batch.progress > progress);
            progress = batch.progress;
            if (!batch.more)
                break;
            batch = ask(*source, batch.cursor, since);
            QVERIFY(batch.events == Events {});
        }
        QCOMPARE(progress, 1.0);
        QCOMPARE(steps, 3);
        QCOMPARE(seen.size(), count);
        QVERIFY(count > 90LL * 1440 * 3 - 3 * 90);
        // Nothing new is nothing; an older `since` goes on where it stood.
        const Batch none = ask(*source, batch.cursor, since);
        QVERIFY(none.events == Events {} && none.slices.empty() && !none.more);
        const Batch older = ask(*source, none.cursor, demo::start());
        QVERIFY(older.events == Events {} && older.more);
        QCOMPARE(older.slices.front().slices.back().minute, toMs(since) / 60'000 - 1);
    }

    void everythingIsToldInAMoment()
    {
        const auto source = makeSource();
        QElapsedTimer timer;
        timer.start();
        QString cursor;
        qsizetype slices = 0;
        for (bool more = true; more;) {
            const Batch batch = ask(*source, cursor, demo::start());
            for (const SliceBatch &s : batch.slices)
                slices += static_cast<qsizetype>(s.slices.size());
            cursor = batch.cursor;
            more = batch.more;
        }
        qInfo("%lld slices and all events in %lld ms", static_cast<long long>(slices),
              static_cast<long long>(timer.elapsed()));
        QVERIFY(slices > 1'700'000);
        QVERIFY(timer.elapsed() < 20'000); // of a debug build under sanitizers; 1.5 s in release
    }

    void anUnreadableSeedIsRefused()
    {
        const SourceSpec spec { .id = SourceId(u"d"_s),
                                .kind = u"demo"_s,
                                .keys = { { u"seed"_s, u"x"_s } } };
        const auto made = sources::find(u"demo")->make(spec, {});
        QVERIFY(!made);
        QCOMPARE(made.error().where, u"d"_s);
    }

    void theWorkspaceOfTheStoryFitsTogether()
    {
        QCOMPARE(demo::services().size(), 3U);
        QCOMPARE(demo::goals().size(), 9U);
        QCOMPARE(toIso(demo::now()), u"2026-11-22T13:20:00Z"_s);
        QVERIFY(demo::annotations().size() >= 6);
        QSet<QString> ids;
        for (const Annotation &a : demo::annotations()) {
            ids.insert(a.id);
            QVERIFY(!a.key.isEmpty() && !QUuid::fromString(a.id).isNull());
            QVERIFY(a.at > demo::start() && a.at < demo::now());
            if (!a.incident.isEmpty())
                QCOMPARE(std::ranges::count(story().incidents, a.incident, &Incident::id), 1);
        }
        QCOMPARE(ids.size(), static_cast<qsizetype>(demo::annotations().size()));
    }
};

} // namespace trivet

TRIVET_TEST(demo, trivet::DemoTest)
#include "demo.moc"
