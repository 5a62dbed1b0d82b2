// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/leavewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace mw::inbound {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRead = 64 * 1024; ///< nobody asks to leave behind that
constexpr qsizetype tokenLength = 26;     ///< mail::deliveryToken

/// Letter case and marks aside, blanks put together: "Désabonner" is found by "desabonn".
QString folded(const QString& text)
{
    QString plain = text.left(mostRead).normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar c) { return c.isMark(); });
    plain.replace(u'’', u'\'');
    return plain.toCaseFolded().simplified();
}

// Folded: casefolding makes ss of ß, decomposition takes the dots from ä. Matched as parts of words, so each
// is long enough, or odd enough, to stand in no other word.
constexpr std::array leaving{
    // English
    u"unsubscribe",
    u"opt out",
    u"opt-out",
    u"optout",
    u"remove me",
    u"remove my",
    u"take me off",
    u"take us off",
    u"remove us",
    u"delete my address",
    u"delete my data",
    u"stop sending",
    u"stop emailing",
    u"stop mailing",
    u"no more emails",
    u"no more mails",
    u"no more e-mails",
    u"no longer wish",
    u"no longer want",
    u"don't send me",
    u"do not send me",
    u"dont send me",
    u"don't email me",
    u"do not email me",
    u"do not contact me",
    u"don't contact me",
    u"don't write me",
    u"off your list",
    u"off the list",
    u"from your list",
    u"from this list",
    u"from your mailing",
    // German
    u"abmeld",
    u"abbestell",
    u"austragen",
    u"abzumelden",
    u"abzubestellen",
    u"keine mails mehr",
    u"keine e-mails mehr",
    u"keine emails mehr",
    u"keinen newsletter",
    u"keine newsletter",
    u"keine werbung",
    u"aus dem verteiler",
    u"aus ihrem verteiler",
    u"aus eurem verteiler",
    u"aus ihrer liste",
    u"melden sie mich ab",
    u"meldet mich ab",
    u"tragen sie mich aus",
    u"loschen sie mich",
    u"widerrufe",
    u"widerspreche",
    u"nicht mehr anschreiben",
    u"nicht mehr zusenden",
    u"nichts mehr schicken",
    // French
    u"desabonn",
    u"desinscri",
    u"retirez-moi",
    u"ne plus recevoir",
    u"plus de mails",
    // Spanish, Portuguese
    u"darme de baja",
    u"dar de baja",
    u"darse de baja",
    u"cancelar suscripcion",
    u"cancelar la suscripcion",
    u"no deseo recibir",
    u"no quiero recibir",
    u"cancelar inscricao",
    u"nao quero receber",
    u"descadastr",
    // Italian
    u"disiscri",
    u"cancellami",
    u"cancellatemi",
    u"cancellare l'iscrizione",
    u"non voglio piu ricevere",
    // Dutch, Danish, Swedish, Norwegian
    u"uitschrijven",
    u"afmelden",
    u"afmeld",
    u"avprenumerera",
    u"avregistrera",
    u"meld meg av",
    // Polish, Czech
    u"wypisz",
    u"wypisac",
    u"rezygnuje z",
    u"odhlasit",
    u"odhlaste",
};

constexpr std::array automatic{
    u"automatic reply",        u"auto reply",          u"auto-reply",           u"autoreply",
    u"out of office",          u"out of the office",   u"out-of-office",        u"on vacation",
    u"automatische antwort",   u"abwesenheit",         u"reponse automatique",  u"absence du bureau",
    u"respuesta automatica",   u"risposta automatica", u"automatisch antwoord", u"autosvar",
    u"automatyczna odpowiedz",
};

template <typename Words>
bool holdsOneOf(const QString& text, const Words& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char16_t* word) { return text.contains(QStringView(word)); });
}

/// The line with which a mail program begins what it quotes.
bool beginsQuote(QStringView line)
{
    static const QRegularExpression begins(
        u"^(-{3,}.*-{2,}$|_{10,}$|(on|am|le|el|il|op|den|em|dnia|w dniu)\\b.{6,200}"
        u"(wrote|schrieb|a ecrit|a écrit|escribió|escribio|ha "
        u"scritto|schreef|skrev|escreveu|napisał|napisal)\\b.*:?$|"
        u"(from|von|de|da|van|från|fra|od)\\s*:\\s.*@.*$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return line.size() <= 400 && begins.match(line.toString()).hasMatch();
}

} // namespace

QString ownWords(const QString& text)
{
    QString own;
    for (const QStringView line : QStringView(text).left(mostRead).split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith(u'>'))
            continue;
        if (beginsQuote(trimmed))
            break;
        own += trimmed;
        own += u'\n';
    }
    return own.trimmed();
}

bool asksToLeave(const QString& subject, const QString& ownWords)
{
    if (holdsOneOf(folded(subject), leaving))
        return true;
    const QString words = folded(ownWords);
    static const QRegularExpression alone(
        u"^\\W*(stop|remove|leave|end|quit|austreten|stopp|baja|cancel|arret)\\W*$"_s);
    return holdsOneOf(words, leaving) || (words.size() < 40 && alone.match(words).hasMatch());
}

QByteArray unsubscribeToken(const QString& subject)
{
    static const QRegularExpression says(u"\\bunsubscribe\\s+([a-z2-7]{%1})(?![a-z0-9])"_s.arg(tokenLength),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = says.match(subject.left(1000));
    return match.hasMatch() ? match.captured(1).toLower().toLatin1() : QByteArray();
}

bool soundsAutomatic(const QString& subject)
{
    return holdsOneOf(folded(subject), automatic);
}

} // namespace mw::inbound
