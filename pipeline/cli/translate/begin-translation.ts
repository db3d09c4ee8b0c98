// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {isMap, isSeq, parseDocument} from 'yaml'
import type {Rights} from '../../model/rights.ts'

// REUSE-IgnoreStart
/** `edition.yaml` of a translation that begins. */
export function printEdition({licence, holders, years}: Rights): string {
  return `${holders.map((holder) => `# SPDX-FileCopyrightText: ${years} ${holder}`).join('\n')}
# SPDX-License-Identifier: ${licence.spdx}

# What this translation says of itself. The title and the other texts of book.yaml are translated
# in book.po. Name everybody who translates (trl) or reviews (rev) between the brackets, such as
# contributors: [{name: Ada Example, role: trl}, {name: Bo Example, role: rev}]
contributors: []
`
}

// REUSE-IgnoreEnd

/**
 * `book.yaml` with one more edition; all that its author typed stays as it is.
 *
 * @param text of `book.yaml`, valid.
 */
export function addEdition(text: string, tag: string): string {
  const {contents} = parseDocument(text)
  const list = isMap(contents) ? contents.get('editions', true) : undefined
  if (!isSeq(list) || !list.range) return `${text.replace(/\n*$/, '\n')}editions: [${tag}]\n`
  if (list.flow) {
    const end = text.lastIndexOf(']', list.range[1])
    const comma = list.items.length > 0 ? ', ' : ''
    return `${text.slice(0, end).trimEnd()}${comma}${tag}${text.slice(end)}`
  }
  const start = list.range[0]
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1)
  const end = text.slice(0, list.range[1]).trimEnd().length
  return `${text.slice(0, end)}\n${' '.repeat(indent)}- ${tag}${text.slice(end)}`
}
