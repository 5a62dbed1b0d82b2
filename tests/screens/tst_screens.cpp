// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"
#include "screens/scenes.h"
#include "shell/language.h"
#include "support/screenlint.h"

#ifdef MW_SCENES_MAILVIEW
#include "ui/mailview/mailcanvas.h"
#endif

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<Scene> allScenes()
{
    std::vector<Scene> all;
    [[maybe_unused]] const auto take = [&](std::vector<Scene> some) {
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    };
#ifdef MW_SCENES_SHELL
    take(shellScenes());
#endif
#ifdef MW_SCENES_HOME
    take(homeScenes());
#endif
#ifdef MW_SCENES_AUDIENCE
    take(audienceScenes());
#endif
#ifdef MW_SCENES_CONSENT
    take(consentScenes());
#endif
#ifdef MW_SCENES_IMPORT
    take(importScenes());
#endif
#ifdef MW_SCENES_SETTINGS
    take(settingsScenes());
#endif
#ifdef MW_SCENES_TEMPLATES
    take(templatesScenes());
#endif
#ifdef MW_SCENES_CAMPAIGNS
    take(campaignsScenes());
#endif
#ifdef MW_SCENES_OUTBOX
    take(outboxScenes());
#endif
#ifdef MW_SCENES_RELAYS
    take(relaysScenes());
#endif
#ifdef MW_SCENES_LOGS
    take(logsScenes());
#endif
#ifdef MW_SCENES_FIRSTSTART
    take(firststartScenes());
#endif
#ifdef MW_SCENES_ANSWERS
    take(answersScenes());
#endif
#ifdef MW_SCENES_WHY
    take(whyScenes());
#endif
#ifdef MW_SCENES_MAILVIEW
    take(mailviewScenes());
#endif
#ifdef MW_SCENES_PROTECTION
    take(protectionScenes());
#endif
#ifdef MW_SCENES_BACKUP
    take(backupScenes());
#endif
    return all;
}

/// A page without its sidebar and status bar: 224 and 30 of a window, 60 where the sidebar keeps icons only.
QSize sizeOf(const Scene& scene, const QSize& window)
{
    return scene.window ? window : window - QSize(window.width() < 1100 ? 60 : 224, 30);
}

/// The picture's folder, or empty: none is wanted.
QString shotsFolder()
{
    return qEnvironmentVariable("MAILWRIGHT_SHOTS");
}

} // namespace

/// Draws every page and dialog in each state, light and dark, in two sizes and with text twice as large, and
/// finds cut text, faint text, widgets outside their parent and controls without a name. Scale and language
/// come from the environment: MAILWRIGHT_LANGUAGE, QT_SCALE_FACTOR. One scene alone: tst_screens shows:NAME.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shows_data();
    void shows();
    void findsWhatIsCrooked();

private:
    void draw(const Scene& scene, const QString& variant, const QSize& size, kit::Theme::Mode mode,
              QWidget& widget, QStringList* findings);

    kit::Style* m_style = nullptr;
    QString m_suffix;
};

void TestScreens::initTestCase()
{
    QApplication::setApplicationName(u"mailwright"_s);
    const QString language = qEnvironmentVariable("MAILWRIGHT_LANGUAGE", u"en"_s);
    QLocale::setDefault(QLocale(language == u"de" ? u"de_DE"_s : u"en_GB"_s));
    shell::language::install(*QCoreApplication::instance(), language);
    m_style = &kit::Style::install();
    QFont font(qEnvironmentVariable("MAILWRIGHT_FONT", QApplication::font().family()));
    font.setPointSizeF(10);
    QApplication::setFont(font);
    m_suffix = u"%1-%2x"_s.arg(language, qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s));
    if (!shotsFolder().isEmpty())
        QVERIFY(QDir().mkpath(shotsFolder()));
}

void TestScreens::shows_data()
{
    QTest::addColumn<int>("index");
    const auto scenes = allScenes();
    for (std::size_t i = 0; i < scenes.size(); ++i)
        QTest::newRow(qPrintable(scenes[i].name)) << static_cast<int>(i);
    if (scenes.empty())
        QSKIP("no page of the window is built");
}

void TestScreens::draw(const Scene& scene, const QString& variant, const QSize& size, kit::Theme::Mode mode,
                       QWidget& widget, QStringList* findings)
{
    m_style->theme().setMode(mode);
    widget.resize(sizeOf(scene, size));
    // A layout that turns asks its parents anew, and they theirs.
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
#ifdef MW_SCENES_MAILVIEW
    for (const auto* mail : widget.findChildren<mailview::MailCanvas*>())
        QTRY_VERIFY(!mail->isVisible() || mail->isUpToDate());
#endif
    int dialog = 0;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        const QString name = window == &widget ? scene.name : u"%1-dialog%2"_s.arg(scene.name).arg(++dialog);
        for (const QString& finding : lint(*window))
            findings->append(u"%1 (%2): %3"_s.arg(name, variant, finding));
        if (!shotsFolder().isEmpty())
            QVERIFY(window->grab().save(u"%1/%2-%3-%4.png"_s.arg(shotsFolder(), name, variant, m_suffix)));
    }
}

void TestScreens::shows()
{
    QFETCH(int, index);
    const Scene scene = std::move(allScenes()[static_cast<std::size_t>(index)]);
    Stage stage;
    QVERIFY(stage.isReady());
    const std::unique_ptr<QWidget> widget = scene.build(stage);
    QVERIFY(widget);
    widget->resize(sizeOf(scene, {1280, 800}));
    widget->show();
    QVERIFY(QTest::qWaitForWindowExposed(widget.get()));
    stage.settle();
    if (scene.after) {
        scene.after(stage, *widget);
        stage.settle();
    }
    QStringList findings;
    const QSize usual(1280, 800);
    draw(scene, u"light-1280x800"_s, usual, kit::Theme::Mode::Light, *widget, &findings);
    draw(scene, u"dark-1280x800"_s, usual, kit::Theme::Mode::Dark, *widget, &findings);
    draw(scene, u"light-960x540"_s, {960, 540}, kit::Theme::Mode::Light, *widget, &findings);
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    draw(scene, u"font200-1280x800"_s, usual, kit::Theme::Mode::Light, *widget, &findings);
    QApplication::setFont(font);
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

/// The lint itself: each fault, planted, is found.
void TestScreens::findsWhatIsCrooked()
{
    m_style->theme().setMode(kit::Theme::Mode::Light);
    QWidget window;
    window.resize(400, 300);
    auto* cut = new QPushButton(u"A text that is far too long"_s, &window);
    cut->setGeometry(10, 10, 40, 32);
    auto* outside = new QWidget(&window);
    outside->setGeometry(390, 10, 40, 20);
    auto* field = new QLineEdit(&window);
    field->setGeometry(10, 60, 200, 32);
    auto* pale = new QLabel(u"Pale"_s, &window);
    pale->setGeometry(10, 120, 200, 30);
    QPalette palette = pale->palette();
    palette.setColor(QPalette::WindowText, palette.color(QPalette::Mid));
    pale->setPalette(palette);
    auto* strong = new QLabel(u"Strong"_s, &window);
    strong->setGeometry(10, 160, 200, 30);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(cutTexts(window).filter(u"too narrow"_s).size(), 1);
    QCOMPARE(straying(window).size(), 1);
    QCOMPARE(nameless(window).size(), 1);
    field->setAccessibleName(u"Name"_s);
    QVERIFY(nameless(window).isEmpty());
    const QStringList weak = faint(window);
    QCOMPARE(weak.size(), 1);
    QVERIFY2(weak.first().contains(u"Pale"), qPrintable(weak.first()));
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
