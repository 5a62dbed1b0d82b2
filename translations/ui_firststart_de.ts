<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::firststart::ArrivedModel</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
</context>
<context>
    <name>mw::firststart::ContactsStep</name>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Eine Datei importieren</translation>
    </message>
    <message>
        <source>A table as CSV, from a spreadsheet or another program. You see what comes of each row before anything is kept.</source>
        <translation>Eine Tabelle als CSV, aus einer Tabellenkalkulation oder einem anderen Programm. Sie sehen, was aus jeder Zeile wird, bevor etwas behalten wird.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message numerus="yes">
        <source>Take %n sample contacts</source>
        <translation>
            <numerusform>%n Beispielkontakt nehmen</numerusform>
            <numerusform>%n Beispielkontakte nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Invented people. Four of them are made so that something goes wrong, and you see what that looks like.</source>
        <translation>Erfundene Personen. Vier davon sind so gemacht, dass etwas schiefgeht und Sie sehen, wie das aussieht.</translation>
    </message>
    <message>
        <source>Send the practice campaign to</source>
        <translation>Die Übungskampagne geht an</translation>
    </message>
    <message>
        <source>Add contacts</source>
        <translation>Kontakte hinzufügen</translation>
    </message>
    <message>
        <source>Whom do you write to? Bring your own list, or take the sample for now.</source>
        <translation>An wen schreiben Sie? Bringen Sie Ihre eigene Liste mit, oder nehmen Sie fürs Erste das Beispiel.</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Go on to the message</source>
        <translation>Weiter zur Nachricht</translation>
    </message>
    <message>
        <source>Bringing them in…</source>
        <translation>Werden geholt…</translation>
    </message>
    <message>
        <source>Sample contacts</source>
        <translation>Beispielkontakte</translation>
    </message>
    <message>
        <source>Another import is under way.</source>
        <translation>Ein anderer Import läuft gerade.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Nichts wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Warten Sie, bis er fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>mw::firststart::FirstStartPage</name>
    <message>
        <source>About three minutes. You can leave at any time and come back through Ctrl+K, First campaign.</source>
        <translation>Etwa drei Minuten. Sie können jederzeit gehen und über Strg+K, Erste Kampagne, zurückkommen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Ohne sie weiter</translation>
    </message>
</context>
<context>
    <name>mw::firststart::MessageStep</name>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Choose a message to begin with</source>
        <translation>Wählen Sie eine Nachricht für den Anfang</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Machen Sie sie zu Ihrer</translation>
    </message>
    <message>
        <source>Each of these is a whole mail. You change its words and pictures in a form.</source>
        <translation>Jede ist eine ganze Mail. Worte und Bilder ändern Sie in einem Formular.</translation>
    </message>
    <message>
        <source>Write into the fields; the mail beside them follows.</source>
        <translation>Schreiben Sie in die Felder; die Mail daneben folgt.</translation>
    </message>
    <message>
        <source>Write the message</source>
        <translation>Die Nachricht schreiben</translation>
    </message>
    <message>
        <source>Go on to the practice</source>
        <translation>Weiter zur Übung</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Take “%1”</source>
        <translation>„%1“ nehmen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>The program&apos;s own templates are damaged. Install it anew.</source>
        <translation>Die Vorlagen des Programms sind beschädigt. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Write a subject: it is what readers see first.</source>
        <translation>Schreiben Sie einen Betreff: Ihn sehen Leser zuerst.</translation>
    </message>
    <message>
        <source>The message could not be saved (%1).</source>
        <translation>Die Nachricht konnte nicht gespeichert werden (%1).</translation>
    </message>
    <message>
        <source>What was saved before stays.</source>
        <translation>Was vorher gespeichert war, bleibt.</translation>
    </message>
    <message>
        <source>Shorten it, then try again.</source>
        <translation>Kürzen Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>mw::firststart::PracticeStep</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>Practice relay</source>
        <translation>Übungs-Relay</translation>
    </message>
    <message>
        <source>Built in, on this computer only</source>
        <translation>Eingebaut, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Sending for practice</source>
        <translation>Übungsversand</translation>
    </message>
    <message>
        <source>Later, for real mail, you add a relay you already pay for, such as your provider&apos;s SMTP. Your practice work stays.</source>
        <translation>Für echte Mail fügen Sie später ein Relay hinzu, für das Sie schon bezahlen, etwa das SMTP Ihres Anbieters. Was Sie hier üben, bleibt.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change whom it goes to</source>
        <translation>Ändern, an wen sie geht</translation>
    </message>
    <message>
        <source>Change the message</source>
        <translation>Die Nachricht ändern</translation>
    </message>
    <message>
        <source>Change the sender</source>
        <translation>Den Absender ändern</translation>
    </message>
    <message>
        <source>Send your first campaign, for practice</source>
        <translation>Senden Sie Ihre erste Kampagne, zur Übung</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. The built-in practice relay takes the messages as a real one would, so that you see each step before it matters.</source>
        <translation>Nichts verlässt diesen Computer. Das eingebaute Übungs-Relay nimmt die Nachrichten an, wie es ein echtes täte; so sehen Sie jeden Schritt, bevor es darauf ankommt.</translation>
    </message>
    <message>
        <source>Send a practice campaign</source>
        <translation>Eine Übungskampagne senden</translation>
    </message>
    <message numerus="yes">
        <source>%n messages accepted</source>
        <translation>
            <numerusform>%n Nachricht angenommen</numerusform>
            <numerusform>%n Nachrichten angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>To the practice relay inside the program</source>
        <translation>An das Übungs-Relay im Programm</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Read what arrived</source>
        <translation>Lesen, was ankam</translation>
    </message>
    <message numerus="yes">
        <source>Send %n practice messages</source>
        <translation>
            <numerusform>%n Übungsnachricht senden</numerusform>
            <numerusform>%n Übungsnachrichten senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Finish the steps before this one first.</source>
        <translation>Erledigen Sie zuerst die Schritte davor.</translation>
    </message>
    <message>
        <source>First practice</source>
        <translation>Erste Übung</translation>
    </message>
    <message>
        <source>First practice %1</source>
        <translation>Erste Übung %1</translation>
    </message>
    <message>
        <source>Planning “%1”</source>
        <translation>„%1“ wird geplant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>mw::firststart::Preview</name>
    <message>
        <source>The contact before</source>
        <translation>Der Kontakt davor</translation>
    </message>
    <message>
        <source>The next contact</source>
        <translation>Der nächste Kontakt</translation>
    </message>
    <message>
        <source>As a reader will see it</source>
        <translation>Wie Leser sie sehen</translation>
    </message>
    <message>
        <source>As %1 will read it</source>
        <translation>So liest es %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The message can&apos;t be shown: %1</source>
        <translation>Die Nachricht lässt sich nicht zeigen: %1</translation>
    </message>
</context>
<context>
    <name>mw::firststart::ProgramMark</name>
    <message>
        <source>Your lists stay on this computer.</source>
        <translation>Ihre Listen bleiben auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>mw::firststart::ReadStep</name>
    <message>
        <source>Messages that arrived</source>
        <translation>Angekommene Nachrichten</translation>
    </message>
    <message>
        <source>That is all there is to it.</source>
        <translation>Mehr ist es nicht.</translation>
    </message>
    <message>
        <source>Add a relay</source>
        <translation>Relay hinzufügen</translation>
    </message>
    <message>
        <source>Open the outbox</source>
        <translation>Postausgang öffnen</translation>
    </message>
    <message>
        <source>Read what arrived</source>
        <translation>Lesen, was ankam</translation>
    </message>
    <message>
        <source>These are the messages as the practice relay took them, byte for byte.</source>
        <translation>Das sind die Nachrichten, wie das Übungs-Relay sie annahm, Byte für Byte.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>In the practice inbox</source>
        <translation>Im Übungs-Posteingang</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>Zur Startseite</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>This message can&apos;t be read any more.</source>
        <translation>Diese Nachricht lässt sich nicht mehr lesen.</translation>
    </message>
    <message>
        <source>For real mail, add a relay you already pay for. The outbox shows what became of each message, and why.</source>
        <translation>Für echte Mail fügen Sie ein Relay hinzu, für das Sie schon bezahlen. Der Postausgang zeigt, was aus jeder Nachricht wurde und warum.</translation>
    </message>
</context>
<context>
    <name>mw::firststart::SenderStep</name>
    <message>
        <source>Your name, as readers see it</source>
        <translation>Ihr Name, wie Leser ihn sehen</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>Answers come here.</source>
        <translation>Antworten kommen hierher.</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>Stands at the end of every mail: most countries want it there.</source>
        <translation>Steht am Ende jeder Mail: Die meisten Länder wollen sie dort.</translation>
    </message>
    <message>
        <source>Say who writes</source>
        <translation>Sagen, wer schreibt</translation>
    </message>
    <message>
        <source>Readers see this name and address, and know whom the mail is from. You can have several later.</source>
        <translation>Leser sehen diesen Namen und diese Adresse und wissen, von wem die Mail ist. Später können Sie mehrere haben.</translation>
    </message>
    <message>
        <source>Go on to the contacts</source>
        <translation>Weiter zu den Kontakten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Write a name: mail without one looks like spam.</source>
        <translation>Schreiben Sie einen Namen: Mail ohne Namen sieht nach Spam aus.</translation>
    </message>
    <message>
        <source>This is no address that can be mailed. Write it like news@example.com.</source>
        <translation>An diese Adresse kann keine Mail gehen. Schreiben Sie sie wie news@example.com.</translation>
    </message>
    <message>
        <source>Write the street and town of your shop.</source>
        <translation>Schreiben Sie Straße und Ort Ihres Ladens.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>mw::firststart::WorkspaceStep</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Your shop, or the client you write for. It stands in every window.</source>
        <translation>Ihr Laden, oder der Kunde, für den Sie schreiben. Er steht in jedem Fenster.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>So that no two workspaces are mixed up.</source>
        <translation>Damit keine zwei Arbeitsbereiche verwechselt werden.</translation>
    </message>
    <message>
        <source>Name your workspace</source>
        <translation>Dem Arbeitsbereich einen Namen geben</translation>
    </message>
    <message>
        <source>A workspace keeps one shop&apos;s contacts, mails and records in one folder on this computer.</source>
        <translation>Ein Arbeitsbereich bewahrt Kontakte, Mails und Nachweise eines Ladens in einem Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>Go on to the sender</source>
        <translation>Weiter zum Absender</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen in einer Zeile.</translation>
    </message>
</context>
</TS>
