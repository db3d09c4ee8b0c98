// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {isPublicDomain} from './licence-kind.ts'

/** Licences that go the same ways, whatever their version. */
export const licenceFamilies = [
  'pd',
  'by',
  'by-sa',
  'by-nd',
  'by-nc',
  'by-nc-sa',
  'by-nc-nd',
  'fal',
  'gfdl',
  'gpl',
  'gov',
  'permissive',
  'font',
  'odbl',
  'stock',
  'permission',
  'quotation',
  'reserved'
] as const

export type LicenceFamily = (typeof licenceFamilies)[number]

/** A part of a credit that a licence may ask for. */
export type Need =
  | 'title'
  | 'creator'
  | 'source'
  | 'date'
  | 'notice'
  | 'licenceText'
  | 'evidence'
  | 'purpose'

/** What the gate knows of a licence. */
export interface LicenceTerms {
  readonly spdx: string
  readonly family: LicenceFamily
  /** Its number, 0 where it has none. */
  readonly version: number
  /** What a credit under it must have. */
  readonly needs: readonly Need[]
  /** Where the licence says so. */
  readonly clause: string
}

type Row = readonly [RegExp, LicenceFamily, readonly Need[], string]

/** The first row that matches rules. Clauses are those of the texts that SPDX holds. */
const rows: readonly Row[] = [
  [/^DL-DE-ZERO-/, 'pd', [], ''],
  [/^LAL-/, 'fal', ['creator', 'source'], 'art. 2.2'],
  [/^GFDL-/, 'gfdl', ['creator', 'notice', 'licenceText'], 'section 2'],
  [/^L?GPL-2/, 'gpl', ['notice', 'licenceText'], 'section 1'],
  [/^[AL]?GPL-/, 'gpl', ['notice', 'licenceText'], 'section 4'],
  [/^etalab-/, 'gov', ['source', 'date'], '« Mention de la paternité »'],
  [/^OGL-/, 'gov', ['source', 'date'], '“You must”'],
  [/^DL-DE-BY-/, 'gov', ['creator', 'source'], '(2)'],
  [/^ODC-By-/, 'gov', ['source'], 'section 4.2'],
  [/^ODbL-/, 'odbl', ['source'], 'section 4.3'],
  [/^(?:0BSD|MIT-0)$/, 'permissive', [], ''],
  [/^(?:MIT|Apache-|BSD-|ISC)/, 'permissive', ['notice', 'licenceText'], 'conditions'],
  [/^OFL-/, 'font', ['notice', 'licenceText'], 'clause 2'],
  [/^(?:Ubuntu-font-|Bitstream-Vera)/, 'font', ['notice', 'licenceText'], 'conditions'],
  [/^LicenseRef-(?:Unsplash|Pexels|Pixabay)$/, 'stock', ['creator', 'source'], 'house rule'],
  [/^LicenseRef-Permission$/, 'permission', ['creator', 'evidence'], 'house rule'],
  [/^LicenseRef-Quotation$/, 'quotation', ['creator', 'source', 'purpose'], 'CPI L.122-5, 3° a)'],
  [/^LicenseRef-AllRightsReserved$/, 'reserved', [], '']
]

/** The terms of a licence of the reviewed table; nothing for any other. */
export function termsOf(spdx: string): LicenceTerms | undefined {
  if (isPublicDomain({spdx})) return {spdx, family: 'pd', version: 0, needs: [], clause: ''}
  const version = Number(/-(\d+\.\d+)/.exec(spdx)?.[1] ?? 0)
  const row = rows.find(([pattern]) => pattern.test(spdx))
  if (row === undefined) return creativeCommonsTerms(spdx, version)
  const [, family, needs, clause] = row
  return {spdx, family, version, needs, clause}
}

/** The title is owed before 4.0 only; the address since 2.0, where it is practicable. */
function creativeCommonsTerms(spdx: string, version: number): LicenceTerms | undefined {
  const elements = /^CC-(BY(?:-NC)?(?:-(?:SA|ND))?)-\d/.exec(spdx)?.[1]?.toLowerCase()
  const family = licenceFamilies.find((name) => name === elements)
  if (family === undefined) return undefined
  const needs: Need[] = [...(version < 4 ? (['title'] as const) : []), 'creator']
  const all = version < 2 ? needs : [...needs, 'source' as const]
  return {
    spdx,
    family,
    version,
    needs: all,
    clause: version < 4 ? 'section 4' : 'section 3(a)(1)(A)'
  }
}
