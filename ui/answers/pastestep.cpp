// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers/pastestep.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "ui/answers/pastefield.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSet>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace mw::answers {

using namespace Qt::StringLiterals;

namespace {

const QString folderKey = u"answers/folder"_s;
constexpr qsizetype mostNamed = 6;
constexpr qsizetype longestName = 60;
/// Past it a person has chosen the wrong folder.
constexpr qsizetype mostFiles = 20'000;
constexpr qsizetype mostText = 16 * 1024 * 1024; // characters

} // namespace

PasteStep::PasteStep(shell::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_problem(new kit::Callout(kit::Problem{})),
      m_field(new PasteField),
      m_form(new kit::FormField(
          tr("What came back"), m_field,
          tr("Paste mails, notices of mail systems or a list of addresses, or drop .eml files "
             "on this page. You see what was found before anything is changed."))),
      m_choose(kit::button(tr("Choose files…"), kit::ButtonRole::Normal, kit::Icon::Folder)),
      m_takeOut(kit::button(tr("Take them out"), kit::ButtonRole::Normal, kit::Icon::Close)),
      m_pieces(kit::body({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::page, kit::space::s8, kit::space::page, kit::space::s16);
    column->setSpacing(kit::space::s12);
    column->addWidget(m_problem);
    m_field->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    column->addWidget(m_form, 1);
    m_pieces->setWordWrap(true);
    column->addWidget(m_pieces);
    auto* buttons = new kit::FlowLayout(kit::space::buttons, kit::space::s8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_takeOut);
    column->addLayout(buttons);
    m_problem->hide();
    connect(m_field, &QPlainTextEdit::textChanged, this, &PasteStep::changed);
    connect(m_field, &PasteField::largeTextGiven, this, &PasteStep::addLargeText);
    connect(m_field, &PasteField::filesGiven, this, &PasteStep::addFiles);
    connect(m_choose, &QAbstractButton::clicked, this, &PasteStep::chooseFiles);
    connect(m_takeOut, &QAbstractButton::clicked, this, [this] {
        m_large.clear();
        m_files.clear();
        tellPieces();
        m_choose->setFocus(Qt::OtherFocusReason);
    });
    tellPieces();
}

bool PasteStep::isEmpty() const
{
    return m_large.isEmpty() && m_files.isEmpty() && m_field->document()->isEmpty();
}

AnswerInput PasteStep::input() const
{
    AnswerInput input{.texts = m_large, .files = m_files};
    if (const QString text = m_field->toPlainText(); !text.trimmed().isEmpty())
        input.texts.prepend(text);
    return input;
}

void PasteStep::addFiles(const QStringList& paths)
{
    QSet<QString> known(m_files.begin(), m_files.end());
    for (const QString& path : paths) {
        if (m_files.size() == mostFiles)
            break;
        if (!known.contains(path))
            m_files << path;
        known.insert(path);
    }
    tellPieces();
}

void PasteStep::addLargeText(const QString& text)
{
    if (text.size() > mostText)
        return showProblem({.what = tr("That is over 16 million characters of text."),
                            .kept = tr("It was not taken."),
                            .todo = tr("Save it as a file, then drop that here.")});
    m_large << text;
    tellPieces();
}

void PasteStep::clear()
{
    m_large.clear();
    m_files.clear();
    m_field->clear();
    m_problem->hide();
    tellPieces();
}

void PasteStep::tellPieces()
{
    QStringList said;
    for (const QString& text : std::as_const(m_large))
        said << tr("a pasted text of %1").arg(QLocale().formattedDataSize(text.size()));
    for (const QString& path : std::as_const(m_files)) {
        if (said.size() == mostNamed)
            break;
        said << kit::visible(QFileInfo(path).fileName(), longestName);
    }
    const auto count = m_large.size() + m_files.size();
    QString text =
        tr("%Ln pieces are read too: %1", nullptr, static_cast<int>(count)).arg(said.join(u", "_s));
    if (said.size() < count)
        text += u" …"_s;
    m_pieces->setText(text);
    m_pieces->setVisible(count > 0);
    m_takeOut->setVisible(count > 0);
    Q_EMIT changed();
}

void PasteStep::showProblem(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->setVisible(!problem.what.isEmpty());
}

void PasteStep::setRefusal(const QString& why)
{
    m_choose->setRefusal(why);
    m_field->setReadOnly(!why.isEmpty());
}

void PasteStep::focusFirst()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

void PasteStep::chooseFiles()
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto* dialog =
        new QFileDialog(window(), tr("Choose what came back"), m_settings.value(folderKey, home).toString(),
                        tr("Mails and texts (*.eml *.mbox *.txt *.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        if (!paths.isEmpty())
            m_settings.setValue(folderKey, QFileInfo(paths.front()).path());
        addFiles(paths);
    });
    dialog->open();
}

} // namespace mw::answers
