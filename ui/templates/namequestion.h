// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace mw::kit {
class QuestionDialog;
}

namespace mw::templatespage {

/// Asks for a template's name. `error` says what was wrong with the one that stands there. `named` is called
/// with a name that differs from the old one, and not when `receiver` is gone.
kit::QuestionDialog* askForName(QWidget* parent, const QString& oldName, const QString& name,
                                const QString& error, QObject* receiver,
                                std::function<void(const QString& name)> named);

} // namespace mw::templatespage
