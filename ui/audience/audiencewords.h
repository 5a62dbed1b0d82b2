// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactsummaries.h"
#include "campaign/types.h"
#include "kit/tone.h"
#include "ui/consentform/consentwords.h"

#include <QDateTime>
#include <QString>

namespace mw::audiencepage {

[[nodiscard]] QDateTime timeOf(base::Timestamp time);
/// For tr() with a count.
[[nodiscard]] int counted(std::int64_t count);
/// "10 Nov", and "10 Nov 2025" in another year.
[[nodiscard]] QString dayOf(base::Timestamp time, base::Timestamp now);
/// "10 November", in a sentence: no language ends it with a full stop of its own.
[[nodiscard]] QString dateOf(base::Timestamp time, base::Timestamp now);
/// "November 2026", above what happened in it.
[[nodiscard]] QString monthOf(base::Timestamp time);

/// An attribute as a column or a field is headed: the known ones translated, others by their own name.
[[nodiscard]] QString titleOf(const QString& attribute);
/// At most two letters for the disc of a card.
[[nodiscard]] QString initialsOf(const QString& name, const QString& email);
/// How a person is called in a sentence: the name, else the address; what can't be seen is spelled out.
[[nodiscard]] QString calledBy(const QString& name, const QString& email);

using consentform::wordOf;
/// Why somebody was left out, in a few words.
[[nodiscard]] QString wordsOf(campaign::ExclusionReason reason);

/// What an address lacks, as a sentence; empty where it may be mailed.
[[nodiscard]] QString faultOf(const QString& address);

} // namespace mw::audiencepage
