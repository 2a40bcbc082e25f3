// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"

#include <ui/widgets/figureheader.h>
#include <ui/widgets/figuretile.h>
#include <ui/widgets/labels.h>

#include <QAbstractButton>
#include <QCoreApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTableView>
#include <QTextDocument>
#include <QToolTip>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

/// A tooltip is rich text: what a person reads of it.
bool tells(const QString &tooltip, const QString &words)
{
    QTextDocument document;
    document.setHtml(tooltip);
    return document.toPlainText().simplified().contains(words.simplified());
}

/// What a person reads of a label.
QString wordsOf(const QLabel &label)
{
    if (label.textFormat() != Qt::RichText)
        return label.text();
    QTextDocument document;
    document.setHtml(label.text());
    return document.toPlainText();
}

bool isCut(const QLabel &label)
{
    if (const auto *elided = qobject_cast<const ui::ElidedLabel *>(&label);
        elided && elided->isCut())
        return !tells(label.toolTip(), label.accessibleName());
    const QRect room = label.contentsRect();
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height();
    // Two ways: what Qt wants for it, and the width of the letters themselves.
    return label.sizeHint().width() > label.width()
        || label.fontMetrics().horizontalAdvance(wordsOf(label)) > room.width()
        || label.fontMetrics().height() > room.height();
}

bool isCut(const QAbstractButton &button)
{
    const QFontMetrics metrics = button.fontMetrics();
    QString words = button.text();
    words.remove(u'&');
    const bool fits = button.sizeHint().width() <= button.width()
        && metrics.horizontalAdvance(words) + 4 <= button.width()
        && metrics.height() <= button.height();
    return !fits && !tells(button.toolTip(), button.accessibleName());
}

QStringList cutSections(const QHeaderView &header)
{
    QStringList cut;
    for (int i = 0; i < header.count(); ++i) {
        const QString words = header.model()->headerData(i, header.orientation()).toString();
        if (!header.isSectionHidden(i)
            && header.fontMetrics().horizontalAdvance(words) + 8 > header.sectionSize(i))
            cut << u"header: "_s + words;
    }
    return cut;
}

/// Cells that have no room for their text and do not tell it when the mouse rests on them.
QStringList cutCells(QTableView &table)
{
    QStringList cut;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const QModelIndex index = table.model()->index(row, column);
            const QString words = index.data().toString();
            const QRect cell = table.visualRect(index);
            if (words.isEmpty() || cell.isEmpty()
                || table.fontMetrics().horizontalAdvance(words) + 16 <= cell.width())
                continue;
            QHelpEvent help(QEvent::ToolTip, cell.center(),
                            table.viewport()->mapToGlobal(cell.center()));
            QToolTip::showText(help.globalPos(), u"-"_s); // one from before is no answer
            QCoreApplication::sendEvent(table.viewport(), &help);
            if (!tells(QToolTip::text(), words))
                cut << u"cell: "_s + words;
        }
    return cut;
}

} // namespace

QStringList cutTexts(const QWidget &root)
{
    QStringList cut;
    const auto note = [&cut](const QWidget &widget, const QString &words) {
        cut << widget.objectName() + u": "_s + words;
    };
    const auto widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->window() != root.window())
            continue;
        if (const auto *header = qobject_cast<const ui::FigureHeader *>(widget)) {
            for (const QString &words : header->cutTexts())
                if (!tells(header->toolTip(), words))
                    note(*header, words);
        } else if (const auto *tile = qobject_cast<const ui::FigureTile *>(widget)) {
            for (const QString &words : tile->cutTexts())
                if (!tells(tile->toolTip(), words))
                    note(*tile, words);
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (!label->text().isEmpty() && isCut(*label))
                note(*label, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && isCut(*button))
                note(*button, button->text());
        } else if (const auto *sections = qobject_cast<const QHeaderView *>(widget)) {
            cut += cutSections(*sections);
        } else if (auto *table = qobject_cast<QTableView *>(widget)) {
            cut += cutCells(*table);
        }
    }
    return cut;
}

} // namespace trivet::test
