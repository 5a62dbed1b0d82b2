// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/teststeprow.h"

#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"
#include "ui/relays/testwords.h"

#include <QGridLayout>
#include <QPainter>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;
using relays::StepVerdict;

namespace {

constexpr int titleWidth = 142; // as in the picture
constexpr int tookWidth = 60;
constexpr int leastSeen = 240;

} // namespace

TestStepRow::TestStepRow(relays::TestStep step, QWidget* parent)
    : Piece(parent),
      m_step(step),
      m_grid(new QGridLayout(this)),
      m_title(new Label({}, Type::Body, Token::Text, weight::medium)),
      m_seen(body({})),
      m_server(new Label({}, Type::Small, Token::Text)),
      m_fix(new Label({}, Type::Small, Token::Text)),
      m_took(hint({}))
{
    for (Label* label : {m_title, m_seen, m_server, m_fix})
        label->setWordWrap(true);
    m_server->setFixedPitch(true);
    m_took->setAlignment(Qt::AlignRight | Qt::AlignTop);
    for (Label* label : {m_title, m_seen})
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_grid->setVerticalSpacing(space::s4);
    m_grid->setHorizontalSpacing(size::nodeGap);
    m_grid->addWidget(m_title, 0, 0);
    m_grid->addWidget(m_seen, 0, 1);
    m_grid->addWidget(m_server, 1, 1);
    m_grid->addWidget(m_fix, 2, 1);
    m_grid->addWidget(m_took, 0, 2, Qt::AlignTop);
    m_grid->setColumnStretch(1, 1);
    m_title->setText(wordsOf({}, step).title);
    remeasure();
    setWaiting();
}

void TestStepRow::show(const relays::RelayTestReport& report)
{
    const StepWords words = wordsOf(report, m_step);
    switch (report.step(m_step).verdict) {
    case StepVerdict::Good:
        m_icon = Icon::Check;
        m_tone = Tone::Success;
        break;
    case StepVerdict::Warning:
        m_icon = Icon::Warning;
        m_tone = Tone::Warning;
        break;
    case StepVerdict::Bad:
        m_icon = Icon::Close;
        m_tone = Tone::Danger;
        break;
    case StepVerdict::NotReached:
        m_icon = Icon::NotTried;
        m_tone = Tone::Neutral;
        break;
    }
    m_fix->setToken(textOf(m_tone));
    setWords(words.seen, words.server, words.fix, words.took);
}

void TestStepRow::setBusy()
{
    m_icon = Icon::Hourglass;
    m_tone = Tone::Accent;
    setWords(tr("Asking…"), {}, {}, {});
}

void TestStepRow::setWaiting()
{
    m_icon = Icon::NotTried;
    m_tone = Tone::Neutral;
    setWords(tr("Waits for the step before."), {}, {}, {});
}

void TestStepRow::setWords(const QString& seen, const QString& server, const QString& fix,
                           const QString& took)
{
    m_seen->setToken(m_tone == Tone::Neutral || m_tone == Tone::Accent ? Token::Muted : Token::Text);
    m_seen->setText(seen);
    m_seen->setVisible(!seen.isEmpty());
    m_server->setText(server);
    m_server->setVisible(!server.isEmpty());
    m_fix->setText(fix);
    m_fix->setVisible(!fix.isEmpty());
    m_took->setText(took);
    setAccessibleName(m_title->text());
    setAccessibleDescription(QStringList{seen, server, fix}.join(u' ').simplified());
    contentChanged();
}

QString TestStepRow::seen() const
{
    return m_seen->text();
}

void TestStepRow::remeasure()
{
    setLead(scaled(this, size::node) + size::nodeGap, space::s8 + size::nodeTop, space::s8);
    m_grid->setColumnMinimumWidth(2, scaled(this, tookWidth));
    setMinimumHeight(scaled(this, size::node) + 2 * space::s8);
    arrange();
}

/// The name stands beside what was seen, or above it where there is no room.
void TestStepRow::arrange()
{
    const int beside = scaled(this, titleWidth + leastSeen + tookWidth + size::node) + 3 * size::nodeGap;
    const bool narrow = width() < beside && width() > 0;
    m_title->setFixedWidth(narrow ? QWIDGETSIZE_MAX : scaled(this, titleWidth));
    if (narrow)
        m_title->setMinimumWidth(0);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    const int column = narrow ? 0 : 1;
    const int first = narrow ? 1 : 0;
    m_grid->addWidget(m_seen, first, column);
    m_grid->addWidget(m_server, first + 1, column);
    m_grid->addWidget(m_fix, first + 2, column);
    m_grid->setColumnStretch(0, narrow ? 1 : 0);
    m_grid->setColumnStretch(1, narrow ? 0 : 1);
}

void TestStepRow::resizeEvent(QResizeEvent* event)
{
    Piece::resizeEvent(event);
    arrange();
}

void TestStepRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const int side = scaled(this, size::node);
    const QRect node = placed(QRect(0, space::s8, side, side));
    paint::disc(&painter, node, color(m_tone == Tone::Neutral ? Token::Hover : softOf(m_tone)), {});
    const int icon = scaled(this, size::icon);
    paintIcon(&painter, m_icon, QRect(node.center() - QPoint(icon / 2 - 1, icon / 2 - 1), QSize(icon, icon)),
              color(m_tone == Tone::Neutral ? Token::Muted : textOf(m_tone)));
    paint::hairlineBelow(&painter, rect(), color(Token::Border));
}

} // namespace mw::relayspage
