// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <ui/viewmodels/eventlanemodel.h>
#include <ui/viewmodels/evidencemodel.h>
#include <ui/viewmodels/troublesmodel.h>

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

class ModelsTest : public QObject
{
    Q_OBJECT

private:
    static Snapshot snapshot()
    {
        Snapshot s;
        s.asOf = instantFromMs(1'000'000'000'000);
        s.events.deployments = { { .id = u"d1"_s,
                                   .service = ServiceId(u"checkout"_s),
                                   .name = u"<b>v1</b>"_s,
                                   .finishedAt = s.asOf - 3h },
                                 { .id = u"d2"_s,
                                   .service = ServiceId(u"checkout"_s),
                                   .name = u"v2"_s,
                                   .finishedAt = s.asOf - 2h } };
        s.events.incidents = { { .id = u"i1"_s,
                                 .title = u"Payments fail"_s,
                                 .severity = 1,
                                 .openedAt = s.asOf - 1h,
                                 .deployment = u"d2"_s } };
        s.annotations = { { .id = u"a1"_s, .at = s.asOf - 30min, .text = u"Title\nbody"_s } };
        return s;
    }

private Q_SLOTS:
    void theEvidenceListsWhatCountsAndWhatDoesNot()
    {
        Figure figure;
        figure.counted = { u"d1"_s, u"d2"_s };
        figure.leftOut = { { .id = u"unknown"_s, .why = u"environment staging"_s } };
        EvidenceModel model(figure, snapshot(), Formatter());
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, EvidenceModel::What).data().toString(), u"v2"_s);
        QCOMPARE(model.index(2, EvidenceModel::LeftOutBecause).data().toString(),
                 u"environment staging"_s);
        QVERIFY(model.index(0, EvidenceModel::When).data(EvidenceModel::SortRole).toLongLong() > 0);
    }

    void theIssueLogReplacesItsRows()
    {
        TroublesModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.replace({ { .severity = Trouble::Severity::Error,
                          .text = u"Row 7 has no score."_s,
                          .where = u"surveys/a.csv:7"_s,
                          .occurrences = 3 } });
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, TroublesModel::Occurrences).data().toString().contains(u'3'));
    }

    void theDeploymentThatAnIncidentNamesStandsOut()
    {
        EventLaneModel model;
        model.setSnapshot(snapshot());
        const auto &deployments = model.row(EventRow::Deployments);
        QCOMPARE(deployments.size(), 2U);
        QVERIFY(!deployments[0].prominent && deployments[1].prominent);
        QCOMPARE(model.row(EventRow::Notes).front().label, u"Title"_s);
        QVERIFY(model.row(EventRow::Incidents).front().open);
    }

    void steppingGoesFromEventToEventInTime()
    {
        EventLaneModel model;
        const Snapshot s = snapshot();
        model.setSnapshot(s);
        const LaneEvent *first = model.next(s.asOf - 24h, true);
        QVERIFY(first);
        QCOMPARE(first->id, u"i1"_s);
        const LaneEvent *second = model.next(first->range.from, true);
        QVERIFY(second);
        QCOMPARE(second->id, u"a1"_s);
        QVERIFY(!model.next(second->range.from, true));
        QCOMPARE(model.next(second->range.from, false)->id, u"i1"_s);
    }
};

} // namespace trivet::ui

TRIVET_TEST(models, trivet::ui::ModelsTest)

#include "models.moc"
