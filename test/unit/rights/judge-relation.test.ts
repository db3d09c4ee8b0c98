// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {Relation} from '../../../pipeline/model/book.ts'
import type {Change} from '../../../pipeline/model/rights.ts'
import {judgeRelation} from '../../../pipeline/rights/judge-relation.ts'
import {judgeTranslation} from '../../../pipeline/rights/judge-translation.ts'
import {findLicence} from '../../../pipeline/rights/registry.ts'

const bySa = findLicence('CC-BY-SA-4.0')
if (!bySa) throw new Error('no row')
const target = bySa

const change: Change = {kind: 'text', what: 'Shortened'}

function relation(extra: Partial<Relation> = {}): Relation {
  return {
    type: 'adaptation',
    title: 'Panorama',
    creators: ['Awa Diop'],
    license: 'CC-BY-4.0',
    changes: [change],
    ...extra
  }
}

function codes(work: Relation, earlier: readonly Change[] = []): (string | undefined)[] {
  return judgeRelation(work, {target, earlier}).map(({code, values}) =>
    [code, values['case']].filter(Boolean).join(' ')
  )
}

describe('judgeRelation', () => {
  it.each<[Partial<Relation>, string[]]>([
    [{}, []],
    [{changes: []}, ['LIC-040 changes']],
    [{type: 'translation', changes: []}, []],
    [{type: 'excerpt', changes: []}, []],
    [{license: 'CC-BY-NC-4.0'}, ['LIC-010']],
    [{license: 'CC-BY-ND-4.0'}, ['LIC-011 adapt']],
    [{license: 'CC-BY-ND-4.0', type: 'translation'}, ['LIC-011 adapt']],
    [{license: 'CC-BY-ND-4.0', type: 'excerpt'}, []],
    [{license: 'CC BY'}, ['LIC-002 version']],
    [{license: 'LicenseRef-AllRightsReserved', changes: []}, ['LIC-017', 'LIC-040 changes']],
    [{type: 'references', license: 'LicenseRef-AllRightsReserved', changes: []}, []]
  ])('%j gives %j', (extra, wanted) => {
    expect(codes(relation(extra))).toEqual(wanted)
  })

  it('asks for the licence of what is taken, not of what is referred to', () => {
    const {license: _, ...unlicensed} = relation()
    expect(codes(unlicensed)).toEqual(['LIC-017 work'])
    expect(codes({...unlicensed, type: 'references'})).toEqual([])
  })

  it('keeps every earlier change', () => {
    const crop: Change = {kind: 'crop', what: 'Without the sky'}
    const verdicts = judgeRelation(relation(), {target, earlier: [crop, change]})
    expect(verdicts).toEqual([
      {
        code: 'LIC-040',
        severity: 'error',
        values: {asset: 'Panorama', case: 'earlier', missing: '“Without the sky”'}
      }
    ])
    expect(codes(relation({changes: [crop, change]}), [crop])).toEqual([])
  })

  it('knows a change by hand and day when its words are translated', () => {
    const dated: Change = {kind: 'text', what: 'Shortened', by: 'Awa Diop', date: '2020-05-01'}
    expect(codes(relation({changes: [{...dated, what: 'Abrégé'}]}), [dated])).toEqual([])
    expect(codes(relation({changes: [{...dated, date: '2021-05-01'}]}), [dated])).toEqual([
      'LIC-040 earlier'
    ])
  })
})

describe('judgeTranslation', () => {
  it.each([
    [['Awa Diop'], {version: '1.2.0'}, []],
    [['A machine'], {version: '', commit: '2632d21'}, []],
    [[], {version: '1.2.0'}, ['translator']],
    [[' '], {version: ' '}, ['translator', 'source']],
    [[], undefined, []]
  ])('by %j from %j lacks %j', (translators, source, missing) => {
    const verdicts = judgeTranslation({translators, source})
    expect(verdicts.map(({values}) => values['case'])).toEqual(missing)
    expect(verdicts.every(({code}) => code === 'LIC-041')).toBe(true)
  })
})
