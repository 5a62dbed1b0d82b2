// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/addsuppression.h"

#include "consent/publicsuffix.h"
#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/tokens.h"
#include "shell/problems.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::consentpage {

using consent::ConsentError;
using consent::SuppressionKind;
using consent::SuppressionReason;
using consent::SuppressionRepository;
using kit::Question;

namespace {

constexpr int longestNote = 8000;
constexpr int longestText = 400;
constexpr qsizetype shownText = 80;

Question question()
{
    Question asked;
    asked.icon = kit::Icon::LeftOut;
    asked.title = AddSuppression::tr("Who is never to be mailed?");
    asked.text =
        AddSuppression::tr("Mail that waits for them is left out at once, and no import brings them back.");
    asked.act = AddSuppression::tr("Add suppression");
    asked.safe = AddSuppression::tr("Cancel");
    return asked;
}

} // namespace

AddSuppression::AddSuppression(QWidget* parent)
    : QuestionDialog(question(), parent),
      m_text(new QLineEdit),
      m_reason(new QComboBox),
      m_note(new QLineEdit),
      m_textField(new kit::FormField(tr("Address or domain"), m_text,
                                     tr("A domain stands for everything below it, too."))),
      m_reasonField(new kit::FormField(tr("Reason"), m_reason))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setMaxLength(longestText);
    m_text->setPlaceholderText(tr("name@example.com or example.com"));
    m_note->setMaxLength(longestNote);
    const auto offer = [this](SuppressionReason reason, const QString& words) {
        m_reason->addItem(words, static_cast<int>(reason));
    };
    offer(SuppressionReason::ByHand, tr("We decided so"));
    offer(SuppressionReason::Unsubscribed, tr("The person unsubscribed"));
    offer(SuppressionReason::Objected, tr("The person or firm objects to mail"));
    offer(SuppressionReason::Complained, tr("The person complained"));
    offer(SuppressionReason::Bounced, tr("Mail comes back"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    column->addWidget(m_textField);
    column->addWidget(m_reasonField);
    column->addWidget(new kit::FormField(tr("Note"), m_note, tr("May stay empty.")));
    addContent(content);
    connect(m_text, &QLineEdit::textChanged, this, &AddSuppression::tell);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &AddSuppression::tell);
    connect(this, &QDialog::accepted, this,
            [this] { Q_EMIT decided(m_text->text().trimmed(), reason(), m_note->text().trimmed()); });
    tell();
}

void AddSuppression::setText(const QString& text)
{
    m_text->setText(text);
}

SuppressionReason AddSuppression::reason() const
{
    return static_cast<SuppressionReason>(m_reason->currentData().toInt());
}

/// What the service would refuse; empty for nothing typed yet too.
QString AddSuppression::fault() const
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty())
        return {};
    const auto say = [&](ConsentError::Kind kind) {
        return shell::problemOf(ConsentError{kind, {}, {}}, kit::visible(text, shownText)).what;
    };
    const auto target = SuppressionRepository::parse(text);
    if (!target)
        return say(ConsentError::Kind::NotAnAddress);
    if (target->kind != SuppressionKind::Domain)
        return {};
    if (consent::isPublicSuffix(target->text))
        return say(ConsentError::Kind::PublicSuffix);
    const bool persons =
        reason() == SuppressionReason::Unsubscribed || reason() == SuppressionReason::Complained;
    return persons ? say(ConsentError::Kind::NeedsAddress) : QString();
}

void AddSuppression::tell()
{
    const QString wrong = fault();
    // While somebody types, "name@" is not wrong yet.
    m_textField->setError(m_text->hasFocus() && !m_text->text().contains(u'.') ? QString() : wrong);
    m_reasonField->setHint(consent::isOptOut(reason())
                               ? tr("This is an opt-out: only a new consent of that person answers it, "
                                    "nobody can remove it.")
                               : tr("Can be removed again."));
    actButton()->setEnabled(wrong.isEmpty() && !m_text->text().trimmed().isEmpty());
}

} // namespace mw::consentpage
