// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trivet {

/// A non-fatal trouble that a person should be able to see, and to go to.
struct Trouble
{
    enum class Severity { Note, Warning, Error };

    Severity severity = Severity::Warning;
    QString text; ///< whole sentence
    QString where; ///< "surveys/2026q3.csv:17", a source id ...
    int occurrences = 1;

    bool operator==(const Trouble &) const = default;
};

} // namespace trivet
