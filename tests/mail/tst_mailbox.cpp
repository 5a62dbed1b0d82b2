// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/headervalue.h"
#include "mail/mailbox.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::mail;
using namespace Qt::StringLiterals;
using Kind = AddressError::Kind;
Q_DECLARE_METATYPE(mw::mail::AddressError::Kind)

namespace {

EmailAddress jane()
{
    return *EmailAddress::parse(u"jane@example.com");
}

} // namespace

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNameAndAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("address") << u"jane@example.com"_s << u""_s;
        QTest::newRow("brackets") << u" <jane@example.com> "_s << u""_s;
        QTest::newRow("name") << u"Jane Doe <jane@example.com>"_s << u"Jane Doe"_s;
        QTest::newRow("no blank") << u"Jane<jane@example.com>"_s << u"Jane"_s;
        QTest::newRow("quoted") << u"\"Doe, Jane\" <jane@example.com>"_s << u"Doe, Jane"_s;
        QTest::newRow("escaped") << u"\"Jane \\\"J\\\" \\\\ <x@y>\" <jane@example.com>"_s
                                 << u"Jane \"J\" \\ <x@y>"_s;
        QTest::newRow("comma") << u"Doe, Jane <jane@example.com>"_s << u"Doe, Jane"_s;
        QTest::newRow("accents") << u"Zoë Müller <jane@example.com>"_s << u"Zoë Müller"_s;
        QTest::newRow("runs of blanks") << u"Jane   Doe\t<jane@example.com>"_s << u"Jane Doe"_s;
    }
    void readsNameAndAddress()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const auto box = Mailbox::parse(text);
        QVERIFY(box);
        QCOMPARE(box->name, name);
        QCOMPARE(box->address.text(), u"jane@example.com"_s);
    }

    void refusesWhatIsNoMailbox_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("nothing") << u""_s << Kind::Empty;
        QTest::newRow("no address") << u"Jane Doe"_s << Kind::Whitespace;
        QTest::newRow("newline in the name")
            << u"Jane\nBcc: x <jane@example.com>"_s << Kind::ControlCharacter;
        QTest::newRow("newline behind") << u"jane@example.com\r\n"_s << Kind::ControlCharacter;
        QTest::newRow("two mailboxes") << u"joe@example.com, <jane@example.com>"_s << Kind::BadName;
        QTest::newRow("two in brackets") << u"<joe@example.com>, <jane@example.com>"_s << Kind::BadName;
        QTest::newRow("unclosed") << u"\"Jane <jane@example.com>"_s << Kind::BadName;
        QTest::newRow("text behind the quotes") << u"\"Jane\" Doe <jane@example.com>"_s << Kind::BadName;
        QTest::newRow("text behind") << u"Jane <jane@example.com> x"_s << Kind::DisplayName;
        QTest::newRow("empty brackets") << u"Jane <>"_s << Kind::Empty;
        QTest::newRow("bare bracket") << u"jane@example.com>"_s << Kind::DisplayName;
        QTest::newRow("long name") << QString(251, u'a') + u" <jane@example.com>"_s << Kind::BadName;
        QTest::newRow("endless") << QString(100000, u'"') << Kind::TooLong;
    }
    void refusesWhatIsNoMailbox()
    {
        QFETCH(QString, text);
        QFETCH(Kind, kind);
        const auto box = Mailbox::parse(text);
        QVERIFY(!box);
        QCOMPARE(slug(box.error().kind), slug(kind));
    }

    void writesTheShortestRightForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << u""_s << "jane@example.com"_ba;
        QTest::newRow("atoms") << u"Jane Doe"_s << "Jane Doe <jane@example.com>"_ba;
        QTest::newRow("dot") << u"Jane D."_s << "\"Jane D.\" <jane@example.com>"_ba;
        QTest::newRow("comma") << u"Doe, Jane"_s << "\"Doe, Jane\" <jane@example.com>"_ba;
        QTest::newRow("quotes") << u"a\"b\\c"_s << "\"a\\\"b\\\\c\" <jane@example.com>"_ba;
        QTest::newRow("Q") << u"Zoë Doe"_s << "=?UTF-8?Q?Zo=C3=AB_Doe?= <jane@example.com>"_ba;
        QTest::newRow("B") << u"田中"_s << "=?UTF-8?B?55Sw5Lit?= <jane@example.com>"_ba;
        QTest::newRow("looks encoded") << u"=?x?q?a?="_s << "=?UTF-8?B?PT94P3E/YT89?= <jane@example.com>"_ba;
        QTest::newRow("injection") << u"Jane\r\nBcc: joe@example.com"_s
                                   << "\"Jane Bcc: joe@example.com\" <jane@example.com>"_ba;
        QTest::newRow("controls alone") << u"\r\n\t"_s << "jane@example.com"_ba;
        QTest::newRow("line separator") << u"Jane\u2028Doe"_s << "Jane Doe <jane@example.com>"_ba;
    }
    void writesTheShortestRightForm()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, header);
        QCOMPARE(toHeader(Mailbox{.name = name, .address = jane()}), header);
    }

    void readsBackWhatItWrites()
    {
        for (const auto& name : {u"Jane Doe"_s, u"Doe, Jane"_s, u"a\"b\\c"_s, u"x <y@z>"_s}) {
            const Mailbox box{.name = name, .address = jane()};
            QCOMPARE(Mailbox::parse(QString::fromLatin1(toHeader(box))).value(), box);
        }
    }

    void readsEveryPrefixAndMutation()
    {
        QRandomGenerator random(0x626f78);
        const QString seed = u"\"Doe, \\\"Jané\\\"\" <jane@example.com>"_s;
        const char16_t odd[] = {0, '\r', '\n', ' ', '"', '\\', '<', '>', '@', ',', 0xd83d, 0x2028, 0x85};
        for (int round = 0; round < 20000; ++round) {
            QString text = round <= seed.size() ? seed.first(round) : seed;
            for (int edits = int(random.bounded(4)); edits > 0 && round > seed.size(); --edits)
                text.insert(random.bounded(int(text.size()) + 1),
                            QChar(odd[random.bounded(int(std::size(odd)))]));
            if (const auto box = Mailbox::parse(text)) {
                const QByteArray header = toHeader(*box);
                for (const char c : header)
                    QVERIFY(c >= 0x20 && c < 0x7f);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
