// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailpaper.h"

#include "ui/mailview/mailelements.h"

#include <litehtml/el_body.h>
#include <litehtml/el_break.h>
#include <litehtml/el_div.h>
#include <litehtml/el_font.h>
#include <litehtml/el_para.h>
#include <litehtml/el_table.h>
#include <litehtml/el_td.h>
#include <litehtml/el_tr.h>

#include <QFontMetricsF>
#include <QPainterPath>

#include <cmath>
#include <functional>

namespace mw::mailview {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultPixels = 16;
constexpr int readerHeight = 800;
constexpr QSize missingPicture{160, 40};
constexpr qsizetype longestWord = 200; // in characters; longer ones may break there
constexpr qsizetype mostLinks = 2'000;

MailFont& fontOf(litehtml::uint_ptr handle)
{
    return *reinterpret_cast<MailFont*>(handle);
}

/// Characters after which a line may break without a space.
bool breaksAnywhere(char32_t c)
{
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x2FFFF);
}

template <typename Base>
std::shared_ptr<litehtml::element> watched(const std::shared_ptr<litehtml::document>& document,
                                           MailPaper& paper)
{
    return std::make_shared<Watched<Base>>(document, paper);
}

} // namespace

MailPaper::MailPaper(MailPictures& pictures, MailWatch& watch, const QString& family, int width)
    : m_pictures(pictures), m_watch(watch), m_fonts(family), m_family("sans-serif"), m_width(width)
{
}

void MailPaper::noteLink(const litehtml::element* element, const MailLink& link)
{
    if (!m_collecting || m_links.size() >= mostLinks || m_noted.contains(element) || link.boxes.isEmpty())
        return;
    m_noted.insert(element);
    m_links.append(link);
}

void MailPaper::paintMissing(litehtml::uint_ptr, const litehtml::position& position, const QString& text)
{
    if (!m_painter)
        return;
    const MailFont* font = m_fonts.make({.pixels = defaultPixels - 3});
    paintMissingPicture(m_painter, rectOf(position), text, font->font);
    m_fonts.drop(font);
}

litehtml::uint_ptr MailPaper::create_font(const litehtml::tchar_t* faceName, int size, int weight,
                                          litehtml::font_style italic, unsigned int decoration,
                                          litehtml::font_metrics* fm)
{
    m_watch.check();
    MailFont* font = m_fonts.make({.faces = QString::fromUtf8(faceName),
                                   .pixels = size,
                                   .weight = weight,
                                   .italic = italic == litehtml::fontStyleItalic,
                                   .decoration = decoration});
    const QFontMetricsF metrics(font->font);
    font->ascent = qRound(metrics.ascent());
    if (fm) {
        fm->ascent = font->ascent;
        fm->descent = qRound(metrics.descent());
        fm->height = fm->ascent + fm->descent;
        fm->x_height = qRound(metrics.xHeight());
        fm->draw_spaces = italic == litehtml::fontStyleItalic || decoration != 0;
    }
    return reinterpret_cast<litehtml::uint_ptr>(font);
}

void MailPaper::delete_font(litehtml::uint_ptr hFont)
{
    m_fonts.drop(&fontOf(hFont));
}

int MailPaper::text_width(const litehtml::tchar_t* text, litehtml::uint_ptr hFont)
{
    m_watch.check();
    return MailFonts::width(fontOf(hFont), QString::fromUtf8(text));
}

void MailPaper::draw_text(litehtml::uint_ptr, const litehtml::tchar_t* text, litehtml::uint_ptr hFont,
                          litehtml::web_color color, const litehtml::position& pos)
{
    m_watch.check();
    if (!m_painter)
        return;
    const MailFont& font = fontOf(hFont);
    m_painter->setFont(font.font);
    m_painter->setPen(colorOf(color));
    m_painter->drawText(QPointF(pos.x, pos.y + font.ascent), QString::fromUtf8(text));
}

int MailPaper::pt_to_px(int pt) const
{
    return qRound(pt * 96.0 / 72.0);
}

int MailPaper::get_default_font_size() const
{
    return defaultPixels;
}

const litehtml::tchar_t* MailPaper::get_default_font_name() const
{
    return m_family.constData();
}

void MailPaper::draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker& marker)
{
    if (m_painter)
        paintMarker(m_painter, marker);
}

void MailPaper::load_image(const litehtml::tchar_t* src, const litehtml::tchar_t*, bool)
{
    m_watch.check();
    (void)m_pictures.of(QString::fromUtf8(src));
}

void MailPaper::get_image_size(const litehtml::tchar_t* src, const litehtml::tchar_t*, litehtml::size& sz)
{
    m_watch.check();
    const QImage& image = m_pictures.of(QString::fromUtf8(src));
    const QSize size = image.isNull() ? missingPicture : image.size();
    sz.width = size.width();
    sz.height = size.height();
}

void MailPaper::draw_background(litehtml::uint_ptr, const litehtml::background_paint& bg)
{
    m_watch.check();
    if (bg.is_root && bg.color.alpha > 0)
        m_rootColor = colorOf(bg.color);
    if (!m_painter)
        return;
    paintBackground(m_painter, bg,
                    bg.image.empty() ? QImage() : m_pictures.of(QString::fromUtf8(bg.image.c_str())));
}

void MailPaper::draw_borders(litehtml::uint_ptr, const litehtml::borders& borders,
                             const litehtml::position& draw_pos, bool)
{
    m_watch.check();
    if (m_painter)
        paintBorders(m_painter, borders, rectOf(draw_pos));
}

void MailPaper::transform_text(litehtml::tstring& text, litehtml::text_transform tt)
{
    QString read = QString::fromUtf8(text.c_str());
    if (tt == litehtml::text_transform_uppercase)
        read = read.toUpper();
    else if (tt == litehtml::text_transform_lowercase)
        read = read.toLower();
    else if (tt == litehtml::text_transform_capitalize && !read.isEmpty())
        read.replace(0, 1, read.first(1).toUpper());
    text = read.toStdString();
}

void MailPaper::import_css(litehtml::tstring& text, const litehtml::tstring&, litehtml::tstring&)
{
    text.clear();
}

void MailPaper::set_clip(const litehtml::position& pos, const litehtml::border_radiuses& bdr_radius,
                         bool valid_x, bool valid_y)
{
    if (!m_painter)
        return;
    m_painter->save();
    QRectF clip = rectOf(pos);
    constexpr qreal far = 1'000'000;
    if (!valid_x)
        clip = QRectF(-far, clip.top(), 2 * far, clip.height());
    if (!valid_y)
        clip = QRectF(clip.left(), -far, clip.width(), 2 * far);
    m_painter->setClipPath(roundedPath(clip, bdr_radius), Qt::IntersectClip);
}

void MailPaper::del_clip()
{
    if (m_painter)
        m_painter->restore();
}

void MailPaper::get_client_rect(litehtml::position& client) const
{
    client = litehtml::position(0, 0, m_width, readerHeight);
}

std::shared_ptr<litehtml::element> MailPaper::create_element(const litehtml::tchar_t* tag_name,
                                                             const litehtml::string_map&,
                                                             const std::shared_ptr<litehtml::document>& doc)
{
    using Make =
        std::shared_ptr<litehtml::element> (*)(const std::shared_ptr<litehtml::document>&, MailPaper&);
    static const QHash<QByteArray, Make> makers{
        {"body", watched<litehtml::el_body>}, {"br", watched<litehtml::el_break>},
        {"div", watched<litehtml::el_div>},   {"font", watched<litehtml::el_font>},
        {"p", watched<litehtml::el_para>},    {"table", watched<litehtml::el_table>},
        {"td", watched<litehtml::el_td>},     {"th", watched<litehtml::el_td>},
        {"tr", watched<litehtml::el_tr>},
    };
    const QByteArray name(tag_name);
    if (name == "a")
        return std::make_shared<MailAnchor>(doc, *this);
    if (name == "img")
        return std::make_shared<MailImage>(doc, *this);
    if (name == "style") // litehtml's own hands the sheet to the document
        return nullptr;
    return makers.value(name, watched<litehtml::html_tag>)(doc, *this);
}

void MailPaper::get_media_features(litehtml::media_features& media) const
{
    media.type = litehtml::media_type_screen;
    media.width = media.device_width = m_width;
    media.height = media.device_height = readerHeight;
    media.color = 8;
    media.color_index = 256;
    media.monochrome = 0;
    media.resolution = 96;
}

void MailPaper::get_language(litehtml::tstring& language, litehtml::tstring& culture) const
{
    language = "en";
    culture.clear();
}

void MailPaper::split_text(const char* text, const std::function<void(const litehtml::tchar_t*)>& on_word,
                           const std::function<void(const litehtml::tchar_t*)>& on_space)
{
    const QString all = QString::fromUtf8(text);
    const auto isBlank = [](QChar c) {
        return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
    };
    qsizetype from = 0;
    const auto flush = [&](qsizetype end) {
        if (end > from)
            on_word(QStringView(all).sliced(from, end - from).toUtf8().constData());
        from = end;
    };
    for (qsizetype i = 0; i < all.size();) {
        const bool pair = all[i].isHighSurrogate() && i + 1 < all.size() && all[i + 1].isLowSurrogate();
        const qsizetype length = pair ? 2 : 1;
        const char32_t c = pair ? QChar::surrogateToUcs4(all[i], all[i + 1]) : char32_t(all[i].unicode());
        if (isBlank(all[i])) {
            flush(i);
            on_space(QStringView(all).sliced(i, 1).toUtf8().constData());
            from = i + 1;
        } else if (breaksAnywhere(c)) {
            flush(i);
            flush(i + length);
        } else if (i - from >= longestWord && !all[i].isMark() && all[i] != QChar(0x200D)) {
            flush(i);
        }
        i += length;
    }
    flush(all.size());
}

} // namespace mw::mailview
