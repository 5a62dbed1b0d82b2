// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/things.h"
#include "takeout/words.h"

namespace mw::takeout {

namespace {

Thing senderIdentities()
{
    return {.file = "sender_identities.jsonl",
            .format = Format::JsonLines,
            .about = "Who mail comes from",
            .tables = {"sender_identity"},
            .from = "sender_identity i",
            .order = "i.id",
            .fields = {{"id", "i.id", Type::Integer, "number of the sender identity"},
                       {"name", "i.name", Type::Text, "its name in Mailwright"},
                       {"from_name", "i.from_name", Type::Text, "the name in From"},
                       {"from_email", "i.from_email", Type::Text, "the address in From"},
                       {"reply_to", "i.reply_to", Type::Text, "where replies go; empty = to From"},
                       {"postal", "i.postal", Type::Text, "lines of the postal address"},
                       {"created_at", "i.created_at", Type::Time, "when it was made"}}};
}

Thing templates()
{
    return {.file = "templates.jsonl",
            .format = Format::JsonLines,
            .about = "Templates",
            .tables = {"template"},
            .from = "template t",
            .order = "t.id",
            .fields = {{"id", "t.id", Type::Integer, "number of the template"},
                       {"name", "t.name", Type::Text, "its name"},
                       {"subject", "t.subject", Type::Text, "the subject, with its variables"},
                       {"html", "t.html", Type::Text, "the HTML, with its variables"},
                       {"text", "t.text", Type::Text, "the plain text; null = made from the HTML"},
                       {"created_at", "t.created_at", Type::Time, "when it was made"},
                       {"updated_at", "t.updated_at", Type::Time, "its last change"}}};
}

Thing pictures()
{
    return {.file = "pictures.jsonl",
            .format = Format::JsonLines,
            .about = "Pictures; the bytes of each are a file below pictures/",
            .tables = {"picture"},
            .from = "picture p",
            .order = "p.id",
            .fields = {{"id", "p.id", Type::Integer, "number of the picture"},
                       {"file", MW_PICTURE_FILE, Type::Text, "the file with its bytes"},
                       {"format", "p.format", Type::Word, "its format", words::pictureFormat},
                       {"width", "p.width", Type::Integer, "pixels"},
                       {"height", "p.height", Type::Integer, "pixels"},
                       {"size", "length(p.bytes)", Type::Integer, "bytes"},
                       {"sha256", "p.sha256", Type::Hex, "SHA-256 of the bytes"}}};
}

Thing templatePictures()
{
    return {.file = "template_pictures.jsonl",
            .format = Format::JsonLines,
            .about = "Which pictures templates show",
            .tables = {"template_picture"},
            .from = "template_picture x LEFT JOIN template t ON t.id = x.template_id "
                    "LEFT JOIN picture p ON p.id = x.picture_id",
            .order = "x.template_id, x.name",
            .fields = {{"template_id", "x.template_id", Type::Integer, "the template"},
                       {"template", "t.name", Type::Text, "its name"},
                       {"name", "x.name", Type::Text, "NAME, where the HTML says src=\"cid:NAME\""},
                       {"file_name", "x.file_name", Type::Text, "the name that mail programs show"},
                       {"picture_id", "x.picture_id", Type::Integer, "the picture"},
                       {"file", MW_PICTURE_FILE, Type::Text, "the file with its bytes"},
                       {"added_at", "x.added_at", Type::Time, "when it was added"}}};
}

Thing campaignMessages()
{
    return {.file = "campaign_messages.jsonl",
            .format = Format::JsonLines,
            .about = "What campaigns say, frozen when they were planned",
            .tables = {"campaign_version"},
            .from = "campaign_version v LEFT JOIN campaign k ON k.id = v.campaign_id",
            .order = "v.campaign_id, v.version",
            .fields = {{"campaign_id", "v.campaign_id", Type::Integer, "the campaign"},
                       {"campaign", "k.name", Type::Text, "its name"},
                       {"version", "v.version", Type::Integer, "as deliveries name it"},
                       {"subject", "v.subject", Type::Text, "the subject, with its variables"},
                       {"html", "v.html", Type::Text, "the HTML, with its variables"},
                       {"text", "v.text", Type::Text, "the plain text"},
                       {"from_name", "v.from_name", Type::Text, "the name in From"},
                       {"from_email", "v.from_email", Type::Text, "the address in From"},
                       {"reply_to", "v.reply_to", Type::Text, "where replies go; empty = to From"},
                       {"postal", "v.postal", Type::Text, "lines of the postal address"},
                       {"list", "v.list_name", Type::Text, "the list's name then"},
                       {"frozen_at", "v.frozen_at", Type::Time, "when it was frozen"}}};
}

Thing campaignPictures()
{
    return {.file = "campaign_pictures.jsonl",
            .format = Format::JsonLines,
            .about = "Which pictures those messages show",
            .tables = {"campaign_picture"},
            .from = "campaign_picture x LEFT JOIN picture p ON p.id = x.picture_id",
            .order = "x.campaign_id, x.version, x.name",
            .fields = {{"campaign_id", "x.campaign_id", Type::Integer, "the campaign"},
                       {"version", "x.version", Type::Integer, "the version of its message"},
                       {"name", "x.name", Type::Text, "NAME, where the HTML says src=\"cid:NAME\""},
                       {"file_name", "x.file_name", Type::Text, "the name that mail programs show"},
                       {"picture_id", "x.picture_id", Type::Integer, "the picture"},
                       {"file", MW_PICTURE_FILE, Type::Text, "the file with its bytes"}}};
}

} // namespace

std::vector<Thing> contentThings()
{
    return {senderIdentities(), templates(),        pictures(),
            templatePictures(), campaignMessages(), campaignPictures()};
}

} // namespace mw::takeout
