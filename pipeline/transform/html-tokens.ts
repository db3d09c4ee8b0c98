// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * A piece of raw HTML.
 *
 * - `text`: character data, references not yet decoded;
 * - `start`, `end`: a complete tag;
 * - `hidden`: comment, doctype, CDATA section or processing instruction;
 * - `verbatim`: an element whose content HTML reads as plain text (`script`, `xmp` …), whole; its
 *   start tag alone, with nothing behind it, is a `start`;
 * - `broken`: what looks like a tag but never ends; nothing follows it.
 */
export interface HtmlToken {
  readonly type: 'text' | 'start' | 'end' | 'hidden' | 'verbatim' | 'broken'
  /** Tag name in lower case; empty for what has none. */
  readonly name: string
  /** Offsets in the raw HTML: `start` inclusive, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Whether a start tag ends in `/>`. */
  readonly isSelfClosing: boolean
  /** Content of a `verbatim` element. */
  readonly content: string
}

/** Elements whose content the HTML parser takes as text up to their end tag (HTML §13.2.5). */
const verbatimNames: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['script', 'style', 'iframe', 'noembed', 'noframes', 'textarea', 'title', 'xmp', 'plaintext'].map(
    (name) => [name, new RegExp(`</${name}(?=[\\s/>])[^>]*>`, 'gi')]
  )
)

/** Cut raw HTML into tokens as the HTML standard would (§13.2.5); linear in the length. */
export function tokenize(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let textStart = 0
  let position = html.indexOf('<')
  while (position !== -1) {
    const token = readMarkup(html, position)
    if (token) {
      if (position > textStart) tokens.push(toText(textStart, position))
      tokens.push(token)
      textStart = token.end
    }
    position = html.indexOf('<', token ? token.end : position + 1)
  }
  if (textStart < html.length) tokens.push(toText(textStart, html.length))
  return tokens
}

const blank = {name: '', isSelfClosing: false, content: ''}

function toText(start: number, end: number): HtmlToken {
  return {...blank, type: 'text', start, end}
}

const openers: readonly (readonly [opener: string, closer: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '>'],
  ['</', '']
]

function readMarkup(html: string, start: number): HtmlToken | undefined {
  if (/^<\/?[a-z]/i.test(html.slice(start, start + 3))) return readTag(html, start)
  const opener = openers.find(([text]) => html.startsWith(text, start))
  if (!opener || opener[1] === '') return undefined
  const close = html.indexOf(opener[1], start + 2)
  const end = close === -1 ? html.length : close + opener[1].length
  return {...blank, type: 'hidden', start, end}
}

function readTag(html: string, start: number): HtmlToken {
  const isEnd = html[start + 1] === '/'
  const nameStart = start + (isEnd ? 2 : 1)
  const nameEnd = skip(html, nameStart, /[^\s/>]*/y)
  const name = html.slice(nameStart, nameEnd).toLowerCase()
  const end = readAttributes(html, nameEnd)
  if (end === undefined) return {...blank, type: 'broken', name, start, end: html.length}
  const isSelfClosing = html[end - 2] === '/'
  if (isEnd) return {...blank, type: 'end', name, start, end}
  return (
    readVerbatim(html, start, {name, end}) ?? {
      ...blank,
      type: 'start',
      name,
      start,
      end,
      isSelfClosing
    }
  )
}

/** @returns the offset behind the tag's `>`, or `undefined` when there is none. */
function readAttributes(html: string, start: number): number | undefined {
  let position = start
  for (;;) {
    position = skip(html, position, /[\s/]*/y)
    if (position >= html.length) return undefined
    if (html[position] === '>') return position + 1
    position = skip(html, position + 1, /[^\s/>=]*/y)
    const value = skip(html, position, /\s*=\s*/y)
    if (value === position) continue
    const behind = readValue(html, value)
    if (behind === undefined) return undefined
    position = behind
  }
}

function readValue(html: string, start: number): number | undefined {
  const quote = html[start]
  if (quote !== '"' && quote !== "'") return skip(html, start, /[^\s>]*/y)
  const close = html.indexOf(quote, start + 1)
  return close === -1 ? undefined : close + 1
}

function skip(html: string, start: number, pattern: RegExp): number {
  pattern.lastIndex = start
  return pattern.test(html) ? pattern.lastIndex : start
}

function readVerbatim(
  html: string,
  start: number,
  tag: {readonly name: string; readonly end: number}
): HtmlToken | undefined {
  const closer = verbatimNames[tag.name]
  if (!closer) return undefined
  closer.lastIndex = tag.end
  const match = closer.exec(html)
  if (!match && tag.end === html.length) return undefined
  const end = match ? match.index + match[0].length : html.length
  const content = html.slice(tag.end, match?.index ?? html.length)
  return {type: 'verbatim', name: tag.name, start, end, content, isSelfClosing: false}
}
