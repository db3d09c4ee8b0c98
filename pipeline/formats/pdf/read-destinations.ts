// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** Where things are in a printed document. */
export interface Destinations {
  /** Number of pages. */
  readonly pages: number
  /** Id of a link target → index of its page, from 0. */
  readonly pageOf: ReadonlyMap<string, number>
}

/**
 * Read page count and named destinations from what Chromium printed: PDF 1.4 with a classic
 * cross-reference table (ISO 32000-1 §7.5.4) and a `/Dests` dictionary (§12.3.2.3). A whole parser
 * would take a hundred times as long for a large book.
 */
export function readDestinations(pdf: Uint8Array): Destinations {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const objectAt = createReader(source)
  const catalog = objectAt(reference(trailerOf(source), 'Root'))
  const pages = listPages(reference(catalog, 'Pages'), objectAt)
  const indexOf = new Map(pages.map((page, index) => [page, index] as const))
  const pageOf = new Map<string, number>()
  const dests = optionalReference(catalog, 'Dests')
  for (const [, name = '', page] of (dests === undefined ? '' : objectAt(dests)).matchAll(
    destination
  )) {
    const index = indexOf.get(Number(page))
    if (index !== undefined) pageOf.set(decodeName(name), index)
  }
  return {pages: pages.length, pageOf}
}

const destination = /\/([^\s/[\]<>()]+)\s*\[\s*(\d+) 0 R\s*\/XYZ/g

type Reader = (number: number) => string

/** Objects by number, through the cross-reference table. */
function createReader(source: string): Reader {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1])
  const [, first = '0', count = '0'] =
    /^xref\s+(\d+) (\d+)\s+/.exec(source.slice(start, start + 60)) ?? []
  const table = source.indexOf(' n', start) - 16
  const base = source.lastIndexOf('\n', table) + 1 - 20
  const offsets = Array.from({length: Number(count)}, (_, index) =>
    Number(source.slice(base + index * 20, base + index * 20 + 10))
  )
  return (number) => {
    const offset = offsets[number - Number(first)]
    if (offset === undefined) throw new Error(`Unexpected PDF without object ${number}`)
    return source.slice(offset, source.indexOf('endobj', offset))
  }
}

function trailerOf(source: string): string {
  return source.slice(source.lastIndexOf('trailer'))
}

function reference(object: string, key: string): number {
  const number = optionalReference(object, key)
  if (number === undefined) throw new Error(`Unexpected PDF object without /${key}`)
  return number
}

function optionalReference(object: string, key: string): number | undefined {
  const number = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(object)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Object numbers of the pages, in order; the page tree may nest (§7.7.3). */
function listPages(node: number, objectAt: Reader): number[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(objectAt(node))?.[1]
  if (kids === undefined) return [node]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listPages(Number(kid), objectAt))
}

/** `#20` in a name stands for a byte (§7.3.5); ids of ours are ASCII. */
function decodeName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16))
  )
}
