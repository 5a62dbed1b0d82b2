<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::consentpage::AddSuppression</name>
    <message>
        <source>Address or domain</source>
        <translation>Adresse oder Domain</translation>
    </message>
    <message>
        <source>A domain stands for everything below it, too.</source>
        <translation>Eine Domain steht auch für alles darunter.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>name@example.com or example.com</source>
        <translation>name@example.com oder example.com</translation>
    </message>
    <message>
        <source>We decided so</source>
        <translation>Wir haben es so entschieden</translation>
    </message>
    <message>
        <source>The person unsubscribed</source>
        <translation>Die Person hat sich abgemeldet</translation>
    </message>
    <message>
        <source>The person or firm objects to mail</source>
        <translation>Die Person oder Firma widerspricht</translation>
    </message>
    <message>
        <source>The person complained</source>
        <translation>Die Person hat sich beschwert</translation>
    </message>
    <message>
        <source>Mail comes back</source>
        <translation>Post kommt zurück</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Darf leer bleiben.</translation>
    </message>
    <message>
        <source>This is an opt-out: only a new consent of that person answers it, nobody can remove it.</source>
        <translation>Das ist eine Abmeldung: Nur eine neue Einwilligung der Person hebt sie auf, niemand sonst.</translation>
    </message>
    <message>
        <source>Can be removed again.</source>
        <translation>Lässt sich wieder aufheben.</translation>
    </message>
    <message>
        <source>Who is never to be mailed?</source>
        <translation>Wer soll nie Post bekommen?</translation>
    </message>
    <message>
        <source>Mail that waits for them is left out at once, and no import brings them back.</source>
        <translation>Wartende Post wird sofort ausgelassen, und kein Import holt sie zurück.</translation>
    </message>
    <message>
        <source>Add suppression</source>
        <translation>Sperre hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::ConsentDeeds</name>
    <message>
        <source>The consent is recorded, but %1 is still not mailed.</source>
        <translation>Die Einwilligung ist vermerkt, aber %1 bekommt noch keine Post.</translation>
    </message>
    <message>
        <source>The address stays suppressed: %1.</source>
        <translation>Die Adresse bleibt gesperrt: %1.</translation>
    </message>
    <message>
        <source>Remove the suppression if that is right.</source>
        <translation>Heben Sie die Sperre auf, wenn das richtig ist.</translation>
    </message>
    <message>
        <source>The consent is recorded. It answers the opt-out.</source>
        <translation>Die Einwilligung ist vermerkt. Sie hebt die Abmeldung auf.</translation>
    </message>
    <message>
        <source>The consent is recorded.</source>
        <translation>Die Einwilligung ist vermerkt.</translation>
    </message>
    <message numerus="yes">
        <source>The withdrawal is recorded. %Ln mails that waited are left out.</source>
        <translation>
            <numerusform>Der Widerruf ist vermerkt. Eine wartende Mail wird ausgelassen.</numerusform>
            <numerusform>Der Widerruf ist vermerkt. %Ln wartende Mails werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The withdrawal is recorded. No mail was waiting.</source>
        <translation>Der Widerruf ist vermerkt. Es wartete keine Mail.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::ConsentPage</name>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Add suppression…</source>
        <translation>Sperre hinzufügen…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Suppressions</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Suppresses what a file names</source>
        <translation>Sperrt, was eine Datei nennt</translation>
    </message>
    <message>
        <source>Writes the suppressions into a file (Ctrl+E)</source>
        <translation>Schreibt die Sperren in eine Datei (Strg+E)</translation>
    </message>
    <message>
        <source>There is nobody to record it for.</source>
        <translation>Es gibt niemanden, für den es zu vermerken wäre.</translation>
    </message>
    <message>
        <source>Record a consent of this contact…</source>
        <translation>Einwilligung dieses Kontakts vermerken…</translation>
    </message>
    <message>
        <source>Withdraw the consent of this contact…</source>
        <translation>Einwilligung dieses Kontakts widerrufen…</translation>
    </message>
    <message>
        <source>Open this contact&apos;s card</source>
        <translation>Karte dieses Kontakts öffnen</translation>
    </message>
    <message>
        <source>Add a suppression…</source>
        <translation>Sperre hinzufügen…</translation>
    </message>
    <message>
        <source>Remove the suppression…</source>
        <translation>Sperre aufheben…</translation>
    </message>
    <message>
        <source>Choose a suppression first.</source>
        <translation>Wählen Sie zuerst eine Sperre.</translation>
    </message>
    <message>
        <source>Import suppressions…</source>
        <translation>Sperren importieren…</translation>
    </message>
    <message>
        <source>Export suppressions…</source>
        <translation>Sperren exportieren…</translation>
    </message>
    <message>
        <source>Show what may be mailed today</source>
        <translation>Zeigen, wer heute Post bekommen darf</translation>
    </message>
    <message>
        <source>Show the consent records</source>
        <translation>Einträge zur Einwilligung zeigen</translation>
    </message>
    <message>
        <source>Show the suppressions</source>
        <translation>Sperren zeigen</translation>
    </message>
    <message>
        <source>It is shown already.</source>
        <translation>Das wird schon gezeigt.</translation>
    </message>
    <message>
        <source>Read out this contact&apos;s history</source>
        <translation>Verlauf dieses Kontakts vorlesen</translation>
    </message>
    <message>
        <source>Choose a record first.</source>
        <translation>Wählen Sie zuerst einen Eintrag.</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::HistoryView</name>
    <message>
        <source>Open contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Einwilligung vermerken…</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Noch ist nichts vermerkt.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>What happened, oldest first</source>
        <translation>Was geschah, das Älteste zuerst</translation>
    </message>
    <message>
        <source>There is no such contact</source>
        <translation>Diesen Kontakt gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing in the ledger is about it.</source>
        <translation>Im Verzeichnis steht nichts über ihn.</translation>
    </message>
    <message>
        <source>Back to the records</source>
        <translation>Zurück zu den Einträgen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Endgültig gelöschte Person</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <comment>a purpose</comment>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <comment>a purpose</comment>
        <translation>%1: nein</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::HistoryWords</name>
    <message>
        <source>an erased person</source>
        <translation>eine endgültig gelöschte Person</translation>
    </message>
    <message>
        <source>a purpose that is not known</source>
        <translation>einem unbekannten Zweck</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a purpose</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 (list “%2”)</source>
        <comment>purpose, list</comment>
        <translation>%1 (Liste „%2“)</translation>
    </message>
    <message>
        <source>Since %1 %2 may get %3 as an existing customer.</source>
        <translation>Seit dem %1 darf %2 als Bestandskunde %3 bekommen.</translation>
    </message>
    <message>
        <source>Since %1 %2 may get %3 because of a contract.</source>
        <translation>Seit dem %1 darf %2 wegen eines Vertrags %3 bekommen.</translation>
    </message>
    <message>
        <source>Since %1 %2 may get %3 out of a legitimate interest.</source>
        <translation>Seit dem %1 darf %2 aus berechtigtem Interesse %3 bekommen.</translation>
    </message>
    <message>
        <source>Since %1 %2 may get %3 because a law asks for it.</source>
        <translation>Seit dem %1 darf %2 aus rechtlicher Pflicht %3 bekommen.</translation>
    </message>
    <message>
        <source>Since %1 %2 may get %3 for a public task.</source>
        <translation>Seit dem %1 darf %2 für eine öffentliche Aufgabe %3 bekommen.</translation>
    </message>
    <message>
        <source>Since %1 %2 may get %3 because a life may depend on it.</source>
        <translation>Seit dem %1 darf %2 aus lebenswichtigem Interesse %3 bekommen.</translation>
    </message>
    <message>
        <source>On %1 %2 agreed to %3.</source>
        <translation>Am %1 hat %2 in %3 eingewilligt.</translation>
    </message>
    <message>
        <source>On %1 %2 confirmed the sign-up for %3.</source>
        <translation>Am %1 hat %2 die Anmeldung zu %3 bestätigt.</translation>
    </message>
    <message>
        <source>On %1 %2 agreed to %3 once more.</source>
        <translation>Am %1 hat %2 noch einmal in %3 eingewilligt.</translation>
    </message>
    <message>
        <source>On %1 %2 asked for less of %3.</source>
        <translation>Am %1 hat %2 um weniger von %3 gebeten.</translation>
    </message>
    <message>
        <source>On %1 %2 took every consent back.</source>
        <translation>Am %1 hat %2 jede Einwilligung widerrufen.</translation>
    </message>
    <message>
        <source>On %1 %2 took the consent to %3 back.</source>
        <translation>Am %1 hat %2 die Einwilligung in %3 widerrufen.</translation>
    </message>
    <message>
        <source>On %1 every consent of %2 ran out.</source>
        <translation>Am %1 lief jede Einwilligung ab, die %2 gegeben hatte.</translation>
    </message>
    <message>
        <source>On %1 the consent of %2 to %3 ran out.</source>
        <translation>Am %1 lief die Einwilligung ab, die %2 in %3 gegeben hatte.</translation>
    </message>
    <message>
        <source>On %1 %2 objected to all mail.</source>
        <translation>Am %1 hat %2 jeder Post widersprochen.</translation>
    </message>
    <message>
        <source>On %1 %2 objected to %3.</source>
        <translation>Am %1 hat %2 Post zu %3 widersprochen.</translation>
    </message>
    <message>
        <source>On %1 the import was taken back that had brought a consent of %2.</source>
        <translation>Am %1 wurde der Import zurückgenommen, der eine Einwilligung für %2 gebracht hatte.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words that were agreed to</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <comment>words that were agreed to</comment>
        <translation>%1 (Fassung %2)</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Endgültig gelöschte Person</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>An import</source>
        <translation>Ein Import</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>This person was erased: name and address are gone, and no mail goes there.</source>
        <translation>Diese Person wurde endgültig gelöscht: Name und Adresse sind fort, und keine Post geht dorthin.</translation>
    </message>
    <message>
        <source>%1 gets no mail today.</source>
        <translation>%1 bekommt heute keine Post.</translation>
    </message>
    <message>
        <source>%1 may get “%2” today.</source>
        <translation>%1 darf heute „%2“ bekommen.</translation>
    </message>
    <message>
        <source>%1 may get “%2” today, and nothing else.</source>
        <translation>%1 darf heute „%2“ bekommen und sonst nichts.</translation>
    </message>
    <message>
        <source>%1 may get mail for every purpose today.</source>
        <translation>%1 darf heute Post zu jedem Zweck bekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 may get mail for %Ln purposes today.</source>
        <translation>
            <numerusform>%1 darf heute Post zu einem Zweck bekommen.</numerusform>
            <numerusform>%1 darf heute Post zu %Ln Zwecken bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2. Source: %3.</source>
        <comment>basis, date, source</comment>
        <translation>%1 vom %2. Quelle: %3.</translation>
    </message>
    <message>
        <source>%1 Why: %2, since %3.</source>
        <translation>%1 Grund: %2, seit dem %3.</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Quelle: %1.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>The words were:</source>
        <translation>Der Wortlaut war:</translation>
    </message>
    <message>
        <source>On %1 %2 agreed to %3 on the form “%4”.</source>
        <translation>Am %1 hat %2 im Formular „%4“ in %3 eingewilligt.</translation>
    </message>
    <message>
        <source>On %1 %2 agreed to %3 on paper: “%4”.</source>
        <translation>Am %1 hat %2 auf Papier in %3 eingewilligt: „%4“.</translation>
    </message>
    <message>
        <source>On %1 %2 agreed to %3 by phone: “%4”.</source>
        <translation>Am %1 hat %2 am Telefon in %3 eingewilligt: „%4“.</translation>
    </message>
    <message>
        <source>On %1 %2 agreed to %3 at the event “%4”.</source>
        <translation>Am %1 hat %2 bei der Veranstaltung „%4“ in %3 eingewilligt.</translation>
    </message>
    <message>
        <source>On %1 %2 agreed to %3 by a reply: “%4”.</source>
        <translation>Am %1 hat %2 mit einer Antwort in %3 eingewilligt: „%4“.</translation>
    </message>
    <message>
        <source>Recorded by %3 on %1 at %2.</source>
        <comment>day, time of day, who</comment>
        <translation>Von %3 am %1 um %2 vermerkt.</translation>
    </message>
    <message>
        <source>Recorded by hand on %1 at %2.</source>
        <comment>day, time of day</comment>
        <translation>Von Hand am %1 um %2 vermerkt.</translation>
    </message>
    <message>
        <source>Recorded by an import on %1 at %2.</source>
        <comment>day, time of day</comment>
        <translation>Durch einen Import am %1 um %2 vermerkt.</translation>
    </message>
    <message>
        <source>Recorded by the import of “%3” on %1 at %2.</source>
        <comment>day, time of day, file</comment>
        <translation>Durch den Import von „%3“ am %1 um %2 vermerkt.</translation>
    </message>
    <message>
        <source>Source: %1. %2.</source>
        <comment>source, way</comment>
        <translation>Quelle: %1. %2.</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::OverviewView</name>
    <message>
        <source>Counting who may be mailed…</source>
        <translation>Es wird gezählt, wer Post bekommen darf…</translation>
    </message>
    <message>
        <source>There is nobody yet to ask about</source>
        <translation>Noch ist niemand da</translation>
    </message>
    <message>
        <source>Once there are contacts, you see here who may be mailed today, on which basis, and why others are out.</source>
        <translation>Sobald es Kontakte gibt, sehen Sie hier, wer heute Post bekommen darf, auf welcher Grundlage, und warum andere ausgenommen sind.</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Counting, %1 so far</source>
        <translation>Wird gezählt, bisher %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand: %1</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::PolicyWords</name>
    <message>
        <source>Erased</source>
        <translation>Endgültig gelöscht</translation>
    </message>
    <message>
        <source>The person was erased.</source>
        <translation>Die Person wurde endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>The contact was deleted.</source>
        <translation>Der Kontakt wurde gelöscht.</translation>
    </message>
    <message>
        <source>Address can&apos;t be mailed</source>
        <translation>Adresse nicht erreichbar</translation>
    </message>
    <message>
        <source>The address can&apos;t be mailed.</source>
        <translation>An diese Adresse lässt sich nichts senden.</translation>
    </message>
    <message>
        <source>Address suppressed</source>
        <translation>Adresse gesperrt</translation>
    </message>
    <message>
        <source>The address is suppressed.</source>
        <translation>Die Adresse ist gesperrt.</translation>
    </message>
    <message>
        <source>Domain suppressed</source>
        <translation>Domain gesperrt</translation>
    </message>
    <message>
        <source>The domain of the address is suppressed.</source>
        <translation>Die Domain der Adresse ist gesperrt.</translation>
    </message>
    <message>
        <source>Processing restricted</source>
        <translation>Verarbeitung eingeschränkt</translation>
    </message>
    <message>
        <source>The data is kept and used for nothing.</source>
        <translation>Die Daten werden aufbewahrt und für nichts verwendet.</translation>
    </message>
    <message>
        <source>Objected to mail</source>
        <translation>Hat widersprochen</translation>
    </message>
    <message>
        <source>An objection stands. Only a new consent changes that.</source>
        <translation>Es besteht ein Widerspruch. Nur eine neue Einwilligung ändert das.</translation>
    </message>
    <message>
        <source>Took the consent back</source>
        <translation>Hat die Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>The consent was taken back. Only a new consent changes that.</source>
        <translation>Die Einwilligung wurde widerrufen. Nur eine neue ändert das.</translation>
    </message>
    <message>
        <source>No consent, no other basis</source>
        <translation>Keine Einwilligung, keine andere Grundlage</translation>
    </message>
    <message>
        <source>There is no consent, nor another basis.</source>
        <translation>Es gibt keine Einwilligung und keine andere Grundlage.</translation>
    </message>
    <message>
        <source>Basis doesn&apos;t count here</source>
        <translation>Grundlage zählt hier nicht</translation>
    </message>
    <message>
        <source>There is a basis, but it doesn&apos;t count for this purpose.</source>
        <translation>Es gibt eine Grundlage, aber sie zählt nicht für diesen Zweck.</translation>
    </message>
    <message>
        <source>Rule of the country</source>
        <translation>Regel des Landes</translation>
    </message>
    <message>
        <source>A rule of the contact&apos;s country refuses it.</source>
        <translation>Eine Regel im Land des Kontakts lässt es nicht zu.</translation>
    </message>
    <message>
        <source>Condition not met</source>
        <translation>Bedingung nicht erfüllt</translation>
    </message>
    <message>
        <source>A rule asks for more than was recorded with the consent.</source>
        <translation>Eine Regel verlangt mehr, als zur Einwilligung vermerkt ist.</translation>
    </message>
    <message>
        <source>Consent too old</source>
        <translation>Einwilligung zu alt</translation>
    </message>
    <message>
        <source>The consent is too old by now.</source>
        <translation>Die Einwilligung ist inzwischen zu alt.</translation>
    </message>
    <message>
        <source>Sign-up not confirmed yet</source>
        <translation>Anmeldung noch nicht bestätigt</translation>
    </message>
    <message>
        <source>The sign-up is not confirmed yet.</source>
        <translation>Die Anmeldung ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Got enough mail lately</source>
        <translation>Bekam zuletzt genug Post</translation>
    </message>
    <message>
        <source>As much mail as is allowed in some days was sent already.</source>
        <translation>Es wurde schon so viel Post gesendet, wie in einigen Tagen erlaubt ist.</translation>
    </message>
    <message>
        <source>Another rule</source>
        <translation>Eine andere Regel</translation>
    </message>
    <message>
        <source>A rule of the send policy refuses it.</source>
        <translation>Eine Regel für das Senden lässt es nicht zu.</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::PurposePanel</name>
    <message>
        <source>By basis</source>
        <translation>Nach Grundlage</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>Nach Alter</translation>
    </message>
    <message>
        <source>%1 by basis</source>
        <translation>%1 nach Grundlage</translation>
    </message>
    <message>
        <source>%1 by age</source>
        <translation>%1 nach Alter</translation>
    </message>
    <message>
        <source>under 1 year</source>
        <translation>unter 1 Jahr</translation>
    </message>
    <message>
        <source>over 2 years</source>
        <translation>über 2 Jahre</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln contacts may be mailed</source>
        <translation>
            <numerusform>von einem Kontakt darf Post bekommen</numerusform>
            <numerusform>von %Ln Kontakten dürfen Post bekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are out</source>
        <translation>
            <numerusform>Einer ist ausgenommen</numerusform>
            <numerusform>%Ln sind ausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is out</source>
        <translation>Niemand ist ausgenommen</translation>
    </message>
    <message>
        <source>between 1 and 2 years</source>
        <translation>zwischen 1 und 2 Jahren</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::RecordModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Vermerkt von</translation>
    </message>
    <message>
        <source>Every purpose</source>
        <translation>Jeder Zweck</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::RecordsView</name>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Opt-outs</source>
        <translation>Abmeldungen</translation>
    </message>
    <message>
        <source>How an address begins</source>
        <translation>Anfang einer Adresse</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
    <message>
        <source>For which purpose</source>
        <translation>Für welchen Zweck</translation>
    </message>
    <message>
        <source>All purposes</source>
        <translation>Alle Zwecke</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Welche Ereignisse</translation>
    </message>
    <message>
        <source>Consent records</source>
        <translation>Einträge zur Einwilligung</translation>
    </message>
    <message>
        <source>Looking further back…</source>
        <translation>Es wird weiter zurückgesehen…</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Noch ist nichts vermerkt.</translation>
    </message>
    <message>
        <source>No record fits.</source>
        <translation>Kein Eintrag passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records, newest first</source>
        <translation>
            <numerusform>Ein Eintrag</numerusform>
            <numerusform>%Ln Einträge, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln records; scroll for more</source>
        <translation>
            <numerusform>Der neueste Eintrag; weitere beim Blättern</numerusform>
            <numerusform>Die neuesten %Ln Einträge; weitere beim Blättern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::RemoveSuppression</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Is kept for good: write nothing about a person into it.</source>
        <translation>Bleibt für immer stehen: Schreiben Sie nichts über eine Person hinein.</translation>
    </message>
    <message>
        <source>Remove the suppression of %1?</source>
        <translation>Sperre von %1 aufheben?</translation>
    </message>
    <message>
        <source>From then on the consent records alone decide about mail.</source>
        <translation>Von da an entscheiden allein die Einwilligungen über Post.</translation>
    </message>
    <message>
        <source>Mail that was left out stays left out</source>
        <translation>Was ausgelassen wurde, bleibt ausgelassen</translation>
    </message>
    <message>
        <source>Remove suppression</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::SuppressionDeeds</name>
    <message>
        <source>%1 was suppressed already.</source>
        <translation>%1 war schon gesperrt.</translation>
    </message>
    <message>
        <source>This suppression can&apos;t be removed.</source>
        <translation>Diese Sperre lässt sich nicht aufheben.</translation>
    </message>
    <message>
        <source>Its person was erased: only a hash is left, which keeps the address out.</source>
        <translation>Die Person wurde endgültig gelöscht: Nur ein Hash ist übrig, der die Adresse fernhält.</translation>
    </message>
    <message>
        <source>If that person wants mail again, add the contact anew and record the new consent; it answers an opt-out.</source>
        <translation>Will die Person wieder Post, dann legen Sie den Kontakt neu an und vermerken die neue Einwilligung; sie hebt eine Abmeldung auf.</translation>
    </message>
    <message>
        <source>The suppression of %1 can&apos;t be removed.</source>
        <translation>Die Sperre von %1 lässt sich nicht aufheben.</translation>
    </message>
    <message>
        <source>It is an opt-out: %1, since %2.</source>
        <translation>Sie ist eine Abmeldung: %1, seit dem %2.</translation>
    </message>
    <message>
        <source>Only a new consent of that person answers it. Record one when there is one.</source>
        <translation>Nur eine neue Einwilligung der Person hebt sie auf. Vermerken Sie eine, wenn es sie gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails that waited are left out, and stay so.</source>
        <translation>
            <numerusform>Eine wartende Mail ist ausgelassen und bleibt es.</numerusform>
            <numerusform>%Ln wartende Mails sind ausgelassen und bleiben es.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is suppressed.</source>
        <translation>%1 ist gesperrt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is suppressed</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>%1 is suppressed no more</source>
        <translation>%1 ist nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::SuppressionFiles</name>
    <message>
        <source>Import suppressions</source>
        <translation>Sperren importieren</translation>
    </message>
    <message>
        <source>Text and CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Text- und CSV-Dateien (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Suppress all that “%1” names?</source>
        <translation>Alles sperren, was „%1“ nennt?</translation>
    </message>
    <message>
        <source>One address or domain a line; of a table the first column counts. Mail that waits for them is left out at once.</source>
        <translation>Eine Adresse oder Domain je Zeile; von einer Tabelle zählt die erste Spalte. Wartende Post wird sofort ausgelassen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From a list of ours, no reason known</source>
        <translation>Aus einer Liste von uns, Grund unbekannt</translation>
    </message>
    <message>
        <source>They unsubscribed elsewhere</source>
        <translation>Anderswo abgemeldet</translation>
    </message>
    <message>
        <source>They object to mail</source>
        <translation>Sie widersprechen der Post</translation>
    </message>
    <message>
        <source>Their mail comes back</source>
        <translation>Ihre Post kommt zurück</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>These are opt-outs: only a new consent answers one, nobody can remove it.</source>
        <translation>Das sind Abmeldungen: Nur eine neue Einwilligung hebt eine auf, niemand sonst.</translation>
    </message>
    <message>
        <source>Can be removed again, one by one.</source>
        <translation>Lassen sich einzeln wieder aufheben.</translation>
    </message>
    <message>
        <source>Importing suppressions</source>
        <translation>Sperren werden importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressions added.</source>
        <translation>
            <numerusform>Eine Sperre hinzugefügt.</numerusform>
            <numerusform>%Ln Sperren hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>Eine war schon da.</numerusform>
            <numerusform>%Ln waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The rest was not read, as you cancelled.</source>
        <translation>Der Rest wurde nicht gelesen, weil Sie abgebrochen haben.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more lines</source>
        <translation>
            <numerusform>und eine weitere Zeile</numerusform>
            <numerusform>und %Ln weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Zeile %L1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were refused</source>
        <translation>
            <numerusform>Eine Zeile wurde abgelehnt</numerusform>
            <numerusform>%Ln Zeilen wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the refused lines</source>
        <translation>Abgelehnte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Export suppressions</source>
        <translation>Sperren exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>suppressions</source>
        <comment>name of a file</comment>
        <translation>sperren</translation>
    </message>
    <message>
        <source>Exporting suppressions</source>
        <translation>Sperren werden exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressions written to “%1”.</source>
        <translation>
            <numerusform>Eine Sperre in „%1“ geschrieben.</numerusform>
            <numerusform>%Ln Sperren in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of erased persons are not in it: only a hash is left.</source>
        <translation>
            <numerusform>Die einer endgültig gelöschten Person fehlt darin: Von ihr ist nur ein Hash übrig.</numerusform>
            <numerusform>%Ln von endgültig gelöschten Personen fehlen darin: Von ihnen ist nur ein Hash übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written (%2).</source>
        <translation>„%1“ lässt sich nicht schreiben (%2).</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>Es entstand keine Datei.</translation>
    </message>
    <message>
        <source>Choose another place, or make room.</source>
        <translation>Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read (%2).</source>
        <translation>„%1“ lässt sich nicht lesen (%2).</translation>
    </message>
    <message>
        <source>Nothing was suppressed.</source>
        <translation>Nichts wurde gesperrt.</translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation>Prüfen Sie, ob die Datei da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>Split it: a file may have 256 MB.</source>
        <translation>Teilen Sie sie: Eine Datei darf 256 MB haben.</translation>
    </message>
    <message>
        <source>“%1” is not a text in UTF-8.</source>
        <translation>„%1“ ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>Save it as CSV or text in UTF-8.</source>
        <translation>Speichern Sie sie als CSV oder Text in UTF-8.</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::SuppressionModel</name>
    <message>
        <source>Address or domain</source>
        <translation>Adresse oder Domain</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Endgültig gelöschte Person</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Only a hash is left, which keeps the address out.</source>
        <translation>Nur ein Hash ist übrig, der die Adresse fernhält.</translation>
    </message>
</context>
<context>
    <name>mw::consentpage::SuppressionsView</name>
    <message>
        <source>Part of an address or domain</source>
        <translation>Teil einer Adresse oder Domain</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Aufheben…</translation>
    </message>
    <message>
        <source>Nobody is suppressed</source>
        <translation>Niemand ist gesperrt</translation>
    </message>
    <message>
        <source>Whoever unsubscribes, complains or can&apos;t be reached stands here and is never mailed. You can add addresses and domains, or import a list of another program.</source>
        <translation>Wer sich abmeldet, sich beschwert oder nicht erreichbar ist, steht hier und bekommt nie Post. Sie können Adressen und Domains hinzufügen oder die Liste eines anderen Programms importieren.</translation>
    </message>
    <message>
        <source>Add suppression…</source>
        <translation>Sperre hinzufügen…</translation>
    </message>
    <message>
        <source>Suppressions</source>
        <translation>Sperren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressions in force</source>
        <translation>
            <numerusform>Eine Sperre gilt</numerusform>
            <numerusform>%Ln Sperren gelten</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a suppression first.</source>
        <translation>Wählen Sie zuerst eine Sperre.</translation>
    </message>
    <message>
        <source>Looking further back…</source>
        <translation>Es wird weiter zurückgesehen…</translation>
    </message>
    <message>
        <source>No suppression fits.</source>
        <translation>Keine Sperre passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressions, newest first</source>
        <translation>
            <numerusform>Eine Sperre</numerusform>
            <numerusform>%Ln Sperren, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln suppressions; scroll for more</source>
        <translation>
            <numerusform>Die neueste Sperre; weitere beim Blättern</numerusform>
            <numerusform>Die neuesten %Ln Sperren; weitere beim Blättern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::Times</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
</TS>
