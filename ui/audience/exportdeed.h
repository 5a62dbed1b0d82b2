// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/exportservice.h"
#include "ui/audience/deeds.h"

namespace mw::audiencepage {

/// Writes contacts to a file that a person chooses, in a job.
class ExportDeed : public Deeds
{
    Q_OBJECT

public:
    using Deeds::Deeds;

    /// `count` of them, for the job's title; `name`: what the file is called at first.
    void ask(const audience::ExportOptions& options, std::int64_t count, const QString& name);
    /// The same without the question: to `path`.
    void write(const audience::ExportOptions& options, std::int64_t count, const QString& path);

Q_SIGNALS:
    void written(qint64 contacts, const QString& path);
};

} // namespace mw::audiencepage
