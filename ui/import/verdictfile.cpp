// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/verdictfile.h"

#include "base/errorcodes.h"
#include "ui/import/importwords.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace mw::importpage {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::importpage::VerdictFile)
};

/// RFC 4180; a spreadsheet would run what begins like a formula.
QByteArray fieldOf(const QString& text)
{
    QByteArray field = text.toUtf8();
    if (!field.isEmpty() && QByteArrayView("=+-@\t\r").contains(field[0]))
        field.prepend('\'');
    if (field.contains('"') || field.contains(',') || field.contains('\n') || field.contains('\r'))
        field = '"' + field.replace('"', "\"\"") + '"';
    return field;
}

} // namespace

kit::Problem VerdictFile::problem() const
{
    return {.what = Text::tr("“%1” can't be written (%2).")
                        .arg(QFileInfo(m_file.fileName()).fileName(), m_file.errorString()),
            .kept = Text::tr("Nothing was imported, and no file was left half written."),
            .todo = Text::tr("Free some space, or choose another folder."),
            .code = toText(base::ErrorCode::FileUnwritable)};
}

Outcome<void> VerdictFile::begin()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return base::fail(problem());
    m_file.write("\xEF\xBB\xBF");
    write({Text::tr("Line"), Text::tr("Address"), Text::tr("Name"), Text::tr("Verdict"), Text::tr("Why")});
    return {};
}

void VerdictFile::write(const QStringList& fields)
{
    QByteArrayList cells;
    for (const QString& field : fields)
        cells << fieldOf(field);
    const QByteArray line = cells.join(',');
    m_failed = m_failed || m_file.write(line + "\r\n") < 0;
}

void VerdictFile::take(audience::RowVerdict&& row)
{
    ++m_rows;
    write({QString::number(row.line), row.email, row.name, lookOf(row.verdict).word, whyOf(row)});
}

Outcome<qint64> VerdictFile::finish()
{
    if (m_failed || !m_file.commit())
        return base::fail(problem());
    return m_rows;
}

} // namespace mw::importpage
