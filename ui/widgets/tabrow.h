// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace trivet::ui {

/// Ways to look at the same thing, one at a time, as a row of words.
class TabRow final : public QWidget
{
    Q_OBJECT

public:
    /// Buttons are called "<prefix>.<id>".
    explicit TabRow(const QString &prefix, QWidget *parent = nullptr);

    void addTab(const QString &id, const QString &title);
    /// Shows which one is chosen; says nothing.
    void setCurrent(int tab);

Q_SIGNALS:
    void chosen(int tab); ///< by a person

private:
    QString m_prefix;
    QButtonGroup *m_buttons = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace trivet::ui
