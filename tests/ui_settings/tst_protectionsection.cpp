// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/protectionsection.h"

#include "kit/button.h"
#include "kit/linklabel.h"
#include "kit/prose.h"
#include "kit/settingrow.h"
#include "kit/style.h"
#include "kit/switch.h"
#include "shell/settingskeys.h"

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace mw;
using namespace mw::settingspage;
using namespace Qt::StringLiterals;
using Deed = ProtectionDeed;

class TestProtectionSection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }
    void init()
    {
        m_settings = std::make_unique<shell::Settings>(m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_section = std::make_unique<ProtectionSection>(*m_settings);
        m_section->show();
        m_deeds.clear();
        connect(m_section.get(), &ProtectionSection::wanted, this,
                [this](Deed deed) { m_deeds.append(deed); });
    }
    void cleanup()
    {
        m_section.reset();
        m_settings.reset();
    }

    void offersNothingBeforeItKnows()
    {
        QVERIFY(links().isEmpty());
        QVERIFY(!m_section->findChild<kit::Button*>()->isEnabled());
    }

    void offersWhatCanBeDoneAboutEachWay_data()
    {
        QTest::addColumn<bool>("keychain");
        QTest::addColumn<bool>("there");
        QTest::addColumn<bool>("passphrase");
        QTest::addColumn<bool>("recovery");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("keychain alone")
            << true << true << false << false
            << QStringList{u"Add…: Passphrase"_s, u"Make…: Recovery code"_s, u"Change…: Encryption key"_s};
        QTest::newRow("passphrase alone, no keychain here")
            << false << false << true << false
            << QStringList{u"Change…: Passphrase"_s, u"Make…: Recovery code"_s, u"Change…: Encryption key"_s};
        QTest::newRow("passphrase alone, a keychain here")
            << false << true << true << true
            << QStringList{u"Add: Keychain"_s, u"Change…: Passphrase"_s, u"Make a new one…: Recovery code"_s,
                           u"Remove…: Recovery code"_s, u"Change…: Encryption key"_s};
        QTest::newRow("all") << true << true << true << true
                             << QStringList{u"Remove…: Keychain"_s,      u"Change…: Passphrase"_s,
                                            u"Remove…: Passphrase"_s,    u"Make a new one…: Recovery code"_s,
                                            u"Remove…: Recovery code"_s, u"Change…: Encryption key"_s};
        QTest::newRow("a keychain entry of another computer")
            << true << false << true << false
            << QStringList{u"Remove…: Keychain"_s, u"Change…: Passphrase"_s, u"Remove…: Passphrase"_s,
                           u"Make…: Recovery code"_s, u"Change…: Encryption key"_s};
    }
    void offersWhatCanBeDoneAboutEachWay()
    {
        QFETCH(bool, keychain);
        QFETCH(bool, there);
        QFETCH(bool, passphrase);
        QFETCH(bool, recovery);
        m_section->setFacts(ProtectionFacts{
            .keychain = keychain, .keychainThere = there, .passphrase = passphrase, .recovery = recovery});
        QTEST(links(), "offered");
    }

    void saysWhichDeedIsWanted()
    {
        m_section->setFacts(
            ProtectionFacts{.keychain = true, .keychainThere = true, .passphrase = true, .recovery = true});
        for (auto* link : m_section->findChildren<kit::LinkLabel*>())
            link->click();
        m_section->findChild<kit::Button*>()->click();
        QCOMPARE(m_deeds, (QList{Deed::RemoveKeychain, Deed::ChangePassphrase, Deed::RemovePassphrase,
                                 Deed::MakeRecovery, Deed::RemoveRecovery, Deed::ChangeKey, Deed::Lock}));
        m_deeds.clear();
        m_section->setFacts(ProtectionFacts{.keychainThere = true});
        for (auto* link : m_section->findChildren<kit::LinkLabel*>())
            if (link->isVisible())
                link->click();
        QCOMPARE(m_deeds,
                 (QList{Deed::AddKeychain, Deed::AddPassphrase, Deed::MakeRecovery, Deed::ChangeKey}));
    }

    void tellsHowFarTheKeyIs()
    {
        m_section->setFacts(ProtectionFacts{.passphrase = true});
        m_section->setRekeying(42);
        QVERIFY(values().contains(u"Being changed: 42 %"_s));
        QVERIFY(links().contains(u"Stop: Encryption key"_s));
        m_section->setRekeying(std::nullopt);
        m_section->setFacts(ProtectionFacts{.passphrase = true, .halfRekeyed = true});
        QVERIFY(values().contains(u"Not changed everywhere yet"_s));
        QVERIFY(links().contains(u"Go on: Encryption key"_s));
    }

    void tellsWhenTheCodeWasMade()
    {
        m_section->setFacts(ProtectionFacts{.keychain = true,
                                            .recovery = true,
                                            .recoveryMade = QDateTime(QDate(2026, 11, 30), QTime(12, 0))});
        QVERIFY(values().contains(u"Made on Monday, 30 November 2026"_s));
        m_section->setFacts(ProtectionFacts{.keychain = true, .recovery = true});
        QVERIFY(values().contains(u"Made"_s));
        m_section->setFacts(ProtectionFacts{.keychain = true});
        QVERIFY(values().contains(u"None yet"_s));
    }

    void keepsWhenItLocks()
    {
        const QString after = QString::fromUtf16(shell::key::lockAfter);
        auto* choice = m_section->findChild<QComboBox*>();
        QCOMPARE(choice->currentData().toInt(), 15);
        choice->setCurrentIndex(choice->findData(0));
        Q_EMIT choice->activated(choice->currentIndex());
        QCOMPARE(m_settings->value(after), QVariant(0));
        m_settings->setValue(after, 7); // by hand
        QCOMPARE(choice->currentData().toInt(), 7);
        m_settings->setValue(after, -3);
        QCOMPARE(choice->currentData().toInt(), 0);
        m_settings->setValue(after, u"soon"_s);
        QCOMPARE(choice->currentData().toInt(), 0);
        const auto toggles = m_section->findChildren<kit::Switch*>();
        const std::array keys{shell::key::lockWithScreen, shell::key::lockOnSleep,
                              shell::key::sendWhileLocked};
        QCOMPARE(toggles.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const bool before = toggles[i]->isChecked();
            QCOMPARE(before, i < 2);
            toggles[i]->click();
            QCOMPARE(m_settings->value(QString::fromUtf16(keys[std::size_t(i)])), QVariant(!before));
            m_settings->setValue(QString::fromUtf16(keys[std::size_t(i)]), before);
            QCOMPARE(toggles[i]->isChecked(), before);
        }
    }

private:
    QStringList links() const
    {
        QStringList names;
        for (const auto* link : m_section->findChildren<kit::LinkLabel*>())
            if (link->isVisible())
                names.append(link->accessibleName());
        return names;
    }
    QStringList values() const
    {
        QStringList texts;
        for (const auto* value : m_section->findChildren<kit::Prose*>())
            texts.append(value->text());
        return texts;
    }
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<shell::Settings> m_settings;
    std::unique_ptr<ProtectionSection> m_section;
    QList<Deed> m_deeds;
};

QTEST_MAIN(TestProtectionSection)
#include "tst_protectionsection.moc"
