// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toXmlText} from './html-text.ts'

/** Schemes that links and pictures may use (rule `link-safe`). */
const schemes: Readonly<Record<'link' | 'picture', readonly string[]>> = {
  link: ['http', 'https', 'mailto', 'tel'],
  picture: ['http', 'https']
}

/** What is left of an address: a valid one, or the reason why there is none. */
export type Address = {readonly url: string} | {readonly problem: string}

/**
 * Check an address as a browser would read it (URL Standard: tabs and line breaks vanish, outer
 * space too) and encode what URLs cannot hold. `//host/path` becomes `https`.
 */
export function checkAddress(typed: string, use: 'link' | 'picture'): Address {
  const address = toXmlText(typed.replace(/[\t\n\r]/g, '')).trim()
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined) return checkRelative(address)
  if (!schemes[use].includes(scheme)) {
    const expected = `${schemes[use].join(', ')} or a file of the book`
    return {problem: `Unexpected \`${scheme}:\` address, expected ${expected}`}
  }
  return checkAbsolute(address, scheme)
}

/** Check the address of what is cited, which no reader follows: formats do not make it lead inside. */
export function checkSource(typed: string): Address {
  const address = checkAddress(typed, 'link')
  if (!('url' in address) || /^https?:/i.test(address.url)) return address
  return {problem: `Unexpected source \`${shorten(typed)}\`, expected a web address`}
}

function checkRelative(address: string): Address {
  const straight = address.replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/'))
  if (straight.startsWith('//')) return checkAbsolute(`https:${straight}`, 'https')
  const encoded = encode(straight)
  return URL.canParse(encoded, 'https://book.example/') ? {url: encoded} : unreadable(address)
}

/** The standard’s own spelling, where the author's would not be valid. */
function checkAbsolute(address: string, scheme: string): Address {
  const encoded = encode(address)
  if (!URL.canParse(encoded)) return unreadable(address)
  if (!scheme.startsWith('http')) return {url: encoded}
  const isPlain = /^https?:\/\/[a-z0-9.-]+(:\d+)?([/?#]|$)/i.test(encoded)
  return {url: isPlain ? encoded : new URL(encoded).href}
}

function unreadable(address: string): Address {
  return {problem: `Unexpected address \`${shorten(address)}\`, expected a valid URL`}
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address
}

/** Address literals of IPv6 are the only place for brackets. */
const literalHost = /^[a-z]+:\/\/(?:[^/?#[\]@]*@)?\[[0-9a-f:.]+\]/i

/** Percent-encode what RFC 3986 §2 does not allow; only the first `#` begins a fragment. */
function encode(address: string): string {
  const [head = '', ...rest] = address.split('#')
  const whole = rest.length > 0 ? `${head}#${rest.join('%23')}` : head
  const host = literalHost.exec(whole)?.[0] ?? ''
  const tail = whole
    .slice(host.length)
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
  return host + tail
}
