<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::outbox::CampaignActions</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Resuming “%1”</source>
        <translation>„%1“ geht weiter</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln mails of %1?</source>
        <translation>
            <numerusform>%Ln Mail von %1 abbrechen?</numerusform>
            <numerusform>%Ln Mails von %1 abbrechen?</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stops for good and can&apos;t be started again. This can&apos;t be undone.</source>
        <translation>„%1“ endet für immer und lässt sich nicht wieder starten. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln that wait are not sent</source>
        <translation>
            <numerusform>%Ln wartende wird nicht gesendet</numerusform>
            <numerusform>%Ln wartende werden nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that are settled keep their result</source>
        <translation>
            <numerusform>%Ln erledigte behält ihr Ergebnis</numerusform>
            <numerusform>%Ln erledigte behalten ihr Ergebnis</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on its way at this moment still arrives</source>
        <translation>Was gerade unterwegs ist, kommt noch an</translation>
    </message>
    <message>
        <source>To stop for a while, pause it instead.</source>
        <translation>Für eine Weile genügt es, sie anzuhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln mails</source>
        <translation>
            <numerusform>%Ln Mail abbrechen</numerusform>
            <numerusform>%Ln Mails abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Cancelling “%1”</source>
        <translation>„%1“ wird abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln mails of %1 as sent?</source>
        <translation>
            <numerusform>%Ln Mail von %1 als gesendet werten?</numerusform>
            <numerusform>%Ln Mails von %1 als gesendet werten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln mails of %1 again?</source>
        <translation>
            <numerusform>%Ln Mail von %1 noch einmal senden?</numerusform>
            <numerusform>%Ln Mails von %1 noch einmal senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>They count as accepted and are never sent again. This can&apos;t be undone.</source>
        <translation>Sie gelten als angenommen und werden nie wieder gesendet. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>They are queued again and go out. This can&apos;t be undone.</source>
        <translation>Sie kommen wieder in die Schlange und gehen hinaus. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Who has not got it will not get it</source>
        <translation>Wer sie nicht bekommen hat, bekommt sie nicht</translation>
    </message>
    <message>
        <source>Who has got it already gets it a second time</source>
        <translation>Wer sie schon hat, bekommt sie ein zweites Mal</translation>
    </message>
    <message>
        <source>Who unsubscribed meanwhile is left out</source>
        <translation>Wer sich inzwischen abgemeldet hat, wird ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln as sent</source>
        <translation>
            <numerusform>%Ln als gesendet werten</numerusform>
            <numerusform>%Ln als gesendet werten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>%Ln noch einmal senden</numerusform>
            <numerusform>%Ln noch einmal senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them in doubt</source>
        <translation>Ungewiss lassen</translation>
    </message>
    <message numerus="yes">
        <source>Settling %Ln deliveries</source>
        <translation>
            <numerusform>%Ln Zustellung wird geklärt</numerusform>
            <numerusform>%Ln Zustellungen werden geklärt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::CampaignPicker</name>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is going out, and what went out lately</source>
        <translation>Was hinausgeht und was zuletzt hinausging</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>mw::outbox::CampaignView</name>
    <message>
        <source>Open the relay</source>
        <translation>Relay öffnen</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails wait. None leaves until the campaign is resumed.</source>
        <translation>
            <numerusform>%Ln Mail wartet. Sie geht erst hinaus, wenn die Kampagne fortgesetzt wird.</numerusform>
            <numerusform>%Ln Mails warten. Keine geht hinaus, bis die Kampagne fortgesetzt wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses the message or its sender.</source>
        <translation>Der Server lehnt die Nachricht oder ihren Absender ab.</translation>
    </message>
    <message numerus="yes">
        <source>The campaign is paused, %Ln mails wait. Mend what the server says, then resume it.</source>
        <translation>
            <numerusform>Die Kampagne ist angehalten, %Ln Mail wartet. Beheben, was der Server sagt, dann fortsetzen.</numerusform>
            <numerusform>Die Kampagne ist angehalten, %Ln Mails warten. Beheben, was der Server sagt, dann fortsetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 the program ended while mail was on its way.</source>
        <translation>Um %1 endete das Programm, während Mail unterwegs war.</translation>
    </message>
    <message>
        <source>At %1 the answer of %2 did not come.</source>
        <translation>Um %1 blieb die Antwort von %2 aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt.</source>
        <translation>
            <numerusform>%Ln ungewiss.</numerusform>
            <numerusform>%Ln ungewiss.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 They may have arrived, so they are not sent again by themselves.</source>
        <translation>%1 Sie können angekommen sein und werden darum nicht von selbst noch einmal gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln…</source>
        <translation>
            <numerusform>%Ln klären…</numerusform>
            <numerusform>%Ln klären…</numerusform>
        </translation>
    </message>
    <message>
        <source>Arm…</source>
        <translation>Scharf stellen…</translation>
    </message>
</context>
<context>
    <name>mw::outbox::DeliveryModel</name>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Was der Server sagte</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
</context>
<context>
    <name>mw::outbox::DeliverySection</name>
    <message>
        <source>Address begins with</source>
        <translation>Adresse beginnt mit</translation>
    </message>
    <message>
        <source>Which deliveries</source>
        <translation>Welche Zustellungen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Why this contact got the mail or not (Ctrl+J)</source>
        <translation>Warum dieser Kontakt die Mail bekam oder nicht (Strg+J)</translation>
    </message>
    <message>
        <source>Deferred, over %1</source>
        <translation>Aufgeschoben, über %1</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>No delivery here has an address that begins so.</source>
        <translation>Keine Zustellung hier hat eine Adresse, die so beginnt.</translation>
    </message>
    <message>
        <source>None here.</source>
        <translation>Hier ist keine.</translation>
    </message>
    <message>
        <source>Stands still while you read.</source>
        <translation>Steht still, solange hier gelesen wird.</translation>
    </message>
    <message>
        <source>Live, the newest first.</source>
        <translation>Live, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>The newest first.</source>
        <translation>Die neuesten zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln newer</source>
        <translation>
            <numerusform>%Ln neuere zeigen</numerusform>
            <numerusform>%Ln neuere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::DoubtDesk</name>
    <message>
        <source>In doubt means: the mail was handed over and the answer never came, so nobody knows whether it arrived. Mailwright does not send it again by itself.</source>
        <translation>Ungewiss heißt: Die Mail wurde übergeben, und die Antwort blieb aus; niemand weiß, ob sie ankam. Mailwright sendet sie nicht von selbst noch einmal.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Nothing is in doubt</source>
        <translation>Nichts ist ungewiss</translation>
    </message>
    <message>
        <source>Of every mail of this campaign it is known what became of it.</source>
        <translation>Von jeder Mail dieser Kampagne ist bekannt, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Deliveries in doubt</source>
        <translation>Ungewisse Zustellungen</translation>
    </message>
    <message>
        <source>What was recorded about this delivery (Ctrl+J)</source>
        <translation>Was über diese Zustellung festgehalten ist (Strg+J)</translation>
    </message>
    <message>
        <source>Settling can&apos;t be undone. Choose some, or settle all.</source>
        <translation>Klären lässt sich nicht rückgängig machen. Einige wählen oder alle klären.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen. Settling can&apos;t be undone.</source>
        <translation>
            <numerusform>%Ln gewählt. Klären lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln gewählt. Klären lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln as sent…</source>
        <translation>
            <numerusform>%Ln als gesendet werten…</numerusform>
            <numerusform>%Ln als gesendet werten…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln as sent</source>
        <translation>
            <numerusform>%Ln als gesendet werten</numerusform>
            <numerusform>%Ln als gesendet werten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again…</source>
        <translation>
            <numerusform>%Ln noch einmal senden…</numerusform>
            <numerusform>%Ln noch einmal senden…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::DoubtModel</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>How far it got</source>
        <translation>Wie weit sie kam</translation>
    </message>
</context>
<context>
    <name>mw::outbox::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Nothing has gone out yet</source>
        <translation>Noch ging nichts hinaus</translation>
    </message>
    <message>
        <source>A campaign that you send shows here while it goes out: how many, how fast, and what each server said.</source>
        <translation>Eine gesendete Kampagne steht hier, während sie hinausgeht: wie viele, wie schnell und was jeder Server sagte.</translation>
    </message>
    <message>
        <source>Open Campaigns</source>
        <translation>Kampagnen öffnen</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Ungewiss</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deliveries</source>
        <translation>
            <numerusform>%Ln Zustellung</numerusform>
            <numerusform>%Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Something holds the outbox up</source>
        <translation>Etwas hält den Postausgang auf</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>All of it is settled.</source>
        <translation>Alles ist erledigt.</translation>
    </message>
    <message>
        <source>Why did this contact get it or not?</source>
        <translation>Warum bekam dieser Kontakt sie oder nicht?</translation>
    </message>
    <message>
        <source>Choose a delivery first.</source>
        <translation>Zuerst eine Zustellung wählen.</translation>
    </message>
    <message>
        <source>Pause the campaign</source>
        <translation>Kampagne anhalten</translation>
    </message>
    <message>
        <source>It is paused already.</source>
        <translation>Sie ist schon angehalten.</translation>
    </message>
    <message>
        <source>Resume the campaign</source>
        <translation>Kampagne fortsetzen</translation>
    </message>
    <message>
        <source>It is going out.</source>
        <translation>Sie geht gerade hinaus.</translation>
    </message>
    <message>
        <source>Cancel the campaign…</source>
        <translation>Kampagne abbrechen…</translation>
    </message>
    <message>
        <source>Settle what is in doubt…</source>
        <translation>Ungewisses klären…</translation>
    </message>
    <message>
        <source>Nothing is in doubt.</source>
        <translation>Nichts ist ungewiss.</translation>
    </message>
</context>
<context>
    <name>mw::outbox::ProgressBar</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>or more deferred, tried again by themselves</source>
        <translation>oder mehr aufgeschoben, werden von selbst wieder versucht</translation>
    </message>
    <message>
        <source>deferred, tried again by themselves</source>
        <translation>aufgeschoben, werden von selbst wieder versucht</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartend</translation>
    </message>
</context>
<context>
    <name>mw::outbox::ProgressFigures</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2 settled</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source> a minute</source>
        <translation> in der Minute</translation>
    </message>
    <message>
        <source> left, about %1</source>
        <translation> noch, bis etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts were left out</source>
        <translation>
            <numerusform>%Ln Kontakt wurde ausgelassen</numerusform>
            <numerusform>%Ln Kontakte wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>All its relays rest: nothing leaves at present.</source>
        <translation>Alle ihre Relays ruhen: Zurzeit geht nichts hinaus.</translation>
    </message>
    <message>
        <source>The next one goes at %1.</source>
        <translation>Die nächste geht um %1.</translation>
    </message>
</context>
<context>
    <name>mw::outbox::RelaySection</name>
    <message>
        <source>Resume relay</source>
        <translation>Relay fortsetzen</translation>
    </message>
    <message>
        <source>Resume the relay %1</source>
        <translation>Das Relay %1 fortsetzen</translation>
    </message>
    <message>
        <source>It goes on by itself then. The server said:</source>
        <translation>Dann geht es von selbst weiter. Der Server sagte:</translation>
    </message>
    <message>
        <source>It stays so until you resume it. The server said:</source>
        <translation>Es ruht, bis es fortgesetzt wird. Der Server sagte:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the way</source>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left today</source>
        <translation>
            <numerusform>heute noch %Ln</numerusform>
            <numerusform>heute noch %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handed over in a day</source>
        <translation>
            <numerusform>%Ln an einem Tag übergeben</numerusform>
            <numerusform>%Ln an einem Tag übergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was handed over today</source>
        <translation>Heute wurde nichts übergeben</translation>
    </message>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Open Relays</source>
        <translation>Relays öffnen</translation>
    </message>
</context>
<context>
    <name>mw::outbox::Text</name>
    <message>
        <source>%1, its words were erased</source>
        <translation>%1, der Wortlaut wurde gelöscht</translation>
    </message>
    <message>
        <source>the campaign was cancelled</source>
        <translation>die Kampagne wurde abgebrochen</translation>
    </message>
    <message>
        <source>its time ran out</source>
        <translation>ihre Zeit lief ab</translation>
    </message>
    <message>
        <source>settled by a person</source>
        <translation>von einem Menschen geklärt</translation>
    </message>
    <message>
        <source>the connection broke off</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>no consent for this purpose</source>
        <translation>keine Einwilligung für diesen Zweck</translation>
    </message>
    <message>
        <source>took the consent back</source>
        <translation>hat die Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>objected to mail</source>
        <translation>hat Mails widersprochen</translation>
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
        <translation>an die Adresse kann keine Mail gehen</translation>
    </message>
    <message>
        <source>the contact was erased</source>
        <translation>der Kontakt wurde gelöscht</translation>
    </message>
    <message>
        <source>the message can&apos;t be made for this contact</source>
        <translation>für diesen Kontakt lässt sich die Nachricht nicht erstellen</translation>
    </message>
    <message>
        <source>left the list</source>
        <translation>hat die Liste verlassen</translation>
    </message>
    <message>
        <source>no relay here takes an address with such letters</source>
        <translation>kein Relay hier nimmt eine Adresse mit solchen Buchstaben</translation>
    </message>
    <message>
        <source>The program ended while it was on its way</source>
        <translation>Das Programm endete, während sie unterwegs war</translation>
    </message>
    <message>
        <source>Handed over to the last byte, the answer never came</source>
        <translation>Bis zum letzten Byte übergeben, die Antwort blieb aus</translation>
    </message>
    <message>
        <source>The connection broke off while it was handed over</source>
        <translation>Die Verbindung brach bei der Übergabe ab</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>rests until %1</source>
        <translation>ruht bis %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>stand-by</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Practice relay</source>
        <translation>Übungsrelay</translation>
    </message>
    <message>
        <source>the contact was deleted</source>
        <translation>der Kontakt wurde gelöscht</translation>
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
