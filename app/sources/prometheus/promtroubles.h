// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"

#include <app/domain/trouble.h>

#include <vector>

namespace trivet::prometheus {

/// The troubles of one step, each once with its occurrences.
class Troubles final
{
public:
    void add(const Trouble &trouble);
    /// What an answer lacks or was left out of it; `where` is the SLO.
    void addOf(const QueryAnswer &answer, const QString &where);
    [[nodiscard]] const std::vector<Trouble> &all() const { return m_all; }

private:
    std::vector<Trouble> m_all;
};

} // namespace trivet::prometheus
