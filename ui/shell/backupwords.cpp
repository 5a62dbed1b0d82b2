// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/backupwords.h"

#include "kit/words.h"
#include "shell/problems.h"

#include <QCoreApplication>
#include <QLocale>

namespace mw::shell {

using namespace std::chrono_literals;
using kit::Icon;
using kit::Token;
using workspace::BackupState;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::BackupWords)
};

/// A workspace was just opened: the one that is due is made in a minute.
constexpr auto aMoment = 2min;

bool isAboutToBeMade(const BackupState& state, base::Timestamp now)
{
    return state.isRunning || (!state.failure && state.nextAt && *state.nextAt - now <= aMoment);
}

} // namespace

QDateTime localTime(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(time));
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

bool needsALook(const BackupState& state, base::Timestamp now)
{
    if (!state.isKnown || !state.isArmed)
        return false;
    if (!state.plan)
        return true;
    if (!state.isPlanned())
        return false;
    return state.failure || (state.isLate(now) && !isAboutToBeMade(state, now));
}

BackupWords wordsOf(const BackupState& state, base::Timestamp now)
{
    if (!state.isKnown)
        return {};
    BackupWords words;
    if (state.lastGood) {
        words.text =
            Text::tr("Last backup %1").arg(kit::nearTime(localTime(*state.lastGood), localTime(now)));
        words.tip =
            Text::tr("The last backup was made on %1.").arg(kit::fullTime(localTime(*state.lastGood)));
    } else {
        words.text = state.isPlanned() ? Text::tr("No backup yet") : Text::tr("No backup");
        words.tip =
            state.isPlanned() ? Text::tr("The first one is made soon.") : Text::tr("None is made by itself.");
    }
    if (!needsALook(state, now))
        return words;
    words.icon = Icon::Warning;
    words.token = Token::Warning;
    if (!state.plan) {
        words.text = Text::tr("Backups are not planned");
        words.tip = Text::tr("The plan of backups can't be read, so none is made by itself.");
    } else if (state.failure) {
        words.text = Text::tr("Backup failed");
        words.tip = sentenceOf(problemOf(state.failure->error, BackupDeed::Make)) +
                    (state.lastGood ? u'\n' + words.tip : QString());
    }
    return words;
}

} // namespace mw::shell
