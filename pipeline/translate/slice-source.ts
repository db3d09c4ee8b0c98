// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent} from 'mdast'

/** Where a container goes on to its next line, with the hard break before it if there is one. */
const lineBreak = /(\\| {2,})?[ \t]*\r?\n[ \t]*(?:>[ \t]?)*[ \t]*/g

/**
 * The source of running text on one line: what the author typed from its first node to its last,
 * without the marks that containers put before each line; a hard break is a backslash and a line.
 *
 * @param text the whole source.
 * @returns `undefined` where the nodes have no position in it.
 */
export function sliceSource(nodes: readonly PhrasingContent[], text: string): string | undefined {
  const start = nodes[0]?.position?.start.offset
  const end = nodes.at(-1)?.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  const typed = text.slice(start, end)
  return typed.replace(lineBreak, (_, hard: string | undefined, offset: number) =>
    hard === undefined ? ' ' : hardBreak(typed, offset)
  )
}

/** A backslash would become a part of an address that is typed as such. */
function hardBreak(typed: string, offset: number): string {
  const word =
    typed
      .slice(Math.max(0, offset - 4000), offset)
      .split(/\s/)
      .at(-1) ?? ''
  return /^\W*(?:https?:|www\.)/i.test(word) ? '  \n' : '\\\n'
}
