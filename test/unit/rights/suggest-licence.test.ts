// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findLicence, knownLicences} from '../../../pipeline/rights/registry.ts'
import {licenceFamily, suggestLicence} from '../../../pipeline/rights/suggest-licence.ts'

describe('suggestLicence', () => {
  it.each([
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['CC BY SA 4.0', 'CC-BY-SA-4.0'],
    ['CC-BYSA-4.0', 'CC-BY-SA-4.0'],
    ['CCBYSA 4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-SA-4', 'CC-BY-SA-4.0'],
    ['CC-BY-AS-4.0', 'CC-BY-SA-4.0'],
    ['CC BY-NC-SA v4.0', 'CC-BY-NC-SA-4.0'],
    ['by-sa 4.0', 'CC-BY-SA-4.0'],
    ['cc by-nc-nd 4.0 international', 'CC-BY-NC-ND-4.0'],
    ['The CC BY 4.0 licence', 'CC-BY-4.0'],
    ['CC BY-SA 3.0 IGO', 'CC-BY-SA-3.0-IGO'],
    ['Creative Commons Attribution-ShareAlike 4.0 International License', 'CC-BY-SA-4.0'],
    ['Creative Commons Attribution NonCommercial 2.0 Generic', 'CC-BY-NC-2.0'],
    ['Attribution - Partage dans les mêmes conditions 4.0 International', 'CC-BY-SA-4.0'],
    ['Paternité - Pas d’utilisation commerciale - Partage à l’identique 2.0', 'CC-BY-NC-SA-2.0'],
    ['Creative Commons Attribution - Pas d’Œuvre dérivée 3.0', 'CC-BY-ND-3.0'],
    ['Namensnennung-Share Alike 4.0 International', 'CC-BY-SA-4.0'],
    ['نَسْبُ الـمُصنَّف، الترخيص بالمثل 4.0 دولي', 'CC-BY-SA-4.0'],
    ['https://creativecommons.org/licenses/by-sa/4.0/deed.fr', 'CC-BY-SA-4.0'],
    ['http://creativecommons.org/licenses/by-nc-nd/3.0/legalcode', 'CC-BY-NC-ND-3.0'],
    ['creativecommons.org/licenses/by/2.0', 'CC-BY-2.0'],
    ['see https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['http://opensource.org/license/mit', 'MIT'],
    ['CC0', 'CC0-1.0'],
    ['cc0 1.0', 'CC0-1.0'],
    ['Public Domain Mark 1.0', 'CC-PDM-1.0'],
    ['mit', 'MIT'],
    ['MIT License', 'MIT'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['Licence Art Libre 1.3', 'LAL-1.3'],
    ['Free Art Licence 1.3', 'LAL-1.3'],
    ['Licence Ouverte 2.0', 'etalab-2.0'],
    ['Open Government Licence v3.0', 'OGL-UK-3.0'],
    ['SIL Open Font License 1.1', 'OFL-1.1'],
    ['GNU Free Documentation License 1.3 or later', 'GFDL-1.3-or-later'],
    ['Tous droits réservés', 'LicenseRef-AllRightsReserved'],
    ['All Rights Reserved.', 'LicenseRef-AllRightsReserved']
  ])('takes “%s” for %s', (text, spdx) => {
    expect(suggestLicence(text)).toBe(spdx)
  })

  it.each([
    '',
    'CC BY-SA',
    'CC-BY',
    'Creative Commons',
    'Creative Commons Attribution',
    'https://creativecommons.org/licenses/by-sa/',
    'https://www.gnu.org/licenses/fdl-1.3.html',
    'CC BY-SA 5.0',
    'CC BY-SA-ND 4.0',
    'CC BY 3.0 France',
    'Attribution - Utilisation commerciale 4.0',
    'attribution',
    'Public Domain',
    'Apache',
    'GPL',
    'GPL v3',
    'GFDL',
    'GFDL-1.3',
    'OFL',
    'Free Art License',
    'Unsplash',
    '4.0'
  ])('makes up nothing for “%s”', (text) => {
    expect(suggestLicence(text)).toBeUndefined()
  })

  it('gives a known identifier or none, whatever the text', () => {
    const word = fc.constantFrom(
      'CC',
      'BY',
      'SA',
      'GPL',
      '4.0',
      '-',
      ' ',
      'licence',
      'www.x.org/',
      '+'
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(''))
    )
    fc.assert(
      fc.property(text, (words) => {
        const suggestion = suggestLicence(words)
        expect(suggestion === undefined || findLicence(suggestion) !== undefined).toBe(true)
      }),
      {numRuns: 500}
    )
  })

  it('knows every licence of the table by its identifier in any case', () => {
    const ids = knownLicences.map(({spdx}) => spdx)
    expect(ids.map((id) => suggestLicence(id.toLowerCase()))).toEqual(ids)
  })
})

describe('licenceFamily', () => {
  it.each([
    ['CC BY-SA', 'CC BY-SA'],
    ['cc-by', 'CC BY'],
    ['Creative Commons Attribution Non-Commercial', 'CC BY-NC'],
    ['CC BY-SA 4.0', undefined],
    ['MIT', undefined]
  ])('names the family of “%s”', (text, family) => {
    expect(licenceFamily(text)).toBe(family)
  })
})
