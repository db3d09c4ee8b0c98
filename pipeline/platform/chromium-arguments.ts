// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** What every browser is started with: same line breaks everywhere, no network, no services. */
const always = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings'
] as const

/**
 * Arguments to start a browser with.
 *
 * @param own what this browser needs besides.
 * @param sandbox whether the system lets it keep its sandbox.
 */
export function launchArguments(own: readonly string[], sandbox: boolean): string[] {
  return [...always, ...own, ...(sandbox ? [] : ['--no-sandbox'])]
}
