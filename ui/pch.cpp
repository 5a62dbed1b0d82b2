// SPDX-License-Identifier: GPL-3.0-or-later
// Exists so that one precompiled header is built once and reused by every target of ui/.
