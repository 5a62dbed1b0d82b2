// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"

#include <chrono>
#include <optional>

namespace mw::cli {

/// Progress on standard error: a bar on a terminal, redrawn four times a second at most; else one line a
/// second. Nothing with --quiet.
class ProgressLine
{
public:
    explicit ProgressLine(Output& out);
    ~ProgressLine(); ///< leaves the bar's line

    /// `total` 0: not known. `words` stand behind the figures.
    void update(std::int64_t done, std::int64_t total, const QString& words);
    /// As update(), but shown at once.
    void settle(std::int64_t done, std::int64_t total, const QString& words);
    /// Shows the last update that was held back, where lines and not a bar were shown before it.
    void finish();
    /// Takes the bar away so that a message can be written; the next update draws it again.
    void clear();

private:
    void draw(std::int64_t done, std::int64_t total, const QString& words);

    Output& m_out;
    bool m_terminal;
    bool m_shown = false;
    std::optional<std::chrono::steady_clock::time_point> m_last;
    QString m_lastText;
    struct Update
    {
        std::int64_t done = 0;
        std::int64_t total = 0;
        QString words;
    };
    std::optional<Update> m_heldBack;
};

} // namespace mw::cli
