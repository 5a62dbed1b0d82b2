// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::base {

/// Stable numbers of what can go wrong, shown as MW-nnnn: log and help know them, so none is ever given a new
/// meaning. 13xx, 31xx, 41xx and 42xx are also written into the log by vault, consent and sending.
enum class ErrorCode : int {
    UnknownWord = 1001,
    UnknownFlag = 1002,
    MissingArgument = 1003,
    TooManyArguments = 1004,
    BadValue = 1005,
    NotBuilt = 1006,
    NoWorkspaceGiven = 1007,
    FileUnreadable = 1010,
    FileUnwritable = 1011,
    PasswordFileOpen = 1012,
    OutputFailed = 1013,

    WorkspaceMissing = 1101,
    WorkspaceExists = 1102,
    NetworkFolder = 1103,
    SyncFolder = 1104,
    FolderNotWritable = 1105,
    WorkspaceBusy = 1106,
    LockedElsewhere = 1107,
    NeedsUpgrade = 1108,
    VaultNewer = 1109,
    VaultDamaged = 1110,
    DiskFull = 1111,
    VaultBusy = 1112,
    VaultIo = 1113,
    VaultRefused = 1114,
    NoRandomness = 1115,
    WrongVfs = 1116,
    Stopped = 1117,
    VaultWrongKey = 1118,
    VaultLocked = 1119,
    Disarmed = 1120,
    CannotArm = 1121,
    KeyFileDamaged = 1122,
    BadPassphrase = 1123,
    ProtectionMissing = 1124,
    BackupDamaged = 1125,

    SecretFailed = 1201,
    KeychainMissing = 1202,

    UnknownList = 2001,
    UnknownContact = 2002,
    UnknownImport = 2003,
    ImportUnreadable = 2004,
    NoEmailColumn = 2005,
    BadMapping = 2006,
    NameTaken = 2007,
    BadName = 2008,
    CannotUndo = 2009,
    DoubledColumn = 2010,

    ConsentRefused = 3001,
    UnknownPurpose = 3002,
    SuppressionRefused = 3003,

    TemplateBroken = 3201,
    UnknownTemplate = 3202,
    HtmlBroken = 3203,
    TemplateInUse = 3204,

    UnknownCampaign = 4001,
    UnknownDelivery = 4002,
    UnknownIdentity = 4003,
    UnknownRelay = 4004,
    CampaignState = 4005,
    BadSender = 4006,
    CannotRender = 4007,
    CannotResolve = 4008,
    NotReady = 4009,

    SenderStopped = 4103,

    HostNotFound = 4210,
    ConnectionRefused = 4211,
    HostUnreachable = 4212,
    ConnectionTimedOut = 4213,
    ConnectionClosed = 4214,
    CertificateUntrusted = 4215,
    CertificateExpired = 4216,
    CertificateWrongHost = 4217,
    TlsFailed = 4218,
    StartTlsMissing = 4219,
    AuthMissing = 4220,
    AuthRefused = 4221,
    GreetingRefused = 4222,
    NotSmtp = 4223,
    NeedsTls = 4224,
    RelaySettings = 4225,
    RelayPaused = 4226,
    CampaignPaused = 4227,
    PracticeRelay = 4230,
};

/// "MW-1101".
[[nodiscard]] inline QString toText(ErrorCode code)
{
    return QStringLiteral("MW-%1").arg(static_cast<int>(code), 4, 10, QLatin1Char('0'));
}

} // namespace mw::base
