// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "stylesheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

/// The theme in force. The application has one look at a time, so this is the one global of the ui.
const Theme *&currentTheme()
{
    static const Theme *theme = &theme::light();
    return theme;
}

QPalette paletteOf(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.bg);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.rail);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.ink3);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::Link, t.accent);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        p.setColor(QPalette::Disabled, role, t.ink3);
    return p;
}

} // namespace

const Theme &theme::light()
{
    static const Theme t {
        .dark = false,
        .bg = 0xF4F5F7,
        .panel = 0xFFFFFF,
        .rail = 0xFBFBFC,
        .line = 0xE2E5EA,
        .soft = 0xEEF0F3,
        .ink = 0x171B22,
        .ink2 = 0x565F6D,
        .ink3 = 0x6B7480,
        .accent = 0x0B63B0,
        .accentSoft = 0xE3EEF8,
        .onAccent = 0xFFFFFF,
        .blue = 0x0072B2,
        .vermilion = 0xB54A08,
        .green = 0x007A58,
        .amber = 0x946000,
        .purple = 0xA3568A,
        .sky = 0x3A86BA,
        .warnBg = 0xFBEADF,
        .okBg = 0xE0F2EB,
        .cautionBg = 0xFAF0D9,
        .plainBg = 0xEEF0F3,
    };
    return t;
}

const Theme &theme::dark()
{
    static const Theme t {
        .dark = true,
        .bg = 0x0E1115,
        .panel = 0x161A20,
        .rail = 0x12161B,
        .line = 0x272D36,
        .soft = 0x1D222A,
        .ink = 0xE9ECF1,
        .ink2 = 0xA3ACBA,
        .ink3 = 0x838D9C,
        .accent = 0x5AA9E6,
        .accentSoft = 0x1A2A3A,
        .onAccent = 0x0E1115,
        .blue = 0x4AA3DF,
        .vermilion = 0xF0813B,
        .green = 0x2FBF93,
        .amber = 0xE6AE3C,
        .purple = 0xD792BF,
        .sky = 0x7CC1EE,
        .warnBg = 0x38231A,
        .okBg = 0x15302A,
        .cautionBg = 0x332A16,
        .plainBg = 0x1D222A,
    };
    return t;
}

const Theme &theme::current()
{
    return *currentTheme();
}

void theme::apply(QApplication &app, const Theme &theme)
{
    currentTheme() = &theme;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(font(Text::Body));
    QApplication::setPalette(paletteOf(theme));
    app.setStyleSheet(styleSheet(theme));
}

QColor theme::color(Tone tone)
{
    const Theme &t = current();
    switch (tone) {
    case Tone::Ink:
        return t.ink;
    case Tone::Ink2:
        return t.ink2;
    case Tone::Ink3:
        return t.ink3;
    case Tone::Blue:
        return t.blue;
    case Tone::Vermilion:
        return t.vermilion;
    case Tone::Green:
        return t.green;
    case Tone::Amber:
        return t.amber;
    case Tone::Purple:
        return t.purple;
    case Tone::Sky:
        return t.sky;
    case Tone::Accent:
        return t.accent;
    }
    return t.ink;
}

QColor theme::faded(const QColor &color, double alpha)
{
    QColor c = color;
    c.setAlphaF(static_cast<float>(alpha));
    return c;
}

QFont theme::font(Text text, bool strong)
{
    static const QString family = [] {
        const QStringList families = QFontDatabase::families();
        return families.contains(u"Inter"_s) ? u"Inter"_s : QApplication::font().family();
    }();
    QFont f(family);
    switch (text) {
    case Text::Small:
        f.setPixelSize(11);
        break;
    case Text::Label:
        f.setPixelSize(12);
        break;
    case Text::Body:
        f.setPixelSize(13);
        break;
    case Text::Title:
        f.setPixelSize(14);
        break;
    case Text::Number:
        f.setPixelSize(17);
        break;
    }
    f.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    f.setHintingPreference(QFont::PreferNoHinting);
    return f;
}

} // namespace trivet::ui
