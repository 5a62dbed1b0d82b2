// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailview/mailfonts.h"
#include "ui/mailview/maillayout.h"
#include "ui/mailview/mailpictures.h"
#include "ui/mailview/mailwatch.h"

#include <litehtml/litehtml.h>

#include <QPainter>
#include <QSet>

namespace mw::mailview {

/// What litehtml lays a mail out for and draws it on. It opens nothing and fetches nothing. All calls on one
/// thread; they may throw MailWatch::Halt.
class MailPaper final : public litehtml::document_container
{
public:
    /// Both outlive this.
    MailPaper(MailPictures& pictures, MailWatch& watch, const QString& family, int width);
    ~MailPaper() = default;

    [[nodiscard]] MailWatch& watch() { return m_watch; }
    [[nodiscard]] const QColor& rootColor() const { return m_rootColor; }
    /// Links that are drawn while this is on go into links().
    void collectLinks(bool collect) { m_collecting = collect; }
    [[nodiscard]] const QList<MailLink>& links() const { return m_links; }
    void noteLink(const litehtml::element* element, const MailLink& link);
    /// False when there is no picture to show for it.
    [[nodiscard]] bool hasPicture(const QString& source) { return !m_pictures.of(source).isNull(); }
    void paintMissing(litehtml::uint_ptr hdc, const litehtml::position& position, const QString& text);
    /// Null: it only looks where things would be drawn.
    void setPainter(QPainter* painter) { m_painter = painter; }

    // litehtml's questions.
    litehtml::uint_ptr create_font(const litehtml::tchar_t* faceName, int size, int weight,
                                   litehtml::font_style italic, unsigned int decoration,
                                   litehtml::font_metrics* fm) override;
    void delete_font(litehtml::uint_ptr hFont) override;
    int text_width(const litehtml::tchar_t* text, litehtml::uint_ptr hFont) override;
    void draw_text(litehtml::uint_ptr hdc, const litehtml::tchar_t* text, litehtml::uint_ptr hFont,
                   litehtml::web_color color, const litehtml::position& pos) override;
    int pt_to_px(int pt) const override;
    int get_default_font_size() const override;
    const litehtml::tchar_t* get_default_font_name() const override;
    void draw_list_marker(litehtml::uint_ptr hdc, const litehtml::list_marker& marker) override;
    void load_image(const litehtml::tchar_t* src, const litehtml::tchar_t* baseurl,
                    bool redraw_on_ready) override;
    void get_image_size(const litehtml::tchar_t* src, const litehtml::tchar_t* baseurl,
                        litehtml::size& sz) override;
    void draw_background(litehtml::uint_ptr hdc, const litehtml::background_paint& bg) override;
    void draw_borders(litehtml::uint_ptr hdc, const litehtml::borders& borders,
                      const litehtml::position& draw_pos, bool root) override;
    void set_caption(const litehtml::tchar_t*) override {}
    void set_base_url(const litehtml::tchar_t*) override {}
    void link(const std::shared_ptr<litehtml::document>&, const litehtml::element::ptr&) override {}
    void on_anchor_click(const litehtml::tchar_t*, const litehtml::element::ptr&) override {}
    void set_cursor(const litehtml::tchar_t*) override {}
    void transform_text(litehtml::tstring& text, litehtml::text_transform tt) override;
    void import_css(litehtml::tstring& text, const litehtml::tstring& url,
                    litehtml::tstring& baseurl) override;
    void set_clip(const litehtml::position& pos, const litehtml::border_radiuses& bdr_radius, bool valid_x,
                  bool valid_y) override;
    void del_clip() override;
    void get_client_rect(litehtml::position& client) const override;
    std::shared_ptr<litehtml::element>
    create_element(const litehtml::tchar_t* tag_name, const litehtml::string_map& attributes,
                   const std::shared_ptr<litehtml::document>& doc) override;
    void get_media_features(litehtml::media_features& media) const override;
    void get_language(litehtml::tstring& language, litehtml::tstring& culture) const override;
    void split_text(const char* text, const std::function<void(const litehtml::tchar_t*)>& on_word,
                    const std::function<void(const litehtml::tchar_t*)>& on_space) override;

private:
    MailPictures& m_pictures;
    MailWatch& m_watch;
    MailFonts m_fonts;
    QByteArray m_family;
    int m_width;
    QPainter* m_painter = nullptr;
    QColor m_rootColor;
    bool m_collecting = false;
    QSet<const litehtml::element*> m_noted;
    QList<MailLink> m_links;
};

} // namespace mw::mailview
