// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace mw::mailview {

/// A font of a mail with what was measured with it.
struct MailFont
{
    QFont font;
    int ascent = 0;
    QHash<QString, int> widths{};
};

/// The fonts that a mail asks for, by the names it gives. For any one thread.
class MailFonts
{
public:
    /// `family` where a mail names none, or none that is here.
    explicit MailFonts(QString family) : m_family(std::move(family)) {}

    struct Wish
    {
        QString faces{}; ///< comma-parted, as in a style sheet
        int pixels = 16;
        int weight = 400;
        bool italic = false;
        unsigned decoration = 0; ///< litehtml's bits
    };
    [[nodiscard]] MailFont* make(const Wish& wish);
    void drop(const MailFont* font);

    [[nodiscard]] static int width(MailFont& font, const QString& text);

private:
    QString m_family;
    std::vector<std::unique_ptr<MailFont>> m_fonts;
};

} // namespace mw::mailview
