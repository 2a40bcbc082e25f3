// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tellingdelegate.h"

#include <app/base/textgate.h>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace trivet::ui {

bool TellingDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool hasOwn = index.data(Qt::ToolTipRole).isValid();
    if (event->type() != QEvent::ToolTip || hasOwn
        || sizeHint(option, index).width() <= option.rect.width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(
        event->globalPos(),
        QStringLiteral("<span>%1</span>").arg(textgate::html(index.data().toString(), 600)), view);
    return true;
}

} // namespace trivet::ui
