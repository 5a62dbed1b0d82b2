// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/deeds.h"

#include "kit/questiondialog.h"

namespace mw::audiencepage {

void Deeds::tell(const kit::Problem& problem)
{
    auto* dialog = new kit::QuestionDialog(problem, tr("Close"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace mw::audiencepage
