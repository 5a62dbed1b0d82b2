// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/problem.h"
#include "kit/tone.h"

#include <QDialog>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace mw::kit {

class Button;
class Scrim;

/// A line of a question: what stays (a check), what goes, what else is touched (a warning).
struct QuestionPoint
{
    enum class Kind { Stays, Goes, Touches };
    Kind kind = Kind::Stays;
    QString text{};
};

struct Question
{
    Icon icon = Icon::Question;
    QString title{}; ///< a question that names count and workspace
    QString text{};
    std::vector<QuestionPoint> points{};
    QString footnote{};
    QString act{};  ///< verb and count: "Delete 1,146 contacts"
    QString safe{}; ///< the way out, named: "Keep them"; has the focus
    bool destructive = false;
    QString side{}; ///< something else to do first: "Export them first"; none when empty
    std::optional<Icon> sideIcon{};
};

/// Asks before what cannot be undone or touches over 100 things. Modal for its window, which is dimmed behind
/// it; open() and wait for finished(): Accepted is the deed, everything else is not.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    QuestionDialog(const Question& question, QWidget* parent);
    /// Tells of a failure in three parts; `understood` is the only button, such as "Close".
    QuestionDialog(const Problem& problem, const QString& understood, QWidget* parent);
    ~QuestionDialog() override;

    /// Opens one that deletes itself; `decided(true)` when the deed was chosen. Not called when `receiver` is
    /// gone.
    static QuestionDialog* ask(QWidget* parent, const Question& question, QObject* receiver,
                               std::function<void(bool)> decided);

    /// A field for a reason or a name, below the points. Takes it over.
    void addContent(QWidget* content);
    [[nodiscard]] Button* actButton() const { return m_act; }
    [[nodiscard]] Button* safeButton() const { return m_safe; }
    [[nodiscard]] Button* sideButton() const { return m_side; }

    void setVisible(bool visible) override;

Q_SIGNALS:
    /// The dialog stays open.
    void sideChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QDialog::exec;

    void build(const Question& question);
    QWidget* footOf(const Question& question);
    void fit();

    QVBoxLayout* m_body = nullptr;
    QWidget* m_foot = nullptr;
    Button* m_act = nullptr;
    Button* m_safe = nullptr;
    Button* m_side = nullptr;
    QPointer<Scrim> m_scrim;
    Tone m_tone = Tone::Accent;
};

} // namespace mw::kit
