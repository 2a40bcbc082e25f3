// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yamltext.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

QByteArray yamlText(const QString &text)
{
    // Begins with a letter or a slash, holds nothing that YAML may take for its own.
    static const QRegularExpression plain(uR"(\A[A-Za-z/][A-Za-z0-9 _./()$+-]*\z)"_s);
    static const QRegularExpression word(u"\\A(true|false|yes|no|on|off|null|y|n)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (plain.match(text).hasMatch() && !text.endsWith(u' ') && !word.match(text).hasMatch())
        return text.toUtf8();
    const bool controls
        = std::ranges::any_of(text, [](QChar c) { return c.unicode() < 0x20 || c == u'\x7f'; });
    QString quoted = text;
    if (!controls)
        return "'" + quoted.replace(u'\'', "''"_L1).toUtf8() + "'";
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    quoted.replace(u'\n', "\\n"_L1).replace(u'\t', "\\t"_L1);
    quoted.removeIf([](QChar c) { return c.unicode() < 0x20 || c == u'\x7f'; });
    return "\"" + quoted.toUtf8() + "\"";
}

QByteArray numberText(double number)
{
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

QByteArray percentText(double share)
{
    // "9.99e-01": the digits stay, the point moves by two.
    const QByteArray text = QByteArray::number(share, 'e', QLocale::FloatingPointShortest);
    const auto e = text.indexOf('e');
    QByteArray digits = text.left(e);
    digits.replace(".", "");
    const auto point = text.mid(e + 1).toInt() + 3;
    if (point <= 0)
        return "0." + QByteArray(-point, '0') + digits;
    if (point >= digits.size())
        return digits + QByteArray(point - digits.size(), '0');
    return digits.left(point) + '.' + digits.mid(point);
}

MappingText &MappingText::add(const QByteArray &key, const QByteArray &value)
{
    m_text += key + ": " + value + '\n';
    return *this;
}

MappingText &MappingText::add(const QByteArray &key, const QString &value)
{
    return add(key, yamlText(value));
}

MappingText &MappingText::addBelow(const QByteArray &key, const QByteArray &lines)
{
    if (lines.isEmpty())
        return *this;
    m_text += key + ":\n";
    for (const QByteArray &line : lines.trimmed().split('\n'))
        m_text += "  " + line + '\n';
    return *this;
}

QByteArray asItem(const QByteArray &lines)
{
    QByteArray text;
    QByteArray front = "- ";
    for (const QByteArray &line : lines.trimmed().split('\n')) {
        text += front + line + '\n';
        front = "  ";
    }
    return text;
}

} // namespace trivet::workspace
