// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplepages.h"

#include "kit/pageheader.h"
#include "kit/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace mw::test {

using namespace Qt::StringLiterals;
using shell::PageId;

SamplePage::SamplePage(PageId id, QWidget* parent)
    : Page(id, parent), m_place{.page = id}, m_field(new QLineEdit)
{
    kit::setGround(this, kit::Token::Surface);
    auto* header = new kit::PageHeader(shell::nameOf(id));
    static_cast<void>(header->setPrimary(shell::nameOf(PageId::Import), kit::Icon::Add));
    m_field->setAccessibleName(shell::nameOf(id));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(header);
    column->addStretch(1);
    column->addWidget(m_field);
}

void SamplePage::arrive(const shell::Place& place)
{
    arrived.push_back(place);
    m_place = place;
}

bool SamplePage::note(const char16_t* what)
{
    asked.append(QString::fromUtf16(what));
    return true;
}

const shell::PageFactory& samplePages()
{
    static const shell::PageFactory pages = [] {
        shell::PageFactory made;
        for (const PageId id :
             {PageId::Home, PageId::Audience, PageId::Templates, PageId::Campaigns, PageId::Outbox,
              PageId::Relays, PageId::Logs, PageId::Settings, PageId::FirstStart, PageId::Import})
            made[id] = [id](const shell::PageContext&, QWidget* parent) {
                return new SamplePage(id, parent);
            };
        return made;
    }();
    return pages;
}

} // namespace mw::test
