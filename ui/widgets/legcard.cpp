// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "legcard.h"

#include "labels.h"
#include "lanecolumn.h"

#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

LegCard::LegCard(const QString &id, const QString &title, TimeAxisController &axis, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"leg."_s + id);
    setProperty("role", u"card"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 4);
    all->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 7);
    head->setSpacing(2);
    auto *line = new QHBoxLayout;
    auto *name = new TextLabel(u"title"_s, this);
    name->setText(title);
    m_badge = new VerdictBadge(this);
    m_badge->setObjectName(u"verdict."_s + id);
    line->addWidget(name);
    line->addStretch();
    line->addWidget(m_badge);
    m_sentence = new ElidedLabel(u"sub"_s, this);
    m_sentence->setObjectName(u"sentence."_s + id);
    head->addLayout(line);
    head->addWidget(m_sentence);
    all->addLayout(head);
    m_lanes = new LaneColumn(axis, this);
    all->addWidget(m_lanes, 1);
    connect(m_lanes, &LaneColumn::evidenceAsked, this, &LegCard::evidenceAsked);
}

void LegCard::addLane(LaneModel &model)
{
    m_lanes->addLane(model);
}

LaneStack &LegCard::stack()
{
    return m_lanes->stack();
}

void LegCard::setVerdict(VerdictBadge::State state, const QString &word, const QString &sentence)
{
    m_badge->setVerdict(state, word);
    m_sentence->setFullText(sentence);
}

} // namespace trivet::ui
