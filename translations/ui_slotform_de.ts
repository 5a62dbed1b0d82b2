<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::slotform::ButtonSlotField</name>
    <message>
        <source>%1: leads to</source>
        <translation>%1: führt zu</translation>
    </message>
</context>
<context>
    <name>mw::slotform::Chip</name>
    <message>
        <source>%1 or “%2”</source>
        <extracomment>On a chip that stands for a contact&apos;s field: first name or “there”</extracomment>
        <translation>%1 oder „%2“</translation>
    </message>
</context>
<context>
    <name>mw::slotform::ChipEdit</name>
    <message>
        <source>Field: %1</source>
        <translation>Feld: %1</translation>
    </message>
</context>
<context>
    <name>mw::slotform::ColourSlotField</name>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
</context>
<context>
    <name>mw::slotform::EditTools</name>
    <message>
        <source>Insert field</source>
        <translation>Feld einfügen</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>No field is known yet</source>
        <translation>Noch ist kein Feld bekannt</translation>
    </message>
    <message>
        <source>If empty, write</source>
        <translation>Wenn leer, dann</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Field or link at the cursor</source>
        <translation>Feld oder Link an der Schreibmarke</translation>
    </message>
</context>
<context>
    <name>mw::slotform::ForeignSlotField</name>
    <message>
        <source>Show it in the source</source>
        <translation>Im Quelltext zeigen</translation>
    </message>
    <message>
        <source>Its places have different colours, so the form cannot change them together.</source>
        <translation>Seine Stellen haben verschiedene Farben; das Formular kann sie nicht gemeinsam ändern.</translation>
    </message>
    <message>
        <source>It holds %1, which the form has no field for.</source>
        <translation>Es enthält %1; dafür hat das Formular kein Feld.</translation>
    </message>
</context>
<context>
    <name>mw::slotform::Links</name>
    <message>
        <source>Write where it leads to.</source>
        <translation>Hier fehlt, wohin er führt.</translation>
    </message>
    <message>
        <source>A link has at most 2,000 characters.</source>
        <translation>Ein Link hat höchstens 2.000 Zeichen.</translation>
    </message>
    <message>
        <source>A link begins with https://, http://, mailto: or tel:.</source>
        <translation>Ein Link beginnt mit https://, http://, mailto: oder tel:.</translation>
    </message>
    <message>
        <source>The link ends before it leads anywhere.</source>
        <translation>Der Link endet, bevor er irgendwohin führt.</translation>
    </message>
    <message>
        <source>A link holds no spaces, quotes or brackets.</source>
        <translation>Ein Link enthält keine Leerzeichen, Anführungszeichen oder Klammern.</translation>
    </message>
    <message>
        <source>A field within a link is written like {{ code }}.</source>
        <translation>Ein Feld in einem Link wird so geschrieben: {{ code }}.</translation>
    </message>
</context>
<context>
    <name>mw::slotform::OfficePictures</name>
    <message>
        <source>The picture could not be kept: %1.</source>
        <translation>Das Bild konnte nicht behalten werden: %1.</translation>
    </message>
    <message>
        <source>The template was deleted. The picture was not kept.</source>
        <translation>Die Vorlage wurde gelöscht. Das Bild wurde nicht behalten.</translation>
    </message>
    <message>
        <source>A template may show 20 pictures. Remove one first.</source>
        <translation>Eine Vorlage zeigt höchstens 20 Bilder. Zuerst eines entfernen.</translation>
    </message>
    <message>
        <source>The pictures of a template may have 5 MB together. Remove one first, or choose a smaller one.</source>
        <translation>Die Bilder einer Vorlage haben zusammen höchstens 5 MB. Zuerst eines entfernen oder ein kleineres wählen.</translation>
    </message>
    <message>
        <source>The picture could not be kept. Choose another one.</source>
        <translation>Das Bild konnte nicht behalten werden. Ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>mw::slotform::PictureIntake</name>
    <message>
        <source>The file can&apos;t be read (%1). Choose another one.</source>
        <translation>Die Datei lässt sich nicht lesen (%1). Eine andere wählen.</translation>
    </message>
    <message>
        <source>The file has %1. A picture may have 64 MB before it is made smaller.</source>
        <translation>Die Datei hat %1. Ein Bild darf 64 MB haben, bevor es verkleinert wird.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>Die Datei ist leer. Eine andere wählen.</translation>
    </message>
    <message>
        <source>Most mail programs show no SVG. Choose a PNG or JPEG.</source>
        <translation>Die meisten Mailprogramme zeigen kein SVG. PNG oder JPEG wählen.</translation>
    </message>
    <message>
        <source>This is no picture that mail programs show. Choose a PNG, JPEG, GIF or WebP.</source>
        <translation>Das ist kein Bild, das Mailprogramme zeigen. PNG, JPEG, GIF oder WebP wählen.</translation>
    </message>
    <message>
        <source>The picture is broken: it ends or goes wrong in the middle. Choose another one.</source>
        <translation>Das Bild ist kaputt: es endet oder bricht in der Mitte ab. Ein anderes wählen.</translation>
    </message>
    <message>
        <source>The picture has %1 pixels, too many to be made smaller here.</source>
        <translation>Das Bild hat %1 Pixel, zu viele, um es hier zu verkleinern.</translation>
    </message>
    <message>
        <source>A moving picture may have 2 MB. Make it shorter or smaller.</source>
        <translation>Ein bewegtes Bild darf 2 MB haben. Kürzer oder kleiner machen.</translation>
    </message>
    <message>
        <source>The picture is too large even when it is made smaller. Choose another one.</source>
        <translation>Das Bild ist auch verkleinert zu groß. Ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>mw::slotform::PictureSlotField</name>
    <message>
        <source>Choose picture…</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>%1: choose a picture</source>
        <translation>%1: Bild wählen</translation>
    </message>
    <message>
        <source>%1: what it shows</source>
        <translation>%1: was es zeigt</translation>
    </message>
    <message>
        <source>Read out to who does not see it, and shown where pictures are blocked.</source>
        <translation>Wird vorgelesen, wenn jemand es nicht sieht, und steht dort, wo Bilder gesperrt sind.</translation>
    </message>
    <message>
        <source>%1: leads to</source>
        <translation>%1: führt zu</translation>
    </message>
    <message>
        <source>Nowhere, or https://…</source>
        <translation>Nirgendwohin, oder https://…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderes wählen …</translation>
    </message>
    <message>
        <source>No picture. Choose one, drop it here, or paste it.</source>
        <translation>Kein Bild. Eines wählen, hierher ziehen oder einfügen.</translation>
    </message>
    <message>
        <source>From %1. Many mail programs ask before they load it.</source>
        <translation>Von %1. Viele Mailprogramme fragen, bevor sie es laden.</translation>
    </message>
    <message>
        <source>The picture “%1” is not here. Choose it again.</source>
        <translation>Das Bild „%1“ ist nicht da. Noch einmal wählen.</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4. It was made smaller for mail.</source>
        <translation>%1, %2 × %3, %4. Es wurde für die Mail verkleinert.</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <translation>%1, %2 × %3, %4</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>What was dropped is no picture.</source>
        <translation>Das ist kein Bild.</translation>
    </message>
</context>
<context>
    <name>mw::slotform::SlotErrors</name>
    <message>
        <source>The source is larger than 5 MB.</source>
        <translation>Der Quelltext ist größer als 5 MB.</translation>
    </message>
    <message>
        <source>The source has more than 200 slots or 2,000 places of colours.</source>
        <translation>Der Quelltext hat mehr als 200 Slots oder 2.000 Stellen mit Farben.</translation>
    </message>
    <message>
        <source>A slot&apos;s name has 1 to 40 letters, digits, _ or -; “%1” has not.</source>
        <translation>Der Name eines Slots hat 1 bis 40 Buchstaben, Ziffern, _ oder -; „%1“ nicht.</translation>
    </message>
    <message>
        <source>Two slots are called “%1”.</source>
        <translation>Zwei Slots heißen „%1“.</translation>
    </message>
    <message>
        <source>A slot is a heading, text, picture or button; “%1” is none.</source>
        <translation>Ein Slot ist heading, text, picture oder button; „%1“ ist keines davon.</translation>
    </message>
    <message>
        <source>This element can&apos;t be such a slot: %1.</source>
        <translation>Dieses Element kann kein solcher Slot sein: %1.</translation>
    </message>
    <message>
        <source>The element of the slot “%1” is not closed.</source>
        <translation>Das Element des Slots „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The slot “%1” stands within another slot.</source>
        <translation>Der Slot „%1“ steht in einem anderen Slot.</translation>
    </message>
    <message>
        <source>A colour&apos;s mark names what is not there, or holds no colour: %1.</source>
        <translation>Die Angabe einer Farbe nennt etwas, das nicht da ist oder keine Farbe hat: %1.</translation>
    </message>
    <message>
        <source>The source has no such slot any more. It was left as it is.</source>
        <translation>Der Quelltext hat diesen Slot nicht mehr. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>It holds what the form has no field for. Change it in the source.</source>
        <translation>Es enthält etwas, wofür das Formular kein Feld hat. Im Quelltext ändern.</translation>
    </message>
    <message>
        <source>This picture can&apos;t be a link.</source>
        <translation>Dieses Bild kann kein Link sein.</translation>
    </message>
    <message>
        <source>This place always shows a picture. Choose another one.</source>
        <translation>Hier steht immer ein Bild. Ein anderes wählen.</translation>
    </message>
    <message>
        <source>A picture is one of this template, or begins with https://.</source>
        <translation>Ein Bild gehört zu dieser Vorlage oder beginnt mit https://.</translation>
    </message>
    <message>
        <source>A colour is written like #2F55A4.</source>
        <translation>Eine Farbe wird so geschrieben: #2F55A4.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a field.</source>
        <translation>„%1“ kann kein Feld sein.</translation>
    </message>
    <message>
        <source>It has more than 100,000 characters. The source keeps what it had; shorten it.</source>
        <translation>Es hat mehr als 100.000 Zeichen. Der Quelltext behält, was er hatte; bitte kürzen.</translation>
    </message>
    <message>
        <source>The template can&apos;t hold this as it is. The source keeps what it had.</source>
        <translation>So kann die Vorlage das nicht aufnehmen. Der Quelltext behält, was er hatte.</translation>
    </message>
</context>
<context>
    <name>mw::slotform::SlotForm</name>
    <message>
        <source>Show it in the source</source>
        <translation>Im Quelltext zeigen</translation>
    </message>
    <message>
        <source>Line %1, column %2: </source>
        <translation>Zeile %1, Spalte %2: </translation>
    </message>
    <message>
        <source>The form waits: the source has a fault.</source>
        <translation>Das Formular wartet: der Quelltext hat einen Fehler.</translation>
    </message>
    <message>
        <source>This template has no slots: no places that are marked to be filled in a form. Change it in the source.</source>
        <translation>Diese Vorlage hat keine Felder, die sich in einem Formular füllen lassen. Sie lässt sich im Quelltext ändern.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>mw::slotform::SubjectField</name>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
</context>
</TS>
