// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrasedialog.h"

#include "kit/button.h"
#include "kit/style.h"
#include "shell/passphrasefield.h"
#include "shell/secretfield.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using Kind = PassphraseDialog::Kind;

class TestPassphraseDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void goesFromFieldToFieldByReturn()
    {
        auto dialog = opened(Kind::Change);
        QSignalSpy entered(dialog.get(), &PassphraseDialog::entered);
        QSignalSpy finished(dialog.get(), &QDialog::finished);
        const auto edits = fields(*dialog);
        QCOMPARE(edits.size(), 3);
        QVERIFY(edits[0]->hasFocus());
        for (qsizetype i = 0; i < edits.size(); ++i) {
            QVERIFY(edits[i]->hasFocus());
            QVERIFY(entered.isEmpty());
            QTest::keyClicks(edits[i], i == 0 ? u"the old one"_s : u"vier lose Ziegel"_s);
            QTest::keyClick(edits[i], Qt::Key_Return);
        }
        QCOMPARE(entered.size(), 1);
        QVERIFY(finished.isEmpty()); // its owner closes it
        QCOMPARE(dialog->current().reveal(), QByteArray("the old one"));
        QCOMPARE(dialog->fresh().reveal(), QByteArray("vier lose Ziegel"));
    }

    void asksForTheOneBeforeOnlyWhereThereIsOne()
    {
        auto change = opened(Kind::Change);
        QSignalSpy entered(change.get(), &PassphraseDialog::entered);
        change->actButton()->click();
        QVERIFY(entered.isEmpty());
        QVERIFY(change->findChild<SecretField*>()->hasError());
        auto add = opened(Kind::Add);
        QCOMPARE(fields(*add).size(), 2);
        QVERIFY(add->current().isEmpty());
        QVERIFY(add->findChild<PassphraseField*>()->first().edit()->hasFocus());
    }

    void tellsWhatWentWrongAndStaysOpen()
    {
        auto dialog = opened(Kind::Change);
        QSignalSpy entered(dialog.get(), &PassphraseDialog::entered);
        for (QLineEdit* edit : fields(*dialog))
            edit->setText(u"vier lose Ziegel"_s);
        dialog->actButton()->click();
        dialog->setBusy(true);
        dialog->actButton()->click();
        QCOMPARE(entered.size(), 1);
        dialog->setCurrentError(u"It is not this one."_s);
        QVERIFY(!dialog->actButton()->isBusy());
        QVERIFY(fields(*dialog)[0]->hasFocus());
        dialog->setError(u"The disk is full."_s);
        QVERIFY(dialog->findChild<PassphraseField*>()->first().hasError());
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

private:
    static std::unique_ptr<PassphraseDialog> opened(Kind kind)
    {
        auto dialog = std::make_unique<PassphraseDialog>(kind, u"Hafen & Söhne"_s, nullptr);
        dialog->open();
        dialog->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(dialog.get()));
        return dialog;
    }
    static QList<QLineEdit*> fields(const PassphraseDialog& dialog)
    {
        QList<QLineEdit*> visible;
        for (auto* edit : dialog.findChildren<QLineEdit*>())
            if (edit->isVisible())
                visible.append(edit);
        return visible;
    }
};

QTEST_MAIN(TestPassphraseDialog)
#include "tst_passphrasedialog.moc"
