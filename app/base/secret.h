// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::base {

/// Bytes that cannot be printed, streamed or compared by accident, that are wiped when they go and, as far
/// as the system allows, are kept out of swap.
/// Move-only, so that no forgotten copy outlives its owner.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The only way to the bytes: greppable, and the caller must not keep a copy.
    [[nodiscard]] const QByteArray& reveal() const { return m_bytes; }
    [[nodiscard]] Secret clone() const;

private:
    void lock();
    void wipe();
    QByteArray m_bytes;
};

} // namespace mw::base
