<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>mw::shell::JobWords</name>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::shell::PassphraseField</name>
    <message numerus="yes">
        <source>It is too short: %Ln characters or more.</source>
        <translation>
            <numerusform>It is too short: %Ln character or more.</numerusform>
            <numerusform>It is too short: %Ln characters or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is too long: %Ln characters at most.</source>
        <translation>
            <numerusform>It is too long: %Ln character at most.</numerusform>
            <numerusform>It is too long: %Ln characters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::shell::QuitQuestion</name>
    <message numerus="yes">
        <source>%1: %Ln campaigns have %2 of %3 to go</source>
        <translation>
            <numerusform>%1: %Ln campaign has %2 of %3 to go</numerusform>
            <numerusform>%1: %Ln campaigns have %2 of %3 to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quit while %Ln campaigns are being sent?</source>
        <translation>
            <numerusform>Quit while %Ln campaign is being sent?</numerusform>
            <numerusform>Quit while %Ln campaigns are being sent?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quit while %Ln jobs are running?</source>
        <translation>
            <numerusform>Quit while %Ln job is running?</numerusform>
            <numerusform>Quit while %Ln jobs are running?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quit before %Ln scheduled campaigns go out?</source>
        <translation>
            <numerusform>Quit before %Ln scheduled campaign goes out?</numerusform>
            <numerusform>Quit before %Ln scheduled campaigns go out?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::shell::RecoveryCodeField</name>
    <message numerus="yes">
        <source>%Ln characters are missing; the code has 8 groups of 5.</source>
        <translation>
            <numerusform>%Ln character is missing; the code has 8 groups of 5.</numerusform>
            <numerusform>%Ln characters are missing; the code has 8 groups of 5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters are too many; the code has 8 groups of 5.</source>
        <translation>
            <numerusform>%Ln character is too many; the code has 8 groups of 5.</numerusform>
            <numerusform>%Ln characters are too many; the code has 8 groups of 5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::shell::StatusWords</name>
    <message numerus="yes">
        <source>Sending %Ln campaigns</source>
        <translation>
            <numerusform>Sending %Ln campaign</numerusform>
            <numerusform>Sending %Ln campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns go on at %1</source>
        <translation>
            <numerusform>%Ln campaign goes on at %1</numerusform>
            <numerusform>%Ln campaigns go on at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is being sent; %Ln campaigns are paused</source>
        <translation>
            <numerusform>Nothing is being sent; %Ln campaign is paused</numerusform>
            <numerusform>Nothing is being sent; %Ln campaigns are paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::shell::TemplateProblems</name>
    <message numerus="yes">
        <source>%n campaigns are prepared with it, “%1” among them; nothing was deleted.</source>
        <translation>
            <numerusform>%n campaign is prepared with it: “%1”. Nothing was deleted.</numerusform>
            <numerusform>%n campaigns are prepared with it, “%1” among them; nothing was deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::shell::WorkspaceRow</name>
    <message numerus="yes">
        <source>%Ln deliveries wait until it is opened</source>
        <translation>
            <numerusform>%Ln delivery waits until it is opened</numerusform>
            <numerusform>%Ln deliveries wait until it is opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mw::shell::WorkspaceWindow</name>
    <message numerus="yes">
        <source>%Ln deliveries in doubt</source>
        <translation>
            <numerusform>%Ln delivery in doubt</numerusform>
            <numerusform>%Ln deliveries in doubt</numerusform>
        </translation>
    </message>
</context>
</TS>
