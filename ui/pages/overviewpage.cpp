// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpage.h"

#include <app/base/textgate.h>
#include <app/engine/session.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/eventlane.h>
#include <ui/charts/minimap.h>
#include <ui/viewmodels/overviewmodel.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/legcard.h>

#include <QLabel>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : PageWidget(parent)
    , m_context(context)
    , m_model(new OverviewModel(context.session, context.axis, this))
{
    setObjectName(u"page.overview"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 10, 14, 8);
    all->setSpacing(theme::grid);
    m_headline = new QLabel(this);
    m_headline->setObjectName(u"headline"_s);
    m_headline->setTextFormat(Qt::RichText); // made here from escaped parts, for one word in bold
    m_headline->setWordWrap(true);
    m_headline->setMinimumHeight(20);
    auto *lane = eventLane(context, this);
    auto *legs = new QHBoxLayout;
    legs->setSpacing(theme::grid);
    const std::pair<QString, QString> names[] { { u"delivery"_s, tr("Delivery") },
                                                { u"reliability"_s, tr("Reliability") },
                                                { u"platform"_s, tr("Platform") } };
    for (const Leg leg : { Leg::Delivery, Leg::Reliability, Leg::Platform }) {
        const auto i = static_cast<size_t>(leg);
        m_cards[i] = new LegCard(names[i].first, names[i].second, context.axis, this);
        for (LaneModel *model : m_model->lanes(leg))
            m_cards[i]->addLane(*model);
        connect(m_cards[i], &LegCard::evidenceAsked, this,
                [this](const LaneModel *asked) { showEvidence(*asked, m_context, this); });
        legs->addWidget(m_cards[i], 1);
    }
    m_minimap = new Minimap(context.axis, this);
    all->addWidget(m_headline);
    all->addWidget(lane);
    all->addLayout(legs, 1);
    all->addWidget(m_minimap);
    connect(m_model, &OverviewModel::changed, this, &OverviewPage::showModel);
    showModel();
}

bool OverviewPage::isSettled() const
{
    return m_model->isSettled();
}

void OverviewPage::setService(const std::optional<ServiceId> &service)
{
    m_model->setService(service);
}

void OverviewPage::showModel()
{
    m_headline->setText(u"<b>"_s + m_model->headlineStrong().toHtmlEscaped() + u"</b> "_s
                        + m_model->headlineRest().toHtmlEscaped());
    m_headline->setAccessibleName(m_model->headlineStrong() + u' ' + m_model->headlineRest());
    for (const Leg leg : { Leg::Delivery, Leg::Reliability, Leg::Platform }) {
        const LegTile &v = m_model->verdict(leg);
        m_cards[static_cast<size_t>(leg)]->setVerdict(v.state, v.word, v.sentence);
    }
    m_minimap->setSeries(m_model->minimap());
}

namespace pages {

Page overviewPage()
{
    return { .id = u"overview"_s,
             .title = QT_TRANSLATE_NOOP("Page", "Overview"),
             .group = nullptr,
             .make = [](const PageContext &context, QWidget *parent) -> PageWidget * {
                 return new OverviewPage(context, parent);
             } };
}

} // namespace pages

} // namespace trivet::ui
