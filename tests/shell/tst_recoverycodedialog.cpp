// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recoverycodedialog.h"

#include "kit/button.h"
#include "kit/formfield.h"
#include "kit/label.h"
#include "kit/style.h"
#include "shell/codeboard.h"
#include "shell/recoverynotice.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;

class TestRecoveryCodeDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
        auto code = vault::RecoveryCode::generate();
        QVERIFY(code.has_value());
        m_text = QString::fromLatin1(code->text().reveal());
        m_dialog = new RecoveryCodeDialog(std::move(*code), u"Hafen & Söhne"_s, false, m_window.get());
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    void cleanup() { m_window.reset(); }

    void showsTheCodeInEightGroups()
    {
        auto* board = m_dialog->findChild<CodeBoard*>();
        QVERIFY(board->isVisible());
        QStringList groups;
        for (int i = 1; i <= 8; ++i)
            groups.append(board->group(i));
        QCOMPARE(groups.join(u'-'), m_text);
        QCOMPARE(board->partCount(), 8);
        QCOMPARE(board->part(2).name, u"Group 3"_s);
        QCOMPARE(QString(board->part(2).value).remove(u' '), groups.at(2));
        // Every width holds all of it.
        for (const int width : {120, 250, 400, 900})
            QVERIFY(board->rect().isValid() && board->heightForWidth(width) > 0);
        QVERIFY(board->heightForWidth(250) > board->heightForWidth(900));
    }

    void asksTwoGroupsBackBeforeItIsDone()
    {
        QSignalSpy finished(m_dialog, &QDialog::finished);
        m_dialog->actButton()->click();
        QVERIFY(finished.isEmpty());
        QVERIFY(m_dialog->isAsking());
        QVERIFY(!m_dialog->findChild<CodeBoard*>()->isVisible());
        m_dialog->actButton()->click(); // nothing typed
        QVERIFY(fields()[0]->hasError() && fields()[1]->hasError());
        type(0, u"ZZZZZ"_s);
        type(1, group(1));
        m_dialog->actButton()->click();
        QVERIFY(finished.isEmpty());
        QVERIFY(fields()[0]->hasError());
        QVERIFY(!fields()[1]->hasError());
        type(0, u" "_s + group(0).toLower().replace(u'0', u'o').replace(u'1', u'l'));
        QTest::keyClick(edit(1), Qt::Key_Return);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toInt(), int(QDialog::Accepted));
    }

    void showsTheCodeAgain()
    {
        m_dialog->actButton()->click();
        type(0, u"ABC"_s);
        m_dialog->sideButton()->click();
        QVERIFY(!m_dialog->isAsking());
        QVERIFY(m_dialog->findChild<CodeBoard*>()->isVisible());
        QVERIFY(!m_dialog->sideButton()->isVisible());
        m_dialog->actButton()->click();
        QVERIFY(edit(0)->text().isEmpty());
    }

    void asksForGroupsByChance()
    {
        std::set<std::array<int, 2>> asked;
        for (int i = 0; i < 200; ++i) {
            RecoveryCodeDialog other(*vault::RecoveryCode::generate(), u"Hafen"_s, true, nullptr);
            const auto [first, second] = other.asked();
            QVERIFY(first >= 1 && first < second && second <= 8);
            asked.insert(other.asked());
        }
        QVERIFY2(asked.size() > 15, qPrintable(QString::number(asked.size()))); // of 28
    }

    void saysWhatClosingEarlyMeans()
    {
        QSignalSpy finished(m_dialog, &QDialog::finished);
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(finished.isEmpty());
        QPointer<kit::QuestionDialog> question = inner();
        QVERIFY(question);
        QVERIFY(question->accessibleDescription().contains(u"nobody can open “Hafen & Söhne”"));
        question->safeButton()->click();
        QVERIFY(finished.isEmpty());
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(!question);
        m_dialog->safeButton()->click();
        question = inner();
        QVERIFY(question);
        question->actButton()->click();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toInt(), int(QDialog::Rejected));
    }

    void copiesTheCodeAndTakesItOutOfTheClipboardAgain()
    {
        button(u"Copy the code"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), m_text);
        QVERIFY(told().contains(u"Copied"));
        delete m_dialog;
        QVERIFY(QApplication::clipboard()->text().isEmpty());
    }

    void leavesTheClipboardOfSomebodyElseAlone()
    {
        button(u"Copy the code"_s)->click();
        QApplication::clipboard()->setText(u"something else"_s);
        delete m_dialog;
        QCOMPARE(QApplication::clipboard()->text(), u"something else"_s);
    }

    void savesATextFileThatOnlyItsOwnerReads()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"code.txt"_s);
        m_dialog->saveTo(path);
        QTRY_VERIFY(told().contains(u"Saved to"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(m_text));
        QVERIFY(text.contains(u"Hafen & Söhne"));
        QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        m_dialog->saveTo(folder.filePath(u"no/such/folder/code.txt"_s));
        QTRY_VERIFY(told().contains(u"could not be written"));
        QVERIFY(m_dialog->isVisible());
    }

    void outlivesItsDialogWhileAFileIsWritten()
    {
        QTemporaryDir folder;
        m_dialog->saveTo(folder.filePath(u"code.txt"_s));
        delete m_dialog;
        QTRY_VERIFY(QFile::exists(folder.filePath(u"code.txt"_s)));
    }

    void noticesThatThereIsNoCode()
    {
        RecoveryNotice notice;
        QSignalSpy make(&notice, &RecoveryNotice::makeWanted);
        QSignalSpy later(&notice, &RecoveryNotice::laterWanted);
        for (auto* one : notice.findChildren<kit::Button*>())
            one->click();
        QCOMPARE(make.size(), 1);
        QCOMPARE(later.size(), 1);
    }

private:
    QList<kit::FormField*> fields() const { return m_dialog->findChildren<kit::FormField*>(); }
    QLineEdit* edit(int index) const { return static_cast<QLineEdit*>(fields()[index]->field()); }
    void type(int index, const QString& text) { edit(index)->setText(text); }
    QString group(int index) const
    {
        return m_text.split(u'-').at(m_dialog->asked().at(static_cast<std::size_t>(index)) - 1);
    }
    kit::QuestionDialog* inner() const
    {
        for (auto* one : m_dialog->findChildren<kit::QuestionDialog*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    kit::Button* button(const QString& text) const
    {
        for (auto* one : m_dialog->findChildren<kit::Button*>())
            if (one->text() == text)
                return one;
        qFatal("no such button");
    }
    QString told() const
    {
        QString all;
        for (const auto* label : m_dialog->findChildren<kit::Label*>())
            if (label->isVisible())
                all += label->text() + u'\n';
        return all;
    }
    std::unique_ptr<QWidget> m_window;
    QPointer<RecoveryCodeDialog> m_dialog;
    QString m_text;
};

QTEST_MAIN(TestRecoveryCodeDialog)
#include "tst_recoverycodedialog.moc"
