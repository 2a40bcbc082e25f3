// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFrame;
class QPushButton;
class QString;
class QWidget;

namespace trivet::ui {

/// `role` is the look that trivet.qss gives it: "plain", "primary", "chip".
[[nodiscard]] QPushButton *namedButton(const QString &id, const QString &text, const QString &role,
                                       QWidget *parent);
/// A hairline.
[[nodiscard]] QFrame *ruleLine(QWidget *parent);

} // namespace trivet::ui
