// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/gallery.h"

#include "kit/label.h"
#include "kit/painting.h"
#include "kit/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

class Swatch : public QWidget
{
public:
    explicit Swatch(Token token) : m_token(token)
    {
        setMinimumHeight(size::headerHeight - size::menuItem);
        setAccessibleName(nameOf(token));
    }
    static QString nameOf(Token token)
    {
        const std::string_view name = tokenTable[static_cast<std::size_t>(token)].name;
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        paint::box(&painter, rect(), theme.color(m_token), theme.color(Token::Border), radius::control);
    }

private:
    Token m_token;
};

} // namespace

QWidget* galleryColours()
{
    static constexpr Token shown[]{
        Token::Bg,          Token::Surface,    Token::Raised,      Token::Sunken,      Token::Hover,
        Token::Border,      Token::Control,    Token::Text,        Token::Muted,       Token::Disabled,
        Token::Accent,      Token::AccentFill, Token::AccentSoft,  Token::Success,     Token::SuccessSoft,
        Token::SuccessMark, Token::Warning,    Token::WarningSoft, Token::WarningMark, Token::Danger,
        Token::DangerSoft,  Token::DangerMark, Token::Info,        Token::InfoSoft,    Token::InfoMark,
        Token::Doubt,       Token::DoubtSoft,  Token::DoubtMark,   Token::Chart1,      Token::Chart2,
        Token::Chart3,      Token::Chart5,
    };
    constexpr int columns = 8;
    auto* made = new QWidget;
    auto* grid = new QGridLayout(made);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s12);
    int index = 0;
    for (const Token token : shown) {
        auto* column = new QVBoxLayout;
        column->setSpacing(space::s4);
        column->addWidget(new Swatch(token));
        column->addWidget(new Label(Swatch::nameOf(token), Type::Small));
        grid->addLayout(column, index / columns, index % columns);
        grid->setColumnStretch(index % columns, 1);
        ++index;
    }
    return made;
}

Gallery::Gallery(QWidget* parent) : QWidget(parent)
{
    // untranslated: for developers
    setWindowTitle(u"Colours, controls, states"_s);
    setGround(this, Token::Surface);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    outer->addWidget(area);

    auto* page = new QWidget;
    page->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::s32, space::s24, space::s32, space::s24);
    column->setSpacing(space::s12);
    auto* heads = new QHBoxLayout;
    heads->setSpacing(space::s8);
    heads->addWidget(title(windowTitle()));
    auto* mode = muted(QString());
    mode->setContentsMargins(0, space::s4, 0, 0);
    const auto tellMode = [mode] { mode->setText(themeOf(mode).dark() ? u"dark"_s : u"light"_s); };
    tellMode();
    connect(&themeOf(this), &Theme::changed, mode, tellMode);
    heads->addWidget(mode);
    heads->addStretch();
    column->addLayout(heads);
    column->addWidget(galleryColours());

    auto* halves = new QHBoxLayout;
    halves->setSpacing(space::s32 + space::s8);
    halves->addWidget(galleryControls(), 1);
    halves->addWidget(galleryStates(), 1);
    column->addLayout(halves);
    column->addSpacing(space::s24);
    column->addWidget(gallerySteps());
    column->addSpacing(space::s24);
    column->addWidget(galleryRows());
    column->addWidget(galleryLayers());
    column->addWidget(galleryTables());
    column->addStretch();
    area->setWidget(page);
}

} // namespace mw::kit
