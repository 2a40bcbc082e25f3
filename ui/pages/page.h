// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QUndoStack;

namespace trivet {
class Session;
struct Annotation;
} // namespace trivet

namespace trivet::ui {

class EventLane;
class EventLaneModel;
class LaneModel;
class TimeAxisController;

/// What a page may use of the window around it.
struct PageContext
{
    Session &session;
    TimeAxisController &axis;
    EventLaneModel &events;
    /// Opens the dialog for a new annotation, or for one that is there.
    std::function<void(const QString &id)> openEvent;
    /// Writes a new note; it can be undone.
    std::function<void(const Annotation &note)> write;
    /// Opens the dialog that looks for SLOs in a source, or in all.
    std::function<void(const std::optional<SourceId> &source)> findSlos;
    /// Asks for a file and writes what is measured into it; for a session that has none.
    std::function<void()> saveWorkspace;
};

/// The lane of events that stands above the charts of a page.
[[nodiscard]] EventLane *eventLane(const PageContext &context, QWidget *parent);
/// Opens the evidence of a number; nothing where no metric made it.
void showEvidence(const LaneModel &lane, const PageContext &context, QWidget *parent);

/// What the window asks of every page.
class PageWidget : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// False while what is shown belongs to a range or a snapshot of before.
    [[nodiscard]] virtual bool isSettled() const { return true; }
    /// Ways to look at it, one at a time; empty = only one.
    [[nodiscard]] virtual QStringList views() const { return {}; }
    virtual void showView(const QString & /*view*/) { }
    /// Empty = all services.
    virtual void setService(const std::optional<ServiceId> & /*service*/) { }
};

/// A page by its name in the list of CMakeLists.txt.
struct Page
{
    QString id; ///< "overview"
    const char *title = nullptr; ///< translated in the context "Page"
    const char *group = nullptr; ///< heading in the navigation above it; null = none
    std::function<PageWidget *(const PageContext &, QWidget *parent)> make;
};

namespace pages {

/// In the order of the list in CMakeLists.txt, which is the order of the navigation.
[[nodiscard]] const std::vector<Page> &all();

} // namespace pages

} // namespace trivet::ui
