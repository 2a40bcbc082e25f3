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

namespace trivet::ui {

class ElidedLabel;
class MenuChip;

/// Whose clock the window shows; in the order of the key U.
enum class ShownZone { Team, Utc, Local };

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

    [[nodiscard]] const QString &page() const { return m_page; }
    /// "4-weeks" while the range goes along with now, else "<from>/<to>" in ISO 8601.
    [[nodiscard]] QString rangeText() const;
    /// Shows what rangeText() said once; nothing happens if it makes no sense any more.
    void showRange(const QString &text);
    [[nodiscard]] QString service() const { return m_service ? m_service->value : QString(); }
    /// One of the workspace's by its id, or all: anything else.
    void chooseService(const QString &id);
    [[nodiscard]] ShownZone zone() const { return m_zone; }
    void showZone(ShownZone zone);
    /// Marks what is in force in the View menu: "system", "light", "dark"; empty = system's
    /// language.
    void setViewChoice(const QString &theme, const QString &language);
    /// Opens the dialog that looks for SLOs: in this source, or in all that have some to propose.
    void findSlos(const std::optional<SourceId> &source = std::nullopt);
    /// Asks where, and writes the workspace that has no file yet.
    void saveWorkspace();
    /// A sentence in the status line.
    void tell(const QString &text);

Q_SIGNALS:
    void serviceChosen(const QString &id); ///< empty = all
    void viewChanged(); ///< page, range, service or zone
    void themeChosen(const QString &theme);
    void languageChosen(const QString &language);
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildHeader(bool demo);
    void buildNavigation();
    void buildStatus();
    void buildActions();
    void buildRangeMenu();
    void buildServiceMenu();
    void buildViewMenu();
    void follow();
    void showNextZone();
    void sessionOpened();
    void snapshotChanged();
    void workspaceChanged();
    void showStatus();
    void showAttention();
    void showSources();
    void stepEvent(bool forward);
    void editAnnotation(const Annotation &start, const std::optional<Annotation> &before);
    void save(const Annotation &revision, const std::optional<Annotation> &before);
    [[nodiscard]] Annotation draftFor(const QString &id) const;
    [[nodiscard]] QString subjectOf(const Annotation &annotation) const;
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
    QString m_page;
    std::optional<ServiceId> m_service; ///< nothing = all
    QString m_rangeName; ///< of the range that was followed last
    TimeRange m_followed; ///< where it was then: it is followed until the person goes elsewhere
    MenuChip *m_rangeChip = nullptr;
    ElidedLabel *m_beforeText = nullptr;
    MenuChip *m_serviceChip = nullptr;
    MenuChip *m_viewChip = nullptr;
    QPushButton *m_zoneChip = nullptr;
    QPushButton *m_undoChip = nullptr;
    QPushButton *m_redoChip = nullptr;
    QLabel *m_sourcesText = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_crosshairText = nullptr;
    ShownZone m_zone = ShownZone::Team;
    bool m_rangeSet = false;
    QList<QAction *> m_keys;
};

} // namespace trivet::ui
