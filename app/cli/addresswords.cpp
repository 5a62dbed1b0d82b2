// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/addresswords.h"

#include "cli/text.h"

namespace mw::cli {

QString wordsOf(mail::AddressError::Kind kind)
{
    using Kind = mail::AddressError::Kind;
    switch (kind) {
    case Kind::Empty:
        return Text::tr("it is empty");
    case Kind::TooLong:
        return Text::tr("it is too long");
    case Kind::ControlCharacter:
        return Text::tr("it holds a control character");
    case Kind::Whitespace:
        return Text::tr("there is a blank in it");
    case Kind::InvisibleCharacter:
        return Text::tr("it holds an invisible character; type it anew");
    case Kind::BadCharacter:
        return Text::tr("it holds a character that means nothing");
    case Kind::MissingAt:
        return Text::tr("there is no @ in it");
    case Kind::SecondAt:
        return Text::tr("there is more than one @ in it");
    case Kind::DisplayName:
        return Text::tr("a name stands beside it; leave the address alone");
    case Kind::QuotedLocal:
    case Kind::Comment:
    case Kind::AddressLiteral:
        return Text::tr("it is written in a form that is not mailed (quotes, parentheses or brackets)");
    case Kind::EmptyLocal:
        return Text::tr("nothing stands before the @");
    case Kind::LocalTooLong:
        return Text::tr("what stands before the @ is too long");
    case Kind::LocalDots:
    case Kind::DomainDots:
        return Text::tr("a dot stands first, last or twice in a row");
    case Kind::LocalCharacter:
        return Text::tr("what stands before the @ holds a character that may not be there");
    case Kind::EmptyDomain:
        return Text::tr("nothing stands behind the @");
    case Kind::SingleLabel:
    case Kind::NumericTopLevel:
        return Text::tr("what stands behind the @ has no ending like .com");
    case Kind::LabelTooLong:
    case Kind::LabelHyphen:
    case Kind::DomainCharacter:
    case Kind::InvalidIdn:
        return Text::tr("what stands behind the @ can't be a domain");
    case Kind::BadName:
        break;
    }
    return Text::tr("the name beside it can't be read");
}

} // namespace mw::cli
