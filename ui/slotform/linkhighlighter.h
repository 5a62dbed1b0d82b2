// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

class QTextEdit;

namespace mw::slotform {

/// Links in the colour of the theme and underlined, as mails show them; nothing of it stands in the document.
class LinkHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit LinkHighlighter(QTextEdit* edit);

protected:
    void highlightBlock(const QString& text) override;

private:
    QTextEdit* m_edit;
};

} // namespace mw::slotform
