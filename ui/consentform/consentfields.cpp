// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consentform/consentfields.h"

#include "audience/consenttime.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/metrics.h"
#include "kit/tokens.h"
#include "ui/consentform/consentwords.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <array>

namespace mw::consentform {

using namespace Qt::StringLiterals;
using consent::Basis;

namespace {

constexpr std::array bases{
    Basis::Consent,   Basis::SoftOptIn,  Basis::Contract,     Basis::LegitimateInterest,
    Basis::LegalDuty, Basis::PublicTask, Basis::VitalInterest};
constexpr int longestSource = 1000;
constexpr int wordingLines = 3;

QComboBox* choice()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

ConsentFields::ConsentFields(Need need, const std::vector<consent::Purpose>& purposes, QWidget* parent)
    : QWidget(parent),
      m_need(need),
      m_basis(choice()),
      m_purpose(choice()),
      m_method(choice()),
      m_source(new QLineEdit),
      m_when(new QLineEdit),
      m_wording(new QPlainTextEdit),
      m_basisField(new kit::FormField(tr("Basis"), m_basis)),
      m_purposeField(new kit::FormField(tr("Purpose"), m_purpose)),
      m_methodField(new kit::FormField(tr("How it was given"), m_method)),
      m_sourceField(new kit::FormField(tr("Where it comes from"), m_source,
                                       tr("Such as “sign-up form at the Christmas market”."))),
      m_whenField(new kit::FormField(tr("When it was given"), m_when, tr("Empty: today."))),
      m_wordingField(new kit::FormField(tr("What was agreed to"), m_wording, tr("May stay empty.")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::fieldToField);
    column->addWidget(m_basisField);
    column->addWidget(m_purposeField);
    auto* row = new QHBoxLayout; // so that it stays in a low window
    row->setSpacing(kit::space::fieldToField);
    row->addWidget(m_methodField, 1, Qt::AlignTop);
    row->addWidget(m_whenField, 1, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_sourceField);
    column->addWidget(m_wordingField);
    if (need == Need::Optional)
        m_basis->addItem(tr("None: is not mailed yet"), static_cast<int>(Basis::None));
    else
        m_basis->setPlaceholderText(tr("Choose the basis"));
    for (const Basis basis : bases)
        m_basis->addItem(wordOf(basis), static_cast<int>(basis));
    for (const QString& method : methods())
        m_method->addItem(wordOfMethod(method), method);
    m_source->setMaxLength(longestSource);
    m_when->setPlaceholderText(u"2026-11-21"_s);
    m_wording->setTabChangesFocus(true);
    m_wording->setFixedHeight(wordingLines * kit::lineHeight(m_wording->font()) + kit::space::s16);
    setPurposes(purposes);
    clear();
    connect(m_basis, &QComboBox::currentIndexChanged, this, &ConsentFields::tell);
    for (QLineEdit* line : {m_source, m_when})
        connect(line, &QLineEdit::textChanged, this, &ConsentFields::tell);
}

void ConsentFields::setPurposes(const std::vector<consent::Purpose>& purposes)
{
    const QVariant before = m_purpose->currentData();
    m_purpose->clear();
    for (const consent::Purpose& purpose : purposes)
        m_purpose->addItem(kit::visible(purpose.name), QVariant::fromValue(qlonglong(purpose.id.value())));
    m_purpose->setCurrentIndex(std::max(0, m_purpose->findData(before)));
    tell();
}

void ConsentFields::clear()
{
    m_basis->setCurrentIndex(m_need == Need::Optional ? 0 : -1);
    m_method->setCurrentIndex(0);
    m_source->clear();
    m_when->clear();
    m_wording->clear();
    tell();
}

bool ConsentFields::hasBasis() const
{
    return m_basis->currentIndex() >= 0 && m_basis->currentData().toInt() != static_cast<int>(Basis::None);
}

void ConsentFields::tell()
{
    const bool asks = m_need == Need::Required || hasBasis();
    m_purposeField->setVisible(asks && m_purpose->count() > 1);
    for (kit::FormField* field : {m_methodField, m_sourceField, m_whenField, m_wordingField})
        field->setVisible(asks);
    m_sourceField->setError({});
    m_whenField->setError(m_when->text().trimmed().isEmpty() ? QString() : faultOfTime());
    Q_EMIT changed();
}

std::optional<base::Timestamp> ConsentFields::when() const
{
    const QString text = m_when->text().trimmed();
    if (text.isEmpty())
        return base::Timestamp();
    return audience::consentTimeFromText(text);
}

QString ConsentFields::faultOfTime() const
{
    const auto time = when();
    if (!time)
        return tr("Write the day like 2026-11-21.");
    return base::toMilliseconds(*time) > QDateTime::currentMSecsSinceEpoch()
               ? tr("This day is still to come.")
               : QString();
}

bool ConsentFields::isComplete() const
{
    if (!hasBasis())
        return m_need == Need::Optional;
    return !m_source->text().trimmed().isEmpty() && faultOfTime().isEmpty();
}

bool ConsentFields::check()
{
    if (isComplete())
        return true;
    if (m_source->text().trimmed().isEmpty())
        m_sourceField->setError(tr("No basis is recorded without saying where it comes from."));
    if (!faultOfTime().isEmpty())
        m_whenField->setError(faultOfTime());
    kit::focusFirstError({m_sourceField, m_whenField});
    return false;
}

std::optional<consent::ConsentEvent> ConsentFields::event() const
{
    if (!hasBasis())
        return std::nullopt;
    return consent::ConsentEvent{.purpose = base::PurposeId(m_purpose->currentData().toLongLong()),
                                 .kind = consent::EventKind::Given,
                                 .basis = static_cast<Basis>(m_basis->currentData().toInt()),
                                 .origin = {.source = m_source->text().trimmed(),
                                            .wording = m_wording->toPlainText().trimmed(),
                                            .method = m_method->currentData().toString()},
                                 .happenedAt = when().value_or(base::Timestamp())};
}

} // namespace mw::consentform
