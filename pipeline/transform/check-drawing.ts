// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {DOMParser, type Element} from '@xmldom/xmldom'

/** Elements that run something, or load pages and media, wherever the file is opened by itself. */
const active: ReadonlySet<string> = new Set([
  ...['script', 'handler', 'listener'],
  ...['iframe', 'object', 'embed', 'audio', 'video']
])

/**
 * What keeps an SVG file from being shown as it is: servers and reading systems may open it by
 * itself, where its scripts run and its addresses are fetched (EPUB 3.3 §3.6 allows neither).
 *
 * @returns the end of a sentence, «a drawing that …»; `undefined` for a sound file.
 */
export function findDrawingFault(source: string): string | undefined {
  if (declaresEntities(source)) return 'declares entities of its own'
  const root = parse(source)
  if (typeof root === 'string') return `is not well-formed XML (${root})`
  const elements = [root, ...root.getElementsByTagName('*')]
  return elements.map(faultOf).find((fault) => fault !== undefined)
}

/** Entities of a document may grow without end, or read files. */
export function declaresEntities(source: string): boolean {
  return /<!ENTITY\b/i.test(source)
}

/** The root element, or what is wrong. */
function parse(source: string): Element | string {
  let problem: string | undefined
  const onError = (level: string, message: string) => {
    if (level !== 'warning') problem ??= message.split('\n')[0]?.trim()
  }
  try {
    const {documentElement} = new DOMParser({onError}).parseFromString(source, 'image/svg+xml')
    if (problem !== undefined) return problem
    return documentElement ?? 'no element'
  } catch (cause) {
    return problem ?? (cause instanceof Error ? cause.message : String(cause))
  }
}

function faultOf(element: Element): string | undefined {
  const name = element.localName?.toLowerCase() ?? ''
  if (active.has(name)) return `holds \`<${name}>\``
  if (name === 'style' && fetches(element.textContent ?? '')) return 'has a style that loads a file'
  const faults = [...element.attributes].map(({name: attribute, value}) =>
    attributeFault(name, attribute.toLowerCase(), value)
  )
  return faults.find((fault) => fault !== undefined)
}

function attributeFault(element: string, attribute: string, value: string): string | undefined {
  if (/^on/.test(attribute) || /^\s*javascript:/i.test(value)) return `runs \`${attribute}\``
  const isSource = /^(?:xlink:)?href$|^src$/.test(attribute) && element !== 'a'
  const leadsOut = isSource && !/^\s*(?:#|data:image\/|$)/i.test(value)
  return leadsOut || (!attribute.startsWith('xmlns') && fetches(value))
    ? `loads \`${value.trim().slice(0, 60)}\``
    : undefined
}

/** Whether a style reaches for anything beyond the file. */
function fetches(css: string): boolean {
  return /@import|url\((?!\s*["']?\s*(?:#|data:))/i.test(css.replace(escapes, toCharacter))
}

/** An escape that CSS reads as a character (CSS Syntax 3 §4.3.7). */
const escapes = /\\([0-9a-f]{1,6})\s?/gi

function toCharacter(_: string, digits: string): string {
  const code = Number.parseInt(digits, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
