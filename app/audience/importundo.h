// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"
#include "base/job.h"
#include "vault/writetransaction.h"

namespace mw::audience {

struct UndoResult
{
    qint64 removed = 0;  ///< contacts that are gone, for nothing else held them
    qint64 unlisted = 0; ///< contacts taken off the import's list, the removed ones too
    qint64 restored = 0; ///< contacts whose attributes are as they were before
};

/// Takes a published import back, in slices:
/// - each basis it brought is withdrawn by an Undone record; opt-outs stay;
/// - its list members leave the list;
/// - attributes go back to what they were, unless they were changed since;
/// - contacts that it brought go, unless something holds them: a delivery, an opt-out, another list or
/// import,
///   an edit by hand, a basis from elsewhere. One with records in the ledger leaves its empty row;
/// - contacts that a person had deleted and that it brought back are deleted again.
/// Each contact is done in one slice and can be done again, so that it goes on after a break.
class ImportUndo
{
public:
    /// `control` is told how far it is.
    ImportUndo(vault::Database& database, vault::WriterGate& gate, base::ImportId import, base::Timestamp now,
               const base::JobControl* control = nullptr)
        : m_database(database), m_gate(gate), m_import(import), m_now(now), m_control(control)
    {
    }

    [[nodiscard]] vault::DbResult<UndoResult> run();

private:
    struct Touched
    {
        base::ContactId contact{};
        QJsonObject changes{}; ///< what the import set
        QJsonObject before{};
        bool staged = false;      ///< stands in import_change
        std::int64_t revives = 0; ///< the deletion it was under before; 0 = none
    };
    enum class From { Changes, Contacts };
    [[nodiscard]] vault::DbResult<std::vector<Touched>> touchedAfter(From from, base::ContactId after);
    [[nodiscard]] vault::DbResult<void> runOver(From from);
    [[nodiscard]] vault::DbResult<void> undo(const Touched& touched);
    [[nodiscard]] vault::DbResult<void> restore(const Touched& touched);
    /// The next import that changed the attribute after us remembers our value: make it remember the one
    /// before.
    [[nodiscard]] vault::DbResult<void> passOn(const Touched& touched, const QString& name);
    [[nodiscard]] vault::DbResult<void> unlist(base::ContactId contact);
    /// What the ledger says of a contact.
    struct Records
    {
        bool any = false;
        bool hold = false; ///< an opt-out, or a record of another import that stands
    };
    [[nodiscard]] vault::DbResult<Records> takeBackBases(base::ContactId contact);
    [[nodiscard]] vault::DbResult<void> deleteAgain(const Touched& touched);
    [[nodiscard]] vault::DbResult<void> removeUnlessHeld(base::ContactId contact, const Records& own);
    [[nodiscard]] vault::DbResult<void> emptyRemoved();
    [[nodiscard]] vault::DbResult<void> tidyIndex();
    [[nodiscard]] vault::DbResult<void> finish();
    void report(std::int64_t more);

    vault::Database& m_database;
    vault::WriterGate& m_gate;
    base::ImportId m_import;
    base::Timestamp m_now;
    const base::JobControl* m_control;
    std::int64_t m_done = 0;
    std::int64_t m_total = 0;
    UndoResult m_result;
    std::vector<base::ContactId> m_emptied; ///< of this slice: their rows stay for the ledger
};

} // namespace mw::audience
