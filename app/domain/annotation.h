// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>

#include <optional>

namespace trivet {

enum class AnnotationKind { Note, Deployment, Incident, Action, Freeze };

/// What a person decided about the cause of the incident that an annotation names. It outranks
/// every rule; the newest decision counts.
enum class Verdict {
    None, ///< no decision; but an annotation of kind Incident that names both is CausedBy
    CausedBy, ///< by the deployment that it names
    NotCausedByAChange, ///< by none at all
    NotCausedBy, ///< not by the deployment that it names; the next candidate stands
};

/// One revision of what a person wrote on the time axis. Edits and deletions are new revisions;
/// the newest one is what is shown.
struct Annotation
{
    QString id; ///< UUID, made when the person writes
    int revision = 1; ///< 1, 2, 3 ... without gaps
    AnnotationKind kind = AnnotationKind::Note;
    Instant at {};
    std::optional<Instant> to; ///< a span; nothing = a point
    QString text; ///< first line is the title
    ServiceId service;
    QString deployment; ///< id of the deployment it is about
    QString incident; ///< id of the incident it is about
    QString author; ///< name of the account that wrote this revision
    Instant writtenAt {}; ///< of this revision; apart from `at`, the time of the event
    QString key; ///< made by scripts: the same key again changes nothing
    bool deleted = false;
    Verdict verdict = Verdict::None; ///< what a person decided about the cause

    bool operator==(const Annotation &) const = default;
};

} // namespace trivet
