<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>mw::campaignspage::CampaignActions</name>
    <message numerus="yes">
        <source>%n drafts deleted</source>
        <translation>
            <numerusform>%n draft deleted</numerusform>
            <numerusform>%n drafts deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %Ln contacts of %2 by itself?</source>
        <translation>
            <numerusform>Send “%1” to %Ln contact of %2 by itself?</numerusform>
            <numerusform>Send “%1” to %Ln contacts of %2 by itself?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to about %Ln contacts of %2 by itself?</source>
        <translation>
            <numerusform>Send “%1” to about %Ln contact of %2 by itself?</numerusform>
            <numerusform>Send “%1” to about %Ln contacts of %2 by itself?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln</source>
        <translation>
            <numerusform>Schedule for %Ln</numerusform>
            <numerusform>Schedule for %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for about %Ln</source>
        <translation>
            <numerusform>Schedule for about %Ln</numerusform>
            <numerusform>Schedule for about %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to %Ln contacts of %2?</source>
        <translation>
            <numerusform>Send “%1” to %Ln contact of %2?</numerusform>
            <numerusform>Send “%1” to %Ln contacts of %2?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send “%1” to about %Ln contacts of %2?</source>
        <translation>
            <numerusform>Send “%1” to about %Ln contact of %2?</numerusform>
            <numerusform>Send “%1” to about %Ln contacts of %2?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln contacts</source>
        <translation>
            <numerusform>Send to %Ln contact</numerusform>
            <numerusform>Send to %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to about %Ln contacts</source>
        <translation>
            <numerusform>Send to about %Ln contact</numerusform>
            <numerusform>Send to about %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deliveries that are still open are never sent.</source>
        <translation>
            <numerusform>%Ln delivery that is still open is never sent.</numerusform>
            <numerusform>%Ln deliveries that are still open are never sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that were accepted stay delivered</source>
        <translation>
            <numerusform>%Ln that was accepted stays delivered</numerusform>
            <numerusform>%Ln that were accepted stay delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln deliveries</source>
        <translation>
            <numerusform>Cancel %Ln delivery</numerusform>
            <numerusform>Cancel %Ln deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignHeader</name>
    <message numerus="yes">
        <source>Send %Ln practice messages</source>
        <translation>
            <numerusform>Send %Ln practice message</numerusform>
            <numerusform>Send %Ln practice messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %Ln…</source>
        <translation>
            <numerusform>Schedule for %Ln…</numerusform>
            <numerusform>Schedule for %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule for about %Ln…</source>
        <translation>
            <numerusform>Schedule for about %Ln…</numerusform>
            <numerusform>Schedule for about %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln…</source>
        <translation>
            <numerusform>Send to %Ln…</numerusform>
            <numerusform>Send to %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to about %Ln…</source>
        <translation>
            <numerusform>Send to about %Ln…</numerusform>
            <numerusform>Send to about %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignListView</name>
    <message numerus="yes">
        <source>%Ln are there</source>
        <translation>
            <numerusform>%Ln is there</numerusform>
            <numerusform>%Ln are there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln campaigns</source>
        <translation>
            <numerusform>more than %Ln campaign</numerusform>
            <numerusform>more than %Ln campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n drafts</source>
        <translation>
            <numerusform>Delete %n draft</numerusform>
            <numerusform>Delete %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::CampaignView</name>
    <message numerus="yes">
        <source>%Ln practice messages arrived.</source>
        <translation>
            <numerusform>%Ln practice message arrived.</numerusform>
            <numerusform>%Ln practice messages arrived.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::DetailsPane</name>
    <message numerus="yes">
        <source>%Ln planned</source>
        <translation>
            <numerusform>%Ln planned</numerusform>
            <numerusform>%Ln planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::Findings</name>
    <message numerus="yes">
        <source>%Ln on the list are left out</source>
        <translation>
            <numerusform>%Ln on the list is left out</numerusform>
            <numerusform>%Ln on the list are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the list may be mailed</source>
        <translation>
            <numerusform>%Ln on the list may be mailed</numerusform>
            <numerusform>%Ln on the list may be mailed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::NoticeBoard</name>
    <message numerus="yes">
        <source>%Ln deliveries are planned, nothing was sent. Nobody is planned twice.</source>
        <translation>
            <numerusform>%Ln delivery is planned, nothing was sent. Nobody is planned twice.</numerusform>
            <numerusform>%Ln deliveries are planned, nothing was sent. Nobody is planned twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::ReadyPanel</name>
    <message numerus="yes">
        <source>%n block</source>
        <comment>findings</comment>
        <translation>
            <numerusform>%n blocks</numerusform>
            <numerusform>%n block</numerusform>
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
        <source>%n checks are fine</source>
        <translation>
            <numerusform>%n check is fine</numerusform>
            <numerusform>%n checks are fine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::campaignspage::Words</name>
    <message numerus="yes">
        <source>%Ln without consent</source>
        <translation>
            <numerusform>%Ln without consent</numerusform>
            <numerusform>%Ln without consent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsubscribed</source>
        <translation>
            <numerusform>%Ln unsubscribed</numerusform>
            <numerusform>%Ln unsubscribed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln objected</source>
        <translation>
            <numerusform>%Ln objected</numerusform>
            <numerusform>%Ln objected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suppressed</source>
        <translation>
            <numerusform>%Ln suppressed</numerusform>
            <numerusform>%Ln suppressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln at suppressed domains</source>
        <translation>
            <numerusform>%Ln at a suppressed domain</numerusform>
            <numerusform>%Ln at suppressed domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with an address that is there twice</source>
        <translation>
            <numerusform>%Ln with an address that is there twice</numerusform>
            <numerusform>%Ln with an address that is there twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an address that can be mailed</source>
        <translation>
            <numerusform>%Ln without an address that can be mailed</numerusform>
            <numerusform>%Ln without an address that can be mailed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln erased</source>
        <translation>
            <numerusform>%Ln erased</numerusform>
            <numerusform>%Ln erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose message could not be made</source>
        <translation>
            <numerusform>%Ln whose message could not be made</numerusform>
            <numerusform>%Ln whose message could not be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who left the list</source>
        <translation>
            <numerusform>%Ln who left the list</numerusform>
            <numerusform>%Ln who left the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose address no relay takes</source>
        <translation>
            <numerusform>%Ln whose address no relay takes</numerusform>
            <numerusform>%Ln whose address no relay takes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for another reason</source>
        <translation>
            <numerusform>%Ln for another reason</numerusform>
            <numerusform>%Ln for another reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out: %1</source>
        <translation>
            <numerusform>%Ln left out: %1</numerusform>
            <numerusform>%Ln left out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out so far: %1</source>
        <translation>
            <numerusform>%Ln left out so far: %1</numerusform>
            <numerusform>%Ln left out so far: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restricted</source>
        <translation>
            <numerusform>%Ln restricted</numerusform>
            <numerusform>%Ln restricted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose basis the purpose doesn&apos;t take</source>
        <translation>
            <numerusform>%Ln whose basis the purpose doesn&apos;t take</numerusform>
            <numerusform>%Ln whose basis the purpose doesn&apos;t take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by a country&apos;s rule</source>
        <translation>
            <numerusform>%Ln left out by a country&apos;s rule</numerusform>
            <numerusform>%Ln left out by a country&apos;s rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who don&apos;t meet a country&apos;s condition</source>
        <translation>
            <numerusform>%Ln who doesn&apos;t meet a country&apos;s condition</numerusform>
            <numerusform>%Ln who don&apos;t meet a country&apos;s condition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose basis has lapsed</source>
        <translation>
            <numerusform>%Ln whose basis has lapsed</numerusform>
            <numerusform>%Ln whose basis has lapsed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who never confirmed</source>
        <translation>
            <numerusform>%Ln who never confirmed</numerusform>
            <numerusform>%Ln who never confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln who got enough lately</source>
        <translation>
            <numerusform>%Ln who got enough lately</numerusform>
            <numerusform>%Ln who got enough lately</numerusform>
        </translation>
    </message>
</context>
</TS>
