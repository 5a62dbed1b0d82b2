<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::kit::Stepper</name>
    <message numerus="yes">
        <source>All %n steps are done</source>
        <translation>
            <numerusform>The step is done</numerusform>
            <numerusform>All %n steps are done</numerusform>
        </translation>
    </message>
</context>
</TS>
