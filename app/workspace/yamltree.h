// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/workspace/complaints.h>

#include <optional>

namespace trivet::workspace {

struct YamlEntry;

/// A YAML value with its places. Trees are at most 64 deep, so recursion over them is safe.
struct YamlNode
{
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    QString text; ///< of a scalar
    bool plain = false; ///< a scalar without quotes: may be a number or a truth value
    Place place;
    std::vector<YamlNode> items; ///< of a list
    std::vector<YamlEntry> entries; ///< of a map, in the order of the file; no key twice
};

struct YamlEntry
{
    QString key;
    Place place; ///< of the key
    YamlNode value;
};

/// The same content: places and quotes aside.
[[nodiscard]] bool sameContent(const YamlNode &a, const YamlNode &b);

constexpr qsizetype yamlSizeLimit = qsizetype { 1 } << 20;
constexpr qsizetype yamlLineLimit = qsizetype { 1 } << 14;
constexpr int yamlDepthLimit = 64;
constexpr int yamlNodeLimit = 40'000;
constexpr qsizetype yamlMarkLimit = 100'000; ///< characters that may mean something to YAML

/// Reads one document. Limits come before meaning: size, line length, UTF-8, then depth, number of
/// nodes, anchors, aliases and tags at the scanner's events, before anything is built on them.
/// Nothing, with at least one complaint, where it cannot go on; a key that stands twice is
/// a complaint that lets it go on.
[[nodiscard]] std::optional<YamlNode> readYaml(const QByteArray &bytes, Complaints &complaints);
/// The same for a file of several documents; the limits hold for all of them together.
[[nodiscard]] std::optional<std::vector<YamlNode>> readYamlDocuments(const QByteArray &bytes,
                                                                     Complaints &complaints);

} // namespace trivet::workspace
