<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::logs::LogExporter</name>
    <message numerus="yes">
        <source>%Ln lines written to %1</source>
        <translation>
            <numerusform>%Ln line written to %1</numerusform>
            <numerusform>%Ln lines written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::logs::LogList</name>
    <message numerus="yes">
        <source>Over %Ln new lines</source>
        <translation>
            <numerusform>Over %Ln new line</numerusform>
            <numerusform>Over %Ln new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new lines</source>
        <translation>
            <numerusform>%Ln new line</numerusform>
            <numerusform>%Ln new lines</numerusform>
        </translation>
    </message>
</context>
</TS>
