// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log.h"

namespace trivet {

Q_LOGGING_CATEGORY(logNetwork, "trivet.network", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "trivet.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logSources, "trivet.sources", QtWarningMsg)
Q_LOGGING_CATEGORY(logEngine, "trivet.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "trivet.ui", QtWarningMsg)

} // namespace trivet
