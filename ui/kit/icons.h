// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace mw::kit {

// Every drawing of the icon family, named by what it means; iconNames has the file of each
// (resources/icons/NAME.svg).
enum class Icon : unsigned char {
    // Where one goes.
    Home,
    Audience,
    Templates,
    Campaigns,
    Send,
    Inbox,
    Globe,
    Relays,
    Reports,
    Logs,
    Settings,
    // States; they stand alone too.
    Queued,
    Accepted,
    Clock,
    Refused,
    InDoubt,
    Bounced,
    LeftOut,
    Unsubscribed,
    Paused,
    Live,
    // What one does.
    Add,
    Minus,
    Import,
    Export,
    Search,
    Filter,
    Sort,
    Pause,
    Play,
    Stop,
    Edit,
    Delete,
    Undo,
    Redo,
    Copy,
    Open,
    Close,
    Check,
    More,
    Back,
    Forward,
    Up,
    Down,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    ChevronDown,
    Switch,
    Refresh,
    History,
    Test,
    Link,
    Unlink,
    Merge,
    Disk,
    Drag,
    Pin,
    Bookmark,
    Reply,
    Quit,
    // Writing a mail.
    Bold,
    Italic,
    Heading,
    Text,
    List,
    Picture,
    PictureOff,
    Button,
    MergeField,
    Code,
    Colour,
    Attachment,
    Note,
    // Things.
    Tag,
    Person,
    PersonAdd,
    PersonOff,
    People,
    Building,
    Shop,
    Place,
    Calendar,
    Hourglass,
    Lock,
    Unlock,
    Key,
    Backup,
    ShieldCheck,
    Package,
    Folder,
    File,
    FileText,
    FileDown,
    Table,
    Column,
    Segment,
    Duplicate,
    Mail,
    MailOpen,
    MailCheck,
    Mailbox,
    ServerSaid,
    Gauge,
    Network,
    Plug,
    Offline,
    // The program itself.
    Phone,
    Tablet,
    Desktop,
    Eye,
    EyeOff,
    Warning,
    Info,
    Help,
    Bell,
    Keyboard,
    Language,
    Sun,
    Moon,
    Density,
    Sidebar,
    // Other meanings of the same drawing.
    Domains = Globe,
    Consent = ShieldCheck,
    Outbox = Send,
    Sending = Send,
    Scheduled = Calendar,
    Deferred = Clock,
    Expired = Clock,
    Cancelled = LeftOut,
    Fine = Accepted,
    Failed = Refused,
    Question = InDoubt,
    Practice = Test,
    NotTried = Minus,
    Save = Disk,
    Theme = Sun,
    Columns = Column,
    NewContact = PersonAdd,
};

inline constexpr std::size_t iconCount = 122;

// In the order of the enum.
inline constexpr std::array<const char*, iconCount> iconNames{{
    "home",       "audience",  "templates",    "campaigns",     "send",         "inbox",        "globe",
    "relays",     "reports",   "logs",         "settings",      "queued",       "accepted",     "clock",
    "refused",    "in-doubt",  "bounced",      "left-out",      "unsubscribed", "paused",       "live",
    "add",        "minus",     "import",       "export",        "search",       "filter",       "sort",
    "pause",      "play",      "stop",         "edit",          "delete",       "undo",         "redo",
    "copy",       "open",      "close",        "check",         "more",         "back",         "forward",
    "up",         "down",      "chevron-left", "chevron-right", "chevron-up",   "chevron-down", "switch",
    "refresh",    "history",   "test",         "link",          "unlink",       "merge",        "disk",
    "drag",       "pin",       "bookmark",     "reply",         "quit",         "bold",         "italic",
    "heading",    "text",      "list",         "picture",       "picture-off",  "button",       "merge-field",
    "code",       "colour",    "attachment",   "note",          "tag",          "person",       "person-add",
    "person-off", "people",    "building",     "shop",          "place",        "calendar",     "hourglass",
    "lock",       "unlock",    "key",          "backup",        "shield-check", "package",      "folder",
    "file",       "file-text", "file-down",    "table",         "column",       "segment",      "duplicate",
    "mail",       "mail-open", "mail-check",   "mailbox",       "server-said",  "gauge",        "network",
    "plug",       "offline",   "phone",        "tablet",        "desktop",      "eye",          "eye-off",
    "warning",    "info",      "help",         "bell",          "keyboard",     "language",     "sun",
    "moon",       "density",   "sidebar",
}};
static_assert(static_cast<std::size_t>(Icon::Sidebar) + 1 == iconCount);

// The name of the drawing's file, without folder and ending.
[[nodiscard]] constexpr const char* iconName(Icon icon)
{
    return iconNames[static_cast<std::size_t>(icon)];
}

// Drawings that point along the line of reading; mirrored where that runs from right to left.
[[nodiscard]] constexpr bool isDirectional(Icon icon)
{
    switch (icon) {
    case Icon::Send:
    case Icon::Bounced:
    case Icon::Undo:
    case Icon::Redo:
    case Icon::Open:
    case Icon::Back:
    case Icon::Forward:
    case Icon::ChevronLeft:
    case Icon::ChevronRight:
    case Icon::Merge:
    case Icon::Reply:
    case Icon::List:
    case Icon::Sort:
    case Icon::Sidebar:
    case Icon::Campaigns:
        return true;
    default:
        return false;
    }
}

} // namespace mw::kit
