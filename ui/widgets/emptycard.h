// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace trivet::ui {

/// Stands where there is nothing to show yet: why, and what one can do about it.
class EmptyCard final : public QFrame
{
    Q_OBJECT

public:
    EmptyCard(const QString &title, const QString &action, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// Without it nobody can do anything here.
    void setActionPossible(bool possible);

Q_SIGNALS:
    void asked();

private:
    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace trivet::ui
