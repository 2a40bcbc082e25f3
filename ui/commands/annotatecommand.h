// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/annotation.h>

#include <QPointer>
#include <QUndoCommand>

#include <functional>
#include <optional>

namespace trivet {

class Session;

namespace ui {

/// One edit of an annotation. The history is append-only, so undo and redo are new revisions too.
class AnnotateCommand final : public QUndoCommand
{
public:
    /// `before` nothing = it is new. `saved` is already in the store: the first redo does nothing.
    AnnotateCommand(Session &session, std::optional<Annotation> before, Annotation saved,
                    std::function<void(const Error &)> failed);

    void undo() override;
    void redo() override;

private:
    void write(Annotation content, bool deleted);

    QPointer<Session> m_session;
    std::optional<Annotation> m_before;
    Annotation m_after;
    std::function<void(const Error &)> m_failed;
    bool m_first = true;
};

} // namespace ui

} // namespace trivet
