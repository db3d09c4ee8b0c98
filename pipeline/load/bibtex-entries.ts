// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** An entry of a BibTeX file, its values as they were typed, strings put in. */
export interface BibtexEntry {
  /** In lower case: `book`. */
  readonly type: string
  readonly key: string
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, string>
  /** Index of its `@` in the text. */
  readonly offset: number
}

/** What is no BibTeX, and where. */
export interface BibtexFault {
  readonly reason: string
  readonly offset: number
}

export interface BibtexFile {
  readonly entries: readonly BibtexEntry[]
  readonly faults: readonly BibtexFault[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads on in a text; every method moves `at`. */
class Scanner {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  /** What the pattern, which must be sticky, matches here. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  skipSpace(): void {
    this.take(/(?:\s|%[^\n]*\n)*/y)
  }

  /** What stands between the sign here and the one that ends it; nothing where there is no end. */
  takeUntil(end: string): string | undefined {
    const start = this.at + 1
    const signs = /\\[\s\S]|[{})"]/g
    signs.lastIndex = start
    let depth = 0
    for (let found = signs.exec(this.text); found; found = signs.exec(this.text)) {
      const [sign] = found
      if (sign === end && depth === 0) {
        this.at = found.index + 1
        return this.text.slice(start, found.index)
      }
      depth += depths[sign] ?? 0
    }
    return undefined
  }
}

const depths: Readonly<Record<string, number>> = {'{': 1, '}': -1}

/**
 * Read a BibTeX or BibLaTeX file: entries, strings, values in braces and quotes, joined by `#`.
 * After a fault it goes on at the next line that begins with `@`.
 */
export function readBibtex(text: string): BibtexFile {
  const scanner = new Scanner(text)
  const strings = new Map(months.map((month, index) => [month, String(index + 1)] as const))
  const entries: BibtexEntry[] = []
  const faults: BibtexFault[] = []
  for (let offset = text.indexOf('@'); offset >= 0; offset = text.indexOf('@', scanner.at)) {
    scanner.at = offset
    const read = readEntry(scanner, strings)
    if (typeof read === 'string') {
      faults.push({reason: read, offset})
      const next = text.slice(offset + 1).search(/^[ \t]*@/m)
      scanner.at = next < 0 ? text.length : offset + 1 + next
    } else if (read) entries.push(read)
  }
  return {entries, faults}
}

/** An entry; nothing for what is none (a comment, a string); a sentence for a fault. */
function readEntry(
  scanner: Scanner,
  strings: Map<string, string>
): BibtexEntry | undefined | string {
  const offset = scanner.at
  const type =
    scanner
      .take(/@\s*[A-Za-z]+/y)
      ?.slice(1)
      .trim()
      .toLowerCase() ?? ''
  scanner.skipSpace()
  const open = type === '' ? '' : scanner.text.charAt(scanner.at)
  if (open !== '{' && open !== '(') {
    scanner.at = offset + 1
    return undefined
  }
  if (type === 'comment' || type === 'preamble') return skipGroup(scanner, type, open)
  scanner.at += 1
  if (type === 'string') return readString(scanner, strings)
  const key = readKey(scanner)
  if (key === undefined) {
    return `Unexpected \`@${type}\` without a key, expected one such as \`@${type}{dupont2021,\``
  }
  const fields = readFields(scanner, strings)
  return typeof fields === 'string' ? `${fields} in \`${key}\`` : {type, key, fields, offset}
}

function readKey(scanner: Scanner): string | undefined {
  scanner.skipSpace()
  return scanner.take(/[^\s,{}()="#%]+/y)
}

function skipGroup(scanner: Scanner, type: string, open: string): undefined | string {
  const group = scanner.takeUntil(open === '{' ? '}' : ')')
  if (group !== undefined) return undefined
  return `Unexpected \`@${type}\` without an end, expected a closing bracket`
}

function readString(scanner: Scanner, strings: Map<string, string>): undefined | string {
  const fields = readFields(scanner, strings)
  if (typeof fields === 'string') return fields
  for (const [name, value] of fields) strings.set(name, value)
  return undefined
}

/** The fields up to the bracket that ends the entry. */
function readFields(
  scanner: Scanner,
  strings: ReadonlyMap<string, string>
): Map<string, string> | string {
  const fields = new Map<string, string>()
  const skip = () => scanner.take(/(?:\s|,|%[^\n]*\n)*/y)
  for (skip(); scanner.take(/[})]/y) === undefined; skip()) {
    const field = readField(scanner, strings)
    if (typeof field === 'string') return field
    fields.set(...field)
  }
  return fields
}

function readField(
  scanner: Scanner,
  strings: ReadonlyMap<string, string>
): [name: string, value: string] | string {
  const name = scanner.take(/[^\s,{}()="#%@]+/y)
  scanner.skipSpace()
  if (name === undefined || scanner.take(/=/y) === undefined) {
    return `Unexpected text behind ${name ? `\`${name}\`` : 'a field'}, expected \`name = {value},\``
  }
  const value = readValue(scanner, strings)
  if (value !== undefined) return [name.toLowerCase(), value]
  return `Unexpected value of \`${name}\` without an end, expected \`{…}\``
}

/** Pieces joined by `#`. */
function readValue(scanner: Scanner, strings: ReadonlyMap<string, string>): string | undefined {
  let value = ''
  do {
    scanner.skipSpace()
    const piece = readPiece(scanner, strings)
    if (piece === undefined) return undefined
    value += piece
    scanner.skipSpace()
  } while (scanner.take(/#/y) !== undefined)
  return value
}

function readPiece(scanner: Scanner, strings: ReadonlyMap<string, string>): string | undefined {
  const sign = scanner.text.charAt(scanner.at)
  if (sign === '{') return scanner.takeUntil('}')
  if (sign === '"') return scanner.takeUntil('"')
  const word = scanner.take(/[^\s,{}()="#%]+/y)
  return word && (strings.get(word.toLowerCase()) ?? word)
}
