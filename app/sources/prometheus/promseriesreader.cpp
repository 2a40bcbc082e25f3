// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promseriesreader.h"

#include "promwords.h"

#include <app/base/textgate.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr double earliestSecond = 0;
constexpr double latestSecond = 253'402'300'799.0; // the end of the year 9999

/// The exact grammar of sample values: a decimal number, NaN, +Inf or -Inf. Nothing else.
bool readValue(std::string_view text, double &value)
{
    if (text == "NaN") {
        value = std::numeric_limits<double>::quiet_NaN();
        return true;
    }
    if (text == "+Inf" || text == "-Inf") {
        value = text[0] == '-' ? -std::numeric_limits<double>::infinity()
                               : std::numeric_limits<double>::infinity();
        return true;
    }
    // from_chars would read "inf" and "nan" too.
    if (text.empty() || text.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
        return false;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

/// One [time, "value"]. False for a wrong type; `usable` says whether the point counts.
bool readPoint(const dom::element &element, qint64 &time, double &value, bool &usable, int &wrongAt)
{
    dom::array pair;
    wrongAt = -1;
    if (element.get(pair) != simdjson::SUCCESS || pair.size() != 2)
        return false;
    auto at = pair.begin();
    double seconds = 0;
    wrongAt = 0;
    if ((*at).get(seconds) != simdjson::SUCCESS)
        return false;
    ++at;
    std::string_view text;
    wrongAt = 1;
    if ((*at).get(text) != simdjson::SUCCESS)
        return false;
    usable = seconds >= earliestSecond && seconds <= latestSecond && readValue(text, value);
    time = usable ? std::llround(seconds * 1000.0) : 0;
    return true;
}

} // namespace

QString shownText(std::string_view text, qsizetype limit)
{
    // Cut before it is decoded: a megabyte of text must not cost a megabyte of work.
    const auto length = std::min<size_t>(text.size(), static_cast<size_t>(limit) * 4);
    return textgate::line(QString::fromUtf8(text.data(), static_cast<qsizetype>(length)), limit);
}

tl::unexpected<Error> wrongType(const QString &path, const QString &expected)
{
    return failure(ErrorKind::BadAnswer,
                   Words::tr("The answer is not of the Prometheus API: at %1 there should be %2.")
                       .arg(path, expected),
                   path);
}

Result<void> SeriesReader::addPoint(const dom::element &element, const QString &path,
                                    Series &series)
{
    qint64 time = 0;
    double value = 0;
    bool usable = false;
    int wrongAt = -1;
    if (!readPoint(element, time, value, usable, wrongAt)) {
        if (wrongAt < 0)
            return wrongType(path, Words::tr("a time and a value"));
        const QString place = path + u'[' + QString::number(wrongAt) + u']';
        return wrongType(place, wrongAt == 0 ? Words::tr("a number") : Words::tr("a text"));
    }
    if (!usable || (!series.times.empty() && time <= series.times.back())) {
        ++m_answer.rejected;
        return {};
    }
    series.times.push_back(time);
    series.values.push_back(value);
    return {};
}

Result<void> SeriesReader::readLabels(const dom::element &element, const QString &path,
                                      Series &series, bool &fits)
{
    dom::object labels;
    if (element.get(labels) != simdjson::SUCCESS)
        return wrongType(path, Words::tr("an object"));
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    size_t bytes = 0;
    fits = true;
    for (const auto field : labels) {
        std::string_view value;
        if (field.value.get(value) != simdjson::SUCCESS)
            return wrongType(path + u'.' + shownText(field.key, 60), Words::tr("a text"));
        bytes += field.key.size() + value.size();
        if (pairs.size() >= static_cast<size_t>(labelsPerSeries)
            || bytes > static_cast<size_t>(labelBytesPerSeries)) {
            fits = false;
            return {};
        }
        pairs.emplace_back(field.key, value);
    }
    std::ranges::stable_sort(pairs, {}, [](const auto &pair) { return pair.first; });
    QByteArray job;
    QByteArray instance;
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto &[key, value] = pairs[i];
        if (i + 1 < pairs.size() && pairs[i + 1].first == key) {
            ++m_answer.duplicates; // the last one wins
            continue;
        }
        const QByteArray bytesOfValue(value.data(), static_cast<qsizetype>(value.size()));
        if (key == "__name__") {
            series.name = bytesOfValue;
            continue;
        }
        if (key == "job")
            job = bytesOfValue;
        else if (key == "instance")
            instance = bytesOfValue;
        series.labels.append(key.data(), static_cast<qsizetype>(key.size()));
        series.labels.append('\0').append(bytesOfValue).append('\0');
    }
    if (!job.isEmpty() && !instance.isEmpty())
        series.target = job.append('\0').append(instance);
    return {};
}

Result<void> SeriesReader::readPoints(const dom::element &element, const QString &path, bool matrix,
                                      Series &series)
{
    if (!matrix)
        return addPoint(element, path, series);
    dom::array points;
    if (element.get(points) != simdjson::SUCCESS)
        return wrongType(path, Words::tr("an array"));
    series.times.reserve(points.size());
    series.values.reserve(points.size());
    int index = 0;
    for (const dom::element point : points) {
        // The path is only written down where something is wrong with it.
        qint64 time = 0;
        double value = 0;
        bool usable = false;
        int wrongAt = -1;
        if (readPoint(point, time, value, usable, wrongAt) && usable
            && (series.times.empty() || time > series.times.back())) {
            series.times.push_back(time);
            series.values.push_back(value);
        } else {
            const QString place = path + u'[' + QString::number(index) + u']';
            if (const auto added = addPoint(point, place, series); !added)
                return added;
        }
        ++index;
    }
    return {};
}

Result<void> SeriesReader::readSeries(const dom::element &element, const QString &path, bool matrix)
{
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return wrongType(path, Words::tr("an object"));
    Series series;
    bool fits = true;
    bool hasPoints = false;
    bool hasHistograms = false;
    const std::string_view pointsKey = matrix ? "values" : "value";
    for (const auto field : object) {
        Result<void> done;
        if (field.key == "metric") {
            done = readLabels(field.value, path + u".metric"_s, series, fits);
        } else if (field.key == pointsKey) {
            if (hasPoints) {
                ++m_answer.duplicates;
                series.times.clear();
                series.values.clear();
            }
            hasPoints = true;
            done = readPoints(field.value, path + (matrix ? u".values"_s : u".value"_s), matrix,
                              series);
        } else if (field.key == "histograms" || field.key == "histogram") {
            hasHistograms = true;
        }
        if (!done)
            return done;
    }
    if (!hasPoints && !hasHistograms)
        return wrongType(path + (matrix ? u".values"_s : u".value"_s), Words::tr("an array"));
    if (!hasPoints)
        ++m_answer.rejected; // a native histogram is no counter
    if (!fits) {
        ++m_answer.oversized;
        return {};
    }
    const QByteArray identity = series.name + '\0' + series.labels;
    if (m_known.contains(identity)) {
        ++m_answer.duplicates; // adding it would count its events twice
        return {};
    }
    m_known.insert(identity);
    if (hasPoints)
        m_answer.series.push_back(std::move(series));
    return {};
}

Result<void> SeriesReader::readScalar(const dom::element &element, const QString &path)
{
    Series series;
    if (const auto added = addPoint(element, path, series); !added)
        return added;
    m_answer.series.push_back(std::move(series));
    return {};
}

} // namespace trivet::prometheus
