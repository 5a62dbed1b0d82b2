// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/mailablepane.h"

#include "kit/label.h"
#include "kit/stackedbar.h"
#include "kit/words.h"

#include <QBoxLayout>

namespace mw::home {

using campaign::ExclusionReason;

namespace {

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QWidget* line(const QString& words, std::int64_t count)
{
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s8);
    row->addWidget(new kit::Label(words, kit::Type::Small, kit::Token::Muted), 1);
    row->addWidget(new kit::Label(kit::formatCount(count), kit::Type::Small, kit::Token::Muted));
    return made;
}

} // namespace

MailablePane::MailablePane(QWidget* parent)
    : QWidget(parent),
      m_figure(kit::figure({})),
      m_of(kit::muted({})),
      m_bar(new kit::StackedBar),
      m_reasons(new QVBoxLayout)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::s8);
    head->addWidget(m_figure, 0, Qt::AlignBottom);
    m_of->setWordWrap(true);
    head->addWidget(m_of, 1, Qt::AlignBottom);
    m_reasons->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s8);
    column->addWidget(kit::section(tr("May be mailed")));
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addLayout(m_reasons);
}

void MailablePane::show(const std::optional<campaign::ReachCount>& count, const QString& purpose)
{
    clear(m_reasons);
    m_bar->setVisible(count && count->all > 0);
    if (!count) {
        m_figure->setText({});
        m_of->setText(tr("Counting…"));
        return;
    }
    const QString all = kit::formatCount(count->all);
    m_figure->setText(kit::formatCount(count->aboutMay));
    m_of->setText(count->exact ? tr("of %1 contacts").arg(all)
                               : tr("or about, of about %1 contacts").arg(all));
    m_bar->setLegend(false);
    m_bar->setSegments({{kit::Token::Chart1, count->aboutMay, tr("may be mailed")}});
    m_bar->setRest(std::max<std::int64_t>(0, count->all - count->aboutMay), tr("may not"));
    m_reasons->addWidget(line(tr("%1: may be mailed").arg(purpose), count->aboutMay));
    if (!count->exact)
        return; // so far says nothing
    const std::pair<ExclusionReason, QString> reasons[] = {
        {ExclusionReason::NoConsentBasis, tr("No consent")},
        {ExclusionReason::Withdrawn, tr("Unsubscribed")},
        {ExclusionReason::Objected, tr("Objected")},
        {ExclusionReason::AddressSuppressed, tr("Address suppressed")},
        {ExclusionReason::DomainSuppressed, tr("Domain suppressed")},
        {ExclusionReason::BadAddress, tr("Address can't be mailed")},
        {ExclusionReason::Restricted, tr("Restricted")},
        {ExclusionReason::BasisNotAllowed, tr("Basis doesn't fit")},
        {ExclusionReason::CountryRule, tr("A country's rule")},
        {ExclusionReason::ConditionUnmet, tr("A country's condition")},
        {ExclusionReason::Lapsed, tr("Lapsed")},
        {ExclusionReason::Unconfirmed, tr("Never confirmed")},
        {ExclusionReason::FrequencyCap, tr("Got enough lately")}};
    for (const auto& [reason, words] : reasons)
        if (count->of(reason) > 0)
            m_reasons->addWidget(line(words, count->of(reason)));
}

} // namespace mw::home
