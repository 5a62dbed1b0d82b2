<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::audiencepage::AnswerPanel</name>
    <message>
        <source>Hide the rules</source>
        <translation>Regeln ausblenden</translation>
    </message>
    <message>
        <source>How this is decided</source>
        <translation>Wie das entschieden wird</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::AudiencePage</name>
    <message>
        <source>Audience</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Name, address, anything</source>
        <translation>Name, Adresse, Beliebiges</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import contacts from a file (Ctrl+I)</source>
        <translation>Kontakte aus einer Datei importieren (Strg+I)</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts exported</source>
        <translation>
            <numerusform>%Ln Kontakt exportiert</numerusform>
            <numerusform>%Ln Kontakte exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>Geschrieben in „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>the new list</source>
        <translation>die neue Liste</translation>
    </message>
    <message>
        <source>This contact is not there any more.</source>
        <translation>Diesen Kontakt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Edit this contact</source>
        <translation>Diesen Kontakt bearbeiten</translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation>Diesen Kontakt löschen</translation>
    </message>
    <message>
        <source>Choose contacts first.</source>
        <translation>Zuerst Kontakte auswählen.</translation>
    </message>
    <message>
        <source>Export selected contacts…</source>
        <translation>Ausgewählte Kontakte exportieren…</translation>
    </message>
    <message>
        <source>Export what is seen…</source>
        <translation>Exportieren, was zu sehen ist…</translation>
    </message>
    <message>
        <source>Deleted contacts are not exported.</source>
        <translation>Gelöschte Kontakte werden nicht exportiert.</translation>
    </message>
    <message>
        <source>There are no contacts yet.</source>
        <translation>Es gibt noch keine Kontakte.</translation>
    </message>
    <message>
        <source>Delete selected contacts</source>
        <translation>Ausgewählte Kontakte löschen</translation>
    </message>
    <message>
        <source>Rename the list “%1”…</source>
        <translation>Liste „%1“ umbenennen…</translation>
    </message>
    <message>
        <source>Delete the list “%1”</source>
        <translation>Liste „%1“ löschen</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Neue Liste…</translation>
    </message>
    <message>
        <source>Why did this contact get the last mail or not?</source>
        <translation>Warum bekam dieser Kontakt die letzte Mail oder nicht?</translation>
    </message>
    <message>
        <source>No campaign has mailed this contact yet.</source>
        <translation>Noch keine Kampagne ging an diesen Kontakt.</translation>
    </message>
    <message>
        <source>Give up what you typed?</source>
        <translation>Das Geschriebene aufgeben?</translation>
    </message>
    <message>
        <source>The new contact is not added yet.</source>
        <translation>Der neue Kontakt ist noch nicht angelegt.</translation>
    </message>
    <message>
        <source>It is not saved yet. The contact stays as it was.</source>
        <translation>Es ist noch nicht gespeichert. Der Kontakt bleibt, wie er war.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Keep typing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::CardFields</name>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <translation>Ein Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Name of the attribute</source>
        <translation>Name des Attributs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Address set to %1</source>
        <translation>Adresse auf %1 gesetzt</translation>
    </message>
    <message>
        <source>%1 taken away</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 set to “%2”</source>
        <translation>%1 auf „%2“ gesetzt</translation>
    </message>
    <message>
        <source>An attribute needs a name.</source>
        <translation>Ein Attribut braucht einen Namen.</translation>
    </message>
    <message>
        <source>This contact has such an attribute. Change it above.</source>
        <translation>Dieser Kontakt hat dieses Attribut schon. Ändern Sie es oben.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::CardWords</name>
    <message>
        <source>of today</source>
        <translation>von heute</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days old</source>
        <translation>
            <numerusform>%Ln Tag alt</numerusform>
            <numerusform>%Ln Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>every purpose</source>
        <translation>jeden Zweck</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>%1 after the first try</source>
        <translation>%1 nach dem ersten Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>nächster Versuch %1</translation>
    </message>
    <message>
        <source>The contact is erased or deleted</source>
        <translation>Der Kontakt ist gelöscht</translation>
    </message>
    <message>
        <source>The contact is there</source>
        <translation>Der Kontakt ist da</translation>
    </message>
    <message>
        <source>The address is suppressed</source>
        <translation>Die Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>The address is not suppressed</source>
        <translation>Die Adresse ist nicht gesperrt</translation>
    </message>
    <message>
        <source>The domain of the address is suppressed</source>
        <translation>Die Domain der Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>Its domain is not suppressed</source>
        <translation>Ihre Domain ist nicht gesperrt</translation>
    </message>
    <message>
        <source>Objected to mail</source>
        <translation>Hat Mail widersprochen</translation>
    </message>
    <message>
        <source>No objection to mail</source>
        <translation>Kein Widerspruch gegen Mail</translation>
    </message>
    <message>
        <source>Took the consent back</source>
        <translation>Hat die Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>No consent was taken back</source>
        <translation>Keine Einwilligung wurde widerrufen</translation>
    </message>
    <message>
        <source>There is no basis for “%1”</source>
        <translation>Für „%1“ gibt es keine Grundlage</translation>
    </message>
    <message>
        <source>There is a basis for “%1”</source>
        <translation>Für „%1“ gibt es eine Grundlage</translation>
    </message>
    <message>
        <source>May be mailed</source>
        <translation>Bekommt Mail</translation>
    </message>
    <message>
        <source>%1 for “%2”, %3.</source>
        <translation>%1 für „%2“, %3.</translation>
    </message>
    <message>
        <source>Is not mailed</source>
        <translation>Bekommt keine Mail</translation>
    </message>
    <message>
        <source>The address is suppressed: %1.</source>
        <translation>Die Adresse ist gesperrt: %1.</translation>
    </message>
    <message>
        <source>Objected to mail on %1. Only a new consent changes that.</source>
        <translation>Hat Mail am %1 widersprochen. Nur eine neue Einwilligung ändert das.</translation>
    </message>
    <message>
        <source>Objected to mail. Only a new consent changes that.</source>
        <translation>Hat Mail widersprochen. Nur eine neue Einwilligung ändert das.</translation>
    </message>
    <message>
        <source>Took the consent back on %1. Only a new consent changes that.</source>
        <translation>Hat die Einwilligung am %1 widerrufen. Nur eine neue ändert das.</translation>
    </message>
    <message>
        <source>Took the consent back. Only a new consent changes that.</source>
        <translation>Hat die Einwilligung widerrufen. Nur eine neue ändert das.</translation>
    </message>
    <message>
        <source>The address can&apos;t be mailed.</source>
        <translation>An diese Adresse kann nicht geschickt werden.</translation>
    </message>
    <message>
        <source>There is no consent for “%1”, nor another basis.</source>
        <translation>Für „%1“ gibt es weder eine Einwilligung noch eine andere Grundlage.</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>Quelle: %1.</translation>
    </message>
    <message>
        <source>Basis: %1.</source>
        <translation>Grundlage: %1.</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>Für %1.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Practice run</source>
        <translation>Übungslauf</translation>
    </message>
    <message>
        <source>The contact&apos;s data is restricted</source>
        <translation>Die Daten des Kontakts sind eingeschränkt</translation>
    </message>
    <message>
        <source>Its data is not restricted</source>
        <translation>Seine Daten sind nicht eingeschränkt</translation>
    </message>
    <message>
        <source>Got as much mail lately as the cap lets through</source>
        <translation>Hat zuletzt so viele Mails erhalten, wie die Obergrenze zulässt</translation>
    </message>
    <message>
        <source>Has not got too much mail lately</source>
        <translation>Hat zuletzt nicht zu viele Mails erhalten</translation>
    </message>
    <message>
        <source>Its data is restricted: it is kept, and used for nothing.</source>
        <translation>Seine Daten sind eingeschränkt: Sie werden aufbewahrt und für nichts verwendet.</translation>
    </message>
    <message>
        <source>Got as much mail lately as the cap lets through.</source>
        <translation>Hat zuletzt so viele Mails erhalten, wie die Obergrenze zulässt.</translation>
    </message>
    <message>
        <source>The sign-up for “%1” was never confirmed.</source>
        <translation>Die Anmeldung für „%1“ wurde nie bestätigt.</translation>
    </message>
    <message>
        <source>The basis for “%1” has lapsed by a rule of the contact&apos;s country.</source>
        <translation>Die Grundlage für „%1“ ist nach einer Regel im Land des Kontakts abgelaufen.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t take the contact&apos;s basis.</source>
        <translation>„%1“ lässt die Grundlage des Kontakts nicht zu.</translation>
    </message>
    <message>
        <source>The contact&apos;s basis for “%1” doesn&apos;t meet a rule of its country.</source>
        <translation>Die Grundlage des Kontakts für „%1“ erfüllt eine Regel seines Landes nicht.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ConsentDeeds</name>
    <message>
        <source>The consent is recorded, but %1 is still not mailed.</source>
        <translation>Die Einwilligung ist vermerkt, aber an %1 geht weiter keine Mail.</translation>
    </message>
    <message>
        <source>The address stays suppressed: %1.</source>
        <translation>Die Adresse bleibt gesperrt: %1.</translation>
    </message>
    <message>
        <source>Lift the suppression if that is right.</source>
        <translation>Heben Sie die Sperre auf, wenn das richtig ist.</translation>
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
        <source>Mails that waited stay left out.</source>
        <translation>Wartende Mails bleiben ausgelassen.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ConsentPanel</name>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Noch ist nichts vermerkt.</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Einwilligung vermerken…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>It is withdrawn already.</source>
        <translation>Sie ist schon widerrufen.</translation>
    </message>
    <message>
        <source>Lift suppression</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>Only a new consent of that person lifts it.</source>
        <translation>Nur eine neue Einwilligung dieser Person hebt das auf.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ContactBrowser</name>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Add to list…</source>
        <translation>Auf Liste setzen…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Von Liste nehmen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Export what is seen, or what is selected, to a file (Ctrl+E)</source>
        <translation>Was zu sehen oder ausgewählt ist, in eine Datei exportieren (Strg+E)</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Neue Liste…</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %Ln found…</source>
        <translation>
            <numerusform>über %Ln gefunden…</numerusform>
            <numerusform>über %Ln gefunden…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Address, name and all attributes of the contacts on “%1” were searched.</source>
        <translation>Gesucht wurde in Adresse, Name und allen Attributen der Kontakte auf „%1“.</translation>
    </message>
    <message>
        <source>Address, name and all attributes of every contact were searched.</source>
        <translation>Gesucht wurde in Adresse, Name und allen Attributen aller Kontakte.</translation>
    </message>
    <message>
        <source>No contact has “%1”</source>
        <translation>Kein Kontakt hat „%1“</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search all contacts</source>
        <translation>Alle Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Nobody is on “%1” yet</source>
        <translation>Auf „%1“ steht noch niemand</translation>
    </message>
    <message>
        <source>Import contacts into it, or choose some of all contacts and add them to it.</source>
        <translation>Importieren Sie Kontakte in diese Liste, oder wählen Sie unter allen Kontakten welche aus.</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Kontakte importieren…</translation>
    </message>
    <message>
        <source>Show all contacts</source>
        <translation>Alle Kontakte zeigen</translation>
    </message>
    <message>
        <source>Nobody is deleted</source>
        <translation>Niemand ist gelöscht</translation>
    </message>
    <message>
        <source>Contacts that you delete stay here, until you bring them back.</source>
        <translation>Kontakte, die Sie löschen, bleiben hier, bis Sie sie zurückholen.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>Import a file, or add a contact by hand. Nobody is mailed before there is a consent.</source>
        <translation>Importieren Sie eine Datei, oder legen Sie einen Kontakt von Hand an. Ohne Einwilligung geht an niemanden Mail.</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt anlegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ContactCard</name>
    <message>
        <source>Contact before this one</source>
        <translation>Voriger Kontakt</translation>
    </message>
    <message>
        <source>Contact behind this one</source>
        <translation>Nächster Kontakt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This contact is not there any more</source>
        <translation>Diesen Kontakt gibt es nicht mehr</translation>
    </message>
    <message>
        <source>It was deleted or erased meanwhile. A deleted one can be brought back under “Deleted”.</source>
        <translation>Er wurde inzwischen gelöscht. Unter „Gelöscht“ lässt er sich meist zurückholen.</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Zurück zu den Kontakten</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ContactDeeds</name>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>Adding %Ln contacts to “%1”</source>
        <translation>
            <numerusform>%Ln Kontakt kommt auf „%1“</numerusform>
            <numerusform>%Ln Kontakte kommen auf „%1“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln contacts from “%1”</source>
        <translation>
            <numerusform>%Ln Kontakt kommt von „%1“</numerusform>
            <numerusform>%Ln Kontakte kommen von „%1“</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on “%2” now</source>
        <translation>%1 steht jetzt auf „%2“</translation>
    </message>
    <message>
        <source>%1 is off “%2” now</source>
        <translation>%1 steht nicht mehr auf „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts added to “%1”</source>
        <translation>
            <numerusform>%Ln Kontakt auf „%1“ gesetzt</numerusform>
            <numerusform>%Ln Kontakte auf „%1“ gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts removed from “%1”</source>
        <translation>
            <numerusform>%Ln Kontakt von „%1“ genommen</numerusform>
            <numerusform>%Ln Kontakte von „%1“ genommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contacts from %1?</source>
        <translation>
            <numerusform>%Ln Kontakt aus %1 löschen?</numerusform>
            <numerusform>%Ln Kontakte aus %1 löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave every list. You can bring them back under “Deleted”.</source>
        <translation>Sie verlassen jede Liste. Unter „Gelöscht“ holen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Consent records and past deliveries stay, as proof</source>
        <translation>Einwilligungsvermerke und vergangene Zustellungen bleiben, als Nachweis</translation>
    </message>
    <message>
        <source>Opt-outs hold, also when an address is imported again</source>
        <translation>Abmeldungen gelten weiter, auch wenn eine Adresse neu importiert wird</translation>
    </message>
    <message>
        <source>Mails that wait for them are left out, and stay so</source>
        <translation>Wartende Mails an sie werden ausgelassen und bleiben es</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt löschen</numerusform>
            <numerusform>%Ln Kontakte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Export them first</source>
        <translation>Erst exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt wird gelöscht</numerusform>
            <numerusform>%Ln Kontakte werden gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts deleted</source>
        <translation>
            <numerusform>%Ln Kontakt gelöscht</numerusform>
            <numerusform>%Ln Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>To be found under “Deleted”.</source>
        <translation>Zu finden unter „Gelöscht“.</translation>
    </message>
    <message numerus="yes">
        <source>Bringing %Ln contacts back</source>
        <translation>
            <numerusform>%Ln Kontakt wird zurückgeholt</numerusform>
            <numerusform>%Ln Kontakte werden zurückgeholt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist wieder da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts are back</source>
        <translation>
            <numerusform>%Ln Kontakt ist wieder da</numerusform>
            <numerusform>%Ln Kontakte sind wieder da</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ContactForm</name>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Kontakt anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open that contact</source>
        <translation>Diesen Kontakt öffnen</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>May this contact be mailed?</source>
        <translation>Darf an diesen Kontakt Mail gehen?</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>%1 has this address already.</source>
        <translation>%1 hat diese Adresse schon.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ContactModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Mailing</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>When a relay last accepted a mail of a campaign to this contact</source>
        <translation>Wann ein Relay zuletzt eine Kampagnen-Mail an diesen Kontakt annahm</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::Deeds</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ExportDeed</name>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt wird exportiert</numerusform>
            <numerusform>%Ln Kontakte werden exportiert</numerusform>
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
        <translation>Wählen Sie einen anderen Ort, oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ListDeeds</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>Name der Liste</translation>
    </message>
    <message>
        <source>What is the new list called?</source>
        <translation>Wie heißt die neue Liste?</translation>
    </message>
    <message>
        <source>Add the list</source>
        <translation>Liste anlegen</translation>
    </message>
    <message>
        <source>List “%1” added</source>
        <translation>Liste „%1“ angelegt</translation>
    </message>
    <message>
        <source>What is “%1” to be called?</source>
        <translation>Wie soll „%1“ heißen?</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Liste umbenennen</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now</source>
        <translation>„%1“ heißt jetzt „%2“</translation>
    </message>
    <message>
        <source>List “%1” deleted</source>
        <translation>Liste „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Its contacts stay.</source>
        <translation>Ihre Kontakte bleiben.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ListsPanel</name>
    <message>
        <source>On no list.</source>
        <translation>Auf keiner Liste.</translation>
    </message>
    <message>
        <source>Change lists…</source>
        <translation>Listen ändern…</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>New list…</source>
        <translation>Neue Liste…</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::MailsPanel</name>
    <message>
        <source>No campaign has mailed this contact yet.</source>
        <translation>Noch keine Kampagne ging an diesen Kontakt.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message numerus="yes">
        <source>The latest %Ln mails are shown.</source>
        <translation>
            <numerusform>Die letzte %Ln Mail wird gezeigt.</numerusform>
            <numerusform>Die letzten %Ln Mails werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by hand on %1.</source>
        <translation>Am %1 von Hand angelegt.</translation>
    </message>
    <message>
        <source>Added on %1 by the import of “%2”.</source>
        <translation>Am %1 hinzugefügt, mit dem Import von „%2“.</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::SourceList</name>
    <message>
        <source>Kept apart</source>
        <translation>Beiseite</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Add a list…</source>
        <translation>Liste anlegen…</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::SourceRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename list…</source>
        <translation>Liste umbenennen…</translation>
    </message>
    <message>
        <source>Delete list</source>
        <translation>Liste löschen</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ValueButton</name>
    <message>
        <source>Change it (F2)</source>
        <translation>Ändern (F2)</translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::Words</name>
    <message>
        <source>d MMM</source>
        <comment>a date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>MMMM yyyy</translation>
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
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>objected to mail</source>
        <translation>Mail widersprochen</translation>
    </message>
    <message>
        <source>no consent for this purpose</source>
        <translation>keine Einwilligung für diesen Zweck</translation>
    </message>
    <message>
        <source>took the consent back</source>
        <translation>Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>the address is suppressed</source>
        <translation>die Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>the domain is suppressed</source>
        <translation>die Domain ist gesperrt</translation>
    </message>
    <message>
        <source>another contact with this address gets it</source>
        <translation>ein anderer Kontakt mit dieser Adresse bekommt sie</translation>
    </message>
    <message>
        <source>the address can&apos;t be mailed</source>
        <translation>an die Adresse kann nicht geschickt werden</translation>
    </message>
    <message>
        <source>the contact was erased</source>
        <translation>der Kontakt wurde endgültig gelöscht</translation>
    </message>
    <message>
        <source>the message can&apos;t be made for this contact</source>
        <translation>die Nachricht lässt sich für diesen Kontakt nicht erzeugen</translation>
    </message>
    <message>
        <source>left the list</source>
        <translation>nicht mehr auf der Liste</translation>
    </message>
    <message>
        <source>no relay here takes an address with such letters</source>
        <translation>kein Relay hier nimmt eine Adresse mit solchen Buchstaben</translation>
    </message>
    <message>
        <source>the contact was deleted</source>
        <translation>der Kontakt wurde gelöscht</translation>
    </message>
    <message>
        <source>A contact needs an address.</source>
        <translation>Ein Kontakt braucht eine Adresse.</translation>
    </message>
    <message>
        <source>There is a blank in the address.</source>
        <translation>In der Adresse steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The address is too long.</source>
        <translation>Die Adresse ist zu lang.</translation>
    </message>
    <message>
        <source>This is no address that can be mailed. Write it like name@example.com.</source>
        <translation>An diese Adresse kann nicht geschickt werden. Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>There is a character in the address that nobody can see.</source>
        <translation>In der Adresse steht ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>There is no @ in the address.</source>
        <translation>In der Adresse steht kein @.</translation>
    </message>
    <message>
        <source>There is more than one @ in the address.</source>
        <translation>In der Adresse steht mehr als ein @.</translation>
    </message>
    <message>
        <source>Write the address alone, without a name beside it.</source>
        <translation>Schreiben Sie die Adresse allein, ohne einen Namen daneben.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>the contact&apos;s data is restricted</source>
        <translation>die Daten des Kontakts sind eingeschränkt</translation>
    </message>
    <message>
        <source>the purpose doesn&apos;t take such a basis</source>
        <translation>der Zweck lässt eine solche Grundlage nicht zu</translation>
    </message>
    <message>
        <source>a rule of the contact&apos;s country doesn&apos;t take such a basis</source>
        <translation>eine Regel im Land des Kontakts lässt eine solche Grundlage nicht zu</translation>
    </message>
    <message>
        <source>a condition of the contact&apos;s country isn&apos;t met</source>
        <translation>eine Bedingung im Land des Kontakts ist nicht erfüllt</translation>
    </message>
    <message>
        <source>the basis is older than the contact&apos;s country lets it get</source>
        <translation>die Grundlage ist älter, als das Land des Kontakts zulässt</translation>
    </message>
    <message>
        <source>the sign-up was never confirmed</source>
        <translation>die Anmeldung wurde nie bestätigt</translation>
    </message>
    <message>
        <source>got enough mail lately</source>
        <translation>hat zuletzt genug Mails erhalten</translation>
    </message>
</context>
</TS>
