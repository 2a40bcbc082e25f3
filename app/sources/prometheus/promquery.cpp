// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promquery.h"

#include <QRegularExpression>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

bool startsName(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u':';
}

bool continuesName(QChar c)
{
    return startsName(c) || (c >= u'0' && c <= u'9');
}

/// Where the quoted text that starts at `at` ends (behind its quote); -1 if it never does.
qsizetype behindQuoted(QStringView text, qsizetype at)
{
    const QChar quote = text[at];
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\' && quote != u'`')
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return -1;
}

/// Where the braces that open at `at` are closed (behind the brace); -1 if they never are.
qsizetype behindBraces(QStringView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size();) {
        const QChar c = text[i];
        if (c == u'"' || c == u'\'' || c == u'`') {
            i = behindQuoted(text, i);
            if (i < 0)
                return -1;
            continue;
        }
        if (c == u'}')
            return i + 1;
        if (c == u'{' || c == u'[' || c == u'(')
            return -1;
        ++i;
    }
    return -1;
}

/// Where the selector that starts at `at` ends; `at` if none starts there.
qsizetype behindSelector(QStringView text, qsizetype at)
{
    qsizetype i = at;
    if (i < text.size() && startsName(text[i])) {
        while (i < text.size() && continuesName(text[i]))
            ++i;
    }
    const qsizetype nameEnd = i;
    while (i < text.size() && text[i].isSpace())
        ++i;
    if (i < text.size() && text[i] == u'{') {
        const qsizetype end = behindBraces(text, i);
        return end < 0 ? at : end;
    }
    return nameEnd;
}

const QRegularExpression &windowPattern()
{
    static const QRegularExpression pattern(uR"(\$\{window\}|\$window\b|\{\{\s*\.window\s*\}\})"_s);
    return pattern;
}

QString seconds(Millis length)
{
    return QString::number((length.count() + 999) / 1000) + u's';
}

} // namespace

bool isSelector(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return !trimmed.isEmpty() && behindSelector(trimmed, 0) == trimmed.size();
}

bool hasWindow(const QString &text)
{
    return windowPattern().match(text).hasMatch();
}

QString withWindow(const QString &expression, Millis window)
{
    QString text = expression;
    return text.replace(windowPattern(), seconds(window));
}

std::optional<QString> selectorInside(const QString &expression)
{
    // Walk the text selector by selector: the one that is followed by `[window` is it.
    const QString text = withWindow(expression, Millis { 1000 });
    const QStringView all(text);
    for (qsizetype i = 0; i < all.size();) {
        const QChar c = all[i];
        if (c == u'"' || c == u'\'' || c == u'`') {
            i = behindQuoted(all, i);
            if (i < 0)
                return std::nullopt;
            continue;
        }
        const qsizetype end = behindSelector(all, i);
        if (end <= i) {
            ++i;
            continue;
        }
        qsizetype next = end;
        while (next < all.size() && all[next].isSpace())
            ++next;
        if (next < all.size() && all[next] == u'[')
            return all.mid(i, end - i).trimmed().toString();
        i = end;
    }
    return std::nullopt;
}

std::optional<NamedSelector> splitSelector(const QString &selector)
{
    const QString text = selector.trimmed();
    if (!isSelector(text) || !startsName(text[0]))
        return std::nullopt;
    const qsizetype brace = text.indexOf(u'{');
    if (brace < 0)
        return NamedSelector { .name = text, .matchers = {} };
    QString matchers = text.sliced(brace + 1).chopped(1).trimmed();
    if (matchers.endsWith(u','))
        matchers = matchers.chopped(1).trimmed();
    return NamedSelector { .name = text.first(brace).trimmed(), .matchers = matchers };
}

QString joinSelector(const QString &name, const QString &matchers, const QString &more)
{
    QStringList all { matchers, more };
    all.removeAll(QString());
    return all.isEmpty() ? name : name + u'{' + all.join(u',') + u'}';
}

QString quotedText(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + quoted + u'"';
}

QString escapedText(const QString &text)
{
    // QRegularExpression::escape() would escape what RE2 does not know an escape for.
    static const QString special = uR"(\.+*?()|[]{}^$)"_s;
    QString escaped;
    for (const QChar c : text) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString over(const QString &selector, Millis length)
{
    QString text = selector.trimmed();
    text += u'[';
    text += seconds(length);
    text += u']';
    return text;
}

QString increaseOf(const QString &selector)
{
    QString text = u"sum(increase("_s;
    text += selector.trimmed();
    text += u"[$window]))"_s;
    return text;
}

} // namespace trivet::prometheus
