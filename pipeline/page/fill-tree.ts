// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent} from 'hast'
import {termParts} from '../locale/format-term.ts'

/**
 * Wording with trees in place of its `{placeholders}`.
 *
 * @param values text or node by placeholder; one without value leaves nothing.
 */
export function fillTree(
  wording: string,
  values: Readonly<Record<string, string | ElementContent>>
): ElementContent[] {
  return termParts(wording).flatMap((part): ElementContent[] => {
    if ('text' in part) return [{type: 'text', value: part.text}]
    const value = values[part.placeholder] ?? ''
    if (typeof value !== 'string') return [value]
    return value === '' ? [] : [{type: 'text', value}]
  })
}
