// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"

#include "base/platform.h"

#include <algorithm>
#include <cstdio>

namespace mw::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString barOf(std::int64_t done, std::int64_t total)
{
    constexpr std::int64_t width = 24;
    const std::int64_t filled = std::clamp<std::int64_t>(done * width / total, 0, width);
    return u'[' + QString(filled, u'#') + QString(width - filled, u'.') + u']';
}

} // namespace

ProgressLine::ProgressLine(Output& out) : m_out(out), m_terminal(base::platform::isTerminal(2)) {}

ProgressLine::~ProgressLine()
{
    if (m_terminal && m_shown)
        std::fputs("\n", stderr);
}

void ProgressLine::update(std::int64_t done, std::int64_t total, const QString& words)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_last && now - *m_last < (m_terminal ? 250ms : 1000ms)) {
        m_heldBack = {done, total, words};
        return;
    }
    settle(done, total, words);
}

void ProgressLine::settle(std::int64_t done, std::int64_t total, const QString& words)
{
    if (m_out.isQuiet())
        return;
    m_last = std::chrono::steady_clock::now();
    m_heldBack.reset();
    draw(done, total, words);
}

void ProgressLine::finish()
{
    if (const auto last = std::exchange(m_heldBack, std::nullopt); last && !m_terminal)
        settle(last->done, last->total, last->words);
}

void ProgressLine::clear()
{
    if (m_terminal && std::exchange(m_shown, false))
        std::fputs("\r\033[K", stderr);
    m_lastText.clear();
}

void ProgressLine::draw(std::int64_t done, std::int64_t total, const QString& words)
{
    const QString figures = total > 0 ? u"%1/%2"_s.arg(done).arg(total) : QString::number(done);
    if (!m_terminal) {
        const QString text = figures + u' ' + words;
        if (text != m_lastText)
            m_out.complain(text);
        m_lastText = text;
        return;
    }
    const QString bar = total > 0 ? barOf(done, total) + u' ' : QString();
    const QByteArray text = withoutControls(bar + figures + u' ' + words).toUtf8();
    std::fprintf(stderr, "\r\033[K%s", text.constData());
    std::fflush(stderr);
    m_shown = true;
}

} // namespace mw::cli
