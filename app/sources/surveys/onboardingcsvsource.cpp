// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvform.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

QString onboardingFault(const char *text)
{
    return QCoreApplication::translate("Source", text);
}

/// What a person is called here: nobody can read the key from it, and the same key in another
/// source is called otherwise.
QString pseudonym(const SourceId &source, const QString &key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray name = "trivet onboarding " + source.value.toUtf8();
    const QByteArray salt = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(key.toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

class OnboardingForm final : public csv::Form
{
public:
    explicit OnboardingForm(SourceId source)
        : m_source(std::move(source))
    { }

    QStringList missing(const csv::Cells &header) const override
    {
        return header.missing({ u"person_key"_s, u"started_on"_s });
    }

    Result<void> take(const csv::Cells &cells, Batch &batch) override
    {
        const QString key = cells.raw(u"person_key"_s);
        if (key.isEmpty())
            return csv::refuse(onboardingFault("The row has no person_key."));
        const auto started = cells.day(u"started_on"_s);
        if (!started)
            return tl::unexpected(started.error());
        if (!*started)
            return csv::refuse(onboardingFault("The row has no started_on."));
        Onboarding person { .source = m_source,
                            .cohort = cells.text(u"cohort"_s),
                            .startedOn = **started };
        const std::array<std::pair<QString, std::optional<QDate> *>, 4> later { {
            { u"first_commit_on"_s, &person.firstCommitOn },
            { u"first_deployment_on"_s, &person.firstDeploymentOn },
            { u"tenth_merge_on"_s, &person.tenthMergeOn },
            { u"left_on"_s, &person.leftOn },
        } };
        for (const auto &[column, day] : later) {
            const auto read = cells.day(column);
            if (!read)
                return tl::unexpected(read.error());
            if (*read && **read < person.startedOn)
                return csv::refuse(onboardingFault("%1 is before started_on.").arg(column));
            *day = *read;
        }
        if (person.cohort.isEmpty())
            person.cohort
                = u"%1-Q%2"_s.arg(person.startedOn.year()).arg((person.startedOn.month() + 2) / 3);
        person.id = m_source.value + u':' + pseudonym(m_source, key);
        if (m_seen.contains(person.id))
            return csv::refuse(onboardingFault("The same person stood in an earlier row."));
        m_seen.insert(person.id);
        for (const auto &day : { std::optional(person.startedOn), person.firstCommitOn,
                                 person.firstDeploymentOn, person.tenthMergeOn, person.leftOn })
            if (day)
                m_newest
                    = std::max(m_newest, std::optional(toInstant(day->startOfDay(cells.zone()))));
        batch.events.onboardings.push_back(std::move(person));
        return {};
    }

    void finish(Batch &batch) const override
    {
        std::ranges::stable_sort(batch.events.onboardings, {}, &Onboarding::startedOn);
        batch.dataAsOf = m_newest;
    }

private:
    SourceId m_source;
    QSet<QString> m_seen;
    std::optional<Instant> m_newest;
};

} // namespace

namespace sources {

SourceKind onboardingCsvSource()
{
    return csv::kind(u"onboarding-csv"_s, [](const SourceId &source) -> std::unique_ptr<csv::Form> {
        return std::make_unique<OnboardingForm>(source);
    });
}

} // namespace sources

} // namespace trivet
