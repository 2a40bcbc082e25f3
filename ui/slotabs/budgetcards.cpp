// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgetcards.h"

#include <app/base/textgate.h>
#include <ui/viewmodels/reliability/policywords.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/tables.h>
#include <ui/widgets/verdictbadge.h>

#include <QFrame>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <numeric>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int wideFrom = 1040; ///< pixels: three columns
constexpr int cardRow = 25;
constexpr int leastReturns = 5; ///< rows to be seen, where more can be scrolled
constexpr int cardInset = 11; ///< of the text in a table's cells: all else stands below it

WrappedLabel *wrappedLabel(const QString &id, QWidget *parent)
{
    auto *label = new WrappedLabel(u"sub"_s, parent);
    label->setObjectName(id);
    label->setContentsMargins(cardInset, 0, cardInset, 0);
    return label;
}

VerdictBadge::State badgeStateOf(const std::optional<BudgetDecision> &decision)
{
    if (!decision)
        return VerdictBadge::State::Unknown;
    switch (*decision) {
    case BudgetDecision::Ship:
        return VerdictBadge::State::Well;
    case BudgetDecision::Caution:
        return VerdictBadge::State::Care;
    case BudgetDecision::Freeze:
        break;
    }
    return VerdictBadge::State::Trouble;
}

Cell budgetShareCell(const std::optional<double> &share, const Formatter &formatter)
{
    if (!share)
        return { .text = formatter.number(Figure {}), .tone = Tone::Ink3, .tip = {} };
    return { .text = formatter.value(*share, Unit::Ratio),
             .tone = *share < 0 ? std::optional(Tone::Vermilion) : std::nullopt,
             .tip = {} };
}

} // namespace

BudgetCards::BudgetCards(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    buildAnswers();
    buildPolicy();
    buildRules();
    buildReturns();
    arrange();
}

/// A part with a line above it and its name.
QWidget *BudgetCards::section(const QString &title, QVBoxLayout *&column)
{
    auto *part = new QWidget(this);
    auto *all = new QVBoxLayout(part);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto *rule = new QFrame(part);
    rule->setFixedHeight(1);
    rule->setProperty("role", u"rule"_s);
    part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // columns by their stretch
    auto *name = new TextLabel(u"title"_s, part);
    name->setText(title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(cardInset, 0, cardInset, 0);
    head->setSpacing(10);
    head->addWidget(name);
    head->addStretch();
    column = new QVBoxLayout;
    column->setContentsMargins(1, 8, 1, 10);
    column->setSpacing(6);
    column->addLayout(head);
    all->addWidget(rule);
    all->addLayout(column, 1);
    return part;
}

QTableView *BudgetCards::table(CellsModel &model, const QString &id, const QString &name)
{
    QTableView *view = plainTable(model, Qt::DisplayRole, this);
    view->setObjectName(id);
    view->setAccessibleName(name);
    view->setSortingEnabled(false); // the order means something
    view->sortByColumn(-1, Qt::AscendingOrder);
    view->setWordWrap(true);
    view->verticalHeader()->setMinimumSectionSize(cardRow);
    view->verticalHeader()->setDefaultSectionSize(cardRow);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(view->horizontalHeader(), &QHeaderView::sectionResized, this, &BudgetCards::fitTables,
            Qt::QueuedConnection);
    return view;
}

void BudgetCards::buildAnswers()
{
    QVBoxLayout *column = nullptr;
    m_lasting = section(tr("How long it lasts"), column);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(cardInset, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    for (size_t i = 0; i < m_answers.size(); ++i) {
        Answer &answer = m_answers.at(i);
        const QString id = u"answer.%1."_s.arg(i);
        answer.title = new TextLabel(u"sub"_s, m_lasting);
        answer.number = new TextLabel(u"pageTitle"_s, m_lasting);
        answer.number->setObjectName(id + u"number"_s);
        answer.interval = new TextLabel(u"sub"_s, m_lasting);
        answer.interval->setObjectName(id + u"interval"_s);
        answer.words = wrappedLabel(id + u"words"_s, m_lasting);
        auto *figure = new QVBoxLayout;
        figure->setSpacing(0);
        figure->addWidget(answer.title);
        figure->addWidget(answer.number);
        figure->addWidget(answer.interval);
        figure->addStretch();
        grid->addLayout(figure, static_cast<int>(i), 0);
        grid->addWidget(answer.words, static_cast<int>(i), 1, Qt::AlignTop);
    }
    column->addLayout(grid);
    column->addStretch();
}

void BudgetCards::buildPolicy()
{
    QVBoxLayout *column = nullptr;
    m_policy = section(tr("What the budget policy says"), column);
    m_decision = new VerdictBadge(m_policy);
    m_decision->setObjectName(u"policyDecision"_s);
    column->itemAt(0)->layout()->addWidget(m_decision);
    m_clauseTable = table(m_clauses, u"clauses"_s, tr("Clauses of the budget policy"));
    m_reason = wrappedLabel(u"policyReason"_s, m_policy);
    column->addWidget(m_clauseTable);
    column->addWidget(m_reason);

    m_correction = new QWidget(m_policy);
    auto *grid = new QGridLayout(m_correction);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(13);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(2, 1);
    const auto figure = [&](int place, const QString &id, const QString &words) {
        auto *title = new TextLabel(u"sub"_s, m_correction);
        title->setContentsMargins(cardInset, 0, 0, 0);
        title->setText(words);
        auto *number = new TextLabel(u"pageTitle"_s, m_correction);
        number->setContentsMargins(cardInset, 0, 0, 0);
        number->setObjectName(id);
        grid->addWidget(title, 0, place);
        grid->addWidget(number, 1, place);
        return number;
    };
    m_measured = figure(0, u"budgetMeasured"_s, tr("Left as measured"));
    m_corrected = figure(1, u"budgetCorrected"_s, tr("Left with corrections"));
    m_corrections = wrappedLabel(u"corrections"_s, m_correction);
    grid->addWidget(m_corrections, 2, 0, 1, 3);
    column->addWidget(m_correction);
    column->addStretch();
}

void BudgetCards::buildRules()
{
    QVBoxLayout *column = nullptr;
    m_rules = section(tr("The same minutes by other rules"), column);
    m_spreadWords = wrappedLabel(u"spreadWords"_s, m_rules);
    m_methodTable = table(m_methods, u"methods"_s, tr("The budget by each rule"));
    column->addWidget(m_spreadWords);
    column->addWidget(m_methodTable);
    column->addStretch();
}

void BudgetCards::buildReturns()
{
    QVBoxLayout *column = nullptr;
    m_returning = section(tr("What comes back"), column);
    m_returnWords = wrappedLabel(u"returnWords"_s, m_returning);
    m_returnTable = table(m_returns, u"returns"_s, tr("Days whose errors leave the window"));
    column->addWidget(m_returnWords);
    column->addWidget(m_returnTable, 1);
    column->addStretch();
}

void BudgetCards::arrange()
{
    const bool wide = width() >= wideFrom;
    if (m_wide == wide)
        return;
    m_wide = wide;
    for (QWidget *part : { m_lasting, m_policy, m_rules, m_returning })
        m_grid->removeWidget(part);
    m_grid->addWidget(m_lasting, 0, 0);
    m_grid->addWidget(m_policy, 0, 1);
    m_grid->addWidget(m_rules, 1, 0, 1, 2);
    if (wide)
        m_grid->addWidget(m_returning, 0, 2, 2, 1);
    else
        m_grid->addWidget(m_returning, 2, 0, 1, 2);
    m_grid->setColumnStretch(0, wide ? 5 : 4);
    m_grid->setColumnStretch(1, 5);
    m_grid->setColumnStretch(2, wide ? 4 : 0);
    m_grid->setRowStretch(1, 1);
    fitTables();
}

void BudgetCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// As high as their rows; where there is a third column the returns take what it has.
void BudgetCards::fitTables() const
{
    for (QTableView *table : { m_clauseTable, m_methodTable, m_returnTable }) {
        // Not hidden, so that the width is there when rows come.
        const int height = table->model()->rowCount() > 0 ? fitRows(*table, cardRow) : 0;
        const bool scrolls = table == m_returnTable && m_wide.value_or(false);
        table->setMinimumHeight(scrolls ? std::min(height, leastReturns * cardRow) : height);
        table->setMaximumHeight(height);
    }
}

void BudgetCards::showView(const BudgetView &view, const Formatter &formatter)
{
    for (size_t i = 0; i < m_answers.size(); ++i) {
        const Answer &label = m_answers.at(i);
        const BudgetAnswer &answer = view.answers.at(i);
        label.title->setText(answer.title);
        label.number->setText(answer.number);
        label.interval->setText(answer.interval);
        label.interval->setVisible(!answer.interval.isEmpty());
        label.words->setText(answer.words);
    }
    showPolicy(view, formatter);
    showRules(view, formatter);
    showReturns(view, formatter);
    // At once and from the inside out, widths and then the heights that follow from them.
    for (int pass = 0; pass < 2; ++pass) {
        fitTables();
        for (const QWidget *part : { m_correction, m_lasting, m_policy, m_rules, m_returning })
            part->layout()->activate();
        m_grid->activate();
    }
}

void BudgetCards::showPolicy(const BudgetView &view, const Formatter &formatter)
{
    std::vector<std::vector<Cell>> rows;
    for (size_t i = 0; i < std::min(view.policy.size(), view.decision.readings.size()); ++i) {
        const BudgetClause &clause = view.policy[i];
        const metrics::ClauseReading &reading = view.decision.readings[i];
        const bool decides = view.decision.clause == i;
        QString then = decisionWord(clause.decision);
        if (!clause.consequence.isEmpty())
            then = tr("%1: %2", "a decision and its consequence")
                       .arg(then, textgate::line(clause.consequence, 300));
        const auto tone = reading.holds.value_or(false) ? std::optional(Tone::Vermilion)
            : reading.value                             ? std::nullopt
                                                        : std::optional(Tone::Ink3);
        QString words = clauseWords(clause, formatter);
        QString tip = words;
        if (decides) {
            words.prepend(u"▶ "_s);
            tip = tr("%1: this clause decides.").arg(words);
        }
        rows.push_back({ { .text = words, .strong = decides, .tip = tip },
                         { .text = readingWords(clause, reading, formatter),
                           .strong = decides,
                           .tone = tone,
                           .tip = {} },
                         { .text = then, .tip = then } });
    }
    m_clauses.replace({ { .title = tr("If", "a clause: its condition") },
                        { .title = tr("Now"), .number = true },
                        { .title = tr("Then", "a clause: what is decided") } },
                      std::move(rows));
    QHeaderView &header = *m_clauseTable->horizontalHeader();
    header.setSectionResizeMode(0, QHeaderView::Stretch);
    header.setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header.setSectionResizeMode(2, QHeaderView::Stretch);
    m_decision->setVisible(!view.policy.empty());
    m_decision->setVerdict(badgeStateOf(view.decision.decision),
                           view.decision.decision ? decisionWord(*view.decision.decision)
                                                  : tr("Undecided", "a budget policy"));
    // The page's head has the sentence of a decision.
    m_reason->setVisible(!view.decision.decision);
    m_reason->setText(view.reason);
    m_correction->setVisible(!view.corrections.isEmpty());
    m_measured->setText(formatter.number(view.budget));
    m_corrected->setText(view.corrected ? formatter.value(*view.corrected, Unit::Ratio)
                                        : formatter.number(Figure {}));
    m_corrections->setText(view.corrections.join(u'\n'));
}

void BudgetCards::showRules(const BudgetView &view, const Formatter &formatter)
{
    m_spreadWords->setText(view.spreadWords);
    std::vector<CellColumn> columns { { .title = tr("Rule", "to count a budget") },
                                      { .title = tr("Good events"), .number = true },
                                      { .title = tr("Budget left"), .number = true } };
    const metrics::MethodSpread none;
    const metrics::MethodSpread &spread = view.spread ? *view.spread : none;
    const bool recorded = spread.other && spread.other->recorded;
    if (recorded)
        columns.push_back(
            { .title = tr("%1 shows", "a tool").arg(spread.other->name), .number = true });
    columns.push_back({ .title = tr("How it counts") });
    std::vector<std::vector<Cell>> rows;
    for (const metrics::MethodBudget &method : spread.methods) {
        if (!view.spread)
            break;
        const QString name = methodName(method.method);
        Cell level = budgetShareCell(method.sli, formatter);
        Cell left = budgetShareCell(method.budgetLeft, formatter);
        level.strong = left.strong = method.own;
        std::vector<Cell> row { { .text = method.own
                                      ? tr("▶ %1, this SLO's", "a rule to count a budget").arg(name)
                                      : name,
                                  .strong = method.own,
                                  .tip = {} },
                                std::move(level),
                                std::move(left) };
        if (recorded)
            row.push_back(spread.other->method != method.method
                              ? Cell {}
                              : budgetShareCell(spread.other->theirs, formatter));
        row.push_back({ .text = method.how, .tone = Tone::Ink2, .tip = method.how });
        rows.push_back(std::move(row));
    }
    const int last = static_cast<int>(columns.size()) - 1;
    m_methods.replace(std::move(columns), std::move(rows));
    QHeaderView &header = *m_methodTable->horizontalHeader();
    for (int i = 0; i < last; ++i)
        header.setSectionResizeMode(i, QHeaderView::ResizeToContents);
    header.setSectionResizeMode(last, QHeaderView::Stretch);
}

void BudgetCards::showReturns(const BudgetView &view, const Formatter &formatter)
{
    std::vector<std::vector<Cell>> rows;
    for (const metrics::BudgetReturn &one : view.returns)
        rows.push_back({ { .text = formatter.day(one.day), .tip = {} },
                         { .text = formatter.day(
                               view.calendar.day(one.leaving.from + one.leaving.length() / 2)),
                           .tip = {} },
                         { .text = u'+' + formatter.value(one.share, Unit::Ratio),
                           .strong = one.share >= 0.05,
                           .tone = one.share >= 0.05 ? std::optional(Tone::Green) : std::nullopt,
                           .tip = {} } });
    const double all = std::accumulate(
        view.returns.begin(), view.returns.end(), 0.0,
        [](double sum, const metrics::BudgetReturn &one) { return sum + one.share; });
    if (!view.known)
        m_returnWords->setText(tr("Nothing was measured."));
    else if (!view.rolling)
        m_returnWords->setText(tr("Nothing before the period ends. The new budget comes on %1.")
                                   .arg(formatter.day(view.calendar.day(view.window.to))));
    else if (rows.empty())
        m_returnWords->setText(tr("Nothing was spent that could come back."));
    else
        m_returnWords->setText(
            tr("%1 of the budget, as errors leave the window within %2.", "a share, a duration")
                .arg(formatter.value(all, Unit::Ratio),
                     formatter.duration(toSeconds(view.window.length()))));
    m_returns.replace({ { .title = tr("Errors of", "a day") },
                        { .title = tr("Leave on", "a day") },
                        { .title = tr("Comes back"), .number = true } },
                      std::move(rows));
    QHeaderView &header = *m_returnTable->horizontalHeader();
    for (int i = 0; i < 3; ++i)
        header.setSectionResizeMode(i, QHeaderView::Stretch);
}

} // namespace trivet::ui
