// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>
#include <QString>

namespace mw::shell {

/// Keeps the computer from falling asleep while mail is being sent.
class SleepInhibitor : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Off,     ///< not wanted
        Asking,  ///< the answer has not come yet
        System,  ///< the system holds it
        Desktop, ///< the desktop holds it, for its own saving of power
        Refused, ///< nobody does; the computer may fall asleep
    };

    using QObject::QObject;
    /// `why` is shown by the system's own tools.
    virtual void hold(const QString& why) = 0;
    virtual void release() = 0;
    [[nodiscard]] State state() const { return m_state; }

    /// The one for this system.
    [[nodiscard]] static std::unique_ptr<SleepInhibitor> make();

Q_SIGNALS:
    void changed();

protected:
    void setState(State state);

private:
    State m_state = State::Off;
};

/// As a person reads it beside what is sent; empty when it is off.
[[nodiscard]] QString wordsOf(SleepInhibitor::State state);

} // namespace mw::shell
