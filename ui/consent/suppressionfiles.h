// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consentservice.h"
#include "consent/suppressionfile.h"
#include "kit/problem.h"
#include "shell/page.h"
#include "workspace/officeroom.h"

namespace mw::consentpage {

/// Suppressions from a file and into one: asks, then does it as a job that goes on when the page is left.
class SuppressionFiles : public QObject
{
    Q_OBJECT

public:
    /// `window`: the page, for dialogs.
    SuppressionFiles(const shell::PageContext& context, QWidget* window);

    void askImport();
    /// Asks why those of this file are never to be mailed.
    void askReason(const QString& path);
    void import(const QString& path, consent::SuppressionReason reason);
    void askExport();
    void exportTo(const QString& path);

Q_SIGNALS:
    void told(const QString& sentence);

private:
    /// What came of an import, with the lines that were refused.
    struct Imported
    {
        consent::ConsentService::Many many{};
        std::vector<std::pair<consent::SuppressionLine, consent::ConsentError>> refused{};
        std::optional<consent::SuppressionFileError> fileError{};
        std::optional<consent::ConsentError> error{};
    };
    [[nodiscard]] static Imported importNow(workspace::JobRoom& room, const QString& path,
                                            consent::SuppressionReason reason);
    void report(const Imported& imported, const QString& path);
    void showRefused(const Imported& imported, const QString& outcome);
    [[nodiscard]] kit::Problem problemOf(const consent::SuppressionFileError& error,
                                         const QString& path) const;
    void tell(const kit::Problem& problem);
    [[nodiscard]] QString folder() const;

    shell::PageContext m_context;
    QWidget* m_window;
};

} // namespace mw::consentpage
