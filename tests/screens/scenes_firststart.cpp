// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/scenes.h"
#include "ui/firststart/firststartpage.h"
#include "ui/firststart/readstep.h"

#include <QLineEdit>
#include <QSignalSpy>

namespace mw::test {

using namespace Qt::StringLiterals;
using firststart::FirstStartPage;

namespace {

std::unique_ptr<FirstStartPage> arrived(Stage& stage)
{
    auto page = std::make_unique<FirstStartPage>(stage.context());
    page->arrive({.page = shell::PageId::FirstStart});
    Stage::until([&] { return page->isReady(); });
    return page;
}

void keep(Stage& stage, const workspace::FirstStart& chosen)
{
    static_cast<void>(stage.act<bool>([chosen](workspace::Room& room) {
        return workspace::keepFirstStart(room.workspace.database(), room.workspace.vault().gate(), chosen)
            .has_value();
    }));
}

/// All that comes before `step` is done.
Scene at(const QString& name, int step, const QString& longName = {})
{
    return {.name = u"firststart-"_s + name,
            .build =
                [=](Stage& stage) {
                    workspace::FirstStart chosen;
                    if (step > 1)
                        chosen.identity =
                            stage.addIdentity(longName.isEmpty() ? u"Kornblume Bakery"_s : longName);
                    if (step > 2) {
                        chosen.list = stage.addList(longName.isEmpty() ? u"Sample contacts"_s : longName);
                        stage.addContacts(chosen.list, 24);
                    }
                    if (step > 3) {
                        chosen.mail = stage.addTemplate(longName.isEmpty() ? u"Newsletter"_s : longName);
                        chosen.written = true;
                    }
                    if (step > 4) {
                        chosen.campaign =
                            stage.addCampaign(u"First practice"_s, chosen.list, chosen.mail, chosen.identity);
                        stage.start(u"First practice"_s);
                        stage.finish(u"First practice"_s);
                    }
                    keep(stage, chosen);
                    auto page = arrived(stage);
                    page->showStep(step);
                    return page;
                },
            .after =
                [step](Stage&, QWidget& page) {
                    auto* read = page.findChild<firststart::ReadStep*>();
                    if (step == 5)
                        Stage::until([&] { return !read->findChildren<QWidget*>().isEmpty(); });
                },
            .window = true};
}

} // namespace

std::vector<Scene> firststartScenes()
{
    const QString longName = u"Bäckerei مخبز बेकरी 🥐 "_s.repeated(9).left(198).trimmed();
    std::vector<Scene> scenes{at(u"workspace"_s, 0),
                              at(u"sender"_s, 1),
                              at(u"contacts"_s, 2),
                              at(u"message"_s, 3),
                              at(u"practice"_s, 4),
                              at(u"read"_s, 5),
                              at(u"practice-long"_s, 4, longName)};
    scenes.push_back({.name = u"firststart-sender-faulty"_s,
                      .build =
                          [](Stage& stage) {
                              auto page = arrived(stage);
                              page->showStep(1);
                              return page;
                          },
                      .after =
                          [](Stage&, QWidget& page) {
                              for (QPushButton* button : page.findChildren<QPushButton*>())
                                  if (button->isVisible() && button->text() != QString() &&
                                      button->property("primary").toBool())
                                      button->click();
                          },
                      .window = true});
    return scenes;
}

} // namespace mw::test
