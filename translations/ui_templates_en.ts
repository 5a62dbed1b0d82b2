<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::templatespage::EditorHead</name>
    <message numerus="yes">
        <source>Used by %n campaigns.</source>
        <translation>
            <numerusform>Used by %n campaign.</numerusform>
            <numerusform>Used by %n campaigns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::templatespage::ProblemList</name>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateActions</name>
    <message numerus="yes">
        <source>%n templates deleted</source>
        <translation>
            <numerusform>%n template deleted</numerusform>
            <numerusform>%n templates deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateEditor</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateList</name>
    <message numerus="yes">
        <source>%n templates</source>
        <translation>
            <numerusform>%n template</numerusform>
            <numerusform>%n templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::templatespage::TemplateModel</name>
    <message numerus="yes">
        <source>%n campaigns</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
</context>
</TS>
