// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailfonts.h"

#include <algorithm>
#include <QFontMetricsF>
#include <QStringList>

namespace mw::mailview {

using namespace Qt::StringLiterals;

namespace {

constexpr int largest = 300; // pixels
constexpr qsizetype mostWidths = 20'000;
constexpr unsigned underline = 1, lineThrough = 2, overline = 4;

/// "-apple-system, 'Segoe UI', sans-serif" as families that Qt can look for.
QStringList familiesOf(const QString& faces, const QString& otherwise, bool& fixed)
{
    static const QStringList system{u"-apple-system"_s, u"blinkmacsystemfont"_s,
                                    u"system-ui"_s,     u"sans-serif"_s,
                                    u"inherit"_s,       u"initial"_s};
    QStringList families;
    for (const QString& face : faces.split(u',').first(std::min<qsizetype>(faces.count(u',') + 1, 12))) {
        QString name = face.trimmed();
        name.remove(u'"').remove(u'\'');
        if (name.isEmpty() || name.size() > 64)
            continue;
        if (system.contains(name.toLower())) {
            families.append(otherwise);
            continue;
        }
        if (name.compare(u"monospace"_s, Qt::CaseInsensitive) == 0)
            fixed = true;
        families.append(name);
    }
    families.append(otherwise);
    families.removeDuplicates();
    return families;
}

} // namespace

MailFont* MailFonts::make(const Wish& wish)
{
    auto made = std::make_unique<MailFont>();
    bool fixed = false;
    QFont& font = made->font;
    font.setFamilies(familiesOf(wish.faces, m_family, fixed));
    font.setStyleHint(fixed ? QFont::Monospace : QFont::SansSerif);
    const int pixels = std::clamp(wish.pixels, 1, largest);
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(std::clamp(wish.weight, 100, 900)));
    font.setItalic(wish.italic);
    font.setUnderline((wish.decoration & underline) != 0);
    font.setStrikeOut((wish.decoration & lineThrough) != 0);
    font.setOverline((wish.decoration & overline) != 0);
    // The same widths at every scale: a mail is laid out once and drawn in any.
    font.setHintingPreference(QFont::PreferNoHinting);
    m_fonts.push_back(std::move(made));
    return m_fonts.back().get();
}

void MailFonts::drop(const MailFont* font)
{
    std::erase_if(m_fonts, [font](const auto& kept) { return kept.get() == font; });
}

int MailFonts::width(MailFont& font, const QString& text)
{
    const auto known = font.widths.constFind(text);
    if (known != font.widths.cend())
        return *known;
    const int width = qRound(QFontMetricsF(font.font).horizontalAdvance(text));
    if (font.widths.size() < mostWidths)
        font.widths.insert(text, width);
    return width;
}

} // namespace mw::mailview
