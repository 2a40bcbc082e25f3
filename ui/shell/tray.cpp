// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray.h"

#include <ui/theme/theme.h>

#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QSystemTrayIcon>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

QColor stateColor(Attention::State state)
{
    // A panel may be light or dark whatever our theme is: the middle tones are seen on both.
    switch (state) {
    case Attention::State::Page:
        return { 0xD5, 0x5E, 0x00 };
    case Attention::State::Ticket:
        return { 0xE6, 0x9F, 0x00 };
    case Attention::State::Well:
        return { 0x00, 0x9E, 0x73 };
    case Attention::State::Unknown:
        break;
    }
    return { 0x8A, 0x93, 0xA0 };
}

QPainterPath shapeOf(Attention::State state, double size)
{
    const QRectF box(size * 0.06, size * 0.06, size * 0.88, size * 0.88);
    QPainterPath path;
    switch (state) {
    case Attention::State::Page:
        path.moveTo(box.center().x(), box.top());
        path.lineTo(box.right(), box.bottom());
        path.lineTo(box.left(), box.bottom());
        path.closeSubpath();
        break;
    case Attention::State::Ticket:
        path.moveTo(box.center().x(), box.top());
        path.lineTo(box.right(), box.center().y());
        path.lineTo(box.center().x(), box.bottom());
        path.lineTo(box.left(), box.center().y());
        path.closeSubpath();
        break;
    case Attention::State::Well:
    case Attention::State::Unknown:
        path.addEllipse(box);
        break;
    }
    return path;
}

void paintIcon(QPainter &p, Attention::State state, int count, double size)
{
    p.setRenderHint(QPainter::Antialiasing);
    const QColor color = stateColor(state);
    const QPainterPath path = shapeOf(state, size);
    const bool unknown = state == Attention::State::Unknown;
    if (unknown) {
        p.setPen(QPen(color, size * 0.1));
        const double half = size * 0.05;
        p.drawEllipse(path.boundingRect().adjusted(half, half, -half, -half));
    } else {
        p.fillPath(path, color);
    }
    QString text;
    if (unknown)
        text = u"?"_s;
    else if (count > 1)
        text = count > 9 ? u"9+"_s : QString::number(count);
    if (text.isEmpty())
        return;
    QFont font = theme::font(theme::Text::Small, true);
    font.setPixelSize(std::max(6, static_cast<int>(size * (text.size() > 1 ? 0.42 : 0.54))));
    p.setFont(font);
    p.setPen(unknown ? color : QColor(Qt::white));
    const double down = state == Attention::State::Page ? size * 0.1 : 0;
    p.drawText(QRectF(0, down, size, size), Qt::AlignCenter, text);
}

} // namespace

QIcon trayIcon(Attention::State state, int count)
{
    QIcon icon;
    for (const int size : { 16, 22, 24, 32, 48, 64 }) {
        QPixmap picture(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintIcon(painter, state, count, size);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

Tray::Tray(AttentionModel &attention, QObject *parent)
    : QObject(parent)
    , m_attention(attention)
{
    connect(&m_attention, &AttentionModel::changed, this, &Tray::show);
    if (QSystemTrayIcon::isSystemTrayAvailable())
        appear();
}

Tray::~Tray() = default;

void Tray::appear()
{
    m_icon = new QSystemTrayIcon(this);
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(tr("&Open Trivet")), &QAction::triggered, this, &Tray::openAsked);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &Tray::quitAsked);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason != QSystemTrayIcon::Context)
                    Q_EMIT openAsked();
            });
    show();
    m_icon->show();
}

void Tray::show()
{
    if (!m_icon)
        return;
    const Attention &a = m_attention.attention();
    const int count = a.state == Attention::State::Page ? a.pages : a.tickets + a.overspent;
    m_icon->setIcon(trayIcon(a.state, a.state == Attention::State::Well ? 0 : count));
    m_icon->setToolTip(tr("Trivet: %1", "tooltip of the tray: what asks for somebody")
                           .arg(a.sentence)
                           .toHtmlEscaped());
}

} // namespace trivet::ui
