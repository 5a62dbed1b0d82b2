// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/theme.h"
#include "shell/settings.h"
#include "shell/settingskeys.h"
#include "ui/settings/aboutsection.h"
#include "ui/settings/backupdesk.h"
#include "ui/settings/languagesection.h"
#include "ui/settings/lookssection.h"
#include "ui/settings/networksection.h"
#include "ui/settings/protectiondesk.h"
#include "ui/settings/senderssection.h"
#include "ui/settings/sendingsection.h"
#include "ui/settings/takeoutsection.h"
#include "workspace/office.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::settingspage {

using namespace Qt::StringLiterals;
using kit::space::s48;

namespace {

constexpr int widest = 15 * s48;

} // namespace

SettingsPage::SettingsPage(const shell::PageContext& context, QWidget* parent)
    : shell::Page(shell::PageId::Settings, parent),
      m_settings(context.settings),
      m_scroll(new QScrollArea),
      m_form(new QWidget),
      m_senders(new SendersSection(context.office)),
      m_protection(new ProtectionSection(m_settings)),
      m_desk(new ProtectionDesk(context.office, *m_protection)),
      m_backups(new BackupSection),
      m_backupDesk(new BackupDesk(context.office, context.clock, *m_backups))
{
    kit::setGround(this, kit::Token::Surface);
    m_sections = {new LooksSection(m_settings),
                  new LanguageSection(m_settings),
                  new SendingSection(m_settings),
                  m_senders,
                  m_protection,
                  m_backups,
                  new TakeoutSection(context.office),
                  new NetworkSection(m_settings),
                  new AboutSection(context.office.facts().path)};
    m_form->setMaximumWidth(kit::scaled(this, widest));
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s32);
    auto* content = new QWidget;
    auto* across = new QHBoxLayout(content);
    constexpr int side = kit::space::page - kit::size::ringMargin; // see Section::add()
    across->setContentsMargins(side, kit::space::s8, side, kit::space::s24);
    across->setSpacing(0);
    across->addWidget(m_form, 1000, Qt::AlignTop);
    across->addStretch(1);

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    kit::setGround(m_scroll->viewport(), kit::Token::Surface);
    kit::setGround(content, kit::Token::Surface);
    m_scroll->setWidget(content);
    // Now, not before: a scroll area measures what it is given, at a width that it won't have.
    for (Section* section : m_sections)
        column->addWidget(section);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(new kit::PageHeader(tr("Settings")));
    page->addWidget(m_scroll, 1);
    connect(m_senders, &SendersSection::did, this, &SettingsPage::did);
    connect(m_backups, &BackupSection::restoreWanted, this, &SettingsPage::restoreWanted);
    connect(m_desk, &ProtectionDesk::lockWanted, this, &SettingsPage::lockWanted);
}

void SettingsPage::changeEvent(QEvent* event)
{
    shell::Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_form->setMaximumWidth(kit::scaled(this, widest));
}

void SettingsPage::arrive(const shell::Place& place)
{
    m_part = place.part;
    const auto section = std::ranges::find(m_sections, place.part, &Section::name);
    if (section == m_sections.end())
        return;
    layout()->activate();
    const int top = (*section)->mapTo(m_scroll->widget(), QPoint()).y();
    m_scroll->verticalScrollBar()->setValue(top - kit::space::s8);
    if (QWidget* first = (*section)->nextInFocusChain(); first && (*section)->isAncestorOf(first))
        first->setFocus(Qt::OtherFocusReason);
}

shell::Place SettingsPage::place() const
{
    return {.page = id(), .part = m_part};
}

bool SettingsPage::readAgain()
{
    m_senders->read();
    m_desk->read();
    m_backupDesk->read();
    return true;
}

bool SettingsPage::makeNew()
{
    m_senders->addSender();
    return true;
}

bool SettingsPage::escape()
{
    return m_senders->closeForm();
}

bool SettingsPage::holdsInput()
{
    return m_senders->hasUnsaved();
}

void SettingsPage::choose(const char16_t* key, const char16_t* value)
{
    m_settings.setValue(QString::fromUtf16(key), QString::fromUtf16(value));
}

std::vector<shell::Command> SettingsPage::commands()
{
    namespace key = shell::key;
    const auto command = [this](const QString& id, const QString& title, const QString& icon,
                                const char16_t* key, const char16_t* value) {
        return shell::Command{
            .id = id, .title = title, .icon = icon, .run = [this, key, value] { choose(key, value); }};
    };
    return {
        command(u"settings.light"_s, tr("Theme: light"), u"sun"_s, key::theme, u"light"),
        command(u"settings.dark"_s, tr("Theme: dark"), u"moon"_s, key::theme, u"dark"),
        command(u"settings.system"_s, tr("Theme: as the system"), u"desktop"_s, key::theme, u"system"),
        command(u"settings.comfortable"_s, tr("Rows: comfortable"), u"density"_s, key::density,
                u"comfortable"),
        command(u"settings.compact"_s, tr("Rows: compact"), u"density"_s, key::density, u"compact"),
        {.id = u"settings.sender"_s,
         .title = tr("Add a sender…"),
         .icon = u"person-add"_s,
         .run = [this] { m_senders->addSender(); }},
        {.id = u"settings.backup"_s, .title = tr("Save a backup now"), .icon = u"backup"_s, .run = [this] {
             m_backupDesk->save();
         }}};
}

} // namespace mw::settingspage
