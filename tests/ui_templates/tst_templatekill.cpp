// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed while somebody writes: what it had shown as kept is there when it is opened again.
// The same program is its own victim: with --write it opens the page and types until it is killed.
#include "campaign/drafts.h"
#include "campaign/templatedraft.h"
#include "kit/style.h"
#include "shell/settings.h"
#include "support/stage.h"
#include "support/testkeys.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/slotfield.h"
#include "ui/slotform/slotform.h"
#include "ui/templates/templatespage.h"
#include "workspace/services.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace mw;
using namespace mw::templatespage;
using namespace Qt::StringLiterals;
using State = TemplateDocument::State;

namespace {

const QString html =
    u"<h1 data-mw-slot=\"title\" data-mw-kind=\"heading\" data-mw-label=\"Heading\">start</h1>"_s;

/// Opens the page on the template and types a letter at a time; prints what stands in the heading whenever it
/// is shown as kept.
int writeUntilKilled(const QString& path, const QString& state, qint64 id)
{
    const base::SystemClock clock;
    shell::Settings settings(path + u"/window.ini"_s);
    workspace::Office office(clock, {.unsubscribe = u"Unsubscribe"_s});
    QObject home;
    bool opened = false;
    office.open(path, workspace::Access::Write, {.keys = test::testKeysOf(path), .stateFolder = state}, &home,
                [&](const auto& facts) { opened = facts.has_value(); });
    if (!QTest::qWaitFor([&] { return opened; }, 20'000))
        return 3;
    TemplatesPage page({office, settings, clock});
    page.show();
    page.arrive({.page = shell::PageId::Templates, .object = id, .part = u"form"_s, .text = {}});
    slotform::SlotForm* form = page.editor()->findChild<slotform::SlotForm*>();
    if (!QTest::qWaitFor([&] { return form->field(u"title"_s) != nullptr; }, 20'000))
        return 4;
    auto* edit = form->field(u"title"_s)->findChild<slotform::ChipEdit*>();
    const TemplateDocument& document = page.editor()->document();
    QObject::connect(&document, &TemplateDocument::stateChanged, &home, [&] {
        if (document.state() != State::Kept)
            return;
        std::printf("kept %s\n", document.content().html.toUtf8().constData());
        std::fflush(stdout);
    });
    edit->moveCursor(QTextCursor::End);
    // A burst of letters, a moment of thought, and on: the end comes at any of them.
    for (int burst = 0; burst < 1'000; ++burst) {
        for (int i = 0; i < 40; ++i) {
            QTest::keyClicks(edit, QString::number(i % 10));
            QCoreApplication::processEvents();
        }
        if (!QTest::qWaitFor([&] { return form->isSettled() && document.state() == State::Kept; }, 20'000))
            return 6;
    }
    return 5;
}

QString headingOf(const QString& source)
{
    return source.section(u'>', 1).section(u'<', 0, 0);
}

} // namespace

class TestTemplateKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasShownAsKept_data()
    {
        QTest::addColumn<int>("killAt");
        for (const int n : {1, 2, 3, 5})
            QTest::addRow("at the %d. time", n) << n;
    }
    void losesNothingThatWasShownAsKept()
    {
        QFETCH(int, killAt);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"shop.mailwright"_s);
        const QString state = folder.filePath(u"state"_s);
        const base::SystemClock clock;
        base::TemplateId id;
        {
            auto made = workspace::Workspace::create(path, u"Shop"_s, clock,
                                                     {.keys = test::testKeys(), .stateFolder = state});
            QVERIFY(made);
            workspace::Services services(**made, (*made)->database(), {});
            id = services.templates().add({.name = u"A"_s, .subject = u"s"_s, .html = html}, {}).value();
        }
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QCoreApplication::applicationFilePath(),
                     {u"--write"_s, path, state, QString::number(id.value())});
        QString shown;
        int times = 0;
        QByteArray rest;
        QVERIFY(QTest::qWaitFor(
            [&] {
                rest += writer.readAllStandardOutput();
                for (qsizetype end = rest.indexOf('\n'); end >= 0 && times < killAt;
                     end = rest.indexOf('\n')) {
                    const QString line = QString::fromUtf8(rest.first(end));
                    rest.remove(0, end + 1);
                    if (line.startsWith(u"kept ")) {
                        shown = line.sliced(5);
                        ++times;
                    }
                }
                return times >= killAt;
            },
            60'000));
        ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
        QVERIFY(writer.waitForFinished(20'000));
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

        auto opened = workspace::Workspace::open(path, workspace::Access::Write, clock,
                                                 {.keys = test::testKeys(), .stateFolder = state});
        QVERIFY(opened);
        const auto draft = campaign::DraftRepository((*opened)->database())
                               .find(campaign::DraftKind::Template, id.value())
                               .value();
        QVERIFY(draft);
        const auto content = campaign::TemplateDraft::fromBody(draft->body);
        QVERIFY(content);
        const QString kept = headingOf(content->html);
        QVERIFY2(kept.startsWith(headingOf(shown)), qPrintable(u"%1 after %2 was shown"_s.arg(kept, shown)));
        QVERIFY(kept.size() > 5);
    }
};

int main(int argc, char* argv[])
{
    qputenv("MAILWRIGHT_NO_KEYCHAIN", "1");
    QApplication application(argc, argv);
    kit::Style::install();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments[1] == u"--write")
        return writeUntilKilled(arguments[2], arguments[3], arguments[4].toLongLong());
    TestTemplateKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_templatekill.moc"
