// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/headerguess.h"

#include "audience/csvdialect.h"

#include <algorithm>
#include <array>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace mw::audience {

namespace {

constexpr qsizetype mapFileBytes = qsizetype{1} << 20;

struct FieldName
{
    QStringView text;
    ImportField field;
};
constexpr std::array fieldNames{
    FieldName{u"email", ImportField::Email},
    FieldName{u"first_name", ImportField::FirstName},
    FieldName{u"last_name", ImportField::LastName},
    FieldName{u"name", ImportField::Name},
    FieldName{u"consent_basis", ImportField::ConsentBasis},
    FieldName{u"consent_source", ImportField::ConsentSource},
    FieldName{u"consent_at", ImportField::ConsentAt},
    FieldName{u"consent_wording", ImportField::ConsentWording},
    FieldName{u"opted_out", ImportField::OptedOut},
};

struct KnownHeader
{
    ImportField field;
    OptOutSense sense; // means something for OptedOut alone
    QStringView words; // folded, a space on either side of each
};
using enum ImportField;
using enum OptOutSense;
// English, German, French, Spanish, Italian, Dutch; then what Mailchimp, listmonk, phpList, Brevo and Sendy
// write.
constexpr std::array knownHeaders{
    KnownHeader{
        Email, Marker,
        u" email emailaddress mail mailaddress emailadresse mailadresse emailanschrift adressemail "
        u"adresseemail "
        u"adressedemessagerie adresseelectronique courriel adressecourriel mel correo correoelectronico "
        u"direccionemail direcciondeemail direcciondecorreo direcciondecorreoelectronico indirizzoemail "
        u"indirizzomail indirizzodiposta indirizzodipostaelettronica postaelettronica emailadres mailadres "
        u"eposta emailid subscriberemail contactemail useremail customeremail primaryemail email1 "
        u"email1value "},
    KnownHeader{FirstName, Marker,
                u" firstname first fname givenname forename vorname rufname prenom nombredepila primernombre "
                u"nomedibattesimo primonome voornaam roepnaam "},
    KnownHeader{
        LastName, Marker,
        u" lastname last lname surname familyname sname nachname familienname zuname nomdefamille apellido "
        u"apellidos primerapellido cognome achternaam familienaam "},
    KnownHeader{
        Name, Marker,
        u" name fullname displayname contactname subscribername vollername vollstandigername anzeigename "
        u"vorundnachname nomcomplet nometprenom prenometnom nomprenom nombrecompleto nombreyapellidos "
        u"nombreyapellido nomecompleto nomeecognome nomecognome naam volledigenaam voorenachternaam "},
    KnownHeader{ConsentBasis, Marker,
                u" consentbasis legalbasis lawfulbasis rechtsgrundlage baselegale baselegal basejuridica "
                u"basegiuridica rechtsgrond grondslag "},
    KnownHeader{ConsentSource, Marker,
                u" consentsource optinsource signupsource subscriptionsource einwilligungsquelle "
                u"quelledereinwilligung "
                u"sourceduconsentement fuentedelconsentimiento origendelconsentimiento fontedelconsenso "
                u"bronvantoestemming "},
    KnownHeader{
        ConsentAt, Marker,
        u" consentat consentdate consenttime consentedat optintime optindate optinat subscribedat "
        u"einwilligungsdatum einwilligungam datumdereinwilligung dateduconsentement dateconsentement "
        u"fechadeconsentimiento fechadelconsentimiento datadelconsenso dataconsenso datumtoestemming "},
    KnownHeader{ConsentWording, Marker,
                u" consentwording consenttext optintext einwilligungstext wortlautdereinwilligung "
                u"texteduconsentement "
                u"textodelconsentimiento testodelconsenso toestemmingstekst "},
    KnownHeader{
        OptedOut, Marker,
        u" optedout optout unsubscribed unsubscribe unsubscribedat unsubtime unsubscribetime unsubscribedate "
        u"unsubdate unsubreason unsubcampaigntitle cleantime cleancampaigntitle blacklisted emailblacklisted "
        u"blocklisted isblacklisted isthissubscriberblacklisted isthissubscriberblacklisted10 "
        u"emailblacklistedfrom optedoutat optoutdate donotemail donotmail donotcontact nomail suppressed "
        u"complained markedasspam abgemeldet abgemeldetam abmeldedatum abmeldung ausgetragen widerrufen "
        u"widerspruch gesperrt keinewerbung desabonne desinscrit desinscription datededesinscription "
        u"datedesinscription desinscritle dadodebaja baja fechadebaja disiscritto disiscrizione cancellato "
        u"datadisiscrizione afgemeld afgemeldop uitgeschreven uitgeschrevenop afmelddatum "},
    KnownHeader{
        OptedOut, Status,
        u" status subscriptionstatus subscriberstatus memberstatus emailstatus contactstatus abostatus "
        u"anmeldestatus newsletterstatus statut statutabonnement estado estadodesuscripcion stato "
        u"statoiscrizione inschrijfstatus "},
    KnownHeader{OptedOut, OptedIn,
                u" subscribed issubscribed optin optedin emailoptin doubleoptin acceptsmarketing "
                u"acceptsemailmarketing "
                u"emailsubscribed angemeldet abonniert newsletterabonniert abonne inscrit suscrito iscritto "
                u"ingeschreven aangemeld "},
};

constexpr QStringView noWords =
    u" 0 n no false f off nein falsch non faux falso nee onwaar never nie jamais nunca mai "
    u"nooit none null na ";
constexpr QStringView yesWords = u" 1 y yes true t on ja wahr oui vrai si verdadero vero waar x ";
constexpr QStringView outWords =
    u" unsubscribed unsubscribe optedout optout out blocklisted blacklisted blocked disabled cleaned "
    u"complained "
    u"complaint spam markedasspam bounced hardbounced suppressed removed deleted archived inactive "
    u"abgemeldet "
    u"gesperrt ausgetragen inaktiv widerrufen desabonne desinscrit bloque inactif baja dadodebaja bloqueado "
    u"inactivo "
    u"disiscritto bloccato cancellato inattivo afgemeld uitgeschreven geblokkeerd inactief ";
constexpr QStringView inWords = u" subscribed active enabled confirmed optedin optin in angemeldet aktiv "
                                u"bestatigt abonniert abonne inscrit actif "
                                u"suscrito activo alta iscritto attivo ingeschreven aangemeld actief ";

/// Letters and digits alone, marks off, case folded: "E-Mail-Adresse" and "e mail adresse" are one word.
[[nodiscard]] QString folded(QStringView text)
{
    const QString decomposed =
        text.left(200).toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString word;
    for (const QChar c : decomposed)
        if (c.isLetterOrNumber())
            word.append(c);
    return word;
}

[[nodiscard]] bool holds(QStringView words, const QString& word)
{
    return !word.isEmpty() && words.contains(u' ' + word + u' ');
}

[[nodiscard]] const KnownHeader* knownHeader(const QString& word)
{
    const auto found = std::find_if(knownHeaders.begin(), knownHeaders.end(),
                                    [&](const KnownHeader& known) { return holds(known.words, word); });
    return found == knownHeaders.end() ? nullptr : &*found;
}

[[nodiscard]] bool anyColumnIs(const QStringList& words, ImportField field)
{
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        const KnownHeader* known = knownHeader(word);
        return known && known->field == field;
    });
}

/// Words that mean one thing beside a first or last name and another alone: German "Vorname, Name", French
/// "Prénom, Nom", Spanish "Nombre, Apellidos", Italian "Nome, Cognome".
[[nodiscard]] std::optional<ImportField> pairedName(const QString& word, const QStringList& words)
{
    static constexpr QStringView paired = u" nombre nome nom name naam ";
    if (!holds(paired, word)) // looking at every other column is for these alone: a file may have 10,000
        return std::nullopt;
    const bool hasLast = anyColumnIs(words, LastName);
    if (word == u"nombre" || word == u"nome")
        return hasLast ? FirstName : Name;
    if (word == u"nom")
        return words.contains(u"prenom"_s) && !hasLast ? LastName : Name;
    if ((word == u"name" && words.contains(u"vorname"_s)) ||
        (word == u"naam" && words.contains(u"voornaam"_s)))
        return hasLast ? Name : LastName;
    return std::nullopt;
}

class Guess
{
public:
    Guess(const QStringList& header, const GuessOptions& options, std::span<const CsvNote> notes)
        : m_header(header), m_options(options)
    {
        for (const QString& name : header) {
            m_words.append(folded(name));
            m_plan.columns.push_back({.header = name});
        }
        for (const CsvNote& note : notes)
            if (note.kind == CsvNote::Kind::DoubledHeader && note.column < m_words.size())
                m_words[note.column] = folded(note.given);
        m_mapped.resize(m_plan.columns.size());
    }

    [[nodiscard]] base::Result<void, HeaderError> applyMap()
    {
        for (const HeaderMapping& mapping : m_options.map) {
            const int column = columnNamed(mapping.header);
            if (column < 0)
                return base::fail(
                    HeaderError{.kind = HeaderError::Kind::UnknownHeader, .detail = mapping.header});
            const auto at = static_cast<std::size_t>(column);
            ColumnGuess& guess = m_plan.columns[at];
            guess = {.header = guess.header, .why = ColumnGuess::Why::Mapped};
            m_mapped[at] = true;
            const QString name = mapping.field.trimmed();
            if (const auto field = importFieldFromText(name)) {
                const int other = m_plan.columnOf(*field);
                if (other >= 0 && *field != OptedOut)
                    return base::fail(HeaderError{.kind = HeaderError::Kind::DoubledField, .detail = name});
                take(column, *field, ColumnGuess::Why::Mapped);
            } else if (const KnownHeader* known = optOutHeader(folded(name))) {
                take(column, OptedOut, ColumnGuess::Why::Mapped);
                guess.sense = known->sense;
            } else if (!name.isEmpty() && name != u"-" && name.compare(u"ignore", Qt::CaseInsensitive) != 0) {
                guess.use = ColumnGuess::Use::Attribute;
                guess.attribute = name;
            }
        }
        return {};
    }

    [[nodiscard]] base::Result<void, HeaderError> readHeaders()
    {
        for (int column = 0; column < static_cast<int>(m_plan.columns.size()); ++column) {
            if (m_mapped[static_cast<std::size_t>(column)])
                continue;
            const QString& word = m_words[column];
            if (const auto paired = pairedName(word, m_words)) {
                take(column, *paired, ColumnGuess::Why::HeaderWord);
            } else if (const KnownHeader* known = knownHeader(word)) {
                take(column, known->field, ColumnGuess::Why::HeaderWord);
                m_plan.columns[static_cast<std::size_t>(column)].sense = known->sense;
            }
            if (auto sole = settleDoubled(column); !sole)
                return sole;
        }
        return {};
    }

    [[nodiscard]] base::Result<void, HeaderError> findAddresses(std::span<const std::vector<QString>> sample)
    {
        if (m_plan.columnOf(Email) >= 0)
            return {};
        auto found = takeAddresses(sample);
        return m_options.loose ? base::Result<void, HeaderError>() : found;
    }

    [[nodiscard]] ColumnPlan finish()
    {
        for (ColumnGuess& guess : m_plan.columns) {
            if (!m_options.allColumns || guess.use != ColumnGuess::Use::Ignored ||
                guess.why == ColumnGuess::Why::Mapped)
                continue;
            guess.use = ColumnGuess::Use::Attribute;
            guess.attribute = guess.header;
            if (guess.why == ColumnGuess::Why::Unknown)
                guess.why = ColumnGuess::Why::AllColumns;
        }
        m_plan.emailColumn = m_plan.columnOf(Email);
        return std::move(m_plan);
    }

private:
    [[nodiscard]] base::Result<void, HeaderError> takeAddresses(std::span<const std::vector<QString>> sample)
    {
        std::vector<int> found;
        for (std::size_t column = 0; column < m_plan.columns.size(); ++column)
            if (!m_mapped[column] && mostAreAddresses(sample, column))
                found.push_back(static_cast<int>(column));
        if (found.size() == 1) {
            m_plan.columns[static_cast<std::size_t>(found.front())].use = ColumnGuess::Use::Ignored;
            take(found.front(), Email, ColumnGuess::Why::Content);
            return {};
        }
        QStringList names;
        for (const int column : found)
            names.append(m_header[column]);
        if (found.empty())
            return base::fail(HeaderError{.kind = HeaderError::Kind::NoEmailColumn,
                                          .detail = m_header.mid(0, 20).join(u", "_s)});
        return base::fail(
            HeaderError{.kind = HeaderError::Kind::SeveralEmailColumns, .detail = names.join(u", "_s)});
    }

    [[nodiscard]] int columnNamed(const QString& name) const
    {
        const qsizetype exact = m_header.indexOf(name);
        if (exact >= 0)
            return static_cast<int>(exact);
        const QString wanted = name.simplified();
        for (int i = 0; i < static_cast<int>(m_header.size()); ++i)
            if (m_header[i].simplified().compare(wanted, Qt::CaseInsensitive) == 0)
                return i;
        return -1;
    }

    [[nodiscard]] static const KnownHeader* optOutHeader(const QString& word)
    {
        const KnownHeader* known = knownHeader(word);
        return known && known->field == OptedOut ? known : nullptr;
    }

    [[nodiscard]] static bool mostAreAddresses(std::span<const std::vector<QString>> sample,
                                               std::size_t column)
    {
        int filled = 0;
        int addresses = 0;
        for (const std::vector<QString>& row : sample) {
            if (column >= row.size() || row[column].trimmed().isEmpty())
                continue;
            ++filled;
            addresses += looksLikeAddress(row[column].left(400).toUtf8());
        }
        return filled > 0 && addresses * 2 > filled;
    }

    [[nodiscard]] base::Result<void, HeaderError> settleDoubled(int column)
    {
        ColumnGuess& guess = m_plan.columns[static_cast<std::size_t>(column)];
        if (guess.why != ColumnGuess::Why::Doubled)
            return {};
        const int other = m_plan.columnOf(*guess.field);
        if (m_mapped[static_cast<std::size_t>(other)])
            return {};
        const bool isName = guess.field == FirstName || guess.field == LastName || guess.field == Name;
        if (m_options.loose && (!isName || m_words[column] == m_words[other]))
            return {};
        if (!isName || m_words[column] == m_words[other])
            return base::fail(HeaderError{.kind = HeaderError::Kind::DoubledColumn,
                                          .detail = toText(*guess.field),
                                          .headers = {m_header[other], m_header[column]}});
        guess.use = ColumnGuess::Use::Attribute;
        guess.attribute = guess.header;
        return {};
    }

    void take(int column, ImportField field, ColumnGuess::Why why)
    {
        ColumnGuess& guess = m_plan.columns[static_cast<std::size_t>(column)];
        const bool doubled = field != OptedOut && m_plan.columnOf(field) >= 0;
        guess.field = field;
        guess.use = doubled ? ColumnGuess::Use::Ignored : ColumnGuess::Use::Field;
        guess.why = doubled ? ColumnGuess::Why::Doubled : why;
        if (const KnownHeader* known = optOutHeader(m_words[column]); known && field == OptedOut)
            guess.sense = known->sense;
    }

    const QStringList& m_header;
    const GuessOptions& m_options;
    QStringList m_words;
    std::vector<bool> m_mapped;
    ColumnPlan m_plan;
};

base::Result<ColumnPlan, HeaderError> checkSettled(const QStringList& header, ColumnPlan plan)
{
    const bool same = std::ranges::equal(header, plan.columns, {}, {}, &ColumnGuess::header);
    if (!same)
        return base::fail(
            HeaderError{.kind = HeaderError::Kind::OtherColumns, .detail = header.mid(0, 20).join(u", "_s)});
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const ColumnGuess& column = plan.columns[i];
        if (column.use == ColumnGuess::Use::Field && column.field != OptedOut &&
            plan.columnOf(*column.field) != static_cast<int>(i))
            return base::fail(
                HeaderError{.kind = HeaderError::Kind::DoubledField, .detail = toText(*column.field)});
    }
    plan.emailColumn = plan.columnOf(Email);
    if (plan.emailColumn < 0)
        return base::fail(
            HeaderError{.kind = HeaderError::Kind::NoEmailColumn, .detail = header.mid(0, 20).join(u", "_s)});
    return plan;
}

} // namespace

QString toText(ImportField field)
{
    for (const FieldName& name : fieldNames)
        if (name.field == field)
            return name.text.toString();
    Q_UNREACHABLE();
}

std::optional<ImportField> importFieldFromText(const QString& text)
{
    for (const FieldName& name : fieldNames)
        if (text.compare(name.text, Qt::CaseInsensitive) == 0)
            return name.field;
    return std::nullopt;
}

std::optional<bool> readsAsOptedOut(OptOutSense sense, QStringView value)
{
    const QString word = folded(value);
    const bool empty = word.isEmpty();
    switch (sense) {
    case OptOutSense::Marker:
        return !empty && !holds(noWords, word);
    case OptOutSense::Status:
        if (holds(outWords, word))
            return true;
        if (empty || holds(inWords, word))
            return false;
        return std::nullopt;
    case OptOutSense::OptedIn:
        if (empty)
            return std::nullopt;
        if (holds(noWords, word) || holds(outWords, word))
            return true;
        if (holds(yesWords, word) || holds(inWords, word))
            return false;
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

base::Result<std::vector<HeaderMapping>, HeaderError> parseHeaderMap(QStringView text)
{
    std::vector<HeaderMapping> mappings;
    std::array<QString, 2> parts;
    std::size_t part = 0;
    const auto finish = [&]() -> bool {
        if (part == 0 || parts[0].trimmed().isEmpty())
            return false;
        mappings.push_back({parts[0].trimmed(), parts[1].trimmed()});
        parts = {};
        part = 0;
        return true;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size()) {
            parts[part].append(text[++i]);
        } else if (c == u'=' && part == 0) {
            part = 1;
        } else if (c != u',') {
            parts[part].append(c);
        } else if (!finish()) {
            return base::fail(HeaderError{.kind = HeaderError::Kind::BadMapping, .detail = text.toString()});
        }
    }
    if (!finish())
        return base::fail(HeaderError{.kind = HeaderError::Kind::BadMapping, .detail = text.toString()});
    return mappings;
}

base::Result<std::vector<HeaderMapping>, HeaderError> parseHeaderMapJson(const QByteArray& json)
{
    const auto bad = [](qint64 line, const QString& detail) {
        return base::fail(HeaderError{.kind = HeaderError::Kind::BadMapFile, .detail = detail, .line = line});
    };
    if (json.size() > mapFileBytes)
        return bad(0, u"over 1 MB"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return bad(1 + json.first(std::min<qsizetype>(error.offset, json.size())).count('\n'),
                   error.errorString());
    if (!document.isObject())
        return bad(1, u"not an object"_s);
    std::vector<HeaderMapping> mappings;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString() && !it.value().isNull())
            return bad(0, it.key());
        mappings.push_back({it.key(), it.value().toString()});
    }
    return mappings;
}

int ColumnPlan::columnOf(ImportField field) const
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].use == ColumnGuess::Use::Field && columns[i].field == field)
            return static_cast<int>(i);
    return -1;
}

base::Result<ColumnPlan, HeaderError> guessColumns(const QStringList& header,
                                                   std::span<const std::vector<QString>> sample,
                                                   const GuessOptions& options,
                                                   std::span<const CsvNote> notes)
{
    if (options.settled)
        return checkSettled(header, *options.settled);
    Guess guess(header, options, notes);
    if (auto mapped = guess.applyMap(); !mapped)
        return base::fail(std::move(mapped.error()));
    if (auto read = guess.readHeaders(); !read)
        return base::fail(std::move(read.error()));
    if (auto found = guess.findAddresses(sample); !found)
        return base::fail(std::move(found.error()));
    return guess.finish();
}

} // namespace mw::audience
