// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/starters.h"
#include "screens/scenes.h"
#include "ui/mailview/mailview.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mw::test {

using mailview::MailContent;
using mailview::MailView;
using mailview::ReaderWidth;

namespace {

MailContent starter(const QString& id)
{
    MailContent content{.text = u"The mail's text"_s};
    const auto all = content::starters(u"en"_s);
    if (!all)
        return content;
    for (const content::Starter& starter : *all) {
        if (starter.id != id)
            continue;
        content.html = QString::fromUtf8(starter.html);
        for (const content::StarterPicture& picture : starter.pictures)
            content.pictures.insert(picture.name, picture.bytes);
    }
    return content;
}

Scene sceneOf(const QString& name, const MailContent& content, ReaderWidth width)
{
    return {.name = name,
            .build =
                [content, width](Stage&) {
                    auto view = std::make_unique<MailView>();
                    view->setReaderWidth(width);
                    return view;
                },
            .after =
                [content](Stage&, QWidget& widget) {
                    auto& view = static_cast<MailView&>(widget);
                    QSignalSpy shown(&view, &MailView::laidOut);
                    view.setContent(content);
                    shown.wait();
                }};
}

} // namespace

std::vector<Scene> mailviewScenes()
{
    MailContent blocked = starter(u"newsletter"_s);
    blocked.html.replace(u"cid:"_s, u"https://example.com/"_s);
    return {sceneOf(u"mailview-desktop"_s, starter(u"newsletter"_s), ReaderWidth::Desktop),
            sceneOf(u"mailview-phone"_s, starter(u"offer"_s), ReaderWidth::Phone),
            sceneOf(u"mailview-blocked"_s, blocked, ReaderWidth::Desktop),
            sceneOf(u"mailview-text"_s, {.text = u"Good morning Anna,\n\nthe stollen is here.\n"_s},
                    ReaderWidth::Desktop),
            sceneOf(u"mailview-too-deep"_s, {.html = u"<div>"_s.repeated(5'000)}, ReaderWidth::Desktop)};
}

} // namespace mw::test
