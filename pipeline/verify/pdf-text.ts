// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type PDFDict, PDFHexString, PDFRawStream, PDFString} from '@cantoo/pdf-lib'
import type {OpenPage} from './open-pdf.ts'
import {type Characters, readCharacters} from './pdf-characters.ts'
import {bytesOf, dictIn, itemsIn, nameIn, nameOf} from './pdf-objects.ts'
import {type Operands, readOperators} from './pdf-operators.ts'

/**
 * Text of the pages of a document as its fonts and its `ActualText` say that it reads (ISO 32000-1
 * §9.10, §14.9.4), in the order in which it is painted; artifacts are left out. White space is as
 * the file has it: some or none. A line feed stands behind each text object. Pages are read when
 * somebody asks for them.
 */
export class PdfText {
  readonly #pages: readonly OpenPage[]
  readonly #texts = new Map<OpenPage, string>()
  readonly #fonts = new Map<PDFDict | undefined, Characters>()
  readonly #options: ReadingOptions

  constructor(pages: readonly OpenPage[], options: ReadingOptions = {artifacts: false}) {
    this.#pages = pages
    this.#options = options
  }

  /** All of it. */
  whole(): string {
    return this.#pages.map((page) => this.#textOf(page)).join('')
  }

  /** So many pages at the beginning, and so many at the end: where a book tells whose it is. */
  ends(first: number, last: number): string {
    const between = Math.max(first, this.#pages.length - last)
    const pages = this.#pages.filter((_, index) => index < first || index >= between)
    return pages.map((page) => this.#textOf(page)).join('')
  }

  #textOf(page: OpenPage): string {
    const known = this.#texts.get(page)
    if (known !== undefined) return known
    const {node} = page
    const reading = new Reading(this.#fonts, this.#options)
    const streams = itemsIn(node, 'Contents').filter((one) => one instanceof PDFRawStream)
    for (const stream of streams) reading.read(bytesOf(stream), dictIn(node, 'Resources'))
    const text = reading.text()
    this.#texts.set(page, text)
    return text
  }
}

/** What is read. */
interface ReadingOptions {
  /** Whether running heads and the like are read too (§14.8.2.2). */
  readonly artifacts: boolean
}

/** A marked sequence that is open (§14.6). */
interface Sequence {
  /** Texts that were read before it. */
  readonly start: number
  readonly tag: string
  /** What it says in place of what it paints. */
  readonly actual?: string | undefined
}

/** Forms stand in forms, but not without end. */
const deepest = 8

/** Reads one page. */
class Reading {
  readonly #fonts: Map<PDFDict | undefined, Characters>
  readonly #skipped: string | undefined
  readonly #texts: string[] = []
  readonly #sequences: Sequence[] = []
  #characters: Characters = {width: 1, of: new Map()}
  #resources: PDFDict | undefined
  #depth = 0

  constructor(fonts: Map<PDFDict | undefined, Characters>, {artifacts}: ReadingOptions) {
    this.#fonts = fonts
    this.#skipped = artifacts ? undefined : 'Artifact'
  }

  text(): string {
    return this.#texts.join('')
  }

  read(content: Buffer, resources: PDFDict | undefined): void {
    this.#resources = resources
    readOperators(content, this.#actions)
  }

  readonly #show = (operands: Operands) => {
    const {width, of: characters} = this.#characters
    operands.codes(width, (code) => this.#texts.push(characters.get(code) ?? ''))
  }

  readonly #actions: Readonly<Record<string, (operands: Operands) => void>> = {
    Tj: this.#show,
    TJ: this.#show,
    "'": this.#show,
    '"': this.#show,
    ET: () => this.#texts.push('\n'),
    Tf: (operands) => this.#choose(operands.names()[0]),
    BMC: (operands) => this.#begin(operands),
    BDC: (operands) => this.#begin(operands),
    EMC: () => this.#end(),
    Do: (operands) => this.#paint(operands.names()[0])
  }

  #choose(name = ''): void {
    const font = dictIn(dictIn(this.#resources, 'Font'), name)
    this.#characters = this.#fonts.get(font) ?? readCharacters(font)
    this.#fonts.set(font, this.#characters)
  }

  #begin(operands: Operands): void {
    const [tag = ''] = operands.names()
    const written = operands.valueOf('ActualText')
    const actual = written === undefined ? undefined : decode(written)
    this.#sequences.push({start: this.#texts.length, tag, actual})
  }

  #end(): void {
    const {start, tag, actual} = this.#sequences.pop() ?? {start: this.#texts.length}
    const isSkipped = tag === this.#skipped
    const within = isSkipped || actual !== undefined ? this.#texts.splice(start) : []
    if (tag === 'ReversedChars') this.#texts.push(...this.#texts.splice(start).reverse())
    else if (within.length > 0 && !isSkipped) this.#texts.push(actual ?? '')
  }

  #paint(name = ''): void {
    const form = dictIn(this.#resources, 'XObject')?.lookup(nameOf(name))
    if (!(form instanceof PDFRawStream) || nameIn(form.dict, 'Subtype') !== 'Form') return
    if (this.#depth >= deepest) return
    const [resources, characters] = [this.#resources, this.#characters]
    this.#depth += 1
    this.read(bytesOf(form), dictIn(form.dict, 'Resources') ?? resources)
    this.#depth -= 1
    this.#resources = resources
    this.#characters = characters
  }
}

/** A text as it is written: `(…)` or `<…>`. */
function decode(written: string): string {
  const inner = written.slice(1, -1)
  return (written.startsWith('<') ? PDFHexString.of(inner) : PDFString.of(inner)).decodeText()
}
