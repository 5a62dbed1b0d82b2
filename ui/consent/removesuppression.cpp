// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/removesuppression.h"

#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"

#include <QLineEdit>

namespace mw::consentpage {

using kit::Question;

namespace {

constexpr int longestWhy = 1000;
constexpr qsizetype longestText = 80;

Question questionAbout(const QString& text)
{
    Question question;
    question.icon = kit::Icon::Undo;
    question.title =
        RemoveSuppression::tr("Remove the suppression of %1?").arg(kit::visible(text, longestText));
    question.text = RemoveSuppression::tr("From then on the consent records alone decide about mail.");
    question.points = {
        {kit::QuestionPoint::Kind::Stays, RemoveSuppression::tr("Mail that was left out stays left out")}};
    question.act = RemoveSuppression::tr("Remove suppression");
    question.safe = RemoveSuppression::tr("Keep it");
    return question;
}

} // namespace

RemoveSuppression::RemoveSuppression(const QString& text, QWidget* parent)
    : QuestionDialog(questionAbout(text), parent), m_why(new QLineEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_why->setMaxLength(longestWhy);
    addContent(
        new kit::FormField(tr("Why"), m_why, tr("Is kept for good: write nothing about a person into it.")));
    const auto tell = [this] { actButton()->setEnabled(!m_why->text().trimmed().isEmpty()); };
    tell();
    connect(m_why, &QLineEdit::textChanged, this, tell);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT decided(m_why->text().trimmed()); });
}

} // namespace mw::consentpage
