// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace mw::shell {

/// The pages there are, in the sidebar's order; those below Settings are reached from others.
enum class PageId {
    Home,
    Audience,
    Consent,
    Templates,
    Campaigns,
    Outbox,
    Relays,
    Logs,
    Settings,
    FirstStart,
    Import,
    Why,
    Answers,
};

/// Where to go: a page, one of its objects, a part of it. It is what "back" remembers. What the pages know:
///
/// | page      | object           | part                                  | text                  |
/// |-----------|------------------|---------------------------------------|-----------------------|
/// | Audience  | contact: card    | "all", "list:ID", "deleted", "new"    | what to search for    |
/// | Consent   | contact: history | "today", "records", "suppressions"    | what to search for    |
/// | Import    | list to put into | "paste": from the clipboard           | path of a file        |
/// | Templates | template         | "new", "form", "source"               |                       |
/// | Campaigns | campaign         | "new", "ready"; "practice" starts one | name, for "new"       |
/// | Outbox    | campaign         | "in-doubt"                            |                       |
/// | Relays    | relay            | "new", "test"                         |                       |
/// | Relays    | practice message | "practice"                            | what to search for    |
/// | Logs      | log line         | "campaign:ID" "contact:ID" "relay:ID" | what to search for    |
/// | Why       | delivery         |                                       |                       |
/// | Answers   | campaign         |                                       |                       |
/// | Settings  |                  | a section                             |                       |
struct Place
{
    PageId page = PageId::Home;
    qint64 object = 0; ///< 0 = the page itself
    QString part{};    ///< empty = as it was left
    QString text{};

    bool operator==(const Place&) const = default;
};

} // namespace mw::shell

Q_DECLARE_METATYPE(mw::shell::Place)
