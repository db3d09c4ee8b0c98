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
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'

/** A print whose objects stand in a document's context. */
export interface PrintPart {
  readonly root: PDFRef
  /** The catalog that `root` leads to. */
  readonly catalog: PDFDict
  readonly info: PDFRef | undefined
  /** Every indirect object of the print, in the order of their numbers. */
  readonly objects: readonly PrintObject[]
}

export interface PrintObject {
  readonly ref: PDFRef
  readonly object: PDFObject
}

/**
 * Read what Chromium printed, PDF 1.4 with a classic cross-reference table (ISO 32000-1 §7.5.4),
 * into a context, each object under its number plus an offset: the largest number that the context
 * has so far, so that several prints fit beside each other.
 *
 * @throws {Error} for a file without such a table, which no print is.
 */
export function readPrint(print: Uint8Array, context: PDFContext): PrintPart {
  const reader = new PrintReader(print, context)
  const objects = reader.readObjects()
  for (const {ref, object} of objects) context.assign(ref, object)
  const trailer = reader.readTrailer()
  const root = trailer.get(PDFName.of('Root'))
  const catalog = context.lookup(root)
  if (!(root instanceof PDFRef && catalog instanceof PDFDict)) {
    throw new Error('Unexpected print without a catalog')
  }
  const info = trailer.get(PDFName.of('Info'))
  return {root, catalog, info: info instanceof PDFRef ? info : undefined, objects}
}

/** What bytes are between tokens, and what ends a token (§7.2.2). */
const isSpace = tableOf('\0\t\n\f\r ')
const isEnd = tableOf('\0\t\n\f\r ()<>[]{}/%')
const isNumeric = tableOf('0123456789+-.')

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

const pages = PDFName.of('Pages')

const zero = 48

/** Small numbers are many; they never change. */
const integers = Array.from({length: 1024}, (_, value) => PDFNumber.of(value))

class PrintReader {
  readonly #bytes: Uint8Array
  readonly #text: string
  readonly #context: PDFContext
  readonly #offset: number
  readonly #table: readonly number[]
  readonly #refs: PDFRef[] = []
  readonly #names = new Map<string, PDFName>()
  #at: number

  constructor(print: Uint8Array, context: PDFContext) {
    this.#bytes = print
    this.#text = Buffer.from(print.buffer, print.byteOffset, print.byteLength).toString('latin1')
    this.#context = context
    this.#offset = context.largestObjectNumber
    this.#at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-64))?.[1])
    this.#table = this.#readTable()
  }

  readObjects(): PrintObject[] {
    const {length} = this.#table
    return Array.from({length}, (_, number) => number).flatMap((number) => {
      const start = this.#table[number] ?? 0
      return start === 0 ? [] : [{ref: this.#refOf(number), object: this.#readAt(start)}]
    })
  }

  /** Behind the cross-reference table. */
  readTrailer(): PDFDict {
    this.#at = this.#text.lastIndexOf('trailer') + 'trailer'.length
    const trailer = this.#read()
    if (!(trailer instanceof PDFDict)) throw new Error('Unexpected print without a trailer')
    return trailer
  }

  /** Offsets by object number; 0 for numbers that are free. */
  #readTable(): number[] {
    const offsets: number[] = []
    const section = /(\d+) (\d+)\s*[\r\n]\s*/y
    if (!this.#text.startsWith('xref', this.#at))
      throw new Error('Unexpected print without a table')
    section.lastIndex = this.#text.indexOf('\n', this.#at) + 1
    for (let found = section.exec(this.#text); found; found = section.exec(this.#text)) {
      const [first, count] = [Number(found[1]), Number(found[2])]
      const start = section.lastIndex
      for (let index = 0; index < count; index++) {
        const entry = this.#text.slice(start + index * 20, start + index * 20 + 18)
        offsets[first + index] = entry.endsWith('n') ? Number(entry.slice(0, 10)) : 0
      }
      section.lastIndex = start + count * 20
    }
    return offsets
  }

  /** An indirect object: `7 0 obj … endobj`. */
  #readAt(start: number): PDFObject {
    this.#at = this.#text.indexOf('obj', start) + 'obj'.length
    const object = this.#read()
    this.#skipSpace()
    const isStream = object instanceof PDFDict && this.#text.startsWith('stream', this.#at)
    return isStream ? this.#readStream(object) : object
  }

  #readStream(dict: PDFDict): PDFRawStream {
    const start = this.#text.indexOf('\n', this.#at) + 1
    const length = this.#lengthOf(dict)
    return PDFRawStream.of(dict, this.#bytes.subarray(start, start + length))
  }

  #lengthOf(dict: PDFDict): number {
    const length = dict.get(PDFName.Length)
    if (length instanceof PDFNumber) return length.asNumber()
    const number = length instanceof PDFRef ? length.objectNumber - this.#offset : 0
    const value = this.#readAt(this.#table[number] ?? 0)
    if (!(value instanceof PDFNumber)) throw new Error('Unexpected stream without a length')
    return value.asNumber()
  }

  #read(): PDFObject {
    this.#skipSpace()
    const {[this.#at]: first = ''} = this.#text
    const isDict = first === '<' && this.#text[this.#at + 1] === '<'
    return (isDict ? this.#readDict() : this.#readers[first]?.()) ?? this.#readNumber()
  }

  readonly #readers: Readonly<Record<string, () => PDFObject>> = {
    '/': () => this.#readName(),
    '[': () => this.#readArray(),
    '(': () => this.#readString(),
    '<': () => PDFHexString.of(this.#take(this.#text.indexOf('>', this.#at), 1)),
    t: () => this.#readWord('true', PDFBool.True),
    f: () => this.#readWord('false', PDFBool.False),
    n: () => this.#readWord('null', PDFNull)
  }

  #readWord(word: string, value: PDFObject): PDFObject {
    this.#at += word.length
    return value
  }

  /** Text up to an offset without the delimiters around it. */
  #take(end: number, delimiter: number): string {
    const text = this.#text.slice(this.#at + delimiter, end)
    this.#at = end + delimiter
    return text
  }

  #readDict(): PDFDict {
    const entries = new Map<PDFName, PDFObject>()
    this.#at += 2
    for (this.#skipSpace(); this.#text[this.#at] === '/'; this.#skipSpace()) {
      const key = this.#readName()
      entries.set(key, this.#read())
    }
    this.#at += 2
    const type = entries.get(PDFName.Type)
    if (type === PDFName.Page) return PDFPageLeaf.fromMapWithContext(entries, this.#context)
    if (type === pages) return PDFPageTree.fromMapWithContext(entries, this.#context)
    return PDFDict.fromMapWithContext(entries, this.#context)
  }

  #readArray(): PDFArray {
    const array = PDFArray.withContext(this.#context)
    this.#at += 1
    for (this.#skipSpace(); this.#text[this.#at] !== ']'; this.#skipSpace())
      array.push(this.#read())
    this.#at += 1
    return array
  }

  #readName(): PDFName {
    const start = this.#at + 1
    let end = start
    while (!isEnd[this.#bytes[end] ?? 0]) end++
    this.#at = end
    const text = this.#text.slice(start, end)
    const known = this.#names.get(text)
    if (known) return known
    const name = PDFName.of(text)
    this.#names.set(text, name)
    return name
  }

  /** A text in brackets, which may hold pairs of brackets (§7.3.4.2); stays as it is written. */
  #readString(): PDFString {
    let end = this.#at + 1
    for (let depth = 1; depth > 0; end++) {
      const {[end]: character} = this.#text
      if (character === '\\') end++
      else if (character === '(') depth++
      else if (character === ')') depth--
      else if (character === undefined) throw new Error('Unexpected end of a print in a text')
    }
    return PDFString.of(this.#take(end - 1, 1))
  }

  #readNumber(): PDFNumber | PDFRef {
    const start = this.#at
    while (isNumeric[this.#bytes[this.#at] ?? 0]) this.#at++
    if (this.#at === start) throw new Error(`Unexpected object at offset ${start} of a print`)
    const value = Number(this.#text.slice(start, this.#at))
    if (this.#text.startsWith(' 0 R', this.#at)) {
      this.#at += ' 0 R'.length
      return this.#refOf(value)
    }
    return integers[value] ?? PDFNumber.of(value)
  }

  #refOf(number: number): PDFRef {
    const known = this.#refs[number]
    if (known) return known
    const ref = PDFRef.of(number + this.#offset)
    this.#refs[number] = ref
    return ref
  }

  #skipSpace(): void {
    while (isSpace[this.#bytes[this.#at] ?? zero]) this.#at++
  }
}
