// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Node, Point, Position} from 'unist'

/** Lines of a Markdown file with the offset at which each begins. */
export interface SourceLines {
  readonly text: readonly string[]
  readonly offsets: readonly number[]
}

/** Cut a file into its lines, at the line endings that CommonMark knows. */
export function toSourceLines(source: string): SourceLines {
  const text = source.split(/\r\n|\n|\r/)
  const offsets: number[] = []
  let offset = 0
  for (const line of text) {
    offsets.push(offset)
    offset += line.length
    offset += source.startsWith('\r\n', offset) ? 2 : 1
  }
  return {text, offsets}
}

/**
 * Say where pieces of a raw node stand in the file. A line of raw HTML lacks the indentation or the
 * `>` of what contains it, so its column is counted from the end of the file's line.
 *
 * @returns a function from offsets in the node's value, to be called in rising order.
 */
export function createLocator(
  node: Node & {value: string},
  {text, offsets}: SourceLines
): (start: number, end: number) => Position | undefined {
  const origin = node.position?.start
  if (!origin) return () => undefined
  const breaks = [...node.value.matchAll(/\r\n|\n|\r/g)].map(
    (match) => match.index + match[0].length
  )
  let row = 0
  const toPoint = (offset: number): Point => {
    while ((breaks[row] ?? Number.POSITIVE_INFINITY) <= offset) row += 1
    const lineStart = row === 0 ? 0 : (breaks[row - 1] ?? 0)
    const line = origin.line + row
    const shift =
      row === 0 ? origin.column - 1 : indentation(text[line - 1] ?? '', lineAt(lineStart))
    const column = offset - lineStart + shift + 1
    return {line, column, offset: (offsets[line - 1] ?? 0) + column - 1}
  }
  const lineAt = (start: number) => /^.*/.exec(node.value.slice(start, breaks[row]))?.[0] ?? ''
  return (start, end) => ({start: toPoint(start), end: toPoint(end)})
}

function indentation(source: string, value: string): number {
  return source.endsWith(value) ? source.length - value.length : 0
}
