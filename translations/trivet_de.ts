<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>The Overview was not computed within a minute.</source>
        <translation>Die Übersicht wurde nicht innerhalb einer Minute berechnet.</translation>
    </message>
    <message>
        <source>The picture cannot be written.</source>
        <translation>Das Bild kann nicht geschrieben werden.</translation>
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
        <source>One minus the bad events over those that the target allows, (1 - target) x all events, in the SLO&apos;s window that ends with the range, or in the calendar period that holds its end. It goes below zero when the budget is overspent. A time without traffic costs nothing; where less than nine tenths of the window since measuring began was measured there is no data. The interval is Wilson&apos;s of the share of bad events.</source>
        <translation>Eins minus die schlechten Ereignisse geteilt durch die, die das Ziel zulässt, (1 - Ziel) × alle Ereignisse, im Fenster des SLO, das mit dem Zeitraum endet, oder in der Kalenderperiode, in der sein Ende liegt. Ist das Budget überzogen, liegt der Wert unter null. Zeit ohne Traffic kostet nichts; wo weniger als neun Zehntel des Fensters seit Beginn der Messung gemessen wurden, gibt es keine Daten. Das Intervall ist das von Wilson für den Anteil schlechter Ereignisse.</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Burn-Rate</translation>
    </message>
    <message>
        <source>The share of bad events in the look-back (1 hour unless asked otherwise) that ends with the range, divided by the share that the target allows. At 1 the budget lasts exactly one window, at 14.4 a month&apos;s budget lasts 50 hours. Measured without traffic it is 0; where less than nine tenths of the look-back was measured there is no data. The interval is Wilson&apos;s of the share.</source>
        <translation>Der Anteil schlechter Ereignisse im Rückblick (1 Stunde, wenn nicht anders verlangt), der mit dem Zeitraum endet, geteilt durch den Anteil, den das Ziel zulässt. Bei 1 reicht das Budget genau ein Fenster, bei 14,4 reicht das Budget eines Monats 50 Stunden. Gemessen ohne Traffic ist sie 0; wo weniger als neun Zehntel des Rückblicks gemessen wurden, gibt es keine Daten. Das Intervall ist das von Wilson für den Anteil.</translation>
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
        <source>What is left of the budget, times the SLO&apos;s window, divided by the burn rate of the look-back (6 hours unless asked otherwise) that ends with the range: how long the rest lasts if errors go on at this pace. It is 0 when the budget is spent already, and not reached while nothing burns. Errors that will leave a rolling window meanwhile are not given back. The interval is that of the burn rate.</source>
        <translation>Der Rest des Budgets mal dem Fenster des SLO, geteilt durch die Burn-Rate des Rückblicks (6 Stunden, wenn nicht anders verlangt), der mit dem Zeitraum endet: wie lange der Rest reicht, wenn es mit den Fehlern in diesem Tempo weitergeht. Ist das Budget schon verbraucht, ist der Wert 0; solange nichts verbrannt wird, ist er nicht erreicht. Fehler, die unterdessen ein gleitendes Fenster verlassen, werden nicht gutgeschrieben. Das Intervall ist das der Burn-Rate.</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Service-Level</translation>
    </message>
    <message>
        <source>Good events divided by all events in the range, with Wilson&apos;s interval: events are counted, ratios are never averaged over time. Where less than nine tenths of the range (since measuring began) was measured there is no data, for a gap is not a time without errors. Without traffic there is no share.</source>
        <translation>Gute Ereignisse geteilt durch alle Ereignisse im Zeitraum, mit Wilson-Intervall: Ereignisse werden gezählt, Anteile nie über die Zeit gemittelt. Wo weniger als neun Zehntel des Zeitraums (seit Beginn der Messung) gemessen wurden, gibt es keine Daten, denn eine Lücke ist keine Zeit ohne Fehler. Ohne Traffic gibt es keinen Anteil.</translation>
    </message>
    <message>
        <source>Time to acknowledge</source>
        <translation>Bestätigungszeit</translation>
    </message>
    <message>
        <source>From the opening of an incident to its acknowledgement, for incidents that opened in the range: the median. Those not acknowledged count for as long as they were seen: until they were resolved, or until now (Kaplan-Meier). Incidents dated in the future, or that end before they start, are left out.</source>
        <translation>Vom Eröffnen einer Störung bis zu ihrer Bestätigung, für Störungen, die im Zeitraum eröffnet wurden: der Median. Nicht bestätigte zählen so lange, wie sie beobachtet wurden: bis zur Behebung oder bis jetzt (Kaplan-Meier). Störungen, die in der Zukunft datiert sind oder vor ihrem Beginn enden, bleiben außen vor.</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>Behebungszeit</translation>
    </message>
    <message>
        <source>From the opening of an incident to its resolution, for incidents that opened in the range, whether a deployment is linked or not: the median and the 90th percentile. Open incidents count for as long as they have lasted (Kaplan-Meier), so the median may not be reached yet. Incidents dated in the future, or that end before they start, are left out.</source>
        <translation>Vom Eröffnen einer Störung bis zu ihrer Behebung, für Störungen, die im Zeitraum eröffnet wurden, mit oder ohne zugeordnetes Deployment: der Median und das 90. Perzentil. Offene Störungen zählen so lange, wie sie bisher dauern (Kaplan-Meier), daher ist der Median womöglich noch nicht erreicht. Störungen, die in der Zukunft datiert sind oder vor ihrem Beginn enden, bleiben außen vor.</translation>
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
    <name>Poller</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The source does not get any further with its history.</source>
        <translation>Die Quelle kommt mit ihrem Verlauf nicht weiter.</translation>
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
        <source>none, basic, bearer, header or mtls</source>
        <translation>none, basic, bearer, header oder mtls</translation>
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
        <source>events</source>
        <translation>events</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>workbook</translation>
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
        <source>This version does not support this method yet.</source>
        <translation>Diese Version unterstützt diese Methode noch nicht.</translation>
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
    <name>trivet::ui::LaneModel</name>
    <message>
        <source>%1: %2.</source>
        <comment>accessible summary of a chart: title, number</comment>
        <translation>%1: %2.</translation>
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
</context>
<context>
    <name>trivet::ui::Minimap</name>
    <message>
        <source>Whole history</source>
        <translation>Gesamter Verlauf</translation>
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
</TS>
