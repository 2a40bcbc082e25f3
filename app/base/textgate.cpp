// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textgate.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace trivet::textgate {

using namespace Qt::StringLiterals;

namespace {

bool isBidiOrInvisible(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E
        || c == 0x200F || c == 0x061C || c == 0xFEFF || c == 0x200B || c == 0x2060 || c == 0x00AD
        || c == 0xFFFC || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

bool isCombining(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing
        || QChar::category(c) == QChar::Mark_Enclosing;
}

QString cleaned(const QString &text, qsizetype limit, bool keepBreaks)
{
    constexpr int mostMarks = 4;
    // The input is cut before it is normalised: a megabyte label must not cost a megabyte of work.
    const QString head = text.left(limit * 8 + 64);
    QString out;
    out.reserve(qMin(head.size(), limit + 1));
    int marks = 0;
    bool space = false;
    bool cut = head.size() < text.size();
    const auto points = head.normalized(QString::NormalizationForm_C).toUcs4();
    for (char32_t c : points) {
        if (c == u'\n' && keepBreaks) {
            out += u'\n';
            space = false;
            continue;
        }
        if (QChar::isSpace(c)) {
            space = !out.isEmpty() && !out.endsWith(u'\n');
            continue;
        }
        if (isBidiOrInvisible(c) || QChar::category(c) == QChar::Other_Control
            || QChar::category(c) == QChar::Other_Surrogate || QChar::isNonCharacter(c))
            continue;
        marks = isCombining(c) ? marks + 1 : 0;
        if (marks > mostMarks)
            continue;
        if (out.size() >= limit) {
            cut = true;
            break;
        }
        if (space)
            out += u' ';
        space = false;
        out += QChar::fromUcs4(c);
    }
    if (cut) {
        out.truncate(limit - 1);
        if (!out.isEmpty() && out.back().isHighSurrogate())
            out.chop(1);
        out += u'…';
    }
    return out;
}

bool isStrictNumber(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && qIsFinite(value) && !text.contains(u'x', Qt::CaseInsensitive)
        && text == text.trimmed();
}

} // namespace

QString line(const QString &text, qsizetype limit)
{
    return cleaned(text, limit, false);
}

QString body(const QString &text, qsizetype limit)
{
    return cleaned(text, limit, true);
}

QString html(const QString &text, qsizetype limit)
{
    return line(text, limit).toHtmlEscaped();
}

QString menu(const QString &text, qsizetype limit)
{
    return line(text, limit).replace(u'&', u"&&"_s);
}

QString csvCell(const QString &text)
{
    static const QString dangerous = u"=+-@\t\r"_s;
    if (!text.isEmpty() && dangerous.contains(text.front()) && !isStrictNumber(text))
        return u'\'' + text;
    return text;
}

QString fileName(const QString &text)
{
    QString out;
    const QString head = text.left(400);
    for (const QChar c : head) {
        const bool safe = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
            || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_' || c == u'-';
        out += safe ? c : QChar(u'-');
    }
    while (out.startsWith(u'.') || out.startsWith(u'-'))
        out.remove(0, 1);
    out.truncate(80);
    static const QStringList devices { u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s };
    const QString stem = out.section(u'.', 0, 0).toLower();
    const bool port = (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem.size() == 4;
    if (out.isEmpty() || devices.contains(stem) || port)
        out.prepend(u'_');
    return out;
}

QString identifier(const QString &text)
{
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression front(u"\\A[^A-Za-z0-9]+"_s);
    QString id = text.trimmed().left(4 * identifierLimit);
    id.replace(others, u"-"_s).remove(front);
    id = id.left(identifierLimit);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

} // namespace trivet::textgate
