// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagefacts.h"

#include <QStringList>

class QLineEdit;

namespace mw::test {

/// Stands for a page of any room in tests of the window around it.
class SamplePage : public shell::Page
{
    Q_OBJECT
public:
    SamplePage(shell::PageId id, QWidget* parent);

    void arrive(const shell::Place& place) override;
    void leave() override { ++left; }
    [[nodiscard]] shell::Place place() const override { return m_place; }
    [[nodiscard]] std::vector<shell::Command> commands() override { return offered; }
    bool findHere() override { return note(u"find"); }
    bool readAgain() override { return note(u"read"); }
    bool makeNew() override { return note(u"new"); }
    bool escape() override { return note(u"escape"); }
    bool mayClose() override { return closes; }
    bool holdsInput() override { return holds; }

    [[nodiscard]] QLineEdit* field() const { return m_field; }
    /// Somebody moved on within the page.
    void moveTo(const shell::Place& place) { m_place = place; }

    std::vector<shell::Place> arrived{};
    int left = 0;
    bool closes = true;
    bool holds = false;  ///< something typed that is kept nowhere
    QStringList asked{}; ///< what the window asked of it
    std::vector<shell::Command> offered{};

private:
    bool note(const char16_t* what);

    shell::Place m_place;
    QLineEdit* m_field;
};

/// All pages of the sidebar and those below it, as sample pages.
[[nodiscard]] const shell::PageFactory& samplePages();

} // namespace mw::test
