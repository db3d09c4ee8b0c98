// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {CreditRecord, EditionRecord} from '../../../pipeline/model/manifest.ts'
import {checkNotice} from '../../../pipeline/verify/pdf-notice.ts'
import {PdfText} from '../../../pipeline/verify/pdf-text.ts'
import {makePdf, paragraphs} from './small-pdf.ts'

const licence = {spdx: 'CC-BY-4.0', canonical: 'https://example.org/by/', short: 'CC BY 4.0'}

const picture: CreditRecord = {
  path: 'a.jpg',
  sha256: '',
  creators: [{name: 'Awa Diop'}],
  licence,
  use: 'collect',
  changes: [],
  line: 'A station. Awa Diop. CC BY 4.0.',
  caption: 'Awa Diop, CC BY 4.0',
  captionedIn: ['pdf']
}

const record: EditionRecord = {
  language: 'en',
  direction: 'ltr',
  title: 'Small',
  version: '1',
  date: '2026-11-23',
  identifier: 'urn:x',
  contributors: [{name: 'Ioana Pop', roles: ['rev'], acknowledged: true}],
  licence,
  copyrightNotice: '(c) 2026 Ada',
  attributionName: 'Ada',
  holders: ['Ada'],
  years: '2026',
  relations: [],
  parts: [{part: 'Author', names: ['Ada']}],
  statements: ['No warranty.'],
  remarks: ['Works of others keep their licence.'],
  notice: 'Under CC BY 4.0.',
  credits: [picture]
}

const front = ['(c) 2026 Ada', 'Under CC BY 4.0.', 'No warranty.', 'Author Ada']
const body = ['A station.', 'Awa Diop, CC BY 4.0']
const back = [
  ...['Ioana Pop', 'Works of others keep their licence.', 'A station. Awa Diop. CC BY 4.0.'],
  ...['(c) 2026 Ada', 'Under CC BY 4.0.']
]

async function missing(pages: readonly string[], of: EditionRecord = record): Promise<string[]> {
  const document = await makePdf(pages)
  const said: string[] = []
  checkNotice(new PdfText(document.pages), of, (rule, reason) => said.push(`${rule} ${reason}`))
  return said.map((reason) => reason.replace(/^LIC-051 .*`(.*)`$/, '$1'))
}

function without(sentence: string, texts: readonly string[]): string[] {
  return texts.filter((text) => text !== sentence)
}

describe('what people have to be able to read', () => {
  it('is found where it stands', async () => {
    expect(await missing([front, body, back].map((texts) => paragraphs(...texts)))).toEqual([])
  })

  it('is found in the middle of a long book', async () => {
    const filler = Array.from({length: 30}, () => paragraphs('Text.'))
    const pages = [front, body, back].map((texts) => paragraphs(...texts))
    expect(await missing(pages.flatMap((page) => [page, ...filler]))).toEqual([])
  })

  it.each([
    ['(c) 2026 Ada', 'copyright notice'],
    ['Under CC BY 4.0.', 'notice'],
    ['No warranty.', 'copyright page'],
    ['Author Ada', 'names on the copyright page']
  ])('is missing where the copyright page has no “%s”', async (sentence, property) => {
    const pages = [without(sentence, front), body, back].map((texts) => paragraphs(...texts))
    expect(await missing(pages)).toContain(property)
  })

  it.each([
    ['(c) 2026 Ada', 'copyright notice'],
    ['Under CC BY 4.0.', 'notice'],
    ['Ioana Pop', 'names in the acknowledgements'],
    ['Works of others keep their licence.', 'remarks of the credits'],
    ['A station. Awa Diop. CC BY 4.0.', 'line of a.jpg in the credits']
  ])('is missing where the end has no “%s”', async (sentence, property) => {
    const pages = [front, body, without(sentence, back)].map((texts) => paragraphs(...texts))
    expect(await missing(pages)).toEqual([property])
  })

  it('is missing where it is an artifact that nobody reads', async () => {
    const hidden = paragraphs('No warranty.').replace('/P <</MCID 0>>BDC', '/Artifact BMC')
    const pages = [`${paragraphs(...without('No warranty.', front))}\n${hidden}`]
    expect(await missing([...pages, paragraphs(...body), paragraphs(...back)])).toEqual([
      'copyright page'
    ])
  })
})

describe('the caption of a picture', () => {
  const pages = [front, ['A station.'], back].map((texts) => paragraphs(...texts))

  it('is missing where the figure has none', async () => {
    expect(await missing(pages)).toEqual(['caption of a.jpg'])
  })

  it('is not looked for where no figure of a PDF shows it', async () => {
    const credits: CreditRecord[] = [{...picture, captionedIn: ['web', 'epub']}]
    expect(await missing(pages, {...record, credits})).toEqual([])
  })
})

/** Words of an Arabic sentence, in codes of the small font: `ال`, `لا`, `الا`. */
const arabic = {
  ...record,
  language: 'ar',
  direction: 'rtl',
  credits: [],
  remarks: [],
  contributors: [],
  parts: [],
  statements: ['\u0627\u0644 \u0644\u0627 CC \u0627\u0627\u0627']
} as const

describe('a sentence from right to left', () => {
  const read = (line: string) => {
    const ends = paragraphs('(c) 2026 Ada', 'Under CC BY 4.0.')
    return missing([`${ends}\nBT /F 1 Tf ${line} ET`, ends], arabic)
  }

  it('is found as it is painted: words from left to right', async () => {
    expect(await read('<80 80 80> Tj ( CC ) Tj <82> Tj <81> Tj')).toEqual(['copyright page'])
    expect(await read('<80 80 80> Tj ( CC ) Tj <81 80> Tj <80 81> Tj')).toEqual([])
  })

  it('is missing with a word less, another one, or one between', async () => {
    for (const line of [
      '<80 80 80> Tj <81 80> Tj <80 81> Tj',
      '<80 80 80> Tj ( CD ) Tj <81 80> Tj <80 81> Tj',
      '<80 80 80> Tj ( CC ) Tj <81 80> Tj ( no ) Tj <80 81> Tj'
    ]) {
      expect(await read(line)).toEqual(['copyright page'])
    }
  })
})
