// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabrow.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace trivet::ui {

using namespace Qt::StringLiterals;

TabRow::TabRow(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
    , m_buttons(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &TabRow::chosen);
}

void TabRow::addTab(const QString &id, const QString &title)
{
    auto *button = new QPushButton(title, this);
    button->setObjectName(m_prefix + u'.' + id);
    button->setProperty("role", u"tab"_s);
    button->setCheckable(true);
    m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
    m_row->addWidget(button);
}

void TabRow::setCurrent(int tab)
{
    if (QAbstractButton *button = m_buttons->button(tab))
        button->setChecked(true);
}

} // namespace trivet::ui
