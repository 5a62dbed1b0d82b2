// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/helpdialog.h"

#include "kit/label.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

/// As high as it would like to be, up to half a window; then it scrolls.
class Scroller : public QScrollArea
{
public:
    explicit Scroller(QWidget* content)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setGround(viewport(), Token::Raised);
        setGround(content, Token::Raised);
        setFocusPolicy(Qt::StrongFocus); // to scroll by keys
        setAccessibleName(content->accessibleName());
    }
    QSize sizeHint() const override
    {
        const QSize wanted = widget()->sizeHint();
        return {wanted.width(), std::min(wanted.height(), size::windowFloorHeight * 3 / 4)};
    }
    QSize minimumSizeHint() const override { return {0, size::navRow * 4}; }
};

} // namespace

HelpDialog::HelpDialog(const QString& page, const std::vector<CommandGroup>& groups, QWidget* parent)
    : QuestionDialog(
          Question{.icon = Icon::Help,
                   .title = page.isEmpty() ? tr("Commands and keys") : tr("Commands and keys: %1").arg(page),
                   .text = tr("Everything can be found and done with %1 too.")
                               .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)),
                   .safe = tr("Close")},
          parent)
{
    auto* content = new QWidget;
    content->setAccessibleName(tr("Commands and their keys"));
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, space::s8, 0);
    grid->setHorizontalSpacing(space::s16);
    grid->setVerticalSpacing(space::s8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const CommandGroup& group : groups) {
        bool titled = false;
        for (const Command& command : group.commands) {
            if (command.key.isEmpty())
                continue;
            if (!std::exchange(titled, true))
                grid->addWidget(section(group.title), row++, 0, 1, 2);
            grid->addWidget(muted(command.key.toString(QKeySequence::NativeText)), row, 0, Qt::AlignTop);
            auto* title = body(command.title);
            title->setWordWrap(true);
            grid->addWidget(title, row++, 1);
        }
    }
    auto* version =
        hint(tr("Mailwright %1, free under the GNU GPL 3 or later").arg(QStringLiteral(MAILWRIGHT_VERSION)));
    grid->addWidget(version, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    addContent(new Scroller(content));
}

} // namespace mw::shell
