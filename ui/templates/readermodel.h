// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactsuggestions.h"

#include <QAbstractListModel>

namespace mw::templatespage {

/// Contacts to choose a reader from, and before them the sample values.
class ReaderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int mostRows = 8;
    enum Role { ContactId = Qt::UserRole }; ///< qlonglong; 0 = sample values

    using QAbstractListModel::QAbstractListModel;

    void setContacts(std::vector<audience::ContactSuggestion> contacts);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<audience::ContactSuggestion> m_contacts;
};

} // namespace mw::templatespage
