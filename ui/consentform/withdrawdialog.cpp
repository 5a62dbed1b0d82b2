// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consentform/withdrawdialog.h"

#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/tokens.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::consentform {

using kit::Question;

namespace {

constexpr int longestSource = 1000;
constexpr int leastLetters = 12;

Question questionAbout(const QString& name)
{
    Question question;
    question.icon = kit::Icon::Unsubscribed;
    question.title = WithdrawDialog::tr("Withdraw the consent of %1?").arg(name);
    question.text = WithdrawDialog::tr(
        "Mail stops at once. This can't be taken back: only a new consent of that person starts it again.");
    question.act = WithdrawDialog::tr("Withdraw consent");
    question.safe = WithdrawDialog::tr("Keep it");
    question.destructive = true;
    return question;
}

} // namespace

WithdrawDialog::WithdrawDialog(const QString& name, const std::vector<consent::Purpose>& purposes,
                               QWidget* parent)
    : QuestionDialog(questionAbout(name), parent),
      m_purpose(new QComboBox),
      m_source(new QLineEdit(tr("told us")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_purpose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_purpose->setMinimumContentsLength(leastLetters);
    m_purpose->addItem(tr("Every purpose, later ones too"), 0);
    for (const consent::Purpose& purpose : purposes)
        m_purpose->addItem(kit::visible(purpose.name), QVariant::fromValue(qlonglong(purpose.id.value())));
    m_source->setMaxLength(longestSource);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    column->addWidget(new kit::FormField(tr("For"), m_purpose));
    column->addWidget(
        new kit::FormField(tr("How you know"), m_source, tr("Such as “phone call” or “in the shop”.")));
    addContent(content);
    connect(this, &QDialog::accepted, this, [this] {
        Q_EMIT decided(base::PurposeId(m_purpose->currentData().toLongLong()), m_source->text().trimmed());
    });
}

} // namespace mw::consentform
