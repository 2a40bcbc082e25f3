// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slosearch.h"

#include <app/base/textgate.h>
#include <app/engine/await.h>

#include <QPointer>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const SourceStatus &source)
{
    const QString id = textgate::line(source.id.value, 60);
    return source.host.isEmpty() ? id
                                 : SloSearch::tr("%1 at %2", "a source and its host")
                                       .arg(id, textgate::line(source.host, 80));
}

/// Where in the whole work a stage begins: counting takes the longest.
int beginOf(SearchProgress::Stage stage)
{
    constexpr std::array begins { 2, 12, 20, 32, 40 };
    return begins.at(static_cast<size_t>(stage));
}

/// Two servers may propose the same: each gets an id of its own.
void makeIdsUnique(std::vector<Proposal> &proposals, const std::vector<SloSpec> &known)
{
    std::unordered_set<QString> ids;
    for (const SloSpec &slo : known)
        ids.insert(slo.id.value);
    for (Proposal &proposal : proposals) {
        QString &id = proposal.slo.id.value;
        const QString first = id;
        for (int i = 2; !ids.insert(id).second; ++i) {
            const QString tail = u'-' + QString::number(i);
            id = first.left(textgate::identifierLimit - tail.size()) + tail;
        }
    }
}

} // namespace

SloSearch::SloSearch(Session &session, const std::optional<SourceId> &source, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    for (const SourceStatus &status : session.sources())
        if (source ? status.id == *source : status.canDiscover)
            m_sources.push_back(status);
}

SloSearch::~SloSearch()
{
    cancel();
}

void SloSearch::start()
{
    cancel();
    m_found.clear();
    m_errors.clear();
    m_at = 0;
    m_cut = false;
    m_state = State::Asking;
    askNext();
}

void SloSearch::cancel()
{
    ++m_run;
    m_future.cancel();
}

void SloSearch::askNext()
{
    if (m_at >= m_sources.size())
        return conclude();
    m_progress = {};
    Q_EMIT changed();
    const SourceStatus source = m_sources[m_at];
    const QPointer<SloSearch> self(this);
    m_future = m_session.discover(source.id, [self, run = m_run](const SearchProgress &progress) {
        if (!self || self->m_run != run)
            return;
        self->m_progress = progress;
        self->m_cut = self->m_cut || progress.cut;
        Q_EMIT self->changed();
    });
    engine::whenDone(m_future, this,
                     [this, source, run = m_run](const Result<std::vector<Proposal>> &found) {
                         if (run == m_run)
                             take(source, found);
                     });
}

void SloSearch::take(const SourceStatus &source, const Result<std::vector<Proposal>> &found)
{
    if (found) {
        m_found.insert(m_found.end(), found->begin(), found->end());
    } else {
        const Error &error = found.error();
        const QString where
            = error.where.isEmpty() ? nameOf(source) : textgate::line(error.where, 200);
        m_errors << tr("%1: %2", "the place of an error, and what it is")
                        .arg(where, textgate::line(error.text, 400));
    }
    ++m_at;
    askNext();
}

void SloSearch::conclude()
{
    const bool failed = m_found.empty() && (!m_errors.isEmpty() || m_sources.empty());
    m_state = failed ? State::Failed : m_found.empty() ? State::Nothing : State::Found;
    makeIdsUnique(m_found, m_session.workspace().slos);
    m_proposals.replace(std::move(m_found), m_sources.size() > 1);
    m_found.clear();
    Q_EMIT changed();
}

int SloSearch::percent() const
{
    if (m_sources.empty())
        return 0;
    double part = beginOf(m_progress.stage);
    if (m_progress.of > 0)
        part += (100 - part) * m_progress.done / m_progress.of;
    return static_cast<int>((100 * static_cast<double>(m_at) + part)
                            / static_cast<double>(m_sources.size()));
}

QString SloSearch::asking() const
{
    return m_at < m_sources.size() ? nameOf(m_sources[m_at]) : QString();
}

QString SloSearch::sourceNames() const
{
    QStringList names;
    for (const SourceStatus &source : m_sources)
        names << nameOf(source);
    return names.join(u", "_s);
}

QString SloSearch::leftOut() const
{
    const size_t found = m_proposals.found();
    const QLocale locale;
    if (found > ProposalsModel::mostShown)
        return tr("There are %1; only the first %2 are listed.", "proposals")
            .arg(locale.toString(static_cast<qulonglong>(found)),
                 locale.toString(static_cast<qulonglong>(ProposalsModel::mostShown)));
    if (m_cut)
        return tr("There may be more than is listed: Trivet asks for at most 500 of each tool, and "
                  "guesses at most 24. Ask again when these are added.");
    return {};
}

} // namespace trivet::ui
