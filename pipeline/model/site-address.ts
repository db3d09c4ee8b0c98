// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Hosts that lead on to where a work is, and have no pages below their addresses. */
const resolvers: ReadonlySet<string> = new Set([
  'doi.org',
  'dx.doi.org',
  'hdl.handle.net',
  'n2t.net',
  'purl.org',
  'w3id.org'
])

/** Public address of all that is built, where the book's identifier is an address of pages. */
export function bookAddress(identifier: string): URL | undefined {
  const url = URL.canParse(identifier) ? new URL(identifier) : undefined
  if (url?.protocol !== 'https:' || resolvers.has(url.host)) return undefined
  const folder = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
  return new URL(folder, url.origin)
}

/** Public address of an edition's site. */
export function siteAddress(identifier: string, language: string): URL | undefined {
  const address = bookAddress(identifier)
  return address && new URL(`${language}/web/`, address)
}
