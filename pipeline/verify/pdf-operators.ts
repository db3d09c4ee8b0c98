// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFString} from '@cantoo/pdf-lib'

/** What stands before an operator, as places in the content; read only when somebody asks. */
export interface Operands {
  /** Names in their order, without slash. */
  readonly names: () => string[]
  /** Codes of so many bytes each, of the texts in their order. */
  readonly codes: (width: number, act: (code: number) => void) => void
  /** The text behind a name of a dictionary, as it is written. */
  readonly valueOf: (name: string) => string | undefined
}

/** Sorts of bytes (ISO 32000-1 §7.2.2): all others part words. */
const [letter, slash, bracket, less, percent] = [1, 2, 3, 4, 5] as const

const sorts = new Uint8Array(256)
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\'"*'
const groups: readonly (readonly [string, number])[] = [
  [letters, letter],
  ['/', slash],
  ['(', bracket],
  ['<', less],
  ['%', percent]
]
for (const [bytes, sort] of groups) for (const byte of Buffer.from(bytes)) sorts[byte] = sort

/** Bytes that a name or an operator does not end at. */
const isRegular = new Uint8Array(256).fill(1)
for (const byte of Buffer.from('\0\t\n\f\r ()<>[]{}/%')) isRegular[byte] = 0

/**
 * Read the operators of a content stream (§7.8.2); pictures that stand in it are passed over.
 *
 * @param actions what to do at operators, by their names.
 */
export function readOperators(
  content: Buffer,
  actions: Readonly<Record<string, (operands: Operands) => void>>
): void {
  const known = new Map(Object.entries(actions).map(([name, act]) => [keyOf(name), act]))
  const places = new Places(content)
  let at = nextToken(content, 0)
  while (at < content.length) {
    const sort = sorts[content[at] ?? 0] ?? 0
    let end = endOf(content, at, sort)
    if (sort === letter) {
      const word = wordAt(content, at, end)
      known.get(word)?.(places)
      places.clear()
      if (word === inlineData) end = endOfPicture(content, end)
    } else places.add(sort, at, end)
    at = nextToken(content, end)
  }
}

/** Numbers, white space and brackets of arrays are passed over. */
function nextToken(content: Uint8Array, start: number): number {
  let at = start
  while (at < content.length && sorts[content[at] ?? 0] === 0) at++
  return at
}

function keyOf(name: string): number {
  return wordAt(Buffer.from(name), 0, name.length)
}

/** Operators have three bytes at most. */
function wordAt(content: Uint8Array, start: number, end: number): number {
  let word = 0
  for (let at = start; at < Math.min(end, start + 4); at++) word = word * 256 + (content[at] ?? 0)
  return word
}

const inlineData = keyOf('ID')

function endOfPicture(content: Buffer, start: number): number {
  const end = /\sEI(?=\s|$)/.exec(content.toString('latin1', start))
  return end ? start + end.index + end[0].length : content.length
}

function endOf(content: Uint8Array, start: number, sort: number): number {
  if (sort === bracket) return endOfText(content, start)
  if (sort === percent) return endBehind(content, start, 10)
  if (sort !== less) return endOfWord(content, start + 1)
  return content[start + 1] === 60 ? start + 2 : endBehind(content, start, 62)
}

function endOfWord(content: Uint8Array, start: number): number {
  let at = start
  while (at < content.length && isRegular[content[at] ?? 0] === 1) at++
  return at
}

/** Brackets in a text come in pairs, or behind a backslash (§7.3.4.2). */
function endOfText(content: Uint8Array, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at++) {
    const byte = content[at]
    if (byte === 92) at++
    else if (byte === 40) depth++
    else if (byte === 41) depth--
    if (depth === 0) return at + 1
  }
  return content.length
}

function endBehind(content: Uint8Array, start: number, byte: number): number {
  const at = content.indexOf(byte, start)
  return at < 0 ? content.length : at + 1
}

/** Places of names and texts: sort, start, end, and so on. */
class Places implements Operands {
  readonly #content: Buffer
  readonly #places: number[] = []

  constructor(content: Buffer) {
    this.#content = content
  }

  add(sort: number, start: number, end: number): void {
    this.#places.push(sort, start, end)
  }

  clear(): void {
    this.#places.length = 0
  }

  names(): string[] {
    return this.#written().flatMap((one) => (one.startsWith('/') ? [one.slice(1)] : []))
  }

  codes(width: number, act: (code: number) => void): void {
    for (let at = 0; at < this.#places.length; at += 3) {
      const [sort, start, end] = [this.#places[at], this.#at(at + 1), this.#at(at + 2)]
      if (sort === less) codesOfHex(this.#content, {start: start + 1, end: end - 1, width}, act)
      else if (sort === bracket) codesOf(this.#content.toString('latin1', start, end), width, act)
    }
  }

  valueOf(name: string): string | undefined {
    const written = this.#written()
    const value = written[written.indexOf(`/${name}`) + 1]
    return written.includes(`/${name}`) && /^[(<](?!<)/.test(value ?? '') ? value : undefined
  }

  #at(index: number): number {
    return this.#places[index] ?? 0
  }

  #written(): string[] {
    const written: string[] = []
    for (let at = 0; at < this.#places.length; at += 3) {
      written.push(this.#content.toString('latin1', this.#at(at + 1), this.#at(at + 2)))
    }
    return written
  }
}

/** What digits count, and -1 for what is none. */
const counts = Array.from({length: 256}, (_, byte) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
)

interface Hex {
  readonly start: number
  readonly end: number
  readonly width: number
}

/** A digit that is missing at the end is zero (§7.3.4.3). */
function codesOfHex(content: Buffer, {start, end, width}: Hex, act: (code: number) => void): void {
  let code = 0
  let digits = 0
  for (let at = start; at < end; at++) {
    const count = counts[content[at] ?? 0] ?? -1
    if (count < 0) continue
    code = code * 16 + count
    digits += 1
    if (digits < width * 2) continue
    act(code)
    code = 0
    digits = 0
  }
  if (digits > 0) act(code * 16 ** (width * 2 - digits))
}

function codesOf(written: string, width: number, act: (code: number) => void): void {
  const bytes = Buffer.from(PDFString.of(written.slice(1, -1)).asBytes())
  for (let at = 0; at + width <= bytes.length; at += width) act(bytes.readUIntBE(at, width))
}
