// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/callout.h"
#include "kit/tableview.h"
#include "support/stage.h"
#include "ui/audience/audiencepage.h"
#include "ui/audience/sourcerow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace mw::test {

using namespace Qt::StringLiterals;

/// The page in a window of its own, as a person sees it: what is visible there and nothing else.
struct AudienceShown
{
    explicit AudienceShown(Stage& stage, const shell::Place& place = {.page = shell::PageId::Audience})
        : page(std::make_unique<audiencepage::AudiencePage>(stage.context()))
    {
        QObject::connect(page.get(), &shell::Page::did, page.get(),
                         [this](const shell::Undoable& what) { done = what; });
        QObject::connect(page.get(), &shell::Page::wants, page.get(), [this](const shell::Place& where) {
            if (where.page == page->id())
                page->arrive(where); // as the window does
            else
                wanted = where;
        });
        page->resize(1056, 770);
        page->show();
        page->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(page.get()));
        page->arrive(place);
        stage.settle();
        table = page->findChild<kit::TableView*>();
    }
    audiencepage::AudiencePage* operator->() const { return page.get(); }
    audiencepage::AudiencePage& operator*() const { return *page; }

    [[nodiscard]] int rows() const { return table->isVisible() ? table->model()->rowCount() : 0; }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    /// A callout, label or field's message that is seen has it.
    [[nodiscard]] bool says(const QString& text) const { return says(page.get(), text); }
    [[nodiscard]] static bool says(const QWidget* where, const QString& text)
    {
        for (const auto* callout : where->findChildren<kit::Callout*>())
            if (callout->isVisible() && (callout->boldText() + u' ' + callout->bodyText()).contains(text))
                return true;
        for (const auto* label : where->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    [[nodiscard]] static QAbstractButton* button(const QWidget* where, const QString& text)
    {
        for (auto* one : where->findChildren<QAbstractButton*>())
            if (one->isVisible() &&
                (one->text().contains(text) || (one->text().isEmpty() && one->accessibleName() == text)))
                return one;
        return nullptr;
    }
    [[nodiscard]] QAbstractButton* button(const QString& text) const { return button(page.get(), text); }
    /// A problem or a notice is seen.
    [[nodiscard]] bool warns() const
    {
        for (const auto* callout : page->findChildren<kit::Callout*>())
            if (callout->isVisible())
                return true;
        return false;
    }
    void press(const QString& text) const { press(page.get(), text); }
    static void press(const QWidget* where, const QString& text)
    {
        QTRY_VERIFY2(button(where, text), qPrintable(text));
        QTest::mouseClick(button(where, text), Qt::LeftButton);
    }
    /// A row of the left column.
    [[nodiscard]] audiencepage::SourceRow* source(const QString& name) const
    {
        for (auto* row : page->findChildren<audiencepage::SourceRow*>())
            if (row->isVisible() && row->name() == name)
                return row;
        return nullptr;
    }
    /// The dialog that is open; null: none.
    [[nodiscard]] static QDialog* dialog()
    {
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QDialog*>(window); dialog && dialog->isVisible())
                return dialog;
        return nullptr;
    }
    /// The first of an open menu whose text has it.
    [[nodiscard]] static QAction* choice(const QString& text)
    {
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* menu = qobject_cast<QMenu*>(window); menu && menu->isVisible())
                for (QAction* action : menu->actions())
                    if (action->text().contains(text))
                        return action;
        return nullptr;
    }
    static void choose(const QString& text)
    {
        QTRY_VERIFY2(choice(text), qPrintable(text));
        QAction* action = choice(text);
        auto* menu = static_cast<QMenu*>(action->parent());
        action->trigger();
        menu->close();
    }
    /// Nothing came of it but an empty answer.
    void undo() const { again(done->undo); }
    void redo() const { again(done->redo); }
    [[nodiscard]] const shell::Command* command(const QString& id)
    {
        commands = page->commands();
        for (const shell::Command& one : commands)
            if (one.id == id)
                return &one;
        return nullptr;
    }

    std::unique_ptr<audiencepage::AudiencePage> page;
    kit::TableView* table = nullptr;
    std::optional<shell::Undoable> done{};
    std::optional<shell::Place> wanted{};
    std::vector<shell::Command> commands{};

private:
    static void again(const std::function<void(std::function<void(QString)>)>& what)
    {
        std::optional<QString> problem;
        what([&](const QString& text) { problem = text; });
        QTRY_VERIFY(problem.has_value());
        QCOMPARE(*problem, QString());
    }
};

} // namespace mw::test
