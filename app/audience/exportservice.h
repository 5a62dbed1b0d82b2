// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/strongid.h"
#include "vault/database.h"

#include <QIODevice>

#include <optional>
#include <vector>

namespace mw::audience {

enum class ExportFormat { Csv, Json };
/// "csv", "json"; null for any other word.
[[nodiscard]] std::optional<ExportFormat> exportFormatFromText(QStringView text);

struct ExportOptions
{
    base::ListId list{}; ///< invalid: all contacts
    /// Only these, in this order, whatever `list` says.
    std::optional<std::vector<base::ContactId>> contacts{};
    ExportFormat format = ExportFormat::Csv;
    bool byteOrderMark = false; ///< CSV: for spreadsheets that take UTF-8 for something else without it
    /// CSV: an apostrophe goes before a value that begins with = + - @, a tab or CR, for spreadsheets would
    /// run it as a formula. Such a value therefore comes back with the apostrophe when the file is imported.
    bool guardFormulas = true;
};

struct ExportResult
{
    qint64 contacts = 0;
    qint64 guarded = 0; ///< values that got an apostrophe
    bool cancelled = false;
};

struct ExportError
{
    enum class Kind { Database, Write };
    Kind kind = Kind::Database;
    QString detail{}; ///< the device's words
    vault::DbError database{};
};

/// Writes contacts, page by page, in the order of their ids unless it is told who; opted-out contacts too.
/// CSV is RFC 4180 in UTF-8 with a header: email, then each attribute that occurs, in the order in which
/// attributes were first seen. JSON is a list of {"email": …, "attributes": {name: text}}.
class ExportService
{
public:
    explicit ExportService(vault::Database& database) : m_database(database) {}

    /// Whole or not at all: through a temporary file beside `path`, readable by its owner alone.
    [[nodiscard]] base::Result<ExportResult, ExportError>
    toFile(const QString& path, const ExportOptions& options, const base::JobControl& control);
    [[nodiscard]] base::Result<ExportResult, ExportError>
    toDevice(QIODevice& device, const ExportOptions& options, const base::JobControl& control);

private:
    vault::Database& m_database;
};

} // namespace mw::audience
