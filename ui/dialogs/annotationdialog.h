// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/annotation.h>
#include <app/domain/team.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace trivet::ui {

/// Edits one annotation and gives it back; whoever opened it saves.
class AnnotationDialog final : public QDialog
{
    Q_OBJECT

public:
    struct About
    {
        QString subject; ///< "Deployment v2.31.0 to checkout"; empty = a free note
        int versions = 0; ///< of an existing annotation; 0 = new
        QString author;
    };

    AnnotationDialog(const Annotation &annotation, const std::vector<Service> &services,
                     const Calendar &calendar, const About &about, QWidget *parent = nullptr);

    /// What stands in the fields now.
    [[nodiscard]] Annotation annotation() const;
    /// The person asked for it to be deleted.
    [[nodiscard]] bool wantsDeletion() const { return m_delete; }
    /// A save that failed: the text stays, the reason is shown.
    void showError(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const std::vector<Service> &services, const About &about);
    void fill();
    void check();

    Annotation m_annotation;
    Calendar m_calendar;
    bool m_delete = false;
    QComboBox *m_kind = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QDateTimeEdit *m_from = nullptr;
    QCheckBox *m_isSpan = nullptr;
    QDateTimeEdit *m_to = nullptr;
    QComboBox *m_service = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace trivet::ui
