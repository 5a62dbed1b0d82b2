// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/contactsstep.h"

#include "kit/formfield.h"
#include "kit/linklabel.h"
#include "kit/settingrow.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/firststart/forms.h"
#include "workspace/office.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace mw::firststart {

using audience::ImportOutcome;
using audience::ImportResult;

ContactsStep::ContactsStep(const shell::PageContext& context, QWidget* parent) : Step(context, parent)
{
    m_file = new kit::SettingRow(tr("Your own"));
    m_file->setIcon(kit::Icon::Import);
    m_file->setValue(tr("Import a file"));
    m_file->setExplanation(
        tr("A table as CSV, from a spreadsheet or another program. You see what comes of each row "
           "before anything is kept."));
    m_file->setAction(tr("Choose…"));
    m_sample = new kit::SettingRow(tr("Sample"));
    m_sample->setIcon(kit::Icon::Audience);
    m_sample->setValue(tr("Take %n sample contacts", nullptr, workspace::samplePeople));
    m_sample->setExplanation(
        tr("Invented people. Four of them are made so that something goes wrong, and you see "
           "what that looks like."));
    m_sample->setLine(false);
    m_lists = new QComboBox;
    m_lists->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_listField = new kit::FormField(tr("Send the practice campaign to"), m_lists);

    QVBoxLayout* form = formColumn(this);
    form->addWidget(m_listField);
    form->addWidget(m_file);
    form->addWidget(m_sample);
    form->addStretch();
    connect(m_file, &kit::SettingRow::activated, this,
            [this] { Q_EMIT wants({.page = shell::PageId::Import, .object = 0, .part = {}, .text = {}}); });
    connect(m_sample, &kit::SettingRow::activated, this, &ContactsStep::takeSample);
    connect(m_lists, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(); });
}

QString ContactsStep::heading() const
{
    return tr("Add contacts");
}

QString ContactsStep::sentence() const
{
    return tr("Whom do you write to? Bring your own list, or take the sample for now.");
}

QString ContactsStep::name() const
{
    return tr("Add contacts");
}

QString ContactsStep::fact(const workspace::FirstStartFacts& facts) const
{
    return facts.list ? tr("%n contacts", nullptr, static_cast<int>(facts.list->contacts)) : QString();
}

base::ListId ContactsStep::chosenList() const
{
    return base::ListId(m_lists->currentData().toLongLong());
}

void ContactsStep::take(const workspace::FirstStartFacts& facts)
{
    // The one chosen; else what a person just imported; else the newest.
    base::ListId wanted = m_taken ? chosenList() : facts.chosen.list;
    const base::ListId newest = facts.lists.empty() ? base::ListId() : facts.lists.front().id;
    if (m_taken && newest > m_lastListMade)
        wanted = newest;
    m_lastListMade = newest;
    m_taken = true;
    m_lists->clear();
    for (const audience::List& list : facts.lists)
        if (list.contacts > 0)
            m_lists->addItem(tr("%1 (%2)").arg(list.name, kit::formatCount(list.contacts)),
                             QVariant::fromValue(static_cast<qlonglong>(list.id.value())));
    const int index = m_lists->findData(QVariant::fromValue(static_cast<qlonglong>(wanted.value())));
    m_lists->setCurrentIndex(index < 0 ? 0 : index);
    m_listField->setVisible(m_lists->count() > 0);
    m_sample->setAction(m_lists->count() > 0 ? tr("Take them") : QString());
    Q_EMIT changed();
}

QString ContactsStep::primary() const
{
    return m_lists->count() > 0 ? tr("Go on to the message")
                                : tr("Take %n sample contacts", nullptr, workspace::samplePeople);
}

std::optional<kit::Icon> ContactsStep::primaryIcon() const
{
    return m_lists->count() > 0 ? std::optional<kit::Icon>() : kit::Icon::Audience;
}

QString ContactsStep::busy() const
{
    return tr("Bringing them in…");
}

void ContactsStep::go()
{
    if (m_lists->count() == 0) {
        takeSample();
        return;
    }
    const base::ListId list = chosenList();
    Q_EMIT chose([list](workspace::FirstStart& chosen) { chosen.list = list; }, true);
}

void ContactsStep::takeSample()
{
    m_job = context().office.start<ImportOutcome<ImportResult>>(
        tr("Sample contacts"), this,
        [list = tr("Sample contacts")](workspace::JobRoom& room) {
            return workspace::importSamplePeople(room, list);
        },
        [this](const vault::DbResult<ImportOutcome<ImportResult>>& result) {
            m_job = 0;
            if (result)
                onSampleDone(*result);
            else
                Q_EMIT failed(shell::problemOf(result.error()));
        });
}

void ContactsStep::onSampleDone(const ImportOutcome<ImportResult>& outcome)
{
    if (!outcome) {
        Q_EMIT failed(outcome.error().kind == audience::ImportError::Kind::Busy
                          ? kit::Problem{tr("Another import is under way."),
                                         tr("Nothing was added."),
                                         tr("Wait until it is done, then try again."),
                                         {}}
                          : shell::problemOf(outcome.error().database));
        return;
    }
    if (outcome->cancelled) {
        Q_EMIT failed({});
        return;
    }
    const base::ListId list = outcome->list;
    Q_EMIT chose([list](workspace::FirstStart& chosen) { chosen.list = list; }, true);
}

void ContactsStep::cancel()
{
    if (m_job != 0)
        context().office.cancel(m_job);
}

} // namespace mw::firststart
