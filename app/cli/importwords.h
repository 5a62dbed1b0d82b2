// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audienceerror.h"
#include "audience/importtypes.h"
#include "cli/failure.h"

namespace mw::cli {

// What an import answers, as words for a person.
[[nodiscard]] QString reasonOf(const audience::Refusal& refusal);
[[nodiscard]] QString wordsOf(const audience::CsvError& error);
[[nodiscard]] Failure failureOf(const audience::HeaderError& error);
[[nodiscard]] Failure failureOf(const audience::ImportError& error, const QString& about);
/// Why a file was left out.
[[nodiscard]] QString wordsOf(const audience::ImportResult::Unreadable& unreadable);

} // namespace mw::cli
