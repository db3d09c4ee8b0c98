// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Edition} from '../../model/edition.ts'
import type {Theme} from '../../model/theme.ts'
import {tokenValue} from '../../page/token-value.ts'

/**
 * `@page` rules from the theme's tokens (CSS Paged Media 3 §7): custom properties do not reach
 * `size`, so that the values are written out. The binding's side is inner on left and right pages.
 */
export function pageRules(theme: Theme, {book}: Edition): string {
  const token = (name: string) => tokenValue(theme, book, name)
  const [inner, outer] = [token('margin-inner'), token('margin-outer')]
  const [top, bottom] = [token('margin-top'), token('margin-bottom')]
  const sans =
    'font-family: var(--sans); font-size: 8.4pt; color: var(--quiet); white-space: nowrap'
  const head = `${sans}; content: counter(page, running-heads)`
  const folio = `${sans}; content: counter(page, folios); font-variant-numeric: lining-nums`
  return `
:root { --sheet-width: ${token('page-width')}; --sheet-height: ${token('page-height')}; }
main { width: calc(${token('page-width')} - ${inner} - ${outer}); }
@page { size: ${token('page-width')} ${token('page-height')}; }
@page :left { margin: ${top} ${inner} ${bottom} ${outer}; @top-left { ${head}; } @bottom-left { ${folio}; } }
@page :right { margin: ${top} ${outer} ${bottom} ${inner}; @top-right { ${head}; } @bottom-right { ${folio}; } }
@page cover { margin: 0; ${empty} }
@page blank { ${empty} }
`
}

const empty = ['top-left', 'top-right', 'bottom-left', 'bottom-right']
  .map((box) => `@${box} { content: none; }`)
  .join(' ')
