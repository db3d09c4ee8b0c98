// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {PDFDict, PDFName, PDFNumber, PDFRawStream} from '@cantoo/pdf-lib'
import {bytesOf, dictIn, itemsIn} from './pdf-objects.ts'
import {numberIn, type PdfParser} from './pdf-parser.ts'

/** Where an object is: at an offset of the file, or in an object stream. */
export interface Location {
  readonly kind: 'file' | 'stream'
  /** The offset, or the number of the stream. */
  readonly where: number
  readonly generation: number
}

/** What the end of a file says of its objects. */
export interface CrossReferences {
  readonly trailer: PDFDict
  /** By object number. */
  readonly locations: ReadonlyMap<number, Location>
}

/** Read the cross-reference tables and streams of a file, newest first (ISO 32000-1 §7.5). */
export function readCrossReferences(text: string, parser: PdfParser): CrossReferences {
  const locations = new Map<number, Location | undefined>()
  const dicts = new Map<number, PDFDict>()
  let start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1])
  while (!dicts.has(start)) {
    const section = readSection(text, start, parser)
    for (const [number, location] of section.entries) {
      if (!locations.has(number)) locations.set(number, location)
    }
    dicts.set(start, section.trailer)
    start = section.trailer.has(previous) ? numberIn(section.trailer.lookup(previous)) : start
  }
  const [trailer = PDFDict.withContext(parser.context)] = dicts.values()
  const used = [...locations].flatMap(([number, one]) => (one ? [[number, one] as const] : []))
  return {trailer, locations: new Map(used)}
}

function readSection(text: string, start: number, parser: PdfParser): Section {
  if (!(start < text.length)) throw new Error('Unexpected file without cross-references')
  return text.startsWith('xref', start) ? readTable(text, start, parser) : readStream(start, parser)
}

const previous = PDFName.of('Prev')

/** One table or stream; numbers without a location are free. */
interface Section {
  readonly trailer: PDFDict
  readonly entries: readonly (readonly [number, Location | undefined])[]
}

/** §7.5.4. */
function readTable(text: string, start: number, parser: PdfParser): Section {
  const entries: [number, Location | undefined][] = []
  const range = /\s*(\d+) (\d+)\s*[\r\n]/y
  range.lastIndex = start + 'xref'.length
  for (let found = range.exec(text); found; found = range.exec(text)) {
    const [first, count] = [Number(found[1]), Number(found[2])]
    const at = text.indexOf(' ', range.lastIndex) - 10
    for (let index = 0; index < count; index++) {
      const entry = text.slice(at + index * 20, at + index * 20 + 18)
      const [where = 0, generation = 0] = entry.split(' ').map(Number)
      const location = {kind: 'file', where, generation} as const
      entries.push([first + index, entry.endsWith('n') ? location : undefined])
    }
    range.lastIndex = count === 0 ? range.lastIndex : at + count * 20
  }
  const trailer = parser.readObject(text.indexOf('trailer', range.lastIndex) + 'trailer'.length)
  if (!(trailer instanceof PDFDict)) throw new Error('Unexpected file without a trailer')
  return {trailer, entries}
}

/** §7.5.8. */
function readStream(start: number, parser: PdfParser): Section {
  const stream = parser.readIndirect(undefined, start, () => {
    throw new Error('Unexpected length of the cross-reference stream, expected a number')
  })
  if (!(stream instanceof PDFRawStream)) throw new Error(`Unexpected \`startxref\` ${start}`)
  const {dict} = stream
  const widths = itemsIn(dict, 'W').map(numberIn)
  const [kind = 0, where = 0, rest = 0] = widths
  const width = kind + where + rest
  const bytes = unpredict(bytesOf(stream), dict, width)
  const field = (at: number, length: number) => numberAt(bytes, at, at + length)
  const entries = numbersIn(dict).map((number, index) => {
    const at = index * width
    const type = kind === 0 ? 1 : field(at, kind)
    const target = {where: field(at + kind, where), generation: 0}
    if (type === 2) return [number, {...target, kind: 'stream'}] as const
    const generation = field(at + kind + where, rest)
    const location = {...target, kind: 'file', generation} as const
    return [number, type === 1 ? location : undefined] as const
  })
  return {trailer: dict, entries}
}

/** Most significant byte first. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) number = number * 256 + (bytes[at] ?? 0)
  return number
}

/** Object numbers in the order of the entries. */
function numbersIn(dict: PDFDict): number[] {
  const index = itemsIn(dict, 'Index').map(numberIn)
  const ranges = index.length > 0 ? index : [0, numberIn(dict.lookup(PDFName.of('Size')))]
  return ranges.flatMap((first, at) =>
    at % 2 === 0 ? Array.from({length: ranges[at + 1] ?? 0}, (_, step) => first + step) : []
  )
}

/** Undo differences to the row above (§7.4.4.4), as some programs write such streams. */
function unpredict(bytes: Buffer, dict: PDFDict, width: number): Buffer {
  const predictor = dictIn(dict, 'DecodeParms')?.lookup(PDFName.of('Predictor'))
  if (!(predictor instanceof PDFNumber) || predictor.asNumber() === 1) return bytes
  const rows = Math.floor(bytes.length / (width + 1))
  const plain = Buffer.alloc(rows * width)
  for (let at = 0; at < plain.length; at++) {
    const row = Math.floor(at / width)
    const isUp = bytes[row * (width + 1)] === 2
    const above = isUp && row > 0 ? (plain[at - width] ?? 0) : 0
    plain[at] = ((bytes[at + row + 1] ?? 0) + above) & 255
  }
  return plain
}
