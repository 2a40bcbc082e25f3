// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>
#include <app/base/result.h>
#include <app/base/secret.h>
#include <app/domain/batch.h>
#include <app/domain/proposal.h>
#include <app/domain/recordedalerts.h>
#include <app/domain/team.h>

#include <QFuture>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace trivet {

/// How to sign in. The secret itself is looked up when the source is made and lives only there.
struct Auth
{
    enum class Kind { None, Basic, Bearer, Header, Mtls, Token };
    Kind kind = Kind::None;
    QString user; ///< Basic
    QString header; ///< Header: the header's name
    QString secret; ///< where it is: "keychain", "env:NAME", "file:PATH"; never the secret
    QString certificate; ///< Mtls: PEM files
    QString key;

    bool operator==(const Auth &) const = default;
};

/// One entry of `sources:` in the workspace. Paths are absolute by now.
struct SourceSpec
{
    SourceId id;
    QString kind;
    QUrl url;
    Millis poll = std::chrono::minutes { 1 };
    Auth auth;
    std::vector<std::pair<QString, QString>> headers;
    QString ca; ///< PEM file; empty = the system's
    QString proxy; ///< "none" (default), "system" or a URL without credentials
    ServiceId service; ///< what its events belong to where they do not say
    bool allowPlainHttp = false;
    std::vector<std::pair<QString, QString>> keys; ///< the kind's own keys, lists joined by '\n'
    QString workspaceFolder;

    bool operator==(const SourceSpec &) const = default;
    [[nodiscard]] QString key(QStringView name) const;
};

/// What to ask for: only what is new since the cursor, and not what lies before `since`.
struct FetchRequest
{
    Instant now {};
    Instant since {}; ///< the oldest moment that is wanted
    QString cursor; ///< of the last stored batch; empty = from the start
    std::vector<SloSpec> slos; ///< those whose slices this source gives
};

/// What SLOs there could be; those that are known are not proposed again.
struct DiscoveryRequest
{
    Instant now {};
    std::vector<SloSpec> known {};
    SearchReport report {}; ///< told while it goes on; never after its end
};

/// One stage of a connection test: name, TCP, TLS, HTTP, sign-in, API, clock.
struct Stage
{
    QString name;
    bool passed = false;
    QString detail; ///< for people; never a secret

    bool operator==(const Stage &) const = default;
};

/// The outside world behind one door. Lives in the GUI thread; heavy work goes to the pool.
class Source
{
public:
    Source() = default;
    Source(const Source &) = delete;
    Source &operator=(const Source &) = delete;
    virtual ~Source() = default;

    /// One step: at most some megabytes. Batch::more asks to be called again.
    [[nodiscard]] virtual QFuture<Result<Batch>> fetch(const FetchRequest &request) = 0;
    [[nodiscard]] virtual QFuture<std::vector<Stage>> diagnose() = 0;
    /// Looks for SLOs, what other tools record first. NotPossible where a source has none to tell
    /// of. Cancelling the future ends it.
    [[nodiscard]] virtual QFuture<Result<std::vector<Proposal>>>
    discover(const DiscoveryRequest &request);
    /// When alerts of the SLO fired, as rules of its server have recorded them. NotPossible where a
    /// source records none.
    [[nodiscard]] virtual QFuture<Result<RecordedAlerts>> recordedAlerts(const SloSpec &slo,
                                                                         TimeRange range);
    /// Ends what is under way; its futures finish with ErrorKind::Cancelled.
    virtual void cancel() = 0;
};

/// What a source may use of the program around it.
struct SourceContext
{
    std::shared_ptr<const Clock> clock;
    Team team;
    std::vector<Service> services;
    Secret secret; ///< already looked up; empty where the spec names none
};

/// A kind of source: its name in the workspace file, its own keys, and how it is made.
struct SourceKind
{
    QString id; ///< "prometheus"
    QStringList keys; ///< own keys beside the common ones
    QStringList requiredKeys; ///< of the own keys and of "url"
    bool network = false;
    bool discovers = false; ///< has SLOs to propose
    std::function<Result<std::unique_ptr<Source>>(const SourceSpec &, const SourceContext &)> make;
};

namespace sources {

[[nodiscard]] const std::vector<SourceKind> &all();
[[nodiscard]] const SourceKind *find(QStringView kind);

} // namespace sources

} // namespace trivet
