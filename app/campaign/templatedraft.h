// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"

namespace mw::campaign {

/// What is written of a template and not saved: the body of its draft.
struct TemplateDraft
{
    QString subject{};
    QString html{};
    std::optional<QString> text{}; ///< none = made from the HTML

    friend bool operator==(const TemplateDraft&, const TemplateDraft&) = default;

    [[nodiscard]] static TemplateDraft of(const MailTemplate& mail)
    {
        return {mail.subject, mail.html, mail.text};
    }
    [[nodiscard]] QByteArray toBody() const;
    /// None for what is no such body.
    [[nodiscard]] static std::optional<TemplateDraft> fromBody(const QByteArray& body);
};

} // namespace mw::campaign
