// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/keys.h>
#include <tests/support/registry.h>
#include <tests/support/vocabulary.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace workspace;

/// The JSON schema is written by hand, for editors; what the program reads is in its tables.
class WorkspaceSchemaTest : public QObject
{
    Q_OBJECT

    QJsonObject m_schema;

    [[nodiscard]] QJsonObject definition(const QString &name) const
    {
        return name.isEmpty() ? m_schema : m_schema[u"$defs"_s][name].toObject();
    }
    [[nodiscard]] static QStringList words(const QJsonValue &list)
    {
        QStringList words;
        const QJsonArray array = list.toArray();
        for (const QJsonValue &word : array)
            words << word.toString();
        return words;
    }
    [[nodiscard]] static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }
    [[nodiscard]] static QStringList required(const KeyTable &table)
    {
        QStringList names;
        for (const Key &key : table.keys)
            if (key.required)
                names << key.name;
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(TRIVET_SOURCE_DIR "/resources/schema/trivet.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_schema = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(m_schema[u"$schema"_s].toString(),
                 u"https://json-schema.org/draft/2020-12/schema"_s);
    }

    void theSchemaHasTheKeysThatTheProgramReads()
    {
        const std::pair<QString, const KeyTable &> pairs[] = {
            { QString(), keys::file() },
            { u"team"_s, keys::team() },
            { u"service"_s, keys::service() },
            { u"auth"_s, keys::auth() },
            { u"slo"_s, keys::slo() },
            { u"sli"_s, keys::sli() },
            { u"ratio"_s, keys::ratio() },
            { u"window"_s, keys::window() },
            { u"goal"_s, keys::goal() },
            { u"latency"_s, keys::latency() },
            { u"gauge"_s, keys::gauge() },
            { u"compositePart"_s, keys::compositePart() },
            { u"timeSlice"_s, keys::timeSlice() },
            { u"recorded"_s, keys::recorded() },
            { u"policy"_s, keys::policy() },
            { u"policyWindow"_s, keys::policyWindow() },
            { u"correction"_s, keys::correction() },
            { u"budgetClause"_s, keys::budgetClause() },
        };
        for (const auto &[name, table] : pairs) {
            const QJsonObject object = definition(name);
            QCOMPARE(sorted(object[u"properties"_s].toObject().keys()), sorted(table.names()));
            QCOMPARE(sorted(words(object[u"required"_s])), sorted(required(table)));
        }
    }

    void theSchemaHasTheKeysOfSources()
    {
        const QJsonObject source = definition(u"source"_s);
        const QStringList known = source[u"properties"_s].toObject().keys();
        QCOMPARE(sorted(words(source[u"required"_s])), sorted(required(keys::source())));
        const QStringList common = keys::source().names() + keys::network().names();
        for (const QString &name : common)
            QVERIFY2(known.contains(name), qPrintable(name));
        // Of kinds that this build has, and those of the tests.
        std::vector<SourceKind> kinds = sources::all();
        const auto &more = test::vocabulary().kinds;
        kinds.insert(kinds.end(), more.begin(), more.end());
        for (const SourceKind &kind : kinds)
            for (const QString &name : kind.keys)
                QVERIFY2(known.contains(name), qPrintable(QString(kind.id % u' ' % name)));
    }

    void everyKindOfThisBuildIsInTheFormat()
    {
        for (const SourceKind &kind : sources::all())
            QVERIFY2(choices::sourceKinds().contains(kind.id), qPrintable(kind.id));
    }

    void theSchemaHasTheChoicesThatTheProgramKnows()
    {
        const auto choicesOf = [this](const QString &name, const QString &key) {
            return words(definition(name)[u"properties"_s][key][u"enum"_s]);
        };
        QCOMPARE(choicesOf(u"team"_s, u"week_start"_s), choices::weekdays());
        QCOMPARE(choicesOf(u"team"_s, u"fiscal_year_start"_s), choices::months());
        QCOMPARE(choicesOf(u"auth"_s, u"kind"_s), choices::authKinds());
        QCOMPARE(choicesOf(u"window"_s, u"calendar"_s), choices::calendarWindows());
        QCOMPARE(choicesOf(u"goal"_s, u"leg"_s), choices::legs());
        QCOMPARE(choicesOf(u"goal"_s, u"direction"_s), choices::directions());
        QCOMPARE(choicesOf(u"source"_s, u"kind"_s), choices::sourceKinds());
        QCOMPARE(choicesOf(u"slo"_s, u"budget_method"_s), choices::budgetMethods());
        QCOMPARE(choicesOf(u"policyWindow"_s, u"severity"_s), choices::severities());
        QCOMPARE(choicesOf(u"correction"_s, u"count_as"_s), choices::effects());
        QCOMPARE(choicesOf(u"budgetClause"_s, u"decide"_s), choices::decisions());
    }

    void everyMappingOfTheSchemaIsClosedButForExtensions()
    {
        for (const char *name :
             { "", "team", "service", "source", "auth", "slo", "sli", "ratio", "window", "goal",
               "latency", "gauge", "compositePart", "timeSlice", "recorded", "policy",
               "policyWindow", "correction", "budgetClause" }) {
            const QJsonObject object = definition(QString::fromLatin1(name));
            QCOMPARE(object[u"additionalProperties"_s], QJsonValue(false));
            QVERIFY(object[u"patternProperties"_s].toObject().contains(u"^x-"_s));
        }
    }
};

} // namespace trivet

TRIVET_TEST(workspaceSchema, trivet::WorkspaceSchemaTest)

#include "workspaceschema.moc"
