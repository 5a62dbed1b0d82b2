<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::outbox::CampaignActions</name>
    <message numerus="yes">
        <source>Cancel %Ln mails of %1?</source>
        <translation>
            <numerusform>Cancel %Ln mail of %1?</numerusform>
            <numerusform>Cancel %Ln mails of %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that wait are not sent</source>
        <translation>
            <numerusform>%Ln that waits is not sent</numerusform>
            <numerusform>%Ln that wait are not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that are settled keep their result</source>
        <translation>
            <numerusform>%Ln that is settled keeps its result</numerusform>
            <numerusform>%Ln that are settled keep their result</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln mails</source>
        <translation>
            <numerusform>Cancel %Ln mail</numerusform>
            <numerusform>Cancel %Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln mails of %1 as sent?</source>
        <translation>
            <numerusform>Settle %Ln mail of %1 as sent?</numerusform>
            <numerusform>Settle %Ln mails of %1 as sent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln mails of %1 again?</source>
        <translation>
            <numerusform>Send %Ln mail of %1 again?</numerusform>
            <numerusform>Send %Ln mails of %1 again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln as sent</source>
        <translation>
            <numerusform>Settle %Ln as sent</numerusform>
            <numerusform>Settle %Ln as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>Send %Ln again</numerusform>
            <numerusform>Send %Ln again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settling %Ln deliveries</source>
        <translation>
            <numerusform>Settling %Ln delivery</numerusform>
            <numerusform>Settling %Ln deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::CampaignPicker</name>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::CampaignView</name>
    <message numerus="yes">
        <source>%Ln mails wait. None leaves until the campaign is resumed.</source>
        <translation>
            <numerusform>%Ln mail waits. It does not leave until the campaign is resumed.</numerusform>
            <numerusform>%Ln mails wait. None leaves until the campaign is resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The campaign is paused, %Ln mails wait. Mend what the server says, then resume it.</source>
        <translation>
            <numerusform>The campaign is paused, %Ln mail waits. Mend what the server says, then resume it.</numerusform>
            <numerusform>The campaign is paused, %Ln mails wait. Mend what the server says, then resume it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt.</source>
        <translation>
            <numerusform>%Ln in doubt.</numerusform>
            <numerusform>%Ln in doubt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln…</source>
        <translation>
            <numerusform>Settle %Ln…</numerusform>
            <numerusform>Settle %Ln…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::DeliverySection</name>
    <message numerus="yes">
        <source>Show %Ln newer</source>
        <translation>
            <numerusform>Show %Ln newer</numerusform>
            <numerusform>Show %Ln newer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::DoubtDesk</name>
    <message numerus="yes">
        <source>%Ln chosen. Settling can&apos;t be undone.</source>
        <translation>
            <numerusform>%Ln chosen. Settling can&apos;t be undone.</numerusform>
            <numerusform>%Ln chosen. Settling can&apos;t be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln as sent…</source>
        <translation>
            <numerusform>Settle %Ln as sent…</numerusform>
            <numerusform>Settle %Ln as sent…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln as sent</source>
        <translation>
            <numerusform>Settle %Ln as sent</numerusform>
            <numerusform>Settle %Ln as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again…</source>
        <translation>
            <numerusform>Send %Ln again…</numerusform>
            <numerusform>Send %Ln again…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::OutboxPage</name>
    <message numerus="yes">
        <source>%Ln deliveries</source>
        <translation>
            <numerusform>%Ln delivery</numerusform>
            <numerusform>%Ln deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::ProgressBar</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln h</source>
        <translation>
            <numerusform>%Ln h</numerusform>
            <numerusform>%Ln h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::ProgressFigures</name>
    <message numerus="yes">
        <source>%Ln contacts were left out</source>
        <translation>
            <numerusform>%Ln contact was left out</numerusform>
            <numerusform>%Ln contacts were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::outbox::RelaySection</name>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the way</source>
        <translation>
            <numerusform>%Ln on the way</numerusform>
            <numerusform>%Ln on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left today</source>
        <translation>
            <numerusform>%Ln left today</numerusform>
            <numerusform>%Ln left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handed over in a day</source>
        <translation>
            <numerusform>%Ln handed over in a day</numerusform>
            <numerusform>%Ln handed over in a day</numerusform>
        </translation>
    </message>
</context>
</TS>
