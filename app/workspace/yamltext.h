// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace trivet::workspace {

/// A text as a YAML value in one line: plain where that is safe, else in quotes.
[[nodiscard]] QByteArray yamlText(const QString &text);
/// A share as a percentage without exponent, such that reading it gives the same share: 0.999 is
/// "99.9".
[[nodiscard]] QByteArray percentText(double share);
/// The shortest text that reads as the same number.
[[nodiscard]] QByteArray numberText(double number);

/// The lines of a mapping, one after the other.
class MappingText final
{
public:
    MappingText &add(const QByteArray &key, const QByteArray &value);
    MappingText &add(const QByteArray &key, const QString &value);
    /// A mapping or a list below the key; nothing where there are no lines.
    MappingText &addBelow(const QByteArray &key, const QByteArray &lines);
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_text;
};

/// The lines as an item of a list: a dash before the first, the rest below it.
[[nodiscard]] QByteArray asItem(const QByteArray &lines);

} // namespace trivet::workspace
