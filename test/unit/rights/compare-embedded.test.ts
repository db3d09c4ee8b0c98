// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import type {Credit, EmbeddedRights} from '../../../pipeline/model/rights.ts'
import {compareEmbedded} from '../../../pipeline/rights/compare-embedded.ts'
import {findWorkLicence} from '../../../pipeline/rights/registry.ts'

function credit(extra: Partial<Credit> = {}): Credit {
  const licence = findWorkLicence(extra.expression ?? 'CC-BY-4.0') ?? findWorkLicence('CC-BY-4.0')
  if (!licence) throw new Error('no row')
  return {
    path: 'images/gare.jpg',
    own: false,
    creators: [{name: 'Élise N’Diaye'}],
    expression: 'CC-BY-4.0',
    licence,
    use: 'collect',
    changes: [],
    file: new VFile(),
    ...extra
  }
}

function embedded(extra: Partial<EmbeddedRights> = {}): EmbeddedRights {
  return {creators: ['Élise N’Diaye'], isPrivate: [], ...extra}
}

function codes(record: Credit, file: EmbeddedRights): string[] {
  return compareEmbedded(record, file).map(({code, severity}) => `${code} ${severity}`)
}

describe('the creator in the file', () => {
  it.each([
    [['Élise N’Diaye'], []],
    [["E\u0301lise N'Diaye"], []],
    [['NDIAYE, Elise'], []],
    [['N’Diaye, Élise'], []],
    [['Élise N’Diaye / Agence X'], []],
    [['Awa Diop'], ['LIC-030 error']],
    [['Élise N’Diaye', 'Awa Diop'], ['LIC-030 warning']],
    [[' '], ['LIC-032 warning']]
  ])('%j', (creators, wanted) => {
    expect(codes(credit(), embedded({creators}))).toEqual(wanted)
  })

  it('may be the holder that the notice names', () => {
    const record = credit({copyrightNotice: '© 2019 Agence X'})
    expect(codes(record, embedded({creators: ['Agence X']}))).toEqual([])
  })

  it('is not asked for where the record names nobody', () => {
    expect(codes(credit({own: true, creators: []}), embedded())).toEqual([])
  })

  it('is told with the one of the record', () => {
    expect(compareEmbedded(credit(), embedded({creators: ['李 明']}))).toEqual([
      {
        code: 'LIC-030',
        severity: 'error',
        values: {asset: 'images/gare.jpg', declared: 'Élise N’Diaye', found: '李 明'}
      }
    ])
  })
})

describe('the licence in the file', () => {
  it.each([
    [{licence: 'http://creativecommons.org/licenses/by/4.0'}, []],
    [{licence: 'https://creativecommons.org/licenses/by/4.0/deed.fr'}, []],
    [{licence: 'https://creativecommons.org/licenses/by-nc/4.0/'}, ['LIC-031 error']],
    [{licence: 'https://creativecommons.org/licenses/by-sa/3.0/de/'}, ['LIC-031 error']],
    [{licence: 'https://example.org/about-this-picture'}, []],
    [
      {usageTerms: 'Under CC BY-SA. Verify at https://creativecommons.org/licenses/by-sa/4.0/.'},
      ['LIC-031 error']
    ],
    [{usageTerms: 'CC BY 4.0'}, []],
    [{usageTerms: 'CC BY-ND 4.0'}, ['LIC-031 error']],
    [{usageTerms: 'Ask me'}, []],
    [
      {
        licence: 'https://example.org/about',
        usageTerms: 'https://creativecommons.org/licenses/by/2.0/'
      },
      ['LIC-031 error']
    ]
  ])('%j', (terms, wanted) => {
    expect(codes(credit(), embedded(terms))).toEqual(wanted)
  })

  it('may be any branch of the expression', () => {
    const record = credit({expression: '(GFDL-1.2-or-later OR CC-BY-SA-3.0) AND MIT'})
    const licence = 'https://creativecommons.org/licenses/by-sa/3.0/'
    expect(codes(record, embedded({licence}))).toEqual([])
  })
})

describe('the rest of the file', () => {
  it('is missing where it says nothing', () => {
    expect(codes(credit(), embedded({creators: []}))).toEqual(['LIC-032 warning'])
    expect(codes(credit(), embedded({creators: [], notice: '© Élise'}))).toEqual([])
  })

  it('is nobody’s business', () => {
    expect(
      compareEmbedded(credit(), embedded({isPrivate: ['GPSLatitude', 'SerialNumber']}))
    ).toEqual([
      {
        code: 'LIC-033',
        severity: 'warning',
        values: {asset: 'images/gare.jpg', fields: 'GPSLatitude, SerialNumber'}
      }
    ])
  })

  it.each([
    ['http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia', ['LIC-034 warning']],
    ['compositeWithTrainedAlgorithmicMedia', ['LIC-034 warning']],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture', []],
    ['', []]
  ])('says by %s whether a machine made it', (sourceType, wanted) => {
    expect(codes(credit(), embedded({sourceType}))).toEqual(wanted)
    expect(codes(credit({generator: 'A model'}), embedded({sourceType}))).toEqual([])
  })
})
