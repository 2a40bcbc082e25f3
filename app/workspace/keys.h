// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace trivet::workspace {

/// A key of the workspace file. The JSON schema in resources/schema says the same.
struct Key
{
    QString name;
    const char *expected = nullptr; ///< "a duration such as 1m"; translated in "Workspace"
    bool required = false;
    bool quiet = false; ///< what people write here may hold a secret: never shown
};

/// The keys of one kind of mapping in the file.
struct KeyTable
{
    QString place; ///< what messages call it: "slos", "auth"
    std::vector<Key> keys;

    [[nodiscard]] const Key *find(QStringView name) const;
    [[nodiscard]] QStringList names() const;
};

namespace keys {

[[nodiscard]] const KeyTable &file();
[[nodiscard]] const KeyTable &team();
[[nodiscard]] const KeyTable &service();
/// What every kind of source takes.
[[nodiscard]] const KeyTable &source();
/// What kinds that ask a server take besides.
[[nodiscard]] const KeyTable &network();
[[nodiscard]] const KeyTable &auth();
[[nodiscard]] const KeyTable &slo();
[[nodiscard]] const KeyTable &sli();
[[nodiscard]] const KeyTable &ratio();
[[nodiscard]] const KeyTable &latency();
[[nodiscard]] const KeyTable &gauge();
[[nodiscard]] const KeyTable &compositePart();
[[nodiscard]] const KeyTable &window();
[[nodiscard]] const KeyTable &timeSlice();
[[nodiscard]] const KeyTable &recorded();
[[nodiscard]] const KeyTable &policy();
[[nodiscard]] const KeyTable &policyWindow();
[[nodiscard]] const KeyTable &correction();
[[nodiscard]] const KeyTable &budgetClause();
[[nodiscard]] const KeyTable &goal();
/// Own keys of kinds that need more than text: folders, patterns, whole numbers.
[[nodiscard]] const KeyTable &own();

} // namespace keys

/// Words with a fixed set of choices, in the order of messages.
namespace choices {

[[nodiscard]] const QStringList &weekdays();
[[nodiscard]] const QStringList &months();
[[nodiscard]] const QStringList &authKinds();
[[nodiscard]] const QStringList &calendarWindows();
[[nodiscard]] const QStringList &legs();
[[nodiscard]] const QStringList &directions();
[[nodiscard]] const QStringList &severities();
[[nodiscard]] const QStringList &effects();
[[nodiscard]] const QStringList &decisions();
/// The ways to count a budget that Trivet knows of; this version computes the first alone.
[[nodiscard]] const QStringList &budgetMethods();
/// The kinds of sources that the file format names; a version may lack some.
[[nodiscard]] const QStringList &sourceKinds();

} // namespace choices

} // namespace trivet::workspace
