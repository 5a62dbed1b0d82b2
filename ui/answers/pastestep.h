// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings.h"
#include "ui/answers/answerjobs.h"

#include <QWidget>

namespace mw::kit {
class Button;
class Callout;
class FormField;
class Label;
} // namespace mw::kit

namespace mw::answers {

class PasteField;

/// What came back is handed over here: typed, pasted, chosen or dropped. It stays until it is cleared.
class PasteStep : public QWidget
{
    Q_OBJECT
public:
    explicit PasteStep(shell::Settings& settings, QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] AnswerInput input() const;
    void addFiles(const QStringList& paths);
    void clear();
    void chooseFiles();
    void setRefusal(const QString& why);
    /// An empty one takes it away.
    void showProblem(const kit::Problem& problem);
    void focusFirst();
    [[nodiscard]] PasteField& field() { return *m_field; }

Q_SIGNALS:
    void changed();

private:
    void addLargeText(const QString& text);
    void tellPieces();

    shell::Settings& m_settings;
    kit::Callout* m_problem;
    PasteField* m_field;
    kit::FormField* m_form;
    kit::Button* m_choose;
    kit::Button* m_takeOut;
    kit::Label* m_pieces;
    QStringList m_large;
    QStringList m_files;
};

} // namespace mw::answers
