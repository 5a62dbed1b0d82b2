<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::importpage::CheckStep</name>
    <message numerus="yes">
        <source>%Ln verdicts are saved.</source>
        <translation>
            <numerusform>%Ln verdict is saved.</numerusform>
            <numerusform>%Ln verdicts are saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln domains more look like it.</source>
        <translation>
            <numerusform>%Ln domain more looks like it.</numerusform>
            <numerusform>%Ln domains more look like it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnsModel</name>
    <message numerus="yes">
        <source>%Ln can&apos;t be read; they look like 2026-11-21</source>
        <translation>
            <numerusform>%Ln can&apos;t be read; it looks like 2026-11-21</numerusform>
            <numerusform>%Ln can&apos;t be read; they look like 2026-11-21</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the future</source>
        <translation>
            <numerusform>%Ln in the future</numerusform>
            <numerusform>%Ln in the future</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln choices</source>
        <translation>
            <numerusform>%Ln choice</numerusform>
            <numerusform>%Ln choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnsStep</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln rows</source>
        <translation>
            <numerusform>about %Ln row</numerusform>
            <numerusform>about %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::DoneStep</name>
    <message numerus="yes">
        <source>%Ln rows came in.</source>
        <translation>
            <numerusform>%Ln row came in.</numerusform>
            <numerusform>%Ln rows came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opt-outs of the file are recorded.</source>
        <translation>
            <numerusform>%Ln opt-out of the file is recorded.</numerusform>
            <numerusform>%Ln opt-outs of the file are recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open deliveries are left out at once.</source>
        <translation>
            <numerusform>%Ln open delivery is left out at once.</numerusform>
            <numerusform>%Ln open deliveries are left out at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have a status that is not known; they came in without a basis.</source>
        <translation>
            <numerusform>%Ln row has a status that is not known; it came in without a basis.</numerusform>
            <numerusform>%Ln rows have a status that is not known; they came in without a basis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts stay out; an import cannot undo an opt-out.</source>
        <translation>
            <numerusform>%Ln contact stays out; an import cannot undo an opt-out.</numerusform>
            <numerusform>%Ln contacts stay out; an import cannot undo an opt-out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::FileStep</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln rows</source>
        <translation>
            <numerusform>about %Ln row</numerusform>
            <numerusform>about %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first rows can&apos;t be read; they would be refused.</source>
        <translation>
            <numerusform>%Ln of the first rows can&apos;t be read; it would be refused.</numerusform>
            <numerusform>%Ln of the first rows can&apos;t be read; they would be refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportPage</name>
    <message numerus="yes">
        <source>Check %Ln rows</source>
        <translation>
            <numerusform>Check %Ln row</numerusform>
            <numerusform>Check %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check about %Ln rows</source>
        <translation>
            <numerusform>Check about %Ln row</numerusform>
            <numerusform>Check about %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln rows</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the import of %Ln contacts back from “%1”?</source>
        <translation>
            <numerusform>Take the import of %Ln contact back from “%1”?</numerusform>
            <numerusform>Take the import of %Ln contacts back from “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln contacts back</source>
        <translation>
            <numerusform>Take %Ln contact back</numerusform>
            <numerusform>Take %Ln contacts back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows imported.</source>
        <translation>
            <numerusform>%Ln row imported.</numerusform>
            <numerusform>%Ln rows imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportWords</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::JobFacts</name>
    <message numerus="yes">
        <source>done in %Ln seconds</source>
        <translation>
            <numerusform>done in %Ln second</numerusform>
            <numerusform>done in %Ln seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
