// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"
#include "kit/type.h"

#include <QLabel>

class QTextLayout;

namespace mw::kit {

/// Plain text of one kind and colour, with the line height of the design. In one line it ends in an ellipsis
/// when there is too little room, and the tooltip then has the whole; with setWordWrap(true) it wraps and
/// cuts nothing. Nothing in it is ever taken for HTML.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, Type type = Type::Body, Token token = Token::Text,
                   int weight = weight::normal, QWidget* parent = nullptr);

    void setType(Type type);
    void setToken(Token token);
    void setWeight(int weight);
    /// Replies, records, code.
    void setFixedPitch(bool fixed);
    /// Running figures keep the widest width they had, so that nothing beside them trembles.
    void setKeepsWidth(bool keeps);
    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] Token token() const { return m_token; }
    /// Not all of the text is seen.
    [[nodiscard]] bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] int widestLine() const;
    [[nodiscard]] int lines(int width) const;
    int layOut(QTextLayout* layout, int width) const;
    void remeasure();

    Type m_type;
    Token m_token;
    int m_weight;
    bool m_fixedPitch = false;
    bool m_keepsWidth = false;
    mutable int m_widest = 0;
};

/// 15 pt, of a page.
[[nodiscard]] Label* title(const QString& text);
/// 11 pt, of a section.
[[nodiscard]] Label* section(const QString& text);
/// 9 pt muted, wraps; below a field.
[[nodiscard]] Label* hint(const QString& text);
/// 10 pt muted.
[[nodiscard]] Label* muted(const QString& text);
[[nodiscard]] Label* body(const QString& text);
/// 20 pt: a figure that is the point of the page.
[[nodiscard]] Label* figure(const QString& text);

} // namespace mw::kit
