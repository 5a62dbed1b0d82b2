<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ReplyTable</name>
    <message>
        <source>The server closes the connection.</source>
        <translation>Der Server schließt die Verbindung.</translation>
    </message>
    <message>
        <source>The server accepts this recipient.</source>
        <translation>Der Server nimmt diesen Empfänger an.</translation>
    </message>
    <message>
        <source>The server has taken the message.</source>
        <translation>Der Server hat die Nachricht angenommen.</translation>
    </message>
    <message>
        <source>The server accepts the sender.</source>
        <translation>Der Server nimmt den Absender an.</translation>
    </message>
    <message>
        <source>The server goes on.</source>
        <translation>Der Server macht weiter.</translation>
    </message>
    <message>
        <source>The server waits for the message.</source>
        <translation>Der Server wartet auf die Nachricht.</translation>
    </message>
    <message>
        <source>The server waits for the rest of the sign-in.</source>
        <translation>Der Server wartet auf den Rest der Anmeldung.</translation>
    </message>
    <message>
        <source>The relay refuses this way of signing in: it is switched off for the account.</source>
        <translation>Das Relay lehnt diese Art der Anmeldung ab: Sie ist für das Konto abgeschaltet.</translation>
    </message>
    <message>
        <source>The relay wants an app password.</source>
        <translation>Das Relay verlangt ein App-Passwort.</translation>
    </message>
    <message>
        <source>The relay wants you to sign in with a web browser first.</source>
        <translation>Das Relay verlangt zuerst eine Anmeldung im Webbrowser.</translation>
    </message>
    <message>
        <source>The relay refuses this name and password.</source>
        <translation>Das Relay lehnt diesen Namen mit diesem Passwort ab.</translation>
    </message>
    <message>
        <source>The relay can&apos;t check the password now.</source>
        <translation>Das Relay kann das Passwort gerade nicht prüfen.</translation>
    </message>
    <message>
        <source>The relay wants another way of signing in.</source>
        <translation>Das Relay verlangt eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>The relay wants an encrypted connection.</source>
        <translation>Das Relay verlangt eine verschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>The relay wants a sign-in first.</source>
        <translation>Das Relay verlangt zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>The relay&apos;s account is disabled.</source>
        <translation>Das Konto beim Relay ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The relay&apos;s account is blocked for sending.</source>
        <translation>Das Konto beim Relay ist für den Versand gesperrt.</translation>
    </message>
    <message>
        <source>The relay does not pass mail on for this account.</source>
        <translation>Das Relay leitet für dieses Konto keine Mail weiter.</translation>
    </message>
    <message>
        <source>The relay takes no mail for other domains.</source>
        <translation>Das Relay nimmt keine Mail für andere Domains an.</translation>
    </message>
    <message>
        <source>The relay&apos;s limit for a day is used up.</source>
        <translation>Die Tagesmenge des Relays ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The relay wants fewer messages at a time.</source>
        <translation>Das Relay will weniger Nachrichten auf einmal.</translation>
    </message>
    <message>
        <source>The relay wants fewer connections.</source>
        <translation>Das Relay will weniger Verbindungen.</translation>
    </message>
    <message>
        <source>The server wants fewer recipients in one message.</source>
        <translation>Der Server will weniger Empfänger in einer Nachricht.</translation>
    </message>
    <message>
        <source>The server sees too many errors from this relay.</source>
        <translation>Der Server sieht zu viele Fehler von diesem Relay.</translation>
    </message>
    <message>
        <source>This mailbox gets too much mail at the moment.</source>
        <translation>Dieses Postfach bekommt gerade zu viel Mail.</translation>
    </message>
    <message>
        <source>The server asks strangers to try again later (greylisting).</source>
        <translation>Der Server bittet Unbekannte, es später noch einmal zu versuchen (Greylisting).</translation>
    </message>
    <message>
        <source>The relay&apos;s address has no name in DNS (PTR).</source>
        <translation>Die Adresse des Relays hat keinen Namen im DNS (PTR).</translation>
    </message>
    <message>
        <source>The sender&apos;s domain asks to refuse mail that fails DMARC.</source>
        <translation>Die Domain des Absenders bittet darum, Mail ohne gültiges DMARC abzulehnen.</translation>
    </message>
    <message>
        <source>The message carries no valid proof of its sender (SPF, DKIM).</source>
        <translation>Die Nachricht trägt keinen gültigen Nachweis ihres Absenders (SPF, DKIM).</translation>
    </message>
    <message>
        <source>The receiver wants SPF, DKIM and DMARC from large senders.</source>
        <translation>Der Empfänger verlangt von großen Absendern SPF, DKIM und DMARC.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain takes no mail itself (null MX).</source>
        <translation>Die Domain des Absenders nimmt selbst keine Mail an (Null-MX).</translation>
    </message>
    <message>
        <source>The sender&apos;s server has no valid name in DNS.</source>
        <translation>Der Server des Absenders hat keinen gültigen Namen im DNS.</translation>
    </message>
    <message>
        <source>The relay does not let this account send under this address.</source>
        <translation>Das Relay lässt dieses Konto nicht unter dieser Adresse senden.</translation>
    </message>
    <message>
        <source>The relay wants this sender address confirmed first.</source>
        <translation>Das Relay verlangt, dass diese Absenderadresse zuerst bestätigt wird.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain is not found.</source>
        <translation>Die Domain des Absenders ist nicht zu finden.</translation>
    </message>
    <message>
        <source>The server refuses this sender address.</source>
        <translation>Der Server lehnt diese Absenderadresse ab.</translation>
    </message>
    <message>
        <source>The server blocks this sender.</source>
        <translation>Der Server sperrt diesen Absender.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain has a bad name with this receiver.</source>
        <translation>Die Domain des Absenders hat bei diesem Empfänger einen schlechten Ruf.</translation>
    </message>
    <message>
        <source>The message lacks one valid From.</source>
        <translation>Der Nachricht fehlt ein gültiges From.</translation>
    </message>
    <message>
        <source>A link or domain in the message is on a block list.</source>
        <translation>Ein Link oder eine Domain in der Nachricht steht auf einer Sperrliste.</translation>
    </message>
    <message>
        <source>The receiver found a virus or a forbidden attachment.</source>
        <translation>Der Empfänger fand einen Virus oder einen verbotenen Anhang.</translation>
    </message>
    <message>
        <source>The receiver takes the message for spam.</source>
        <translation>Der Empfänger hält die Nachricht für Spam.</translation>
    </message>
    <message>
        <source>The relay&apos;s address is on a block list.</source>
        <translation>Die Adresse des Relays steht auf einer Sperrliste.</translation>
    </message>
    <message>
        <source>The receiver holds the relay back for a time.</source>
        <translation>Der Empfänger hält das Relay eine Zeit lang hin.</translation>
    </message>
    <message>
        <source>The receiver blocks the relay for unsolicited mail.</source>
        <translation>Der Empfänger sperrt das Relay wegen unverlangter Mail.</translation>
    </message>
    <message>
        <source>The receiver blocks the relay&apos;s address.</source>
        <translation>Der Empfänger sperrt die Adresse des Relays.</translation>
    </message>
    <message>
        <source>The receiver trusts the relay&apos;s address too little.</source>
        <translation>Der Empfänger vertraut der Adresse des Relays zu wenig.</translation>
    </message>
    <message>
        <source>The receiver refuses the relay.</source>
        <translation>Der Empfänger lehnt das Relay ab.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>Die Nachricht ist zu groß.</translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation>Das Postfach ist voll.</translation>
    </message>
    <message>
        <source>The mailbox has been full for long and is taken as unused.</source>
        <translation>Das Postfach ist schon lange voll und gilt als unbenutzt.</translation>
    </message>
    <message>
        <source>The recipient&apos;s domain takes no mail (null MX).</source>
        <translation>Die Domain des Empfängers nimmt keine Mail an (Null-MX).</translation>
    </message>
    <message>
        <source>The recipient&apos;s domain takes no mail.</source>
        <translation>Die Domain des Empfängers nimmt keine Mail an.</translation>
    </message>
    <message>
        <source>The recipient&apos;s domain now belongs to somebody else.</source>
        <translation>Die Domain des Empfängers gehört jetzt jemand anderem.</translation>
    </message>
    <message>
        <source>The recipient&apos;s domain is not found.</source>
        <translation>Die Domain des Empfängers ist nicht zu finden.</translation>
    </message>
    <message>
        <source>This mailbox does not exist.</source>
        <translation>Dieses Postfach gibt es nicht.</translation>
    </message>
    <message>
        <source>This mailbox takes mail from known senders alone.</source>
        <translation>Dieses Postfach nimmt nur Mail von bekannten Absendern an.</translation>
    </message>
    <message>
        <source>The receiver does not know this recipient or turns strangers away.</source>
        <translation>Der Empfänger kennt dieses Postfach nicht oder weist Unbekannte ab.</translation>
    </message>
    <message>
        <source>The receiver refuses mail to this recipient by rule.</source>
        <translation>Der Empfänger lehnt Mail an diese Adresse nach einer Regel ab.</translation>
    </message>
    <message>
        <source>The server does not know this mailbox at the moment.</source>
        <translation>Der Server kennt dieses Postfach gerade nicht.</translation>
    </message>
    <message>
        <source>The mailbox has moved and left no address.</source>
        <translation>Das Postfach ist umgezogen und hat keine Adresse hinterlassen.</translation>
    </message>
    <message>
        <source>The mailbox is switched off.</source>
        <translation>Das Postfach ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The mailbox now belongs to somebody else.</source>
        <translation>Das Postfach gehört jetzt jemand anderem.</translation>
    </message>
    <message>
        <source>The account behind this mailbox is switched off.</source>
        <translation>Das Konto hinter diesem Postfach ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The server does not accept the form of this address.</source>
        <translation>Der Server nimmt die Form dieser Adresse nicht an.</translation>
    </message>
    <message>
        <source>The address means more than one mailbox or none.</source>
        <translation>Die Adresse meint mehr als ein Postfach oder keines.</translation>
    </message>
    <message>
        <source>The recipient&apos;s servers give no answer.</source>
        <translation>Die Server des Empfängers antworten nicht.</translation>
    </message>
    <message>
        <source>The recipient&apos;s servers can&apos;t be found at the moment.</source>
        <translation>Die Server des Empfängers sind gerade nicht zu finden.</translation>
    </message>
    <message>
        <source>There is no way to the recipient&apos;s domain.</source>
        <translation>Es gibt keinen Weg zur Domain des Empfängers.</translation>
    </message>
    <message>
        <source>Mail to the recipient&apos;s domain goes round in a loop.</source>
        <translation>Mail an die Domain des Empfängers läuft im Kreis.</translation>
    </message>
    <message>
        <source>The server did not get the message through in time.</source>
        <translation>Der Server brachte die Nachricht nicht rechtzeitig durch.</translation>
    </message>
    <message>
        <source>The server finds no way to this address.</source>
        <translation>Der Server findet keinen Weg zu dieser Adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Der Datenträger des Servers ist voll.</translation>
    </message>
    <message>
        <source>The server takes no mail at the moment.</source>
        <translation>Der Server nimmt gerade keine Mail an.</translation>
    </message>
    <message>
        <source>The server takes no mail.</source>
        <translation>Der Server nimmt keine Mail an.</translation>
    </message>
    <message>
        <source>The server is overloaded.</source>
        <translation>Der Server ist überlastet.</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>Die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>The server did not hear from us in time.</source>
        <translation>Der Server hat nicht rechtzeitig von uns gehört.</translation>
    </message>
    <message>
        <source>The server is too busy.</source>
        <translation>Der Server ist zu beschäftigt.</translation>
    </message>
    <message>
        <source>The server and the program misunderstand each other.</source>
        <translation>Der Server und das Programm verstehen sich nicht.</translation>
    </message>
    <message>
        <source>The server can&apos;t handle the form of the message.</source>
        <translation>Der Server kommt mit der Form der Nachricht nicht zurecht.</translation>
    </message>
    <message>
        <source>The server can&apos;t handle addresses with these letters.</source>
        <translation>Der Server kommt mit Adressen aus diesen Buchstaben nicht zurecht.</translation>
    </message>
    <message>
        <source>This mailbox can&apos;t expand into its list at the moment.</source>
        <translation>Dieses Postfach kann gerade nicht an seine Liste verteilen.</translation>
    </message>
    <message>
        <source>The receiver refuses the message by its rules.</source>
        <translation>Der Empfänger lehnt die Nachricht nach seinen Regeln ab.</translation>
    </message>
    <message>
        <source>The receiver refuses the relay by its rules.</source>
        <translation>Der Empfänger lehnt das Relay nach seinen Regeln ab.</translation>
    </message>
    <message>
        <source>The server refuses this recipient.</source>
        <translation>Der Server lehnt diesen Empfänger ab.</translation>
    </message>
    <message>
        <source>The server refuses connections.</source>
        <translation>Der Server lehnt Verbindungen ab.</translation>
    </message>
    <message>
        <source>The server is not ready.</source>
        <translation>Der Server ist nicht bereit.</translation>
    </message>
    <message>
        <source>The server does not greet back.</source>
        <translation>Der Server grüßt nicht zurück.</translation>
    </message>
    <message>
        <source>The relay refuses the sign-in.</source>
        <translation>Das Relay lehnt die Anmeldung ab.</translation>
    </message>
    <message>
        <source>The relay can&apos;t check the sign-in now.</source>
        <translation>Das Relay kann die Anmeldung gerade nicht prüfen.</translation>
    </message>
    <message>
        <source>The server does not understand a command.</source>
        <translation>Der Server versteht einen Befehl nicht.</translation>
    </message>
    <message>
        <source>The server refuses the sender.</source>
        <translation>Der Server lehnt den Absender ab.</translation>
    </message>
    <message>
        <source>The server takes no message at the moment.</source>
        <translation>Der Server nimmt gerade keine Nachricht an.</translation>
    </message>
    <message>
        <source>The mailbox can&apos;t be reached at the moment.</source>
        <translation>Das Postfach ist gerade nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The server can&apos;t take this recipient at the moment.</source>
        <translation>Der Server kann diesen Empfänger gerade nicht annehmen.</translation>
    </message>
    <message>
        <source>This server does not keep this mailbox.</source>
        <translation>Dieser Server führt dieses Postfach nicht.</translation>
    </message>
    <message>
        <source>The server does not allow this mailbox name.</source>
        <translation>Der Server erlaubt diesen Postfachnamen nicht.</translation>
    </message>
    <message>
        <source>The server refuses this recipient and does not say clearly why.</source>
        <translation>Der Server lehnt diesen Empfänger ab und sagt nicht klar, warum.</translation>
    </message>
    <message>
        <source>The server refuses to take the message.</source>
        <translation>Der Server weigert sich, die Nachricht anzunehmen.</translation>
    </message>
    <message>
        <source>The server could not take the message this time.</source>
        <translation>Der Server konnte die Nachricht diesmal nicht annehmen.</translation>
    </message>
    <message>
        <source>The server refuses the message.</source>
        <translation>Der Server lehnt die Nachricht ab.</translation>
    </message>
    <message>
        <source>The server says something that is no answer here.</source>
        <translation>Der Server sagt etwas, das hier keine Antwort ist.</translation>
    </message>
</context>
<context>
    <name>mw::cli::Text</name>
    <message>
        <source>--%1 is for the whole program. Write it before the noun.</source>
        <translation>--%1 gilt für das ganze Programm. Schreiben Sie es vor das Substantiv.</translation>
    </message>
    <message>
        <source>There is no flag --%1 here. --help lists those there are.</source>
        <translation>Einen Schalter --%1 gibt es hier nicht. --help zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>There is no flag --%1 here. Did you mean --%2?</source>
        <translation>Einen Schalter --%1 gibt es hier nicht. Meinten Sie --%2?</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2. One that begins with dashes is written --%1=…</source>
        <translation>--%1 braucht einen Wert: --%1 %2. Einer, der mit Strichen beginnt, wird --%1=… geschrieben.</translation>
    </message>
    <message>
        <source>--%1 was given twice. Give it once.</source>
        <translation>--%1 wurde zweimal angegeben. Geben Sie es einmal an.</translation>
    </message>
    <message>
        <source>--%1 can&apos;t be &quot;%2&quot;. It can be %3.</source>
        <translation>--%1 kann nicht „%2“ sein. Möglich sind %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one argument too many. Quote what holds blanks.</source>
        <translation>„%1“ ist ein Argument zu viel. Setzen Sie in Anführungszeichen, was Leerzeichen enthält.</translation>
    </message>
    <message>
        <source>--%1 can&apos;t be &quot;%2&quot;. It is a number from %3 to %4.</source>
        <translation>--%1 kann nicht „%2“ sein. Es ist eine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Planned:    %1</source>
        <translation>Geplant:         %1</translation>
    </message>
    <message>
        <source>Accepted:   %1</source>
        <translation>Angenommen:      %1</translation>
    </message>
    <message>
        <source>Queued:     %1</source>
        <translation>In der Schlange: %1</translation>
    </message>
    <message>
        <source>Refused:    %1</source>
        <translation>Abgelehnt:       %1</translation>
    </message>
    <message>
        <source>Left out:   %1</source>
        <translation>Ausgelassen:     %1</translation>
    </message>
    <message>
        <source>In doubt:   %1</source>
        <translation>Ungewiss:        %1</translation>
    </message>
    <message>
        <source>Cancelled:  %1</source>
        <translation>Abgebrochen:     %1</translation>
    </message>
    <message>
        <source>Expired:    %1</source>
        <translation>Verfallen:       %1</translation>
    </message>
    <message>
        <source>there is no consent basis for this purpose</source>
        <translation>es gibt keine Einwilligungsgrundlage für diesen Zweck</translation>
    </message>
    <message>
        <source>the contact withdrew its consent</source>
        <translation>der Kontakt hat seine Einwilligung widerrufen</translation>
    </message>
    <message>
        <source>the contact objected</source>
        <translation>der Kontakt hat widersprochen</translation>
    </message>
    <message>
        <source>the address is suppressed</source>
        <translation>die Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>the address&apos;s domain is suppressed</source>
        <translation>die Domain der Adresse ist gesperrt</translation>
    </message>
    <message>
        <source>another contact with the same address gets it</source>
        <translation>ein anderer Kontakt mit derselben Adresse bekommt sie</translation>
    </message>
    <message>
        <source>the address can&apos;t be mailed</source>
        <translation>an die Adresse kann nichts geschickt werden</translation>
    </message>
    <message>
        <source>the contact was erased</source>
        <translation>der Kontakt wurde gelöscht</translation>
    </message>
    <message>
        <source>the message can&apos;t be made for this contact</source>
        <translation>für diesen Kontakt lässt sich die Nachricht nicht erzeugen</translation>
    </message>
    <message>
        <source>the contact left the list</source>
        <translation>der Kontakt hat die Liste verlassen</translation>
    </message>
    <message>
        <source>no relay of the campaign carries an address with such letters (SMTPUTF8)</source>
        <translation>kein Relay der Kampagne befördert eine Adresse mit solchen Buchstaben (SMTPUTF8)</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>ein Entwurf</translation>
    </message>
    <message>
        <source>running</source>
        <translation>am Laufen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Schlange</translation>
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
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>verfallen</translation>
    </message>
    <message>
        <source>Another program is writing to this workspace. Nothing was changed. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in diesen Arbeitsbereich. Nichts wurde geändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before stays, nothing was lost. Free some space, then go on.</source>
        <translation>Der Datenträger ist voll. Was vorher gespeichert war, bleibt, nichts ging verloren. Schaffen Sie Platz, dann machen Sie weiter.</translation>
    </message>
    <message>
        <source>The workspace may not be written. Nothing was changed. Give yourself the right to write to its folder.</source>
        <translation>In den Arbeitsbereich darf nicht geschrieben werden. Nichts wurde geändert. Geben Sie sich das Recht, in seinen Ordner zu schreiben.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is damaged or is none of Mailwright&apos;s (%1). It was left as it is. Put back a backup, and keep the damaged file.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt oder keine von Mailwright (%1). Sie blieb, wie sie ist. Spielen Sie eine Sicherung zurück und heben Sie die beschädigte Datei auf.</translation>
    </message>
    <message>
        <source>The workspace was made by a newer Mailwright. It was left as it is. Use that version or a later one.</source>
        <translation>Der Arbeitsbereich stammt von einem neueren Mailwright. Er blieb, wie er ist. Nehmen Sie diese oder eine spätere Version.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is not there. Nothing was changed. Check the folder&apos;s name.</source>
        <translation>Die Datei des Arbeitsbereichs ist nicht da. Nichts wurde geändert. Prüfen Sie den Namen des Ordners.</translation>
    </message>
    <message>
        <source>The workspace refused the change (%1). Nothing was changed. Look at what is there and ask again.</source>
        <translation>Der Arbeitsbereich hat die Änderung abgelehnt (%1). Nichts wurde geändert. Sehen Sie nach, was da ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The layer that protects the workspace&apos;s file is not in use. Nothing was read or written. Install Mailwright anew.</source>
        <translation>Die Schicht, die die Datei des Arbeitsbereichs schützt, ist nicht in Gebrauch. Nichts wurde gelesen oder geschrieben. Installieren Sie Mailwright neu.</translation>
    </message>
    <message>
        <source>Stopped. What was done before stays. The same command goes on from there.</source>
        <translation>Angehalten. Was vorher getan war, bleibt. Derselbe Befehl macht von dort weiter.</translation>
    </message>
    <message>
        <source>The workspace could not be read or written (%1). What was saved before stays. Check the disk, then try again.</source>
        <translation>Der Arbeitsbereich war nicht zu lesen oder zu schreiben (%1). Was vorher gespeichert war, bleibt. Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no workspace in &quot;%1&quot;. Nothing was changed. Check the name, or make one with workspace create.</source>
        <translation>In „%1“ ist kein Arbeitsbereich. Nichts wurde geändert. Prüfen Sie den Namen oder legen Sie einen mit workspace create an.</translation>
    </message>
    <message>
        <source>There is something in &quot;%1&quot; already. It was left as it is. Choose another folder.</source>
        <translation>In „%1“ ist schon etwas. Es blieb, wie es ist. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder stands on a network file system (%1), where locks can&apos;t be trusted. Nothing was changed. Work on a local disk; backups may lie there.</source>
        <translation>Der Ordner liegt auf einem Netzwerk-Dateisystem (%1), auf dem Sperren nicht verlässlich sind. Nichts wurde geändert. Arbeiten Sie auf einem lokalen Datenträger; Sicherungen dürfen dort liegen.</translation>
    </message>
    <message>
        <source>The folder is kept in step by %1, which would tear the file apart. Nothing was changed. Work elsewhere; backups may lie there.</source>
        <translation>Der Ordner wird von %1 abgeglichen, das würde die Datei zerreißen. Nichts wurde geändert. Arbeiten Sie anderswo; Sicherungen dürfen dort liegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be written. Nothing was changed. Give yourself the right to write there, or choose another folder.</source>
        <translation>„%1“ lässt sich nicht beschreiben. Nichts wurde geändert. Geben Sie sich dort das Schreibrecht oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 has this workspace open. Nothing was changed. Close it there, or wait until it is done.</source>
        <translation>%1 hat diesen Arbeitsbereich offen. Nichts wurde geändert. Schließen Sie ihn dort oder warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The computer %1 has this workspace open. Nothing was changed. Close it there; if that computer is gone, delete the file &quot;lock&quot; in the workspace&apos;s folder.</source>
        <translation>Der Rechner %1 hat diesen Arbeitsbereich offen. Nichts wurde geändert. Schließen Sie ihn dort; gibt es den Rechner nicht mehr, löschen Sie die Datei „lock“ im Ordner des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>The workspace was made by an older Mailwright. It was left as it is. Run workspace upgrade, which makes a backup first.</source>
        <translation>Der Arbeitsbereich stammt von einem älteren Mailwright. Er blieb, wie er ist. Rufen Sie workspace upgrade auf, das zuerst eine Sicherung macht.</translation>
    </message>
    <message>
        <source>The system gave no random numbers for the keys. Nothing was made. Try again.</source>
        <translation>Das System gab keine Zufallszahlen für die Schlüssel her. Nichts wurde angelegt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be a name. Nothing was made. A name has 1 to 200 characters on one line.</source>
        <translation>„%1“ kann kein Name sein. Nichts wurde angelegt. Ein Name hat 1 bis 200 Zeichen auf einer Zeile.</translation>
    </message>
    <message>
        <source>The workspace lacks its %1, so it was never made in full or is damaged. It was left as it is. Put back a backup, or make a new one.</source>
        <translation>Dem Arbeitsbereich fehlt %1; er wurde also nie ganz angelegt oder ist beschädigt. Er blieb, wie er ist. Spielen Sie eine Sicherung zurück oder legen Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The record of what was sent, outside the workspace, could not be written. Nothing will be sent. Make the state folder writable, then run workspace arm.</source>
        <translation>Der Vermerk außerhalb des Arbeitsbereichs, was gesendet wurde, ließ sich nicht schreiben. Nichts wird gesendet. Machen Sie den Zustandsordner beschreibbar, dann rufen Sie workspace arm auf.</translation>
    </message>
    <message>
        <source>This device has no record of the workspace: it is a copy, or comes from another device.</source>
        <translation>Dieses Gerät hat keinen Vermerk über den Arbeitsbereich: Er ist eine Kopie oder stammt von einem anderen Gerät.</translation>
    </message>
    <message>
        <source>The workspace was armed on another device.</source>
        <translation>Der Arbeitsbereich wurde auf einem anderen Gerät scharf gestellt.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder was moved or copied.</source>
        <translation>Der Ordner des Arbeitsbereichs wurde verschoben oder kopiert.</translation>
    </message>
    <message>
        <source>Another file was put in the place of the workspace&apos;s own.</source>
        <translation>An die Stelle der Datei des Arbeitsbereichs wurde eine andere gelegt.</translation>
    </message>
    <message>
        <source>An older copy was put back: more was sent since then than it knows.</source>
        <translation>Eine ältere Kopie wurde zurückgelegt: Seither wurde mehr gesendet, als sie weiß.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent. If this is the copy to go on with, run workspace arm; nobody else may go on with another.</source>
        <translation>%1 Nichts wurde gesendet. Soll mit dieser Kopie weitergearbeitet werden, rufen Sie workspace arm auf; niemand sonst darf mit einer anderen weitermachen.</translation>
    </message>
    <message>
        <source>The relay %1 was not found: no computer has that name.</source>
        <translation>Das Relay %1 wurde nicht gefunden: Kein Rechner heißt so.</translation>
    </message>
    <message>
        <source>Check the host&apos;s name and the network.</source>
        <translation>Prüfen Sie den Rechnernamen und das Netz.</translation>
    </message>
    <message>
        <source>Nobody answers at the relay %1.</source>
        <translation>Beim Relay %1 antwortet niemand.</translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs.</source>
        <translation>Prüfen Sie Rechner und Port, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>There is no way to the relay %1 (%2).</source>
        <translation>Es gibt keinen Weg zum Relay %1 (%2).</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Prüfen Sie das Netz.</translation>
    </message>
    <message>
        <source>The relay %1 did not answer in time.</source>
        <translation>Das Relay %1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check host and port; a firewall may be in the way.</source>
        <translation>Prüfen Sie Rechner und Port; vielleicht ist eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>The relay %1 hung up (%2).</source>
        <translation>Das Relay %1 hat aufgelegt (%2).</translation>
    </message>
    <message>
        <source>It is tried again by itself; if it goes on, ask the relay&apos;s operator.</source>
        <translation>Es wird von selbst wieder versucht; bleibt es dabei, fragen Sie den Betreiber des Relays.</translation>
    </message>
    <message>
        <source>The certificate of the relay %1 is signed by nobody this computer trusts.</source>
        <translation>Das Zertifikat des Relays %1 hat niemand unterschrieben, dem dieser Rechner traut.</translation>
    </message>
    <message>
        <source>If the relay is your own, add its authority with relay add --ca; else don&apos;t use it.</source>
        <translation>Ist es Ihr eigenes Relay, fügen Sie seine Zertifizierungsstelle mit relay add --ca hinzu; sonst benutzen Sie es nicht.</translation>
    </message>
    <message>
        <source>The certificate of the relay %1 has expired or is not valid yet.</source>
        <translation>Das Zertifikat des Relays %1 ist abgelaufen oder noch nicht gültig.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then ask the relay&apos;s operator.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners, dann fragen Sie den Betreiber des Relays.</translation>
    </message>
    <message>
        <source>The certificate of the relay %1 is for another host.</source>
        <translation>Das Zertifikat des Relays %1 ist für einen anderen Rechner.</translation>
    </message>
    <message>
        <source>Use the host name that the operator names; it may be another server.</source>
        <translation>Nehmen Sie den Rechnernamen, den der Betreiber nennt; es kann ein anderer Server sein.</translation>
    </message>
    <message>
        <source>No encrypted connection to the relay %1 came about (%2).</source>
        <translation>Mit dem Relay %1 kam keine verschlüsselte Verbindung zustande (%2).</translation>
    </message>
    <message>
        <source>Check port and security: 465 wants tls, 587 and 25 want starttls.</source>
        <translation>Prüfen Sie Port und Sicherheit: 465 will tls, 587 und 25 wollen starttls.</translation>
    </message>
    <message>
        <source>The relay %1 offers no STARTTLS.</source>
        <translation>Das Relay %1 bietet kein STARTTLS an.</translation>
    </message>
    <message>
        <source>Nothing goes out unencrypted. Use tls with port 465, or ask the operator.</source>
        <translation>Unverschlüsselt geht nichts hinaus. Nehmen Sie tls mit Port 465 oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The relay %1 offers no sign-in that Mailwright knows.</source>
        <translation>Das Relay %1 bietet keine Anmeldung an, die Mailwright kennt.</translation>
    </message>
    <message>
        <source>Check port and security, or add the relay without --user.</source>
        <translation>Prüfen Sie Port und Sicherheit oder fügen Sie das Relay ohne --user hinzu.</translation>
    </message>
    <message>
        <source>The relay %1 refuses this name and password (%2).</source>
        <translation>Das Relay %1 lehnt diesen Namen mit diesem Passwort ab (%2).</translation>
    </message>
    <message>
        <source>The relay %1 refuses this computer (%2).</source>
        <translation>Das Relay %1 lehnt diesen Rechner ab (%2).</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator.</source>
        <translation>Fragen Sie den Betreiber des Relays.</translation>
    </message>
    <message>
        <source>What answers at the relay %1 is no mail server.</source>
        <translation>Was beim Relay %1 antwortet, ist kein Mailserver.</translation>
    </message>
    <message>
        <source>Check host and port.</source>
        <translation>Prüfen Sie Rechner und Port.</translation>
    </message>
    <message>
        <source>Without encryption mail may go to this computer alone, not to %1.</source>
        <translation>Ohne Verschlüsselung darf Mail nur an diesen Rechner gehen, nicht an %1.</translation>
    </message>
    <message>
        <source>Add the relay with starttls or tls.</source>
        <translation>Fügen Sie das Relay mit starttls oder tls hinzu.</translation>
    </message>
    <message>
        <source>The settings of the relay %1 can&apos;t be used (%2).</source>
        <translation>Die Einstellungen des Relays %1 sind nicht zu gebrauchen (%2).</translation>
    </message>
    <message>
        <source>What was not accepted stays queued.</source>
        <translation>Was nicht angenommen wurde, bleibt in der Schlange.</translation>
    </message>
    <message>
        <source>There is a &quot;%1&quot; already. It was left as it is. Choose another name.</source>
        <translation>„%1“ gibt es schon. Es blieb, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address that can be mailed. Nothing was made. Write it like &quot;Shop &lt;news@example.com&gt;&quot;.</source>
        <translation>„%1“ ist keine Adresse, an die geschickt werden kann. Nichts wurde angelegt. Schreiben Sie sie wie „Laden &lt;news@example.com&gt;“.</translation>
    </message>
    <message>
        <source>%1 holds a control character or a line end that may not be there. Nothing was made. Take it out.</source>
        <translation>%1 enthält ein Steuerzeichen oder Zeilenende, das dort nicht stehen darf. Nichts wurde angelegt. Nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be a host. Nothing was made. Write a name or an IP address.</source>
        <translation>„%1“ kann kein Rechner sein. Nichts wurde angelegt. Schreiben Sie einen Namen oder eine IP-Adresse.</translation>
    </message>
    <message>
        <source>Without encryption mail may go to this computer alone, not to %1. Nothing was made. Choose starttls or tls.</source>
        <translation>Ohne Verschlüsselung darf Mail nur an diesen Rechner gehen, nicht an %1. Nichts wurde angelegt. Wählen Sie starttls oder tls.</translation>
    </message>
    <message>
        <source>The file given by --ca holds no certificate (PEM). Nothing was made. Check the file.</source>
        <translation>Die Datei von --ca enthält kein Zertifikat (PEM). Nichts wurde angelegt. Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>The practice relay did not start (%1). Nothing was sent, all deliveries stay queued. Try again.</source>
        <translation>Das Übungsrelay ist nicht gestartet (%1). Nichts wurde gesendet, alle Zustellungen bleiben in der Schlange. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The password of the relay %1 was not found; a locked keychain answers so too. Nothing was sent, all deliveries stay queued. Unlock the keychain, then go on.</source>
        <translation>Das Passwort des Relays %1 wurde nicht gefunden; auch ein verschlossener Schlüsselbund antwortet so. Nichts wurde gesendet, alle Zustellungen bleiben in der Schlange. Schließen Sie den Schlüsselbund auf, dann machen Sie weiter.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. Nothing was sent or kept. Look for its question on the screen, then try again.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Nichts wurde gesendet oder aufbewahrt. Suchen Sie seine Frage auf dem Bildschirm, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain refused (%1). Nothing was sent or kept. Unlock it, or set MAILWRIGHT_NO_KEYCHAIN=1 to keep passwords in the workspace&apos;s file.</source>
        <translation>Der Schlüsselbund hat abgelehnt (%1). Nichts wurde gesendet oder aufbewahrt. Schließen Sie ihn auf, oder setzen Sie MAILWRIGHT_NO_KEYCHAIN=1, damit Passwörter in der Datei des Arbeitsbereichs liegen.</translation>
    </message>
    <message>
        <source>A consent can&apos;t be from the future. Nothing was recorded. Give the time when it was given.</source>
        <translation>Eine Einwilligung kann nicht aus der Zukunft sein. Nichts wurde vermerkt. Geben Sie an, wann sie gegeben wurde.</translation>
    </message>
    <message>
        <source>A basis is for one purpose. Nothing was recorded. Say which with --purpose.</source>
        <translation>Eine Grundlage gilt für einen Zweck. Nichts wurde vermerkt. Nennen Sie ihn mit --purpose.</translation>
    </message>
    <message>
        <source>No basis was given, and none is ever invented. Nothing was recorded. Say which with --basis.</source>
        <translation>Es wurde keine Grundlage angegeben, und erfunden wird nie eine. Nichts wurde vermerkt. Nennen Sie sie mit --basis.</translation>
    </message>
    <message>
        <source>A basis needs its source: where does it come from? Nothing was recorded. Say it with --source.</source>
        <translation>Eine Grundlage braucht ihre Quelle: Woher stammt sie? Nichts wurde vermerkt. Nennen Sie sie mit --source.</translation>
    </message>
    <message>
        <source>%1 is too long or holds a NUL. Nothing was recorded. Shorten it.</source>
        <translation>%1 ist zu lang oder enthält ein NUL. Nichts wurde vermerkt. Kürzen Sie es.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an address nor a domain. Nothing was changed. Write name@example.com or example.com.</source>
        <translation>„%1“ ist weder eine Adresse noch eine Domain. Nichts wurde geändert. Schreiben Sie name@example.com oder example.com.</translation>
    </message>
    <message>
        <source>A whole domain can&apos;t unsubscribe or complain, only a person can. Nothing was changed. Give an address, or another reason.</source>
        <translation>Eine ganze Domain kann sich nicht abmelden oder beschweren, das kann nur ein Mensch. Nichts wurde geändert. Geben Sie eine Adresse an oder einen anderen Grund.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; opted out, so it stays suppressed. Nothing was changed. Only a new consent of that person lifts it: consent record.</source>
        <translation>„%1“ hat sich abgemeldet und bleibt darum gesperrt. Nichts wurde geändert. Nur eine neue Einwilligung dieser Person hebt das auf: consent record.</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;.</source>
        <translation>Eine Kampagne „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The campaign %1 is not ready. Nothing was sent. campaign check says what is missing.</source>
        <translation>Die Kampagne %1 ist nicht bereit. Nichts wurde gesendet. campaign check sagt, was fehlt.</translation>
    </message>
    <message>
        <source>The message can&apos;t be made (%1). Nothing was sent. Mend the template.</source>
        <translation>Die Nachricht lässt sich nicht erzeugen (%1). Nichts wurde gesendet. Bringen Sie die Vorlage in Ordnung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be read: %2. Nothing was changed. Check its name and rights, then try again.</source>
        <translation>„%1“ ist nicht zu lesen: %2. Nichts wurde geändert. Prüfen Sie Namen und Rechte, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is larger than %1 bytes</source>
        <translation>es ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>it is no UTF-8 text</source>
        <translation>es ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>Others than you may read &quot;%1&quot;, so it was not used. Nothing was changed. Run chmod 600 on it, and choose a new password if it may have been seen.</source>
        <translation>Andere als Sie dürfen „%1“ lesen, darum wurde es nicht benutzt. Nichts wurde geändert. Rufen Sie chmod 600 dafür auf, und wählen Sie ein neues Passwort, wenn es gesehen worden sein kann.</translation>
    </message>
    <message>
        <source>The sender&apos;s address can&apos;t be mailed from.</source>
        <translation>Von der Adresse des Absenders kann nichts geschickt werden.</translation>
    </message>
    <message>
        <source>Use another sender identity.</source>
        <translation>Nehmen Sie einen anderen Absender.</translation>
    </message>
    <message>
        <source>The template can&apos;t be rendered: %1, line %2, column %3: %4</source>
        <translation>Die Vorlage lässt sich nicht füllen: %1, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>Mend the template and add it under a new name.</source>
        <translation>Bringen Sie die Vorlage in Ordnung und fügen Sie sie unter neuem Namen hinzu.</translation>
    </message>
    <message>
        <source>The message can be rendered.</source>
        <translation>Die Nachricht lässt sich erzeugen.</translation>
    </message>
    <message>
        <source>The template has no unsubscribe link; one is appended.</source>
        <translation>Die Vorlage hat keinen Link zum Abmelden; einer wird angehängt.</translation>
    </message>
    <message>
        <source>Put {{ unsubscribe_url }} where it looks best.</source>
        <translation>Setzen Sie {{ unsubscribe_url }} dorthin, wo es am besten aussieht.</translation>
    </message>
    <message>
        <source>The sender identity has no postal address, which many countries demand.</source>
        <translation>Der Absender hat keine Postanschrift, die viele Länder verlangen.</translation>
    </message>
    <message>
        <source>Use a sender identity with --postal.</source>
        <translation>Nehmen Sie einen Absender mit --postal.</translation>
    </message>
    <message>
        <source>The postal address is appended.</source>
        <translation>Die Postanschrift wird angehängt.</translation>
    </message>
    <message>
        <source>The subject is empty.</source>
        <translation>Der Betreff ist leer.</translation>
    </message>
    <message>
        <source>Add the template with a --subject.</source>
        <translation>Fügen Sie die Vorlage mit einem --subject hinzu.</translation>
    </message>
    <message>
        <source>The template links to a view in the browser, which there is not.</source>
        <translation>Die Vorlage verweist auf eine Ansicht im Browser, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Take {{ view_in_browser_url }} out of the template.</source>
        <translation>Nehmen Sie {{ view_in_browser_url }} aus der Vorlage.</translation>
    </message>
    <message>
        <source>There is nobody on the list.</source>
        <translation>Auf der Liste steht niemand.</translation>
    </message>
    <message>
        <source>Import contacts into it.</source>
        <translation>Importieren Sie Kontakte in sie.</translation>
    </message>
    <message>
        <source>%1 of %2 contacts have no consent basis and will be left out.</source>
        <translation>%1 von %2 Kontakten haben keine Einwilligungsgrundlage und werden ausgelassen.</translation>
    </message>
    <message>
        <source>Record one with consent record, or import with --consent.</source>
        <translation>Vermerken Sie eine mit consent record oder importieren Sie mit --consent.</translation>
    </message>
    <message>
        <source>Contacts on the list: %1.</source>
        <translation>Kontakte auf der Liste: %1.</translation>
    </message>
    <message>
        <source>A relay of the campaign is missing.</source>
        <translation>Ein Relay der Kampagne fehlt.</translation>
    </message>
    <message>
        <source>Make the campaign anew with a relay that is there.</source>
        <translation>Legen Sie die Kampagne neu an, mit einem Relay, das es gibt.</translation>
    </message>
    <message>
        <source>The relay %1 is paused: %2</source>
        <translation>Das Relay %1 ist angehalten: %2</translation>
    </message>
    <message>
        <source>Mend the cause; campaign send then lifts the pause.</source>
        <translation>Beheben Sie die Ursache; campaign send hebt die Pause dann auf.</translation>
    </message>
    <message>
        <source>The relay %1 is ready.</source>
        <translation>Das Relay %1 ist bereit.</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>gelb</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>Usage: mailwright-cli [GLOBAL FLAGS] NOUN VERB [ARGUMENTS]</source>
        <translation>Aufruf: mailwright-cli [GLOBALE SCHALTER] SUBSTANTIV VERB [ARGUMENTE]</translation>
    </message>
    <message>
        <source>Global flags, before the noun:</source>
        <translation>Globale Schalter, vor dem Substantiv:</translation>
    </message>
    <message>
        <source>Nouns and their verbs:</source>
        <translation>Substantive und ihre Verben:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Beispiel:</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright campaign send &quot;May news&quot; --wait</source>
        <translation>mailwright-cli --workspace shop.mailwright campaign send &quot;May news&quot; --wait</translation>
    </message>
    <message>
        <source>More: mailwright-cli NOUN --help, mailwright-cli NOUN VERB --help</source>
        <translation>Mehr: mailwright-cli SUBSTANTIV --help, mailwright-cli SUBSTANTIV VERB --help</translation>
    </message>
    <message>
        <source>Exit codes: 0 done · 1 done, something needs a look · 2 wrong usage · 3 locked or not allowed · 4 unreadable · 5 nothing reachable · 6 busy</source>
        <translation>Rückgabewerte: 0 getan · 1 getan, etwas will angesehen werden · 2 falsch aufgerufen · 3 verschlossen oder nicht erlaubt · 4 nicht lesbar · 5 nichts erreichbar · 6 besetzt</translation>
    </message>
    <message>
        <source>Usage: mailwright-cli [GLOBAL FLAGS] %1 VERB [ARGUMENTS]</source>
        <translation>Aufruf: mailwright-cli [GLOBALE SCHALTER] %1 VERB [ARGUMENTE]</translation>
    </message>
    <message>
        <source>Usage: mailwright-cli [GLOBAL FLAGS] %1</source>
        <translation>Aufruf: mailwright-cli [GLOBALE SCHALTER] %1</translation>
    </message>
    <message>
        <source>Flags:</source>
        <translation>Schalter:</translation>
    </message>
    <message>
        <source>--consent: &quot;%1&quot; is no time. Nothing was imported. Write it like 2026-11-21T09:30:00Z.</source>
        <translation>--consent: „%1“ ist keine Zeit. Nichts wurde importiert. Schreiben Sie sie wie 2026-11-21T09:30:00Z.</translation>
    </message>
    <message>
        <source>--delimiter can&apos;t be &quot;%1&quot;. It can be auto, comma, semicolon, tab, pipe or one character.</source>
        <translation>--delimiter kann nicht „%1“ sein. Möglich sind auto, comma, semicolon, tab, pipe oder ein Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was left out: %2</source>
        <translation>„%1“ wurde ausgelassen: %2</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>die ganze Zeile</translation>
    </message>
    <message>
        <source>… and %1 more; --json lists them.</source>
        <translation>… und %1 weitere; --json zählt sie auf.</translation>
    </message>
    <message>
        <source>Read %1: %2 added, %3 updated, %4 unchanged, %5 refused.</source>
        <translation>%1 gelesen: %2 neu, %3 geändert, %4 unverändert, %5 abgelehnt.</translation>
    </message>
    <message>
        <source>%1 of them stay out: they opted out or are suppressed.</source>
        <translation>%1 davon bleiben draußen: Sie haben sich abgemeldet oder sind gesperrt.</translation>
    </message>
    <message>
        <source>To take it back: contacts undo-import %1</source>
        <translation>Zum Zurücknehmen: contacts undo-import %1</translation>
    </message>
    <message>
        <source>This was a dry run: nothing was written.</source>
        <translation>Das war ein Probelauf: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>Angehalten. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>No consent basis came with these contacts; only those that have one from before can be mailed.</source>
        <translation>Mit diesen Kontakten kam keine Einwilligungsgrundlage; nur an die, die schon eine haben, kann geschickt werden.</translation>
    </message>
    <message>
        <source>bytes read</source>
        <translation>Bytes gelesen</translation>
    </message>
    <message>
        <source>a NUL character in it</source>
        <translation>ein NUL-Zeichen darin</translation>
    </message>
    <message>
        <source>characters that can&apos;t be read in this encoding; give --encoding</source>
        <translation>Zeichen, die in dieser Kodierung nicht zu lesen sind; geben Sie --encoding an</translation>
    </message>
    <message>
        <source>longer than a field may be</source>
        <translation>länger, als ein Feld sein darf</translation>
    </message>
    <message>
        <source>longer than a row may be</source>
        <translation>länger, als eine Zeile sein darf</translation>
    </message>
    <message>
        <source>more fields than the header has</source>
        <translation>mehr Felder als die Kopfzeile</translation>
    </message>
    <message>
        <source>too many columns</source>
        <translation>zu viele Spalten</translation>
    </message>
    <message>
        <source>a quote that is never closed</source>
        <translation>ein Anführungszeichen, das nie geschlossen wird</translation>
    </message>
    <message>
        <source>text behind a closing quote</source>
        <translation>Text hinter einem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>an unknown consent basis</source>
        <translation>eine unbekannte Einwilligungsgrundlage</translation>
    </message>
    <message>
        <source>a consent basis without its source</source>
        <translation>eine Einwilligungsgrundlage ohne ihre Quelle</translation>
    </message>
    <message>
        <source>a time of consent that can&apos;t be read; write it like 2026-11-21T09:30:00Z</source>
        <translation>eine Zeit der Einwilligung, die nicht zu lesen ist; schreiben Sie sie wie 2026-11-21T09:30:00Z</translation>
    </message>
    <message>
        <source>a consent from the future</source>
        <translation>eine Einwilligung aus der Zukunft</translation>
    </message>
    <message>
        <source>a text that is too long</source>
        <translation>ein zu langer Text</translation>
    </message>
    <message>
        <source>it can&apos;t be read (%1)</source>
        <translation>sie ist nicht zu lesen (%1)</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>its encoding is UTF-32; save it as UTF-8</source>
        <translation>ihre Kodierung ist UTF-32; speichern Sie sie als UTF-8</translation>
    </message>
    <message>
        <source>its first row has a quote that is never closed, or is too long</source>
        <translation>ihre erste Zeile hat ein Anführungszeichen, das nie geschlossen wird, oder ist zu lang</translation>
    </message>
    <message>
        <source>it has too many columns</source>
        <translation>sie hat zu viele Spalten</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be imported: %2. Nothing was imported. Mend the file, then try again.</source>
        <translation>„%1“ lässt sich nicht importieren: %2. Nichts wurde importiert. Bringen Sie die Datei in Ordnung, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no rows below its header. Nothing was imported. Check the file.</source>
        <translation>„%1“ hat keine Zeilen unter der Kopfzeile. Nichts wurde importiert. Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>The map does not fit the file. Nothing was imported. Look at its first row.</source>
        <translation>Die Zuordnung passt nicht zur Datei. Nichts wurde importiert. Sehen Sie sich ihre erste Zeile an.</translation>
    </message>
    <message>
        <source>This can&apos;t be a list&apos;s name. Nothing was imported. A name has 1 to 200 characters on one line.</source>
        <translation>So kann keine Liste heißen. Nichts wurde importiert. Ein Name hat 1 bis 200 Zeichen auf einer Zeile.</translation>
    </message>
    <message>
        <source>--consent: the %1 is missing or can&apos;t be used. Nothing was imported. Write basis=…,source=…,at=…,wording=….</source>
        <translation>--consent: %1 fehlt oder ist nicht zu gebrauchen. Nichts wurde importiert. Schreiben Sie basis=…,source=…,at=…,wording=….</translation>
    </message>
    <message>
        <source>Another import runs. Nothing was imported. Wait until it is done.</source>
        <translation>Ein anderer Import läuft. Nichts wurde importiert. Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>The import %1 was taken back already. Nothing was changed.</source>
        <translation>Der Import %1 wurde schon zurückgenommen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot;.</source>
        <translation>Eine Liste „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no purpose &quot;%1&quot;.</source>
        <translation>Einen Zweck „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;.</source>
        <translation>Eine Vorlage „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no sender identity &quot;%1&quot;.</source>
        <translation>Einen Absender „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no relay &quot;%1&quot;.</source>
        <translation>Ein Relay „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t take the mail (%2). Nothing was started. Choose another folder.</source>
        <translation>Der Ordner %1 kann die Mail nicht aufnehmen (%2). Nichts wurde gestartet. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The practice relay did not start (%1). Choose another port, or none.</source>
        <translation>Das Übungsrelay ist nicht gestartet (%1). Wählen Sie einen anderen Port oder keinen.</translation>
    </message>
    <message>
        <source>Port: %1</source>
        <translation>Port: %1</translation>
    </message>
    <message>
        <source>User: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Passwort: %1</translation>
    </message>
    <message>
        <source>Nothing is delivered from here. Ctrl+C ends it.</source>
        <translation>Von hier wird nichts zugestellt. Strg+C beendet es.</translation>
    </message>
    <message>
        <source>Messages taken: %1.</source>
        <translation>Angenommene Nachrichten: %1.</translation>
    </message>
    <message>
        <source>Standard output could not be written in full. What the verb did stands. Make room, or write to another file, and ask again.</source>
        <translation>Die Standardausgabe ließ sich nicht ganz schreiben. Was das Verb getan hat, gilt. Schaffen Sie Platz oder schreiben Sie in eine andere Datei, und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>A noun and a verb are missing. mailwright-cli --help lists them.</source>
        <translation>Substantiv und Verb fehlen. mailwright-cli --help zählt sie auf.</translation>
    </message>
    <message>
        <source>--%1 is not built yet. Nothing was done. Leave it out.</source>
        <translation>--%1 gibt es noch nicht. Nichts wurde getan. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>There is no noun &quot;%1&quot;. mailwright-cli --help lists those there are.</source>
        <translation>Ein Substantiv „%1“ gibt es nicht. mailwright-cli --help zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>There is no noun &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Ein Substantiv „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>A verb is missing. &quot;%1&quot; has %2.</source>
        <translation>Ein Verb fehlt. „%1“ hat %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no verb &quot;%2&quot;. It has %3.</source>
        <translation>„%1“ hat kein Verb „%2“. Es hat %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no verb &quot;%2&quot;. Did you mean &quot;%3&quot;?</source>
        <translation>„%1“ hat kein Verb „%2“. Meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>Which workspace? Write --workspace DIR before the noun, or set MAILWRIGHT_WORKSPACE.</source>
        <translation>Welcher Arbeitsbereich? Schreiben Sie --workspace DIR vor das Substantiv oder setzen Sie MAILWRIGHT_WORKSPACE.</translation>
    </message>
    <message>
        <source>The folder %1 could not be written in full. Nothing was sent. Make room, empty it, and try again.</source>
        <translation>Der Ordner %1 ließ sich nicht ganz schreiben. Nichts wurde gesendet. Schaffen Sie Platz, leeren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Rendered %1 messages (%2 bytes), left out %3, failed %4. Nothing was sent.</source>
        <translation>%1 Nachrichten erzeugt (%2 Bytes), %3 ausgelassen, %4 fehlgeschlagen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Stopped before the end.</source>
        <translation>Vor dem Ende angehalten.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty or can&apos;t be written. Nothing was rendered. Give a new one.</source>
        <translation>Der Ordner %1 ist nicht leer oder nicht zu beschreiben. Nichts wurde erzeugt. Geben Sie einen neuen an.</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no sender (%2). Nothing was made. Write it like &quot;Shop &lt;news@example.com&gt;&quot;.</source>
        <translation>„%1“ ist kein Absender (%2). Nichts wurde angelegt. Schreiben Sie ihn wie „Laden &lt;news@example.com&gt;“.</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused, %3 left out</source>
        <translation>%1 angenommen, %2 abgelehnt, %3 ausgelassen</translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <translation>%1 ungewiss</translation>
    </message>
    <message>
        <source>done in %1 s</source>
        <translation>fertig in %1 s</translation>
    </message>
    <message>
        <source>Stopped. What was sent is recorded, the rest stays queued. The same command goes on.</source>
        <translation>Angehalten. Was gesendet wurde, ist vermerkt, der Rest bleibt in der Schlange. Derselbe Befehl macht weiter.</translation>
    </message>
    <message>
        <source>Some deliveries are still open. The same command goes on with them.</source>
        <translation>Einige Zustellungen sind noch offen. Derselbe Befehl macht mit ihnen weiter.</translation>
    </message>
    <message>
        <source>Item %1 of &quot;%2&quot; is no text. Nothing was checked. The file has to be a JSON list of texts.</source>
        <translation>Eintrag %1 von „%2“ ist kein Text. Nichts wurde geprüft. Die Datei muss eine JSON-Liste von Texten sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON list. Nothing was checked. The file has to be a JSON list of texts.</source>
        <translation>„%1“ ist keine JSON-Liste. Nichts wurde geprüft. Die Datei muss eine JSON-Liste von Texten sein.</translation>
    </message>
    <message>
        <source>Give addresses, or --file with a JSON list of them.</source>
        <translation>Geben Sie Adressen an, oder --file mit einer JSON-Liste davon.</translation>
    </message>
    <message>
        <source>%1: can be mailed, as %2</source>
        <translation>%1: ist erreichbar als %2</translation>
    </message>
    <message>
        <source>%1: can&apos;t be mailed (%2)</source>
        <translation>%1: ist nicht erreichbar (%2)</translation>
    </message>
    <message>
        <source>says which texts are addresses that can be mailed</source>
        <translation>sagt, welche Texte Adressen sind, an die geschickt werden kann</translation>
    </message>
    <message>
        <source>mailwright-cli address check ada@example.com &quot;Ada &lt;ada@example.com&gt;&quot;</source>
        <translation>mailwright-cli address check ada@example.com &quot;Ada &lt;ada@example.com&gt;&quot;</translation>
    </message>
    <message>
        <source>a file with a JSON list of texts</source>
        <translation>eine Datei mit einer JSON-Liste von Texten</translation>
    </message>
    <message>
        <source>Give --identity, or --from with --postal, and not both.</source>
        <translation>Geben Sie --identity an oder --from mit --postal, nicht beides.</translation>
    </message>
    <message>
        <source>The practice relay can&apos;t stand beside a real one. Nothing was made. Make one campaign for each.</source>
        <translation>Das Übungsrelay kann nicht neben einem echten stehen. Nichts wurde angelegt. Legen Sie für jedes eine Kampagne an.</translation>
    </message>
    <message>
        <source>Made the campaign %1, a practice run: it is delivered to nobody.</source>
        <translation>Kampagne %1 angelegt, ein Übungslauf: Sie wird niemandem zugestellt.</translation>
    </message>
    <message>
        <source>Made the campaign %1.</source>
        <translation>Kampagne %1 angelegt.</translation>
    </message>
    <message>
        <source>Ready to send.</source>
        <translation>Bereit zum Senden.</translation>
    </message>
    <message>
        <source>Not ready: the red findings stand in the way.</source>
        <translation>Nicht bereit: Die roten Befunde stehen im Weg.</translation>
    </message>
    <message>
        <source>Paused. What is open stays queued until campaign resume.</source>
        <translation>Angehalten. Was offen ist, bleibt bis campaign resume in der Schlange.</translation>
    </message>
    <message>
        <source>Resumed. campaign send goes on with it.</source>
        <translation>Geht weiter. campaign send macht damit weiter.</translation>
    </message>
    <message>
        <source>who gets it</source>
        <translation>wer sie bekommt</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>was darin steht</translation>
    </message>
    <message>
        <source>who it is from</source>
        <translation>von wem sie kommt</translation>
    </message>
    <message>
        <source>the same without an identity made before</source>
        <translation>dasselbe ohne vorher angelegten Absender</translation>
    </message>
    <message>
        <source>the postal address, with --from</source>
        <translation>die Postanschrift, zu --from</translation>
    </message>
    <message>
        <source>what it goes through; practice delivers to nobody</source>
        <translation>worüber sie geht; practice stellt niemandem zu</translation>
    </message>
    <message>
        <source>what it is for; the list&apos;s unless given</source>
        <translation>wofür sie ist; sonst der Zweck der Liste</translation>
    </message>
    <message>
        <source>puts list, template, sender and relay together</source>
        <translation>bringt Liste, Vorlage, Absender und Relay zusammen</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright campaign create &quot;May news&quot; --list Newsletter --template May --identity Shop --relay practice</source>
        <translation>mailwright-cli --workspace shop.mailwright campaign create &quot;May news&quot; --list Newsletter --template May --identity Shop --relay practice</translation>
    </message>
    <message>
        <source>says whether it is ready to send, and what is missing</source>
        <translation>sagt, ob sie bereit ist, und was fehlt</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright campaign check &quot;May news&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright campaign check &quot;May news&quot;</translation>
    </message>
    <message>
        <source>renders every message, sends nothing</source>
        <translation>erzeugt jede Nachricht, sendet nichts</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright campaign rehearse &quot;May news&quot; --to-folder rehearsal</source>
        <translation>mailwright-cli --workspace shop.mailwright campaign rehearse &quot;May news&quot; --to-folder rehearsal</translation>
    </message>
    <message>
        <source>an empty or new folder for the exact bytes</source>
        <translation>ein leerer oder neuer Ordner für die genauen Bytes</translation>
    </message>
    <message>
        <source>sends, or goes on with what is open; returns when nothing is due within 60 s</source>
        <translation>sendet, oder macht mit dem Offenen weiter; endet, wenn binnen 60 s nichts fällig ist</translation>
    </message>
    <message>
        <source>stays until no delivery is open</source>
        <translation>bleibt, bis keine Zustellung offen ist</translation>
    </message>
    <message>
        <source>sends in spite of red findings; logged</source>
        <translation>sendet trotz roter Befunde; wird vermerkt</translation>
    </message>
    <message>
        <source>keeps what is open in the queue</source>
        <translation>hält das Offene in der Schlange</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright campaign pause &quot;May news&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright campaign pause &quot;May news&quot;</translation>
    </message>
    <message>
        <source>lifts the pause, and those of its relays</source>
        <translation>hebt die Pause auf, auch die ihrer Relays</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright campaign resume &quot;May news&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright campaign resume &quot;May news&quot;</translation>
    </message>
    <message>
        <source>ends it for good; what is open is never sent</source>
        <translation>beendet sie endgültig; was offen ist, wird nie gesendet</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright campaign cancel &quot;May news&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright campaign cancel &quot;May news&quot;</translation>
    </message>
    <message>
        <source>counts its deliveries by state</source>
        <translation>zählt ihre Zustellungen nach Zustand</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright --json campaign report &quot;May news&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright --json campaign report &quot;May news&quot;</translation>
    </message>
    <message>
        <source>prints the completion for bash</source>
        <translation>gibt die Vervollständigung für bash aus</translation>
    </message>
    <message>
        <source>source &lt;(mailwright-cli completion bash)</source>
        <translation>source &lt;(mailwright-cli completion bash)</translation>
    </message>
    <message>
        <source>prints the completion for zsh</source>
        <translation>gibt die Vervollständigung für zsh aus</translation>
    </message>
    <message>
        <source>source &lt;(mailwright-cli completion zsh)</source>
        <translation>source &lt;(mailwright-cli completion zsh)</translation>
    </message>
    <message>
        <source>prints the completion for fish</source>
        <translation>gibt die Vervollständigung für fish aus</translation>
    </message>
    <message>
        <source>mailwright-cli completion fish | source</source>
        <translation>mailwright-cli completion fish | source</translation>
    </message>
    <message>
        <source>--basis can&apos;t be &quot;%1&quot;. It can be consent, soft_opt_in, contract, legitimate_interest, legal_duty, public_task or vital_interest.</source>
        <translation>--basis kann nicht „%1“ sein. Möglich sind consent, soft_opt_in, contract, legitimate_interest, legal_duty, public_task oder vital_interest.</translation>
    </message>
    <message>
        <source>--at can&apos;t be &quot;%1&quot;. It is a time like 2026-11-21T09:30:00Z.</source>
        <translation>--at kann nicht „%1“ sein. Es ist eine Zeit wie 2026-11-21T09:30:00Z.</translation>
    </message>
    <message>
        <source>Recorded as %1. The contact&apos;s standing is now: %2.</source>
        <translation>Vermerkt als %1. Der Kontakt steht jetzt auf: %2.</translation>
    </message>
    <message>
        <source>The address stays suppressed (%1), so nothing is mailed to it.</source>
        <translation>Die Adresse bleibt gesperrt (%1), darum wird nichts an sie geschickt.</translation>
    </message>
    <message>
        <source>Recorded as %1. Open deliveries left out at once: %2.</source>
        <translation>Vermerkt als %1. Sofort ausgelassene offene Zustellungen: %2.</translation>
    </message>
    <message>
        <source>%1 may be mailed for this purpose.</source>
        <translation>An %1 darf für diesen Zweck geschickt werden.</translation>
    </message>
    <message>
        <source>%1 may not be mailed for this purpose (%2).</source>
        <translation>An %1 darf für diesen Zweck nicht geschickt werden (%2).</translation>
    </message>
    <message>
        <source>what mail is sent for, such as &quot;News and offers&quot;</source>
        <translation>wofür Mail verschickt wird, etwa &quot;News and offers&quot;</translation>
    </message>
    <message>
        <source>lists a contact&apos;s consent records, oldest first</source>
        <translation>zählt die Einwilligungsvermerke eines Kontakts auf, älteste zuerst</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright consent show ada@example.com</source>
        <translation>mailwright-cli --workspace shop.mailwright consent show ada@example.com</translation>
    </message>
    <message>
        <source>records why a contact may be mailed</source>
        <translation>vermerkt, warum an einen Kontakt geschickt werden darf</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright consent record ada@example.com --basis consent --purpose &quot;News and offers&quot; --source &quot;paper form&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright consent record ada@example.com --basis consent --purpose &quot;News and offers&quot; --source &quot;paper form&quot;</translation>
    </message>
    <message>
        <source>consent, soft_opt_in, contract, legitimate_interest …</source>
        <translation>consent, soft_opt_in, contract, legitimate_interest …</translation>
    </message>
    <message>
        <source>where it comes from</source>
        <translation>woher es stammt</translation>
    </message>
    <message>
        <source>confirmed: by double opt-in</source>
        <translation>confirmed: durch Double-Opt-in</translation>
    </message>
    <message>
        <source>when it happened; now unless given</source>
        <translation>wann es war; sonst jetzt</translation>
    </message>
    <message>
        <source>what the person agreed to</source>
        <translation>wozu die Person ja gesagt hat</translation>
    </message>
    <message>
        <source>how it was given</source>
        <translation>wie sie gegeben wurde</translation>
    </message>
    <message>
        <source>a personal note; leaves with erasure</source>
        <translation>eine persönliche Notiz; geht mit der Löschung</translation>
    </message>
    <message>
        <source>records that a contact wants no more mail, for one purpose or all</source>
        <translation>vermerkt, dass ein Kontakt keine Mail mehr will, für einen Zweck oder alle</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright consent withdraw ada@example.com</source>
        <translation>mailwright-cli --workspace shop.mailwright consent withdraw ada@example.com</translation>
    </message>
    <message>
        <source>says whether a contact may be mailed, and by which rules</source>
        <translation>sagt, ob an einen Kontakt geschickt werden darf, und nach welchen Regeln</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright consent may ada@example.com --purpose &quot;News and offers&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright consent may ada@example.com --purpose &quot;News and offers&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be written (%2). No file was made. Choose another place, or make room.</source>
        <translation>„%1“ lässt sich nicht schreiben (%2). Keine Datei wurde angelegt. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Stopped. No file was made.</source>
        <translation>Angehalten. Keine Datei wurde angelegt.</translation>
    </message>
    <message>
        <source>Wrote %1 contacts to %2.</source>
        <translation>%1 Kontakte nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>%1 values that a spreadsheet would take for a formula got an apostrophe.</source>
        <translation>%1 Werte, die eine Tabelle für eine Formel hielte, bekamen einen Apostroph.</translation>
    </message>
    <message>
        <source>contacts written</source>
        <translation>Kontakte geschrieben</translation>
    </message>
    <message>
        <source>  on the list %1</source>
        <translation>  auf der Liste %1</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Taken back: %1 contacts removed, %2 taken off the list, %3 as they were before.</source>
        <translation>Zurückgenommen: %1 Kontakte entfernt, %2 von der Liste genommen, %3 wie vorher.</translation>
    </message>
    <message>
        <source>where they go; made if missing</source>
        <translation>wohin sie kommen; wird bei Bedarf angelegt</translation>
    </message>
    <message>
        <source>what a column is: email, first_name, …, or a name of your own</source>
        <translation>was eine Spalte ist: email, first_name, … oder ein eigener Name</translation>
    </message>
    <message>
        <source>the same as an object {&quot;Header&quot;: &quot;field&quot;}</source>
        <translation>dasselbe als Objekt {&quot;Kopf&quot;: &quot;feld&quot;}</translation>
    </message>
    <message>
        <source>unknown columns become attributes under their header&apos;s name</source>
        <translation>unbekannte Spalten werden Attribute unter dem Namen ihres Kopfes</translation>
    </message>
    <message>
        <source>of the files</source>
        <translation>der Dateien</translation>
    </message>
    <message>
        <source>auto, comma, semicolon, tab, pipe or one character</source>
        <translation>auto, comma, semicolon, tab, pipe oder ein Zeichen</translation>
    </message>
    <message>
        <source>whether the first row is a header</source>
        <translation>ob die erste Zeile eine Kopfzeile ist</translation>
    </message>
    <message>
        <source>why they may be mailed; columns of the file go before</source>
        <translation>warum an sie geschickt werden darf; Spalten der Datei gehen vor</translation>
    </message>
    <message>
        <source>says what would happen, writes nothing</source>
        <translation>sagt, was geschähe, schreibt nichts</translation>
    </message>
    <message>
        <source>imports contacts into a list, all or nothing</source>
        <translation>importiert Kontakte in eine Liste, alle oder keinen</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright contacts import customers.csv --list Newsletter --consent &quot;basis=consent,source=sign-up form&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright contacts import customers.csv --list Newsletter --consent &quot;basis=consent,source=sign-up form&quot;</translation>
    </message>
    <message>
        <source>takes an import back; opt-outs stay</source>
        <translation>nimmt einen Import zurück; Abmeldungen bleiben</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright contacts undo-import 12</source>
        <translation>mailwright-cli --workspace shop.mailwright contacts undo-import 12</translation>
    </message>
    <message>
        <source>writes contacts to a file</source>
        <translation>schreibt Kontakte in eine Datei</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright contacts export newsletter.csv --list Newsletter</source>
        <translation>mailwright-cli --workspace shop.mailwright contacts export newsletter.csv --list Newsletter</translation>
    </message>
    <message>
        <source>only who is on it</source>
        <translation>nur, wer darauf steht</translation>
    </message>
    <message>
        <source>by the file&apos;s name unless given</source>
        <translation>sonst nach dem Namen der Datei</translation>
    </message>
    <message>
        <source>shows a contact with attributes and lists</source>
        <translation>zeigt einen Kontakt mit Attributen und Listen</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright contacts show ada@example.com</source>
        <translation>mailwright-cli --workspace shop.mailwright contacts show ada@example.com</translation>
    </message>
    <message>
        <source>Settled as sent: it is accepted and never sent again.</source>
        <translation>Als gesendet entschieden: Sie ist angenommen und wird nie wieder gesendet.</translation>
    </message>
    <message>
        <source>Settled as not sent: it is queued again.</source>
        <translation>Als nicht gesendet entschieden: Sie steht wieder in der Schlange.</translation>
    </message>
    <message>
        <source>in which campaign</source>
        <translation>in welcher Kampagne</translation>
    </message>
    <message>
        <source>lists a campaign&apos;s deliveries with the server&apos;s words</source>
        <translation>zählt die Zustellungen einer Kampagne auf, mit den Worten des Servers</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright delivery list --campaign &quot;May news&quot; --state rejected</source>
        <translation>mailwright-cli --workspace shop.mailwright delivery list --campaign &quot;May news&quot; --state rejected</translation>
    </message>
    <message>
        <source>only these</source>
        <translation>nur diese</translation>
    </message>
    <message>
        <source>says why a contact got the mail or not, step by step</source>
        <translation>sagt Schritt für Schritt, warum ein Kontakt die Mail bekam oder nicht</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright delivery why --campaign &quot;May news&quot; ada@example.com</source>
        <translation>mailwright-cli --workspace shop.mailwright delivery why --campaign &quot;May news&quot; ada@example.com</translation>
    </message>
    <message>
        <source>settles a delivery in doubt by a person&apos;s word</source>
        <translation>entscheidet eine ungewisse Zustellung auf das Wort eines Menschen</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright delivery resolve --campaign &quot;May news&quot; ada@example.com --as sent</source>
        <translation>mailwright-cli --workspace shop.mailwright delivery resolve --campaign &quot;May news&quot; ada@example.com --as sent</translation>
    </message>
    <message>
        <source>not-sent queues it again</source>
        <translation>not-sent stellt sie wieder in die Schlange</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be read as HTML: it is nested too deep or too large. Nothing was made. Simplify it.</source>
        <translation>„%1“ ist nicht als HTML zu lesen: Es ist zu tief verschachtelt oder zu groß. Nichts wurde erzeugt. Vereinfachen Sie es.</translation>
    </message>
    <message>
        <source>prints the plain-text part that is made from HTML</source>
        <translation>gibt den Textteil aus, der aus HTML gemacht wird</translation>
    </message>
    <message>
        <source>mailwright-cli html text may.html --links footnotes</source>
        <translation>mailwright-cli html text may.html --links footnotes</translation>
    </message>
    <message>
        <source>columns; 76 unless given</source>
        <translation>Spalten; sonst 76</translation>
    </message>
    <message>
        <source>how links are shown; inline unless given</source>
        <translation>wie Links gezeigt werden; sonst inline</translation>
    </message>
    <message>
        <source>Added the sender identity %1: %2 &lt;%3&gt;.</source>
        <translation>Absender %1 hinzugefügt: %2 &lt;%3&gt;.</translation>
    </message>
    <message>
        <source>adds who mail is from, with the postal address that it has to name</source>
        <translation>fügt hinzu, von wem Mail kommt, mit der Postanschrift, die sie nennen muss</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright identity add Shop --from &quot;Corner Shop &lt;news@example.com&gt;&quot; --postal &quot;1 Paper Lane, Example Town&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright identity add Shop --from &quot;Corner Shop &lt;news@example.com&gt;&quot; --postal &quot;1 Paper Lane, Example Town&quot;</translation>
    </message>
    <message>
        <source>name and address</source>
        <translation>Name und Adresse</translation>
    </message>
    <message>
        <source>the postal address</source>
        <translation>die Postanschrift</translation>
    </message>
    <message>
        <source>where answers go; the From address unless given</source>
        <translation>wohin Antworten gehen; sonst an die From-Adresse</translation>
    </message>
    <message>
        <source>lists the sender identities</source>
        <translation>zählt die Absender auf</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright identity list</source>
        <translation>mailwright-cli --workspace shop.mailwright identity list</translation>
    </message>
    <message>
        <source>Added the list %1.</source>
        <translation>Liste %1 hinzugefügt.</translation>
    </message>
    <message>
        <source>adds a list; its purpose is &quot;News and offers&quot; unless given</source>
        <translation>fügt eine Liste hinzu; ihr Zweck ist sonst &quot;News and offers&quot;</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright list add Newsletter</source>
        <translation>mailwright-cli --workspace shop.mailwright list add Newsletter</translation>
    </message>
    <message>
        <source>what mail to it is for; made if missing</source>
        <translation>wofür Mail an sie ist; wird bei Bedarf angelegt</translation>
    </message>
    <message>
        <source>lists the lists, with their number of contacts</source>
        <translation>zählt die Listen auf, mit der Zahl ihrer Kontakte</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright --json list show</source>
        <translation>mailwright-cli --workspace shop.mailwright --json list show</translation>
    </message>
    <message>
        <source>--since can&apos;t be &quot;%1&quot;. It is a time like 2026-11-21T09:30:00Z.</source>
        <translation>--since kann nicht „%1“ sein. Es ist eine Zeit wie 2026-11-21T09:30:00Z.</translation>
    </message>
    <message>
        <source>shows the log, oldest first</source>
        <translation>zeigt das Protokoll, Ältestes zuerst</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright log show --since 2026-11-21 --level warning</source>
        <translation>mailwright-cli --workspace shop.mailwright log show --since 2026-11-21 --level warning</translation>
    </message>
    <message>
        <source>only what is as new or newer</source>
        <translation>nur, was so neu ist oder neuer</translation>
    </message>
    <message>
        <source>only what is about this campaign</source>
        <translation>nur, was diese Kampagne betrifft</translation>
    </message>
    <message>
        <source>only what is about this contact</source>
        <translation>nur, was diesen Kontakt betrifft</translation>
    </message>
    <message>
        <source>this and worse; info unless given</source>
        <translation>dies und Schlimmeres; sonst info</translation>
    </message>
    <message>
        <source>The message built again has the very bytes that were sent.</source>
        <translation>Die neu gebaute Nachricht hat genau die Bytes, die gesendet wurden.</translation>
    </message>
    <message>
        <source>The message built again differs from the one that was sent.</source>
        <translation>Die neu gebaute Nachricht unterscheidet sich von der gesendeten.</translation>
    </message>
    <message>
        <source>prints the exact bytes of one contact&apos;s message</source>
        <translation>gibt die genauen Bytes der Nachricht an einen Kontakt aus</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright message build --template May --contact ada@example.com --campaign &quot;May news&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright message build --template May --contact ada@example.com --campaign &quot;May news&quot;</translation>
    </message>
    <message>
        <source>the campaign&apos;s own</source>
        <translation>die der Kampagne</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>für wen</translation>
    </message>
    <message>
        <source>builds a sent message again and compares it with its checksum</source>
        <translation>baut eine gesendete Nachricht neu und vergleicht sie mit ihrer Prüfsumme</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright message verify --campaign &quot;May news&quot; ada@example.com</source>
        <translation>mailwright-cli --workspace shop.mailwright message verify --campaign &quot;May news&quot; ada@example.com</translation>
    </message>
    <message>
        <source>There is no keychain here, so the password lies in the workspace&apos;s file, which is encrypted.</source>
        <translation>Hier gibt es keinen Schlüsselbund; das Passwort liegt darum in der Datei des Arbeitsbereichs, die verschlüsselt ist.</translation>
    </message>
    <message>
        <source>--user and --password-file belong together. Nothing was made.</source>
        <translation>--user und --password-file gehören zusammen. Nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>%1: the built-in practice relay</source>
        <translation>%1: das eingebaute Übungsrelay</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>angehalten: %1</translation>
    </message>
    <message>
        <source>adds a mail relay that campaigns can go through</source>
        <translation>fügt ein Mail-Relay hinzu, über das Kampagnen gehen können</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright relay add provider --host smtp.example.com --port 587 --security starttls --user shop --password-file password.txt</source>
        <translation>mailwright-cli --workspace shop.mailwright relay add provider --host smtp.example.com --port 587 --security starttls --user shop --password-file password.txt</translation>
    </message>
    <message>
        <source>name or IP address</source>
        <translation>Name oder IP-Adresse</translation>
    </message>
    <message>
        <source>465 wants tls, 587 and 25 want starttls</source>
        <translation>465 will tls, 587 und 25 wollen starttls</translation>
    </message>
    <message>
        <source>none is for this computer alone</source>
        <translation>none gilt nur für diesen Rechner</translation>
    </message>
    <message>
        <source>who signs in</source>
        <translation>wer sich anmeldet</translation>
    </message>
    <message>
        <source>holds the password; only you may read it</source>
        <translation>enthält das Passwort; nur Sie dürfen sie lesen</translation>
    </message>
    <message>
        <source>a further certificate authority (PEM)</source>
        <translation>eine weitere Zertifizierungsstelle (PEM)</translation>
    </message>
    <message>
        <source>at once; 4 unless given</source>
        <translation>zugleich; sonst 4</translation>
    </message>
    <message>
        <source>messages a second at most</source>
        <translation>höchstens so viele Nachrichten in der Sekunde</translation>
    </message>
    <message>
        <source>messages a minute at most</source>
        <translation>höchstens so viele Nachrichten in der Minute</translation>
    </message>
    <message>
        <source>messages a day at most</source>
        <translation>höchstens so viele Nachrichten am Tag</translation>
    </message>
    <message>
        <source>lists the relays, and which are paused and why</source>
        <translation>zählt die Relays auf, und welche warum angehalten sind</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright relay list</source>
        <translation>mailwright-cli --workspace shop.mailwright relay list</translation>
    </message>
    <message>
        <source>runs the practice relay alone until Ctrl+C; it delivers to nobody</source>
        <translation>lässt das Übungsrelay allein laufen bis Strg+C; es stellt niemandem zu</translation>
    </message>
    <message>
        <source>mailwright-cli relay practice --port 2525 --to-folder mails</source>
        <translation>mailwright-cli relay practice --port 2525 --to-folder mails</translation>
    </message>
    <message>
        <source>on this computer; a free one unless given</source>
        <translation>auf diesem Rechner; sonst ein freier</translation>
    </message>
    <message>
        <source>keeps the mail there instead of in memory</source>
        <translation>bewahrt die Mail dort auf statt im Speicher</translation>
    </message>
    <message>
        <source>Give replies, or --file with one reply a line.</source>
        <translation>Geben Sie Antworten an, oder --file mit einer Antwort je Zeile.</translation>
    </message>
    <message>
        <source>says what a server&apos;s reply means for a delivery</source>
        <translation>sagt, was die Antwort eines Servers für eine Zustellung bedeutet</translation>
    </message>
    <message>
        <source>mailwright-cli reply judge --phase rcpt &quot;550 5.1.1 No such user&quot;</source>
        <translation>mailwright-cli reply judge --phase rcpt &quot;550 5.1.1 No such user&quot;</translation>
    </message>
    <message>
        <source>what the server answered to; rcpt unless given</source>
        <translation>worauf der Server geantwortet hat; sonst rcpt</translation>
    </message>
    <message>
        <source>a file with one reply a line</source>
        <translation>eine Datei mit einer Antwort je Zeile</translation>
    </message>
    <message>
        <source>%1 is never mailed from now on. Open deliveries left out at once: %2.</source>
        <translation>An %1 wird von jetzt an nie geschickt. Sofort ausgelassene offene Zustellungen: %2.</translation>
    </message>
    <message>
        <source>%1 was suppressed already.</source>
        <translation>%1 war schon gesperrt.</translation>
    </message>
    <message>
        <source>%1 is no longer suppressed. Its consent records decide now.</source>
        <translation>%1 ist nicht mehr gesperrt. Jetzt entscheiden die Einwilligungsvermerke.</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Read %1: %2 added, %3 were there, %4 refused.</source>
        <translation>%1 gelesen: %2 neu, %3 waren da, %4 abgelehnt.</translation>
    </message>
    <message>
        <source>(erased, kept as a hash)</source>
        <translation>(gelöscht, als Prüfwert aufbewahrt)</translation>
    </message>
    <message>
        <source>never mails an address, or a domain and all below it, again</source>
        <translation>schickt nie wieder an eine Adresse oder an eine Domain und alles darunter</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright suppression add ada@example.com --reason complained</source>
        <translation>mailwright-cli --workspace shop.mailwright suppression add ada@example.com --reason complained</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>takes a suppression back; opt-outs stay</source>
        <translation>nimmt eine Sperre zurück; Abmeldungen bleiben</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright suppression remove example.org --reason &quot;typed by mistake&quot;</source>
        <translation>mailwright-cli --workspace shop.mailwright suppression remove example.org --reason &quot;typed by mistake&quot;</translation>
    </message>
    <message>
        <source>why; nothing personal in it</source>
        <translation>warum; nichts Persönliches darin</translation>
    </message>
    <message>
        <source>suppresses all addresses and domains of a file, one a line</source>
        <translation>sperrt alle Adressen und Domains einer Datei, eine je Zeile</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright suppression import old-optouts.txt --reason unsubscribed</source>
        <translation>mailwright-cli --workspace shop.mailwright suppression import old-optouts.txt --reason unsubscribed</translation>
    </message>
    <message>
        <source>why; imported unless given</source>
        <translation>warum; sonst imported</translation>
    </message>
    <message>
        <source>lists what is never mailed</source>
        <translation>zählt auf, woran nie geschickt wird</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright suppression show</source>
        <translation>mailwright-cli --workspace shop.mailwright suppression show</translation>
    </message>
    <message>
        <source>Added the template %1.</source>
        <translation>Vorlage %1 hinzugefügt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nested too deep. Nothing was rendered. Make it flatter.</source>
        <translation>„%1“ ist zu tief verschachtelt. Nichts wurde erzeugt. Machen Sie es flacher.</translation>
    </message>
    <message>
        <source>--now can&apos;t be &quot;%1&quot;. It is a time like 2026-11-21T09:30:00Z.</source>
        <translation>--now kann nicht „%1“ sein. Es ist eine Zeit wie 2026-11-21T09:30:00Z.</translation>
    </message>
    <message>
        <source>adds a template; its text part is made from the HTML unless given</source>
        <translation>fügt eine Vorlage hinzu; ihr Textteil wird sonst aus dem HTML gemacht</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright template add May --subject &quot;Hello {{ first_name }}&quot; --html may.html</source>
        <translation>mailwright-cli --workspace shop.mailwright template add May --subject &quot;Hello {{ first_name }}&quot; --html may.html</translation>
    </message>
    <message>
        <source>the subject, a template too</source>
        <translation>der Betreff, auch eine Vorlage</translation>
    </message>
    <message>
        <source>the HTML part</source>
        <translation>der HTML-Teil</translation>
    </message>
    <message>
        <source>the plain-text part</source>
        <translation>der Textteil</translation>
    </message>
    <message>
        <source>lists the templates</source>
        <translation>zählt die Vorlagen auf</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright template list</source>
        <translation>mailwright-cli --workspace shop.mailwright template list</translation>
    </message>
    <message>
        <source>prints exactly the rendered bytes</source>
        <translation>gibt genau die erzeugten Bytes aus</translation>
    </message>
    <message>
        <source>mailwright-cli template render may.html --data ada.json</source>
        <translation>mailwright-cli template render may.html --data ada.json</translation>
    </message>
    <message>
        <source>an object; its top-level names are the variables</source>
        <translation>ein Objekt; seine obersten Namen sind die Variablen</translation>
    </message>
    <message>
        <source>how printed values are escaped; html unless given</source>
        <translation>wie ausgegebene Werte maskiert werden; sonst html</translation>
    </message>
    <message>
        <source>an unknown variable is an error</source>
        <translation>eine unbekannte Variable ist ein Fehler</translation>
    </message>
    <message>
        <source>the time that the template sees</source>
        <translation>die Zeit, die die Vorlage sieht</translation>
    </message>
    <message>
        <source>Made the workspace %1 in %2. It is armed: campaigns may be sent from here.</source>
        <translation>Arbeitsbereich %1 in %2 angelegt. Er ist scharf: Von hier dürfen Kampagnen gesendet werden.</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Arbeitsbereich: %1</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Contacts: %1</source>
        <translation>Kontakte: %1</translation>
    </message>
    <message>
        <source>Campaigns: %1, open deliveries: %2, in doubt: %3</source>
        <translation>Kampagnen: %1, offene Zustellungen: %2, ungewiss: %3</translation>
    </message>
    <message>
        <source>Armed: campaigns may be sent from here.</source>
        <translation>Scharf: Von hier dürfen Kampagnen gesendet werden.</translation>
    </message>
    <message>
        <source>Disarmed. %1 Run workspace arm to send from here.</source>
        <translation>Nicht scharf. %1 Rufen Sie workspace arm auf, um von hier zu senden.</translation>
    </message>
    <message>
        <source>The workspace was armed already.</source>
        <translation>Der Arbeitsbereich war schon scharf.</translation>
    </message>
    <message>
        <source>%1 It is armed now: campaigns are sent from here, and from no other copy.</source>
        <translation>%1 Er ist jetzt scharf: Kampagnen werden von hier gesendet und von keiner anderen Kopie.</translation>
    </message>
    <message>
        <source>The workspace is up to date already.</source>
        <translation>Der Arbeitsbereich ist schon auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>makes a workspace, armed</source>
        <translation>legt einen Arbeitsbereich an, scharf</translation>
    </message>
    <message>
        <source>mailwright-cli workspace create shop.mailwright --name &quot;Corner Shop&quot;</source>
        <translation>mailwright-cli workspace create shop.mailwright --name &quot;Corner Shop&quot;</translation>
    </message>
    <message>
        <source>the client&apos;s name</source>
        <translation>der Name des Kunden</translation>
    </message>
    <message>
        <source>holds the passphrase; only you may read it</source>
        <translation>enthält die Passphrase; nur Sie dürfen sie lesen</translation>
    </message>
    <message>
        <source>says what is in it and whether it may send</source>
        <translation>sagt, was darin ist und ob er senden darf</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright --json workspace info</source>
        <translation>mailwright-cli --workspace shop.mailwright --json workspace info</translation>
    </message>
    <message>
        <source>lets a copy or a moved folder send; it is logged</source>
        <translation>lässt eine Kopie oder einen verschobenen Ordner senden; wird vermerkt</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright workspace arm</source>
        <translation>mailwright-cli --workspace shop.mailwright workspace arm</translation>
    </message>
    <message>
        <source>brings an older workspace up to date, after a backup</source>
        <translation>bringt einen älteren Arbeitsbereich auf den neuesten Stand, nach einer Sicherung</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright workspace upgrade</source>
        <translation>mailwright-cli --workspace shop.mailwright workspace upgrade</translation>
    </message>
    <message>
        <source>the workspace&apos;s folder; else $MAILWRIGHT_WORKSPACE</source>
        <translation>der Ordner des Arbeitsbereichs; sonst $MAILWRIGHT_WORKSPACE</translation>
    </message>
    <message>
        <source>who signs in (not built yet)</source>
        <translation>wer sich anmeldet (gibt es noch nicht)</translation>
    </message>
    <message>
        <source>holds the second factor&apos;s secret (not built yet)</source>
        <translation>enthält das Geheimnis des zweiten Faktors (gibt es noch nicht)</translation>
    </message>
    <message>
        <source>one JSON object on standard output</source>
        <translation>ein JSON-Objekt auf der Standardausgabe</translation>
    </message>
    <message>
        <source>no progress and no messages</source>
        <translation>kein Fortschritt und keine Meldungen</translation>
    </message>
    <message>
        <source>says the version</source>
        <translation>nennt die Version</translation>
    </message>
    <message>
        <source>Deferred: it is tried again at %1. The server said: %2</source>
        <translation>Aufgeschoben: Sie wird um %1 wieder versucht. Der Server sagte: %2</translation>
    </message>
    <message>
        <source>It is on its way now.</source>
        <translation>Sie ist gerade unterwegs.</translation>
    </message>
    <message>
        <source>Accepted: the relay took it. It said: %1</source>
        <translation>Angenommen: Das Relay nahm sie. Es sagte: %1</translation>
    </message>
    <message>
        <source>Refused: the relay does not take it for this recipient. It said: %1</source>
        <translation>Abgelehnt: Das Relay nimmt sie für diesen Empfänger nicht. Es sagte: %1</translation>
    </message>
    <message>
        <source>In doubt: the connection or the program ended before the answer. It is not sent again by itself; settle it with delivery resolve.</source>
        <translation>Ungewiss: Die Verbindung oder das Programm endete vor der Antwort. Sie wird nicht von selbst noch einmal gesendet; entscheiden Sie mit delivery resolve.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Cancelled: the campaign was cancelled before its turn came.</source>
        <translation>Abgebrochen: Die Kampagne wurde abgebrochen, bevor sie an der Reihe war.</translation>
    </message>
    <message>
        <source>Expired: it could not be delivered in time. The server said: %1</source>
        <translation>Verfallen: Sie konnte nicht rechtzeitig zugestellt werden. Der Server sagte: %1</translation>
    </message>
    <message>
        <source>This contact has no delivery in the campaign: it is not on its list, or came after planning.</source>
        <translation>Dieser Kontakt hat in der Kampagne keine Zustellung: Er steht nicht auf ihrer Liste oder kam nach der Planung.</translation>
    </message>
    <message>
        <source>Check both; some relays want an app password. Mend them with relay change, then send again.</source>
        <translation>Prüfen Sie beides; manche Relays wollen ein App-Passwort. Ändern Sie es mit relay change und senden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Mend it with relay change.</source>
        <translation>Ändern Sie das mit relay change.</translation>
    </message>
    <message>
        <source>The relay %1: %2:%3.</source>
        <translation>Das Relay %1: %2:%3.</translation>
    </message>
    <message>
        <source>The relay has no password yet; say it again with relay change.</source>
        <translation>Das Relay hat noch kein Passwort; geben Sie es mit relay change noch einmal an.</translation>
    </message>
    <message>
        <source>The practice relay is built in and stays as it is.</source>
        <translation>Das Übungsrelay ist eingebaut und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>changes what the flags say of a relay; the rest stays</source>
        <translation>ändert an einem Relay, was die Optionen sagen; das Übrige bleibt</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright relay change provider --password-file password.txt</source>
        <translation>mailwright-cli --workspace shop.mailwright relay change anbieter --password-file passwort.txt</translation>
    </message>
    <message>
        <source>The campaign is paused. What was not accepted stays queued. Go on with campaign resume.</source>
        <translation>Die Kampagne ist angehalten. Was nicht angenommen wurde, bleibt in der Schlange. Weiter geht es mit campaign resume.</translation>
    </message>
    <message>
        <source>The campaign was paused: the server refuses the message or its sender (%1). What was not accepted stays queued. Mend the cause, then go on with campaign resume.</source>
        <translation>Die Kampagne wurde angehalten: Der Server weist die Nachricht oder ihren Absender ab (%1). Was nicht angenommen wurde, bleibt in der Schlange. Beheben Sie die Ursache und machen Sie dann mit campaign resume weiter.</translation>
    </message>
    <message>
        <source>The relay %1 rests until %2 (%3). What was not accepted stays queued. Send again later, or go on now with campaign resume.</source>
        <translation>Das Relay %1 ruht bis %2 (%3). Was nicht angenommen wurde, bleibt in der Schlange. Senden Sie später noch einmal, oder machen Sie jetzt mit campaign resume weiter.</translation>
    </message>
    <message>
        <source>The relay %1 is paused (%2). What was not accepted stays queued. Mend the cause, then go on with campaign resume.</source>
        <translation>Das Relay %1 ist angehalten (%2). Was nicht angenommen wurde, bleibt in der Schlange. Beheben Sie die Ursache und machen Sie dann mit campaign resume weiter.</translation>
    </message>
    <message>
        <source>The relay %1 has taken the %2 messages that its limit allows in a day. What was not accepted stays queued. Send again tomorrow, or raise the limit with relay change.</source>
        <translation>Das Relay %1 hat die %2 Nachrichten bekommen, die seine Grenze am Tag erlaubt. Was nicht angenommen wurde, bleibt in der Schlange. Senden Sie morgen noch einmal, oder heben Sie die Grenze mit relay change an.</translation>
    </message>
    <message>
        <source>Queued: it was not tried yet.</source>
        <translation>In der Schlange: noch nicht versucht.</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>sie ist zu lang</translation>
    </message>
    <message>
        <source>it holds a control character</source>
        <translation>sie enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>there is a blank in it</source>
        <translation>sie enthält ein Leerzeichen</translation>
    </message>
    <message>
        <source>it holds an invisible character; type it anew</source>
        <translation>sie enthält ein unsichtbares Zeichen; tippen Sie sie neu</translation>
    </message>
    <message>
        <source>it holds a character that means nothing</source>
        <translation>sie enthält ein Zeichen ohne Bedeutung</translation>
    </message>
    <message>
        <source>there is no @ in it</source>
        <translation>das @ fehlt</translation>
    </message>
    <message>
        <source>there is more than one @ in it</source>
        <translation>sie enthält mehr als ein @</translation>
    </message>
    <message>
        <source>a name stands beside it; leave the address alone</source>
        <translation>daneben steht ein Name; lassen Sie nur die Adresse stehen</translation>
    </message>
    <message>
        <source>it is written in a form that is not mailed (quotes, parentheses or brackets)</source>
        <translation>an diese Schreibweise wird nicht geschickt (Anführungszeichen oder Klammern)</translation>
    </message>
    <message>
        <source>nothing stands before the @</source>
        <translation>vor dem @ steht nichts</translation>
    </message>
    <message>
        <source>what stands before the @ is too long</source>
        <translation>was vor dem @ steht, ist zu lang</translation>
    </message>
    <message>
        <source>a dot stands first, last or twice in a row</source>
        <translation>ein Punkt steht am Anfang, am Ende oder zweimal hintereinander</translation>
    </message>
    <message>
        <source>what stands before the @ holds a character that may not be there</source>
        <translation>was vor dem @ steht, enthält ein Zeichen, das dort nicht stehen darf</translation>
    </message>
    <message>
        <source>nothing stands behind the @</source>
        <translation>hinter dem @ steht nichts</translation>
    </message>
    <message>
        <source>what stands behind the @ has no ending like .com</source>
        <translation>was hinter dem @ steht, hat keine Endung wie .de</translation>
    </message>
    <message>
        <source>what stands behind the @ can&apos;t be a domain</source>
        <translation>was hinter dem @ steht, kann keine Domain sein</translation>
    </message>
    <message>
        <source>the name beside it can&apos;t be read</source>
        <translation>der Name daneben ist nicht lesbar</translation>
    </message>
    <message>
        <source>--%1 takes no value. Leave out what stands behind the equals sign.</source>
        <translation>--%1 nimmt keinen Wert. Lassen Sie weg, was hinter dem Gleichheitszeichen steht.</translation>
    </message>
    <message>
        <source>--%1 %2 is missing. Add it; --help shows an example.</source>
        <translation>--%1 %2 fehlt. Fügen Sie es hinzu; --help zeigt ein Beispiel.</translation>
    </message>
    <message>
        <source>%1 is missing. Add it; --help shows an example.</source>
        <translation>%1 fehlt. Fügen Sie es hinzu; --help zeigt ein Beispiel.</translation>
    </message>
    <message>
        <source>Left out because no message could be made or carried for them: %1. delivery list --state excluded names them, delivery why says what is wrong.</source>
        <translation>Ausgelassen, weil für sie keine Nachricht erzeugt oder befördert werden konnte: %1. delivery list --state excluded nennt sie, delivery why sagt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file holds nothing of a workspace: it was emptied, or never made in full. It was left as it is. Put back a backup, or make a new workspace.</source>
        <translation>Die Datei des Arbeitsbereichs enthält nichts von einem Arbeitsbereich: Sie wurde geleert oder nie fertig angelegt. Sie blieb, wie sie ist. Spielen Sie eine Sicherung zurück oder legen Sie einen neuen Arbeitsbereich an.</translation>
    </message>
    <message>
        <source>There is no contact %1 in this workspace. Nothing was changed. Check the address; contacts export lists all.</source>
        <translation>Einen Kontakt %1 gibt es in diesem Arbeitsbereich nicht. Nichts wurde geändert. Prüfen Sie die Adresse; contacts export listet alle auf.</translation>
    </message>
    <message>
        <source>There is no such purpose. Nothing was recorded. list show names those there are.</source>
        <translation>Diesen Zweck gibt es nicht. Nichts wurde vermerkt. list show nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>This would suppress everyone at &quot;%1&quot;, where many have domains of their own. Nothing was changed. Give one of those; if all are meant, use suppression add --force.</source>
        <translation>Das würde alle unter „%1“ sperren, wo viele eigene Domains haben. Nichts wurde geändert. Nennen Sie eine davon; sind alle gemeint, nehmen Sie suppression add --force.</translation>
    </message>
    <message>
        <source>This would suppress everyone at &quot;%1&quot;. Nothing was changed. Give a domain below it, like example.%1.</source>
        <translation>Das würde alle unter „%1“ sperren. Nichts wurde geändert. Nennen Sie eine Domain darunter, etwa example.%1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not suppressed. Nothing was changed. suppression show lists what is.</source>
        <translation>„%1“ ist nicht gesperrt. Nichts wurde geändert. suppression show listet auf, was gesperrt ist.</translation>
    </message>
    <message>
        <source>There is no campaign &quot;%1&quot;. Nothing was changed. Check its name, or make it with campaign create.</source>
        <translation>Eine Kampagne „%1“ gibt es nicht. Nichts wurde geändert. Prüfen Sie den Namen oder legen Sie sie mit campaign create an.</translation>
    </message>
    <message>
        <source>The campaign %1 is %2, so that can&apos;t be done. Nothing was changed. campaign report shows where it stands.</source>
        <translation>Die Kampagne %1 ist %2, darum geht das nicht. Nichts wurde geändert. campaign report zeigt ihren Stand.</translation>
    </message>
    <message>
        <source>The campaign %1 has no delivery to this contact. Nothing was changed. delivery list shows whom it has.</source>
        <translation>Die Kampagne %1 hat keine Zustellung an diesen Kontakt. Nichts wurde geändert. delivery list zeigt, an wen sie geht.</translation>
    </message>
    <message>
        <source>This delivery is %1, not in doubt. Nothing was changed. delivery list --state in_doubt shows which are.</source>
        <translation>Diese Zustellung ist %1, nicht ungewiss. Nichts wurde geändert. delivery list --state in_doubt zeigt die ungewissen.</translation>
    </message>
    <message>
        <source>No message was made for this contact in the campaign %1. Nothing was changed. delivery why tells the reason.</source>
        <translation>In der Kampagne %1 wurde für diesen Kontakt keine Nachricht erzeugt. Nichts wurde geändert. delivery why nennt den Grund.</translation>
    </message>
    <message>
        <source>Read as %1, which is a guess. If letters came in wrong, take the import back and give --encoding.</source>
        <translation>Als %1 gelesen, was eine Vermutung ist. Kamen Buchstaben falsch an, nehmen Sie den Import zurück und geben Sie --encoding an.</translation>
    </message>
    <message>
        <source>The first row was taken for a contact, for it holds no header. If it is one, give --header yes.</source>
        <translation>Die erste Zeile wurde als Kontakt gelesen, denn sie ist wohl keine Kopfzeile. Ist sie doch eine, geben Sie --header yes an.</translation>
    </message>
    <message>
        <source>The header of column %1 holds characters that can&apos;t be read; it is called &quot;%2&quot; now.</source>
        <translation>Der Kopf der Spalte %1 enthält unlesbare Zeichen; sie heißt nun „%2“.</translation>
    </message>
    <message>
        <source>There is more than one column &quot;%1&quot;; column %2 came in as &quot;%3&quot;.</source>
        <translation>Es gibt mehr als eine Spalte „%1“; Spalte %2 heißt hier „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for %2, which another column gives already; it came in as an attribute of its own.</source>
        <translation>„%1“ steht für %2, das schon eine andere Spalte liefert; es wurde ein eigenes Attribut.</translation>
    </message>
    <message>
        <source>Not imported: the columns %1. --all-columns takes them in, --map names them.</source>
        <translation>Nicht importiert: die Spalten %1. --all-columns nimmt sie auf, --map benennt sie.</translation>
    </message>
    <message>
        <source>--consent: &quot;%1&quot; is no basis. Nothing was imported. It can be consent, soft_opt_in, contract, legitimate_interest, legal_duty, public_task or vital_interest.</source>
        <translation>--consent: „%1“ ist keine Grundlage. Nichts wurde importiert. Möglich sind consent, soft_opt_in, contract, legitimate_interest, legal_duty, public_task und vital_interest.</translation>
    </message>
    <message>
        <source>--consent needs basis=… and source=…. Nothing was imported, for no basis is ever invented. Write it like basis=consent,source=sign-up form.</source>
        <translation>--consent braucht basis=… und source=…. Nichts wurde importiert, denn eine Grundlage wird nie erfunden. Schreiben Sie etwa basis=consent,source=Anmeldeformular.</translation>
    </message>
    <message>
        <source>Opt-outs of the file: %1. Open deliveries left out at once: %2.</source>
        <translation>Abmeldungen aus der Datei: %1. Sofort ausgelassene offene Zustellungen: %2.</translation>
    </message>
    <message>
        <source>Rows with a status that Mailwright does not know: %1. They came in without a basis.</source>
        <translation>Zeilen mit einem Status, den Mailwright nicht kennt: %1. Sie kamen ohne Grundlage herein.</translation>
    </message>
    <message>
        <source>Of the updated ones the file&apos;s values count now; what it leaves empty stays as it was, and so does each address&apos;s spelling.</source>
        <translation>Bei den geänderten gelten nun die Werte der Datei; was sie leer lässt, bleibt, wie es war, ebenso die Schreibweise jeder Adresse.</translation>
    </message>
    <message>
        <source>Of the refused, %1 are whole files, which count as one each.</source>
        <translation>Von den abgelehnten sind %1 ganze Dateien, die je als eine zählen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no map.</source>
        <translation>„%1“ ist keine Zuordnung.</translation>
    </message>
    <message>
        <source>Write --map &quot;Header=field&quot;.</source>
        <translation>Schreiben Sie --map &quot;Kopf=feld&quot;.</translation>
    </message>
    <message>
        <source>The file of --map-file is no JSON object from its line %1 on.</source>
        <translation>Die Datei von --map-file ist ab Zeile %1 kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The file of --map-file is too long, or a field in it is no text.</source>
        <translation>Die Datei von --map-file ist zu lang, oder ein Feld darin ist kein Text.</translation>
    </message>
    <message>
        <source>Write it like {&quot;Header&quot;: &quot;field&quot;}.</source>
        <translation>Schreiben Sie sie wie {&quot;Kopf&quot;: &quot;feld&quot;}.</translation>
    </message>
    <message>
        <source>The map names a column &quot;%1&quot; that the file has not.</source>
        <translation>Die Zuordnung nennt eine Spalte „%1“, die die Datei nicht hat.</translation>
    </message>
    <message>
        <source>Look at its first row.</source>
        <translation>Sehen Sie sich ihre erste Zeile an.</translation>
    </message>
    <message>
        <source>The map gives two columns to one field (%1).</source>
        <translation>Die Zuordnung gibt einem Feld zwei Spalten (%1).</translation>
    </message>
    <message>
        <source>Take one out.</source>
        <translation>Nehmen Sie eine heraus.</translation>
    </message>
    <message>
        <source>Line %1, %2: two columns stand for it, &quot;%3&quot; and &quot;%4&quot;.</source>
        <translation>Zeile %1, %2: Zwei Spalten stehen dafür, „%3“ und „%4“.</translation>
    </message>
    <message>
        <source>Say which one counts: --map &quot;%1=%3&quot; or --map &quot;%2=%3&quot;.</source>
        <translation>Sagen Sie, welche gilt: --map &quot;%1=%3&quot; oder --map &quot;%2=%3&quot;.</translation>
    </message>
    <message>
        <source>No column holds e-mail addresses (columns: %1).</source>
        <translation>Keine Spalte enthält E-Mail-Adressen (Spalten: %1).</translation>
    </message>
    <message>
        <source>Say which with --map &quot;Header=email&quot;.</source>
        <translation>Nennen Sie die richtige mit --map &quot;Kopf=email&quot;.</translation>
    </message>
    <message>
        <source>Several columns hold e-mail addresses (%1).</source>
        <translation>Mehrere Spalten enthalten E-Mail-Adressen (%1).</translation>
    </message>
    <message>
        <source>no address that can be mailed: %1</source>
        <translation>keine Adresse, an die geschickt werden kann: %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>There is no import %1. Nothing was changed. Write the number that contacts import answered.</source>
        <translation>Einen Import %1 gibt es nicht. Nichts wurde geändert. Schreiben Sie die Nummer, die contacts import genannt hat.</translation>
    </message>
    <message>
        <source>There is none yet; make one first.</source>
        <translation>Es gibt noch nichts dergleichen; legen Sie es zuerst an.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>There is: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address that can be mailed: %2. Nothing was changed. Write it like name@example.com.</source>
        <translation>„%1“ ist keine Adresse, an die geschickt werden kann: %2. Nichts wurde geändert. Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>There is no consent record of %1.</source>
        <translation>Von %1 gibt es keinen Einwilligungsvermerk.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an import. Nothing was changed. Write the number that contacts import answered, like 12.</source>
        <translation>„%1“ ist keine Nummer eines Imports. Nichts wurde geändert. Schreiben Sie die Nummer, die contacts import genannt hat, etwa 12.</translation>
    </message>
    <message>
        <source>There is no list yet. contacts import makes one, list add too.</source>
        <translation>Es gibt noch keine Liste. contacts import legt eine an, list add auch.</translation>
    </message>
    <message>
        <source>The campaign %1 has another template than &quot;%2&quot;. Nothing was made. Give the one it was created with.</source>
        <translation>Die Kampagne %1 hat eine andere Vorlage als „%2“. Nichts wurde erzeugt. Nennen Sie die, mit der sie angelegt wurde.</translation>
    </message>
    <message>
        <source>The password file is empty. Nothing was changed. Write the password into it.</source>
        <translation>Die Passwortdatei ist leer. Nichts wurde geändert. Schreiben Sie das Passwort hinein.</translation>
    </message>
    <message>
        <source>Nothing is suppressed.</source>
        <translation>Nichts ist gesperrt.</translation>
    </message>
    <message>
        <source>even a name like co.uk, under which many have domains</source>
        <translation>auch einen Namen wie co.uk, unter dem viele Domains haben</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no JSON from its line %2 on. Nothing was rendered. Mend the file.</source>
        <translation>„%1“ ist ab Zeile %2 kein JSON. Nichts wurde erzeugt. Berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no JSON object. Nothing was rendered. Its top-level names have to be the variables.</source>
        <translation>„%1“ enthält kein JSON-Objekt. Nichts wurde erzeugt. Seine obersten Namen müssen die Variablen sein.</translation>
    </message>
    <message>
        <source>The template shows a picture that it does not have: %1.</source>
        <translation>Die Vorlage zeigt ein Bild, das sie nicht hat: %1.</translation>
    </message>
    <message>
        <source>Add the picture to the template, or take it out of the HTML.</source>
        <translation>Fügen Sie der Vorlage das Bild hinzu oder nehmen Sie es aus dem HTML.</translation>
    </message>
    <message>
        <source>The picture %1 can&apos;t be mailed: %2</source>
        <translation>Das Bild %1 lässt sich nicht verschicken: %2</translation>
    </message>
    <message>
        <source>Use another picture, or fewer of them.</source>
        <translation>Nehmen Sie ein anderes Bild oder weniger Bilder.</translation>
    </message>
    <message>
        <source>The pictures weigh %1 bytes in each message.</source>
        <translation>Die Bilder machen in jeder Nachricht %1 Byte aus.</translation>
    </message>
    <message>
        <source>Use smaller pictures; below 1 MB together they arrive quickly.</source>
        <translation>Nehmen Sie kleinere Bilder; unter 1 MB zusammen kommen sie schnell an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no DNS server. Nothing was done. --dns wants an IP address and a port, like 192.0.2.1:53.</source>
        <translation>„%1“ ist kein DNS-Server. Nichts wurde getan. --dns will eine IP-Adresse und einen Port wie 192.0.2.1:53.</translation>
    </message>
    <message>
        <source>%1 does not heed --dns yet. Nothing was done. Leave it out.</source>
        <translation>%1 beachtet --dns noch nicht. Nichts wurde getan. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>No computer has the name %1.</source>
        <translation>Kein Rechner heißt %1.</translation>
    </message>
    <message>
        <source>Check the host&apos;s name.</source>
        <translation>Prüfen Sie den Namen des Servers.</translation>
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
        <translation>Prüfen Sie das Netz und testen Sie noch einmal; über das Relay sagt das nichts.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 does not exist.</source>
        <translation>Die Domain des Absenders, %1, gibt es nicht.</translation>
    </message>
    <message>
        <source>Use a sender address of a domain that is yours; bounces and replies would be lost.</source>
        <translation>Nehmen Sie eine Absenderadresse Ihrer eigenen Domain; sonst gehen Rückläufer und Antworten verloren.</translation>
    </message>
    <message>
        <source>The sender&apos;s domain %1 takes no mail.</source>
        <translation>Die Domain des Absenders, %1, nimmt keine Mail an.</translation>
    </message>
    <message>
        <source>Give the domain an MX record, or use another sender address; bounces and replies would be lost.</source>
        <translation>Geben Sie der Domain einen MX-Eintrag oder nehmen Sie eine andere Absenderadresse; sonst gehen Rückläufer und Antworten verloren.</translation>
    </message>
    <message>
        <source>Nobody listens at port %2 of %1.</source>
        <translation>An Port %2 von %1 nimmt niemand an.</translation>
    </message>
    <message>
        <source>Check host and port; 587 and 465 are usual.</source>
        <translation>Prüfen Sie Server und Port; üblich sind 587 und 465.</translation>
    </message>
    <message>
        <source>Port %2 of %1 gives no answer at all.</source>
        <translation>Port %2 von %1 gibt gar keine Antwort.</translation>
    </message>
    <message>
        <source>A firewall or the network&apos;s operator may block the port, 25 most of all. Try 587 or 465.</source>
        <translation>Eine Firewall oder der Netzbetreiber sperrt den Port vielleicht, vor allem 25. Versuchen Sie 587 oder 465.</translation>
    </message>
    <message>
        <source>There is no way to %1.</source>
        <translation>Es führt kein Weg zu %1.</translation>
    </message>
    <message>
        <source>What answers at port %2 of %1 is no mail server.</source>
        <translation>Was an Port %2 von %1 antwortet, ist kein Mailserver.</translation>
    </message>
    <message>
        <source>Port %2 does not speak the encryption that the relay is set to.</source>
        <translation>Port %2 spricht nicht die Verschlüsselung, auf die das Relay eingestellt ist.</translation>
    </message>
    <message>
        <source>Use tls with port 465, starttls with 587 and 25.</source>
        <translation>Nehmen Sie tls mit Port 465, starttls mit 587 und 25.</translation>
    </message>
    <message>
        <source>Without encryption mail may go to this computer alone.</source>
        <translation>Unverschlüsselt darf Mail nur an diesen Rechner gehen.</translation>
    </message>
    <message>
        <source>Set the relay to starttls or tls with relay change.</source>
        <translation>Stellen Sie das Relay mit relay change auf starttls oder tls.</translation>
    </message>
    <message>
        <source>The relay&apos;s settings can&apos;t be used.</source>
        <translation>Die Einstellungen des Relays sind unbrauchbar.</translation>
    </message>
    <message>
        <source>Mend them with relay change.</source>
        <translation>Ändern Sie sie mit relay change.</translation>
    </message>
    <message>
        <source>The server refuses this computer.</source>
        <translation>Der Server weist diesen Rechner ab.</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator, or test from another network.</source>
        <translation>Fragen Sie den Betreiber des Relays oder testen Sie aus einem anderen Netz.</translation>
    </message>
    <message>
        <source>The server takes nothing at the moment.</source>
        <translation>Der Server nimmt im Moment nichts an.</translation>
    </message>
    <message>
        <source>Test again in some minutes.</source>
        <translation>Testen Sie in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The server hung up.</source>
        <translation>Der Server hat aufgelegt.</translation>
    </message>
    <message>
        <source>Test again; if it stays so, ask the relay&apos;s operator.</source>
        <translation>Testen Sie noch einmal; bleibt es so, fragen Sie den Betreiber des Relays.</translation>
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
        <translation>Prüfen Sie die Uhr dieses Rechners und bitten Sie dann den Betreiber des Relays, es zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate ends soon.</source>
        <translation>Das Zertifikat läuft bald ab.</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator to renew it.</source>
        <translation>Bitten Sie den Betreiber des Relays, es zu erneuern.</translation>
    </message>
    <message>
        <source>The certificate is for another host.</source>
        <translation>Das Zertifikat gilt für einen anderen Server.</translation>
    </message>
    <message>
        <source>The certificate is signed by nobody this computer trusts.</source>
        <translation>Das Zertifikat hat niemand unterschrieben, dem dieser Rechner traut.</translation>
    </message>
    <message>
        <source>If the relay is your own, add its authority with relay change --ca; else don&apos;t use it.</source>
        <translation>Ist es Ihr eigenes Relay, geben Sie seine Zertifizierungsstelle mit relay change --ca an; sonst nehmen Sie es nicht.</translation>
    </message>
    <message>
        <source>No encrypted connection came about.</source>
        <translation>Es kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>The server offers no STARTTLS.</source>
        <translation>Der Server bietet kein STARTTLS an.</translation>
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
        <source>Check port and security; port 25 often has none.</source>
        <translation>Prüfen Sie Port und Verschlüsselung; Port 25 hat oft keine.</translation>
    </message>
    <message>
        <source>The server offers no sign-in that Mailwright knows.</source>
        <translation>Der Server bietet keine Anmeldung an, die Mailwright kennt.</translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator for PLAIN or LOGIN.</source>
        <translation>Fragen Sie den Betreiber des Relays nach PLAIN oder LOGIN.</translation>
    </message>
    <message>
        <source>The server refuses this name and password.</source>
        <translation>Der Server lehnt diesen Namen und dieses Passwort ab.</translation>
    </message>
    <message>
        <source>Check both and set them with relay change; some relays want an app password.</source>
        <translation>Prüfen Sie beide und setzen Sie sie mit relay change; manche Relays wollen ein App-Passwort.</translation>
    </message>
    <message>
        <source>The account&apos;s own password won&apos;t do here. Make an app password in the account&apos;s settings and set it with relay change.</source>
        <translation>Das Passwort des Kontos selbst genügt hier nicht. Legen Sie in den Kontoeinstellungen ein App-Passwort an und setzen Sie es mit relay change.</translation>
    </message>
    <message>
        <source>The server takes no password for this account.</source>
        <translation>Der Server nimmt für dieses Konto kein Passwort an.</translation>
    </message>
    <message>
        <source>It wants a sign-in by OAuth, which Mailwright can&apos;t do yet. Use another relay, or ask the account&apos;s administrator.</source>
        <translation>Er verlangt eine Anmeldung über OAuth, die Mailwright noch nicht kann. Nehmen Sie ein anderes Relay oder fragen Sie, wer das Konto verwaltet.</translation>
    </message>
    <message>
        <source>This provider wants its API key instead of a password; set it with relay change.</source>
        <translation>Dieser Anbieter will seinen API-Schlüssel statt eines Passworts; setzen Sie ihn mit relay change.</translation>
    </message>
    <message>
        <source>The server takes no sign-in at the moment.</source>
        <translation>Der Server nimmt im Moment keine Anmeldung an.</translation>
    </message>
    <message>
        <source>Wait some minutes before you test again: many tries lock an account.</source>
        <translation>Warten Sie einige Minuten vor dem nächsten Test: viele Versuche sperren ein Konto.</translation>
    </message>
    <message>
        <source>The server takes mail after a sign-in alone.</source>
        <translation>Der Server nimmt Mail nur nach einer Anmeldung an.</translation>
    </message>
    <message>
        <source>Set user and password with relay change.</source>
        <translation>Setzen Sie Benutzer und Passwort mit relay change.</translation>
    </message>
    <message>
        <source>The server does not take %1 as the sender.</source>
        <translation>Der Server nimmt %1 nicht als Absender an.</translation>
    </message>
    <message>
        <source>Confirm the address or its domain with the provider, or use another sender identity.</source>
        <translation>Bestätigen Sie die Adresse oder ihre Domain beim Anbieter oder nehmen Sie eine andere Absenderidentität.</translation>
    </message>
    <message>
        <source>The server takes no mail for %2.</source>
        <translation>Der Server nimmt keine Mail für %2 an.</translation>
    </message>
    <message>
        <source>The test asks for your own address. Check that it can get mail.</source>
        <translation>Der Test fragt nach Ihrer eigenen Adresse. Prüfen Sie, ob sie Mail bekommen kann.</translation>
    </message>
    <message>
        <source>The server can&apos;t take %1: it lacks SMTPUTF8.</source>
        <translation>Der Server kann %1 nicht annehmen: ihm fehlt SMTPUTF8.</translation>
    </message>
    <message>
        <source>Use a sender address of plain letters.</source>
        <translation>Nehmen Sie eine Absenderadresse aus einfachen Buchstaben.</translation>
    </message>
    <message>
        <source>The server puts the mail off.</source>
        <translation>Der Server vertröstet auf später.</translation>
    </message>
    <message>
        <source>That is usual at a first contact or a limit; a campaign tries again by itself.</source>
        <translation>Das ist beim ersten Kontakt oder an einer Grenze üblich; eine Kampagne versucht es von selbst wieder.</translation>
    </message>
    <message>
        <source>Not tried: there is no sender identity.</source>
        <translation>Nicht versucht: es gibt keine Absenderidentität.</translation>
    </message>
    <message>
        <source>Add one with identity add, then test again.</source>
        <translation>Legen Sie mit identity add eine an und testen Sie noch einmal.</translation>
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
        <source>%1 has %2.</source>
        <translation>%1 hat %2.</translation>
    </message>
    <message>
        <source>%1 is %2 and has %3.</source>
        <translation>%1 ist %2 und hat %3.</translation>
    </message>
    <message>
        <source>Mail for %1 goes to %2.</source>
        <translation>Mail an %1 geht an %2.</translation>
    </message>
    <message>
        <source>None: nothing leaves this computer.</source>
        <translation>Keine: nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Certificate for %1, signed by %2, valid until %3.</source>
        <translation>Zertifikat für %1, unterschrieben von %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>The server offers no extensions.</source>
        <translation>Der Server bietet keine Erweiterungen an.</translation>
    </message>
    <message>
        <source>The server offers %1.</source>
        <translation>Der Server bietet %1 an.</translation>
    </message>
    <message>
        <source>No SMTPUTF8: addresses with other than plain letters can&apos;t go through it.</source>
        <translation>Kein SMTPUTF8: Adressen mit anderen als einfachen Buchstaben gehen nicht hindurch.</translation>
    </message>
    <message>
        <source>%1 answers at port %2.</source>
        <translation>%1 antwortet an Port %2.</translation>
    </message>
    <message>
        <source>The relay is set to no sign-in.</source>
        <translation>Das Relay ist ohne Anmeldung eingestellt.</translation>
    </message>
    <message>
        <source>%1 as %2.</source>
        <translation>%1 als %2.</translation>
    </message>
    <message>
        <source>The server would take mail from %1 to %2. Nothing was sent.</source>
        <translation>Der Server würde Mail von %1 an %2 annehmen. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The connection was ended in good order.</source>
        <translation>Die Verbindung wurde ordentlich beendet.</translation>
    </message>
    <message>
        <source>Not tried: the test was stopped.</source>
        <translation>Nicht versucht: der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Not tried.</source>
        <translation>Nicht versucht.</translation>
    </message>
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
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>walks to a relay and says at each step what was seen; sends nothing</source>
        <translation>geht den Weg zu einem Relay und sagt an jedem Schritt, was zu sehen war; sendet nichts</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright relay test provider</source>
        <translation>mailwright-cli --workspace shop.mailwright relay test provider</translation>
    </message>
    <message>
        <source>the one DNS server to ask, and no other</source>
        <translation>der eine DNS-Server, der gefragt wird, und kein anderer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be a workspace&apos;s colour. Nothing was changed. Choose one of the eight.</source>
        <translation>„%1“ kann keine Farbe eines Arbeitsbereichs sein. Nichts wurde geändert. Wählen Sie eine der acht.</translation>
    </message>
    <message>
        <source>The key at hand does not open the workspace&apos;s file. Nothing was changed. Put back the key file that belongs to this workspace.</source>
        <translation>Der vorhandene Schlüssel öffnet die Datei des Arbeitsbereichs nicht. Nichts wurde geändert. Legen Sie die Schlüsseldatei zurück, die zu diesem Arbeitsbereich gehört.</translation>
    </message>
    <message>
        <source>The file has other columns than when it was looked at (%1).</source>
        <translation>Die Datei hat andere Spalten als bei der Durchsicht (%1).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use. Nothing was changed. Campaigns keep what they were sent with.</source>
        <translation>„%1“ wird gebraucht. Nichts wurde geändert. Kampagnen behalten, womit sie gesendet wurden.</translation>
    </message>
    <message>
        <source>The campaign %1 can&apos;t start at that time. Nothing was changed. Choose a time that is to come.</source>
        <translation>Die Kampagne %1 kann zu dieser Zeit nicht beginnen. Nichts wurde geändert. Wählen Sie eine Zeit, die noch kommt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address that can be mailed. Nothing was sent. Write it like name@example.com.</source>
        <translation>An „%1“ lässt sich nicht schreiben. Nichts wurde gesendet. Schreiben Sie sie wie name@example.com.</translation>
    </message>
    <message>
        <source>The campaign %1 was changed meanwhile. Nothing was sent. Check it, then send it again.</source>
        <translation>Die Kampagne %1 wurde inzwischen geändert. Nichts wurde gesendet. Prüfen Sie sie und senden Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The campaign has no list.</source>
        <translation>Die Kampagne hat keine Liste.</translation>
    </message>
    <message>
        <source>Make the campaign anew with a list that is there.</source>
        <translation>Legen Sie die Kampagne mit einer vorhandenen Liste neu an.</translation>
    </message>
    <message>
        <source>The campaign has no template.</source>
        <translation>Die Kampagne hat keine Vorlage.</translation>
    </message>
    <message>
        <source>Make the campaign anew with a template that is there.</source>
        <translation>Legen Sie die Kampagne mit einer vorhandenen Vorlage neu an.</translation>
    </message>
    <message>
        <source>The campaign has no sender identity.</source>
        <translation>Die Kampagne hat keinen Absender.</translation>
    </message>
    <message>
        <source>Make the campaign anew with an identity that is there.</source>
        <translation>Legen Sie die Kampagne mit einem vorhandenen Absender neu an.</translation>
    </message>
    <message>
        <source>the contact was deleted</source>
        <translation>der Kontakt wurde gelöscht</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number from 1 to %2. Nothing was searched. Write it like --limit 50.</source>
        <translation>„%1“ ist keine Zahl von 1 bis %2. Es wurde nichts gesucht. So schreiben: --limit 50.</translation>
    </message>
    <message>
        <source>No contact has all of these words in its address or attributes.</source>
        <translation>Kein Kontakt hat alle diese Wörter in Adresse oder Attributen.</translation>
    </message>
    <message>
        <source>%1 of %2 contacts.</source>
        <translation>%1 von %2 Kontakten.</translation>
    </message>
    <message>
        <source>finds contacts by words of address and attributes, accents aside</source>
        <translation>findet Kontakte nach Wörtern aus Adresse und Attributen, ohne Rücksicht auf Akzente</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright contacts search &quot;anna ulm&quot;</source>
        <translation>mailwright-cli --workspace laden.mailwright contacts search &quot;anna ulm&quot;</translation>
    </message>
    <message>
        <source>at most so many, by name; 50 unless given</source>
        <translation>höchstens so viele, nach Namen; ohne Angabe 50</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;. Nothing was exported. Make it, or choose another place.</source>
        <translation>Den Ordner „%1“ gibt es nicht. Nichts wurde exportiert. Legen Sie ihn an oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies in the workspace&apos;s own folder. Nothing was exported. Choose a folder elsewhere, for an export is not encrypted.</source>
        <translation>„%1“ liegt im Ordner des Arbeitsbereichs selbst. Nichts wurde exportiert. Wählen Sie einen Ordner anderswo, denn ein Export ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The export can&apos;t be written (%1). Nothing of it was left. Choose another place, or make room.</source>
        <translation>Der Export lässt sich nicht schreiben (%1). Nichts davon blieb zurück. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Too much is being written to the workspace. Nothing was exported. Try again when nothing is imported or sent.</source>
        <translation>In den Arbeitsbereich wird gerade zu viel geschrieben. Nichts wurde exportiert. Versuchen Sie es noch einmal, wenn nichts importiert oder gesendet wird.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was exported.</source>
        <translation>Angehalten. Nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>Exported everything to %1, files: %2. README.txt says what each holds.</source>
        <translation>Alles wurde nach %1 exportiert, Dateien: %2. Was jede enthält, steht in README.txt.</translation>
    </message>
    <message>
        <source>The export is not encrypted: whoever can read the folder can read the contacts. Delete it when it is no longer needed.</source>
        <translation>Der Export ist nicht verschlüsselt: Wer den Ordner lesen kann, kann die Kontakte lesen. Löschen Sie ihn, wenn er nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>records written</source>
        <translation>Datensätze geschrieben</translation>
    </message>
    <message>
        <source>writes everything into a new folder, for use elsewhere; not encrypted</source>
        <translation>schreibt alles in einen neuen Ordner, zum Gebrauch anderswo; nicht verschlüsselt</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright workspace export shop-2026 --sqlite</source>
        <translation>mailwright-cli --workspace shop.mailwright workspace export shop-2026 --sqlite</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) is not there. Without it nobody can read the workspace. Nothing was changed. Put it back from a backup or a copy of the folder.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) ist nicht da. Ohne sie kann ihn niemand lesen. Nichts wurde geändert. Legen Sie sie aus einer Sicherung oder einer Kopie des Ordners zurück.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) is damaged or can&apos;t be read. Nothing was changed. Put it back from a backup or a copy of the folder.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) ist beschädigt oder nicht lesbar. Nichts wurde geändert. Legen Sie sie aus einer Sicherung oder einer Kopie des Ordners zurück.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file was made by a newer Mailwright. It was left as it is. Install the newer one.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs stammt von einem neueren Mailwright. Sie blieb, wie sie ist. Installieren Sie das neuere.</translation>
    </message>
    <message>
        <source>This passphrase does not open the workspace. Nothing was read or changed. Check it, letter case too, and try again.</source>
        <translation>Diese Passphrase öffnet den Arbeitsbereich nicht. Nichts wurde gelesen oder geändert. Prüfen Sie sie, auch Groß- und Kleinschreibung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The workspace can&apos;t be opened in this way. Nothing was read or changed. Open it as it was set up: by a passphrase, by this computer&apos;s keychain, or by the recovery code.</source>
        <translation>Der Arbeitsbereich lässt sich so nicht öffnen. Nichts wurde gelesen oder geändert. Öffnen Sie ihn, wie er eingerichtet wurde: mit einer Passphrase, mit dem Schlüsselbund dieses Rechners oder mit dem Notfallcode.</translation>
    </message>
    <message>
        <source>The passphrase is empty or too long. Nothing was made. It has 1 to 1024 characters.</source>
        <translation>Die Passphrase ist leer oder zu lang. Nichts wurde angelegt. Sie hat 1 bis 1024 Zeichen.</translation>
    </message>
    <message>
        <source>The system gave no random numbers or no memory for the keys. Nothing was made. Close other programs and try again.</source>
        <translation>Das System gab keine Zufallszahlen oder keinen Speicher für die Schlüssel. Nichts wurde angelegt. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) could not be written. The one before it is still there. Make room or make the folder writable, and try again.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) ließ sich nicht schreiben. Die vorige ist noch da. Schaffen Sie Platz oder machen Sie den Ordner beschreibbar, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file refuses the change. Nothing was changed.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs lässt die Änderung nicht zu. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The workspace is encrypted. Nothing was read or changed. Give --passphrase-file FILE before the noun.</source>
        <translation>Der Arbeitsbereich ist verschlüsselt. Nichts wurde gelesen oder geändert. Geben Sie --passphrase-file FILE vor dem Substantiv an.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not give the workspace&apos;s key: it is locked, missing, or never held it. Nothing was read or changed. Unlock the keychain, or give --passphrase-file FILE before the noun.</source>
        <translation>Der Schlüsselbund dieses Rechners gab den Schlüssel des Arbeitsbereichs nicht heraus: Er ist verschlossen, fehlt oder hatte ihn nie. Nichts wurde gelesen oder geändert. Schließen Sie ihn auf, oder geben Sie --passphrase-file FILE vor dem Substantiv an.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is encrypted, and there is no keychain here to keep its key. Nothing was made. Give --passphrase-file FILE, with a passphrase that you keep.</source>
        <translation>Die Datei des Arbeitsbereichs ist verschlüsselt, und hier gibt es keinen Schlüsselbund, der den Schlüssel verwahrt. Nichts wurde angelegt. Geben Sie --passphrase-file FILE an, mit einer Passphrase, die Sie behalten.</translation>
    </message>
    <message>
        <source>The workspace is up to date now, and its file is encrypted.</source>
        <translation>Der Arbeitsbereich ist jetzt auf dem neuesten Stand, und seine Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>it is no backup of Mailwright&apos;s</source>
        <translation>sie ist keine Sicherung von Mailwright</translation>
    </message>
    <message>
        <source>The backup was made by a newer Mailwright. It was left as it is. Install the newer one.</source>
        <translation>Die Sicherung stammt von einem neueren Mailwright. Sie blieb, wie sie ist. Installieren Sie das neuere.</translation>
    </message>
    <message>
        <source>The key at hand does not open this backup. Nothing was changed. Use the passphrase that the workspace had when the backup was made.</source>
        <translation>Der vorhandene Schlüssel öffnet diese Sicherung nicht. Nichts wurde geändert. Nehmen Sie die Passphrase, die der Arbeitsbereich hatte, als die Sicherung entstand.</translation>
    </message>
    <message>
        <source>The backup is damaged: it was cut or changed. Nothing was changed. Use another one.</source>
        <translation>Die Sicherung ist beschädigt: Sie wurde abgeschnitten oder verändert. Nichts wurde geändert. Nehmen Sie eine andere.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing half was left. Make room, or choose another folder.</source>
        <translation>Der Datenträger ist voll. Nichts Halbes blieb liegen. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds something already. Nothing was changed. Choose a folder that is not there yet.</source>
        <translation>In „%1“ liegt schon etwas. Nichts wurde geändert. Wählen Sie einen Ordner, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The workspace or the folder is busy: another backup is made there, or too much is being written. Nothing half was left. Try again later.</source>
        <translation>Der Arbeitsbereich oder der Ordner ist beschäftigt: Dort entsteht eine andere Sicherung, oder es wird zu viel geschrieben. Nichts Halbes blieb liegen. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The workspace&apos;s key file (vault.keys) is missing or damaged, so nobody could open the backup. None was made. Put the file back first.</source>
        <translation>Die Schlüsseldatei des Arbeitsbereichs (vault.keys) fehlt oder ist beschädigt; niemand könnte die Sicherung öffnen. Es wurde keine angelegt. Legen Sie zuerst die Datei zurück.</translation>
    </message>
    <message>
        <source>The workspace&apos;s file is damaged. No backup was made. Those from before are still there: restore the newest one.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt. Es wurde keine Sicherung angelegt. Die früheren sind noch da: Stellen Sie die neueste wieder her.</translation>
    </message>
    <message>
        <source>The folder is not there: &quot;%1&quot;. Nothing was written. Make it, or plug its drive in.</source>
        <translation>Der Ordner ist nicht da: „%1“. Nichts wurde geschrieben. Legen Sie ihn an, oder schließen Sie sein Laufwerk an.</translation>
    </message>
    <message>
        <source>Nothing may be written there (%1). Nothing half was left. Choose another folder.</source>
        <translation>Dort darf nicht geschrieben werden (%1). Nichts Halbes blieb liegen. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half was left.</source>
        <translation>Abgebrochen. Nichts Halbes blieb liegen.</translation>
    </message>
    <message>
        <source>%1 is damaged: it was cut or changed. Use another backup.</source>
        <translation>%1 ist beschädigt: abgeschnitten oder verändert. Nehmen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>%1 is whole. Made %2; contacts: %3.</source>
        <translation>%1 ist unversehrt. Angelegt %2; Kontakte: %3.</translation>
    </message>
    <message>
        <source>bytes saved</source>
        <translation>Bytes gesichert</translation>
    </message>
    <message>
        <source>Saved the workspace in %1. It was opened and checked; the workspace&apos;s own passphrase or keychain opens it.</source>
        <translation>Der Arbeitsbereich wurde in %1 gesichert. Die Sicherung wurde geöffnet und geprüft; Passphrase oder Schlüsselbund des Arbeitsbereichs öffnen sie.</translation>
    </message>
    <message>
        <source>bytes restored</source>
        <translation>Bytes wiederhergestellt</translation>
    </message>
    <message>
        <source>Restored to %1. It is disarmed: what was sent after the backup is not known there. Run workspace arm if this is the copy to go on with.</source>
        <translation>Wiederhergestellt in %1. Der Arbeitsbereich ist nicht scharf gestellt: Was nach der Sicherung gesendet wurde, ist dort nicht bekannt. Soll mit dieser Kopie weitergearbeitet werden, hilft workspace arm.</translation>
    </message>
    <message>
        <source>saves the workspace into one encrypted file, also while mail goes out</source>
        <translation>sichert den Arbeitsbereich in eine verschlüsselte Datei, auch während gesendet wird</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright backup create /mnt/stick</source>
        <translation>mailwright-cli --workspace shop.mailwright backup create /mnt/stick</translation>
    </message>
    <message>
        <source>opens a backup and says whether it is whole</source>
        <translation>öffnet eine Sicherung und sagt, ob sie unversehrt ist</translation>
    </message>
    <message>
        <source>mailwright-cli --passphrase-file pass backup verify Shop-20261130-101500.mwbackup</source>
        <translation>mailwright-cli --passphrase-file pass backup verify Shop-20261130-101500.mwbackup</translation>
    </message>
    <message>
        <source>makes a workspace out of a backup; it opens disarmed</source>
        <translation>macht aus einer Sicherung einen Arbeitsbereich; er ist nicht scharf gestellt</translation>
    </message>
    <message>
        <source>mailwright-cli --passphrase-file pass backup restore Shop-20261130-101500.mwbackup shop-again.mailwright</source>
        <translation>mailwright-cli --passphrase-file pass backup restore Shop-20261130-101500.mwbackup shop-again.mailwright</translation>
    </message>
    <message>
        <source>the whole as a plain SQLite file too</source>
        <translation>das Ganze auch als unverschlüsselte SQLite-Datei</translation>
    </message>
    <message>
        <source>the contact&apos;s data is restricted</source>
        <translation>die Daten des Kontakts sind eingeschränkt</translation>
    </message>
    <message>
        <source>the purpose doesn&apos;t take the contact&apos;s basis</source>
        <translation>der Zweck lässt die Grundlage des Kontakts nicht zu</translation>
    </message>
    <message>
        <source>a rule of the contact&apos;s country doesn&apos;t take its basis</source>
        <translation>eine Regel im Land des Kontakts lässt seine Grundlage nicht zu</translation>
    </message>
    <message>
        <source>the basis doesn&apos;t meet a condition of the contact&apos;s country</source>
        <translation>die Grundlage erfüllt eine Bedingung im Land des Kontakts nicht</translation>
    </message>
    <message>
        <source>the basis has lapsed by a rule of the contact&apos;s country</source>
        <translation>die Grundlage ist nach einer Regel im Land des Kontakts abgelaufen</translation>
    </message>
    <message>
        <source>the contact never confirmed its sign-up</source>
        <translation>der Kontakt hat seine Anmeldung nie bestätigt</translation>
    </message>
    <message>
        <source>the contact got as much mail as the frequency cap lets it</source>
        <translation>der Kontakt hat so viele Mails erhalten, wie die Obergrenze zulässt</translation>
    </message>
    <message>
        <source>The rules for countries are not right (%1). Nothing was changed.</source>
        <translation>Die Länderregeln stimmen nicht (%1). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nobody went through what came back to %1: people may have asked to leave.</source>
        <translation>Niemand hat durchgesehen, was auf %1 zurückkam: Vielleicht wollte sich jemand abmelden.</translation>
    </message>
    <message>
        <source>Open the window and choose “Go through answers…”.</source>
        <translation>Öffnen Sie das Fenster und wählen Sie „Antworten durchsehen …“.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written (%2). Nothing was changed. Choose another place, or make room.</source>
        <translation>%1 lässt sich nicht schreiben (%2). Nichts wurde geändert. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>%1 is no checkpoint, or its signature does not fit it. Nothing was checked. Give the file as it was written.</source>
        <translation>%1 ist kein Prüfpunkt, oder seine Unterschrift passt nicht dazu. Nichts wurde geprüft. Geben Sie die Datei an, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 is of another workspace. Nothing was checked. Give one of this workspace.</source>
        <translation>%1 gehört zu einem anderen Arbeitsbereich. Nichts wurde geprüft. Geben Sie einen dieses Arbeitsbereichs an.</translation>
    </message>
    <message>
        <source>Stopped. The ledger was not checked to its end.</source>
        <translation>Angehalten. Das Verzeichnis wurde nicht bis zum Ende geprüft.</translation>
    </message>
    <message>
        <source>The consent ledger is whole: %1 records in %2 links.</source>
        <translation>Das Einwilligungsverzeichnis ist unversehrt: %1 Einträge in %2 Gliedern.</translation>
    </message>
    <message>
        <source>The consent ledger was changed after it was written:</source>
        <translation>Das Einwilligungsverzeichnis wurde nachträglich geändert:</translation>
    </message>
    <message>
        <source>  and %1 more</source>
        <translation>  und %1 weitere</translation>
    </message>
    <message>
        <source>Exported the consent ledger to %1, %2 links. verify_ledger.py checks it without this program.</source>
        <translation>Das Einwilligungsverzeichnis wurde nach %1 exportiert, %2 Glieder. verify_ledger.py prüft es ohne dieses Programm.</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever can read it can read the addresses.</source>
        <translation>Die Datei ist nicht verschlüsselt: Wer sie lesen kann, kann die Adressen lesen.</translation>
    </message>
    <message>
        <source>links checked</source>
        <translation>Glieder geprüft</translation>
    </message>
    <message>
        <source>links written</source>
        <translation>Glieder geschrieben</translation>
    </message>
    <message>
        <source>The checkpoint can&apos;t be signed. Nothing was written. Try again.</source>
        <translation>Der Prüfpunkt lässt sich nicht unterschreiben. Nichts wurde geschrieben. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Wrote a signed checkpoint of %1 links to %2. It proves something where nobody of this workspace can change it: with a lawyer, in a mail, on paper.</source>
        <translation>Ein unterschriebener Prüfpunkt über %1 Glieder steht in %2. Er beweist etwas, wo ihn niemand aus diesem Arbeitsbereich ändern kann: bei einem Anwalt, in einer Mail, auf Papier.</translation>
    </message>
    <message>
        <source>checks that nobody changed the consent records</source>
        <translation>prüft, dass niemand die Einwilligungen geändert hat</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright consent verify</source>
        <translation>mailwright-cli --workspace shop.mailwright consent verify</translation>
    </message>
    <message>
        <source>a checkpoint of before, which the records have to fit</source>
        <translation>ein früherer Prüfpunkt, zu dem die Einträge passen müssen</translation>
    </message>
    <message>
        <source>writes all consent records, for a check without this program</source>
        <translation>schreibt alle Einwilligungen, für eine Prüfung ohne dieses Programm</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright consent export ledger.jsonl</source>
        <translation>mailwright-cli --workspace shop.mailwright consent export ledger.jsonl</translation>
    </message>
    <message>
        <source>writes what proves, later, that the consent records are those of today</source>
        <translation>schreibt, was später beweist, dass die Einwilligungen die von heute sind</translation>
    </message>
    <message>
        <source>mailwright-cli --workspace shop.mailwright consent checkpoint 2026-11-30.json</source>
        <translation>mailwright-cli --workspace shop.mailwright consent checkpoint 2026-11-30.json</translation>
    </message>
</context>
</TS>
