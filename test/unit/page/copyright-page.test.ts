// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'hast-util-to-string'
import {describe, expect, it} from 'vitest'
import type {Edition} from '../../../pipeline/model/edition.ts'
import {buildColophon} from '../../../pipeline/page/colophon.ts'
import {buildCopyrightPage} from '../../../pipeline/page/copyright-page.ts'
import {serializeHtml} from '../../../pipeline/page/serialize-html.ts'
import {buildTitlePage} from '../../../pipeline/page/title-page.ts'
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

  it('has no line of copyright for what is in the public domain and names nobody', () => {
    expect(htmlOf(edition)).toContain('<p class="copyright">')
    const nobody = {...edition, rights: {...edition.rights, copyrightNotice: ''}}
    expect(htmlOf(nobody)).not.toContain('<p class="copyright">')
    expect(serializeHtml([buildColophon(nobody, theme).element])).toContain(
      '<div class="licence-notice"><p>This book is under'
    )
  })

  it('tells where the source files are, and which revision of them this is', () => {
    const repository = 'https://example.org/source'
    const declared = {...edition, book: {...book, repository, revision: '1a2b3c4'}}
    expect(htmlOf(declared)).toContain(
      `<dd><a href="${repository}" dir="ltr">${repository}</a></dd><dd><code dir="ltr">1a2b3c4</code></dd>`
    )
  })

  it('gives the ISBN where there is one', () => {
    expect(textFor(edition)).not.toContain('edition.isbn')
    const printed = {...edition, book: {...book, isbn: '978-2-1234-5680-3'}}
    expect(textFor(printed)).toContain('978-2-1234-5680-3')
  })

  it('names the series of the book, as its title page does', () => {
    expect(textFor(edition)).not.toContain('edition.collection')
    const series = {...edition, book: {...book, collection: {title: 'Guides', position: 3}}}
    expect(textFor(series)).toContain('edition.collectionGuides · 3')
    expect(serializeHtml([buildTitlePage(series).element])).toContain(
      '<span class="collection">Guides · 3</span>'
    )
    const uncounted = {...edition, book: {...book, collection: {title: 'Guides'}}}
    expect(textFor(uncounted)).toContain('edition.collectionGuides')
    expect(textFor(uncounted)).not.toContain('·')
  })

  it('tells of a translation what it was made from', () => {
    expect(htmlOf(edition)).not.toContain('class="translation"')
    const source = {language: 'fr', title: 'rights.translation', version: '1.0.0'}
    expect(htmlOf({...edition, source})).toContain(
      '<p class="translation"><cite lang="fr" dir="auto">rights.translation</cite>'
    )
  })

  it('says where to get the files that the book is made from', () => {
    expect(textFor(edition)).not.toContain('edition.sources')
    const repository = 'https://example.org/git'
    expect(htmlOf({...edition, book: {...book, repository}})).toContain(
      `<dt>edition.sources</dt><dd><a href="${repository}" dir="ltr">`
    )
    expect(textFor({...edition, book: {...book, attachSources: true}})).toContain(
      'edition.sourcesedition.sourcesAttached'
    )
  })

  it('gives the revision that a translation was made from', () => {
    const source = {language: 'fr', title: 'Un guide', version: '1.0.0', commit: 'abc123'}
    expect(htmlOf({...edition, source})).toContain(
      '<dt>edition.revision</dt><dd><code dir="ltr">abc123</code></dd>'
    )
  })

  it('tells what was changed, the oldest first', () => {
    const changes = [
      {kind: 'text', what: 'First version.', date: '2024-01-01', by: 'Ada'},
      {kind: 'translate', what: 'Translated.'}
    ] as const
    expect(htmlOf({...edition, changes})).toContain(
      '<ul class="changes"><li><time datetime="2024-01-01">January 1, 2024</time> · <bdi>Ada</bdi> · First version.</li><li>Translated.</li></ul>'
    )
    expect(textFor(edition)).not.toContain('changes.label')
  })

  it('says of authors of sources, but not of its own, that they vouch for nothing', () => {
    const terms = {...edition.locale.terms, 'rights.notReviewed': 'Not reviewed: {names}.'}
    const relation = {type: 'references', title: 'T', changes: []} as const
    const withCreators = (creators: readonly string[]) => ({
      ...edition,
      locale: {...edition.locale, terms},
      book: {...book, relations: [{...relation, creators}]}
    })
    expect(textFor(withCreators(['Old Author', 'Ada Lovelace']))).toContain(
      'Not reviewed: Old Author.'
    )
    expect(textFor(withCreators(['Ada Lovelace']))).not.toContain('Not reviewed')
  })

  it('says of what it adapts the notice, the licence and the changes, those of others too', () => {
    const terms = {
      ...edition.locale.terms,
      'relation.adaptation': 'Adapted from: {work}',
      'credit.changes': 'Changes: {changes}'
    }
    const relation = {
      type: 'adaptation',
      title: 'Tale',
      creators: ['Old Author'],
      license: 'CC-BY-4.0',
      copyrightNotice: '© 2001 Old Author',
      changes: [
        {kind: 'excerpt', what: 'shortened', by: 'Someone', date: '2010'},
        {kind: 'text', what: 'told anew'}
      ]
    } as const
    const adapted = {...edition, locale: {...edition.locale, terms}}
    const html = htmlOf({...adapted, book: {...book, relations: [relation]}})
    expect(html).toContain(
      '<li>Adapted from: Old Author. <cite dir="auto">Tale</cite>. <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. © 2001 Old Author. Changes: shortened (Someone, 2010) · told anew.</li>'
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

  it('names the program with its version', () => {
    const terms = {...edition.locale.terms, 'colophon.made': 'Made with {tool}.'}
    const {element} = buildColophon({...edition, locale: {...edition.locale, terms}}, theme)
    expect(serializeHtml([element])).toMatch(/Made with Colophon \d+\.\d+\.\d+/)
  })
})
