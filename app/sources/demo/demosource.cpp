// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demostory.h"

#include <app/base/time.h>
#include <app/sources/source.h>

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 storyMinuteMs = 60'000;
constexpr qint64 stepMinutes = qint64 { 30 } * 1440; // some 130,000 slices of three SLOs: 4 MB
const QLatin1StringView storyVersion("story2");

/// "story2|<seed>|<SLOs>|<oldest minute that was given>".
struct StoryCursor
{
    QString story;
    qint64 oldest = 0;

    static StoryCursor read(const QString &text)
    {
        const auto bar = text.lastIndexOf(u'|');
        if (bar < 0)
            return {};
        return { .story = text.left(bar), .oldest = text.mid(bar + 1).toLongLong() };
    }
    [[nodiscard]] QString text() const { return story + u'|' + QString::number(oldest); }
};

/// The first step gives all events and the newest slices; the next ones go back to `since`. All
/// events come whatever `since` is: they are few, and quarters need their quarter before.
Result<Batch> tellStory(quint64 seed, const SourceId &source, const FetchRequest &request)
{
    QStringList slos;
    for (const SloSpec &slo : request.slos)
        slos += slo.id.value;
    slos.sort();
    const QString story = storyVersion + u'|' + QString::number(seed) + u'|' + slos.join(u',');

    const qint64 end = toMs(demo::now()) / storyMinuteMs;
    const Instant since = std::clamp(request.since, demo::start(), demo::now());
    const qint64 wanted = toMs(since) / storyMinuteMs;
    StoryCursor cursor = StoryCursor::read(request.cursor);
    Batch batch { .dataAsOf = demo::now() };
    if (cursor.story != story) {
        cursor = { .story = story, .oldest = end };
        batch.events = demo::events(seed, source);
    }
    const qint64 from = std::max(wanted, cursor.oldest - stepMinutes);
    for (const SloSpec &slo : request.slos) {
        std::vector<Slice> slices = demo::slices(seed, slo.id, from, cursor.oldest);
        if (!slices.empty())
            batch.slices.push_back({ .slo = slo.id, .slices = std::move(slices) });
    }
    cursor.oldest = std::min(cursor.oldest, from);
    batch.cursor = cursor.text();
    batch.more = !request.slos.empty() && cursor.oldest > wanted;
    if (batch.more)
        batch.progress
            = static_cast<double>(end - cursor.oldest) / static_cast<double>(end - wanted);
    return batch;
}

class DemoSource final : public Source
{
public:
    DemoSource(SourceId id, quint64 seed)
        : m_id(std::move(id))
        , m_seed(seed)
    { }

    QFuture<Result<Batch>> fetch(const FetchRequest &request) override
    {
        return QtConcurrent::run(tellStory, m_seed, m_id, request);
    }

    QFuture<std::vector<Stage>> diagnose() override
    {
        return QtFuture::makeReadyFuture(
            std::vector<Stage> { { .name = QCoreApplication::translate("Source", "Story"),
                                   .passed = true,
                                   .detail = QCoreApplication::translate(
                                       "Source", "The built-in story needs no connection.") } });
    }

    void cancel() override { } // a step takes milliseconds

private:
    SourceId m_id;
    quint64 m_seed;
};

} // namespace

namespace sources {

SourceKind demoSource()
{
    return {
        .id = u"demo"_s,
        .keys = { u"seed"_s },
        .make
        = [](const SourceSpec &spec, const SourceContext &) -> Result<std::unique_ptr<Source>> {
            const QString text = spec.key(u"seed");
            bool ok = true;
            const quint64 seed = text.isEmpty() ? demo::defaultSeed : text.toULongLong(&ok);
            if (!ok)
                return failure(
                    ErrorKind::BadInput,
                    QCoreApplication::translate("Source", "The seed is not a whole number."),
                    spec.id.value);
            return std::make_unique<DemoSource>(spec.id, seed);
        },
    };
}

} // namespace sources

} // namespace trivet
