// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findslosdialog.h"

#include <app/base/textgate.h>
#include <ui/theme/theme.h>
#include <ui/widgets/buttons.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/proposaldelegate.h>
#include <ui/widgets/tables.h>

#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize largest { 1200, 640 };
constexpr QSize smallest { 560, 340 };
constexpr int heightWithoutRows = 300;

QPushButton *pushButton(const QString &id, const QString &role, const QString &text,
                        QWidget *parent)
{
    QPushButton *button = namedButton(id, text, role, parent);
    button->setAutoDefault(false); // Enter in the filter adds nothing
    return button;
}

/// A card with room around what is in it.
QVBoxLayout *cardColumn(QFrame &card)
{
    card.setProperty("role", u"card"_s);
    auto *column = new QVBoxLayout(&card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(theme::grid);
    return column;
}

} // namespace

FindSlosDialog::FindSlosDialog(std::unique_ptr<SloSearch> search, QWidget *parent)
    : QDialog(parent)
    , m_search(std::move(search))
{
    setObjectName(u"findSlosDialog"_s);
    setWindowTitle(tr("Find SLOs"));
    setModal(true);
    m_room = parent ? parent->size() - QSize(80, 80) : largest;
    m_room = m_room.boundedTo(largest).expandedTo(smallest);
    resize(m_room.width(), smallest.height());
    m_title = new TextLabel(u"pageTitle"_s, this);
    m_title->setObjectName(u"findTitle"_s);
    m_title->setWordWrap(true);
    m_sub = new TextLabel(u"sub"_s, this);
    m_sub->setObjectName(u"findSub"_s);
    m_sub->setWordWrap(true);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildAsking());
    m_pages->addWidget(buildMessage());
    m_pages->addWidget(buildTable());
    m_error = new TextLabel(u"error"_s, this);
    m_error->setObjectName(u"findError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 18, 20, 16);
    all->setSpacing(theme::grid);
    all->addWidget(m_title);
    all->addWidget(m_sub);
    all->addWidget(m_pages, 1);
    all->addWidget(m_error);
    all->addLayout(buildButtons());
    connect(m_search.get(), &SloSearch::changed, this, &FindSlosDialog::showSearch);
    connect(&m_search->proposals(), &ProposalsModel::takenChanged, this,
            &FindSlosDialog::showChoice);
    m_search->start();
}

QWidget *FindSlosDialog::buildAsking()
{
    auto *card = new QFrame(this);
    QVBoxLayout *column = cardColumn(*card);
    for (int i = 0; i < 5; ++i) {
        m_stages.push_back(new TextLabel(u"sub"_s, card));
        m_stages.back()->setWordWrap(true);
        m_stages.back()->setObjectName(u"findStage%1"_s.arg(i));
        column->addWidget(m_stages.back());
    }
    m_bar = new QProgressBar(card);
    m_bar->setObjectName(u"findProgress"_s);
    m_bar->setAccessibleName(tr("Progress of the search"));
    m_bar->setTextVisible(false);
    column->addSpacing(theme::grid);
    column->addWidget(m_bar);
    column->addStretch();
    return card;
}

QWidget *FindSlosDialog::buildMessage()
{
    auto *card = new QFrame(this);
    QVBoxLayout *column = cardColumn(*card);
    m_messageText = new TextLabel({}, card);
    m_messageText->setObjectName(u"findMessage"_s);
    m_messageText->setWordWrap(true);
    m_messageText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_messageText);
    column->addStretch();
    return card;
}

QWidget *FindSlosDialog::buildTable()
{
    auto *page = new QWidget(this);
    m_filter = new QLineEdit(page);
    m_filter->setObjectName(u"findFilter"_s);
    m_filter->setPlaceholderText(tr("Filter: a service, a name, a tool, a metric"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_all = pushButton(u"findAll"_s, u"plain"_s, tr("Choose &all"), page);
    m_count = new TextLabel(u"sub"_s, page);
    m_count->setObjectName(u"findCount"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::grid);
    head->addWidget(m_filter, 1);
    head->addWidget(m_all);
    head->addStretch();
    head->addWidget(m_count);

    auto *card = new QFrame(page);
    card->setProperty("role", u"card"_s);
    m_table = plainTable(m_search->proposals(), ProposalsModel::SortRole, card);
    m_table->setObjectName(u"findTable"_s);
    m_table->setAccessibleName(tr("SLOs that were found"));
    m_table->setItemDelegate(new ProposalDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_shown = qobject_cast<QSortFilterProxyModel *>(m_table->model());
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they were found: the surest first
    QHeaderView &header = *m_table->horizontalHeader();
    header.setSectionResizeMode(ProposalsModel::Take, QHeaderView::Fixed);
    header.resizeSection(ProposalsModel::Take, 38);
    header.setSectionResizeMode(ProposalsModel::Spent, QHeaderView::Stretch);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 4);
    inner->addWidget(m_table);

    m_notes = new TextLabel(u"caution"_s, page);
    m_notes->setObjectName(u"findNotes"_s);
    m_notes->setWordWrap(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addLayout(head);
    column->addWidget(card, 1);
    column->addWidget(m_notes);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text.trimmed());
        showChoice();
    });
    connect(m_all, &QPushButton::clicked, this, [this] { chooseShown(!areShownTaken()); });
    return page;
}

QBoxLayout *FindSlosDialog::buildButtons()
{
    m_copy = pushButton(u"findCopy"_s, u"plain"_s, tr("Copy as &YAML"), this);
    m_close = pushButton(u"findClose"_s, u"plain"_s, tr("Cancel"), this);
    m_again = pushButton(u"findAgain"_s, u"primary"_s, tr("&Try again"), this);
    m_save = pushButton(u"findSave"_s, u"primary"_s, tr("&Save as workspace…"), this);
    m_add = pushButton(u"findAdd"_s, u"primary"_s, tr("Add"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    for (QPushButton *button : { m_close, m_again, m_save, m_add })
        buttons->addWidget(button);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, [this] { m_search->start(); });
    connect(m_save, &QPushButton::clicked, this, &FindSlosDialog::saveAsked);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { Q_EMIT copyAsked(m_search->proposals().taken()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_error->hide();
        Q_EMIT addAsked(m_search->proposals().taken());
    });
    return buttons;
}

void FindSlosDialog::done(int result)
{
    m_search->cancel();
    QDialog::done(result);
}

void FindSlosDialog::showSearch()
{
    if (m_added)
        return;
    m_error->hide();
    switch (m_search->state()) {
    case SloSearch::State::Asking:
        showStages();
        return;
    case SloSearch::State::Failed:
        showMessage(tr("The search did not work"),
                    m_search->errors().isEmpty() ? tr("No source here has SLOs to tell of.")
                                                 : m_search->errors().join(u"\n\n"_s));
        m_sub->setText(m_search->sourceNames());
        m_again->show();
        m_again->setFocus();
        return;
    case SloSearch::State::Nothing:
        showMessage(
            tr("Nothing new was found"),
            tr("Neither Sloth, Pyrra nor Grafana SLO records anything there that is not measured "
               "already, and none of the usual metrics of HTTP, gRPC, queues and probes has "
               "events. A workspace file can name any other metric."));
        m_sub->setText(m_search->sourceNames());
        m_again->show();
        m_close->setFocus();
        return;
    case SloSearch::State::Found:
        showTable();
        return;
    }
}

void FindSlosDialog::showStages()
{
    m_pages->setCurrentIndex(Asking);
    m_title->setText(tr("Looking for SLOs"));
    m_sub->setText(m_search->asking());
    const SearchProgress &progress = m_search->progress();
    const QString trials = progress.of > 0
        ? tr("What the last 28 days would have spent: %1 of %2")
              .arg(QLocale().toString(std::min(progress.done + 1, progress.of)),
                   QLocale().toString(progress.of))
        : tr("What the last 28 days would have spent");
    const QStringList words { tr("What Sloth, Pyrra and Grafana SLO record"),
                              tr("The rules that they record it with"),
                              tr("The usual metrics, and which services have them"),
                              tr("How fast answers are"), trials };
    const auto now = static_cast<size_t>(progress.stage);
    for (size_t i = 0; i < m_stages.size(); ++i) {
        const QString shape = i < now ? u"●"_s : i == now ? u"◐"_s : u"○"_s;
        m_stages[i]->setText(shape + u"  "_s + words.at(static_cast<qsizetype>(i)));
        m_stages[i]->setProperty("role", i == now ? u"title"_s : u"sub"_s);
        m_stages[i]->style()->polish(m_stages[i]);
    }
    m_bar->setValue(m_search->percent());
    for (QPushButton *button : { m_copy, m_again, m_save, m_add })
        button->hide();
    m_close->setText(tr("Cancel"));
}

void FindSlosDialog::showMessage(const QString &title, const QString &text)
{
    m_pages->setCurrentIndex(Message);
    m_title->setText(title);
    m_messageText->setText(textgate::body(text, 4'000));
    for (QPushButton *button : { m_copy, m_again, m_save, m_add })
        button->hide();
    m_close->setText(tr("Close"));
}

void FindSlosDialog::showTable()
{
    m_pages->setCurrentIndex(Table);
    ProposalsModel &model = m_search->proposals();
    m_title->setText(tr("%n SLO(s) can be measured", nullptr, static_cast<int>(model.found())));
    m_sub->setText(
        tr("What another tool records is chosen already, a guess is yours to choose. "
           "Nothing is written before you add it. A target can be changed in its field."));
    QStringList notes;
    for (const QString &error : m_search->errors())
        notes << u"▲ "_s + error;
    if (const QString leftOut = m_search->leftOut(); !leftOut.isEmpty())
        notes << u"◆ "_s + leftOut;
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    for (QPushButton *button : { m_again, m_save })
        button->hide();
    m_copy->show();
    m_add->show();
    m_close->setText(tr("Cancel"));
    m_table->setColumnWidth(ProposalsModel::Service, 96);
    m_table->setColumnWidth(ProposalsModel::Name, 160);
    m_table->setColumnWidth(ProposalsModel::Origin, 210);
    m_table->setColumnWidth(ProposalsModel::Target, 88);
    m_table->setColumnWidth(ProposalsModel::Window, 70);
    widenColumns(*m_table, 270);
    // As tall as its rows, as far as there is room.
    const int wanted = heightWithoutRows + 30 * m_shown->rowCount();
    resize(width(), std::max(height(), std::min(wanted, m_room.height())));
    m_table->setCurrentIndex(m_shown->index(0, ProposalsModel::Take));
    m_table->setFocus();
    showChoice();
}

bool FindSlosDialog::areShownTaken() const
{
    for (int row = 0; row < m_shown->rowCount(); ++row)
        if (m_shown->index(row, ProposalsModel::Take).data(Qt::CheckStateRole).toInt()
            != Qt::Checked)
            return false;
    return m_shown->rowCount() > 0;
}

void FindSlosDialog::chooseShown(bool take)
{
    std::vector<int> rows; // they move where the table is sorted by what is chosen
    for (int row = 0; row < m_shown->rowCount(); ++row)
        rows.push_back(sourceRow(*m_table, m_shown->index(row, 0)));
    m_search->proposals().take(rows, take);
}

void FindSlosDialog::showChoice()
{
    if (m_pages->currentIndex() != Table)
        return;
    const int taken = m_search->proposals().takenCount();
    const int overspent = m_search->proposals().overspentCount();
    m_all->setText(areShownTaken() ? tr("Choose &none") : tr("Choose &all"));
    QString count = tr("%n chosen", "SLOs", taken);
    if (overspent > 0)
        count += u" · "_s + tr("▲ %n of them overspent", nullptr, overspent);
    if (m_shown->rowCount() < m_search->proposals().rowCount())
        count = tr("%n listed", "SLOs that the filter lets through", m_shown->rowCount()) + u" · "_s
            + count;
    m_count->setText(count);
    m_add->setText(taken > 0 ? tr("Add %n SLO(s)", nullptr, taken) : tr("Add"));
    m_add->setEnabled(taken > 0);
    m_copy->setEnabled(taken > 0);
}

void FindSlosDialog::showError(const QString &text)
{
    m_error->setText(textgate::body(text, 1'000));
    m_error->show();
}

void FindSlosDialog::showAdded(int count, const QString &file)
{
    m_added = true;
    m_error->hide();
    const QString where = file.isEmpty()
        ? tr("No file holds them: they are measured until Trivet is closed, unless you save them "
             "as a workspace.")
        : tr("They stand in %1; what else is in that file is as it was.")
              .arg(textgate::line(file, 300));
    showMessage(tr("%n SLO(s) are measured from now on", nullptr, count),
                where + u"\n\n"_s
                    + tr("What the server has of the time before is being fetched: their numbers "
                         "appear as it comes, on the page Reliability."));
    m_sub->setText(m_search->sourceNames());
    m_save->setVisible(file.isEmpty());
    m_close->setFocus();
}

void FindSlosDialog::showSaved(const QString &text)
{
    m_messageText->setText(textgate::body(text, 4'000));
    m_save->hide();
    m_error->hide();
    m_close->setFocus();
}

void FindSlosDialog::showNote(const QString &text)
{
    m_error->hide();
    m_notes->setText(textgate::body(text, 400));
    m_notes->show();
}

} // namespace trivet::ui
