// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/nameform.h"

#include "kit/formfield.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace mw::campaignspage {

using Kind = campaign::CampaignError::Kind;

namespace {

/// After the last letter; what is shown as saved never waits for it.
constexpr std::chrono::milliseconds rest{400};

} // namespace

NameForm::NameForm(DraftKeeper& keeper, QWidget* parent) : DraftForm(keeper, parent), m_name(new QLineEdit)
{
    m_field = new kit::FormField(tr("Name of the campaign"), m_name,
                                 tr("Only you see it. Reports and the outbox call it so."));
    column()->addWidget(m_field);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &NameForm::keep);
    connect(m_name, &QLineEdit::textEdited, this, &NameForm::onTyped);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        keep();
        if (!m_field->hasError())
            Q_EMIT done();
    });
}

QWidget* NameForm::firstField()
{
    m_name->selectAll();
    return m_name;
}

void NameForm::take(const CampaignFacts& facts)
{
    m_kept = facts.campaign.name;
    const bool typing = m_name->hasFocus() || m_rest.isActive() || m_field->hasError();
    if (!typing)
        m_name->setText(m_kept);
}

QString NameForm::faultOf(const QString& name) const
{
    if (campaign::campaignName(name))
        return {};
    if (name.trimmed().isEmpty())
        return tr("A campaign needs a name.");
    if (name.trimmed().size() > 200)
        return tr("A name has at most 200 characters; these are %1.").arg(name.trimmed().size());
    return tr("A name stands on one line, without control characters.");
}

void NameForm::onTyped()
{
    m_field->setError(faultOf(m_name->text()));
    m_rest.start();
    keeper().setTyping(true);
}

void NameForm::keep()
{
    m_rest.stop();
    const QString name = m_name->text().trimmed();
    m_field->setError(faultOf(name));
    if (!m_field->hasError() && name != m_kept) {
        m_kept = name;
        keeper().change([name](campaign::Campaign& draft) { draft.name = name; });
    }
    keeper().setTyping(false);
}

bool NameForm::refuse(Kind kind, const kit::Problem& problem)
{
    if (kind != Kind::NameTaken && kind != Kind::BadName)
        return false;
    m_field->setError(problem.what);
    m_kept.clear(); // the same name may be tried again
    return true;
}

void NameForm::finish()
{
    if (m_rest.isActive())
        keep();
}

} // namespace mw::campaignspage
