// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recoverycodedialog.h"

#include "base/platform.h"
#include "base/secret.h"
#include "kit/accessible.h"
#include "kit/button.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/piecesizes.h"
#include "kit/type.h"
#include "shell/codeboard.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPointer>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;
using vault::RecoveryCode;

namespace {

/// In one line of the dialog: 200 characters of a name would push its buttons off a small screen.
QString shortened(const QString& workspace)
{
    return elided(workspace, kit::font(nullptr, Type::Body), scaled(nullptr, size::dialogWidth));
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::RecoveryCodeDialog)
};

Question question(const QString& workspace, bool replaces)
{
    Question asked;
    asked.icon = Icon::Key;
    asked.title = Text::tr("Write down the recovery code");
    asked.text = Text::tr("It opens “%1” when the passphrase is forgotten or this computer is lost, and is "
                          "shown this once. Write it down, or print the saved file, and keep it away from "
                          "the computer.")
                     .arg(shortened(workspace));
    if (replaces)
        asked.points = {
            {QuestionPoint::Kind::Touches,
             Text::tr("It takes the place of the code that there is, which then opens nothing.")}};
    asked.act = Text::tr("I have written it down");
    asked.safe = Text::tr("Close without it");
    asked.side = Text::tr("Show the code again");
    return asked;
}

/// As the code is read elsewhere: in any case, with O for 0, I and L for 1, and hyphens.
QString plain(const QString& typed)
{
    QString out;
    for (const QChar c : typed.toUpper()) {
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        out += c == u'O' ? QChar(u'0') : c == u'I' || c == u'L' ? QChar(u'1') : c;
    }
    return out;
}

std::array<int, 2> twoGroups()
{
    const int first = QRandomGenerator::system()->bounded(1, RecoveryCode::groups + 1);
    int second = QRandomGenerator::system()->bounded(1, RecoveryCode::groups);
    if (second >= first)
        ++second;
    return {std::min(first, second), std::max(first, second)};
}

} // namespace

RecoveryCodeDialog::RecoveryCodeDialog(RecoveryCode code, const QString& workspace, bool replaces,
                                       QWidget* parent)
    : QuestionDialog(question(workspace, replaces), parent),
      m_code(std::move(code)),
      m_workspace(workspace),
      m_replaces(replaces),
      m_asked(twoGroups()),
      m_board(new CodeBoard(m_code.text())),
      m_told(new Label({}, Type::Small, Token::Muted)),
      m_codeSide(codeSide()),
      m_askingSide(askingSide())
{
    addContent(m_codeSide);
    addContent(m_askingSide);
    connect(this, &QuestionDialog::sideChosen, this, [this] { setAsking(false); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        if (!QGuiApplication::clipboard()->ownsClipboard())
            m_copied = false; // somebody else's by now
    });
    safeButton()->setDefault(false);
    safeButton()->setAutoDefault(false);
    actButton()->setDefault(true);
    setAsking(false);
}

/// What was copied is of no use to whoever pastes next.
RecoveryCodeDialog::~RecoveryCodeDialog()
{
    if (m_copied)
        QGuiApplication::clipboard()->clear();
}

QWidget* RecoveryCodeDialog::codeSide()
{
    auto* side = new QWidget;
    auto* copy = button(tr("Copy the code"), ButtonRole::Small, Icon::Copy);
    auto* save = button(tr("Save as a text file…"), ButtonRole::Small, Icon::FileDown);
    for (Button* one : {copy, save})
        one->setAutoDefault(false);
    connect(copy, &QAbstractButton::clicked, this, &RecoveryCodeDialog::copy);
    connect(save, &QAbstractButton::clicked, this, &RecoveryCodeDialog::chooseFile);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(size::ringMargin, 0, size::ringMargin, size::ringMargin);
    row->setSpacing(space::buttons);
    row->addWidget(copy);
    row->addWidget(save);
    row->addStretch();
    m_told->setWordWrap(true);
    m_told->hide();
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, space::s8, 0, 0);
    column->setSpacing(space::s12);
    column->addWidget(m_board);
    column->addLayout(row);
    column->addWidget(m_told);
    return side;
}

QWidget* RecoveryCodeDialog::askingSide()
{
    auto* side = new QWidget;
    auto* words = new Label(tr("Type these two groups of it from what you wrote down."));
    words->setWordWrap(true);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, space::s8, 0, 0);
    column->setSpacing(space::fieldToField);
    column->addWidget(words);
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        auto* edit = new QLineEdit;
        edit->setMaxLength(4 * RecoveryCode::groupSize);
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhLatinOnly);
        edit->setFont(fixedFont(edit));
        m_groups[i] = new FormField(tr("Group %1").arg(m_asked[i]), edit);
        connect(edit, &QLineEdit::textChanged, m_groups[i], [field = m_groups[i]] { field->setError({}); });
        column->addWidget(m_groups[i]);
    }
    return side;
}

void RecoveryCodeDialog::setAsking(bool asking)
{
    m_isAsking = asking;
    m_codeSide->setVisible(!asking);
    m_askingSide->setVisible(asking);
    sideButton()->setVisible(asking);
    actButton()->setText(asking ? tr("Finish") : tr("I have written it down"));
    if (!asking) {
        actButton()->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (FormField* field : m_groups)
        static_cast<QLineEdit*>(field->field())->clear();
    m_groups.front()->field()->setFocus(Qt::OtherFocusReason);
}

bool RecoveryCodeDialog::checkGroups()
{
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const QString typed = plain(static_cast<QLineEdit*>(m_groups[i]->field())->text());
        if (typed.isEmpty())
            m_groups[i]->setError(tr("Type group %1.").arg(m_asked[i]));
        else if (typed != m_board->group(m_asked[i]))
            m_groups[i]->setError(tr("It is not group %1 of the code. Look at what you wrote down, or at the "
                                     "code again.")
                                      .arg(m_asked[i]));
    }
    return !focusFirstError({m_groups[0], m_groups[1]});
}

void RecoveryCodeDialog::accept()
{
    if (!m_isAsking)
        setAsking(true);
    else if (checkGroups())
        QuestionDialog::accept();
}

void RecoveryCodeDialog::reject()
{
    Question early;
    early.icon = Icon::Warning;
    early.title = tr("Close without a recovery code?");
    early.text = m_replaces
                     ? tr("The code on the screen then opens nothing; the one from before goes on to.")
                     : tr("The code on the screen then opens nothing. Without one nobody can open “%1”, us "
                          "included, once its passphrase is forgotten or this computer is lost. You can "
                          "make another at any time.")
                           .arg(shortened(m_workspace));
    early.act = tr("Close without it");
    early.safe = tr("Back to the code");
    ask(this, early, this, [this](bool closes) {
        if (closes)
            QuestionDialog::reject();
    });
}

void RecoveryCodeDialog::copy()
{
    auto* copied = new QMimeData;
    copied->setText(QString::fromLatin1(m_code.text().reveal()));
    copied->setData(u"x-kde-passwordManagerHint"_s, "secret"); // keeps it out of the clipboard's history
    QGuiApplication::clipboard()->setMimeData(copied);
    m_copied = true; // after dataChanged()
    tell(tr("Copied. It leaves the clipboard when this closes."), false);
}

base::Secret RecoveryCodeDialog::fileText() const
{
    const QString date = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    QByteArray text =
        tr("Recovery code of the Mailwright workspace “%1”, made on %2:").arg(m_workspace, date).toUtf8();
    text += "\n\n";
    text += m_code.text().reveal();
    text += "\n\n";
    text += tr("Whoever has this code and a copy of the workspace can read all of it. Keep it away from the "
               "computer: print this file, then delete it.")
                .toUtf8();
    text += '\n';
    return base::Secret(std::move(text));
}

void RecoveryCodeDialog::chooseFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Save the recovery code"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(tr("Recovery code") + u".txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryCodeDialog::saveTo);
    dialog->open();
}

void RecoveryCodeDialog::saveTo(const QString& path)
{
    auto text = std::make_shared<const base::Secret>(fileText()); // shared with the thread that writes it
    const QPointer<RecoveryCodeDialog> self(this);
    QThreadPool::globalInstance()->start([self, text, path] {
        const bool written = base::platform::writeDurably(path, text->reveal());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, path, written] {
                if (!self)
                    return;
                const QString shown = QDir::toNativeSeparators(path);
                self->tell(written ? tr("Saved to %1. Print it, then delete the file.").arg(shown)
                                   : tr("%1 could not be written. The code is still here. Choose another "
                                        "folder, or write it down.")
                                         .arg(shown),
                           !written);
            },
            Qt::QueuedConnection);
    });
}

void RecoveryCodeDialog::tell(const QString& sentence, bool failed)
{
    m_told->setText(sentence);
    m_told->setToken(failed ? Token::Danger : Token::Muted);
    m_told->show();
    announce(this, sentence);
}

void RecoveryCodeDialog::showEvent(QShowEvent* event)
{
    QuestionDialog::showEvent(event);
    actButton()->setFocus(Qt::OtherFocusReason);
}

void RecoveryCodeDialog::changeEvent(QEvent* event)
{
    QuestionDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        for (FormField* field : m_groups)
            if (field)
                field->field()->setFont(fixedFont(field->field()));
}

} // namespace mw::shell
