// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/linkhighlighter.h"

#include "kit/theme.h"

#include <QTextBlock>
#include <QTextEdit>

namespace mw::slotform {

LinkHighlighter::LinkHighlighter(QTextEdit* edit) : QSyntaxHighlighter(edit->document()), m_edit(edit) {}

void LinkHighlighter::highlightBlock(const QString&)
{
    const QTextBlock block = currentBlock();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!fragment.charFormat().isAnchor() || fragment.charFormat().anchorHref().isEmpty())
            continue;
        QTextCharFormat look;
        look.setForeground(kit::themeOf(m_edit).color(kit::Token::Accent));
        look.setFontUnderline(true);
        setFormat(fragment.position() - block.position(), fragment.length(), look);
    }
}

} // namespace mw::slotform
