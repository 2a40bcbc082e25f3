// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proposaldelegate.h"

#include <ui/theme/theme.h>
#include <ui/viewmodels/discovery/proposalsmodel.h>

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpressionValidator>

#include <array>

namespace trivet::ui {

namespace {

constexpr int boxSize = 16;

QRectF fieldOf(const QRect &cell)
{
    return QRectF(cell).adjusted(2.5, 3.5, -6.5, -4.5);
}

/// A cell that can be changed looks like a field.
void paintField(QPainter &painter, const QRect &cell, const QString &text)
{
    const Theme &theme = theme::current();
    const QRectF field = fieldOf(cell);
    painter.setPen(theme.line);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(field, 4, 4);
    painter.setPen(theme.ink);
    painter.drawText(field.adjusted(8, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

/// The style's own box is all but unseen on dark ground.
void paintBox(QPainter &painter, const QRect &cell, bool taken)
{
    const Theme &theme = theme::current();
    QRectF box(0, 0, boxSize, boxSize);
    box.moveCenter(QRectF(cell).center() + QPointF(0.5, 0));
    painter.setPen(taken ? theme.accent : theme.ink3);
    painter.setBrush(taken ? theme.accent : theme.panel);
    painter.drawRoundedRect(box, 4, 4);
    if (!taken)
        return;
    painter.setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    const std::array tick { at + QPointF(4, 8.5), at + QPointF(7, 11.5), at + QPointF(12, 5) };
    painter.drawPolyline(tick.data(), static_cast<int>(tick.size()));
}

} // namespace

void ProposalDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    TellingDelegate::initStyleOption(option, index);
    // The row that is chosen keeps the colours that mean something.
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
    if (index.column() != ProposalsModel::Take)
        return;
    option->features.setFlag(QStyleOptionViewItem::HasCheckIndicator, false);
    option->state.setFlag(QStyle::State_HasFocus, false);
}

void ProposalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    TellingDelegate::paint(painter, option, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == ProposalsModel::Take) {
        paintBox(*painter, option.rect, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    } else if (index.column() == ProposalsModel::Target) {
        paintField(*painter, option.rect, index.data().toString());
    }
    painter->restore();
}

void ProposalDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex & /*index*/) const
{
    editor->setGeometry(fieldOf(option.rect).toAlignedRect());
}

QWidget *ProposalDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                        const QModelIndex & /*index*/) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("targetEdit"));
    edit->setAccessibleName(ProposalsModel::tr("Target in percent"));
    // Either mark: people paste what another tool shows.
    static const QRegularExpression percentage(QStringLiteral("[0-9]{1,2}([.,][0-9]{0,6})?"));
    edit->setValidator(new QRegularExpressionValidator(percentage, edit));
    edit->setProperty("role", QStringLiteral("cell"));
    return edit;
}

void ProposalDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = qobject_cast<QLineEdit *>(editor);
    edit->setText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void ProposalDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    const auto *edit = qobject_cast<QLineEdit *>(editor);
    bool ok = false;
    const double percent = edit->text().replace(u',', u'.').toDouble(&ok);
    if (ok)
        model->setData(index, percent, Qt::EditRole);
}

bool ProposalDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool space = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    const bool click = event->type() == QEvent::MouseButtonRelease
        && index.column() == ProposalsModel::Take
        && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    if (!space && !click)
        return index.column() != ProposalsModel::Take
            && TellingDelegate::editorEvent(event, model, option, index);
    const QModelIndex take = index.siblingAtColumn(ProposalsModel::Take);
    const bool taken = take.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(take, static_cast<int>(taken ? Qt::Unchecked : Qt::Checked),
                          Qt::CheckStateRole);
}

} // namespace trivet::ui
