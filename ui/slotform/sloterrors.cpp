// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/sloterrors.h"

#include "ui/slotform/links.h"

#include <QCoreApplication>

namespace mw::slotform {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::slotform::SlotErrors)
};

/// Of what stands in the template.
QString ofTemplate(const content::SlotError& error)
{
    using Kind = content::SlotError::Kind;
    switch (error.kind) {
    case Kind::Template:
        return error.detail;
    case Kind::TooLarge:
        return Text::tr("The source is larger than 5 MB.");
    case Kind::TooMany:
        return Text::tr("The source has more than 200 slots or 2,000 places of colours.");
    case Kind::BadName:
        return Text::tr("A slot's name has 1 to 40 letters, digits, _ or -; “%1” has not.").arg(error.detail);
    case Kind::SameName:
        return Text::tr("Two slots are called “%1”.").arg(error.detail);
    case Kind::UnknownKind:
        return Text::tr("A slot is a heading, text, picture or button; “%1” is none.").arg(error.detail);
    case Kind::WrongElement:
        return Text::tr("This element can't be such a slot: %1.").arg(error.detail);
    case Kind::NotClosed:
        return Text::tr("The element of the slot “%1” is not closed.").arg(error.detail);
    case Kind::Nested:
        return Text::tr("The slot “%1” stands within another slot.").arg(error.detail);
    case Kind::BadColourMark:
        return Text::tr("A colour's mark names what is not there, or holds no colour: %1.").arg(error.detail);
    default:
        return {};
    }
}

} // namespace

QString sentenceOf(const content::SlotError& error)
{
    using Kind = content::SlotError::Kind;
    switch (error.kind) {
    case Kind::NoSuchSlot:
    case Kind::OtherKind:
        return Text::tr("The source has no such slot any more. It was left as it is.");
    case Kind::SourceOnly:
        return Text::tr("It holds what the form has no field for. Change it in the source.");
    case Kind::BadLink: {
        const auto fault = content::linkFault(error.detail);
        return fault ? sentenceOf(*fault) : Text::tr("This picture can't be a link.");
    }
    case Kind::BadPicture:
        return error.detail.isEmpty()
                   ? Text::tr("This place always shows a picture. Choose another one.")
                   : Text::tr("A picture is one of this template, or begins with https://.");
    case Kind::BadColour:
        return Text::tr("A colour is written like #2F55A4."); // an example of writing, not a look
    case Kind::BadField:
        return Text::tr("“%1” can't be a field.").arg(error.detail);
    case Kind::TooLong:
        return Text::tr("It has more than 100,000 characters. The source keeps what it had; shorten it.");
    case Kind::NotKept:
        return Text::tr("The template can't hold this as it is. The source keeps what it had.");
    default:
        return ofTemplate(error);
    }
}

} // namespace mw::slotform
