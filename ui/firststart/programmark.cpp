// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/programmark.h"

#include "kit/label.h"
#include "kit/metrics.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QVBoxLayout>

namespace mw::firststart {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSide = 36;

class Mark : public QWidget
{
public:
    Mark() { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    QSize sizeHint() const override
    {
        const int side = kit::scaled(this, markSide);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QIcon(u":/app/mailwright.svg"_s).paint(&painter, rect());
    }
};

} // namespace

ProgramMark::ProgramMark(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::space::s12);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new kit::Label(u"Mailwright"_s, kit::Type::Page, kit::Token::Text, kit::weight::strong));
    auto* promise =
        new kit::Label(tr("Your lists stay on this computer."), kit::Type::Small, kit::Token::Muted);
    promise->setWordWrap(true);
    words->addWidget(promise);
    row->addWidget(new Mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
}

} // namespace mw::firststart
