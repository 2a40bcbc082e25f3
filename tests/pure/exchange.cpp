// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/exchange/exchange.h>
#include <app/workspace/itemtext.h>
#include <app/workspace/yamltree.h>
#include <tests/support/registry.h>
#include <tests/support/vocabulary.h>

#include <QDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

namespace exchange = workspace::exchange;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <class T>
QByteArray sectionOf(const QByteArray &name, const std::vector<T> &items)
{
    std::vector<QByteArray> texts;
    for (const T &item : items)
        texts.push_back(workspace::itemText(item));
    return workspace::listText(name, texts);
}

QByteArray yamlOf(const exchange::Imported &imported)
{
    return sectionOf("services", imported.services) + sectionOf("policies", imported.policies)
        + sectionOf("slos", imported.slos);
}

/// What a case expects: the YAML, then what is said, then how many were left out.
QByteArray listingOf(const exchange::Imported &imported)
{
    QByteArray text = yamlOf(imported) + "---\n";
    for (const Trouble &trouble : imported.troubles)
        text += trouble.where.toUtf8() + ": " + trouble.text.toUtf8() + '\n';
    return text + "left out: " + QByteArray::number(imported.leftOut) + '\n';
}

Result<exchange::Imported> imported(const QByteArray &yaml)
{
    return exchange::importFiles({ { .name = u"f"_s, .bytes = yaml } }, {});
}

/// The same SLO in each format's own words: a metrics source, a service, and this SLI.
Workspace workspaceWith(SloSpec slo)
{
    slo.id = SloId(u"shop-orders"_s);
    slo.name = slo.name.isEmpty() ? slo.id.value : slo.name;
    slo.service = ServiceId(u"shop"_s);
    slo.source = slo.sli == SliKind::Composite ? SourceId() : SourceId(u"prometheus"_s);
    Workspace workspace;
    workspace.services = { { .id = slo.service, .name = u"shop"_s, .environment = {} } };
    workspace.slos = { slo };
    return workspace;
}

SloSpec ratio()
{
    return { .sli = SliKind::BadOverTotal,
             .numerator = u"orders_total{job=\"shop\",state=~\"lost|\\\"odd\\\"\"}"_s,
             .total = u"orders_total{job=\"shop\"}"_s,
             .target = 0.9995 };
}

SloSpec latency(SliKind kind)
{
    return { .sli = kind, .total = u"seconds{job=\"shop\"}"_s, .threshold = 0.25, .target = 0.95 };
}

SloSpec gauge()
{
    return { .sli = SliKind::Gauge,
             .total = u"probe_success{job=\"shop\"}"_s,
             .comparison = Comparison::Above,
             .target = 0.99 };
}

SloSpec errorRatio()
{
    return { .sli = SliKind::ErrorRatio, .total = u"shop:errors:ratio"_s, .target = 0.9 };
}

/// Everything of the SLO that a format can hold comes back.
QString differenceAfter(exchange::Format format, const Workspace &workspace)
{
    const exchange::Exported out = exchange::exportTo(format, workspace);
    const auto in = imported(out.yaml);
    if (!in)
        return in.error().message();
    if (in->slos == workspace.slos)
        return {};
    return QString::fromUtf8(sectionOf("wanted", workspace.slos) + out.yaml + listingOf(*in));
}

} // namespace

class ExchangeTest : public QObject
{
    Q_OBJECT

    static QString folder() { return QString::fromUtf8(TRIVET_SOURCE_DIR "/tests/cases/exchange"); }

private Q_SLOTS:
    void everyCaseGivesWhatStandsBesideIt_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(folder()).entryList({ u"*.yaml"_s });
        QVERIFY(names.size() >= 8);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyCaseGivesWhatStandsBesideIt()
    {
        QFETCH(QString, name);
        const QByteArray bytes = contentOf(QDir(folder()).filePath(name));
        const auto result = exchange::importFiles({ { .name = name, .bytes = bytes } }, {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().message()));
        const QString beside = QDir(folder()).filePath(name.chopped(5) + u".expected"_s);
        QCOMPARE(QString::fromUtf8(listingOf(*result)), QString::fromUtf8(contentOf(beside)));

        // And it is a part of a workspace: what is read from there is what was imported.
        const QByteArray file = "trivet: 1\nteam: { id: t, name: T, zone: UTC }\nsources:\n"
                                "  - { id: prometheus, kind: prometheus, url: http://127.0.0.1 }\n"
                                "  - { id: till, kind: prometheus, url: http://127.0.0.1 }\n"
            + yamlOf(*result);
        const auto loaded = workspace::parse(file, u"w"_s, test::vocabulary());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message()));
        QCOMPARE(loaded->slos.size(), result->slos.size());
        for (size_t i = 0; i < loaded->slos.size(); ++i)
            QVERIFY2(loaded->slos[i] == result->slos[i],
                     qPrintable(QString(result->slos[i].id.value + u'\n')
                                + QString::fromUtf8(workspace::itemText(loaded->slos[i]))));
        QVERIFY(loaded->policies == result->policies);
        QVERIFY(loaded->services == result->services);
    }

    void sourceAndServiceOfTheCommandGoBeforeTheFiles()
    {
        const QString name = u"openslo-v1.yaml"_s;
        const auto result = exchange::importFiles(
            { { .name = name, .bytes = contentOf(QDir(folder()).filePath(name)) } },
            { .source = SourceId(u"metrics"_s), .service = ServiceId(u"shop"_s) });
        QVERIFY(result);
        QVERIFY(result->services.empty());
        QCOMPARE(result->slos.front().source.value, u"metrics"_s);
        QCOMPARE(result->slos.front().service.value, u"shop"_s);
    }

    void referencesGoAcrossFiles()
    {
        const auto result = exchange::importFiles(
            { { .name = u"a"_s,
                .bytes = "apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: s }\nspec:\n"
                         "  service: x\n  indicatorRef: i\n  timeWindow: [ { duration: 30d, "
                         "isRolling: true } ]\n  budgetingMethod: Occurrences\n"
                         "  objectives: [ { target: 0.9 } ]\n" },
              { .name = u"b"_s,
                .bytes = "apiVersion: openslo/v1\nkind: SLI\nmetadata: { name: i }\nspec:\n"
                         "  ratioMetric: { bad: { metricSource: { spec: { query: b } } }, total: { "
                         "metricSource: { spec: { query: t } } } }\n" } },
            {});
        QVERIFY(result);
        QCOMPARE(result->slos.size(), 1U);
        QCOMPARE(result->slos.front().numerator, u"b"_s);
        QVERIFY(result->troubles.empty());
    }

    void whatAFormatCanHoldComesBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("what");
        for (const auto &[format, kinds] :
             { std::pair {
                   exchange::Format::OpenSlo,
                   u"bad good latency native gauge compared share calendar slices pairs tool"_s },
               std::pair { exchange::Format::Sloth,
                           u"bad good latency native gauge share expression"_s },
               std::pair { exchange::Format::Pyrra, u"bad latency native gauge"_s } })
            for (const QString &what : kinds.split(u' '))
                QTest::newRow(qPrintable(QString::number(static_cast<int>(format)) + what))
                    << static_cast<int>(format) << what;
    }
    void whatAFormatCanHoldComesBack()
    {
        QFETCH(int, format);
        QFETCH(QString, what);
        SloSpec slo = ratio();
        if (what == u"good")
            slo.sli = SliKind::GoodOverTotal;
        else if (what == u"latency")
            slo = latency(SliKind::Latency);
        else if (what == u"native")
            slo = latency(SliKind::NativeLatency);
        else if (what == u"gauge" || what == u"compared")
            slo = gauge();
        else if (what == u"share")
            slo = errorRatio();
        if (what == u"compared")
            slo = { .sli = SliKind::Gauge,
                    .total = u"lag{q=\"a\"}"_s,
                    .comparison = Comparison::AtMost,
                    .threshold = 12.5,
                    .target = 0.9 };
        if (what == u"expression")
            slo.numerator = u"sum(increase(a[$window])) + sum(increase(b[$window]))"_s;
        slo.alerts = u"workbook"_s;
        if (what == u"calendar") {
            slo.window = SloWindowKind::CalendarQuarter;
            slo.length = 24h * 90;
            slo.zone = QTimeZone("Pacific/Auckland");
            slo.start = QDate(2026, 2, 15);
        }
        if (what == u"slices") {
            slo.budgetMethod = BudgetMethod::Timeslices;
            slo.timeSlice = 15min;
            slo.timeSliceTarget = 0.875;
        }
        Workspace workspace = workspaceWith(slo);
        SloSpec &held = workspace.slos.front();
        if (what == u"pairs") {
            workspace.policies = { { .id = u"own"_s,
                                     .windows = { { .longWindow = 2h,
                                                    .shortWindow = 10min,
                                                    .factor = 1.0 / 3,
                                                    .holdFor = 3min,
                                                    .severity = AlertSeverity::Page,
                                                    .leastFailures = 7 } } } };
            held.alerts = u"own"_s;
        }
        if (what == u"tool") {
            held.recorded = { .tool = RecordedBy::Tool::Grafana, .id = u"u-1"_s };
            held.budgetMethod = BudgetMethod::Grafana;
        }
        const auto which = static_cast<exchange::Format>(format);
        if (which == exchange::Format::Sloth) {
            held.alerts = u"sloth"_s;
            held.recorded = { .tool = RecordedBy::Tool::Sloth, .id = held.id.value };
        } else if (which == exchange::Format::Pyrra) {
            held.alerts = u"pyrra"_s;
            held.recorded = { .tool = RecordedBy::Tool::Pyrra, .id = held.id.value };
        }
        QCOMPARE(differenceAfter(which, workspace), QString());
        if (what == u"pairs") {
            const auto in = imported(exchange::exportTo(which, workspace).yaml);
            QVERIFY(in && in->policies == workspace.policies);
        }
    }

    void aCompositeComesBackWithItsParts()
    {
        Workspace workspace = workspaceWith(ratio());
        workspace.slos.front().alerts = u"workbook"_s;
        SloSpec whole = workspace.slos.front();
        whole.id = SloId(u"whole"_s);
        whole.name = u"The whole"_s;
        whole.sli = SliKind::Composite;
        whole.source = SourceId();
        whole.parts = { { .slo = SloId(u"shop-orders"_s), .weight = 2 },
                        { .slo = SloId(u"shop-orders"_s), .weight = 0.5 } };
        whole.target = 0.98765;
        workspace.slos.push_back(whole);
        const auto in = imported(exchange::exportTo(exchange::Format::OpenSlo, workspace).yaml);
        QVERIFY(in);
        const SloSpec &back = in->slos.back();
        QCOMPARE(back.id.value, u"whole"_s);
        QCOMPARE(back.target, 0.98765);
        QCOMPARE(back.parts.size(), 2U);
        QCOMPARE(back.parts[0].weight, 2.0);
        QCOMPARE(back.parts[1].weight, 0.5);
        for (const exchange::Format format : { exchange::Format::Sloth, exchange::Format::Pyrra })
            QCOMPARE(exchange::exportTo(format, workspace).leftOut, 1);
    }

    void openSloIsWrittenAsTheFormatSays()
    {
        SloSpec slo = ratio();
        slo.numerator = u"lost_total"_s;
        slo.total = u"orders_total"_s;
        slo.target = 0.999;
        slo.alerts = u"few"_s;
        Workspace workspace = workspaceWith(slo);
        workspace.policies
            = { { .id = u"few"_s,
                  .windows = { { .longWindow = 1h, .shortWindow = 5min, .factor = 14.4 } } } };
        const QByteArray wanted = R"(apiVersion: openslo/v1
kind: Service
metadata:
  name: shop
spec: {}
---
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: few
  annotations:
    trivet/windows: '1h/5m x14.4 for 0s ticket least 0'
spec:
  alertWhenBreaching: true
  conditions:
    - kind: AlertCondition
      metadata:
        name: few-1
      spec:
        severity: ticket
        condition:
          kind: burnrate
          op: gt
          threshold: 14.4
          lookbackWindow: 1h
          alertAfter: 0m
    - kind: AlertCondition
      metadata:
        name: few-2
      spec:
        severity: ticket
        condition:
          kind: burnrate
          op: gt
          threshold: 14.4
          lookbackWindow: 5m
          alertAfter: 0m
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: shop-orders
spec:
  service: shop
  indicator:
    metadata:
      name: shop-orders-sli
    spec:
      ratioMetric:
        bad:
          metricSource:
            metricSourceRef: prometheus
            type: Prometheus
            spec:
              query: 'sum(rate(lost_total[{{.window}}]))'
        total:
          metricSource:
            metricSourceRef: prometheus
            type: Prometheus
            spec:
              query: 'sum(rate(orders_total[{{.window}}]))'
  timeWindow:
    - duration: 30d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - targetPercent: 99.9
  alertPolicies:
    - alertPolicyRef: few
)";
        const exchange::Exported out = exchange::exportTo(exchange::Format::OpenSlo, workspace);
        QCOMPARE(QString::fromUtf8(out.yaml), QString::fromUtf8(wanted));
        QCOMPARE(out.troubles.size(), 1U);
        QVERIFY(out.troubles.front().text.contains(u"pair of windows"));
    }

    void whatAFormatCannotSayIsListed()
    {
        SloSpec slo = errorRatio();
        slo.name = u"Errors of the shop"_s;
        slo.window = SloWindowKind::CalendarMonth;
        slo.budgetMethod = BudgetMethod::Timeslices;
        slo.alerts = u"pyrra"_s;
        const Workspace workspace = workspaceWith(slo);
        const exchange::Exported sloth = exchange::exportTo(exchange::Format::Sloth, workspace);
        QStringList said;
        for (const Trouble &trouble : sloth.troubles)
            said << trouble.text;
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(u"timeslices") && all.contains(u"calendar") && all.contains(u"pyrra"),
                 qPrintable(all));
        const exchange::Exported pyrra = exchange::exportTo(exchange::Format::Pyrra, workspace);
        QCOMPARE(pyrra.leftOut, 1);
        QVERIFY(pyrra.yaml.isEmpty());
    }

    void hostileYamlIsBounded_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("aliases") << QByteArray("a: &a [x,x]\nb: [*a,*a]\n");
        QTest::newRow("depth") << QByteArray(2000, '[');
        QTest::newRow("size") << QByteArray((1 << 20) + 1, 'x');
        QTest::newRow("nodes") << QByteArray("- a\n").repeated(50'000);
        QTest::newRow("documents") << QByteArray("--- a\n").repeated(50'000);
        QTest::newRow("tag") << QByteArray("a: !!python/object x\n");
        QTest::newRow("no UTF-8") << QByteArray("a: \xff\xfe\n");
        QTest::newRow("nothing") << QByteArray();
    }
    void hostileYamlIsBounded()
    {
        QFETCH(QByteArray, yaml);
        const auto result = imported(yaml);
        QVERIFY(!result);
        QVERIFY(result.error().text.size() < 20'000);
    }

    void whatIsSaidOfAHostileFileIsBounded()
    {
        QByteArray yaml = "apiVersion: pyrra.dev/v1alpha1\nkind: ServiceLevelObjective\n"
                          "metadata:\n  name: n\nspec:\n  target: '99'\n  window: 7d\n"
                          "  indicator: { bool_gauge: { metric: up } }\n";
        for (int i = 0; i < 9000; ++i)
            yaml += "  k" + QByteArray::number(i) + ": <b>\xE2\x80\xAEx\n";
        const auto result = imported(yaml);
        QVERIFY(result);
        QCOMPARE(result->slos.size(), 1U);
        QCOMPARE(result->troubles.size(), 501U);
        QVERIFY(result->troubles.back().text.contains(u"8500"));
    }

    void severalDocumentsAreNoWorkspace()
    {
        const QByteArray two = "a: 1\n---\nb: 2\n";
        workspace::Complaints one(two, u"f"_s);
        QVERIFY(!workspace::readYaml(two, one));
        workspace::Complaints all(two, u"f"_s);
        const auto documents = workspace::readYamlDocuments(two, all);
        QVERIFY(documents && all.isEmpty());
        QCOMPARE(documents->size(), 2U);
        QCOMPARE(documents->back().place.line, 3);
    }
};

} // namespace trivet

TRIVET_TEST(exchange, trivet::ExchangeTest)

#include "exchange.moc"
