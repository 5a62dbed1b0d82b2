// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/templateservice.h"
#include "ui/firststart/step.h"

class QLineEdit;
class QStackedWidget;

namespace mw::kit {
class FormField;
}
namespace mw::slotform {
class OfficePictures;
class SlotForm;
} // namespace mw::slotform

namespace mw::firststart {

class Preview;
class StarterChoice;

/// A starter template, then its slots filled in a form: no HTML anywhere.
class MessageStep : public Step
{
    Q_OBJECT
public:
    explicit MessageStep(const shell::PageContext& context, QWidget* parent = nullptr);

    QString heading() const override;
    QString sentence() const override;
    QString name() const override;
    QString fact(const workspace::FirstStartFacts& facts) const override;
    bool isDone(const workspace::FirstStartFacts& facts) const override
    {
        return facts.mail.has_value() && facts.chosen.written;
    }
    void take(const workspace::FirstStartFacts& facts) override;
    QString primary() const override;
    QString busy() const override;
    QString refusal() const override;
    void go() override;
    bool back() override;

private:
    enum Part : int { Choosing, Writing };
    [[nodiscard]] static kit::Problem problemWith(const campaign::TemplateServiceError& error);
    [[nodiscard]] Part part() const;
    QWidget* makeChoosing();
    QWidget* makeWriting();
    void showStarter(int index);
    void choose();
    void startWriting(const campaign::MailTemplate& mail);
    void keepSoon();
    void save(bool forward);
    void readChoices();

    QStackedWidget* m_parts;
    StarterChoice* m_starters;
    QLineEdit* m_subject;
    kit::FormField* m_subjectField;
    slotform::SlotForm* m_form;
    slotform::OfficePictures* m_pictures;
    Preview* m_preview;
    QTimer m_saveSoon;
    workspace::FirstStartFacts m_facts;
    std::optional<campaign::MailTemplate> m_mail; ///< as it was saved last
    bool m_chooseAgain = false;
};

} // namespace mw::firststart
