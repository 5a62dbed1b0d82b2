// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrasestrength.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace mw::shell;
using namespace Qt::StringLiterals;
using Pattern = PassphraseStrength::Pattern;

class TestPassphraseStrength : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatIsTriedFirst_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<int>("step");
        QTest::addColumn<Pattern>("pattern");
        const auto row = [](const QString& passphrase, int step, Pattern pattern) {
            QTest::newRow(qPrintable(passphrase)) << passphrase << step << pattern;
        };
        row(u"password"_s, 1, Pattern::Common);
        row(u"Passwort1!"_s, 1, Pattern::Common);
        row(u"P4$$w0rd"_s, 1, Pattern::Common);
        row(u"iloveyou"_s, 1, Pattern::Common);
        row(u"12345678"_s, 1, Pattern::Sequence);
        row(u"98765432"_s, 1, Pattern::Sequence);
        row(u"qwertzuiop"_s, 1, Pattern::Keyboard);
        row(u"lkjhgfdsa"_s, 1, Pattern::Keyboard);
        row(u"abcdefgh"_s, 1, Pattern::Sequence);
        row(u"ZYXWVUTS"_s, 1, Pattern::Sequence);
        row(u"xxxxxxxxxxxxxxxxxxxx"_s, 1, Pattern::Repeat);
        row(u"bello17bello17bello17"_s, 1, Pattern::Repeat);
        row(u"passwordpasswordpassword"_s, 1, Pattern::Repeat);
        row(u"19872026"_s, 1, Pattern::Year);
        row(u"Sommer2026"_s, 1, Pattern::Common);
        row(u"kornblume"_s, 1, Pattern::Name);
        row(u"Kornblume-1987"_s, 1, Pattern::Name);
        row(u"wollmaus"_s, 1, Pattern::Words);
        row(u"vq7t-kz2m"_s, 1, Pattern::None);
        row(u"tz8#Qm2!vL"_s, 2, Pattern::None);
        row(u"rostiger Pudding 47"_s, 3, Pattern::Words);
        row(u"vier lose Ziegel brummen"_s, 4, Pattern::Words);
        row(u"kH8!vz2Q#mT5xr9w"_s, 4, Pattern::None);
        row(u"باب أخضر فوق جبل بعيد جدا"_s, 4, Pattern::None);
    }
    void knowsWhatIsTriedFirst()
    {
        QFETCH(QString, passphrase);
        const PassphraseStrength strength = strengthOf(passphrase, {u"Kornblume Bakery"_s});
        QTEST(strength.step(), "step");
        QTEST(strength.pattern, "pattern");
    }

    void tellsTheTimeInOrder()
    {
        const auto timeOf = [](double guesses) { return PassphraseStrength{.guesses = guesses}.time(); };
        QCOMPARE(timeOf(0), GuessTime::Seconds);
        QCOMPARE(timeOf(6), GuessTime::Minutes); // a million at ten thousand a second: 100 s
        QCOMPARE(timeOf(8), GuessTime::Hours);
        QCOMPARE(timeOf(9), GuessTime::Days);
        QCOMPARE(timeOf(11), GuessTime::Months);
        QCOMPARE(timeOf(12), GuessTime::Years);
        QCOMPARE(timeOf(14), GuessTime::Centuries);
        int before = 0;
        for (double guesses = 0; guesses < 20; guesses += 0.25) {
            const int step = PassphraseStrength{.guesses = guesses}.step();
            QVERIFY(step >= before && step >= 1 && step <= 4);
            before = step;
        }
    }

    void neverFallsByMoreCharacters()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 50; ++round) {
            QString text;
            double before = 0;
            for (int i = 0; i < 30; ++i) {
                text += QChar(random.bounded(0x21, 0x7f));
                const double now = strengthOf(text).guesses;
                // A piece that turns out to be a word or a row costs less than its letters did.
                QVERIFY2(now > before - 6, qPrintable(text));
                before = now;
            }
            QVERIFY2(strengthOf(text).step() == 4, qPrintable(text));
        }
    }

    void looksAtABoundedPartOfAnything()
    {
        QElapsedTimer clock;
        clock.start();
        const QString same(1 << 20, u'a');
        QCOMPARE(strengthOf(same).guesses, strengthOf(same.left(128)).guesses);
        QCOMPARE(strengthOf(same).step(), 1);
        QString wild(1 << 20, Qt::Uninitialized);
        QRandomGenerator random(11);
        for (QChar& c : wild)
            c = QChar(static_cast<char16_t>(random.bounded(0x10000))); // lone surrogates, marks, controls
        QCOMPARE(strengthOf(wild, {wild, wild}).guesses, strengthOf(wild.left(128), {wild, wild}).guesses);
        QStringList many;
        for (int i = 0; i < 100'000; ++i)
            many.append(u"a a a a a a a a"_s);
        QVERIFY(strengthOf(same, many).guesses > 0);
        // A wide bound: what grew with the text would take hours.
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }

    void takesNothingForNothing()
    {
        QCOMPARE(strengthOf({}).guesses, 0.0);
        QCOMPARE(strengthOf({}).step(), 1);
        QVERIFY(strengthOf(u"x", {QString(), u" "_s}).guesses > 0);
    }
};

QTEST_APPLESS_MAIN(TestPassphraseStrength)
#include "tst_passphrasestrength.moc"
