// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {deflateSync} from 'node:zlib'
import {
  type PDFContext,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFStream
} from '@cantoo/pdf-lib'

/** Objects that are compressed together: enough to share their words, few enough to read one. */
const objectsPerStream = 100

/** Type of an entry of the cross-reference stream (ISO 32000-1 §7.5.8.3), and its two fields. */
type Entry = readonly [type: 0 | 1 | 2, where: number, index: number]

/** Widths of the fields in bytes. */
const widths = [1, 4, 2] as const

/**
 * The document as PDF 1.7 with object streams and a cross-reference stream (§7.5.7, §7.5.8). The
 * library's own writer compares each object with every other one, and compresses in JavaScript.
 */
export function writeDocument(context: PDFContext): Uint8Array {
  const writer = new DocumentWriter(context)
  const loose: (readonly [PDFRef, PDFObject])[] = []
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) writer.writeObject(ref.objectNumber, streamBytes(object))
    else loose.push([ref, object])
  }
  for (let start = 0; start < loose.length; start += objectsPerStream) {
    writer.writeTogether(loose.slice(start, start + objectsPerStream))
  }
  return writer.finish()
}

class DocumentWriter {
  readonly #context: PDFContext
  readonly #entries: Entry[] = []
  readonly #chunks: Buffer[] = []
  #length = 0
  #last: number

  constructor(context: PDFContext) {
    this.#context = context
    this.#last = context.largestObjectNumber
    // Bytes above 127 tell programs that the file is no text (§7.5.2).
    this.#write(Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'))
  }

  writeObject(number: number, bytes: Buffer): void {
    this.#entries[number] = [1, this.#length, 0]
    this.#write(Buffer.from(`${number} 0 obj\n`), bytes, Buffer.from('\nendobj\n'))
  }

  writeTogether(objects: readonly (readonly [PDFRef, PDFObject])[]): void {
    const number = ++this.#last
    let offset = 0
    const head: number[] = []
    const bodies = objects.map(([{objectNumber}, object], index) => {
      const body = `${object}\n`
      this.#entries[objectNumber] = [2, number, index]
      head.push(objectNumber, offset)
      offset += body.length
      return body
    })
    const first = `${head.join(' ')}\n`
    const dict = {Type: 'ObjStm', N: objects.length, First: first.length}
    this.#writeStream(number, Buffer.from(first + bodies.join(''), 'latin1'), dict)
  }

  finish(): Uint8Array {
    const number = ++this.#last
    const start = this.#length
    this.#entries[number] = [1, start, 0]
    const size = number + 1
    const {Root, Info, ID} = this.#context.trailerInfo
    const table = {Type: 'XRef', Size: size, W: [...widths], Root, Info, ID}
    this.#writeStream(number, tableBytes(this.#entries, size), table)
    this.#write(Buffer.from(`startxref\n${start}\n%%EOF\n`))
    return Buffer.concat(this.#chunks)
  }

  #writeStream(number: number, contents: Buffer, dict: Parameters<PDFContext['stream']>[1]): void {
    const all = {...dict, Filter: 'FlateDecode'}
    this.writeObject(number, streamBytes(this.#context.stream(deflateSync(contents), all)))
  }

  #write(...chunks: readonly Buffer[]): void {
    for (const chunk of chunks) {
      this.#chunks.push(chunk)
      this.#length += chunk.length
    }
  }
}

function streamBytes(stream: PDFStream): Buffer {
  const contents = stream.getContents()
  stream.dict.set(PDFName.Length, PDFNumber.of(contents.length))
  const head = Buffer.from(`${stream.dict}\nstream\n`, 'latin1')
  return Buffer.concat([head, contents, Buffer.from('\nendstream')])
}

/** Entries for all numbers; those that no object has are free. */
function tableBytes(entries: readonly (Entry | undefined)[], size: number): Buffer {
  const [first, second, third] = widths
  const width = first + second + third
  const table = Buffer.alloc(size * width)
  for (let number = 0; number < size; number++) {
    const [type, where, index] = entries[number] ?? [0, 0, 65535]
    table.writeUInt8(type, number * width)
    table.writeUInt32BE(where, number * width + first)
    table.writeUInt16BE(index, number * width + first + second)
  }
  return table
}
