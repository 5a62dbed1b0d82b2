<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>MailCanvas</name>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailView</name>
    <message>
        <source>The mail itself is as it was. Its text and its source can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mail is too large to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mail is nested too deep to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mail takes too long to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) from the network are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
