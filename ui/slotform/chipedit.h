// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/richtext.h"

#include <QTextEdit>

namespace mw::slotform {

/// A field for text with fields of contacts as chips in it. A line holds neither forms nor line ends; a text
/// has paragraphs, line breaks, bold, italic and links. It grows with what it holds, up to a bound.
class ChipEdit : public QTextEdit
{
    Q_OBJECT

public:
    enum class Shape { Line, Text };
    explicit ChipEdit(Shape shape, QWidget* parent = nullptr);

    [[nodiscard]] Shape shape() const { return m_shape; }
    /// As typed, not normalised.
    [[nodiscard]] content::RichText richText() const;
    [[nodiscard]] content::Runs line() const;
    /// Takes the place of everything; not to be undone, and not told as edited().
    void setRichText(const content::RichText& text);
    void setLine(const content::Runs& line);

    void insertField(const content::MergeField& field);
    /// The field that is selected, or that the cursor stands beside.
    [[nodiscard]] std::optional<content::MergeField> currentField() const;
    /// Changes or, with none, takes away the field that currentField() tells.
    void setCurrentField(const std::optional<content::MergeField>& field);

    [[nodiscard]] bool isBold() const;
    [[nodiscard]] bool isItalic() const;
    void setBold(bool bold);
    void setItalic(bool italic);
    /// Empty where there is none.
    [[nodiscard]] QString currentLink() const;
    /// Of what is selected, or of the link or word at the cursor; empty takes it away.
    void setCurrentLink(const QString& link);

    /// A menu or another window has the keys for a moment; what belongs to the cursor stays.
    [[nodiscard]] bool isPopupOpen() const { return m_popupOpen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();       ///< by the person
    void placeChanged(); ///< the cursor stands elsewhere, or what it stands in changed
    void submitted();    ///< Return in a line
    void linkWanted();   ///< Ctrl+Shift+L
    void fieldWanted();  ///< Ctrl+Shift+F

protected:
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] std::optional<int> chipPosition() const;
    [[nodiscard]] std::optional<int> chipAt(const QPoint& place) const;
    [[nodiscard]] QTextCursor linkCursor() const;
    [[nodiscard]] bool formKey(const QKeyEvent& event);
    void takeTypedField();
    void leaveForms();
    void onPlaceChanged();
    void tellField();
    void fitHeight();

    const Shape m_shape;
    bool m_loading = false;
    bool m_adjusting = false;
    std::optional<QString> m_ownDescription; ///< while the field at the cursor is described
    bool m_popupOpen = false;
};

} // namespace mw::slotform
