// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/senderssection.h"

#include "campaign/campaignrepository.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "shell/problems.h"
#include "ui/settings/senderform.h"
#include "ui/settings/senderrow.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::settingspage {

using namespace Qt::StringLiterals;
using campaign::SenderIdentity;
using workspace::CatalogueResult;
using workspace::Room;
using workspace::Topic;

SendersSection::SendersSection(workspace::Office& office, QWidget* parent)
    : Section(u"senders"_s, tr("Senders"), parent),
      m_office(office),
      m_list(new QWidget),
      m_rows(new QVBoxLayout(m_list)),
      m_none(kit::muted({})),
      m_problem(new kit::Callout(kit::Problem{})),
      m_add(kit::button(tr("Add a sender…"), kit::ButtonRole::Normal, kit::Icon::Add)),
      m_form(new SenderForm)
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_none->setWordWrap(true);
    m_none->setText(tr("Nobody yet. A campaign needs a name and an address that it is from."));
    auto* note =
        kit::hint(tr("They belong to “%1”. Campaigns that are planned already keep the sender they were "
                     "planned with.")
                      .arg(office.facts().name));
    add(note);
    m_problem->hide();
    add(m_problem);
    addSpacing(kit::space::s8);
    add(m_none);
    add(m_list);
    addSpacing(kit::space::s12);
    addWide(m_form);
    add(m_add, Qt::AlignLeading);
    m_form->hide();
    connect(m_add, &QAbstractButton::clicked, this, &SendersSection::addSender);
    connect(m_form, &SenderForm::saveWanted, this, &SendersSection::save);
    connect(m_form, &SenderForm::givenUp, this, [this] {
        m_form->hide();
        m_add->show();
        m_add->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        if (topics.contains(Topic::Identities))
            read();
    });
    read();
}

bool SendersSection::isReadOnly() const
{
    return m_office.facts().access == workspace::Access::ReadOnly;
}

void SendersSection::read()
{
    m_office.ask<std::vector<SenderIdentity>>(
        this, [](vault::Database& database) { return campaign::CampaignRepository(database).identities(); },
        [this](const vault::DbResult<std::vector<SenderIdentity>>& identities) {
            m_problem->setVisible(!identities);
            if (identities)
                show(*identities);
            else
                m_problem->setProblem(shell::problemOf(identities.error()));
        });
}

void SendersSection::show(const std::vector<SenderIdentity>& identities)
{
    m_identities = identities;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const SenderIdentity& identity : identities) {
        auto* row = new SenderRow(identity, !isReadOnly());
        connect(row, &SenderRow::activated, this, [this, identity] { edit(identity); });
        m_rows->addWidget(row);
    }
    m_none->setVisible(identities.empty());
    m_add->setRefusal(isReadOnly() ? tr("This workspace is open for reading only.") : QString());
}

void SendersSection::addSender()
{
    if (!isReadOnly())
        edit({});
}

void SendersSection::edit(const SenderIdentity& identity)
{
    m_add->hide();
    m_form->show();
    m_form->edit(identity);
}

bool SendersSection::hasUnsaved() const
{
    return !m_form->isHidden() && m_form->isChanged();
}

bool SendersSection::closeForm()
{
    if (m_form->isHidden() || hasUnsaved())
        return false;
    m_form->hide();
    m_add->show();
    m_add->setFocus(Qt::OtherFocusReason);
    return true;
}

void SendersSection::save()
{
    const SenderIdentity now = m_form->identity();
    const auto before = std::ranges::find(m_identities, now.id, &SenderIdentity::id);
    const std::optional<SenderIdentity> was =
        before == m_identities.end() || !now.id.isValid() ? std::nullopt : std::optional(*before);
    m_form->setBusy(true);
    m_office.act<CatalogueResult<base::IdentityId>>(
        this,
        [now](Room& room) -> CatalogueResult<base::IdentityId> {
            auto& catalogue = room.services.catalogue();
            auto result = now.id.isValid() ? catalogue.changeIdentity(now).map([&] { return now.id; })
                                           : catalogue.addIdentity(now);
            if (result)
                room.changed = {Topic::Identities};
            return result;
        },
        [this, now, was](const CatalogueResult<base::IdentityId>& result) {
            m_form->setBusy(false);
            if (!result)
                return m_form->showError(result.error());
            m_form->hide();
            m_add->show();
            m_add->setFocus(Qt::OtherFocusReason);
            if (!was)
                return;
            const QPointer<SendersSection> self(this);
            const auto changeTo = [self](const SenderIdentity& identity) {
                return [self, identity](const std::function<void(QString)>& done) {
                    if (self)
                        self->change(identity, done);
                };
            };
            Q_EMIT did({.text = tr("The sender “%1” is changed.").arg(now.name),
                        .undo = changeTo(*was),
                        .redo = changeTo(now)});
        });
}

void SendersSection::change(const SenderIdentity& to, const std::function<void(QString)>& done)
{
    m_office.act<CatalogueResult<void>>(
        this,
        [to](Room& room) {
            auto result = room.services.catalogue().changeIdentity(to);
            if (result)
                room.changed = {Topic::Identities};
            return result;
        },
        [to, done](const CatalogueResult<void>& result) {
            done(result ? QString() : shell::sentenceOf(shell::problemOf(result.error(), to.name)));
        });
}

} // namespace mw::settingspage
