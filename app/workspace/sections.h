// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/fields.h>
#include <app/workspace/parser.h>

#include <QSet>
#include <QTimeZone>

#include <optional>

namespace trivet::workspace {

/// What the sections of one file share while it is read.
struct Reading
{
    const Vocabulary &vocabulary;
    Complaints &complaints;
    QString folder; ///< absolute; relative paths begin there
    QString file; ///< as messages name it
    Workspace workspace; ///< what is known so far; worth nothing once there are complaints
    QSet<QString> services; ///< ids, for references
    QSet<QString> sources;
};

// One function a section; each appends to the workspace what it read, and complains of the rest.
// Sections that refer to others are read after them, whatever their order in the file.

void readTeam(const YamlNode &node, Reading &reading);
void readService(const YamlNode &node, Reading &reading);
void readSource(const YamlNode &node, Reading &reading);
[[nodiscard]] Auth readAuth(const YamlNode &node, Reading &reading);
void readSlo(const YamlNode &node, Reading &reading);
void readSli(const YamlNode &node, SloSpec &slo, Reading &reading);
void readPolicy(const YamlNode &node, Reading &reading);
void readCorrection(const YamlNode &node, Reading &reading);
void readBudgetClause(const YamlNode &node, Reading &reading);
/// Of the key "zone"; nothing where it is missing or was complained of.
[[nodiscard]] std::optional<QTimeZone> readZone(Fields &fields, const Complaints &complaints);
void readGoal(const YamlNode &node, Reading &reading);

/// A path of the file as an absolute one: relative to the file's folder, "~/" to the home folder.
[[nodiscard]] QString absolutePath(const QString &path, const Reading &reading);

} // namespace trivet::workspace
