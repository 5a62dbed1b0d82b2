// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/officepictures.h"

#include "campaign/picturerepository.h"
#include "ui/slotform/pictureintake.h"
#include "workspace/office.h"

#include <QPointer>

namespace mw::slotform {

using campaign::TemplatePictureError;
using Stored = campaign::TemplatePictureResult<campaign::StoredPicture>;
using Taken = base::Result<TakenPicture, IntakeError>;

struct OfficePictures::Taking
{
    QPointer<QObject> receiver;
    Kept answer;
    Taken taken = base::fail(IntakeError{});

    void refuse(const QString& sentence) const
    {
        if (receiver)
            answer(base::fail(sentence));
    }
};

namespace {

QString sentenceOf(const TemplatePictureError& error)
{
    using Kind = TemplatePictureError::Kind;
    switch (error.kind) {
    case Kind::Database:
        return OfficePictures::tr("The picture could not be kept: %1.").arg(error.detail);
    case Kind::NoSuchTemplate:
        return OfficePictures::tr("The template was deleted. The picture was not kept.");
    case Kind::TooMany:
        return OfficePictures::tr("A template may show 20 pictures. Remove one first.");
    case Kind::TooLargeAll:
        return OfficePictures::tr("The pictures of a template may have 5 MB together. Remove one first, or "
                                  "choose a smaller one.");
    default:
        return OfficePictures::tr("The picture could not be kept. Choose another one.");
    }
}

/// In the workspace's thread, under a name of its own, so that what is saved still shows what it did.
Stored keepIn(workspace::Room& room, base::TemplateId mail, const TakenPicture& taken)
{
    QStringList names;
    auto all = campaign::PictureRepository(room.workspace.database()).ofTemplate(mail);
    if (!all)
        return base::fail(TemplatePictureError{.detail = all.error().detail, .database = all.error()});
    for (const campaign::StoredPicture& picture : *all)
        names.append(picture.name);
    const QString name = campaign::pictureNameFor(taken.fileName, taken.picture.format, names);
    auto stored = room.services.pictures().set(mail, name, taken.fileName, taken.bytes);
    const bool full = !stored && (stored.error().kind == TemplatePictureError::Kind::TooMany ||
                                  stored.error().kind == TemplatePictureError::Kind::TooLargeAll);
    // Those that were tried and given up make room.
    if (full && room.services.templates().tidyPictures(mail))
        stored = room.services.pictures().set(mail, name, taken.fileName, taken.bytes);
    return stored;
}

} // namespace

OfficePictures::OfficePictures(workspace::Office& office, base::TemplateId mail, QObject* parent)
    : PictureStore(parent), m_office(office), m_mail(mail)
{
}

void OfficePictures::keep(const PictureOffer& offer, QObject* receiver, Kept answer)
{
    auto taking = std::make_shared<Taking>();
    taking->receiver = receiver;
    taking->answer = std::move(answer);
    auto* job =
        new workspace::Job([taking, offer](base::JobControl&) { taking->taken = takePicture(offer); }, this);
    connect(job, &workspace::Job::finished, this, [this, job, taking] {
        job->deleteLater();
        if (taking->taken)
            store(taking);
        else
            taking->refuse(slotform::sentenceOf(taking->taken.error()));
    });
    job->start();
}

void OfficePictures::store(const std::shared_ptr<Taking>& taking)
{
    const base::TemplateId mail = m_mail;
    m_office.act<Stored>(
        this, [taking, mail](workspace::Room& room) { return keepIn(room, mail, *taking->taken); },
        [taking](const Stored& stored) {
            if (!stored) {
                taking->refuse(sentenceOf(stored.error()));
                return;
            }
            const TakenPicture& taken = *taking->taken;
            if (taking->receiver)
                taking->answer(KeptPicture{.name = stored->name,
                                           .fileName = stored->fileName,
                                           .size = QSize(taken.picture.width, taken.picture.height),
                                           .bytes = taken.bytes.size(),
                                           .reduced = taken.reduced,
                                           .thumbnail = taken.thumbnail});
        });
}

void OfficePictures::find(const QString& name, QObject* receiver, Found answer)
{
    using Question = std::optional<KeptPicture>;
    const base::TemplateId mail = m_mail;
    m_office.ask<Question>(
        receiver,
        [mail, name](vault::Database& database) -> vault::DbResult<Question> {
            campaign::PictureRepository pictures(database);
            auto all = pictures.ofTemplate(mail);
            if (!all)
                return base::fail(all.error());
            for (const campaign::StoredPicture& picture : *all) {
                if (picture.name != name)
                    continue;
                auto bytes = pictures.bytesOf(picture.id);
                if (!bytes)
                    return base::fail(bytes.error());
                return Question(KeptPicture{.name = name,
                                            .fileName = picture.fileName,
                                            .size = QSize(picture.picture.width, picture.picture.height),
                                            .bytes = picture.size,
                                            .reduced = false,
                                            .thumbnail = thumbnailOf(*bytes)});
            }
            return Question();
        },
        [answer = std::move(answer)](const vault::DbResult<Question>& found) {
            answer(found ? *found : std::nullopt);
        });
}

} // namespace mw::slotform
