<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>mw::mailview::MailView</name>
    <message numerus="yes">
        <source>%n pictures from the network are not shown.</source>
        <translation>
            <numerusform>%n picture from the network is not shown.</numerusform>
            <numerusform>%n pictures from the network are not shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
