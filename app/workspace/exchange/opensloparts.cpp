// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openslo.h"

#include <app/base/promtext.h>
#include <app/base/textgate.h>
#include <app/domain/sliquery.h>

#include <QRegularExpression>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;

namespace {

/// Whether a metric source of that type answers PromQL. What does not say is believed to.
bool speaksPromql(const QString &type)
{
    static const QStringList known { u"prometheus"_s, u"promql"_s,  u"thanos"_s,
                                     u"mimir"_s,      u"cortex"_s,  u"victoriametrics"_s,
                                     u"amp"_s,        u"gmp"_s,     u"any"_s,
                                     u"sloth"_s,      u"grafana"_s, u"amazonprometheus"_s };
    return type.isEmpty() || known.contains(type.toLower().remove(u'-').remove(u'_'));
}

} // namespace

QString OpenSlo::readIndicator(const Object &at, const QString &path, SloSpec &slo,
                               Promise &promise)
{
    if (at.node == nullptr)
        return Words::tr("it has no indicator.");
    Mapping indicator(at, path, m_gathering);
    indicator.skip({ u"apiVersion"_s, u"kind"_s });
    if (indicator.has(u"metadata")) {
        Mapping metadata(indicator.object(u"metadata"), indicator.path(u"metadata"), m_gathering);
        metadata.skip({ u"name"_s });
    }
    const Object spec = indicator.has(u"spec") ? indicator.object(u"spec") : Object {};
    if (spec.node != nullptr)
        return readSli(spec, indicator.path(u"spec"), slo, promise);
    for (const QString &key : { u"thresholdMetric"_s, u"ratioMetric"_s }) // v1alpha
        if (indicator.has(key)) {
            indicator.dismiss();
            return readSli(at, path, slo, promise);
        }
    return Words::tr("its indicator measures nothing.");
}

QString OpenSlo::readSli(const Object &spec, const QString &path, SloSpec &slo, Promise &promise)
{
    Mapping sli(spec, path, m_gathering);
    if (sli.has(u"thresholdMetric")) {
        QString query;
        const QString why = readQuery(sli.object(u"thresholdMetric"), sli.path(u"thresholdMetric"),
                                      query, promise);
        slo.sli = SliKind::Gauge;
        slo.total = promtext::withOwnWindow(query);
        return why;
    }
    if (!sli.has(u"ratioMetric"))
        return Words::tr("its indicator is neither a ratioMetric nor a thresholdMetric.");
    Mapping ratio(sli.object(u"ratioMetric"), sli.path(u"ratioMetric"), m_gathering);
    return readRatio(ratio, slo, promise);
}

QString OpenSlo::readRatio(Mapping &ratio, SloSpec &slo, Promise &promise)
{
    ratio.skip({ u"incremental"_s });
    if (!ratio.flag(u"counter").value_or(true))
        ratio.note(u"counter",
                   Words::tr("counter: false: the queries are read as counters all the same."));
    QString numerator;
    if (ratio.has(u"raw")) {
        if (QString why = readQuery(ratio.object(u"raw"), ratio.path(u"raw"), numerator, promise);
            !why.isEmpty())
            return why;
        const QString type = ratio.text(u"rawType");
        if (type != "success"_L1 && type != "failure"_L1)
            ratio.note(u"rawType",
                       Words::tr("rawType: expected success or failure, found %1; "
                                 "success was assumed.")
                           .arg(quoted(type)));
        setShare(slo, type != "failure"_L1, numerator);
        return {};
    }
    const bool good = ratio.has(u"good");
    const QString key = good ? u"good"_s : u"bad"_s;
    if (!ratio.has(key) || !ratio.has(u"total"))
        return Words::tr("its ratio lacks good or bad, or the total.");
    QString total;
    QString why = readQuery(ratio.object(key), ratio.path(key), numerator, promise);
    if (why.isEmpty())
        why = readQuery(ratio.object(u"total"), ratio.path(u"total"), total, promise);
    if (why.isEmpty())
        setRatio(slo, good, numerator, total);
    return why;
}

QString OpenSlo::readQuery(const Object &at, const QString &path, QString &query, Promise &promise)
{
    Mapping metric(at, path, m_gathering);
    const bool wrapped = metric.has(u"metricSource");
    Mapping source(wrapped ? metric.object(u"metricSource") : Object {},
                   metric.path(u"metricSource"), m_gathering);
    QString type = wrapped ? source.text(u"type") : metric.text(u"source");
    const QString name = source.text(u"metricSourceRef");
    if (const auto found = name.isEmpty() ? std::nullopt : find(m_sources, name)) {
        Mapping root(*found, {}, m_gathering);
        root.skip({ u"apiVersion"_s, u"kind"_s });
        Mapping metadata(root.object(u"metadata"), u"metadata"_s, m_gathering);
        metadata.skip({ u"name"_s });
        Mapping spec(root.object(u"spec"), u"spec"_s, m_gathering);
        const QString said = spec.text(u"type");
        if (type.isEmpty())
            type = said;
    }
    if (!name.isEmpty())
        promise.reference = name;
    metric.skip({ u"queryType"_s });
    if (!speaksPromql(type)) {
        metric.dismiss();
        source.dismiss();
        return Words::tr("%1 is a query for %2, which Trivet does not ask.")
            .arg(path, quoted(type));
    }
    if (!wrapped) {
        query = metric.text(u"query");
    } else if (const Object spec = source.object(u"spec");
               spec.node != nullptr && spec.node->kind == YamlNode::Kind::Scalar) {
        query = spec.node->text.trimmed();
    } else {
        Mapping inside(spec, source.path(u"spec"), m_gathering);
        for (const QString &key : { u"query"_s, u"promql"_s, u"expr"_s, u"metric"_s })
            if (query.isEmpty())
                query = inside.text(key);
    }
    return query.isEmpty() ? Words::tr("%1 holds no query.").arg(path) : QString();
}

} // namespace trivet::workspace::exchange
