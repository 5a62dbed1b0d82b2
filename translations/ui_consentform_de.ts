<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::consentform::ConsentFields</name>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Wie sie erteilt wurde</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie stammt</translation>
    </message>
    <message>
        <source>Such as “sign-up form at the Christmas market”.</source>
        <translation>Etwa „Formular auf dem Weihnachtsmarkt“.</translation>
    </message>
    <message>
        <source>When it was given</source>
        <translation>Wann sie gegeben wurde</translation>
    </message>
    <message>
        <source>Empty: today.</source>
        <translation>Leer: heute.</translation>
    </message>
    <message>
        <source>What was agreed to</source>
        <translation>Worin eingewilligt wurde</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Kann leer bleiben.</translation>
    </message>
    <message>
        <source>None: is not mailed yet</source>
        <translation>Keine: bekommt noch keine Mail</translation>
    </message>
    <message>
        <source>Choose the basis</source>
        <translation>Grundlage wählen</translation>
    </message>
    <message>
        <source>Write the day like 2026-11-21.</source>
        <translation>Schreiben Sie den Tag wie 2026-11-21.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Dieser Tag kommt erst noch.</translation>
    </message>
    <message>
        <source>No basis is recorded without saying where it comes from.</source>
        <translation>Ohne ihre Quelle wird keine Grundlage vermerkt.</translation>
    </message>
</context>
<context>
    <name>mw::consentform::RecordDialog</name>
    <message>
        <source>What consent did %1 give?</source>
        <translation>Welche Einwilligung gab %1?</translation>
    </message>
    <message>
        <source>It goes into the ledger, which keeps every record.</source>
        <translation>Sie kommt in das Verzeichnis, das jeden Vermerk behält.</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>Einwilligung vermerken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>mw::consentform::WithdrawDialog</name>
    <message>
        <source>told us</source>
        <translation>uns gesagt</translation>
    </message>
    <message>
        <source>Every purpose, later ones too</source>
        <translation>Jeden Zweck, auch spätere</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>How you know</source>
        <translation>Woher Sie es wissen</translation>
    </message>
    <message>
        <source>Such as “phone call” or “in the shop”.</source>
        <translation>Etwa „Anruf“ oder „im Laden“.</translation>
    </message>
    <message>
        <source>Withdraw the consent of %1?</source>
        <translation>Einwilligung von %1 widerrufen?</translation>
    </message>
    <message>
        <source>Mail stops at once. This can&apos;t be taken back: only a new consent of that person starts it again.</source>
        <translation>Es geht sofort keine Mail mehr hin. Das lässt sich nicht zurücknehmen: Nur eine neue Einwilligung dieser Person ändert es wieder.</translation>
    </message>
    <message>
        <source>Withdraw consent</source>
        <translation>Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>mw::consentform::Words</name>
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
        <translation>Gesetzliche Pflicht</translation>
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
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Confirmed by double opt-in</source>
        <translation>Per Double-Opt-in bestätigt</translation>
    </message>
    <message>
        <source>Given again</source>
        <translation>Erneut gegeben</translation>
    </message>
    <message>
        <source>Narrowed</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Ran out</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Widersprochen</translation>
    </message>
    <message>
        <source>Taken back with its import</source>
        <translation>Mit ihrem Import zurückgenommen</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>complained about mail</source>
        <translation>über Mail beschwert</translation>
    </message>
    <message>
        <source>mail came back</source>
        <translation>Mail kam zurück</translation>
    </message>
    <message>
        <source>objected to mail</source>
        <translation>Mail widersprochen</translation>
    </message>
    <message>
        <source>suppressed by hand</source>
        <translation>von Hand gesperrt</translation>
    </message>
    <message>
        <source>suppressed by an import</source>
        <translation>durch einen Import gesperrt</translation>
    </message>
    <message>
        <source>was erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingetragen</translation>
    </message>
    <message>
        <source>By a form</source>
        <translation>Über ein Formular</translation>
    </message>
    <message>
        <source>By double opt-in</source>
        <translation>Per Double-Opt-in</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>At an event</source>
        <translation>Bei einer Veranstaltung</translation>
    </message>
    <message>
        <source>By an import</source>
        <translation>Durch einen Import</translation>
    </message>
    <message>
        <source>With a purchase</source>
        <translation>Mit einem Kauf</translation>
    </message>
    <message>
        <source>With an inquiry</source>
        <translation>Mit einer Anfrage</translation>
    </message>
    <message>
        <source>By a reply</source>
        <translation>Durch eine Antwort</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Auf anderem Weg</translation>
    </message>
</context>
</TS>
