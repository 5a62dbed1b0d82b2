// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/reader.h"

#include <QTimer>
#include <QWidget>

class QCompleter;
class QLineEdit;

namespace mw::kit {
class Button;
}
namespace mw::workspace {
class Office;
}

namespace mw::templatespage {

class ReaderModel;

/// As whom the mail is read: a field that finds contacts by how their address begins, and the one before and
/// the next one.
class ReaderPicker : public QWidget
{
    Q_OBJECT

public:
    /// `office` outlives it.
    explicit ReaderPicker(workspace::Office& office, QWidget* parent = nullptr);

    [[nodiscard]] const Reader& reader() const { return m_reader; }
    /// The first contact, or sample values where there is none.
    void begin();
    /// The same one again, as it is now.
    void readAgain();

Q_SIGNALS:
    void chosen(const mw::templatespage::Reader& reader);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(base::ContactId from, audience::ContactLookup::Way way);
    void take(const Reader& reader);
    void search();

    workspace::Office& m_office;
    Reader m_reader;
    ReaderModel* m_model;
    QLineEdit* m_field;
    QCompleter* m_completer;
    kit::Button* m_before;
    kit::Button* m_after;
    QTimer m_searchSoon;
    int m_asked = 0; ///< the last request wins
};

} // namespace mw::templatespage
