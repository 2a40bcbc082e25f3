// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylesheet.h"

#include <QFile>

namespace trivet::ui {

using namespace Qt::StringLiterals;

QString styleSheet(const Theme &theme)
{
    QFile file(u":/trivet/themes/trivet.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QLatin1String, QColor> tokens[] {
        { "@accentSoft"_L1, theme.accentSoft },
        { "@onAccent"_L1, theme.onAccent },
        { "@accent"_L1, theme.accent },
        { "@panel"_L1, theme.panel },
        { "@rail"_L1, theme.rail },
        { "@line"_L1, theme.line },
        { "@soft"_L1, theme.soft },
        { "@ink2"_L1, theme.ink2 },
        { "@ink3"_L1, theme.ink3 },
        { "@ink"_L1, theme.ink },
        { "@bg"_L1, theme.bg },
        { "@vermilion"_L1, theme.vermilion },
        { "@amber"_L1, theme.amber },
        { "@green"_L1, theme.green },
        { "@warnBg"_L1, theme.warnBg },
        { "@okBg"_L1, theme.okBg },
        { "@cautionBg"_L1, theme.cautionBg },
        { "@plainBg"_L1, theme.plainBg },
    };
    for (const auto &[token, color] : tokens)
        sheet.replace(token, color.name());
    return sheet;
}

} // namespace trivet::ui
