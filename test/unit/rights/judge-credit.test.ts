// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Credit, Use} from '../../../pipeline/model/rights.ts'
import {
  type GateContext,
  judgeCredit,
  judgeExpression
} from '../../../pipeline/rights/judge-credit.ts'
import {findWorkLicence} from '../../../pipeline/rights/registry.ts'

function licence(spdx: string) {
  const row = findWorkLicence(spdx)
  if (!row) throw new Error(`no row for ${spdx}`)
  return row
}

/** A record that lacks nothing. */
function credit(expression: string, use: Use, extra: Partial<Credit> = {}): Credit {
  return {
    path: 'images/gare.jpg',
    own: false,
    title: 'La gare',
    creators: [{name: 'Awa Diop'}],
    copyrightNotice: '© 2019 Awa Diop',
    source: 'https://example.org/gare',
    date: '2019',
    expression,
    licence: findWorkLicence(expression) ?? licence('CC0-1.0'),
    use,
    changes: use === 'adapt' ? [{kind: 'text', what: 'Shortened'}] : [],
    purpose: 'Discuss it',
    licenceFile: 'licences/text.txt',
    evidence: {path: 'rights/letter.pdf', holder: 'Awa Diop', formats: [], languages: []},
    file: new VFile({path: 'credits.yaml'}),
    ...extra
  }
}

function context(extra: Partial<GateContext> = {}): GateContext {
  return {
    target: licence('CC-BY-SA-4.0'),
    translated: false,
    language: 'fr',
    formats: ['pdf', 'epub'],
    today: '2026-11-23',
    ...extra
  }
}

/** Code, case and severity of every verdict: `LIC-011 changes error`. */
function verdicts(work: Credit, edition = context()): string {
  return judgeCredit(work, edition)
    .map(({code, severity, values}) => [code, values['case'], severity].filter(Boolean).join(' '))
    .join(', ')
}

describe('a book under CC BY-SA 4.0', () => {
  it.each([
    ['CC0-1.0', '', ''],
    ['CC-PDM-1.0', '', ''],
    ['CC-PDDC', '', ''],
    ['PDDL-1.0', '', ''],
    ['Unlicense', '', ''],
    ['DL-DE-ZERO-2.0', '', ''],
    ['CC-BY-1.0', '', ''],
    ['CC-BY-2.0', '', ''],
    ['CC-BY-2.5', '', ''],
    ['CC-BY-2.5-AU', '', ''],
    ['CC-BY-3.0', '', ''],
    ['CC-BY-3.0-DE', '', ''],
    ['CC-BY-3.0-IGO', '', ''],
    ['CC-BY-4.0', '', ''],
    ['CC-BY-SA-1.0', 'LIC-013 error', ''],
    ['CC-BY-SA-2.0', 'LIC-014 info', ''],
    ['CC-BY-SA-2.1-JP', 'LIC-014 info', ''],
    ['CC-BY-SA-2.5', 'LIC-014 info', ''],
    ['CC-BY-SA-3.0', 'LIC-014 info', ''],
    ['CC-BY-SA-3.0-DE', 'LIC-014 info', ''],
    ['CC-BY-SA-3.0-IGO', 'LIC-014 info', ''],
    ['CC-BY-SA-4.0', '', ''],
    ['CC-BY-NC-1.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-3.0-DE', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-SA-2.0-FR', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-SA-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-ND-1.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-ND-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-ND-2.0', 'LIC-011 adapt error', 'LIC-012 warning'],
    ['CC-BY-ND-3.0-DE', 'LIC-011 adapt error', 'LIC-012 warning'],
    ['CC-BY-ND-4.0', 'LIC-011 adapt error', 'LIC-012 warning'],
    ['LAL-1.3', '', ''],
    ['LAL-1.2', 'LIC-003 error', ''],
    ['GFDL-1.2-or-later', 'LIC-015 error', 'LIC-015 error'],
    ['GFDL-1.3-only', 'LIC-015 error', 'LIC-015 error'],
    ['GFDL-1.3', 'LIC-015 error', 'LIC-015 error'],
    ['GPL-2.0-only', 'LIC-016 gpl error', 'LIC-016 gpl-picture error'],
    ['GPL-3.0-or-later', 'LIC-016 gpl error', 'LIC-016 gpl-picture error'],
    ['GPL-2.0+', 'LIC-016 gpl error', 'LIC-016 gpl-picture error'],
    ['LGPL-3.0-only', 'LIC-016 gpl error', 'LIC-016 gpl-picture error'],
    ['AGPL-3.0-only', 'LIC-016 gpl error', 'LIC-016 gpl-picture error'],
    ['etalab-2.0', '', ''],
    ['OGL-UK-1.0', '', ''],
    ['OGL-UK-3.0', '', ''],
    ['OGL-Canada-2.0', '', ''],
    ['DL-DE-BY-2.0', '', ''],
    ['ODC-By-1.0', '', ''],
    ['ODbL-1.0', 'LIC-016 share-alike error', ''],
    ['MIT', '', ''],
    ['Apache-2.0', '', ''],
    ['BSD-2-Clause', '', ''],
    ['ISC', '', ''],
    ['OFL-1.1', 'LIC-016 share-alike error', 'LIC-003 error'],
    ['LicenseRef-Unsplash', 'LIC-017 adapt error', ''],
    ['LicenseRef-Pexels', 'LIC-017 adapt error', ''],
    ['LicenseRef-Pixabay', 'LIC-017 adapt error', ''],
    ['LicenseRef-Permission', 'LIC-017 adapt error', ''],
    ['LicenseRef-Quotation', 'LIC-017 adapt error', 'LIC-022 error'],
    ['LicenseRef-AllRightsReserved', 'LIC-017 error', 'LIC-017 error'],
    ['EUPL-1.2', 'LIC-003 unknown error', 'LIC-003 unknown error'],
    ['CC-SA-1.0', 'LIC-003 unknown error', 'LIC-003 unknown error'],
    ['LicenseRef-Mine', 'LIC-003 unknown error', 'LIC-003 unknown error'],
    ['LicenseRef-Unsplsh', 'LIC-003 unknown-suggestion error', 'LIC-003 unknown-suggestion error'],
    ['CC BY-SA', 'LIC-002 version error', 'LIC-002 version error'],
    ['CC BY-SA 4.0', 'LIC-002 suggestion error', 'LIC-002 suggestion error'],
    ['', 'LIC-002 error', 'LIC-002 error'],
    ['GFDL-1.2-or-later OR CC-BY-SA-3.0', 'LIC-014 info', ''],
    ['GFDL-1.3-or-later OR CC-BY-NC-4.0', 'LIC-015 error', 'LIC-015 error'],
    ['GPL-3.0-only OR CC-BY-SA-3.0', 'LIC-014 info', ''],
    ['CC-BY-4.0 AND CC-BY-NC-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-4.0 AND CC-BY-ND-4.0', 'LIC-010 error, LIC-011 adapt error', 'LIC-010 error'],
    ['CC-BY-4.0 AND (CC-BY-NC-4.0 OR CC0-1.0)', '', ''],
    ['EUPL-1.2 OR CC-BY-4.0', '', '']
  ])('%s: adapted “%s”, collected “%s”', (expression, adapted, collected) => {
    expect(verdicts(credit(expression, 'adapt'))).toBe(adapted)
    expect(verdicts(credit(expression, 'collect'))).toBe(collected)
  })
})

describe('books under other licences', () => {
  it.each([
    ['CC-BY-4.0', 'CC-BY-4.0', '', ''],
    ['CC-BY-4.0', 'CC-BY-SA-4.0', 'LIC-016 share-alike error', ''],
    ['CC-BY-4.0', 'CC-BY-NC-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC0-1.0', 'CC0-1.0', '', ''],
    ['CC0-1.0', 'CC-BY-4.0', 'LIC-016 public-domain error', ''],
    ['CC0-1.0', 'CC-BY-SA-4.0', 'LIC-016 share-alike error', ''],
    ['CC-BY-SA-3.0', 'CC-BY-SA-2.0', 'LIC-014 info', ''],
    ['CC-BY-SA-3.0', 'CC-BY-SA-4.0', 'LIC-016 share-alike error', ''],
    ['CC-BY-SA-3.0', 'LAL-1.3', 'LIC-016 share-alike error', ''],
    ['CC-BY-NC-4.0', 'CC-BY-NC-2.0', '', ''],
    ['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'LIC-016 share-alike error', ''],
    ['CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0', 'LIC-011 adapt error', 'LIC-012 warning'],
    ['CC-BY-NC-4.0', 'CC-BY-SA-4.0', 'LIC-016 share-alike error', ''],
    ['CC-BY-NC-SA-4.0', 'CC-BY-NC-4.0', '', ''],
    ['CC-BY-NC-SA-4.0', 'CC-BY-NC-SA-3.0', 'LIC-014 info', ''],
    ['CC-BY-NC-SA-4.0', 'CC-BY-NC-SA-1.0', 'LIC-013 error', ''],
    ['CC-BY-NC-SA-4.0', 'CC-BY-SA-4.0', 'LIC-016 share-alike error', ''],
    ['CC-BY-ND-4.0', 'CC-BY-4.0', '', ''],
    ['CC-BY-ND-4.0', 'CC-BY-ND-4.0', 'LIC-011 adapt error', 'LIC-012 warning'],
    ['CC-BY-ND-4.0', 'CC-BY-NC-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['CC-BY-NC-ND-4.0', 'CC-BY-NC-4.0', '', ''],
    ['CC-BY-NC-ND-4.0', 'CC-BY-NC-ND-4.0', 'LIC-011 adapt error', 'LIC-012 warning'],
    ['LAL-1.3', 'CC-BY-SA-4.0', '', ''],
    ['LAL-1.3', 'CC-BY-SA-3.0', 'LIC-016 share-alike error', ''],
    ['LAL-1.3', 'LAL-1.3', '', ''],
    ['LAL-1.3', 'CC-BY-NC-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['GFDL-1.3-or-later', 'GFDL-1.2-or-later', 'LIC-014 info', ''],
    ['GFDL-1.3-or-later', 'GFDL-1.2-only', 'LIC-015 error', ''],
    ['GFDL-1.3-or-later', 'CC-BY-SA-4.0', 'LIC-016 share-alike error', ''],
    ['GPL-3.0-or-later', 'CC-BY-SA-4.0', '', ''],
    ['GPL-3.0-or-later', 'CC-BY-SA-3.0', 'LIC-016 share-alike error', ''],
    ['MIT', 'CC-BY-4.0', '', ''],
    ['etalab-2.0', 'OGL-UK-3.0', '', ''],
    ['LicenseRef-AllRightsReserved', 'CC-BY-4.0', '', ''],
    ['LicenseRef-AllRightsReserved', 'CC-BY-SA-4.0', 'LIC-016 share-alike error', ''],
    ['LicenseRef-AllRightsReserved', 'CC-BY-ND-4.0', 'LIC-011 adapt error', 'LIC-012 warning'],
    ['LicenseRef-AllRightsReserved', 'CC-BY-NC-4.0', 'LIC-010 error', 'LIC-010 error'],
    ['LicenseRef-AllRightsReserved', 'LicenseRef-Unsplash', '', ''],
    [
      'LicenseRef-AllRightsReserved',
      'LicenseRef-AllRightsReserved',
      'LIC-017 error',
      'LIC-017 error'
    ],
    ['OFL-1.1', 'CC-BY-4.0', 'LIC-003 error', '']
  ])('%s takes %s: adapted “%s”, collected “%s”', (book, work, adapted, collected) => {
    const edition = context({target: licence(book)})
    expect(verdicts(credit(work, 'adapt'), edition)).toBe(adapted)
    expect(verdicts(credit(work, 'collect'), edition)).toBe(collected)
  })
})

describe('what a credit must have', () => {
  it.each([
    ['CC0-1.0', ''],
    ['CC-BY-1.0', 'LIC-020 title error, LIC-020 creator error'],
    ['CC-BY-3.0', 'LIC-020 title error, LIC-020 creator error, LIC-020 source warning'],
    ['CC-BY-4.0', 'LIC-020 creator error, LIC-020 source warning'],
    ['LAL-1.3', 'LIC-020 creator error, LIC-020 source error'],
    ['etalab-2.0', 'LIC-020 source error, LIC-020 date error'],
    ['OGL-UK-3.0', 'LIC-020 source error, LIC-020 date error'],
    ['MIT', 'LIC-020 notice error, LIC-020 licenceText error'],
    ['0BSD', ''],
    ['LicenseRef-Unsplash', 'LIC-020 creator error, LIC-020 source error'],
    ['LicenseRef-Permission', 'LIC-020 creator error, LIC-023 evidence error'],
    [
      'CC-BY-4.0 AND MIT',
      'LIC-020 creator error, LIC-020 source warning, LIC-020 notice error, LIC-020 licenceText error'
    ]
  ])('under %s: “%s”', (expression, wanted) => {
    const {path, own, use, changes, licence, file} = credit(expression, 'collect')
    const work = {path, own, use, changes, licence, file, expression, creators: []}
    expect(verdicts(work)).toBe(wanted)
  })

  it('is not blank', () => {
    expect(verdicts(credit('CC-BY-4.0', 'collect', {creators: [{name: ' '}]}))).toBe(
      'LIC-020 creator error'
    )
  })

  it('is a notice and a text for fonts and code, which have no rule about pictures', () => {
    expect(verdicts(credit('OFL-1.1', 'collect', {path: 'fonts/amiri.woff2'}))).toBe('')
    expect(verdicts(credit('GPL-3.0-only', 'collect', {path: 'code/sort.py'}))).toBe('')
    expect(verdicts(credit('LicenseRef-Quotation', 'collect', {path: 'sounds/song.mp3'}))).toBe('')
  })
})

describe('a work that allows no derivatives', () => {
  it('may change its format, and nothing else', () => {
    const changes = [
      {kind: 'format', what: 'Smaller'},
      {kind: 'crop', what: 'Without the sky'},
      {kind: 'colour', what: 'Grey'}
    ] as const
    const [verdict] = judgeCredit(credit('CC-BY-ND-4.0', 'collect', {changes}), context())
    expect(verdict).toEqual({
      code: 'LIC-011',
      severity: 'error',
      values: {
        asset: 'images/gare.jpg',
        id: 'CC-BY-ND-4.0',
        target: 'CC BY-SA 4.0',
        case: 'changes',
        changes: 'crop, colour'
      }
    })
    const resized = credit('CC-BY-ND-4.0', 'collect', {changes: changes.slice(0, 1)})
    expect(verdicts(resized)).toBe('LIC-012 warning')
  })

  it('is looked at again in a translation', () => {
    expect(verdicts(credit('CC-BY-ND-4.0', 'collect'), context({translated: true}))).toBe(
      'LIC-012 warning, LIC-011 translated warning'
    )
  })
})

describe('a permission', () => {
  const letter = {path: 'rights/letter.pdf', holder: 'Awa Diop', formats: [], languages: []}

  it.each([
    [{...letter}, ''],
    [{...letter, holder: ''}, 'LIC-023 holder error'],
    [{...letter, path: ' '}, 'LIC-023 evidence error'],
    [{...letter, formats: ['PDF', 'epub', 'web']}, ''],
    [{...letter, formats: ['pdf']}, 'LIC-021 format error'],
    [{...letter, languages: ['fr']}, ''],
    [{...letter, languages: ['FR', 'en']}, ''],
    [{...letter, languages: ['en']}, 'LIC-021 language error'],
    [{...letter, until: '2026-11-23'}, ''],
    [{...letter, until: '2026-11-22'}, 'LIC-021 until error'],
    [
      {...letter, formats: ['web'], languages: ['ar'], until: '2020-01-01'},
      'LIC-021 format error, LIC-021 language error, LIC-021 until error'
    ]
  ])('%o gives “%s”', (evidence, wanted) => {
    expect(verdicts(credit('LicenseRef-Permission', 'collect', {evidence}))).toBe(wanted)
  })

  it('for a language covers its regions, not those that only begin like it', () => {
    const evidence = {...letter, languages: ['fr']}
    const work = credit('LicenseRef-Permission', 'collect', {evidence})
    expect(verdicts(work, context({language: 'fr-CA'}))).toBe('')
    expect(verdicts(work, context({language: 'frr'}))).toBe('LIC-021 language error')
  })
})

describe('a work of the book’s own authors', () => {
  it('is not judged', () => {
    expect(judgeCredit(credit('', 'adapt', {own: true}), context())).toEqual([])
  })
})

describe('an adaptation', () => {
  it('tells what was changed, unless nobody holds the work', () => {
    const codes = (spdx: string) =>
      judgeCredit(credit(spdx, 'adapt', {changes: []}), context()).map(({code}) => code)
    expect(codes('CC-BY-4.0')).toEqual(['LIC-040'])
    expect(codes('CC0-1.0')).toEqual([])
  })
})

describe('a choice of licences', () => {
  it('takes the one whose parts the record has', () => {
    const choose = (extra: Partial<Credit>) =>
      judgeExpression('CC-BY-3.0 OR CC-BY-4.0', 'collect', licence('CC-BY-SA-4.0'), {
        ...credit('CC-BY-4.0', 'collect'),
        ...extra
      }).licence?.spdx
    expect(choose({title: ''})).toBe('CC-BY-4.0')
    expect(choose({title: 'A dot'})).toBe('CC-BY-3.0')
  })
})
