// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recoverycodefield.h"

#include "kit/type.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>

#include <algorithm>

namespace mw::shell {

using vault::RecoveryCode;
using vault::RecoveryCodeError;

namespace {

constexpr int longest = 200; ///< forty characters, and any hyphens and spaces between

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::RecoveryCodeField)
};

QString lengthWords(const QString& typed)
{
    constexpr int all = RecoveryCode::groups * RecoveryCode::groupSize;
    const auto count = static_cast<int>(std::ranges::count_if(
        typed, [](QChar c) { return !c.isSpace() && c.category() != QChar::Punctuation_Dash; }));
    if (count == 0)
        return Text::tr("Type the recovery code.");
    if (count < all)
        return Text::tr("%Ln characters are missing; the code has 8 groups of 5.", nullptr, all - count);
    return Text::tr("%Ln characters are too many; the code has 8 groups of 5.", nullptr, count - all);
}

} // namespace

QString wordsOf(const RecoveryCodeError& error, const QString& typed)
{
    switch (error.kind) {
    case RecoveryCodeError::Kind::Length:
        return lengthWords(typed);
    case RecoveryCodeError::Kind::Character:
        return Text::tr("Group %1 has a character that is in no code. Letters and figures alone are.")
            .arg(error.group);
    case RecoveryCodeError::Kind::Check:
        return Text::tr("Group %1 is not as it was written down. Compare it letter by letter.")
            .arg(error.group);
    case RecoveryCodeError::Kind::NoRandomness:
        break;
    }
    return Text::tr("The system gave no random numbers. Close other programs and try again.");
}

RecoveryCodeField::RecoveryCodeField(QWidget* parent)
    : kit::FormField(tr("Recovery code"), new QLineEdit,
                     tr("8 groups of 5 letters and figures. Small letters and missing hyphens don't matter."),
                     parent),
      m_edit(static_cast<QLineEdit*>(field()))
{
    m_edit->setMaxLength(longest);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase |
                                Qt::ImhLatinOnly);
    m_edit->setFont(kit::fixedFont(m_edit));
    connect(m_edit, &QLineEdit::textChanged, this, [this] { setError({}); });
    connect(m_edit, &QLineEdit::returnPressed, this, &RecoveryCodeField::entered);
}

std::shared_ptr<const RecoveryCode> RecoveryCodeField::read()
{
    auto code = RecoveryCode::parse(m_edit->text());
    if (code)
        return std::make_shared<const RecoveryCode>(std::move(*code));
    setError(wordsOf(code.error(), m_edit->text()));
    m_edit->setFocus(Qt::OtherFocusReason);
    return nullptr;
}

void RecoveryCodeField::clear()
{
    m_edit->clear();
    setError({});
}

void RecoveryCodeField::changeEvent(QEvent* event)
{
    kit::FormField::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_edit->setFont(kit::fixedFont(m_edit));
}

} // namespace mw::shell
