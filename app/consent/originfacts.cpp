// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/originfacts.h"

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

const QString selectOrigin = u"SELECT method, wording <> '' FROM consent_origin WHERE id = ?"_s;

} // namespace

const OriginFacts::Fact& OriginFacts::of(std::int64_t origin)
{
    const auto [known, isNew] = m_known.try_emplace(origin);
    if (!isNew)
        return known->second;
    auto rows = m_database.query(selectOrigin, static_cast<qlonglong>(origin));
    if (rows && rows->next())
        known->second = {methodFromText(rows->text(0)), rows->integer(1) != 0};
    else
        m_failed = true; // the schema holds that each record has one
    return known->second;
}

} // namespace mw::consent
