// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type PDFDict, PDFRawStream} from '@cantoo/pdf-lib'
import {bytesOf, nameIn, nameOf} from './pdf-objects.ts'

/** Characters that the codes of a font stand for. */
export interface Characters {
  /** Bytes of a code. */
  readonly width: number
  readonly of: ReadonlyMap<number, string>
}

/** What the codes of a font stand for, as its `ToUnicode` map says (ISO 32000-1 §9.10.3). */
export function readCharacters(font: PDFDict | undefined): Characters {
  const map = font?.lookup(nameOf('ToUnicode'))
  const pairs = map instanceof PDFRawStream ? readMap(bytesOf(map).toString('latin1')) : []
  return {width: font && nameIn(font, 'Subtype') === 'Type0' ? 2 : 1, of: new Map(pairs)}
}

type Pair = readonly [code: number, text: string]

/** The `bfchar` and `bfrange` sections. */
function readMap(map: string): Pair[] {
  const sections = [...map.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)]
  return sections.flatMap(([, kind, inner = '']) =>
    kind === 'char'
      ? [...inner.matchAll(/<(\w+)>\s*<(\w+)>/g)].map(
          ([, code = '', text = '']): Pair => [Number.parseInt(code, 16), fromUtf16(text)]
        )
      : [...inner.matchAll(/<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[([^\]]*)\])/g)].flatMap(expandRange)
  )
}

/** The last code unit of the first text counts up, or every text is given. */
function expandRange([, from = '', to = '', first, list]: RegExpMatchArray): Pair[] {
  const start = Number.parseInt(from, 16)
  const count = Math.min(Number.parseInt(to, 16) - start + 1, 0x10000)
  const given = [...(list ?? '').matchAll(/<(\w+)>/g)].map(([, text = '']) => text)
  return Array.from({length: count}, (_, index): Pair => {
    const last = Number.parseInt(first?.slice(-4) ?? '0', 16) + index
    const counted = (first ?? '').slice(0, -4) + last.toString(16).padStart(4, '0')
    return [start + index, fromUtf16(first === undefined ? (given[index] ?? '') : counted)]
  })
}

function fromUtf16(hex: string): string {
  const units = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}
