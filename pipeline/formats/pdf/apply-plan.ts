// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {SheetPlan} from './plan-sheets.ts'

/** What the page needs of a plan. */
export type SheetMarks = Pick<SheetPlan, 'blanks' | 'folioOf'> & {readonly css: string}

/**
 * Margin texts as counter styles that are indexed by page: `symbols` number n is what page n shows
 * (CSS Counter Styles 3 §3.1.2).
 */
export function toCounterStyles({heads, folios}: SheetPlan): string {
  return `${counterStyle('running-heads', heads)}\n${counterStyle('folios', folios)}`
}

function counterStyle(name: string, symbols: readonly string[]): string {
  const quoted = symbols.map(
    (symbol) => `"${symbol.replace(/["\\\n]/g, (mark) => (mark === '\n' ? ' ' : `\\${mark}`))}"`
  )
  return `@counter-style ${name} { system: fixed; symbols: ${quoted.join(' ')}; suffix: ""; }`
}

/** Runs in the document: blanks, folios and margin texts, no change to any line of the text. */
export function applyMarks({blanks, folioOf, css}: SheetMarks): void {
  for (const old of document.querySelectorAll('.blank')) old.remove()
  for (const id of blanks) {
    const blank = document.createElement('div')
    blank.className = 'blank'
    document.getElementById(id)?.before(blank)
  }
  for (const place of document.querySelectorAll('[data-folio]')) {
    place.textContent = folioOf[place.getAttribute('data-folio') ?? ''] ?? ''
  }
  const style = document.getElementById('sheet-marks') ?? document.createElement('style')
  style.id = 'sheet-marks'
  style.textContent = css
  document.head.append(style)
}
