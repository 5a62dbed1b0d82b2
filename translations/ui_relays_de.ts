<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::relayspage::PracticeAddresses</name>
    <message>
        <source>Put one of these into a practice list, and the practice relay does to it what real servers do. Any address that begins so will do, at example.com, example.org and their like.</source>
        <translation>Steht eine davon in einer Übungsliste, macht das Übungsrelay mit ihr, was echte Server tun. Es genügt jede Adresse, die so beginnt, bei example.com, example.org und ihresgleichen.</translation>
    </message>
    <message>
        <source>For instance %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>The answer comes %1 ms later.</source>
        <translation>Die Antwort kommt %1 ms später.</translation>
    </message>
    <message>
        <source>No answer comes at all.</source>
        <translation>Es kommt gar keine Antwort.</translation>
    </message>
    <message>
        <source>The message is kept and the line goes dead before the answer: its delivery is in doubt.</source>
        <translation>Die Nachricht wird behalten, und die Leitung bricht vor der Antwort ab: Die Zustellung ist im Zweifel.</translation>
    </message>
    <message>
        <source>The line goes dead before the message is kept; it is tried again.</source>
        <translation>Die Leitung bricht ab, bevor die Nachricht behalten ist; es wird wieder versucht.</translation>
    </message>
    <message>
        <source>The server is too busy at first and hangs up; it is tried again.</source>
        <translation>Der Server ist erst zu beschäftigt und legt auf; es wird wieder versucht.</translation>
    </message>
    <message>
        <source>The sender is refused.</source>
        <translation>Der Absender wird abgelehnt.</translation>
    </message>
    <message>
        <source>The mailbox is full; it is tried again.</source>
        <translation>Das Postfach ist voll; es wird wieder versucht.</translation>
    </message>
    <message>
        <source>It is put off at first and taken later, as grey lists do.</source>
        <translation>Erst vertröstet, später angenommen, wie beim Greylisting.</translation>
    </message>
    <message>
        <source>The message is refused as spam.</source>
        <translation>Die Nachricht wird als Spam abgelehnt.</translation>
    </message>
    <message>
        <source>It is refused: there is no such mailbox.</source>
        <translation>Abgelehnt: Ein solches Postfach gibt es nicht.</translation>
    </message>
    <message>
        <source>The server says “%1”.</source>
        <translation>Der Server sagt „%1“.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::PracticeDetail</name>
    <message>
        <source>Test relay</source>
        <translation>Relay testen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Test addresses</source>
        <translation>Testadressen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>What to see of the practice relay</source>
        <translation>Was vom Übungsrelay zu sehen ist</translation>
    </message>
    <message>
        <source>Practice relay</source>
        <translation>Übungsrelay</translation>
    </message>
    <message>
        <source>Built in; what it takes reaches nobody</source>
        <translation>Eingebaut; was es annimmt, erreicht niemanden</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test anhalten</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::PracticeList</name>
    <message>
        <source>Recipient or subject</source>
        <translation>Empfänger oder Betreff</translation>
    </message>
    <message>
        <source>Delete all…</source>
        <translation>Alle löschen…</translation>
    </message>
    <message>
        <source>No practice messages yet</source>
        <translation>Noch keine Übungsnachrichten</translation>
    </message>
    <message>
        <source>A practice run fills this inbox: each message as its reader would get it, and nobody is mailed.</source>
        <translation>Ein Übungslauf füllt diesen Eingang: jede Nachricht, wie sie ankäme, und niemand bekommt Post.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Practise with a campaign</source>
        <translation>Mit einer Kampagne üben</translation>
    </message>
    <message>
        <source>Practice messages</source>
        <translation>Übungsnachrichten</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Nichts gefunden zu „%1“</translation>
    </message>
    <message>
        <source>Recipients and subjects were searched.</source>
        <translation>Gesucht wurde in Empfängern und Betreffen.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::PracticeModel</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Ohne Betreff</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::PracticeReader</name>
    <message>
        <source>All messages</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Newer message</source>
        <translation>Neuere Nachricht</translation>
    </message>
    <message>
        <source>Older message</source>
        <translation>Ältere Nachricht</translation>
    </message>
    <message>
        <source>The message&apos;s text</source>
        <translation>Der Text der Nachricht</translation>
    </message>
    <message>
        <source>The message&apos;s source</source>
        <translation>Der Quelltext der Nachricht</translation>
    </message>
    <message>
        <source>As mail</source>
        <translation>Als Mail</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>What to see of the message</source>
        <translation>Was von der Nachricht zu sehen ist</translation>
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
        <source>This message is not there any more.</source>
        <translation>Diese Nachricht ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The practice relay keeps the newest ones.</source>
        <translation>Das Übungsrelay behält die neuesten.</translation>
    </message>
    <message>
        <source>Go back to all messages.</source>
        <translation>Zurück zu allen Nachrichten gehen.</translation>
    </message>
    <message>
        <source>This message is too large to be taken apart.</source>
        <translation>Diese Nachricht ist zu groß, um zerlegt zu werden.</translation>
    </message>
    <message>
        <source>It is kept as it arrived.</source>
        <translation>Sie ist aufbewahrt, wie sie ankam.</translation>
    </message>
    <message>
        <source>Read its source.</source>
        <translation>Ihren Quelltext lesen.</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Ohne Betreff</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>From %1 to %2, arrived %3</source>
        <translation>Von %1 an %2, eingegangen %3</translation>
    </message>
    <message>
        <source>1 attachment: %1</source>
        <translation>1 Anhang: %1</translation>
    </message>
    <message>
        <source>%1 attachments: %2</source>
        <translation>%1 Anhänge: %2</translation>
    </message>
    <message>
        <source>The first million bytes of %1</source>
        <translation>Die erste Million Bytes von %1</translation>
    </message>
    <message>
        <source>And more</source>
        <translation>Und mehr</translation>
    </message>
    <message>
        <source>The rest stands in the source.</source>
        <translation>Der Rest steht im Quelltext.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::RelayDetail</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Test relay</source>
        <translation>Relay testen</translation>
    </message>
    <message>
        <source>Go on with it now</source>
        <translation>Jetzt weitermachen</translation>
    </message>
    <message>
        <source>Delete relay</source>
        <translation>Relay löschen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>What to see of the relay</source>
        <translation>Was vom Relay zu sehen ist</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>In 24 hours</source>
        <translation>In 24 Stunden</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Go on with this relay</source>
        <translation>Mit diesem Relay weitermachen</translation>
    </message>
    <message>
        <source>It rests until %1.</source>
        <translation>Es ruht bis %1.</translation>
    </message>
    <message>
        <source>The server asked for a rest at %1. Deliveries wait, nothing is lost; it goes on by itself.</source>
        <translation>Der Server bat um %1 um eine Pause. Zustellungen warten, nichts geht verloren; es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>It is paused until you go on.</source>
        <translation>Es ist angehalten, bis jemand weitermacht.</translation>
    </message>
    <message>
        <source>The server refused at %1 what waiting won&apos;t mend. Deliveries wait, nothing is lost. Mend the cause, test it, then go on.</source>
        <translation>Der Server hat um %1 abgelehnt, was Warten nicht behebt. Zustellungen warten, nichts geht verloren. Die Ursache beheben, testen, dann weitermachen.</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>TLS vom ersten Byte an</translation>
    </message>
    <message>
        <source>None, on this computer alone</source>
        <translation>Keine, nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>With a password, which is never shown again.</source>
        <translation>Mit einem Passwort, das nie wieder gezeigt wird.</translation>
    </message>
    <message>
        <source>The ones that this computer trusts</source>
        <translation>Die Stellen, denen dieser Rechner traut</translation>
    </message>
    <message>
        <source>A further one beside those that this computer trusts</source>
        <translation>Eine weitere neben denen, denen dieser Rechner traut</translation>
    </message>
    <message>
        <source>1 campaign names it.</source>
        <translation>1 Kampagne nennt es.</translation>
    </message>
    <message>
        <source>%1 campaigns name it.</source>
        <translation>%1 Kampagnen nennen es.</translation>
    </message>
    <message>
        <source>No campaign names it; Undo brings it back with its password.</source>
        <translation>Keine Kampagne nennt es; Rückgängig holt es mit seinem Passwort zurück.</translation>
    </message>
    <message>
        <source>1 campaign names it, and campaigns keep what they were sent with.</source>
        <translation>1 Kampagne nennt es, und Kampagnen behalten, womit sie gesendet wurden.</translation>
    </message>
    <message>
        <source>%1 campaigns name it, and campaigns keep what they were sent with.</source>
        <translation>%1 Kampagnen nennen es, und Kampagnen behalten, womit sie gesendet wurden.</translation>
    </message>
    <message>
        <source>1 at a time</source>
        <translation>1 auf einmal</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 auf einmal</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 in der Sekunde</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 in der Minute</translation>
    </message>
    <message>
        <source>As fast as the server takes them</source>
        <translation>So schnell, wie der Server sie nimmt</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>%1 messages in 24 hours</source>
        <translation>%1 Nachrichten in 24 Stunden</translation>
    </message>
    <message>
        <source>handed over in 24 hours</source>
        <translation>in 24 Stunden übergeben</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test anhalten</translation>
    </message>
    <message>
        <source>1 is open now.</source>
        <translation>1 ist gerade offen.</translation>
    </message>
    <message>
        <source>%1 are open now.</source>
        <translation>%1 sind gerade offen.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::RelayEditor</name>
    <message>
        <source>Save relay</source>
        <translation>Relay speichern</translation>
    </message>
    <message>
        <source>Test without saving</source>
        <translation>Testen, ohne zu speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add a relay</source>
        <translation>Ein Relay hinzufügen</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test anhalten</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>The relay is saved, its password is not.</source>
        <translation>Das Relay ist gespeichert, sein Passwort nicht.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then save once more.</source>
        <translation>Den Schlüsselbund aufschließen, dann noch einmal speichern.</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s certificate</source>
        <translation>Das Zertifikat der Stelle wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::RelayForm</name>
    <message>
        <source>Read it there</source>
        <translation>Dort nachlesen</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Region or stream</source>
        <translation>Region oder Strom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How it is called in campaigns and in the outbox.</source>
        <translation>So heißt es in Kampagnen und im Ausgang.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Leave it empty where no sign-in is wanted.</source>
        <translation>Leer lassen, wo keine Anmeldung verlangt wird.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Only for a server with a certificate of its own making.</source>
        <translation>Nur für einen Server mit selbst gemachtem Zertifikat.</translation>
    </message>
    <message>
        <source>Your own server, or another provider</source>
        <translation>Eigener Server oder ein anderer Anbieter</translation>
    </message>
    <message>
        <source>Connections at once</source>
        <translation>Verbindungen auf einmal</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten in der Sekunde</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>Nachrichten in der Minute</translation>
    </message>
    <message>
        <source>Messages in 24 hours</source>
        <translation>Nachrichten in 24 Stunden</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>It is kept in this computer&apos;s keychain and never shown again.</source>
        <translation>Es liegt im Schlüsselbund dieses Rechners und wird nie wieder gezeigt.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is there; it is never shown.</source>
        <translation>Leer lassen, um das vorhandene zu behalten; gezeigt wird es nie.</translation>
    </message>
    <message>
        <source>The ones that this computer trusts</source>
        <translation>Die Stellen, denen dieser Rechner traut</translation>
    </message>
    <message>
        <source>A further one, kept in the workspace</source>
        <translation>Eine weitere, im Arbeitsbereich aufbewahrt</translation>
    </message>
    <message>
        <source>Those in %1 too</source>
        <translation>Auch die aus %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Only for a server on this computer.</source>
        <translation>Nur für einen Server auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Give the relay a name.</source>
        <translation>Dem Relay einen Namen geben.</translation>
    </message>
    <message>
        <source>Write the server&apos;s name or IP address.</source>
        <translation>Den Namen oder die IP-Adresse des Servers schreiben.</translation>
    </message>
    <message>
        <source>A password wants a user.</source>
        <translation>Zu einem Passwort gehört ein Benutzer.</translation>
    </message>
    <message>
        <source>A user wants a password.</source>
        <translation>Zu einem Benutzer gehört ein Passwort.</translation>
    </message>
    <message>
        <source>Another relay has this name. Choose another one.</source>
        <translation>Ein anderes Relay heißt schon so. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation>Ein Name hat 1 bis 200 Zeichen auf einer Zeile.</translation>
    </message>
    <message>
        <source>This can&apos;t be a server&apos;s name or IP address.</source>
        <translation>Das kann kein Name und keine IP-Adresse eines Servers sein.</translation>
    </message>
    <message>
        <source>Without encryption mail may go to this computer alone. Choose STARTTLS or TLS.</source>
        <translation>Ohne Verschlüsselung darf Mail nur an diesen Rechner gehen. STARTTLS oder TLS wählen.</translation>
    </message>
    <message>
        <source>It holds a control character. Take it out.</source>
        <translation>Es enthält ein Steuerzeichen. Bitte herausnehmen.</translation>
    </message>
    <message>
        <source>The file holds no certificate (PEM). Choose another one.</source>
        <translation>Die Datei enthält kein Zertifikat (PEM). Eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::RelayFormWords</name>
    <message>
        <source>No password will do at %1.</source>
        <translation>Bei %1 genügt kein Passwort.</translation>
    </message>
    <message>
        <source>It wants a sign-in by OAuth, which Mailwright can&apos;t do yet. Use another relay, or ask the account&apos;s administrator for an SMTP relay.</source>
        <translation>Verlangt wird eine Anmeldung über OAuth, die Mailwright noch nicht kann. Ein anderes Relay nehmen oder die Verwaltung des Kontos nach einem SMTP-Relay fragen.</translation>
    </message>
    <message>
        <source>The account&apos;s own password won&apos;t do at %1.</source>
        <translation>Bei %1 genügt das Passwort des Kontos selbst nicht.</translation>
    </message>
    <message>
        <source>Make an app password in the account&apos;s settings and enter that one here.</source>
        <translation>In den Kontoeinstellungen ein App-Passwort anlegen und dieses hier eingeben.</translation>
    </message>
    <message>
        <source>As %1 documents it, read on %2.</source>
        <translation>So beschreibt es %1, gelesen am %2.</translation>
    </message>
    <message>
        <source>It wants a name and password made for SMTP, not those of the account.</source>
        <translation>Verlangt werden Name und Passwort, die für SMTP gemacht sind, nicht die des Kontos.</translation>
    </message>
    <message>
        <source>Its API key takes the password&apos;s place.</source>
        <translation>Der API-Schlüssel tritt an die Stelle des Passworts.</translation>
    </message>
    <message>
        <source>It takes %1 messages a minute and %2 in 24 hours.</source>
        <translation>Angenommen werden %1 Nachrichten in der Minute und %2 in 24 Stunden.</translation>
    </message>
    <message>
        <source>It takes %1 messages in 24 hours.</source>
        <translation>Angenommen werden %1 Nachrichten in 24 Stunden.</translation>
    </message>
    <message>
        <source>It takes %1 messages a minute.</source>
        <translation>Angenommen werden %1 Nachrichten in der Minute.</translation>
    </message>
    <message>
        <source>It takes %1 messages a second.</source>
        <translation>Angenommen werden %1 Nachrichten in der Sekunde.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::RelayList</name>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::RelayState</name>
    <message>
        <source>%1 of %2 in 24 hours</source>
        <translation>%1 von %2 in 24 Stunden</translation>
    </message>
    <message>
        <source>%1 in 24 hours</source>
        <translation>%1 in 24 Stunden</translation>
    </message>
    <message>
        <source>last used %1</source>
        <translation>zuletzt benutzt %1</translation>
    </message>
    <message>
        <source>no messages yet</source>
        <translation>noch keine Nachrichten</translation>
    </message>
    <message>
        <source>1 message kept</source>
        <translation>1 Nachricht aufbewahrt</translation>
    </message>
    <message>
        <source>%1 messages kept</source>
        <translation>%1 Nachrichten aufbewahrt</translation>
    </message>
    <message>
        <source>Practice relay</source>
        <translation>Übungsrelay</translation>
    </message>
    <message>
        <source>resting until %1</source>
        <translation>ruht bis %1</translation>
    </message>
    <message>
        <source>paused, waits for you</source>
        <translation>angehalten, wartet</translation>
    </message>
    <message>
        <source>test failed</source>
        <translation>Test misslungen</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>tested, not used yet</source>
        <translation>getestet, noch nicht benutzt</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>sending over 1 connection</source>
        <translation>sendet über 1 Verbindung</translation>
    </message>
    <message>
        <source>sending over %1 connections</source>
        <translation>sendet über %1 Verbindungen</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::RelaysPage</name>
    <message>
        <source>Relays</source>
        <translation>Relays</translation>
    </message>
    <message>
        <source>Add the relay that you already pay for</source>
        <translation>Das Relay hinzufügen, das schon bezahlt ist</translation>
    </message>
    <message>
        <source>Your provider&apos;s SMTP, a sending service, or your own mail server. Until then the practice relay takes everything and reaches nobody.</source>
        <translation>Das SMTP des Anbieters, ein Versanddienst oder der eigene Mailserver. Bis dahin nimmt das Übungsrelay alles an und erreicht niemanden.</translation>
    </message>
    <message>
        <source>Add relay</source>
        <translation>Relay hinzufügen</translation>
    </message>
    <message>
        <source>Read practice messages</source>
        <translation>Übungsnachrichten lesen</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>1 set up</source>
        <translation>1 eingerichtet</translation>
    </message>
    <message>
        <source>%1 set up</source>
        <translation>%1 eingerichtet</translation>
    </message>
    <message>
        <source>1 relay waits for you</source>
        <translation>1 Relay wartet</translation>
    </message>
    <message>
        <source>%1 relays wait for you</source>
        <translation>%1 Relays warten</translation>
    </message>
    <message>
        <source>Test “%1”</source>
        <translation>„%1“ testen</translation>
    </message>
    <message>
        <source>Go on with “%1”</source>
        <translation>Mit „%1“ weitermachen</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Nothing was asked or sent.</source>
        <translation>Nichts wurde gefragt oder gesendet.</translation>
    </message>
    <message>
        <source>Give up what you typed?</source>
        <translation>Das Geschriebene aufgeben?</translation>
    </message>
    <message>
        <source>It is not saved yet. The relay stays as it was.</source>
        <translation>Es ist noch nicht gespeichert. Das Relay bleibt, wie es war.</translation>
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
        <source>Relay “%1” deleted.</source>
        <translation>Relay „%1“ gelöscht.</translation>
    </message>
    <message>
        <source>Delete the practice message of “%1”?</source>
        <translation>Die Übungsnachricht von „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete %1 practice messages of “%2”?</source>
        <translation>%1 Übungsnachrichten von „%2“ löschen?</translation>
    </message>
    <message>
        <source>They can&apos;t be brought back.</source>
        <translation>Sie lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Practice campaigns, their reports and the log stay.</source>
        <translation>Übungskampagnen, ihre Berichte und das Protokoll bleiben.</translation>
    </message>
    <message>
        <source>The messages that the practice relay took go.</source>
        <translation>Die Nachrichten, die das Übungsrelay angenommen hat, gehen.</translation>
    </message>
    <message>
        <source>Delete 1 message</source>
        <translation>1 Nachricht löschen</translation>
    </message>
    <message>
        <source>Delete %1 messages</source>
        <translation>%1 Nachrichten löschen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete practice messages</source>
        <translation>Übungsnachrichten löschen</translation>
    </message>
    <message>
        <source>Open this address outside of Mailwright?</source>
        <translation>Diese Adresse außerhalb von Mailwright öffnen?</translation>
    </message>
    <message>
        <source>Open the address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hierbleiben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Testing “%1”</source>
        <translation>Test von „%1“</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::TestAdvice</name>
    <message>
        <source>No computer has the name %1.</source>
        <translation>Kein Rechner heißt %1.</translation>
    </message>
    <message>
        <source>Check the host&apos;s name.</source>
        <translation>Den Namen des Servers prüfen.</translation>
    </message>
    <message>
        <source>The name %1 has no address.</source>
        <translation>Der Name %1 hat keine Adresse.</translation>
    </message>
    <message>
        <source>The DNS does not know %1; this computer finds it by itself.</source>
        <translation>Das DNS kennt %1 nicht; dieser Rechner findet den Namen selbst.</translation>
    </message>
    <message>
        <source>Nothing to do, as long as this computer does the sending.</source>
        <translation>Nichts zu tun, solange dieser Rechner sendet.</translation>
    </message>
    <message>
        <source>The DNS gave no answer about %1 (%2).</source>
        <translation>Das DNS gab zu %1 keine Antwort (%2).</translation>
    </message>
    <message>
        <source>Check the network and test again; nothing follows from it about the relay.</source>
        <translation>Das Netz prüfen und noch einmal testen; über das Relay sagt das nichts.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 does not exist.</source>
        <translation>Die Domain %1 des Absenders gibt es nicht.</translation>
    </message>
    <message>
        <source>Use a sender address of a domain that is yours; bounces and replies would be lost.</source>
        <translation>Eine Absenderadresse der eigenen Domain nehmen; sonst gehen Rückläufer und Antworten verloren.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 takes no mail.</source>
        <translation>Die Domain %1 des Absenders nimmt keine Mail an.</translation>
    </message>
    <message>
        <source>Give the domain an MX record, or use another sender address; bounces and replies would be lost.</source>
        <translation>Der Domain einen MX-Eintrag geben oder eine andere Absenderadresse nehmen; sonst gehen Rückläufer und Antworten verloren.</translation>
    </message>
    <message>
        <source>Nobody listens at port %2 of %1.</source>
        <translation>An Port %2 von %1 nimmt niemand an.</translation>
    </message>
    <message>
        <source>Check host and port; 587 and 465 are usual.</source>
        <translation>Server und Port prüfen; üblich sind 587 und 465.</translation>
    </message>
    <message>
        <source>Port %2 of %1 gives no answer at all.</source>
        <translation>Port %2 von %1 gibt gar keine Antwort.</translation>
    </message>
    <message>
        <source>A firewall or the network&apos;s operator may block the port, 25 most of all. Try 587 or 465.</source>
        <translation>Eine Firewall oder der Netzbetreiber sperrt den Port vielleicht, vor allem 25. 587 oder 465 versuchen.</translation>
    </message>
    <message>
        <source>There is no way to %1.</source>
        <translation>Es gibt keinen Weg zu %1.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Das Netz prüfen.</translation>
    </message>
    <message>
        <source>What answers at port %2 of %1 is no mail server.</source>
        <translation>Was an Port %2 von %1 antwortet, ist kein Mailserver.</translation>
    </message>
    <message>
        <source>Check host and port.</source>
        <translation>Server und Port prüfen.</translation>
    </message>
    <message>
        <source>Port %2 does not speak the encryption that the relay is set to.</source>
        <translation>Port %2 spricht nicht die Verschlüsselung, auf die das Relay eingestellt ist.</translation>
    </message>
    <message>
        <source>Use TLS with port 465, STARTTLS with 587 and 25.</source>
        <translation>TLS mit Port 465 nehmen, STARTTLS mit 587 und 25.</translation>
    </message>
    <message>
        <source>Without encryption mail may go to this computer alone.</source>
        <translation>Ohne Verschlüsselung darf Mail nur an diesen Rechner gehen.</translation>
    </message>
    <message>
        <source>Set the relay to STARTTLS or TLS.</source>
        <translation>Das Relay auf STARTTLS oder TLS stellen.</translation>
    </message>
    <message>
        <source>The relay&apos;s settings can&apos;t be used.</source>
        <translation>Die Einstellungen des Relays sind unbrauchbar.</translation>
    </message>
    <message>
        <source>Change them.</source>
        <translation>Sie ändern.</translation>
    </message>
    <message>
        <source>The server refuses this computer.</source>
        <translation>Der Server weist diesen Rechner ab.</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator, or test from another network.</source>
        <translation>Den Betreiber des Relays fragen oder aus einem anderen Netz testen.</translation>
    </message>
    <message>
        <source>The server takes nothing at the moment.</source>
        <translation>Der Server nimmt im Moment nichts an.</translation>
    </message>
    <message>
        <source>Test again in some minutes.</source>
        <translation>In einigen Minuten noch einmal testen.</translation>
    </message>
    <message>
        <source>The server hung up.</source>
        <translation>Der Server hat aufgelegt.</translation>
    </message>
    <message>
        <source>Test again; if it stays so, ask the relay&apos;s operator.</source>
        <translation>Noch einmal testen; bleibt es so, den Betreiber des Relays fragen.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The certificate has expired or is not valid yet.</source>
        <translation>Das Zertifikat ist abgelaufen oder noch nicht gültig.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then ask the relay&apos;s operator to renew it.</source>
        <translation>Die Uhr dieses Rechners prüfen, dann den Betreiber des Relays bitten, es zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate ends on %1.</source>
        <translation>Das Zertifikat läuft am %1 ab.</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator to renew it.</source>
        <translation>Den Betreiber des Relays bitten, es zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate is for another host.</source>
        <translation>Das Zertifikat gilt für einen anderen Server.</translation>
    </message>
    <message>
        <source>Use the host name that the operator names; it may be another server.</source>
        <translation>Den Namen nehmen, den der Betreiber nennt; es kann ein anderer Server sein.</translation>
    </message>
    <message>
        <source>The certificate is signed by nobody this computer trusts.</source>
        <translation>Das Zertifikat hat niemand unterschrieben, dem dieser Rechner traut.</translation>
    </message>
    <message>
        <source>If the relay is your own, add its authority&apos;s certificate to the settings; else don&apos;t use it.</source>
        <translation>Ist es das eigene Relay, das Zertifikat seiner Stelle in den Einstellungen angeben; sonst es nicht benutzen.</translation>
    </message>
    <message>
        <source>No encrypted connection came about.</source>
        <translation>Es kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check port and encryption: 465 wants TLS, 587 and 25 want STARTTLS.</source>
        <translation>Port und Verschlüsselung prüfen: 465 will TLS, 587 und 25 wollen STARTTLS.</translation>
    </message>
    <message>
        <source>The server offers no STARTTLS.</source>
        <translation>Der Server bietet kein STARTTLS an.</translation>
    </message>
    <message>
        <source>Nothing goes out unencrypted. Use TLS with port 465, or ask the operator.</source>
        <translation>Unverschlüsselt geht nichts hinaus. TLS mit Port 465 nehmen oder den Betreiber fragen.</translation>
    </message>
    <message>
        <source>The server refuses STARTTLS.</source>
        <translation>Der Server verweigert STARTTLS.</translation>
    </message>
    <message>
        <source>The server offers no sign-in.</source>
        <translation>Der Server bietet keine Anmeldung an.</translation>
    </message>
    <message>
        <source>Check port and encryption; port 25 often has none.</source>
        <translation>Port und Verschlüsselung prüfen; Port 25 hat oft keine.</translation>
    </message>
    <message>
        <source>The server offers no sign-in that Mailwright knows.</source>
        <translation>Der Server bietet keine Anmeldung an, die Mailwright kennt.</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator for PLAIN or LOGIN.</source>
        <translation>Den Betreiber des Relays nach PLAIN oder LOGIN fragen.</translation>
    </message>
    <message>
        <source>The server refuses this name and password.</source>
        <translation>Der Server lehnt diesen Namen und dieses Passwort ab.</translation>
    </message>
    <message>
        <source>Check both and enter them again; some relays want an app password.</source>
        <translation>Beide prüfen und noch einmal eingeben; manche Relays wollen ein App-Passwort.</translation>
    </message>
    <message>
        <source>The account&apos;s own password won&apos;t do here. Make an app password in the account&apos;s settings and enter it.</source>
        <translation>Das Passwort des Kontos selbst genügt hier nicht. In den Kontoeinstellungen ein App-Passwort anlegen und eingeben.</translation>
    </message>
    <message>
        <source>The server takes no password for this account.</source>
        <translation>Der Server nimmt für dieses Konto kein Passwort an.</translation>
    </message>
    <message>
        <source>It wants a sign-in by OAuth, which Mailwright can&apos;t do yet. Use another relay, or ask the account&apos;s administrator.</source>
        <translation>Er verlangt eine Anmeldung über OAuth, die Mailwright noch nicht kann. Ein anderes Relay nehmen oder die Verwaltung des Kontos fragen.</translation>
    </message>
    <message>
        <source>This provider wants its API key instead of a password; enter that.</source>
        <translation>Dieser Anbieter will seinen API-Schlüssel statt eines Passworts; diesen eingeben.</translation>
    </message>
    <message>
        <source>The server takes no sign-in at the moment.</source>
        <translation>Der Server nimmt im Moment keine Anmeldung an.</translation>
    </message>
    <message>
        <source>Wait some minutes before you test again: many tries lock an account.</source>
        <translation>Vor dem nächsten Test einige Minuten warten: Viele Versuche sperren ein Konto.</translation>
    </message>
    <message>
        <source>The server takes mail after a sign-in alone.</source>
        <translation>Der Server nimmt Mail nur nach einer Anmeldung an.</translation>
    </message>
    <message>
        <source>Enter user and password in the settings.</source>
        <translation>Benutzer und Passwort in den Einstellungen eingeben.</translation>
    </message>
    <message>
        <source>The server does not take %1 as the sender.</source>
        <translation>Der Server nimmt %1 nicht als Absender an.</translation>
    </message>
    <message>
        <source>Confirm the address or its domain with the provider, or use another sender identity.</source>
        <translation>Die Adresse oder ihre Domain beim Anbieter bestätigen oder eine andere Absenderidentität nehmen.</translation>
    </message>
    <message>
        <source>The server takes no mail for %2.</source>
        <translation>Der Server nimmt keine Mail für %2 an.</translation>
    </message>
    <message>
        <source>The test asks for your own address. Check that it can get mail.</source>
        <translation>Der Test fragt nach der eigenen Adresse. Prüfen, ob sie Mail bekommen kann.</translation>
    </message>
    <message>
        <source>The server can&apos;t take %1: it lacks SMTPUTF8.</source>
        <translation>Der Server kann %1 nicht annehmen: Ihm fehlt SMTPUTF8.</translation>
    </message>
    <message>
        <source>Use a sender address of plain letters.</source>
        <translation>Eine Absenderadresse aus einfachen Buchstaben nehmen.</translation>
    </message>
    <message>
        <source>The server puts the mail off.</source>
        <translation>Der Server vertröstet auf später.</translation>
    </message>
    <message>
        <source>That is usual at a first contact or a limit; a campaign tries again by itself.</source>
        <translation>Das ist beim ersten Mal oder an einer Grenze üblich; eine Kampagne versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Not tried: there is no sender identity.</source>
        <translation>Nicht versucht: Es gibt keine Absenderidentität.</translation>
    </message>
    <message>
        <source>Add one in the settings, then test again.</source>
        <translation>In den Einstellungen eine anlegen, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>missgebildet</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::TestPanel</name>
    <message>
        <source>Enter password</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>How to get that password</source>
        <translation>Wie man zu dem Passwort kommt</translation>
    </message>
    <message>
        <source>The test walks the whole way: it finds the server, connects, checks the encryption, signs in, and asks whether it would take a mail. It sends nothing.</source>
        <translation>Der Test geht den ganzen Weg: Er findet den Server, verbindet sich, prüft die Verschlüsselung, meldet sich an und fragt, ob eine Mail angenommen würde. Er sendet nichts.</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Tested at %1.</source>
        <translation>Getestet um %1.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::TestStepRow</name>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Waits for the step before.</source>
        <translation>Wartet auf den Schritt davor.</translation>
    </message>
</context>
<context>
    <name>mw::relayspage::TestWords</name>
    <message>
        <source>Find the server</source>
        <translation>Server finden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Was er kann</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sender and recipient</source>
        <translation>Absender und Empfänger</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Abschied</translation>
    </message>
    <message>
        <source>The relay is on this computer; no name is looked up.</source>
        <translation>Das Relay ist auf diesem Rechner; kein Name wird nachgeschlagen.</translation>
    </message>
    <message>
        <source>An IP address; no name is looked up.</source>
        <translation>Eine IP-Adresse; kein Name wird nachgeschlagen.</translation>
    </message>
    <message>
        <source>%1, by the name %2</source>
        <translation>%1, unter dem Namen %2</translation>
    </message>
    <message>
        <source>Mail for %1 goes to %2.</source>
        <translation>Mail für %1 geht an %2.</translation>
    </message>
    <message>
        <source>None: nothing leaves this computer.</source>
        <translation>Keine: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Certificate for %1, signed by %2, valid until %3.</source>
        <translation>Zertifikat für %1, unterschrieben von %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>No extensions</source>
        <translation>Keine Erweiterungen</translation>
    </message>
    <message>
        <source>No SMTPUTF8: addresses such as jörg@ can&apos;t go through it.</source>
        <translation>Kein SMTPUTF8: Adressen wie jörg@ können nicht hindurch.</translation>
    </message>
    <message>
        <source>Port %2 of %1 answers.</source>
        <translation>Port %2 von %1 antwortet.</translation>
    </message>
    <message>
        <source>The relay is set to no sign-in.</source>
        <translation>Das Relay ist ohne Anmeldung eingestellt.</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 als %2</translation>
    </message>
    <message>
        <source>It would take mail from %1 to %2. Nothing was sent.</source>
        <translation>Mail von %1 an %2 würde angenommen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The connection was ended in good order.</source>
        <translation>Die Verbindung wurde ordentlich beendet.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Not tried: the test was stopped.</source>
        <translation>Nicht versucht: Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>Not tried.</source>
        <translation>Nicht versucht.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde angehalten.</translation>
    </message>
    <message>
        <source>Nothing was sent. What was seen until then stands below.</source>
        <translation>Nichts wurde gesendet. Was bis dahin zu sehen war, steht darunter.</translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing in the queue was lost. %1</source>
        <translation>Nichts wurde gesendet, und nichts in der Schlange ging verloren. %1</translation>
    </message>
    <message>
        <source>The relay is ready.</source>
        <translation>Das Relay ist bereit.</translation>
    </message>
    <message>
        <source>It would take mail from %1. Nothing was sent.</source>
        <translation>Mail von %1 würde angenommen. Nichts wurde gesendet.</translation>
    </message>
</context>
</TS>
