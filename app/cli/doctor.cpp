// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/base/textgate.h>
#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/engine/await.h>

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

QString freshnessWord(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Never:
        return u"never"_s;
    case Freshness::Fresh:
        return u"fresh"_s;
    case Freshness::Stale:
        return u"stale"_s;
    case Freshness::Dead:
        return u"dead"_s;
    }
    return {};
}

/// Examines everything, then answers in one piece: sources are tested at the same time.
class Examination final
{
public:
    Examination(Session &session, bool offline, bool json)
        : m_session(session)
        , m_json(json)
    {
        for (const SourceStatus &source : session.sources())
            m_patients.push_back({ .status = source });
        m_pending = offline ? 1 : m_patients.size() + 1;
        m_tested = !offline;
    }

    void begin()
    {
        engine::whenDone(m_session.verifyStore(), &m_session,
                         [this](const Result<std::vector<QString>> &damaged) {
                             m_store = damaged;
                             endOne();
                         });
        if (!m_tested)
            return;
        for (Patient &patient : m_patients)
            engine::whenDone(m_session.diagnose(patient.status.id), &m_session,
                             [this, &patient](const std::vector<Stage> &stages) {
                                 patient.stages = stages;
                                 endOne();
                             });
    }

private:
    struct Patient
    {
        SourceStatus status;
        std::vector<Stage> stages;

        [[nodiscard]] bool passed() const { return std::ranges::all_of(stages, &Stage::passed); }
    };

    void endOne()
    {
        if (--m_pending > 0)
            return;
        const bool written = m_json ? answer(json()) : answer(text());
        const bool healthy = std::ranges::all_of(m_patients, &Patient::passed);
        say(m_session.troubles());
        QCoreApplication::exit(!written || !storeIsSound() ? Failed : healthy ? Done : Partly);
    }

    [[nodiscard]] bool storeIsSound() const { return m_store && m_store->empty(); }

    [[nodiscard]] QString storeText() const
    {
        if (!m_store)
            return m_store.error().message();
        if (m_store->empty())
            return u"sound"_s;
        return u"damaged: "_s + QStringList(m_store->begin(), m_store->end()).join(", "_L1);
    }

    [[nodiscard]] QString text() const
    {
        QStringList lines;
        for (const Patient &patient : m_patients) {
            const SourceStatus &s = patient.status;
            lines << textgate::line(u"%1 (%2) %3"_s.arg(s.id.value, s.kind, s.host));
            lines << u"  %1, last answer %2"_s.arg(freshnessWord(s.freshness),
                                                   s.checkedAt ? toIso(*s.checkedAt) : u"never"_s);
            if (!m_tested)
                lines << u"  not tested (--offline)"_s;
            for (const Stage &stage : patient.stages)
                lines << textgate::line(
                    u"  %1 %2: %3"_s.arg(stage.passed ? u"ok    "_s : u"FAILED"_s, stage.name,
                                         stage.detail),
                    300);
        }
        lines << u"store: "_s + textgate::line(storeText(), 1000);
        return lines.join(u'\n');
    }

    [[nodiscard]] QJsonObject json() const
    {
        QJsonArray sources;
        for (const Patient &patient : m_patients) {
            QJsonArray stages;
            for (const Stage &stage : patient.stages)
                stages.append(QJsonObject { { u"name"_s, stage.name },
                                            { u"passed"_s, stage.passed },
                                            { u"detail"_s, stage.detail } });
            const SourceStatus &s = patient.status;
            sources.append(QJsonObject {
                { u"id"_s, s.id.value },
                { u"kind"_s, s.kind },
                { u"host"_s, s.host },
                { u"freshness"_s, freshnessWord(s.freshness) },
                { u"checked_at"_s, s.checkedAt ? QJsonValue(toIso(*s.checkedAt)) : QJsonValue() },
                { u"stages"_s, stages } });
        }
        return { { u"sources"_s, sources },
                 { u"store"_s,
                   QJsonObject { { u"sound"_s, storeIsSound() }, { u"detail"_s, storeText() } } } };
    }

    Session &m_session;
    bool m_json = false;
    bool m_tested = true;
    std::vector<Patient> m_patients;
    Result<std::vector<QString>> m_store;
    size_t m_pending = 0;
};

} // namespace

int doctorCommand(const QStringList &arguments)
{
    Arguments parser(u"doctor"_s, {});
    if (const Result<void> parsed = parser.parse(arguments); !parsed)
        return complain(parsed.error());
    if (parser.wantsHelp())
        return answer(parser.help()) ? Done : Failed;
    const bool offline = parser.isSet(u"offline"_s);
    engine::Wanted wanted = parser.wanted();
    wanted.offline = true; // connections are tested one by one, nothing is fetched
    const Result<engine::Opening> opening = engine::prepare(wanted);
    if (!opening)
        return complain(opening.error());
    Session session(opening->options);
    std::optional<Examination> examination;
    whenReady(session, opening->demo, [&] {
        examination.emplace(session, offline, parser.wantsJson());
        examination->begin();
    });
    return QCoreApplication::exec();
}

} // namespace trivet::cli
