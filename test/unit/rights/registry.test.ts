// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import parse from 'spdx-expression-parse'
import {describe, expect, it} from 'vitest'
import {canonicalTag} from '../../../pipeline/locale/canonical-tag.ts'
import type {Licence} from '../../../pipeline/model/rights.ts'
import {
  deedUrl,
  legalCodeUrl,
  licenceName,
  normaliseLicenceUrl
} from '../../../pipeline/rights/licence-url.ts'
import {findLicence, knownLicences} from '../../../pipeline/rights/registry.ts'

function licence(spdx: string): Licence {
  const row = findLicence(spdx)
  if (!row) throw new Error(`no row for ${spdx}`)
  return row
}

describe('the table of licences', () => {
  it('has the six Creative Commons licences in every version', () => {
    const suites = ['BY', 'BY-SA', 'BY-ND', 'BY-NC', 'BY-NC-SA', 'BY-NC-ND']
    const versions = ['1.0', '2.0', '2.5', '3.0', '4.0']
    const ids = suites.flatMap((suite) => versions.map((version) => `CC-${suite}-${version}`))
    expect(ids.filter((id) => findLicence(id) === undefined)).toEqual([])
  })

  it.each([
    'CC0-1.0',
    'CC-PDM-1.0',
    'CC-BY-SA-3.0-IGO',
    'LAL-1.3',
    'GFDL-1.2-or-later',
    'GFDL-1.3-no-invariants-only',
    'etalab-2.0',
    'OGL-UK-3.0',
    'MIT',
    'Apache-2.0',
    'OFL-1.1',
    'LicenseRef-AllRightsReserved'
  ])('has %s', (spdx) => {
    expect(findLicence(spdx)?.spdx).toBe(spdx)
  })

  it('has every identifier once', () => {
    expect(new Set(knownLicences.map(({spdx}) => spdx)).size).toBe(knownLicences.length)
  })

  it('knows identifiers in SPDX’s own spelling only', () => {
    expect(findLicence('cc-by-sa-4.0')).toBeUndefined()
    expect(findLicence('toString')).toBeUndefined()
  })
})

describe.each(knownLicences.map((row) => [row.spdx, row] as const))('%s', (spdx, row) => {
  it('is an SPDX identifier', () => {
    expect(parse(spdx)).toEqual({license: spdx})
  })

  it('has a canonical address that is normal', () => {
    expect(row.canonical).toMatch(/^https:\/\//)
    expect(normaliseLicenceUrl(row.canonical)).toBe(row.canonical)
  })

  it('has deeds below its canonical address', () => {
    const deeds = Object.values(row.deed)
    expect(deeds.filter((url) => !url.startsWith(row.canonical))).toEqual([])
  })

  it('is found again by the address of any deed or legal text', () => {
    const urls = [...Object.values(row.deed), ...Object.values(row.legalCode)]
    expect(urls.filter((url) => normaliseLicenceUrl(url) !== row.canonical)).toEqual([])
  })

  it('has an English name, an English deed, and canonical tags for all languages', () => {
    expect(row.name['en']).toMatch(/\S/)
    expect(row.deed['en']).toMatch(/^https:/)
    const tags = [row.name, row.deed, row.legalCode].flatMap(Object.keys)
    expect(tags.filter((tag) => canonicalTag(tag) !== tag)).toEqual([])
  })
})

describe('names of Creative Commons licences', () => {
  it.each([
    ['CC-BY-4.0', 'en', 'Attribution 4.0 International'],
    ['CC-BY-SA-4.0', 'fr', 'Attribution - Partage dans les mêmes conditions 4.0 International'],
    ['CC-BY-ND-4.0', 'fr', 'Attribution - Pas d’Œuvre dérivée 4.0 International'],
    [
      'CC-BY-NC-SA-4.0',
      'es',
      'Atribución/Reconocimiento-NoComercial-CompartirIgual 4.0 Internacional'
    ],
    ['CC-BY-NC-ND-4.0', 'ar', 'نَسْبُ الـمُصنَّف، غير تجاري، منع الاشتقاق 4.0 دولي'],
    ['CC-BY-NC-4.0', 'ru', 'С указанием авторства-Некоммерческая версии 4.0 Международная'],
    ['CC-BY-SA-4.0', 'el', 'Αναφορά-Παρόμοια Διανομή 4.0'],
    ['CC-BY-SA-4.0', 'pt-BR', 'Atribuição-CompartilhaIgual 4.0 Internacional'],
    ['CC-BY-NC-ND-3.0', 'en', 'Attribution-NonCommercial-NoDerivs 3.0 Unported'],
    ['CC-BY-SA-3.0-IGO', 'en', 'Attribution-ShareAlike 3.0 IGO'],
    ['CC0-1.0', 'fr', 'CC0 1.0 Universel']
  ])('%s is in %s “%s”', (spdx, tag, name) => {
    expect(licence(spdx).name[tag]).toBe(`Creative Commons ${name}`)
  })

  it('leaves out languages whose name is not known', () => {
    expect(licence('CC-BY-SA-4.0').name).not.toHaveProperty('az')
    expect(licence('CC-BY-4.0').name).not.toHaveProperty('hi')
  })
})

describe('addresses', () => {
  it('keeps the old order of words where Creative Commons does', () => {
    expect(licence('CC-BY-NC-ND-1.0').canonical).toBe(
      'https://creativecommons.org/licenses/by-nd-nc/1.0/'
    )
  })

  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['pt', 'pt'],
    ['pt-BR', 'pt-br'],
    ['pt-PT', 'pt'],
    ['zh', 'zh-hans'],
    ['zh-TW', 'zh-hant'],
    ['nb', 'no'],
    ['nn', 'no'],
    ['sr', 'en'],
    ['sr-Latn', 'sr-latn'],
    ['ar-u-nu-arab', 'ar'],
    ['wo', 'en']
  ])('lead readers of %s to the deed in %s', (tag, page) => {
    expect(deedUrl(licence('CC-BY-SA-4.0'), tag)).toBe(
      `https://creativecommons.org/licenses/by-sa/4.0/deed.${page}`
    )
  })

  it('lead to the legal text in the nearest language that has an official one', () => {
    const bySa = licence('CC-BY-SA-4.0')
    expect(legalCodeUrl(bySa, 'pt-BR')).toMatch(/\/legalcode\.pt$/)
    expect(legalCodeUrl(bySa, 'ca')).toMatch(/\/legalcode\.en$/)
    expect(legalCodeUrl(licence('LAL-1.3'), 'fr')).toBe('https://artlibre.org/licence/lal/')
    expect(legalCodeUrl(licence('LicenseRef-AllRightsReserved'), 'fr')).toBeUndefined()
  })
})

describe('licenceName', () => {
  it('tells the language that the name is in', () => {
    const bySa = licence('CC-BY-SA-4.0')
    expect(licenceName(bySa, 'fr-CA').language).toBe('fr')
    expect(licenceName(bySa, 'ht')).toEqual({
      text: 'Creative Commons Attribution-ShareAlike 4.0 International',
      language: 'en'
    })
  })
})
