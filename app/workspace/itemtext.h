// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/alertpolicy.h>
#include <app/domain/team.h>

#include <QByteArray>

namespace trivet::workspace {

// The YAML of one item of a list in the workspace file, as the parser reads it back: every value
// comes out as it went in. What is the default is left out. Lines end with \n.

[[nodiscard]] QByteArray itemText(const Service &service);
[[nodiscard]] QByteArray itemText(const AlertPolicy &policy);
[[nodiscard]] QByteArray itemText(const SloSpec &slo);

/// The items of a section with a dash before each.
[[nodiscard]] QByteArray listText(const QByteArray &section, const std::vector<QByteArray> &items);

} // namespace trivet::workspace
