// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttons.h"

#include <QFrame>
#include <QPushButton>

namespace trivet::ui {

using namespace Qt::StringLiterals;

QPushButton *namedButton(const QString &id, const QString &text, const QString &role,
                         QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(id);
    button->setProperty("role", role);
    return button;
}

QFrame *ruleLine(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setFixedHeight(1);
    rule->setProperty("role", u"rule"_s);
    return rule;
}

} // namespace trivet::ui
