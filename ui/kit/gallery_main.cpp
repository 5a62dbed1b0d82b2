// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the kit's gallery, or writes a picture of it and ends.
#include "kit/gallery.h"
#include "kit/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QKeyEvent>

using namespace mw::kit;
using namespace Qt::StringLiterals;

namespace {

QSize sizeOf(const QString& words)
{
    const QStringList sides = words.split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

Theme::Mode modeOf(const QString& word)
{
    if (word == u"dark")
        return Theme::Mode::Dark;
    return word == u"light" ? Theme::Mode::Light : Theme::Mode::System;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    // untranslated: for developers
    parser.addOption({u"screenshot"_s, u"Write a picture to FILE and end."_s, u"FILE"_s});
    // untranslated: for developers
    parser.addOption({u"theme"_s, u"light, dark or system"_s, u"THEME"_s, u"system"_s});
    // untranslated: for developers
    parser.addOption({u"font"_s, u"Family of the text instead of the system's"_s, u"FAMILY"_s});
    // untranslated: for developers
    parser.addOption({u"points"_s, u"Size of the text"_s, u"POINTS"_s, QString::number(points::base)});
    // untranslated: for developers
    parser.addOption({u"size"_s, u"Of the window"_s, u"WxH"_s, u"1280x800"_s});
    parser.process(application);

    Style& style = Style::install();
    QFont font = parser.isSet(u"font"_s) ? QFont(parser.value(u"font"_s)) : QApplication::font();
    font.setPointSizeF(parser.value(u"points"_s).toDouble());
    QApplication::setFont(font);
    style.theme().setMode(modeOf(parser.value(u"theme"_s)));

    Gallery gallery;
    gallery.resize(sizeOf(parser.value(u"size"_s)));
    gallery.show();
    if (!parser.isSet(u"screenshot"_s))
        return QApplication::exec();

    // A key, so that the posed focus shows its ring.
    QKeyEvent key(QEvent::KeyPress, Qt::Key_F24, Qt::NoModifier);
    QCoreApplication::sendEvent(&gallery, &key);
    const bool written = gallery.grab().save(parser.value(u"screenshot"_s));
    return written ? 0 : 1;
}
