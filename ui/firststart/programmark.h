// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mw::firststart {

/// The program's icon with its name, and what it promises from the first minute.
class ProgramMark : public QWidget
{
    Q_OBJECT
public:
    explicit ProgramMark(QWidget* parent = nullptr);
};

} // namespace mw::firststart
