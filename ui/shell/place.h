// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace mw::shell {

/// The pages there are, in the sidebar's order; those below Settings are reached from others.
enum class PageId {
    Home,
    Audience,
    Templates,
    Campaigns,
    Outbox,
    Relays,
    Logs,
    Settings,
    FirstStart,
    Import,
    Why,
};

/// Where to go: a page, one of its objects, a part of it. It is what "back" remembers.
struct Place
{
    PageId page = PageId::Home;
    qint64 object =
        0;          ///< id of a contact, campaign, template, relay, delivery or log line; 0 = the page itself
    QString part{}; ///< a tab or view of the page, in its own words; empty = as it was left
    QString text{}; ///< what to search for, or the file to import

    bool operator==(const Place&) const = default;
};

} // namespace mw::shell

Q_DECLARE_METATYPE(mw::shell::Place)
