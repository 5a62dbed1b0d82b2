<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::Program</name>
    <message>
        <source>Campaign manager with a bundled sender.</source>
        <translation>Kampagnenverwaltung mit eingebautem Versand.</translation>
    </message>
    <message>
        <source>Open the workspace in DIR.</source>
        <translation>Den Arbeitsbereich in DIR öffnen.</translation>
    </message>
    <message>
        <source>Import the contacts of FILE into it.</source>
        <translation>Die Kontakte aus FILE hinein importieren.</translation>
    </message>
    <message>
        <source>Come to the page NAME: home, audience, outbox …</source>
        <translation>Zur Seite NAME gehen: home, audience, outbox …</translation>
    </message>
    <message>
        <source>Print the milliseconds until the window shows, and end.</source>
        <translation>Die Millisekunden bis zum Fenster ausgeben und enden.</translation>
    </message>
    <message>
        <source>The same as --workspace DIR.</source>
        <translation>Dasselbe wie --workspace DIR.</translation>
    </message>
    <message>
        <source>Mailwright is running but does not answer.</source>
        <translation>Mailwright läuft, antwortet aber nicht.</translation>
    </message>
</context>
</TS>
