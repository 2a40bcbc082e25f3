// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <ui/theme/theme.h>

#include <QtTest>

#include <cmath>

namespace trivet::ui {

namespace {

double luminance(const QColor &c)
{
    const auto linear
        = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

} // namespace

class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasEnoughContrastInBothThemes()
    {
        for (const Theme *t : { &theme::light(), &theme::dark() }) {
            for (const QColor &ink :
                 { t->ink, t->ink2, t->ink3, t->accent, t->vermilion, t->green, t->amber })
                QVERIFY2(contrast(ink, t->panel) >= 4.5,
                         qPrintable(ink.name() + QLatin1Char(' ')
                                    + QString::number(contrast(ink, t->panel))));
            QVERIFY(contrast(t->onAccent, t->accent) >= 4.5);
            const std::pair<QColor, QColor> badges[] { { t->green, t->okBg },
                                                       { t->vermilion, t->warnBg },
                                                       { t->amber, t->cautionBg },
                                                       { t->ink2, t->plainBg } };
            for (const auto &[text, ground] : badges)
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(text.name() + QLatin1Char(' ')
                                    + QString::number(contrast(text, ground))));
        }
    }

    void graphicsHaveEnoughContrastInBothThemes()
    {
        for (const Theme *t : { &theme::light(), &theme::dark() })
            for (const QColor &mark :
                 { t->blue, t->vermilion, t->green, t->amber, t->purple, t->sky })
                QVERIFY2(contrast(mark, t->panel) >= 3, qPrintable(mark.name()));
    }
};

} // namespace trivet::ui

TRIVET_TEST(look, trivet::ui::LookTest)

#include "look.moc"
