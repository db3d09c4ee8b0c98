// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** From the first byte to behind the last. */
export type Range = readonly [start: number, end: number]

/** White space between tokens, by byte (ISO 32000-1 §7.2.2). */
export const isSpace = tableOf('\0\t\n\f\r ')
const isEnd = tableOf('\0\t\n\f\r ()<>[]{}/%')
/** What operands begin with; everything else that is no white space begins an operator. */
const isOperand = tableOf('0123456789+-.()<>[]{}/%')

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

type Effect = 'open' | 'close' | 'begin' | 'drop' | 'paint'

/**
 * What operators do to the reading: open and close marked sequences, begin a path or a text object,
 * paint it or drop it (ISO 32000-1 Annex A).
 */
const operators: Readonly<Record<Effect, readonly string[]>> = {
  open: ['BDC', 'BMC'],
  close: ['EMC'],
  begin: ['m', 're', 'BT'],
  drop: ['n'],
  paint: ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'ET', 'Do', 'sh']
}

const effects: ReadonlyMap<number, Effect> = new Map(
  (Object.keys(operators) as Effect[]).flatMap((effect) =>
    operators[effect].map((name) => [codeOf(Buffer.from(name), 0, name.length), effect] as const)
  )
)

/** The bytes of a short word as one number. */
function codeOf(bytes: Uint8Array, start: number, end: number): number {
  let code = 0
  for (let at = start; at < end; at++) code = code * 256 + (bytes[at] ?? 0)
  return code
}

/** Bytes that some word of these begins with; most words of a text begin with none of them. */
const isFirst = tableOf(
  Object.values(operators)
    .flat()
    .map((name) => name.slice(0, 1))
    .join('')
)

const codes = {
  bracket: 40,
  closeBracket: 41,
  backslash: 92,
  less: 60,
  more: 62,
  slash: 47,
  percent: 37,
  newline: 10
} as const

/** Where the token that begins at an offset with a byte ends (§7.2). */
function endOfToken(content: Uint8Array, start: number, byte: number): number {
  if (!isEnd[byte] || byte === codes.slash) return endOfWord(content, start + 1)
  if (byte === codes.bracket) return endOfText(content, start)
  if (byte === codes.percent) return endAt(content, start, codes.newline)
  if (byte !== codes.less) return start + 1
  return content[start + 1] === codes.less ? start + 2 : endAt(content, start, codes.more)
}

function endOfSpace(content: Uint8Array, start: number): number {
  let at = start
  while (at < content.length && isSpace[content[at] ?? 0] === 1) at++
  return at
}

function endOfWord(content: Uint8Array, start: number): number {
  let at = start
  while (isEnd[content[at] ?? 0] === 0) at++
  return at
}

/** Short ways: a search would take longer. */
function endAt(content: Uint8Array, start: number, byte: number): number {
  let at = start
  while (at < content.length && content[at] !== byte) at++
  return at + 1
}

/** A text in brackets, which may hold pairs of brackets (§7.3.4.2). */
function endOfText(content: Uint8Array, start: number): number {
  let depth = 0
  let at = start
  do {
    const byte = content[at]
    if (byte === codes.backslash) at++
    else if (byte === codes.bracket) depth++
    else if (byte === codes.closeBracket) depth--
    at++
  } while (depth > 0 && at < content.length)
  return at
}

/** What is painted outside of every marked sequence: operators with their operands and paths. */
export function unmarkedRanges(content: Uint8Array): Range[] {
  const reading = new Reading()
  const marks = new MarkFinder(content)
  for (let at = endOfSpace(content, 0); at < content.length; ) {
    const byte = content[at] ?? 0
    const end = endOfToken(content, at, byte)
    if (isOperand[byte] === 1) reading.addOperand(at)
    else reading.apply(isFirst[byte] === 1 ? codeOf(content, at, end) : 0, at, end)
    at = endOfSpace(content, reading.isMarked() ? marks.next(end) : end)
  }
  return reading.ranges
}

/** Finds operators that open or close a marked sequence without reading what is before them. */
class MarkFinder {
  readonly #content: Buffer
  readonly #canJump: boolean
  readonly #found = [...operators.open, ...operators.close].map((name) => ({name, at: -1}))

  constructor(content: Uint8Array) {
    this.#content = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    this.#canJump = !content.includes(codes.bracket) && !content.includes(codes.percent)
  }

  /** The first one from an offset on, or the end; the offset where texts could hold such words. */
  next(start: number): number {
    if (!this.#canJump) return start
    let nearest = this.#content.length
    for (const one of this.#found) {
      if (one.at < start) one.at = this.#find(one.name, start)
      nearest = Math.min(nearest, one.at)
    }
    return nearest
  }

  #find(name: string, start: number): number {
    let at = this.#content.indexOf(name, start)
    while (at >= 0 && !this.#isWhole(at, at + name.length)) {
      at = this.#content.indexOf(name, at + 1)
    }
    return at < 0 ? this.#content.length : at
  }

  #isWhole(start: number, end: number): boolean {
    const [before = 0, behind = 0] = [this.#content[start - 1], this.#content[end]]
    const isNameOrDigits = before === codes.slash || before === codes.less
    return isEnd[before] === 1 && isEnd[behind] === 1 && !isNameOrDigits
  }
}

/** How far a content stream was read. */
class Reading {
  readonly ranges: Range[] = []
  /** Open marked sequences. */
  #depth = 0
  /** Where the open path or text object begins; −1 outside of any. */
  #opened = -1
  /** Where the operands of the next operator begin; −1 before the first. */
  #operands = -1

  isMarked(): boolean {
    return this.#depth > 0
  }

  addOperand(start: number): void {
    if (this.#operands < 0) this.#operands = start
  }

  apply(code: number, start: number, end: number): void {
    const effect = effects.get(code)
    const first = this.#operands < 0 ? start : this.#operands
    this.#operands = -1
    if (effect) this.#take(effect, this.#opened < 0 ? first : this.#opened, end)
  }

  #take(effect: Effect, from: number, end: number): void {
    if (effect === 'paint' && this.#depth === 0) this.ranges.push([from, end])
    if (effect === 'open') this.#depth++
    else if (effect === 'close') this.#depth--
    else this.#opened = effect === 'begin' ? from : -1
  }
}
