// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/purposepanel.h"

#include "kit/foreigntext.h"
#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/stackedbar.h"
#include "kit/words.h"
#include "ui/consent/policywords.h"
#include "ui/consent/times.h"
#include "ui/consentform/consentwords.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace mw::consentpage {

using consent::Basis;
using consent::ConsentAge;
using consent::PurposeCount;
using kit::Token;

namespace {

constexpr int besideFrom = 640; ///< both columns stand beside each other from this width on
constexpr int outShare = 2;     ///< of the width, beside 3 for who may

constexpr std::array basisTokens{Token::Border, Token::Chart1, Token::Chart2,   Token::Chart3,
                                 Token::Chart4, Token::Chart5, Token::InfoMark, Token::WarningMark};

std::vector<kit::Segment> basisSegments(const PurposeCount& count)
{
    std::vector<kit::Segment> segments;
    for (std::size_t i = 0; i < count.byBasis.size(); ++i)
        segments.push_back({basisTokens[i], count.byBasis[i], consentform::wordOf(static_cast<Basis>(i))});
    return segments;
}

QWidget* titled(const QString& title, QWidget* widget)
{
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s8);
    column->addWidget(new kit::Label(title, kit::Type::Body, Token::Text, kit::weight::medium));
    column->addWidget(widget);
    return made;
}

} // namespace

PurposePanel::PurposePanel(QWidget* parent)
    : QWidget(parent),
      m_name(kit::section({})),
      m_may(kit::figure({})),
      m_of(kit::muted({})),
      m_bars(new QWidget),
      m_basis(new kit::StackedBar),
      m_age(new kit::StackedBar),
      m_outTitle(new kit::Label({}, kit::Type::Body, Token::Text, kit::weight::medium)),
      m_out(new kit::KeyValueList)
{
    m_name->setWordWrap(true);
    m_of->setWordWrap(true);
    m_basis->setThick(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s12);
    column->addWidget(m_name);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(kit::space::columns);
    m_columns->addWidget(buildMay(), 3);
    m_columns->addWidget(buildOut(), outShare);
    column->addLayout(m_columns);
}

QWidget* PurposePanel::buildMay()
{
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s16);
    auto* figure = new QVBoxLayout;
    figure->setSpacing(0);
    figure->addWidget(m_may);
    figure->addWidget(m_of);
    column->addLayout(figure);
    auto* bars = new QVBoxLayout(m_bars);
    bars->setContentsMargins(0, 0, 0, 0);
    bars->setSpacing(kit::space::s16);
    bars->addWidget(titled(tr("By basis"), m_basis));
    bars->addWidget(titled(tr("By age"), m_age));
    column->addWidget(m_bars);
    column->addStretch();
    return made;
}

QWidget* PurposePanel::buildOut()
{
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, kit::space::s8, 0, 0);
    column->setSpacing(kit::space::s8);
    m_outTitle->setWordWrap(true);
    column->addWidget(m_outTitle);
    column->addWidget(m_out);
    column->addStretch();
    return made;
}

void PurposePanel::setBars(const PurposeCount& count)
{
    m_basis->setAccessibleName(tr("%1 by basis").arg(kit::visible(count.purpose.name)));
    m_age->setAccessibleName(tr("%1 by age").arg(kit::visible(count.purpose.name)));
    m_basis->setSegments(basisSegments(count));
    m_age->setSegments({{Token::Chart3, count.of(ConsentAge::UnderOneYear), tr("under 1 year")},
                        {Token::Chart2, count.of(ConsentAge::OneToTwoYears), tr("between 1 and 2 years")},
                        {Token::Chart4, count.of(ConsentAge::OverTwoYears), tr("over 2 years")}});
    m_bars->setVisible(count.may > 0);
}

void PurposePanel::set(const PurposeCount& count, std::int64_t contacts)
{
    m_name->setText(kit::visible(count.purpose.name));
    m_may->setText(kit::formatCount(count.may));
    m_of->setText(tr("of %Ln contacts may be mailed", nullptr, counted(contacts)));
    setBars(count);
    std::vector<std::pair<std::int64_t, consent::PolicyReason>> reasons;
    std::int64_t out = 0;
    for (const auto& [reason, those] : count.out) {
        reasons.emplace_back(those, reason);
        out += those;
    }
    std::ranges::stable_sort(reasons, std::ranges::greater(), [](const auto& one) { return one.first; });
    m_outTitle->setText(out > 0 ? tr("%Ln are out", nullptr, counted(out)) : tr("Nobody is out"));
    m_out->clear();
    for (const auto& [those, reason] : reasons)
        m_out->add(kit::formatCount(those), outWord(reason));
    m_out->setVisible(!reasons.empty());
}

void PurposePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PurposePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        arrange();
}

void PurposePanel::arrange()
{
    const bool beside = width() >= kit::scaled(this, besideFrom);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace mw::consentpage
