// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/headerguess.h"

#include <QTest>

using namespace mw::audience;
using namespace Qt::StringLiterals;
using Use = ColumnGuess::Use;
using Why = ColumnGuess::Why;

namespace {

[[nodiscard]] QStringList summary(const ColumnPlan& plan)
{
    QStringList all;
    for (const ColumnGuess& column : plan.columns) {
        if (column.use == Use::Field)
            all.append(toText(*column.field));
        else
            all.append(column.use == Use::Attribute ? u'[' + column.attribute + u']' : u"-"_s);
    }
    return all;
}

[[nodiscard]] std::vector<HeaderMapping> map(QStringView text)
{
    return parseHeaderMap(text).value();
}

} // namespace

class TestHeaderGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHeaders_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("fields");
        const auto row = [](const char* name, const QString& header, const QString& fields) {
            QTest::newRow(name) << header << fields;
        };
        row("English", u"First Name,Last name,E-mail Address,City"_s, u"first_name,last_name,email,-"_s);
        row("German", u"Vorname,Nachname,E-Mail-Adresse,Straße"_s, u"first_name,last_name,email,-"_s);
        row("German, Name beside Vorname", u"Name,Vorname,E-Mail"_s, u"last_name,first_name,email"_s);
        row("German, Name alone", u"Name,E-Mail"_s, u"name,email"_s);
        row("French", u"Prénom,Nom,Adresse électronique"_s, u"first_name,last_name,email"_s);
        row("French, one name", u"Nom,Courriel"_s, u"name,email"_s);
        row("Spanish", u"Nombre,Apellidos,Correo electrónico"_s, u"first_name,last_name,email"_s);
        row("Spanish, one name", u"Nombre,Correo"_s, u"name,email"_s);
        row("Italian", u"Nome,Cognome,Indirizzo e-mail"_s, u"first_name,last_name,email"_s);
        row("Dutch", u"Voornaam,Achternaam,E-mailadres"_s, u"first_name,last_name,email"_s);
        row("consent", u"email,consent_basis,Consent Source,consent_at,consent_wording"_s,
            u"email,consent_basis,consent_source,consent_at,consent_wording"_s);
        row("a lead's source is no consent", u"email,source"_s, u"email,-"_s);
        row("Mailchimp",
            u"Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,UNSUB_TIME,TAGS"_s,
            u"email,first_name,last_name,-,consent_at,-,opted_out,-"_s);
        row("listmonk", u"uuid,email,name,attributes,status,created_at,updated_at"_s,
            u"-,email,name,-,opted_out,-,-"_s);
        row("phpList", u"email,Is this subscriber blacklisted (1/0),Unique ID"_s, u"email,opted_out,-"_s);
        row("Brevo", u"EMAIL,FIRSTNAME,LASTNAME,EMAIL_BLACKLISTED,SMS"_s,
            u"email,first_name,last_name,opted_out,-"_s);
        row("Sendy", u"Name,Email,Status"_s, u"name,email,opted_out"_s);
        row("a name in other words too", u"email,Name,Full name"_s, u"email,name,[Full name]"_s);
        row("each opt-out is", u"email,status,unsubscribed,UNSUB_TIME"_s,
            u"email,opted_out,opted_out,opted_out"_s);
    }
    void knowsHeaders()
    {
        QFETCH(QString, header);
        QFETCH(QString, fields);
        const auto plan = guessColumns(header.split(u','), {});
        QVERIFY(plan);
        QCOMPARE(summary(*plan).join(u','), fields);
        QCOMPARE(plan->columns[static_cast<std::size_t>(plan->emailColumn)].field, ImportField::Email);
    }

    void saysWhy()
    {
        const auto plan = guessColumns({u"E-Mail"_s, u"Mail"_s, u"Color"_s, u"Tier"_s}, {},
                                       {.map = map(u"Tier=level,E-Mail=email")});
        QVERIFY(plan);
        QCOMPARE(plan->columns[0].why, Why::Mapped);
        QCOMPARE(plan->columns[1].why, Why::Doubled);
        QCOMPARE(plan->columns[2].why, Why::Unknown);
        QCOMPARE(plan->columns[3].why, Why::Mapped);
        QCOMPARE(plan->columns[3].attribute, u"level"_s);
    }
    void makesAttributesOfAllColumnsWhenAsked()
    {
        const auto plan = guessColumns({u"Email"_s, u"Mail"_s, u"Color"_s, u"Tier"_s}, {},
                                       {.map = map(u"Tier=-,Email=email"), .allColumns = true});
        QCOMPARE(summary(plan.value()), (QStringList{u"email"_s, u"[Mail]"_s, u"[Color]"_s, u"-"_s}));
        QCOMPARE(plan->columns[2].why, Why::AllColumns);
    }

    void refusesAFieldThatTwoColumnsSay_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("at");
        const auto row = [](const char* name, const QString& header, const QString& field,
                            const QString& at) { QTest::newRow(name) << header << field << at; };
        row("the address in other words", u"email,E-Mail,city"_s, u"email"_s, u"email|E-Mail"_s);
        row("the address twice", u"email,city,email (2)*"_s, u"email"_s, u"email|email (2)"_s);
        row("a name twice", u"email,first_name,First Name (2)*"_s, u"first_name"_s,
            u"first_name|First Name (2)"_s);
        row("a basis", u"email,consent_basis,legal basis"_s, u"consent_basis"_s,
            u"consent_basis|legal basis"_s);
        row("a time", u"email,optin_time,consent_date"_s, u"consent_at"_s, u"optin_time|consent_date"_s);
    }
    /// A * marks what the reader numbered.
    void refusesAFieldThatTwoColumnsSay()
    {
        QFETCH(QString, header);
        QFETCH(QString, field);
        QFETCH(QString, at);
        QStringList names = header.split(u',');
        std::vector<CsvNote> notes;
        for (int column = 0; column < names.size(); ++column) {
            if (!names[column].endsWith(u'*'))
                continue;
            names[column].chop(1);
            notes.push_back({.column = column, .detail = names[column], .given = names[column].chopped(4)});
        }
        const QStringList two = at.split(u'|');
        const auto plan = guessColumns(names, {}, {}, notes);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, HeaderError::Kind::DoubledColumn);
        QCOMPARE(plan.error().detail, field);
        QCOMPARE(plan.error().headers, two);
        QVERIFY(!guessColumns(names, {}, {.allColumns = true}, notes));
        // Either of them can be named, or be left out.
        for (const QString& name : two) {
            const auto told = guessColumns(names, {}, {.map = map(u"%1=%2"_s.arg(name, field))}, notes);
            QVERIFY(told);
            QCOMPARE(told->columns[static_cast<std::size_t>(names.indexOf(name))].use, Use::Field);
            const auto without = guessColumns(names, {}, {.map = map(name + u"=-"_s)}, notes);
            QVERIFY(without);
            QCOMPARE(without->columns[static_cast<std::size_t>(names.indexOf(name))].use, Use::Ignored);
            const QString other = name == two[0] ? two[1] : two[0];
            QCOMPARE(without->columns[static_cast<std::size_t>(names.indexOf(other))].use, Use::Field);
        }
    }
    void takesEachOptOutThatHasOneName()
    {
        const QStringList header{u"email"_s, u"Status"_s, u"Status (2)"_s, u"City"_s, u"City (2)"_s};
        const std::vector<CsvNote> notes{{.column = 2, .detail = header[2], .given = u"Status"_s},
                                         {.column = 4, .detail = header[4], .given = u"City"_s}};
        const auto plan = guessColumns(header, {}, {.allColumns = true}, notes);
        QCOMPARE(summary(plan.value()),
                 (QStringList{u"email"_s, u"opted_out"_s, u"opted_out"_s, u"[City]"_s, u"[City (2)]"_s}));
        QCOMPARE(plan->columns[2].sense, OptOutSense::Status);
    }

    void findsTheAddressesByContent()
    {
        const std::vector<std::vector<QString>> sample{{u"Ann"_s, u"a@example.com"_s, u"x"_s},
                                                       {u"Bob"_s, u"b@example.com"_s, u"c@example.com"_s},
                                                       {u"Eve"_s, u"wrong"_s, u"y"_s},
                                                       {u""_s, u""_s}};
        const auto plan = guessColumns({u"Who"_s, u"Contact"_s, u"Other"_s}, sample);
        QVERIFY(plan);
        QCOMPARE(plan->emailColumn, 1);
        QCOMPARE(plan->columns[1].why, Why::Content);
    }
    void refusesToChooseBetweenTwo()
    {
        const std::vector<std::vector<QString>> sample{{u"a@example.com"_s, u"b@example.com"_s}};
        const auto plan = guessColumns({u"Old"_s, u"New"_s}, sample);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, HeaderError::Kind::SeveralEmailColumns);
        QCOMPARE(plan.error().detail, u"Old, New"_s);
        QCOMPARE(guessColumns({u"Old"_s, u"New"_s}, sample, {.map = map(u"Old=-")}).value().emailColumn, 1);
        QCOMPARE(guessColumns({u"Old"_s, u"New"_s}, sample, {.map = map(u"New=email")}).value().emailColumn,
                 1);
    }
    void refusesAFileWithoutAddresses()
    {
        const std::vector<std::vector<QString>> sample{{u"Ann"_s, u"Bonn"_s}};
        const auto plan = guessColumns({u"Name"_s, u"City"_s}, sample);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, HeaderError::Kind::NoEmailColumn);
        QCOMPARE(guessColumns({}, {}).error().kind, HeaderError::Kind::NoEmailColumn);
        // Told to leave the address column out, it does not take it all the same.
        QVERIFY(!guessColumns({u"Email"_s}, {}, {.map = map(u"Email=ignore")}));
    }

    void putsTheMapFirst()
    {
        const auto plan =
            guessColumns({u"Email"_s, u"Work mail"_s, u"Name"_s, u"Call name"_s, u"Gone"_s}, {},
                         {.map = map(u"work MAIL=email,Call name=first_name,Gone=unsubscribed")});
        QCOMPARE(summary(plan.value()),
                 (QStringList{u"-"_s, u"email"_s, u"name"_s, u"first_name"_s, u"opted_out"_s}));
    }
    void refusesAMapThatDoesNotFit()
    {
        const QStringList header{u"A"_s, u"B"_s};
        QCOMPARE(guessColumns(header, {}, {.map = map(u"C=email")}).error().kind,
                 HeaderError::Kind::UnknownHeader);
        QCOMPARE(guessColumns(header, {}, {.map = map(u"A=email,B=email")}).error().kind,
                 HeaderError::Kind::DoubledField);
    }
    void readsTheMap()
    {
        const auto read = parseHeaderMap(u" Kunde, Nr. = x ");
        QVERIFY(!read); // an unescaped comma
        const auto mappings = map(u"Kunde\\, Nr.=number, A\\=B = last_name,Gone=");
        QCOMPARE(mappings.size(), 3U);
        QCOMPARE(mappings[0].header, u"Kunde, Nr."_s);
        QCOMPARE(mappings[1].header, u"A=B"_s);
        QCOMPARE(mappings[1].field, u"last_name"_s);
        QCOMPARE(mappings[2].field, QString());
        for (const QStringView bad : {u"", u"email", u"=email", u"A=b,", u",A=b"})
            QVERIFY2(!parseHeaderMap(bad), qPrintable(bad.toString()));
    }
    void readsTheMapFile()
    {
        const auto mappings = parseHeaderMapJson(R"({"E-Mail":"email","Junk":null})");
        QCOMPARE(mappings.value().size(), 2U);
        QCOMPARE(mappings->front().field, u"email"_s);
        for (const QByteArray& bad : {""_ba, "[]"_ba, "{\"a\":1}"_ba, "{"_ba, QByteArray((1 << 20) + 1, ' ')})
            QVERIFY(!parseHeaderMapJson(bad));
        QCOMPARE(parseHeaderMapJson("{\"a\":\n}").error().line, 2);
        QCOMPARE(parseHeaderMapJson("[]").error().line, 1);
    }

    void readsAnOptOut_data()
    {
        QTest::addColumn<int>("sense");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("out"); // 1, 0, or -1 when it can't be told
        const auto row = [](OptOutSense sense, const QString& value, int out) {
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(static_cast<int>(sense)).arg(value)))
                << static_cast<int>(sense) << value << out;
        };
        for (const auto& no : {u""_s, u" "_s, u"0"_s, u"No"_s, u"FALSE"_s, u"nein"_s, u"-"_s})
            row(OptOutSense::Marker, no, 0);
        for (const auto& yes : {u"1"_s, u"yes"_s, u"2024-05-01 10:00:00"_s, u"true"_s, u"whatever"_s})
            row(OptOutSense::Marker, yes, 1);
        for (const auto& out : {u"Unsubscribed"_s, u"opted-out"_s, u"blocklisted"_s, u"abgemeldet"_s,
                                u"désabonné"_s, u"Marked as spam"_s, u"bounced"_s})
            row(OptOutSense::Status, out, 1);
        for (const auto& in : {u"subscribed"_s, u"Active"_s, u"enabled"_s, u""_s, u"bestätigt"_s})
            row(OptOutSense::Status, in, 0);
        row(OptOutSense::Status, u"gold"_s, -1);
        for (const auto& out : {u"0"_s, u"no"_s, u"Nee"_s, u"unsubscribed"_s})
            row(OptOutSense::OptedIn, out, 1);
        row(OptOutSense::OptedIn, u"Yes"_s, 0);
        row(OptOutSense::OptedIn, u""_s, -1);
        row(OptOutSense::OptedIn, u"maybe"_s, -1);
    }
    void readsAnOptOut()
    {
        QFETCH(int, sense);
        QFETCH(QString, value);
        QFETCH(int, out);
        const auto read = readsAsOptedOut(static_cast<OptOutSense>(sense), value);
        QCOMPARE(read ? static_cast<int>(*read) : -1, out);
    }
    void takesASettledPlanForTheSameColumnsAlone()
    {
        const QStringList header{u"Mail"_s, u"Status"_s};
        ColumnPlan plan = *guessColumns(header, {});
        // A person may call a field what a header would be guessed from.
        plan.columns[1] = {
            .header = u"Status"_s, .use = ColumnGuess::Use::Attribute, .attribute = u"Status"_s};
        const auto settled = guessColumns(header, {}, {.settled = plan});
        QVERIFY(settled);
        QCOMPARE(settled->columns[1].attribute, u"Status"_s);
        QCOMPARE(settled->emailColumn, 0);
        const auto other = guessColumns({u"Mail"_s, u"City"_s}, {}, {.settled = plan});
        QVERIFY(!other);
        QCOMPARE(other.error().kind, HeaderError::Kind::OtherColumns);
        plan.columns[1] = plan.columns[0];
        plan.columns[1].header = u"Status"_s;
        QCOMPARE(guessColumns(header, {}, {.settled = plan}).error().kind, HeaderError::Kind::DoubledField);
        plan.columns[0].use = plan.columns[1].use = ColumnGuess::Use::Ignored;
        QCOMPARE(guessColumns(header, {}, {.settled = plan}).error().kind, HeaderError::Kind::NoEmailColumn);
    }
    void knowsTheSenseOfAnOptOutColumn()
    {
        const auto plan = guessColumns({u"Email"_s, u"Status"_s, u"Subscribed"_s, u"Blacklisted"_s}, {});
        QCOMPARE(plan.value().columns[1].sense, OptOutSense::Status);
        QCOMPARE(plan->columns[2].sense, OptOutSense::OptedIn);
        QCOMPARE(plan->columns[3].sense, OptOutSense::Marker);
        const auto told = guessColumns({u"Email"_s, u"Zustand"_s}, {}, {.map = map(u"Zustand=status")});
        QCOMPARE(told.value().columns[1].sense, OptOutSense::Status);
    }
};

QTEST_APPLESS_MAIN(TestHeaderGuess)
#include "tst_headerguess.moc"
