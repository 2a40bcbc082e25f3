// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/pages/page.h>
#include <ui/viewmodels/attentionmodel.h>
#include <ui/viewmodels/eventlanemodel.h>

#include <QMainWindow>
#include <QUndoStack>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace trivet::ui {

class OverviewModel;

/// Header, navigation, pages and status line around one session and one time axis.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session &session, bool demo, QWidget *parent = nullptr);

    [[nodiscard]] TimeAxisController &axis() { return m_axis; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }
    [[nodiscard]] AttentionModel &attention() { return m_attention; }
    /// Shows a page by its id; makes it on the first visit. The page, null if there is none.
    PageWidget *showPage(const QString &id);
    /// A new annotation at the crosshair, the brushed range or the selected event; or opens the one
    /// given.
    void openEvent(const QString &id);
    void deleteSelected();
    /// The Reliability page at this SLO, over the last three hours.
    void openSlo(const SloId &slo);

Q_SIGNALS:
    void serviceChosen(const QString &id); ///< empty = all

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildHeader(bool demo);
    void buildNavigation();
    void buildStatus();
    void buildActions();
    void buildRangeMenu();
    void sessionOpened();
    void snapshotChanged();
    void showStatus();
    void showAttention();
    void showSources();
    void stepEvent(bool forward);
    void cycleZone();
    void editAnnotation(const Annotation &start, const std::optional<Annotation> &before);
    void save(const Annotation &revision, const std::optional<Annotation> &before);
    [[nodiscard]] Annotation draftFor(const QString &id) const;
    [[nodiscard]] QString subjectOf(const Annotation &annotation) const;
    void tell(const QString &text);
    QAction *addKey(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                    const std::function<void()> &run);
    void showKeys();

    Session &m_session;
    TimeAxisController m_axis;
    EventLaneModel m_events;
    AttentionModel m_attention;
    QUndoStack m_undo;
    QWidget *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    QButtonGroup *m_navigation = nullptr;
    std::vector<PageWidget *> m_pages;
    QToolButton *m_rangeChip = nullptr;
    QToolButton *m_serviceChip = nullptr;
    QPushButton *m_zoneChip = nullptr;
    QPushButton *m_undoChip = nullptr;
    QPushButton *m_redoChip = nullptr;
    QLabel *m_sourcesText = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_crosshairText = nullptr;
    std::optional<ServiceId> m_service; ///< nothing = all
    int m_zone = 0;
    bool m_rangeSet = false;
    QList<QAction *> m_keys;
};

} // namespace trivet::ui
