// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/verdictsink.h"
#include "ui/import/importsource.h"

#include <QSaveFile>

namespace mw::importpage {

/// Writes verdicts as CSV (UTF-8 with its mark, so that spreadsheets read it), whole or not at all. In a job.
class VerdictFile final : public audience::VerdictSink
{
public:
    explicit VerdictFile(const QString& path) : m_file(path) {}

    [[nodiscard]] Outcome<void> begin();
    [[nodiscard]] bool wants(audience::Verdict) const override { return !m_failed; }
    void take(audience::RowVerdict&& row) override;
    /// How many rows it holds now.
    [[nodiscard]] Outcome<qint64> finish();

private:
    void write(const QStringList& fields);
    [[nodiscard]] kit::Problem problem() const;

    QSaveFile m_file;
    qint64 m_rows = 0;
    bool m_failed = false;
};

} // namespace mw::importpage
