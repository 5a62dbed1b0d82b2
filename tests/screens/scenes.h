// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/stage.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace mw::test {

/// One picture of a page or dialog in one state.
struct Scene
{
    QString name{}; ///< "audience-empty": page, then state
    /// The page, ready to be shown: what it reads is read, what it shows is shown. A dialog is opened by
    /// `after`.
    std::function<std::unique_ptr<QWidget>(Stage&)> build{};
    /// Once it is shown and settled: opens a dialog, presses, scrolls. May be empty.
    std::function<void(Stage&, QWidget&)> after{};
    bool window = false; ///< it is a whole window, not a page inside one
};

// One function a page, in scenes_PAGE.cpp; those of pages that are not built are never called.
[[nodiscard]] std::vector<Scene> shellScenes();
[[nodiscard]] std::vector<Scene> homeScenes();
[[nodiscard]] std::vector<Scene> audienceScenes();
[[nodiscard]] std::vector<Scene> consentScenes();
[[nodiscard]] std::vector<Scene> importScenes();
[[nodiscard]] std::vector<Scene> settingsScenes();
[[nodiscard]] std::vector<Scene> templatesScenes();
[[nodiscard]] std::vector<Scene> campaignsScenes();
[[nodiscard]] std::vector<Scene> outboxScenes();
[[nodiscard]] std::vector<Scene> relaysScenes();
[[nodiscard]] std::vector<Scene> logsScenes();
[[nodiscard]] std::vector<Scene> settingsScenes();
[[nodiscard]] std::vector<Scene> firststartScenes();
[[nodiscard]] std::vector<Scene> whyScenes();
[[nodiscard]] std::vector<Scene> answersScenes();
[[nodiscard]] std::vector<Scene> mailviewScenes();
[[nodiscard]] std::vector<Scene> protectionScenes(); ///< of shell and settings
[[nodiscard]] std::vector<Scene> backupScenes();     ///< of shell, settings and home

} // namespace mw::test
