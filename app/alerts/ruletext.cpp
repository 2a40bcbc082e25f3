// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletext.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace trivet::alerts {

using namespace Qt::StringLiterals;

namespace {

bool isPrintable(QChar c)
{
    return c.isPrint() && c != QChar(0xFEFF) && !c.isSurrogate();
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return u"\\\""_s;
    case u'\\':
        return u"\\\\"_s;
    case u'\n':
        return u"\\n"_s;
    case u'\t':
        return u"\\t"_s;
    default:
        return u"\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
    }
}

} // namespace

QString yamlScalar(const QString &text)
{
    // Between single quotes all is itself but the quote. What cannot be printed, and whatever has
    // two halves in UTF-16, goes between double quotes; a pair of halves there stays a pair.
    if (std::ranges::all_of(text, isPrintable)) {
        QString doubled = text;
        return QString(u'\'' + doubled.replace(u'\'', u"''"_s) + u'\'');
    }
    QString quoted(u'"');
    for (const QChar c : text)
        quoted += c.isSurrogate() || (isPrintable(c) && c != u'"' && c != u'\\') ? QString(c)
                                                                                 : escaped(c);
    return QString(quoted + u'"');
}

QString promString(const QString &text)
{
    QString quoted(u'"');
    for (const QChar c : text)
        quoted += c == u'"' || c == u'\\' || c == u'\n' ? escaped(c) : QString(c);
    return QString(quoted + u'"');
}

QString templateText(const QString &text)
{
    QString safe = text;
    return safe.replace(u"{{"_s, u"{{ \"{{\" }}"_s);
}

QString promDuration(Millis duration)
{
    constexpr qint64 second = 1000;
    struct Unit
    {
        char16_t letter;
        qint64 ms;
        bool whole; ///< only where nothing is left over
    };
    constexpr std::array<Unit, 5> units { {
        { u'w', 7 * 86'400 * second, true },
        { u'd', 86'400 * second, false },
        { u'h', 3'600 * second, false },
        { u'm', 60 * second, false },
        { u's', second, false },
    } };
    QString text;
    qint64 left = duration.count();
    for (const Unit &unit : units) {
        if (left < unit.ms || (unit.whole && left % unit.ms != 0))
            continue;
        text += QString::number(left / unit.ms) + QChar(unit.letter);
        left %= unit.ms;
    }
    return text.isEmpty() ? u"0s"_s : text;
}

QString promNumber(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString withWindow(const QString &expression, Millis window)
{
    static const QRegularExpression pattern(uR"(\$\{window\}|\$window\b|\{\{\s*\.window\s*\}\})"_s);
    QString text = expression;
    return text.replace(pattern, promDuration(window));
}

std::vector<Millis> windowsOf(const AlertPolicy &policy)
{
    std::vector<Millis> windows;
    for (const AlertWindow &pair : policy.windows)
        windows.insert(windows.end(), { pair.shortWindow, pair.longWindow });
    std::ranges::sort(windows);
    windows.erase(std::unique(windows.begin(), windows.end()), windows.end());
    return windows;
}

RuleGroup::RuleGroup(const QString &name, const QString &interval)
{
    m_lines << u"- name: "_s + yamlScalar(name);
    if (!interval.isEmpty())
        m_lines << u"  interval: "_s + interval;
    m_lines << u"  rules:"_s;
}

void RuleGroup::writeMap(const QString &key, const RuleLabels &entries)
{
    if (entries.empty())
        return;
    m_lines << QString(u"    "_s + key + u':');
    for (const auto &[name, value] : entries)
        m_lines << QString(u"      "_s + name + u": "_s + yamlScalar(value));
}

void RuleGroup::record(const QString &name, const QString &expression, const RuleLabels &labels)
{
    m_lines << u"  - record: "_s + name << u"    expr: "_s + yamlScalar(expression);
    writeMap(u"labels"_s, labels);
    m_hasRules = true;
}

void RuleGroup::alert(const Alert &alert)
{
    m_lines << u"  - alert: "_s + alert.name << u"    expr: "_s + yamlScalar(alert.expression);
    if (alert.holdFor > Millis { 0 })
        m_lines << u"    for: "_s + promDuration(alert.holdFor);
    writeMap(u"labels"_s, alert.labels);
    writeMap(u"annotations"_s, alert.annotations);
    m_hasRules = true;
}

QString RuleGroup::yaml() const
{
    return m_hasRules ? QString(m_lines.join(u'\n') + u'\n') : QString();
}

} // namespace trivet::alerts
