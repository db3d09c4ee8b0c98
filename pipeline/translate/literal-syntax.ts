// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Nodes} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import type {InlineMath} from 'mdast-util-math'

/** A colon before a word, as in `note :voir`: prose, whatever the parser says. */
export function isBareDirective({children, attributes}: TextDirective): boolean {
  return children.length === 0 && Object.keys(attributes ?? {}).length === 0
}

/** Whether dollars hold a formula, not two prices (Pandoc's rule). */
export function isFormula({value}: InlineMath, next: Nodes | undefined): boolean {
  const closesBeforeDigit = next?.type === 'text' && /^\d/.test(next.value)
  return value.trim() === value && !closesBeforeDigit
}
