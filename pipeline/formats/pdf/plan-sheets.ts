// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {formatNumber, formatRoman} from '../../locale/numbering.ts'
import type {NavPoint, Publication} from '../../model/publication.ts'
import {rectoKinds} from './divide-pages.ts'
import type {SequencePage} from './sequence.ts'

/** Where things are in a book without blank pages. */
export interface Destinations {
  /** Number of pages. */
  readonly pages: number
  /** Id of an element → index of its page, from 0. */
  readonly pageOf: ReadonlyMap<string, number>
}

/** What stands in the margins of every sheet side, and where blank ones come. */
export interface SheetPlan {
  /** Running head per page of the finished PDF; empty where there is none. */
  readonly heads: readonly string[]
  /** Folio shown per page; empty where there is none. */
  readonly folios: readonly string[]
  /** Folio of every page, shown or not: the PDF's page labels. */
  readonly labels: readonly string[]
  /** Ids of pages of the sequence before which a blank page comes. */
  readonly blanks: readonly string[]
  /** Id → folio, for contents, lists and references. */
  readonly folioOf: Readonly<Record<string, string>>
  /** Index of a page without blanks → its index in the finished PDF. */
  readonly finalOf: ReadonlyMap<number, number>
  /** Index of the first page that counts in arabic figures. */
  readonly bodyStart: number
}

/** Kinds that carry neither running head nor folio. */
const bare = new Set<SequencePage['kind']>(['cover', 'title-page', 'copyright-page', 'part'])

interface Sheet {
  readonly page?: SequencePage
  /** Whether it is the page's first. */
  readonly first: boolean
  /** Index in the measured print; absent for blanks. */
  readonly measured?: number
}

/**
 * Plan the sheets of a book from a first print without blanks: blank pages before rectos, roman
 * folios for front matter, arabic from the first chapter on, running heads by chapter and section.
 *
 * @param sequence the reading sequence; each page of it begins a sheet side.
 */
export function planSheets(
  publication: Publication,
  sequence: readonly SequencePage[],
  measured: Destinations
): SheetPlan {
  const {sheets, blanks} = layOut(sequence, measured)
  const bodyStart = sheets.findIndex(({page}) => page !== undefined && page.matter !== 'front')
  const labels = sheets.map((_, index) => labelOf(index, bodyStart, publication))
  const finalOf = new Map(
    sheets.flatMap(({measured: at}, index) => (at === undefined ? [] : [[at, index] as const]))
  )
  const folioOf = Object.fromEntries(
    [...measured.pageOf].map(([id, at]) => [id, labels[finalOf.get(at) ?? at] ?? ''] as const)
  )
  const folios = sheets.map((sheet, index) => (isBare(sheet) ? '' : (labels[index] ?? '')))
  const heads = headsOf(sheets, publication, measured)
  return {heads, folios, labels, blanks, folioOf, finalOf, bodyStart}
}

function layOut(
  sequence: readonly SequencePage[],
  {pages, pageOf}: Destinations
): {sheets: Sheet[]; blanks: string[]} {
  const starts = sequence.map(({id}) => pageOf.get(id))
  const sheets: Sheet[] = []
  const blanks: string[] = []
  for (const [index, page] of sequence.entries()) {
    const start = starts[index] ?? sheetsMeasured(sheets)
    const end = starts.slice(index + 1).find((next) => next !== undefined) ?? pages
    if (rectoKinds.has(page.kind) && sheets.length % 2 === 1) {
      blanks.push(page.id)
      sheets.push({first: false})
    }
    for (let at = start; at < end; at++) sheets.push({page, first: at === start, measured: at})
  }
  return {sheets, blanks}
}

function sheetsMeasured(sheets: readonly Sheet[]): number {
  return sheets.filter(({measured}) => measured !== undefined).length
}

function labelOf(index: number, bodyStart: number, {edition}: Publication): string {
  if (bodyStart < 0 || index < bodyStart) return formatRoman(index + 1)
  return formatNumber(index - bodyStart + 1, edition.locale.tag)
}

function isBare({page, first}: Sheet): boolean {
  return page === undefined || bare.has(page.kind) || (first && page.kind === 'chapter')
}

/** Left: the chapter; right: the section that is open at the foot of the page. */
function headsOf(
  sheets: readonly Sheet[],
  publication: Publication,
  {pageOf}: Destinations
): string[] {
  return sheets.map((sheet, index) => {
    const {page, measured, first} = sheet
    if (!page || measured === undefined || first || bare.has(page.kind)) return ''
    const section = sectionAt(publication.nav, page.id, measured, pageOf)
    const [left, right] =
      section === undefined ? [publication.edition.title, page.title] : [page.title, section]
    return shorten(index % 2 === 1 ? left : right)
  })
}

function sectionAt(
  nav: readonly NavPoint[],
  chapter: string,
  measured: number,
  pageOf: Destinations['pageOf']
): string | undefined {
  const points = nav.find(({target}) => target === chapter)?.children ?? []
  const open = points.filter(
    ({target}) => (pageOf.get(target) ?? Number.POSITIVE_INFINITY) <= measured
  )
  return open.at(-1)?.title
}

/** Longest running head, in characters: about what the measure holds. */
const headLimit = 62

/** A long title is cut at a word; a colon or full stop before the limit is a better place. */
export function shorten(title: string): string {
  if (title.length <= headLimit) return title
  const cut = title.slice(0, headLimit)
  const sentence = /^(.{20,}?)\s*[:.;?!]\s/.exec(cut)?.[1]
  return sentence ?? `${cut.replace(/\s+\S*$/, '')}…`
}
