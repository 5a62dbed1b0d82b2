// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/questiondialog.h"
#include "screens/scenes.h"
#include "ui/settings/senderform.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/takeoutsection.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>

namespace mw::test {

using namespace Qt::StringLiterals;
using settingspage::SettingsPage;

namespace {

std::unique_ptr<QWidget> page(Stage& stage)
{
    return std::make_unique<SettingsPage>(stage.context());
}

std::unique_ptr<QWidget> pageWithSenders(Stage& stage)
{
    stage.addIdentity();
    stage.addIdentity(u"مخبز زهرة القمح"_s);
    stage.addIdentity(
        u"Konditorei und Bäckerei am Mühlentor, vormals Achterberg und Söhne, "_s.repeated(2).trimmed());
    return page(stage);
}

std::function<void(Stage&, QWidget&)> at(const QString& part)
{
    return [part](Stage& stage, QWidget& widget) {
        stage.settle();
        static_cast<SettingsPage&>(widget).arrive({.page = shell::PageId::Settings, .part = part});
    };
}

void exportTo(Stage& stage, QWidget& page, const QString& place)
{
    QDir().mkpath(stage.file(u"exports"_s));
    auto* section = page.findChild<settingspage::TakeoutSection*>();
    section->ask(place);
    page.window()->findChild<kit::QuestionDialog*>()->actButton()->click();
    auto* outcome = section->findChild<kit::Callout*>();
    Stage::until([outcome] { return outcome->isVisibleTo(outcome->window()); });
    at(section->name())(stage, page);
}

void openForm(Stage& stage, QWidget& widget)
{
    at(u"senders"_s)(stage, widget);
    static_cast<SettingsPage&>(widget).makeNew();
}

} // namespace

std::vector<Scene> settingsScenes()
{
    return {
        {u"settings-usual"_s, page, {}},
        {u"settings-senders"_s, pageWithSenders, at(u"senders"_s)},
        {u"settings-sender-new"_s, page,
         [](Stage& stage, QWidget& widget) {
             openForm(stage, widget);
             auto* form = widget.findChild<settingspage::SenderForm*>();
             form->findChildren<QLineEdit*>().at(2)->setText(u"news"_s);
             form->findChildren<kit::Button*>().first()->click();
         }},
        {u"settings-sender-taken"_s, pageWithSenders,
         [](Stage& stage, QWidget& widget) {
             openForm(stage, widget);
             auto* form = widget.findChild<settingspage::SenderForm*>();
             form->showError({.kind = workspace::CatalogueError::Kind::NameTaken});
             form->showError({.kind = workspace::CatalogueError::Kind::Database,
                              .database = {vault::DbError::Kind::Full, {}}});
         }},
        {u"settings-proxy"_s, page,
         [](Stage& stage, QWidget& widget) {
             at(u"network"_s)(stage, widget);
             for (auto* combo : widget.findChildren<QComboBox*>())
                 if (const int socks = combo->findData(u"socks5"_s); socks >= 0)
                     combo->setCurrentIndex(socks);
             const auto lines = widget.findChildren<QLineEdit*>();
             for (auto* line : lines)
                 if (line->accessibleName() == u"Port" || line == lines.last()) {
                     line->setText(u"70000"_s);
                     Q_EMIT line->editingFinished();
                 }
         }},
        {u"settings-takeout-done"_s, page,
         [](Stage& stage, QWidget& widget) {
             at(u"takeout"_s)(stage, widget);
             exportTo(stage, widget, stage.file(u"exports"_s));
         }},
        {u"settings-takeout-failed"_s, page,
         [](Stage& stage, QWidget& widget) {
             at(u"takeout"_s)(stage, widget);
             exportTo(stage, widget, u"/media/stick/Sicherungen der Bäckerei am Mühlentor"_s);
         }},
        {u"settings-about"_s, page, at(u"about"_s)},
    };
}

} // namespace mw::test
