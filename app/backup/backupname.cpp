// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupname.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace mw::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 150; ///< bytes: with date and endings under 255
const QString timeFormat = u"yyyyMMdd-HHmmss"_s;

} // namespace

std::optional<BackupName> BackupName::parse(const QString& fileName)
{
    static const QRegularExpression shape(u"^(.+)-([0-9]{8}-[0-9]{6})\\.mwbackup$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = shape.match(fileName);
    if (!match.hasMatch())
        return {};
    QDateTime time = QDateTime::fromString(match.captured(2), timeFormat);
    if (!time.isValid())
        return {};
    time = QDateTime(time.date(), time.time(), Qt::UTC);
    const BackupName name{match.captured(1), base::fromMilliseconds(time.toMSecsSinceEpoch())};
    // Only what would be written so: hands may have typed another.
    return name.fileName() == fileName ? std::optional(name) : std::nullopt;
}

QString BackupName::fileName() const
{
    const auto time = QDateTime::fromMSecsSinceEpoch(base::toMilliseconds(madeAt), Qt::UTC);
    return safeFileName(workspace) + u'-' + time.toString(timeFormat) + u".mwbackup"_s;
}

QString safeFileName(const QString& name)
{
    QString out;
    qsizetype bytes = 0;
    for (const char32_t letter : name.toUcs4()) {
        const bool bad =
            letter < 0x20 || letter == 0x7f || (letter >= 0xd800 && letter < 0xe000) ||
            QStringView(u"/\\:*?\"<>|").contains(QChar(letter < 0x10000 ? char16_t(letter) : u'x'));
        const QString one = bad ? u"_"_s : QString::fromUcs4(&letter, 1);
        bytes += one.toUtf8().size();
        if (bytes > longestName)
            break;
        out += one;
    }
    while (!out.isEmpty() && (out.front().isSpace() || out.front() == u'.'))
        out.remove(0, 1);
    while (!out.isEmpty() && (out.back().isSpace() || out.back() == u'.'))
        out.chop(1);
    return out.isEmpty() ? u"workspace"_s : out;
}

} // namespace mw::backup
