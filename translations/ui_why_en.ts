<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::why::Answer</name>
    <message numerus="yes">
        <source>Tried %Ln times.</source>
        <translation>
            <numerusform>Tried once.</numerusform>
            <numerusform>Tried %Ln times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is given up %Ln hours after the first try.</source>
        <translation>
            <numerusform>It is given up %Ln hour after the first try.</numerusform>
            <numerusform>It is given up %Ln hours after the first try.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::why::Reasons</name>
    <message numerus="yes">
        <source>%Ln rules passed</source>
        <translation>
            <numerusform>%Ln rule passed</numerusform>
            <numerusform>%Ln rules passed</numerusform>
        </translation>
    </message>
</context>
</TS>
