// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>

class QListView;

namespace trivet::ui {

class ElidedLabel;
class OnCallModel;
class PageGridView;
class TextLabel;

/// The view of the Incidents page for those who carry the pager: numbers of the response, when
/// pages come, what is silenced, and the weeks of the range.
class OnCallView final : public QWidget
{
    Q_OBJECT

public:
    OnCallView(const PageContext &context, QWidget *parent);

    [[nodiscard]] OnCallModel &model() { return *m_model; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *buildTiles();
    [[nodiscard]] QWidget *buildGrid();
    [[nodiscard]] QWidget *buildSilences();
    [[nodiscard]] QWidget *buildWeeks();
    void showModel();

    PageContext m_context;
    OnCallModel *m_model = nullptr;
    PageGridView *m_grid = nullptr;
    ElidedLabel *m_outside = nullptr;
    QListView *m_silences = nullptr;
    TextLabel *m_silenceCount = nullptr;
    TextLabel *m_noSilence = nullptr;
};

} // namespace trivet::ui
