// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoschedule.h"
#include "demostory.h"

#include <QHash>

#include <algorithm>

namespace trivet::demo {

using namespace Qt::StringLiterals;

namespace {

struct Release
{
    QString version;
    QString revision;
};

/// Minutes from writing a change to its deployment, at 0, 10, ... 100 %: median 18 h, a long tail.
constexpr std::array<int, 11> leadMinutes { 14,  80,    160,   290,   440,   640,
                                            930, 1'350, 2'300, 4'600, 16'000 };
constexpr std::array<int, 11> hotfixLead { 9, 16, 21, 26, 31, 38, 46, 58, 76, 110, 290 };
constexpr std::array<int, 11> minutesToRun { 4, 5, 6, 6, 7, 8, 8, 9, 11, 14, 31 };

const std::array<QStringView, 16> verbs {
    u"Add",      u"Fix",    u"Remove",   u"Speed up", u"Log",   u"Test",    u"Move",   u"Split",
    u"Simplify", u"Rename", u"Validate", u"Cache",    u"Limit", u"Replace", u"Handle", u"Document",
};
const std::array<std::array<QStringView, 12>, 3> things { {
    { u"basket totals", u"voucher codes", u"address form", u"guest checkout", u"shipping options",
      u"order mails", u"tax rules", u"session tokens", u"stock reservation", u"gift wrapping",
      u"invoice download", u"delivery dates" },
    { u"card tokens", u"refunds", u"retry of captures", u"webhook signatures", u"3-D Secure",
      u"currency rounding", u"ledger export", u"fraud score", u"provider timeouts",
      u"payout report", u"idempotency keys", u"chargeback import" },
    { u"synonyms", u"price filter", u"index rebuild", u"suggestions", u"ranking weights",
      u"facet counts", u"stop words", u"result pages", u"query parser", u"spelling", u"cache keys",
      u"shard balance" },
} };
const std::array<QStringView, 8> libraries { u"openssl", u"jackson",  u"grpc",  u"zlib",
                                             u"netty",   u"otel-sdk", u"libpq", u"lucene" };

QString hex(Dice &dice)
{
    QString text;
    while (text.size() < 40)
        text += QString::number(dice.next(), 16).rightJustified(16, u'0');
    return text.left(40);
}

/// People write in the day: a time of the night goes back to the afternoon before.
Instant inTheDay(Instant t, Dice &dice)
{
    const int hour = toDateTime(t, zone()).time().hour();
    if (hour >= 7 && hour < 20)
        return t;
    const int back = hour < 7 ? hour + 8 : hour - 16;
    return plus(t, -60 * back - dice.below(50));
}

/// Tells one service's releases and the changes in them.
class Teller final
{
public:
    Teller(quint64 seed, Shop shop, SourceId source, Events &events)
        : m_dice(seed, 200 + static_cast<quint64>(shop))
        , m_shop(shop)
        , m_source(std::move(source))
        , m_service(serviceName(shop))
        , m_events(events)
    { }

    void tell(const std::vector<Slot> &slots);

private:
    void release(const Slot &slot);
    void deploy(const Slot &slot, const Release &release, bool unplanned);
    void changesFor(const QString &deployment, Instant finish, bool hotfix);
    void pullRequest(const QString &deployment, Instant finish, bool hotfix);
    QString title();

    Dice m_dice;
    Shop m_shop;
    SourceId m_source;
    ServiceId m_service;
    Events &m_events;
    int m_major = 1;
    int m_minor = 0;
    int m_patch = 0;
    int m_request = 400;
    std::vector<Release> m_live; ///< what users had, newest last
    QHash<QString, int> m_deployedBefore;
};

void Teller::tell(const std::vector<Slot> &slots)
{
    // The bad release is v2.31.0: count back from it. The others start where they like.
    m_major = m_shop == Shop::Checkout ? 2 : m_shop == Shop::Payments ? 1 : 4;
    const Instant until = at(badRelease());
    const auto minors = std::ranges::count_if(slots, [until](const Slot &slot) {
        return slot.kind == Slot::Kind::Minor && slot.finish <= until;
    });
    m_minor = m_shop == Shop::Checkout ? 31 - static_cast<int>(minors)
        : m_shop == Shop::Payments     ? 88
                                       : 6;
    for (const Slot &slot : slots)
        release(slot);
    // What waits for the next deployment.
    for (int i = m_dice.between(2, 4); i > 0; --i)
        pullRequest({}, plus(now(), 600), false);
}

void Teller::release(const Slot &slot)
{
    const bool again = slot.kind == Slot::Kind::Retry || slot.kind == Slot::Kind::Rollback;
    if (slot.kind == Slot::Kind::Rollback && m_live.size() > 1)
        m_live.pop_back();
    if (!again) {
        if (slot.kind == Slot::Kind::Minor) {
            ++m_minor;
            m_patch = 0;
        } else {
            ++m_patch;
        }
        m_live.push_back({ .version = u"v%1.%2.%3"_s.arg(m_major).arg(m_minor).arg(m_patch),
                           .revision = hex(m_dice) });
    }
    const bool remedy = slot.kind == Slot::Kind::Rollback || slot.kind == Slot::Kind::Hotfix;
    deploy(slot, m_live.back(), remedy);
}

void Teller::deploy(const Slot &slot, const Release &release, bool unplanned)
{
    QString id = m_source.value + u':' + m_service.value + u':' + release.version;
    const int before = m_deployedBefore[release.version]++;
    if (before > 0)
        id += u'#' + QString::number(before + 1);
    m_events.deployments.push_back({
        .id = id,
        .source = m_source,
        .service = m_service,
        .environment = u"production"_s,
        .revision = release.revision,
        .name = release.version,
        .startedAt = plus(slot.finish, -m_dice.quantile(minutesToRun)),
        .finishedAt = slot.finish,
        .outcome = slot.kind == Slot::Kind::Broken ? DeploymentOutcome::Failed
                                                   : DeploymentOutcome::Succeeded,
        .unplanned = unplanned,
    });
    if (slot.kind != Slot::Kind::Broken && slot.kind != Slot::Kind::Rollback)
        changesFor(id, slot.finish, slot.kind == Slot::Kind::Hotfix);
}

void Teller::changesFor(const QString &deployment, Instant finish, bool hotfix)
{
    constexpr std::array<int, 11> requests { 1, 1, 1, 1, 1, 2, 2, 2, 3, 4, 6 };
    for (int i = hotfix ? 1 : m_dice.quantile(requests); i > 0; --i)
        pullRequest(deployment, finish, hotfix);
}

QString Teller::title()
{
    const auto &mine = things.at(static_cast<size_t>(m_shop));
    const QStringView verb
        = verbs.at(static_cast<size_t>(m_dice.below(static_cast<int>(verbs.size()))));
    const QStringView thing
        = mine.at(static_cast<size_t>(m_dice.below(static_cast<int>(mine.size()))));
    return verb.toString() + u' ' + thing.toString();
}

/// One to five commits and mostly a merge commit; some are by robots.
void Teller::pullRequest(const QString &deployment, Instant finish, bool hotfix)
{
    constexpr std::array<int, 11> commits { 1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6 };
    const bool robot = !hotfix && m_dice.permille(90);
    const int slower = 1000 + (1000 - permilleOfStory(finish)) * 700 / 1000;
    const int stuck = m_dice.permille(25) ? 3 : 1; // some wait for weeks
    const int lead = hotfix
        ? m_dice.quantile(hotfixLead)
        : static_cast<int>(qint64 { m_dice.quantile(leadMinutes) } * stuck * slower / 1000);
    const Instant first = hotfix ? plus(finish, -lead) : inTheDay(plus(finish, -lead), m_dice);
    const Instant last = std::min(plus(finish, -3), now());
    if (first >= last)
        return;
    const int minutes = static_cast<int>((last - first) / std::chrono::minutes { 1 });
    const int request = ++m_request;
    const int count = robot || hotfix ? 1 : m_dice.quantile(commits);
    Instant authored = first;
    Change change { .source = m_source, .service = m_service, .deployment = deployment };
    for (int i = 0; i < count; ++i) {
        const QString library
            = libraries.at(static_cast<size_t>(m_dice.below(static_cast<int>(libraries.size()))))
                  .toString();
        const QString bump
            = u"Bump %1 to %2.%3"_s.arg(library).arg(m_dice.between(1, 6)).arg(m_dice.below(40));
        change.id = m_source.value + u':' + hex(m_dice);
        change.authoredAt = authored;
        // Some are amended or rebased on the way.
        change.committedAt = m_dice.permille(350)
            ? std::min(plus(authored, m_dice.below(minutes / 3 + 1)), plus(last, -1))
            : authored;
        change.title = robot ? bump : title();
        change.robot = robot;
        m_events.changes.push_back(change);
        authored = std::min(plus(authored, m_dice.between(3, 95)), plus(last, -1));
    }
    if (!m_dice.permille(820))
        return;
    const Instant merged
        = std::min(last, std::max(authored, plus(last, -m_dice.below(minutes / 4 + 1))));
    change.id = m_source.value + u':' + hex(m_dice);
    change.authoredAt = merged;
    change.committedAt = merged;
    change.title = u"Merge pull request #%1"_s.arg(request);
    change.merge = true;
    change.robot = false;
    m_events.changes.push_back(change);
}

} // namespace

void addDelivery(quint64 seed, const SourceId &source, Events &events)
{
    for (const Shop shop : { Shop::Checkout, Shop::Payments, Shop::Search })
        Teller(seed, shop, source, events).tell(schedule(seed, shop));
    std::ranges::stable_sort(events.deployments, {}, &Deployment::finishedAt);
    std::ranges::stable_sort(events.changes, {}, &Change::authoredAt);
}

Events events(quint64 seed, const SourceId &source)
{
    Events all;
    addDelivery(seed, source, all);
    addIncidents(source, all);
    addSilences(source, all);
    addSurveys(seed, source, all);
    addOnboarding(seed, source, all);
    addProvisioning(seed, source, all);
    return all;
}

} // namespace trivet::demo
