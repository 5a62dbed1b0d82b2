// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/history.h"

namespace mw::shell {

namespace {

constexpr std::size_t most = 100;

} // namespace

void History::visit(const Place& place)
{
    if (!m_places.empty() && m_places[m_at] == place)
        return;
    if (!m_places.empty())
        m_places.resize(m_at + 1);
    m_places.push_back(place);
    if (m_places.size() > most)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
}

void History::amend(const Place& place)
{
    if (!m_places.empty() && m_places[m_at].page == place.page)
        m_places[m_at] = place;
}

std::optional<Place> History::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_places[--m_at];
}

std::optional<Place> History::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_places[++m_at];
}

} // namespace mw::shell
