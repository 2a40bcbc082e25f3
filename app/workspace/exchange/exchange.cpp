// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <app/workspace/exchange/openslo.h>
#include <app/workspace/exchange/pyrra.h>
#include <app/workspace/exchange/sloth.h>

#include <list>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;

namespace {

class Importer final
{
public:
    explicit Importer(Gathering &gathering)
        : m_gathering(gathering)
        , m_openSlo(gathering)
        , m_sloth(gathering)
    { }

    void sort(const Object &object, int depth = 0)
    {
        if (object.node->kind == YamlNode::Kind::Null)
            return;
        if (object.node->kind == YamlNode::Kind::List && depth < 2) {
            for (const YamlNode &item : object.node->items)
                sort({ .node = &item, .sheet = object.sheet }, depth + 1);
            return;
        }
        Mapping root(object, {}, m_gathering);
        root.dismiss();
        const QString version = root.text(u"apiVersion");
        const QString kind = root.text(u"kind");
        if (version == "openslo/v1"_L1 || version == "openslo/v1alpha"_L1)
            m_openSlo.collect(object);
        else if (version.startsWith("sloth.slok.dev/"_L1)
                 || root.text(u"version") == "prometheus/v1"_L1)
            m_sloth.collect(object);
        else if (version.startsWith("pyrra.dev/"_L1) && kind == "ServiceLevelObjective"_L1)
            m_pyrra.push_back(object);
        else if (kind.endsWith("List"_L1) && depth < 2) {
            for (const Object &item : root.items(u"items"))
                sort(item, depth + 1);
        } else {
            m_gathering.note(object,
                             Words::tr("This is neither OpenSLO (v1, v1alpha), Sloth nor "
                                       "Pyrra, found %1 %2; it is not read.")
                                 .arg(quoted(version), quoted(kind)));
        }
    }

    void read()
    {
        m_openSlo.read();
        m_sloth.read();
        for (const Object &object : m_pyrra)
            readPyrra(object, m_gathering);
    }

private:
    Gathering &m_gathering;
    OpenSlo m_openSlo;
    Sloth m_sloth;
    std::vector<Object> m_pyrra;
};

/// What the reader of YAML goes on after: a key that stands twice. "file:line:column: text".
void noteComplaints(const Complaints &complaints, const Sheet &sheet, Gathering &gathering)
{
    for (const QString &line : complaints.error().text.split(u'\n')) {
        const QStringList parts = line.mid(sheet.name.size() + 1).split(u':');
        YamlNode place;
        place.place.line = parts.value(0).toInt();
        gathering.note({ .node = &place, .sheet = &sheet },
                       QStringList(parts.mid(2)).join(u':').trimmed());
    }
}

} // namespace

Result<Imported> importFiles(const std::vector<InputFile> &files, const ImportSettings &settings)
{
    Gathering gathering(settings);
    Importer importer(gathering);
    std::list<Sheet> sheets; // objects point into these and stay where they are
    std::list<std::vector<YamlNode>> documents;
    for (const InputFile &file : files) {
        Complaints complaints(file.bytes, file.name);
        auto read = readYamlDocuments(file.bytes, complaints);
        if (!read)
            return tl::unexpected(complaints.error());
        sheets.push_back({ .name = file.name, .lines = file.bytes.split('\n') });
        if (!complaints.isEmpty())
            noteComplaints(complaints, sheets.back(), gathering);
        documents.push_back(std::move(*read));
        for (const YamlNode &document : documents.back())
            importer.sort({ .node = &document, .sheet = &sheets.back() });
    }
    importer.read();
    return gathering.take();
}

Exported exportTo(Format format, const Workspace &workspace)
{
    switch (format) {
    case Format::OpenSlo:
        return writeOpenSlo(workspace);
    case Format::Sloth:
        return writeSloth(workspace);
    case Format::Pyrra:
        break;
    }
    return writePyrra(workspace);
}

} // namespace trivet::workspace::exchange
