// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretable.h"

#include "rowpainting.h"

#include <ui/theme/theme.h>
#include <ui/viewmodels/figuretablemodel.h>

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace trivet::ui {

namespace {

constexpr int cellPad = 5; ///< left and right of a cell's words
constexpr int cellGap = 5; ///< between a number and what stands beside it
constexpr int markSize = 8;

struct CellTexts
{
    QString text;
    QString aside;
    QString below;
    QFont font;
    int indent = 0; ///< of the first line, for the mark
};

CellTexts textsOf(const QModelIndex &index)
{
    return { .text = index.data().toString(),
             .aside = index.data(FigureTableModel::AsideRole).toString(),
             .below = index.data(FigureTableModel::BelowRole).toString(),
             .font
             = theme::font(theme::Text::Body, index.data(FigureTableModel::StrongRole).toBool()),
             .indent = index.data(FigureTableModel::MarkRole).isValid() ? markSize + cellGap : 0 };
}

int widthOf(const CellTexts &cell)
{
    const QFontMetrics small(theme::font(theme::Text::Small));
    int first = cell.indent + QFontMetrics(cell.font).horizontalAdvance(cell.text);
    if (!cell.aside.isEmpty())
        first += cellGap + small.horizontalAdvance(cell.aside);
    return std::max(first, cell.indent + small.horizontalAdvance(cell.below)) + 2 * cellPad;
}

} // namespace

void FigureCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QPainter &p = *painter;
    const Theme &t = theme::current();
    const CellTexts cell = textsOf(index);
    const QRect box = option.rect.adjusted(cellPad, 0, -cellPad, -1);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    QStyleOptionViewItem ground = option;
    ground.state.setFlag(QStyle::State_MouseOver, false); // a cell alone would be lit, not its row
    paintRowGround(p, ground);
    const QFontMetrics body(cell.font);
    const QFont smallFont = theme::font(theme::Text::Small);
    const QFontMetrics small(smallFont);
    // Two lines stand together in the middle; one line by itself.
    const int below = cell.below.isEmpty() ? 0 : small.height() - 1;
    const int base = box.top() + (box.height() - body.height() - below) / 2 + body.ascent();
    int x = box.left();
    if (const QVariant mark = index.data(FigureTableModel::MarkRole); mark.isValid()) {
        const QRectF square(x, base - body.capHeight() / 2.0 - markSize / 2.0, markSize, markSize);
        p.setPen(Qt::NoPen);
        p.setBrush(theme::color(static_cast<Tone>(mark.toInt())));
        p.drawRoundedRect(square, 2, 2);
        x += cell.indent;
    }
    const auto write = [&](const QFont &font, const QColor &color, QPoint at, const QString &text) {
        p.setFont(font);
        p.setPen(color);
        const QFontMetrics metrics(font);
        p.drawText(at, metrics.elidedText(text, Qt::ElideRight, box.right() + 1 - at.x()));
        return at.x() + metrics.horizontalAdvance(text);
    };
    const auto tone = static_cast<Tone>(index.data(FigureTableModel::ToneRole).toInt());
    x = write(cell.font, theme::color(tone), { x, base }, cell.text) + cellGap;
    if (!cell.aside.isEmpty() && x < box.right())
        write(smallFont, t.ink2, { x, base }, cell.aside);
    if (!cell.below.isEmpty())
        write(smallFont, t.ink3,
              { box.left() + cell.indent, base + body.descent() + small.ascent() - 1 }, cell.below);
    paintRowFocus(p, option);
    p.restore();
}

QSize FigureCellDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                                   const QModelIndex &index) const
{
    return { widthOf(textsOf(index)), 24 };
}

FigureTable::FigureTable(FigureTableModel &model, int rowHeight, QWidget *parent)
    : QTableView(parent)
    , m_rowHeight(rowHeight)
{
    setModel(&model);
    setItemDelegate(new FigureCellDelegate(this));
    setProperty("role", QStringLiteral("figures"));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(24);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &FigureTable::fit);
    fit();
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    spread();
}

void FigureTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

void FigureTable::fit()
{
    setFixedHeight(wantedHeight());
    spread();
}

int FigureTable::wantedHeight() const
{
    const bool scrolls = horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOn;
    return horizontalHeader()->sizeHint().height() + m_rowHeight * model()->rowCount()
        + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0);
}

void FigureTable::spread()
{
    QHeaderView &header = *horizontalHeader();
    const int count = header.count();
    if (count == 0)
        return;
    std::vector<int> widths;
    std::vector<int> spare; // what a column could give away: not its title
    for (int column = 0; column < count; ++column) {
        const int title = header.sectionSizeHint(column);
        widths.push_back(std::max(title, sizeHintForColumn(column)));
        spare.push_back(widths.back() - title);
    }
    int rest = viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    while (rest < 0) {
        const auto most = std::ranges::max_element(spare);
        if (*most <= 0)
            break;
        --*most;
        --widths[static_cast<size_t>(most - spare.begin())];
        ++rest;
    }
    // Titles are never cut: with longer words than there is room for the rest is scrolled to.
    setHorizontalScrollBarPolicy(rest < 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setFixedHeight(wantedHeight());
    for (int column = 0; column < count; ++column) {
        const int share = rest > 0 ? rest / (count - column) : 0;
        rest -= share;
        header.resizeSection(column, widths[static_cast<size_t>(column)] + share);
    }
}

} // namespace trivet::ui
