// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/drawing.h"
#include "kit/piece.h"
#include "kit/tone.h"

#include <vector>

class QAbstractButton;
class QHBoxLayout;
class QVBoxLayout;

namespace mw::kit {

class Label;

/// One thing that is ready, or still missing, before a page can be of use.
struct ReadyFact
{
    bool ready = false;
    QString name{};
    QString text{};
    QString action{}; ///< what to do about it; none when empty
};

/// A page with nothing on it yet: drawing, one title, one sentence, one primary button, one way to practise;
/// below, what is ready and what is missing.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    EmptyPage(Drawing drawing, const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setDrawing(Drawing drawing);
    void setTexts(const QString& title, const QString& sentence);
    /// Both take the button over; null: there is none.
    void setPrimary(QAbstractButton* button);
    void setSecondary(QAbstractButton* button);
    void setFacts(const std::vector<ReadyFact>& facts);

Q_SIGNALS:
    void factActivated(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Picture;

    void fit();

    QWidget* m_middle;
    Picture* m_picture;
    Label* m_title;
    Label* m_sentence;
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_facts;
    QAbstractButton* m_primary = nullptr;
    QAbstractButton* m_secondary = nullptr;
};

} // namespace mw::kit
