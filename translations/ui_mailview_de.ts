<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::mailview::MailCanvas</name>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
</context>
<context>
    <name>mw::mailview::MailView</name>
    <message>
        <source>The mail itself is as it was. Its text and its source can be read.</source>
        <translation>Die Mail selbst ist, wie sie war. Ihr Text und ihr Quelltext lassen sich lesen.</translation>
    </message>
    <message>
        <source>This mail is too large to be shown here.</source>
        <translation>Diese Mail ist zu groß, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>This mail is nested too deep to be shown here.</source>
        <translation>Diese Mail ist zu tief verschachtelt, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>This mail takes too long to be shown here.</source>
        <translation>Diese Mail braucht zu lange, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>1 picture from the network is not shown.</source>
        <translation>1 Bild aus dem Netz wird nicht gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the network are not shown.</source>
        <translation>
            <numerusform>%n Bild aus dem Netz wird nicht gezeigt.</numerusform>
            <numerusform>%n Bilder aus dem Netz werden nicht gezeigt.</numerusform>
        </translation>
    </message>
</context>
</TS>
