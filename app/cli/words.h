// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace trivet::cli {

/// The context of the command line's words for the translators. The words of an answer that
/// programs read (JSON, names of metrics and options) are none of these.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace trivet::cli
