// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/starters.h"
#include "kit/problem.h"
#include "shell/page.h"

namespace mw::kit {
class Callout;
class FlowLayout;
} // namespace mw::kit

namespace mw::templatespage {

class StarterCard;
class StarterPictures;

/// What a new template may begin with: starters as they look, or one's own HTML.
class StarterPage : public QWidget
{
    Q_OBJECT

public:
    explicit StarterPage(const shell::PageContext& context, QWidget* parent = nullptr);

    void focusFirst();
    /// Every starter shows what it looks like.
    [[nodiscard]] bool isQuiet() const;
    /// While the template is being made, nothing can be pressed twice.
    void setBusy(bool busy);
    void setProblem(const kit::Problem& problem);

Q_SIGNALS:
    void backWanted();
    void starterChosen(const mw::content::Starter& starter);
    void ownChosen();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void addCards(QWidget* body);
    void onMoved(StarterCard* from, int steps);

    shell::PageContext m_context;
    std::vector<content::Starter> m_starters;
    std::vector<StarterCard*> m_cards;
    StarterPictures* m_pictures;
    kit::Callout* m_problem;
    bool m_drawn = false;
};

} // namespace mw::templatespage
