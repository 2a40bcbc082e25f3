// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels.h"

#include <algorithm>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExpression = 2'000;

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u':';
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

QString quoted(const QString &value)
{
    QString text = u"\""_s;
    for (const QChar c : value) {
        if (c == u'\\' || c == u'"')
            text += u'\\';
        text += c == u'\n' ? u"\\n"_s : QString(c);
    }
    return text + u'"';
}

QLatin1StringView signOf(LabelMatcher::Kind kind)
{
    switch (kind) {
    case LabelMatcher::Kind::Equal:
        return "="_L1;
    case LabelMatcher::Kind::NotEqual:
        return "!="_L1;
    case LabelMatcher::Kind::Matches:
        return "=~"_L1;
    case LabelMatcher::Kind::MatchesNot:
        return "!~"_L1;
    }
    return "="_L1;
}

/// Reads a list of conditions from left to right.
class Reader final
{
public:
    explicit Reader(QStringView text)
        : m_rest(text.trimmed())
    { }

    [[nodiscard]] std::optional<std::vector<LabelMatcher>> read()
    {
        if (m_rest.startsWith(u'{') && m_rest.endsWith(u'}'))
            m_rest = m_rest.mid(1).chopped(1).trimmed();
        std::vector<LabelMatcher> all;
        while (!m_rest.isEmpty()) {
            LabelMatcher one;
            if (!readName(one) || !readSign(one) || !readValue(one))
                return std::nullopt;
            all.push_back(std::move(one));
            m_rest = m_rest.trimmed();
            if (m_rest.isEmpty())
                break;
            if (!m_rest.startsWith(u','))
                return std::nullopt;
            m_rest = m_rest.mid(1).trimmed();
        }
        return all;
    }

private:
    bool readName(LabelMatcher &one)
    {
        qsizetype end = 0;
        while (end < m_rest.size() && isNamePart(m_rest.at(end)))
            ++end;
        if (end == 0 || !isNameStart(m_rest.at(0)))
            return false;
        one.name = m_rest.left(end).toString();
        m_rest = m_rest.mid(end).trimmed();
        return true;
    }

    bool readSign(LabelMatcher &one)
    {
        using Kind = LabelMatcher::Kind;
        // "=" is the beginning of "=~" and comes last.
        for (const Kind kind : { Kind::NotEqual, Kind::Matches, Kind::MatchesNot, Kind::Equal }) {
            if (!m_rest.startsWith(signOf(kind)))
                continue;
            one.kind = kind;
            m_rest = m_rest.mid(signOf(kind).size()).trimmed();
            return true;
        }
        return false;
    }

    bool readValue(LabelMatcher &one)
    {
        if (m_rest.startsWith(u'"'))
            return readQuoted(one);
        qsizetype end = 0;
        while (end < m_rest.size() && m_rest.at(end) != u',')
            ++end;
        one.value = m_rest.left(end).trimmed().toString();
        m_rest = m_rest.mid(end);
        return !one.value.contains(u'"') && !one.value.contains(u'{') && !one.value.contains(u'}');
    }

    bool readQuoted(LabelMatcher &one)
    {
        for (qsizetype i = 1; i < m_rest.size(); ++i) {
            const QChar c = m_rest.at(i);
            if (c == u'"') {
                m_rest = m_rest.mid(i + 1);
                return true;
            }
            if (c != u'\\') {
                one.value += c;
                continue;
            }
            if (++i == m_rest.size())
                return false;
            const QChar escaped = m_rest.at(i);
            if (escaped == u'n')
                one.value += u'\n';
            else if (escaped == u'"' || escaped == u'\\')
                one.value += escaped;
            else // `\d` of a regular expression
                one.value += QString(u'\\') + escaped;
        }
        return false;
    }

    QStringView m_rest;
};

} // namespace

QString labelsToText(const Labels &labels)
{
    QString text;
    for (const auto &[name, value] : labels) {
        if (!text.isEmpty())
            text += u',';
        text += name;
        text += u'=';
        text += quoted(value);
    }
    return text;
}

std::optional<Labels> labelsFromText(QStringView text)
{
    const auto read = Reader(text).read();
    if (!read)
        return std::nullopt;
    Labels labels;
    for (const LabelMatcher &one : *read) {
        if (one.kind != LabelMatcher::Kind::Equal)
            return std::nullopt;
        labels.emplace_back(one.name, one.value);
    }
    std::ranges::sort(labels);
    return labels;
}

QString labelValue(const Labels &labels, QStringView name)
{
    const auto found
        = std::ranges::find_if(labels, [name](const auto &label) { return label.first == name; });
    return found == labels.end() ? QString() : found->second;
}

QString matchersToText(const std::vector<LabelMatcher> &matchers)
{
    QString text;
    for (const LabelMatcher &one : matchers) {
        if (!text.isEmpty())
            text += u',';
        text += one.name;
        text += signOf(one.kind);
        text += quoted(one.value);
    }
    return text;
}

std::optional<std::vector<LabelMatcher>> matchersFromText(QStringView text)
{
    auto read = Reader(text).read();
    return read && !read->empty() ? read : std::nullopt;
}

LabelSelector::LabelSelector(std::vector<LabelMatcher> matchers)
    : m_valid(!matchers.empty())
{
    for (LabelMatcher &matcher : matchers) {
        Condition condition { .matcher = std::move(matcher), .expression = {} };
        if (condition.matcher.kind == LabelMatcher::Kind::Matches
            || condition.matcher.kind == LabelMatcher::Kind::MatchesNot) {
            // Whoever may write a silence may write an expression that never ends; Alertmanager's
            // own engine has no such, so ours is given a limit.
            const QString &text = condition.matcher.value;
            condition.expression.setPattern(u"(*LIMIT_MATCH=200000)\\A(?:"_s + text + u")\\z"_s);
            m_valid = m_valid && text.size() <= longestExpression && condition.expression.isValid();
        }
        m_conditions.push_back(std::move(condition));
    }
}

bool LabelSelector::matches(const Labels &labels) const
{
    return m_valid && std::ranges::all_of(m_conditions, [&labels](const Condition &condition) {
               const QString value = labelValue(labels, condition.matcher.name);
               switch (condition.matcher.kind) {
               case LabelMatcher::Kind::Equal:
                   return value == condition.matcher.value;
               case LabelMatcher::Kind::NotEqual:
                   return value != condition.matcher.value;
               case LabelMatcher::Kind::Matches:
                   return condition.expression.match(value).hasMatch();
               case LabelMatcher::Kind::MatchesNot: {
                   const QRegularExpressionMatch match = condition.expression.match(value);
                   return match.isValid() && !match.hasMatch();
               }
               }
               return false;
           });
}

} // namespace trivet
