// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import type {Edition} from '../../../pipeline/model/edition.ts'
import {buildColophon} from '../../../pipeline/page/colophon.ts'
import {buildCopyrightPage} from '../../../pipeline/page/copyright-page.ts'
import {serializeHtml} from '../../../pipeline/page/serialize-html.ts'
import {book, edition, theme} from './sample-publication.ts'

const licence = 'https://creativecommons.org/licenses/by-sa/4.0/'
const htmlOf = (of: Edition) => serializeHtml([buildCopyrightPage(of).element])
const textFor = (of: Edition) => textOf(buildCopyrightPage(of).element)

describe('buildCopyrightPage', () => {
  it('links the name of the licence to its canonical address', () => {
    expect(htmlOf(edition)).toContain(
      `This book is under <a rel="license cc:license" href="${licence}">`
    )
  })

  it('links to the summary and the legal text', () => {
    expect(htmlOf(edition)).toContain(`href="${licence}deed.en"`)
    expect(htmlOf(edition)).toContain(`href="${licence}legalcode.en"`)
  })

  it('names holders, contributors, publisher, version and address', () => {
    for (const words of [
      '© 2026 Ada Lovelace and Grace Hopper',
      'Grace Hopper',
      'The Press',
      '1.2.0',
      'https://example.org/guide/'
    ]) {
      expect(textFor(edition)).toContain(words)
    }
  })

  it('gives the ISBN where there is one', () => {
    expect(textFor(edition)).not.toContain('edition.isbn')
    const printed = {...edition, book: {...book, isbn: '978-2-1234-5680-3'}}
    expect(textFor(printed)).toContain('978-2-1234-5680-3')
  })

  it('tells of a translation what it was made from', () => {
    expect(htmlOf(edition)).not.toContain('class="translation"')
    const source = {language: 'fr', title: 'rights.translation', version: '1.0.0'}
    expect(htmlOf({...edition, source})).toContain(
      '<p class="translation"><cite lang="fr" dir="auto">rights.translation</cite>'
    )
  })

  it('credits the works that the book draws on', () => {
    const relation = {
      type: 'references',
      title: 'relation.references',
      creators: [],
      note: 'See https://example.org/other today.',
      url: 'https://example.org/other',
      changes: []
    } as const
    const html = htmlOf({...edition, book: {...book, relations: [relation]}})
    expect(html).toContain('<cite dir="auto">relation.references</cite>')
    expect(html).toContain('<a href="https://example.org/other" dir="ltr">')
  })
})

describe('buildColophon', () => {
  it('names each family of type once, with the licence it travels under', () => {
    const [serif] = theme.fonts
    if (!serif) throw new Error('Expected a font')
    const fonts = [serif, {...serif, style: 'italic'} as const]
    const html = serializeHtml([buildColophon(edition, {...theme, fonts}).element])
    expect(html.match(/colophon\.fontLine/g)).toHaveLength(1)
    expect(html).toContain('rel="license cc:license"')
  })
})
