// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'
import {nameOf} from './pdf-objects.ts'

/**
 * One token with the white space and comments before it (ISO 32000-1 §7.2, §7.3): number and
 * generation of a reference, a number, a name, hexadecimal digits, or a mark.
 */
const token =
  /(?:[\0\t\n\f\r ]|%[^\r\n]*)*(?:(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])|([+-]?(?:\d+\.?\d*|\.\d+))|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|<([0-9A-Fa-f\0\t\n\f\r ]*)>|(<<|>>|[[\]()]|[a-z]+))/y

const words: ReadonlyMap<string, PDFObject> = new Map<string, PDFObject>([
  ['true', PDFBool.True],
  ['false', PDFBool.False],
  ['null', PDFNull]
])

const references: PDFRef[] = []
const integers: PDFNumber[] = []

/** The library keeps references by their texts, which takes longer. */
export function referenceOf(number: number, generation: number): PDFRef {
  if (generation > 0) return PDFRef.of(number, generation)
  const known = references[number]
  if (known) return known
  const reference = PDFRef.of(number)
  references[number] = reference
  return reference
}

/** Small numbers are many, and never change. */
function numberOf(value: number): PDFNumber {
  if (!(Number.isInteger(value) && value >= 0 && value < 4096)) return PDFNumber.of(value)
  const known = integers[value] ?? PDFNumber.of(value)
  integers[value] = known
  return known
}

/** What is no object of its own: the end of an array or a dictionary, `stream`, `endobj` … */
type Mark = string

/** Reads objects from the text of a file or of an object stream, one character a byte. */
export class PdfParser {
  readonly #text: string
  readonly context: PDFContext
  #at = 0

  constructor(text: string, context: PDFContext) {
    this.#text = text
    this.context = context
  }

  /** @throws {Error} where no object begins. */
  readObject(start: number): PDFObject {
    this.#at = start
    const object = this.#read()
    if (typeof object === 'string') throw new Error(`Unexpected \`${object}\` at ${start}`)
    return object
  }

  /**
   * An indirect object (§7.3.10), which may be a stream.
   *
   * @param number that it has to have, if that is known.
   * @param lengthOf what a reference to a length leads to.
   */
  readIndirect(
    number: number | undefined,
    start: number,
    lengthOf: (ref: PDFRef) => number
  ): PDFObject {
    const header = /\s*(\d+)\s+\d+\s+obj/y
    header.lastIndex = start
    const own = header.exec(this.#text)?.[1]
    if (own === undefined || (number !== undefined && Number(own) !== number)) {
      throw new Error(`Unexpected offset ${start} in the cross-reference table`)
    }
    const object = this.readObject(header.lastIndex)
    const isStream = object instanceof PDFDict && this.#read() === 'stream'
    return isStream ? this.#readStream(object, lengthOf) : object
  }

  #readStream(dict: PDFDict, lengthOf: (ref: PDFRef) => number): PDFRawStream {
    const start = this.#text.indexOf('\n', this.#at) + 1
    const value = dict.get(PDFName.Length)
    const length = value instanceof PDFRef ? lengthOf(value) : numberIn(value)
    this.#at = start + length
    if (this.#read() !== 'endstream') throw new Error(`Unexpected length of the stream at ${start}`)
    return PDFRawStream.of(dict, Buffer.from(this.#text.slice(start, start + length), 'latin1'))
  }

  #read(): PDFObject | Mark {
    token.lastIndex = this.#at
    const found = token.exec(this.#text)
    if (!found) throw new Error(`Unexpected object at ${this.#at}`)
    this.#at = token.lastIndex
    const [, reference, generation, number, name, digits, mark = ''] = found
    if (reference !== undefined) return referenceOf(Number(reference), Number(generation))
    if (number !== undefined) return numberOf(Number(number))
    if (name !== undefined) return nameOf(name)
    if (digits !== undefined) return PDFHexString.of(digits)
    return this.#readMarked(mark)
  }

  #readMarked(mark: Mark): PDFObject | Mark {
    if (mark === '<<') return this.#readDict()
    if (mark === '[') return this.#readArray()
    if (mark === '(') return this.#readText()
    return words.get(mark) ?? mark
  }

  #readDict(): PDFDict {
    const entries = new Map<PDFName, PDFObject>()
    for (let key = this.#read(); key !== '>>'; key = this.#read()) {
      const value = this.#read()
      if (!(key instanceof PDFName) || typeof value === 'string') {
        throw new Error(`Unexpected dictionary before ${this.#at}`)
      }
      entries.set(key, value)
    }
    return PDFDict.fromMapWithContext(entries, this.context)
  }

  #readArray(): PDFArray {
    const array = PDFArray.withContext(this.context)
    for (let item = this.#read(); item !== ']'; item = this.#read()) {
      if (typeof item === 'string') throw new Error(`Unexpected array before ${this.#at}`)
      array.push(item)
    }
    return array
  }

  /** Brackets come in pairs, or behind a backslash (§7.3.4.2). */
  #readText(): PDFString {
    const bracket = /\\[\s\S]|[()]/g
    bracket.lastIndex = this.#at
    for (let depth = 1; depth > 0; ) {
      const [found] = bracket.exec(this.#text) ?? []
      if (found === undefined) throw new Error(`Unexpected text without end at ${this.#at}`)
      depth += steps[found] ?? 0
    }
    const text = this.#text.slice(this.#at, bracket.lastIndex - 1)
    this.#at = bracket.lastIndex
    return PDFString.of(text)
  }
}

const steps: Readonly<Record<string, number>> = {'(': 1, ')': -1}

/** @throws {Error} for what is no number. */
export function numberIn(value: PDFObject | undefined): number {
  if (!(value instanceof PDFNumber)) throw new Error('Unexpected object, expected a number')
  return value.asNumber()
}
