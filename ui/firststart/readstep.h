// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/messagereader.h"
#include "ui/firststart/step.h"

namespace mw::kit {
class Callout;
class Label;
class TableView;
} // namespace mw::kit
namespace mw::mailview {
class MailView;
}

namespace mw::firststart {

class ArrivedModel;

/// The messages as they arrived at the practice relay, byte for byte, and what comes next.
class ReadStep : public Step
{
    Q_OBJECT
public:
    explicit ReadStep(const shell::PageContext& context, QWidget* parent = nullptr);

    QString heading() const override;
    QString sentence() const override;
    QString name() const override;
    QString fact(const workspace::FirstStartFacts& facts) const override;
    bool isDone(const workspace::FirstStartFacts& facts) const override { return facts.chosen.read; }
    void take(const workspace::FirstStartFacts& facts) override;
    QString primary() const override;
    QString busy() const override;
    void go() override;

Q_SIGNALS:
    /// A message is on the screen; for tests and the walk.
    void messageShown();

private:
    void readList();
    void open(int row);
    void take(const base::Result<mail::ReadMessage, mail::ReadError>& message);

    ArrivedModel* m_model;
    kit::TableView* m_table;
    kit::Label* m_from;
    kit::Label* m_subject;
    mailview::MailView* m_view;
    qint64 m_open = 0;
    bool m_wasRead = false;
};

} // namespace mw::firststart
