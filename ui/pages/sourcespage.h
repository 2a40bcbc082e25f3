// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

class QTableView;
class QLabel;
class QPushButton;

namespace trivet::ui {

class SourcesModel;

/// Connections with freshness, progress of the first fill, what each gave, and the issue log.
class SourcesPage final : public PageWidget
{
    Q_OBJECT

public:
    SourcesPage(const PageContext &context, QWidget *parent);

private:
    void showTroubles();
    void showActions();
    void findSlos();
    void askAgain();
    void diagnose();
    [[nodiscard]] int currentRow() const;

    PageContext m_context;
    SourcesModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QTableView *m_troubles = nullptr;
    QLabel *m_noTroubles = nullptr;
    QLabel *m_stages = nullptr;
    QPushButton *m_find = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace trivet::ui
