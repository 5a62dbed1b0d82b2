// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/pictureslotfield.h"

#include "content/linkcheck.h"
#include "kit/button.h"
#include "kit/flowlayout.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/words.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/edittools.h"
#include "ui/slotform/links.h"
#include "ui/slotform/picturewell.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace mw::slotform {

using namespace kit;
using namespace Qt::StringLiterals;
using content::PictureValue;

PictureSlotField::PictureSlotField(const content::Slot& slot)
    : SlotField(slot),
      m_well(new PictureWell),
      m_facts(new Label(QString(), Type::Small, Token::Muted)),
      m_choose(button(tr("Choose picture…"), ButtonRole::Small, Icon::Picture)),
      m_remove(button(tr("Remove"), ButtonRole::Small)),
      m_alt(new ChipEdit(ChipEdit::Shape::Line)),
      m_altTools(new EditTools(m_alt)),
      m_link(new QLineEdit)
{
    setAcceptDrops(true);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s12);
    row->addWidget(m_well, 0, Qt::AlignTop);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(space::s8);
    m_facts->setWordWrap(true);
    beside->addWidget(m_facts);
    auto* buttons = new FlowLayout(space::buttons, space::s4);
    auto* pasteButton = button(tr("Paste"), ButtonRole::Small);
    buttons->addWidget(m_choose);
    buttons->addWidget(pasteButton);
    buttons->addWidget(m_remove);
    beside->addLayout(buttons);
    beside->addStretch();
    row->addLayout(beside, 1);
    m_field = new FormField(slot.label, content, slot.hint);
    m_well->setAccessibleName(tr("%1: choose a picture").arg(slot.label));
    column()->addWidget(m_field);

    m_altField = new FormField(tr("%1: what it shows").arg(slot.label), m_alt,
                               tr("Read out to who does not see it, and shown where pictures are blocked."));
    m_altField->setTools(m_altTools);
    column()->addWidget(m_altField);
    m_linkField = new FormField(tr("%1: leads to").arg(slot.label), m_link);
    m_link->setObjectName(u"link"_s);
    m_link->setPlaceholderText(tr("Nowhere, or https://…"));
    column()->addWidget(m_linkField);

    connect(m_well, &PictureWell::clicked, this, &PictureSlotField::choose);
    connect(m_well, &PictureWell::pasteWanted, this, &PictureSlotField::paste);
    connect(m_choose, &Button::clicked, this, &PictureSlotField::choose);
    connect(pasteButton, &Button::clicked, this, &PictureSlotField::paste);
    connect(m_remove, &Button::clicked, this, &PictureSlotField::remove);
    connect(m_alt, &ChipEdit::edited, this, &SlotField::edited);
    connect(m_link, &QLineEdit::textEdited, this, &SlotField::edited);
    show(*slot.value);
}

content::SlotValue PictureSlotField::value() const
{
    return PictureValue{m_source, m_alt->line(), completedLink(m_link->text())};
}

void PictureSlotField::show(const content::SlotValue& value)
{
    const auto& picture = std::get<PictureValue>(value);
    m_source = picture.source;
    if (!m_source.isEmpty() || m_alt->line().empty()) {
        m_alt->setLine(picture.alt);
        m_link->setText(picture.link);
    }
    lookUp();
    refresh();
}

void PictureSlotField::refresh()
{
    const bool has = !m_source.isEmpty();
    // A slot that is an <img> itself always shows one.
    m_remove->setVisible(has && slot().mayHaveLink);
    m_altField->setVisible(has);
    m_linkField->setVisible(has && slot().mayHaveLink);
    m_choose->setText(has ? tr("Choose another…") : tr("Choose picture…"));
    if (!has && !m_reading) {
        m_well->setPicture({});
        m_facts->setText(tr("No picture. Choose one, drop it here, or paste it."));
    }
}

void PictureSlotField::setStore(PictureStore* store)
{
    m_store = store;
    lookUp();
}

void PictureSlotField::lookUp()
{
    const QString name = content::pictureNameOf(m_source);
    if (name.isEmpty() && !m_source.isEmpty()) {
        m_well->setPicture({});
        m_facts->setText(tr("From %1. Many mail programs ask before they load it.").arg(m_source));
    } else if (m_store && !name.isEmpty()) {
        m_store->find(name, this, [this, name](const std::optional<KeptPicture>& found) {
            if (content::pictureNameOf(m_source) != name)
                return; // another one came in between
            if (found) {
                tell(*found);
            } else {
                m_well->setPicture({});
                m_facts->setText(tr("The picture “%1” is not here. Choose it again.").arg(name));
            }
        });
    }
}

void PictureSlotField::tell(const KeptPicture& picture)
{
    m_well->setPicture(picture.thumbnail);
    const QString name = picture.fileName.isEmpty() ? picture.name : picture.fileName;
    const QString size = QLocale().formattedDataSize(picture.bytes, 0);
    m_facts->setText(picture.reduced ? tr("%1, %2 × %3, %4. It was made smaller for mail.")
                                     : tr("%1, %2 × %3, %4"));
    m_facts->setText(m_facts->text().arg(name, formatCount(picture.size.width()),
                                         formatCount(picture.size.height()), size));
}

void PictureSlotField::choose()
{
    auto* dialog = new QFileDialog(window(), tr("Choose a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (%1)").arg(u"*.png *.jpg *.jpeg *.gif *.webp"_s));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { offer(PictureOffer{.path = path}); });
    dialog->open();
}

std::optional<PictureOffer> PictureSlotField::offerOf(const QMimeData& from)
{
    for (const QUrl& url : from.urls())
        if (url.isLocalFile())
            return PictureOffer{.path = url.toLocalFile()};
    if (from.hasImage())
        if (auto image = qvariant_cast<QImage>(from.imageData()); !image.isNull())
            return PictureOffer{.image = std::move(image)};
    return std::nullopt;
}

void PictureSlotField::paste()
{
    const QMimeData* there = QGuiApplication::clipboard()->mimeData();
    auto found = there ? offerOf(*there) : std::nullopt;
    if (found)
        offer(std::move(*found));
    else
        m_field->setError(tr("The clipboard holds no picture."));
}

void PictureSlotField::offer(PictureOffer offer)
{
    if (!m_store || m_reading)
        return;
    m_reading = true;
    offer.width = slot().pictureWidth;
    m_field->setError({});
    m_facts->setText(tr("Reading the picture…"));
    m_store->keep(offer, this, [this](const base::Result<KeptPicture, QString>& kept) { onKept(kept); });
}

void PictureSlotField::onKept(const base::Result<KeptPicture, QString>& kept)
{
    m_reading = false;
    if (!kept) {
        // The one it had stays.
        lookUp();
        refresh();
        m_field->setError(kept.error());
        return;
    }
    m_source = u"cid:"_s + kept->name;
    refresh();
    tell(*kept);
    Q_EMIT edited();
}

void PictureSlotField::remove()
{
    m_source.clear();
    m_field->setError({});
    refresh();
    Q_EMIT edited();
}

void PictureSlotField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_store || !event->mimeData() || !(event->mimeData()->hasImage() || event->mimeData()->hasUrls()))
        return;
    m_well->setDropping(true);
    event->acceptProposedAction();
}

void PictureSlotField::dragLeaveEvent(QDragLeaveEvent*)
{
    m_well->setDropping(false);
}

void PictureSlotField::dropEvent(QDropEvent* event)
{
    m_well->setDropping(false);
    auto found = offerOf(*event->mimeData());
    if (!found) {
        m_field->setError(tr("What was dropped is no picture."));
        return;
    }
    event->acceptProposedAction();
    offer(std::move(*found));
}

void PictureSlotField::setError(const QString& sentence)
{
    const QString link = completedLink(m_link->text());
    const bool isLink = !link.isEmpty() && content::linkFault(link).has_value();
    m_linkField->setError(isLink ? sentence : QString());
    m_field->setError(isLink ? QString() : sentence);
}

void PictureSlotField::setChoices(const FieldChoices& choices)
{
    m_altTools->setChoices(choices);
}

QWidget* PictureSlotField::first()
{
    return m_well;
}

} // namespace mw::slotform
