<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::audiencepage::AudiencePage</name>
    <message numerus="yes">
        <source>%Ln contacts exported</source>
        <translation>
            <numerusform>%Ln contact exported</numerusform>
            <numerusform>%Ln contacts exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::CardWords</name>
    <message numerus="yes">
        <source>%Ln days old</source>
        <translation>
            <numerusform>%Ln day old</numerusform>
            <numerusform>%Ln days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ContactBrowser</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %Ln found…</source>
        <translation>
            <numerusform>over %Ln found…</numerusform>
            <numerusform>over %Ln found…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ContactDeeds</name>
    <message numerus="yes">
        <source>Adding %Ln contacts to “%1”</source>
        <translation>
            <numerusform>Adding %Ln contact to “%1”</numerusform>
            <numerusform>Adding %Ln contacts to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removing %Ln contacts from “%1”</source>
        <translation>
            <numerusform>Removing %Ln contact from “%1”</numerusform>
            <numerusform>Removing %Ln contacts from “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts added to “%1”</source>
        <translation>
            <numerusform>%Ln contact added to “%1”</numerusform>
            <numerusform>%Ln contacts added to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts removed from “%1”</source>
        <translation>
            <numerusform>%Ln contact removed from “%1”</numerusform>
            <numerusform>%Ln contacts removed from “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contacts from %1?</source>
        <translation>
            <numerusform>Delete %Ln contact from %1?</numerusform>
            <numerusform>Delete %Ln contacts from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln contacts</source>
        <translation>
            <numerusform>Delete %Ln contact</numerusform>
            <numerusform>Delete %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln contacts</source>
        <translation>
            <numerusform>Deleting %Ln contact</numerusform>
            <numerusform>Deleting %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts deleted</source>
        <translation>
            <numerusform>%Ln contact deleted</numerusform>
            <numerusform>%Ln contacts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bringing %Ln contacts back</source>
        <translation>
            <numerusform>Bringing %Ln contact back</numerusform>
            <numerusform>Bringing %Ln contacts back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts are back</source>
        <translation>
            <numerusform>%Ln contact is back</numerusform>
            <numerusform>%Ln contacts are back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::ExportDeed</name>
    <message numerus="yes">
        <source>Exporting %Ln contacts</source>
        <translation>
            <numerusform>Exporting %Ln contact</numerusform>
            <numerusform>Exporting %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::MailsPanel</name>
    <message numerus="yes">
        <source>The latest %Ln mails are shown.</source>
        <translation>
            <numerusform>The latest mail is shown.</numerusform>
            <numerusform>The latest %Ln mails are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::audiencepage::SourceRow</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
