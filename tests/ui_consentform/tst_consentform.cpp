// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/style.h"
#include "ui/consentform/consentfields.h"
#include "ui/consentform/consentwords.h"
#include "ui/consentform/recorddialog.h"
#include "ui/consentform/withdrawdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::consentform;
using namespace Qt::StringLiterals;

namespace {

const std::vector<consent::Purpose> purposes{{base::PurposeId(1), u"News"_s},
                                             {base::PurposeId(2), u"Orders"_s}};

/// Chooses this word in the box that offers it.
bool choose(QWidget& widget, const QString& word)
{
    for (auto* box : widget.findChildren<QComboBox*>())
        if (const int index = box->findText(word); index >= 0) {
            box->setCurrentIndex(index);
            return true;
        }
    return false;
}

bool write(QWidget& widget, const QString& field, const QString& text)
{
    for (auto* line : widget.findChildren<QLineEdit*>())
        if (line->accessibleName() == field) {
            line->setText(text);
            return true;
        }
    return false;
}

} // namespace

/// What a consent is entered by.
class TestConsentForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void waysAreReadHoweverTheyAreWritten()
    {
        QCOMPARE(wordOfMethod(u"By-Hand "_s), wordOfMethod(u"by_hand"_s));
        QCOMPARE(wordOfMethod(u"Double Opt-In"_s), u"By double opt-in"_s);
        QCOMPARE(wordOfMethod(u"carrier pigeon"_s), u"carrier pigeon"_s);
        for (const QString& method : methods())
            QVERIFY2(wordOfMethod(method) != method, qPrintable(method));
        QVERIFY(!methods().contains(u"double opt-in"_s)); // is confirmed, not entered
    }

    void aConsentNeedsBasisAndSource()
    {
        auto* dialog = new RecordDialog(u"Ada"_s, purposes, nullptr);
        dialog->show();
        QVERIFY(!dialog->actButton()->isEnabled());
        QVERIFY(choose(*dialog, u"Contract"_s));
        QVERIFY(choose(*dialog, u"Orders"_s));
        QVERIFY(choose(*dialog, u"On paper"_s));
        QVERIFY(!dialog->actButton()->isEnabled());
        QVERIFY(write(*dialog, u"Where it comes from"_s, u" form 7 "_s));
        QVERIFY(dialog->actButton()->isEnabled());
        consent::ConsentEvent recorded;
        connect(dialog, &RecordDialog::decided, this,
                [&](const consent::ConsentEvent& event) { recorded = event; });
        dialog->accept();
        QCOMPARE(recorded.basis, consent::Basis::Contract);
        QCOMPARE(recorded.purpose, base::PurposeId(2));
        QCOMPARE(recorded.origin.source, u"form 7"_s);
        QCOMPARE(recorded.origin.method, u"paper"_s);
    }

    void aConsentIsNeverFromTheFuture()
    {
        ConsentFields fields(ConsentFields::Need::Required, purposes);
        QVERIFY(choose(fields, u"Consent"_s));
        const QString when = u"When it was given"_s;
        QVERIFY(write(fields, u"Where it comes from"_s, u"form"_s));
        QVERIFY(fields.isComplete());
        QVERIFY(write(fields, when, u"2999-01-01"_s));
        QVERIFY(!fields.isComplete());
        QVERIFY(write(fields, when, u"yesterday"_s));
        QVERIFY(!fields.isComplete());
        QVERIFY(write(fields, when, u"2024-02-29"_s));
        QVERIFY(fields.isComplete());
    }

    void aWithdrawalIsFromEverythingUnlessOneIsChosen()
    {
        for (const bool one : {false, true}) {
            auto* dialog = new WithdrawDialog(u"Ada"_s, purposes, nullptr);
            dialog->show();
            QVERIFY(dialog->accessibleDescription().contains(u"This can't be taken back"));
            if (one)
                QVERIFY(choose(*dialog, u"News"_s));
            base::PurposeId purpose(99);
            connect(dialog, &WithdrawDialog::decided, this,
                    [&](base::PurposeId chosen, const QString&) { purpose = chosen; });
            dialog->accept();
            QCOMPARE(purpose, one ? base::PurposeId(1) : base::PurposeId());
        }
    }
};

QTEST_MAIN(TestConsentForm)
#include "tst_consentform.moc"
