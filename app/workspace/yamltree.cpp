// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yamltree.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string_view>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

/// Leaves the scanner, which has no other way out; caught in readYaml.
struct Refusal
{
    Place place;
    QString text;
};

Place placeOf(const YAML::Mark &mark)
{
    return { .line = mark.line + 1, .column = mark.column + 1 };
}

QString tooMuch()
{
    return QCoreApplication::translate("Workspace",
                                       "The file holds too much: expected at most %1 values.")
        .arg(yamlNodeLimit);
}

/// Lets the scanner read the bytes where they are.
class BytesBuffer final : public std::streambuf
{
public:
    explicit BytesBuffer(const QByteArray &bytes)
    {
        // A streambuf wants a pointer to what it could write; this one is only ever read.
        char *begin = const_cast<char *>(
            bytes.constData()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        setg(begin, begin, begin + bytes.size());
    }
};

class TreeBuilder final : public YAML::EventHandler
{
public:
    explicit TreeBuilder(Complaints &complaints, bool several)
        : m_complaints(complaints)
        , m_several(several)
    { }

    [[nodiscard]] std::vector<YamlNode> takeRoots() { return std::move(m_roots); }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_started && !m_several)
            throw Refusal { placeOf(mark),
                            QCoreApplication::translate(
                                "Workspace",
                                "A second document begins: expected one document in the file.") };
        m_started = true;
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override
    {
        add({ .place = placeOf(mark) });
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t /*anchor*/) override { refuseAnchor(mark); }
    void OnAnchor(const YAML::Mark &mark, const std::string & /*name*/) override
    {
        refuseAnchor(mark);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t /*anchor*/,
                  const std::string &value) override
    {
        checkTag(mark, tag);
        const QString text = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        const bool plain = tag == "?";
        if (plain
            && (text == "~"_L1 || text == "null"_L1 || text == "Null"_L1 || text == "NULL"_L1))
            add({ .place = placeOf(mark) });
        else
            add({ .kind = YamlNode::Kind::Scalar,
                  .text = text,
                  .plain = plain,
                  .place = placeOf(mark) });
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t /*anchor*/,
                         YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, tag, YamlNode::Kind::List);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t /*anchor*/,
                    YAML::EmitterStyle::value /*style*/) override
    {
        open(mark, tag, YamlNode::Kind::Map);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        YamlNode node;
        QSet<QString> keys;
        bool hasKey = false; ///< the last entry waits for its value
    };

    [[noreturn]] static void refuseAnchor(const YAML::Mark &mark)
    {
        throw Refusal { placeOf(mark),
                        QCoreApplication::translate(
                            "Workspace",
                            "Anchors (&name) and aliases (*name) are not read: "
                            "expected the value itself, in quotes if it begins "
                            "with & or *.") };
    }

    static void checkTag(const YAML::Mark &mark, const std::string &tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Refusal { placeOf(mark),
                            QCoreApplication::translate(
                                "Workspace",
                                "Tags (!name) are not read: expected the value itself, in "
                                "quotes if it begins with an exclamation mark.") };
    }

    void open(const YAML::Mark &mark, const std::string &tag, YamlNode::Kind kind)
    {
        checkTag(mark, tag);
        if (m_open.size() >= yamlDepthLimit)
            throw Refusal { placeOf(mark),
                            QCoreApplication::translate(
                                "Workspace", "The nesting is too deep: expected at most %1 levels.")
                                .arg(yamlDepthLimit) };
        m_open.push_back({ .node = { .kind = kind, .place = placeOf(mark) }, .keys = {} });
    }

    void close()
    {
        YamlNode node = std::move(m_open.back().node);
        m_open.pop_back();
        add(std::move(node));
    }

    void add(YamlNode node)
    {
        if (++m_nodes > yamlNodeLimit)
            throw Refusal { node.place,
                            QCoreApplication::translate(
                                "Workspace", "The file holds too much: expected at most %1 values.")
                                .arg(yamlNodeLimit) };
        if (m_open.empty()) {
            m_roots.push_back(std::move(node));
            return;
        }
        Open &top = m_open.back();
        if (top.node.kind == YamlNode::Kind::List)
            top.node.items.push_back(std::move(node));
        else if (top.hasKey)
            addValue(top, std::move(node));
        else
            addKey(top, node);
    }

    void addKey(Open &top, const YamlNode &key)
    {
        if (key.kind != YamlNode::Kind::Scalar)
            throw Refusal {
                key.place, QCoreApplication::translate("Workspace", "Expected a word as the key.")
            };
        top.node.entries.push_back({ .key = key.text, .place = key.place, .value = {} });
        top.hasKey = true;
    }

    void addValue(Open &top, YamlNode value)
    {
        YamlEntry &entry = top.node.entries.back();
        top.hasKey = false;
        const auto before = top.keys.size();
        top.keys.insert(entry.key);
        if (top.keys.size() == before) {
            m_complaints.add(
                entry.place,
                QCoreApplication::translate("Workspace", "The key %1 stands here a second time.")
                    .arg(quoted(entry.key)));
            top.node.entries.pop_back();
            return;
        }
        // The mark of a value that is not there stands at whatever comes next.
        if (value.kind == YamlNode::Kind::Null)
            value.place = entry.place;
        entry.value = std::move(value);
    }

    Complaints &m_complaints;
    std::vector<Open> m_open;
    std::vector<YamlNode> m_roots;
    int m_nodes = 0;
    bool m_started = false;
    bool m_several = false;
};

/// Where the byte at `offset` stands.
Place placeAt(const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(offset);
    const auto lineStart = before.lastIndexOf('\n') + 1;
    return { .line = static_cast<int>(std::ranges::count(before, '\n')) + 1,
             .column = static_cast<int>(offset - lineStart) + 1 };
}

bool isUtf8(QByteArrayView bytes, QStringDecoder::Flag flag)
{
    QStringDecoder decoder(QStringDecoder::Utf8, flag);
    std::vector<QChar> text(static_cast<size_t>(decoder.requiredSpace(bytes.size())));
    decoder.appendToBuffer(text.data(), bytes);
    return !decoder.hasError();
}

/// The first byte that is not part of well-formed UTF-8.
qsizetype firstBadByte(const QByteArray &bytes)
{
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (good < bad) { // halving: the decoder says whether, not where
        const qsizetype middle = good + (bad - good + 1) / 2;
        // Stateful, so that a sequence that the cut divides is no error.
        if (!isUtf8(QByteArrayView(bytes).first(middle), QStringDecoder::Flag::Default))
            bad = middle - 1;
        else
            good = middle;
    }
    // The decoder blames what comes after the beginning of a sequence: go back to that.
    for (qsizetype back = 1; back <= 3 && back <= good; ++back) {
        const auto byte = static_cast<unsigned char>(bytes.at(good - back));
        if (byte >= 0xC0 && (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) > back)
            return good - back;
    }
    return good;
}

bool isReadable(const QByteArray &bytes, Complaints &complaints)
{
    if (bytes.size() > yamlSizeLimit) {
        complaints.add({},
                       QCoreApplication::translate(
                           "Workspace", "The file is too large: expected at most 1 MiB."));
        return false;
    }
    if (!isUtf8(bytes, QStringDecoder::Flag::Stateless)) {
        complaints.add(placeAt(bytes, std::min(firstBadByte(bytes), bytes.size() - 1)),
                       QCoreApplication::translate(
                           "Workspace", "This byte is no UTF-8: expected text in UTF-8."));
        return false;
    }
    static constexpr std::string_view meaningful = ",[]{}?:'\"&*!";
    qsizetype lineStart = 0;
    qsizetype marks = 0;
    const char *const begin = bytes.constData();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = begin[i];
        if (c == '\n')
            lineStart = i + 1;
        if (i - lineStart >= yamlLineLimit) {
            complaints.add(placeAt(bytes, i),
                           QCoreApplication::translate(
                               "Workspace", "The line is too long: expected at most %1 bytes.")
                               .arg(yamlLineLimit));
            return false;
        }
        if ((c >= 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F) {
            complaints.add(placeAt(bytes, i),
                           QCoreApplication::translate(
                               "Workspace", "A control character: expected plain text."));
            return false;
        }
        // The scanner reads a whole [...] or {...} before it tells of its first item.
        if (meaningful.find(c) != std::string_view::npos && ++marks > yamlMarkLimit) {
            complaints.add(placeAt(bytes, i), tooMuch());
            return false;
        }
    }
    return true;
}

/// A tab in front of a line is what most often breaks a YAML file, and the scanner blames other
/// things.
std::optional<Place> tabInFront(const QByteArray &bytes, int line)
{
    const QList<QByteArray> lines = bytes.split('\n');
    for (qsizetype at : { qsizetype { line } - 1, qsizetype { line } - 2 }) {
        if (at < 0 || at >= lines.size())
            continue;
        const QByteArray &text = lines.at(at);
        const auto first = std::ranges::find_if(text, [](char c) { return c != ' '; });
        if (first != text.end() && *first == '\t')
            return Place { .line = static_cast<int>(at) + 1,
                           .column = static_cast<int>(first - text.begin()) + 1 };
    }
    return std::nullopt;
}

} // namespace

bool sameContent(const YamlNode &a, const YamlNode &b)
{
    return a.kind == b.kind && a.text == b.text && std::ranges::equal(a.items, b.items, sameContent)
        && std::ranges::equal(a.entries, b.entries, [](const YamlEntry &x, const YamlEntry &y) {
               return x.key == y.key && sameContent(x.value, y.value);
           });
}

namespace {

std::vector<YamlNode> readAll(const QByteArray &bytes, Complaints &complaints, bool several)
{
    if (!isReadable(bytes, complaints))
        return {};
    try {
        BytesBuffer buffer(bytes);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        TreeBuilder builder(complaints, several);
        while (parser.HandleNextDocument(builder)) {
            // Where only one is wanted, the builder refuses a second one.
        }
        std::vector<YamlNode> roots = builder.takeRoots();
        if (!roots.empty())
            return roots;
        complaints.add({},
                       several ? QCoreApplication::translate("Workspace", "The file is empty.")
                               : QCoreApplication::translate(
                                   "Workspace",
                                   "The file is empty: expected a workspace that begins "
                                   "with \"trivet: 1\"."));
    } catch (const Refusal &refusal) {
        complaints.add(refusal.place, refusal.text);
    } catch (const YAML::Exception &error) {
        const int line = std::max(error.mark.line, 0) + 1;
        const QString reason = QString::fromUtf8(error.msg.c_str());
        if (const auto tab = tabInFront(bytes, line))
            complaints.add(
                *tab,
                QCoreApplication::translate(
                    "Workspace", "A tab stands in front of this line: expected spaces."));
        else
            complaints.add(
                { .line = line, .column = std::max(error.mark.column, 0) + 1 },
                QCoreApplication::translate("Workspace", "This is not YAML: %1.").arg(reason));
    } catch (const std::exception &error) {
        complaints.add({},
                       QCoreApplication::translate("Workspace", "This is not YAML: %1.")
                           .arg(QString::fromUtf8(error.what())));
    }
    return {};
}

} // namespace

std::optional<YamlNode> readYaml(const QByteArray &bytes, Complaints &complaints)
{
    std::vector<YamlNode> roots = readAll(bytes, complaints, false);
    return roots.empty() ? std::nullopt : std::optional(std::move(roots.front()));
}

std::optional<std::vector<YamlNode>> readYamlDocuments(const QByteArray &bytes,
                                                       Complaints &complaints)
{
    std::vector<YamlNode> roots = readAll(bytes, complaints, true);
    return roots.empty() ? std::nullopt : std::optional(std::move(roots));
}

} // namespace trivet::workspace
