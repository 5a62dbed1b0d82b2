<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::settingspage::AboutSection</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Free software: use it, read it, change it, pass it on. It comes without warranty.</source>
        <translation>Freie Software: nutzen, lesen, ändern, weitergeben. Sie kommt ohne Gewähr.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Contacts, consent, templates and deliveries lie here. Nothing of it leaves this computer but the mail itself.</source>
        <translation>Hier liegen Kontakte, Einwilligungen, Vorlagen und Zustellungen. Nichts davon verlässt diesen Computer außer der Mail selbst.</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Which copy of a workspace may send from here. It never travels with the workspace.</source>
        <translation>Welche Kopie eines Arbeitsbereichs von hier schicken darf. Das reist nie mit dem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::BackupDesk</name>
    <message>
        <source>Keep backups in</source>
        <translation>Sicherungen ablegen in</translation>
    </message>
    <message>
        <source>Checking a backup</source>
        <translation>Eine Sicherung prüfen</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::BackupRow</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>size, file name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <translation>Sicherung vom %1</translation>
    </message>
    <message>
        <source>Check the backup of %1</source>
        <translation>Die Sicherung vom %1 prüfen</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Die Sicherung vom %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deliveries</source>
        <translation>
            <numerusform>%Ln Zustellung</numerusform>
            <numerusform>%Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole: %1, %2</source>
        <translation>Unversehrt: %1, %2</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::BackupSection</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>How often backups are made</source>
        <translation>Wie oft Sicherungen angelegt werden</translation>
    </message>
    <message>
        <source>While the workspace is open, also while mail goes out. A backup is encrypted as the workspace is, and opens with what opens it now.</source>
        <translation>Solange der Arbeitsbereich offen ist, auch während gesendet wird. Eine Sicherung ist verschlüsselt wie der Arbeitsbereich und öffnet sich mit dem, was ihn jetzt öffnet.</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>backups of the last 3 hours</comment>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <comment>backups of the last 7 days</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <comment>backups of the last 5 weeks</comment>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Backups of how many hours are kept</source>
        <translation>Sicherungen von wie vielen Stunden bleiben</translation>
    </message>
    <message>
        <source>Backups of how many days are kept</source>
        <translation>Sicherungen von wie vielen Tagen bleiben</translation>
    </message>
    <message>
        <source>Backups of how many weeks are kept</source>
        <translation>Sicherungen von wie vielen Wochen bleiben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Use the workspace&apos;s own</source>
        <translation>Zurück zum eigenen</translation>
    </message>
    <message>
        <source>Save a backup now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Last one</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>In the workspace&apos;s own folder</source>
        <translation>Im eigenen Ordner des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>On the same disk as the workspace: a broken disk takes both.</source>
        <translation>Auf demselben Datenträger wie der Arbeitsbereich: Geht er kaputt, ist beides weg.</translation>
    </message>
    <message>
        <source>The plan of backups can&apos;t be read.</source>
        <translation>Der Plan der Sicherungen lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>None is made or deleted by a guess. Choose anew how often backups are made.</source>
        <translation>Auf gut Glück wird keine angelegt oder gelöscht. Wählen Sie neu, wie oft Sicherungen angelegt werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This copy makes no backups by itself.</source>
        <translation>Diese Kopie legt von selbst keine Sicherungen an.</translation>
    </message>
    <message>
        <source>It may not send, and the one that may has the same backups. Arm it at the bottom of the window if it is the one to go on with.</source>
        <translation>Sie darf nicht senden, und die Kopie, die es darf, hat dieselben Sicherungen. Stellen Sie sie unten im Fenster scharf, wenn mit ihr weitergearbeitet werden soll.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Sichert…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>None is made by itself.</source>
        <translation>Von selbst wird keine angelegt.</translation>
    </message>
    <message>
        <source>The next one is made in a moment.</source>
        <translation>Die nächste entsteht in einem Moment.</translation>
    </message>
    <message>
        <source>The next one is due about %1.</source>
        <translation>Nächste Sicherung: etwa %1.</translation>
    </message>
    <message>
        <source>There is no backup in the folder.</source>
        <translation>Im Ordner liegt keine Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups</source>
        <translation>
            <numerusform>%Ln Sicherung</numerusform>
            <numerusform>%Ln Sicherungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln backups</source>
        <translation>
            <numerusform>%Ln Sicherung zeigen</numerusform>
            <numerusform>Alle %Ln Sicherungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest one of each hour, day and week, for so many of them. The others are deleted once the next backup is saved; the newest of all stays.</source>
        <translation>Die neueste jeder Stunde, jedes Tages und jeder Woche, für so viele davon. Die übrigen werden gelöscht, sobald die nächste Sicherung angelegt ist; die allerneueste bleibt.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Of the window, and of its figures and times.</source>
        <translation>Des Fensters, seiner Zahlen und Zeiten.</translation>
    </message>
    <message>
        <source>Mailwright speaks it from its next start on.</source>
        <translation>Mailwright spricht sie vom nächsten Start an.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::LooksSection</name>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How close the rows of tables stand.</source>
        <translation>Wie eng die Zeilen der Tabellen stehen.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>None: straight to the relay</source>
        <translation>Keiner: gerade zum Relay</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Write a name or an IP address.</source>
        <translation>Ein Name oder eine IP-Adresse.</translation>
    </message>
    <message>
        <source>1 to 65535</source>
        <translation>1 bis 65535</translation>
    </message>
    <message>
        <source>Mail to relays goes through it, and so does a relay&apos;s test, all but its questions to the DNS; never what stays on this computer.</source>
        <translation>Mail an Relays geht hindurch, ebenso der Test eines Relays, nur seine Fragen an das DNS nicht; nie, was auf diesem Computer bleibt.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::ProtectionDesk</name>
    <message>
        <source>This is not the passphrase that opens it now.</source>
        <translation>Das ist nicht die Passphrase, die ihn jetzt öffnet.</translation>
    </message>
    <message>
        <source>What opens the workspace today goes on opening it</source>
        <translation>Was den Arbeitsbereich heute öffnet, öffnet ihn auch weiterhin</translation>
    </message>
    <message>
        <source>Work and sending go on meanwhile; it can be stopped and gone on with</source>
        <translation>Arbeit und Versand gehen währenddessen weiter; der Wechsel lässt sich anhalten und fortsetzen</translation>
    </message>
    <message>
        <source>If somebody else knows the passphrase, change it first</source>
        <translation>Wenn noch jemand die Passphrase kennt, ändern Sie zuerst diese</translation>
    </message>
    <message>
        <source>Backups made before keep the old key. Delete those that you do not need</source>
        <translation>Frühere Sicherungen behalten den alten Schlüssel. Löschen Sie, was Sie davon nicht brauchen</translation>
    </message>
    <message>
        <source>Change the encryption key of “%1”?</source>
        <translation>Den Schlüssel von „%1“ wechseln?</translation>
    </message>
    <message>
        <source>Whoever could open the workspace once, by a passphrase that was changed since or by a copy of its key file, may have kept its key. With a new one they read nothing more.</source>
        <translation>Wer den Arbeitsbereich einmal öffnen konnte, mit einer inzwischen geänderten Passphrase oder einer Kopie der Schlüsseldatei, kann den Schlüssel behalten haben. Mit einem neuen lässt sich damit nichts mehr lesen.</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Schlüssel wechseln</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>Change of the encryption key</source>
        <translation>Wechsel des Schlüssels</translation>
    </message>
    <message>
        <source>The workspace works as before; the key is not changed everywhere yet.</source>
        <translation>Der Arbeitsbereich arbeitet wie bisher; der Schlüssel ist noch nicht überall gewechselt.</translation>
    </message>
    <message>
        <source>Mend that, then go on with the change.</source>
        <translation>Beheben Sie das und setzen Sie den Wechsel dann fort.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Is “%1” no longer to open by the keychain?</source>
        <translation>Soll sich „%1“ nicht mehr mit dem Schlüsselbund öffnen?</translation>
    </message>
    <message>
        <source>From the next start on it asks for what is left: the passphrase or the recovery code.</source>
        <translation>Ab dem nächsten Start wird nach dem gefragt, was bleibt: der Passphrase oder dem Notfallcode.</translation>
    </message>
    <message>
        <source>Remove the passphrase of “%1”?</source>
        <translation>Die Passphrase von „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Then only what is left opens it: this computer&apos;s keychain or the recovery code.</source>
        <translation>Dann öffnet ihn nur noch, was bleibt: der Schlüsselbund dieses Rechners oder der Notfallcode.</translation>
    </message>
    <message>
        <source>Remove the recovery code of “%1”?</source>
        <translation>Den Notfallcode von „%1“ entfernen?</translation>
    </message>
    <message>
        <source>What is written down opens it no more. Without another way in, a lost keychain or a forgotten passphrase then means that nobody can read the workspace again.</source>
        <translation>Was Sie notiert haben, öffnet ihn dann nicht mehr. Geht danach der Schlüsselbund verloren oder wird die Passphrase vergessen, kann niemand den Arbeitsbereich je wieder lesen.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::ProtectionSection</name>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Notfallcode</translation>
    </message>
    <message>
        <source>Make…</source>
        <translation>Erstellen…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock the workspace now</source>
        <translation>Den Arbeitsbereich jetzt sperren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln Minute</numerusform>
            <numerusform>%Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>When nobody touches the keyboard or the mouse for so long.</source>
        <translation>Wenn so lange niemand Tastatur oder Maus berührt.</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>While locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Mail that is on its way goes on; its key then stays in this computer&apos;s memory.</source>
        <translation>Was unterwegs ist, geht weiter hinaus; der Schlüssel bleibt dann im Speicher dieses Rechners.</translation>
    </message>
    <message>
        <source>Opens it on this computer</source>
        <translation>Öffnet ihn auf diesem Rechner</translation>
    </message>
    <message>
        <source>Nothing is typed.</source>
        <translation>Nichts wird eingegeben.</translation>
    </message>
    <message>
        <source>Nothing is typed. To remove it, add a passphrase first.</source>
        <translation>Nichts wird eingegeben. Um ihn zu entfernen, richten Sie zuerst eine Passphrase ein.</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>None on this computer</source>
        <translation>Keiner auf diesem Rechner</translation>
    </message>
    <message>
        <source>With it nothing is typed on this computer.</source>
        <translation>Mit ihm wird auf diesem Rechner nichts eingegeben.</translation>
    </message>
    <message>
        <source>No keychain answers here, so the passphrase is what you type.</source>
        <translation>Hier antwortet kein Schlüsselbund; darum geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Opens it on any computer</source>
        <translation>Öffnet ihn auf jedem Rechner</translation>
    </message>
    <message>
        <source>It is what opens the workspace, so it can&apos;t be removed.</source>
        <translation>Sie ist es, die den Arbeitsbereich öffnet; darum lässt sie sich nicht entfernen.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>With one the workspace can be opened on another computer too.</source>
        <translation>Mit einer lässt sich der Arbeitsbereich auch auf einem anderen Rechner öffnen.</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Erstellt am %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>It opens the workspace when all else is lost. A new one takes its place.</source>
        <translation>Er öffnet den Arbeitsbereich, wenn alles andere verloren ist. Ein neuer tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>Einen neuen erstellen…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>If this computer is lost or the passphrase forgotten, nobody can open the workspace.</source>
        <translation>Ist dieser Rechner verloren oder die Passphrase vergessen, kann niemand den Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <source>Encryption key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Lock the workspace now (%1)</source>
        <comment>a key</comment>
        <translation>Den Arbeitsbereich jetzt sperren (%1)</translation>
    </message>
    <message>
        <source>Screen lock</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Lock the workspace too</source>
        <translation>Arbeitsbereich mit sperren</translation>
    </message>
    <message>
        <source>When you lock the screen, or the computer does.</source>
        <translation>Wenn Sie oder der Rechner den Bildschirm sperren.</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Ruhezustand</translation>
    </message>
    <message>
        <source>Lock before the computer sleeps</source>
        <translation>Vor dem Ruhezustand sperren</translation>
    </message>
    <message>
        <source>Being changed: %1 %</source>
        <comment>percent</comment>
        <translation>Wird gewechselt: %1 %</translation>
    </message>
    <message>
        <source>Work and sending go on meanwhile.</source>
        <translation>Arbeit und Versand gehen währenddessen weiter.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Not changed everywhere yet</source>
        <translation>Noch nicht überall gewechselt</translation>
    </message>
    <message>
        <source>The workspace works as before. The change goes on at the next start, or now.</source>
        <translation>Der Arbeitsbereich arbeitet wie bisher. Der Wechsel geht beim nächsten Start weiter, oder jetzt.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>One key encrypts the whole workspace</source>
        <translation>Ein Schlüssel verschlüsselt den ganzen Arbeitsbereich</translation>
    </message>
    <message>
        <source>Change it when somebody who could open the workspace must not any more.</source>
        <translation>Wechseln Sie ihn, wenn jemand den Arbeitsbereich nicht mehr öffnen darf, der es bisher konnte.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::SenderForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How you find it; no reader sees it.</source>
        <translation>So ist er zu finden; kein Leser sieht ihn.</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>What readers see first.</source>
        <translation>Was zuerst zu lesen ist.</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adresse des Absenders</translation>
    </message>
    <message>
        <source>Answers go to</source>
        <translation>Antworten gehen an</translation>
    </message>
    <message>
        <source>Empty: to the sender&apos;s address.</source>
        <translation>Leer: an die Adresse des Absenders.</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>It stands at the foot of each mail; the law asks for it nearly everywhere.</source>
        <translation>Sie steht am Fuß jeder Mail; das Gesetz verlangt sie fast überall.</translation>
    </message>
    <message>
        <source>A new sender</source>
        <translation>Neuer Absender</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Add the sender</source>
        <translation>Absender anlegen</translation>
    </message>
    <message>
        <source>Save the sender</source>
        <translation>Absender speichern</translation>
    </message>
    <message>
        <source>Add none</source>
        <translation>Keinen anlegen</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie er war</translation>
    </message>
    <message>
        <source>Write it like news@example.com.</source>
        <translation>Richtig wäre news@example.com.</translation>
    </message>
    <message>
        <source>Readers have to see who writes.</source>
        <translation>Wer liest, muss sehen, wer schreibt.</translation>
    </message>
    <message>
        <source>Write the address where the firm is found.</source>
        <translation>Die Anschrift, unter der die Firma zu finden ist.</translation>
    </message>
    <message>
        <source>There is a sender of this name already.</source>
        <translation>Einen Absender dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::SenderRow</name>
    <message>
        <source>Answers go to %1</source>
        <translation>Antworten gehen an %1</translation>
    </message>
    <message>
        <source>No postal address yet</source>
        <translation>Noch keine Postanschrift</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::SendersSection</name>
    <message>
        <source>Senders</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Add a sender…</source>
        <translation>Absender anlegen…</translation>
    </message>
    <message>
        <source>Nobody yet. A campaign needs a name and an address that it is from.</source>
        <translation>Noch niemand. Eine Kampagne braucht Namen und Adresse, von der sie kommt.</translation>
    </message>
    <message>
        <source>They belong to “%1”. Campaigns that are planned already keep the sender they were planned with.</source>
        <translation>Sie gehören zu „%1“. Kampagnen, die schon geplant sind, behalten den Absender, mit dem sie geplant wurden.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>The sender “%1” is changed.</source>
        <translation>Der Absender „%1“ ist geändert.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::SendingSection</name>
    <message>
        <source>Sending</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>When a campaign is through or needs me, by the desktop&apos;s notifications.</source>
        <translation>Wenn eine Kampagne durch ist oder etwas braucht, über die Mitteilungen des Desktops.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Dort weitermachen</translation>
    </message>
    <message>
        <source>When the last window is closed while mail goes out; only where the desktop has a tray.</source>
        <translation>Wenn das letzte Fenster zugeht, während Mail hinausgeht; nur wo der Desktop einen Infobereich hat.</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farben: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farben: dunkel</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farben: wie das System</translation>
    </message>
    <message>
        <source>Rows: comfortable</source>
        <translation>Zeilen: weit</translation>
    </message>
    <message>
        <source>Rows: compact</source>
        <translation>Zeilen: eng</translation>
    </message>
    <message>
        <source>Add a sender…</source>
        <translation>Absender anlegen…</translation>
    </message>
    <message>
        <source>Save a backup now</source>
        <translation>Jetzt sichern</translation>
    </message>
</context>
<context>
    <name>mw::settingspage::TakeoutSection</name>
    <message>
        <source>Take everything with you</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Alles exportieren…</translation>
    </message>
    <message>
        <source>Also as one SQLite file</source>
        <translation>Auch als eine SQLite-Datei</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Always: tables as CSV and JSON Lines, each described, for any other program.</source>
        <translation>Immer: Tabellen als CSV und JSON Lines, jede beschrieben, für jedes andere Programm.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Contacts, consent, templates, campaigns, deliveries and logs; no passwords. It is not encrypted.</source>
        <translation>Kontakte, Einwilligungen, Vorlagen, Kampagnen, Zustellungen und Protokolle; keine Passwörter. Der Export ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Where is the export to be put?</source>
        <translation>Wohin soll der Export?</translation>
    </message>
    <message>
        <source>Export everything in “%1”, not encrypted?</source>
        <translation>Alles in „%1“ unverschlüsselt exportieren?</translation>
    </message>
    <message>
        <source>Whoever can read the folder can read all contacts. Delete it when you no longer need it.</source>
        <translation>Wer den Ordner lesen kann, kann alle Kontakte lesen. Löschen Sie ihn, wenn Sie ihn nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>The workspace stays as it is, and encrypted.</source>
        <translation>Der Arbeitsbereich bleibt, wie er ist, und verschlüsselt.</translation>
    </message>
    <message>
        <source>The log keeps that it was exported, and when.</source>
        <translation>Das Protokoll hält fest, dass exportiert wurde, und wann.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exportieren</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Nicht exportieren</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>Alles wird exportiert</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message>
        <source>Everything is exported.</source>
        <translation>Alles ist exportiert.</translation>
    </message>
    <message>
        <source>It lies in %1. README.txt there says what each file holds.</source>
        <translation>Es liegt in %1. Dort sagt README.txt, was in jeder Datei steht.</translation>
    </message>
    <message>
        <source>“%1” holds something already.</source>
        <translation>In „%1“ liegt schon etwas.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Den Ordner „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose another place, or plug its drive in.</source>
        <translation>Wählen Sie einen anderen Ort oder schließen Sie sein Laufwerk an.</translation>
    </message>
    <message>
        <source>That lies in the workspace&apos;s own folder, and an export is not encrypted.</source>
        <translation>Das liegt im eigenen Ordner des Arbeitsbereichs, und ein Export ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Choose a folder elsewhere.</source>
        <translation>Wählen Sie einen Ordner anderswo.</translation>
    </message>
    <message>
        <source>The export can&apos;t be written (%1).</source>
        <translation>Der Export lässt sich nicht schreiben (%1).</translation>
    </message>
    <message>
        <source>Nothing of it was left.</source>
        <translation>Davon blieb nichts liegen.</translation>
    </message>
    <message>
        <source>Choose another place, or make room.</source>
        <translation>Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Too much is being written to the workspace.</source>
        <translation>Im Arbeitsbereich wird gerade zu viel geschrieben.</translation>
    </message>
    <message>
        <source>Try again when nothing is imported or sent.</source>
        <translation>Versuchen Sie es wieder, wenn nichts importiert oder gesendet wird.</translation>
    </message>
</context>
</TS>
