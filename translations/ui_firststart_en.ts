<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::firststart::ContactsStep</name>
    <message numerus="yes">
        <source>Take %n sample contacts</source>
        <translation>
            <numerusform>Take %n sample contact</numerusform>
            <numerusform>Take %n sample contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::firststart::PracticeStep</name>
    <message numerus="yes">
        <source>%n messages accepted</source>
        <translation>
            <numerusform>%n message accepted</numerusform>
            <numerusform>%n messages accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n practice messages</source>
        <translation>
            <numerusform>Send %n practice message</numerusform>
            <numerusform>Send %n practice messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::firststart::ReadStep</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
</TS>
