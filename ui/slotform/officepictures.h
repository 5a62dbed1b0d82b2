// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "ui/slotform/picturestore.h"

namespace mw::workspace {
class Office;
}

namespace mw::slotform {

/// The pictures of one template, in the vault.
class OfficePictures : public PictureStore
{
    Q_OBJECT

public:
    /// `office` outlives it.
    OfficePictures(workspace::Office& office, base::TemplateId mail, QObject* parent = nullptr);

    void keep(const PictureOffer& offer, QObject* receiver, Kept answer) override;
    void find(const QString& name, QObject* receiver, Found answer) override;

private:
    struct Taking;
    void store(const std::shared_ptr<Taking>& taking);

    workspace::Office& m_office;
    base::TemplateId m_mail;
};

} // namespace mw::slotform
