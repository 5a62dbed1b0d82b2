// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/failure.h"

#include <QFile>
#include <QJsonObject>
#include <QString>

namespace mw::cli {

/// Standard output and standard error. With --json standard output gets exactly one object; lines for people
/// then go nowhere, messages and progress to standard error. Control characters of foreign text never reach
/// a terminal.
class Output
{
public:
    Output();

    void setJson(bool json) { m_json = json; }
    void setQuiet(bool quiet) { m_quiet = quiet; }
    [[nodiscard]] bool isJson() const { return m_json; }
    [[nodiscard]] bool isQuiet() const { return m_quiet; }

    /// The one object of --json. Once, unless a list was begun.
    void object(const QJsonObject& object);
    /// A long list, written as it comes: {"name":[…],…}.
    void beginList(const QString& name);
    void item(const QJsonObject& item);
    void endList(const QJsonObject& more = {});

    /// A line for people on standard output; nothing under --json.
    void line(const QString& text = {});
    /// Exact bytes, --json or not.
    void raw(const QByteArray& bytes);
    /// A line on standard error, not with --quiet.
    void message(const QString& text);
    /// A line on standard error in any case.
    void complain(const QString& text);
    void fail(const Failure& failure);

    /// Shows what was written so far: for verbs that go on after their answer.
    void flush() { m_out.flush(); }
    /// False when standard output could not be written (a full disk, a closed pipe).
    [[nodiscard]] bool finish();

private:
    void write(const QByteArray& bytes);

    QFile m_out;
    QFile m_error;
    bool m_json = false;
    bool m_quiet = false;
    bool m_answered = false;
    bool m_inList = false;
    bool m_firstItem = true;
    bool m_broken = false;
};

/// `text` with a replacement character for each control but the line feed and the tab.
[[nodiscard]] QString withoutControls(QString text);

} // namespace mw::cli
