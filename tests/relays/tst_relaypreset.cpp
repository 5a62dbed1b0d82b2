// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relaypreset.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace mw::relays;
using namespace Qt::StringLiterals;

class TestRelayPreset : public QObject
{
    Q_OBJECT

private:
    static QJsonObject good()
    {
        return {{u"id"_s, u"x"_s},
                {u"name"_s, u"X"_s},
                {u"hosts"_s, QJsonArray{u"smtp.example.org"_s}},
                {u"port"_s, 587},
                {u"security"_s, u"starttls"_s},
                {u"login"_s, u"api_key"_s},
                {u"source"_s, u"https://example.org/smtp"_s},
                {u"read"_s, u"2026-11-22"_s}};
    }
    static QByteArray file(const QJsonArray& presets)
    {
        return QJsonDocument(QJsonObject{{u"presets"_s, presets}}).toJson();
    }

private Q_SLOTS:
    void shipsEightProviders()
    {
        const auto& presets = relayPresets();
        QCOMPARE(presets.size(), std::size_t(8));
        QStringList hosts;
        for (const RelayPreset& preset : presets) {
            QVERIFY2(preset.read <= QDate::currentDate().addDays(1), qPrintable(preset.id));
            QVERIFY2(preset.read >= QDate(2026, 1, 1), qPrintable(preset.id));
            QVERIFY2((preset.port == 465) == (preset.security == mw::smtp::Security::Tls),
                     qPrintable(preset.id));
            for (const QString& host : preset.hosts) {
                QVERIFY2(!hosts.contains(host), qPrintable(host));
                hosts.append(host);
                QCOMPARE(presetForHost(host.toUpper())->id, preset.id);
            }
            const bool limited = preset.perSecond + preset.perMinute + preset.perDay > 0;
            QVERIFY2(limited != preset.limitsSource.isEmpty(), qPrintable(preset.id));
        }
        QVERIFY(!presetForHost(u"smtp.example.org"_s));
        QVERIFY(!presetForHost(QString()));
    }
    void knowsWhereAPasswordWontDo()
    {
        QStringList without;
        for (const RelayPreset& preset : relayPresets())
            if (preset.passwordWontDo())
                without.append(preset.id);
        QCOMPARE(without, (QStringList{u"gmail"_s, u"microsoft-365"_s}));
        QCOMPARE(presetForHost(u"smtp.gmail.com"_s)->login, PresetLogin::AppPassword);
        QCOMPARE(presetForHost(u"smtp.office365.com"_s)->login, PresetLogin::OAuth);
        QCOMPARE(presetForHost(u"smtp.sendgrid.net"_s)->user, u"apikey"_s);
    }
    void refusesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no id") << u"id"_s << QJsonValue();
        QTest::newRow("no name") << u"name"_s << QJsonValue(QString());
        QTest::newRow("no hosts") << u"hosts"_s << QJsonValue(QJsonArray());
        QTest::newRow("bad host") << u"hosts"_s << QJsonValue(QJsonArray{u"a b"_s});
        QTest::newRow("host in capitals") << u"hosts"_s << QJsonValue(QJsonArray{u"Smtp.example.org"_s});
        QTest::newRow("port") << u"port"_s << QJsonValue(0);
        QTest::newRow("large port") << u"port"_s << QJsonValue(65536);
        QTest::newRow("no encryption") << u"security"_s << QJsonValue(u"none"_s);
        QTest::newRow("login") << u"login"_s << QJsonValue(u"magic"_s);
        QTest::newRow("plain source") << u"source"_s << QJsonValue(u"http://example.org"_s);
        QTest::newRow("no source") << u"source"_s << QJsonValue();
        QTest::newRow("date") << u"read"_s << QJsonValue(u"22.11.2026"_s);
        QTest::newRow("unknown key") << u"colour"_s << QJsonValue(u"red"_s);
        QTest::newRow("limits without source") << u"limits"_s << QJsonValue(QJsonObject{{u"per_day"_s, 5}});
        QTest::newRow("limit of 0") << u"limits"_s
                                    << QJsonValue(QJsonObject{{u"per_day"_s, 0},
                                                              {u"source"_s, u"https://example.org"_s}});
        QTest::newRow("unknown limit")
            << u"limits"_s
            << QJsonValue(QJsonObject{
                   {u"per_day"_s, 9}, {u"per_year"_s, 1}, {u"source"_s, u"https://example.org"_s}});
    }
    void refusesWhatIsWrong()
    {
        QFETCH(const QString, key);
        QFETCH(const QJsonValue, value);
        QJsonObject preset = good();
        QVERIFY(readRelayPresets(file({preset})));
        preset[key] = value;
        const auto read = readRelayPresets(file({preset}));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, PresetError::Kind::BadPreset);
    }
    void refusesTwoOfOneId()
    {
        QCOMPARE(readRelayPresets(file({good(), good()})).error().kind, PresetError::Kind::BadPreset);
    }
    void refusesWhatIsNoFileOfPresets()
    {
        QCOMPARE(readRelayPresets("{").error().kind, PresetError::Kind::NotJson);
        QCOMPARE(readRelayPresets("{}").error().kind, PresetError::Kind::NotJson);
        QCOMPARE(readRelayPresets("[]").error().kind, PresetError::Kind::NotJson);
        QCOMPARE(readRelayPresets(QByteArray(300 * 1024, ' ') + "{}").error().kind,
                 PresetError::Kind::NotJson);
        const QByteArray bytes = file({good()});
        for (qsizetype i = 0; i < bytes.size() - 3; ++i)
            QVERIFY(!readRelayPresets(bytes.first(i)));
    }
};

QTEST_APPLESS_MAIN(TestRelayPreset)
#include "tst_relaypreset.moc"
