// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/senderrow.h"

#include "kit/card.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/type.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mw::settingspage {

using namespace Qt::StringLiterals;

namespace {

QString factsOf(const campaign::SenderIdentity& identity)
{
    QStringList facts;
    if (!identity.replyTo.isEmpty())
        facts << SenderRow::tr("Answers go to %1").arg(identity.replyTo);
    facts << (identity.postal.isEmpty() ? SenderRow::tr("No postal address yet")
                                        : identity.postal.split(u'\n', Qt::SkipEmptyParts).join(u", "_s));
    return facts.join(u" · "_s);
}

} // namespace

SenderRow::SenderRow(const campaign::SenderIdentity& identity, bool mayChange, QWidget* parent)
    : QWidget(parent)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, kit::space::s12, 0, 0);
    all->setSpacing(kit::space::s12);
    auto* row = new QHBoxLayout;
    row->setSpacing(kit::space::s16);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    const QString from = u"%1 <%2>"_s.arg(identity.fromName, identity.fromEmail);
    for (kit::Label* label :
         {new kit::Label(identity.name, kit::Type::Body, kit::Token::Text, kit::weight::strong),
          kit::body(from), kit::hint(factsOf(identity))}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    if (mayChange) {
        m_change = new kit::LinkLabel(tr("Change"), kit::Type::Body);
        m_change->setAccessibleName(tr("Change %1").arg(identity.name));
        connect(m_change, &QAbstractButton::clicked, this, &SenderRow::activated);
        row->addWidget(m_change, 0, Qt::AlignTop);
        // A link is higher than a line of text; both stand on one line all the same.
        const int line = kit::lineHeight(kit::font(this, kit::Type::Body));
        words->setContentsMargins(0, std::max(0, m_change->sizeHint().height() - line) / 2, 0, 0);
    }
    all->addLayout(row);
    all->addWidget(new kit::Rule);
    setAccessibleName(identity.name);
    setAccessibleDescription(from);
}

} // namespace mw::settingspage
