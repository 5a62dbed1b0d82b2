// SPDX-License-Identifier: GPL-3.0-or-later
#include "takeout/outfile.h"

#include "base/platform.h"

namespace mw::takeout {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bufferSize = 256 * 1024;
constexpr auto ownerAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

auto unwritten(const QFile& file)
{
    return halt(TakeoutError::Kind::Write, file.errorString());
}

} // namespace

OutFile::OutFile(const QString& root, const QString& name) : m_file(root + u'/' + name)
{
    m_entry.file = name;
    m_waiting.reserve(bufferSize);
}

Yield<std::unique_ptr<OutFile>> OutFile::make(const QString& root, const QString& name)
{
    std::unique_ptr<OutFile> made(new OutFile(root, name));
    if (!made->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerAlone))
        return unwritten(made->m_file);
    return made;
}

Step OutFile::write(QByteArrayView bytes)
{
    m_waiting.append(bytes);
    return m_waiting.size() < bufferSize ? Step() : flush();
}

Step OutFile::flush()
{
    m_hash.addData(m_waiting);
    m_entry.size += m_waiting.size();
    if (m_file.write(m_waiting) != m_waiting.size())
        return unwritten(m_file);
    m_waiting.resize(0);
    return {};
}

Yield<FileEntry> OutFile::finish()
{
    if (auto flushed = flush(); !flushed)
        return base::fail(flushed.error());
    m_file.close();
    if (m_file.error() != QFileDevice::NoError)
        return unwritten(m_file);
    if (!base::platform::syncPath(m_file.fileName()))
        return halt(TakeoutError::Kind::Write, m_entry.file);
    m_entry.sha256 = m_hash.result();
    return m_entry;
}

Yield<FileEntry> entryOf(const QString& root, const QString& name, std::int64_t records)
{
    QFile file(root + u'/' + name);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return unwritten(file);
    if (!base::platform::syncPath(file.fileName()))
        return halt(TakeoutError::Kind::Write, name);
    return FileEntry{name, records, hash.result(), file.size()};
}

} // namespace mw::takeout
