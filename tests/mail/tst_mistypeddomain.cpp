// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mistypeddomain.h"

#include <QTest>

using namespace mw::mail;
using namespace Qt::StringLiterals;

class TestMistypedDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesWhatWasMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char* name, const QString& typed, const QString& meant) {
            QTest::newRow(name) << typed << meant;
        };
        row("swapped", u"gmial.com"_s, u"gmail.com"_s);
        row("swapped in front", u"mgail.com"_s, u"gmail.com"_s);
        row("swapped at the end", u"gmali.com"_s, u"gmail.com"_s);
        row("missing", u"gmal.com"_s, u"gmail.com"_s);
        row("missing at the end", u"gmai.com"_s, u"gmail.com"_s);
        row("too many", u"gmaill.com"_s, u"gmail.com"_s);
        row("wrong", u"gmsil.com"_s, u"gmail.com"_s);
        row("capitals", u"Hotmial.Com"_s, u"hotmail.com"_s);
        row("a country's", u"yaho.co.uk"_s, u"yahoo.co.uk"_s);
        row("ending", u"gmail.con"_s, u"gmail.com"_s);
        row("ending, short", u"outlook.co"_s, u"outlook.com"_s);
        row("hyphen", u"tonline.de"_s, u"t-online.de"_s);
    }
    void guessesWhatWasMeant()
    {
        QFETCH(QString, typed);
        QTEST(meantDomain(typed), "meant");
    }

    void leavesAloneWhatIsMeantAsItStands_data()
    {
        QTest::addColumn<QString>("domain");
        for (const char* domain : {"gmail.com",
                                   "googlemail.com",
                                   "yahoo.de",
                                   "yahoo.com.br",
                                   "ymail.com",
                                   "email.com",
                                   "mail.com",
                                   "cloud.com",
                                   "gmx.de",
                                   "gmx.at",
                                   "gmx.net",
                                   "web.de",
                                   "aol.com",
                                   "me.com",
                                   "live.de",
                                   "outlook.de",
                                   "outlook.cz",
                                   "hotmail.se",
                                   "gmail.de",
                                   "gmial.example.com",
                                   "gmailler.com",
                                   "kornblume.example",
                                   "gmail",
                                   ".com",
                                   ".",
                                   "",
                                   "xn--gmal-8qa.com"})
            QTest::newRow(domain) << QString::fromLatin1(domain);
    }
    void leavesAloneWhatIsMeantAsItStands()
    {
        QFETCH(QString, domain);
        QCOMPARE(meantDomain(domain), QString());
    }
};

QTEST_GUILESS_MAIN(TestMistypedDomain)
#include "tst_mistypeddomain.moc"
