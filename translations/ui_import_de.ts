<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::importpage::CheckStep</name>
    <message>
        <source>Save verdicts…</source>
        <translation>Urteile speichern…</translation>
    </message>
    <message>
        <source>Verdict on each row</source>
        <translation>Urteil zu jeder Zeile</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>Zeile für Zeile</translation>
    </message>
    <message>
        <source>checked as chosen, nothing written yet</source>
        <translation>geprüft wie gewählt, noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln verdicts are saved.</source>
        <translation>
            <numerusform>%Ln Urteil ist gespeichert.</numerusform>
            <numerusform>%Ln Urteile sind gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in “%1”.</source>
        <translation>Zu finden in „%1“.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>verdict and count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <comment>line, address, reason</comment>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows are shown. All are counted, and “Save verdicts” writes them all.</source>
        <translation>Gezeigt werden die ersten %1 von %2 Zeilen. Gezählt sind alle, und „Urteile speichern“ schreibt sie alle.</translation>
    </message>
    <message>
        <source>Save the verdicts</source>
        <translation>Urteile speichern</translation>
    </message>
    <message>
        <source>Tables as text (*.csv)</source>
        <translation>Tabellen als Text (*.csv)</translation>
    </message>
    <message>
        <source>verdicts.csv</source>
        <translation>urteile.csv</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>%1: did they mean %2?</source>
        <translation>%1: Ist %2 gemeint?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln domains more look like it.</source>
        <translation>
            <numerusform>%Ln weitere Domain sieht danach aus.</numerusform>
            <numerusform>%Ln weitere Domains sehen danach aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows come in as they stand; mend them in the file if it is so.</source>
        <translation>Die Zeilen kommen so hinein, wie sie dastehen; berichtigen Sie sie in der Datei, wenn es so ist.</translation>
    </message>
    <message>
        <source>Some addresses look mistyped.</source>
        <translation>Manche Adressen sehen vertippt aus.</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnTarget</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Consent · basis</source>
        <translation>Einwilligung · Grundlage</translation>
    </message>
    <message>
        <source>Consent · where from</source>
        <translation>Einwilligung · woher</translation>
    </message>
    <message>
        <source>Consent · when given</source>
        <translation>Einwilligung · wann gegeben</translation>
    </message>
    <message>
        <source>Consent · wording</source>
        <translation>Einwilligung · Wortlaut</translation>
    </message>
    <message>
        <source>Opt-out · status in words</source>
        <translation>Abmeldung · Stand in Worten</translation>
    </message>
    <message>
        <source>Opt-out · yes means in</source>
        <translation>Abmeldung · Ja heißt dabei</translation>
    </message>
    <message>
        <source>Opt-out · anything means out</source>
        <translation>Abmeldung · jeder Eintrag heißt weg</translation>
    </message>
    <message>
        <source>New field: %1</source>
        <translation>Neues Feld: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>Ein Feld braucht einen Namen.</translation>
    </message>
    <message>
        <source>A field&apos;s name has at most 200 characters.</source>
        <translation>Der Name eines Feldes hat höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>A field&apos;s name has no line ends or control characters.</source>
        <translation>Der Name eines Feldes hat keine Zeilenenden oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>“%1” means something else already; choose another name.</source>
        <translation>„%1“ bedeutet schon etwas anderes; anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnsModel</name>
    <message>
        <source>%1 (column)</source>
        <translation>%1 (Spalte)</translation>
    </message>
    <message>
        <source>“%1” goes there too; leave one out</source>
        <translation>„%1“ kommt auch dorthin; eine weglassen</translation>
    </message>
    <message>
        <source>%1 of %2 can be mailed</source>
        <translation>%1 von %2 sind anschreibbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can&apos;t be read; they look like 2026-11-21</source>
        <translation>
            <numerusform>%Ln ist nicht zu lesen; richtig wäre 2026-11-21</numerusform>
            <numerusform>%Ln sind nicht zu lesen; richtig wäre 2026-11-21</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the future</source>
        <translation>
            <numerusform>%Ln in der Zukunft</numerusform>
            <numerusform>%Ln in der Zukunft</numerusform>
        </translation>
    </message>
    <message>
        <source>all dates, none in the future</source>
        <translation>alles Tage, keiner in der Zukunft</translation>
    </message>
    <message>
        <source>who left stays out</source>
        <translation>wer ging, bleibt draußen</translation>
    </message>
    <message>
        <source>filled in %1</source>
        <translation>gefüllt in %1</translation>
    </message>
    <message>
        <source>read as text, leading zeros kept</source>
        <translation>als Text gelesen, führende Nullen bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln choices</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln verschiedene Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>bank numbers are never imported</source>
        <translation>Bankdaten werden nie importiert</translation>
    </message>
    <message>
        <source>another column has this already</source>
        <translation>das hat schon eine andere Spalte</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>nothing uses it, so it is not kept</source>
        <translation>nichts nutzt es, also bleibt es weg</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Nicht importierbar</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>kommt nach</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Kommt nach</translation>
    </message>
    <message>
        <source>Seen in the values</source>
        <translation>In den Werten gesehen</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnsStep</name>
    <message>
        <source>What is in which column?</source>
        <translation>Was steht in welcher Spalte?</translation>
    </message>
    <message>
        <source>Change how the file is read…</source>
        <translation>Anders lesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln rows</source>
        <translation>
            <numerusform>etwa %Ln Zeile</numerusform>
            <numerusform>etwa %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at the first %1</source>
        <translation>angesehen die ersten %1</translation>
    </message>
    <message>
        <source>header found in line %1</source>
        <translation>Kopf in Zeile %1 gefunden</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>ohne Kopf</translation>
    </message>
    <message>
        <source>columns as on %1</source>
        <translation>Spalten wie am %1</translation>
    </message>
    <message>
        <source>Two columns go to “%1”. Leave one of them out.</source>
        <translation>Zwei Spalten kommen nach „%1“. Eine davon weglassen.</translation>
    </message>
    <message>
        <source>No column goes to the address yet. Choose the one that holds the e-mail addresses.</source>
        <translation>Noch keine Spalte gilt als Adresse. Die mit den E-Mail-Adressen wählen.</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnsView</name>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>New field…</source>
        <translation>Neues Feld…</translation>
    </message>
</context>
<context>
    <name>mw::importpage::DecideStep</name>
    <message>
        <source>Which list do they go on?</source>
        <translation>Auf welche Liste kommen sie?</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Name of the new list</source>
        <translation>Name der neuen Liste</translation>
    </message>
    <message>
        <source>Its purpose is “News and offers”; consent is recorded for that.</source>
        <translation>Ihr Zweck ist „News and offers“; dafür wird die Einwilligung vermerkt.</translation>
    </message>
    <message>
        <source>May they be mailed?</source>
        <translation>Darf an sie geschickt werden?</translation>
    </message>
    <message>
        <source>Not yet: they come in without a basis</source>
        <translation>Noch nicht: Sie kommen ohne Grundlage</translation>
    </message>
    <message>
        <source>Yes, they all have the same basis</source>
        <translation>Ja, alle haben dieselbe Grundlage</translation>
    </message>
    <message>
        <source>Choose the basis</source>
        <translation>Grundlage wählen</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie stammt</translation>
    </message>
    <message>
        <source>Such as “sign-up form at the Christmas market”.</source>
        <translation>Etwa „Anmeldezettel auf dem Weihnachtsmarkt“.</translation>
    </message>
    <message>
        <source>When it was given</source>
        <translation>Wann sie gegeben wurde</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Worin eingewilligt wurde</translation>
    </message>
    <message>
        <source>The words of the form, as they stood there. May stay empty.</source>
        <translation>Die Worte des Formulars, wie sie dort standen. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>list and its contacts</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A new list</source>
        <translation>Neue Liste</translation>
    </message>
    <message>
        <source>A list&apos;s name has 1 to 200 characters on one line.</source>
        <translation>Der Name einer Liste hat 1 bis 200 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>Choose the basis; none is ever invented.</source>
        <translation>Grundlage wählen; erfunden wird nie eine.</translation>
    </message>
    <message>
        <source>A basis needs its source: where does it come from?</source>
        <translation>Eine Grundlage braucht ihre Quelle: Woher stammt sie?</translation>
    </message>
    <message>
        <source>The source is longer than 1,000 characters.</source>
        <translation>Die Quelle ist länger als 1.000 Zeichen.</translation>
    </message>
    <message>
        <source>This is no day; write it like 2026-11-21.</source>
        <translation>Das ist kein Tag; richtig wäre 2026-11-21.</translation>
    </message>
    <message>
        <source>A consent can&apos;t be from the future.</source>
        <translation>Eine Einwilligung kann nicht aus der Zukunft sein.</translation>
    </message>
    <message>
        <source>The wording is longer than 64,000 characters.</source>
        <translation>Der Wortlaut ist länger als 64.000 Zeichen.</translation>
    </message>
    <message>
        <source>As the file says, row by row</source>
        <translation>Wie die Datei es sagt, Zeile für Zeile</translation>
    </message>
    <message>
        <source>A row without a basis comes in, but can&apos;t be mailed.</source>
        <translation>Eine Zeile ohne Grundlage kommt herein, aber an sie geht keine Mail.</translation>
    </message>
    <message>
        <source>As the file says, and this basis where it says none</source>
        <translation>Wie die Datei es sagt, und wo sie schweigt, diese Grundlage</translation>
    </message>
    <message>
        <source>For rows without a day of their own. Empty: the day of the import.</source>
        <translation>Für Zeilen ohne eigenen Tag. Leer: der Tag des Imports.</translation>
    </message>
    <message>
        <source>Such as 2026-11-21. Empty: the day of the import.</source>
        <translation>Etwa 2026-11-21. Leer: der Tag des Imports.</translation>
    </message>
    <message>
        <source>Each contact gets a record of this basis, kept as evidence.</source>
        <translation>Zu jedem Kontakt wird diese Grundlage vermerkt, als Nachweis.</translation>
    </message>
    <message>
        <source>Who has opted out stays out: an import can&apos;t undo that.</source>
        <translation>Wer sich abgemeldet hat, bleibt draußen: Ein Import hebt das nicht auf.</translation>
    </message>
    <message>
        <source>The file&apos;s own bases are recorded.</source>
        <translation>Die Grundlagen der Datei werden vermerkt.</translation>
    </message>
    <message>
        <source>Without a basis these contacts come in but can&apos;t be mailed.</source>
        <translation>Ohne Grundlage kommen diese Kontakte herein, aber an sie geht keine Mail.</translation>
    </message>
    <message>
        <source>A basis can be recorded later. None is ever invented.</source>
        <translation>Eine Grundlage lässt sich später vermerken. Erfunden wird nie eine.</translation>
    </message>
</context>
<context>
    <name>mw::importpage::DoneStep</name>
    <message>
        <source>You may leave this page; it goes on. Nothing of it is seen until all of it is in.</source>
        <translation>Diese Seite darf verlassen werden, es geht weiter. Nichts davon ist zu sehen, bevor alles da ist.</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows came in.</source>
        <translation>
            <numerusform>%Ln Zeile kam herein.</numerusform>
            <numerusform>%Ln Zeilen kamen herein.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand on the list “%1”, each basis is recorded.</source>
        <translation>Sie stehen auf der Liste „%1“, jede Grundlage ist vermerkt.</translation>
    </message>
    <message>
        <source>They stand on the list “%1”. No basis came with them: only those who have one from before can be mailed.</source>
        <translation>Sie stehen auf der Liste „%1“. Eine Grundlage kam nicht mit: Mail bekommt nur, wer schon eine hat.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>same as before</source>
        <translation>wie vorher</translation>
    </message>
    <message>
        <source>stay out</source>
        <translation>bleiben draußen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln opt-outs of the file are recorded.</source>
        <translation>
            <numerusform>%Ln Abmeldung der Datei ist vermerkt.</numerusform>
            <numerusform>%Ln Abmeldungen der Datei sind vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deliveries are left out at once.</source>
        <translation>
            <numerusform>%Ln offene Zustellung wird sofort ausgelassen.</numerusform>
            <numerusform>%Ln offene Zustellungen werden sofort ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have a status that is not known; they came in without a basis.</source>
        <translation>
            <numerusform>%Ln Zeile hat einen unbekannten Stand; sie kam ohne Grundlage herein.</numerusform>
            <numerusform>%Ln Zeilen haben einen unbekannten Stand; sie kamen ohne Grundlage herein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts stay out; an import cannot undo an opt-out.</source>
        <translation>
            <numerusform>%Ln Kontakt bleibt draußen; ein Import hebt keine Abmeldung auf.</numerusform>
            <numerusform>%Ln Kontakte bleiben draußen; ein Import hebt keine Abmeldung auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody stays out.</source>
        <translation>Niemand bleibt draußen.</translation>
    </message>
    <message>
        <source>Mend them in the file, then import it again: what came in already stays as it is.</source>
        <translation>In der Datei beheben, dann noch einmal importieren: Was schon da ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The first %1 of %2. %3</source>
        <translation>Die ersten %1 von %2. %3</translation>
    </message>
    <message>
        <source>The import is taken back.</source>
        <translation>Der Import ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Opt-outs that it brought stay, and so does what was mailed or changed since.</source>
        <translation>Abmeldungen, die er brachte, bleiben, ebenso was seither Mail bekam oder geändert wurde.</translation>
    </message>
    <message>
        <source>contacts are gone</source>
        <translation>Kontakte sind weg</translation>
    </message>
    <message>
        <source>left the list</source>
        <translation>verließen die Liste</translation>
    </message>
    <message>
        <source>are as they were before</source>
        <translation>sind wie vorher</translation>
    </message>
</context>
<context>
    <name>mw::importpage::FileStep</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Choose a CSV or TSV file, drop it here, or paste rows from a spreadsheet. You see what comes in before anything is written.</source>
        <translation>Eine CSV- oder TSV-Datei wählen, hierher ziehen, oder Zeilen einer Tabelle einfügen. Was hereinkommt, ist zu sehen, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>Aus der Zwischenablage einfügen</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Letters are written in</source>
        <translation>Die Zeichen sind</translation>
    </message>
    <message>
        <source>Between the columns stand</source>
        <translation>Zwischen den Spalten stehen</translation>
    </message>
    <message>
        <source>The first row</source>
        <translation>Die erste Zeile</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Latest imports</source>
        <translation>Letzte Importe</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>Zurücknehmen…</translation>
    </message>
    <message>
        <source>It is being read…</source>
        <translation>Sie wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln rows</source>
        <translation>
            <numerusform>etwa %Ln Zeile</numerusform>
            <numerusform>etwa %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rows, columns</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>The encoding is a guess: look below whether letters such as ä, é or ł came in right.</source>
        <translation>Die Kodierung ist geraten: unten nachsehen, ob Zeichen wie ä, é oder ł stimmen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first rows can&apos;t be read; they would be refused.</source>
        <translation>
            <numerusform>%Ln der ersten Zeilen ist nicht zu lesen; sie würde abgelehnt.</numerusform>
            <numerusform>%Ln der ersten Zeilen sind nicht zu lesen; sie würden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as found</source>
        <comment>how a file is read</comment>
        <translation>%1, wie gefunden</translation>
    </message>
    <message>
        <source>Names the columns</source>
        <translation>Benennt die Spalten</translation>
    </message>
    <message>
        <source>Is a contact already</source>
        <translation>Ist schon ein Kontakt</translation>
    </message>
    <message>
        <source>Choose an import below.</source>
        <translation>Unten einen Import wählen.</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>Dieser Import wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>The list is not there any more.</source>
        <translation>Die Liste gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Datei zum Importieren wählen</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.tab *.txt);;All files (*)</source>
        <translation>Tabellen als Text (*.csv *.tsv *.tab *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>Wird zurückgenommen…</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportController</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Saving the verdicts of %1</source>
        <translation>Urteile zu %1 werden gespeichert</translation>
    </message>
    <message>
        <source>Taking an import back</source>
        <translation>Ein Import wird zurückgenommen</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportPage</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Consent and list</source>
        <translation>Einwilligung und Liste</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>An import is under way.</source>
        <translation>Ein Import läuft.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>Er läuft weiter.</translation>
    </message>
    <message>
        <source>Choose “%1” again when it is done.</source>
        <translation>„%1“ noch einmal wählen, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import “%1” instead of “%2”?</source>
        <translation>„%1“ statt „%2“ importieren?</translation>
    </message>
    <message>
        <source>What was chosen for the first file&apos;s columns and consent goes. Nothing of it was written.</source>
        <translation>Was zu Spalten und Einwilligung der ersten Datei gewählt wurde, geht verloren. Geschrieben wurde davon nichts.</translation>
    </message>
    <message>
        <source>Import the new file</source>
        <translation>Neue Datei importieren</translation>
    </message>
    <message>
        <source>Keep the first file</source>
        <translation>Erste Datei behalten</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Copy the rows in the spreadsheet, headers too, then paste them here.</source>
        <translation>Die Zeilen in der Tabelle kopieren, mit Kopf, dann hier einfügen.</translation>
    </message>
    <message>
        <source>There are over 16 MB of text on the clipboard.</source>
        <translation>In der Zwischenablage sind über 16 MB Text.</translation>
    </message>
    <message>
        <source>Save it as a file, then choose that.</source>
        <translation>Als Datei speichern und diese wählen.</translation>
    </message>
    <message numerus="yes">
        <source>Check %Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile prüfen</numerusform>
            <numerusform>%Ln Zeilen prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check about %Ln rows</source>
        <translation>
            <numerusform>Etwa %Ln Zeile prüfen</numerusform>
            <numerusform>Etwa %Ln Zeilen prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Dieser Arbeitsbereich ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Der Import wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The import runs.</source>
        <translation>Der Import läuft.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Zuerst eine Datei wählen.</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Die Datei wird gelesen.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read like this.</source>
        <translation>So ist die Datei nicht zu lesen.</translation>
    </message>
    <message>
        <source>The rows are being checked.</source>
        <translation>Die Zeilen werden geprüft.</translation>
    </message>
    <message>
        <source>The verdicts are being saved.</source>
        <translation>Die Urteile werden gespeichert.</translation>
    </message>
    <message>
        <source>The check did not come to an end. Go back, or check again with F5.</source>
        <translation>Die Prüfung kam zu keinem Ende. Zurückgehen, oder mit F5 noch einmal prüfen.</translation>
    </message>
    <message>
        <source>No row can come in.</source>
        <translation>Keine Zeile kann hereinkommen.</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Andere Datei importieren</translation>
    </message>
    <message>
        <source>Columns are remembered for the next file with this header.</source>
        <translation>Die Spalten sind für die nächste Datei mit diesem Kopf gemerkt.</translation>
    </message>
    <message>
        <source>It is being stopped…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Checking “%1”</source>
        <translation>„%1“ wird geprüft</translation>
    </message>
    <message>
        <source>Saving the verdicts</source>
        <translation>Die Urteile werden gespeichert</translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Cancel saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
    <message>
        <source>Importing “%1”</source>
        <translation>„%1“ wird importiert</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>Der Import wird zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>Take the import of %Ln contacts back from “%1”?</source>
        <translation>
            <numerusform>Import von %Ln Kontakt aus „%1“ zurücknehmen?</numerusform>
            <numerusform>Import von %Ln Kontakten aus „%1“ zurücknehmen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts that nothing but this import brought</source>
        <translation>Kontakte, die nur dieser Import brachte</translation>
    </message>
    <message>
        <source>Every basis that came with it</source>
        <translation>Jede Grundlage, die mit ihm kam</translation>
    </message>
    <message>
        <source>Opt-outs that came with it</source>
        <translation>Abmeldungen, die mit ihm kamen</translation>
    </message>
    <message>
        <source>Contacts that were mailed, stand on other lists, or were changed by hand</source>
        <translation>Kontakte, die Mail bekamen, auf anderen Listen stehen oder von Hand geändert wurden</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln contacts back</source>
        <translation>
            <numerusform>%Ln Kontakt zurücknehmen</numerusform>
            <numerusform>%Ln Kontakte zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>An import is under way. Nothing was taken back. Try again when it is done.</source>
        <translation>Ein Import läuft. Nichts wurde zurückgenommen. Noch einmal versuchen, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Nichts wurde zurückgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows imported.</source>
        <translation>
            <numerusform>%Ln Zeile importiert.</numerusform>
            <numerusform>%Ln Zeilen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import keeps it under “Latest imports”.</source>
        <translation>Im Import steht es unter „Letzte Importe“.</translation>
    </message>
    <message>
        <source>Choose a file to import…</source>
        <translation>Datei zum Importieren wählen…</translation>
    </message>
    <message>
        <source>Import rows from the clipboard</source>
        <translation>Zeilen aus der Zwischenablage importieren</translation>
    </message>
    <message>
        <source>Save verdicts…</source>
        <translation>Urteile speichern…</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportProblems</name>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read (%2).</source>
        <translation>„%1“ ist nicht zu lesen (%2).</translation>
    </message>
    <message>
        <source>Check whether its disk is there, then try again.</source>
        <translation>Nachsehen, ob der Datenträger da ist, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Andere Datei wählen.</translation>
    </message>
    <message>
        <source>“%1” is written in UTF-32, which nothing here reads.</source>
        <translation>„%1“ ist in UTF-32 geschrieben, das hier nichts liest.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, then choose it again.</source>
        <translation>Als UTF-8 speichern, dann noch einmal wählen.</translation>
    </message>
    <message>
        <source>The first row of “%1” has a quote that is never closed, or is too long.</source>
        <translation>Die erste Zeile von „%1“ hat ein Anführungszeichen ohne Ende oder ist zu lang.</translation>
    </message>
    <message>
        <source>Mend the file, or choose how it is read.</source>
        <translation>Die Datei beheben, oder wählen, wie sie gelesen wird.</translation>
    </message>
    <message>
        <source>“%1” has too many columns.</source>
        <translation>„%1“ hat zu viele Spalten.</translation>
    </message>
    <message>
        <source>Choose what stands between the columns, or another file.</source>
        <translation>Wählen, was zwischen den Spalten steht, oder eine andere Datei.</translation>
    </message>
    <message>
        <source>No column of “%1” goes to the address.</source>
        <translation>Keine Spalte von „%1“ gilt als Adresse.</translation>
    </message>
    <message>
        <source>Say in the second step which one does.</source>
        <translation>Im zweiten Schritt sagen, welche es ist.</translation>
    </message>
    <message>
        <source>“%1” has other columns than when it was read.</source>
        <translation>„%1“ hat andere Spalten als beim Lesen.</translation>
    </message>
    <message>
        <source>Read it again in the first step.</source>
        <translation>Im ersten Schritt noch einmal lesen.</translation>
    </message>
    <message>
        <source>Two columns of “%1” go to the same place.</source>
        <translation>Zwei Spalten von „%1“ kommen an dieselbe Stelle.</translation>
    </message>
    <message>
        <source>Leave one of them out in the second step.</source>
        <translation>Eine davon im zweiten Schritt weglassen.</translation>
    </message>
    <message>
        <source>“%1” has no rows below its header.</source>
        <translation>„%1“ hat keine Zeilen unter dem Kopf.</translation>
    </message>
    <message>
        <source>This can&apos;t be a list&apos;s name.</source>
        <translation>So kann keine Liste heißen.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>The basis can&apos;t be recorded like this.</source>
        <translation>So lässt sich die Grundlage nicht vermerken.</translation>
    </message>
    <message>
        <source>Look at its source, time and wording in the third step.</source>
        <translation>Im dritten Schritt Quelle, Zeit und Wortlaut ansehen.</translation>
    </message>
    <message>
        <source>Another import runs in this workspace.</source>
        <translation>In diesem Arbeitsbereich läuft ein anderer Import.</translation>
    </message>
    <message>
        <source>Wait until it is done, then start again.</source>
        <translation>Warten, bis er fertig ist, dann neu beginnen.</translation>
    </message>
    <message>
        <source>This import is not there any more.</source>
        <translation>Diesen Import gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Read the imports again.</source>
        <translation>Die Importe neu lesen.</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>Dieser Import wurde schon zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportSource</name>
    <message>
        <source>Pasted rows</source>
        <translation>Eingefügte Zeilen</translation>
    </message>
    <message>
        <source>“%1” is not there any more.</source>
        <translation>„%1“ ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Put it back, or choose another file.</source>
        <translation>Zurücklegen, oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>„%1“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Eine Datei darin wählen.</translation>
    </message>
    <message>
        <source>“%1” was changed since it was read.</source>
        <translation>„%1“ wurde seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>Read it again in the first step, then check it anew.</source>
        <translation>Im ersten Schritt noch einmal lesen, dann neu prüfen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read (%2).</source>
        <translation>„%1“ ist nicht zu lesen (%2).</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or choose another file.</source>
        <translation>Sich das Leserecht geben, oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“%1” is no table as text.</source>
        <translation>„%1“ ist keine Tabelle als Text.</translation>
    </message>
    <message>
        <source>Save it as CSV in the program that made it, then choose that.</source>
        <translation>Im Programm, das sie machte, als CSV speichern und diese wählen.</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportWords</name>
    <message>
        <source>there is a NUL character in it</source>
        <translation>ein NUL-Zeichen steht darin</translation>
    </message>
    <message>
        <source>it holds characters that can&apos;t be read in this encoding</source>
        <translation>Zeichen darin sind in dieser Kodierung nicht zu lesen</translation>
    </message>
    <message>
        <source>a value is longer than 1 MB</source>
        <translation>ein Wert ist länger als 1 MB</translation>
    </message>
    <message>
        <source>the row is longer than 16 MB</source>
        <translation>die Zeile ist länger als 16 MB</translation>
    </message>
    <message>
        <source>it has more values than the file has columns</source>
        <translation>sie hat mehr Werte, als die Datei Spalten hat</translation>
    </message>
    <message>
        <source>it has too many columns</source>
        <translation>sie hat zu viele Spalten</translation>
    </message>
    <message>
        <source>a quote in it is never closed</source>
        <translation>ein Anführungszeichen darin endet nie</translation>
    </message>
    <message>
        <source>text stands behind a closing quote</source>
        <translation>hinter einem schließenden Anführungszeichen steht Text</translation>
    </message>
    <message>
        <source>no address in this row</source>
        <translation>keine Adresse in dieser Zeile</translation>
    </message>
    <message>
        <source>the address is too long</source>
        <translation>die Adresse ist zu lang</translation>
    </message>
    <message>
        <source>the address holds a control character</source>
        <translation>in der Adresse steht ein Steuerzeichen</translation>
    </message>
    <message>
        <source>there is a blank in the address</source>
        <translation>in der Adresse steht ein Leerzeichen</translation>
    </message>
    <message>
        <source>the address holds an invisible character</source>
        <translation>in der Adresse steht ein unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>the address holds a character that means nothing</source>
        <translation>in der Adresse steht ein Zeichen ohne Bedeutung</translation>
    </message>
    <message>
        <source>there is no @ in the address</source>
        <translation>in der Adresse steht kein @</translation>
    </message>
    <message>
        <source>there is more than one @ in the address</source>
        <translation>in der Adresse steht mehr als ein @</translation>
    </message>
    <message>
        <source>a name stands beside the address</source>
        <translation>neben der Adresse steht ein Name</translation>
    </message>
    <message>
        <source>the address is written in a form that is not mailed</source>
        <translation>die Adresse steht in einer Form, an die nichts geht</translation>
    </message>
    <message>
        <source>nothing stands before the @</source>
        <translation>vor dem @ steht nichts</translation>
    </message>
    <message>
        <source>the part before the @ is too long</source>
        <translation>der Teil vor dem @ ist zu lang</translation>
    </message>
    <message>
        <source>a dot stands first, last or twice in a row</source>
        <translation>ein Punkt steht vorn, hinten oder doppelt</translation>
    </message>
    <message>
        <source>the part before the @ holds a character that may not be there</source>
        <translation>vor dem @ steht ein Zeichen, das dort nicht sein darf</translation>
    </message>
    <message>
        <source>nothing stands after the @</source>
        <translation>nach dem @ steht nichts</translation>
    </message>
    <message>
        <source>the part after the @ has no ending such as .com</source>
        <translation>dem Teil nach dem @ fehlt eine Endung wie .com</translation>
    </message>
    <message>
        <source>the part after the @ can&apos;t be a domain</source>
        <translation>der Teil nach dem @ kann keine Domain sein</translation>
    </message>
    <message>
        <source>the name beside the address can&apos;t be read</source>
        <translation>der Name neben der Adresse ist nicht zu lesen</translation>
    </message>
    <message>
        <source>%1 %2, was empty</source>
        <translation>%1 %2, war leer</translation>
    </message>
    <message>
        <source>%1 becomes %2, was %3</source>
        <translation>%1 wird %2, war %3</translation>
    </message>
    <message>
        <source>comes on the list</source>
        <translation>kommt auf die Liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two changes of a contact</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>the whole domain is suppressed since %1</source>
        <translation>die ganze Domain ist seit %1 gesperrt</translation>
    </message>
    <message>
        <source>unsubscribed on %1; an import cannot undo that</source>
        <translation>abgemeldet am %1; ein Import hebt das nicht auf</translation>
    </message>
    <message>
        <source>complained on %1; an import cannot undo that</source>
        <translation>beschwert am %1; ein Import hebt das nicht auf</translation>
    </message>
    <message>
        <source>objected on %1; an import cannot undo that</source>
        <translation>widersprochen am %1; ein Import hebt das nicht auf</translation>
    </message>
    <message>
        <source>the address is gone: it bounced on %1</source>
        <translation>die Adresse gibt es nicht mehr: am %1 zurückgekommen</translation>
    </message>
    <message>
        <source>erased on %1 at this person&apos;s wish; not stored again</source>
        <translation>am %1 auf Wunsch gelöscht; wird nicht wieder gespeichert</translation>
    </message>
    <message>
        <source>suppressed since %1</source>
        <translation>gesperrt seit %1</translation>
    </message>
    <message>
        <source>the file says that this person left</source>
        <translation>die Datei sagt, dass die Person ging</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Stays out</source>
        <translation>Bleibt draußen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>“%1” is no basis that Mailwright knows</source>
        <translation>„%1“ ist keine Grundlage, die Mailwright kennt</translation>
    </message>
    <message>
        <source>a basis without its source</source>
        <translation>eine Grundlage ohne Quelle</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read as a time of consent; write it like 2026-11-21</source>
        <translation>„%1“ ist als Zeit der Einwilligung nicht zu lesen; richtig wäre 2026-11-21</translation>
    </message>
    <message>
        <source>a consent from the future</source>
        <translation>eine Einwilligung aus der Zukunft</translation>
    </message>
    <message>
        <source>a text in it is too long</source>
        <translation>ein Text darin ist zu lang</translation>
    </message>
    <message>
        <source>stands in line %1 already</source>
        <translation>steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>nichts ist anders</translation>
    </message>
    <message>
        <source>again, after line %1: %2</source>
        <translation>noch einmal, nach Zeile %1: %2</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Existing customers, similar products</source>
        <translation>Bestandskunden, ähnliche Produkte</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Legitimate interest</source>
        <translation>Berechtigtes Interesse</translation>
    </message>
    <message>
        <source>Legal duty</source>
        <translation>Rechtliche Pflicht</translation>
    </message>
    <message>
        <source>Public task</source>
        <translation>Öffentliche Aufgabe</translation>
    </message>
    <message>
        <source>Vital interest</source>
        <translation>Lebenswichtiges Interesse</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>Vertical bars</source>
        <translation>Senkrechte Striche</translation>
    </message>
    <message>
        <source>did they mean %1?</source>
        <translation>ist %1 gemeint?</translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportsModel</name>
    <message>
        <source>no list any more</source>
        <translation>keine Liste mehr</translation>
    </message>
    <message>
        <source>%1 new, %2 changed</source>
        <translation>%1 neu, %2 geändert</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was kam</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>mw::importpage::JobFacts</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>done in %Ln seconds</source>
        <translation>
            <numerusform>fertig in %Ln Sekunde</numerusform>
            <numerusform>fertig in %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>done about %1</source>
        <translation>fertig gegen %1</translation>
    </message>
</context>
<context>
    <name>mw::importpage::NewFieldDialog</name>
    <message>
        <source>Name of the field</source>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>Such as Favourite</source>
        <translation>Etwa Lieblingssorte</translation>
    </message>
    <message>
        <source>What is the new field called?</source>
        <translation>Wie heißt das neue Feld?</translation>
    </message>
    <message>
        <source>The column “%1” goes to it. Templates can use it by this name.</source>
        <translation>Die Spalte „%1“ kommt dorthin. Vorlagen nutzen es unter diesem Namen.</translation>
    </message>
    <message>
        <source>Make the field</source>
        <translation>Feld anlegen</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
</context>
<context>
    <name>mw::importpage::PreviewModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>mw::importpage::VerdictFile</name>
    <message>
        <source>“%1” can&apos;t be written (%2).</source>
        <translation>„%1“ ist nicht zu schreiben (%2).</translation>
    </message>
    <message>
        <source>Nothing was imported, and no file was left half written.</source>
        <translation>Nichts wurde importiert, und keine Datei blieb halb geschrieben.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>Platz schaffen, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>mw::importpage::VerdictModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
</TS>
