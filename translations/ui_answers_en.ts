<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::answers::FoundStep</name>
    <message numerus="yes">
        <source>%Ln addresses; nothing is changed yet</source>
        <translation>
            <numerusform>%Ln address; nothing is changed yet</numerusform>
            <numerusform>%Ln addresses; nothing is changed yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::answers::PasteStep</name>
    <message numerus="yes">
        <source>%Ln pieces are read too: %1</source>
        <translation>
            <numerusform>%Ln piece is read too: %1</numerusform>
            <numerusform>%Ln pieces are read too: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
