// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/discovery/slosearch.h>

#include <QDialog>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace trivet::ui {

class ElidedLabel;
class TextLabel;

/// Looks for SLOs, lets a person choose among what was found, and gives the chosen ones to whoever
/// opened it, which adds them and says so with showAdded() or showError(). Closing it ends the
/// search.
class FindSlosDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit FindSlosDialog(std::unique_ptr<SloSearch> search, QWidget *parent = nullptr);

    /// Nothing was added: why. What was chosen stays.
    void showError(const QString &text);
    /// They are measured now, and are in the file, or in none.
    void showAdded(int count, const QString &file);
    void showSaved(const QString &text);
    void showNote(const QString &text);

Q_SIGNALS:
    void addAsked(const std::vector<trivet::SloSpec> &slos);
    void copyAsked(const std::vector<trivet::SloSpec> &slos);
    void saveAsked(); ///< the workspace that has no file, into one

protected:
    void done(int result) override;

private:
    enum Page { Asking, Message, Table };

    [[nodiscard]] QWidget *buildAsking();
    [[nodiscard]] QWidget *buildMessage();
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QBoxLayout *buildButtons();
    void showSearch();
    void showStages();
    void showTable();
    void showMessage(const QString &title, const QString &text);
    void showChoice();
    void chooseShown(bool take);
    [[nodiscard]] bool areShownTaken() const;

    std::unique_ptr<SloSearch> m_search;
    bool m_added = false;
    QSize m_room; ///< it may have
    TextLabel *m_title = nullptr;
    QLabel *m_sub = nullptr;
    QStackedWidget *m_pages = nullptr;
    std::vector<TextLabel *> m_stages;
    QProgressBar *m_bar = nullptr;
    QLabel *m_messageText = nullptr;
    QTableView *m_table = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_all = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_notes = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace trivet::ui
