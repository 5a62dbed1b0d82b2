// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audience/deeds.h"

namespace mw::audiencepage {

/// What a person does to a list.
class ListDeeds : public Deeds
{
    Q_OBJECT

public:
    using Deeds::Deeds;

    /// Asks for a name; `then` with what was made.
    void add(std::function<void(base::ListId)> then);
    /// Asks for another name.
    void rename(const audience::List& list);
    /// Its contacts stay.
    void remove(const audience::List& list);

private:
    void askName(const QString& title, const QString& name, const QString& act,
                 std::function<void(QString)> then);
    void addNow(const QString& name, std::function<void(base::ListId)> then);
    void renameNow(const audience::List& list, const QString& name);
};

} // namespace mw::audiencepage
