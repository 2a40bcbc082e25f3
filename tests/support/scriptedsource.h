// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/await.h>
#include <app/engine/sourcesettings.h>
#include <app/sources/source.h>

#include <functional>
#include <map>

namespace trivet::test {

/// What one source of a test answers, and what it was asked.
struct Script
{
    std::function<Result<Batch>(const FetchRequest &)> answer;
    std::function<Result<std::vector<Proposal>>(const DiscoveryRequest &)> proposals {};
    /// Instead: an answer that comes when the test wants it.
    std::function<QFuture<Result<std::vector<Proposal>>>(const DiscoveryRequest &)> search {};
    int discovered = 0;
    bool hangs = false; ///< never answers before it is cancelled
    std::vector<FetchRequest> asked;
    int cancelled = 0;
};

class ScriptedSource final : public Source
{
public:
    explicit ScriptedSource(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    { }

    QFuture<Result<Batch>> fetch(const FetchRequest &request) override
    {
        m_script->asked.push_back(request);
        m_pending = std::make_unique<engine::Answering<Result<Batch>>>();
        const QFuture<Result<Batch>> future = m_pending->future();
        if (!m_script->hangs)
            m_pending->finish(m_script->answer(request));
        return future;
    }
    QFuture<std::vector<Stage>> diagnose() override
    {
        return engine::finished(
            std::vector<Stage> { { .name = QStringLiteral("script"), .passed = true } });
    }
    QFuture<Result<std::vector<Proposal>>> discover(const DiscoveryRequest &request) override
    {
        ++m_script->discovered;
        if (m_script->search)
            return m_script->search(request);
        return m_script->proposals ? engine::finished(m_script->proposals(request))
                                   : Source::discover(request);
    }
    void cancel() override
    {
        ++m_script->cancelled;
        if (m_script->hangs && m_pending)
            m_pending->finish(failure(ErrorKind::Cancelled, QStringLiteral("cancelled")));
        m_pending.reset();
    }

private:
    std::shared_ptr<Script> m_script;
    std::unique_ptr<engine::Answering<Result<Batch>>> m_pending;
};

/// Scripts by source id.
using Scripts = std::map<QString, std::shared_ptr<Script>>;

inline SourceSettings::Make makeScripted(Scripts scripts)
{
    return [scripts = std::move(scripts)](
               const SourceSpec &spec, const SourceContext &) -> Result<std::unique_ptr<Source>> {
        return std::make_unique<ScriptedSource>(scripts.at(spec.id.value));
    };
}

} // namespace trivet::test
