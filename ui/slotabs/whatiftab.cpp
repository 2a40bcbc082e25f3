// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatiftab.h"

#include <ui/axis/lanestack.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/reliability/targetscale.h>
#include <ui/widgets/buttons.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/lanecolumn.h>
#include <ui/widgets/scaledslider.h>

#include <QButtonGroup>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Millis dayLength = 24h;
constexpr int longestDays = 90;
constexpr int widestAnswers = 460; ///< a number stands near its name

} // namespace

WhatIfTab::WhatIfTab(const PageContext &context, QWidget *parent)
    : SloTab(parent)
    , m_model(new WhatIfModel(context.session, context.axis, this))
{
    setObjectName(u"tab.whatIf"_s);
    auto *upper = new QHBoxLayout;
    upper->setContentsMargins(tabMargin, 8, tabMargin, 10);
    upper->setSpacing(24);
    upper->addWidget(buildMovers(), 1);
    upper->addWidget(buildAnswers(), 1);
    m_lanes = new LaneColumn(context.axis, this);
    m_lanes->stack().setTimeLabelsOnce(true);
    m_lanes->addLane(m_model->lane());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 6, 0, 0);
    all->setSpacing(0);
    all->addWidget(ruleLine(this));
    all->addLayout(upper);
    all->addWidget(m_lanes, 1);
    connect(m_model, &WhatIfModel::changed, this, &WhatIfTab::showModel);
    showModel();
}

WhatIfTab::Mover WhatIfTab::addMover(QVBoxLayout &column, const QString &id, const QString &name)
{
    Mover mover { .name = name };
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::grid);
    auto *title = new TextLabel(u"sub"_s, this);
    title->setText(name);
    mover.value = new TextLabel(u"number"_s, this);
    mover.value->setObjectName(id + u".value"_s);
    mover.present = new ElidedLabel(u"sub"_s, this);
    mover.present->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    mover.present->setObjectName(id + u".present"_s);
    mover.reset = namedButton(id + u".reset"_s, tr("Reset"), u"plain"_s, this);
    mover.reset->setAccessibleName(tr("Reset %1", "what can be moved").arg(name));
    mover.slider = new ScaledSlider(id + u".slider"_s, this);
    mover.slider->setAccessibleName(name);
    mover.scale = new SliderScale(*mover.slider, this);
    head->addWidget(title);
    head->addWidget(mover.value);
    head->addWidget(mover.present, 1);
    head->addStretch(); // where there is no present value
    head->addWidget(mover.reset);
    column.addLayout(head);
    column.addWidget(mover.slider);
    column.addWidget(mover.scale);
    return mover;
}

QWidget *WhatIfTab::buildMovers()
{
    auto *movers = new QWidget(this);
    auto *column = new QVBoxLayout(movers);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_target = addMover(*column, u"whatIf.target"_s, tr("Target"));
    m_target.slider->setRange(0, targetscale::last);
    m_target.slider->setPageStep(targetscale::stopsPerNine);
    std::vector<SliderScale::Mark> nines;
    for (int nine = 0; nine <= targetscale::nines; ++nine) {
        const int stop = nine * targetscale::stopsPerNine;
        nines.push_back({ .value = static_cast<double>(stop),
                          .label = m_model->targetText(targetscale::targetAt(stop)) });
    }
    m_target.scale->setMarks(std::move(nines));
    column->addSpacing(10);
    m_window = addMover(*column, u"whatIf.window"_s, tr("Window"));
    m_window.slider->setRange(1, longestDays);
    m_window.slider->setPageStep(7);
    buildWindowKinds(*column);
    column->addSpacing(10);
    m_threshold = addMover(*column, u"whatIf.threshold"_s, tr("Threshold"));
    m_threshold.slider->setPageStep(1);
    m_why = new TextLabel(u"sub"_s, movers);
    m_why->setObjectName(u"whatIf.threshold.why"_s);
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    column->addStretch();
    connect(m_target.slider, &QSlider::valueChanged, m_model,
            [this](int stop) { m_model->setTarget(targetscale::targetAt(stop)); });
    connect(m_window.slider, &QSlider::valueChanged, m_model,
            [this](int days) { m_model->setLength(days * dayLength); });
    connect(m_threshold.slider, &QSlider::valueChanged, m_model, [this](int at) {
        const auto place = static_cast<size_t>(at);
        if (place < m_model->thresholds().size())
            m_model->setThreshold(m_model->thresholds()[place]);
    });
    connect(m_target.reset, &QPushButton::clicked, m_model,
            [this] { m_model->setTarget(std::nullopt); });
    connect(m_window.reset, &QPushButton::clicked, m_model, [this] {
        m_model->setWindow(std::nullopt);
        m_model->setLength(std::nullopt);
    });
    connect(m_threshold.reset, &QPushButton::clicked, m_model,
            [this] { m_model->setThreshold(std::nullopt); });
    return movers;
}

void WhatIfTab::buildWindowKinds(QVBoxLayout &column)
{
    m_kinds = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(6);
    const std::pair<SloWindowKind, QString> kinds[] {
        { SloWindowKind::Rolling, tr("Rolling", "window of an SLO") },
        { SloWindowKind::CalendarWeek, tr("Week", "window of an SLO") },
        { SloWindowKind::CalendarMonth, tr("Month", "window of an SLO") },
        { SloWindowKind::CalendarQuarter, tr("Quarter", "window of an SLO") },
    };
    for (const auto &[kind, text] : kinds) {
        QPushButton *chip
            = namedButton(u"whatIf.window%1"_s.arg(static_cast<int>(kind)), text, u"chip"_s, this);
        chip->setCheckable(true);
        m_kinds->addButton(chip, static_cast<int>(kind));
        row->addWidget(chip);
    }
    row->addStretch();
    column.addLayout(row);
    connect(m_kinds, &QButtonGroup::idClicked, m_model,
            [this](int kind) { m_model->setWindow(static_cast<SloWindowKind>(kind)); });
}

QWidget *WhatIfTab::buildAnswers()
{
    m_answers = new QWidget(this);
    m_answers->setMaximumWidth(widestAnswers);
    auto *column = new QVBoxLayout(m_answers);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_sentence = new TextLabel(u"title"_s, m_answers);
    m_sentence->setObjectName(u"whatIf.sentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setMinimumHeight(2 * m_sentence->fontMetrics().height() + 6);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (const auto &[place, text] : { std::pair(1, tr("what if", "heading of a column")),
                                       std::pair(2, tr("as it is", "heading of a column")) }) {
        auto *heading = new TextLabel(u"sub"_s, m_answers);
        heading->setText(text);
        grid->addWidget(heading, 0, place, Qt::AlignRight);
    }
    for (int i = 0; i < WhatIfModel::AnswerCount; ++i) {
        Line &line = m_lines.at(static_cast<size_t>(i));
        line = { .name = new ElidedLabel(u"sub"_s, m_answers),
                 .now = new TextLabel(u"number"_s, m_answers),
                 .then = new TextLabel(u"sub"_s, m_answers) };
        line.now->setObjectName(u"whatIf.now%1"_s.arg(i));
        line.then->setObjectName(u"whatIf.then%1"_s.arg(i));
        grid->addWidget(line.name, i + 1, 0);
        grid->addWidget(line.now, i + 1, 1, Qt::AlignRight);
        grid->addWidget(line.then, i + 1, 2, Qt::AlignRight);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::grid);
    m_copied = new TextLabel(u"sub"_s, m_answers);
    m_copied->setObjectName(u"whatIf.copied"_s);
    m_reset = namedButton(u"whatIf.reset"_s, tr("Reset all"), u"plain"_s, m_answers);
    m_copy = namedButton(u"whatIf.copy"_s, tr("&Copy as YAML"), u"primary"_s, m_answers);
    m_copy->setToolTip(tr("The lines of the workspace file that would have to be changed."));
    buttons->addWidget(m_copied);
    buttons->addStretch();
    buttons->addWidget(m_reset);
    buttons->addWidget(m_copy);
    column->addWidget(m_sentence);
    column->addLayout(grid);
    column->addStretch();
    column->addLayout(buttons);
    connect(m_reset, &QPushButton::clicked, m_model, &WhatIfModel::reset);
    connect(m_copy, &QPushButton::clicked, this, &WhatIfTab::copyYaml);
    return m_answers;
}

void WhatIfTab::showSlo(const SloId &slo)
{
    m_model->setSlo(slo);
}

LaneStack *WhatIfTab::stack()
{
    return &m_lanes->stack();
}

void WhatIfTab::showModel()
{
    const bool any = m_model->slo().has_value();
    for (const Mover *mover : { &m_target, &m_window, &m_threshold })
        mover->slider->setEnabled(any);
    const auto kinds = m_kinds->buttons();
    for (QAbstractButton *kind : kinds)
        kind->setEnabled(any);
    showTarget();
    showWindow();
    showThreshold();
    showAnswers();
}

void WhatIfTab::showTarget()
{
    const QSignalBlocker quiet(m_target.slider);
    const SloSpec &asked = m_model->asked();
    const SloSpec present = m_model->slo().value_or(SloSpec());
    m_target.slider->setValue(targetscale::nearestStop(asked.target));
    m_target.value->setText(m_model->targetText(asked.target));
    m_target.slider->setAccessibleDescription(m_target.value->text());
    m_target.present->setFullText(tr("as it is %1").arg(m_model->targetText(present.target)));
    m_target.scale->setPresent(targetscale::nearestStop(present.target));
    m_target.reset->setEnabled(asked.target != present.target);
}

void WhatIfTab::showWindow()
{
    const QSignalBlocker quiet(m_window.slider);
    const SloSpec &asked = m_model->asked();
    const SloSpec present = m_model->slo().value_or(SloSpec());
    const bool rolling = asked.window == SloWindowKind::Rolling;
    const auto days
        = [](const SloSpec &slo) { return static_cast<double>(slo.length / dayLength); };
    m_window.slider->setEnabled(m_model->slo() && rolling);
    m_window.slider->setValue(std::clamp(static_cast<int>(days(asked)), 1, longestDays));
    m_window.value->setText(m_model->windowText(asked));
    m_window.slider->setAccessibleDescription(m_window.value->text());
    m_window.present->setFullText(tr("as it is %1").arg(m_model->windowText(present)));
    std::vector<SliderScale::Mark> marks;
    for (const int mark : { 1, 7, 14, 28, 60, 90 }) {
        SloSpec window;
        window.length = mark * dayLength;
        marks.push_back(
            { .value = static_cast<double>(mark), .label = m_model->windowText(window) });
    }
    m_window.scale->setMarks(std::move(marks));
    m_window.scale->setPresent(present.window == SloWindowKind::Rolling
                                   ? std::optional(std::clamp(days(present), 1.0, 90.0))
                                   : std::nullopt);
    m_window.reset->setEnabled(asked.window != present.window || asked.length != present.length);
    if (QAbstractButton *kind = m_kinds->button(static_cast<int>(asked.window)))
        kind->setChecked(true);
}

void WhatIfTab::showThreshold()
{
    const QSignalBlocker quiet(m_threshold.slider);
    const std::vector<double> &all = m_model->thresholds();
    const SloSpec &asked = m_model->asked();
    const SloSpec present = m_model->slo().value_or(SloSpec());
    const bool movable = all.size() > 1;
    for (QWidget *part : std::initializer_list<QWidget *> {
             m_threshold.slider, m_threshold.scale, m_threshold.present, m_threshold.reset })
        part->setVisible(movable);
    m_why->setVisible(!movable);
    m_threshold.value->setText(all.empty() ? tr("none", "threshold of an SLO")
                                           : m_model->thresholdText(asked.threshold));
    m_why->setText(all.empty()
                       ? tr("Only a promise about latency in a histogram has one.")
                       : tr("It cannot be moved: of this histogram no other limit is measured. "
                            "An SLO of the same histogram with another limit would measure it."));
    if (!movable)
        return;
    const auto placeOf = [&all](double threshold) {
        const auto nearest = std::ranges::min_element(
            all, {}, [threshold](double one) { return std::abs(one - threshold); });
        return static_cast<int>(nearest - all.begin());
    };
    std::vector<SliderScale::Mark> marks;
    for (size_t i = 0; i < all.size(); ++i)
        marks.push_back(
            { .value = static_cast<double>(i), .label = m_model->thresholdText(all[i]) });
    m_threshold.slider->setRange(0, static_cast<int>(all.size()) - 1);
    m_threshold.slider->setValue(placeOf(asked.threshold));
    m_threshold.slider->setAccessibleDescription(m_threshold.value->text());
    m_threshold.scale->setMarks(std::move(marks));
    m_threshold.scale->setPresent(placeOf(present.threshold));
    m_threshold.present->setFullText(
        tr("as it is %1").arg(m_model->thresholdText(present.threshold)));
    m_threshold.reset->setEnabled(asked.threshold != present.threshold);
}

void WhatIfTab::showAnswers()
{
    m_sentence->setText(m_model->sentence());
    for (int i = 0; i < WhatIfModel::AnswerCount; ++i) {
        const auto words = m_model->words(static_cast<WhatIfModel::Answer>(i));
        const Line &line = m_lines.at(static_cast<size_t>(i));
        line.name->setFullText(words.name);
        line.now->setText(words.now);
        line.then->setText(words.then);
        line.now->setAccessibleName(tr("%1: %2, as it is %3", "name of a number, two numbers")
                                        .arg(words.name, words.now, words.then));
        setLook(*line.now, "state",
                words.trouble     ? u"trouble"_s
                    : words.known ? u"well"_s
                                  : u"unknown"_s);
    }
    const bool changed = m_model->isChanged();
    m_reset->setEnabled(changed);
    m_copy->setEnabled(changed);
    m_copied->clear();
}

void WhatIfTab::copyYaml()
{
    QGuiApplication::clipboard()->setText(m_model->yaml());
    m_copied->setText(tr("Copied"));
}

namespace slotabs {

SloTabKind whatIfTab()
{
    return { .id = u"whatIf"_s,
             .title = QT_TRANSLATE_NOOP("SloTab", "What if"),
             .make = [](const PageContext &context, ReliabilityModel & /*model*/,
                        QWidget *parent) -> SloTab * { return new WhatIfTab(context, parent); } };
}

} // namespace slotabs

} // namespace trivet::ui
