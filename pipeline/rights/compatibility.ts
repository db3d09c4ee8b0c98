// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Use} from '../model/rights.ts'
import type {RuleId} from '../model/rule.ts'
import type {LicenceFamily, LicenceTerms} from './licence-terms.ts'

/**
 * How a work may stand in a book: `allow`, as part of it; `upgrade`, as part of it under a later
 * version; `separate`, marked as under its own licence; `unmodified`, so and as it is;
 * `conditional`, so and only if more is true of it than its licence.
 */
export type Ruling = 'allow' | 'upgrade' | 'separate' | 'unmodified' | 'conditional'

/** What the gate decides: a ruling, or the rule that refuses, with the case of its text. */
export type Decision = {readonly ruling: Ruling} | {readonly refusal: RuleId; readonly case: string}

/** What asks for no more than its credit and a notice goes into any book that is not given away. */
const free = ['pd', 'by', 'gov', 'permissive'] as const

/**
 * Families that an adaptation under a family may be made of: the adapter's chart of Creative
 * Commons’ FAQ, its yellow cells refused; FAL and GPLv3 by Creative Commons’ compatibility pages.
 * What is not here is refused.
 */
const adaptable: Readonly<Record<LicenceFamily, readonly LicenceFamily[]>> = {
  pd: ['pd'],
  by: free,
  'by-sa': [...free, 'by-sa', 'fal'],
  'by-nd': free,
  'by-nc': [...free, 'by-nc'],
  'by-nc-sa': [...free, 'by-nc', 'by-nc-sa'],
  'by-nc-nd': [...free, 'by-nc'],
  fal: [...free, 'fal', 'by-sa'],
  gfdl: [...free, 'gfdl'],
  gpl: [...free, 'gpl', 'by-sa'],
  gov: free,
  permissive: free,
  odbl: ['pd', 'odbl'],
  reserved: [...free, 'stock'],
  font: [],
  stock: [],
  permission: [],
  quotation: []
}

/** How a family stands in a collection: the table of Creative Commons’ FAQ, and the others. */
const collectable: Readonly<Partial<Record<LicenceFamily, Ruling>>> = {
  pd: 'allow',
  by: 'allow',
  gov: 'allow',
  'by-sa': 'separate',
  fal: 'separate',
  permissive: 'separate',
  odbl: 'separate',
  stock: 'separate',
  'by-nd': 'unmodified',
  gpl: 'conditional',
  font: 'conditional',
  permission: 'conditional',
  quotation: 'conditional'
}

/** What may besides stand in a collection that is not for commercial use either. */
const collectableByNonCommercial: typeof collectable = {
  'by-nc': 'separate',
  'by-nc-sa': 'separate',
  'by-nc-nd': 'unmodified'
}

type Check = (work: LicenceTerms, book: LicenceTerms) => boolean

/** Conditions of cells of `adaptable`, as `work>book`: mostly on versions. */
const conditions: Readonly<Record<string, Check>> = {
  'by-sa>by-sa': hasLaterVersions,
  'by-nc-sa>by-nc-sa': hasLaterVersions,
  'fal>fal': (work, book) => work.version === book.version,
  'fal>by-sa': (work, book) => work.version === 1.3 && book.version === 4,
  'by-sa>fal': (work, book) => work.version === 4 && book.version === 1.3,
  'by-sa>gpl': (work, book) => work.version === 4 && book.version === 3,
  'gpl>gpl': (work, book) => isOrLater(work, book) && !work.spdx.startsWith('AGPL'),
  'gfdl>gfdl': (work, book) => isOrLater(work, book) && !/\d-invariants/.test(work.spdx)
}

/** Since 2.0 an adaptation may be under a later version of the licence, or another country’s. */
function hasLaterVersions(work: LicenceTerms, book: LicenceTerms): boolean {
  return work.version === book.version || (work.version >= 2 && work.version < book.version)
}

function isOrLater(work: LicenceTerms, book: LicenceTerms): boolean {
  return work.spdx.endsWith('-or-later') && work.version <= book.version
}

/** Whether a work may be used so in a book; what has no rule is refused. */
export function decide(work: LicenceTerms, use: Use, book: LicenceTerms): Decision {
  const ruling = use === 'adapt' ? ruleAdaptation(work, book) : ruleCollection(work, book)
  return ruling === undefined ? refuse(work, book) : {ruling}
}

function ruleAdaptation(work: LicenceTerms, book: LicenceTerms): Ruling | undefined {
  if (work.spdx === book.spdx && !keepsToItself.has(work.family)) return 'allow'
  if (!adaptable[book.family].includes(work.family)) return undefined
  const check = conditions[`${work.family}>${book.family}`]
  if (check !== undefined && !check(work, book)) return undefined
  const same = work.family === book.family && check !== undefined
  return same ? 'upgrade' : 'allow'
}

/** Families of which no licence lets a changed copy be made, even into a book under the same. */
const keepsToItself: ReadonlySet<LicenceFamily> = new Set(['by-nd', 'by-nc-nd', 'reserved'])

function ruleCollection(work: LicenceTerms, book: LicenceTerms): Ruling | undefined {
  const same = work.spdx === book.spdx && !keepsToItself.has(work.family)
  if (same || (work.family === 'gfdl' && book.family === 'gfdl')) return 'allow'
  return (
    collectable[work.family] ??
    (isNonCommercial(book.family) ? collectableByNonCommercial[work.family] : undefined)
  )
}

function isNonCommercial(family: LicenceFamily): boolean {
  return family.startsWith('by-nc')
}

type Refusal = readonly [when: (work: LicenceTerms, book: LicenceTerms) => boolean, RuleId, string]

/** Why not, by the first row that is true. */
const refusals: readonly Refusal[] = [
  [(work, book) => isNonCommercial(work.family) && !isNonCommercial(book.family), 'LIC-010', ''],
  [({family}) => family.endsWith('-nd'), 'LIC-011', 'adapt'],
  [({family}) => family === 'gfdl', 'LIC-015', ''],
  [({family}) => family === 'reserved', 'LIC-017', ''],
  [({family}) => ['stock', 'permission', 'quotation'].includes(family), 'LIC-017', 'adapt'],
  [(work, book) => work.family === book.family && work.version === 1, 'LIC-013', ''],
  [({spdx}) => spdx === 'LAL-1.2', 'LIC-003', ''],
  [({family}) => family === 'gpl', 'LIC-016', 'gpl'],
  [({family}) => shareAlike.has(family), 'LIC-016', 'share-alike'],
  [(_, book) => book.family === 'pd', 'LIC-016', 'public-domain']
]

const shareAlike: ReadonlySet<LicenceFamily> = new Set(['by-sa', 'by-nc-sa', 'fal', 'odbl', 'font'])

function refuse(work: LicenceTerms, book: LicenceTerms): Decision {
  const row = refusals.find(([when]) => when(work, book))
  return row === undefined ? {refusal: 'LIC-003', case: ''} : {refusal: row[1], case: row[2]}
}
