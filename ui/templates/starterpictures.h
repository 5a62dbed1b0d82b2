// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latestwork.h"
#include "campaign/preflight.h"
#include "content/starters.h"
#include "ui/mailview/mailcontent.h"

#include <QObject>
#include <QPixmap>
#include <QTimer>

#include <memory>

namespace mw::mailview {
class MailView;
}

namespace mw::templatespage {

/// Draws starters as readers would see them, one after the other, in a mail view that is never on the screen.
class StarterPictures : public QObject
{
    Q_OBJECT

public:
    explicit StarterPictures(QObject* parent = nullptr);
    ~StarterPictures() override;

    /// From a shop of this name; `words` as they go into its real mails.
    void draw(const std::vector<content::Starter>& starters, const QString& shop,
              const campaign::AddedWords& words);

    /// All are drawn.
    [[nodiscard]] bool isQuiet() const { return !m_view; }

Q_SIGNALS:
    void drawn(int index, const QPixmap& picture);

private:
    void next();
    void grab();

    std::vector<content::Starter> m_starters;
    QString m_shop;
    campaign::AddedWords m_words;
    int m_index = -1;
    base::LatestWork m_work;
    std::unique_ptr<mailview::MailView> m_view;
};

} // namespace mw::templatespage
