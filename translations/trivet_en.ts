<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Alertmanager</name>
    <message numerus="yes">
        <source>%n alert(s) are firing now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) with these labels are firing now: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) are listed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alertmanager may have only just begun and not been told of all alerts yet: %n incident(s) that it does not show stay open for some minutes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between %1 and %2 nobody asked Alertmanager. %n incident(s) ended in that time, nobody knows when; the later moment is taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>The %n day(s) that there are of the last 28 would have spent %1 % of the budget (%2 bad of %3).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n more message(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentLanes</name>
    <message numerus="yes">
        <source>of them %n of severity 1</source>
        <comment>incidents</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <comment>alerts</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>SLOs that are not shown</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <comment>alerts</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) without budget</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known of %n SLO(s) now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
    <name>trivet::ui::IncidentsModel</name>
    <message numerus="yes">
        <source>%n incident(s) in this range</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <comment>incidents</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s) to confirm</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n SLO(s) page</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) without budget</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open incident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) give nothing new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>sources that the status line has no room for</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::ReliabilityModel</name>
    <message numerus="yes">
        <source>No budget is overspent, of %n SLO(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n nothing is known now.</source>
        <comment>SLOs</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
