// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'

type Value = string | ElementContent

/** Rows of a description list, `div > dt + dd…`; rows without a value are left out. */
export function describe(
  rows: readonly (readonly [term: string, value: Value | readonly Value[] | undefined])[]
): Element[] {
  return rows.flatMap(([term, value]) => {
    const values = [value ?? []].flat()
    return values.length === 0
      ? []
      : [h('div', [h('dt', term), ...values.map((item) => h('dd', [item]))])]
  })
}
