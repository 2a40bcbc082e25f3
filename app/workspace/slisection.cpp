// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

/// Sloth writes the look-back of its queries as {{.window}}.
QString ownWindow(QString query)
{
    static const QRegularExpression theirs(u"\\{\\{\\s*\\.window\\s*\\}\\}"_s);
    return query.replace(theirs, u"$window"_s);
}

void readRatio(const YamlNode &node, SloSpec &slo, Reading &reading)
{
    Fields ratio(node, keys::ratio(), reading.complaints);
    if (!ratio.isMap())
        return;
    slo.total = ownWindow(ratio.text(u"total"));
    const QString bad = ratio.text(u"bad");
    const QString good = ratio.text(u"good");
    const YamlEntry *badEntry = ratio.find(u"bad");
    const YamlEntry *goodEntry = ratio.find(u"good");
    if (badEntry != nullptr && goodEntry != nullptr)
        reading.complaints.add(
            std::max(badEntry->place, goodEntry->place),
            QCoreApplication::translate("Workspace",
                                        "Both \"bad\" and \"good\" are given: expected one of "
                                        "them, the other follows from \"total\"."));
    if (badEntry == nullptr && goodEntry == nullptr)
        reading.complaints.add(
            node.place,
            QCoreApplication::translate(
                "Workspace",
                "Neither \"bad\" nor \"good\" is given: expected one of them beside \"total\"."));
    slo.sli = badEntry != nullptr ? SliKind::BadOverTotal : SliKind::GoodOverTotal;
    slo.numerator = ownWindow(badEntry != nullptr ? bad : good);
}

/// Seconds: "300ms", "1m", or a plain number.
std::optional<double> limitOf(const YamlNode &node)
{
    if (node.kind != YamlNode::Kind::Scalar)
        return std::nullopt;
    const QString text = node.text.trimmed();
    if (text.endsWith("ms"_L1) && isNumber(text.chopped(2)))
        return text.chopped(2).toDouble() / 1000;
    if (isNumber(text))
        return text.toDouble();
    const auto duration = durationFromText(text);
    return duration ? std::optional(toSeconds(*duration)) : std::nullopt;
}

void readLatency(const YamlNode &node, SloSpec &slo, Reading &reading)
{
    Fields latency(node, keys::latency(), reading.complaints);
    if (!latency.isMap())
        return;
    slo.total = latency.text(u"histogram");
    slo.sli = latency.flag(u"native").value_or(false) ? SliKind::NativeLatency : SliKind::Latency;
    const YamlEntry *below = latency.find(u"below");
    if (below == nullptr)
        return;
    constexpr double longest = 86'400;
    const auto limit = limitOf(below->value);
    if (limit && *limit > 0 && *limit <= longest)
        slo.threshold = *limit;
    else
        latency.refuse(*below);
}

void readGauge(const YamlNode &node, SloSpec &slo, Reading &reading)
{
    static const QRegularExpression pattern(u"\\A(>=|>|<=|<)\\s*(\\S+)\\z"_s);
    Fields gauge(node, keys::gauge(), reading.complaints);
    if (!gauge.isMap())
        return;
    slo.sli = SliKind::Gauge;
    slo.total = gauge.text(u"query");
    slo.comparison = Comparison::Above; // what a probe says: 1 is well, 0 is not
    slo.threshold = 0;
    const QString good = gauge.text(u"good");
    if (good.isEmpty())
        return;
    const auto match = pattern.match(good);
    if (!match.hasMatch() || !isNumber(match.captured(2)))
        return gauge.refuse(*gauge.find(u"good"));
    static const QStringList signs { u">"_s, u">="_s, u"<"_s, u"<="_s };
    slo.comparison = static_cast<Comparison>(signs.indexOf(match.captured(1)));
    slo.threshold = match.captured(2).toDouble();
}

void readComposite(const YamlEntry &entry, SloSpec &slo, Reading &reading)
{
    slo.sli = SliKind::Composite;
    QSet<QString> known;
    for (const SloSpec &other : reading.workspace.slos)
        if (other.sli != SliKind::Composite)
            known.insert(other.id.value);
    if (entry.value.kind != YamlNode::Kind::List || entry.value.items.empty()) {
        reading.complaints.add(
            entry.value.place,
            QCoreApplication::translate(
                "Workspace", "composite: expected a list of SLOs such as - { slo: checkout }."));
        return;
    }
    for (const YamlNode &item : entry.value.items) {
        Fields part(item, keys::compositePart(), reading.complaints);
        if (!part.isMap())
            continue;
        constexpr double heaviest = 1000;
        slo.parts.push_back({ .slo = SloId(part.reference(u"slo", known)),
                              .weight = part.number(u"weight", 0, heaviest).value_or(1) });
    }
}

} // namespace

void readSli(const YamlNode &node, SloSpec &slo, Reading &reading)
{
    Fields sli(node, keys::sli(), reading.complaints);
    if (!sli.isMap())
        return;
    const auto kinds = std::ranges::count_if(node.entries, [](const YamlEntry &entry) {
        return keys::sli().find(entry.key) != nullptr;
    });
    if (kinds != 1)
        reading.complaints.add(
            node.place,
            QCoreApplication::translate(
                "Workspace",
                "sli: expected exactly one of ratio, latency, gauge, error_ratio and "
                "composite."));
    if (const YamlEntry *ratio = sli.find(u"ratio"))
        readRatio(ratio->value, slo, reading);
    if (const YamlEntry *latency = sli.find(u"latency"))
        readLatency(latency->value, slo, reading);
    if (const YamlEntry *gauge = sli.find(u"gauge"))
        readGauge(gauge->value, slo, reading);
    if (sli.find(u"error_ratio") != nullptr) {
        slo.sli = SliKind::ErrorRatio;
        slo.total = sli.text(u"error_ratio");
    }
    if (const YamlEntry *composite = sli.find(u"composite"))
        readComposite(*composite, slo, reading);
}

} // namespace trivet::workspace
