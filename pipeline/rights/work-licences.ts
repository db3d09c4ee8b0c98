// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Licence} from '../model/rights.ts'
import {portedCreativeCommons} from './creative-commons.ts'

const gnu = 'https://www.gnu.org/licenses'
const old = `${gnu}/old-licenses`
const inCopyright = 'https://rightsstatements.org/vocab/InC/1.0/'

/** Identifier, short name, English name, address where SPDX’s own page is not the best. */
const rows: readonly (readonly [string, string, string, string?])[] = [
  ...gnuPair('AGPL-3.0', 'GNU AGPL 3.0', 'GNU Affero General Public License 3.0', 'agpl-3.0'),
  ...gnuPair('GPL-2.0', 'GNU GPL 2.0', 'GNU General Public License 2.0', 'gpl-2.0', old),
  ...gnuPair('LGPL-2.0', 'GNU LGPL 2.0', 'GNU Library General Public License 2.0', 'lgpl-2.0', old),
  ...gnuPair('LGPL-2.1', 'GNU LGPL 2.1', 'GNU Lesser General Public License 2.1', 'lgpl-2.1', old),
  ...gnuPair('LGPL-3.0', 'GNU LGPL 3.0', 'GNU Lesser General Public License 3.0', 'lgpl-3.0'),
  ['0BSD', '0BSD', 'BSD Zero Clause License'],
  ['BSD-2-Clause', 'BSD 2-Clause', 'BSD 2-Clause License'],
  ['ISC', 'ISC', 'ISC License'],
  ['MIT-0', 'MIT-0', 'MIT No Attribution'],
  ['Bitstream-Vera', 'Bitstream Vera', 'Bitstream Vera Font License'],
  ['OFL-1.0', 'OFL 1.0', 'SIL Open Font License 1.0'],
  ['OFL-1.1-RFN', 'OFL 1.1', 'SIL Open Font License 1.1 with Reserved Font Name'],
  ['OFL-1.1-no-RFN', 'OFL 1.1', 'SIL Open Font License 1.1 with no Reserved Font Name'],
  ['Ubuntu-font-1.0', 'Ubuntu Font 1.0', 'Ubuntu Font Licence 1.0'],
  ['DL-DE-BY-2.0', 'DL-DE BY 2.0', 'Data licence Germany – attribution – version 2.0'],
  ['DL-DE-ZERO-2.0', 'DL-DE Zero 2.0', 'Data licence Germany – zero – version 2.0'],
  ['OGL-Canada-2.0', 'OGL Canada 2.0', 'Open Government Licence – Canada 2.0'],
  ['LicenseRef-Pexels', 'Pexels', 'Pexels License', 'https://www.pexels.com/license/'],
  [
    'LicenseRef-Pixabay',
    'Pixabay',
    'Pixabay Content License',
    'https://pixabay.com/service/license-summary/'
  ],
  ['LicenseRef-Unsplash', 'Unsplash', 'Unsplash License', 'https://unsplash.com/license']
]

function gnuPair(
  id: string,
  short: string,
  name: string,
  page: string,
  folder = gnu
): readonly (typeof rows)[number][] {
  const url = `${folder}/${page}.html`
  return [
    [`${id}-only`, short, name, url],
    [`${id}-or-later`, `${short}+`, `${name} or later`, url]
  ]
}

/** What lets a work in without a public licence. Whoever reads the book may not pass it on. */
const grounds: readonly Licence[] = [
  {
    spdx: 'LicenseRef-Permission',
    canonical: inCopyright,
    short: 'Permission',
    name: {
      en: 'All rights reserved, used with permission',
      fr: 'Tous droits réservés, reproduit avec autorisation'
    },
    deed: {en: inCopyright},
    legalCode: {}
  },
  {
    spdx: 'LicenseRef-Quotation',
    canonical: inCopyright,
    short: 'Quotation',
    name: {
      en: 'All rights reserved, quoted',
      fr: 'Tous droits réservés, cité au titre du droit de citation'
    },
    deed: {en: inCopyright},
    legalCode: {}
  }
]

/** Licences that a work inside a book may be under, but not a book. */
export const workLicences: readonly Licence[] = [
  ...portedCreativeCommons,
  ...rows.map(([spdx, short, english, url]) => {
    const canonical = url ?? `https://spdx.org/licenses/${spdx}.html`
    const page = {en: canonical}
    return {spdx, canonical, short, name: {en: english}, deed: page, legalCode: page}
  }),
  ...grounds
]
