// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QStackedLayout;
class QVBoxLayout;

namespace mw::kit {
class Label;
}

namespace mw::audiencepage {

class ValueButton;

/// One of a contact's fields: its name, and its value that is changed where it stands. Return and leaving it
/// save, Esc takes back what was typed.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRow(const QString& title, QWidget* parent = nullptr);

    void setValue(const QString& value);
    [[nodiscard]] QString value() const;
    void edit();
    /// Whatever is typed is let go.
    void cancel();
    [[nodiscard]] bool isEdited() const { return m_editor != nullptr; }
    /// Something else is typed than what is saved.
    [[nodiscard]] bool isTouched() const { return m_editor && typed() != value(); }
    /// What was typed is not taken: it stays to be mended.
    void refuse(const QString& sentence);
    /// What was typed is saved.
    void settle();

Q_SIGNALS:
    void saveWanted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    void save();
    void endEdit(bool refocus);
    [[nodiscard]] QString typed() const;

    QString m_title;
    kit::Label* m_name;
    ValueButton* m_button;
    kit::Label* m_error;
    QVBoxLayout* m_place;
    QWidget* m_editor = nullptr;
    QString m_sent; ///< what is being saved
    bool m_saving = false;
};

} // namespace mw::audiencepage
