// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/slotform/fieldchoice.h"

#include <QWidget>

class QLineEdit;

namespace mw::kit {
class Button;
class Label;
} // namespace mw::kit

namespace mw::slotform {

class ChipEdit;

/// What stands above a ChipEdit at the end of its label's line: bold, italic, link, a menu of fields, and
/// what belongs to the field or link at the cursor. None of it takes the focus from the text but the one
/// line.
class EditTools : public QWidget
{
    Q_OBJECT

public:
    explicit EditTools(ChipEdit* edit);

    void setChoices(const FieldChoices& choices);

private:
    enum class Detail { None, Fallback, Link };

    void follow();
    void show(Detail detail, const QString& caption, const QString& text);
    void takeDetail();
    void askForLink();
    void openMenu();
    void insertChoice(const FieldChoice& choice);

    ChipEdit* m_edit;
    FieldChoices m_choices;
    Detail m_detail = Detail::None;
    kit::Label* m_caption;
    QLineEdit* m_line;
    kit::Button* m_bold = nullptr;
    kit::Button* m_italic = nullptr;
    kit::Button* m_link = nullptr;
    kit::Button* m_field;
};

} // namespace mw::slotform
