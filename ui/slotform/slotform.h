// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latestwork.h"
#include "content/slots.h"
#include "ui/slotform/fieldchoice.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace mw::kit {
class Callout;
}

namespace mw::slotform {

class PictureStore;
class SlotField;

/// The form of a template's slots. It fills the source, and leaves all other bytes as they are; when the
/// source is another, it follows. Reading and filling are done on a thread of its own: a source may have
/// megabytes.
class SlotForm : public QWidget
{
    Q_OBJECT

public:
    explicit SlotForm(QWidget* parent = nullptr);
    ~SlotForm() override;

    /// What was typed and is not in the source yet is dropped: settle() first.
    void setSource(const QByteArray& source);
    /// With all that isSettled() says is in it.
    [[nodiscard]] QByteArray source() const { return m_source; }
    /// Nothing typed waits to be put into the source.
    [[nodiscard]] bool isSettled() const { return m_pending.isEmpty() && !m_filling; }
    /// Calls `then` once all that was typed is in the source, or was refused.
    void settle(std::function<void()> then);

    void setChoices(const FieldChoices& choices);
    /// Null: no pictures can be chosen. It outlives the form, or is taken away.
    void setStore(PictureStore* store);
    /// A field that a person wants to begin with; false when there is none.
    bool focusFirst();
    /// To the slot with this name.
    bool focusSlot(const QString& name);
    [[nodiscard]] bool hasErrors() const { return !m_errors.isEmpty(); }
    [[nodiscard]] SlotField* field(const QString& name) const;

Q_SIGNALS:
    /// By what a person typed.
    void sourceChanged(const QByteArray& source);
    /// A change that is not in the source yet.
    void typed();
    /// setSource() is through: fields are there, or the form says why not.
    void followed();
    void sourceWanted(int line, int column);

private:
    struct Filled
    {
        QByteArray source;
        base::Result<std::vector<content::Slot>, content::SlotError> read;
        QHash<QString, content::SlotError> errors;
    };
    using Values = std::vector<std::pair<QString, content::SlotValue>>;
    [[nodiscard]] static Filled fill(QByteArray source, const Values& values);

    void read();
    void follow(const base::Result<std::vector<content::Slot>, content::SlotError>& found);
    void rebuild(const std::vector<content::Slot>& all);
    void onEdited(SlotField* field);
    void fillPending();
    void onFilled(const Filled& filled);
    void sayFault(const content::SlotError& fault);
    void sayNothing();
    void tellSettled();

    QByteArray m_source;
    FieldChoices m_choices;
    QPointer<PictureStore> m_store;
    std::vector<SlotField*> m_fields;
    QSet<QString> m_pending;
    QHash<QString, content::SlotError> m_errors;
    bool m_filling = false;
    bool m_following = false;
    bool m_built = false;
    int m_faultLine = 0;
    int m_faultColumn = 0;
    QTimer m_fillSoon;
    std::vector<std::function<void()>> m_whenSettled;
    base::LatestWork m_work;
    kit::Callout* m_callout;
    QWidget* m_body;
    QVBoxLayout* m_column;
};

} // namespace mw::slotform
