<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
