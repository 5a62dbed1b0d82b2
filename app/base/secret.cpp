// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include "base/platform.h"

namespace mw::base {

Secret::Secret(QByteArray bytes) : m_bytes(std::move(bytes))
{
    m_bytes.detach(); // wiping a shared buffer would wipe somebody else's bytes
    lock();
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

Secret Secret::clone() const
{
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

void Secret::lock()
{
    if (!m_bytes.isEmpty())
        platform::lockMemory(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size()));
}

void Secret::wipe()
{
    const auto size = static_cast<std::size_t>(m_bytes.size());
    if (!m_bytes.isEmpty()) {
        const char* const locked = m_bytes.constData();
        if (m_bytes.isDetached())
            platform::wipeMemory(m_bytes.data(), size);
        platform::unlockMemory(locked, size);
    }
    m_bytes.clear();
}

} // namespace mw::base
