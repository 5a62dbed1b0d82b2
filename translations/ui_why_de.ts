<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::why::Answer</name>
    <message numerus="yes">
        <source>Tried %Ln times.</source>
        <translation>
            <numerusform>%Ln-mal versucht.</numerusform>
            <numerusform>%Ln-mal versucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is given up %Ln hours after the first try.</source>
        <translation>
            <numerusform>Aufgegeben wird %Ln Stunde nach dem ersten Versuch.</numerusform>
            <numerusform>Aufgegeben wird %Ln Stunden nach dem ersten Versuch.</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on when the campaign is resumed.</source>
        <translation>Es geht weiter, wenn die Kampagne fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The campaign is cancelled: it is not sent any more.</source>
        <translation>Die Kampagne ist abgebrochen: Die Mail wird nicht mehr gesendet.</translation>
    </message>
    <message>
        <source>The campaign&apos;s relay rests; it goes on at %1 by itself.</source>
        <translation>Das Relay der Kampagne ruht; um %1 geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The campaign&apos;s relay is paused until a person resumes it.</source>
        <translation>Das Relay der Kampagne ist angehalten, bis jemand es fortsetzt.</translation>
    </message>
    <message>
        <source>Not yet. The campaign is paused.</source>
        <translation>Noch nicht. Die Kampagne ist angehalten.</translation>
    </message>
    <message>
        <source>The next try comes at %1 by itself.</source>
        <translation>Der nächste Versuch kommt um %1 von selbst.</translation>
    </message>
    <message>
        <source>The next try comes in a moment.</source>
        <translation>Der nächste Versuch kommt gleich.</translation>
    </message>
    <message>
        <source>Not yet. The server asks us to wait.</source>
        <translation>Noch nicht. Der Server bittet zu warten.</translation>
    </message>
    <message>
        <source>Not yet. The relay did not take it.</source>
        <translation>Noch nicht. Das Relay hat sie nicht genommen.</translation>
    </message>
    <message>
        <source>It goes again as soon as the relay takes mail.</source>
        <translation>Sie geht wieder, sobald das Relay Mail annimmt.</translation>
    </message>
    <message>
        <source>Not yet. It waits for its turn.</source>
        <translation>Noch nicht. Sie wartet, bis sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>It counts as sent, by a person&apos;s word.</source>
        <translation>Sie gilt als gesendet, auf das Wort eines Menschen.</translation>
    </message>
    <message>
        <source>Settled at %1. It is never sent again.</source>
        <translation>Geklärt um %1. Sie wird nie wieder gesendet.</translation>
    </message>
    <message>
        <source>Yes. The relay took it at %1.</source>
        <translation>Ja. Das Relay hat sie um %1 genommen.</translation>
    </message>
    <message>
        <source>From there on it is the relay&apos;s to deliver. It is never sent again.</source>
        <translation>Von da an stellt das Relay sie zu. Sie wird nie wieder gesendet.</translation>
    </message>
    <message>
        <source>It is not tried again.</source>
        <translation>Sie wird nicht noch einmal versucht.</translation>
    </message>
    <message>
        <source>No. The server refuses this recipient.</source>
        <translation>Nein. Der Server lehnt diesen Empfänger ab.</translation>
    </message>
    <message>
        <source>It is on its way at this moment.</source>
        <translation>Sie ist gerade unterwegs.</translation>
    </message>
    <message>
        <source>The answer comes in a moment.</source>
        <translation>Die Antwort kommt gleich.</translation>
    </message>
    <message>
        <source>Nobody knows. The answer never came.</source>
        <translation>Niemand weiß es. Die Antwort blieb aus.</translation>
    </message>
    <message>
        <source>It may have arrived, so it is not sent again by itself. Settle it in the outbox.</source>
        <translation>Sie kann angekommen sein und wird darum nicht von selbst noch einmal gesendet. Im Postausgang klären.</translation>
    </message>
    <message>
        <source>No. %1.</source>
        <translation>Nein. %1.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>No. The campaign was cancelled before its turn came.</source>
        <translation>Nein. Die Kampagne wurde abgebrochen, bevor sie an der Reihe war.</translation>
    </message>
    <message>
        <source>Nothing more is sent.</source>
        <translation>Es wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>No. Its time ran out.</source>
        <translation>Nein. Ihre Zeit lief ab.</translation>
    </message>
</context>
<context>
    <name>mw::why::CopiedText</name>
    <message>
        <source>(Reply table, line %1)</source>
        <translation>(Antworttabelle, Zeile %1)</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Campaign: %1 (%2)</source>
        <translation>Kampagne: %1 (%2)</translation>
    </message>
    <message>
        <source>Contact: %1 (%2)</source>
        <translation>Kontakt: %1 (%2)</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Delivery: %1, %2</source>
        <translation>Zustellung: %1, %2</translation>
    </message>
    <message>
        <source>Why in or out:</source>
        <translation>Warum dabei oder nicht:</translation>
    </message>
    <message>
        <source>What happened (times in UTC):</source>
        <translation>Was geschah (Zeiten in UTC):</translation>
    </message>
</context>
<context>
    <name>mw::why::Events</name>
    <message>
        <source>Its words were erased.</source>
        <translation>Der Wortlaut wurde gelöscht.</translation>
    </message>
    <message>
        <source>Try %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
    <message>
        <source>The program ended while it was on its way</source>
        <translation>Das Programm endete, während sie unterwegs war</translation>
    </message>
    <message>
        <source>Whether it was handed over is not known</source>
        <translation>Ob sie übergeben wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Cancelled with the campaign</source>
        <translation>Mit der Kampagne abgebrochen</translation>
    </message>
    <message>
        <source>Given up: its time ran out</source>
        <translation>Aufgegeben: ihre Zeit lief ab</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Comes by itself</source>
        <translation>Kommt von selbst</translation>
    </message>
    <message>
        <source>Comes in a moment</source>
        <translation>Kommt gleich</translation>
    </message>
    <message>
        <source>Not recorded by itself</source>
        <translation>Nicht eigens festgehalten</translation>
    </message>
    <message>
        <source>Settled as sent</source>
        <translation>Als gesendet gewertet</translation>
    </message>
    <message>
        <source>Settled as not sent</source>
        <translation>Als nicht gesendet gewertet</translation>
    </message>
    <message>
        <source>A person said that it arrived</source>
        <translation>Jemand sagte, sie sei angekommen</translation>
    </message>
    <message>
        <source>A person said that it did not arrive, so it is queued again</source>
        <translation>Jemand sagte, sie sei nicht angekommen; sie kommt wieder in die Schlange</translation>
    </message>
    <message>
        <source>Put back into the queue</source>
        <translation>Zurück in die Schlange gestellt</translation>
    </message>
    <message>
        <source>Recipients at different domains got the same refusal in a row, so it is not this recipient&apos;s fault. The relay was paused.</source>
        <translation>Empfänger bei verschiedenen Domains bekamen nacheinander dieselbe Ablehnung; an diesem Empfänger liegt es also nicht. Das Relay wurde angehalten.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Left out after planning</source>
        <translation>Nach der Planung ausgelassen</translation>
    </message>
    <message>
        <source>Left out when the campaign was planned</source>
        <translation>Bei der Planung der Kampagne ausgelassen</translation>
    </message>
</context>
<context>
    <name>mw::why::EvidencePanel</name>
    <message>
        <source>What was before</source>
        <translation>Was davor war</translation>
    </message>
    <message>
        <source>What was after</source>
        <translation>Was danach war</translation>
    </message>
    <message>
        <source>The server said</source>
        <translation>Der Server sagte</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie festgehalten</translation>
    </message>
</context>
<context>
    <name>mw::why::Facts</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Reply table, line %1</source>
        <translation>Antworttabelle, Zeile %1</translation>
    </message>
    <message>
        <source>Answer to</source>
        <translation>Antwort auf</translation>
    </message>
    <message>
        <source>Got as far as</source>
        <translation>Kam bis</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation>Message-ID</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Gets it</source>
        <translation>Bekommt sie</translation>
    </message>
</context>
<context>
    <name>mw::why::Reasons</name>
    <message>
        <source>Is a contact of this workspace</source>
        <translation>Ist ein Kontakt dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>The address is not suppressed</source>
        <translation>Die Adresse ist nicht gesperrt</translation>
    </message>
    <message>
        <source>The address&apos;s domain is not suppressed</source>
        <translation>Die Domain der Adresse ist nicht gesperrt</translation>
    </message>
    <message>
        <source>Has not objected to mail</source>
        <translation>Hat Mails nicht widersprochen</translation>
    </message>
    <message>
        <source>Has not taken a consent back</source>
        <translation>Hat keine Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>May be mailed for %1</source>
        <translation>Darf Mails bekommen für %1</translation>
    </message>
    <message>
        <source>No consent for %1</source>
        <translation>Keine Einwilligung für %1</translation>
    </message>
    <message>
        <source>%1, suppression %2</source>
        <translation>%1, Sperre %2</translation>
    </message>
    <message>
        <source>A practice run needs none; a real one would leave this contact out</source>
        <translation>Ein Übungslauf braucht keine; ein echter ließe diesen Kontakt aus</translation>
    </message>
    <message>
        <source>None is recorded</source>
        <translation>Keine ist festgehalten</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>On the list %1</source>
        <translation>Auf der Liste %1</translation>
    </message>
    <message>
        <source>On the campaign&apos;s list</source>
        <translation>Auf der Liste der Kampagne</translation>
    </message>
    <message>
        <source>The campaign goes to this list</source>
        <translation>Die Kampagne geht an diese Liste</translation>
    </message>
    <message>
        <source>Open that contact</source>
        <translation>Jenen Kontakt öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules passed</source>
        <translation>
            <numerusform>%Ln Regel bestanden</numerusform>
            <numerusform>%Ln Regeln bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not asked for service mail</source>
        <translation>%1: bei Dienstmails nicht gefragt</translation>
    </message>
    <message>
        <source>Planned and queued</source>
        <translation>Geplant und in der Schlange</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Is not restricted</source>
        <translation>Ist nicht eingeschränkt</translation>
    </message>
    <message>
        <source>Has not got too much mail lately</source>
        <translation>Hat zuletzt nicht zu viele Mails erhalten</translation>
    </message>
</context>
<context>
    <name>mw::why::WhyPage</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>As logged</source>
        <translation>Wie protokolliert</translation>
    </message>
    <message>
        <source>For a support mail: without addresses and names</source>
        <translation>Für eine Mail an die Hilfe: ohne Adressen und Namen</translation>
    </message>
    <message>
        <source>No delivery is chosen</source>
        <translation>Keine Zustellung ist gewählt</translation>
    </message>
    <message>
        <source>Choose one in the outbox or on a contact&apos;s card to see why somebody got a mail or not.</source>
        <translation>Im Postausgang oder auf der Karte eines Kontakts eine wählen; dann steht hier, warum jemand eine Mail bekam oder nicht.</translation>
    </message>
    <message>
        <source>Why in or out</source>
        <translation>Warum dabei oder nicht</translation>
    </message>
    <message>
        <source>How what happened is told</source>
        <translation>Wie erzählt wird, was geschah</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>This delivery is not there any more.</source>
        <translation>Diese Zustellung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose one in the outbox.</source>
        <translation>Im Postausgang eine wählen.</translation>
    </message>
    <message>
        <source>Erased contact</source>
        <translation>Gelöschter Kontakt</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Why this contact is out</source>
        <translation>Warum dieser Kontakt nicht dabei ist</translation>
    </message>
    <message>
        <source>Why this contact is in</source>
        <translation>Warum dieser Kontakt dabei ist</translation>
    </message>
    <message>
        <source>Decided at %1, after the campaign was planned</source>
        <translation>Entschieden um %1, nach der Planung der Kampagne</translation>
    </message>
    <message>
        <source>Decided at %1, when the campaign was planned</source>
        <translation>Entschieden um %1, bei der Planung der Kampagne</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Open the campaign</source>
        <translation>Kampagne öffnen</translation>
    </message>
    <message>
        <source>Open the relay</source>
        <translation>Relay öffnen</translation>
    </message>
    <message>
        <source>Log lines of this contact</source>
        <translation>Protokoll zu diesem Kontakt</translation>
    </message>
    <message>
        <source>Settle it in the outbox</source>
        <translation>Im Postausgang klären</translation>
    </message>
    <message>
        <source>Copied, addresses masked</source>
        <translation>Kopiert, Adressen verdeckt</translation>
    </message>
    <message>
        <source>Copied, with the full address</source>
        <translation>Kopiert, mit ganzer Adresse</translation>
    </message>
    <message>
        <source>Copy with full address</source>
        <translation>Mit ganzer Adresse kopieren</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Copy as text, addresses masked</source>
        <translation>Als Text kopieren, Adressen verdeckt</translation>
    </message>
    <message>
        <source>Copy as text, with the full address</source>
        <translation>Als Text kopieren, mit ganzer Adresse</translation>
    </message>
    <message>
        <source>The contact was erased.</source>
        <translation>Der Kontakt wurde gelöscht.</translation>
    </message>
    <message>
        <source>Show the campaign in the outbox</source>
        <translation>Kampagne im Postausgang zeigen</translation>
    </message>
    <message>
        <source>Show it in words</source>
        <translation>In Worten zeigen</translation>
    </message>
    <message>
        <source>Show it as logged</source>
        <translation>Wie protokolliert zeigen</translation>
    </message>
</context>
<context>
    <name>mw::why::Words</name>
    <message>
        <source>Nothing kept this contact out</source>
        <translation>Nichts hat diesen Kontakt ausgeschlossen</translation>
    </message>
    <message>
        <source>There is no consent for this purpose</source>
        <translation>Für diesen Zweck gibt es keine Einwilligung</translation>
    </message>
    <message>
        <source>The consent was taken back</source>
        <translation>Die Einwilligung wurde widerrufen</translation>
    </message>
    <message>
        <source>This contact objected to mail</source>
        <translation>Dieser Kontakt hat Mails widersprochen</translation>
    </message>
    <message>
        <source>The address is suppressed</source>
        <translation>Die Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>The whole domain of the address is suppressed</source>
        <translation>Die ganze Domain der Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>Another contact with the same address gets it</source>
        <translation>Ein anderer Kontakt mit derselben Adresse bekommt sie</translation>
    </message>
    <message>
        <source>The address can&apos;t be mailed</source>
        <translation>An die Adresse kann keine Mail gehen</translation>
    </message>
    <message>
        <source>This contact was erased</source>
        <translation>Dieser Kontakt wurde gelöscht</translation>
    </message>
    <message>
        <source>The message can&apos;t be made for this contact</source>
        <translation>Für diesen Kontakt lässt sich die Nachricht nicht erstellen</translation>
    </message>
    <message>
        <source>This contact left the list before its turn came</source>
        <translation>Dieser Kontakt verließ die Liste, bevor er an der Reihe war</translation>
    </message>
    <message>
        <source>No relay of the campaign takes an address with such letters</source>
        <translation>Kein Relay der Kampagne nimmt eine Adresse mit solchen Buchstaben</translation>
    </message>
    <message>
        <source>Once a consent is recorded, the next campaign reaches this contact; this one adds nobody.</source>
        <translation>Ist eine Einwilligung festgehalten, erreicht die nächste Kampagne diesen Kontakt; diese nimmt niemanden mehr auf.</translation>
    </message>
    <message>
        <source>Only a new consent of that person changes it.</source>
        <translation>Nur eine neue Einwilligung dieser Person ändert das.</translation>
    </message>
    <message>
        <source>Nothing goes there while the suppression stands.</source>
        <translation>Dorthin geht nichts, solange die Sperre besteht.</translation>
    </message>
    <message>
        <source>One address gets one mail. Nothing needs to be done.</source>
        <translation>Eine Adresse bekommt eine Mail. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Mend the address on the contact&apos;s card; the next campaign reaches it.</source>
        <translation>Die Adresse auf der Karte des Kontakts berichtigen; die nächste Kampagne erreicht ihn.</translation>
    </message>
    <message>
        <source>Erasing is for good.</source>
        <translation>Gelöscht ist für immer.</translation>
    </message>
    <message>
        <source>Mend the template or the contact&apos;s fields; the next campaign reaches it.</source>
        <translation>Die Vorlage oder die Felder des Kontakts berichtigen; die nächste Kampagne erreicht ihn.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>A relay that offers SMTPUTF8 takes such addresses.</source>
        <translation>Ein Relay mit SMTPUTF8 nimmt solche Adressen.</translation>
    </message>
    <message>
        <source>No basis</source>
        <translation>Keine Grundlage</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Customer, similar goods</source>
        <translation>Kunde, ähnliche Waren</translation>
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
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>given again</source>
        <translation>erneut gegeben</translation>
    </message>
    <message>
        <source>narrowed</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>ran out</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>objected</source>
        <translation>widersprochen</translation>
    </message>
    <message>
        <source>went with an import that was undone</source>
        <translation>ging mit einem zurückgenommenen Import</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>complained about mail</source>
        <translation>hat sich über Mail beschwert</translation>
    </message>
    <message>
        <source>mail bounced</source>
        <translation>Mail kam zurück</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>came with an import</source>
        <translation>kam mit einem Import</translation>
    </message>
    <message>
        <source>the contact was erased</source>
        <translation>der Kontakt wurde gelöscht</translation>
    </message>
    <message>
        <source>could not be handed over</source>
        <translation>ließ sich nicht übergeben</translation>
    </message>
    <message>
        <source>asked to wait</source>
        <translation>gebeten zu warten</translation>
    </message>
    <message>
        <source>an unclear answer</source>
        <translation>eine unklare Antwort</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>the message was refused</source>
        <translation>die Nachricht wurde abgelehnt</translation>
    </message>
    <message>
        <source>the recipient&apos;s domain refused</source>
        <translation>die Domain des Empfängers lehnte ab</translation>
    </message>
    <message>
        <source>the relay was refused</source>
        <translation>das Relay wurde abgelehnt</translation>
    </message>
    <message>
        <source>the sender was refused</source>
        <translation>der Absender wurde abgelehnt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>It was surely not handed over, so it goes again.</source>
        <translation>Sie wurde sicher nicht übergeben und geht darum noch einmal.</translation>
    </message>
    <message>
        <source>It was handed over and the answer never came.</source>
        <translation>Sie wurde übergeben, und die Antwort blieb aus.</translation>
    </message>
    <message>
        <source>about this recipient</source>
        <translation>zu diesem Empfänger</translation>
    </message>
    <message>
        <source>about the message</source>
        <translation>zur Nachricht</translation>
    </message>
    <message>
        <source>about the recipient&apos;s domain</source>
        <translation>zur Domain des Empfängers</translation>
    </message>
    <message>
        <source>about the relay</source>
        <translation>zum Relay</translation>
    </message>
    <message>
        <source>about the sender</source>
        <translation>zum Absender</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>For now</source>
        <translation>Vorläufig</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>for now, about this recipient</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>die Verbindung</translation>
    </message>
    <message>
        <source>EHLO, the greeting</source>
        <translation>EHLO, die Begrüßung</translation>
    </message>
    <message>
        <source>STARTTLS, the encryption</source>
        <translation>STARTTLS, die Verschlüsselung</translation>
    </message>
    <message>
        <source>AUTH, the sign-in</source>
        <translation>AUTH, die Anmeldung</translation>
    </message>
    <message>
        <source>MAIL, the sender</source>
        <translation>MAIL, der Absender</translation>
    </message>
    <message>
        <source>RCPT, the recipient</source>
        <translation>RCPT, der Empfänger</translation>
    </message>
    <message>
        <source>DATA, before the message</source>
        <translation>DATA, vor der Nachricht</translation>
    </message>
    <message>
        <source>the end of the message</source>
        <translation>das Ende der Nachricht</translation>
    </message>
    <message>
        <source>Practice relay</source>
        <translation>Übungsrelay</translation>
    </message>
    <message>
        <source>This contact was deleted</source>
        <translation>Dieser Kontakt wurde gelöscht</translation>
    </message>
    <message>
        <source>Undo brings a deleted contact back; this campaign adds nobody.</source>
        <translation>Rückgängig bringt einen gelöschten Kontakt zurück; diese Kampagne nimmt niemanden mehr auf.</translation>
    </message>
    <message>
        <source>This contact&apos;s data is restricted</source>
        <translation>Die Daten dieses Kontakts sind eingeschränkt</translation>
    </message>
    <message>
        <source>The purpose doesn&apos;t take this contact&apos;s basis</source>
        <translation>Der Zweck lässt die Grundlage dieses Kontakts nicht zu</translation>
    </message>
    <message>
        <source>A rule of the contact&apos;s country doesn&apos;t take this basis</source>
        <translation>Eine Regel im Land des Kontakts lässt diese Grundlage nicht zu</translation>
    </message>
    <message>
        <source>A condition of the contact&apos;s country isn&apos;t met</source>
        <translation>Eine Bedingung im Land des Kontakts ist nicht erfüllt</translation>
    </message>
    <message>
        <source>The basis has lapsed by a rule of the contact&apos;s country</source>
        <translation>Die Grundlage ist nach einer Regel im Land des Kontakts abgelaufen</translation>
    </message>
    <message>
        <source>This contact never confirmed the sign-up</source>
        <translation>Dieser Kontakt hat die Anmeldung nie bestätigt</translation>
    </message>
    <message>
        <source>This contact got enough mail lately</source>
        <translation>Dieser Kontakt hat zuletzt genug Mails erhalten</translation>
    </message>
    <message>
        <source>Nothing goes there until the restriction is lifted.</source>
        <translation>Dorthin geht nichts, bis die Einschränkung aufgehoben ist.</translation>
    </message>
    <message>
        <source>A consent that is recorded for this purpose lets the next campaign reach this contact.</source>
        <translation>Sobald eine Einwilligung für diesen Zweck eingetragen ist, erreicht die nächste Kampagne diesen Kontakt.</translation>
    </message>
    <message>
        <source>A consent that is recorded lets the next campaign reach this contact.</source>
        <translation>Sobald eine Einwilligung eingetragen ist, erreicht die nächste Kampagne diesen Kontakt.</translation>
    </message>
    <message>
        <source>Record how the basis came about and to which words, or ask for consent.</source>
        <translation>Tragen Sie ein, wie die Grundlage zustande kam und mit welchem Wortlaut, oder bitten Sie um eine Einwilligung.</translation>
    </message>
    <message>
        <source>Once the person confirms, the next campaign reaches this contact.</source>
        <translation>Sobald die Person bestätigt, erreicht die nächste Kampagne diesen Kontakt.</translation>
    </message>
    <message>
        <source>Once its latest mails are older, the next campaign reaches this contact.</source>
        <translation>Sobald die letzten Mails älter sind, erreicht die nächste Kampagne diesen Kontakt.</translation>
    </message>
</context>
</TS>
