<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::logs::LogExporter</name>
    <message>
        <source>Export what is seen</source>
        <translation>Sichtbares exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>log</source>
        <comment>name of a file</comment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Exporting the log</source>
        <translation>Das Protokoll wird exportiert</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written (%2).</source>
        <translation>„%1“ lässt sich nicht schreiben (%2).</translation>
    </message>
    <message>
        <source>The log itself is as it was.</source>
        <translation>Das Protokoll selbst ist unverändert.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines written to %1</source>
        <translation>
            <numerusform>%Ln Zeile in %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mw::logs::LogFilterBar</name>
    <message>
        <source>Code, reply, anything</source>
        <translation>Code, Antwort, irgendetwas</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>With details</source>
        <translation>Mit Einzelheiten</translation>
    </message>
    <message>
        <source>Which levels</source>
        <translation>Welche Stufen</translation>
    </message>
    <message>
        <source>Take away the filter %1</source>
        <translation>Den Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>mw::logs::LogList</name>
    <message>
        <source>Stop looking</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Protokollzeilen</translation>
    </message>
    <message>
        <source>Stands still</source>
        <translation>Steht still</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Looking back, at %1 now…</source>
        <translation>Sucht zurück, jetzt bei %1…</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
    <message>
        <source>Looked back to the first line.</source>
        <translation>Bis zur ersten Zeile gesucht.</translation>
    </message>
    <message>
        <source>Looked back to %1.</source>
        <translation>Bis %1 zurück gesucht.</translation>
    </message>
    <message>
        <source>Look further back</source>
        <translation>Weiter zurück suchen</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <translation>Zu den neuesten</translation>
    </message>
    <message numerus="yes">
        <source>Over %Ln new lines</source>
        <translation>
            <numerusform>Über %Ln neue Zeile</numerusform>
            <numerusform>Über %Ln neue Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new lines</source>
        <translation>
            <numerusform>%Ln neue Zeile</numerusform>
            <numerusform>%Ln neue Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::logs::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level, event</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mw::logs::LogPanel</name>
    <message>
        <source>Choose a line to see all of it.</source>
        <translation>Eine Zeile wählen, um alles zu sehen.</translation>
    </message>
    <message>
        <source>As logged</source>
        <translation>Wie protokolliert</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Why did this contact get it or not?</source>
        <translation>Warum bekam dieser Kontakt sie oder nicht?</translation>
    </message>
    <message>
        <source>Only lines of this campaign</source>
        <translation>Nur Zeilen zu dieser Kampagne</translation>
    </message>
    <message>
        <source>Only lines of this contact</source>
        <translation>Nur Zeilen zu diesem Kontakt</translation>
    </message>
    <message>
        <source>Only lines of this relay</source>
        <translation>Nur Zeilen zu diesem Relay</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>Kampagne %1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>Relay %1</source>
        <translation>Relay %1</translation>
    </message>
</context>
<context>
    <name>mw::logs::LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Addresses are masked</source>
        <translation>Adressen sind verdeckt</translation>
    </message>
    <message>
        <source>Writes what is seen into a file (Ctrl+E)</source>
        <translation>Schreibt das Sichtbare in eine Datei (Strg+E)</translation>
    </message>
    <message>
        <source>Nothing was logged yet</source>
        <translation>Noch ist nichts protokolliert</translation>
    </message>
    <message>
        <source>What the program does in this workspace stands here, for support and for your own questions.</source>
        <translation>Was das Programm in diesem Arbeitsbereich tut, steht hier: für die Hilfe und für eigene Fragen.</translation>
    </message>
    <message>
        <source>Copied, addresses masked</source>
        <translation>Kopiert, Adressen verdeckt</translation>
    </message>
    <message>
        <source>Export what is seen…</source>
        <translation>Sichtbares exportieren…</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Die Zeile kopieren</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Zuerst eine Zeile wählen.</translation>
    </message>
    <message>
        <source>Why did this contact get it or not?</source>
        <translation>Warum bekam dieser Kontakt sie oder nicht?</translation>
    </message>
    <message>
        <source>The line is not about one contact in one campaign.</source>
        <translation>Die Zeile betrifft nicht einen Kontakt in einer Kampagne.</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nichts ist ausgelassen.</translation>
    </message>
</context>
<context>
    <name>mw::logs::Words</name>
    <message>
        <source>The workspace was made</source>
        <translation>Der Arbeitsbereich wurde angelegt</translation>
    </message>
    <message>
        <source>The workspace was brought up to date</source>
        <translation>Der Arbeitsbereich wurde auf den neuen Stand gebracht</translation>
    </message>
    <message>
        <source>The workspace was armed by a person</source>
        <translation>Der Arbeitsbereich wurde von jemandem scharf gestellt</translation>
    </message>
    <message>
        <source>The facts beside the workspace could not be written</source>
        <translation>Die Angaben neben dem Arbeitsbereich ließen sich nicht schreiben</translation>
    </message>
    <message>
        <source>The workspace got another name or colour</source>
        <translation>Der Arbeitsbereich bekam einen anderen Namen oder eine andere Farbe</translation>
    </message>
    <message>
        <source>A relay was changed</source>
        <translation>Ein Relay wurde geändert</translation>
    </message>
    <message>
        <source>A relay&apos;s pause was lifted</source>
        <translation>Die Pause eines Relays wurde aufgehoben</translation>
    </message>
    <message>
        <source>Log lines were lost: too many waited</source>
        <translation>Protokollzeilen gingen verloren: zu viele warteten</translation>
    </message>
    <message>
        <source>An import was finished</source>
        <translation>Ein Import ist fertig</translation>
    </message>
    <message>
        <source>An unfinished import is left for the next start</source>
        <translation>Ein unfertiger Import bleibt für den nächsten Start</translation>
    </message>
    <message>
        <source>An import goes on at the next start</source>
        <translation>Ein Import geht beim nächsten Start weiter</translation>
    </message>
    <message>
        <source>An import was undone</source>
        <translation>Ein Import wurde zurückgenommen</translation>
    </message>
    <message>
        <source>An import was cancelled</source>
        <translation>Ein Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>A consent was recorded</source>
        <translation>Eine Einwilligung wurde festgehalten</translation>
    </message>
    <message>
        <source>An opt-out was recorded</source>
        <translation>Eine Abmeldung wurde festgehalten</translation>
    </message>
    <message>
        <source>A suppression was added</source>
        <translation>Eine Sperre wurde hinzugefügt</translation>
    </message>
    <message>
        <source>A suppression was removed</source>
        <translation>Eine Sperre wurde entfernt</translation>
    </message>
    <message>
        <source>Suppressions were imported</source>
        <translation>Sperren wurden importiert</translation>
    </message>
    <message>
        <source>A suppression holds; open deliveries follow</source>
        <translation>Eine Sperre gilt; offene Zustellungen folgen</translation>
    </message>
    <message>
        <source>The program ended while it was sending</source>
        <translation>Das Programm endete beim Senden</translation>
    </message>
    <message>
        <source>A relay was paused</source>
        <translation>Ein Relay wurde angehalten</translation>
    </message>
    <message>
        <source>A campaign was paused: its message or sender is refused</source>
        <translation>Eine Kampagne wurde angehalten: ihre Nachricht oder ihr Absender wird abgelehnt</translation>
    </message>
    <message>
        <source>A campaign was started in spite of red findings</source>
        <translation>Eine Kampagne wurde trotz roter Befunde gestartet</translation>
    </message>
    <message>
        <source>A campaign was not started</source>
        <translation>Eine Kampagne wurde nicht gestartet</translation>
    </message>
    <message>
        <source>A campaign was started</source>
        <translation>Eine Kampagne wurde gestartet</translation>
    </message>
    <message>
        <source>A campaign was paused by a person</source>
        <translation>Eine Kampagne wurde von jemandem angehalten</translation>
    </message>
    <message>
        <source>A campaign was resumed by a person</source>
        <translation>Eine Kampagne wurde von jemandem fortgesetzt</translation>
    </message>
    <message>
        <source>A campaign was cancelled by a person</source>
        <translation>Eine Kampagne wurde von jemandem abgebrochen</translation>
    </message>
    <message>
        <source>A delivery in doubt was settled as sent</source>
        <translation>Eine ungewisse Zustellung wurde als gesendet gewertet</translation>
    </message>
    <message>
        <source>A delivery in doubt was settled as not sent</source>
        <translation>Eine ungewisse Zustellung wurde als nicht gesendet gewertet</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <translation>Kontakt %1</translation>
    </message>
    <message>
        <source>A contact was added by hand</source>
        <translation>Ein Kontakt wurde von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>A contact was changed by hand</source>
        <translation>Ein Kontakt wurde von Hand geändert</translation>
    </message>
    <message>
        <source>Contacts were put on a list</source>
        <translation>Kontakte kamen auf eine Liste</translation>
    </message>
    <message>
        <source>Contacts were taken off a list</source>
        <translation>Kontakte wurden von einer Liste genommen</translation>
    </message>
    <message>
        <source>Contacts were deleted</source>
        <translation>Kontakte wurden gelöscht</translation>
    </message>
    <message>
        <source>Deleted contacts were brought back</source>
        <translation>Gelöschte Kontakte wurden zurückgeholt</translation>
    </message>
    <message>
        <source>A list has another name</source>
        <translation>Eine Liste hat einen anderen Namen</translation>
    </message>
    <message>
        <source>A list was deleted</source>
        <translation>Eine Liste wurde gelöscht</translation>
    </message>
    <message>
        <source>A list is back</source>
        <translation>Eine Liste ist wieder da</translation>
    </message>
    <message>
        <source>A list, sender, template or relay was added</source>
        <translation>Eine Liste, ein Absender, eine Vorlage oder ein Relay wurde hinzugefügt</translation>
    </message>
    <message>
        <source>A relay was deleted</source>
        <translation>Ein Relay wurde gelöscht</translation>
    </message>
    <message>
        <source>A deleted relay was brought back</source>
        <translation>Ein gelöschtes Relay wurde zurückgeholt</translation>
    </message>
    <message>
        <source>A sender was changed</source>
        <translation>Ein Absender wurde geändert</translation>
    </message>
    <message>
        <source>A template was added</source>
        <translation>Eine Vorlage wurde hinzugefügt</translation>
    </message>
    <message>
        <source>A template was changed</source>
        <translation>Eine Vorlage wurde geändert</translation>
    </message>
    <message>
        <source>A template was deleted</source>
        <translation>Eine Vorlage wurde gelöscht</translation>
    </message>
    <message>
        <source>A deleted template was brought back</source>
        <translation>Eine gelöschte Vorlage wurde zurückgeholt</translation>
    </message>
    <message>
        <source>An export of the whole workspace began</source>
        <translation>Ein Export des ganzen Arbeitsbereichs begann</translation>
    </message>
    <message>
        <source>The workspace&apos;s file was encrypted</source>
        <translation>Die Datei des Arbeitsbereichs wurde verschlüsselt</translation>
    </message>
    <message>
        <source>What opens the workspace was changed</source>
        <translation>Was den Arbeitsbereich öffnet, wurde geändert</translation>
    </message>
    <message>
        <source>Old copies of the workspace were encrypted</source>
        <translation>Alte Kopien des Arbeitsbereichs wurden verschlüsselt</translation>
    </message>
    <message>
        <source>An old copy of the workspace could not be encrypted</source>
        <translation>Eine alte Kopie des Arbeitsbereichs ließ sich nicht verschlüsseln</translation>
    </message>
    <message>
        <source>The whole workspace was exported, not encrypted</source>
        <translation>Der ganze Arbeitsbereich wurde unverschlüsselt exportiert</translation>
    </message>
    <message>
        <source>The encryption key was changed, or is being</source>
        <translation>Der Schlüssel wurde gewechselt, oder der Wechsel läuft</translation>
    </message>
    <message>
        <source>A backup was saved and checked</source>
        <translation>Eine Sicherung wurde angelegt und geprüft</translation>
    </message>
    <message>
        <source>A backup could not be saved</source>
        <translation>Eine Sicherung ließ sich nicht anlegen</translation>
    </message>
    <message>
        <source>Old backups were deleted as planned</source>
        <translation>Alte Sicherungen wurden wie geplant gelöscht</translation>
    </message>
    <message>
        <source>Part of a backup&apos;s work was not done</source>
        <translation>Etwas an einer Sicherung blieb ungetan</translation>
    </message>
    <message>
        <source>The plan of backups was changed</source>
        <translation>Der Plan der Sicherungen wurde geändert</translation>
    </message>
    <message>
        <source>A contact was restricted</source>
        <translation>Ein Kontakt wurde eingeschränkt</translation>
    </message>
    <message>
        <source>Restrictions of a contact were lifted</source>
        <translation>Einschränkungen eines Kontakts wurden aufgehoben</translation>
    </message>
    <message>
        <source>The rules for countries were replaced</source>
        <translation>Die Länderregeln wurden ersetzt</translation>
    </message>
    <message>
        <source>What came back was gone through</source>
        <translation>Was zurückkam, wurde durchgesehen</translation>
    </message>
    <message>
        <source>The answers to a campaign are gone through</source>
        <translation>Die Antworten auf eine Kampagne sind durchgesehen</translation>
    </message>
    <message>
        <source>Suppressions were exported</source>
        <translation>Sperren wurden exportiert</translation>
    </message>
    <message>
        <source>The consent ledger was cut or exchanged</source>
        <translation>Das Einwilligungsverzeichnis wurde gekürzt oder ausgetauscht</translation>
    </message>
    <message>
        <source>The consent ledger&apos;s head was not noted</source>
        <translation>Der Stand des Einwilligungsverzeichnisses wurde nicht vermerkt</translation>
    </message>
    <message>
        <source>The consent ledger was exported</source>
        <translation>Das Einwilligungsverzeichnis wurde exportiert</translation>
    </message>
</context>
</TS>
