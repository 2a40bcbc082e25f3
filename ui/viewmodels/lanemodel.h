// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>
#include <ui/charts/lanecontent.h>

#include <QObject>

namespace trivet::ui {

/// What stands above a chart: its name, the number, how sure it is, how old it is.
struct LaneHeading
{
    QString title;
    QString number; ///< "11.3 %", "No data", "Hidden"
    QString evidence; ///< "14 of 124 · 6.8 – 18.1 %"
    QString staleText; ///< "no data since 10:42"; empty = fresh
    QString metric; ///< id, for the evidence dialog; empty = none
    QString rule; ///< help: what the number means
    FigureState state = FigureState::NoData;

    bool operator==(const LaneHeading &) const = default;
};

/// One chart's view model: a heading and a content, set as whole values. Knows no widget.
class LaneModel final : public QObject
{
    Q_OBJECT

public:
    explicit LaneModel(QString id, QObject *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const LaneHeading &heading() const { return m_heading; }
    [[nodiscard]] const LaneContent &content() const { return m_content; }
    [[nodiscard]] const Figure &figure() const { return m_figure; }
    /// One sentence made from the data, for people who do not see the picture.
    [[nodiscard]] QString summary() const;

    void replace(LaneHeading heading, LaneContent content, Figure figure);

Q_SIGNALS:
    void changed();

private:
    QString m_id;
    LaneHeading m_heading;
    LaneContent m_content;
    Figure m_figure;
};

} // namespace trivet::ui
