// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcespage.h"

#include <app/base/textgate.h>
#include <app/engine/session.h>
#include <ui/theme/theme.h>
#include <ui/viewmodels/discovery/emptyreason.h>
#include <ui/viewmodels/sourcesmodel.h>
#include <ui/viewmodels/troublesmodel.h>
#include <ui/widgets/buttons.h>
#include <ui/widgets/labels.h>
#include <ui/widgets/tables.h>

#include <QFutureWatcher>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 230; ///< of a column: the last one needs the room for its sentence

QFrame *card(QWidget *parent, const QString &title, QWidget *content)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("role", u"card"_s);
    auto *all = new QVBoxLayout(frame);
    all->setContentsMargins(1, 10, 1, 4);
    all->setSpacing(6);
    auto *name = new TextLabel(u"title"_s, frame);
    name->setText(title);
    name->setIndent(11);
    all->addWidget(name);
    all->addWidget(content, 1);
    return frame;
}

} // namespace

SourcesPage::SourcesPage(const PageContext &context, QWidget *parent)
    : PageWidget(parent)
    , m_context(context)
    , m_model(new SourcesModel(context.session, this))
{
    setObjectName(u"page.sources"_s);
    m_table = plainTable(*m_model, SourcesModel::SortRole, this);
    m_table->setObjectName(u"sources"_s);
    m_table->horizontalHeader()->setSectionResizeMode(SourcesModel::TroubleText,
                                                      QHeaderView::Stretch);
    const std::pair<int, int> widths[] {
        { SourcesModel::Name, 90 },      { SourcesModel::Kind, 140 },
        { SourcesModel::State, 120 },    { SourcesModel::Checked, 90 },
        { SourcesModel::DataAsOf, 100 }, { SourcesModel::Progress, 80 }
    };
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_stages = new TextLabel(u"sub"_s, this);
    m_stages->setObjectName(u"stages"_s);
    m_stages->setWordWrap(true);
    m_stages->hide();
    auto *troubles = new TroublesModel(this);
    m_troubles = plainTable(*troubles, TroublesModel::SortRole, this);
    m_troubles->setObjectName(u"troubles"_s);
    m_troubles->horizontalHeader()->setSectionResizeMode(TroublesModel::Text, QHeaderView::Stretch);
    m_troubles->setColumnWidth(TroublesModel::Severity, 110);
    m_troubles->setColumnWidth(TroublesModel::Where, 240);
    m_noTroubles = new TextLabel(u"sub"_s, this);
    m_noTroubles->setText(
        tr("Nothing to report: every source answered, and every row could be read."));
    m_noTroubles->setIndent(11);
    m_noTroubles->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *again = new QPushButton(tr("Ask &now"), this);
    again->setObjectName(u"askNow"_s);
    auto *test = new QPushButton(tr("&Test connection"), this);
    test->setObjectName(u"testConnection"_s);
    m_find = namedButton(u"findSlos"_s, tr("&Find SLOs…"), u"plain"_s, this);
    m_save = namedButton(u"saveWorkspace"_s, tr("&Save as workspace…"), u"plain"_s, this);
    for (QPushButton *button : { again, test })
        button->setProperty("role", u"plain"_s);
    connect(m_find, &QPushButton::clicked, this, &SourcesPage::findSlos);
    connect(m_save, &QPushButton::clicked, this, [this] { m_context.saveWorkspace(); });
    connect(again, &QPushButton::clicked, this, &SourcesPage::askAgain);
    connect(test, &QPushButton::clicked, this, &SourcesPage::diagnose);
    auto *title = new TextLabel(u"pageTitle"_s, this);
    title->setText(tr("Sources"));
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_save);
    head->addWidget(m_find);
    head->addWidget(test);
    head->addWidget(again);

    auto *log = new QWidget(this);
    auto *logLayout = new QVBoxLayout(log);
    logLayout->setContentsMargins(0, 0, 0, 0);
    logLayout->addWidget(m_troubles, 1);
    logLayout->addWidget(m_noTroubles, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 12, 14, 10);
    all->setSpacing(theme::grid);
    all->addLayout(head);
    all->addWidget(card(this, tr("Connections"), m_table));
    all->addWidget(m_stages);
    all->addWidget(card(this, tr("Issue log"), log), 1);
    // As tall as its rows, up to ten of them: the issue log has the rest.
    const auto fit = [this] {
        m_table->setFixedHeight(38 + 30 * std::clamp(m_model->rowCount(), 2, 10));
        widenColumns(*m_table, widest);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SourcesPage::showActions);
    connect(&m_context.session, &Session::workspaceChanged, this, &SourcesPage::showActions);
    showActions();
    connect(m_model, &QAbstractItemModel::modelReset, this, fit);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this] { widenColumns(*m_table, widest); });
    fit();

    const auto show = [this, troubles] {
        troubles->replace(m_context.session.troubles());
        showTroubles();
    };
    connect(&m_context.session, &Session::troublesChanged, this, show);
    show();
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, m_model, &SourcesModel::refresh);
    ages->start(std::chrono::seconds { 5 });
}

void SourcesPage::showTroubles()
{
    const bool none = m_troubles->model()->rowCount() == 0;
    m_troubles->setVisible(!none);
    m_noTroubles->setVisible(none);
}

int SourcesPage::currentRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : sourceRow(*m_table, rows.front());
}

/// Where nothing is selected all sources are meant.
void SourcesPage::showActions()
{
    const int row = currentRow();
    const bool any = canDiscover(m_context.session);
    m_find->setVisible(any);
    m_find->setEnabled(row < 0 || m_model->status(row).canDiscover);
    m_save->setVisible(any && m_context.session.workspace().path.isEmpty());
}

void SourcesPage::findSlos()
{
    const int row = currentRow();
    m_context.findSlos(row < 0 ? std::nullopt : std::optional(m_model->status(row).id));
}

void SourcesPage::askAgain()
{
    const int row = currentRow();
    m_context.session.refresh(row < 0 ? std::nullopt : std::optional(m_model->status(row).id));
}

void SourcesPage::diagnose()
{
    const int row = std::max(0, currentRow());
    if (row >= m_model->rowCount())
        return;
    const SourceId id = m_model->status(row).id;
    m_stages->setText(tr("Testing %1 …").arg(textgate::line(id.value)));
    m_stages->show();
    auto *watcher = new QFutureWatcher<std::vector<Stage>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, id] {
        watcher->deleteLater();
        if (watcher->future().resultCount() == 0)
            return;
        QStringList parts;
        for (const Stage &stage : watcher->result())
            parts << (stage.passed ? u"● "_s : u"▲ "_s) + textgate::line(stage.name)
                    + (stage.detail.isEmpty() ? QString()
                                              : u": "_s + textgate::line(stage.detail, 200));
        m_stages->setText(textgate::line(id.value) + u"   "_s + parts.join(u"   "_s));
    });
    watcher->setFuture(m_context.session.diagnose(id));
}

namespace pages {

Page sourcesPage()
{
    return { .id = u"sources"_s,
             .title = QT_TRANSLATE_NOOP("Page", "Sources"),
             .group = QT_TRANSLATE_NOOP("Page", "Set-up"),
             .make = [](const PageContext &context, QWidget *parent) -> PageWidget * {
                 return new SourcesPage(context, parent);
             } };
}

} // namespace pages

} // namespace trivet::ui
