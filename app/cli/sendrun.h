// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignservice.h"
#include "cli/context.h"
#include "cli/progressline.h"
#include "sending/sender.h"
#include "workspace/relayaccesses.h"

#include <QElapsedTimer>

namespace mw::cli {

/// campaign send: plans in a job, gets at the relays, starts the sender, and ends it when nothing is due any
/// more. Ctrl+C ends it gently: what is on the wire is recorded, the rest stays queued.
class SendRun : public QObject
{
    Q_OBJECT
public:
    SendRun(Context& context, const QString& campaign, Finish finish);
    ~SendRun() override;

    void start();

private:
    using Prepared = campaign::CampaignResult<campaign::DeliveryCounts>;
    void onPrepared(const Prepared& prepared);
    void startSender(const workspace::RelayAccesses::Accesses& accesses);
    void onStatus(const sending::SenderStatus& status);
    void onFailed(const sending::SenderFault& fault);
    void onStopped();
    void showProgress(const sending::SenderStatus& status);
    void tellConnectionError(const sending::SenderStatus& status);
    [[nodiscard]] bool isOver(const sending::SenderStatus& status) const;
    [[nodiscard]] Answer answer();
    void tellFullDay(base::RelayId id);
    void tellWhatIsOpen(const campaign::Campaign& campaign);
    void end(const Answer& answer);

    Context& m_context;
    QString m_name;
    Finish m_finish;
    campaign::Campaign m_campaign;
    workspace::RelayAccesses m_accesses;
    sending::Sender m_sender; ///< goes before the practice relay
    std::unique_ptr<ProgressLine> m_progress;
    QHash<qint64, QString> m_relayNames;
    QElapsedTimer m_elapsed;
    QString m_lastError;
    std::optional<Failure> m_failure;
    bool m_stopping = false;
    bool m_interrupted = false;
};

} // namespace mw::cli
