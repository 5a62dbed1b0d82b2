<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>mw::shell::Problems</name>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before stays, nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace&apos;s file is damaged or is none of Mailwright&apos;s (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back a backup, and keep the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was made by a newer Mailwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that version or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace&apos;s file is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace refused the change (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer that protects the workspace&apos;s file is not in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Mailwright anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again to go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace could not be read or written (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether its disk is there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something in “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder stands on a network file system (%1), where locks can&apos;t be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on a local disk; backups may lie there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is kept in step by %1, which would tear the file apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work elsewhere; backups may lie there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this workspace open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer %1 has this workspace open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there. If that computer is gone, take the workspace over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was made by an older Mailwright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it up to date; a backup is made first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace&apos;s file holds nothing of a workspace: it was emptied, or never made in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back a backup, or make a new workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system gave no random numbers for the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace lacks its %1, so it was never made in full or is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back a backup, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of what was sent, outside the workspace, could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the state folder writable, then arm the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has no record of the workspace: it is a copy, or comes from another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was armed on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace&apos;s folder was moved or copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file was put in the place of the workspace&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older copy was put back: more was sent since then than it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is the copy to go on with, arm it; nobody else may go on with another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address that can be mailed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like news@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a control character or a line end that may not be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name or an IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption mail may go to this computer alone, not to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose STARTTLS or TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no certificate (PEM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, all deliveries stay queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice relay did not start (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the relay %1 was not found; a locked keychain answers so too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent or kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for its question on the screen, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like name@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another contact has the address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look that contact up, or choose another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty, too long, or holds a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it or take the character out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contact %1 any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list “%1” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the lists again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A consent can&apos;t be from the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the time when it was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A basis is for one purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No basis was given, and none is ever invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A basis needs its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long or holds a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither an address nor a domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write name@example.com or example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would suppress everyone at “%1”, where many have domains of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of those domains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole domain can&apos;t unsubscribe or complain, only a person can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an address, or another reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not suppressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” opted out, so it stays suppressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a new consent of that person lifts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no campaign “%1” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign “%1” is not ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign “%1” is in the state “%2”, so that can&apos;t be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no delivery to this contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the outbox whom it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This delivery is in the state “%1”, not in doubt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message was made for this contact in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look why in the delivery&apos;s journey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message can&apos;t be made (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 was not found: no computer has that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host&apos;s name and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at the relay %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port, and that the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to the relay %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port; a firewall may be in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 hung up (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself; if it goes on, ask the relay&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the relay %1 is signed by nobody this computer trusts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the relay is your own, give its authority in the relay&apos;s settings; else don&apos;t use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the relay %1 has expired or is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then ask the relay&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the relay %1 is for another host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the host name that the operator names; it may be another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to the relay %1 came about (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check port and security: 465 wants TLS, 587 and 25 want STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 offers no STARTTLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes out unencrypted. Use TLS with port 465, or ask the operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 offers no sign-in that Mailwright knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check port and security, or leave the user name empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 refuses this name and password (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both; some relays want an app password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay %1 refuses this computer (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the relay&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at the relay %1 is no mail server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose STARTTLS or TLS for the relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of the relay %1 can&apos;t be used (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not accepted stays queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key at hand does not open the workspace&apos;s file.</source>
        <translation>Der vorhandene Schlüssel öffnet die Datei des Arbeitsbereichs nicht.</translation>
    </message>
    <message>
        <source>Put back the key file that belongs to this workspace.</source>
        <translation>Legen Sie die Schlüsseldatei zurück, die zu diesem Arbeitsbereich gehört.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a workspace&apos;s colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the eight.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
