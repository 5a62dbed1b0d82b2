// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace mw::kit {

/// Knows whether the person works by keyboard at the moment: the last thing used was a key that moves or
/// operates, and not the mouse. Focus rings are shown only then.
class FocusWatch : public QObject
{
    Q_OBJECT

public:
    explicit FocusWatch(QObject* parent = nullptr);
    [[nodiscard]] bool byKeyboard() const { return m_byKeyboard; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void set(bool byKeyboard);

    bool m_byKeyboard = false;
};

} // namespace mw::kit
