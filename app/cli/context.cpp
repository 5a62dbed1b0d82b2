// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "base/platform.h"
#include "cli/text.h"
#include "vault/secretstorechooser.h"
#include "workspace/services.h"

namespace mw::cli {

namespace {

// On its own: lupdate puts what stands in a function with a qualified answer into another context.
QString unsubscribeWord()
{
    return Text::tr("Unsubscribe");
}

} // namespace

Context::Context(Arguments arguments, Output& output, const base::Clock& clock)
    : m_arguments(std::move(arguments)), m_output(output), m_clock(clock)
{
}

Context::~Context()
{
    if (m_interrupt)
        *m_interrupt = {};
}

void Context::onInterrupt(std::function<void()> handler)
{
    if (!m_interrupt) {
        m_interrupt = std::make_shared<std::function<void()>>();
        base::platform::onInterrupt([shared = m_interrupt] {
            if (const auto present = *shared)
                present();
        });
    }
    *m_interrupt = std::move(handler);
}

vault::SecretStore* Context::keychain()
{
    if (!m_keychain)
        m_keychain = vault::systemKeychain();
    return m_keychain.get();
}

void Context::setWorkspace(std::unique_ptr<workspace::Workspace> workspace)
{
    m_workspace = std::move(workspace);
}

workspace::Services& Context::services()
{
    if (!m_services)
        m_services =
            std::make_unique<workspace::Services>(*m_workspace, m_workspace->database(), addedWords());
    return *m_services;
}

campaign::AddedWords addedWords()
{
    return {.unsubscribe = unsubscribeWord()};
}

} // namespace mw::cli
