<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>mw::home::HomePage</name>
    <message numerus="yes">
        <source>about %Ln are there</source>
        <translation>
            <numerusform>about %Ln is there</numerusform>
            <numerusform>about %Ln are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are there</source>
        <translation>
            <numerusform>%Ln is there</numerusform>
            <numerusform>%Ln are there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::home::Needs</name>
    <message numerus="yes">
        <source>%Ln deliveries of “%1” are in doubt</source>
        <translation>
            <numerusform>%Ln delivery of “%1” is in doubt</numerusform>
            <numerusform>%Ln deliveries of “%1” are in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By a person. %Ln deliveries wait.</source>
        <translation>
            <numerusform>By a person. %Ln delivery waits.</numerusform>
            <numerusform>By a person. %Ln deliveries wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” reached %Ln people. Look into the mailbox that they answer to.</source>
        <translation>
            <numerusform>“%1” reached %Ln person. Look into the mailbox that they answer to.</numerusform>
            <numerusform>“%1” reached %Ln people. Look into the mailbox that they answer to.</numerusform>
        </translation>
    </message>
</context>
</TS>
