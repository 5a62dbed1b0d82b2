// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace mw::cli {

/// All words of the command line stand in this one translation context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::cli::Text)
};

} // namespace mw::cli
