// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertstab.h"

#include <app/base/textgate.h>
#include <ui/axis/lanestack.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/reliability/alertsmodel.h>
#include <ui/viewmodels/reliability/reliabilitymodel.h>
#include <ui/widgets/buttons.h>
#include <ui/widgets/figuretable.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/lanecolumn.h>

#include <QButtonGroup>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int cellInset = 5; ///< of the words in a table
constexpr int oneLine = 24; ///< height of a row
constexpr int twoLines = 36;
constexpr int laneHead = 31; ///< rule and heading of a lane
constexpr int leastRow = 17; ///< of a lane with rows

/// The left edge of the words in a table is that of the titles above it.
QHBoxLayout *inset(QWidget *table)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(tabMargin - cellInset, 0, cellInset, 0);
    row->addWidget(table);
    return row;
}

} // namespace

AlertsTab::AlertsTab(const PageContext &context, ReliabilityModel &model, QWidget *parent)
    : SloTab(parent)
    , m_context(context)
    , m_reliability(model)
    , m_model(new AlertsModel(context.session, context.axis, this))
{
    setObjectName(u"tab.alerts"_s);
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(ruleLine(m_content));
    buildPolicy(*column);
    buildBacktest(*column);
    buildResult(*column);
    column->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"alertsScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    buildLanes();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 6, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_scroll);
    all->addWidget(m_lanes, 1);
    connect(m_model, &AlertsModel::changed, this, &AlertsTab::showModel);
    const BacktestModel &backtest = m_model->backtest();
    connect(&backtest, &BacktestModel::runningChanged, this, &AlertsTab::showRun);
    connect(&backtest, &BacktestModel::progressed, this, &AlertsTab::showRun);
    connect(&backtest, &BacktestModel::changed, this, &AlertsTab::showRun);
    showModel();
}

void AlertsTab::buildPolicy(QVBoxLayout &column)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(tabMargin, 8, tabMargin, 2);
    m_title = new TextLabel(u"title"_s, m_content);
    m_title->setObjectName(u"policyName"_s);
    m_said = new TextLabel(u"sub"_s, m_content);
    m_said->setObjectName(u"policySaid"_s);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_said);
    m_pairs = new FigureTable(m_model->pairs(), oneLine, m_content);
    m_pairs->setObjectName(u"policyPairs"_s);
    m_pairs->setAccessibleName(tr("Pairs of windows of the alert policy"));
    m_checks = new QVBoxLayout;
    m_checks->setContentsMargins(tabMargin, 5, tabMargin, 0);
    m_checks->setSpacing(2);
    column.addLayout(head);
    column.addLayout(inset(m_pairs));
    column.addLayout(m_checks);
}

void AlertsTab::buildBacktest(QVBoxLayout &column)
{
    m_bar = new QWidget(m_content);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(tabMargin, 8, tabMargin, 6);
    row->setSpacing(6);
    auto *title = new TextLabel(u"title"_s, m_bar);
    title->setText(tr("Backtest"));
    row->addWidget(title);
    row->addSpacing(6);
    buildChoices(*row);
    m_words = new ElidedLabel(u"sub"_s, m_bar);
    m_words->setObjectName(u"backtestWords"_s);
    m_progress = new QProgressBar(m_bar);
    m_progress->setObjectName(u"backtestProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the backtest"));
    m_show = namedButton(u"showBacktestRange"_s, tr("Show range"), u"plain"_s, m_bar);
    m_show->setToolTip(tr("Shows the whole time of the backtest in every chart."));
    m_close = namedButton(u"closeBacktest"_s, u"✕"_s, u"chip"_s, m_bar);
    m_close->setAccessibleName(tr("Close the result"));
    m_close->setToolTip(tr("Close the result"));
    m_cancel = namedButton(u"cancelBacktest"_s, tr("Cancel"), u"plain"_s, m_bar);
    m_run = namedButton(u"runBacktest"_s, tr("&Run", "a backtest"), u"primary"_s, m_bar);
    row->addWidget(m_words, 1);
    row->addWidget(m_progress, 1);
    for (QPushButton *one : { m_show, m_close, m_cancel, m_run })
        row->addWidget(one);
    m_run->setAccessibleName(tr("Run the backtest"));
    connect(m_run, &QPushButton::clicked, this, &AlertsTab::run);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_bringResult = false;
        m_model->backtest().cancel();
    });
    connect(m_close, &QPushButton::clicked, this, [this] { m_model->backtest().close(); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const BacktestPtr result = m_model->backtest().result())
            m_context.axis.show(result->range);
    });
    column.addSpacing(8);
    column.addWidget(ruleLine(m_content));
    column.addWidget(m_bar);
}

void AlertsTab::buildChoices(QHBoxLayout &row)
{
    m_lengths = new QButtonGroup(this);
    for (const auto &[days, text] : { std::pair(28, tr("28 d", "length of a backtest")),
                                      std::pair(90, tr("90 d", "length of a backtest")) }) {
        QPushButton *chip = namedButton(u"backtest%1"_s.arg(days), text, u"chip"_s, m_bar);
        chip->setCheckable(true);
        chip->setChecked(days == 90);
        m_lengths->addButton(chip, days);
        row.addWidget(chip);
    }
    m_sweepChoice = namedButton(u"backtestSweep"_s, tr("Sweep"), u"chip"_s, m_bar);
    m_sweepChoice->setCheckable(true);
    m_sweepChoice->setToolTip(
        tr("Also tries other factors, and lists those that no others beat at once in precision, "
           "recall and detection."));
    row.addWidget(m_sweepChoice);
    row.addSpacing(6);
}

void AlertsTab::buildResult(QVBoxLayout &column)
{
    m_hint = new TextLabel(u"sub"_s, m_content);
    m_hint->setObjectName(u"backtestHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(tabMargin, 0, tabMargin, 8);
    m_scores = new FigureTable(m_model->scores(), twoLines, m_content);
    m_scores->setObjectName(u"backtestScores"_s);
    m_scores->setAccessibleName(tr("Policies against the incidents"));
    m_sweepTitle = new TextLabel(u"title"_s, m_content);
    m_sweepTitle->setContentsMargins(tabMargin, 12, tabMargin, 2);
    m_sweep = new FigureTable(m_model->sweep(), oneLine, m_content);
    m_sweep->setObjectName(u"backtestFrontier"_s);
    m_sweep->setAccessibleName(tr("Other factors that nothing beats"));
    column.addWidget(m_hint);
    column.addLayout(inset(m_scores));
    column.addWidget(m_sweepTitle);
    column.addLayout(inset(m_sweep));
}

void AlertsTab::buildLanes()
{
    m_lanes = new LaneColumn(m_context.axis, this);
    m_lanes->stack().setTimeLabelsOnce(true);
    m_lanes->addLane(m_reliability.lane(ReliabilityModel::BurnLane), 5);
    m_lanes->addLane(m_model->lane(), 4);
    connect(m_lanes, &LaneColumn::evidenceAsked, this,
            [this](const LaneModel *lane) { showEvidence(*lane, m_context, this); });
}

void AlertsTab::showSlo(const SloId &slo)
{
    m_bringResult = m_bringResult && slo == m_model->backtest().slo();
    m_model->setSlo(slo);
}

bool AlertsTab::isSettled() const
{
    return m_model->isSettled() && m_reliability.isSettled();
}

LaneStack *AlertsTab::stack()
{
    return &m_lanes->stack();
}

void AlertsTab::resizeEvent(QResizeEvent *event)
{
    SloTab::resizeEvent(event);
    fit();
}

void AlertsTab::run()
{
    m_bringResult = true;
    m_model->backtest().run(24h * m_lengths->checkedId(), m_sweepChoice->isChecked());
}

void AlertsTab::showModel()
{
    const PolicyView &policy = m_model->policy();
    m_title->setText(policy.policy.isEmpty()
                         ? tr("Alert policy")
                         : tr("Alert policy %1", "its name").arg(policy.policy));
    m_said->setText(policy.said);
    setLook(*m_said, "role", policy.stale ? u"caution"_s : u"sub"_s);
    showChecks();
    showRun();
    const bool any = !m_model->scores().rows().empty();
    m_hint->setVisible(!any);
    m_scores->setVisible(any);
    const bool swept = !m_model->sweep().rows().empty();
    m_sweepTitle->setVisible(swept);
    m_sweep->setVisible(swept);
    m_sweepTitle->setText(
        tr("Other factors for %1: no others beat these at once").arg(policy.policy));
    fit();
    if (any && m_bringResult && !m_model->backtest().isRunning()) {
        m_bringResult = false;
        m_scroll->verticalScrollBar()->setValue(m_bar->y() - 1);
    }
}

void AlertsTab::showChecks()
{
    const QStringList &checks = m_model->policy().checks;
    QStringList texts;
    for (const QString &check : checks)
        texts << u"◆ "_s + check;
    if (texts.isEmpty() && !m_model->pairs().rows().empty())
        texts << u"● "_s
                + tr("Every pair can fire, and none is set off by a single failure at the traffic "
                     "of the last four weeks.");
    while (m_checkLabels.size() < static_cast<size_t>(texts.size())) {
        auto *label = new TextLabel(u"sub"_s, m_content);
        label->setObjectName(u"policyCheck"_s);
        label->setWordWrap(true);
        m_checks->addWidget(label);
        m_checkLabels.push_back(label);
    }
    for (size_t i = 0; i < m_checkLabels.size(); ++i) {
        QLabel *label = m_checkLabels[i];
        const auto place = static_cast<qsizetype>(i);
        label->setVisible(place < texts.size());
        label->setText(texts.value(place));
        setLook(*label, "role", checks.isEmpty() ? u"sub"_s : u"caution"_s);
    }
}

void AlertsTab::showRun()
{
    const BacktestModel &backtest = m_model->backtest();
    const bool running = backtest.isRunning();
    const bool any = backtest.result() != nullptr;
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_run->setVisible(!running);
    m_run->setEnabled(!backtest.slo().isEmpty());
    m_show->setVisible(any && !running);
    m_close->setVisible(any && !running);
    m_words->setVisible(!running);
    m_words->setFullText(backtest.trouble().isEmpty() ? m_model->backtestWords()
                                                      : backtest.trouble());
    const auto lengths = m_lengths->buttons();
    for (QAbstractButton *chip : lengths)
        chip->setEnabled(!running);
    m_sweepChoice->setEnabled(!running);
    m_progress->setRange(0, std::max(1, backtest.steps()));
    m_progress->setValue(backtest.done());
    QStringList policies;
    for (const QString &id : backtest.policies())
        policies << textgate::line(id, 40);
    m_hint->setText(
        running ? tr("%1 of %2 policies are done.").arg(backtest.done()).arg(backtest.steps())
                : tr("Replays %1 minute by minute on what was measured, and scores their alerts "
                     "against the incidents of the service.")
                      .arg(QLocale().createSeparatedList(policies)));
}

/// The lanes get what the rest does not need, and at least their rows.
void AlertsTab::fit()
{
    constexpr int axis = 24;
    constexpr int roomForBurn = 250;
    const auto rows = static_cast<int>(m_model->lane().content().ticks.size());
    const int least = laneHead + axis + std::max(3, rows) * leastRow;
    m_content->layout()->activate();
    const int wanted = m_content->layout()->hasHeightForWidth()
        ? m_content->layout()->totalHeightForWidth(m_scroll->width())
        : m_content->sizeHint().height();
    const int room = height() - layout()->contentsMargins().top();
    m_scroll->setFixedHeight(std::clamp(room - least, 60, std::max(60, wanted)));
    m_lanes->setLaneVisible(m_reliability.lane(ReliabilityModel::BurnLane),
                            room - m_scroll->height() >= roomForBurn);
    layout()->activate(); // else the lanes are painted once where they were
}

namespace slotabs {

SloTabKind alertsTab()
{
    return { .id = u"alerts"_s,
             .title = QT_TRANSLATE_NOOP("SloTab", "Alerts"),
             .make
             = [](const PageContext &context, ReliabilityModel &model,
                  QWidget *parent) -> SloTab * { return new AlertsTab(context, model, parent); } };
}

} // namespace slotabs

} // namespace trivet::ui
