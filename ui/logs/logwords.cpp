// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/logwords.h"

#include "kit/foreigntext.h"
#include "mail/maskedaddress.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mw::logs {

using namespace Qt::StringLiterals;
using base::LogEntry;
using base::LogLevel;
using insight::LogRow;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::logs::Words)
};

constexpr auto context = "mw::logs::Words";

struct Title
{
    const char* key; ///< a code, or the whole text of a line without one
    const char* words;
};

constexpr std::array titles{
    Title{"MW-1130", QT_TRANSLATE_NOOP("mw::logs::Words", "The workspace was made")},
    Title{"MW-1131", QT_TRANSLATE_NOOP("mw::logs::Words", "The workspace was brought up to date")},
    Title{"MW-1132", QT_TRANSLATE_NOOP("mw::logs::Words", "The workspace was armed by a person")},
    Title{"MW-1133",
          QT_TRANSLATE_NOOP("mw::logs::Words", "The facts beside the workspace could not be written")},
    Title{"MW-1134", QT_TRANSLATE_NOOP("mw::logs::Words", "The workspace got another name or colour")},
    Title{"MW-1135", QT_TRANSLATE_NOOP("mw::logs::Words", "The workspace's file was encrypted")},
    Title{"MW-1136", QT_TRANSLATE_NOOP("mw::logs::Words", "What opens the workspace was changed")},
    Title{"MW-1137", QT_TRANSLATE_NOOP("mw::logs::Words", "The encryption key was changed, or is being")},
    Title{"MW-1138", QT_TRANSLATE_NOOP("mw::logs::Words", "Old copies of the workspace were encrypted")},
    Title{"MW-1139",
          QT_TRANSLATE_NOOP("mw::logs::Words", "An old copy of the workspace could not be encrypted")},
    Title{"MW-1140", QT_TRANSLATE_NOOP("mw::logs::Words", "A list, sender, template or relay was added")},
    Title{"MW-1141", QT_TRANSLATE_NOOP("mw::logs::Words", "A relay was changed")},
    Title{"MW-1142", QT_TRANSLATE_NOOP("mw::logs::Words", "A relay's pause was lifted")},
    Title{"MW-1143", QT_TRANSLATE_NOOP("mw::logs::Words", "A relay was deleted")},
    Title{"MW-1144", QT_TRANSLATE_NOOP("mw::logs::Words", "A deleted relay was brought back")},
    Title{"MW-1145", QT_TRANSLATE_NOOP("mw::logs::Words", "A sender was changed")},
    Title{"MW-1151", QT_TRANSLATE_NOOP("mw::logs::Words", "A template was added")},
    Title{"MW-1152", QT_TRANSLATE_NOOP("mw::logs::Words", "A template was changed")},
    Title{"MW-1153", QT_TRANSLATE_NOOP("mw::logs::Words", "A template was deleted")},
    Title{"MW-1154", QT_TRANSLATE_NOOP("mw::logs::Words", "A deleted template was brought back")},
    Title{"MW-1160", QT_TRANSLATE_NOOP("mw::logs::Words", "A backup was saved and checked")},
    Title{"MW-1161", QT_TRANSLATE_NOOP("mw::logs::Words", "A backup could not be saved")},
    Title{"MW-1162", QT_TRANSLATE_NOOP("mw::logs::Words", "Old backups were deleted as planned")},
    Title{"MW-1163", QT_TRANSLATE_NOOP("mw::logs::Words", "Part of a backup's work was not done")},
    Title{"MW-1164", QT_TRANSLATE_NOOP("mw::logs::Words", "The plan of backups was changed")},
    Title{"MW-1170", QT_TRANSLATE_NOOP("mw::logs::Words", "An export of the whole workspace began")},
    Title{"MW-1171", QT_TRANSLATE_NOOP("mw::logs::Words", "The whole workspace was exported, not encrypted")},
    Title{"MW-1301", QT_TRANSLATE_NOOP("mw::logs::Words", "Log lines were lost: too many waited")},
    Title{"MW-2101", QT_TRANSLATE_NOOP("mw::logs::Words", "An import was finished")},
    Title{"MW-2102", QT_TRANSLATE_NOOP("mw::logs::Words", "An unfinished import is left for the next start")},
    Title{"MW-2103", QT_TRANSLATE_NOOP("mw::logs::Words", "An import goes on at the next start")},
    Title{"MW-2104", QT_TRANSLATE_NOOP("mw::logs::Words", "An import was undone")},
    Title{"MW-2105", QT_TRANSLATE_NOOP("mw::logs::Words", "An import was cancelled")},
    Title{"MW-2110", QT_TRANSLATE_NOOP("mw::logs::Words", "A contact was added by hand")},
    Title{"MW-2111", QT_TRANSLATE_NOOP("mw::logs::Words", "A contact was changed by hand")},
    Title{"MW-2112", QT_TRANSLATE_NOOP("mw::logs::Words", "Contacts were put on a list")},
    Title{"MW-2113", QT_TRANSLATE_NOOP("mw::logs::Words", "Contacts were taken off a list")},
    Title{"MW-2114", QT_TRANSLATE_NOOP("mw::logs::Words", "Contacts were deleted")},
    Title{"MW-2115", QT_TRANSLATE_NOOP("mw::logs::Words", "Deleted contacts were brought back")},
    Title{"MW-2116", QT_TRANSLATE_NOOP("mw::logs::Words", "A list has another name")},
    Title{"MW-2117", QT_TRANSLATE_NOOP("mw::logs::Words", "A list was deleted")},
    Title{"MW-2118", QT_TRANSLATE_NOOP("mw::logs::Words", "A list is back")},
    Title{"MW-3101", QT_TRANSLATE_NOOP("mw::logs::Words", "A consent was recorded")},
    Title{"MW-3102", QT_TRANSLATE_NOOP("mw::logs::Words", "An opt-out was recorded")},
    Title{"MW-3103", QT_TRANSLATE_NOOP("mw::logs::Words", "A suppression was added")},
    Title{"MW-3104", QT_TRANSLATE_NOOP("mw::logs::Words", "A suppression was removed")},
    Title{"MW-3105", QT_TRANSLATE_NOOP("mw::logs::Words", "Suppressions were imported")},
    Title{"MW-3106", QT_TRANSLATE_NOOP("mw::logs::Words", "A suppression holds; open deliveries follow")},
    Title{"MW-3107", QT_TRANSLATE_NOOP("mw::logs::Words", "A contact was restricted")},
    Title{"MW-3108", QT_TRANSLATE_NOOP("mw::logs::Words", "Restrictions of a contact were lifted")},
    Title{"MW-3109", QT_TRANSLATE_NOOP("mw::logs::Words", "The rules for countries were replaced")},
    Title{"MW-3110", QT_TRANSLATE_NOOP("mw::logs::Words", "The consent ledger was cut or exchanged")},
    Title{"MW-3111", QT_TRANSLATE_NOOP("mw::logs::Words", "The consent ledger's head was not noted")},
    Title{"MW-3112", QT_TRANSLATE_NOOP("mw::logs::Words", "The consent ledger was exported")},
    Title{"MW-3113", QT_TRANSLATE_NOOP("mw::logs::Words", "Suppressions were exported")},
    Title{"MW-3121", QT_TRANSLATE_NOOP("mw::logs::Words", "What came back was gone through")},
    Title{"MW-3122", QT_TRANSLATE_NOOP("mw::logs::Words", "The answers to a campaign are gone through")},
    Title{"MW-4101", QT_TRANSLATE_NOOP("mw::logs::Words", "The program ended while it was sending")},
    Title{"MW-4201", QT_TRANSLATE_NOOP("mw::logs::Words", "A relay was paused")},
    Title{"MW-4202",
          QT_TRANSLATE_NOOP("mw::logs::Words", "A campaign was paused: its message or sender is refused")},
    Title{"MW-4301", QT_TRANSLATE_NOOP("mw::logs::Words", "A campaign was started in spite of red findings")},
    Title{"MW-4302", QT_TRANSLATE_NOOP("mw::logs::Words", "A campaign was not started")},
    // untranslated: as the log has it
    Title{"campaign started", QT_TRANSLATE_NOOP("mw::logs::Words", "A campaign was started")},
    // untranslated: as the log has it
    Title{"campaign paused by a person",
          QT_TRANSLATE_NOOP("mw::logs::Words", "A campaign was paused by a person")},
    // untranslated: as the log has it
    Title{"campaign resumed by a person",
          QT_TRANSLATE_NOOP("mw::logs::Words", "A campaign was resumed by a person")},
    // untranslated: as the log has it
    Title{"campaign cancelled by a person",
          QT_TRANSLATE_NOOP("mw::logs::Words", "A campaign was cancelled by a person")},
    // untranslated: as the log has it
    Title{"a delivery in doubt was settled as sent",
          QT_TRANSLATE_NOOP("mw::logs::Words", "A delivery in doubt was settled as sent")},
    // untranslated: as the log has it
    Title{"a delivery in doubt was settled as not sent",
          QT_TRANSLATE_NOOP("mw::logs::Words", "A delivery in doubt was settled as not sent")},
};

const Title* find(const LogEntry& entry)
{
    const QString& key = entry.code.isEmpty() ? entry.text : entry.code;
    const auto* found =
        std::ranges::find_if(titles, [&](const Title& title) { return key == QLatin1String(title.key); });
    return found == titles.end() ? nullptr : found;
}

bool isTranslated(const Title& title)
{
    return QCoreApplication::translate(context, title.words) != QLatin1String(title.words);
}

} // namespace

QDateTime timeOf(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

QString titleOf(const LogEntry& entry)
{
    const Title* title = find(entry);
    return title ? QCoreApplication::translate(context, title->words) : QString();
}

QString eventOf(const LogEntry& entry)
{
    const Title* title = find(entry);
    if (title && isTranslated(*title))
        return QCoreApplication::translate(context, title->words);
    QString text = kit::visible(entry.text, 300);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QStringList codesWith(const QString& text)
{
    QStringList codes;
    if (text.isEmpty())
        return codes;
    for (const Title& title : titles)
        if (isTranslated(title) &&
            QCoreApplication::translate(context, title.words).contains(text, Qt::CaseInsensitive))
            codes << QString::fromLatin1(title.key);
    return codes;
}

QStringList knownCodes()
{
    QStringList codes;
    for (const Title& title : titles)
        codes << QString::fromLatin1(title.key);
    return codes;
}

LevelLook lookOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return {kit::Icon::Code, kit::Token::Muted, Text::tr("Detail")};
    case LogLevel::Info:
        return {kit::Icon::Info, kit::Token::Muted, Text::tr("Information")};
    case LogLevel::Warning:
        return {kit::Icon::Warning, kit::Token::Warning, Text::tr("Warning")};
    case LogLevel::Error:
        break;
    }
    return {kit::Icon::Refused, kit::Token::Danger, Text::tr("Error")};
}

QString contactOf(const LogRow& row)
{
    if (!row.entry.contact.isValid())
        return {};
    return row.contactEmail.isEmpty() ? Text::tr("Contact %1").arg(row.entry.contact.value())
                                      : kit::visible(mail::maskedAddress(row.contactEmail));
}

QString aboutOf(const LogRow& row)
{
    if (row.entry.contact.isValid())
        return contactOf(row);
    return kit::visible(row.relayName.isEmpty() ? row.campaignName : row.relayName, 120);
}

QString lineOf(const LogRow& row)
{
    QString line = u"%1  %2"_s.arg(base::toRfc3339(row.at), kit::visible(row.entry.text));
    if (!row.entry.code.isEmpty())
        line += u" (%1)"_s.arg(row.entry.code);
    if (const QString about = aboutOf(row); !about.isEmpty())
        line += u"  "_s + about;
    if (!row.entry.detail.isEmpty())
        line += u"\n    "_s + kit::visible(mail::withMaskedAddresses(row.entry.detail));
    return line;
}

} // namespace mw::logs
