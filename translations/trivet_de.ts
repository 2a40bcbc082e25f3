<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Adoption</name>
    <message>
        <source>The file has an SLO %1 by now; nothing was written into it.</source>
        <translation>Die Datei enthält inzwischen ein SLO %1; es wurde nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>Alertmanager</name>
    <message>
        <source>a list of alerts</source>
        <translation>eine Liste von Alarmen</translation>
    </message>
    <message>
        <source>a list of silences</source>
        <translation>eine Liste von Stummschaltungen</translation>
    </message>
    <message>
        <source>the version of an Alertmanager</source>
        <translation>die Version eines Alertmanagers</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>unbekannter Zeit</translation>
    </message>
    <message>
        <source>Alertmanager API v2, version %1, running since %2.</source>
        <translation>Alertmanager-API v2, Version %1, läuft seit %2.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) are firing now.</source>
        <translation>
            <numerusform>%n Alarm ist jetzt aktiv.</numerusform>
            <numerusform>%n Alarme sind jetzt aktiv.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) with these labels are firing now: %1</source>
        <translation>
            <numerusform>%n Alarm mit diesen Labels ist jetzt aktiv: %1</numerusform>
            <numerusform>%n Alarme mit diesen Labels sind jetzt aktiv: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Stummschaltungen</translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) are listed.</source>
        <translation>
            <numerusform>%n Stummschaltung ist aufgeführt.</numerusform>
            <numerusform>%n Stummschaltungen sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Alert without a name</source>
        <translation>Alarm ohne Namen</translation>
    </message>
    <message>
        <source>Alerts or silences without the fields that Alertmanager promises were left out.</source>
        <translation>Alarme oder Stummschaltungen ohne die Felder, die Alertmanager zusagt, wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Alerts have too many or too long labels; these were cut.</source>
        <translation>Alarme haben zu viele oder zu lange Labels; diese wurden gekürzt.</translation>
    </message>
    <message>
        <source>More than %1 rules are firing; the others are left out.</source>
        <translation>Mehr als %1 Regeln lösen aus; die übrigen sind ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>Alertmanager may have only just begun and not been told of all alerts yet: %n incident(s) that it does not show stay open for some minutes.</source>
        <translation>
            <numerusform>Alertmanager ist womöglich gerade erst gestartet und kennt noch nicht alle Alarme: %n Störung, die er nicht zeigt, bleibt einige Minuten offen.</numerusform>
            <numerusform>Alertmanager ist womöglich gerade erst gestartet und kennt noch nicht alle Alarme: %n Störungen, die er nicht zeigt, bleiben einige Minuten offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between %1 and %2 nobody asked Alertmanager. %n incident(s) ended in that time, nobody knows when; the later moment is taken.</source>
        <translation>
            <numerusform>Zwischen %1 und %2 wurde Alertmanager nicht abgefragt. %n Störung endete in dieser Zeit, wann genau, ist unbekannt; es gilt der spätere Zeitpunkt.</numerusform>
            <numerusform>Zwischen %1 und %2 wurde Alertmanager nicht abgefragt. %n Störungen endeten in dieser Zeit, wann genau, ist unbekannt; es gilt der spätere Zeitpunkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels that are asked for were changed: incidents that they leave out end here.</source>
        <translation>Die abgefragten Labels wurden geändert: Störungen, die nicht mehr darunterfallen, enden hier.</translation>
    </message>
    <message>
        <source>incident_labels: &quot;%1&quot; is no condition on a label, such as severity=&quot;page&quot; or team=~&quot;shop|till&quot;.</source>
        <translation>incident_labels: &quot;%1&quot; ist keine Bedingung für ein Label wie severity=&quot;page&quot; oder team=~&quot;shop|till&quot;.</translation>
    </message>
    <message>
        <source>An Alertmanager source needs the URL of its server.</source>
        <translation>Eine Alertmanager-Quelle braucht die URL ihres Servers.</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>The pair %1 can never fire: its factor %2 is not below %3, the largest burn rate that the target allows.</source>
        <translation>Das Paar %1 kann nie auslösen: Sein Faktor %2 liegt nicht unter %3, der größten Burn-Rate, die der Zielwert zulässt.</translation>
    </message>
    <message>
        <source>One failure sets off the pair %1 in %2 % of the measured time: its long window then had fewer than %3 events.</source>
        <translation>Ein einziger Fehler löst das Paar %1 in %2 % der gemessenen Zeit aus: Sein langes Fenster hatte dann weniger als %3 Ereignisse.</translation>
    </message>
    <message>
        <source>Left out: Pyrra&apos;s rules want two counters by name, the bad events and all of them.</source>
        <translation>Ausgelassen: Die Regeln von Pyrra verlangen zwei Counter mit Namen, die schlechten Ereignisse und alle.</translation>
    </message>
    <message>
        <source>Pyrra counts no failures; &quot;least_failures&quot; is lost.</source>
        <translation>Pyrra zählt keine Fehler; &quot;least_failures&quot; geht verloren.</translation>
    </message>
    <message>
        <source>Pyrra&apos;s window rolls; the calendar window is written as one of the same length.</source>
        <translation>Das Fenster von Pyrra ist gleitend; das Kalenderfenster wird als gleitendes gleicher Länge geschrieben.</translation>
    </message>
    <message>
        <source>Left out: its SLI cannot be written as two PromQL queries.</source>
        <translation>Ausgelassen: Der SLI lässt sich nicht als zwei PromQL-Abfragen schreiben.</translation>
    </message>
    <message>
        <source>Sloth&apos;s alerts fire at once; &quot;for&quot; is lost.</source>
        <translation>Die Alarme von Sloth lösen sofort aus; &quot;for&quot; geht verloren.</translation>
    </message>
    <message>
        <source>Sloth counts no failures; &quot;least_failures&quot; is lost.</source>
        <translation>Sloth zählt keine Fehler; &quot;least_failures&quot; geht verloren.</translation>
    </message>
    <message>
        <source>Sloth&apos;s window rolls; the calendar window is written as one of the same length.</source>
        <translation>Das Fenster von Sloth ist gleitend; das Kalenderfenster wird als gleitendes gleicher Länge geschrieben.</translation>
    </message>
    <message>
        <source>%1 spends its error budget too fast.</source>
        <translation>%1 verbraucht das Fehlerbudget zu schnell.</translation>
    </message>
    <message>
        <source>Left out: its windows are not whole minutes.</source>
        <translation>Ausgelassen: Die Fenster sind keine ganzen Minuten.</translation>
    </message>
    <message>
        <source>The rules count events, not by the budget&apos;s own method.</source>
        <translation>Die Regeln zählen Ereignisse, nicht nach der Methode des Budgets.</translation>
    </message>
</context>
<context>
    <name>AnnotateCommand</name>
    <message>
        <source>annotate “%1”</source>
        <translation>„%1“ anlegen</translation>
    </message>
    <message>
        <source>delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
</context>
<context>
    <name>BacktestWords</name>
    <message>
        <source>n %1</source>
        <comment>number of observations</comment>
        <translation>n %1</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>k of n</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>p90 %1</source>
        <comment>90th percentile</comment>
        <translation>p90 %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a count</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Rufe</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>%1 · own</source>
        <comment>pages of the SLO&apos;s own policy</comment>
        <translation>%1 · eigenes</translation>
    </message>
    <message>
        <source>◀ as it is</source>
        <translation>◀ wie es ist</translation>
    </message>
    <message>
        <source>◀ as it is, others are better</source>
        <translation>◀ wie es ist, andere sind besser</translation>
    </message>
    <message>
        <source>times %1</source>
        <comment>factors of alert windows</comment>
        <translation>mal %1</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Incidents that an alert found, of them and the false alerts, with the interval at 95 %.</source>
        <translation>Störungen, die ein Alarm fand, gemessen an ihnen und den Fehlalarmen, mit dem Intervall zu 95 %.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Incidents that an alert found, of all incidents, with the interval at 95 %.</source>
        <translation>Störungen, die ein Alarm fand, gemessen an allen Störungen, mit dem Intervall zu 95 %.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Precision and recall in one: 2 found / (2 found + false + missed).</source>
        <translation>Genauigkeit und Trefferquote in einem: 2 gefunden / (2 gefunden + falsch + verpasst).</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>From the start of the impact to the first alert: median and 90th percentile. Below zero the alert came first.</source>
        <translation>Vom Beginn der Auswirkung bis zum ersten Alarm: Median und 90. Perzentil. Unter null kam der Alarm zuerst.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>From the end of the impact to the end of the last alert: median and 90th percentile.</source>
        <translation>Vom Ende der Auswirkung bis zum Ende des letzten Alarms: Median und 90. Perzentil.</translation>
    </message>
    <message>
        <source>A week</source>
        <comment>alerts</comment>
        <translation>Je Woche</translation>
    </message>
    <message>
        <source>Alerts a week, with the interval at 95 %.</source>
        <translation>Alarme je Woche, mit dem Intervall zu 95 %.</translation>
    </message>
    <message>
        <source>False</source>
        <comment>alerts</comment>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Alerts that met no incident.</source>
        <translation>Alarme, zu denen es keine Störung gab.</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>incidents</comment>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Incidents that no alert found.</source>
        <translation>Störungen, die kein Alarm fand.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>share of the time</comment>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Share of the time in which too little was measured for the alert to fire or to resolve.</source>
        <translation>Anteil der Zeit, in der zu wenig gemessen wurde, als dass der Alarm auslösen oder enden könnte.</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>First factor</source>
        <translation>Erster Faktor</translation>
    </message>
    <message>
        <source>Of the pair with the shortest long window.</source>
        <translation>Des Paars mit dem kürzesten langen Fenster.</translation>
    </message>
    <message>
        <source>Other factors</source>
        <translation>Andere Faktoren</translation>
    </message>
    <message>
        <source>Of all other pairs, as a multiple of the policy&apos;s own.</source>
        <translation>Aller anderen Paare, als Vielfaches der Faktoren des Regelwerks.</translation>
    </message>
    <message>
        <source>Median.</source>
        <translation>Median.</translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>In dieser Zeit wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>%1 % measured</source>
        <comment>percent of a time</comment>
        <translation>%1 % gemessen</translation>
    </message>
    <message>
        <source>grace %1</source>
        <comment>how far an alert may lie from its incident</comment>
        <translation>Toleranz %1</translation>
    </message>
</context>
<context>
    <name>BudgetDecision</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 Corrections are applied.</source>
        <translation>%1 Korrekturen sind angewandt.</translation>
    </message>
    <message>
        <source>There is no data on the budget left, so it is not known whether it is below %1.</source>
        <translation>Zum übrigen Budget fehlen Daten, daher ist nicht bekannt, ob es unter %1 liegt.</translation>
    </message>
    <message>
        <source>Budget left %1 is below %2.</source>
        <translation>Das übrige Budget von %1 liegt unter %2.</translation>
    </message>
    <message>
        <source>Budget left %1 is not below %2.</source>
        <translation>Das übrige Budget von %1 liegt nicht unter %2.</translation>
    </message>
    <message>
        <source>There is no data on the burn rate over %1, so it is not known whether it is above %2.</source>
        <translation>Zur Burn-Rate im Fenster %1 fehlen Daten, daher ist nicht bekannt, ob sie über %2 liegt.</translation>
    </message>
    <message>
        <source>Burn rate %1 over %2 is above %3.</source>
        <translation>Burn-Rate %1 im Fenster %2 liegt über %3.</translation>
    </message>
    <message>
        <source>Burn rate %1 over %2 is not above %3.</source>
        <translation>Burn-Rate %1 im Fenster %2 liegt nicht über %3.</translation>
    </message>
    <message>
        <source>The workspace has no error-budget policy.</source>
        <translation>Der Arbeitsbereich hat kein Regelwerk für das Fehlerbudget.</translation>
    </message>
    <message>
        <source>Nothing is decided: %1</source>
        <translation>Keine Entscheidung: %1</translation>
    </message>
</context>
<context>
    <name>BudgetWords</name>
    <message>
        <source>No end</source>
        <comment>the budget does not run out</comment>
        <translation>Kein Ende</translation>
    </message>
    <message>
        <source>Spent</source>
        <comment>the whole error budget</comment>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Over 10 years</source>
        <translation>Über 10 Jahre</translation>
    </message>
    <message>
        <source>By pace</source>
        <comment>how long a budget lasts</comment>
        <translation>Nach Tempo</translation>
    </message>
    <message>
        <source>A full budget would last as long if errors went on as in the last %1. What is spent already does not count.</source>
        <comment>a duration</comment>
        <translation>So lange hielte ein volles Budget, wenn die Fehler so weitergingen wie in den letzten %1. Schon Verbrauchtes zählt nicht.</translation>
    </message>
    <message>
        <source>At this rate</source>
        <comment>how long a budget lasts</comment>
        <translation>Bei dieser Rate</translation>
    </message>
    <message>
        <source>Nothing burned in the last %1.</source>
        <comment>a duration</comment>
        <translation>In den letzten %1 wurde nichts verbraucht.</translation>
    </message>
    <message>
        <source>Nothing of the budget is left to be spent.</source>
        <translation>Vom Budget ist nichts mehr übrig.</translation>
    </message>
    <message>
        <source>What is left, if errors go on as in the last %1 and nothing comes back: spent on %2.</source>
        <comment>a duration, a moment</comment>
        <translation>Was übrig ist, wenn die Fehler so weitergehen wie in den letzten %1 und nichts zurückkommt: verbraucht am %2.</translation>
    </message>
    <message>
        <source>There are too few measured days for an interval.</source>
        <translation>Für ein Intervall gibt es zu wenige gemessene Tage.</translation>
    </message>
    <message>
        <source>If days came as the %1 past ones did, %2 of 400 futures would spend it within one window.</source>
        <comment>number of days, a share</comment>
        <translation>Kämen die Tage wie die letzten %1, so würden %2 von 400 Verläufen es innerhalb eines Fensters verbrauchen.</translation>
    </message>
    <message>
        <source>If days came as the %1 past ones did, %2 of 400 futures would spend it before the period ends.</source>
        <comment>number of days, a share</comment>
        <translation>Kämen die Tage wie die letzten %1, so würden %2 von 400 Verläufen es vor dem Ende der Periode verbrauchen.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>none of 400 futures</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <comment>a duration</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Simulated</source>
        <comment>how long a budget lasts</comment>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Over %1</source>
        <comment>how long a budget lasts: a duration</comment>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>It is spent until errors that leave the window give enough back.</source>
        <translation>Es ist verbraucht, bis Fehler, die das Fenster verlassen, genug zurückgeben.</translation>
    </message>
    <message>
        <source>It is spent until the period ends, which brings a new budget.</source>
        <translation>Es ist verbraucht, bis die Periode endet und ein neues Budget bringt.</translation>
    </message>
    <message>
        <source>The same, but errors that leave the window give their budget back.</source>
        <translation>Dasselbe, aber Fehler, die das Fenster verlassen, geben ihr Budget zurück.</translation>
    </message>
    <message>
        <source>The same, up to the end of the period, which brings a new budget.</source>
        <translation>Dasselbe, bis zum Ende der Periode, das ein neues Budget bringt.</translation>
    </message>
    <message>
        <source>The last 6 hours were not measured.</source>
        <translation>Die letzten 6 Stunden wurden nicht gemessen.</translation>
    </message>
    <message>
        <source>Not counted: %1 from %2.</source>
        <comment>duration, moment</comment>
        <translation>Nicht gezählt: %1 ab %2.</translation>
    </message>
    <message>
        <source>Counts as good: %1 from %2.</source>
        <comment>duration, moment</comment>
        <translation>Zählt als gut: %1 ab %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a tool says nothing</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 and we say %2.</source>
        <comment>a tool, a share</comment>
        <translation>%1 und hier %2.</translation>
    </message>
    <message>
        <source>it was told a target of %1, we of %2</source>
        <translation>dort gilt ein Zielwert von %1, hier von %2</translation>
    </message>
    <message>
        <source>%1 says %2, we say %3: %4.</source>
        <comment>tool, share, share, reason</comment>
        <translation>%1 sagt %2, wir sagen %3: %4.</translation>
    </message>
    <message>
        <source>%1 would say %2, we say %3: %4.</source>
        <comment>tool, share, share, reason</comment>
        <translation>%1 würde %2 sagen, wir sagen %3: %4.</translation>
    </message>
    <message>
        <source>Too little of the window was measured.</source>
        <translation>Vom Fenster wurde zu wenig gemessen.</translation>
    </message>
    <message>
        <source>Every rule says %1.</source>
        <translation>Jede Regel sagt %1.</translation>
    </message>
    <message>
        <source>From %1 (%2) to %3 (%4).</source>
        <comment>share, rule, share, rule</comment>
        <translation>Von %1 (%2) bis %3 (%4).</translation>
    </message>
    <message>
        <source>It is made of other SLOs and has no minutes of its own.</source>
        <translation>Es besteht aus anderen SLOs und hat keine eigenen Minuten.</translation>
    </message>
    <message>
        <source>The minutes are being read.</source>
        <translation>Die Minuten werden gelesen.</translation>
    </message>
    <message>
        <source>The minutes could not be read: %1</source>
        <translation>Die Minuten konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>As of %1: %2</source>
        <comment>moment, sentence</comment>
        <translation>Stand %1: %2</translation>
    </message>
    <message>
        <source>Events</source>
        <comment>a rule to count a budget</comment>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Time slices</source>
        <comment>a rule to count a budget</comment>
        <translation>Zeitscheiben</translation>
    </message>
    <message>
        <source>Shares of time slices</source>
        <comment>a rule to count a budget</comment>
        <translation>Anteile von Zeitscheiben</translation>
    </message>
    <message>
        <source>The workspace has no error-budget policy.</source>
        <translation>Der Arbeitsbereich hat kein Regelwerk für das Fehlerbudget.</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Nichts wurde gemessen.</translation>
    </message>
</context>
<context>
    <name>BurnDownLane</name>
    <message>
        <source>95 % of futures</source>
        <comment>a forecast</comment>
        <translation>95 % der Verläufe</translation>
    </message>
    <message>
        <source>spent at this pace</source>
        <translation>verbraucht bei diesem Tempo</translation>
    </message>
    <message>
        <source>Budget returned, %1: errors of %2 left the window on %3.</source>
        <comment>share, day, day</comment>
        <translation>Budget zurück, %1: Die Fehler vom %2 verließen das Fenster am %3.</translation>
    </message>
    <message>
        <source>Budget to be returned, %1: errors of %2 leave the window on %3.</source>
        <comment>share, day, day</comment>
        <translation>Budget kommt zurück, %1: Die Fehler vom %2 verlassen das Fenster am %3.</translation>
    </message>
    <message>
        <source>errors of %1 left</source>
        <comment>the window, of a day</comment>
        <translation>Fehler vom %1 fort</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>a line of a budget</comment>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>a line of a budget</comment>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>at this pace it lasts more than a year</source>
        <translation>reicht bei diesem Tempo länger als ein Jahr</translation>
    </message>
    <message>
        <source>nothing is left to be spent</source>
        <translation>nichts ist mehr übrig</translation>
    </message>
    <message>
        <source>at this pace spent at %1</source>
        <comment>a time of today</comment>
        <translation>bei diesem Tempo verbraucht um %1</translation>
    </message>
    <message>
        <source>at this pace spent on %1</source>
        <comment>a day and time</comment>
        <translation>bei diesem Tempo verbraucht am %1</translation>
    </message>
    <message>
        <source>Burn-down of the budget, %1</source>
        <comment>a range of days</comment>
        <translation>Verlauf des Budgets, %1</translation>
    </message>
    <message>
        <source>Burn-down of the budget</source>
        <translation>Verlauf des Budgets</translation>
    </message>
    <message>
        <source>spent since %1</source>
        <comment>a budget: a day</comment>
        <translation>verbraucht seit %1</translation>
    </message>
    <message>
        <source>corrected %1</source>
        <comment>budget left</comment>
        <translation>korrigiert %1</translation>
    </message>
    <message>
        <source>%1 of the whole period&apos;s</source>
        <comment>share of a budget that is left</comment>
        <translation>%1 dessen der ganzen Periode</translation>
    </message>
    <message>
        <source>Nothing was measured in the window that is open now.</source>
        <translation>Im Fenster, das jetzt offen ist, wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>evenly</source>
        <comment>line of a budget spent evenly</comment>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>spent</source>
        <comment>level of a budget: nothing is left</comment>
        <translation>aufgebraucht</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--text is missing.</source>
        <translation>--text fehlt.</translation>
    </message>
    <message>
        <source>--at is missing.</source>
        <translation>--at fehlt.</translation>
    </message>
    <message>
        <source>--to must lie after --at.</source>
        <translation>--to muss nach --at liegen.</translation>
    </message>
    <message>
        <source>--kind is note, deployment, incident, action or freeze.</source>
        <translation>--kind ist note, deployment, incident, action oder freeze.</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot;.</source>
        <translation>Es gibt keinen Service „%1“.</translation>
    </message>
    <message>
        <source>When it happened.</source>
        <translation>Wann es geschah.</translation>
    </message>
    <message>
        <source>Until when, for a span.</source>
        <translation>Bis wann, bei einer Zeitspanne.</translation>
    </message>
    <message>
        <source>The text; its first line is the title.</source>
        <translation>Der Text; seine erste Zeile ist der Titel.</translation>
    </message>
    <message>
        <source>note (default), deployment, incident, action or freeze.</source>
        <translation>note (Standard), deployment, incident, action oder freeze.</translation>
    </message>
    <message>
        <source>The service it is about.</source>
        <translation>Der Service, um den es geht.</translation>
    </message>
    <message>
        <source>The deployment it is about.</source>
        <translation>Das Deployment, um das es geht.</translation>
    </message>
    <message>
        <source>The incident it is about.</source>
        <translation>Die Störung, um die es geht.</translation>
    </message>
    <message>
        <source>A name of its own: the same key again changes nothing.</source>
        <translation>Ein eigener Name: Derselbe Schlüssel noch einmal ändert nichts.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>The files to read.</source>
        <translation>Die zu lesenden Dateien.</translation>
    </message>
    <message>
        <source>The workspace file (trivet.yaml).</source>
        <translation>Die Arbeitsbereich-Datei (trivet.yaml).</translation>
    </message>
    <message>
        <source>Use the built-in story instead of a workspace.</source>
        <translation>Die eingebauten Demo-Daten statt eines Arbeitsbereichs verwenden.</translation>
    </message>
    <message>
        <source>Folder of the store.</source>
        <translation>Ordner des Datenspeichers.</translation>
    </message>
    <message>
        <source>Answer as of this moment.</source>
        <translation>Antwort nach dem Stand dieses Zeitpunkts.</translation>
    </message>
    <message>
        <source>Ask no source.</source>
        <translation>Keine Quelle abfragen.</translation>
    </message>
    <message>
        <source>text (default) or json.</source>
        <translation>text (Standard) oder json.</translation>
    </message>
    <message>
        <source>Times are ISO 8601; without an offset they are in the team&apos;s zone.</source>
        <translation>Zeiten sind nach ISO 8601; ohne Offset gelten sie in der Zeitzone des Teams.</translation>
    </message>
    <message>
        <source>Use one Prometheus server, without a workspace.</source>
        <translation>Einen einzelnen Prometheus-Server verwenden, ohne Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>--store needs a folder.</source>
        <translation>--store braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--format is text or json.</source>
        <translation>--format ist text oder json.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>&quot;%1&quot; ist ein Wort zu viel.</translation>
    </message>
    <message>
        <source>Give a workspace or --demo, not both.</source>
        <translation>Entweder einen Arbeitsbereich oder --demo angeben, nicht beides.</translation>
    </message>
    <message>
        <source>The workspace file is missing; --demo uses the built-in story.</source>
        <translation>Die Arbeitsbereich-Datei fehlt; --demo verwendet die eingebauten Demo-Daten.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>&quot;trivet%1 --help&quot; shows how it is used.</source>
        <translation>&quot;trivet%1 --help&quot; zeigt die Verwendung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a moment; such as 2026-11-10 or 2026-11-10T14:20 was expected.</source>
        <translation>„%1“ ist kein Zeitpunkt; erwartet wird einer wie 2026-11-10 oder 2026-11-10T14:20.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a length of time; such as 90d, 12h or 5m was expected.</source>
        <translation>„%1“ ist keine Dauer; erwartet wird eine wie 90d, 12h oder 5m.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1 (%2 of %3</source>
        <translation>%1 (%2 von %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3)</source>
        <translation>%1, %2 bis %3)</translation>
    </message>
    <message>
        <source>%1 (p90 %2, n = %3)</source>
        <translation>%1 (p90 %2, n = %3)</translation>
    </message>
    <message>
        <source>precision %1, recall %2, F1 %3</source>
        <translation>Precision %1, Recall %2, F1 %3</translation>
    </message>
    <message>
        <source>detection %1, reset %2, %3, frozen for %4</source>
        <translation>Erkennung %1, Rücksetzung %2, %3, Freeze für %4</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Rufe</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>%1 with the first factor %2 and the others x %3: precision %4, recall %5, detection %6, %7</source>
        <translation>%1 mit dem ersten Faktor %2 und den übrigen × %3: Precision %4, Recall %5, Erkennung %6, %7</translation>
    </message>
    <message>
        <source>Nothing in the sweep beats all of these at once:</source>
        <translation>Nichts im Durchlauf übertrifft all diese zugleich:</translation>
    </message>
    <message>
        <source>%1, policy %2</source>
        <translation>%1, Regelwerk %2</translation>
    </message>
    <message>
        <source>%1: nothing was measured</source>
        <translation>%1: nichts gemessen</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4 measured</source>
        <translation>%1: %2 bis %3, %4 gemessen</translation>
    </message>
    <message>
        <source>--theme is light or dark.</source>
        <translation>--theme ist light oder dark.</translation>
    </message>
    <message>
        <source>light or dark; without it the system&apos;s.</source>
        <translation>light oder dark; sonst wie im System.</translation>
    </message>
    <message>
        <source>Two letters such as de; without it the system&apos;s.</source>
        <translation>Zwei Buchstaben wie de; sonst wie im System.</translation>
    </message>
    <message>
        <source>--size is like 1280x800, from 320x240 to 10000x10000.</source>
        <translation>--size ist etwa 1280x800, von 320x240 bis 10000x10000.</translation>
    </message>
    <message>
        <source>Folder for the pictures.</source>
        <translation>Ordner für die Bilder.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800 (default).</source>
        <translation>Größe des Fensters, etwa 1280x800 (Standard).</translation>
    </message>
    <message>
        <source>-o DIR is missing.</source>
        <translation>-o DIR fehlt.</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>das Fenster öffnen</translation>
    </message>
    <message>
        <source>ask every source once and store what it says</source>
        <translation>jede Quelle einmal abfragen und die Antworten speichern</translation>
    </message>
    <message>
        <source>one number with its evidence</source>
        <translation>eine Zahl mit ihren Belegen</translation>
    </message>
    <message>
        <source>write a note on the time axis</source>
        <translation>eine Notiz auf die Zeitachse schreiben</translation>
    </message>
    <message>
        <source>test connections, freshness and the store</source>
        <translation>Verbindungen, Aktualität und Datenspeicher prüfen</translation>
    </message>
    <message>
        <source>propose SLOs for what a server has</source>
        <translation>SLOs für das vorschlagen, was ein Server hat</translation>
    </message>
    <message>
        <source>read SLOs of OpenSLO, Sloth and Pyrra</source>
        <translation>SLOs von OpenSLO, Sloth und Pyrra lesen</translation>
    </message>
    <message>
        <source>write the SLOs for another tool</source>
        <translation>die SLOs für ein anderes Werkzeug schreiben</translation>
    </message>
    <message>
        <source>draw every page as a picture</source>
        <translation>jede Seite als Bild zeichnen</translation>
    </message>
    <message>
        <source>folder of the store</source>
        <translation>Ordner des Datenspeichers</translation>
    </message>
    <message>
        <source>form of the answer</source>
        <translation>Form der Antwort</translation>
    </message>
    <message>
        <source>answer as of T</source>
        <translation>Antwort zum Stand T</translation>
    </message>
    <message>
        <source>ask no source</source>
        <translation>keine Quelle abfragen</translation>
    </message>
    <message>
        <source>&quot;trivet COMMAND --help&quot; shows a command&apos;s own options</source>
        <translation>&quot;trivet COMMAND --help&quot; zeigt die Optionen eines Befehls</translation>
    </message>
    <message>
        <source>Common options:</source>
        <translation>Gemeinsame Optionen:</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong use, 3 partly, 4 a gate said no.</source>
        <translation>Exit-Codes: 0 fertig, 1 fehlgeschlagen, 2 falscher Aufruf, 3 teilweise, 4 ein Gate sagte nein.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Die Standardausgabe kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The form: %1.</source>
        <translation>Das Format: %1.</translation>
    </message>
    <message>
        <source>Folder for the files; without it they are printed.</source>
        <translation>Ordner für die Dateien; ohne ihn werden sie ausgegeben.</translation>
    </message>
    <message>
        <source>--as is one of: %1.</source>
        <translation>--as ist eines von: %1.</translation>
    </message>
    <message>
        <source>The workspace file to write it into; else it is printed.</source>
        <translation>Die Arbeitsbereich-Datei, in die es geschrieben wird; sonst wird es ausgegeben.</translation>
    </message>
    <message>
        <source>The source of the SLOs.</source>
        <translation>Die Quelle der SLOs.</translation>
    </message>
    <message>
        <source>The service of the SLOs.</source>
        <translation>Der Service der SLOs.</translation>
    </message>
    <message>
        <source>There is no SLO in these files that Trivet can read.</source>
        <translation>In diesen Dateien ist kein SLO, den Trivet lesen kann.</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <comment>a message and how often</comment>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <comment>a source</comment>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>ok, newest fact %1</source>
        <comment>a source</comment>
        <translation>ok, neuester Fakt %1</translation>
    </message>
    <message>
        <source>ok, no facts yet</source>
        <comment>a source</comment>
        <translation>ok, noch keine Fakten</translation>
    </message>
    <message>
        <source>Ask every source until it has no more, then end.</source>
        <translation>Jede Quelle abfragen, bis sie nichts mehr hat, dann enden.</translation>
    </message>
    <message>
        <source>How far back a source is asked at first, such as 90d (default).</source>
        <translation>Wie weit zurück eine Quelle zuerst abgefragt wird, etwa 90d (Standard).</translation>
    </message>
    <message>
        <source>--once is missing; the window polls all the time.</source>
        <translation>--once fehlt; laufend fragt nur das Programmfenster ab.</translation>
    </message>
    <message>
        <source>--offline and poll exclude each other.</source>
        <translation>--offline und poll schließen einander aus.</translation>
    </message>
    <message>
        <source>%1 of %2 sources answered.</source>
        <translation>%1 von %2 Quellen haben geantwortet.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of these things there are</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>This metric needs --slo; there is: %1.</source>
        <translation>Diese Metrik braucht --slo; vorhanden: %1.</translation>
    </message>
    <message>
        <source>There is no SLO &quot;%1&quot;; there is: %2.</source>
        <translation>Es gibt kein SLO „%1“; vorhanden: %2.</translation>
    </message>
    <message>
        <source>The range is empty: --from must lie before --to.</source>
        <translation>Der Zeitraum ist leer: --from muss vor --to liegen.</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot;; there is: %2.</source>
        <translation>Es gibt keinen Service „%1“; vorhanden: %2.</translation>
    </message>
    <message>
        <source>%1 is not a number of one SLO; leave --slo out.</source>
        <translation>%1 ist keine Zahl eines einzelnen SLO; --slo bitte weglassen.</translation>
    </message>
    <message>
        <source>--bucket is day, week, month or quarter.</source>
        <translation>--bucket ist day, week, month oder quarter.</translation>
    </message>
    <message>
        <source>Nothing has been asked yet; &quot;trivet poll WORKSPACE --once&quot; does.</source>
        <translation>Noch wurde nichts abgefragt; das tut &quot;trivet poll WORKSPACE --once&quot;.</translation>
    </message>
    <message>
        <source>Of this service only.</source>
        <translation>Nur von diesem Service.</translation>
    </message>
    <message>
        <source>The SLO of a reliability metric.</source>
        <translation>Das SLO einer Zuverlässigkeitsmetrik.</translation>
    </message>
    <message>
        <source>First moment; 90 days before the end if left out.</source>
        <translation>Erster Zeitpunkt; ohne Angabe 90 Tage vor dem Ende.</translation>
    </message>
    <message>
        <source>End, not included; now if left out.</source>
        <translation>Ende, nicht eingeschlossen; ohne Angabe jetzt.</translation>
    </message>
    <message>
        <source>Also by day, week, month or quarter.</source>
        <translation>Auch je Abschnitt: day, week, month oder quarter.</translation>
    </message>
    <message>
        <source>Look-back of a burn rate.</source>
        <translation>Rückblick einer Burn-Rate.</translation>
    </message>
    <message>
        <source>Definitions to use; &quot;trivet&quot; if left out.</source>
        <translation>Zu verwendende Definitionen; ohne Angabe &quot;trivet&quot;.</translation>
    </message>
    <message>
        <source>Question or milestone where there are several.</source>
        <translation>Frage oder Meilenstein, wo es mehrere gibt.</translation>
    </message>
    <message>
        <source>Metrics: %1</source>
        <translation>Metriken: %1</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;. There are: %2.</source>
        <translation>Es gibt keine Metrik „%1“. Vorhanden: %2.</translation>
    </message>
    <message>
        <source>Usage: trivet slo WORD WORKSPACE|--demo [options]
Words: %1. &quot;trivet slo WORD --help&quot; shows how each is used.</source>
        <translation>Aufruf: trivet slo WORD WORKSPACE|--demo [Optionen]
WORD ist eines von: %1. &quot;trivet slo WORD --help&quot; zeigt jeweils die Verwendung.</translation>
    </message>
    <message>
        <source>&quot;trivet slo&quot; is followed by one of: %1.</source>
        <translation>Auf &quot;trivet slo&quot; folgt eines von: %1.</translation>
    </message>
    <message>
        <source>--days is a whole number from 1 to 366.</source>
        <translation>--days ist eine ganze Zahl von 1 bis 366.</translation>
    </message>
    <message>
        <source>%1 of %2 backtests done</source>
        <translation>%1 von %2 Backtests fertig</translation>
    </message>
    <message>
        <source>Of this SLO only.</source>
        <translation>Nur von diesem SLO.</translation>
    </message>
    <message>
        <source>Alert policies, with commas; &quot;all&quot;; each SLO&apos;s own if left out.</source>
        <translation>Alarm-Regelwerke, durch Kommas getrennt; &quot;all&quot;; ohne Angabe das eigene jedes SLO.</translation>
    </message>
    <message>
        <source>How many days back from now; 90 if left out.</source>
        <translation>Wie viele Tage zurück ab jetzt; ohne Angabe 90.</translation>
    </message>
    <message>
        <source>Also with other factors.</source>
        <translation>Auch mit anderen Faktoren.</translation>
    </message>
    <message>
        <source>How far an alert may lie from its incident; 10m if left out.</source>
        <translation>Wie weit ein Alarm von seiner Störung entfernt liegen darf; ohne Angabe 10m.</translation>
    </message>
    <message>
        <source>What the last 28 days would have spent of the budget is not known: %1</source>
        <translation>Wie viel des Budgets die letzten 28 Tage verbraucht hätten, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>No SLO is recorded there, and none of the usual metrics has events.</source>
        <translation>Dort ist kein SLO aufgezeichnet, und keine der üblichen Metriken hat Ereignisse.</translation>
    </message>
    <message>
        <source>The workspace file to write them into; else they are printed.</source>
        <translation>Die Arbeitsbereich-Datei, in die sie geschrieben werden; sonst werden sie ausgegeben.</translation>
    </message>
    <message>
        <source>A server is needed to discover SLOs in.</source>
        <translation>Zum Auffinden von SLOs wird ein Server gebraucht.</translation>
    </message>
    <message>
        <source>The workspace has no source of kind prometheus.</source>
        <translation>Der Arbeitsbereich hat keine Quelle der Art prometheus.</translation>
    </message>
    <message>
        <source>%1 SLOs written, %2 were there already.</source>
        <translation>%1 SLOs geschrieben, %2 waren schon vorhanden.</translation>
    </message>
    <message>
        <source>The workspace has no SLOs.</source>
        <translation>Der Arbeitsbereich hat keine SLOs.</translation>
    </message>
    <message>
        <source>Its source has never answered.</source>
        <translation>Die Quelle hat noch nie geantwortet.</translation>
    </message>
    <message>
        <source>Its source no longer answers; the newest data are of %1.</source>
        <translation>Die Quelle antwortet nicht mehr; die neuesten Daten sind von %1.</translation>
    </message>
    <message>
        <source>--window goes with --burn-above.</source>
        <translation>--window gehört zu --burn-above.</translation>
    </message>
    <message>
        <source>Only this SLO; all if left out.</source>
        <translation>Nur dieses SLO; ohne Angabe alle.</translation>
    </message>
    <message>
        <source>The gate says no if less is left, such as 10%.</source>
        <translation>Nein, wenn weniger übrig ist, etwa 10%.</translation>
    </message>
    <message>
        <source>The gate says no if it burns faster, such as 14.4.</source>
        <translation>Nein, wenn es schneller verbraucht wird, etwa 14.4.</translation>
    </message>
    <message>
        <source>Look-back of --burn-above; 1h if left out.</source>
        <translation>Rückblick von --burn-above; ohne Angabe 1h.</translation>
    </message>
    <message numerus="yes">
        <source>The %n day(s) that there are of the last 28 would have spent %1 % of the budget.</source>
        <translation>
            <numerusform>Der eine Tag, den es von den letzten 28 gibt, hätte %1 % des Budgets verbraucht.</numerusform>
            <numerusform>Die %n Tage, die es von den letzten 28 gibt, hätten %1 % des Budgets verbraucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last 28 days would have spent %1 % of the budget.</source>
        <translation>Die letzten 28 Tage hätten %1 % des Budgets verbraucht.</translation>
    </message>
    <message>
        <source>Bad: %1 of %2.</source>
        <translation>Schlecht: %1 von %2.</translation>
    </message>
    <message>
        <source>There is no SLO &quot;%1&quot;.</source>
        <translation>Es gibt kein SLO „%1“.</translation>
    </message>
    <message>
        <source>recorded alerts could not be had: %1</source>
        <translation>aufgezeichnete Alarme waren nicht zu haben: %1</translation>
    </message>
    <message>
        <source>%1 beside the server&apos;s own: the same in %2 of %3 minutes; firing in both %4, only here %5, only there %6</source>
        <translation>%1 neben denen des Servers: gleich in %2 von %3 Minuten; aktiv in beiden %4, nur hier %5, nur dort %6</translation>
    </message>
    <message>
        <source>with these corrections: %1</source>
        <translation>mit diesen Korrekturen: %1</translation>
    </message>
    <message>
        <source>Compare with the alerts that the SLOs&apos; servers have recorded.</source>
        <translation>Mit den Alarmen vergleichen, die die Server der SLOs aufgezeichnet haben.</translation>
    </message>
    <message>
        <source>There may be more than that: at most 500 of each tool are asked for, and at most 24 are guessed.</source>
        <translation>Es kann mehr geben: Von jedem Werkzeug werden höchstens 500 abgefragt und höchstens 24 vermutet.</translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>There is no data on the budget left, so it is not known whether it is below %1.</source>
        <translation>Zum übrigen Budget gibt es keine Daten; ob es unter %1 liegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Budget left %1 is below %2.</source>
        <translation>Das übrige Budget von %1 liegt unter %2.</translation>
    </message>
    <message>
        <source>Budget left %1 is not below %2.</source>
        <translation>Das übrige Budget von %1 liegt nicht unter %2.</translation>
    </message>
    <message>
        <source>There is no data on the burn rate over %1, so it is not known whether it is above %2.</source>
        <translation>Zur Burn-Rate über %1 gibt es keine Daten; ob sie über %2 liegt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Burn rate %1 over %2 is above %3.</source>
        <comment>rate, window, limit</comment>
        <translation>Die Burn-Rate %1 über %2 liegt über %3.</translation>
    </message>
    <message>
        <source>Burn rate %1 over %2 is not above %3.</source>
        <comment>rate, window, limit</comment>
        <translation>Die Burn-Rate %1 über %2 liegt nicht über %3.</translation>
    </message>
    <message>
        <source>%1 Corrections are applied.</source>
        <translation>%1 Korrekturen sind angewandt.</translation>
    </message>
    <message>
        <source>Ship</source>
        <comment>decision of a budget policy</comment>
        <translation>Ausliefern</translation>
    </message>
    <message>
        <source>Ship with care</source>
        <comment>decision of a budget policy</comment>
        <translation>Mit Vorsicht ausliefern</translation>
    </message>
    <message>
        <source>Freeze</source>
        <comment>decision of a budget policy</comment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Budget left below %1</source>
        <comment>a clause of a policy</comment>
        <translation>Budget übrig unter %1</translation>
    </message>
    <message>
        <source>Burn rate above %1 over %2</source>
        <comment>a clause of a policy</comment>
        <translation>Burn-Rate über %1 in %2</translation>
    </message>
</context>
<context>
    <name>DeliveryLanes</name>
    <message>
        <source>goal %1</source>
        <comment>a target, in a chart</comment>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Deployment frequency</source>
        <translation>Deployment-Frequenz</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>value of the period before</comment>
        <translation>%1 zuvor</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>No deployment in this range.</source>
        <translation>Kein Deployment in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Change lead time, median</source>
        <translation>Durchlaufzeit, Median</translation>
    </message>
    <message>
        <source>No change reached users in this range.</source>
        <translation>In diesem Zeitraum erreichte keine Änderung die Nutzer.</translation>
    </message>
    <message>
        <source>Change fail rate</source>
        <translation>Änderungs-Fehlerquote</translation>
    </message>
    <message>
        <source>Fewer than five deployments: no rate can be named.</source>
        <translation>Unter fünf Deployments: keine Quote möglich.</translation>
    </message>
</context>
<context>
    <name>Draw</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The sources did not finish within five minutes.</source>
        <translation>Die Quellen wurden nicht innerhalb von fünf Minuten fertig.</translation>
    </message>
    <message>
        <source>The picture cannot be written.</source>
        <translation>Das Bild kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A page was not computed within a minute.</source>
        <translation>Eine Seite wurde nicht innerhalb einer Minute berechnet.</translation>
    </message>
</context>
<context>
    <name>EmptyReason</name>
    <message>
        <source>The workspace has no SLO, and none of its sources can propose one. Write one into its file, under slos.</source>
        <translation>Der Arbeitsbereich hat kein SLO, und keine seiner Quellen kann eines vorschlagen. Eines gehört unter slos in die Datei.</translation>
    </message>
    <message>
        <source>There was nothing to measure in %1 yet. Trivet looks again by itself at %2 or soon after.</source>
        <translation>In %1 gab es noch nichts zu messen. Trivet sieht von selbst wieder nach, um %2 oder bald danach.</translation>
    </message>
    <message>
        <source>%1 does not answer as it should. Trivet looks by itself as soon as it does.</source>
        <translation>%1 antwortet nicht, wie es sollte. Trivet sieht von selbst nach, sobald es das tut.</translation>
    </message>
    <message>
        <source>Trivet is looking in %1 for what can be promised on.</source>
        <translation>Trivet sucht in %1 nach etwas, das sich zusagen lässt.</translation>
    </message>
    <message>
        <source>Trivet can look in %1 for what Sloth, Pyrra or Grafana SLO records, and for metrics that are usually promised on.</source>
        <translation>Trivet kann in %1 nach dem suchen, was Sloth, Pyrra oder Grafana SLO aufzeichnen, und nach Metriken, zu denen man üblicherweise Zusagen macht.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The SLO %1 was left out: %2</source>
        <translation>Das SLO %1 wurde ausgelassen: %2</translation>
    </message>
    <message>
        <source>No service is named: it is called &quot;imported&quot; here.</source>
        <translation>Kein Service ist genannt: Er heißt hier „imported“.</translation>
    </message>
    <message>
        <source>The SLO %1 is called %2 here.</source>
        <translation>Das SLO %1 heißt hier %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) are not shown.</source>
        <translation>
            <numerusform>%n weitere Meldung wird nicht gezeigt.</numerusform>
            <numerusform>%n weitere Meldungen werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: a mapping was expected; it is not kept.</source>
        <translation>%1: Erwartet wurde eine Zuordnung; wird nicht übernommen.</translation>
    </message>
    <message>
        <source>%1 is not kept.</source>
        <translation>%1 wird nicht übernommen.</translation>
    </message>
    <message>
        <source>%1: a text was expected; it is not kept.</source>
        <translation>%1: Erwartet wurde ein Text; wird nicht übernommen.</translation>
    </message>
    <message>
        <source>%1: a number was expected, found %2.</source>
        <translation>%1: Erwartet wurde eine Zahl, gefunden %2.</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 a week</source>
        <comment>a rate</comment>
        <translation>%1 pro Woche</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>times, a burn rate</comment>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>fewer than 5 answers</source>
        <translation>unter 5 Antworten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>k of n</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>n %1</source>
        <comment>number of observations</comment>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>age: 12 s ago</comment>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>The proxy of this source must be &quot;none&quot;, &quot;system&quot; or an address such as http://proxy.example:3128, without a user or a password.</source>
        <translation>Der Proxy dieser Quelle muss „none“, „system“ oder eine Adresse wie http://proxy.example:3128 sein, ohne Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>The CA file of this source cannot be read or holds no certificate.</source>
        <translation>Die CA-Datei dieser Quelle ist nicht lesbar oder enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>The client certificate of this source or its key cannot be read.</source>
        <translation>Das Client-Zertifikat dieser Quelle oder dessen Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Namen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has been withdrawn.</source>
        <translation>Das Zertifikat des Servers wurde widerrufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by itself, so nobody vouches for it.</source>
        <translation>Das Zertifikat des Servers ist selbst signiert, niemand bürgt also dafür.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is of an authority that this source does not trust. Name the right CA file in the source&apos;s settings.</source>
        <translation>Das Zertifikat des Servers stammt von einer Zertifizierungsstelle, der diese Quelle nicht vertraut. Die passende CA-Datei gehört in die Einstellungen der Quelle.</translation>
    </message>
    <message>
        <source>No safe connection could be agreed on: the server speaks no TLS 1.2 or newer, wants a client certificate, or is no https server.</source>
        <translation>Es kam keine sichere Verbindung zustande: Der Server spricht kein TLS 1.2 oder neuer, verlangt ein Client-Zertifikat oder ist kein https-Server.</translation>
    </message>
    <message>
        <source>A header of this source is malformed: names are letters, digits and hyphens, and nothing may hold a line break.</source>
        <translation>Ein Header dieser Quelle ist fehlerhaft: Namen bestehen aus Buchstaben, Ziffern und Bindestrichen, und nichts darf einen Zeilenumbruch enthalten.</translation>
    </message>
    <message>
        <source>A header of this source is one that Trivet sets itself.</source>
        <translation>Einen der Header dieser Quelle setzt Trivet selbst.</translation>
    </message>
    <message>
        <source>The password or token of this source was not found.</source>
        <translation>Das Passwort oder Token dieser Quelle wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The password or token of this source holds a line break.</source>
        <translation>Das Passwort oder Token dieser Quelle enthält einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>The user name of this source holds a colon or a line break.</source>
        <translation>Der Benutzername dieser Quelle enthält einen Doppelpunkt oder einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>A password or token would cross the network readable for all. Use an https address, or allow plain http for this source.</source>
        <translation>Ein Passwort oder Token ginge für alle lesbar durch das Netz. Nötig ist eine https-Adresse oder die Erlaubnis für unverschlüsseltes http bei dieser Quelle.</translation>
    </message>
    <message>
        <source>The address of this source is not a whole https or http address.</source>
        <translation>Die Adresse dieser Quelle ist keine vollständige https- oder http-Adresse.</translation>
    </message>
    <message>
        <source>The address of this source must not hold a user, a password, a &apos;?&apos; or a &apos;#&apos;; sign-in has its own place.</source>
        <translation>Die Adresse dieser Quelle darf weder Benutzer noch Passwort, „?“ oder „#“ enthalten; die Anmeldung hat ihren eigenen Platz.</translation>
    </message>
    <message>
        <source>A path of this source leads outside its address.</source>
        <translation>Ein Pfad dieser Quelle führt aus ihrer Adresse hinaus.</translation>
    </message>
    <message>
        <source>Nothing answered within %1 s.</source>
        <translation>Innerhalb von %1 s kam keine Antwort.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The proxy looks the name up.</source>
        <translation>Der Proxy löst den Namen auf.</translation>
    </message>
    <message>
        <source>No computer of that name was found.</source>
        <translation>Es wurde kein Rechner dieses Namens gefunden.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>The certificate is issued by %1 and valid until %2.</source>
        <translation>Das Zertifikat ist von %1 ausgestellt und bis %2 gültig.</translation>
    </message>
    <message>
        <source>Nothing listens at that port.</source>
        <translation>An diesem Port lauscht niemand.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>The server answers (HTTP %1).</source>
        <translation>Der Server antwortet (HTTP %1).</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>What was asked for may be read.</source>
        <translation>Das Angefragte darf gelesen werden.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>The server does not say its time.</source>
        <translation>Der Server nennt seine Uhrzeit nicht.</translation>
    </message>
    <message>
        <source>The clocks of the server and of this computer agree.</source>
        <translation>Die Uhren des Servers und dieses Rechners stimmen überein.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead of this computer&apos;s.</source>
        <translation>Die Uhr des Servers geht gegenüber diesem Rechner %1 vor.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind this computer&apos;s.</source>
        <translation>Die Uhr des Servers geht gegenüber diesem Rechner %1 nach.</translation>
    </message>
    <message>
        <source>The connection test was cancelled.</source>
        <translation>Der Verbindungstest wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The answer is too large: more than %1 MiB.</source>
        <translation>Die Antwort ist zu groß: mehr als %1 MiB.</translation>
    </message>
    <message>
        <source>The server points to another address, %1, which was not asked. If that one is right, make it the address of this source.</source>
        <translation>Der Server verweist auf eine andere Adresse, %1, die nicht angefragt wurde. Wenn sie stimmt, gehört sie als Adresse in diese Quelle.</translation>
    </message>
    <message>
        <source>The server redirects again and again.</source>
        <translation>Der Server leitet immer wieder um.</translation>
    </message>
    <message>
        <source>Unexpected redirect (HTTP %1).</source>
        <translation>Unerwartete Umleitung (HTTP %1).</translation>
    </message>
    <message>
        <source>The server is too busy to answer (HTTP %1).</source>
        <translation>Der Server ist zu ausgelastet, um zu antworten (HTTP %1).</translation>
    </message>
    <message>
        <source>The server says &quot;unchanged&quot; (HTTP %1), but nothing was asked of that kind.</source>
        <translation>Der Server meldet „unverändert“ (HTTP %1), danach war aber nicht gefragt.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in (HTTP %1).</source>
        <translation>Der Server hat die Anmeldung abgelehnt (HTTP %1).</translation>
    </message>
    <message>
        <source>This sign-in may not read what was asked for (HTTP %1).</source>
        <translation>Diese Anmeldung darf das Angefragte nicht lesen (HTTP %1).</translation>
    </message>
    <message>
        <source>The server does not know what was asked for (HTTP %1). Is the address right?</source>
        <translation>Der Server kennt das Angefragte nicht (HTTP %1). Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>The proxy wants a sign-in (HTTP %1).</source>
        <translation>Der Proxy verlangt eine Anmeldung (HTTP %1).</translation>
    </message>
    <message>
        <source>The server found its own work too slow (HTTP %1).</source>
        <translation>Die Bearbeitung dauerte dem Server selbst zu lange (HTTP %1).</translation>
    </message>
    <message>
        <source>The server gave a part of the answer only (HTTP %1).</source>
        <translation>Der Server gab nur einen Teil der Antwort (HTTP %1).</translation>
    </message>
    <message>
        <source>The server did not accept the question (HTTP %1).</source>
        <translation>Der Server hat die Anfrage nicht angenommen (HTTP %1).</translation>
    </message>
    <message>
        <source>The server failed (HTTP %1).</source>
        <translation>Auf dem Server trat ein Fehler auf (HTTP %1).</translation>
    </message>
    <message>
        <source>The server gave an answer of no use here (HTTP %1).</source>
        <translation>Der Server gab eine hier unbrauchbare Antwort (HTTP %1).</translation>
    </message>
    <message>
        <source>The proxy cannot be reached.</source>
        <translation>Der Proxy ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The proxy wants a sign-in.</source>
        <translation>Der Proxy verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was whole.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The server was silent for %1 s.</source>
        <translation>Der Server schwieg %1 s lang.</translation>
    </message>
    <message>
        <source>The answer was not whole after %1 s.</source>
        <translation>Die Antwort war nach %1 s noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Damaged answer: it could not be unpacked.</source>
        <translation>Beschädigte Antwort: Sie ließ sich nicht entpacken.</translation>
    </message>
    <message>
        <source>Damaged answer: it ends before its end mark.</source>
        <translation>Beschädigte Antwort: Sie endet vor ihrer Endemarke.</translation>
    </message>
    <message>
        <source>A web page came instead of data: a login page or captive portal stands between, or the address is not that of the interface.</source>
        <translation>Statt Daten kam eine Webseite: Eine Login-Seite oder ein Captive Portal steht dazwischen, oder die Adresse ist nicht die der Schnittstelle.</translation>
    </message>
    <message>
        <source>The answer is of another kind than was asked for.</source>
        <translation>Die Antwort ist von anderer Art als angefragt.</translation>
    </message>
    <message>
        <source>The answer is packed in a way that was not offered.</source>
        <translation>Die Antwort ist auf eine Weise gepackt, die nicht angeboten war.</translation>
    </message>
    <message>
        <source>Nothing shows where the answer ends, so it may have been cut off.</source>
        <translation>Nichts zeigt an, wo die Antwort endet; sie kann also abgeschnitten sein.</translation>
    </message>
    <message>
        <source>The answer does not say of what kind it is, or its head could not be read.</source>
        <translation>Die Antwort nennt ihre Art nicht, oder ihr Kopf war nicht lesbar.</translation>
    </message>
    <message>
        <source>The answer is larger than 32 MiB.</source>
        <translation>Die Antwort ist größer als 32 MiB.</translation>
    </message>
    <message>
        <source>There is not enough memory for the answer.</source>
        <translation>Der Arbeitsspeicher reicht für die Antwort nicht aus.</translation>
    </message>
    <message>
        <source>The answer is a web page, perhaps of a login; the address may be wrong.</source>
        <translation>Die Antwort ist eine Webseite, vielleicht eine Login-Seite; womöglich ist die Adresse falsch.</translation>
    </message>
    <message>
        <source>The answer is not whole JSON: %1</source>
        <translation>Die Antwort ist kein vollständiges JSON: %1</translation>
    </message>
    <message>
        <source>The answer is not what was asked for: at %1 there should be %2.</source>
        <translation>Die Antwort ist nicht die verlangte: Bei %1 wird %2 erwartet.</translation>
    </message>
</context>
<context>
    <name>IncidentLanes</name>
    <message>
        <source>SEV%1</source>
        <comment>severity</comment>
        <translation>SEV%1</translation>
    </message>
    <message>
        <source>others</source>
        <comment>incidents of lesser severity</comment>
        <translation>andere</translation>
    </message>
    <message>
        <source>No incident in this range.</source>
        <translation>Keine Störung in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Impact by severity</source>
        <translation>Auswirkung nach Schwere</translation>
    </message>
    <message numerus="yes">
        <source>of them %n of severity 1</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>davon %n mit Schwere 1</numerusform>
            <numerusform>davon %n mit Schwere 1</numerusform>
        </translation>
    </message>
    <message>
        <source>Time to acknowledge, median</source>
        <translation>Bestätigungszeit, Median</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Nobody acknowledged an incident in this range.</source>
        <translation>In diesem Zeitraum wurde keine Störung bestätigt.</translation>
    </message>
    <message>
        <source>Downtime by week</source>
        <translation>Ausfallzeit je Woche</translation>
    </message>
    <message>
        <source>Downtime by month</source>
        <translation>Ausfallzeit je Monat</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>No incident is known at all.</source>
        <translation>Es ist überhaupt keine Störung bekannt.</translation>
    </message>
    <message>
        <source>Incidents by week, mean</source>
        <translation>Störungen je Woche, Mittel</translation>
    </message>
    <message>
        <source>Incidents that opened in each week. Within the limits (mean and 2.66 mean moving ranges to either side, of the last year) a count wanders without anything having changed; a week beyond them, with a triangle, is worth asking what was different. Under ten whole weeks there are no limits.</source>
        <translation>Störungen, die in jeder Woche begannen. Innerhalb der Grenzen (Mittel und das 2,66-Fache der mittleren Spannweite nach beiden Seiten, aus dem letzten Jahr) schwankt eine Zahl, ohne dass sich etwas geändert hätte; bei einer Woche außerhalb, mit Dreieck, lohnt die Frage, was anders war. Unter zehn ganzen Wochen gibt es keine Grenzen.</translation>
    </message>
    <message>
        <source>upper limit</source>
        <translation>obere Grenze</translation>
    </message>
    <message>
        <source>lower limit</source>
        <translation>untere Grenze</translation>
    </message>
    <message>
        <source>limits %1</source>
        <comment>of a count that wanders by itself</comment>
        <translation>Grenzen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond</source>
        <comment>weeks, the limits</comment>
        <translation>
            <numerusform>%n außerhalb</numerusform>
            <numerusform>%n außerhalb</numerusform>
        </translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Keine Grenzen</translation>
    </message>
    <message numerus="yes">
        <source>%n of 10 whole weeks</source>
        <translation>
            <numerusform>%n von 10 ganzen Wochen</numerusform>
            <numerusform>%n von 10 ganzen Wochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueLog</name>
    <message numerus="yes">
        <source>%n older issues are no longer listed.</source>
        <translation>
            <numerusform>%n ältere Meldung wird nicht mehr aufgeführt.</numerusform>
            <numerusform>%n ältere Meldungen werden nicht mehr aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanePainter</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>rows that have no room</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MethodSpread</name>
    <message>
        <source>counts every event once</source>
        <translation>zählt jedes Ereignis einmal</translation>
    </message>
    <message>
        <source>counts time slices, each good or bad as a whole, however many events it has</source>
        <translation>zählt Zeitscheiben, jede als Ganzes gut oder schlecht, gleich wie viele Ereignisse sie hat</translation>
    </message>
    <message>
        <source>averages the share of good events of time slices, however many events they have</source>
        <translation>mittelt den Anteil guter Ereignisse von Zeitscheiben, gleich wie viele Ereignisse sie haben</translation>
    </message>
    <message>
        <source>averages five-minute ratios over time: a quiet minute weighs as much as a busy one</source>
        <translation>mittelt Fünf-Minuten-Verhältnisse über die Zeit: Eine ruhige Minute wiegt so viel wie eine belebte</translation>
    </message>
    <message>
        <source>counts the events of the whole window, extrapolated to its ends</source>
        <translation>zählt die Ereignisse des ganzen Fensters, bis an seine Enden extrapoliert</translation>
    </message>
    <message>
        <source>adds up five-minute rates, which is to count events</source>
        <translation>summiert Fünf-Minuten-Raten, zählt also Ereignisse</translation>
    </message>
    <message>
        <source>it counts events</source>
        <translation>dort werden Ereignisse gezählt</translation>
    </message>
    <message>
        <source>it counts time slices</source>
        <translation>dort werden Zeitscheiben gezählt</translation>
    </message>
    <message>
        <source>it averages time slices</source>
        <translation>dort werden Zeitscheiben gemittelt</translation>
    </message>
    <message>
        <source>it averages ratios over time</source>
        <translation>dort werden Verhältnisse über die Zeit gemittelt</translation>
    </message>
    <message>
        <source>it extrapolates events over the window</source>
        <translation>dort werden Ereignisse über das Fenster extrapoliert</translation>
    </message>
    <message>
        <source>it adds up five-minute rates</source>
        <translation>dort werden Fünf-Minuten-Raten summiert</translation>
    </message>
    <message>
        <source>we count time slices</source>
        <translation>hier werden Zeitscheiben gezählt</translation>
    </message>
    <message>
        <source>we average time slices</source>
        <translation>hier werden Zeitscheiben gemittelt</translation>
    </message>
    <message>
        <source>we average ratios over time</source>
        <translation>hier werden Verhältnisse über die Zeit gemittelt</translation>
    </message>
    <message>
        <source>we count events</source>
        <translation>hier werden Ereignisse gezählt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>it was told a target of %1, we of %2</source>
        <translation>dort gilt ein Zielwert von %1, hier von %2</translation>
    </message>
    <message>
        <source>one ratio of no events spoils its whole window</source>
        <translation>ein Verhältnis ohne Ereignisse verdirbt dort das ganze Fenster</translation>
    </message>
    <message>
        <source>its series have no value now</source>
        <translation>dessen Zeitreihen haben derzeit keinen Wert</translation>
    </message>
    <message>
        <source>both count alike; its samples, gaps and ends of the window differ from ours</source>
        <translation>beide zählen gleich; Messwerte, Lücken und Fensterenden weichen dort von unseren ab</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and we say %2.</source>
        <translation>%1 und Trivet nennen %2.</translation>
    </message>
    <message>
        <source>%1 says %2, we say %3: %4.</source>
        <translation>%1 nennt %2, Trivet %3: %4.</translation>
    </message>
    <message>
        <source>%1 would say %2, we say %3: %4.</source>
        <translation>%1 würde %2 nennen, Trivet nennt %3: %4.</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>not caused by a change, as a person decided</source>
        <translation>laut Entscheidung einer Person nicht durch eine Änderung verursacht</translation>
    </message>
    <message>
        <source>names a deployment that is not known</source>
        <translation>nennt ein unbekanntes Deployment</translation>
    </message>
    <message>
        <source>no deployment linked</source>
        <translation>kein Deployment zugeordnet</translation>
    </message>
    <message>
        <source>Change fail rate</source>
        <translation>Fehlerquote von Änderungen</translation>
    </message>
    <message>
        <source>Of the successful production deployments that ended in the range, the share that needed intervention, with Wilson&apos;s interval. A deployment failed if an incident is linked to it (a person&apos;s decision, a link of the source, a remedy during the incident, or the last of the same service within 24 hours before detection), if a rollback went back to what was before it, or if an unplanned deployment followed it. It counts once, whatever the number of incidents. Deployments that failed themselves and incidents without a link are left out and listed.</source>
        <translation>Von den erfolgreichen Produktions-Deployments, die im Zeitraum endeten, der Anteil, der einen Eingriff nötig machte, mit Wilson-Intervall. Ein Deployment gilt als fehlerhaft, wenn ihm eine Störung zugeordnet ist (durch die Entscheidung einer Person, eine Verknüpfung der Quelle, eine Abhilfe während der Störung oder als letztes desselben Service in den 24 Stunden vor der Erkennung), wenn ein Rollback auf den Stand davor zurückging oder wenn ihm ein ungeplantes Deployment folgte. Es zählt einmal, gleich wie viele Störungen es gab. Deployments, die selbst fehlschlugen, und Störungen ohne Zuordnung bleiben außen vor und werden aufgeführt.</translation>
    </message>
    <message>
        <source>in the first deployment of the service</source>
        <translation>im ersten Deployment des Service</translation>
    </message>
    <message>
        <source>in a redeployment of a revision seen before</source>
        <translation>in einem erneuten Deployment einer schon gesehenen Revision</translation>
    </message>
    <message>
        <source>merge commit</source>
        <translation>Merge-Commit</translation>
    </message>
    <message>
        <source>robot author</source>
        <translation>Bot als Autor</translation>
    </message>
    <message>
        <source>authored after its deployment</source>
        <translation>nach dem eigenen Deployment verfasst</translation>
    </message>
    <message>
        <source>not deployed yet</source>
        <translation>noch nicht deployt</translation>
    </message>
    <message>
        <source>Change lead time</source>
        <translation>Durchlaufzeit von Änderungen</translation>
    </message>
    <message>
        <source>For each commit whose first successful production deployment ended in the range: the time from when it was authored to that end. The number is the median, with the interval of order statistics, and the 75th and 90th percentile. Merge commits, robots, redeployments of the same revision and commits not deployed yet are left out, and the first deployment of a service claims no commits, for nobody knows how long they had waited.</source>
        <translation>Für jeden Commit, dessen erstes erfolgreiches Produktions-Deployment im Zeitraum endete: die Zeit vom Verfassen bis zu diesem Ende. Die Zahl ist der Median, mit dem Intervall der Ordnungsstatistik, dazu das 75. und das 90. Perzentil. Merge-Commits, Bots, erneute Deployments derselben Revision und noch nicht deployte Commits bleiben außen vor. Das erste Deployment eines Service beansprucht keine Commits, denn niemand weiß, wie lange sie gewartet haben.</translation>
    </message>
    <message>
        <source>Deployment frequency</source>
        <translation>Deployment-Frequenz</translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>in der Zukunft datiert</translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation>endet vor dem Beginn</translation>
    </message>
    <message>
        <source>failed deployment</source>
        <translation>fehlgeschlagenes Deployment</translation>
    </message>
    <message>
        <source>cancelled deployment</source>
        <translation>abgebrochenes Deployment</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>linked to a deployment that does not count</source>
        <translation>einem Deployment zugeordnet, das nicht zählt</translation>
    </message>
    <message>
        <source>recovered before the deployment ended</source>
        <translation>behoben, bevor das Deployment endete</translation>
    </message>
    <message>
        <source>Failed deployment recovery time</source>
        <translation>Deployment-Wiederherstellungszeit</translation>
    </message>
    <message>
        <source>From the end of a failed deployment (as the change fail rate counts them, ended in the range) to its recovery: all its incidents resolved, or, where it has none, the end of the rollback or hotfix that mends it. The number is the median; failures that are still open count for as long as they have lasted (Kaplan-Meier), so the median may not be reached yet. Incidents that no deployment is linked to are not in it: see the time to resolve.</source>
        <translation>Vom Ende eines fehlerhaften Deployments (wie bei der Fehlerquote von Änderungen gezählt, mit Ende im Zeitraum) bis zur Wiederherstellung: bis alle seine Störungen behoben sind oder, wo es keine hat, bis zum Ende des Rollbacks oder Hotfixes, der es repariert. Die Zahl ist der Median; noch offene Fehler zählen so lange, wie sie bisher dauern (Kaplan-Meier), daher ist der Median womöglich noch nicht erreicht. Störungen ohne zugeordnetes Deployment sind nicht enthalten: siehe Behebungszeit.</translation>
    </message>
    <message>
        <source>Deployment rework rate</source>
        <translation>Nacharbeitsquote</translation>
    </message>
    <message>
        <source>Of all production deployments, successful or not, the share that was not planned and mends what users met: hotfixes and reverts by the source&apos;s rule, and rollbacks to an earlier revision. The number covers the six months that end with the range, as DORA asks; each bar of a chart covers its own time. Deployments to other environments, cancelled and running ones are left out. The interval is Wilson&apos;s.</source>
        <translation>Von allen Produktions-Deployments, erfolgreich oder nicht, der Anteil, der ungeplant war und behebt, was Nutzer bemerkten: Hotfixes und Reverts nach der Regel der Quelle sowie Rollbacks auf eine frühere Revision. Die Zahl umfasst, wie von DORA verlangt, die sechs Monate bis zum Ende des Zeitraums; jeder Balken eines Diagramms umfasst seine eigene Zeit. Deployments in andere Umgebungen, abgebrochene und laufende bleiben außen vor. Das Intervall ist das von Wilson.</translation>
    </message>
    <message>
        <source>median of %1, %2 of them open (Kaplan-Meier)</source>
        <translation>Median aus %1, davon %2 offen (Kaplan-Meier)</translation>
    </message>
    <message numerus="yes">
        <source>median of %n</source>
        <translation>
            <numerusform>Median aus %n</numerusform>
            <numerusform>Median aus %n</numerusform>
        </translation>
    </message>
    <message>
        <source>a profile that is not known</source>
        <translation>ein unbekanntes Profil</translation>
    </message>
    <message>
        <source>a milestone that is not known</source>
        <translation>ein unbekannter Meilenstein</translation>
    </message>
    <message>
        <source>Onboarding time</source>
        <translation>Onboarding-Zeit</translation>
    </message>
    <message>
        <source>Days from an engineer&apos;s start to the tenth merge (or the first commit, the first deployment), for those who started in the range or within the year before its end: the median. Who is still on the way counts for the days so far, who left for the days until then (Kaplan-Meier), so it may not be reached yet. Each bar of a chart covers those who started in it. Under 3 people it is hidden; nobody is ever named.</source>
        <translation>Tage vom Start einer Person bis zum zehnten Merge (oder zum ersten Commit, zum ersten Deployment), für alle, die im Zeitraum oder im Jahr vor dessen Ende begonnen haben: der Median. Wer noch unterwegs ist, zählt mit den Tagen bisher, wer gegangen ist, mit den Tagen bis dahin (Kaplan-Meier); er ist daher womöglich noch nicht erreicht. Jeder Balken eines Diagramms umfasst die, die in seiner Zeit begonnen haben. Unter 3 Personen bleibt die Zahl verborgen; niemand wird je namentlich genannt.</translation>
    </message>
    <message>
        <source>failed request</source>
        <translation>fehlgeschlagene Anforderung</translation>
    </message>
    <message>
        <source>Provisioning time</source>
        <translation>Bereitstellungszeit</translation>
    </message>
    <message>
        <source>From a request to the platform to its being ready to use, for requests made in the range: the median and the 90th percentile. Requests that still wait count for as long as they have waited (Kaplan-Meier), so the median may not be reached yet. Failed requests are left out and counted beside it.</source>
        <translation>Von der Anforderung an die Plattform bis zur Nutzbarkeit, für Anforderungen aus dem Zeitraum: der Median und das 90. Perzentil. Noch wartende Anforderungen zählen so lange, wie sie bisher warten (Kaplan-Meier), daher ist der Median womöglich noch nicht erreicht. Fehlgeschlagene Anforderungen bleiben außen vor und werden daneben gezählt.</translation>
    </message>
    <message>
        <source>Recommendation score</source>
        <translation>Weiterempfehlung (NPS)</translation>
    </message>
    <message>
        <source>Of the newest survey wave that closed in the range: 100 x (promoters - detractors) / answers, from whole scores of 0 to 10; 9 and 10 are promoters, 0 to 6 detractors. Members of the platform team are left out. Under 5 answers it is hidden, and so is a team whose score could be found by subtraction; under 8 the classes are hidden and the interval is the widest that fits. The interval is the adjusted Wald one (three answers added).</source>
        <translation>Aus der neuesten Umfragewelle, die im Zeitraum endete: 100 × (Promotoren - Detraktoren) / Antworten, aus ganzen Werten von 0 bis 10; 9 und 10 sind Promotoren, 0 bis 6 Detraktoren. Mitglieder des Plattform-Teams bleiben außen vor. Unter 5 Antworten bleibt die Zahl verborgen, ebenso ein Team, dessen Wert sich durch Abziehen ermitteln ließe; unter 8 bleiben die Klassen verborgen, und das Intervall ist das weiteste passende. Das Intervall ist das angepasste von Wald (mit drei zusätzlichen Antworten).</translation>
    </message>
    <message>
        <source>nobody said how many were invited</source>
        <translation>die Zahl der Eingeladenen ist nicht angegeben</translation>
    </message>
    <message>
        <source>more answers than invited people</source>
        <translation>mehr Antworten als Eingeladene</translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation>Rücklaufquote</translation>
    </message>
    <message>
        <source>Of the people invited to the newest survey wave that closed in the range, the share that answered; who answered is not known, so the most answered question of each team counts. Members of the platform team are in it. Teams without a number of invited people, or with more answers than that, are left out and listed. The interval is Wilson&apos;s.</source>
        <translation>Von den Personen, die zur neuesten im Zeitraum beendeten Umfragewelle eingeladen waren, der Anteil, der geantwortet hat; wer geantwortet hat, ist nicht bekannt, daher zählt je Team die meistbeantwortete Frage. Mitglieder des Plattform-Teams sind enthalten. Teams ohne Zahl der Eingeladenen oder mit mehr Antworten als Eingeladenen bleiben außen vor und werden aufgeführt. Das Intervall ist das von Wilson.</translation>
    </message>
    <message>
        <source>Satisfied users</source>
        <translation>Zufriedene Nutzer</translation>
    </message>
    <message>
        <source>Of the newest survey wave that closed in the range: the share of answers 4 and 5 on a scale of 1 to 5, with Wilson&apos;s interval. Members of the platform team are left out. Under 5 answers it is hidden, and so is a team whose share could be found by subtraction; the spread of the answers is shown from 8 on.</source>
        <translation>Aus der neuesten Umfragewelle, die im Zeitraum endete: der Anteil der Antworten 4 und 5 auf einer Skala von 1 bis 5, mit Wilson-Intervall. Mitglieder des Plattform-Teams bleiben außen vor. Unter 5 Antworten bleibt die Zahl verborgen, ebenso ein Team, dessen Anteil sich durch Abziehen ermitteln ließe; die Verteilung der Antworten erscheint ab 8.</translation>
    </message>
    <message>
        <source>Self-service rate</source>
        <translation>Self-Service-Quote</translation>
    </message>
    <message>
        <source>Of all requests to the platform made in the range, the share that took the self-service way, without a human of the platform team, and did not fail. The interval is Wilson&apos;s. Requests dated in the future, or ready before they were made, are left out.</source>
        <translation>Von allen Anforderungen an die Plattform im Zeitraum der Anteil, der den Self-Service-Weg nahm, ohne einen Menschen aus dem Plattform-Team, und nicht fehlschlug. Das Intervall ist das von Wilson. Anforderungen, die in der Zukunft datiert oder vor ihrer Stellung fertig sind, bleiben außen vor.</translation>
    </message>
    <message>
        <source>answers of the platform team: %1</source>
        <translation>Antworten des Plattform-Teams: %1</translation>
    </message>
    <message>
        <source>answers outside the scale: %1</source>
        <translation>Antworten außerhalb der Skala: %1</translation>
    </message>
    <message>
        <source>aggregates beside single answers of the same team: %1</source>
        <translation>Aggregate neben Einzelantworten desselben Teams: %1</translation>
    </message>
    <message>
        <source>Error budget left</source>
        <translation>Fehlerbudget übrig</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Burn-Rate</translation>
    </message>
    <message>
        <source>union of the times of impact, %1 in all</source>
        <translation>Vereinigung der Auswirkungszeiten, insgesamt %1</translation>
    </message>
    <message>
        <source>Downtime</source>
        <translation>Ausfallzeit</translation>
    </message>
    <message>
        <source>How long at least one incident of the service was felt within the range: the union of the times of impact, so that incidents at the same time count once. Impact lasts from its start to its end where these are recorded, else from the opening to the mitigation or the resolution; an open incident is felt until now. Without a service it is the time in which any of them was affected.</source>
        <translation>Wie lange im Zeitraum mindestens eine Störung des Service spürbar war: die Vereinigung der Auswirkungszeiten, sodass gleichzeitige Störungen einmal zählen. Die Auswirkung dauert von ihrem Beginn bis zu ihrem Ende, wo beides erfasst ist, sonst vom Eröffnen bis zur Eindämmung oder Behebung; eine offene Störung ist bis jetzt spürbar. Ohne Service ist es die Zeit, in der irgendeiner betroffen war.</translation>
    </message>
    <message>
        <source>%1 of %2 at burn rate %3</source>
        <translation>%1 von %2 bei Burn-Rate %3</translation>
    </message>
    <message>
        <source>Time until the budget is spent</source>
        <translation>Restlaufzeit des Budgets</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Service-Level</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Bestätigungszeit</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Behebungszeit</translation>
    </message>
    <message>
        <source>%1 of the window lie before the first measurement</source>
        <translation>%1 des Fensters liegen vor der ersten Messung</translation>
    </message>
    <message>
        <source>only %1 % of the window was measured</source>
        <translation>nur %1 % des Fensters wurden gemessen</translation>
    </message>
    <message>
        <source>minutes that claimed more good events than events: %1</source>
        <translation>Minuten mit mehr guten Ereignissen als Ereignissen insgesamt: %1</translation>
    </message>
    <message>
        <source>Successful production deployments that ended in the range, divided by all its weeks up to now. Deployment days are the days, in the team&apos;s zone, with at least one of them, per week. In a chart an empty bar is a real zero from the first deployment that was ever seen; before that there is no data. Deployments to other environments, failed, cancelled and running ones are left out; redeployments and rollbacks count. The interval is Byar&apos;s, as if deployments were independent.</source>
        <translation>Erfolgreiche Produktions-Deployments, die im Zeitraum endeten, geteilt durch alle seine Wochen bis jetzt. Deployment-Tage sind die Tage, in der Zeitzone des Teams, mit mindestens einem davon, pro Woche. In einem Diagramm ist ein leerer Balken ab dem ersten je gesehenen Deployment eine echte Null; davor gibt es keine Daten. Deployments in andere Umgebungen sowie fehlgeschlagene, abgebrochene und laufende bleiben außen vor; erneute Deployments und Rollbacks zählen. Das Intervall ist das von Byar, als wären Deployments unabhängig.</translation>
    </message>
    <message>
        <source>One minus the bad events over those that the target allows, (1 - target) x all events, in the SLO&apos;s window that ends with the range, or in the calendar period that holds its end. It goes below zero when the budget is overspent. A time without traffic costs nothing; where less than nine tenths of the window since measuring began was measured there is no data. The interval is Wilson&apos;s of the share of bad events. one_more_failure is the share of the budget that one more bad event costs; under events_to_resolve events even a time without errors does not show that the target is kept. Where a correction touches the window, the corrected budget stands beside it.</source>
        <translation>Eins minus die schlechten Ereignisse geteilt durch die vom Zielwert erlaubten, (1 - Zielwert) × alle Ereignisse, im Fenster des SLO, das mit dem Zeitraum endet, oder in der Kalenderperiode, in der dessen Ende liegt. Der Wert fällt unter null, wenn das Budget überzogen ist. Eine Zeit ohne Verkehr kostet nichts; wo weniger als neun Zehntel des Fensters seit Messbeginn gemessen wurden, gibt es keine Daten. Das Intervall ist das von Wilson für den Anteil schlechter Ereignisse. one_more_failure ist der Anteil des Budgets, den ein weiteres schlechtes Ereignis kostet; unter events_to_resolve Ereignissen zeigt selbst eine Zeit ohne Fehler nicht, dass der Zielwert eingehalten wird. Wo eine Korrektur das Fenster berührt, steht das korrigierte Budget daneben.</translation>
    </message>
    <message>
        <source>The share of bad events in the look-back (1 hour unless asked otherwise) that ends with the range, divided by the share that the target allows. At 1 the budget lasts exactly one window, at 14.4 a month&apos;s budget lasts 50 hours. Measured without traffic it is 0; where less than nine tenths of the look-back was measured there is no data. The interval is Wilson&apos;s of the share. Of a composite it is the sum of its parts&apos; burn rates by weight. Where a correction touches the look-back, the corrected rate stands beside it.</source>
        <translation>Der Anteil schlechter Ereignisse im Rückblick (1 Stunde, wenn nicht anders verlangt), der mit dem Zeitraum endet, geteilt durch den vom Zielwert erlaubten Anteil. Bei 1 reicht das Budget genau ein Fenster lang, bei 14,4 reicht das eines Monats 50 Stunden. Gemessen ohne Verkehr ist der Wert 0; wo weniger als neun Zehntel des Rückblicks gemessen wurden, gibt es keine Daten. Das Intervall ist das von Wilson für den Anteil. Bei einem zusammengesetzten SLO ist der Wert die gewichtete Summe der Burn-Rates seiner Teile. Wo eine Korrektur den Rückblick berührt, steht die korrigierte Rate daneben.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>not counted in the corrected figure: %1</source>
        <translation>in der korrigierten Zahl nicht gezählt: %1</translation>
    </message>
    <message>
        <source>counted as good in the corrected figure: %1</source>
        <translation>in der korrigierten Zahl als gut gezählt: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What is left of the budget, times the SLO&apos;s window, divided by the burn rate of the look-back (6 hours unless asked otherwise) that ends with the range: how long the rest lasts if errors go on at this pace. It is 0 when the budget is spent already, and not reached while nothing burns. Errors that will leave a rolling window meanwhile are not given back. The interval is that of the burn rate. Beside it stand by_pace: the whole window divided by the burn rate, whatever is spent; simulated: with errors that leave a rolling window giving their budget back, up to one window or the end of the period; and what 400 futures drawn from past days say: 95 % of them between resampled_low and resampled_high, and the share of them that spends the budget.</source>
        <translation>Der Rest des Budgets, mal das Fenster des SLO, geteilt durch die Burn-Rate im Rückblick (6 Stunden, wenn nicht anders verlangt), der mit dem Zeitraum endet: wie lange der Rest reicht, wenn die Fehler in diesem Tempo weitergehen. Der Wert ist 0, wenn das Budget schon verbraucht ist, und wird nicht erreicht, solange nichts verbraucht wird. Fehler, die ein rollierendes Fenster inzwischen verlassen, werden nicht gutgeschrieben. Das Intervall ist das der Burn-Rate. Daneben stehen by_pace: das ganze Fenster geteilt durch die Burn-Rate, gleich was verbraucht ist; simulated: mit Gutschrift für Fehler, die ein rollierendes Fenster verlassen, bis zu einem Fenster oder bis zum Ende der Periode; und was 400 aus vergangenen Tagen gezogene Verläufe ergeben: 95 % davon zwischen resampled_low und resampled_high, und der Anteil, der das Budget verbraucht.</translation>
    </message>
    <message>
        <source>Good events divided by all events in the range, with Wilson&apos;s interval: events are counted, ratios are never averaged over time. Where less than nine tenths of the range (since measuring began) was measured there is no data, for a gap is not a time without errors. Without traffic there is no share. An SLO that counts its budget in time slices counts slices here too. Where a correction touches the range, the corrected level stands beside it.</source>
        <translation>Gute Ereignisse geteilt durch alle Ereignisse im Zeitraum, mit Wilson-Intervall: Ereignisse werden gezählt, Verhältnisse nie über die Zeit gemittelt. Wo weniger als neun Zehntel des Zeitraums (seit Messbeginn) gemessen wurden, gibt es keine Daten, denn eine Lücke ist keine Zeit ohne Fehler. Ohne Verkehr gibt es keinen Anteil. Ein SLO, dessen Budget in Zeitscheiben zählt, zählt auch hier Scheiben. Wo eine Korrektur den Zeitraum berührt, steht der korrigierte Wert daneben.</translation>
    </message>
    <message>
        <source>Time between failures</source>
        <translation>Zeit zwischen Ausfällen</translation>
    </message>
    <message>
        <source>The time without an outage, divided by the outages that began in it: (period - downtime) / failures. Incidents of the service that overlap in time are one outage, and one that was under way when the period began is downtime but no failure of it. The period begins at the earliest with the first incident that is known of at all. The interval is the exact one of a Poisson count; without an outage only its lower end is known.</source>
        <translation>Die Zeit ohne Ausfall, geteilt durch die darin begonnenen Ausfälle: (Periode - Ausfallzeit) / Ausfälle. Zeitlich überlappende Störungen des Service sind ein Ausfall; einer, der zu Beginn der Periode schon andauerte, ist Ausfallzeit, zählt aber nicht als Ausfall. Die Periode beginnt frühestens mit der ersten überhaupt bekannten Störung. Das Intervall ist das exakte einer Poisson-Anzahl; ohne Ausfall ist nur sein unteres Ende bekannt.</translation>
    </message>
    <message>
        <source>its source never told of an acknowledgement</source>
        <translation>ihre Quelle hat nie eine Bestätigung gemeldet</translation>
    </message>
    <message>
        <source>never acknowledged</source>
        <translation>nie bestätigt</translation>
    </message>
    <message>
        <source>; %1 of %2 acknowledged</source>
        <comment>after a formula</comment>
        <translation>; %1 von %2 bestätigt</translation>
    </message>
    <message>
        <source>From the opening of an incident to its first acknowledgement, for incidents that opened in the range: the median and the 90th percentile, and how many of all were acknowledged. Incidents that were resolved without are left out; those that are open and not yet acknowledged count for as long as they have waited (Kaplan-Meier). Where none waits and there are ten or more, the mean is given too, with its interval. Incidents of sources that never tell of an acknowledgement, dated in the future, or that end before they start, are left out.</source>
        <translation>Vom Öffnen einer Störung bis zu ihrer ersten Bestätigung, für im Zeitraum geöffnete Störungen: der Median und das 90. Perzentil, und wie viele von allen bestätigt wurden. Ohne Bestätigung behobene Störungen bleiben außen vor; offene, noch nicht bestätigte zählen so lange, wie sie bisher warten (Kaplan-Meier). Wo keine wartet und es mindestens zehn gibt, steht auch der Mittelwert mit seinem Intervall dabei. Störungen aus Quellen, die nie eine Bestätigung melden, die in der Zukunft datiert sind oder vor dem Beginn enden, bleiben außen vor.</translation>
    </message>
    <message>
        <source>From the opening of an incident to its resolution, for incidents that opened in the range, whether a deployment is linked or not: the median and the 90th percentile. Open incidents count for as long as they have lasted (Kaplan-Meier), so the median may not be reached yet. Where none is open and there are ten or more, the mean is given too, with its interval. Incidents dated in the future, or that end before they start, are left out.</source>
        <translation>Vom Öffnen einer Störung bis zu ihrer Behebung, für im Zeitraum geöffnete Störungen, ob ein Deployment zugeordnet ist oder nicht: der Median und das 90. Perzentil. Offene Störungen zählen so lange, wie sie bisher dauern (Kaplan-Meier), daher ist der Median womöglich noch nicht erreicht. Wo keine offen ist und es mindestens zehn gibt, steht auch der Mittelwert mit seinem Intervall dabei. Störungen, die in der Zukunft datiert sind oder vor dem Beginn enden, bleiben außen vor.</translation>
    </message>
</context>
<context>
    <name>OnCallTiles</name>
    <message>
        <source>at least %1</source>
        <comment>a duration</comment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>Time between failures</source>
        <translation>Zeit zwischen Störungen</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Zeit bis zur Bestätigung</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Zeit bis zur Lösung</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Downtime, %1</source>
        <comment>name of a month</comment>
        <translation>Ausfallzeit, %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of the month before, its downtime</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>&quot;%1&quot; is not a moment; such as 2026-11-10T14:20 was expected.</source>
        <translation>„%1“ ist kein Zeitpunkt; erwartet wird einer wie 2026-11-10T14:20.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
</context>
<context>
    <name>PageGrid</name>
    <message>
        <source>%1 %2 – %3</source>
        <comment>a weekday, from hour to hour</comment>
        <translation>%1 %2 – %3</translation>
    </message>
    <message>
        <source>%1: not in this range</source>
        <comment>a weekday and an hour</comment>
        <translation>%1: nicht in diesem Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n page(s) in %2, %3 an hour</source>
        <comment>weekday and hour, time, rate</comment>
        <translation>
            <numerusform>%1: %n Ruf in %2, %3 je Stunde</numerusform>
            <numerusform>%1: %n Rufe in %2, %3 je Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2 %3 – %4</source>
        <comment>first and last day, first and last hour of work</comment>
        <translation>%1 – %2 %3 – %4</translation>
    </message>
    <message>
        <source>%1 of %2 outside %3</source>
        <comment>pages; working hours</comment>
        <translation>%1 von %2 außerhalb %3</translation>
    </message>
    <message>
        <source>%1 of the time lies there</source>
        <comment>outside working hours</comment>
        <translation>%1 der Zeit liegen dort</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in this range.</source>
        <translation>
            <numerusform>%n Ruf in diesem Zeitraum.</numerusform>
            <numerusform>%n Rufe in diesem Zeitraum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most an hour: %1.</source>
        <comment>a weekday and an hour, with its pages</comment>
        <translation>Am meisten je Stunde: %1.</translation>
    </message>
</context>
<context>
    <name>PagerDuty</name>
    <message>
        <source>a list of incidents</source>
        <translation>eine Liste von Störungen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>an incident</source>
        <translation>eine Störung</translation>
    </message>
    <message>
        <source>a list of log entries</source>
        <translation>eine Liste von Protokolleinträgen</translation>
    </message>
    <message>
        <source>PagerDuty REST API, version 2.</source>
        <translation>PagerDuty-REST-API, Version 2.</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>It is there and may be read.</source>
        <translation>Vorhanden und lesbar.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Incidents without an id, a status or a time were left out.</source>
        <translation>Störungen ohne ID, Status oder Zeit wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Too many incidents begin at %1; PagerDuty does not show all.</source>
        <translation>Bei %1 beginnen zu viele Störungen; PagerDuty zeigt nicht alle.</translation>
    </message>
    <message>
        <source>The incident %1 is gone from PagerDuty; it stays as it was.</source>
        <translation>Die Störung %1 ist in PagerDuty nicht mehr vorhanden; sie bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>services: &quot;%1&quot; should be the id of a service of PagerDuty and one of this workspace, such as PIKL83L=checkout.</source>
        <translation>services: „%1“ sollte die ID eines Service in PagerDuty und eines in diesem Arbeitsbereich sein, etwa PIKL83L=checkout.</translation>
    </message>
    <message>
        <source>services: &quot;%1&quot; is no service of this workspace.</source>
        <translation>services: „%1“ ist kein Service dieses Arbeitsbereichs.</translation>
    </message>
</context>
<context>
    <name>PlatformLanes</name>
    <message>
        <source>goal %1</source>
        <comment>a target, in a chart</comment>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Recommendation (NPS)</source>
        <translation>Weiterempfehlung (NPS)</translation>
    </message>
    <message>
        <source>No survey wave in this range.</source>
        <translation>Keine Umfragewelle in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>fewer than 5</source>
        <translation>unter 5</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>Days to tenth merge, median</source>
        <translation>Tage bis 10. Merge, Median</translation>
    </message>
    <message>
        <source>%1 still on the way</source>
        <comment>new engineers who have not reached the tenth merge</comment>
        <translation>%1 noch unterwegs</translation>
    </message>
    <message>
        <source>Not enough people started in the half year before.</source>
        <translation>Zu wenige Starts im Halbjahr davor.</translation>
    </message>
    <message>
        <source>Environment ready, median</source>
        <translation>Umgebung bereit, Median</translation>
    </message>
    <message>
        <source>p90 %1</source>
        <comment>90th percentile</comment>
        <translation>p90 %1</translation>
    </message>
    <message>
        <source>No environment was asked for in this range.</source>
        <translation>In diesem Zeitraum wurde keine Umgebung angefordert.</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
</context>
<context>
    <name>PolicyLanes</name>
    <message>
        <source>not measured</source>
        <comment>an incident</comment>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>found</source>
        <comment>an incident, by an alert</comment>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>an incident, by alerts</comment>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>When each pair of windows burned</source>
        <translation>Wann jedes Fensterpaar brannte</translation>
    </message>
    <message>
        <source>in steps of five minutes or more</source>
        <translation>in Schritten von fünf Minuten oder mehr</translation>
    </message>
    <message>
        <source>Where both windows of a pair burned faster than its factor, below the incidents of the service. A pair that burns long enough sets off its alert.</source>
        <translation>Wo beide Fenster eines Paars schneller brannten als sein Faktor, unter den Störungen des Service. Ein Paar, das lange genug brennt, löst seinen Alarm aus.</translation>
    </message>
    <message>
        <source>No incident, and no pair burned in this range.</source>
        <translation>Keine Störung, und kein Paar brannte in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Alerts of each policy against the incidents</source>
        <translation>Alarme jedes Regelwerks und die Störungen</translation>
    </message>
    <message>
        <source>pages red, above · tickets amber, below</source>
        <translation>Rufe rot, oben · Tickets gelb, unten</translation>
    </message>
    <message>
        <source>When each policy would have paged or asked for a ticket, minute by minute, below the incidents of the service. An incident says whether the SLO&apos;s own policy found it.</source>
        <translation>Wann jedes Regelwerk gerufen oder ein Ticket verlangt hätte, minutengenau, unter den Störungen des Service. An jeder Störung steht, ob das eigene Regelwerk des SLO sie fand.</translation>
    </message>
    <message>
        <source>No incident and no alert in this range.</source>
        <translation>Keine Störung und kein Alarm in diesem Zeitraum.</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>state of an alert</comment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Fires</source>
        <comment>state of an alert</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>state of an alert</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Quiet</source>
        <comment>state of an alert</comment>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>frozen at %1</source>
        <comment>an alert of which nothing new is measured</comment>
        <translation>eingefroren um %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>at once</source>
        <comment>an alert fires</comment>
        <translation>sofort</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bad events of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>from %n failure(s)</source>
        <translation>
            <numerusform>ab %n Fehler</numerusform>
            <numerusform>ab %n Fehlern</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <comment>severity of an alert</comment>
        <translation>Ruf</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>severity of an alert</comment>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Pairs of one severity are one alert: any of them is enough.</source>
        <translation>Paare einer Dringlichkeit sind ein Alarm: Jedes davon genügt.</translation>
    </message>
    <message>
        <source>Long</source>
        <comment>look-back of a burn rate</comment>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Short</source>
        <comment>look-back of a burn rate</comment>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>The pair burns where both windows burn faster than this.</source>
        <translation>Das Paar brennt, wo beide Fenster schneller brennen als dies.</translation>
    </message>
    <message>
        <source>After</source>
        <comment>an alert fires</comment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>It fires when it has burned for so long.</source>
        <translation>Er löst aus, wenn es so lange gebrannt hat.</translation>
    </message>
    <message>
        <source>Burn, long</source>
        <translation>Burn, lang</translation>
    </message>
    <message>
        <source>Burn rate of the long window.</source>
        <translation>Burn-Rate des langen Fensters.</translation>
    </message>
    <message>
        <source>Burn, short</source>
        <translation>Burn, kurz</translation>
    </message>
    <message>
        <source>Burn rate of the short window.</source>
        <translation>Burn-Rate des kurzen Fensters.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Of the alert, evaluated minute by minute. Where nothing new is measured it is frozen: it neither fires nor resolves.</source>
        <translation>Des Alarms, Minute für Minute ausgewertet. Wo nichts Neues gemessen wird, ist er eingefroren: Er löst weder aus, noch endet er.</translation>
    </message>
    <message>
        <source>burn rates of %1</source>
        <comment>a moment</comment>
        <translation>Burn-Raten von %1</translation>
    </message>
</context>
<context>
    <name>Poller</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The source does not get any further with its history.</source>
        <translation>Die Quelle kommt mit ihrem Verlauf nicht weiter.</translation>
    </message>
    <message>
        <source>There is no such source.</source>
        <translation>Diese Quelle gibt es nicht.</translation>
    </message>
    <message>
        <source>It has no source.</source>
        <translation>Es hat keine Quelle.</translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message>
        <source>Prometheus API, version %1.</source>
        <translation>Prometheus-API, Version %1.</translation>
    </message>
    <message>
        <source>Prometheus API, the version is not told.</source>
        <translation>Prometheus-API, ohne Angabe der Version.</translation>
    </message>
    <message>
        <source>Sample query</source>
        <translation>Beispielabfrage</translation>
    </message>
    <message>
        <source>The total of &quot;%1&quot; has no series now.</source>
        <translation>Für den Gesamtwert von „%1“ gibt es derzeit keine Zeitreihe.</translation>
    </message>
    <message numerus="yes">
        <source>%n series answer for the total of &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n Zeitreihe antwortet für den Gesamtwert von „%1“.</numerusform>
            <numerusform>%n Zeitreihen antworten für den Gesamtwert von „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>A Prometheus source needs the URL of its server.</source>
        <translation>Eine Prometheus-Quelle braucht die URL ihres Servers.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a counter selector, metric{label=&quot;value&quot;}, nor an expression with [$window].</source>
        <translation>„%1“ ist weder ein Counter-Selektor, metric{label=&quot;value&quot;}, noch ein Ausdruck mit [$window].</translation>
    </message>
    <message>
        <source>More good or bad events than events in all: they were cut to the total.</source>
        <translation>Es gab mehr gute oder schlechte Ereignisse als Ereignisse insgesamt: Sie wurden auf die Gesamtzahl gekürzt.</translation>
    </message>
    <message>
        <source>The query gives a %1, but counters are needed.</source>
        <translation>Die Abfrage liefert den Typ %1, gebraucht werden aber Counter.</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>The server refused the query (%1): %2</source>
        <translation>Der Server hat die Abfrage abgelehnt (%1): %2</translation>
    </message>
    <message>
        <source>The answer is larger than 32 MiB.</source>
        <translation>Die Antwort ist größer als 32 MiB.</translation>
    </message>
    <message>
        <source>There is not enough memory for the answer.</source>
        <translation>Der Arbeitsspeicher reicht für die Antwort nicht aus.</translation>
    </message>
    <message>
        <source>The answer is a web page, perhaps of a login; the address may be wrong.</source>
        <translation>Die Antwort ist eine Webseite, vielleicht eine Login-Seite; womöglich ist die Adresse falsch.</translation>
    </message>
    <message>
        <source>The answer is not whole JSON: %1</source>
        <translation>Die Antwort ist kein vollständiges JSON: %1</translation>
    </message>
    <message>
        <source>The answer is not of the Prometheus API: at %1 there should be %2.</source>
        <translation>Die Antwort gehört nicht zur Prometheus-API: Bei %1 wird %2 erwartet.</translation>
    </message>
    <message>
        <source>a time and a value</source>
        <translation>ein Paar aus Zeit und Wert</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>The server says that its answer is partial; it is not counted as measured.</source>
        <translation>Der Server nennt seine Antwort unvollständig; sie zählt nicht als gemessen.</translation>
    </message>
    <message>
        <source>The server warns, so its answer is not counted as measured: %1</source>
        <translation>Der Server warnt, daher zählt seine Antwort nicht als gemessen: %1</translation>
    </message>
    <message>
        <source>A series has too many or too long labels; the answer is not counted as measured.</source>
        <translation>Eine Zeitreihe hat zu viele oder zu lange Labels; die Antwort zählt nicht als gemessen.</translation>
    </message>
    <message>
        <source>Samples with an impossible time or value were left out.</source>
        <translation>Messwerte mit unmöglicher Zeit oder unmöglichem Wert wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Series or labels came twice and were taken once.</source>
        <translation>Zeitreihen oder Labels kamen doppelt und wurden einmal gezählt.</translation>
    </message>
    <message>
        <source>Thanos, version %1.</source>
        <translation>Thanos, Version %1.</translation>
    </message>
    <message>
        <source>%1 of %2 that are fast enough.</source>
        <translation>%1 aus %2, die schnell genug sind.</translation>
    </message>
    <message>
        <source>%1 of %2 that succeed.</source>
        <translation>%1 aus %2, die gelingen.</translation>
    </message>
    <message>
        <source>99 of 100 took at most %1 s in the last 28 days.</source>
        <translation>99 von 100 dauerten in den letzten 28 Tagen höchstens %1 s.</translation>
    </message>
    <message>
        <source>There was no time left to count.</source>
        <translation>Zum Zählen blieb keine Zeit mehr.</translation>
    </message>
    <message>
        <source>There are too many proposals to count them all.</source>
        <translation>Es gibt zu viele Vorschläge, um alle zu zählen.</translation>
    </message>
    <message>
        <source>An error ratio was below 0 or above 1: it was taken as 0 or 1.</source>
        <translation>Ein Fehleranteil lag unter 0 oder über 1: Er wurde als 0 oder 1 gewertet.</translation>
    </message>
    <message>
        <source>The histogram had no bucket of the limit for some time, which is not counted as measured.</source>
        <translation>Das Histogramm hatte zeitweise keinen Bucket für die Grenze; diese Zeit zählt nicht als gemessen.</translation>
    </message>
    <message>
        <source>What another tool recorded could not be read: %1</source>
        <translation>Die Aufzeichnung eines anderen Werkzeugs war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The server does not tell the query behind it: what is recorded is the SLI, and how many events there were is not known.</source>
        <translation>Der Server nennt die Abfrage dahinter nicht: Aufgezeichnet ist das SLI; wie viele Ereignisse es gab, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Sloth records it as %1.</source>
        <translation>Sloth zeichnet es als %1 auf.</translation>
    </message>
    <message>
        <source>Pyrra records it as %1.</source>
        <translation>Pyrra zeichnet es als %1 auf.</translation>
    </message>
    <message>
        <source>Grafana SLO records it as %1.</source>
        <translation>Grafana SLO zeichnet es als %1 auf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a histogram, such as http_request_duration_seconds{job=&quot;shop&quot;}.</source>
        <translation>„%1“ ist nicht der Name eines Histogramms, etwa http_request_duration_seconds{job=&quot;shop&quot;}.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no query.</source>
        <translation>„%1“ ist keine Abfrage.</translation>
    </message>
    <message>
        <source>A composite SLO is made of others, no server is asked for it.</source>
        <translation>Ein zusammengesetztes SLO besteht aus anderen; dafür wird kein Server abgefragt.</translation>
    </message>
    <message>
        <source>No bucket of the histogram &quot;%1&quot; ends at %2 seconds. Its buckets end at %3.</source>
        <translation>Kein Bucket des Histogramms „%1“ endet bei %2 Sekunden. Seine Buckets enden bei %3.</translation>
    </message>
    <message>
        <source>The answer of the server is not complete.</source>
        <translation>Die Antwort des Servers ist nicht vollständig.</translation>
    </message>
    <message>
        <source>There were no events in the last 28 days.</source>
        <translation>In den letzten 28 Tagen gab es keine Ereignisse.</translation>
    </message>
    <message>
        <source>The server says that its answer is not complete.</source>
        <translation>Der Server nennt seine Antwort unvollständig.</translation>
    </message>
</context>
<context>
    <name>ProposalsModel</name>
    <message>
        <source>Target in percent</source>
        <translation>Zielwert in Prozent</translation>
    </message>
</context>
<context>
    <name>Ranges</name>
    <message>
        <source>Last 3 hours</source>
        <translation>Letzte 3 Stunden</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>13 weeks</source>
        <translation>13 Wochen</translation>
    </message>
    <message>
        <source>Last full week</source>
        <translation>Letzte volle Woche</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>ReliabilityLanes</name>
    <message>
        <source>No SLO is defined yet. Add one under slos: in the workspace file.</source>
        <translation>Noch kein SLO definiert. Er gehört unter slos: in die Arbeitsbereich-Datei.</translation>
    </message>
    <message>
        <source>Nothing was measured in this range.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Error budget left</source>
        <translation>Fehlerbudget übrig</translation>
    </message>
    <message>
        <source>Error budget left, %1</source>
        <comment>of a window such as 30d</comment>
        <translation>Fehlerbudget übrig, %1</translation>
    </message>
    <message>
        <source>by events</source>
        <comment>how the budget is counted</comment>
        <translation>nach Ereignissen</translation>
    </message>
    <message>
        <source>Burn rate, 1 h and 5 min</source>
        <translation>Burn-Rate, 1 h und 5 min</translation>
    </message>
    <message>
        <source>budget exhausted</source>
        <translation>Budget erschöpft</translation>
    </message>
    <message>
        <source>page %1</source>
        <comment>threshold of an alert that pages</comment>
        <translation>Alarm %1</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <comment>threshold of an alert that makes a ticket</comment>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Time to resolve, median</source>
        <translation>Behebungszeit, Median</translation>
    </message>
    <message>
        <source>open %1</source>
        <comment>an incident, for how long</comment>
        <translation>offen %1</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>incidents not resolved yet</comment>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>No incident in this range.</source>
        <translation>Keine Störung in diesem Zeitraum.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>It is empty.</source>
        <translation>Der Inhalt ist leer.</translation>
    </message>
    <message>
        <source>It holds more than one line, or control characters.</source>
        <translation>Der Inhalt hat mehr als eine Zeile oder enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>It is a link: name the file itself.</source>
        <translation>Sie ist ein Link: Anzugeben ist die Datei selbst.</translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation>Sie lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>It is not a plain file.</source>
        <translation>Sie ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It belongs to another user.</source>
        <translation>Sie gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Others may read it or it may be run: its mode must be 0600 or less (chmod 600).</source>
        <translation>Andere dürfen sie lesen, oder sie ist ausführbar: Erlaubt ist höchstens der Modus 0600 (chmod 600).</translation>
    </message>
    <message>
        <source>It is larger than 64 KiB.</source>
        <translation>Sie ist größer als 64 KiB.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The keyring gave no secret for the source %1: it is locked, or nothing has been stored yet.</source>
        <translation>Der Schlüsselbund gab kein Secret für die Quelle %1 heraus: Er ist gesperrt, oder es wurde noch keines gespeichert.</translation>
    </message>
    <message>
        <source>The keyring is not available, so the secret of the source %1 is missing.</source>
        <translation>Der Schlüsselbund ist nicht verfügbar, daher fehlt das Secret der Quelle %1.</translation>
    </message>
    <message>
        <source>Unlock or start it and store the secret, or say in the workspace where else it is: &quot;secret: env:NAME&quot; or &quot;secret: file:PATH&quot;.</source>
        <translation>Den Schlüsselbund entsperren oder starten und das Secret speichern, oder im Arbeitsbereich angeben, wo es sonst liegt: „secret: env:NAME“ oder „secret: file:PATH“.</translation>
    </message>
    <message>
        <source>It is not set.</source>
        <translation>Sie ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>The variable %1 gives no secret for the source %2.</source>
        <translation>Die Variable %1 liefert kein Secret für die Quelle %2.</translation>
    </message>
    <message>
        <source>The file %1 gives no secret for the source %2.</source>
        <translation>Die Datei %1 liefert kein Secret für die Quelle %2.</translation>
    </message>
    <message>
        <source>Expected keychain, env:NAME or file:PATH.</source>
        <translation>Erwartet wird keychain, env:NAME oder file:PATH.</translation>
    </message>
    <message>
        <source>The workspace does not say where the secret of the source %1 is.</source>
        <translation>Der Arbeitsbereich sagt nicht, wo das Secret der Quelle %1 liegt.</translation>
    </message>
    <message>
        <source>The workspace says that the secret of this source is not in the keyring.</source>
        <translation>Laut Arbeitsbereich liegt das Secret dieser Quelle nicht im Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This version knows no source of kind &quot;%1&quot;.</source>
        <translation>Diese Version kennt keine Quelle der Art „%1“.</translation>
    </message>
    <message>
        <source>There is no SLO &quot;%1&quot;.</source>
        <translation>Es gibt kein SLO „%1“.</translation>
    </message>
    <message>
        <source>There is no alert policy &quot;%1&quot;.</source>
        <translation>Es gibt kein Alarm-Regelwerk „%1“.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The setting %1 has a value that it cannot have; its default is used.</source>
        <translation>Die Einstellung %1 hat einen unzulässigen Wert; es gilt ihr Standardwert.</translation>
    </message>
    <message>
        <source>The settings could not be read; defaults are used. The old file was kept as %1.</source>
        <translation>Die Einstellungen waren nicht lesbar; es gelten die Standardwerte. Die alte Datei ist als %1 erhalten.</translation>
    </message>
    <message>
        <source>The settings could not be read; defaults are used.</source>
        <translation>Die Einstellungen waren nicht lesbar; es gelten die Standardwerte.</translation>
    </message>
    <message>
        <source>The settings were written by a newer Trivet; changes are not kept.</source>
        <translation>Die Einstellungen stammen von einem neueren Trivet; Änderungen werden nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>SloAlertLanes</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>severity of an alert</comment>
        <translation>Ruf</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>severity of an alert</comment>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>The policy did not speak in this range.</source>
        <translation>Das Regelwerk schlug in diesem Zeitraum nicht an.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n Ruf</numerusform>
            <numerusform>%n Rufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>policy %1</source>
        <comment>its name</comment>
        <translation>Regelwerk %1</translation>
    </message>
    <message>
        <source>When the SLO&apos;s alert policy paged or asked for a ticket, or would have: the last days minute by minute, what lies before in steps of five minutes. A gap in the measurements neither fires nor resolves an alert.</source>
        <translation>Wann das Alarm-Regelwerk des SLO rief oder ein Ticket verlangte, oder es getan hätte: die letzten Tage Minute für Minute, alles davor in Schritten von fünf Minuten. Eine Lücke in den Messungen löst keinen Alarm aus und beendet keinen.</translation>
    </message>
    <message>
        <source>Nothing was measured in this range.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>All SLOs, how fast each burned</source>
        <translation>Alle SLOs, Burn-Rate</translation>
    </message>
    <message>
        <source>pale below 1 × · amber from 1 and 3 × · red from 6 and 14.4 ×</source>
        <translation>blass unter 1 × · gelb ab 1 und 3 × · rot ab 6 und 14,4 ×</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>SLOs that are not shown</comment>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Each cell is the burn rate of its stretch of time; 1 spends the budget in exactly one window. Hatched: not measured.</source>
        <translation>Jede Zelle ist die Burn-Rate ihres Zeitabschnitts; 1 verbraucht das Budget in genau einem Fenster. Schraffiert: nicht gemessen.</translation>
    </message>
</context>
<context>
    <name>SloInput</name>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
</context>
<context>
    <name>SloLanes</name>
    <message>
        <source>Nothing was measured in this range.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>ideal</source>
        <comment>line of a budget that is spent evenly</comment>
        <translation>ideal</translation>
    </message>
    <message>
        <source>Error budget left</source>
        <translation>Fehlerbudget übrig</translation>
    </message>
    <message>
        <source>Burn rate, 1 h</source>
        <translation>Burn-Rate, 1 h</translation>
    </message>
    <message>
        <source>page %1 · %2</source>
        <comment>threshold and its long window</comment>
        <translation>Ruf %1 · %2</translation>
    </message>
    <message>
        <source>ticket %1 · %2</source>
        <comment>threshold and its long window</comment>
        <translation>Ticket %1 · %2</translation>
    </message>
    <message>
        <source>Good events</source>
        <translation>Gute Ereignisse</translation>
    </message>
    <message>
        <source>target %1</source>
        <comment>of an SLO</comment>
        <translation>Zielwert %1</translation>
    </message>
    <message>
        <source>each point %1</source>
        <comment>of a line of means: a duration</comment>
        <translation>je Punkt %1</translation>
    </message>
</context>
<context>
    <name>SloStandings</name>
    <message>
        <source>Pages</source>
        <comment>state of an SLO: its alert pages</comment>
        <translation>Ruft</translation>
    </message>
    <message>
        <source>Stale</source>
        <comment>state of an SLO: no new data</comment>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Overspent</source>
        <translation>Überzogen</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>state of an SLO: its alert asks for a ticket</comment>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Runs out</source>
        <comment>state of an SLO: its budget does so soon</comment>
        <translation>Bald leer</translation>
    </message>
    <message>
        <source>Within budget</source>
        <translation>Im Budget</translation>
    </message>
</context>
<context>
    <name>SloTab</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Story</source>
        <translation>Demo-Daten</translation>
    </message>
    <message>
        <source>The built-in story needs no connection.</source>
        <translation>Die eingebauten Demo-Daten brauchen keine Verbindung.</translation>
    </message>
    <message>
        <source>The seed is not a whole number.</source>
        <translation>Der Seed ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) match.</source>
        <translation>
            <numerusform>%n Git-Tag passt.</numerusform>
            <numerusform>%n Git-Tags passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pattern of tags is not a regular expression: %1.</source>
        <translation>Das Muster für Tags ist kein regulärer Ausdruck: %1.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; stands twice in the header.%2</source>
        <translation>Die Spalte „%1“ steht zweimal in der Kopfzeile.%2</translation>
    </message>
    <message>
        <source>The row has %1 columns, the header %2.</source>
        <translation>Die Zeile hat %1 Spalten, die Kopfzeile %2.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is not a number.</source>
        <translation>In %1 steht „%2“; das ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is not a count.</source>
        <translation>In %1 steht „%2“; das ist keine Anzahl.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is neither true nor false.</source>
        <translation>In %1 steht „%2“; das ist weder true noch false.</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;, which is not a date or time after 1999.</source>
        <translation>In %1 steht „%2“; das ist kein Datum und kein Zeitpunkt nach 1999.</translation>
    </message>
    <message>
        <source>The row has more than 500 columns.</source>
        <translation>Die Zeile hat mehr als 500 Spalten.</translation>
    </message>
    <message>
        <source>A field is larger than 1 MiB.</source>
        <translation>Ein Feld ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>The row is not UTF-8.</source>
        <translation>Die Zeile ist kein UTF-8.</translation>
    </message>
    <message>
        <source>A quote stands where none may stand.</source>
        <translation>Ein Anführungszeichen steht, wo keines stehen darf.</translation>
    </message>
    <message>
        <source>A field is larger than 1 MiB, or its quote is not closed.</source>
        <translation>Ein Feld ist größer als 1 MiB, oder sein Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>A quote is not closed before the end of the file.</source>
        <translation>Ein Anführungszeichen wird bis zum Ende der Datei nicht geschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) match.</source>
        <translation>
            <numerusform>%n Datei passt.</numerusform>
            <numerusform>%n Dateien passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This source has no SLOs to tell of.</source>
        <translation>Diese Quelle liefert keine SLOs.</translation>
    </message>
    <message>
        <source>This source records no alerts.</source>
        <translation>Diese Quelle zeichnet keine Alarme auf.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This is not a backup of Trivet&apos;s notes.</source>
        <translation>Das ist kein Backup der Notizen von Trivet.</translation>
    </message>
    <message>
        <source>The backup is damaged: %1.</source>
        <translation>Das Backup ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>The backup holds fewer notes than the store.</source>
        <translation>Das Backup enthält weniger Notizen als der Datenspeicher.</translation>
    </message>
    <message>
        <source>Another program is writing to the file. Try again.</source>
        <translation>Ein anderes Programm schreibt gerade in die Datei. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no space left for the file.</source>
        <translation>Für die Datei ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus.</translation>
    </message>
    <message>
        <source>The work was ended.</source>
        <translation>Die Arbeit wurde beendet.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>Der Datenträger meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The store could not do it.</source>
        <translation>Der Datenspeicher konnte das nicht ausführen.</translation>
    </message>
    <message>
        <source>SQLite did not take the setting %1.</source>
        <translation>SQLite hat die Einstellung %1 nicht angenommen.</translation>
    </message>
    <message>
        <source>SQLite cannot keep a write-ahead log here, the mode is %1.</source>
        <translation>SQLite kann hier kein Write-Ahead-Log führen, der Modus ist %1.</translation>
    </message>
    <message>
        <source>The file is the database of another program. It was left as it is.</source>
        <translation>Die Datei ist die Datenbank eines anderen Programms. Sie blieb unverändert.</translation>
    </message>
    <message>
        <source>The cache was written by a newer Trivet. It was set aside as %1, and the sources are asked again.</source>
        <translation>Der Cache stammt von einem neueren Trivet. Er wurde als %1 beiseitegelegt, und die Quellen werden neu abgefragt.</translation>
    </message>
    <message>
        <source>The cache was damaged. It was set aside as %1, and the sources are asked again.</source>
        <translation>Der Cache war beschädigt. Er wurde als %1 beiseitegelegt, und die Quellen werden neu abgefragt.</translation>
    </message>
    <message>
        <source>The cache cannot be begun anew here.</source>
        <translation>Der Cache kann hier nicht neu angelegt werden.</translation>
    </message>
    <message>
        <source>The folder is on a network file system (%1), where a store can be damaged without a word. Choose a folder on a local disk with --store.</source>
        <translation>Der Ordner liegt auf einem Netzwerk-Dateisystem (%1), wo ein Datenspeicher unbemerkt Schaden nehmen kann. Bitte mit --store einen Ordner auf einem lokalen Datenträger wählen.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is damaged, or it is not a store: it does not begin as a database does.</source>
        <translation>Die Datei ist beschädigt oder kein Datenspeicher: Sie beginnt nicht wie eine Datenbank.</translation>
    </message>
    <message>
        <source>The file could not be set aside.</source>
        <translation>Die Datei ließ sich nicht beiseitelegen.</translation>
    </message>
    <message>
        <source>%1 rows of notes are damaged and left out (%2). An earlier text stands for them where there is one. The newest backup may hold them.</source>
        <translation>Zahl der beschädigten, ausgelassenen Notizzeilen: %1 (%2). Wo es einen früheren Text gibt, gilt dieser. Womöglich enthält sie das neueste Backup.</translation>
    </message>
    <message>
        <source>they cannot be read</source>
        <translation>sie sind nicht lesbar</translation>
    </message>
    <message>
        <source>The note that has this key is damaged.</source>
        <translation>Die Notiz mit diesem Schlüssel ist beschädigt.</translation>
    </message>
    <message>
        <source>The note was changed meanwhile: its newest revision is %1, this would be %2.</source>
        <translation>Die Notiz wurde unterdessen geändert: Ihre neueste Revision ist %1, dies wäre %2.</translation>
    </message>
    <message>
        <source>A note keeps the key of its first revision.</source>
        <translation>Eine Notiz behält den Schlüssel ihrer ersten Revision.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The copy was made, but rows of notes are damaged in it as in the store.</source>
        <translation>Die Kopie ist angelegt, aber wie im Datenspeicher sind auch in ihr Notizzeilen beschädigt.</translation>
    </message>
    <message>
        <source>The folder for backups could not be made.</source>
        <translation>Der Ordner für Backups konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no backup. To begin anew, remove %1.</source>
        <translation>Es gibt kein Backup. Für einen Neuanfang %1 löschen.</translation>
    </message>
    <message>
        <source>Restore the newest backup, %1, or remove %2 to begin anew.</source>
        <translation>Das neueste Backup, %1, wiederherstellen oder für einen Neuanfang %2 löschen.</translation>
    </message>
    <message>
        <source>The notes are missing: the file was there and is gone.</source>
        <translation>Die Notizen fehlen: Die Datei war da und ist verschwunden.</translation>
    </message>
    <message>
        <source>The notes are gone: the file was there and is empty.</source>
        <translation>Die Notizen sind verschwunden: Die Datei war da und ist leer.</translation>
    </message>
    <message>
        <source>The notes are damaged and can only be read (%1). %2</source>
        <translation>Die Notizen sind beschädigt und nur lesbar (%1). %2</translation>
    </message>
    <message>
        <source>The notes were written by a newer Trivet (version %1 of the file, this one knows %2). They can only be read.</source>
        <translation>Die Notizen stammen von einem neueren Trivet (Version %1 der Datei, dieses kennt %2). Sie sind nur lesbar.</translation>
    </message>
    <message>
        <source>The file is not the one that was here: it belongs to another store.</source>
        <translation>Das ist nicht die Datei, die hier lag: Sie gehört zu einem anderen Datenspeicher.</translation>
    </message>
    <message>
        <source>Notes are missing: the file holds %1 rows, %2 were known.</source>
        <translation>Notizen fehlen: Die Datei enthält %1 Zeilen, bekannt waren %2.</translation>
    </message>
    <message>
        <source>Rows of notes are damaged. %1</source>
        <translation>Notizzeilen sind beschädigt. %1</translation>
    </message>
    <message>
        <source>The file is not the one that was here: other notes stand in it.</source>
        <translation>Das ist nicht die Datei, die hier lag: In ihr stehen andere Notizen.</translation>
    </message>
    <message>
        <source>The backup could not be put in its place.</source>
        <translation>Das Backup ließ sich nicht an seinen Platz legen.</translation>
    </message>
    <message>
        <source>The file that says what the store held cannot be understood.</source>
        <translation>Die Datei mit dem letzten Stand des Datenspeichers ist nicht verständlich.</translation>
    </message>
    <message>
        <source>What the store holds could not be noted beside it: %1.</source>
        <translation>Der Stand des Datenspeichers ließ sich nicht daneben vermerken: %1.</translation>
    </message>
    <message>
        <source>The %1 is too long: %2 characters are kept, this has %3.</source>
        <translation>%1 ist zu lang: Gespeichert werden %2 Zeichen, hier sind es %3.</translation>
    </message>
    <message>
        <source>The %1 holds a NUL character, which cannot be kept.</source>
        <translation>%1 enthält ein NUL-Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <source>The %1 holds half a character, which cannot be kept.</source>
        <translation>%1 enthält ein halbes Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <source>A note needs an id and a revision of at least 1.</source>
        <translation>Eine Notiz braucht eine ID und eine Revision von mindestens 1.</translation>
    </message>
    <message>
        <source>text of the note</source>
        <translation>Der Text der Notiz</translation>
    </message>
    <message>
        <source>id of the note</source>
        <translation>Die ID der Notiz</translation>
    </message>
    <message>
        <source>name of the service</source>
        <translation>Der Name des Service</translation>
    </message>
    <message>
        <source>id of the deployment</source>
        <translation>Die ID des Deployments</translation>
    </message>
    <message>
        <source>id of the incident</source>
        <translation>Die ID der Störung</translation>
    </message>
    <message>
        <source>name of the author</source>
        <translation>Der Name des Autors</translation>
    </message>
    <message>
        <source>key of the note</source>
        <translation>Der Schlüssel der Notiz</translation>
    </message>
    <message>
        <source>The stored minutes of %1 on %2 were damaged. They were dropped and are asked for again.</source>
        <translation>Die gespeicherten Minuten von %1 am %2 waren beschädigt. Sie wurden verworfen und werden neu abgefragt.</translation>
    </message>
    <message>
        <source>The store is open already.</source>
        <translation>Der Datenspeicher ist bereits geöffnet.</translation>
    </message>
    <message>
        <source>What the sources give is not kept: %1</source>
        <translation>Die Daten der Quellen werden nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The folder of the store could not be made.</source>
        <translation>Der Ordner des Datenspeichers konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no backup of today: %1</source>
        <translation>Von heute gibt es kein Backup: %1</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>%1 has overspent its error budget: %2 left.</source>
        <translation>%1 hat das Fehlerbudget überzogen: %2 übrig.</translation>
    </message>
    <message>
        <source>%1 has %2 of its error budget left.</source>
        <translation>%1 hat noch %2 des Fehlerbudgets.</translation>
    </message>
    <message>
        <source>No goal is set.</source>
        <translation>Kein Ziel gesetzt.</translation>
    </message>
    <message>
        <source>No goal can be judged yet: too few data.</source>
        <translation>Noch kein Ziel bewertbar: zu wenige Daten.</translation>
    </message>
    <message>
        <source>Goals met: %1 of %2.</source>
        <translation>Erreichte Ziele: %1 von %2.</translation>
    </message>
    <message>
        <source>Too few data to judge: %1.</source>
        <translation>Zu wenige Daten für eine Bewertung: %1.</translation>
    </message>
    <message>
        <source>Goal missed: %1.</source>
        <translation>Ziel verfehlt: %1.</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>On track</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Overspent</source>
        <translation>Überzogen</translation>
    </message>
    <message>
        <source>Off target</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Nothing was measured in this range yet.</source>
        <translation>In diesem Zeitraum wurde noch nichts gemessen.</translation>
    </message>
    <message>
        <source>%1 %2. %3 of %4 SLOs within budget.</source>
        <comment>worst service, its budget, SLOs</comment>
        <translation>%1 %2. %3 von %4 SLOs im Budget.</translation>
    </message>
    <message>
        <source>Stale</source>
        <comment>a verdict on old data</comment>
        <translation>Veraltet</translation>
    </message>
</context>
<context>
    <name>WhatIfLane</name>
    <message>
        <source>Error budget left, if the promise were so</source>
        <translation>Fehlerbudget übrig, wäre die Zusage so</translation>
    </message>
    <message>
        <source>Error budget left, as it is</source>
        <translation>Fehlerbudget übrig, wie es ist</translation>
    </message>
    <message>
        <source>The budget that would have been left at every moment with the target, window and threshold that are set above. Dashed: as it is.</source>
        <translation>Das Budget, das mit Zielwert, Fenster und Schwellenwert von oben zu jedem Zeitpunkt übrig gewesen wäre. Gestrichelt: wie es ist.</translation>
    </message>
    <message>
        <source>Nothing was measured in this range.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>as it is %1</source>
        <comment>a number</comment>
        <translation>wie es ist %1</translation>
    </message>
    <message>
        <source>as it is</source>
        <comment>a line of a chart</comment>
        <translation>wie es ist</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This is neither OpenSLO (v1, v1alpha), Sloth nor Pyrra, found %1 %2; it is not read.</source>
        <translation>Dies ist weder OpenSLO (v1, v1alpha) noch Sloth noch Pyrra, gefunden wurde %1 %2; es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 %2 is not kept.</source>
        <translation>%1 %2 wird nicht übernommen.</translation>
    </message>
    <message>
        <source>%1 is referred to by nothing and is not kept.</source>
        <translation>Auf %1 verweist nichts; es wird nicht übernommen.</translation>
    </message>
    <message>
        <source>budgetingMethod: found %1, Occurrences was assumed.</source>
        <translation>budgetingMethod: Gefunden wurde %1, angenommen wurde Occurrences.</translation>
    </message>
    <message>
        <source>there is no SLI %1.</source>
        <translation>es gibt kein SLI %1.</translation>
    </message>
    <message>
        <source>it has no objectives.</source>
        <translation>es hat keine Ziele (objectives).</translation>
    </message>
    <message>
        <source>OpenSLO gives the composite %1 no target of its own: the lowest of its parts was taken.</source>
        <translation>OpenSLO gibt dem zusammengesetzten SLO %1 keinen eigenen Zielwert: Der niedrigste seiner Teile wurde übernommen.</translation>
    </message>
    <message>
        <source>target: %1 was taken as a percentage.</source>
        <translation>target: %1 wurde als Prozentwert gelesen.</translation>
    </message>
    <message>
        <source>its target %1 does not lie between 0 and 1.</source>
        <translation>der Zielwert %1 liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>%1 is not kept.</source>
        <translation>%1 wird nicht übernommen.</translation>
    </message>
    <message>
        <source>No timeSliceWindow is given: five minutes were assumed.</source>
        <translation>timeSliceWindow fehlt: Angenommen wurden fünf Minuten.</translation>
    </message>
    <message>
        <source>timeSliceWindow: expected minutes that divide a day, found %1; five minutes were assumed.</source>
        <translation>timeSliceWindow: Erwartet werden Minuten, die einen Tag teilen, gefunden wurde %1; angenommen wurden fünf Minuten.</translation>
    </message>
    <message>
        <source>%1 belongs to a threshold, not to a ratio; it is not kept.</source>
        <translation>%1 gehört zu einem Schwellenwert, nicht zu einem Verhältnis; es wird nicht übernommen.</translation>
    </message>
    <message>
        <source>op: expected lte, gte, lt or gt, found %1; lte was assumed.</source>
        <translation>op: Erwartet wird lte, gte, lt oder gt, gefunden wurde %1; angenommen wurde lte.</translation>
    </message>
    <message>
        <source>The threshold has no value; 0 was assumed.</source>
        <translation>Der Schwellenwert hat keinen Wert; angenommen wurde 0.</translation>
    </message>
    <message>
        <source>There is no AlertPolicy %1.</source>
        <translation>Es gibt keine AlertPolicy %1.</translation>
    </message>
    <message>
        <source>Several alert policies became the one policy %1.</source>
        <translation>Mehrere Alarm-Regelwerke wurden zu dem einen Regelwerk %1.</translation>
    </message>
    <message>
        <source>The alert policy %1 has no condition that Trivet knows; it is not kept.</source>
        <translation>Das Alarm-Regelwerk %1 hat keine Bedingung, die Trivet kennt; es wird nicht übernommen.</translation>
    </message>
    <message>
        <source>There is no AlertCondition %1.</source>
        <translation>Es gibt keine AlertCondition %1.</translation>
    </message>
    <message>
        <source>A condition is not kept: %1</source>
        <translation>Eine Bedingung wird nicht übernommen: %1</translation>
    </message>
    <message>
        <source>its kind is %1, not burnrate.</source>
        <translation>ihre Art ist %1, nicht burnrate.</translation>
    </message>
    <message>
        <source>op: %1 was taken as gte: a burn rate warns when it is high.</source>
        <translation>op: %1 wurde als gte gelesen: Eine Burn-Rate warnt, wenn sie hoch ist.</translation>
    </message>
    <message>
        <source>it has no threshold or no lookbackWindow.</source>
        <translation>ihr fehlt threshold oder lookbackWindow.</translation>
    </message>
    <message>
        <source>its lengths are beyond what a policy of Trivet can hold.</source>
        <translation>ihre Zeitspannen liegen außerhalb dessen, was ein Regelwerk von Trivet aufnehmen kann.</translation>
    </message>
    <message>
        <source>it has no indicator.</source>
        <translation>der Indikator fehlt.</translation>
    </message>
    <message>
        <source>its indicator measures nothing.</source>
        <translation>der Indikator misst nichts.</translation>
    </message>
    <message>
        <source>its indicator is neither a ratioMetric nor a thresholdMetric.</source>
        <translation>der Indikator ist weder eine ratioMetric noch eine thresholdMetric.</translation>
    </message>
    <message>
        <source>counter: false: the queries are read as counters all the same.</source>
        <translation>counter: false: Die Abfragen werden trotzdem als Counter gelesen.</translation>
    </message>
    <message>
        <source>rawType: expected success or failure, found %1; success was assumed.</source>
        <translation>rawType: Erwartet wird success oder failure, gefunden wurde %1; angenommen wurde success.</translation>
    </message>
    <message>
        <source>its ratio lacks good or bad, or the total.</source>
        <translation>im Verhältnis fehlt good oder bad oder aber total.</translation>
    </message>
    <message>
        <source>%1 is a query for %2, which Trivet does not ask.</source>
        <translation>%1 ist eine Abfrage für %2; dort fragt Trivet nicht ab.</translation>
    </message>
    <message>
        <source>%1 holds no query.</source>
        <translation>%1 enthält keine Abfrage.</translation>
    </message>
    <message>
        <source>Trivet&apos;s calendar windows are a week, a month or a quarter: a rolling window of the same length was taken.</source>
        <translation>Kalenderfenster sind in Trivet eine Woche, ein Monat oder ein Quartal: Übernommen wurde ein gleitendes Fenster derselben Länge.</translation>
    </message>
    <message>
        <source>timeZone: %1 is not known; the team&apos;s zone counts.</source>
        <translation>timeZone: %1 ist nicht bekannt; es gilt die Zone des Teams.</translation>
    </message>
    <message>
        <source>startTime: the time of day is not kept; the window begins at midnight.</source>
        <translation>startTime: Die Uhrzeit wird nicht übernommen; das Fenster beginnt um Mitternacht.</translation>
    </message>
    <message>
        <source>No time window is given: 30d was assumed.</source>
        <translation>Kein Zeitfenster ist angegeben: Angenommen wurde 30d.</translation>
    </message>
    <message>
        <source>Of several time windows the first one counts.</source>
        <translation>Von mehreren Zeitfenstern gilt das erste.</translation>
    </message>
    <message>
        <source>The length of the window, %1, is not known: 30d was assumed.</source>
        <translation>Die Länge des Fensters, %1, ist nicht bekannt: Angenommen wurde 30d.</translation>
    </message>
    <message>
        <source>%1 is minutes, not months (those are 1M), and a window of Trivet has 1h at least: 30d was assumed.</source>
        <translation>%1 sind Minuten, nicht Monate (das wäre 1M), und ein Fenster von Trivet hat mindestens 1h: Angenommen wurde 30d.</translation>
    </message>
    <message>
        <source>A window of Trivet has from 1h to 366d, this one %1: 30d was assumed.</source>
        <translation>Ein Fenster von Trivet hat 1h bis 366d, dieses %1: Angenommen wurde 30d.</translation>
    </message>
    <message>
        <source>A rolling window of %1 became %2.</source>
        <translation>Ein gleitendes Fenster von %1 wurde zu %2.</translation>
    </message>
    <message>
        <source>A pair of windows that must both burn cannot be said: each window is a condition of its own, the pairs stand in an annotation of the AlertPolicy %1.</source>
        <translation>Ein Paar von Fenstern, in denen beiden die Schwelle überschritten sein muss, lässt sich nicht ausdrücken: Jedes Fenster ist eine eigene Bedingung, die Paare stehen in einer Annotation der AlertPolicy %1.</translation>
    </message>
    <message>
        <source>A composite holds its parts once more, and has no target of its own: that stands in an annotation.</source>
        <translation>Ein zusammengesetztes SLO enthält seine Teile noch einmal und hat keinen eigenen Zielwert: Das steht in einer Annotation.</translation>
    </message>
    <message>
        <source>A week without a start became one from Monday.</source>
        <translation>Eine Woche ohne Beginn wurde zu einer ab Montag.</translation>
    </message>
    <message>
        <source>budget_method: %1 stands in an annotation.</source>
        <translation>budget_method: %1 steht in einer Annotation.</translation>
    </message>
    <message>
        <source>%1 is not kept: all groups together make one figure.</source>
        <translation>%1 wird nicht übernommen: Alle Gruppen ergeben zusammen einen Wert.</translation>
    </message>
    <message>
        <source>its indicator lacks a metric.</source>
        <translation>dem Indikator fehlt eine Metrik.</translation>
    </message>
    <message>
        <source>its indicator lacks a metric or a latency.</source>
        <translation>dem Indikator fehlt eine Metrik oder eine Latenz.</translation>
    </message>
    <message>
        <source>it has no indicator that Trivet knows.</source>
        <translation>kein Indikator ist angegeben, den Trivet kennt.</translation>
    </message>
    <message>
        <source>its target %1 does not lie between 0 and 100.</source>
        <translation>der Zielwert %1 liegt nicht zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>The target %1 is a percentage, not a share.</source>
        <translation>Der Zielwert %1 ist ein Prozentwert, kein Anteil.</translation>
    </message>
    <message>
        <source>Its alerts are switched off; Trivet watches it all the same, as %1.</source>
        <translation>Die Alarme sind dort abgeschaltet; Trivet überwacht trotzdem, und zwar als %1.</translation>
    </message>
    <message>
        <source>The good events became their opposite, the errors.</source>
        <translation>Die guten Ereignisse wurden zu ihrem Gegenteil, den Fehlern.</translation>
    </message>
    <message>
        <source>Pyrra takes plain selectors of errors and total only.</source>
        <translation>Pyrra nimmt nur einfache Selektoren für errors und total an.</translation>
    </message>
    <message>
        <source>Pyrra knows gauges of 0 and 1 only.</source>
        <translation>Pyrra kennt nur Gauges mit 0 und 1.</translation>
    </message>
    <message>
        <source>Pyrra does not read recorded shares.</source>
        <translation>Pyrra liest keine aufgezeichneten Anteile.</translation>
    </message>
    <message>
        <source>Pyrra knows no composites.</source>
        <translation>Pyrra kennt keine zusammengesetzten SLOs.</translation>
    </message>
    <message>
        <source>It is called %1 there.</source>
        <translation>Der Name lautet dort %1.</translation>
    </message>
    <message>
        <source>Its name %1 cannot be said.</source>
        <translation>Der Name %1 lässt sich nicht ausdrücken.</translation>
    </message>
    <message>
        <source>The alert policy %1 cannot be said: Pyrra takes its own.</source>
        <translation>Das Alarm-Regelwerk %1 lässt sich nicht ausdrücken: Pyrra nimmt sein eigenes.</translation>
    </message>
    <message>
        <source>AlertWindows: the sloPeriod %1 is not known; they are not kept.</source>
        <translation>AlertWindows: Die sloPeriod %1 ist nicht bekannt; sie werden nicht übernommen.</translation>
    </message>
    <message>
        <source>%1 is no pair of windows that Trivet can hold.</source>
        <translation>%1 ist kein Paar von Fenstern, das Trivet aufnehmen kann.</translation>
    </message>
    <message>
        <source>its objective %1 does not lie between 0 and 100.</source>
        <translation>das Ziel (objective) %1 liegt nicht zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>its events lack the error_query or the total_query.</source>
        <translation>in events fehlt error_query oder total_query.</translation>
    </message>
    <message>
        <source>its raw SLI holds no query.</source>
        <translation>das raw-SLI enthält keine Abfrage.</translation>
    </message>
    <message>
        <source>its SLI is a plugin of Sloth: only Sloth knows the query.</source>
        <translation>das SLI ist ein Plugin von Sloth: Nur Sloth kennt die Abfrage.</translation>
    </message>
    <message>
        <source>it has no SLI.</source>
        <translation>das SLI fehlt.</translation>
    </message>
    <message>
        <source>The gauge is read at the server&apos;s evaluation interval there, not at each of its samples.</source>
        <translation>Das Gauge wird dort im Auswertungsintervall des Servers gelesen, nicht bei jedem einzelnen Messwert.</translation>
    </message>
    <message>
        <source>Its sloth_id is %1: Sloth puts the service in front.</source>
        <translation>Die sloth_id ist %1: Sloth stellt den Service voran.</translation>
    </message>
    <message>
        <source>The window of %1 cannot be said in the file: tell Sloth --default-slo-period=%1.</source>
        <translation>Das Fenster von %1 lässt sich in der Datei nicht ausdrücken: Sloth braucht die Angabe --default-slo-period=%1.</translation>
    </message>
    <message>
        <source>The alert policy %1 cannot be said: Sloth takes its own.</source>
        <translation>Das Alarm-Regelwerk %1 lässt sich nicht ausdrücken: Sloth nimmt sein eigenes.</translation>
    </message>
    <message>
        <source>Sloth knows no composites.</source>
        <translation>Sloth kennt keine zusammengesetzten SLOs.</translation>
    </message>
    <message>
        <source>The SLO was left out: %1</source>
        <translation>Das SLO wurde ausgelassen: %1</translation>
    </message>
    <message>
        <source>budget_method: %1 cannot be said.</source>
        <translation>budget_method: %1 lässt sich nicht ausdrücken.</translation>
    </message>
    <message>
        <source>A calendar window cannot be said: it became a rolling one of %1.</source>
        <translation>Ein Kalenderfenster lässt sich nicht ausdrücken: Es wurde zu einem gleitenden von %1.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The address is too long.</source>
        <translation>Die Adresse ist zu lang.</translation>
    </message>
    <message>
        <source>It lacks http:// or https:// in front.</source>
        <translation>Am Anfang fehlt http:// oder https://.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <source>It must begin with http:// or https://.</source>
        <translation>Sie muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>It names no host.</source>
        <translation>Sie nennt keinen Host.</translation>
    </message>
    <message>
        <source>It must not hold a user or a password.</source>
        <translation>Sie darf weder Benutzer noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>It must not have a query or a fragment.</source>
        <translation>Sie darf weder Query noch Fragment enthalten.</translation>
    </message>
    <message>
        <source>No server has port 0.</source>
        <translation>Kein Server hat den Port 0.</translation>
    </message>
    <message>
        <source>The address of a Prometheus server was expected, such as http://127.0.0.1:9090. %1</source>
        <translation>Erwartet wird die Adresse eines Prometheus-Servers, etwa http://127.0.0.1:9090. %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Vorhanden ist noch nichts.</translation>
    </message>
    <message>
        <source>There is: %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>The list %1 is not written with a dash before each item, so it cannot be added to: please do it in the file.</source>
        <translation>In der Liste %1 steht nicht vor jedem Eintrag ein Strich, daher lässt sich nichts hinzufügen: Bitte direkt in der Datei ergänzen.</translation>
    </message>
    <message>
        <source>The file is written in a way that Trivet cannot add to: please do it in the file.</source>
        <translation>Die Datei ist so geschrieben, dass Trivet nichts hinzufügen kann: Bitte direkt in der Datei ergänzen.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>The file has changed meanwhile; nothing was written.</source>
        <translation>Die Datei wurde unterdessen geändert; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>ein Mapping</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>Expected a mapping with the keys of %1 (%2), found %3.</source>
        <translation>Erwartet wird ein Mapping mit den Schlüsseln von %1 (%2), gefunden wurde %3.</translation>
    </message>
    <message>
        <source>Unknown key %1 in %2.</source>
        <translation>Unbekannter Schlüssel %1 in %2.</translation>
    </message>
    <message>
        <source>%1 is missing in %2: expected %3.</source>
        <translation>%1 fehlt in %2: Erwartet wird %3.</translation>
    </message>
    <message>
        <source>a word or a list of words</source>
        <translation>ein Wort oder eine Liste von Wörtern</translation>
    </message>
    <message>
        <source>%1: expected %2, found %3.</source>
        <translation>%1: Erwartet wird %2, gefunden wurde %3.</translation>
    </message>
    <message>
        <source>This metric is a time: write a duration or seconds.</source>
        <translation>Diese Metrik ist eine Zeit: Anzugeben ist eine Dauer oder Sekunden.</translation>
    </message>
    <message>
        <source>This metric is a time: write a duration or days.</source>
        <translation>Diese Metrik ist eine Zeit: Anzugeben ist eine Dauer oder Tage.</translation>
    </message>
    <message>
        <source>This metric is a share: write 0% to 100%, or 0 to 1.</source>
        <translation>Diese Metrik ist ein Anteil: Anzugeben ist 0% bis 100% oder 0 bis 1.</translation>
    </message>
    <message>
        <source>This metric is a score: write -100 to 100.</source>
        <translation>Diese Metrik ist ein Punktwert: Anzugeben ist -100 bis 100.</translation>
    </message>
    <message>
        <source>This metric is a count: write a number from 0.</source>
        <translation>Diese Metrik ist eine Anzahl: Anzugeben ist eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>The direction is down, but this is above the baseline.</source>
        <translation>Die Richtung ist down, aber dieser Wert liegt über der Baseline.</translation>
    </message>
    <message>
        <source>The direction is up, but this is below the baseline.</source>
        <translation>Die Richtung ist up, aber dieser Wert liegt unter der Baseline.</translation>
    </message>
    <message>
        <source>The goal %1 stands in another leg than its metric %2.</source>
        <translation>Das Ziel %1 steht in einem anderen Bereich als seine Metrik %2.</translation>
    </message>
    <message>
        <source>an id of at most 64 letters, digits, dots, dashes and underscores</source>
        <translation>eine ID aus höchstens 64 Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>the path of a file</source>
        <translation>der Pfad einer Datei</translation>
    </message>
    <message>
        <source>the id of a service</source>
        <translation>die ID eines Service</translation>
    </message>
    <message>
        <source>where the secret is, never the secret itself: keychain, env:NAME or file:PATH</source>
        <translation>der Ort des Secrets, nie das Secret selbst: keychain, env:NAME oder file:PATH</translation>
    </message>
    <message>
        <source>a counter such as http_requests_total{job=&quot;shop&quot;}, or PromQL with [$window]</source>
        <translation>ein Counter wie http_requests_total{job=&quot;shop&quot;} oder PromQL mit [$window]</translation>
    </message>
    <message>
        <source>a value in the unit of the metric: a duration such as 48h, a percentage such as 15%, or a number</source>
        <translation>ein Wert in der Einheit der Metrik: eine Dauer wie 48h, ein Prozentwert wie 15% oder eine Zahl</translation>
    </message>
    <message>
        <source>the version of the format, 1</source>
        <translation>die Version des Formats, 1</translation>
    </message>
    <message>
        <source>a team such as { id: shop, zone: Europe/Berlin }</source>
        <translation>ein Team wie { id: shop, zone: Europe/Berlin }</translation>
    </message>
    <message>
        <source>a list of services such as - { id: checkout }</source>
        <translation>eine Liste von Services wie - { id: checkout }</translation>
    </message>
    <message>
        <source>a list of sources such as - { id: metrics, kind: prometheus, url: ... }</source>
        <translation>eine Liste von Quellen wie - { id: metrics, kind: prometheus, url: ... }</translation>
    </message>
    <message>
        <source>a list of SLOs such as - { id: ..., service: ..., source: ..., sli: ..., target: 99.9 }</source>
        <translation>eine Liste von SLOs wie - { id: ..., service: ..., source: ..., sli: ..., target: 99.9 }</translation>
    </message>
    <message>
        <source>a list of goals such as - { id: ..., metric: ..., target: ... }</source>
        <translation>eine Liste von Zielen wie - { id: ..., metric: ..., target: ... }</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Berlin</source>
        <translation>eine Zeitzone wie Europe/Berlin</translation>
    </message>
    <message>
        <source>a day of the week such as monday</source>
        <translation>ein Wochentag wie monday</translation>
    </message>
    <message>
        <source>a month such as january</source>
        <translation>ein Monat wie january</translation>
    </message>
    <message>
        <source>the environment that counts as production</source>
        <translation>die Umgebung, die als Produktion gilt</translation>
    </message>
    <message>
        <source>a kind of source such as prometheus</source>
        <translation>eine Art von Quelle wie prometheus</translation>
    </message>
    <message>
        <source>a duration from 1s to 7d such as 1m</source>
        <translation>eine Dauer von 1s bis 7d wie 1m</translation>
    </message>
    <message>
        <source>an address such as https://prometheus.example.org, without user, password, query and fragment</source>
        <translation>eine Adresse wie https://prometheus.example.org, ohne Benutzer, Passwort, Query und Fragment</translation>
    </message>
    <message>
        <source>a way to sign in such as { kind: bearer, secret: keychain }</source>
        <translation>eine Art der Anmeldung wie { kind: bearer, secret: keychain }</translation>
    </message>
    <message>
        <source>headers such as { X-Scope-OrgID: shop }</source>
        <translation>eine Angabe von Headern wie { X-Scope-OrgID: shop }</translation>
    </message>
    <message>
        <source>none, system, or an address such as http://proxy.example.org:3128 without user and password</source>
        <translation>none, system oder eine Adresse wie http://proxy.example.org:3128 ohne Benutzer und Passwort</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>the name of the account</source>
        <translation>der Name des Kontos</translation>
    </message>
    <message>
        <source>the name of a header such as PRIVATE-TOKEN</source>
        <translation>der Name eines Headers wie PRIVATE-TOKEN</translation>
    </message>
    <message>
        <source>the id of a source</source>
        <translation>die ID einer Quelle</translation>
    </message>
    <message>
        <source>what is measured, such as { ratio: { bad: ..., total: ... } }</source>
        <translation>die Messgröße, etwa { ratio: { bad: ..., total: ... } }</translation>
    </message>
    <message>
        <source>a percentage above 0 and below 100, such as 99.9</source>
        <translation>ein Prozentwert über 0 und unter 100, etwa 99.9</translation>
    </message>
    <message>
        <source>a duration from 1h to 366d such as 30d, or { calendar: month }</source>
        <translation>eine Dauer von 1h bis 366d wie 30d, oder { calendar: month }</translation>
    </message>
    <message>
        <source>two counters such as { bad: ..., total: ... }</source>
        <translation>ein Paar von Countern wie { bad: ..., total: ... }</translation>
    </message>
    <message>
        <source>week, month or quarter</source>
        <translation>week, month oder quarter</translation>
    </message>
    <message>
        <source>the id of the team</source>
        <translation>die ID des Teams</translation>
    </message>
    <message>
        <source>delivery, reliability or platform</source>
        <translation>delivery, reliability oder platform</translation>
    </message>
    <message>
        <source>the id of a metric such as delivery.change_lead_time</source>
        <translation>die ID einer Metrik wie delivery.change_lead_time</translation>
    </message>
    <message>
        <source>a sentence</source>
        <translation>ein Satz</translation>
    </message>
    <message>
        <source>up or down</source>
        <translation>up oder down</translation>
    </message>
    <message>
        <source>a date such as 2026-12-31</source>
        <translation>ein Datum wie 2026-12-31</translation>
    </message>
    <message>
        <source>a path; relative ones begin at the folder of this file</source>
        <translation>ein Pfad; relative beginnen im Ordner dieser Datei</translation>
    </message>
    <message>
        <source>a regular expression such as &apos;^v\d+&apos;</source>
        <translation>ein regulärer Ausdruck wie &apos;^v\d+&apos;</translation>
    </message>
    <message>
        <source>the name of a branch</source>
        <translation>der Name eines Branches</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number from 1 to 65535</source>
        <translation>eine ganze Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>names such as { score: value }</source>
        <translation>eine Angabe von Namen wie { score: value }</translation>
    </message>
    <message>
        <source>This file is of version %1 of the format, but this Trivet reads only version %2: a newer Trivet is needed.</source>
        <translation>Diese Datei hat Version %1 des Formats, dieses Trivet liest aber nur Version %2: Ein neueres Trivet ist nötig.</translation>
    </message>
    <message>
        <source>The id %1 stands in %2 a second time.</source>
        <translation>Die ID %1 steht in %2 ein zweites Mal.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Expected a file, but this is something else.</source>
        <translation>Erwartet wird eine Datei, dies ist etwas anderes.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Both &quot;bad&quot; and &quot;good&quot; are given: expected one of them, the other follows from &quot;total&quot;.</source>
        <translation>Sowohl „bad“ als auch „good“ ist angegeben: Erwartet wird eines davon, das andere folgt aus „total“.</translation>
    </message>
    <message>
        <source>Neither &quot;bad&quot; nor &quot;good&quot; is given: expected one of them beside &quot;total&quot;.</source>
        <translation>Weder „bad“ noch „good“ ist angegeben: Erwartet wird eines davon neben „total“.</translation>
    </message>
    <message>
        <source>This version does not support this kind yet. It has: %1.</source>
        <translation>Diese Version unterstützt diese Art noch nicht. Vorhanden: %1.</translation>
    </message>
    <message>
        <source>The secret would travel unencrypted: use https, or say &quot;allow_plain_http: true&quot; if the network can be trusted.</source>
        <translation>Das Secret würde unverschlüsselt übertragen: https verwenden oder „allow_plain_http: true“ angeben, wenn das Netz vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>The secret of the source %1 travels unencrypted (allow_plain_http).</source>
        <translation>Das Secret der Quelle %1 wird unverschlüsselt übertragen (allow_plain_http).</translation>
    </message>
    <message>
        <source>%1: expected the name of a header that neither signs in nor belongs to the connection; to sign in, use &quot;auth&quot;.</source>
        <translation>%1: Erwartet wird der Name eines Headers, der weder der Anmeldung dient noch zur Verbindung gehört; zur Anmeldung dient „auth“.</translation>
    </message>
    <message>
        <source>%1: expected one line of text as the value of the header.</source>
        <translation>%1: Erwartet wird eine Zeile Text als Wert des Headers.</translation>
    </message>
    <message>
        <source>The file holds too much: expected at most %1 values.</source>
        <translation>Die Datei enthält zu viel: Erwartet werden höchstens %1 Werte.</translation>
    </message>
    <message>
        <source>A second document begins: expected one document in the file.</source>
        <translation>Ein zweites Dokument beginnt: Erwartet wird ein Dokument in der Datei.</translation>
    </message>
    <message>
        <source>Anchors (&amp;name) and aliases (*name) are not read: expected the value itself, in quotes if it begins with &amp; or *.</source>
        <translation>Anker (&amp;name) und Aliasse (*name) werden nicht gelesen: Erwartet wird der Wert selbst, in Anführungszeichen, wenn er mit &amp; oder * beginnt.</translation>
    </message>
    <message>
        <source>Tags (!name) are not read: expected the value itself, in quotes if it begins with an exclamation mark.</source>
        <translation>Tags (!name) werden nicht gelesen: Erwartet wird der Wert selbst, in Anführungszeichen, wenn er mit einem Ausrufezeichen beginnt.</translation>
    </message>
    <message>
        <source>The nesting is too deep: expected at most %1 levels.</source>
        <translation>Die Verschachtelung ist zu tief: Erwartet werden höchstens %1 Ebenen.</translation>
    </message>
    <message>
        <source>Expected a word as the key.</source>
        <translation>Erwartet wird ein Wort als Schlüssel.</translation>
    </message>
    <message>
        <source>The key %1 stands here a second time.</source>
        <translation>Der Schlüssel %1 steht hier ein zweites Mal.</translation>
    </message>
    <message>
        <source>The file is too large: expected at most 1 MiB.</source>
        <translation>Die Datei ist zu groß: Erwartet wird höchstens 1 MiB.</translation>
    </message>
    <message>
        <source>This byte is no UTF-8: expected text in UTF-8.</source>
        <translation>Dieses Byte ist kein UTF-8: Erwartet wird Text in UTF-8.</translation>
    </message>
    <message>
        <source>The line is too long: expected at most %1 bytes.</source>
        <translation>Die Zeile ist zu lang: Erwartet werden höchstens %1 Bytes.</translation>
    </message>
    <message>
        <source>A control character: expected plain text.</source>
        <translation>Ein Steuerzeichen: Erwartet wird reiner Text.</translation>
    </message>
    <message>
        <source>The file is empty: expected a workspace that begins with &quot;trivet: 1&quot;.</source>
        <translation>Die Datei ist leer: Erwartet wird ein Arbeitsbereich, der mit „trivet: 1“ beginnt.</translation>
    </message>
    <message>
        <source>A tab stands in front of this line: expected spaces.</source>
        <translation>Vor dieser Zeile steht ein Tabulator: Erwartet werden Leerzeichen.</translation>
    </message>
    <message>
        <source>This is not YAML: %1.</source>
        <translation>Das ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>a list of alert policies such as - { id: ..., windows: [ ... ] }</source>
        <translation>eine Liste von Alarm-Regelwerken wie - { id: ..., windows: [ ... ] }</translation>
    </message>
    <message>
        <source>a list of spans such as - { id: ..., from: ..., to: ..., reason: ... }</source>
        <translation>eine Liste von Zeitspannen wie - { id: ..., from: ..., to: ..., reason: ... }</translation>
    </message>
    <message>
        <source>a list of clauses such as - { budget_below: 0%, decide: freeze, consequence: ... }</source>
        <translation>eine Liste von Klauseln wie - { budget_below: 0%, decide: freeze, consequence: ... }</translation>
    </message>
    <message>
        <source>none, basic, bearer, header, mtls or token</source>
        <translation>none, basic, bearer, header, mtls oder token</translation>
    </message>
    <message>
        <source>the name of a label</source>
        <translation>der Name eines Labels</translation>
    </message>
    <message>
        <source>The short window is longer than the long one.</source>
        <translation>Das kurze Fenster ist länger als das lange.</translation>
    </message>
    <message>
        <source>This policy is built in.</source>
        <translation>Dieses Regelwerk ist eingebaut.</translation>
    </message>
    <message>
        <source>This is not after &quot;from&quot;.</source>
        <translation>Dies liegt nicht nach „from“.</translation>
    </message>
    <message>
        <source>budget_policy: expected exactly one of budget_below and burn_rate_above.</source>
        <translation>budget_policy: Erwartet wird genau eines von budget_below und burn_rate_above.</translation>
    </message>
    <message>
        <source>composite: expected a list of SLOs such as - { slo: checkout }.</source>
        <translation>composite: Erwartet wird eine Liste von SLOs wie - { slo: checkout }.</translation>
    </message>
    <message>
        <source>sli: expected exactly one of ratio, latency, gauge, error_ratio and composite.</source>
        <translation>sli: Erwartet wird genau eines von ratio, latency, gauge, error_ratio und composite.</translation>
    </message>
    <message>
        <source>a moment such as 2026-10-03T22:00</source>
        <translation>ein Zeitpunkt wie 2026-10-03T22:00</translation>
    </message>
    <message>
        <source>events, timeslices, ratio-timeslices, sloth-mean, pyrra-increase or grafana</source>
        <translation>events, timeslices, ratio-timeslices, sloth-mean, pyrra-increase oder grafana</translation>
    </message>
    <message>
        <source>a slice such as { length: 5m, target: 95 }</source>
        <translation>eine Scheibe wie { length: 5m, target: 95 }</translation>
    </message>
    <message>
        <source>workbook, sloth, pyrra, or the id of one of the policies</source>
        <translation>workbook, sloth, pyrra oder die ID eines der Regelwerke</translation>
    </message>
    <message>
        <source>what another tool records of it, such as { sloth: id }</source>
        <translation>die Aufzeichnung eines anderen Werkzeugs, etwa { sloth: id }</translation>
    </message>
    <message>
        <source>a histogram and a limit such as { histogram: ..., below: 300ms }</source>
        <translation>ein Histogramm und eine Grenze wie { histogram: ..., below: 300ms }</translation>
    </message>
    <message>
        <source>a gauge such as { query: probe_success, good: &apos;&gt;= 1&apos; }</source>
        <translation>ein Gauge wie { query: probe_success, good: &apos;&gt;= 1&apos; }</translation>
    </message>
    <message>
        <source>a recorded series whose value is the share of bad events</source>
        <translation>eine aufgezeichnete Zeitreihe, deren Wert der Anteil schlechter Ereignisse ist</translation>
    </message>
    <message>
        <source>a list of other SLOs such as - { slo: ..., weight: 2 }</source>
        <translation>eine Liste anderer SLOs wie - { slo: ..., weight: 2 }</translation>
    </message>
    <message>
        <source>a histogram such as http_request_duration_seconds{job=&quot;shop&quot;}, without _bucket</source>
        <translation>ein Histogramm wie http_request_duration_seconds{job=&quot;shop&quot;}, ohne _bucket</translation>
    </message>
    <message>
        <source>a duration such as 300ms, or seconds such as 0.3</source>
        <translation>eine Dauer wie 300ms oder Sekunden wie 0.3</translation>
    </message>
    <message>
        <source>a gauge such as probe_success{job=&quot;shop&quot;}</source>
        <translation>ein Gauge wie probe_success{job=&quot;shop&quot;}</translation>
    </message>
    <message>
        <source>a comparison such as &apos;&gt;= 1&apos; or &apos;&lt; 0.5&apos;</source>
        <translation>ein Vergleich wie &apos;&gt;= 1&apos; oder &apos;&lt; 0.5&apos;</translation>
    </message>
    <message>
        <source>the id of an SLO that stands above</source>
        <translation>die ID eines SLO, das weiter oben steht</translation>
    </message>
    <message>
        <source>a number above 0 and at most 1000</source>
        <translation>eine Zahl über 0 und höchstens 1000</translation>
    </message>
    <message>
        <source>a date such as 2026-01-15</source>
        <translation>ein Datum wie 2026-01-15</translation>
    </message>
    <message>
        <source>whole minutes that divide a day, such as 5m (at most 1d)</source>
        <translation>ganze Minuten, die einen Tag teilen, etwa 5m (höchstens 1d)</translation>
    </message>
    <message>
        <source>a percentage above 0 and at most 100, such as 95</source>
        <translation>ein Prozentwert über 0 und höchstens 100, etwa 95</translation>
    </message>
    <message>
        <source>a sloth_id such as shop-availability</source>
        <translation>eine sloth_id wie shop-availability</translation>
    </message>
    <message>
        <source>the label slo of Pyrra&apos;s series</source>
        <translation>das Label slo der Zeitreihen von Pyrra</translation>
    </message>
    <message>
        <source>a grafana_slo_uuid</source>
        <translation>eine grafana_slo_uuid</translation>
    </message>
    <message>
        <source>a list of windows such as - { long: 1h, short: 5m, factor: 14.4, severity: page }</source>
        <translation>eine Liste von Fenstern wie - { long: 1h, short: 5m, factor: 14.4, severity: page }</translation>
    </message>
    <message>
        <source>whole minutes from 1m to 90d such as 1h</source>
        <translation>ganze Minuten von 1m bis 90d wie 1h</translation>
    </message>
    <message>
        <source>a burn rate above 0 such as 14.4</source>
        <translation>eine Burn-Rate über 0 wie 14.4</translation>
    </message>
    <message>
        <source>whole minutes from 0m to 7d such as 2m</source>
        <translation>ganze Minuten von 0m bis 7d wie 2m</translation>
    </message>
    <message>
        <source>page or ticket</source>
        <translation>page oder ticket</translation>
    </message>
    <message>
        <source>a list of ids of SLOs</source>
        <translation>eine Liste von IDs von SLOs</translation>
    </message>
    <message>
        <source>removed or good</source>
        <translation>removed oder good</translation>
    </message>
    <message>
        <source>a percentage of the budget such as 25%</source>
        <translation>ein Prozentwert des Budgets wie 25%</translation>
    </message>
    <message>
        <source>a burn rate above 0</source>
        <translation>eine Burn-Rate über 0</translation>
    </message>
    <message>
        <source>whole minutes from 5m to 90d such as 1h</source>
        <translation>ganze Minuten von 5m bis 90d wie 1h</translation>
    </message>
    <message>
        <source>ship, caution or freeze</source>
        <translation>ship, caution oder freeze</translation>
    </message>
    <message>
        <source>Only one tool can be named.</source>
        <translation>Nur ein Werkzeug kann genannt werden.</translation>
    </message>
    <message>
        <source>The alert %1 of the SLO %2 can never fire: its burn rate %3 is above %4, the largest that the target allows.</source>
        <translation>Der Alarm %1 des SLO %2 kann nie auslösen: Seine Burn-Rate %3 liegt über %4, der größten, die der Zielwert zulässt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>What is measured now cannot be said in a file without losing a part.</source>
        <translation>Was jetzt gemessen wird, lässt sich in einer Datei nicht sagen, ohne dass etwas verloren geht.</translation>
    </message>
</context>
<context>
    <name>trivet::Session</name>
    <message>
        <source>%1 Trivet looks again by itself, more and more seldom; a workspace file can say what to measure.</source>
        <translation>%1 Trivet sieht von selbst wieder nach, immer seltener; eine Arbeitsbereich-Datei kann sagen, was zu messen ist.</translation>
    </message>
    <message>
        <source>Trivet was started with --offline: it asks nobody.</source>
        <translation>Trivet wurde mit --offline gestartet: Niemand wird gefragt.</translation>
    </message>
</context>
<context>
    <name>trivet::engine::FirstSearch</name>
    <message>
        <source>The server records no SLO and has none of the usual metrics.</source>
        <translation>Der Server zeichnet kein SLO auf und hat keine der üblichen Metriken.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::AlertsTab</name>
    <message>
        <source>Pairs of windows of the alert policy</source>
        <translation>Fensterpaare des Alarm-Regelwerks</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Backtest</translation>
    </message>
    <message>
        <source>Progress of the backtest</source>
        <translation>Fortschritt des Backtests</translation>
    </message>
    <message>
        <source>Show range</source>
        <translation>Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Shows the whole time of the backtest in every chart.</source>
        <translation>Zeigt die ganze Zeit des Backtests in jedem Diagramm.</translation>
    </message>
    <message>
        <source>Close the result</source>
        <translation>Ergebnis schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>a backtest</comment>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Run the backtest</source>
        <translation>Den Backtest starten</translation>
    </message>
    <message>
        <source>28 d</source>
        <comment>length of a backtest</comment>
        <translation>28 d</translation>
    </message>
    <message>
        <source>90 d</source>
        <comment>length of a backtest</comment>
        <translation>90 d</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Also tries other factors, and lists those that no others beat at once in precision, recall and detection.</source>
        <translation>Versucht auch andere Faktoren und nennt die, die keine anderen zugleich in Genauigkeit, Trefferquote und Erkennung schlagen.</translation>
    </message>
    <message>
        <source>Policies against the incidents</source>
        <translation>Regelwerke und die Störungen</translation>
    </message>
    <message>
        <source>Other factors that nothing beats</source>
        <translation>Andere Faktoren, die nichts schlägt</translation>
    </message>
    <message>
        <source>Alert policy</source>
        <translation>Alarm-Regelwerk</translation>
    </message>
    <message>
        <source>Alert policy %1</source>
        <comment>its name</comment>
        <translation>Alarm-Regelwerk %1</translation>
    </message>
    <message>
        <source>Other factors for %1: no others beat these at once</source>
        <translation>Andere Faktoren für %1: keine anderen schlagen diese zugleich</translation>
    </message>
    <message>
        <source>Every pair can fire, and none is set off by a single failure at the traffic of the last four weeks.</source>
        <translation>Jedes Paar kann auslösen, und keines tut es beim Verkehr der letzten vier Wochen wegen eines einzelnen Fehlers.</translation>
    </message>
    <message>
        <source>%1 of %2 policies are done.</source>
        <translation>%1 von %2 Regelwerken sind fertig.</translation>
    </message>
    <message>
        <source>Replays %1 minute by minute on what was measured, and scores their alerts against the incidents of the service.</source>
        <translation>Spielt %1 auf dem Gemessenen minutengenau nach und wertet die Alarme an den Störungen des Service.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::AnnotationDialog</name>
    <message>
        <source>Edit annotation</source>
        <translation>Annotation bearbeiten</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>About a deployment</source>
        <translation>Zu einem Deployment</translation>
    </message>
    <message>
        <source>About an incident</source>
        <translation>Zu einer Störung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>What happened, or what is to be done? The first line is the title.</source>
        <translation>Was ist passiert, oder was ist zu tun? Die erste Zeile ist der Titel.</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Services</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s), last by %1</source>
        <translation>
            <numerusform>%n Version, von %1</numerusform>
            <numerusform>%n Versionen, zuletzt von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The end must come after the beginning.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
    <message>
        <source>The text is longer than 10,000 characters.</source>
        <translation>Der Text ist länger als 10.000 Zeichen.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::AttentionModel</name>
    <message>
        <source>1 page: %1</source>
        <comment>an alert of this SLO</comment>
        <translation>1 Ruf: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n Ruf</numerusform>
            <numerusform>%n Rufe</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ticket: %1</source>
        <comment>an alert of this SLO</comment>
        <translation>1 Ticket: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) without budget</source>
        <translation>
            <numerusform>%n SLO ohne Budget</numerusform>
            <numerusform>%n SLOs ohne Budget</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing burns.</source>
        <translation>Nichts brennt.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known of %n SLO(s) now.</source>
        <translation>
            <numerusform>Zu %n SLO ist derzeit nichts bekannt.</numerusform>
            <numerusform>Zu %n SLOs ist derzeit nichts bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Noch wird nichts gemessen.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::BudgetCards</name>
    <message>
        <source>How long it lasts</source>
        <translation>Wie lange es reicht</translation>
    </message>
    <message>
        <source>What the budget policy says</source>
        <translation>Was das Regelwerk sagt</translation>
    </message>
    <message>
        <source>Clauses of the budget policy</source>
        <translation>Klauseln des Budget-Regelwerks</translation>
    </message>
    <message>
        <source>Left as measured</source>
        <translation>Übrig wie gemessen</translation>
    </message>
    <message>
        <source>Left with corrections</source>
        <translation>Übrig mit Korrekturen</translation>
    </message>
    <message>
        <source>The same minutes by other rules</source>
        <translation>Dieselben Minuten nach anderen Regeln</translation>
    </message>
    <message>
        <source>The budget by each rule</source>
        <translation>Das Budget nach jeder Regel</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Was zurückkommt</translation>
    </message>
    <message>
        <source>Days whose errors leave the window</source>
        <translation>Tage, deren Fehler das Fenster verlassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a decision and its consequence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: this clause decides.</source>
        <translation>%1: Diese Klausel entscheidet.</translation>
    </message>
    <message>
        <source>If</source>
        <comment>a clause: its condition</comment>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <comment>a clause: what is decided</comment>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Undecided</source>
        <comment>a budget policy</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>to count a budget</comment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Good events</source>
        <translation>Gute Ereignisse</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Budget übrig</translation>
    </message>
    <message>
        <source>%1 shows</source>
        <comment>a tool</comment>
        <translation>%1 zeigt</translation>
    </message>
    <message>
        <source>How it counts</source>
        <translation>Wie gezählt wird</translation>
    </message>
    <message>
        <source>▶ %1, this SLO&apos;s</source>
        <comment>a rule to count a budget</comment>
        <translation>▶ %1, die dieses SLO</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Nichts wurde gemessen.</translation>
    </message>
    <message>
        <source>Nothing before the period ends. The new budget comes on %1.</source>
        <translation>Nichts vor dem Ende der Periode. Das neue Budget kommt am %1.</translation>
    </message>
    <message>
        <source>Nothing was spent that could come back.</source>
        <translation>Es wurde nichts verbraucht, das zurückkommen könnte.</translation>
    </message>
    <message>
        <source>%1 of the budget, as errors leave the window within %2.</source>
        <comment>a share, a duration</comment>
        <translation>%1 des Budgets, wenn Fehler in %2 das Fenster verlassen.</translation>
    </message>
    <message>
        <source>Errors of</source>
        <comment>a day</comment>
        <translation>Fehler vom</translation>
    </message>
    <message>
        <source>Leave on</source>
        <comment>a day</comment>
        <translation>Fort am</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Kommt zurück</translation>
    </message>
</context>
<context>
    <name>trivet::ui::BudgetModel</name>
    <message>
        <source>reading them was given up</source>
        <translation>das Lesen wurde aufgegeben</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
</context>
<context>
    <name>trivet::ui::BudgetTab</name>
    <message>
        <source>Whole window</source>
        <translation>Ganzes Fenster</translation>
    </message>
    <message>
        <source>Sets the time range of all charts to the window of the budget, and some of its forecast</source>
        <translation>Setzt den Zeitraum aller Diagramme auf das Fenster des Budgets und etwas von seiner Vorhersage</translation>
    </message>
</context>
<context>
    <name>trivet::ui::CausesModel</name>
    <message>
        <source>a person said so</source>
        <translation>von einer Person angegeben</translation>
    </message>
    <message>
        <source>the source names it</source>
        <translation>von der Quelle genannt</translation>
    </message>
    <message>
        <source>its rollback or hotfix mended it</source>
        <translation>Rollback oder Hotfix dazu behob die Störung</translation>
    </message>
    <message>
        <source>last of the service before it</source>
        <translation>letztes des Service davor</translation>
    </message>
    <message>
        <source>last of the team before it, a hint only</source>
        <translation>letztes des Teams davor, nur ein Hinweis</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>a deployment, than an incident</comment>
        <translation>%1 zuvor</translation>
    </message>
    <message>
        <source>%1 after</source>
        <comment>a deployment, than an incident</comment>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <comment>a cause</comment>
        <translation>✓ bestätigt</translation>
    </message>
    <message>
        <source>✕ rejected</source>
        <comment>a cause</comment>
        <translation>✕ abgelehnt</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Rivals</source>
        <translation>Rivalen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Indizien</translation>
    </message>
</context>
<context>
    <name>trivet::ui::Desk</name>
    <message>
        <source>The settings could not be written.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::EventLane</name>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Event lane</source>
        <translation>Ereignisspur</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n Störung</numerusform>
            <numerusform>%n Störungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n Deployment</numerusform>
            <numerusform>%n Deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Notiz</numerusform>
            <numerusform>%n Notizen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::EventLaneModel</name>
    <message>
        <source>SEV%1 %2</source>
        <comment>severity and title of an incident</comment>
        <translation>SEV%1 %2</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <comment>an incident that is not resolved yet</comment>
        <translation>%1 (offen)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>version deployed to service</comment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>trivet::ui::EvidenceDialog</name>
    <message>
        <source>Where this number is from</source>
        <translation>Herkunft dieser Zahl</translation>
    </message>
    <message>
        <source>Formula: %1</source>
        <translation>Formel: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) counted</source>
        <translation>
            <numerusform>%n Ereignis gezählt</numerusform>
            <numerusform>%n Ereignisse gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>trivet::ui::EvidenceModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Left out because</source>
        <translation>Ausgelassen, weil</translation>
    </message>
</context>
<context>
    <name>trivet::ui::FindSlosDialog</name>
    <message>
        <source>Find SLOs</source>
        <translation>SLOs finden</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Filter: a service, a name, a tool, a metric</source>
        <translation>Filter: Service, Name, Werkzeug, Metrik</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>SLOs that were found</source>
        <translation>Gefundene SLOs</translation>
    </message>
    <message>
        <source>Copy as &amp;YAML</source>
        <translation>Als &amp;YAML kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch &amp;einmal</translation>
    </message>
    <message>
        <source>&amp;Save as workspace…</source>
        <translation>Als Arbeitsbereich &amp;speichern …</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The search did not work</source>
        <translation>Die Suche ging nicht</translation>
    </message>
    <message>
        <source>No source here has SLOs to tell of.</source>
        <translation>Keine Quelle hier kennt SLOs.</translation>
    </message>
    <message>
        <source>Nothing new was found</source>
        <translation>Nichts Neues gefunden</translation>
    </message>
    <message>
        <source>Neither Sloth, Pyrra nor Grafana SLO records anything there that is not measured already, and none of the usual metrics of HTTP, gRPC, queues and probes has events. A workspace file can name any other metric.</source>
        <translation>Weder Sloth noch Pyrra noch Grafana SLO zeichnen dort etwas auf, das nicht schon gemessen wird, und keine der üblichen Metriken für HTTP, gRPC, Warteschlangen und Proben hat Ereignisse. Eine Arbeitsbereich-Datei kann jede andere Metrik nennen.</translation>
    </message>
    <message>
        <source>Looking for SLOs</source>
        <translation>SLOs werden gesucht</translation>
    </message>
    <message>
        <source>What the last 28 days would have spent: %1 of %2</source>
        <translation>Was die letzten 28 Tage verbraucht hätten: %1 von %2</translation>
    </message>
    <message>
        <source>What the last 28 days would have spent</source>
        <translation>Was die letzten 28 Tage verbraucht hätten</translation>
    </message>
    <message>
        <source>What Sloth, Pyrra and Grafana SLO record</source>
        <translation>Was Sloth, Pyrra und Grafana SLO aufzeichnen</translation>
    </message>
    <message>
        <source>The rules that they record it with</source>
        <translation>Die Regeln, mit denen sie es aufzeichnen</translation>
    </message>
    <message>
        <source>The usual metrics, and which services have them</source>
        <translation>Die üblichen Metriken, und welche Services sie haben</translation>
    </message>
    <message>
        <source>How fast answers are</source>
        <translation>Wie schnell Antworten sind</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) can be measured</source>
        <translation>
            <numerusform>%n SLO kann gemessen werden</numerusform>
            <numerusform>%n SLOs können gemessen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>What another tool records is chosen already, a guess is yours to choose. Nothing is written before you add it. A target can be changed in its field.</source>
        <translation>Was ein anderes Werkzeug aufzeichnet, ist schon gewählt; über Vermutungen entscheiden Sie. Vor dem Hinzufügen wird nichts geschrieben. Zielwerte lassen sich in ihrem Feld ändern.</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Keine wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>SLOs</comment>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n of them overspent</source>
        <translation>
            <numerusform>▲ %n davon überzogen</numerusform>
            <numerusform>▲ %n davon überzogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <comment>SLOs that the filter lets through</comment>
        <translation>
            <numerusform>%n aufgeführt</numerusform>
            <numerusform>%n aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n SLO(s)</source>
        <translation>
            <numerusform>%n SLO hinzufügen</numerusform>
            <numerusform>%n SLOs hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>No file holds them: they are measured until Trivet is closed, unless you save them as a workspace.</source>
        <translation>Sie stehen in keiner Datei: Gemessen werden sie, bis Trivet geschlossen wird, außer Sie speichern sie als Arbeitsbereich.</translation>
    </message>
    <message>
        <source>They stand in %1; what else is in that file is as it was.</source>
        <translation>Sie stehen in %1; alles andere in der Datei ist, wie es war.</translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) are measured from now on</source>
        <translation>
            <numerusform>%n SLO wird ab jetzt gemessen</numerusform>
            <numerusform>%n SLOs werden ab jetzt gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server has of the time before is being fetched: their numbers appear as it comes, on the page Reliability.</source>
        <translation>Was der Server aus der Zeit davor hat, wird geholt: Die Zahlen erscheinen nach und nach auf der Seite Zuverlässigkeit.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::IncidentListModel</name>
    <message>
        <source>open %1</source>
        <comment>an incident, for how long</comment>
        <translation>offen %1</translation>
    </message>
    <message>
        <source>Severity %1: %2, %3, opened %4, %5. %6</source>
        <comment>an incident: severity, title, service, moment, duration, cause</comment>
        <translation>Schwere %1: %2, %3, eröffnet %4, %5. %6</translation>
    </message>
</context>
<context>
    <name>trivet::ui::IncidentsModel</name>
    <message>
        <source>not caused by a change</source>
        <translation>nicht durch eine Änderung verursacht</translation>
    </message>
    <message>
        <source>no candidate cause</source>
        <translation>keine mögliche Ursache</translation>
    </message>
    <message>
        <source>caused by %1</source>
        <comment>a deployment; a person confirmed it</comment>
        <translation>verursacht durch %1</translation>
    </message>
    <message>
        <source>%1 to confirm</source>
        <comment>a deployment that a rule names as cause</comment>
        <translation>%1 zu bestätigen</translation>
    </message>
    <message>
        <source>Impact began</source>
        <comment>moment of an incident</comment>
        <translation>Auswirkungsbeginn</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>moment of an incident</comment>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>moment of an incident</comment>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <comment>moment of an incident</comment>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>moment of an incident</comment>
        <translation>Behoben</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) in this range</source>
        <translation>
            <numerusform>%n Störung in diesem Zeitraum</numerusform>
            <numerusform>%n Störungen in diesem Zeitraum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%n noch offen</numerusform>
            <numerusform>%n noch offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s) to confirm</source>
        <translation>
            <numerusform>%n Ursache zu bestätigen</numerusform>
            <numerusform>%n Ursachen zu bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Caused by %1</source>
        <comment>a deployment</comment>
        <translation>Verursacht durch %1</translation>
    </message>
    <message>
        <source>Not caused by %1</source>
        <comment>a deployment</comment>
        <translation>Nicht verursacht durch %1</translation>
    </message>
    <message>
        <source>Not caused by a change</source>
        <translation>Nicht durch eine Änderung verursacht</translation>
    </message>
</context>
<context>
    <name>trivet::ui::IncidentsPage</name>
    <message>
        <source>Incidents, the open ones first</source>
        <translation>Störungen, offene zuerst</translation>
    </message>
    <message>
        <source>Candidate causes, the best first</source>
        <translation>Mögliche Ursachen, beste zuerst</translation>
    </message>
    <message>
        <source>&amp;Confirm cause</source>
        <translation>Ursache &amp;bestätigen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Ablehnen</translation>
    </message>
    <message>
        <source>Not caused by a c&amp;hange</source>
        <translation>&amp;Nicht durch Änderung verursacht</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of an incident</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>state of an incident</comment>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a moment of an incident</comment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
</context>
<context>
    <name>trivet::ui::LaneModel</name>
    <message>
        <source>%1: %2.</source>
        <comment>accessible summary of a chart: title, number</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::LaneView</name>
    <message>
        <source>%1 · %2</source>
        <comment>a value and when it was measured</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>trivet::ui::MainWindow</name>
    <message>
        <source>Trivet – demo</source>
        <translation>Trivet – Demo</translation>
    </message>
    <message>
        <source>Trivet – %1</source>
        <translation>Trivet – %1</translation>
    </message>
    <message>
        <source>Time range (T)</source>
        <translation>Zeitraum (T)</translation>
    </message>
    <message>
        <source>Team zone, UTC, local (U)</source>
        <translation>Teamzone, UTC, lokal (U)</translation>
    </message>
    <message>
        <source>Range before (Alt+Left)</source>
        <translation>Zeitraum davor (Alt+Links)</translation>
    </message>
    <message>
        <source>Range before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>Range after (Alt+Right)</source>
        <translation>Zeitraum danach (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Range after</source>
        <translation>Zeitraum danach</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo %1 (Ctrl+Shift+Z)</source>
        <translation>Wiederholen: %1 (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Annotate  A</source>
        <translation>Annotieren  A</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demo-Daten</translation>
    </message>
    <message>
        <source>Space locks · ? keys</source>
        <translation>Leertaste fixiert · ? Tasten</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Services</translation>
    </message>
    <message>
        <source>%1 · all services</source>
        <comment>team name</comment>
        <translation>%1 · alle Services</translation>
    </message>
    <message>
        <source>Crosshair %1</source>
        <translation>Fadenkreuz %1</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>Annotate at the crosshair</source>
        <translation>Am Fadenkreuz annotieren</translation>
    </message>
    <message>
        <source>Annotate the visible range</source>
        <translation>Sichtbaren Zeitraum annotieren</translation>
    </message>
    <message>
        <source>Open the selected event</source>
        <translation>Ausgewähltes Ereignis öffnen</translation>
    </message>
    <message>
        <source>Delete the selected annotation</source>
        <translation>Ausgewählte Annotation löschen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Next incident or note</source>
        <translation>Nächste Störung oder Notiz</translation>
    </message>
    <message>
        <source>Incident or note before</source>
        <translation>Vorige Störung oder Notiz</translation>
    </message>
    <message>
        <source>Lock the crosshair</source>
        <translation>Fadenkreuz fixieren</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Team zone, UTC, local</source>
        <translation>Teamzone, UTC, lokal</translation>
    </message>
    <message>
        <source>Ask all sources now</source>
        <translation>Alle Quellen jetzt abfragen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Deployment %1</source>
        <translation>Deployment %1</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>Störung %1</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>Gelöscht. Strg+Z macht es rückgängig.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Theme and language (V)</source>
        <translation>Design und Sprache (V)</translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) page</source>
        <translation>
            <numerusform>%n SLO ruft</numerusform>
            <numerusform>%n SLOs rufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) without budget</source>
        <translation>
            <numerusform>%n SLO ohne Budget</numerusform>
            <numerusform>%n SLOs ohne Budget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open incident(s)</source>
        <translation>
            <numerusform>%n offene Störung</numerusform>
            <numerusform>%n offene Störungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) give nothing new</source>
        <translation>
            <numerusform>%n Quelle liefert nichts Neues</numerusform>
            <numerusform>%n Quellen liefern nichts Neues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>sources that the status line has no room for</comment>
        <translation>
            <numerusform>+%n weitere</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>View: theme and language</source>
        <translation>Ansicht: Design und Sprache</translation>
    </message>
    <message>
        <source>vs %1</source>
        <comment>the range before, that numbers are compared with</comment>
        <translation>ggü. %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Nothing was added. &quot;Copy as YAML&quot; gives the text to write by hand.</source>
        <translation>Nichts wurde hinzugefügt. „Als YAML kopieren“ gibt den Text, um ihn von Hand zu schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n SLO(s) are measured from now on.</source>
        <translation>
            <numerusform>%n SLO wird ab jetzt gemessen.</numerusform>
            <numerusform>%n SLOs werden ab jetzt gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>● The YAML is in the clipboard.</source>
        <translation>● Das YAML ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save as workspace</source>
        <translation>Als Arbeitsbereich speichern</translation>
    </message>
    <message>
        <source>Workspaces (*.yaml *.yml)</source>
        <translation>Arbeitsbereiche (*.yaml *.yml)</translation>
    </message>
    <message numerus="yes">
        <source>%n of them had been taken meanwhile, with the target as it was proposed.</source>
        <translation>
            <numerusform>%n davon war inzwischen mit dem vorgeschlagenen Zielwert aufgenommen.</numerusform>
            <numerusform>%n davon waren inzwischen mit dem vorgeschlagenen Zielwert aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved. From now on it is opened with: trivet %1 --store %2</source>
        <translation>Gespeichert. Ab jetzt wird er so geöffnet: trivet %1 --store %2</translation>
    </message>
</context>
<context>
    <name>trivet::ui::Minimap</name>
    <message>
        <source>Whole history</source>
        <translation>Gesamter Verlauf</translation>
    </message>
</context>
<context>
    <name>trivet::ui::Notifications</name>
    <message>
        <source>▾ %1: over</source>
        <comment>an alert of this SLO has ended</comment>
        <translation>▾ %1: vorbei</translation>
    </message>
    <message>
        <source>▲ %1 burns its budget</source>
        <comment>an alert that pages; the SLO</comment>
        <translation>▲ %1 verbrennt sein Budget</translation>
    </message>
    <message>
        <source>◆ %1 burns its budget slowly</source>
        <comment>an alert that asks for a ticket; the SLO</comment>
        <translation>◆ %1 verbrennt sein Budget langsam</translation>
    </message>
    <message>
        <source>%1 over %2 and %3 over %4; the threshold is %5.</source>
        <comment>burn rates over the long and the short window</comment>
        <translation>%1 in %2 und %3 in %4; der Schwellenwert ist %5.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Snooze 30 min</source>
        <translation>30 min pausieren</translation>
    </message>
</context>
<context>
    <name>trivet::ui::OnCallModel</name>
    <message>
        <source>No silence is active.</source>
        <translation>Keine Stummschaltung ist aktiv.</translation>
    </message>
    <message>
        <source>No source reports silences. Those of Alertmanager are shown here, with what they keep from being heard.</source>
        <translation>Keine Quelle meldet Stummschaltungen. Die des Alertmanagers werden hier gezeigt, mit dem, was sie stumm halten.</translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s)</source>
        <translation>
            <numerusform>%n Stummschaltung</numerusform>
            <numerusform>%n Stummschaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ends soon</source>
        <comment>silences</comment>
        <translation>
            <numerusform>%n endet bald</numerusform>
            <numerusform>%n enden bald</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was paged in this range.</source>
        <translation>In diesem Zeitraum wurde niemand gerufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) in this range, %1.</source>
        <comment>then: 7 of 11 outside Mon - Fri 8 - 18</comment>
        <translation>
            <numerusform>%n Ruf in diesem Zeitraum, %1.</numerusform>
            <numerusform>%n Rufe in diesem Zeitraum, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silence(s) hide(s) alerts of an open incident.</source>
        <translation>
            <numerusform>%n Stummschaltung verbirgt Alarme einer offenen Störung.</numerusform>
            <numerusform>%n Stummschaltungen verbergen Alarme einer offenen Störung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trivet::ui::OnCallView</name>
    <message>
        <source>Pages by weekday and hour</source>
        <translation>Rufe nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>Pages, at the right of the day; darker: more an hour. Framed: working hours in the team&apos;s time.</source>
        <translation>Rufe, rechts die des Tages; dunkler: mehr je Stunde. Umrahmt: Arbeitszeit in der Zeit des Teams.</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Stummschaltungen</translation>
    </message>
    <message>
        <source>Silences, those that hide trouble first</source>
        <translation>Stummschaltungen, zuerst die, die Schlimmes verbergen</translation>
    </message>
    <message>
        <source>Nobody was paged in this range.</source>
        <translation>In diesem Zeitraum wurde niemand gerufen.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::OverviewModel</name>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
</context>
<context>
    <name>trivet::ui::OverviewPage</name>
    <message>
        <source>Delivery</source>
        <translation>Auslieferung</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
</context>
<context>
    <name>trivet::ui::PageGridView</name>
    <message>
        <source>Pages by weekday and hour</source>
        <translation>Rufe nach Wochentag und Stunde</translation>
    </message>
</context>
<context>
    <name>trivet::ui::ProposalsModel</name>
    <message>
        <source>Sloth records it</source>
        <translation>Sloth zeichnet es auf</translation>
    </message>
    <message>
        <source>Pyrra records it</source>
        <translation>Pyrra zeichnet es auf</translation>
    </message>
    <message>
        <source>Grafana SLO records it</source>
        <translation>Grafana SLO zeichnet es auf</translation>
    </message>
    <message>
        <source>Guess: %1</source>
        <comment>the name of a metric</comment>
        <translation>Vermutung: %1</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>where an SLO comes from; the source</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>○ Not known: %1</source>
        <comment>what was spent of a budget; the reason</comment>
        <translation>○ Nicht bekannt: %1</translation>
    </message>
    <message>
        <source>▲ %1 of the budget: overspent</source>
        <translation>▲ %1 des Budgets: überzogen</translation>
    </message>
    <message>
        <source>● %1 of the budget</source>
        <comment>that was spent</comment>
        <translation>● %1 des Budgets</translation>
    </message>
    <message numerus="yes">
        <source>(in %n day(s))</source>
        <comment>of the last 28, that have events</comment>
        <translation>
            <numerusform>(an %n Tag)</numerusform>
            <numerusform>(an %n Tagen)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es kommt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>The last 28 days would have spent</source>
        <translation>Die letzten 28 Tage hätten verbraucht</translation>
    </message>
</context>
<context>
    <name>trivet::ui::ReliabilityModel</name>
    <message>
        <source>by events</source>
        <comment>how a budget is counted</comment>
        <translation>nach Ereignissen</translation>
    </message>
    <message>
        <source>by time slices</source>
        <comment>how a budget is counted</comment>
        <translation>nach Zeitscheiben</translation>
    </message>
    <message>
        <source>by shares of time slices</source>
        <comment>how a budget is counted</comment>
        <translation>nach Anteilen von Zeitscheiben</translation>
    </message>
    <message>
        <source>as Sloth counts</source>
        <comment>how a budget is counted</comment>
        <translation>gezählt wie bei Sloth</translation>
    </message>
    <message>
        <source>as Pyrra counts</source>
        <comment>how a budget is counted</comment>
        <translation>gezählt wie bei Pyrra</translation>
    </message>
    <message>
        <source>as Grafana counts</source>
        <comment>how a budget is counted</comment>
        <translation>gezählt wie bei Grafana</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a promise: 99.9 % over 30 d</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>each calendar week</source>
        <translation>je Kalenderwoche</translation>
    </message>
    <message>
        <source>each calendar month</source>
        <translation>je Kalendermonat</translation>
    </message>
    <message>
        <source>each calendar quarter</source>
        <translation>je Kalenderquartal</translation>
    </message>
    <message>
        <source>Spent</source>
        <comment>the whole error budget</comment>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>No end</source>
        <comment>the budget does not run out</comment>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>No promise is measured yet.</source>
        <translation>Noch wird keine Zusage gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>No budget is overspent, of %n SLO(s).</source>
        <translation>
            <numerusform>Kein Budget ist überzogen, bei %n SLO.</numerusform>
            <numerusform>Kein Budget ist überzogen, bei %n SLOs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 SLOs have overspent their budget.</source>
        <translation>Budget überzogen: %1 von %2 SLOs.</translation>
    </message>
    <message numerus="yes">
        <source>Of %n nothing is known now.</source>
        <comment>SLOs</comment>
        <translation>
            <numerusform>Zu %n ist derzeit nichts bekannt.</numerusform>
            <numerusform>Zu %n ist derzeit nichts bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
    <message>
        <source>Good events</source>
        <translation>Gute Ereignisse</translation>
    </message>
    <message>
        <source>Error budget left</source>
        <translation>Fehlerbudget übrig</translation>
    </message>
    <message>
        <source>Burn rate, 1 h</source>
        <translation>Burn-Rate, 1 h</translation>
    </message>
    <message>
        <source>Burn rate, 1 d</source>
        <translation>Burn-Rate, 1 d</translation>
    </message>
    <message>
        <source>Budget lasts</source>
        <translation>Budget reicht</translation>
    </message>
    <message>
        <source>The budget policy cannot decide: %1</source>
        <translation>Das Budget-Regelwerk kann nicht entscheiden: %1</translation>
    </message>
    <message>
        <source>Ship: %1</source>
        <translation>Ausliefern: %1</translation>
    </message>
    <message>
        <source>Ship with care: %1</source>
        <translation>Mit Vorsicht ausliefern: %1</translation>
    </message>
    <message>
        <source>Freeze: %1</source>
        <translation>Stopp: %1</translation>
    </message>
</context>
<context>
    <name>trivet::ui::ReliabilityPage</name>
    <message>
        <source>Promises, the most urgent first</source>
        <translation>Zusagen, die dringendsten zuerst</translation>
    </message>
    <message>
        <source>Find what to promise on</source>
        <translation>Etwas finden, das sich zusagen lässt</translation>
    </message>
    <message>
        <source>&amp;Find SLOs…</source>
        <translation>SLOs &amp;finden …</translation>
    </message>
</context>
<context>
    <name>trivet::ui::SilenceListModel</name>
    <message>
        <source>%1 “%2”</source>
        <comment>an incident: its key, its title</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message numerus="yes">
        <source>Silences all %n alert(s) of %1, whose SLO burns: nobody hears it.</source>
        <translation>
            <numerusform>Verbirgt %n Alarm von %1, deren SLO brennt: Niemand hört davon.</numerusform>
            <numerusform>Verbirgt alle %n Alarme von %1, deren SLO brennt: Niemand hört davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silences all %n alert(s) of %1: nobody hears it.</source>
        <translation>
            <numerusform>Verbirgt %n Alarm von %1: Niemand hört davon.</numerusform>
            <numerusform>Verbirgt alle %n Alarme von %1: Niemand hört davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Silences %1 of %2 alerts of %3, whose SLO burns.</source>
        <translation>Verbirgt %1 von %2 Alarmen von %3, deren SLO brennt.</translation>
    </message>
    <message>
        <source>Silences %1 of %2 alerts of %3.</source>
        <translation>Verbirgt %1 von %2 Alarmen von %3.</translation>
    </message>
    <message>
        <source>from %1 until %2</source>
        <comment>a silence that has not begun</comment>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>until %1, %2 left</source>
        <comment>a silence: its end, how long it lasts</comment>
        <translation>bis %1, noch %2</translation>
    </message>
</context>
<context>
    <name>trivet::ui::SloListModel</name>
    <message>
        <source>does not run out</source>
        <translation>reicht unbegrenzt</translation>
    </message>
    <message>
        <source>spent</source>
        <comment>the whole error budget</comment>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>lasts over a year</source>
        <comment>the error budget at this pace</comment>
        <translation>reicht über ein Jahr</translation>
    </message>
    <message>
        <source>lasts %1</source>
        <comment>the error budget at this pace: a duration</comment>
        <translation>reicht %1</translation>
    </message>
    <message>
        <source>%1: %2, budget left %3, burn rate %4</source>
        <comment>an SLO: name, state, two numbers</comment>
        <translation>%1: %2, Budget übrig %3, Burn-Rate %4</translation>
    </message>
</context>
<context>
    <name>trivet::ui::SloSearch</name>
    <message>
        <source>%1 at %2</source>
        <comment>a source and its host</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the place of an error, and what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are %1; only the first %2 are listed.</source>
        <comment>proposals</comment>
        <translation>Es sind %1; nur die ersten %2 sind aufgeführt.</translation>
    </message>
    <message>
        <source>There may be more than is listed: Trivet asks for at most 500 of each tool, and guesses at most 24. Ask again when these are added.</source>
        <translation>Es kann mehr geben, als aufgeführt ist: Trivet fragt jedes Werkzeug nach höchstens 500 und vermutet höchstens 24. Suchen Sie noch einmal, wenn diese hinzugefügt sind.</translation>
    </message>
</context>
<context>
    <name>trivet::ui::SourcesModel</name>
    <message>
        <source>○ Asking …</source>
        <translation>○ Abfrage läuft …</translation>
    </message>
    <message>
        <source>○ No answer yet</source>
        <translation>○ Noch keine Antwort</translation>
    </message>
    <message>
        <source>● Fresh</source>
        <translation>● Aktuell</translation>
    </message>
    <message>
        <source>◐ Stale</source>
        <translation>◐ Veraltet</translation>
    </message>
    <message>
        <source>◐ Stale, no data since %1</source>
        <translation>◐ Veraltet, keine Daten seit %1</translation>
    </message>
    <message>
        <source>✕ Dead</source>
        <translation>✕ Ausfall</translation>
    </message>
    <message>
        <source>✕ Dead, no data since %1</source>
        <translation>✕ Ausfall, keine Daten seit %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>kind of source at host or folder</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Newest data</source>
        <translation>Neueste Daten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>trivet::ui::SourcesPage</name>
    <message>
        <source>Nothing to report: every source answered, and every row could be read.</source>
        <translation>Nichts zu melden: Jede Quelle hat geantwortet, und jede Zeile war lesbar.</translation>
    </message>
    <message>
        <source>Ask &amp;now</source>
        <translation>&amp;Jetzt abfragen</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Verbindung testen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Issue log</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Testing %1 …</source>
        <translation>%1 wird getestet …</translation>
    </message>
    <message>
        <source>&amp;Find SLOs…</source>
        <translation>SLOs &amp;finden …</translation>
    </message>
    <message>
        <source>&amp;Save as workspace…</source>
        <translation>Als Arbeitsbereich &amp;speichern …</translation>
    </message>
</context>
<context>
    <name>trivet::ui::Tray</name>
    <message>
        <source>&amp;Open Trivet</source>
        <translation>Trivet ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Trivet: %1</source>
        <comment>tooltip of the tray: what asks for somebody</comment>
        <translation>Trivet: %1</translation>
    </message>
</context>
<context>
    <name>trivet::ui::TroublesModel</name>
    <message>
        <source>● Note</source>
        <translation>● Hinweis</translation>
    </message>
    <message>
        <source>◆ Warning</source>
        <translation>◆ Warnung</translation>
    </message>
    <message>
        <source>▲ Error</source>
        <translation>▲ Fehler</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
</context>
<context>
    <name>trivet::ui::WhatIfModel</name>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>%1 over</source>
        <comment>a time, of an error budget</comment>
        <translation>%1 darüber</translation>
    </message>
    <message>
        <source>Spent</source>
        <comment>the whole error budget</comment>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>No end</source>
        <comment>the budget does not run out</comment>
        <translation>Kein Ende</translation>
    </message>
    <message>
        <source>Good events in the window</source>
        <translation>Gute Ereignisse</translation>
    </message>
    <message>
        <source>Error budget left</source>
        <translation>Fehlerbudget übrig</translation>
    </message>
    <message>
        <source>As time of a full outage</source>
        <translation>Als Totalausfall</translation>
    </message>
    <message>
        <source>Burn rate, %1</source>
        <comment>over a look-back</comment>
        <translation>Burn-Rate, %1</translation>
    </message>
    <message>
        <source>At this rate it lasts</source>
        <translation>Bei dieser Rate reicht es</translation>
    </message>
    <message>
        <source>There is no promise to move.</source>
        <translation>Es gibt keine Zusage, die sich bewegen ließe.</translation>
    </message>
    <message>
        <source>Too little was measured in this window to say.</source>
        <translation>In diesem Fenster wurde zu wenig gemessen, um etwas zu sagen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>a target and a window: 99.9 % in 30 d</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 would be broken: overspent by %2.</source>
        <translation>%1 wäre gebrochen: um %2 überzogen.</translation>
    </message>
    <message>
        <source>%1 is broken: overspent by %2.</source>
        <translation>%1 ist gebrochen: um %2 überzogen.</translation>
    </message>
    <message>
        <source>%1 would be kept, with %2 of the budget left.</source>
        <translation>%1 wäre gehalten, mit %2 des Budgets übrig.</translation>
    </message>
    <message>
        <source>%1 is kept, with %2 of the budget left.</source>
        <translation>%1 ist gehalten, mit %2 des Budgets übrig.</translation>
    </message>
    <message>
        <source>a calendar week</source>
        <translation>einer Kalenderwoche</translation>
    </message>
    <message>
        <source>a calendar month</source>
        <translation>einem Kalendermonat</translation>
    </message>
    <message>
        <source>a calendar quarter</source>
        <translation>einem Kalenderquartal</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>trivet::ui::WhatIfTab</name>
    <message>
        <source>Reset</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <comment>what can be moved</comment>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Rolling</source>
        <comment>window of an SLO</comment>
        <translation>Gleitend</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>window of an SLO</comment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>window of an SLO</comment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Quarter</source>
        <comment>window of an SLO</comment>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>what if</source>
        <comment>heading of a column</comment>
        <translation>was wäre</translation>
    </message>
    <message>
        <source>as it is</source>
        <comment>heading of a column</comment>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurück</translation>
    </message>
    <message>
        <source>&amp;Copy as YAML</source>
        <translation>Als &amp;YAML kopieren</translation>
    </message>
    <message>
        <source>The lines of the workspace file that would have to be changed.</source>
        <translation>Die Zeilen der Arbeitsbereich-Datei, die zu ändern wären.</translation>
    </message>
    <message>
        <source>as it is %1</source>
        <translation>wie es ist %1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>threshold of an SLO</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Only a promise about latency in a histogram has one.</source>
        <translation>Den hat nur eine Zusage über die Latenz in einem Histogramm.</translation>
    </message>
    <message>
        <source>It cannot be moved: of this histogram no other limit is measured. An SLO of the same histogram with another limit would measure it.</source>
        <translation>Er lässt sich nicht bewegen: Von diesem Histogramm wird keine andere Grenze gemessen. Ein SLO desselben Histogramms mit anderer Grenze würde sie messen.</translation>
    </message>
    <message>
        <source>%1: %2, as it is %3</source>
        <comment>name of a number, two numbers</comment>
        <translation>%1: %2, wie es ist %3</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
</TS>
