<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::consentpage::ConsentDeeds</name>
    <message numerus="yes">
        <source>The withdrawal is recorded. %Ln mails that waited are left out.</source>
        <translation>
            <numerusform>The withdrawal is recorded. %Ln mail that waited is left out.</numerusform>
            <numerusform>The withdrawal is recorded. %Ln mails that waited are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::HistoryWords</name>
    <message numerus="yes">
        <source>%1 may get mail for %Ln purposes today.</source>
        <translation>
            <numerusform>%1 may get mail for %Ln purpose today.</numerusform>
            <numerusform>%1 may get mail for %Ln purposes today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::PurposePanel</name>
    <message numerus="yes">
        <source>of %Ln contacts may be mailed</source>
        <translation>
            <numerusform>of %Ln contact may be mailed</numerusform>
            <numerusform>of %Ln contacts may be mailed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are out</source>
        <translation>
            <numerusform>%Ln is out</numerusform>
            <numerusform>%Ln are out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::RecordsView</name>
    <message numerus="yes">
        <source>%Ln records, newest first</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln records; scroll for more</source>
        <translation>
            <numerusform>The newest record; scroll for more</numerusform>
            <numerusform>The newest %Ln records; scroll for more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::SuppressionDeeds</name>
    <message numerus="yes">
        <source>%Ln mails that waited are left out, and stay so.</source>
        <translation>
            <numerusform>%Ln mail that waited is left out, and stays so.</numerusform>
            <numerusform>%Ln mails that waited are left out, and stay so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::SuppressionFiles</name>
    <message numerus="yes">
        <source>%Ln suppressions added.</source>
        <translation>
            <numerusform>%Ln suppression added.</numerusform>
            <numerusform>%Ln suppressions added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more lines</source>
        <translation>
            <numerusform>and %Ln more line</numerusform>
            <numerusform>and %Ln more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were refused</source>
        <translation>
            <numerusform>%Ln line was refused</numerusform>
            <numerusform>%Ln lines were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressions written to “%1”.</source>
        <translation>
            <numerusform>%Ln suppression written to “%1”.</numerusform>
            <numerusform>%Ln suppressions written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of erased persons are not in it: only a hash is left.</source>
        <translation>
            <numerusform>%Ln of an erased person is not in it: only a hash is left.</numerusform>
            <numerusform>%Ln of erased persons are not in it: only a hash is left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::consentpage::SuppressionsView</name>
    <message numerus="yes">
        <source>%Ln suppressions in force</source>
        <translation>
            <numerusform>%Ln suppression in force</numerusform>
            <numerusform>%Ln suppressions in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressions, newest first</source>
        <translation>
            <numerusform>%Ln suppression</numerusform>
            <numerusform>%Ln suppressions, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln suppressions; scroll for more</source>
        <translation>
            <numerusform>The newest suppression; scroll for more</numerusform>
            <numerusform>The newest %Ln suppressions; scroll for more</numerusform>
        </translation>
    </message>
</context>
</TS>
