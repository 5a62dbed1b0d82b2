// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What Settings keeps that more than one room reads, and what holds while nothing is kept.
namespace mw::shell::key {

inline constexpr auto theme = u"theme";     ///< "system", "light", "dark"; system
inline constexpr auto density = u"density"; ///< "comfortable", "compact"; comfortable
inline constexpr auto language =
    u"language"; ///< "", "en", "de"; empty = the system's; taken up at the next start
inline constexpr auto proxyMode = u"proxy/mode"; ///< "none", "system", "socks5", "http"; none
inline constexpr auto proxyHost = u"proxy/host";
inline constexpr auto proxyPort = u"proxy/port";
inline constexpr auto notifications = u"notifications";     ///< bool; true
inline constexpr auto lockAfter = u"protection/lock-after"; ///< minutes without a key or a click; 0 never; 15
inline constexpr auto sendWhileLocked = u"protection/send-while-locked"; ///< bool; false
inline constexpr auto lockWithScreen = u"protection/lock-with-screen";   ///< bool; true
inline constexpr auto lockOnSleep = u"protection/lock-on-sleep";         ///< bool; true
inline constexpr auto tray = u"tray";                                    ///< bool; true

} // namespace mw::shell::key
