// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "workspace/workspace.h"

namespace mw::cli {

Context::Context(Arguments arguments, Output& output, const base::Clock& clock)
    : m_arguments(std::move(arguments)), m_output(output), m_clock(clock)
{
}

Context::~Context() = default;

void Context::setWorkspace(std::unique_ptr<workspace::Workspace> workspace)
{
    m_workspace = std::move(workspace);
}

} // namespace mw::cli
