// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/batch.h>

#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>

namespace trivet::store {

class Statement;

/// Words that come again and again (services, teams) are kept once in memory.
class WordPool final
{
public:
    [[nodiscard]] QString word(std::string_view utf8);

private:
    struct Hash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_words;
};

/// How one kind of event lies in its table: the columns (id first, source second) in the order of
/// bind() and read(), and what a loaded list is sorted by.
template <class Event>
struct EventTable;

#define TRIVET_EVENT_TABLE(Event)                                                                  \
    template <>                                                                                    \
    struct EventTable<Event>                                                                       \
    {                                                                                              \
        static const char *const name;                                                             \
        static const char *const columns;                                                          \
        static void bind(Statement &statement, const SourceId &source, const Event &event);        \
        [[nodiscard]] static Event read(const Statement &statement, WordPool &words);              \
        [[nodiscard]] static bool isBefore(const Event &a, const Event &b);                        \
    }

TRIVET_EVENT_TABLE(Deployment);
TRIVET_EVENT_TABLE(Change);
TRIVET_EVENT_TABLE(Incident);
TRIVET_EVENT_TABLE(SurveyAnswer);
TRIVET_EVENT_TABLE(SurveyAggregate);
TRIVET_EVENT_TABLE(Onboarding);
TRIVET_EVENT_TABLE(Provisioning);
TRIVET_EVENT_TABLE(Silence);

#undef TRIVET_EVENT_TABLE

/// Calls visit(list) for every kind of event; stops at the first that returns an error.
template <class EventsOrConst, class Visit>
[[nodiscard]] auto forEachKind(EventsOrConst &events, const Visit &visit)
{
    return visit(events.deployments)
        .and_then([&] { return visit(events.changes); })
        .and_then([&] { return visit(events.incidents); })
        .and_then([&] { return visit(events.answers); })
        .and_then([&] { return visit(events.aggregates); })
        .and_then([&] { return visit(events.onboardings); })
        .and_then([&] { return visit(events.provisionings); })
        .and_then([&] { return visit(events.silences); });
}

} // namespace trivet::store
