// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/suppressionfile.h"

#include "consent/suppressionfeed.h"

#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

namespace mw::consent {

using namespace Qt::StringLiterals;
using Kind = SuppressionFileError::Kind;

namespace {

constexpr int rowsARead = 500;
const QString head = u"address_or_domain,kind,reason,since,note"_s;

/// What begins like a formula would be run by a spreadsheet. An apostrophe is a letter of addresses too, so
/// one that could be taken for ours gets another.
bool wantsGuard(QStringView text)
{
    const QStringView rest = text.startsWith(u'\'') ? text.sliced(1) : text;
    return !rest.isEmpty() && QStringView(u"=+-@\t\r").contains(rest.front());
}

QString field(QString text)
{
    if (wantsGuard(text))
        text.prepend(u'\'');
    const bool quotes =
        text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return quotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

/// The first field: quoted ones end at their quote, others at a comma, semicolon or tab.
QString firstField(const QString& line)
{
    const QString trimmed = line.trimmed();
    if (!trimmed.startsWith(u'"'))
        return trimmed.section(u',', 0, 0).section(u';', 0, 0).section(u'\t', 0, 0).trimmed();
    QString text;
    for (qsizetype at = 1; at < trimmed.size(); ++at) {
        if (trimmed[at] == u'"') {
            if (at + 1 == trimmed.size() || trimmed[at + 1] != u'"')
                break;
            ++at;
        }
        text += trimmed[at];
    }
    return text.trimmed();
}

SuppressionFileError unwritable(const QSaveFile& file)
{
    return {.kind = Kind::Unwritable, .detail = file.errorString()};
}

QByteArray lineOf(const SuppressionRow& row)
{
    const SuppressionHit& hit = row.suppression;
    const QStringList fields{field(row.text), toText(hit.kind), toText(hit.reason),
                             base::toRfc3339(hit.addedAt), field(row.note.simplified())}; // a line each
    return fields.join(u',').toUtf8() + "\r\n";
}

} // namespace

std::vector<SuppressionLine> suppressionLines(const QString& text)
{
    std::vector<SuppressionLine> lines;
    std::int64_t number = 0;
    bool ours = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (number == 1 && line.trimmed() == head) {
            ours = true;
            continue;
        }
        QString first = firstField(line.toString());
        if (ours && first.startsWith(u'\'') && wantsGuard(QStringView(first).sliced(1)))
            first.remove(0, 1);
        if (!first.isEmpty())
            lines.push_back({number, first});
    }
    return lines;
}

base::Result<std::vector<SuppressionLine>, SuppressionFileError> readSuppressionFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(SuppressionFileError{.kind = Kind::Unreadable, .detail = file.errorString()});
    const QByteArray bytes = file.read(longestSuppressionFile + 1);
    if (file.error() != QFileDevice::NoError)
        return base::fail(SuppressionFileError{.kind = Kind::Unreadable, .detail = file.errorString()});
    if (bytes.size() > longestSuppressionFile)
        return base::fail(SuppressionFileError{.kind = Kind::TooLarge});
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte order mark off
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return base::fail(SuppressionFileError{.kind = Kind::NotText});
    return suppressionLines(text);
}

base::Result<SuppressionsExported, SuppressionFileError>
exportSuppressions(vault::Database& database, const base::Secret& hashKey, base::LogSink& log,
                   const QString& path, const base::JobControl& control)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(unwritable(file));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // addresses of people
    const auto all = countSuppressions(database);
    if (!all)
        return base::fail(SuppressionFileError{.database = all.error()});
    file.write(head.toUtf8() + "\r\n");
    const SuppressionRepository suppressions(hashKey);
    SuppressionsExported done;
    for (base::SuppressionId after;;) {
        if (control.cancelled()) {
            file.cancelWriting();
            done.cancelled = true;
            return done;
        }
        const auto rows = suppressions.list(database, after, rowsARead);
        if (!rows)
            return base::fail(SuppressionFileError{.database = rows.error()});
        if (rows->empty())
            break;
        for (const SuppressionRow& row : *rows) {
            if (!row.text.isNull())
                file.write(lineOf(row));
            ++(row.text.isNull() ? done.nameless : done.written);
        }
        after = rows->back().suppression.id;
        control.report({done.written + done.nameless, *all});
    }
    if (!file.commit())
        return base::fail(unwritable(file));
    log.write({.code = u"MW-3113"_s, .text = u"suppressions exported: %1"_s.arg(done.written)});
    return done;
}

} // namespace mw::consent
