// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "kit/tokens.h"
#include "shell/workspacebook.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;

class TestWorkspaceBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"window.ini"_s));
    }

    void findsWhatStandsInTheDefaultFolderAndWhatIsKnownFromElsewhere()
    {
        make(u"workspaces/Zur Linde.mailwright"_s, u"Zur Linde"_s);
        make(u"workspaces/b.mailwright"_s, u"Ärzte am Ring"_s);
        make(u"elsewhere/c"_s, u"Client 10"_s);
        make(u"elsewhere/d"_s, u"Client 9"_s);
        QVERIFY(QDir(m_folder->path()).mkpath(u"workspaces/no workspace"_s));
        WorkspaceBook book(*m_settings, m_folder->filePath(u"workspaces"_s));
        book.add(m_folder->filePath(u"elsewhere/c"_s));
        book.add(m_folder->filePath(u"elsewhere/../elsewhere/d/"_s));
        book.add(m_folder->filePath(u"elsewhere/d"_s)); // the same
        QVERIFY(read(book));
        QCOMPARE(names(book),
                 (QStringList{u"Ärzte am Ring"_s, u"Client 9"_s, u"Client 10"_s, u"Zur Linde"_s}));
        for (const KnownWorkspace& known : book.known())
            QVERIFY(known.there && known.facts && !known.lastBackup);
    }

    void keepsAWorkspaceWhoseDiskIsNotThere()
    {
        WorkspaceBook book(*m_settings, m_folder->filePath(u"workspaces"_s));
        book.add(u"/media/usb/Hafen Books.mailwright"_s);
        QVERIFY(read(book));
        QCOMPARE(names(book), QStringList{u"Hafen Books"_s});
        QVERIFY(!book.known().front().there);
    }

    void tellsTheLastBackup()
    {
        make(u"workspaces/a.mailwright"_s, u"A"_s);
        const QString file = m_folder->filePath(u"workspaces/a.mailwright/public.json"_s);
        auto facts = workspace::readPublicFile(file);
        QVERIFY(facts);
        facts->lastBackup = base::fromMilliseconds(1'795'000'000'000);
        QVERIFY(workspace::writePublicFile(file, *facts));
        WorkspaceBook book(*m_settings, m_folder->filePath(u"workspaces"_s));
        QVERIFY(read(book));
        QCOMPARE(book.known().front().lastBackup, QDateTime::fromMSecsSinceEpoch(1'795'000'000'000));
    }

    void forgetsOneThatIsStillThereAndRemembersItAgain()
    {
        make(u"workspaces/a.mailwright"_s, u"A"_s);
        const QString path = m_folder->filePath(u"workspaces/a.mailwright"_s);
        WorkspaceBook book(*m_settings, m_folder->filePath(u"workspaces"_s));
        QVERIFY(read(book));
        book.setLast(path);
        book.forget(path);
        QVERIFY(book.known().empty());
        QVERIFY(book.last().isEmpty());
        QVERIFY(read(book));
        QVERIFY(book.known().empty());
        QVERIFY(QFile::exists(path + u"/vault.sqlite"_s));
        book.add(path);
        QVERIFY(read(book));
        QCOMPARE(names(book), QStringList{u"A"_s});
    }

    void offersTheColourThatFewestHave()
    {
        WorkspaceBook book(*m_settings, m_folder->filePath(u"workspaces"_s));
        QStringList taken;
        for (std::size_t i = 0; i < kit::workspaceColours.size(); ++i) {
            const QString colour = book.freeColour();
            QVERIFY(!taken.contains(colour));
            taken.append(colour);
            make(u"workspaces/%1.mailwright"_s.arg(i), QString::number(i), colour);
            QVERIFY(read(book));
        }
        QVERIFY(taken.contains(book.freeColour()));
    }

    void survivesAPublicFileThatIsNonsense()
    {
        make(u"workspaces/a.mailwright"_s, u"A"_s);
        QFile file(m_folder->filePath(u"workspaces/a.mailwright/public.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("]["_ba + QByteArray(100'000, 'x'));
        file.close();
        WorkspaceBook book(*m_settings, m_folder->filePath(u"workspaces"_s));
        QVERIFY(read(book));
        QCOMPARE(names(book), QStringList{u"a"_s});
        QVERIFY(!book.known().front().facts);
    }

private:
    void make(const QString& folder, const QString& name, const QString& colour = u"#B25A2C"_s)
    {
        const QString path = m_folder->filePath(folder);
        QVERIFY(QDir().mkpath(path));
        QFile vault(path + u"/vault.sqlite"_s);
        QVERIFY(vault.open(QIODevice::WriteOnly));
        workspace::PublicFacts facts{
            .id = {}, .name = name, .colour = colour, .createdAt = {}, .changedAt = {}};
        QVERIFY(workspace::writePublicFile(path + u"/public.json"_s, facts));
    }
    static bool read(WorkspaceBook& book)
    {
        QSignalSpy changed(&book, &WorkspaceBook::changed);
        book.read();
        // A reading that was under way first, then this one.
        return QTest::qWaitFor([&] { return book.isRead() && !changed.isEmpty(); }) &&
               QTest::qWaitFor([&] { return !book.isReading(); });
    }
    static QStringList names(const WorkspaceBook& book)
    {
        QStringList all;
        for (const KnownWorkspace& known : book.known())
            all.append(known.name());
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
};

QTEST_GUILESS_MAIN(TestWorkspaceBook)
#include "tst_workspacebook.moc"
