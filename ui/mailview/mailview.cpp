// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailview.h"

#include "kit/callout.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "ui/mailview/mailcanvas.h"

#include <QBoxLayout>

namespace mw::mailview {

MailView::MailView(QWidget* parent)
    : QWidget(parent),
      m_canvas(new MailCanvas),
      m_problem(new kit::Callout(kit::Tone::Info, {}, {})),
      m_note(new QWidget),
      m_noteLabel(kit::hint({}))
{
    auto* row = new QHBoxLayout(m_note);
    row->setContentsMargins(kit::space::s12, kit::space::s8, kit::space::s12, kit::space::s8);
    row->setSpacing(kit::space::s8);
    row->addWidget(new kit::IconLabel(kit::Icon::PictureOff, kit::Token::Muted));
    m_noteLabel->setWordWrap(true);
    row->addWidget(m_noteLabel, 1);

    auto* problemRow = new QVBoxLayout;
    problemRow->setContentsMargins(0, 0, 0, 0);
    problemRow->addWidget(m_problem);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(problemRow);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_note);
    m_problem->hide();
    m_note->hide();
    setFocusProxy(m_canvas);

    connect(m_canvas, &MailCanvas::shown, this, &MailView::onShown);
    connect(m_canvas, &MailCanvas::linkActivated, this, &MailView::linkActivated);
}

void MailView::setContent(const MailContent& content)
{
    m_canvas->setContent(content);
}

void MailView::setReaderWidth(ReaderWidth width)
{
    m_canvas->setReaderWidth(width);
}

void MailView::setLimit(std::chrono::milliseconds limit)
{
    m_canvas->setLimit(limit);
}

void MailView::clear()
{
    m_canvas->clear();
    m_problem->hide();
    m_note->hide();
}

int MailView::blockedPictures() const
{
    return m_canvas->layout().blockedPictures;
}

QStringList MailView::links() const
{
    QStringList urls;
    for (const MailLink& link : m_canvas->layout().links)
        urls.append(link.url);
    return urls;
}

QString MailView::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->boldText();
}

void MailView::onShown()
{
    const QString otherwise = tr("The mail itself is as it was. Its text and its source can be read.");
    switch (m_canvas->layout().fault) {
    case MailFault::None:
        break;
    case MailFault::TooLarge:
        m_problem->set(kit::Tone::Info, tr("This mail is too large to be shown here."), otherwise);
        break;
    case MailFault::TooDeep:
        m_problem->set(kit::Tone::Info, tr("This mail is nested too deep to be shown here."), otherwise);
        break;
    case MailFault::TooSlow:
        m_problem->set(kit::Tone::Info, tr("This mail takes too long to be shown here."), otherwise);
        break;
    }
    m_problem->setVisible(m_canvas->layout().fault != MailFault::None);
    const int blocked = blockedPictures();
    m_note->setVisible(blocked > 0);
    m_noteLabel->setText(blocked == 1 ? tr("1 picture from the network is not shown.")
                                      : tr("%n pictures from the network are not shown.", nullptr, blocked));
    Q_EMIT laidOut();
}

} // namespace mw::mailview
