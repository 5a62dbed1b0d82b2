<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::home::ChecksPane</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>kein Passwort</translation>
    </message>
    <message>
        <source>day is full</source>
        <translation>Tag ist voll</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>gibt es noch nicht</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
</context>
<context>
    <name>mw::home::HomePage</name>
    <message>
        <source>%1, %2</source>
        <comment>weekday, day and month</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>Latest campaigns</source>
        <translation>Letzte Kampagnen</translation>
    </message>
    <message>
        <source>Write to a list through a relay that you already pay for. Practise first, if you like: nothing leaves this computer then.</source>
        <translation>An eine Liste schreiben, über ein Relay, das schon bezahlt ist. Vorher lässt sich üben: Dann verlässt nichts diesen Computer.</translation>
    </message>
    <message>
        <source>Practise the first mail</source>
        <translation>Die erste Mail üben</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>„%1“ anhalten</translation>
    </message>
    <message>
        <source>%1 is ready for its first mail</source>
        <translation>%1 ist bereit für die erste Mail</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln are there</source>
        <translation>
            <numerusform>etwa %Ln ist da</numerusform>
            <numerusform>etwa %Ln sind da</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are there</source>
        <translation>
            <numerusform>%Ln ist da</numerusform>
            <numerusform>%Ln sind da</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet; six starters are built in</source>
        <translation>noch keine; sechs sind eingebaut</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>none but the practice relay</source>
        <translation>keines außer dem Übungsrelay</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>gibt es noch nicht</translation>
    </message>
    <message>
        <source>Write the first</source>
        <translation>Die erste schreiben</translation>
    </message>
    <message>
        <source>Nobody wrote</source>
        <translation>Niemand schrieb</translation>
    </message>
</context>
<context>
    <name>mw::home::LatestModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>accepted, of planned</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
</context>
<context>
    <name>mw::home::MailablePane</name>
    <message>
        <source>May be mailed</source>
        <translation>Dürfen Mail bekommen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>of %1 contacts</source>
        <translation>von %1 Kontakten</translation>
    </message>
    <message>
        <source>or about, of about %1 contacts</source>
        <translation>oder etwa so viele, von etwa %1 Kontakten</translation>
    </message>
    <message>
        <source>may be mailed</source>
        <translation>dürfen Mail bekommen</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>dürfen nicht</translation>
    </message>
    <message>
        <source>%1: may be mailed</source>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Keine Einwilligung</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Widersprochen</translation>
    </message>
    <message>
        <source>Address suppressed</source>
        <translation>Adresse gesperrt</translation>
    </message>
    <message>
        <source>Domain suppressed</source>
        <translation>Domain gesperrt</translation>
    </message>
    <message>
        <source>Address can&apos;t be mailed</source>
        <translation>Adresse nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Basis doesn&apos;t fit</source>
        <translation>Grundlage passt nicht</translation>
    </message>
    <message>
        <source>A country&apos;s rule</source>
        <translation>Regel eines Landes</translation>
    </message>
    <message>
        <source>A country&apos;s condition</source>
        <translation>Bedingung eines Landes</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Never confirmed</source>
        <translation>Nie bestätigt</translation>
    </message>
    <message>
        <source>Got enough lately</source>
        <translation>Zuletzt genug erhalten</translation>
    </message>
</context>
<context>
    <name>mw::home::Needs</name>
    <message numerus="yes">
        <source>%Ln deliveries of “%1” are in doubt</source>
        <translation>
            <numerusform>%Ln Zustellung von „%1“ ist ungewiss</numerusform>
            <numerusform>%Ln Zustellungen von „%1“ sind ungewiss</numerusform>
        </translation>
    </message>
    <message>
        <source>The link broke after the last byte. They are not sent again by themselves.</source>
        <translation>Die Verbindung riss nach dem letzten Byte ab. Von selbst werden sie nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>“%1” is paused</source>
        <translation>„%1“ ist angehalten</translation>
    </message>
    <message numerus="yes">
        <source>By a person. %Ln deliveries wait.</source>
        <translation>
            <numerusform>Von einem Menschen. %Ln Zustellung wartet.</numerusform>
            <numerusform>Von einem Menschen. %Ln Zustellungen warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses the message or its sender: %1</source>
        <translation>Der Server lehnt die Nachricht oder ihren Absender ab: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>It goes on by itself at %1. It said: %2</source>
        <translation>Es macht um %1 von selbst weiter. Es sagte: %2</translation>
    </message>
    <message>
        <source>The relay %1 is paused</source>
        <translation>Das Relay %1 ist angehalten</translation>
    </message>
    <message>
        <source>“%1” did not start</source>
        <translation>„%1“ hat nicht begonnen</translation>
    </message>
    <message>
        <source>It was to start at %1. Nothing was sent: nobody wants late mail without being asked.</source>
        <translation>Sie sollte um %1 beginnen. Nichts wurde gesendet: Ungefragt will niemand verspätete Mail.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>The planning of “%1” was interrupted</source>
        <translation>Die Planung von „%1“ wurde unterbrochen</translation>
    </message>
    <message>
        <source>Nothing was sent. It can go on where it stopped.</source>
        <translation>Nichts wurde gesendet. Sie kann weitergehen, wo sie stehen blieb.</translation>
    </message>
    <message>
        <source>This workspace may not send</source>
        <translation>Dieser Arbeitsbereich darf nicht senden</translation>
    </message>
    <message>
        <source>It was copied, moved or put back. Arm it at the bottom of the window once you know that no other copy sends the same.</source>
        <translation>Er wurde kopiert, verschoben oder zurückgeholt. Unten im Fenster scharf schalten, sobald sicher ist, dass keine andere Kopie dasselbe sendet.</translation>
    </message>
    <message>
        <source>A relay&apos;s password could not be read</source>
        <translation>Das Passwort eines Relays war nicht zu lesen</translation>
    </message>
    <message>
        <source>An import is not done to its end</source>
        <translation>Ein Import ist nicht ganz fertig</translation>
    </message>
    <message>
        <source>Its contacts are there; its changes to others are applied when the workspace is opened the next time.</source>
        <translation>Seine Kontakte sind da; seine Änderungen an anderen folgen, wenn der Arbeitsbereich das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Backups are not planned</source>
        <translation>Sicherungen nicht geplant</translation>
    </message>
    <message>
        <source>Their plan can&apos;t be read, so none is made or deleted by a guess.</source>
        <translation>Ihr Plan lässt sich nicht lesen; auf gut Glück wird keine angelegt oder gelöscht.</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>Die letzte Sicherung ist gescheitert</translation>
    </message>
    <message>
        <source>The last backup is from %1</source>
        <translation>Die letzte Sicherung ist von %1</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>Es gibt noch keine Sicherung</translation>
    </message>
    <message>
        <source>It is older than planned. The next one was stopped, or has to wait.</source>
        <translation>Sie ist älter als geplant. Die nächste wurde abgebrochen oder muss warten.</translation>
    </message>
    <message>
        <source>The first one was stopped, or has to wait.</source>
        <translation>Die erste wurde abgebrochen oder muss warten.</translation>
    </message>
    <message>
        <source>Did anybody ask to leave?</source>
        <translation>Wollte sich jemand abmelden?</translation>
    </message>
    <message numerus="yes">
        <source>“%1” reached %Ln people. Look into the mailbox that they answer to.</source>
        <translation>
            <numerusform>„%1“ hat %Ln Person erreicht. Sehen Sie in das Postfach, an das sie antwortet.</numerusform>
            <numerusform>„%1“ hat %Ln Personen erreicht. Sehen Sie in das Postfach, an das sie antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go through answers…</source>
        <translation>Antworten durchsehen …</translation>
    </message>
</context>
<context>
    <name>mw::home::RunningCard</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open in Outbox</source>
        <translation>Im Postausgang öffnen</translation>
    </message>
    <message>
        <source>practice since %1</source>
        <translation>Übung seit %1</translation>
    </message>
    <message>
        <source>sending since %1</source>
        <translation>wird gesendet seit %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>warten</translation>
    </message>
    <message>
        <source>queued · %1 a minute</source>
        <translation>warten · %1 je Minute</translation>
    </message>
    <message>
        <source>%1 · done about %2</source>
        <translation>%1 · fertig gegen %2</translation>
    </message>
</context>
</TS>
