// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mw::kit {
class Button;
class Callout;
class PageHeader;
} // namespace mw::kit

namespace mw::templatespage {

class TemplateDocument;

/// The top of the editor: which template, what became of what was written, what can be done, who uses it.
class EditorHead : public QWidget
{
    Q_OBJECT

public:
    explicit EditorHead(QWidget* parent = nullptr);

    void show(const TemplateDocument& document);
    /// Until the next show().
    void setSaving();

Q_SIGNALS:
    void backWanted();
    void renameWanted();
    void copyWanted();
    void deleteWanted();
    void saveWanted();
    void discardWanted();
    /// True: the plain text is to be written by hand; false: made from the HTML.
    void textWanted(bool byHand);

private:
    void openMenu();
    void showState(const TemplateDocument& document);
    void showUses(const TemplateDocument& document);

    kit::PageHeader* m_header;
    kit::Button* m_more;
    kit::Button* m_discard;
    kit::Button* m_save;
    kit::Callout* m_problem;
    kit::Callout* m_note;
    bool m_hasText = false;
};

} // namespace mw::templatespage
