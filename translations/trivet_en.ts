<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Alertmanager</name>
    <message numerus="yes">
        <source>%n alert(s) are firing now.</source>
        <translation>
            <numerusform>%n alert is firing now.</numerusform>
            <numerusform>%n alerts are firing now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) with these labels are firing now: %1</source>
        <translation>
            <numerusform>%n alert with these labels is firing now: %1</numerusform>
            <numerusform>%n alerts with these labels are firing now: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) are listed.</source>
        <translation>
            <numerusform>%n silence is listed.</numerusform>
            <numerusform>%n silences are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alertmanager may have only just begun and not been told of all alerts yet: %n incident(s) that it does not show stay open for some minutes.</source>
        <translation>
            <numerusform>Alertmanager may have only just begun and not been told of all alerts yet: %n incident that it does not show stays open for some minutes.</numerusform>
            <numerusform>Alertmanager may have only just begun and not been told of all alerts yet: %n incidents that it does not show stay open for some minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between %1 and %2 nobody asked Alertmanager. %n incident(s) ended in that time, nobody knows when; the later moment is taken.</source>
        <translation>
            <numerusform>Between %1 and %2 nobody asked Alertmanager. %n incident ended in that time, nobody knows when; the later moment is taken.</numerusform>
            <numerusform>Between %1 and %2 nobody asked Alertmanager. %n incidents ended in that time, nobody knows when; the later moment is taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>The %n day(s) that there are of the last 28 would have spent %1 % of the budget.</source>
        <translation>
            <numerusform>The one day that there is of the last 28 would have spent %1 % of the budget.</numerusform>
            <numerusform>The %n days that there are of the last 28 would have spent %1 % of the budget.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n more message(s) are not shown.</source>
        <translation>
            <numerusform>%n more message is not shown.</numerusform>
            <numerusform>%n more messages are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentLanes</name>
    <message numerus="yes">
        <source>of them %n of severity 1</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>of them %n of severity 1</numerusform>
            <numerusform>of them %n of severity 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond</source>
        <comment>weeks, the limits</comment>
        <translation>
            <numerusform>%n beyond</numerusform>
            <numerusform>%n beyond</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 10 whole weeks</source>
        <translation>
            <numerusform>%n of 10 whole weeks</numerusform>
            <numerusform>%n of 10 whole weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueLog</name>
    <message numerus="yes">
        <source>%n older issues are no longer listed.</source>
        <translation>
            <numerusform>%n older issue is no longer listed.</numerusform>
            <numerusform>%n older issues are no longer listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanePainter</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>rows that have no room</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message numerus="yes">
        <source>median of %n</source>
        <translation>
            <numerusform>median of %n</numerusform>
            <numerusform>median of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OnCallTiles</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageGrid</name>
    <message numerus="yes">
        <source>%1: %n page(s) in %2, %3 an hour</source>
        <comment>weekday and hour, time, rate</comment>
        <translation>
            <numerusform>%1: %n page in %2, %3 an hour</numerusform>
            <numerusform>%1: %n pages in %2, %3 an hour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in this range.</source>
        <translation>
            <numerusform>%n page in this range.</numerusform>
            <numerusform>%n pages in this range.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>from %n failure(s)</source>
        <translation>
            <numerusform>from %n failure</numerusform>
            <numerusform>from %n failures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message numerus="yes">
        <source>%n series answer for the total of &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n series answers for the total of &quot;%1&quot;.</numerusform>
            <numerusform>%n series answer for the total of &quot;%1&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SloAlertLanes</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>SLOs that are not shown</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message numerus="yes">
        <source>%n tag(s) match.</source>
        <translation>
            <numerusform>%n tag matches.</numerusform>
            <numerusform>%n tags match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) match.</source>
        <translation>
            <numerusform>%n file matches.</numerusform>
            <numerusform>%n files match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::AnnotationDialog</name>
    <message numerus="yes">
        <source>%n version(s), last by %1</source>
        <translation>
            <numerusform>%n version, by %1</numerusform>
            <numerusform>%n versions, last by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::AttentionModel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) without budget</source>
        <translation>
            <numerusform>%n SLO without budget</numerusform>
            <numerusform>%n SLOs without budget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known of %n SLO(s) now.</source>
        <translation>
            <numerusform>Nothing is known of %n SLO now.</numerusform>
            <numerusform>Nothing is known of %n SLOs now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::EventLane</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n deployment</numerusform>
            <numerusform>%n deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::EvidenceDialog</name>
    <message numerus="yes">
        <source>%n event(s) counted</source>
        <translation>
            <numerusform>%n event counted</numerusform>
            <numerusform>%n events counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::FindSlosDialog</name>
    <message numerus="yes">
        <source>%n SLO(s) can be measured</source>
        <translation>
            <numerusform>%n SLO can be measured</numerusform>
            <numerusform>%n SLOs can be measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>SLOs</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n of them overspent</source>
        <translation>
            <numerusform>▲ %n of them overspent</numerusform>
            <numerusform>▲ %n of them overspent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <comment>SLOs that the filter lets through</comment>
        <translation>
            <numerusform>%n listed</numerusform>
            <numerusform>%n listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n SLO(s)</source>
        <translation>
            <numerusform>Add %n SLO</numerusform>
            <numerusform>Add %n SLOs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) are measured from now on</source>
        <translation>
            <numerusform>%n SLO is measured from now on</numerusform>
            <numerusform>%n SLOs are measured from now on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::IncidentsModel</name>
    <message numerus="yes">
        <source>%n incident(s) in this range</source>
        <translation>
            <numerusform>%n incident in this range</numerusform>
            <numerusform>%n incidents in this range</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s) to confirm</source>
        <translation>
            <numerusform>%n cause to confirm</numerusform>
            <numerusform>%n causes to confirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n SLO(s) page</source>
        <translation>
            <numerusform>%n SLO pages</numerusform>
            <numerusform>%n SLOs page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) without budget</source>
        <translation>
            <numerusform>%n SLO without budget</numerusform>
            <numerusform>%n SLOs without budget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open incident(s)</source>
        <translation>
            <numerusform>%n open incident</numerusform>
            <numerusform>%n open incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) give nothing new</source>
        <translation>
            <numerusform>%n source gives nothing new</numerusform>
            <numerusform>%n sources give nothing new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>sources that the status line has no room for</comment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) are measured from now on.</source>
        <translation>
            <numerusform>%n SLO is measured from now on.</numerusform>
            <numerusform>%n SLOs are measured from now on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been taken meanwhile, with the target as it was proposed.</source>
        <translation>
            <numerusform>%n of them had been taken meanwhile, with the target as it was proposed.</numerusform>
            <numerusform>%n of them had been taken meanwhile, with the target as it was proposed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::OnCallModel</name>
    <message numerus="yes">
        <source>%n silence(s)</source>
        <translation>
            <numerusform>%n silence</numerusform>
            <numerusform>%n silences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends soon</source>
        <comment>silences</comment>
        <translation>
            <numerusform>%n ends soon</numerusform>
            <numerusform>%n end soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in this range, %1.</source>
        <comment>then: 7 of 11 outside Mon - Fri 8 - 18</comment>
        <translation>
            <numerusform>%n page in this range, %1.</numerusform>
            <numerusform>%n pages in this range, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) hide(s) alerts of an open incident.</source>
        <translation>
            <numerusform>%n silence hides alerts of an open incident.</numerusform>
            <numerusform>%n silences hide alerts of an open incident.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::ProposalsModel</name>
    <message numerus="yes">
        <source>(in %n day(s))</source>
        <comment>of the last 28, that have events</comment>
        <translation>
            <numerusform>(in %n day)</numerusform>
            <numerusform>(in %n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::ReliabilityModel</name>
    <message numerus="yes">
        <source>No budget is overspent, of %n SLO(s).</source>
        <translation>
            <numerusform>No budget is overspent, of %n SLO.</numerusform>
            <numerusform>No budget is overspent, of %n SLOs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n nothing is known now.</source>
        <comment>SLOs</comment>
        <translation>
            <numerusform>Of %n nothing is known now.</numerusform>
            <numerusform>Of %n nothing is known now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::SilenceListModel</name>
    <message numerus="yes">
        <source>Silences all %n alert(s) of %1, whose SLO burns: nobody hears it.</source>
        <translation>
            <numerusform>Silences the %n alert of %1, whose SLO burns: nobody hears it.</numerusform>
            <numerusform>Silences all %n alerts of %1, whose SLO burns: nobody hears it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silences all %n alert(s) of %1: nobody hears it.</source>
        <translation>
            <numerusform>Silences the %n alert of %1: nobody hears it.</numerusform>
            <numerusform>Silences all %n alerts of %1: nobody hears it.</numerusform>
        </translation>
    </message>
</context>
</TS>
