// SPDX-License-Identifier: GPL-3.0-or-later
// A program that does what none of ours may: it loads Qt Widgets. The rule is tested against it.
#include <QWidget>

int main()
{
    return QWidget::staticMetaObject.methodCount() > 0 ? 0 : 1;
}
