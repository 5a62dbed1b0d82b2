// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/problem.h"
#include "shell/page.h"
#include "ui/consent/history.h"

namespace mw::consentpage {

/// What a person records about a contact's consent. The ledger takes nothing back, so each asks first.
class ConsentDeeds : public QObject
{
    Q_OBJECT

public:
    /// `window`: the page, for dialogs.
    ConsentDeeds(const shell::PageContext& context, QWidget* window);

    void record(const History& history);
    void withdraw(const History& history);

Q_SIGNALS:
    /// It was done: the sentence says what came of it.
    void told(const QString& sentence);

private:
    void recordNow(const consent::ConsentEvent& event, const QString& name);
    void withdrawNow(base::ContactId contact, base::PurposeId purpose, const QString& source,
                     const QString& name);
    void tell(const kit::Problem& problem);

    shell::PageContext m_context;
    QWidget* m_window;
};

} // namespace mw::consentpage
