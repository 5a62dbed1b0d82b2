// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QScintilla's headers write Qt's short keywords, which are switched off in our code.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscilexercustom.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
