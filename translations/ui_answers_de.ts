<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::answers::AnswerModel</name>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>mw::answers::AnswersPage</name>
    <message>
        <source>Go through answers</source>
        <translation>Antworten durchsehen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Choose files that came back…</source>
        <translation>Zurückgekommene Dateien wählen …</translation>
    </message>
    <message>
        <source>This workspace is open for reading alone.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>What was pasted is gone through first.</source>
        <translation>Zuerst wird durchgesehen, was eingefügt wurde.</translation>
    </message>
    <message>
        <source>It is being worked on.</source>
        <translation>Daran wird gerade gearbeitet.</translation>
    </message>
    <message>
        <source>Paste something, or choose files first.</source>
        <translation>Fügen Sie zuerst etwas ein oder wählen Sie Dateien.</translation>
    </message>
    <message>
        <source>Every address stays as it is.</source>
        <translation>Jede Adresse bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>What came back to “%1”</source>
        <translation>Was auf „%1“ zurückkam</translation>
    </message>
    <message>
        <source>Nobody wrote</source>
        <translation>Niemand schrieb</translation>
    </message>
    <message>
        <source>Show what is found</source>
        <translation>Zeigen, was sich findet</translation>
    </message>
    <message>
        <source>Change what was pasted</source>
        <translation>Eingefügtes ändern</translation>
    </message>
    <message>
        <source>Go through more</source>
        <translation>Weitere durchsehen</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>Who is withdrawn gets nothing more, until they give a new consent.</source>
        <translation>Wer abgemeldet ist, bekommt nichts mehr, bis er neu einwilligt.</translation>
    </message>
    <message>
        <source>Mark the answers as read</source>
        <translation>Antworten als gelesen vermerken</translation>
    </message>
    <message>
        <source>Withdraw nobody</source>
        <translation>Niemanden abmelden</translation>
    </message>
    <message>
        <source>It is being stopped…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading what came back</source>
        <translation>Zurückgekommenes wird gelesen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>%1 in “%2”?</source>
        <comment>a deed, the workspace</comment>
        <translation>%1 in „%2“?</translation>
    </message>
    <message>
        <source>They get nothing more, and what is open for them is left out.</source>
        <translation>Sie bekommen nichts mehr, und was für sie noch offen ist, wird ausgelassen.</translation>
    </message>
    <message>
        <source>Only a new consent of the person lifts a withdrawal.</source>
        <translation>Nur eine neue Einwilligung der Person hebt eine Abmeldung auf.</translation>
    </message>
    <message>
        <source>Look once more</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Withdrawing who asked to leave</source>
        <translation>Wer darum bat, wird abgemeldet</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 are done and stay so.</source>
        <translation>%1 sind erledigt und bleiben es.</translation>
    </message>
    <message>
        <source>Begin again to do the rest.</source>
        <translation>Beginnen Sie noch einmal, um den Rest zu erledigen.</translation>
    </message>
    <message>
        <source>The answers to “%1” are gone through.</source>
        <translation>Die Antworten auf „%1“ sind durchgesehen.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>Es ist getan.</translation>
    </message>
    <message>
        <source>Logs and each contact&apos;s card keep what was done.</source>
        <translation>Protokoll und Karte jedes Kontakts bewahren, was geschehen ist.</translation>
    </message>
    <message>
        <source>Withdrawn from everything</source>
        <translation>Von allem abgemeldet</translation>
    </message>
    <message>
        <source>Kept out, though no contact</source>
        <translation>Gesperrt, obwohl kein Kontakt</translation>
    </message>
    <message>
        <source>Marked as bounced</source>
        <translation>Als unzustellbar vermerkt</translation>
    </message>
    <message>
        <source>Were so already</source>
        <translation>Waren es schon</translation>
    </message>
    <message>
        <source>Open deliveries left out</source>
        <translation>Offene Zustellungen ausgelassen</translation>
    </message>
</context>
<context>
    <name>mw::answers::FoundStep</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>For the rows that are selected. Space changes it too.</source>
        <translation>Für die ausgewählten Zeilen. Die Leertaste ändert es auch.</translation>
    </message>
    <message>
        <source>Not all of it could be read.</source>
        <translation>Nicht alles konnte gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln addresses; nothing is changed yet</source>
        <translation>
            <numerusform>%Ln Adresse; noch ist nichts geändert</numerusform>
            <numerusform>%Ln Adressen; noch ist nichts geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>No address was found</source>
        <translation>Keine Adresse gefunden</translation>
    </message>
    <message>
        <source>Written from %1: %2</source>
        <translation>Geschrieben von %1: %2</translation>
    </message>
</context>
<context>
    <name>mw::answers::PasteStep</name>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>Paste mails, notices of mail systems or a list of addresses, or drop .eml files on this page. You see what was found before anything is changed.</source>
        <translation>Fügen Sie Mails, Meldungen von Mailsystemen oder eine Liste von Adressen ein, oder ziehen Sie .eml-Dateien auf diese Seite. Sie sehen, was gefunden wurde, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>That is over 16 million characters of text.</source>
        <translation>Das sind über 16 Millionen Zeichen Text.</translation>
    </message>
    <message>
        <source>It was not taken.</source>
        <translation>Er wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Save it as a file, then drop that here.</source>
        <translation>Speichern Sie ihn als Datei und ziehen Sie diese hierher.</translation>
    </message>
    <message>
        <source>a pasted text of %1</source>
        <translation>ein eingefügter Text von %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces are read too: %1</source>
        <translation>
            <numerusform>%Ln Stück wird auch gelesen: %1</numerusform>
            <numerusform>%Ln Stücke werden auch gelesen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what came back</source>
        <translation>Zurückgekommenes wählen</translation>
    </message>
    <message>
        <source>Mails and texts (*.eml *.mbox *.txt *.csv);;All files (*)</source>
        <translation>Mails und Texte (*.eml *.mbox *.txt *.csv);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>mw::answers::Words</name>
    <message>
        <source>Stands in the text of a mail</source>
        <translation>Steht im Text einer Mail</translation>
    </message>
    <message>
        <source>A mail system wrote about it</source>
        <translation>Ein Mailsystem schrieb darüber</translation>
    </message>
    <message>
        <source>Was delivered</source>
        <translation>Wurde zugestellt</translation>
    </message>
    <message>
        <source>Is late; it is still tried</source>
        <translation>Verspätet; wird noch versucht</translation>
    </message>
    <message>
        <source>Answers by itself, such as out of office</source>
        <translation>Antwortet von selbst, etwa bei Abwesenheit</translation>
    </message>
    <message>
        <source>Wrote back; read it</source>
        <translation>Schrieb zurück; bitte lesen</translation>
    </message>
    <message>
        <source>Was refused, but the address is there</source>
        <translation>Abgelehnt, doch die Adresse gibt es</translation>
    </message>
    <message>
        <source>Could not take it just then</source>
        <translation>Konnte gerade nichts annehmen</translation>
    </message>
    <message>
        <source>Stands in the text</source>
        <translation>Steht im Text</translation>
    </message>
    <message>
        <source>The address does not exist</source>
        <translation>Die Adresse gibt es nicht</translation>
    </message>
    <message>
        <source>Marked the mail as spam</source>
        <translation>Hat die Mail als Spam gemeldet</translation>
    </message>
    <message>
        <source>Wrote that they want to leave</source>
        <translation>Schrieb, dass sie sich abmelden wollen</translation>
    </message>
    <message>
        <source>Used the unsubscribe link</source>
        <translation>Nahm den Abmeldelink</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Mark as bounced</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>Leave as is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>You send from this address</source>
        <translation>Von dieser Adresse senden Sie</translation>
    </message>
    <message>
        <source>%1; is out already</source>
        <translation>%1; ist schon abgemeldet</translation>
    </message>
    <message>
        <source>%1; is suppressed already</source>
        <translation>%1; ist schon gesperrt</translation>
    </message>
    <message>
        <source>%1, mail %2</source>
        <comment>file, number</comment>
        <translation>%1, Mail %2</translation>
    </message>
    <message>
        <source>a mail that was pasted</source>
        <translation>eine eingefügte Mail</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <comment>file, number</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>kein Kontakt</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>ein Kontakt</translation>
    </message>
    <message>
        <source>Withdraw %1, mark %2 as bounced</source>
        <translation>%1 abmelden, %2 als unzustellbar vermerken</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <comment>a count</comment>
        <translation>%1 abmelden</translation>
    </message>
    <message>
        <source>Mark %1 as bounced</source>
        <comment>a count</comment>
        <translation>%1 als unzustellbar vermerken</translation>
    </message>
    <message>
        <source>And more of that kind.</source>
        <translation>Und weitere dieser Art.</translation>
    </message>
    <message>
        <source>What was pasted</source>
        <translation>Was eingefügt wurde</translation>
    </message>
    <message>
        <source>%1 is over 30 MB, or all of it is over 300 MB.</source>
        <translation>%1 hat über 30 MB, oder alles zusammen über 300 MB.</translation>
    </message>
    <message>
        <source>%1 holds more than is read at once; go through the rest afterwards.</source>
        <translation>%1 enthält mehr, als auf einmal gelesen wird; sehen Sie den Rest danach durch.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened.</source>
        <translation>%1 lässt sich nicht öffnen.</translation>
    </message>
</context>
</TS>
