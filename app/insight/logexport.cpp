// SPDX-License-Identifier: GPL-3.0-or-later
#include "insight/logexport.h"

#include "mail/maskedaddress.h"

#include <array>
#include <QSaveFile>

namespace mw::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsARead = 500;
constexpr int linesALook = 20'000;
constexpr std::array levels = {"debug", "info", "warning", "error"};

QString field(QString text)
{
    // What begins like a formula would be run by a spreadsheet.
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text[0]))
        text.prepend(u'\'');
    const bool quotes =
        text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return quotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QByteArray lineOf(const LogRow& row)
{
    const auto level = static_cast<std::size_t>(row.entry.level);
    const QStringList fields{base::toRfc3339(row.at),
                             level < levels.size() ? QString::fromLatin1(levels[level]) : QString(),
                             row.entry.code,
                             row.entry.text,
                             row.campaignName,
                             row.contactEmail.isEmpty() ? QString() : mail::maskedAddress(row.contactEmail),
                             row.relayName,
                             mail::withMaskedAddresses(row.entry.detail)};
    QStringList written;
    for (const QString& one : fields)
        written << field(one);
    return written.join(u',').toUtf8() + "\r\n";
}

LogExportError unwritable(const QSaveFile& file)
{
    return {.kind = LogExportError::Kind::FileUnwritable, .detail = file.errorString()};
}

} // namespace

base::Result<LogExported, LogExportError> exportLog(vault::Database& database, const LogQuery& query,
                                                    const QString& path, const base::JobControl& control)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(unwritable(file));
    file.write("time,level,code,text,campaign,contact,relay,detail\r\n");
    LogExported done;
    std::int64_t before = 0;
    std::int64_t all = 0;
    for (bool end = false; !end;) {
        if (control.cancelled()) {
            file.cancelWriting();
            done.cancelled = true;
            return done;
        }
        const auto page = readLogBack(database, query, before, rowsARead, linesALook);
        if (!page)
            return base::fail(LogExportError{.database = page.error()});
        for (const LogRow& row : page->rows)
            file.write(lineOf(row));
        done.lines += static_cast<std::int64_t>(page->rows.size());
        all = all > 0 ? all : page->newest;
        before = page->lookedTo;
        end = page->end;
        control.report({all - before, all});
    }
    if (!file.commit())
        return base::fail(unwritable(file));
    return done;
}

} // namespace mw::insight
