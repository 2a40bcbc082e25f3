// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "legcard.h"

#include "figureheader.h"
#include "labels.h"

#include <ui/axis/lanestack.h>
#include <ui/charts/laneview.h>

#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

LegCard::LegCard(const QString &id, const QString &title, TimeAxisController &axis, QWidget *parent)
    : QFrame(parent)
    , m_axis(axis)
    , m_stack(new LaneStack(this))
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
    m_lanes = new QVBoxLayout;
    m_lanes->setContentsMargins(0, 0, 0, 0);
    m_lanes->setSpacing(0);
    all->addLayout(m_lanes, 1);
}

void LegCard::addLane(LaneModel &model)
{
    auto *rule = new QFrame(this);
    rule->setFixedHeight(1);
    rule->setProperty("role", u"rule"_s);
    auto *header = new FigureHeader(model, this);
    auto *view = new LaneView(m_axis, model, this);
    auto *headerBox = new QHBoxLayout;
    headerBox->setContentsMargins(12, 6, 12, 0);
    headerBox->addWidget(header);
    m_lanes->addWidget(rule);
    m_lanes->addLayout(headerBox);
    m_lanes->addWidget(view, 1);
    m_stack->add(*view);
    connect(header, &QAbstractButton::clicked, this,
            [this, &model] { Q_EMIT evidenceAsked(&model); });
}

void LegCard::setVerdict(VerdictBadge::State state, const QString &word, const QString &sentence)
{
    m_badge->setVerdict(state, word);
    m_sentence->setFullText(sentence);
}

} // namespace trivet::ui
