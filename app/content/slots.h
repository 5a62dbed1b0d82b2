// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/richtext.h"

#include <QByteArray>
#include <variant>

namespace mw::content {

// A slot is a named place in a template that is filled in a form. It is marked by attributes of elements that
// are there anyway, so that the source stays ordinary mail HTML, which any other program shows as it is:
//
//   <h1 data-mw-slot="title" data-mw-kind="heading" data-mw-label="Heading">Good morning</h1>
//       heading: one line of text and fields; any element that may hold text. Preview texts too.
//   <td data-mw-slot="story" data-mw-kind="text" data-mw-label="Text"
//       data-mw-paragraph-style="margin:0 0 16px" data-mw-link-style="color:#2F55A4"> <p>…</p> </td>
//       text: paragraphs, line breaks, bold, italic, links and fields. New paragraphs and links take the
//       attributes of those that are there, else the style given here.
//   <td data-mw-slot="photo" data-mw-kind="picture" data-mw-label="Picture" data-mw-picture-width="536"
//       data-mw-picture-style="display:block;width:100%;height:auto" data-mw-link-style="…">
//       <a href="https://…"><img src="cid:bread" alt="A loaf"></a> </td>
//       picture: an element that holds <img>, <a><img></a> or nothing; or, without a link of its own, an
//       <img>.
//   <a data-mw-slot="more" data-mw-kind="button" data-mw-label="Button" href="https://…">Read more</a>
//       button: an <a> that holds one line.
//   <td data-mw-colour="accent: background-color @bgcolor; ink: color" style="…">
//       colour: which values an element takes from which colour; CSS properties of its style attribute, with
//       @ an attribute of its own. Each value holds exactly one #RGB or #RRGGBB. On any element, once:
//       data-mw-colour-labels="accent: Main colour; ink: Text on it"
//
// data-mw-hint is a sentence below the field. Names are 1 to 40 of A-Z a-z 0-9 _ - and stand once; one slot
// holds no other one (colours aside). What stands in comments, scripts and styles is not looked at.

enum class SlotKind { Heading, Text, Picture, Button, Colour };

struct HeadingValue
{
    Runs line{};
    friend bool operator==(const HeadingValue&, const HeadingValue&) = default;
};
struct PictureValue
{
    QString source{}; ///< cid:NAME, https://… ; empty = no picture
    Runs alt{};
    QString link{}; ///< empty = none
    friend bool operator==(const PictureValue&, const PictureValue&) = default;
};
struct ButtonValue
{
    Runs label{};
    QString link{};
    friend bool operator==(const ButtonValue&, const ButtonValue&) = default;
};
struct ColourValue
{
    QString colour{}; ///< #RRGGBB
    friend bool operator==(const ColourValue&, const ColourValue&) = default;
};
using SlotValue = std::variant<HeadingValue, RichText, PictureValue, ButtonValue, ColourValue>;

/// Bytes begin to end of the source.
struct SlotRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct Slot
{
    QString name{};
    SlotKind kind = SlotKind::Heading;
    QString label{}; ///< the name where the template gives none
    QString hint{};
    std::vector<SlotRange> ranges{}; ///< the only bytes that filling may change
    int line = 0;                    ///< of the marked element, from 1
    int column = 0;
    /// Nothing: the slot holds what its form has no field for, and can be changed in the source only.
    std::optional<SlotValue> value{};
    struct Foreign
    {
        QString what{}; ///< what that is, as it begins
        int line = 0;
        int column = 0;
    };
    std::optional<Foreign> foreign{};
    bool mayHaveLink = true; ///< of a picture
    int pictureWidth = 0;    ///< of a picture: the pixels it is shown at; 0 = not told
};

struct SlotError
{
    enum class Kind {
        // In the template, at line and column:
        Template, ///< it does not compile; detail = why
        TooLarge,
        TooMany, ///< over 200 slots, or 2000 places of colours
        BadName,
        SameName,
        UnknownKind,
        WrongElement, ///< a kind on an element that can't be it
        NotClosed,
        Nested,
        BadColourMark, ///< a property that is not there, or holds no colour, or several
        // In what is to be filled in:
        NoSuchSlot,
        OtherKind,
        SourceOnly,
        BadLink, ///< detail = the link
        BadPicture,
        BadColour,
        BadField, ///< detail = its name
        TooLong,
        NotKept, ///< the template would not have given the value back; nothing was changed
    };
    Kind kind = Kind::Template;
    int line = 0; ///< 0 = no place in the template is at fault
    int column = 0;
    QString detail{};
};

struct SlotLimits
{
    static constexpr std::size_t slotCount = 200;
    static constexpr std::size_t colourPlaces = 2000;
    static constexpr qsizetype text = 100'000; ///< UTF-16 units of one value
};

/// Every slot of a template (UTF-8), in the order of the source, colours last.
[[nodiscard]] base::Result<std::vector<Slot>, SlotError> readSlots(const QByteArray& source);

/// The source with one slot filled; all other bytes are as they were. The value comes back from readSlots()
/// in its normalised form, or nothing is changed: what was made is read again before it is given back. A
/// value that is there already gives the source itself.
[[nodiscard]] base::Result<QByteArray, SlotError> fillSlot(const QByteArray& source, const QString& name,
                                                           const SlotValue& value);

/// As readSlots() gives it back.
[[nodiscard]] SlotValue normalised(const SlotValue& value);

/// The source without any data-mw- attribute: what is mailed needs none.
[[nodiscard]] QByteArray withoutSlotMarks(const QByteArray& source);

} // namespace mw::content
