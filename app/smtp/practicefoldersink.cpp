// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicefoldersink.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace mw::smtp {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 maxIndexBytes = 64 * 1024 * 1024;
constexpr qsizetype deadLinesBeforeRewrite = 256;

/// The number of NNNNNN.eml (six digits or more), 0 for any other name.
quint64 numberOf(const QString& file)
{
    if (!file.endsWith(u".eml"_s) || file.size() < 10 || file.size() > 22)
        return 0;
    const QStringView digits = QStringView(file).chopped(4);
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return 0;
    }
    return digits.toULongLong();
}

/// The file that a line of ours names; null for a line that something else wrote.
std::optional<QString> fileOfLine(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QString file = object.value("file"_L1).toString();
    const bool ours = object.value("at"_L1).isString() && object.value("sender"_L1).isString() &&
                      object.value("recipients"_L1).isArray() && numberOf(file) > 0;
    return ours ? std::optional(file) : std::nullopt;
}

QByteArray lineFor(const QString& file, const PracticeMessage& message)
{
    QJsonArray recipients;
    for (const QByteArray& recipient : message.recipients)
        recipients.append(QString::fromUtf8(recipient));
    return QJsonDocument(QJsonObject{{u"file"_s, file},
                                     {u"at"_s, base::toRfc3339(message.at)},
                                     {u"sender"_s, QString::fromUtf8(message.sender)},
                                     {u"recipients"_s, recipients}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

} // namespace

FolderSink::FolderSink(const QString& folder, PracticeRetention retention)
    : m_folder(folder), m_retention(retention), m_index(m_folder.filePath(u"index.jsonl"_s))
{
}

base::Result<std::unique_ptr<FolderSink>, FolderSinkError> FolderSink::open(const QString& folder,
                                                                            PracticeRetention retention)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return base::fail(FolderSinkError{FolderSinkError::Kind::CannotCreate, folder});
    std::unique_ptr<FolderSink> sink(new FolderSink(folder, retention));
    if (auto loaded = sink->load(); !loaded)
        return base::fail(loaded.error());
    if (!sink->m_index.open(QIODevice::WriteOnly | QIODevice::Append, ownerOnly))
        return base::fail(FolderSinkError{FolderSinkError::Kind::CannotWrite, sink->m_index.errorString()});
    sink->prune();
    return sink;
}

base::Result<void, FolderSinkError> FolderSink::load()
{
    using Kind = FolderSinkError::Kind;
    const QStringList files = m_folder.entryList({u"*.eml"_s}, QDir::Files);
    for (const QString& file : files)
        m_nextNumber = std::max(m_nextNumber, numberOf(file) + 1);
    if (!m_index.exists())
        return {};
    if (m_index.size() > maxIndexBytes)
        return base::fail(FolderSinkError{Kind::ForeignIndex, m_index.fileName()});
    if (!m_index.open(QIODevice::ReadOnly))
        return base::fail(FolderSinkError{Kind::CannotWrite, m_index.errorString()});
    bool torn = false;
    while (!m_index.atEnd()) {
        const QByteArray line = m_index.readLine();
        if (!line.endsWith('\n')) { // the program ended while it wrote this line
            torn = true;
            continue;
        }
        const auto file = fileOfLine(line);
        if (!file)
            return base::fail(FolderSinkError{Kind::ForeignIndex, m_index.fileName()});
        const QFileInfo info(m_folder.filePath(*file));
        if (!info.isFile()) {
            ++m_deadLines;
            continue;
        }
        m_bytes += info.size();
        m_entries.push_back({*file, line, info.size()});
    }
    m_index.close();
    if (torn && !rewriteIndex())
        return base::fail(FolderSinkError{Kind::CannotWrite, m_index.fileName()});
    return {};
}

bool FolderSink::store(const PracticeMessage& message)
{
    const QString file = u"%1.eml"_s.arg(m_nextNumber, 6, 10, QChar(u'0'));
    const QByteArray line = lineFor(file, message);
    if (!writeMessage(file, message.bytes))
        return false;
    if (!appendLine(line)) {
        QFile::remove(m_folder.filePath(file));
        return false;
    }
    ++m_nextNumber;
    m_entries.push_back({file, line, message.bytes.size()});
    m_bytes += message.bytes.size();
    prune();
    return true;
}

bool FolderSink::writeMessage(const QString& file, const QByteArray& bytes)
{
    QFile out(m_folder.filePath(file));
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly))
        return false;
    if (out.write(bytes) == bytes.size())
        return true;
    out.remove();
    return false;
}

bool FolderSink::appendLine(const QByteArray& line)
{
    const qint64 before = m_index.size();
    if (m_index.write(line) == line.size() && m_index.flush())
        return true;
    // A half line would make the next one unreadable (full disk). If even the cut fails, closing the file
    // lets the following stores fail instead of writing on.
    if (!m_index.resize(before))
        m_index.close();
    return false;
}

void FolderSink::prune()
{
    while (m_entries.size() > 1 &&
           (std::ssize(m_entries) > m_retention.messages || m_bytes > m_retention.bytes)) {
        QFile::remove(m_folder.filePath(m_entries.front().file));
        m_bytes -= m_entries.front().bytes;
        m_entries.pop_front();
        ++m_deadLines;
    }
    // A failed rewrite leaves the longer index, which is still right; the next message tries again.
    if (m_deadLines >= deadLinesBeforeRewrite && rewriteIndex() && !m_index.isOpen())
        (void)m_index.open(QIODevice::WriteOnly | QIODevice::Append, ownerOnly);
}

bool FolderSink::rewriteIndex()
{
    QSaveFile fresh(m_index.fileName());
    if (!fresh.open(QIODevice::WriteOnly))
        return false;
    fresh.setPermissions(ownerOnly);
    for (const Entry& entry : m_entries)
        fresh.write(entry.line);
    if (!fresh.commit())
        return false;
    m_index.close(); // it still points at the file that was replaced
    m_deadLines = 0;
    return true;
}

} // namespace mw::smtp
