// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sendguard.h"

#include "base/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace mw::vault {

using namespace Qt::StringLiterals;
namespace platform = base::platform;

namespace {

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(65536)).object();
}

QByteArray sequenceRecord(std::int64_t sequence)
{
    return QByteArray::number(static_cast<qlonglong>(sequence)).rightJustified(20, '0') + '\n';
}

} // namespace

SendGuard::SendGuard(QString stateFolder, QString workspaceId, QString vaultPath)
    : m_stateFolder(std::move(stateFolder)),
      m_workspaceId(std::move(workspaceId)),
      m_vaultPath(std::move(vaultPath))
{
}

SendGuard::~SendGuard()
{
    platform::closeInPlace(m_sequenceFile);
}

QString SendGuard::recordPath() const
{
    return m_stateFolder + u"/armed/"_s + m_workspaceId + u".json"_s;
}

QString SendGuard::sequencePath() const
{
    return m_stateFolder + u"/armed/"_s + m_workspaceId + u".sequence"_s;
}

QString SendGuard::markPath() const
{
    return QFileInfo(m_vaultPath).absolutePath() + u'/' + restoredMark;
}

// The machine id where there is one, else a random id kept beside the records.
QByteArray SendGuard::deviceId() const
{
    const QByteArray machine = platform::machineId();
    if (!machine.isEmpty())
        return machine;
    const QString path = m_stateFolder + u"/device"_s;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        if (const QByteArray kept = file.read(64).trimmed(); !kept.isEmpty())
            return kept;
    }
    QByteArray fresh(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(fresh.begin(), fresh.end());
    fresh = fresh.toHex();
    return QDir().mkpath(m_stateFolder) && platform::writeDurably(path, fresh) ? fresh : QByteArray();
}

Disarmed SendGuard::check(std::int64_t vaultSequence) const
{
    const QJsonObject record = readObject(recordPath());
    if (record.isEmpty())
        return Disarmed::NeverArmed;
    const QByteArray device = deviceId();
    if (device.isEmpty() || record["device"_L1].toString().toLatin1() != device)
        return Disarmed::OtherDevice;
    if (record["path"_L1].toString() != m_vaultPath)
        return Disarmed::Moved;
    if (QFile::exists(markPath()))
        return Disarmed::Replaced;
    const auto identity = platform::fileIdentity(m_vaultPath);
    if (!identity || record["inode"_L1].toString() != QString::number(identity->inode))
        return Disarmed::Replaced;
    QFile file(sequencePath());
    if (!file.open(QIODevice::ReadOnly))
        return Disarmed::NeverArmed;
    bool isNumber = false;
    const qlonglong outside = file.read(64).trimmed().toLongLong(&isNumber);
    if (!isNumber)
        return Disarmed::NeverArmed;
    return outside > vaultSequence ? Disarmed::RolledBack : Disarmed::No;
}

bool SendGuard::arm(std::int64_t vaultSequence)
{
    platform::closeInPlace(m_sequenceFile);
    const auto identity = platform::fileIdentity(m_vaultPath);
    const QByteArray device = deviceId();
    if (!identity || device.isEmpty() || !QDir().mkpath(m_stateFolder + u"/armed"_s))
        return false;
    const QJsonObject record = {{u"device"_s, QString::fromLatin1(device)},
                                {u"path"_s, m_vaultPath},
                                {u"inode"_s, QString::number(identity->inode)}};
    return platform::writeDurably(sequencePath(), sequenceRecord(vaultSequence)) &&
           platform::writeDurably(recordPath(), QJsonDocument(record).toJson(QJsonDocument::Compact)) &&
           (!QFile::exists(markPath()) || QFile::remove(markPath()));
}

bool SendGuard::advance(std::int64_t sequence)
{
    if (m_sequenceFile < 0)
        m_sequenceFile = platform::openInPlace(sequencePath());
    return platform::overwriteInPlace(m_sequenceFile, sequenceRecord(sequence));
}

} // namespace mw::vault
