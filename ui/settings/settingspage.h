// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QScrollArea;

namespace mw::settingspage {

class BackupDesk;
class BackupSection;
class Section;
class ProtectionDesk;
class ProtectionSection;
class SendersSection;

/// What a person chose for this computer, the workspace's senders, and where all lies. Each choice holds at
/// once; nothing waits for a Save but a sender.
class SettingsPage : public shell::Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void arrive(const shell::Place& place) override;
    [[nodiscard]] shell::Place place() const override;
    [[nodiscard]] std::vector<shell::Command> commands() override;
    bool readAgain() override;
    bool makeNew() override;
    bool escape() override;
    bool holdsInput() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(const char16_t* key, const char16_t* value);

    shell::Settings& m_settings;
    QScrollArea* m_scroll;
    QWidget* m_form;
    SendersSection* m_senders;
    ProtectionSection* m_protection;
    ProtectionDesk* m_desk;
    BackupSection* m_backups;
    BackupDesk* m_backupDesk;
    std::vector<Section*> m_sections;
    QString m_part;
};

} // namespace mw::settingspage
