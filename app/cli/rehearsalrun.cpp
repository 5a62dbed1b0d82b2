// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rehearsalrun.h"

#include "cli/failures.h"
#include "cli/jobrun.h"
#include "cli/lookups.h"
#include "cli/text.h"
#include "workspace/services.h"

#include <QDir>
#include <QJsonDocument>

namespace mw::cli {

using namespace Qt::StringLiterals;
using campaign::CampaignService;

namespace {

/// Writes one file a message, and a line for each into the index.
class FolderWriter
{
public:
    [[nodiscard]] bool open(const QString& folder)
    {
        m_folder = QDir(folder);
        if (!QDir().mkpath(folder) || !m_folder.isEmpty())
            return false;
        m_index.setFileName(m_folder.filePath(u"index.jsonl"_s));
        return m_index.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    }
    [[nodiscard]] bool write(const QString& email, const campaign::RenderedMessage& message)
    {
        const QString name = u"%1.eml"_s.arg(++m_count, 6, 10, QChar(u'0'));
        QFile file(m_folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                             file.write(message.bytes) == message.bytes.size() && file.flush();
        const QJsonObject entry{{u"file"_s, name},
                                {u"email"_s, email},
                                {u"sha256"_s, QString::fromLatin1(message.sha256.toHex())}};
        const QByteArray line = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
        m_failed = !written || m_index.write(line) != line.size();
        return !m_failed;
    }
    [[nodiscard]] bool finish() { return !m_failed && (!m_index.isOpen() || m_index.flush()); }

private:
    QDir m_folder;
    QFile m_index;
    qint64 m_count = 0;
    bool m_failed = false;
};

struct Rehearsing
{
    QString folder;
    FolderWriter writer;
    std::optional<campaign::CampaignResult<CampaignService::Rehearsal>> outcome;
    bool cancelled = false;
};

Answer tell(Context& context, Rehearsing& run, const QString& name)
{
    if (!*run.outcome)
        return base::fail(failureOf(run.outcome->error(), name));
    if (!run.writer.finish())
        return failed(Exit::NotAllowed, Code::FileUnwritable,
                      Text::tr("The folder %1 could not be written in full. Nothing was sent. Make room, "
                               "empty it, and try again.")
                          .arg(run.folder));
    const CampaignService::Rehearsal& r = **run.outcome;
    context.out().object({{u"rendered"_s, static_cast<qint64>(r.rendered)},
                          {u"excluded"_s, static_cast<qint64>(r.excluded)},
                          {u"failed"_s, static_cast<qint64>(r.failed)},
                          {u"bytes"_s, r.bytes},
                          {u"folder"_s, run.folder.isEmpty() ? QJsonValue() : QJsonValue(run.folder)}});
    context.out().line(Text::tr("Rendered %1 messages (%2 bytes), left out %3, failed %4. Nothing was sent.")
                           .arg(r.rendered)
                           .arg(r.bytes)
                           .arg(r.excluded)
                           .arg(r.failed));
    if (run.cancelled)
        context.out().message(Text::tr("Stopped before the end."));
    return r.failed > 0 || r.rendered == 0 || run.cancelled ? Exit::NeedsALook : Exit::Done;
}

} // namespace

void runRehearsal(Context& context, Finish finish)
{
    const auto campaign = lookups::campaign(context, context.arguments().at(0));
    if (!campaign)
        return finish(base::fail(campaign.error()));
    const QString name = campaign->name;
    auto run = std::make_shared<Rehearsing>();
    run->folder = context.flag("to-folder");
    if (!run->folder.isEmpty() && !run->writer.open(run->folder))
        return finish(failed(
            Exit::NotAllowed, Code::FileUnwritable,
            Text::tr("The folder %1 is not empty or can't be written. Nothing was rendered. Give a new one.")
                .arg(run->folder)));
    runDatabaseJob(
        context, Text::tr("rendered"),
        [&context, name, run](vault::Database& database, base::JobControl& control) {
            workspace::Services services(context.workspace(), database, addedWords());
            CampaignService::Each each;
            if (!run->folder.isEmpty())
                each = [&](const QString& email, const campaign::RenderedMessage& message) {
                    return run->writer.write(email, message);
                };
            run->outcome = services.campaigns().rehearse(name, each, control);
            run->cancelled = control.cancelled();
        },
        [&context, name, run, finish](const Try<void>& opened) {
            finish(opened ? tell(context, *run, name) : Answer(base::fail(opened.error())));
        });
}

} // namespace mw::cli
