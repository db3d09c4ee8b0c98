// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../../model/ports.ts'

/** Sizes to try for a box that is too wide, of its usual one; the last can just be read. */
const scales = [0.94, 0.88, 0.82, 0.76, 0.7]

/**
 * Set tables and formulas that are wider than the page smaller, step by step (`--fit`). Where that is
 * not enough, the words of a table are broken: what is cut off could not be read at all.
 */
export function fitBoxes(document: PrintDocument): Promise<void> {
  return document.apply(fit, scales, [isTooWide])
}

// What follows runs in the document; each function is sent there as its own source.

/** For every size all boxes are read before any is written: the browser lays the book out once. */
function fit(sizes: readonly number[]): void {
  let wide = [...document.querySelectorAll<HTMLElement>('main :is(table, math)')].filter(isTooWide)
  for (const scale of sizes) {
    for (const box of wide) {
      box.style.setProperty('--fit', String(scale))
      box.setAttribute('data-scale', String(scale))
    }
    wide = wide.filter(isTooWide)
  }
  for (const box of wide) box.classList.add('tight')
}

/** A table is wider than what it stands in; a displayed formula than itself; others break. */
function isTooWide(box: HTMLElement): boolean {
  const room = box.parentElement?.clientWidth ?? 0
  const width = box instanceof HTMLTableElement ? box.offsetWidth : box.scrollWidth
  return room > 0 && width > room + 1
}
