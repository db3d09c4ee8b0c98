// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parseTerms} from '../../../pipeline/locale/terms.ts'
import {
  type CreditContext,
  creditLineOf,
  creditPieces,
  noticeLine
} from '../../../pipeline/rights/credit-line.ts'
import {findLicence} from '../../../pipeline/rights/registry.ts'
import {resolveRights} from '../../../pipeline/rights/resolve-rights.ts'
import {sampleCredit} from '../page/sample-credits.ts'

const folder = new URL('../../../templates/locales/', import.meta.url)
const tags = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

function contextOf(tag: string): CreditContext {
  const terms = parseTerms(readFileSync(new URL(`${tag}.json`, folder), 'utf8'), new VFile())
  const licence = findLicence('CC-BY-SA-4.0')
  if (!terms || !licence) throw new Error(`no terms for ${tag}`)
  const rights = resolveRights({licence, holders: ['Ada'], years: '2026'})
  return {rights, locale: {tag, terms}}
}

const english = contextOf('en')

const whole = sampleCredit('CC-BY-2.0', {
  title: 'Market',
  creators: [{name: 'Awa Diop', url: 'https://example.org/awa'}, {name: 'Jean Le Goff'}],
  copyrightNotice: '© 2009 Awa Diop',
  source: 'https://example.org/market',
  date: '2009',
  use: 'adapt',
  changes: [
    {kind: 'crop', what: 'cropped', by: 'Jean Le Goff', date: '2015-02-01'},
    {kind: 'colour', what: 'made lighter'}
  ]
})

describe('a credit line', () => {
  it('is as short as can be beside a picture', () => {
    expect(creditLineOf(whole, 'short', english)).toBe('Awa Diop, Jean Le Goff · CC BY 2.0')
  })

  it('says in full what a licence asks for, the licence of the adaptation too', () => {
    expect(creditLineOf(whole, 'full', english)).toBe(
      '“Market” (2009). Awa Diop, Jean Le Goff. © 2009 Awa Diop. Source: https://example.org/market. Licence: Creative Commons Attribution 2.0 Generic (CC BY 2.0). Licence of the adaptation: CC BY-SA 4.0. Changes: cropped (Jean Le Goff, 2015-02-01) · made lighter.'
    )
  })

  it('gives the address of the licence where nothing can be linked', () => {
    expect(creditLineOf(sampleCredit('CC-BY-4.0'), 'plain', english)).toBe(
      'Awa Diop. Licence: Creative Commons Attribution 4.0 International (CC BY 4.0). https://creativecommons.org/licenses/by/4.0/'
    )
  })

  it('leads from creators, source and licence to their addresses', () => {
    const links = creditPieces(whole, 'full', english).flatMap(({part, href}) =>
      href === undefined ? [] : [[part, href]]
    )
    expect(links).toEqual([
      ['name', 'https://example.org/awa'],
      ['source', 'https://example.org/market'],
      ['licence', 'https://creativecommons.org/licenses/by/2.0/']
    ])
  })

  it('makes no link of a source that is a place and no address', () => {
    const credit = sampleCredit('CC-BY-4.0', {source: 'National Library, Tunis'})
    const source = creditPieces(credit, 'full', english).find(({part}) => part === 'source')
    expect(source).toEqual({text: 'National Library, Tunis', part: 'source'})
  })

  it('speaks of the public domain, not of a licence', () => {
    const old = sampleCredit('CC-PDM-1.0', {title: 'Hand', creators: [], date: '1892'})
    expect(creditLineOf(old, 'short', english)).toBe('Creator unknown · Public domain')
    expect(creditLineOf(old, 'full', english)).toBe(
      '“Hand” (1892). Creator unknown. Public domain: Creative Commons Public Domain Mark 1.0 (PDM 1.0).'
    )
    const given = sampleCredit('CC0-1.0')
    expect(creditLineOf(given, 'short', english)).toBe('Awa Diop · CC0 1.0')
    expect(creditLineOf(given, 'full', contextOf('fr'))).toBe(
      'Awa Diop. Domaine public : Creative Commons CC0 1.0 Universel (CC0 1.0).'
    )
  })

  it('says who gave permission, and that nothing else is granted', () => {
    const credit = sampleCredit('LicenseRef-AllRightsReserved', {
      evidence: {path: 'letter.pdf', holder: 'The Museum', formats: [], languages: []}
    })
    expect(creditLineOf(credit, 'short', english)).toBe(
      'Awa Diop · Reproduced with the permission of The Museum'
    )
    expect(creditLineOf(credit, 'full', english)).toBe(
      'Awa Diop. All rights reserved. Reproduced with the permission of The Museum.'
    )
  })

  it('says what a machine made, alone or for somebody', () => {
    const alone = sampleCredit('CC0-1.0', {creators: [], generator: 'Tool 2'})
    expect(creditLineOf(alone, 'short', english)).toBe('Generated with Tool 2 · CC0 1.0')
    expect(creditLineOf(sampleCredit('CC0-1.0', {generator: 'Tool 2'}), 'full', english)).toBe(
      'Awa Diop. Public domain: Creative Commons CC0 1.0 Universal (CC0 1.0). Generated with Tool 2.'
    )
  })

  it('names the language of a licence that has no name in the edition’s', () => {
    const licence = creditPieces(whole, 'full', contextOf('wo')).find(
      ({part}) => part === 'licence'
    )
    expect(licence?.language).toBe('en')
  })
})

describe.each(tags)('in the language %s', (tag) => {
  const context = contextOf(tag)
  const cases = [
    whole,
    sampleCredit('CC-BY-4.0', {creators: []}),
    sampleCredit('CC-PDM-1.0', {title: 'Why?'}),
    sampleCredit('CC-BY-ND-3.0', {purpose: 'a comparison', source: 'x'}),
    sampleCredit('LicenseRef-AllRightsReserved', {
      evidence: {path: 'a', holder: 'Museum', formats: [], languages: []}
    })
  ]

  it.each(['short', 'full', 'plain'] as const)('no %s line has gaps or loose ends', (style) => {
    for (const credit of cases) {
      const line = creditLineOf(credit, style, context)
      expect(line).not.toMatch(/ {2}|\.\.|[{}]|^[\s.·]|[\s·]$|undefined|\(\)/)
      if (style === 'full') expect(line).toMatch(/[.!?۔।]$/)
    }
  })

  it('has the creators, the source and the licence in the full line', () => {
    const line = creditLineOf(whole, 'full', context)
    for (const part of ['Market', 'Awa Diop', '© 2009 Awa Diop', 'example.org', 'CC BY 2.0']) {
      expect(line).toContain(part)
    }
  })
})

describe('noticeLine', () => {
  it('tells the notice, then changes in their order, and is empty without any', () => {
    expect(noticeLine(whole, english)).toBe(
      '© 2009 Awa Diop. Changes: cropped (Jean Le Goff, 2015-02-01) · made lighter.'
    )
    expect(noticeLine({changes: []}, english)).toBe('')
  })
})
