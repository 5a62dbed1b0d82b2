<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::importpage::CheckStep</name>
    <message numerus="yes">
        <source>%n verdicts are saved.</source>
        <translation>
            <numerusform>%n verdict is saved.</numerusform>
            <numerusform>%n verdicts are saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnsModel</name>
    <message numerus="yes">
        <source>%n can&apos;t be read; they look like 2026-11-21</source>
        <translation>
            <numerusform>%n can&apos;t be read; it looks like 2026-11-21</numerusform>
            <numerusform>%n can&apos;t be read; they look like 2026-11-21</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the future</source>
        <translation>
            <numerusform>%n in the future</numerusform>
            <numerusform>%n in the future</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices</source>
        <translation>
            <numerusform>%n choice</numerusform>
            <numerusform>%n choices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ColumnsStep</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n rows</source>
        <translation>
            <numerusform>about %n row</numerusform>
            <numerusform>about %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::DoneStep</name>
    <message numerus="yes">
        <source>%n rows came in.</source>
        <translation>
            <numerusform>%n row came in.</numerusform>
            <numerusform>%n rows came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opt-outs of the file are recorded.</source>
        <translation>
            <numerusform>%n opt-out of the file is recorded.</numerusform>
            <numerusform>%n opt-outs of the file are recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deliveries are left out at once.</source>
        <translation>
            <numerusform>%n open delivery is left out at once.</numerusform>
            <numerusform>%n open deliveries are left out at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have a status that is not known; they came in without a basis.</source>
        <translation>
            <numerusform>%n row has a status that is not known; it came in without a basis.</numerusform>
            <numerusform>%n rows have a status that is not known; they came in without a basis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts stay out; an import cannot undo an opt-out.</source>
        <translation>
            <numerusform>%n contact stays out; an import cannot undo an opt-out.</numerusform>
            <numerusform>%n contacts stay out; an import cannot undo an opt-out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::FileStep</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n rows</source>
        <translation>
            <numerusform>about %n row</numerusform>
            <numerusform>about %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows can&apos;t be read; they would be refused.</source>
        <translation>
            <numerusform>%n of the first rows can&apos;t be read; it would be refused.</numerusform>
            <numerusform>%n of the first rows can&apos;t be read; they would be refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportPage</name>
    <message numerus="yes">
        <source>Check %n rows</source>
        <translation>
            <numerusform>Check %n row</numerusform>
            <numerusform>Check %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check about %n rows</source>
        <translation>
            <numerusform>Check about %n row</numerusform>
            <numerusform>Check about %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the import of %n contacts back from “%1”?</source>
        <translation>
            <numerusform>Take the import of %n contact back from “%1”?</numerusform>
            <numerusform>Take the import of %n contacts back from “%1”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n contacts back</source>
        <translation>
            <numerusform>Take %n contact back</numerusform>
            <numerusform>Take %n contacts back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows imported.</source>
        <translation>
            <numerusform>%n row imported.</numerusform>
            <numerusform>%n rows imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::ImportWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::importpage::JobFacts</name>
    <message numerus="yes">
        <source>done in %n seconds</source>
        <translation>
            <numerusform>done in %n second</numerusform>
            <numerusform>done in %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
