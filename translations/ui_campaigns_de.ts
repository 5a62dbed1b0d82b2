<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::campaignspage::CampaignActions</name>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts deleted</source>
        <translation>
            <numerusform>%n Entwurf gelöscht</numerusform>
            <numerusform>%n Entwürfe gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %Ln contacts of %2 by itself?</source>
        <translation>
            <numerusform>„%1“ von selbst an %Ln Kontakt von %2 senden?</numerusform>
            <numerusform>„%1“ von selbst an %Ln Kontakte von %2 senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to about %Ln contacts of %2 by itself?</source>
        <translation>
            <numerusform>„%1“ von selbst an etwa %Ln Kontakt von %2 senden?</numerusform>
            <numerusform>„%1“ von selbst an etwa %Ln Kontakte von %2 senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>It starts on %1.</source>
        <translation>Sie beginnt am %1.</translation>
    </message>
    <message>
        <source>Message and recipients are taken as they are then</source>
        <translation>Nachricht und Empfänger werden so genommen, wie sie dann sind</translation>
    </message>
    <message>
        <source>Mailwright has to be running then; else it asks before it sends late</source>
        <translation>Mailwright muss dann laufen; sonst fragt es, bevor es verspätet sendet</translation>
    </message>
    <message>
        <source>Until then you can take it back and go on writing</source>
        <translation>Bis dahin lässt sie sich zurücknehmen und weiterschreiben</translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln</source>
        <translation>
            <numerusform>Für %Ln planen</numerusform>
            <numerusform>Für %Ln planen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for about %Ln</source>
        <translation>
            <numerusform>Für etwa %Ln planen</numerusform>
            <numerusform>Für etwa %Ln planen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %Ln contacts of %2?</source>
        <translation>
            <numerusform>„%1“ an %Ln Kontakt von %2 senden?</numerusform>
            <numerusform>„%1“ an %Ln Kontakte von %2 senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to about %Ln contacts of %2?</source>
        <translation>
            <numerusform>„%1“ an etwa %Ln Kontakt von %2 senden?</numerusform>
            <numerusform>„%1“ an etwa %Ln Kontakte von %2 senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes through the practice relay: nothing leaves this computer.</source>
        <translation>Sie geht über das Übungsrelay: Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>It goes out at once, through %1. What is delivered can&apos;t be called back.</source>
        <translation>Sie geht sofort hinaus, über %1. Was zugestellt ist, lässt sich nicht zurückholen.</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln contacts</source>
        <translation>
            <numerusform>An %Ln Kontakt senden</numerusform>
            <numerusform>An %Ln Kontakte senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to about %Ln contacts</source>
        <translation>
            <numerusform>An etwa %Ln Kontakt senden</numerusform>
            <numerusform>An etwa %Ln Kontakte senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody gets it twice, however often it is started again</source>
        <translation>Niemand bekommt sie zweimal, wie oft auch immer sie wieder gestartet wird</translation>
    </message>
    <message>
        <source>Keep it as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Planning “%1”</source>
        <translation>„%1“ wird geplant</translation>
    </message>
    <message>
        <source>%1, practice run</source>
        <translation>%1, Übungslauf</translation>
    </message>
    <message>
        <source>Practising “%1”</source>
        <translation>„%1“ wird geübt</translation>
    </message>
    <message>
        <source>Cancel “%1” of %2 for good?</source>
        <translation>„%1“ von %2 endgültig abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deliveries that are still open are never sent.</source>
        <translation>
            <numerusform>%Ln Zustellung, die noch offen ist, wird nie gesendet.</numerusform>
            <numerusform>%Ln Zustellungen, die noch offen sind, werden nie gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that were accepted stay delivered</source>
        <translation>
            <numerusform>%Ln angenommene bleibt zugestellt</numerusform>
            <numerusform>%Ln angenommene bleiben zugestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>What is on the wire at this moment finishes and is recorded</source>
        <translation>Was in diesem Augenblick unterwegs ist, wird fertig und vermerkt</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln deliveries</source>
        <translation>
            <numerusform>%Ln Zustellung abbrechen</numerusform>
            <numerusform>%Ln Zustellungen abbrechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the campaign</source>
        <translation>Kampagne abbrechen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancelling “%1”</source>
        <translation>„%1“ wird abgebrochen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignHeader</name>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Practice draft, saved %1</source>
        <translation>Übungsentwurf, gesichert %1</translation>
    </message>
    <message>
        <source>Draft, saved %1</source>
        <translation>Entwurf, gesichert %1</translation>
    </message>
    <message>
        <source>Practice: %1</source>
        <translation>Übung: %1</translation>
    </message>
    <message>
        <source>Practising…</source>
        <translation>Wird geübt…</translation>
    </message>
    <message>
        <source>Open in Outbox</source>
        <translation>Im Postausgang öffnen</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>Planen…</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln practice messages</source>
        <translation>
            <numerusform>%Ln Übungsnachricht senden</numerusform>
            <numerusform>%Ln Übungsnachrichten senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln…</source>
        <translation>
            <numerusform>Für %Ln planen…</numerusform>
            <numerusform>Für %Ln planen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for about %Ln…</source>
        <translation>
            <numerusform>Für etwa %Ln planen…</numerusform>
            <numerusform>Für etwa %Ln planen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln…</source>
        <translation>
            <numerusform>An %Ln senden…</numerusform>
            <numerusform>An %Ln senden…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to about %Ln…</source>
        <translation>
            <numerusform>An etwa %Ln senden…</numerusform>
            <numerusform>An etwa %Ln senden…</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being planned.</source>
        <translation>Sie wird gerade geplant.</translation>
    </message>
    <message>
        <source>Its planning was interrupted.</source>
        <translation>Ihre Planung wurde unterbrochen.</translation>
    </message>
    <message>
        <source>It starts by itself. Take it back to send it now.</source>
        <translation>Sie beginnt von selbst. Zurücknehmen, um sie jetzt zu senden.</translation>
    </message>
    <message>
        <source>What is red in “Ready to send?” stands in the way.</source>
        <translation>Was unter „Bereit zum Senden?“ rot ist, steht im Weg.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignListView</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Name or list</source>
        <translation>Name oder Liste</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Sending or paused</source>
        <translation>Unterwegs oder angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Practice runs</source>
        <translation>Übungsläufe</translation>
    </message>
    <message>
        <source>Which campaigns</source>
        <translation>Welche Kampagnen</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>A campaign is one message to one list. Write it now, send it when it is ready. Nothing leaves before you say so.</source>
        <translation>Eine Kampagne ist eine Nachricht an eine Liste. Jetzt schreiben, senden, wenn sie fertig ist. Vorher verlässt nichts diesen Computer.</translation>
    </message>
    <message>
        <source>Practise with sample contacts</source>
        <translation>Mit Beispielkontakten üben</translation>
    </message>
    <message>
        <source>No campaign like that</source>
        <translation>Keine solche Kampagne</translation>
    </message>
    <message>
        <source>Another word, or another filter, may find it.</source>
        <translation>Ein anderes Wort oder ein anderer Filter findet sie vielleicht.</translation>
    </message>
    <message>
        <source>Show all campaigns</source>
        <translation>Alle Kampagnen zeigen</translation>
    </message>
    <message>
        <source>The first mail for %1</source>
        <translation>Die erste Mail für %1</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are there</source>
        <translation>
            <numerusform>%Ln ist da</numerusform>
            <numerusform>%Ln sind da</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>none yet; the campaign asks for one</source>
        <translation>noch keiner; die Kampagne fragt danach</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>none but the practice relay</source>
        <translation>keines außer dem Übungsrelay</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln campaigns</source>
        <translation>
            <numerusform>mehr als %Ln Kampagne</numerusform>
            <numerusform>mehr als %Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln Kampagne</numerusform>
            <numerusform>%Ln Kampagnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only drafts can be deleted: what was sent stays as proof.</source>
        <translation>Nur Entwürfe lassen sich löschen: Was gesendet wurde, bleibt als Nachweis.</translation>
    </message>
    <message>
        <source>Open the campaign</source>
        <translation>Kampagne öffnen</translation>
    </message>
    <message>
        <source>Rename the campaign</source>
        <translation>Kampagne umbenennen</translation>
    </message>
    <message>
        <source>It is planned already.</source>
        <translation>Sie ist schon geplant.</translation>
    </message>
    <message>
        <source>Duplicate the campaign</source>
        <translation>Kampagne duplizieren</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts</source>
        <translation>
            <numerusform>%n Entwurf löschen</numerusform>
            <numerusform>%n Entwürfe löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignTableModel</name>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>no list yet</source>
        <translation>noch keine Liste</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>accepted, of planned</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>geändert %1</translation>
    </message>
    <message>
        <source>by a person</source>
        <translation>von einem Menschen</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignView</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Parts of the campaign</source>
        <translation>Teile der Kampagne</translation>
    </message>
    <message>
        <source>Read the messages</source>
        <translation>Nachrichten lesen</translation>
    </message>
    <message>
        <source>Open in Outbox</source>
        <translation>Im Postausgang öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln practice messages arrived.</source>
        <translation>
            <numerusform>%Ln Übungsnachricht ist angekommen.</numerusform>
            <numerusform>%Ln Übungsnachrichten sind angekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, %3. Nothing left this computer.</source>
        <translation>%1 von %2, %3. Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>A practice run is on its way.</source>
        <translation>Ein Übungslauf ist unterwegs.</translation>
    </message>
    <message>
        <source>%1 of %2 arrived. Nothing leaves this computer.</source>
        <translation>%1 von %2 angekommen. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Rename the campaign</source>
        <translation>Kampagne umbenennen</translation>
    </message>
    <message>
        <source>It is planned already.</source>
        <translation>Sie ist schon geplant.</translation>
    </message>
    <message>
        <source>Send yourself a test…</source>
        <translation>Sich selbst einen Test senden…</translation>
    </message>
    <message>
        <source>Practise this campaign</source>
        <translation>Diese Kampagne üben</translation>
    </message>
    <message>
        <source>Duplicate the campaign</source>
        <translation>Kampagne duplizieren</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Entwurf löschen</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignsPage</name>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::DetailsPane</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
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
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln geplant</numerusform>
            <numerusform>%Ln geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the list, counting who may be mailed…</source>
        <translation>%1 auf der Liste, wer Mail bekommen darf, wird gezählt…</translation>
    </message>
    <message>
        <source>Practice leaves nobody out for a missing consent.</source>
        <translation>Beim Üben wird niemand wegen fehlender Einwilligung ausgelassen.</translation>
    </message>
    <message>
        <source>Another than the list&apos;s. The consent to it decides who gets it.</source>
        <translation>Ein anderer als der der Liste. Die Einwilligung dazu entscheidet, wer sie bekommt.</translation>
    </message>
    <message>
        <source>The list&apos;s. The consent to it decides who gets it.</source>
        <translation>Der Zweck der Liste. Die Einwilligung dazu entscheidet, wer sie bekommt.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Kein Betreff</translation>
    </message>
    <message>
        <source>Template “%1”</source>
        <translation>Vorlage „%1“</translation>
    </message>
    <message>
        <source>frozen when it was planned</source>
        <translation>festgehalten, als sie geplant wurde</translation>
    </message>
    <message>
        <source>Choose a sender</source>
        <translation>Absender wählen</translation>
    </message>
    <message>
        <source>Replies come to the same address</source>
        <translation>Antworten kommen an dieselbe Adresse</translation>
    </message>
    <message>
        <source>Replies go to %1</source>
        <translation>Antworten gehen an %1</translation>
    </message>
    <message>
        <source>no postal address</source>
        <translation>keine Postanschrift</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the names of relays</comment>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Practice relay</source>
        <translation>Übungsrelay</translation>
    </message>
    <message>
        <source>Built in: nothing leaves this computer</source>
        <translation>Eingebaut: Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>today %1 left of %2</source>
        <translation>heute noch %1 von %2</translation>
    </message>
    <message>
        <source>No way out yet</source>
        <translation>Noch kein Weg hinaus</translation>
    </message>
    <message>
        <source>Choose a relay</source>
        <translation>Relay wählen</translation>
    </message>
    <message>
        <source> if it fails</source>
        <comment>behind the names of relays</comment>
        <translation> wenn es ausfällt</translation>
    </message>
    <message>
        <source>What is not delivered by %1 is given up.</source>
        <translation>Was bis %1 nicht zugestellt ist, wird aufgegeben.</translation>
    </message>
    <message>
        <source>When you send it</source>
        <translation>Beim Senden</translation>
    </message>
    <message>
        <source>, by itself</source>
        <translation>, von selbst</translation>
    </message>
    <message>
        <source>Mailwright has to be running; else it asks before it sends late.</source>
        <translation>Mailwright muss laufen; sonst fragt es, bevor es verspätet sendet.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::Findings</name>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>Choose a sender</source>
        <translation>Absender wählen</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>Choose a relay</source>
        <translation>Relay wählen</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>Zeit wählen</translation>
    </message>
    <message>
        <source>Open the template</source>
        <translation>Vorlage öffnen</translation>
    </message>
    <message>
        <source>Open the relay</source>
        <translation>Relay öffnen</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Show who is left out</source>
        <translation>Ausgelassene zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the list are left out</source>
        <translation>
            <numerusform>%Ln auf der Liste wird ausgelassen</numerusform>
            <numerusform>%Ln auf der Liste werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the list may be mailed</source>
        <translation>
            <numerusform>%Ln auf der Liste darf Mail bekommen</numerusform>
            <numerusform>%Ln auf der Liste dürfen Mail bekommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody gets it yet</source>
        <translation>Noch bekommt sie niemand</translation>
    </message>
    <message>
        <source>No list is chosen.</source>
        <translation>Keine Liste ist gewählt.</translation>
    </message>
    <message>
        <source>It says nothing yet</source>
        <translation>Noch sagt sie nichts</translation>
    </message>
    <message>
        <source>No template is chosen.</source>
        <translation>Keine Vorlage ist gewählt.</translation>
    </message>
    <message>
        <source>Nobody sends it yet</source>
        <translation>Noch sendet sie niemand</translation>
    </message>
    <message>
        <source>No sender is chosen.</source>
        <translation>Kein Absender ist gewählt.</translation>
    </message>
    <message>
        <source>The sender&apos;s address can&apos;t be mailed from</source>
        <translation>Von der Adresse des Absenders lässt sich nicht senden</translation>
    </message>
    <message>
        <source>Its From or reply address is no address.</source>
        <translation>Seine Adresse oder die für Antworten ist keine.</translation>
    </message>
    <message>
        <source>The template can&apos;t be read</source>
        <translation>Die Vorlage lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>A picture is missing</source>
        <translation>Ein Bild fehlt</translation>
    </message>
    <message>
        <source>The template shows “%1” and does not have it.</source>
        <translation>Die Vorlage zeigt „%1“ und hat es nicht.</translation>
    </message>
    <message>
        <source>A picture can&apos;t be mailed</source>
        <translation>Ein Bild lässt sich nicht verschicken</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The pictures are heavy</source>
        <translation>Die Bilder sind schwer</translation>
    </message>
    <message>
        <source>%1 in each message. Below 1 MB together they arrive quickly.</source>
        <translation>%1 in jeder Nachricht. Unter 1 MB zusammen kommen sie schnell an.</translation>
    </message>
    <message>
        <source>The subject is empty</source>
        <translation>Der Betreff ist leer</translation>
    </message>
    <message>
        <source>Readers see nothing but the sender.</source>
        <translation>Lesende sehen nichts als den Absender.</translation>
    </message>
    <message>
        <source>The way out is put at the end</source>
        <translation>Der Weg hinaus steht am Ende</translation>
    </message>
    <message>
        <source>The template has no unsubscribe link, so one is appended.</source>
        <translation>Die Vorlage hat keinen Link zum Abmelden, also wird einer angehängt.</translation>
    </message>
    <message>
        <source>There is no postal address</source>
        <translation>Es gibt keine Postanschrift</translation>
    </message>
    <message>
        <source>Many countries demand one; the sender has none.</source>
        <translation>Viele Länder verlangen eine; der Absender hat keine.</translation>
    </message>
    <message>
        <source>A link leads nowhere</source>
        <translation>Ein Link führt nirgendwohin</translation>
    </message>
    <message>
        <source>The template links to a view in the browser, which there is not.</source>
        <translation>Die Vorlage verweist auf eine Ansicht im Browser, die es nicht gibt.</translation>
    </message>
    <message>
        <source>There is nobody on the list</source>
        <translation>Niemand ist auf der Liste</translation>
    </message>
    <message>
        <source>Contacts come in by an import.</source>
        <translation>Kontakte kommen durch einen Import hinein.</translation>
    </message>
    <message>
        <source>Nobody on the list may be mailed</source>
        <translation>Niemand auf der Liste darf Mail bekommen</translation>
    </message>
    <message>
        <source>There is no way out yet</source>
        <translation>Es gibt noch keinen Weg hinaus</translation>
    </message>
    <message>
        <source>No relay is chosen, or it is gone.</source>
        <translation>Kein Relay ist gewählt, oder es ist fort.</translation>
    </message>
    <message>
        <source>The relay %1 is paused</source>
        <translation>Das Relay %1 ist angehalten</translation>
    </message>
    <message>
        <source>It says: %2</source>
        <translation>Es sagt: %2</translation>
    </message>
    <message>
        <source>This workspace may not send</source>
        <translation>Dieser Arbeitsbereich darf nicht senden</translation>
    </message>
    <message>
        <source>It was copied, moved or put back. Arm it at the bottom of the window once you know that no other copy sends the same.</source>
        <translation>Er wurde kopiert, verschoben oder zurückgeholt. Unten im Fenster scharf schalten, sobald sicher ist, dass keine andere Kopie dasselbe sendet.</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Ihre Zeit ist vorbei</translation>
    </message>
    <message>
        <source>It was to start %1. Choose another time, or send it now.</source>
        <translation>Sie sollte %1 beginnen. Eine andere Zeit wählen oder jetzt senden.</translation>
    </message>
    <message>
        <source>The message can be made</source>
        <translation>Die Nachricht lässt sich erzeugen</translation>
    </message>
    <message>
        <source>The postal address is appended</source>
        <translation>Die Postanschrift wird angehängt</translation>
    </message>
    <message>
        <source>The relay %1 is ready</source>
        <translation>Das Relay %1 ist bereit</translation>
    </message>
    <message>
        <source>Did anybody ask to leave?</source>
        <translation>Wollte sich jemand abmelden?</translation>
    </message>
    <message>
        <source>Nobody went through what came back to “%1”. Who asked to leave is still on the list.</source>
        <translation>Niemand hat durchgesehen, was auf „%1“ zurückkam. Wer sich abmelden wollte, steht noch auf der Liste.</translation>
    </message>
    <message>
        <source>Go through answers…</source>
        <translation>Antworten durchsehen …</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::FormRow</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::LeftOutModel</name>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::MessageForm</name>
    <message>
        <source>Edit this template</source>
        <translation>Diese Vorlage bearbeiten</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Vorlage wählen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>There is no template yet.</source>
        <translation>Es gibt noch keine Vorlage.</translation>
    </message>
    <message>
        <source>It is read once more when the campaign starts, and frozen then.</source>
        <translation>Sie wird noch einmal gelesen, wenn die Kampagne beginnt, und dann festgehalten.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::MessagePane</name>
    <message>
        <source>Address of a contact</source>
        <translation>Adresse eines Kontakts</translation>
    </message>
    <message>
        <source>The contact before</source>
        <translation>Der Kontakt davor</translation>
    </message>
    <message>
        <source>The next contact</source>
        <translation>Der nächste Kontakt</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Handy</translation>
    </message>
    <message>
        <source>Width of the reader</source>
        <translation>Breite beim Lesen</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
    <message>
        <source>There is no contact with this address.</source>
        <translation>Es gibt keinen Kontakt mit dieser Adresse.</translation>
    </message>
    <message>
        <source>The message is shown as before.</source>
        <translation>Die Nachricht steht da wie zuvor.</translation>
    </message>
    <message>
        <source>There is no message yet.</source>
        <translation>Es gibt noch keine Nachricht.</translation>
    </message>
    <message>
        <source>Choose list, template and sender first.</source>
        <translation>Zuerst Liste, Vorlage und Absender wählen.</translation>
    </message>
    <message>
        <source>As somebody reads it of whom nothing is known</source>
        <translation>Wie sie liest, von wem nichts bekannt ist</translation>
    </message>
    <message>
        <source>As %1 reads it</source>
        <translation>Wie %1 sie liest</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::NameForm</name>
    <message>
        <source>Name of the campaign</source>
        <translation>Name der Kampagne</translation>
    </message>
    <message>
        <source>Only you see it. Reports and the outbox call it so.</source>
        <translation>Nur hier zu sehen. Berichte und Postausgang nennen sie so.</translation>
    </message>
    <message>
        <source>A campaign needs a name.</source>
        <translation>Eine Kampagne braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters; these are %1.</source>
        <translation>Ein Name hat höchstens 200 Zeichen; das sind %1.</translation>
    </message>
    <message>
        <source>A name stands on one line, without control characters.</source>
        <translation>Ein Name steht auf einer Zeile, ohne Steuerzeichen.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::NoticeBoard</name>
    <message>
        <source>Stop planning</source>
        <translation>Planung anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Planning: who gets it, and who is left out</source>
        <translation>Planung: wer sie bekommt und wer ausgelassen wird</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Its planning was interrupted.</source>
        <translation>Ihre Planung wurde unterbrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deliveries are planned, nothing was sent. Nobody is planned twice.</source>
        <translation>
            <numerusform>%Ln Zustellung ist geplant, gesendet wurde nichts. Niemand wird zweimal geplant.</numerusform>
            <numerusform>%Ln Zustellungen sind geplant, gesendet wurde nichts. Niemand wird zweimal geplant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on planning and send</source>
        <translation>Weiter planen und senden</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>What is open stays queued.</source>
        <translation>Was offen ist, bleibt in der Schlange.</translation>
    </message>
    <message>
        <source>It says: %1. What is open stays queued. Mend the cause, then go on.</source>
        <translation>Er sagt: %1. Was offen ist, bleibt in der Schlange. Ursache beheben, dann weiter.</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Open in Outbox</source>
        <translation>Im Postausgang öffnen</translation>
    </message>
    <message>
        <source>It was to start %1, and did not.</source>
        <translation>Sie sollte %1 beginnen und hat es nicht getan.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
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
        <translation>warten</translation>
    </message>
    <message>
        <source>Send it now…</source>
        <translation>Jetzt senden…</translation>
    </message>
    <message>
        <source>Nothing was sent. Send it now, or take it back and choose another time.</source>
        <translation>Nichts wurde gesendet. Jetzt senden, oder zurücknehmen und eine andere Zeit wählen.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::PurposeForm</name>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Only who agreed to this purpose gets the mail.</source>
        <translation>Nur wer diesem Zweck zugestimmt hat, bekommt die Mail.</translation>
    </message>
    <message>
        <source>As the list says</source>
        <translation>Wie die Liste sagt</translation>
    </message>
    <message>
        <source>As the list says: %1</source>
        <translation>Wie die Liste sagt: %1</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::ReadyPanel</name>
    <message>
        <source>Send all the same…</source>
        <translation>Trotzdem senden…</translation>
    </message>
    <message>
        <source>Ready to send?</source>
        <translation>Bereit zum Senden?</translation>
    </message>
    <message>
        <source>What is red stands in the way of sending.</source>
        <translation>Was rot ist, steht dem Senden im Weg.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n block</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n hindert</numerusform>
            <numerusform>%n hindern</numerusform>
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
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message numerus="yes">
        <source>%n checks are fine</source>
        <translation>
            <numerusform>%n Prüfung ist gut</numerusform>
            <numerusform>%n Prüfungen sind gut</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is fine</source>
        <translation>Zeigen, was gut ist</translation>
    </message>
    <message>
        <source>Hide what is fine</source>
        <translation>Verbergen, was gut ist</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It is kept in the log.</source>
        <translation>Er steht dann im Protokoll.</translation>
    </message>
    <message>
        <source>Write why it is sent all the same.</source>
        <translation>Schreiben, warum trotzdem gesendet wird.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::RecipientsForm</name>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>list, contacts on it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no list yet. An import makes one.</source>
        <translation>Es gibt noch keine Liste. Ein Import legt eine an.</translation>
    </message>
    <message>
        <source>Everybody on it who may be mailed gets it, once.</source>
        <translation>Alle darauf, die Mail bekommen dürfen, bekommen sie, einmal.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::RecipientsPane</name>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Who is left out, and why</source>
        <translation>Wer ausgelassen wird, und warum</translation>
    </message>
    <message>
        <source>Counting who may be mailed…</source>
        <translation>Wer Mail bekommen darf, wird gezählt…</translation>
    </message>
    <message>
        <source>No list is chosen yet.</source>
        <translation>Noch ist keine Liste gewählt.</translation>
    </message>
    <message>
        <source>planned, of %1 on the list</source>
        <translation>geplant, von %1 auf der Liste</translation>
    </message>
    <message>
        <source>of %1 on the list may be mailed</source>
        <translation>von %1 auf der Liste dürfen Mail bekommen</translation>
    </message>
    <message>
        <source>or about, of %1 on the list may be mailed</source>
        <translation>oder etwa so viele von %1 auf der Liste dürfen Mail bekommen</translation>
    </message>
    <message>
        <source>get it</source>
        <translation>bekommen sie</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Nobody is left out.</source>
        <translation>Niemand wird ausgelassen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::RelaysForm</name>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>Übung: Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>For real, through:</source>
        <translation>In echt, über:</translation>
    </message>
    <message>
        <source>There is no relay yet but the practice relay.</source>
        <translation>Es gibt noch kein Relay außer dem Übungsrelay.</translation>
    </message>
    <message>
        <source>Add a relay</source>
        <translation>Relay hinzufügen</translation>
    </message>
    <message>
        <source>Try %1 earlier</source>
        <translation>%1 früher versuchen</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::SenderForm</name>
    <message>
        <source>Choose a sender</source>
        <translation>Absender wählen</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Name that readers see</source>
        <translation>Name, den Lesende sehen</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>At a domain that your relay may send for.</source>
        <translation>Bei einer Domain, für die das Relay senden darf.</translation>
    </message>
    <message>
        <source>Replies go to</source>
        <translation>Antworten gehen an</translation>
    </message>
    <message>
        <source>Empty: to the From address.</source>
        <translation>Leer: an die Absenderadresse.</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>Many countries demand one in every commercial mail.</source>
        <translation>Viele Länder verlangen eine in jeder Werbemail.</translation>
    </message>
    <message>
        <source>Add this sender</source>
        <translation>Diesen Absender hinzufügen</translation>
    </message>
    <message>
        <source>Add a sender…</source>
        <translation>Absender hinzufügen…</translation>
    </message>
    <message>
        <source>Readers have to see from whom it is.</source>
        <translation>Lesende müssen sehen, von wem sie ist.</translation>
    </message>
    <message>
        <source>A name has at most 200 characters; these are %1.</source>
        <translation>Ein Name hat höchstens 200 Zeichen; das sind %1.</translation>
    </message>
    <message>
        <source>This is no address that can be mailed. Write it like news@example.com.</source>
        <translation>An diese Adresse lässt sich nicht schreiben. Gemeint ist etwas wie news@example.com.</translation>
    </message>
    <message>
        <source>A postal address has at most 1,000 characters.</source>
        <translation>Eine Postanschrift hat höchstens 1.000 Zeichen.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::TestMailDialog</name>
    <message>
        <source>To an address of yours</source>
        <translation>An eine eigene Adresse</translation>
    </message>
    <message>
        <source>As this contact reads it</source>
        <translation>Wie dieser Kontakt sie liest</translation>
    </message>
    <message>
        <source>Empty: with nothing that is known of a contact.</source>
        <translation>Leer: ohne etwas, das von einem Kontakt bekannt ist.</translation>
    </message>
    <message>
        <source>Practice relay</source>
        <translation>Übungsrelay</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Send yourself a test of “%1”?</source>
        <translation>Einen Test von „%1“ an sich selbst senden?</translation>
    </message>
    <message>
        <source>One message, as it would be sent now. It counts for nothing else.</source>
        <translation>Eine Nachricht, wie sie jetzt gesendet würde. Sie zählt für nichts anderes.</translation>
    </message>
    <message>
        <source>Send 1 test</source>
        <translation>1 Test senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This is no address that can be mailed. Write it like name@example.com.</source>
        <translation>An diese Adresse lässt sich nicht schreiben. Gemeint ist etwas wie name@example.com.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>There is no contact with this address.</source>
        <translation>Es gibt keinen Kontakt mit dieser Adresse.</translation>
    </message>
    <message>
        <source>Test of %1</source>
        <translation>Test von %1</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>Unterwegs.</translation>
    </message>
    <message>
        <source>The server&apos;s answer comes here.</source>
        <translation>Die Antwort des Servers kommt hierher.</translation>
    </message>
    <message>
        <source>Accepted by %1.</source>
        <translation>Angenommen von %1.</translation>
    </message>
    <message>
        <source>Refused by %1.</source>
        <translation>Abgelehnt von %1.</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <translation>Nicht gesendet: %1.</translation>
    </message>
    <message>
        <source>A test is kept from who opted out, too. Choose another address.</source>
        <translation>Auch ein Test geht an niemanden, der sich abgemeldet hat. Eine andere Adresse wählen.</translation>
    </message>
    <message>
        <source>In doubt.</source>
        <translation>Ungewiss.</translation>
    </message>
    <message>
        <source>The link broke after the last byte. Look whether it arrived.</source>
        <translation>Die Verbindung riss nach dem letzten Byte ab. Nachsehen, ob sie angekommen ist.</translation>
    </message>
    <message>
        <source>Given up.</source>
        <translation>Aufgegeben.</translation>
    </message>
    <message>
        <source>The server refuses the message or its sender.</source>
        <translation>Der Server lehnt die Nachricht oder ihren Absender ab.</translation>
    </message>
    <message>
        <source>It waits: the relay %1 is paused.</source>
        <translation>Er wartet: Das Relay %1 ist angehalten.</translation>
    </message>
    <message>
        <source>Asked to wait. It is tried again by itself.</source>
        <translation>Um Geduld gebeten. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Send another test</source>
        <translation>Noch einen Test senden</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::WhenForm</name>
    <message>
        <source>When I send it</source>
        <translation>Wenn ich sie sende</translation>
    </message>
    <message>
        <source>By itself, at a date and time</source>
        <translation>Von selbst, an einem Tag zu einer Uhrzeit</translation>
    </message>
    <message>
        <source>What is not delivered by then is given up</source>
        <translation>Was bis dahin nicht zugestellt ist, wird aufgegeben</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>In this computer&apos;s time zone. Mailwright has to be running then; if it is not, or the computer sleeps, it asks before it sends late.</source>
        <translation>In der Zeitzone dieses Computers. Mailwright muss dann laufen; läuft es nicht oder schläft der Computer, fragt es, bevor es verspätet sendet.</translation>
    </message>
    <message>
        <source>This time is over. Choose one that is to come.</source>
        <translation>Diese Zeit ist vorbei. Eine wählen, die noch kommt.</translation>
    </message>
    <message>
        <source>It would end before it starts. Choose a later time.</source>
        <translation>Sie würde enden, bevor sie beginnt. Eine spätere Zeit wählen.</translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::Words</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>weekday, day and month, clock time</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without consent</source>
        <translation>
            <numerusform>%Ln ohne Einwilligung</numerusform>
            <numerusform>%Ln ohne Einwilligung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsubscribed</source>
        <translation>
            <numerusform>%Ln abgemeldet</numerusform>
            <numerusform>%Ln abgemeldet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln objected</source>
        <translation>
            <numerusform>%Ln mit Widerspruch</numerusform>
            <numerusform>%Ln mit Widerspruch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressed</source>
        <translation>
            <numerusform>%Ln gesperrt</numerusform>
            <numerusform>%Ln gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at suppressed domains</source>
        <translation>
            <numerusform>%Ln bei gesperrten Domains</numerusform>
            <numerusform>%Ln bei gesperrten Domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an address that is there twice</source>
        <translation>
            <numerusform>%Ln mit einer Adresse, die zweimal da ist</numerusform>
            <numerusform>%Ln mit einer Adresse, die zweimal da ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an address that can be mailed</source>
        <translation>
            <numerusform>%Ln ohne brauchbare Adresse</numerusform>
            <numerusform>%Ln ohne brauchbare Adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln erased</source>
        <translation>
            <numerusform>%Ln gelöscht</numerusform>
            <numerusform>%Ln gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose message could not be made</source>
        <translation>
            <numerusform>%Ln, deren Nachricht sich nicht erzeugen ließ</numerusform>
            <numerusform>%Ln, deren Nachricht sich nicht erzeugen ließ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who left the list</source>
        <translation>
            <numerusform>%Ln, die die Liste verlassen haben</numerusform>
            <numerusform>%Ln, die die Liste verlassen haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose address no relay takes</source>
        <translation>
            <numerusform>%Ln, deren Adresse kein Relay nimmt</numerusform>
            <numerusform>%Ln, deren Adresse kein Relay nimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for another reason</source>
        <translation>
            <numerusform>%Ln aus einem anderen Grund</numerusform>
            <numerusform>%Ln aus einem anderen Grund</numerusform>
        </translation>
    </message>
    <message>
        <source>No consent for this purpose</source>
        <translation>Keine Einwilligung für diesen Zweck</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Hat widersprochen</translation>
    </message>
    <message>
        <source>The address is suppressed</source>
        <translation>Die Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>The domain is suppressed</source>
        <translation>Die Domain ist gesperrt</translation>
    </message>
    <message>
        <source>The same address is on the list twice</source>
        <translation>Dieselbe Adresse steht zweimal auf der Liste</translation>
    </message>
    <message>
        <source>The address can&apos;t be mailed</source>
        <translation>An die Adresse lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>The message could not be made</source>
        <translation>Die Nachricht ließ sich nicht erzeugen</translation>
    </message>
    <message>
        <source>Left the list</source>
        <translation>Hat die Liste verlassen</translation>
    </message>
    <message>
        <source>No relay takes this address</source>
        <translation>Kein Relay nimmt diese Adresse</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: %1</source>
        <translation>
            <numerusform>%Ln ausgelassen: %1</numerusform>
            <numerusform>%Ln ausgelassen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out so far: %1</source>
        <translation>
            <numerusform>bisher %Ln ausgelassen: %1</numerusform>
            <numerusform>bisher %Ln ausgelassen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on the list, %2 may be mailed</source>
        <translation>%1 auf der Liste, %2 dürfen Mail bekommen</translation>
    </message>
    <message>
        <source>%1 on the list, about %2 may be mailed</source>
        <translation>%1 auf der Liste, etwa %2 dürfen Mail bekommen</translation>
    </message>
    <message>
        <source>Paused by a person.</source>
        <translation>Von einem Menschen angehalten.</translation>
    </message>
    <message>
        <source>The server refuses the message or its sender.</source>
        <translation>Der Server lehnt die Nachricht oder ihren Absender ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln gelöscht</numerusform>
            <numerusform>%Ln gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restricted</source>
        <translation>
            <numerusform>%Ln eingeschränkt</numerusform>
            <numerusform>%Ln eingeschränkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose basis the purpose doesn&apos;t take</source>
        <translation>
            <numerusform>%Ln mit einer Grundlage, die der Zweck nicht zulässt</numerusform>
            <numerusform>%Ln mit einer Grundlage, die der Zweck nicht zulässt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by a country&apos;s rule</source>
        <translation>
            <numerusform>%Ln nach der Regel eines Landes</numerusform>
            <numerusform>%Ln nach der Regel eines Landes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who don&apos;t meet a country&apos;s condition</source>
        <translation>
            <numerusform>%Ln mit unerfüllter Bedingung des Landes</numerusform>
            <numerusform>%Ln mit unerfüllter Bedingung des Landes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose basis has lapsed</source>
        <translation>
            <numerusform>%Ln mit abgelaufener Grundlage</numerusform>
            <numerusform>%Ln mit abgelaufener Grundlage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who never confirmed</source>
        <translation>
            <numerusform>%Ln ohne Bestätigung</numerusform>
            <numerusform>%Ln ohne Bestätigung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who got enough lately</source>
        <translation>
            <numerusform>%Ln mit zuletzt genug Mails</numerusform>
            <numerusform>%Ln mit zuletzt genug Mails</numerusform>
        </translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>The purpose doesn&apos;t take this basis</source>
        <translation>Der Zweck lässt diese Grundlage nicht zu</translation>
    </message>
    <message>
        <source>A country&apos;s rule</source>
        <translation>Regel eines Landes</translation>
    </message>
    <message>
        <source>A country&apos;s condition</source>
        <translation>Bedingung eines Landes</translation>
    </message>
    <message>
        <source>The basis has lapsed</source>
        <translation>Die Grundlage ist abgelaufen</translation>
    </message>
    <message>
        <source>The sign-up was never confirmed</source>
        <translation>Die Anmeldung wurde nie bestätigt</translation>
    </message>
    <message>
        <source>Got enough mail lately</source>
        <translation>Hat zuletzt genug Mails erhalten</translation>
    </message>
</context>
</TS>
