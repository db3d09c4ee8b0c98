// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Properties} from 'hast'
import type {TextDirective} from 'mdast-util-directive'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {type IndexMark, indexGroups} from '../model/index-mark.ts'
import {error} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'

const attributes = ['as', 'sub', 'see', 'see-also', 'group', 'range', 'id']

/** Levels of an index: deeper ones nobody finds. */
const deepest = 3

/**
 * Read `:index[words]{as= sub= see= see-also= group= range=}`. Words are printed where they stand,
 * unless they are a path (`parent!child`), a reference (`see`) or the end of a passage.
 *
 * @returns properties for its element, and whether its words are printed.
 */
export function readIndexMark(
  node: TextDirective,
  file: VFile
): {readonly properties: Properties; readonly isShown: boolean} {
  const typed = node.attributes ?? {}
  const label = textOf(node).trim()
  const isPath = /\S!\S/.test(label)
  const path = splitPath(typed['as'] ?? label)
  if (typed['sub']) path.push(typed['sub'].trim())
  checkAttributes(node, file)
  if (path.length > deepest) {
    const reason = `Unexpected entry of ${path.length} levels in \`:index\`, expected at most ${deepest}; the others are left out`
    error(file, 'directive-known', reason, node.position)
  }
  if (path.length === 0) {
    const reason =
      'Unexpected `:index` without an entry, expected words in brackets, or `{as="entry"}`'
    error(file, 'directive-known', reason, node.position)
  }
  const {group, range} = typed
  const mark: IndexMark = {
    path: path.slice(0, deepest),
    ...(isOneOf(indexGroups, group) ? {group} : {}),
    ...(isOneOf(['start', 'end'] as const, range) ? {range} : {}),
    see: splitList(typed['see']),
    seeAlso: splitList(typed['see-also'])
  }
  const isShown = label !== '' && !isPath && mark.see.length === 0
  const properties = {className: ['indexed'], dataColophon: 'index', dataMark: JSON.stringify(mark)}
  return {properties, isShown}
}

function splitPath(typed: string): string[] {
  const parts = typed.split(/(?<=\S)!(?=\S)/).map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

function splitList(typed: string | null | undefined): string[] {
  return (typed ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return values.some((one) => one === value)
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  group: indexGroups,
  range: ['start', 'end']
}

function checkAttributes({attributes: typed, position}: TextDirective, file: VFile): void {
  for (const [name, value] of Object.entries(typed ?? {})) {
    const fault = faultOf(name, value ?? '')
    if (fault !== undefined) error(file, 'directive-known', fault, position)
  }
}

function faultOf(name: string, value: string): string | undefined {
  if (!attributes.includes(name)) {
    const near = nearest(name, attributes)
    const mend = near === undefined ? '' : `; did you mean \`${near}\`?`
    return `Unexpected \`${name}\` in \`:index\`, expected one of ${attributes.join(', ')}${mend}`
  }
  const values = allowed[name]
  if (!values || values.includes(value)) return undefined
  return `Unexpected \`${name}=${value}\` in \`:index\`, expected one of ${values.join(', ')}`
}
