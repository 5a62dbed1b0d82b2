// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/filesurvey.h"

#include "audience/consenttime.h"
#include "mail/emailaddress.h"

#include <algorithm>
#include <QSet>

namespace mw::audience {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownValue = 200;
constexpr std::size_t guessedFrom = 100; // rows; as an import does

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// ISO 13616: two letters, two check digits, up to 30 letters and digits; blanks between.
bool isBankNumber(const QString& text)
{
    QString number = text;
    number.remove(u' ');
    if (number.size() < 15 || number.size() > 34 || !number[0].isLetter() || !number[1].isLetter() ||
        !isDigit(number[2]) || !isDigit(number[3]))
        return false;
    int rest = 0;
    for (const QChar c : QString(number.sliced(4) + number.first(4)).toUpper()) {
        if (isDigit(c))
            rest = (rest * 10 + (c.unicode() - u'0')) % 97;
        else if (c >= u'A' && c <= u'Z')
            rest = (rest * 100 + (c.unicode() - u'A' + 10)) % 97;
        else
            return false;
    }
    return rest == 1;
}

bool hasZeroInFront(const QString& text)
{
    return text.size() > 1 && text[0] == u'0' && std::ranges::all_of(text, isDigit);
}

class Look
{
public:
    explicit Look(base::Timestamp now) : m_now(now) {}

    void take(const QString& field)
    {
        const QString value = field.trimmed();
        if (value.isEmpty())
            return;
        ++m_seen.filled;
        m_seen.addresses += mail::EmailAddress::parse(value.left(4096)) ? 1 : 0;
        if (const auto time = consentTimeFromText(value.left(100))) {
            ++m_seen.times;
            m_seen.future += *time > m_now ? 1 : 0;
        }
        m_seen.zerosInFront += hasZeroInFront(value) ? 1 : 0;
        m_seen.bankNumbers += isBankNumber(value) ? 1 : 0;
        const QString shown = value.left(shownValue);
        if (m_seen.samples.size() < ColumnSurvey::mostSamples && !m_seen.samples.contains(shown))
            m_seen.samples << shown;
        if (m_different.size() <= ColumnSurvey::mostChoices)
            m_different.insert(shown);
    }

    [[nodiscard]] ColumnSurvey finish()
    {
        const auto different = static_cast<int>(m_different.size());
        m_seen.choices = different > ColumnSurvey::mostChoices ? 0 : different;
        return std::move(m_seen);
    }

private:
    base::Timestamp m_now;
    ColumnSurvey m_seen;
    QSet<QString> m_different;
};

CsvRow cut(CsvRow row)
{
    for (QString& field : row.fields)
        field.truncate(shownValue);
    return row;
}

ImportError unreadable(const CsvError& error)
{
    return {.kind = ImportError::Kind::Unreadable, .detail = error.detail, .csv = error};
}

} // namespace

qint64 FileSurvey::allRows() const
{
    if (complete || bytesRead <= 0 || bytes <= bytesRead)
        return rows;
    return static_cast<qint64>(static_cast<double>(rows) * static_cast<double>(bytes) /
                               static_cast<double>(bytesRead));
}

ImportOutcome<FileSurvey> surveyFile(QIODevice& device, const CsvOptions& options, base::Timestamp now,
                                     const base::JobControl& control, const SurveyLimits& limits)
{
    auto csv = CsvReader::open(device, options);
    if (!csv)
        return base::fail(unreadable(csv.error()));
    FileSurvey survey{.header = csv->header(),
                      .headerLine = csv->headerLine(),
                      .notes = csv->notes(),
                      .bytes = csv->bytesTotal().value_or(0)};
    std::vector<Look> looks(static_cast<std::size_t>(survey.header.size()), Look(now));
    std::vector<std::vector<QString>> sample;
    while (survey.rows < limits.rows && csv->bytesRead() <= limits.bytes && !control.cancelled()) {
        auto row = csv->next();
        if (!row)
            return base::fail(unreadable(row.error()));
        survey.complete = !*row;
        if (survey.complete)
            break;
        ++survey.rows;
        survey.faulty += (*row)->fault ? 1 : 0;
        if (!(*row)->fault) {
            for (std::size_t i = 0; i < std::min(looks.size(), (*row)->fields.size()); ++i)
                looks[i].take((*row)->fields[i]);
            if (sample.size() < guessedFrom)
                sample.push_back((*row)->fields);
        }
        if (survey.firstRows.size() < limits.firstRows)
            survey.firstRows.push_back(cut(std::move(**row)));
    }
    for (Look& look : looks)
        survey.columns.push_back(look.finish());
    survey.dialect = csv->dialect(); // the encoding settles as it reads
    survey.bytesRead = csv->bytesRead();
    auto guess = guessColumns(survey.header, sample, {.loose = true}, survey.notes);
    if (!guess)
        return base::fail(ImportError{.kind = ImportError::Kind::BadMap, .header = guess.error()});
    survey.guess = *std::move(guess);
    return survey;
}

} // namespace mw::audience
