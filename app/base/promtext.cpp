// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promtext.h"

#include <QRegularExpression>
#include <QSet>

namespace trivet::promtext {

using namespace Qt::StringLiterals;

namespace {

bool startsWord(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u':';
}

bool continuesWord(QChar c)
{
    return startsWord(c) || (c >= u'0' && c <= u'9');
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'`';
}

/// Behind the quoted text that begins at `at`; the end of the text where it never ends.
qsizetype behindQuote(QStringView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u'\\' && text[at] != u'`')
            ++i;
        else if (text[i] == text[at])
            return i + 1;
    }
    return text.size();
}

QString unquoted(QStringView quoted)
{
    const QStringView inside = quoted.mid(1, quoted.size() - 2);
    if (quoted[0] == u'`')
        return inside.toString();
    QString text;
    for (qsizetype i = 0; i < inside.size(); ++i) {
        if (inside[i] != u'\\' || i + 1 == inside.size())
            text += inside[i];
        else if (const QChar c = inside[++i]; c == u'n')
            text += u'\n';
        else if (c == u't')
            text += u'\t';
        else
            text += c;
    }
    return text;
}

/// Reads what stands between the braces of a selector.
class MatcherReader final
{
public:
    explicit MatcherReader(QStringView text)
        : m_text(text)
    { }

    [[nodiscard]] std::optional<std::vector<Matcher>> read()
    {
        std::vector<Matcher> all;
        skipSpace();
        while (m_at < m_text.size()) {
            Matcher matcher;
            if (!word(matcher.name) || !op(matcher.op) || !value(matcher.value))
                return std::nullopt;
            all.push_back(std::move(matcher));
            skipSpace();
            if (m_at == m_text.size())
                break;
            if (m_text[m_at++] != u',')
                return std::nullopt;
            skipSpace();
        }
        return all;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool word(QString &into)
    {
        const qsizetype from = m_at;
        if (m_at < m_text.size() && startsWord(m_text[m_at]))
            while (m_at < m_text.size() && continuesWord(m_text[m_at]))
                ++m_at;
        into = m_text.mid(from, m_at - from).toString();
        return !into.isEmpty();
    }
    bool op(QString &into)
    {
        skipSpace();
        static const QStringList known { u"=~"_s, u"!="_s, u"!~"_s, u"="_s };
        for (const QString &one : known) {
            if (!m_text.mid(m_at).startsWith(one))
                continue;
            into = one;
            m_at += one.size();
            return true;
        }
        return false;
    }
    bool value(QString &into)
    {
        skipSpace();
        if (m_at >= m_text.size() || !isQuote(m_text[m_at]))
            return false;
        const qsizetype end = behindQuote(m_text, m_at);
        if (end - m_at < 2 || m_text[end - 1] != m_text[m_at])
            return false;
        into = unquoted(m_text.mid(m_at, end - m_at));
        m_at = end;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// How tightly an operator binds; 0 = it is none.
int bindingOf(QStringView op)
{
    if (op == u"or")
        return 1;
    if (op == u"and" || op == u"unless")
        return 2;
    if (op == u"==" || op == u"!=" || op == u"<" || op == u">" || op == u"<=" || op == u">=")
        return 3;
    if (op == u"+" || op == u"-")
        return 4;
    if (op == u"*" || op == u"/" || op == u"%")
        return 5;
    return op == u"^" ? 6 : 0;
}

struct Operator
{
    QString text;
    qsizetype at = 0;
    int binding = 0;
};

/// The operators outside of all parentheses; nothing where these do not match.
std::optional<std::vector<Operator>> topOperators(QStringView text)
{
    std::vector<Operator> all;
    int depth = 0;
    bool operand = false; // whether what stands before is a value: else + and - are signs
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        qsizetype next = i + 1;
        if (isQuote(c)) {
            next = behindQuote(text, i);
        } else if (c == u'(' || c == u'[' || c == u'{') {
            ++depth;
        } else if (c == u')' || c == u']' || c == u'}') {
            if (--depth < 0)
                return std::nullopt;
        } else if (startsWord(c) || c.isDigit() || c == u'.') {
            while (next < text.size() && (continuesWord(text[next]) || text[next] == u'.'))
                ++next;
        } else if (next < text.size() && text[next] == u'=') {
            ++next;
        }
        const QStringView token = text.mid(i, next - i);
        const int binding = depth == 0 ? bindingOf(token) : 0;
        if (binding > 0 && operand)
            all.push_back({ .text = token.toString(), .at = i, .binding = binding });
        if (!c.isSpace())
            operand = binding == 0;
        i = next;
    }
    return depth == 0 ? std::optional(all) : std::nullopt;
}

/// The two sides of the operator that is applied last, where it is `op`.
std::optional<Pair> sidesOf(const QString &expression, QStringView op)
{
    const QString text = bare(expression);
    const auto operators = topOperators(text);
    if (!operators || operators->empty())
        return std::nullopt;
    const Operator *last = &operators->front();
    for (const Operator &one : *operators)
        if (one.binding <= last->binding) // all but ^ group from the left
            last = &one;
    if (last->text != op)
        return std::nullopt;
    Pair pair { .left = bare(text.left(last->at)),
                .right = bare(text.mid(last->at + last->text.size())) };
    // `/ on (...) group_left b` means more than a number for a number.
    static const QRegularExpression matching(u"\\A(on|ignoring|bool)\\b"_s);
    if (pair.left.isEmpty() || pair.right.isEmpty() || matching.match(pair.right).hasMatch())
        return std::nullopt;
    return pair;
}

const QRegularExpression &windowPattern()
{
    static const QRegularExpression pattern(uR"(\$\{window\}|\$window\b|\{\{\s*\.window\s*\}\})"_s);
    return pattern;
}

} // namespace

QString Selector::equal(QStringView label) const
{
    for (const Matcher &matcher : matchers)
        if (matcher.name == label && matcher.op == "="_L1)
            return matcher.value;
    return {};
}

std::optional<Selector> selectorOf(const QString &text)
{
    const QStringView all = QStringView(text).trimmed();
    qsizetype at = 0;
    if (!all.isEmpty() && startsWord(all[0]))
        while (at < all.size() && continuesWord(all[at]))
            ++at;
    Selector selector { .name = all.left(at).toString(), .matchers = {} };
    const QStringView rest = all.mid(at).trimmed();
    if (rest.isEmpty())
        return selector.name.isEmpty() ? std::nullopt : std::optional(selector);
    if (!rest.startsWith(u'{') || !rest.endsWith(u'}'))
        return std::nullopt;
    auto matchers = MatcherReader(rest.mid(1, rest.size() - 2)).read();
    if (!matchers || (selector.name.isEmpty() && matchers->empty()))
        return std::nullopt;
    selector.matchers = std::move(*matchers);
    return selector;
}

bool isSelector(const QString &text)
{
    return selectorOf(text).has_value();
}

QString textOf(const Selector &selector)
{
    QStringList matchers;
    for (const Matcher &matcher : selector.matchers) {
        QString value = matcher.value;
        value.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
        matchers << QString(matcher.name % matcher.op % u'"' % value % u'"');
    }
    if (matchers.isEmpty())
        return selector.name;
    return QString(selector.name % u'{' % matchers.join(u',') % u'}');
}

QString bare(const QString &expression)
{
    QString text = expression.trimmed();
    while (text.startsWith(u'(') && text.endsWith(u')')) {
        // Only if the first one is closed by the last one: not (a) / (b).
        const QString inside = text.mid(1, text.size() - 2);
        if (!topOperators(inside))
            break;
        text = inside.trimmed();
    }
    return text;
}

std::optional<Pair> divisionOf(const QString &expression)
{
    return sidesOf(expression, u"/");
}

std::optional<Pair> differenceOf(const QString &expression)
{
    return sidesOf(expression, u"-");
}

std::optional<QString> argumentOf(const QString &name, const QString &expression)
{
    const QString text = bare(expression);
    if (!text.startsWith(name) || !text.endsWith(u')'))
        return std::nullopt;
    const QString rest = text.mid(name.size()).trimmed();
    if (!rest.startsWith(u'('))
        return std::nullopt;
    QString inside = rest.mid(1, rest.size() - 2);
    return topOperators(inside) ? std::optional(inside.trimmed()) : std::nullopt;
}

std::optional<QString> windowedBy(const QString &function, const QString &expression)
{
    const auto inside = argumentOf(function, expression);
    if (!inside || !inside->endsWith("[$window]"_L1))
        return std::nullopt;
    QString selector = inside->chopped(9).trimmed();
    return isSelector(selector) ? std::optional(selector) : std::nullopt;
}

bool hasWindow(const QString &expression)
{
    return windowPattern().match(expression).hasMatch();
}

QString withOwnWindow(const QString &expression)
{
    QString text = expression.trimmed();
    text.replace(windowPattern(), u"$window"_s);
    if (text.contains("$window"_L1))
        return text;
    static const QRegularExpression fixed(uR"(\[\s*([0-9]+[a-z][0-9a-z]*)\s*\])"_s);
    QSet<QString> ranges;
    for (auto matches = fixed.globalMatch(text); matches.hasNext();)
        ranges.insert(matches.next().captured(1));
    return ranges.size() == 1 ? text.replace(fixed, u"[$window]"_s) : text;
}

QString asEvents(const QString &expression)
{
    static const QRegularExpression rate(u"\\bi?rate\\s*\\("_s);
    QString text = bare(withOwnWindow(expression));
    text.replace(rate, u"increase("_s);
    const QString added = argumentOf(u"sum"_s, text).value_or(text);
    return windowedBy(u"increase"_s, added).value_or(text);
}

} // namespace trivet::promtext
