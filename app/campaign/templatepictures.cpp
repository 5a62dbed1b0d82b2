// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/templatepictures.h"

#include "campaign/picturerepository.h"
#include "content/linkcheck.h"
#include "mail/inlinepart.h"
#include "vault/writetransaction.h"

#include <algorithm>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using Kind = TemplatePictureError::Kind;
using vault::WriteTransaction;

namespace {

TemplatePictureError databaseFault(const vault::DbError& error)
{
    return {.kind = Kind::Database, .detail = error.detail, .database = error};
}

/// Asked of the part itself, so that what is kept can be mailed.
std::optional<TemplatePictureError> partFault(const QString& fileName, const QByteArray& bytes)
{
    const auto part = mail::InlinePart::make("picture@example.com", fileName, bytes);
    if (part)
        return std::nullopt;
    if (part.error().kind == mail::InlinePartError::Kind::BadPicture)
        return TemplatePictureError{
            .kind = Kind::BadPicture, .detail = part.error().picture.detail, .picture = part.error().picture};
    return TemplatePictureError{.kind = Kind::BadFileName, .detail = fileName.left(80)};
}

} // namespace

TemplatePictureResult<StoredPicture> TemplatePictures::set(base::TemplateId mail, const QString& name,
                                                           const QString& fileName, const QByteArray& bytes)
{
    if (!content::isPictureName(name))
        return base::fail(TemplatePictureError{.kind = Kind::BadName, .detail = name.left(80)});
    if (auto fault = partFault(fileName, bytes))
        return base::fail(*std::move(fault));
    StoredPicture picture{
        .name = name, .fileName = fileName, .picture = *mail::readPicture(bytes), .bytes = bytes};
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(databaseFault(transaction.error()));
    if (auto room = checkRoom(mail, name, bytes.size()); !room)
        return base::fail(room.error());
    auto stored = PictureRepository(m_parts.database).set(mail, picture, m_parts.clock.now());
    if (!stored)
        return base::fail(databaseFault(stored.error()));
    if (auto done = transaction->commit(); !done)
        return base::fail(databaseFault(done.error()));
    m_parts.log.write(
        {.text =
             u"picture %1 of template %2 was set, %3 bytes"_s.arg(name).arg(mail.value()).arg(bytes.size())});
    return std::move(*stored);
}

TemplatePictureResult<void> TemplatePictures::checkRoom(base::TemplateId mail, const QString& name,
                                                        qint64 size)
{
    auto there = m_parts.database.value(u"SELECT id FROM template WHERE id = ?"_s, mail);
    if (!there)
        return base::fail(databaseFault(there.error()));
    if (there->isNull())
        return base::fail(TemplatePictureError{.kind = Kind::NoSuchTemplate});
    auto others = PictureRepository(m_parts.database).ofTemplate(mail);
    if (!others)
        return base::fail(databaseFault(others.error()));
    int count = 1;
    for (const StoredPicture& other : *others) {
        if (other.name == name)
            continue;
        size += other.size;
        ++count;
    }
    if (count > mail::PictureLimits::count)
        return base::fail(TemplatePictureError{.kind = Kind::TooMany});
    if (size > mail::PictureLimits::all)
        return base::fail(TemplatePictureError{.kind = Kind::TooLargeAll, .detail = QString::number(size)});
    return {};
}

TemplatePictureResult<void> TemplatePictures::remove(base::TemplateId mail, const QString& name)
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(databaseFault(transaction.error()));
    auto removed = PictureRepository(m_parts.database).remove(mail, name);
    if (!removed)
        return base::fail(databaseFault(removed.error()));
    if (!*removed)
        return base::fail(TemplatePictureError{.kind = Kind::NoSuchPicture, .detail = name.left(80)});
    if (auto done = transaction->commit(); !done)
        return base::fail(databaseFault(done.error()));
    m_parts.log.write({.text = u"picture %1 of template %2 was removed"_s.arg(name).arg(mail.value())});
    return {};
}

QString pictureNameFor(const QString& fileName, mail::PictureFormat format, const QStringList& taken)
{
    constexpr qsizetype longestStem = 40;
    const qsizetype folder = std::max(fileName.lastIndexOf(u'/'), fileName.lastIndexOf(u'\\'));
    const QString file = fileName.mid(folder + 1);
    const qsizetype dot = file.lastIndexOf(u'.');
    const QString stem = (dot > 0 ? file.left(dot) : file).normalized(QString::NormalizationForm_KD);
    QString name;
    for (const QChar raw : stem) {
        const QChar c = raw.toLower();
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            name += c;
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() >= longestStem)
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    if (name.isEmpty())
        name = u"picture"_s;
    const QString ending = u'.' + QString(mail::fileEnding(format));
    QString full = name + ending;
    for (int number = 2; taken.contains(full); ++number)
        full = name + u'-' + QString::number(number) + ending;
    return full;
}

} // namespace mw::campaign
