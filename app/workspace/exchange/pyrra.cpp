// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pyrra.h"

#include <app/base/promtext.h>
#include <app/base/textgate.h>
#include <app/domain/sliquery.h>
#include <app/workspace/fields.h>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString metricOf(Mapping &indicator, const QString &key)
{
    Mapping query(indicator.object(key), indicator.path(key), indicator.gathering());
    return query.text(u"metric");
}

void noteGrouping(Mapping &indicator)
{
    if (indicator.take(u"grouping") != nullptr)
        indicator.note(u"grouping",
                       Words::tr("%1 is not kept: all groups together make one figure.")
                           .arg(indicator.path(u"grouping")));
}

/// Seconds of "200ms" or a duration.
double latencyOf(const QString &text)
{
    if (text.endsWith("ms"_L1) && isNumber(text.chopped(2)))
        return text.chopped(2).toDouble() / 1000;
    const auto length = durationFromText(text);
    return length ? toSeconds(*length) : 0;
}

/// Empty where all is well, else why there is no SLI.
QString readIndicator(Mapping &indicator, SloSpec &slo)
{
    Gathering &gathering = indicator.gathering();
    for (const auto &[key, numerator] :
         { std::pair { u"ratio"_s, u"errors"_s }, std::pair { u"latency"_s, u"success"_s } }) {
        if (!indicator.has(key))
            continue;
        Mapping ratio(indicator.object(key), indicator.path(key), gathering);
        noteGrouping(ratio);
        const QString part = metricOf(ratio, numerator);
        const QString total = metricOf(ratio, u"total"_s);
        if (part.isEmpty() || total.isEmpty())
            return Words::tr("its indicator lacks a metric.");
        setRatio(slo, key == "latency"_L1, part, total);
        return {};
    }
    if (indicator.has(u"latencyNative")) {
        Mapping native(indicator.object(u"latencyNative"), indicator.path(u"latencyNative"),
                       gathering);
        noteGrouping(native);
        slo.sli = SliKind::NativeLatency;
        slo.total = metricOf(native, u"total"_s);
        const QString limit = native.text(u"latency");
        slo.threshold = latencyOf(limit);
        if (slo.total.isEmpty() || slo.threshold <= 0)
            return Words::tr("its indicator lacks a metric or a latency.");
        return {};
    }
    if (indicator.has(u"bool_gauge")) {
        Mapping gauge(indicator.object(u"bool_gauge"), indicator.path(u"bool_gauge"), gathering);
        noteGrouping(gauge);
        slo.sli = SliKind::Gauge;
        slo.total = gauge.text(u"metric");
        slo.comparison = Comparison::Above;
        slo.threshold = 0;
        return slo.total.isEmpty() ? Words::tr("its indicator lacks a metric.") : QString();
    }
    return Words::tr("it has no indicator that Trivet knows.");
}

/// What the SLO belongs to: Pyrra has no services, but labels for such things.
QString serviceOf(Mapping &labels, const SloSpec &slo, const QString &name)
{
    for (const QString &key : { u"pyrra.dev/service"_s, u"app.kubernetes.io/name"_s })
        if (const QString service = labels.text(key); !service.isEmpty())
            return service;
    const auto selector = promtext::selectorOf(slo.total);
    for (const QString &label : { u"service"_s, u"job"_s })
        if (const QString value = selector ? selector->equal(label) : QString(); !value.isEmpty())
            return value;
    return name;
}

} // namespace

void readPyrra(const Object &object, Gathering &gathering)
{
    Mapping root(object, {}, gathering);
    root.skip({ u"apiVersion"_s, u"kind"_s, u"status"_s });
    Mapping metadata(root.object(u"metadata"), u"metadata"_s, gathering);
    Mapping labels(metadata.object(u"labels"), u"metadata.labels"_s, gathering);
    Mapping spec(root.object(u"spec"), u"spec"_s, gathering);
    const QString name = metadata.text(u"name");
    const auto leaveOut = [&](const QString &why) {
        for (Mapping *mapping : { &root, &metadata, &labels, &spec })
            mapping->dismiss();
        gathering.leaveOut(object, name, why);
    };
    SloSpec slo;
    const QString target = spec.text(u"target");
    const auto share = shareOf(target, true);
    if (!share || !isTarget(*share))
        return leaveOut(
            Words::tr("its target %1 does not lie between 0 and 100.").arg(quoted(target)));
    slo.target = *share;
    if (slo.target < 0.01)
        spec.note(u"target", Words::tr("The target %1 is a percentage, not a share.").arg(target));
    const QString window = spec.text(u"window");
    const auto length = durationFromText(window);
    if (!length || *length < 1h || *length > 24h * 366)
        spec.note(u"window",
                  Words::tr("A window of Trivet has from 1h to 366d, this one %1: 30d "
                            "was assumed.")
                      .arg(quoted(window)));
    else
        slo.length = *length;
    Mapping indicator(spec.object(u"indicator"), u"spec.indicator"_s, gathering);
    if (const QString why = readIndicator(indicator, slo); !why.isEmpty()) {
        indicator.dismiss();
        return leaveOut(why);
    }
    Mapping alerting(spec.object(u"alerting"), u"spec.alerting"_s, gathering);
    if (alerting.flag(u"disabled").value_or(false) || !alerting.flag(u"burnrates").value_or(true))
        gathering.note(alerting.place(),
                       Words::tr("Its alerts are switched off; Trivet watches it all the same, as "
                                 "%1.")
                           .arg(u"pyrra"_s));
    slo.alerts = u"pyrra"_s;
    const QString service = serviceOf(labels, slo, name);
    slo.service = gathering.service(metadata.place(), service);
    slo.source = gathering.source({});
    slo.id = gathering.freshSlo(object, name);
    slo.name = slo.id.value;
    slo.recorded = { .tool = RecordedBy::Tool::Pyrra, .id = textgate::line(name) };
    gathering.add(std::move(slo));
}

} // namespace trivet::workspace::exchange
