// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/previewpane.h"

#include "kit/callout.h"
#include "kit/card.h"
#include "kit/label.h"
#include "kit/segmented.h"
#include "kit/theme.h"
#include "ui/mailview/mailview.h"
#include "ui/templates/readerpicker.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace mw::templatespage {

using namespace kit;
using mailview::ReaderWidth;

namespace {

constexpr qint64 gmailCuts = 102 * 1024;

QHBoxLayout* bar(QVBoxLayout* column, int above, int below)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::s16, above, space::s16, below);
    row->setSpacing(space::s8);
    column->addLayout(row);
    return row;
}

} // namespace

PreviewPane::PreviewPane(workspace::Office& office, const base::Clock& clock, base::TemplateId mail,
                         QWidget* parent)
    : QWidget(parent),
      m_maker(new PreviewMaker(office, clock, mail, this)),
      m_picker(new ReaderPicker(office)),
      m_width(new Segmented),
      m_subject(new Label(QString(), Type::Body, Token::Text, weight::strong)),
      m_view(new mailview::MailView),
      m_problem(new Callout(Tone::Warning, {}, {})),
      m_size(new Label(QString(), Type::Small, Token::Muted)),
      m_link(new Label(QString(), Type::Small, Token::Muted))
{
    setGround(this, Token::Sunken);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tools = bar(column, space::s8, space::s8);
    m_width->add(tr("Desktop"), Icon::Desktop);
    m_width->add(tr("Phone"), Icon::Phone);
    m_width->setSmall(true);
    tools->addWidget(m_width);
    tools->addStretch();
    column->addWidget(new Rule);
    bar(column, space::s8, space::s4)->addWidget(m_picker, 1);
    m_subject->setWordWrap(true);
    bar(column, space::s4, space::s8)->addWidget(m_subject, 1);
    m_problemPlace = new QWidget;
    auto* problemRow = new QVBoxLayout(m_problemPlace);
    problemRow->setContentsMargins(space::s16, 0, space::s16, space::s8);
    problemRow->addWidget(m_problem);
    column->addWidget(m_problemPlace);
    m_problemPlace->hide();
    column->addWidget(new Rule);
    column->addWidget(m_view, 1);
    column->addWidget(new Rule);
    auto* foot = bar(column, space::s4, space::s4);
    foot->addWidget(m_link, 1);
    foot->addWidget(m_size);

    connect(m_width, &Segmented::currentChanged, this, [this](int index) {
        m_view->setReaderWidth(index == 1 ? ReaderWidth::Phone : ReaderWidth::Desktop);
    });
    connect(m_picker, &ReaderPicker::chosen, m_maker, &PreviewMaker::setReader);
    connect(m_maker, &PreviewMaker::made, this, &PreviewPane::show);
    connect(m_maker, &PreviewMaker::failed, this, &PreviewPane::showFailure);
    connect(m_view, &mailview::MailView::linkActivated, this,
            [this](const QString& url) { m_link->setText(tr("Leads to %1").arg(url)); });
    connect(m_view, &mailview::MailView::laidOut, this, [this] { m_layingOut = false; });
    m_picker->begin();
}

void PreviewPane::readAgain()
{
    m_picker->readAgain();
    m_maker->readAgain();
}

void PreviewPane::show(const campaign::TemplatePreview& preview, const mailview::MailContent& mail)
{
    m_problemPlace->hide();
    m_wasShown = true;
    m_subject->setText(preview.subject);
    m_layingOut = true;
    m_view->setContent(mail);
    const QLocale locale;
    m_size->setText(tr("%1 of %2")
                        .arg(locale.formattedDataSize(preview.bytes, 0, QLocale::DataSizeTraditionalFormat),
                             locale.formattedDataSize(gmailCuts, 0, QLocale::DataSizeTraditionalFormat)));
    m_size->setToolTip(tr("Gmail cuts the HTML of a mail that is larger."));
    Q_EMIT made(preview);
}

/// What was shown before stays: somebody is in the middle of a tag.
void PreviewPane::showFailure(const campaign::RenderError& error)
{
    const QString where =
        error.part == u"subject"
            ? tr("The subject can't be filled in.")
            : tr("Line %1, column %2 can't be filled in.").arg(error.line).arg(error.column);
    m_problem->set(Tone::Warning, m_wasShown ? tr("This is how it was before.") : tr("The preview waits."),
                   where);
    m_problemPlace->show();
    Q_EMIT failed(error);
}

} // namespace mw::templatespage
