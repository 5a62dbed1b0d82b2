<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::shell::BackupWords</name>
    <message>
        <source>Last backup %1</source>
        <translation>Letzte Sicherung %1</translation>
    </message>
    <message>
        <source>The last backup was made on %1.</source>
        <translation>Die letzte Sicherung wurde am %1 angelegt.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Noch keine Sicherung</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Keine Sicherung</translation>
    </message>
    <message>
        <source>The first one is made soon.</source>
        <translation>Die erste entsteht in Kürze.</translation>
    </message>
    <message>
        <source>None is made by itself.</source>
        <translation>Von selbst wird keine angelegt.</translation>
    </message>
    <message>
        <source>Backups are not planned</source>
        <translation>Sicherungen nicht geplant</translation>
    </message>
    <message>
        <source>The plan of backups can&apos;t be read, so none is made by itself.</source>
        <translation>Der Plan der Sicherungen lässt sich nicht lesen; von selbst wird keine angelegt.</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Sicherung gescheitert</translation>
    </message>
</context>
<context>
    <name>mw::shell::CodeBoard</name>
    <message>
        <source>Recovery code</source>
        <translation>Notfallcode</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
</context>
<context>
    <name>mw::shell::CommandPalette</name>
    <message>
        <source>Find or do anything</source>
        <translation>Alles finden und tun</translation>
    </message>
    <message>
        <source>A command, a page, a name, an address</source>
        <translation>Ein Befehl, eine Seite, ein Name, eine Adresse</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits. Contacts are found by the beginning of their address.</source>
        <translation>Nichts passt. Kontakte findet man am Anfang ihrer Adresse.</translation>
    </message>
    <message>
        <source>Arrow keys choose, Return does it, Esc goes back.</source>
        <translation>Pfeiltasten wählen, die Eingabetaste führt aus, Esc führt zurück.</translation>
    </message>
</context>
<context>
    <name>mw::shell::FindButton</name>
    <message>
        <source>Find or do…</source>
        <translation>Finden, tun…</translation>
    </message>
    <message>
        <source>Find or do anything · %1</source>
        <translation>Alles finden und tun · %1</translation>
    </message>
</context>
<context>
    <name>mw::shell::HelpDialog</name>
    <message>
        <source>Commands and keys</source>
        <translation>Befehle und Tasten</translation>
    </message>
    <message>
        <source>Commands and keys: %1</source>
        <translation>Befehle und Tasten: %1</translation>
    </message>
    <message>
        <source>Everything can be found and done with %1 too.</source>
        <translation>Mit %1 lässt sich ebenfalls alles finden und tun.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Mailwright %1, free under the GNU GPL 3 or later</source>
        <translation>Mailwright %1, frei unter der GNU GPL 3 oder neuer</translation>
    </message>
</context>
<context>
    <name>mw::shell::JobWords</name>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>done about %1</source>
        <translation>fertig gegen %1</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 %</source>
        <comment>what is done, and how much of it</comment>
        <translation>%1 · %2 %</translation>
    </message>
</context>
<context>
    <name>mw::shell::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a job</comment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>mw::shell::LeaveListener</name>
    <message>
        <source>Workspaces are locked first</source>
        <translation>Zuerst werden Arbeitsbereiche gesperrt</translation>
    </message>
</context>
<context>
    <name>mw::shell::NavItem</name>
    <message>
        <source>%1: %2</source>
        <comment>page: its count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mw::shell::NewWorkspacePage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The client&apos;s or the shop&apos;s. It stands in every window and above every send.</source>
        <translation>Des Kunden oder des Ladens. Er steht in jedem Fenster und über jedem Versand.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>Back to the workspaces</source>
        <translation>Zurück zu den Arbeitsbereichen</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Ordner ändern</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Down the edge of its window, so that two clients are never mixed up.</source>
        <translation>Am Rand seines Fensters, damit zwei Kunden nie verwechselt werden.</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>A workspace needs a name.</source>
        <translation>Ein Arbeitsbereich braucht einen Namen.</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Schlüsselbund wird gefragt…</translation>
    </message>
</context>
<context>
    <name>mw::shell::Pages</name>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
</context>
<context>
    <name>mw::shell::PaletteSearch</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
</context>
<context>
    <name>mw::shell::PassphraseDialog</name>
    <message>
        <source>Add a passphrase</source>
        <translation>Eine Passphrase einrichten</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Die Passphrase ändern</translation>
    </message>
    <message>
        <source>It opens “%1” on any computer, beside what opens it now.</source>
        <translation>Sie öffnet „%1“ auf jedem Rechner, neben dem, was ihn jetzt öffnet.</translation>
    </message>
    <message>
        <source>From then on the new one opens “%1”. Backups from before still open with the old one.</source>
        <translation>Von da an öffnet die neue „%1“. Frühere Sicherungen öffnen sich noch mit der alten.</translation>
    </message>
    <message>
        <source>Add the passphrase</source>
        <translation>Die Passphrase einrichten</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Type the passphrase that opens it now.</source>
        <translation>Geben Sie die Passphrase ein, die ihn jetzt öffnet.</translation>
    </message>
    <message>
        <source>Adding it…</source>
        <translation>Wird eingerichtet…</translation>
    </message>
    <message>
        <source>Changing it…</source>
        <translation>Wird geändert…</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Jetzige Passphrase</translation>
    </message>
</context>
<context>
    <name>mw::shell::PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>Choose a passphrase.</source>
        <translation>Wählen Sie eine Passphrase.</translation>
    </message>
    <message numerus="yes">
        <source>It is too short: %Ln characters or more.</source>
        <translation>
            <numerusform>Sie ist zu kurz: mindestens %Ln Zeichen.</numerusform>
            <numerusform>Sie ist zu kurz: mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is too long: %Ln characters at most.</source>
        <translation>
            <numerusform>Sie ist zu lang: höchstens %Ln Zeichen.</numerusform>
            <numerusform>Sie ist zu lang: höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type it a second time: a slip of the key would lock you out.</source>
        <translation>Geben Sie sie ein zweites Mal ein: Ein Tippfehler würde Sie aussperren.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
</context>
<context>
    <name>mw::shell::Problems</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace.</source>
        <translation>Ein anderes Programm schreibt gerade in diesen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>What was saved before stays, nothing was lost.</source>
        <translation>Was vorher gespeichert war, bleibt, nichts ging verloren.</translation>
    </message>
    <message>
        <source>Free some space, then go on.</source>
        <translation>Platz schaffen, dann weitermachen.</translation>
    </message>
    <message>
        <source>The workspace may not be written.</source>
        <translation>In den Arbeitsbereich darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give yourself the right to write to its folder.</source>
        <translation>Das Recht einrichten, in seinen Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is damaged or is none of Mailwright&apos;s (%1).</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt oder keine von Mailwright (%1).</translation>
    </message>
    <message>
        <source>Put back a backup, and keep the damaged file.</source>
        <translation>Eine Sicherung zurückspielen und die beschädigte Datei aufheben.</translation>
    </message>
    <message>
        <source>The workspace was made by a newer Mailwright.</source>
        <translation>Der Arbeitsbereich stammt von einem neueren Mailwright.</translation>
    </message>
    <message>
        <source>Use that version or a later one.</source>
        <translation>Diese oder eine spätere Version benutzen.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is not there.</source>
        <translation>Die Datei des Arbeitsbereichs ist nicht da.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name.</source>
        <translation>Den Namen des Ordners prüfen.</translation>
    </message>
    <message>
        <source>The workspace refused the change (%1).</source>
        <translation>Der Arbeitsbereich hat die Änderung abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Look at what is there and try again.</source>
        <translation>Nachsehen, was da ist, und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The layer that protects the workspace&apos;s file is not in use.</source>
        <translation>Die Schicht, die die Datei des Arbeitsbereichs schützt, ist nicht in Gebrauch.</translation>
    </message>
    <message>
        <source>Nothing was read or written.</source>
        <translation>Nichts wurde gelesen oder geschrieben.</translation>
    </message>
    <message>
        <source>Install Mailwright anew.</source>
        <translation>Mailwright neu installieren.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>What was done before stays.</source>
        <translation>Was vorher getan war, bleibt.</translation>
    </message>
    <message>
        <source>Start it again to go on from there.</source>
        <translation>Noch einmal starten, dann geht es von dort weiter.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written (%1).</source>
        <translation>Der Arbeitsbereich war nicht zu lesen oder zu schreiben (%1).</translation>
    </message>
    <message>
        <source>What was saved before stays.</source>
        <translation>Was vorher gespeichert war, bleibt.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Den Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no workspace in “%1”.</source>
        <translation>In „%1“ ist kein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Look whether its disk is there, or choose another folder.</source>
        <translation>Nachsehen, ob sein Datenträger da ist, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>There is something in “%1” already.</source>
        <translation>In „%1“ ist schon etwas.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder stands on a network file system (%1), where locks can&apos;t be trusted.</source>
        <translation>Der Ordner liegt auf einem Netzwerk-Dateisystem (%1), auf dem Sperren nicht verlässlich sind.</translation>
    </message>
    <message>
        <source>Work on a local disk; backups may lie there.</source>
        <translation>Auf einem Datenträger dieses Rechners arbeiten; Sicherungen dürfen dort liegen.</translation>
    </message>
    <message>
        <source>The folder is kept in step by %1, which would tear the file apart.</source>
        <translation>Der Ordner wird von %1 abgeglichen, das würde die Datei zerreißen.</translation>
    </message>
    <message>
        <source>Work elsewhere; backups may lie there.</source>
        <translation>An anderer Stelle arbeiten; Sicherungen dürfen dort liegen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written.</source>
        <translation>In „%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or choose another folder.</source>
        <translation>Das Recht einrichten, dort zu schreiben, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>%1 has this workspace open.</source>
        <translation>%1 hat diesen Arbeitsbereich offen.</translation>
    </message>
    <message>
        <source>Close it there, or wait until it is done.</source>
        <translation>Ihn dort schließen oder warten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The computer %1 has this workspace open.</source>
        <translation>Der Rechner %1 hat diesen Arbeitsbereich offen.</translation>
    </message>
    <message>
        <source>Close it there. If that computer is gone, take the workspace over.</source>
        <translation>Ihn dort schließen. Gibt es den Rechner nicht mehr, den Arbeitsbereich übernehmen.</translation>
    </message>
    <message>
        <source>The workspace was made by an older Mailwright.</source>
        <translation>Der Arbeitsbereich stammt von einem älteren Mailwright.</translation>
    </message>
    <message>
        <source>Bring it up to date; a backup is made first.</source>
        <translation>Ihn auf den neuen Stand bringen; zuerst wird eine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file holds nothing of a workspace: it was emptied, or never made in full.</source>
        <translation>Die Datei enthält nichts von einem Arbeitsbereich: Sie wurde geleert oder nie ganz angelegt.</translation>
    </message>
    <message>
        <source>Put back a backup, or make a new workspace.</source>
        <translation>Eine Sicherung zurückspielen oder einen neuen Arbeitsbereich anlegen.</translation>
    </message>
    <message>
        <source>The system gave no random numbers for the keys.</source>
        <translation>Das System gab keine Zufallszahlen für die Schlüssel her.</translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation>Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a name.</source>
        <translation>„%1“ kann kein Name sein.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen auf einer Zeile.</translation>
    </message>
    <message>
        <source>The workspace lacks its %1, so it was never made in full or is damaged.</source>
        <translation>Dem Arbeitsbereich fehlt %1; er wurde also nie ganz angelegt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>Put back a backup, or make a new one.</source>
        <translation>Eine Sicherung zurückspielen oder einen neuen anlegen.</translation>
    </message>
    <message>
        <source>The record of what was sent, outside the workspace, could not be written.</source>
        <translation>Der Vermerk außerhalb des Arbeitsbereichs, was gesendet wurde, ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Nothing will be sent.</source>
        <translation>Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Make the state folder writable, then arm the workspace.</source>
        <translation>Den Zustandsordner beschreibbar machen, dann den Arbeitsbereich scharf stellen.</translation>
    </message>
    <message>
        <source>This device has no record of the workspace: it is a copy, or comes from another device.</source>
        <translation>Dieses Gerät hat keinen Vermerk über den Arbeitsbereich: Er ist eine Kopie oder stammt von einem anderen Gerät.</translation>
    </message>
    <message>
        <source>The workspace was armed on another device.</source>
        <translation>Der Arbeitsbereich wurde auf einem anderen Gerät scharf gestellt.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder was moved or copied.</source>
        <translation>Der Ordner des Arbeitsbereichs wurde verschoben oder kopiert.</translation>
    </message>
    <message>
        <source>Another file was put in the place of the workspace&apos;s own.</source>
        <translation>An die Stelle der Datei des Arbeitsbereichs wurde eine andere gelegt.</translation>
    </message>
    <message>
        <source>An older copy was put back: more was sent since then than it knows.</source>
        <translation>Eine ältere Kopie wurde zurückgelegt: Seither wurde mehr gesendet, als sie weiß.</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>If this is the copy to go on with, arm it; nobody else may go on with another.</source>
        <translation>Soll mit dieser Kopie weitergearbeitet werden, sie scharf stellen; niemand darf mit einer anderen weitermachen.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde vermerkt.</translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>“%1” is no address that can be mailed.</source>
        <translation>„%1“ ist keine Adresse, an die geschickt werden kann.</translation>
    </message>
    <message>
        <source>Write it like news@example.com.</source>
        <translation>So schreiben: news@example.com.</translation>
    </message>
    <message>
        <source>%1 holds a control character or a line end that may not be there.</source>
        <translation>%1 enthält ein Steuerzeichen oder Zeilenende, das dort nicht stehen darf.</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Es herausnehmen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a host.</source>
        <translation>„%1“ kann kein Rechner sein.</translation>
    </message>
    <message>
        <source>Write a name or an IP address.</source>
        <translation>Einen Namen oder eine IP-Adresse schreiben.</translation>
    </message>
    <message>
        <source>Without encryption mail may go to this computer alone, not to %1.</source>
        <translation>Ohne Verschlüsselung darf Mail nur an diesen Rechner gehen, nicht an %1.</translation>
    </message>
    <message>
        <source>Choose STARTTLS or TLS.</source>
        <translation>STARTTLS oder TLS wählen.</translation>
    </message>
    <message>
        <source>The file holds no certificate (PEM).</source>
        <translation>Die Datei enthält kein Zertifikat (PEM).</translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation>Die Datei prüfen.</translation>
    </message>
    <message>
        <source>Nothing was sent, all deliveries stay queued.</source>
        <translation>Nichts wurde gesendet, alle Zustellungen bleiben in der Schlange.</translation>
    </message>
    <message>
        <source>The practice relay did not start (%1).</source>
        <translation>Das Übungsrelay ist nicht gestartet (%1).</translation>
    </message>
    <message>
        <source>The password of the relay %1 was not found; a locked keychain answers so too.</source>
        <translation>Das Passwort des Relays %1 wurde nicht gefunden; auch ein verschlossener Schlüsselbund antwortet so.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then go on.</source>
        <translation>Den Schlüsselbund aufschließen, dann weitermachen.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Nothing was sent or kept.</source>
        <translation>Nichts wurde gesendet oder aufbewahrt.</translation>
    </message>
    <message>
        <source>Look for its question on the screen, then try again.</source>
        <translation>Seine Frage auf dem Bildschirm suchen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The keychain refused (%1).</source>
        <translation>Der Schlüsselbund hat abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Ihn aufschließen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation>So schreiben: name@example.com.</translation>
    </message>
    <message>
        <source>Another contact has the address %1.</source>
        <translation>Ein anderer Kontakt hat die Adresse %1.</translation>
    </message>
    <message>
        <source>Look that contact up, or choose another address.</source>
        <translation>Diesen Kontakt aufsuchen oder eine andere Adresse wählen.</translation>
    </message>
    <message>
        <source>“%1” is empty, too long, or holds a control character.</source>
        <translation>„%1“ ist leer, zu lang oder enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Shorten it or take the character out.</source>
        <translation>Es kürzen oder das Zeichen herausnehmen.</translation>
    </message>
    <message>
        <source>There is no contact %1 any more.</source>
        <translation>Den Kontakt %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Read the list again.</source>
        <translation>Die Liste neu lesen.</translation>
    </message>
    <message>
        <source>There is no list “%1” any more.</source>
        <translation>Die Liste „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Read the lists again.</source>
        <translation>Die Listen neu lesen.</translation>
    </message>
    <message>
        <source>There is no such purpose.</source>
        <translation>Diesen Zweck gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose one of those there are.</source>
        <translation>Einen von denen wählen, die es gibt.</translation>
    </message>
    <message>
        <source>A consent can&apos;t be from the future.</source>
        <translation>Eine Einwilligung kann nicht aus der Zukunft sein.</translation>
    </message>
    <message>
        <source>Give the time when it was given.</source>
        <translation>Angeben, wann sie gegeben wurde.</translation>
    </message>
    <message>
        <source>A basis is for one purpose.</source>
        <translation>Eine Grundlage gilt für einen Zweck.</translation>
    </message>
    <message>
        <source>Choose which.</source>
        <translation>Wählen, für welchen.</translation>
    </message>
    <message>
        <source>No basis was given, and none is ever invented.</source>
        <translation>Es wurde keine Grundlage angegeben, und erfunden wird nie eine.</translation>
    </message>
    <message>
        <source>A basis needs its source.</source>
        <translation>Eine Grundlage braucht ihre Quelle.</translation>
    </message>
    <message>
        <source>Write where it comes from.</source>
        <translation>Schreiben, woher sie stammt.</translation>
    </message>
    <message>
        <source>%1 is too long or holds a control character.</source>
        <translation>%1 ist zu lang oder enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Es kürzen.</translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a domain.</source>
        <translation>„%1“ ist weder eine Adresse noch eine Domain.</translation>
    </message>
    <message>
        <source>Write name@example.com or example.com.</source>
        <translation>name@example.com oder example.com schreiben.</translation>
    </message>
    <message>
        <source>This would suppress everyone at “%1”, where many have domains of their own.</source>
        <translation>Das würde alle bei „%1“ sperren, wo viele eine eigene Domain haben.</translation>
    </message>
    <message>
        <source>Give one of those domains.</source>
        <translation>Eine dieser Domains angeben.</translation>
    </message>
    <message>
        <source>A whole domain can&apos;t unsubscribe or complain, only a person can.</source>
        <translation>Eine ganze Domain kann sich nicht abmelden oder beschweren, das kann nur ein Mensch.</translation>
    </message>
    <message>
        <source>Give an address, or another reason.</source>
        <translation>Eine Adresse angeben oder einen anderen Grund.</translation>
    </message>
    <message>
        <source>“%1” is not suppressed.</source>
        <translation>„%1“ ist nicht gesperrt.</translation>
    </message>
    <message>
        <source>“%1” opted out, so it stays suppressed.</source>
        <translation>„%1“ hat sich abgemeldet und bleibt darum gesperrt.</translation>
    </message>
    <message>
        <source>Only a new consent of that person lifts it.</source>
        <translation>Nur eine neue Einwilligung dieser Person hebt das auf.</translation>
    </message>
    <message>
        <source>There is no campaign “%1” any more.</source>
        <translation>Die Kampagne „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The campaign “%1” is not ready.</source>
        <translation>Die Kampagne „%1“ ist nicht bereit.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Look at what is missing.</source>
        <translation>Nachsehen, was fehlt.</translation>
    </message>
    <message>
        <source>The campaign “%1” is in the state “%2”, so that can&apos;t be done.</source>
        <translation>Die Kampagne „%1“ ist im Zustand „%2“, darum geht das nicht.</translation>
    </message>
    <message>
        <source>Look where it stands.</source>
        <translation>Nachsehen, wie weit sie ist.</translation>
    </message>
    <message>
        <source>“%1” has no delivery to this contact.</source>
        <translation>„%1“ hat keine Zustellung an diesen Kontakt.</translation>
    </message>
    <message>
        <source>Look in the outbox whom it has.</source>
        <translation>Im Postausgang nachsehen, wen sie hat.</translation>
    </message>
    <message>
        <source>This delivery is in the state “%1”, not in doubt.</source>
        <translation>Diese Zustellung ist im Zustand „%1“, nicht ungewiss.</translation>
    </message>
    <message>
        <source>No message was made for this contact in “%1”.</source>
        <translation>Für diesen Kontakt wurde in „%1“ keine Nachricht erzeugt.</translation>
    </message>
    <message>
        <source>Look why in the delivery&apos;s journey.</source>
        <translation>Auf dem Weg der Zustellung nachsehen, warum.</translation>
    </message>
    <message>
        <source>The message can&apos;t be made (%1).</source>
        <translation>Die Nachricht lässt sich nicht erzeugen (%1).</translation>
    </message>
    <message>
        <source>Mend the template.</source>
        <translation>Die Vorlage in Ordnung bringen.</translation>
    </message>
    <message>
        <source>The relay %1 was not found: no computer has that name.</source>
        <translation>Das Relay %1 wurde nicht gefunden: Kein Rechner heißt so.</translation>
    </message>
    <message>
        <source>Check the host&apos;s name and the network.</source>
        <translation>Den Rechnernamen und das Netz prüfen.</translation>
    </message>
    <message>
        <source>Nobody answers at the relay %1.</source>
        <translation>Beim Relay %1 antwortet niemand.</translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs.</source>
        <translation>Rechner und Port prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>There is no way to the relay %1 (%2).</source>
        <translation>Es gibt keinen Weg zum Relay %1 (%2).</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Das Netz prüfen.</translation>
    </message>
    <message>
        <source>The relay %1 did not answer in time.</source>
        <translation>Das Relay %1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check host and port; a firewall may be in the way.</source>
        <translation>Rechner und Port prüfen; vielleicht ist eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>The relay %1 hung up (%2).</source>
        <translation>Das Relay %1 hat aufgelegt (%2).</translation>
    </message>
    <message>
        <source>It is tried again by itself; if it goes on, ask the relay&apos;s operator.</source>
        <translation>Es wird von selbst wieder versucht; bleibt es dabei, den Betreiber des Relays fragen.</translation>
    </message>
    <message>
        <source>The certificate of the relay %1 is signed by nobody this computer trusts.</source>
        <translation>Das Zertifikat des Relays %1 hat niemand unterschrieben, dem dieser Rechner traut.</translation>
    </message>
    <message>
        <source>If the relay is your own, give its authority in the relay&apos;s settings; else don&apos;t use it.</source>
        <translation>Bei einem eigenen Relay dessen Zertifizierungsstelle in den Einstellungen des Relays angeben; sonst es nicht benutzen.</translation>
    </message>
    <message>
        <source>The certificate of the relay %1 has expired or is not valid yet.</source>
        <translation>Das Zertifikat des Relays %1 ist abgelaufen oder noch nicht gültig.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then ask the relay&apos;s operator.</source>
        <translation>Die Uhr dieses Rechners prüfen, dann den Betreiber des Relays fragen.</translation>
    </message>
    <message>
        <source>The certificate of the relay %1 is for another host.</source>
        <translation>Das Zertifikat des Relays %1 ist für einen anderen Rechner.</translation>
    </message>
    <message>
        <source>Use the host name that the operator names; it may be another server.</source>
        <translation>Den Rechnernamen benutzen, den der Betreiber nennt; es kann ein anderer Server sein.</translation>
    </message>
    <message>
        <source>No encrypted connection to the relay %1 came about (%2).</source>
        <translation>Mit dem Relay %1 kam keine verschlüsselte Verbindung zustande (%2).</translation>
    </message>
    <message>
        <source>Check port and security: 465 wants TLS, 587 and 25 want STARTTLS.</source>
        <translation>Port und Sicherheit prüfen: 465 will TLS, 587 und 25 wollen STARTTLS.</translation>
    </message>
    <message>
        <source>The relay %1 offers no STARTTLS.</source>
        <translation>Das Relay %1 bietet kein STARTTLS an.</translation>
    </message>
    <message>
        <source>Nothing goes out unencrypted. Use TLS with port 465, or ask the operator.</source>
        <translation>Unverschlüsselt geht nichts hinaus. TLS mit Port 465 benutzen oder den Betreiber fragen.</translation>
    </message>
    <message>
        <source>The relay %1 offers no sign-in that Mailwright knows.</source>
        <translation>Das Relay %1 bietet keine Anmeldung an, die Mailwright kennt.</translation>
    </message>
    <message>
        <source>Check port and security, or leave the user name empty.</source>
        <translation>Port und Sicherheit prüfen oder den Benutzernamen leer lassen.</translation>
    </message>
    <message>
        <source>The relay %1 refuses this name and password (%2).</source>
        <translation>Das Relay %1 lehnt diesen Namen mit diesem Passwort ab (%2).</translation>
    </message>
    <message>
        <source>Check both; some relays want an app password.</source>
        <translation>Beides prüfen; manche Relays verlangen ein App-Passwort.</translation>
    </message>
    <message>
        <source>The relay %1 refuses this computer (%2).</source>
        <translation>Das Relay %1 lehnt diesen Rechner ab (%2).</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator.</source>
        <translation>Den Betreiber des Relays fragen.</translation>
    </message>
    <message>
        <source>What answers at the relay %1 is no mail server.</source>
        <translation>Was beim Relay %1 antwortet, ist kein Mailserver.</translation>
    </message>
    <message>
        <source>Check host and port.</source>
        <translation>Rechner und Port prüfen.</translation>
    </message>
    <message>
        <source>Choose STARTTLS or TLS for the relay.</source>
        <translation>Für das Relay STARTTLS oder TLS wählen.</translation>
    </message>
    <message>
        <source>The settings of the relay %1 can&apos;t be used (%2).</source>
        <translation>Die Einstellungen des Relays %1 sind nicht zu gebrauchen (%2).</translation>
    </message>
    <message>
        <source>Change them.</source>
        <translation>Sie ändern.</translation>
    </message>
    <message>
        <source>What was not accepted stays queued.</source>
        <translation>Was nicht angenommen wurde, bleibt in der Schlange.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a workspace&apos;s colour.</source>
        <translation>„%1“ kann keine Farbe eines Arbeitsbereichs sein.</translation>
    </message>
    <message>
        <source>Choose one of the eight.</source>
        <translation>Eine der acht wählen.</translation>
    </message>
    <message>
        <source>The campaign “%1” can&apos;t start at that time.</source>
        <translation>Die Kampagne „%1“ kann nicht zu dieser Zeit beginnen.</translation>
    </message>
    <message>
        <source>Choose a time that is to come, and before its end.</source>
        <translation>Eine Zeit wählen, die noch kommt und vor ihrem Ende liegt.</translation>
    </message>
    <message>
        <source>The campaign “%1” was changed meanwhile.</source>
        <translation>Die Kampagne „%1“ wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at it again, then send it.</source>
        <translation>Sie noch einmal ansehen, dann senden.</translation>
    </message>
    <message>
        <source>“%1” is in use.</source>
        <translation>„%1“ wird benutzt.</translation>
    </message>
    <message>
        <source>Campaigns keep what they were sent with: leave it, or stop choosing it.</source>
        <translation>Kampagnen behalten, womit sie gesendet wurden: es stehen lassen oder nicht mehr wählen.</translation>
    </message>
    <message>
        <source>The key at hand does not open the workspace&apos;s file.</source>
        <translation>Der vorhandene Schlüssel öffnet die Datei des Arbeitsbereichs nicht.</translation>
    </message>
    <message>
        <source>Put back the key file that belongs to this workspace.</source>
        <translation>Legen Sie die Schlüsseldatei zurück, die zu diesem Arbeitsbereich gehört.</translation>
    </message>
    <message>
        <source>Nothing was read or changed.</source>
        <translation>Nichts wurde gelesen oder geändert.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) is not there; without it nobody can read the workspace.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) ist nicht da; ohne sie kann ihn niemand lesen.</translation>
    </message>
    <message>
        <source>Put it back from a backup or a copy of the folder.</source>
        <translation>Legen Sie sie aus einer Sicherung oder einer Kopie des Ordners zurück.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) is damaged or can&apos;t be read.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) ist beschädigt oder nicht lesbar.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file was made by a newer Mailwright.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs stammt von einem neueren Mailwright.</translation>
    </message>
    <message>
        <source>Install the newer one.</source>
        <translation>Installieren Sie das neuere.</translation>
    </message>
    <message>
        <source>This does not open the workspace.</source>
        <translation>Das öffnet den Arbeitsbereich nicht.</translation>
    </message>
    <message>
        <source>Check it, letter case too, and try again.</source>
        <translation>Prüfen Sie es, auch Groß- und Kleinschreibung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be opened in this way.</source>
        <translation>Der Arbeitsbereich lässt sich so nicht öffnen.</translation>
    </message>
    <message>
        <source>Open it as it was set up: by a passphrase, by this computer&apos;s keychain, or by the recovery code.</source>
        <translation>Öffnen Sie ihn, wie er eingerichtet wurde: mit einer Passphrase, mit dem Schlüsselbund dieses Rechners oder mit dem Notfallcode.</translation>
    </message>
    <message>
        <source>The passphrase is empty or too long.</source>
        <translation>Die Passphrase ist leer oder zu lang.</translation>
    </message>
    <message>
        <source>It has 1 to 1024 characters.</source>
        <translation>Sie hat 1 bis 1024 Zeichen.</translation>
    </message>
    <message>
        <source>The system gave no random numbers or no memory for the keys.</source>
        <translation>Das System gab keine Zufallszahlen oder keinen Speicher für die Schlüssel.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) could not be written.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The one before it is still there.</source>
        <translation>Die vorige ist noch da.</translation>
    </message>
    <message>
        <source>Make room or make the folder writable, and try again.</source>
        <translation>Schaffen Sie Platz oder machen Sie den Ordner beschreibbar, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It is the last way to open the workspace.</source>
        <translation>Es ist der letzte Weg, den Arbeitsbereich zu öffnen.</translation>
    </message>
    <message>
        <source>Add another way first.</source>
        <translation>Richten Sie zuerst einen anderen ein.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file refuses the change.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs lässt die Änderung nicht zu.</translation>
    </message>
    <message>
        <source>The workspace is locked.</source>
        <translation>Der Arbeitsbereich ist gesperrt.</translation>
    </message>
    <message>
        <source>Enter its passphrase.</source>
        <translation>Geben Sie seine Passphrase ein.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not give the workspace&apos;s key: it is locked, missing, or never held it.</source>
        <translation>Der Schlüsselbund dieses Rechners gab den Schlüssel des Arbeitsbereichs nicht heraus: Er ist verschlossen, fehlt oder hatte ihn nie.</translation>
    </message>
    <message>
        <source>Unlock the keychain, or enter the passphrase or the recovery code.</source>
        <translation>Schließen Sie den Schlüsselbund auf, oder geben Sie die Passphrase oder den Notfallcode ein.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is encrypted, and there is no keychain here to keep its key.</source>
        <translation>Die Datei des Arbeitsbereichs ist verschlüsselt, und hier gibt es keinen Schlüsselbund, der den Schlüssel verwahrt.</translation>
    </message>
    <message>
        <source>Choose a passphrase.</source>
        <translation>Wählen Sie eine Passphrase.</translation>
    </message>
    <message>
        <source>No backup was made; those from before are still there.</source>
        <translation>Es wurde keine Sicherung angelegt; die früheren sind noch da.</translation>
    </message>
    <message>
        <source>Nothing was restored, and the backup is as it was.</source>
        <translation>Nichts wurde wiederhergestellt, und die Sicherung ist, wie sie war.</translation>
    </message>
    <message>
        <source>Plug its drive in, and the backup is made by itself; or choose another folder.</source>
        <translation>Schließen Sie sein Laufwerk an, dann entsteht die Sicherung von selbst; oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Plug its drive in, or choose another folder.</source>
        <translation>Schließen Sie sein Laufwerk an, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk with the folder is full.</source>
        <translation>Der Datenträger mit dem Ordner ist voll.</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder.</source>
        <translation>Schaffen Sie dort Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose a name that is not taken.</source>
        <translation>Wählen Sie einen Namen, der frei ist.</translation>
    </message>
    <message>
        <source>Another backup of this workspace is being made or restored there.</source>
        <translation>Dort wird gerade eine andere Sicherung dieses Arbeitsbereichs angelegt oder wiederhergestellt.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten Sie, bis das fertig ist.</translation>
    </message>
    <message>
        <source>Nothing may be written into the folder.</source>
        <translation>In den Ordner darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make it writable, or choose another folder.</source>
        <translation>Machen Sie ihn beschreibbar, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Look whether the drive is well, or choose another folder.</source>
        <translation>Prüfen Sie das Laufwerk, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The backup is not there any more.</source>
        <translation>Die Sicherung ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This file is no backup of Mailwright&apos;s.</source>
        <translation>Diese Datei ist keine Sicherung von Mailwright.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .mwbackup.</source>
        <translation>Wählen Sie eine Datei, die auf .mwbackup endet.</translation>
    </message>
    <message>
        <source>The backup was made by a newer Mailwright.</source>
        <translation>Die Sicherung stammt von einem neueren Mailwright.</translation>
    </message>
    <message>
        <source>The workspace&apos;s keys and its key file (vault.keys) don&apos;t belong together.</source>
        <translation>Die Schlüssel des Arbeitsbereichs und seine Schlüsseldatei (vault.keys) gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>The backup was made under another key: of another workspace, or of this one before it was keyed again.</source>
        <translation>Die Sicherung entstand unter einem anderen Schlüssel: dem eines anderen Arbeitsbereichs, oder dieses vor dem Schlüsselwechsel.</translation>
    </message>
    <message>
        <source>Restore it with what opened the workspace then.</source>
        <translation>Stellen Sie sie mit dem wieder her, was den Arbeitsbereich damals öffnete.</translation>
    </message>
    <message>
        <source>What was written could not be read back as it was.</source>
        <translation>Was geschrieben wurde, ließ sich nicht unverändert zurücklesen.</translation>
    </message>
    <message>
        <source>The backup is damaged: it was cut or changed.</source>
        <translation>Die Sicherung ist beschädigt: Sie wurde abgeschnitten oder verändert.</translation>
    </message>
    <message>
        <source>Use another one.</source>
        <translation>Nehmen Sie eine andere.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is damaged or can&apos;t be read.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt oder nicht lesbar.</translation>
    </message>
    <message>
        <source>Restore the newest backup, and keep the damaged file.</source>
        <translation>Stellen Sie die neueste Sicherung wieder her, und behalten Sie die beschädigte Datei.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) is missing or damaged, so nobody could open a backup.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) fehlt oder ist beschädigt; niemand könnte eine Sicherung öffnen.</translation>
    </message>
    <message>
        <source>So much is being written that the backup was given up.</source>
        <translation>Es wird so viel geschrieben, dass die Sicherung aufgegeben wurde.</translation>
    </message>
    <message>
        <source>It is tried again by itself in a while.</source>
        <translation>In einer Weile wird es von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Der Ordner %1 ist nicht da.</translation>
    </message>
    <message>
        <source>There is something at %1 already.</source>
        <translation>Unter %1 liegt schon etwas.</translation>
    </message>
    <message>
        <source>The disk could not be read or written (%1).</source>
        <translation>Der Datenträger ließ sich nicht lesen oder beschreiben (%1).</translation>
    </message>
    <message>
        <source>Close the workspace and open it again.</source>
        <translation>Schließen Sie den Arbeitsbereich, und öffnen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The rules for countries are not right: %1.</source>
        <translation>Die Länderregeln stimmen nicht: %1.</translation>
    </message>
    <message>
        <source>Mend the file and choose it again.</source>
        <translation>Berichtigen Sie die Datei und wählen Sie sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>mw::shell::ProtectionChoice</name>
    <message>
        <source>This computer&apos;s keychain keeps the key</source>
        <translation>Der Schlüsselbund dieses Rechners verwahrt den Schlüssel</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Eine Passphrase</translation>
    </message>
    <message>
        <source>You type it when you open the workspace, on any computer.</source>
        <translation>Sie geben sie ein, wenn Sie den Arbeitsbereich öffnen, auf jedem Rechner.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer, so a passphrase protects the workspace. You type it when you open it.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund; darum schützt eine Passphrase den Arbeitsbereich. Sie geben sie ein, wenn Sie ihn öffnen.</translation>
    </message>
    <message>
        <source>Asking whether there is one…</source>
        <translation>Es wird gefragt, ob es einen gibt…</translation>
    </message>
    <message>
        <source>You type nothing. It opens on this computer, for you alone.</source>
        <translation>Sie geben nichts ein. Er öffnet sich auf diesem Rechner, für Sie allein.</translation>
    </message>
</context>
<context>
    <name>mw::shell::QuitQuestion</name>
    <message>
        <source>%1: “%2” has %3 of %4 to go</source>
        <translation>%1: „%2“ hat noch %3 von %4 vor sich</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln campaigns have %2 of %3 to go</source>
        <translation>
            <numerusform>%1: %Ln Kampagne hat noch %2 von %3 vor sich</numerusform>
            <numerusform>%1: %Ln Kampagnen haben noch %2 von %3 vor sich</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “%2” goes out at %3, only if Mailwright runs then</source>
        <translation>%1: „%2“ geht um %3 hinaus, nur wenn Mailwright dann läuft</translation>
    </message>
    <message>
        <source>%1: %2 is not done</source>
        <translation>%1: %2 ist nicht fertig</translation>
    </message>
    <message>
        <source>Quit while “%1” is being sent?</source>
        <translation>Beenden, während „%1“ gesendet wird?</translation>
    </message>
    <message numerus="yes">
        <source>Quit while %Ln campaigns are being sent?</source>
        <translation>
            <numerusform>Beenden, während %Ln Kampagne gesendet wird?</numerusform>
            <numerusform>Beenden, während %Ln Kampagnen gesendet werden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quit while %Ln jobs are running?</source>
        <translation>
            <numerusform>Beenden, während %Ln Auftrag läuft?</numerusform>
            <numerusform>Beenden, während %Ln Aufträge laufen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit before “%1” goes out?</source>
        <translation>Beenden, bevor „%1“ hinausgeht?</translation>
    </message>
    <message numerus="yes">
        <source>Quit before %Ln scheduled campaigns go out?</source>
        <translation>
            <numerusform>Beenden, bevor %Ln geplante Kampagne hinausgeht?</numerusform>
            <numerusform>Beenden, bevor %Ln geplante Kampagnen hinausgehen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on its way now still gets its result. The rest stays queued, paused until you resume it; nobody is mailed twice.</source>
        <translation>Was jetzt unterwegs ist, bekommt noch sein Ergebnis. Der Rest bleibt in der Schlange, angehalten bis zum Fortsetzen; niemand bekommt etwas zweimal.</translation>
    </message>
    <message>
        <source>A job that is stopped takes back what it had not finished, or goes on from there when it is started again.</source>
        <translation>Ein Auftrag, der angehalten wird, nimmt Unfertiges zurück oder macht von dort weiter, wenn er noch einmal gestartet wird.</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>In der Leiste weitermachen</translation>
    </message>
    <message>
        <source>Go on, minimised</source>
        <translation>Minimiert weitermachen</translation>
    </message>
    <message>
        <source>Pause and quit</source>
        <translation>Anhalten und beenden</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>mw::shell::RecoveryCodeDialog</name>
    <message>
        <source>Write down the recovery code</source>
        <translation>Den Notfallcode aufschreiben</translation>
    </message>
    <message>
        <source>It opens “%1” when the passphrase is forgotten or this computer is lost, and is shown this once. Write it down, or print the saved file, and keep it away from the computer.</source>
        <translation>Er öffnet „%1“, wenn die Passphrase vergessen oder dieser Rechner verloren ist, und wird nur dieses eine Mal gezeigt. Schreiben Sie ihn auf oder drucken Sie die gespeicherte Datei, und bewahren Sie ihn nicht beim Rechner auf.</translation>
    </message>
    <message>
        <source>It takes the place of the code that there is, which then opens nothing.</source>
        <translation>Er tritt an die Stelle des bisherigen Codes, der dann nichts mehr öffnet.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe ihn aufgeschrieben</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne ihn schließen</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Den Code noch einmal zeigen</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Den Code kopieren</translation>
    </message>
    <message>
        <source>Save as a text file…</source>
        <translation>Als Textdatei speichern…</translation>
    </message>
    <message>
        <source>Type these two groups of it from what you wrote down.</source>
        <translation>Geben Sie diese beiden Gruppen so ein, wie Sie sie aufgeschrieben haben.</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Type group %1.</source>
        <translation>Geben Sie Gruppe %1 ein.</translation>
    </message>
    <message>
        <source>It is not group %1 of the code. Look at what you wrote down, or at the code again.</source>
        <translation>Das ist nicht Gruppe %1 des Codes. Sehen Sie nach, was Sie aufgeschrieben haben, oder sehen Sie den Code noch einmal an.</translation>
    </message>
    <message>
        <source>Close without a recovery code?</source>
        <translation>Ohne Notfallcode schließen?</translation>
    </message>
    <message>
        <source>The code on the screen then opens nothing; the one from before goes on to.</source>
        <translation>Der gezeigte Code öffnet dann nichts; der bisherige gilt weiter.</translation>
    </message>
    <message>
        <source>The code on the screen then opens nothing. Without one nobody can open “%1”, us included, once its passphrase is forgotten or this computer is lost. You can make another at any time.</source>
        <translation>Der gezeigte Code öffnet dann nichts. Ohne einen Code kann niemand „%1“ öffnen, auch wir nicht, wenn die Passphrase vergessen oder dieser Rechner verloren ist. Sie können jederzeit einen anderen erstellen.</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>Zurück zum Code</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard when this closes.</source>
        <translation>Kopiert. Er verlässt die Zwischenablage, wenn dieses Fenster schließt.</translation>
    </message>
    <message>
        <source>Recovery code of the Mailwright workspace “%1”, made on %2:</source>
        <translation>Notfallcode des Mailwright-Arbeitsbereichs „%1“, erstellt am %2:</translation>
    </message>
    <message>
        <source>Whoever has this code and a copy of the workspace can read all of it. Keep it away from the computer: print this file, then delete it.</source>
        <translation>Wer diesen Code und eine Kopie des Arbeitsbereichs hat, kann alles darin lesen. Bewahren Sie ihn nicht beim Rechner auf: Drucken Sie diese Datei, dann löschen Sie sie.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Den Notfallcode speichern</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Notfallcode</translation>
    </message>
    <message>
        <source>Saved to %1. Print it, then delete the file.</source>
        <translation>Gespeichert in %1. Drucken Sie die Datei, dann löschen Sie sie.</translation>
    </message>
    <message>
        <source>%1 could not be written. The code is still here. Choose another folder, or write it down.</source>
        <translation>%1 ließ sich nicht schreiben. Der Code ist noch hier. Wählen Sie einen anderen Ordner, oder schreiben Sie ihn auf.</translation>
    </message>
</context>
<context>
    <name>mw::shell::RecoveryCodeField</name>
    <message>
        <source>Type the recovery code.</source>
        <translation>Geben Sie den Notfallcode ein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters are missing; the code has 8 groups of 5.</source>
        <translation>
            <numerusform>%Ln Zeichen fehlt; der Code hat 8 Gruppen zu 5.</numerusform>
            <numerusform>%Ln Zeichen fehlen; der Code hat 8 Gruppen zu 5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters are too many; the code has 8 groups of 5.</source>
        <translation>
            <numerusform>%Ln Zeichen ist zu viel; der Code hat 8 Gruppen zu 5.</numerusform>
            <numerusform>%Ln Zeichen sind zu viel; der Code hat 8 Gruppen zu 5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Group %1 has a character that is in no code. Letters and figures alone are.</source>
        <translation>Gruppe %1 hat ein Zeichen, das in keinem Code steht. Es gibt nur Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Group %1 is not as it was written down. Compare it letter by letter.</source>
        <translation>Gruppe %1 ist nicht so, wie sie aufgeschrieben wurde. Vergleichen Sie sie Zeichen für Zeichen.</translation>
    </message>
    <message>
        <source>The system gave no random numbers. Close other programs and try again.</source>
        <translation>Das System gab keine Zufallszahlen. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Notfallcode</translation>
    </message>
    <message>
        <source>8 groups of 5 letters and figures. Small letters and missing hyphens don&apos;t matter.</source>
        <translation>8 Gruppen zu 5 Buchstaben und Ziffern. Kleine Buchstaben und fehlende Bindestriche machen nichts.</translation>
    </message>
</context>
<context>
    <name>mw::shell::RecoveryDesk</name>
    <message>
        <source>The recovery code was not kept, and opens nothing.</source>
        <translation>Der Notfallcode wurde nicht gespeichert und öffnet nichts.</translation>
    </message>
    <message>
        <source>What opened the workspace before still does.</source>
        <translation>Was den Arbeitsbereich vorher geöffnet hat, öffnet ihn weiterhin.</translation>
    </message>
    <message>
        <source>Make another one, and cross out the code that you wrote down.</source>
        <translation>Erstellen Sie einen neuen und streichen Sie den notierten Code durch.</translation>
    </message>
</context>
<context>
    <name>mw::shell::RecoveryNotice</name>
    <message>
        <source>This workspace has no recovery code.</source>
        <translation>Dieser Arbeitsbereich hat keinen Notfallcode.</translation>
    </message>
    <message>
        <source>If this computer is lost or the passphrase forgotten, nobody can open the workspace or its backups any more, us included.</source>
        <translation>Ist dieser Rechner verloren oder die Passphrase vergessen, kann niemand mehr den Arbeitsbereich oder seine Sicherungen öffnen, auch wir nicht.</translation>
    </message>
    <message>
        <source>Make a recovery code…</source>
        <translation>Notfallcode erstellen…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>mw::shell::RecoveryReminder</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mw::shell::RestorePage</name>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The one that the workspace had when the backup was made.</source>
        <translation>Die, die der Arbeitsbereich hatte, als die Sicherung entstand.</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Name des neuen Ordners</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>It opens disarmed: what was sent after the backup is not known there. Nothing is sent from it until you arm it.</source>
        <translation>Er öffnet sich nicht scharf gestellt: Was nach der Sicherung gesendet wurde, ist dort nicht bekannt. Nichts wird gesendet, bis Sie ihn scharf stellen.</translation>
    </message>
    <message>
        <source>Restoring and checking</source>
        <translation>Wird wiederhergestellt und geprüft</translation>
    </message>
    <message>
        <source>Back to the workspaces</source>
        <translation>Zurück zu den Arbeitsbereichen</translation>
    </message>
    <message>
        <source>Restore the workspace</source>
        <translation>Arbeitsbereich wiederherstellen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Den Ordner ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restored to</source>
        <translation>Wiederhergestellt in</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Asking this computer&apos;s keychain for the key…</source>
        <translation>Der Schlüsselbund dieses Rechners wird nach dem Schlüssel gefragt…</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Die Sicherung wird gelesen…</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Den Notfallcode verwenden</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Die Passphrase verwenden</translation>
    </message>
    <message>
        <source>Unlock the backup</source>
        <translation>Sicherung aufschließen</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Type the passphrase of this backup.</source>
        <translation>Geben Sie die Passphrase dieser Sicherung ein.</translation>
    </message>
    <message>
        <source>The folder needs a name.</source>
        <translation>Der Ordner braucht einen Namen.</translation>
    </message>
</context>
<context>
    <name>mw::shell::SecretField</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Das Eingegebene verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Das Eingegebene zeigen</translation>
    </message>
</context>
<context>
    <name>mw::shell::SenderWatch</name>
    <message>
        <source>A relay is paused: %1</source>
        <translation>Ein Relay ist angehalten: %1</translation>
    </message>
    <message>
        <source>All deliveries stay queued.</source>
        <translation>Alle Zustellungen bleiben in der Schlange.</translation>
    </message>
    <message>
        <source>Mend what it says, then resume it.</source>
        <translation>Beheben, was es nennt, dann fortsetzen.</translation>
    </message>
</context>
<context>
    <name>mw::shell::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>mw::shell::SleepInhibitor</name>
    <message>
        <source>The computer stays awake until it is done.</source>
        <translation>Der Rechner bleibt wach, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The desktop keeps the computer awake until it is done.</source>
        <translation>Der Desktop hält den Rechner wach, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Nothing keeps the computer awake: if it falls asleep, sending goes on when it wakes up.</source>
        <translation>Nichts hält den Rechner wach: Schläft er ein, geht das Senden nach dem Aufwachen weiter.</translation>
    </message>
</context>
<context>
    <name>mw::shell::StartPage</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Name or folder</source>
        <translation>Name oder Ordner</translation>
    </message>
    <message>
        <source>Make your first workspace</source>
        <translation>Den ersten Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>A workspace is one client: contacts, templates and campaigns, in one folder on this computer.</source>
        <translation>Ein Arbeitsbereich ist ein Kunde: Kontakte, Vorlagen und Kampagnen, in einem Ordner auf diesem Rechner.</translation>
    </message>
    <message>
        <source>No workspace is called so</source>
        <translation>Kein Arbeitsbereich heißt so</translation>
    </message>
    <message>
        <source>Search for a part of its name or its folder.</source>
        <translation>Nach einem Teil seines Namens oder Ordners suchen.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>mw::shell::StartWindow</name>
    <message>
        <source>Workspaces – Mailwright</source>
        <translation>Arbeitsbereiche – Mailwright</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Keep the workspace in</source>
        <translation>Arbeitsbereich aufbewahren in</translation>
    </message>
    <message>
        <source>%1 was taken out of the list.</source>
        <translation>%1 wurde aus der Liste genommen.</translation>
    </message>
    <message>
        <source>Its folder stays as it is.</source>
        <translation>Sein Ordner bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Restore the workspace into</source>
        <translation>Arbeitsbereich wiederherstellen in</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Eine Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.mwbackup)</source>
        <translation>Sicherungen (*.mwbackup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>mw::shell::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sent so far</source>
        <translation>Bisher gesendet</translation>
    </message>
    <message>
        <source>Show the jobs</source>
        <translation>Aufträge zeigen</translation>
    </message>
</context>
<context>
    <name>mw::shell::StatusWords</name>
    <message numerus="yes">
        <source>Sending %Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne wird gesendet</numerusform>
            <numerusform>%Ln Kampagnen werden gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice run of “%1”</source>
        <translation>Übungslauf von „%1“</translation>
    </message>
    <message>
        <source>Sending “%1”</source>
        <translation>„%1“ wird gesendet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a minute · done about %2</source>
        <translation>%1 je Minute · fertig gegen %2</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>Done about %1</source>
        <translation>Fertig gegen %1</translation>
    </message>
    <message>
        <source>“%1” goes on at %2</source>
        <translation>„%1“ geht um %2 weiter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns go on at %1</source>
        <translation>
            <numerusform>%Ln Kampagne geht um %1 weiter</numerusform>
            <numerusform>%Ln Kampagnen gehen um %1 weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>What is left waits for its next try, at %1.</source>
        <translation>Der Rest wartet auf den nächsten Versuch, am %1.</translation>
    </message>
    <message>
        <source>Nothing is being sent; “%1” goes out at %2</source>
        <translation>Nichts wird gesendet; „%1“ geht um %2 hinaus</translation>
    </message>
    <message>
        <source>It goes out on %1, if Mailwright runs then.</source>
        <translation>Sie geht am %1 hinaus, wenn Mailwright dann läuft.</translation>
    </message>
    <message>
        <source>Nothing is being sent</source>
        <translation>Nichts wird gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is being sent; %Ln campaigns are paused</source>
        <translation>
            <numerusform>Nichts wird gesendet; %Ln Kampagne ist angehalten</numerusform>
            <numerusform>Nichts wird gesendet; %Ln Kampagnen sind angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Disarmed, nothing is sent</source>
        <translation>Nicht scharf gestellt, nichts wird gesendet</translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>Scharf stellen…</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>vor %Ln Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gestern, %1</translation>
    </message>
</context>
<context>
    <name>mw::shell::StrengthMeter</name>
    <message>
        <source>Weak: takes seconds to guess.</source>
        <translation>Schwach: in Sekunden erraten.</translation>
    </message>
    <message>
        <source>Weak: takes minutes to guess.</source>
        <translation>Schwach: in Minuten erraten.</translation>
    </message>
    <message>
        <source>Weak: takes hours to guess.</source>
        <translation>Schwach: in Stunden erraten.</translation>
    </message>
    <message>
        <source>Fair: takes days to guess.</source>
        <translation>Mäßig: in Tagen erraten.</translation>
    </message>
    <message>
        <source>Fair: takes months to guess.</source>
        <translation>Mäßig: in Monaten erraten.</translation>
    </message>
    <message>
        <source>Good: takes years to guess.</source>
        <translation>Gut: erst in Jahren erraten.</translation>
    </message>
    <message>
        <source>Strong: takes centuries to guess.</source>
        <translation>Stark: erst in Jahrhunderten erraten.</translation>
    </message>
    <message>
        <source>It is one of the words that are tried first.</source>
        <translation>Es ist eines der Wörter, die zuerst versucht werden.</translation>
    </message>
    <message>
        <source>The workspace&apos;s name is tried first.</source>
        <translation>Der Name des Arbeitsbereichs wird zuerst versucht.</translation>
    </message>
    <message>
        <source>Keys that lie side by side are tried early.</source>
        <translation>Tasten, die nebeneinander liegen, werden früh versucht.</translation>
    </message>
    <message>
        <source>Letters or figures in their order are tried early.</source>
        <translation>Buchstaben oder Ziffern in ihrer Reihenfolge werden früh versucht.</translation>
    </message>
    <message>
        <source>Saying it again makes it longer, hardly harder.</source>
        <translation>Wiederholtes macht sie länger, aber kaum schwerer.</translation>
    </message>
    <message>
        <source>Years are tried early.</source>
        <translation>Jahreszahlen werden früh versucht.</translation>
    </message>
    <message>
        <source>Another word or two make it much harder.</source>
        <translation>Ein, zwei Wörter mehr machen es viel schwerer.</translation>
    </message>
    <message>
        <source>How hard it is to guess</source>
        <translation>Wie schwer sie zu erraten ist</translation>
    </message>
    <message>
        <source>Four words that have nothing to do with each other are strong, and easy to keep.</source>
        <translation>Vier Wörter, die nichts miteinander zu tun haben, sind stark und leicht zu behalten.</translation>
    </message>
</context>
<context>
    <name>mw::shell::TemplateProblems</name>
    <message>
        <source>The template was left as it was.</source>
        <translation>Die Vorlage blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The template “%1” is not there any more.</source>
        <translation>Die Vorlage „%1“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Others are as they were.</source>
        <translation>Die anderen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Go back to the list.</source>
        <translation>Zurück zur Liste gehen.</translation>
    </message>
    <message>
        <source>There is a template called “%1” already.</source>
        <translation>Eine Vorlage namens „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>This can&apos;t be a name.</source>
        <translation>Das kann kein Name sein.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>The template holds a control character that may not be there (%1).</source>
        <translation>Die Vorlage enthält ein Steuerzeichen, das dort nicht stehen darf (%1).</translation>
    </message>
    <message>
        <source>What is written stays as a draft.</source>
        <translation>Das Geschriebene bleibt als Entwurf.</translation>
    </message>
    <message>
        <source>Take it out, then save again.</source>
        <translation>Herausnehmen, dann noch einmal speichern.</translation>
    </message>
    <message>
        <source>The source has %1, and 5 MB is the most.</source>
        <translation>Der Quelltext hat %1; höchstens 5 MB sind möglich.</translation>
    </message>
    <message>
        <source>Make it shorter, then save again.</source>
        <translation>Kürzen, dann noch einmal speichern.</translation>
    </message>
    <message>
        <source>The template “%1” is in use.</source>
        <translation>Die Vorlage „%1“ wird benutzt.</translation>
    </message>
    <message>
        <source>The campaign “%1” is prepared with it; nothing was deleted.</source>
        <translation>Die Kampagne „%1“ wird damit vorbereitet; nichts wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns are prepared with it, “%1” among them; nothing was deleted.</source>
        <translation>
            <numerusform>%n Kampagne wird damit vorbereitet, darunter „%1“; nichts wurde gelöscht.</numerusform>
            <numerusform>%n Kampagnen werden damit vorbereitet, darunter „%1“; nichts wurde gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give them another template, or delete them first.</source>
        <translation>Ihnen eine andere Vorlage geben oder sie zuerst löschen.</translation>
    </message>
    <message>
        <source>A picture of the template can&apos;t be mailed (%1).</source>
        <translation>Ein Bild der Vorlage kann nicht in eine Mail (%1).</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>Ein anderes Bild wählen.</translation>
    </message>
</context>
<context>
    <name>mw::shell::Tray</name>
    <message>
        <source>Workspaces…</source>
        <translation>Arbeitsbereiche…</translation>
    </message>
    <message>
        <source>Quit Mailwright</source>
        <translation>Mailwright beenden</translation>
    </message>
</context>
<context>
    <name>mw::shell::UnlockPage</name>
    <message>
        <source>Unlock the workspace</source>
        <translation>Den Arbeitsbereich entsperren</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain keeps the key. It may be locked itself, or wait for an answer to a question of its own.</source>
        <translation>Der Schlüsselbund dieses Rechners verwahrt den Schlüssel. Vielleicht ist er selbst verschlossen oder wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Die Passphrase verwenden</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Den Notfallcode verwenden</translation>
    </message>
    <message>
        <source>Back to the workspaces</source>
        <translation>Zurück zu den Arbeitsbereichen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Asking this computer&apos;s keychain…</source>
        <translation>Der Schlüsselbund dieses Rechners wird gefragt…</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>Den Schlüsselbund noch einmal fragen</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Type the passphrase of this workspace.</source>
        <translation>Geben Sie die Passphrase dieses Arbeitsbereichs ein.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain keeps the key: you type nothing.</source>
        <translation>Der Schlüsselbund dieses Rechners verwahrt den Schlüssel: Sie tippen nichts ein.</translation>
    </message>
    <message>
        <source>Use this computer&apos;s keychain</source>
        <translation>Den Schlüsselbund dieses Rechners verwenden</translation>
    </message>
</context>
<context>
    <name>mw::shell::WindowCommands</name>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Kontakte importieren…</translation>
    </message>
    <message>
        <source>Switch workspace…</source>
        <translation>Arbeitsbereich wechseln…</translation>
    </message>
    <message>
        <source>Quit Mailwright</source>
        <translation>Mailwright beenden</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Do again: %1</source>
        <translation>Wieder tun: %1</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wieder tun</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>Nichts wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Find or do anything…</source>
        <translation>Alles finden und tun…</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>New on this page</source>
        <translation>Neu auf dieser Seite</translation>
    </message>
    <message>
        <source>Check or read again</source>
        <translation>Neu prüfen oder lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>There is no earlier page.</source>
        <translation>Es gibt keine frühere Seite.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>There is no later page.</source>
        <translation>Es gibt keine spätere Seite.</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>Es ist schon so.</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Bequeme Zeilen</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Enge Zeilen</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Workspace</source>
        <translation>&amp;Arbeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehen</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Lock the workspace</source>
        <translation>Arbeitsbereich sperren</translation>
    </message>
    <message>
        <source>Go through answers…</source>
        <translation>Antworten durchsehen …</translation>
    </message>
</context>
<context>
    <name>mw::shell::WindowHouse</name>
    <message>
        <source>Unsubscribe</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>A scheduled campaign could not be started</source>
        <translation>Eine geplante Kampagne konnte nicht beginnen</translation>
    </message>
    <message>
        <source>Take “%1” over from the computer %2?</source>
        <translation>„%1“ vom Rechner %2 übernehmen?</translation>
    </message>
    <message>
        <source>That computer says that it has it open. Two that write to one workspace tear it apart.</source>
        <translation>Jener Rechner meldet, dass er ihn offen hat. Schreiben zwei in einen Arbeitsbereich, zerreißen sie ihn.</translation>
    </message>
    <message>
        <source>Only if Mailwright does not run there any more, or that computer is gone</source>
        <translation>Nur, wenn Mailwright dort nicht mehr läuft oder es den Rechner nicht mehr gibt</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Leave it closed</source>
        <translation>Geschlossen lassen</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Auf den neuen Stand bringen</translation>
    </message>
    <message>
        <source>Take it over…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Mail is being sent</source>
        <translation>Mail wird gesendet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is sent, how much</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>workspace: what its sender does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1 von %2 angenommen</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <translation>%1 ungewiss</translation>
    </message>
    <message>
        <source>“%1” is done</source>
        <translation>„%1“ ist fertig</translation>
    </message>
    <message>
        <source>“%1” was paused</source>
        <translation>„%1“ wurde angehalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nobody was mailed, all were left out</source>
        <translation>Niemand wurde angeschrieben, alle wurden ausgelassen</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren…</translation>
    </message>
    <message>
        <source>Choose a passphrase…</source>
        <translation>Passphrase wählen…</translation>
    </message>
    <message>
        <source>It is locked.</source>
        <translation>Er ist gesperrt.</translation>
    </message>
    <message>
        <source>It is locked. Mail is still being sent: %1 of %2.</source>
        <translation>Er ist gesperrt. Der Versand läuft weiter: %1 von %2.</translation>
    </message>
    <message>
        <source>It is locked. What is planned for later goes out at its time.</source>
        <translation>Er ist gesperrt. Was für später geplant ist, geht zu seiner Zeit hinaus.</translation>
    </message>
    <message>
        <source>It is locked. What was begun in it is brought to its end.</source>
        <translation>Er ist gesperrt. Was darin begonnen wurde, wird zu Ende gebracht.</translation>
    </message>
    <message>
        <source>It is locked. Sending goes on once it is unlocked.</source>
        <translation>Er ist gesperrt. Der Versand geht weiter, sobald er entsperrt ist.</translation>
    </message>
    <message>
        <source>Change of the encryption key</source>
        <translation>Wechsel des Schlüssels</translation>
    </message>
    <message>
        <source>The encryption key is not changed everywhere yet</source>
        <translation>Der Schlüssel ist noch nicht überall gewechselt</translation>
    </message>
    <message>
        <source>A campaign is done</source>
        <translation>Eine Kampagne ist fertig</translation>
    </message>
    <message>
        <source>A campaign was paused</source>
        <translation>Eine Kampagne wurde angehalten</translation>
    </message>
    <message>
        <source>%1
Unlock it to see why.</source>
        <translation>%1
Entsperren Sie ihn, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>Saving a backup</source>
        <translation>Sicherung anlegen</translation>
    </message>
</context>
<context>
    <name>mw::shell::WorkspaceHead</name>
    <message>
        <source>Workspace %1, switch…</source>
        <translation>Arbeitsbereich %1, wechseln…</translation>
    </message>
    <message>
        <source>%1 · switch workspace, %2</source>
        <translation>%1 · Arbeitsbereich wechseln, %2</translation>
    </message>
</context>
<context>
    <name>mw::shell::WorkspaceRow</name>
    <message>
        <source>More about this workspace</source>
        <translation>Mehr zu diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is sent, how much</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not there at present</source>
        <translation>Gerade nicht da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deliveries wait until it is opened</source>
        <translation>
            <numerusform>%Ln Zustellung wartet, bis er geöffnet wird</numerusform>
            <numerusform>%Ln Zustellungen warten, bis er geöffnet wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln ungewiss</numerusform>
            <numerusform>%Ln ungewiss</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Sicherung %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Seinen Ordner zeigen</translation>
    </message>
    <message>
        <source>Take it out of this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
</context>
<context>
    <name>mw::shell::WorkspaceWindow</name>
    <message>
        <source>%1 – Mailwright</source>
        <comment>the window of a workspace</comment>
        <translation>%1 – Mailwright</translation>
    </message>
    <message>
        <source>Nothing at present</source>
        <translation>Gerade nichts</translation>
    </message>
    <message>
        <source>It could not be undone: %1</source>
        <translation>Ließ sich nicht rückgängig machen: %1</translation>
    </message>
    <message>
        <source>It could not be done again: %1</source>
        <translation>Ließ sich nicht wieder tun: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deliveries in doubt</source>
        <translation>
            <numerusform>%Ln Zustellung ungewiss</numerusform>
            <numerusform>%Ln Zustellungen ungewiss</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Light, dark and rows</source>
        <translation>Hell, dunkel und Zeilen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Notifications and tray</source>
        <translation>Meldungen und Leiste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Send from this copy of “%1”?</source>
        <translation>Von dieser Kopie von „%1“ senden?</translation>
    </message>
    <message>
        <source>What stands here as queued is sent. Another copy may have sent it already.</source>
        <translation>Was hier in der Schlange steht, wird gesendet. Eine andere Kopie hat es vielleicht schon gesendet.</translation>
    </message>
    <message>
        <source>Paused campaigns stay paused</source>
        <translation>Angehaltene Kampagnen bleiben angehalten</translation>
    </message>
    <message>
        <source>Arm only one copy of a workspace, the one that you go on with.</source>
        <translation>Von einem Arbeitsbereich nur eine Kopie scharf stellen: die, mit der es weitergeht.</translation>
    </message>
    <message>
        <source>Arm this copy</source>
        <translation>Diese Kopie scharf stellen</translation>
    </message>
    <message>
        <source>Leave it disarmed</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Protection and locking</source>
        <translation>Schutz und Sperre</translation>
    </message>
</context>
</TS>
