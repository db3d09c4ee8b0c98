// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../model/ports.ts'
import {joinPassages} from './join-passages.ts'
import type {SheetPlan} from './plan-sheets.ts'

/** Sheets that one document prints, as indexes into the whole book. */
export interface SheetRange {
  readonly start: number
  readonly end: number
}

/**
 * Set the page numbers of contents, lists and cross references.
 *
 * @returns how many texts changed that stand in lines, so that lines may have changed.
 */
export function setFolios(document: PrintDocument, {folioOf, labels}: SheetPlan): Promise<number> {
  return document.apply(applyFolios, {folioOf, labels}, [setLocators, joinPassages])
}

/** Set blank pages, and what stands in the margins of pages. */
export function setMarks(
  document: PrintDocument,
  plan: SheetPlan,
  range: SheetRange,
  endsBlank: boolean
): Promise<void> {
  const css = toCounterStyles(plan, range)
  return document.apply(applyMarks, {blanks: plan.blanks, endsBlank, css}, [createBlank])
}

/**
 * Margin texts as counter styles that are indexed by page: `symbols` number n is what page n shows
 * (CSS Counter Styles 3 §3.1.2).
 */
function toCounterStyles({heads, folios}: SheetPlan, {start, end}: SheetRange): string {
  const styleOf = (name: string, symbols: readonly string[]) =>
    counterStyle(name, symbols.slice(start, end))
  return `${styleOf('running-heads', heads)}\n${styleOf('folios', folios)}`
}

function counterStyle(name: string, symbols: readonly string[]): string {
  const quoted = symbols.map(
    (symbol) => `"${symbol.replace(/["\\\n]/g, (mark) => (mark === '\n' ? ' ' : `\\${mark}`))}"`
  )
  return `@counter-style ${name} { system: fixed; symbols: ${quoted.join(' ')}; suffix: ""; }`
}

// What follows runs in the document; each function is sent there as its own source.

type Folios = Pick<SheetPlan, 'folioOf' | 'labels'>

function applyFolios({folioOf, labels}: Folios): number {
  const places = [...document.querySelectorAll('[data-folio]')].map((place) => {
    const wording = place.getAttribute('data-wording')
    const folio = folioOf[place.getAttribute('data-folio') ?? ''] ?? ''
    const isHere = wording !== null && folioOf[place.id] === folio
    return {place, wording, text: isHere ? '' : (wording ?? '{folio}').replace('{folio}', folio)}
  })
  const changed = places.filter(({place, text}) => place.textContent !== text)
  for (const {place, text} of changed) place.textContent = text
  const lists = [...document.querySelectorAll('.locators')]
  const joined = lists.filter((list) => setLocators(list, {folioOf, labels}))
  return changed.filter(({wording}) => wording !== null).length + joined.length
}

/**
 * Call the passages of an entry of the index by their pages.
 *
 * @returns whether anything changed.
 */
function setLocators(list: Element, {folioOf, labels}: Folios): boolean {
  const links = [...list.querySelectorAll('[data-locator]')]
  const pageOf = (id: string | null) => labels.indexOf(folioOf[id ?? ''] ?? '')
  const passages = links.map((link) => {
    const from = pageOf(link.getAttribute('data-locator'))
    return {from, to: Math.max(from, pageOf(link.getAttribute('data-locator-end')))}
  })
  const texts = joinPassages(passages).map((passage) => {
    const pages = passage ? [...new Set([passage.from, passage.to])] : []
    return pages.map((page) => labels[page] ?? '').join('–')
  })
  for (const [index, link] of links.entries()) {
    link.textContent = texts[index] ?? ''
    link.closest('.locator')?.toggleAttribute('hidden', link.textContent === '')
  }
  const shown = texts.join('|')
  const changed = list.getAttribute('data-shown') !== shown
  list.setAttribute('data-shown', shown)
  return changed
}

interface Marks {
  /** Ids of pages before which a blank one comes. */
  readonly blanks: readonly string[]
  readonly endsBlank: boolean
  readonly css: string
}

function applyMarks({blanks, endsBlank, css}: Marks): void {
  for (const old of document.querySelectorAll('.blank')) old.remove()
  for (const id of blanks) document.getElementById(id)?.before(createBlank())
  if (endsBlank) document.querySelector('main')?.append(createBlank())
  const style = document.getElementById('sheet-marks') ?? document.createElement('style')
  style.id = 'sheet-marks'
  style.textContent = css
  document.head.append(style)
}

function createBlank(): HTMLElement {
  const blank = document.createElement('div')
  blank.className = 'blank'
  return blank
}
