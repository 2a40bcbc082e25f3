// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>
#include <app/workspace/keys.h>
#include <app/workspace/yamltree.h>

#include <QSet>

namespace trivet::workspace {

/// One mapping of the file, read key by key against its table. The constructor complains about keys
/// that the table lacks and about required ones that are missing; each reader about a value that is
/// not what its key expects. A reader gives a default where the key is missing or wrong.
class Fields final
{
public:
    /// The node and the table must outlive this.
    explicit Fields(const YamlNode &node, const KeyTable &table, Complaints &complaints);

    /// False if it is no mapping at all; then nothing can be read.
    [[nodiscard]] bool isMap() const { return m_node.kind == YamlNode::Kind::Map; }
    /// The entry of a key, nothing where it is missing. Does not complain.
    [[nodiscard]] const YamlEntry *find(QStringView key) const;

    [[nodiscard]] QString text(QStringView key);
    [[nodiscard]] QString identifier(QStringView key);
    [[nodiscard]] std::optional<qsizetype> choice(QStringView key, const QStringList &choices);
    [[nodiscard]] std::optional<Millis> duration(QStringView key, Millis least, Millis most);
    [[nodiscard]] std::optional<qint64> integer(QStringView key, qint64 least, qint64 most);
    [[nodiscard]] std::optional<bool> flag(QStringView key);
    /// The share that a percentage says, with or without the sign: "99.9" is the double nearest to
    /// 0.999, which 99.9 / 100 is not. From `least` to `most`, both as shares.
    [[nodiscard]] std::optional<double> share(QStringView key, double least, double most);
    /// A plain number above `least` and at most `most`.
    [[nodiscard]] std::optional<double> number(QStringView key, double above, double most);
    /// Empty unless it is one of the known.
    [[nodiscard]] QString reference(QStringView key, const QSet<QString> &known);

    /// Complains that the value of the key is not what is expected.
    void refuse(const YamlEntry &entry);
    void refuse(const YamlEntry &entry, const QString &why);

private:
    [[nodiscard]] const YamlEntry *scalar(QStringView key);

    const YamlNode &m_node;
    const KeyTable &m_table;
    Complaints &m_complaints;
};

/// The items of a list of mappings; complains where it is no list.
[[nodiscard]] const std::vector<YamlNode> &listItems(const YamlEntry &entry,
                                                     Complaints &complaints);

/// Whether the text is a decimal number: sign, digits, fraction, exponent.
[[nodiscard]] bool isNumber(const QString &text);

} // namespace trivet::workspace
