// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Licence, Localised} from '../model/rights.ts'

/** Identifier for a book that grants no licence; its own row, since SPDX has none. */
export const allRightsReserved = 'LicenseRef-AllRightsReserved'

const gnu = 'https://www.gnu.org/licenses'

/** Identifier, short name, English name, address; a French name where there is an official one. */
const rows: readonly (readonly [string, string, string, string, string?])[] = [
  ['Apache-2.0', 'Apache 2.0', 'Apache License 2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  [
    'BSD-3-Clause',
    'BSD 3-Clause',
    'BSD 3-Clause License',
    'https://opensource.org/license/bsd-3-clause/'
  ],
  [
    'CC-PDDC',
    'CC PDDC',
    'Creative Commons Public Domain Dedication and Certification',
    'https://creativecommons.org/licenses/publicdomain/'
  ],
  [
    'etalab-2.0',
    'Licence Ouverte 2.0',
    'Open Licence 2.0',
    'https://spdx.org/licenses/etalab-2.0.html',
    'Licence Ouverte 2.0'
  ],
  ['GPL-3.0-only', 'GNU GPL 3.0', 'GNU General Public License 3.0', `${gnu}/gpl-3.0.html`],
  [
    'GPL-3.0-or-later',
    'GNU GPL 3.0+',
    'GNU General Public License 3.0 or later',
    `${gnu}/gpl-3.0.html`
  ],
  [
    'LAL-1.2',
    'LAL 1.2',
    'Free Art License 1.2',
    'https://spdx.org/licenses/LAL-1.2.html',
    'Licence Art Libre 1.2'
  ],
  ['MIT', 'MIT', 'MIT License', 'https://opensource.org/license/mit/'],
  [
    'ODbL-1.0',
    'ODbL 1.0',
    'Open Database License 1.0',
    'https://opendatacommons.org/licenses/odbl/1-0/'
  ],
  [
    'ODC-By-1.0',
    'ODC-By 1.0',
    'Open Data Commons Attribution License 1.0',
    'https://opendatacommons.org/licenses/by/1-0/'
  ],
  ['OFL-1.1', 'OFL 1.1', 'SIL Open Font License 1.1', 'https://openfontlicense.org/'],
  ...(['1.0', '2.0', '3.0'] as const).map((version): (typeof rows)[number] => [
    `OGL-UK-${version}`,
    `OGL ${version}`,
    `Open Government Licence v${version}`,
    `https://www.nationalarchives.gov.uk/doc/open-government-licence/version/${version[0]}/`
  ]),
  [
    'PDDL-1.0',
    'PDDL 1.0',
    'Open Data Commons Public Domain Dedication and License 1.0',
    'https://opendatacommons.org/licenses/pddl/1-0/'
  ],
  ['Unlicense', 'Unlicense', 'The Unlicense', 'https://unlicense.org/'],
  ...freeDocumentation()
]

/** GNU Free Documentation License: three versions, two terms, three cases of invariant sections. */
function freeDocumentation(): (typeof rows)[number][] {
  const versions = [
    ['1.1', `${gnu}/old-licenses/fdl-1.1.html`],
    ['1.2', `${gnu}/old-licenses/fdl-1.2.html`],
    ['1.3', `${gnu}/fdl-1.3.html`]
  ] as const
  const invariants = [
    ['', ''],
    ['-no-invariants', ', no invariant sections'],
    ['-invariants', ', with invariant sections']
  ] as const
  const terms = [
    ['-only', '', ''],
    ['-or-later', ' or later', '+']
  ] as const
  return versions.flatMap(([version, url]) =>
    invariants.flatMap(([id, words]) =>
      terms.map(([term, later, sign]): (typeof rows)[number] => [
        `GFDL-${version}${id}${term}`,
        `GNU FDL ${version}${sign}`,
        `GNU Free Documentation License ${version}${later}${words}`,
        url
      ])
    )
  )
}

/** Other licences that a book or a part of one may be under. */
export const otherLicences: readonly Licence[] = [
  ...rows.map(([spdx, short, english, canonical, french]) => ({
    spdx,
    canonical,
    short,
    name: localise(english, french),
    deed: {en: canonical},
    legalCode: {en: canonical}
  })),
  {
    spdx: 'LAL-1.3',
    canonical: 'https://artlibre.org/licence/lal/',
    short: 'LAL 1.3',
    name: localise('Free Art License 1.3', 'Licence Art Libre 1.3'),
    deed: {
      en: 'https://artlibre.org/licence/lal/en/',
      fr: 'https://artlibre.org/licence/lal/'
    },
    legalCode: {
      en: 'https://artlibre.org/licence/lal/en/',
      fr: 'https://artlibre.org/licence/lal/'
    }
  },
  reserved()
]

function localise(english: string, french: string | undefined): Localised {
  return french === undefined ? {en: english} : {en: english, fr: french}
}

/** Points to the statement “In Copyright” of RightsStatements.org, which is no licence either. */
function reserved(): Licence {
  const canonical = 'https://rightsstatements.org/vocab/InC/1.0/'
  return {
    spdx: allRightsReserved,
    canonical,
    short: 'Copyright',
    name: {
      ar: 'جميع الحقوق محفوظة',
      de: 'Alle Rechte vorbehalten',
      en: 'All rights reserved',
      es: 'Todos los derechos reservados',
      fr: 'Tous droits réservés',
      it: 'Tutti i diritti riservati',
      nl: 'Alle rechten voorbehouden',
      pt: 'Todos os direitos reservados',
      ro: 'Toate drepturile rezervate'
    },
    deed: {en: canonical},
    legalCode: {}
  }
}
