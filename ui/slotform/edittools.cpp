// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/edittools.h"

#include "content/linkcheck.h"
#include "kit/button.h"
#include "kit/field.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/piece.h"
#include "ui/slotform/chip.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/links.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace mw::slotform {

using namespace kit;
using namespace Qt::StringLiterals;
using content::MergeField;

namespace {

constexpr int longestMenuWords = 60;

/// A tool of the text: pressing it leaves the focus where one types. Its key is said in the tooltip.
Button* tool(Icon icon, const QString& name, const QKeySequence& key)
{
    auto* made = iconButton(icon, name);
    made->setSmall(true);
    made->setFocusPolicy(Qt::NoFocus);
    made->setToolTip(plainToolTip(u"%1 (%2)"_s.arg(name, key.toString(QKeySequence::NativeText))));
    return made;
}

} // namespace

EditTools::EditTools(ChipEdit* edit)
    : m_edit(edit),
      m_caption(new Label(QString(), Type::Small, Token::Muted)),
      m_line(new QLineEdit),
      m_field(tool(Icon::MergeField, tr("Insert field"), QKeySequence(u"Ctrl+Shift+F"_s)))
{
    auto* row = new QHBoxLayout(this);
    // Room for the rings of its buttons.
    row->setContentsMargins(size::ringMargin, size::ringMargin, size::ringMargin, size::ringMargin);
    row->setSpacing(space::s4);
    row->addStretch(1);
    m_line->setMaximumWidth(4 * space::s48);
    setSmall(m_line);
    row->addWidget(m_caption);
    row->addWidget(m_line, 3);
    if (edit->shape() == ChipEdit::Shape::Text) {
        m_bold = tool(Icon::Bold, tr("Bold"), QKeySequence(u"Ctrl+B"_s));
        m_italic = tool(Icon::Italic, tr("Italic"), QKeySequence(u"Ctrl+I"_s));
        m_link = tool(Icon::Link, tr("Link"), QKeySequence(u"Ctrl+Shift+L"_s));
        for (Button* one : {m_bold, m_italic}) {
            one->setCheckable(true);
            row->addWidget(one);
        }
        row->addWidget(m_link);
        connect(m_bold, &Button::clicked, edit, &ChipEdit::setBold);
        connect(m_italic, &Button::clicked, edit, &ChipEdit::setItalic);
        connect(m_link, &Button::clicked, this, &EditTools::askForLink);
        connect(edit, &ChipEdit::linkWanted, this, &EditTools::askForLink);
    }
    row->addWidget(m_field);
    connect(m_field, &Button::clicked, this, &EditTools::openMenu);
    connect(edit, &ChipEdit::fieldWanted, this, &EditTools::openMenu);
    connect(edit, &ChipEdit::placeChanged, this, &EditTools::follow);
    connect(m_line, &QLineEdit::editingFinished, this, &EditTools::takeDetail);
    // Taken first: with the focus the line follows the cursor, and forgets what was typed.
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (takeDetail())
            m_edit->setFocus(Qt::OtherFocusReason);
    });
    follow();
}

void EditTools::setChoices(const FieldChoices& choices)
{
    m_choices = choices;
    m_field->setRefusal(choices.empty() ? tr("No field is known yet") : QString());
}

/// As high as its line whether that is shown or not, or the form would jump.
QSize EditTools::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return {hint.width(), std::max(hint.height(), smallFieldHeight(this) + 2 * size::ringMargin)};
}

QSize EditTools::minimumSizeHint() const
{
    return {QWidget::minimumSizeHint().width(), sizeHint().height()};
}

void EditTools::follow()
{
    if (m_bold) {
        m_bold->setChecked(m_edit->isBold());
        m_italic->setChecked(m_edit->isItalic());
    }
    if (m_line->hasFocus())
        return; // what it says is being changed
    if (!m_edit->hasFocus() && !m_edit->isPopupOpen()) {
        show(Detail::None, {}, {});
        return;
    }
    const auto field = m_edit->currentField();
    const QString link = m_edit->shape() == ChipEdit::Shape::Text ? m_edit->currentLink() : QString();
    const bool always =
        field && std::any_of(m_choices.begin(), m_choices.end(), [&](const FieldChoice& choice) {
            return choice.always && choice.name == field->name;
        });
    if (field && !field->name.isEmpty() && !always)
        show(Detail::Fallback, tr("If empty, write"), field->fallback.value_or(QString()));
    else if (!link.isEmpty())
        show(Detail::Link, tr("Leads to"), link);
    else
        show(Detail::None, {}, {});
}

void EditTools::show(Detail detail, const QString& caption, const QString& text)
{
    m_detail = detail;
    const bool shown = detail != Detail::None;
    m_caption->setText(caption);
    m_caption->setVisible(shown);
    m_line->setVisible(shown);
    m_line->setAccessibleName(shown ? caption : tr("Field or link at the cursor"));
    m_line->setPlaceholderText(detail == Detail::Link ? u"https://"_s : QString());
    if (m_line->text() != text)
        m_line->setText(text);
    setFaulty(m_line, false);
    m_line->setToolTip(QString());
}

/// False: it can't be taken, and the line says why.
bool EditTools::takeDetail()
{
    const QString text = m_line->text().simplified();
    if (m_detail == Detail::Fallback) {
        if (auto field = m_edit->currentField(); field && field->fallback.value_or(QString()) != text) {
            field->fallback = text.isEmpty() ? std::nullopt : std::optional(text);
            m_edit->setCurrentField(field);
        }
    } else if (m_detail == Detail::Link) {
        const QString link = completedLink(m_line->text());
        const auto fault = link.isEmpty() ? std::nullopt : content::linkFault(link);
        setFaulty(m_line, fault.has_value());
        const QString what = fault ? sentenceOf(*fault) : QString();
        m_line->setToolTip(plainToolTip(what));
        m_line->setAccessibleDescription(what);
        if (fault)
            return false;
        if (link != m_edit->currentLink())
            m_edit->setCurrentLink(link);
    }
    return true;
}

void EditTools::askForLink()
{
    const QString link = m_edit->currentLink();
    show(Detail::Link, tr("Leads to"), link);
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
}

void EditTools::insertChoice(const FieldChoice& choice)
{
    m_edit->insertField(MergeField{.name = choice.name, .fallback = {}});
    m_edit->setFocus(Qt::OtherFocusReason);
    follow();
    if (!choice.always)
        m_line->setFocus(Qt::OtherFocusReason); // what stands there for whom we know nothing of
}

void EditTools::openMenu()
{
    if (m_choices.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    bool parted = false;
    for (const FieldChoice& choice : m_choices) {
        if (choice.always && !std::exchange(parted, true) && !menu->isEmpty())
            menu->addSeparator();
        const QString words = choice.label.size() > longestMenuWords
                                  ? choice.label.left(longestMenuWords) + QChar(0x2026)
                                  : choice.label;
        connect(menu->addAction(literal(words)), &QAction::triggered, this,
                [this, choice] { insertChoice(choice); });
    }
    menu->popup(m_field->mapToGlobal(QPoint(0, m_field->height())));
}

} // namespace mw::slotform
