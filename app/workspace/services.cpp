// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/services.h"

namespace mw::workspace {

Services::Services(Workspace& workspace, vault::Database& database, campaign::AddedWords words)
    : m_consent({.database = database,
                 .gate = workspace.vault().gate(),
                 .hashKey = workspace.keys().hashKey,
                 .deliveries = m_deliveries,
                 .log = workspace.log(),
                 .clock = workspace.clock()}),
      m_audience({.database = database,
                  .gate = workspace.vault().gate(),
                  .hashKey = workspace.keys().hashKey,
                  .deliveries = m_deliveries,
                  .log = workspace.log(),
                  .clock = workspace.clock()}),
      m_campaigns({.database = database,
                   .gate = workspace.vault().gate(),
                   .clock = workspace.clock(),
                   .log = workspace.log(),
                   .hashKey = workspace.keys().hashKey,
                   .tokenKey = workspace.keys().tokenKey,
                   .words = std::move(words)}),
      m_catalogue({.database = database,
                   .gate = workspace.vault().gate(),
                   .clock = workspace.clock(),
                   .log = workspace.log()}),
      m_imports({.vault = workspace.vault(),
                 .hashKey = workspace.keys().hashKey,
                 .log = workspace.log(),
                 .clock = workspace.clock(),
                 .deliveries = m_deliveries,
                 .turn = &workspace.importTurn()}),
      m_templates({.database = database,
                   .gate = workspace.vault().gate(),
                   .clock = workspace.clock(),
                   .log = workspace.log()}),
      m_pictures({.database = database,
                  .gate = workspace.vault().gate(),
                  .clock = workspace.clock(),
                  .log = workspace.log()}),
      m_drafts({.database = database, .gate = workspace.vault().gate(), .clock = workspace.clock()}),
      m_answers({.database = database,
                 .gate = workspace.vault().gate(),
                 .hashKey = workspace.keys().hashKey,
                 .tokenKey = workspace.keys().tokenKey,
                 .deliveries = m_deliveries,
                 .log = workspace.log(),
                 .clock = workspace.clock()})
{
}

} // namespace mw::workspace
