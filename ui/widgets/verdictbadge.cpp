// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdictbadge.h"

#include <app/base/textgate.h>

#include <QStyle>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

struct BadgeLook
{
    const char *state;
    char16_t shape;
};

BadgeLook badgeLook(VerdictBadge::State state)
{
    switch (state) {
    case VerdictBadge::State::Well:
        return { "well", u'●' };
    case VerdictBadge::State::Care:
        return { "care", u'◆' };
    case VerdictBadge::State::Trouble:
        return { "trouble", u'▲' };
    case VerdictBadge::State::Unknown:
        break;
    }
    return { "unknown", u'○' };
}

} // namespace

VerdictBadge::VerdictBadge(QWidget *parent)
    : QLabel(parent)
{
    setProperty("role", u"verdict"_s);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setIndent(0); // a frame would indent the text on one side
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void VerdictBadge::setVerdict(State state, const QString &word)
{
    const BadgeLook look = badgeLook(state);
    setProperty("state", QLatin1String(look.state));
    setText(QString(QChar(look.shape)) + u' ' + textgate::line(word));
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace trivet::ui
