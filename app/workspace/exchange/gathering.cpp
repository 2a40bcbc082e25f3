// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gathering.h"

#include <app/base/textgate.h>
#include <app/workspace/fields.h>

#include <algorithm>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;

namespace {

bool isNothing(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::Null
        || (node.kind == YamlNode::Kind::Scalar && node.text.trimmed().isEmpty())
        || (node.kind == YamlNode::Kind::List && node.items.empty())
        || (node.kind == YamlNode::Kind::Map && node.entries.empty());
}

} // namespace

std::optional<double> shareOf(const QString &text, bool percent)
{
    QString number = text.trimmed();
    if (percent && number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    if (!isNumber(number))
        return std::nullopt;
    // "99.9e-2" is the double nearest to 0.999, which 99.9 / 100 is not.
    if (percent && !number.contains(u'e', Qt::CaseInsensitive))
        return QString(number % "e-2"_L1).toDouble();
    return percent ? number.toDouble() / 100 : number.toDouble();
}

bool isTarget(double share)
{
    return share > 0 && share < 1;
}

void Gathering::note(const Object &at, const QString &text)
{
    const QString where = at.sheet == nullptr
        ? QString()
        : QString(at.sheet->name % u':' % QString::number(at.node ? at.node->place.line : 1));
    const auto before = m_said.size();
    if (m_imported.troubles.size() >= mostTroubles) {
        ++m_unsaid;
        return;
    }
    m_said.insert(QString(where % u'\n' % text));
    if (m_said.size() > before)
        m_imported.troubles.push_back({ .text = text, .where = where });
}

void Gathering::leaveOut(const Object &at, const QString &slo, const QString &why)
{
    ++m_imported.leftOut;
    note(at, Words::tr("The SLO %1 was left out: %2").arg(quoted(slo), why));
}

void Gathering::nameService(const Object &at, const QString &id, const QString &name)
{
    if (!m_settings.service.isEmpty())
        return;
    const ServiceId known = service(at, id);
    const auto found = std::ranges::find(m_imported.services, known, &Service::id);
    if (found != m_imported.services.end() && !name.isEmpty())
        found->name = textgate::line(name);
}

ServiceId Gathering::service(const Object &at, const QString &name)
{
    if (!m_settings.service.isEmpty())
        return m_settings.service;
    ServiceId id(textgate::identifier(name));
    if (id.isEmpty()) {
        id = ServiceId(u"imported"_s);
        note(at, Words::tr("No service is named: it is called \"imported\" here."));
    }
    if (std::ranges::find(m_imported.services, id, &Service::id) == m_imported.services.end())
        m_imported.services.push_back(
            { .id = id, .name = textgate::line(name), .environment = {} });
    if (m_imported.services.back().name.isEmpty())
        m_imported.services.back().name = id.value;
    return id;
}

SourceId Gathering::source(const QString &reference) const
{
    if (!m_settings.source.isEmpty())
        return m_settings.source;
    const QString id = textgate::identifier(reference);
    return SourceId(id.isEmpty() ? u"prometheus"_s : id);
}

SloId Gathering::freshSlo(const Object &at, const QString &wanted)
{
    QString id = textgate::identifier(wanted);
    if (id.isEmpty())
        id = u"imported"_s;
    const QString first = id;
    for (int i = 2; m_sloIds.contains(id); ++i) {
        const QString tail = u'-' + QString::number(i);
        id = first.left(textgate::identifierLimit - tail.size()) + tail;
    }
    m_sloIds.insert(id);
    if (id != wanted)
        note(at, Words::tr("The SLO %1 is called %2 here.").arg(quoted(wanted), quoted(id)));
    return SloId(id);
}

QString Gathering::add(AlertPolicy policy)
{
    policy.id = textgate::identifier(policy.id);
    if (policy.id.isEmpty())
        policy.id = u"imported"_s;
    const QString first = policy.id;
    for (int i = 2;; ++i) {
        const auto found = std::ranges::find(m_imported.policies, policy.id, &AlertPolicy::id);
        if (found == m_imported.policies.end())
            break;
        if (*found == policy)
            return policy.id;
        const QString tail = u'-' + QString::number(i);
        policy.id = first.left(textgate::identifierLimit - tail.size()) + tail;
    }
    m_imported.policies.push_back(policy);
    return policy.id;
}

Imported Gathering::take()
{
    if (m_unsaid > 0)
        m_imported.troubles.push_back(
            { .text = Words::tr("%n more message(s) are not shown.", nullptr, m_unsaid),
              .where = {} });
    m_unsaid = 0;
    return std::move(m_imported);
}

Mapping::Mapping(const Object &at, const QString &path, Gathering &gathering)
    : m_at(at)
    , m_path(path)
    , m_gathering(gathering)
{
    if (at.node != nullptr && at.node->kind != YamlNode::Kind::Map && !isNothing(*at.node))
        gathering.note(at, Words::tr("%1: a mapping was expected; it is not kept.").arg(path));
}

Mapping::~Mapping()
{
    if (m_dismissed || m_at.node == nullptr)
        return;
    for (const YamlEntry &entry : m_at.node->entries)
        if (!m_taken.contains(entry.key) && !isNothing(entry.value))
            m_gathering.note({ .node = &entry.value, .sheet = m_at.sheet },
                             Words::tr("%1 is not kept.").arg(textgate::line(path(entry.key))));
}

const YamlEntry *Mapping::find(QStringView key) const
{
    if (m_at.node == nullptr)
        return nullptr;
    const auto found = std::ranges::find_if(
        m_at.node->entries, [key](const YamlEntry &entry) { return entry.key == key; });
    return found == m_at.node->entries.end() ? nullptr : &*found;
}

QString Mapping::path(QStringView key) const
{
    return m_path.isEmpty() ? key.toString() : QString(m_path % u'.' % key);
}

bool Mapping::has(QStringView key) const
{
    const YamlEntry *entry = find(key);
    return entry != nullptr && !isNothing(entry->value);
}

const YamlNode *Mapping::take(QStringView key)
{
    m_taken.insert(key.toString());
    return has(key) ? &find(key)->value : nullptr;
}

Object Mapping::object(QStringView key)
{
    return { .node = take(key), .sheet = m_at.sheet };
}

Object Mapping::place(QStringView key) const
{
    const YamlEntry *entry = find(key);
    return { .node = entry ? &entry->value : m_at.node, .sheet = m_at.sheet };
}

QString Mapping::text(QStringView key)
{
    const YamlNode *node = take(key);
    if (node == nullptr)
        return {};
    if (node->kind == YamlNode::Kind::Scalar)
        return node->text.trimmed();
    note(key, Words::tr("%1: a text was expected; it is not kept.").arg(path(key)));
    return {};
}

std::optional<double> Mapping::number(QStringView key)
{
    const QString text = this->text(key);
    if (isNumber(text))
        return text.toDouble();
    if (!text.isEmpty())
        note(key, Words::tr("%1: a number was expected, found %2.").arg(path(key), quoted(text)));
    return std::nullopt;
}

std::optional<bool> Mapping::flag(QStringView key)
{
    const QString text = this->text(key).toLower();
    if (text == "true"_L1 || text == "yes"_L1)
        return true;
    if (text == "false"_L1 || text == "no"_L1)
        return false;
    return std::nullopt;
}

std::vector<Object> Mapping::items(QStringView key)
{
    const YamlNode *node = take(key);
    std::vector<Object> all;
    if (node == nullptr)
        return all;
    if (node->kind != YamlNode::Kind::List)
        return { { .node = node, .sheet = m_at.sheet } };
    for (const YamlNode &item : node->items)
        if (!isNothing(item))
            all.push_back({ .node = &item, .sheet = m_at.sheet });
    return all;
}

void Mapping::skip(const QStringList &keys)
{
    for (const QString &key : keys)
        m_taken.insert(key);
}

} // namespace trivet::workspace::exchange
