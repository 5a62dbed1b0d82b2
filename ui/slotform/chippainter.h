// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextObjectInterface>

class QTextEdit;

namespace mw::slotform {

/// Draws fields within a text: a soft ground with the field's name, which takes part in the line like a word.
class ChipPainter : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit ChipPainter(QTextEdit* edit);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    [[nodiscard]] QString wordsFor(const QTextFormat& format) const;
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] bool isChosen(int position) const;

    QTextEdit* m_edit;
};

} // namespace mw::slotform
