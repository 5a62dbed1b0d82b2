// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailview/mailpainting.h"
#include "ui/mailview/mailpaper.h"

#include <litehtml/el_anchor.h>
#include <litehtml/el_image.h>

namespace mw::mailview {

/// An element of litehtml that looks at the clock wherever work may pile up: nested tables are laid out again
/// and again, selectors search among all siblings and ancestors.
template <typename Base>
class Watched : public Base
{
public:
    Watched(const std::shared_ptr<litehtml::document>& document, MailPaper& paper)
        : Base(document), m_paper(paper)
    {
    }

    int render(int x, int y, int max_width, bool second_pass) override
    {
        m_paper.watch().check();
        return Base::render(x, y, max_width, second_pass);
    }
    void parse_styles(bool is_reparse) override
    {
        m_paper.watch().check();
        Base::parse_styles(is_reparse);
    }
    using Base::select;
    int select(const litehtml::css_selector& selector, bool apply_pseudo) override
    {
        m_paper.watch().check();
        return Base::select(selector, apply_pseudo);
    }
    void draw(litehtml::uint_ptr hdc, int x, int y, const litehtml::position* clip) override
    {
        m_paper.watch().check();
        Base::draw(hdc, x, y, clip);
    }

protected:
    MailPaper& m_paper;
};

/// Tells where it is when it is drawn.
class MailAnchor final : public Watched<litehtml::el_anchor>
{
public:
    using Watched::Watched;

    void draw(litehtml::uint_ptr hdc, int x, int y, const litehtml::position* clip) override
    {
        Watched::draw(hdc, x, y, clip);
        const litehtml::tchar_t* href = get_attr("href");
        if (!href)
            return;
        MailLink link{.url = QString::fromUtf8(href).trimmed()};
        litehtml::tstring text;
        get_text(text);
        link.text =
            QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min<std::size_t>(text.size(), 500)))
                .simplified();
        litehtml::position::vector boxes;
        if (m_display == litehtml::display_inline) {
            get_inline_boxes(boxes);
        } else {
            litehtml::position box = m_pos;
            box += m_padding;
            box += m_borders;
            boxes.push_back(box);
        }
        for (const litehtml::position& box : boxes)
            link.boxes.append(rectOf(box).translated(x, y));
        m_paper.noteLink(this, link);
    }
};

/// Shows its alternative text in a box where there is no picture to show.
class MailImage final : public Watched<litehtml::el_image>
{
public:
    using Watched::Watched;

    void draw(litehtml::uint_ptr hdc, int x, int y, const litehtml::position* clip) override
    {
        const QString source = QString::fromUtf8(get_attr("src", ""));
        if (m_paper.hasPicture(source))
            return Watched::draw(hdc, x, y, clip);
        m_paper.watch().check();
        litehtml::position box = m_pos;
        box.x += x;
        box.y += y;
        if (box.does_intersect(clip))
            m_paper.paintMissing(hdc, box, QString::fromUtf8(get_attr("alt", "")).simplified());
    }
};

} // namespace mw::mailview
