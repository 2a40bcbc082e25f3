// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptycard.h"

#include <app/base/textgate.h>
#include <ui/widgets/buttons.h>
#include <ui/widgets/labels.h>

#include <QPushButton>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

EmptyCard::EmptyCard(const QString &title, const QString &action, QWidget *parent)
    : QFrame(parent)
{
    setProperty("role", u"card"_s);
    auto *name = new TextLabel(u"pageTitle"_s, this);
    name->setText(title);
    name->setAlignment(Qt::AlignHCenter);
    name->setWordWrap(true);
    m_text = new TextLabel({}, this);
    m_text->setObjectName(u"emptyText"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_button = namedButton(u"emptyAction"_s, action, u"primary"_s, this);
    connect(m_button, &QPushButton::clicked, this, &EmptyCard::asked);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(name);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 3);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusProxy(m_button);
}

void EmptyCard::setText(const QString &text)
{
    m_text->setText(textgate::body(text, 1'000));
}

void EmptyCard::setActionPossible(bool possible)
{
    m_button->setVisible(possible);
}

} // namespace trivet::ui
