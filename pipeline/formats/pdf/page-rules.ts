// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Sheet} from './sheet.ts'

/**
 * `@page` rules from the sheet (CSS Paged Media 3 §7): custom properties do not reach `size`, so
 * that the values are written out. The binding's side is inner on left and right pages.
 */
export function pageRules({width, height, trim, bleed, margins, area}: Sheet): string {
  const sans =
    'font-family: var(--sans); font-size: calc(var(--print-size) * 0.78); color: var(--quiet); white-space: nowrap'
  const head = `${sans}; content: counter(page, running-heads)`
  const folio = `${sans}; content: counter(page, folios); font-variant-numeric: lining-nums`
  // Whole pixels, so that no edge of the bleed is half covered.
  const room = Math.ceil(bleed)
  const top = trim.top + margins.top
  const bottom = height - top - area.height
  const sides = (left: number) => {
    const before = trim.left + left
    return `margin: ${top}px ${width - before - area.width}px ${bottom}px ${before}px`
  }
  // Folios keep their distance from the text where a sheet is larger than its page.
  const foot = `vertical-align: top; padding-top: ${Math.round(margins.top * 0.5)}px`
  return `
:root { --sheet-width: ${trim.width}px; --sheet-height: ${trim.height}px; --bleed-room: ${room}px; }
main { width: ${area.width}px; --area-height: ${area.height}px; }
@page { size: ${width}px ${height}px; }
@page :left { ${sides(margins.outer)}; @top-left { ${head}; } @bottom-left { ${folio}; ${foot}; } }
@page :right { ${sides(margins.inner)}; @top-right { ${head}; } @bottom-right { ${folio}; ${foot}; } }
@page cover { margin: ${trim.top - room}px 0 0 ${trim.left - room}px; ${empty} }
@page blank { ${empty} }
`
}

const empty = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
  .map((box) => `@${box} { content: none; }`)
  .join(' ')
