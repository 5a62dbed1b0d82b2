// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/helpdialog.h"

#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

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
                   .title = tr("What can be done on this page: %1").arg(page),
                   .text = tr("Everything can be found and done with %1 too.")
                               .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)),
                   .footnote = tr("Mailwright %1, free under the GNU GPL 3 or later")
                                   .arg(QCoreApplication::applicationVersion()),
                   .safe = tr("Close")},
          parent)
{
    auto* content = new QWidget;
    content->setAccessibleName(tr("Commands and their keys"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::s8, 0);
    column->setSpacing(space::s8);
    for (const CommandGroup& group : groups) {
        auto* list = new KeyValueList;
        for (const Command& command : group.commands)
            if (!command.key.isEmpty())
                list->add(command.key.toString(QKeySequence::NativeText), command.title);
        if (list->rowCount() == 0) {
            delete list;
            continue;
        }
        column->addWidget(section(group.title));
        column->addWidget(list);
    }
    column->addStretch();
    addContent(new Scroller(content));
}

} // namespace mw::shell
