// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/feedstate.h"

namespace mw::consentpage {

namespace {

constexpr int placeholders = 8;

} // namespace

FeedState::FeedState(const shell::PageContext& context, QObject* parent)
    : QAbstractTableModel(parent), m_context(context)
{
}

bool FeedState::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_loading && !m_fetching && !m_end;
}

int FeedState::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_loading ? placeholders : static_cast<int>(rowsRead());
}

} // namespace mw::consentpage
