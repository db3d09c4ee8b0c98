// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Marked content of a page (ISO 32000-1 §14.6). */
export interface Marks {
  /** Identifiers that content has, each as often as it stands there. */
  readonly identifiers: readonly number[]
  /** Whether all that is painted stands in a marked sequence, and every sequence ends. */
  readonly isComplete: boolean
}

/** Read the marks of a page. */
export function readMarks(content: Uint8Array): Marks {
  const identifiers: number[] = []
  const sequences = new Sequences()
  const jumps = new Jumps(content)
  for (let at = 0; at < content.length; ) {
    const end = endOfToken(content, at)
    const sort = sorts[content[at] ?? 0]
    if (sort === known) sequences.apply(wordAt(content, at, end))
    else if (sort === slash && isIdentifier(content, at, end)) {
      identifiers.push(numberAt(content, end))
    }
    at = sequences.isOpen() ? jumps.next(end) : end
  }
  return {identifiers, isComplete: sequences.isComplete()}
}

/** Marked sequences, which may stand in each other. */
class Sequences {
  #depth = 0
  #isBroken = false

  apply(word: number): void {
    const effect = effects.get(word)
    if (effect === undefined) return
    if (effect === paints && this.#depth === 0) this.#isBroken = true
    this.#depth += effect
    if (this.#depth < 0) this.#isBroken = true
  }

  isOpen(): boolean {
    return this.#depth > 0
  }

  isComplete(): boolean {
    return !this.#isBroken && this.#depth === 0
  }
}

/** Sorts of bytes (§7.2.2, Annex A); any other ends a token and is one by itself. */
const [space, digit, letter, slash, bracket, less, percent, known] = [
  1, 2, 3, 4, 5, 6, 7, 8
] as const

const sorts = new Uint8Array(256).fill(letter)
const groups: readonly (readonly [string, number])[] = [
  ['\0\t\n\f\r ', space],
  ['0123456789+-.', digit],
  ['/', slash],
  ['(', bracket],
  ['<', less],
  ['%', percent],
  ['>)[]{}', 0]
]
for (const [bytes, sort] of groups) for (const byte of Buffer.from(bytes)) sorts[byte] = sort

/** Operators that paint leave the depth of sequences as it is. */
const paints = 0

const operators: readonly (readonly [string, number])[] = [
  ['BDC BMC', 1],
  ['EMC', -1],
  ['f F f* B B* b b* S s Tj TJ \' " Do sh BI', paints]
]

/** How operators change the depth, by their bytes as one number. */
const effects = new Map(
  operators.flatMap(([names, effect]) =>
    names.split(' ').map((name) => {
      const bytes = Buffer.from(name)
      sorts[bytes[0] ?? 0] = known
      return [wordAt(bytes, 0, bytes.length), effect] as const
    })
  )
)

/** Long words, which no operator is, by their beginning. */
function wordAt(content: Uint8Array, start: number, end: number): number {
  let word = 0
  for (let at = start; at < Math.min(end, start + 4); at++) word = word * 256 + (content[at] ?? 0)
  return word
}

/** Bytes of names, numbers and operators. */
const isWord = sorts.map((sort) => ([digit, letter, known].some((one) => one === sort) ? 1 : 0))

function endOfToken(content: Uint8Array, start: number): number {
  switch (sorts[content[start] ?? 0]) {
    case digit:
    case known:
    case letter:
    case slash:
      return endOfWord(content, start + 1)
    case bracket:
      return endOfText(content, start)
    case less:
      return content[start + 1] === 60 ? start + 2 : endBehind(content, start, 62)
    case percent:
      return endBehind(content, start, 10)
    default:
      return start + 1
  }
}

function endOfWord(content: Uint8Array, start: number): number {
  let at = start
  while (isWord[content[at] ?? 0] === 1) at++
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
  let at = start
  while (at < content.length && content[at] !== byte) at++
  return at + 1
}

/** What matters inside of a marked sequence; searching for it takes a tenth of reading all. */
class Jumps {
  readonly #content: Buffer
  /** Without texts in brackets and comments, whatever looks like a mark is one. */
  readonly #canJump: boolean
  readonly #places = new Map(['/MCID', 'BDC', 'BMC', 'EMC'].map((text) => [text, -1]))

  constructor(content: Uint8Array) {
    this.#content = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    this.#canJump = !content.includes(40) && !content.includes(37)
  }

  /** The next place from an offset on where one may begin that is not part of another word. */
  next(start: number): number {
    if (!this.#canJump) return start
    let nearest = this.#content.length
    for (const [text, place] of this.#places) {
      const at = place < start ? this.#search(text, start) : place
      this.#places.set(text, at)
      nearest = Math.min(nearest, at)
    }
    return nearest
  }

  #search(text: string, start: number): number {
    let at = this.#content.indexOf(text, start)
    while (at > 0 && this.#isInside(at)) at = this.#content.indexOf(text, at + 1)
    return at < 0 ? this.#content.length : at
  }

  /** Whether an operator's letters are the end of another word, a name or digits. */
  #isInside(at: number): boolean {
    const before = this.#content[at - 1] ?? 0
    return this.#content[at] !== 47 && (isWord[before] === 1 || before === 47 || before === 60)
  }
}

const identifierName = Buffer.from('/MCID')

function isIdentifier(content: Uint8Array, start: number, end: number): boolean {
  return (
    end - start === identifierName.length &&
    identifierName.every((byte, index) => content[start + index] === byte)
  )
}

/** The number that follows; not a number where none does. */
function numberAt(content: Uint8Array, start: number): number {
  let at = start
  while (sorts[content[at] ?? 0] === space && at < content.length) at++
  const text = Buffer.from(content.subarray(at, endOfWord(content, at))).toString('latin1')
  return text === '' ? Number.NaN : Number(text)
}
