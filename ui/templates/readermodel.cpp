// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/readermodel.h"

#include "ui/templates/reader.h"

namespace mw::templatespage {

void ReaderModel::setContacts(std::vector<audience::ContactSuggestion> contacts)
{
    beginResetModel();
    m_contacts = std::move(contacts);
    endResetModel();
}

int ReaderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contacts.size()) + 1;
}

QVariant ReaderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool sample = index.row() == 0;
    const audience::ContactSuggestion* contact =
        sample ? nullptr : &m_contacts[static_cast<std::size_t>(index.row()) - 1];
    switch (role) {
    case Qt::DisplayRole: {
        if (sample)
            return Reader().words();
        return contact->name.isEmpty() ? contact->email : tr("%1, %2").arg(contact->name, contact->email);
    }
    // What a completer puts into the field.
    case Qt::EditRole:
        return sample ? Reader().words() : contact->email;
    case ContactId:
        return QVariant::fromValue(qlonglong(contact ? contact->id.value() : 0));
    default:
        return {};
    }
}

} // namespace mw::templatespage
