// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using shell::Settings;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasSetForTheNextStart()
    {
        {
            Settings settings(m_file);
            settings.setValue(u"theme"_s, u"dark"_s);
            settings.setValue(u"workspaces/known"_s, QStringList{u"/a"_s, u"/b c"_s});
            settings.setValue(u"theme"_s, u"light"_s); // the last one counts
            settings.write(u"outbox/table"_s, QByteArray("\0\1\xff", 3));
        }
        const Settings again(m_file);
        QCOMPARE(again.value(u"theme"_s).toString(), u"light"_s);
        QCOMPARE(again.value(u"workspaces/known"_s).toStringList(), (QStringList{u"/a"_s, u"/b c"_s}));
        QCOMPARE(again.read(u"outbox/table"_s), QByteArray("\0\1\xff", 3));
        QCOMPARE(again.value(u"absent"_s, 7).toInt(), 7);
    }

    void tellsOfAChangeOnceAndAtOnce()
    {
        Settings settings(m_file);
        QSignalSpy changes(&settings, &Settings::changed);
        settings.setValue(u"density"_s, u"compact"_s);
        settings.setValue(u"density"_s, u"compact"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(settings.value(u"density"_s).toString(), u"compact"_s);
    }

    void isInTheFileSoonWithoutAnEnd()
    {
        Settings settings(m_file);
        settings.setValue(u"language"_s, u"de"_s);
        QTRY_VERIFY([this] {
            QFile file(m_file);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("language=de");
        }());
    }

    // A folder that is not there and can't be made: the program goes on with what it has.
    void goesOnWhereNothingCanBeWritten()
    {
        Settings settings(u"/proc/nowhere/window.ini"_s);
        settings.setValue(u"theme"_s, u"dark"_s);
        QCOMPARE(settings.value(u"theme"_s).toString(), u"dark"_s);
    }

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"window.ini"_s);
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
