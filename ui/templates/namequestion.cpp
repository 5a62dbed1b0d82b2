// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/namequestion.h"

#include "campaign/templateservice.h"
#include "kit/button.h"
#include "kit/formfield.h"
#include "kit/questiondialog.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QTimer>

namespace mw::templatespage {

using namespace kit;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::templatespage::NameQuestion)
};

constexpr int longestShown = 60;

QString shown(const QString& name)
{
    return name.size() > longestShown ? name.left(longestShown) + QChar(0x2026) : name;
}

} // namespace

QuestionDialog* askForName(QWidget* parent, const QString& oldName, const QString& name, const QString& error,
                           QObject* receiver, std::function<void(const QString&)> named)
{
    auto* dialog = new QuestionDialog({.icon = Icon::Edit,
                                       .title = Text::tr("What is “%1” to be called?").arg(shown(oldName)),
                                       .act = Text::tr("Rename template"),
                                       .safe = Text::tr("Keep the name")},
                                      parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* edit = new QLineEdit(name);
    edit->setMaxLength(campaign::TemplateService::longestName);
    auto* field = new FormField(Text::tr("Name"), edit);
    field->setError(error);
    dialog->addContent(field);
    const auto judge = [edit, field, act = dialog->actButton()] {
        field->setError({});
        act->setRefusal(edit->text().trimmed().isEmpty()
                            ? Text::tr("A name has 1 to 200 characters on one line.")
                            : QString());
    };
    QObject::connect(edit, &QLineEdit::textEdited, dialog, judge);
    QObject::connect(edit, &QLineEdit::returnPressed, dialog, [dialog, edit] {
        if (!edit->text().trimmed().isEmpty())
            dialog->accept();
    });
    QObject::connect(dialog, &QDialog::finished, receiver,
                     [edit, oldName, named = std::move(named)](int result) {
                         const QString wanted = edit->text().simplified();
                         if (result == QDialog::Accepted && wanted != oldName)
                             named(wanted);
                     });
    dialog->open();
    // The dialog gives the focus to what is safe; here one comes to write.
    QTimer::singleShot(0, edit, [edit] {
        edit->setFocus(Qt::OtherFocusReason);
        edit->selectAll();
    });
    return dialog;
}

} // namespace mw::templatespage
