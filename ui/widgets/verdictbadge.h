// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace trivet::ui {

/// A state as shape, word and colour; readable in grey.
class VerdictBadge final : public QLabel
{
    Q_OBJECT

public:
    enum class State { Unknown, Well, Care, Trouble };

    explicit VerdictBadge(QWidget *parent = nullptr);

    void setVerdict(State state, const QString &word);
};

} // namespace trivet::ui
