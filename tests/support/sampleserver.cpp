// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleserver.h"

#include <QRegularExpression>
#include <QTcpSocket>

#include <algorithm>
#include <cmath>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray pointOf(qint64 ms, double value)
{
    const QByteArray text = std::isnan(value) ? QByteArray("NaN")
        : std::isinf(value)                   ? QByteArray(value > 0 ? "+Inf" : "-Inf")
                                              : QByteArray::number(value, 'g', 17);
    return '[' + QByteArray::number(static_cast<double>(ms) / 1000.0, 'f', 3) + ",\"" + text
        + "\"]";
}

QByteArray vectorOf(const QByteArray &labels, qint64 time, double value)
{
    return R"({"metric":{)" + labels + R"(},"value":)" + pointOf(time, value) + '}';
}

QByteArray matrixOf(const HeldSeries &series)
{
    QByteArrayList points;
    for (const auto &[ms, value] : series.samples)
        points += pointOf(ms, value);
    return R"({"metric":{)" + series.labels + R"(},"values":[)" + points.join(',') + "]}";
}

QByteArray limitOf(const QByteArray &labels)
{
    const qsizetype at = labels.indexOf("\"le\":");
    return at < 0 ? QByteArray() : labels.sliced(at, labels.indexOf('"', at + 6) + 1 - at);
}

} // namespace

SampleServer::SampleServer()
{
    m_server.onPath("/api/v1/query",
                    [this](FaultServer &server, QTcpSocket &socket, const Heard &heard) {
                        answer(server, socket, heard);
                    });
    m_server.onPath("/api/v1/status/buildinfo",
                    [this](FaultServer &server, QTcpSocket &socket, const Heard &) {
                        const bool told = !m_buildInfo.isEmpty();
                        server.reply(socket, told ? 200 : 404, "application/json",
                                     told ? m_buildInfo : QByteArray("{}"));
                    });
}

HeldSeries SampleServer::within(const HeldSeries &series, qint64 time, qint64 length) const
{
    HeldSeries part { .labels = series.labels, .samples = {} };
    for (const auto &sample : series.samples) {
        const qint64 age = time - sample.first;
        const bool reached = m_ranges == Ranges::Closed ? age <= length : age < length;
        if (age >= 0 && age >= m_hidden.count() && reached)
            part.samples.push_back(sample);
    }
    return part;
}

QByteArray SampleServer::resultOf(const QByteArray &query, qint64 time, bool &matrix) const
{
    static const QRegularExpression form(
        uR"(\A(quantile\(0\.9, count_over_time\(|count\(count_over_time\(|count by \(le\) \(count_over_time\(|last_over_time\(|)(.*)\[(\d+)s\]\)*\z)"_s);
    const auto match = form.match(QString::fromUtf8(query));
    const auto held = m_held.find(match.captured(2).toUtf8());
    matrix = match.hasMatch() && match.captured(1).isEmpty();
    if (!match.hasMatch() || held == m_held.end())
        return {};
    const QString function = match.captured(1);
    QByteArrayList elements;
    std::vector<double> counts;
    QByteArrayList limits;
    for (const HeldSeries &series : held->second) {
        const HeldSeries part = within(series, time, match.captured(3).toLongLong() * 1000);
        if (part.samples.empty())
            continue;
        counts.push_back(static_cast<double>(part.samples.size()));
        if (const QByteArray limit = limitOf(part.labels); !limits.contains(limit))
            limits += limit;
        if (matrix)
            elements += matrixOf(part);
        else if (function.startsWith(u"last"_s))
            elements += vectorOf(part.labels, time, part.samples.back().second);
    }
    std::ranges::sort(counts);
    if (function.startsWith(u"quantile"_s) && !counts.empty())
        elements += vectorOf({}, time, counts[(counts.size() - 1) * 9 / 10]);
    if (function.startsWith(u"count("_s) && !counts.empty())
        elements += vectorOf({}, time, static_cast<double>(counts.size()));
    if (function.startsWith(u"count by"_s))
        for (const QByteArray &limit : std::as_const(limits))
            elements += vectorOf(limit, time, 1);
    return elements.join(',');
}

void SampleServer::answer(FaultServer &server, QTcpSocket &socket, const Heard &heard)
{
    const QUrlQuery form(QString::fromUtf8(heard.body));
    m_asked.push_back(form);
    const auto value
        = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    bool matrix = false;
    const QByteArray result = resultOf(value(u"query"_s).toUtf8(),
                                       std::llround(value(u"time"_s).toDouble() * 1000), matrix);
    QByteArray body = R"({"status":"success","data":{"resultType":"TYPE","result":[RESULT]}KEYS})";
    body.replace("TYPE", matrix ? "matrix" : "vector").replace("KEYS", m_keys);
    server.reply(socket, 200, "application/json", body.replace("RESULT", result));
}

} // namespace trivet::test
