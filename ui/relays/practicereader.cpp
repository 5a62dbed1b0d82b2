// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/practicereader.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/piece.h"
#include "kit/segmented.h"
#include "kit/type.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "shell/settings.h"
#include "ui/mailview/mailview.h"
#include "ui/relays/relaystate.h"
#include "workspace/office.h"

#include <QBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;
using mailview::MailView;
using mailview::ReaderWidth;

namespace {

constexpr qsizetype mostSource = 1'000'000; // bytes that a text field takes without a stop
constexpr std::size_t mostHeaders = 200;
constexpr qsizetype mostRecipients = 20;
constexpr int leastContent = 240; // pixels

QString shownSource(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), mostSource)));
    text.replace(u"\r\n"_s, u"\n"_s);
    return text.replace(QChar(0), QChar(0xFFFD));
}

} // namespace

PracticeReader::PracticeReader(const shell::PageContext& context, QWidget* parent)
    : ScrollPane(parent),
      m_context(context),
      m_back(button(tr("All messages"), ButtonRole::Flat, Icon::Back)),
      m_newer(iconButton(Icon::ChevronUp, tr("Newer message"))),
      m_older(iconButton(Icon::ChevronDown, tr("Older message"))),
      m_subject(new Label({}, Type::Dialog, Token::Text, weight::strong)),
      m_envelope(hint({})),
      m_attachments(hint({})),
      m_problem(new Callout(Problem{})),
      m_tabs(new QTabBar),
      m_width(new Segmented),
      m_stack(new QStackedWidget),
      m_mail(new MailView),
      m_text(textView(tr("The message's text"), false)),
      m_headers(new KeyValueList),
      m_source(textView(tr("The message's source"), true)),
      m_sourceNote(hint({}))
{
    m_back->setSmall(true);
    for (Label* label : {m_subject, m_envelope, m_attachments, m_sourceNote})
        label->setWordWrap(true);
    for (const QString& name : {tr("As mail"), tr("Text"), tr("Headers"), tr("Source")})
        m_tabs->addTab(name);
    m_tabs->setAccessibleName(tr("What to see of the message"));
    m_width->add(tr("Desktop"), Icon::Desktop);
    m_width->add(tr("Phone"), Icon::Phone);
    m_width->setSmall(true);
    m_width->setCurrent(m_context.settings.value(u"relays/readerwidth"_s, 0).toInt() == 1 ? 1 : 0);
    m_mail->setReaderWidth(m_width->current() == 1 ? ReaderWidth::Phone : ReaderWidth::Desktop);

    build();
    connect(m_back, &QAbstractButton::clicked, this, &PracticeReader::backWanted);
    connect(m_newer, &QAbstractButton::clicked, this, &PracticeReader::newerWanted);
    connect(m_older, &QAbstractButton::clicked, this, &PracticeReader::olderWanted);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        m_width->setVisible(tab == static_cast<int>(Tab::Html));
    });
    connect(m_width, &Segmented::currentChanged, this, [this](int index) {
        m_mail->setReaderWidth(index == 1 ? ReaderWidth::Phone : ReaderWidth::Desktop);
        m_context.settings.setValue(u"relays/readerwidth"_s, index);
    });
    connect(m_mail, &MailView::linkActivated, this, &PracticeReader::linkWanted);
}

void PracticeReader::build()
{
    auto* source = new QWidget;
    auto* sourceColumn = new QVBoxLayout(source);
    sourceColumn->setContentsMargins(0, 0, 0, 0);
    sourceColumn->setSpacing(space::s8);
    sourceColumn->addWidget(m_sourceNote);
    sourceColumn->addWidget(m_source, 1);
    auto* headers = new ScrollPane;
    headers->column()->setContentsMargins(0, space::s4, 0, 0);
    headers->column()->addWidget(m_headers);
    headers->column()->addStretch(1);
    m_stack->addWidget(m_mail);
    m_stack->addWidget(m_text);
    m_stack->addWidget(headers);
    m_stack->addWidget(source);
    m_stack->setMinimumHeight(scaled(this, leastContent));

    auto* ways = new QHBoxLayout;
    ways->setSpacing(space::s4);
    ways->addWidget(m_back);
    ways->addStretch(1);
    ways->addWidget(m_newer);
    ways->addWidget(m_older);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(space::s12);
    bar->addWidget(m_tabs, 1);
    bar->addWidget(m_width);
    column()->setSpacing(space::s8);
    column()->addLayout(ways);
    column()->addWidget(m_subject);
    column()->addWidget(m_envelope);
    column()->addWidget(m_attachments);
    column()->addWidget(m_problem);
    column()->addLayout(bar);
    column()->addWidget(m_stack, 1'000);
    column()->addStretch(1);
    m_problem->hide();
}

QPlainTextEdit* PracticeReader::textView(const QString& name, bool fixedPitch)
{
    auto* view = new QPlainTextEdit;
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setAccessibleName(name);
    view->setUndoRedoEnabled(false);
    if (fixedPitch)
        view->setFont(fixedFont(this));
    view->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    return view;
}

void PracticeReader::open(std::int64_t message)
{
    if (m_message != message) {
        m_mail->clear();
        m_problem->hide();
    }
    m_message = message;
    m_context.office.ask<std::optional<Content>>(
        this, [message](vault::Database& database) { return read(database, message); },
        [this, message](const vault::DbResult<std::optional<Content>>& content) {
            if (message == m_message)
                take(content);
        });
}

void PracticeReader::close()
{
    m_message = 0;
    m_mail->clear();
    m_text->clear();
    m_source->clear();
    m_headers->clear();
}

vault::DbResult<std::optional<PracticeReader::Content>> PracticeReader::read(vault::Database& database,
                                                                             std::int64_t message)
{
    auto mail = relays::practiceMail(database, message);
    if (!mail)
        return base::fail(mail.error());
    if (!*mail)
        return std::optional<Content>();
    Content content{.head = (*mail)->head, .source = shownSource((*mail)->bytes)};
    content.sourceCut = (*mail)->bytes.size() > mostSource;
    if (auto taken = mail::readMessage((*mail)->bytes))
        content.read = std::move(*taken);
    return std::optional(std::move(content));
}

void PracticeReader::take(const vault::DbResult<std::optional<Content>>& content)
{
    Problem problem;
    if (!content)
        problem = shell::problemOf(content.error());
    else if (!*content)
        problem = {.what = tr("This message is not there any more."),
                   .kept = tr("The practice relay keeps the newest ones."),
                   .todo = tr("Go back to all messages.")};
    else if (!(*content)->read)
        problem = {.what = tr("This message is too large to be taken apart."),
                   .kept = tr("It is kept as it arrived."),
                   .todo = tr("Read its source.")};
    m_problem->setProblem(problem);
    m_problem->setVisible(!problem.what.isEmpty());
    const bool there = content && *content;
    m_subject->setVisible(there);
    m_envelope->setVisible(there);
    m_attachments->hide(); // show() knows
    m_tabs->setVisible(there);
    m_stack->setVisible(there);
    m_width->setVisible(there && m_tabs->currentIndex() == static_cast<int>(Tab::Html));
    if (there)
        show(**content);
    Q_EMIT opened();
}

void PracticeReader::show(const Content& content)
{
    const relays::PracticeHead& head = content.head;
    m_subject->setText(head.subject.isEmpty() ? tr("No subject") : head.subject);
    QString to = head.recipients.first(std::min(mostRecipients, head.recipients.size())).join(u", "_s);
    if (head.recipients.size() > mostRecipients)
        to = tr("%1 and %2 more").arg(to, formatCount(head.recipients.size() - mostRecipients));
    m_envelope->setText(tr("From %1 to %2, arrived %3")
                            .arg(head.sender.isEmpty() ? u"<>"_s : head.sender, to,
                                 clockWords(head.at, m_context.clock.now())));
    m_envelope->setToolTip(plainToolTip(fullTime(localTime(head.at))));
    const mail::ReadMessage read = content.read.value_or(mail::ReadMessage());
    m_attachments->setVisible(!read.attachments.isEmpty());
    m_attachments->setText(
        read.attachments.size() == 1
            ? tr("1 attachment: %1").arg(read.attachments.front())
            : tr("%1 attachments: %2")
                  .arg(formatCount(read.attachments.size()),
                       read.attachments.first(std::min<qsizetype>(read.attachments.size(), 20))
                           .join(u", "_s)));
    m_mail->setContent({.html = read.html, .pictures = read.pictures, .text = read.text});
    m_text->setPlainText(read.text);
    m_source->setPlainText(content.source);
    m_sourceNote->setVisible(content.sourceCut);
    m_sourceNote->setText(tr("The first million bytes of %1").arg(formatCount(head.size)));
    showHeaders(read.headers);
}

void PracticeReader::showHeaders(const std::vector<mail::ReadHeader>& headers)
{
    m_headers->clear();
    for (std::size_t i = 0; i < std::min(headers.size(), mostHeaders); ++i)
        m_headers->addFixedPitch(headers[i].name.left(100), headers[i].value.left(2'000));
    if (headers.size() > mostHeaders)
        m_headers->add(tr("And more"), tr("The rest stands in the source."));
}

void PracticeReader::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void PracticeReader::setNeighbours(bool newer, bool older)
{
    m_newer->setEnabled(newer);
    m_older->setEnabled(older);
}

} // namespace mw::relayspage
