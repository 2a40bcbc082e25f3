// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanemodel.h"

namespace trivet::ui {

LaneModel::LaneModel(QString id, QObject *parent)
    : QObject(parent)
    , m_id(std::move(id))
{ }

QString LaneModel::summary() const
{
    QString text = tr("%1: %2.", "accessible summary of a chart: title, number")
                       .arg(m_heading.title, m_heading.number);
    for (const QString &part : { m_heading.evidence, m_heading.staleText })
        if (!part.isEmpty())
            text += QLatin1Char(' ') + part + QLatin1Char('.');
    return text;
}

void LaneModel::replace(LaneHeading heading, LaneContent content, Figure figure)
{
    m_heading = std::move(heading);
    m_content = std::move(content);
    m_figure = std::move(figure);
    Q_EMIT changed();
}

} // namespace trivet::ui
