<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::templatespage::EditorHead</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Make the plain text from the HTML</source>
        <translation>Reinen Text aus dem HTML machen</translation>
    </message>
    <message>
        <source>Write the plain text by hand</source>
        <translation>Reinen Text von Hand schreiben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>wird geschrieben …</translation>
    </message>
    <message>
        <source>draft kept %1, not saved</source>
        <translation>Entwurf behalten %1, nicht gespeichert</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>nicht behalten</translation>
    </message>
    <message>
        <source>The workspace is open for reading only.</source>
        <translation>Der Arbeitsbereich ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Nothing was changed since it was saved.</source>
        <translation>Seit dem Speichern wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This template is not there any more.</source>
        <translation>Diese Vorlage gibt es nicht mehr.</translation>
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
        <source>Used by 1 campaign.</source>
        <translation>Von 1 Kampagne benutzt.</translation>
    </message>
    <message numerus="yes">
        <source>Used by %n campaigns.</source>
        <translation>
            <numerusform>Von %n Kampagne benutzt.</numerusform>
            <numerusform>Von %n Kampagnen benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you save goes into what is not planned yet; a planned campaign keeps its message.</source>
        <translation>Was gespeichert wird, gilt für noch nicht Geplantes; eine geplante Kampagne behält ihre Nachricht.</translation>
    </message>
    <message>
        <source>A planned campaign keeps its message, so you can change this safely.</source>
        <translation>Eine geplante Kampagne behält ihre Nachricht; diese Vorlage lässt sich also gefahrlos ändern.</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::EditorProblems</name>
    <message>
        <source>It can&apos;t be read from here on: %1</source>
        <translation>Ab hier nicht zu lesen: %1</translation>
    </message>
    <message>
        <source>A slot is marked wrongly: %1</source>
        <translation>Ein Slot ist falsch ausgezeichnet: %1</translation>
    </message>
    <message>
        <source>No field is called “%1”.</source>
        <translation>Kein Feld heißt „%1“.</translation>
    </message>
    <message>
        <source>No field is called “%1”. Did you mean %2?</source>
        <translation>Kein Feld heißt „%1“. Ist %2 gemeint?</translation>
    </message>
    <message>
        <source>The picture “%1” is not in this template.</source>
        <translation>Das Bild „%1“ ist nicht in dieser Vorlage.</translation>
    </message>
    <message>
        <source>The picture has no words for who does not see it.</source>
        <translation>Dem Bild fehlen Worte für alle, die es nicht sehen.</translation>
    </message>
    <message>
        <source>This link can&apos;t be mailed: %1</source>
        <translation>Dieser Link kann nicht in eine Mail: %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Write them</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>“%1” has no words for who does not see the picture.</source>
        <translation>„%1“ fehlen Worte für alle, die das Bild nicht sehen.</translation>
    </message>
    <message>
        <source>The subject is empty. A mail without one is not sent.</source>
        <translation>Der Betreff ist leer. Ohne ihn wird keine Mail gesendet.</translation>
    </message>
    <message>
        <source>The plain text is written by hand: changes of the form don&apos;t reach it.</source>
        <translation>Der reine Text ist von Hand geschrieben: Änderungen im Formular erreichen ihn nicht.</translation>
    </message>
    <message>
        <source>The pictures have %1 together. Over 1 MB, readers on the road wait for it.</source>
        <translation>Die Bilder haben zusammen %1. Über 1 MB warten Leser unterwegs darauf.</translation>
    </message>
    <message>
        <source>%1 has no “%2”, which stands in a link or a style.</source>
        <translation>%1: „%2“ fehlt und steht in einem Link oder einer Formatangabe.</translation>
    </message>
    <message>
        <source>%1 has no “%2”: nothing would stand there.</source>
        <translation>%1: „%2“ fehlt; dort stünde nichts.</translation>
    </message>
    <message>
        <source>%1 has no “%2”: it would read “%3”.</source>
        <translation>%1: „%2“ fehlt; zu lesen wäre „%3“.</translation>
    </message>
    <message>
        <source>It has no way to unsubscribe. A line with one is added at its end.</source>
        <translation>Ein Weg zum Abmelden fehlt. Am Ende wird eine Zeile damit angefügt.</translation>
    </message>
    <message>
        <source>It shows no postal address. The sender&apos;s is added at its end.</source>
        <translation>Die Postanschrift fehlt. Am Ende wird die des Absenders angefügt.</translation>
    </message>
    <message>
        <source>Its HTML has %1. Gmail cuts what is over 102 kB and hides the rest.</source>
        <translation>Das HTML hat %1. Gmail schneidet bei 102 kB ab und verbirgt den Rest.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Text, line %1</source>
        <translation>Text, Zeile %1</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::FieldNames</name>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>Postal address of the sender</source>
        <translation>Postanschrift des Absenders</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Name der Liste</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::NameQuestion</name>
    <message>
        <source>What is “%1” to be called?</source>
        <translation>Wie soll „%1“ heißen?</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>Namen behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen in einer Zeile.</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::PreviewPane</name>
    <message>
        <source>Desktop</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Handy</translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <translation>Führt zu %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Gmail cuts the HTML of a mail that is larger.</source>
        <translation>Gmail schneidet das HTML einer Mail ab, die größer ist.</translation>
    </message>
    <message>
        <source>The subject can&apos;t be filled in.</source>
        <translation>Der Betreff lässt sich nicht füllen.</translation>
    </message>
    <message>
        <source>Line %1, column %2 can&apos;t be filled in.</source>
        <translation>Zeile %1, Spalte %2 lässt sich nicht füllen.</translation>
    </message>
    <message>
        <source>This is how it was before.</source>
        <translation>So war es vorher.</translation>
    </message>
    <message>
        <source>The preview waits.</source>
        <translation>Die Vorschau wartet.</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::ProblemList</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Hide what was found</source>
        <translation>Gefundenes verbergen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>1 fault</source>
        <translation>1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n anzusehen</numerusform>
            <numerusform>%n anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was found</source>
        <translation>Gefundenes zeigen</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::Reader</name>
    <message>
        <source>Sample values</source>
        <translation>Beispielwerte</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::ReaderModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::ReaderPicker</name>
    <message>
        <source>Contact before</source>
        <translation>Voriger Kontakt</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Nächster Kontakt</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Reader: write how an address begins</source>
        <translation>Leser: Anfang einer Adresse schreiben</translation>
    </message>
    <message>
        <source>An address begins with…</source>
        <translation>Eine Adresse beginnt mit …</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::SampleReader</name>
    <message>
        <source>Anna</source>
        <translation>Anna</translation>
    </message>
    <message>
        <source>Becker</source>
        <translation>Becker</translation>
    </message>
    <message>
        <source>Anna Becker</source>
        <translation>Anna Becker</translation>
    </message>
    <message>
        <source>Springfield</source>
        <translation>Neustadt</translation>
    </message>
    <message>
        <source>Becker &amp; Daughters</source>
        <translation>Becker &amp; Töchter</translation>
    </message>
    <message>
        <source>1 Main Street
Exampletown</source>
        <translation>Hauptstraße 1
Beispielstadt</translation>
    </message>
    <message>
        <source>Your list</source>
        <translation>Ihre Liste</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::SourceView</name>
    <message>
        <source>Find in the source</source>
        <translation>Im Quelltext suchen</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Feld einfügen</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::StarterPage</name>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Begin with a mail that is ready: you change its words, pictures and colours in a form, without HTML.</source>
        <translation>Mit einer fertigen Mail beginnen: Worte, Bilder und Farben ändert man in einem Formular, ohne HTML.</translation>
    </message>
    <message>
        <source>The program&apos;s own templates are damaged (%1).</source>
        <translation>Die eigenen Vorlagen des Programms sind beschädigt (%1).</translation>
    </message>
    <message>
        <source>Your own templates are as they were.</source>
        <translation>Die selbst geschriebenen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Install the program anew.</source>
        <translation>Das Programm neu installieren.</translation>
    </message>
    <message>
        <source>Your own HTML</source>
        <translation>Eigenes HTML</translation>
    </message>
    <message>
        <source>Write or paste the source of a mail that you have.</source>
        <translation>Den Quelltext einer Mail schreiben oder einfügen.</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateActions</name>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Your words.</source>
        <translation>Hier stehen die eigenen Worte.</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <extracomment>The name of a template that was duplicated</extracomment>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>“%1” renamed to “%2”</source>
        <translation>„%1“ in „%2“ umbenannt</translation>
    </message>
    <message>
        <source>Template “%1” deleted</source>
        <translation>Vorlage „%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n templates deleted</source>
        <translation>
            <numerusform>%n Vorlage gelöscht</numerusform>
            <numerusform>%n Vorlagen gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateEditor</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes to “%1” discarded</source>
        <translation>Änderungen an „%1“ verworfen</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateList</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Name or subject</source>
        <translation>Name oder Betreff</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Your first template</source>
        <translation>Die erste Vorlage</translation>
    </message>
    <message>
        <source>A template is a mail that you write once and send with many campaigns. Begin with one that is ready: you change its words and pictures in a form.</source>
        <translation>Eine Vorlage ist eine Mail, die man einmal schreibt und mit vielen Kampagnen sendet. Am besten mit einer fertigen beginnen: Worte und Bilder ändert man in einem Formular.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Show all templates</source>
        <translation>Alle Vorlagen zeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>1 template</source>
        <translation>1 Vorlage</translation>
    </message>
    <message numerus="yes">
        <source>%n templates</source>
        <translation>
            <numerusform>%n Vorlage</numerusform>
            <numerusform>%n Vorlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No template has “%1” in its name or subject.</source>
        <translation>Keine Vorlage hat „%1“ im Namen oder Betreff.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateModel</name>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>1 campaign</source>
        <translation>1 Kampagne</translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns</source>
        <translation>
            <numerusform>%n Kampagne</numerusform>
            <numerusform>%n Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplatesPage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>One template has to be selected or open.</source>
        <translation>Eine Vorlage muss ausgewählt oder offen sein.</translation>
    </message>
    <message>
        <source>Rename template…</source>
        <translation>Vorlage umbenennen …</translation>
    </message>
    <message>
        <source>Duplicate template</source>
        <translation>Vorlage kopieren</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Nothing was changed since it was saved.</source>
        <translation>Seit dem Speichern wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>Formular zeigen</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Quelltext zeigen</translation>
    </message>
    <message>
        <source>Close without the changes of “%1”?</source>
        <translation>Ohne die Änderungen an „%1“ schließen?</translation>
    </message>
    <message>
        <source>What was saved before</source>
        <translation>Was vorher gespeichert war</translation>
    </message>
    <message>
        <source>What was written since it could not be kept</source>
        <translation>Was geschrieben wurde, seit es nicht behalten werden konnte</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Ohne sie schließen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
</context>
</TS>
