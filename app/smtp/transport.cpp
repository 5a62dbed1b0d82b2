// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/transport.h"

namespace mw::smtp {

Transport::Transport(QObject* parent) : QObject(parent) {}
Transport::~Transport() = default;

} // namespace mw::smtp
