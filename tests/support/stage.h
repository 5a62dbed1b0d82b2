// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "shell/page.h"
#include "shell/settings.h"
#include "workspace/office.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace mw::test {

/// A workspace in a folder of its own, open in an Office, with all that a page is given: for tests of pages
/// and for their pictures. Each call here waits, with a bound, until what it asks is done.
class Stage : public QObject
{
    Q_OBJECT
public:
    using Keychain = std::function<std::unique_ptr<vault::SecretStore>()>;
    /// The office is open, and empty but for what a new workspace has. Without `keychain` the computer has
    /// none.
    explicit Stage(const QString& name = QStringLiteral("Kornblume Bakery"), Keychain keychain = {});
    ~Stage() override;

    [[nodiscard]] bool isReady() const { return m_office && m_office->isOpen(); }
    [[nodiscard]] workspace::Office& office() { return *m_office; }
    [[nodiscard]] shell::Settings& settings() { return *m_settings; }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    [[nodiscard]] shell::PageContext context() { return {*m_office, *m_settings, m_clock}; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString workspacePath() const { return file(QStringLiteral("shop.mailwright")); }

    /// False: it did not become true in time. Events go on meanwhile.
    static bool until(const std::function<bool()>& becomesTrue, int milliseconds = 30'000);
    /// All that was asked of the office until now is answered and shown.
    void settle();

    template <typename T>
    T act(std::function<T(workspace::Room&)> work)
    {
        std::optional<T> result;
        m_office->act<T>(this, std::move(work), [&](T value) { result.emplace(std::move(value)); });
        if (!until([&] { return result.has_value(); }))
            qFatal("the office did not act in time");
        return std::move(*result);
    }
    template <typename T>
    T job(std::function<T(workspace::JobRoom&)> work)
    {
        std::optional<vault::DbResult<T>> result;
        m_office->start<T>(QStringLiteral("Stage"), this, std::move(work),
                           [&](const vault::DbResult<T>& value) { result.emplace(value); });
        if (!until([&] { return result.has_value(); }) || !result->has_value())
            qFatal("the job did not end in time");
        return std::move(**result);
    }
    /// One number by SQL; -1 when there is none.
    [[nodiscard]] qint64 number(const QString& sql);

    // What a workspace may hold. Each fails the program when it can't be made.
    base::ListId addList(const QString& name);
    /// `count` invented people named by `from`, with first_name, last_name, city; they may be mailed where
    /// `consent`. "anna.becker1@example.com" and so on.
    void addContacts(base::ListId list, int count, bool consent = true, int from = 1);
    base::ContactId addContact(const QString& email, const QJsonObject& attributes, base::ListId list = {},
                               bool consent = true);
    base::IdentityId addIdentity(const QString& name = QStringLiteral("Kornblume Bakery"));
    base::TemplateId addTemplate(const QString& name, const QString& subject = {}, const QString& html = {});
    base::RelayId addRelay(const QString& name, const QString& host, int port);
    base::CampaignId addCampaign(const QString& name, base::ListId list, base::TemplateId mail,
                                 base::IdentityId identity, std::vector<base::RelayId> relays = {});
    /// Plans and starts it, whatever the findings say; sending goes on by itself.
    void start(const QString& campaign);
    /// Until nothing of it is open.
    void finish(const QString& campaign);

private:
    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<shell::Settings> m_settings;
    std::unique_ptr<workspace::Office> m_office;
};

} // namespace mw::test
