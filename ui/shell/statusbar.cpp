// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusbar.h"

#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/piece.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "kit/words.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>
#include <limits>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000;

Label* small(Token token = Token::Muted)
{
    return new Label({}, Type::Small, token);
}

} // namespace

StatusBar::StatusBar(QWidget* parent)
    : QWidget(parent),
      m_sender(new QWidget),
      m_icon(new IconLabel(Icon::Accepted, Token::Success)),
      m_what(small()),
      m_bar(new QProgressBar),
      m_figures(small()),
      m_rest(small()),
      m_action(new LinkLabel({})),
      m_jobsIcon(new IconLabel(Icon::Hourglass, Token::Muted)),
      m_jobs(new LinkLabel({})),
      m_backupIcon(new IconLabel(Icon::Backup, Token::Muted)),
      m_backup(new LinkLabel({}))
{
    setGround(this, Token::Bg);
    setAccessibleName(tr("Status"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    m_bar->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_bar->setAccessibleName(tr("Sent so far"));
    m_figures->setKeepsWidth(true);
    m_figures->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_what->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_jobs->setToolTip(tr("Show the jobs"));

    const auto pair = [](QWidget* icon, QWidget* text) {
        auto* row = new QHBoxLayout;
        row->setSpacing(size::iconToText);
        row->addWidget(icon);
        row->addWidget(text);
        return row;
    };
    auto* sender = new QHBoxLayout(m_sender);
    sender->setContentsMargins(0, 0, 0, 0);
    sender->setSpacing(size::statusGap);
    sender->addLayout(pair(m_icon, m_what));
    sender->addLayout(pair(m_bar, m_figures));
    sender->addWidget(m_rest);
    sender->addWidget(m_action);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::s16, size::hairline, space::s16, 0);
    row->setSpacing(size::statusGap);
    row->addWidget(m_sender);
    row->addStretch(1);
    row->addLayout(pair(m_jobsIcon, m_jobs));
    row->addLayout(pair(m_backupIcon, m_backup));

    connect(m_action, &QAbstractButton::clicked, this, [this] {
        if (m_words.place)
            Q_EMIT placeWanted(*m_words.place);
        else
            Q_EMIT armWanted();
    });
    connect(m_backup, &QAbstractButton::clicked, this,
            [this] { Q_EMIT placeWanted({.page = PageId::Settings, .part = u"backups"_s}); });
    connect(m_jobs, &QAbstractButton::clicked, this, &StatusBar::jobsWanted);
    setJobs({});
    setBackup({});
    setSender({});
}

QWidget* StatusBar::jobsButton() const
{
    return m_jobs;
}

void StatusBar::setSender(const SenderView& view)
{
    m_view = view;
    put();
}

void StatusBar::setAwake(const QString& words)
{
    m_awake = words;
    put();
}

void StatusBar::put()
{
    m_words = wordsOf(m_view);
    m_icon->set(m_words.icon, m_words.token);
    m_what->setText(m_words.what);
    m_figures->setText(m_words.figures);
    m_rest->setText(m_words.rest);
    m_action->setText(m_words.action);
    QStringList tip{m_words.tip};
    if (m_view.isUnderWay())
        tip.append(m_awake);
    tip.removeAll(QString());
    m_sender->setToolTip(plainToolTip(tip.join(u'\n')));
    m_what->setAccessibleDescription(tip.join(u' '));
    m_bar->setValue(m_view.total > 0 ? static_cast<int>(m_view.done * barSteps / m_view.total) : 0);
    fit();
}

void StatusBar::setJobs(const QString& summary)
{
    m_jobs->setText(summary);
    m_jobs->setVisible(!summary.isEmpty());
    m_jobsIcon->setVisible(!summary.isEmpty());
    fit();
}

void StatusBar::setBackup(const BackupWords& words)
{
    m_backup->setText(words.text);
    m_backup->setToken(words.token);
    m_backup->setToolTip(plainToolTip(words.tip));
    m_backup->setAccessibleDescription(words.tip);
    m_backupIcon->set(words.icon, words.token);
    fit();
}

/// What matters least goes first where there is too little room: the backup, then how fast, then the bar.
void StatusBar::fit()
{
    m_bar->setFixedWidth(scaled(this, size::statusProgress));
    // A campaign's long name is cut before its figures go.
    m_what->setMaximumWidth(m_words.bar ? std::max(size::statusProgress, width() * 2 / 5) : QWIDGETSIZE_MAX);
    const bool has[] = {!m_backup->text().isEmpty(), !m_words.rest.isEmpty(), m_words.bar};
    const auto show = [this](bool backup, bool rest, bool bar) {
        m_backup->setVisible(backup);
        m_backupIcon->setVisible(backup);
        m_rest->setVisible(rest);
        m_bar->setVisible(bar);
    };
    m_figures->setVisible(!m_words.figures.isEmpty());
    m_action->setVisible(!m_words.action.isEmpty());
    const auto fits = [this] {
        layout()->activate();
        return layout()->sizeHint().width() <= width();
    };
    show(has[0], has[1], has[2]);
    if (!fits())
        show(false, has[1], has[2]);
    if (!fits())
        show(false, false, has[2]);
    if (!fits())
        show(false, false, false);
}

void StatusBar::takeFocus()
{
    for (QWidget* part : {m_action, m_jobs, m_backup})
        if (part->isVisible())
            return part->setFocus(Qt::TabFocusReason);
}

QSize StatusBar::sizeHint() const
{
    const int high = lineHeight(kit::font(this, Type::Small)) + size::controlPadding;
    return {QWidget::sizeHint().width(), std::max(high, scaled(this, size::statusBar))};
}

QSize StatusBar::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void StatusBar::resizeEvent(QResizeEvent*)
{
    fit();
}

void StatusBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace mw::shell
