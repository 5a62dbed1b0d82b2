// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "smtp/messagesink.h"

#include <deque>
#include <memory>
#include <QDir>
#include <QFile>

namespace mw::smtp {

struct FolderSinkError
{
    enum class Kind {
        CannotCreate, ///< the folder can be neither found nor made
        CannotWrite,
        ForeignIndex, ///< index.jsonl there was written by something else; nothing was touched
    };
    Kind kind = Kind::CannotWrite;
    QString detail; ///< path, or the system's words
};

/// Keeps each message as NNNNNN.eml and a line of index.jsonl: {"file","at","sender","recipients"}.
/// A message counts as kept once its line stands; numbers go on where an earlier run ended. Lines of messages
/// that have gone are cleared away in batches, so a line may name a file that is no longer there. One thread.
class FolderSink final : public MessageSink
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<FolderSink>, FolderSinkError>
    open(const QString& folder, PracticeRetention retention = {});

    [[nodiscard]] bool store(const PracticeMessage& message) override;
    [[nodiscard]] qsizetype kept() const { return std::ssize(m_entries); }

private:
    struct Entry
    {
        QString file;
        QByteArray line;
        qint64 bytes = 0;
    };

    FolderSink(const QString& folder, PracticeRetention retention);
    [[nodiscard]] base::Result<void, FolderSinkError> load();
    [[nodiscard]] bool writeMessage(const QString& file, const QByteArray& bytes);
    [[nodiscard]] bool appendLine(const QByteArray& line);
    void prune();
    [[nodiscard]] bool rewriteIndex();

    const QDir m_folder;
    const PracticeRetention m_retention;
    QFile m_index;
    std::deque<Entry> m_entries;
    qint64 m_bytes = 0;
    qsizetype m_deadLines = 0;
    quint64 m_nextNumber = 1;
};

} // namespace mw::smtp
