// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PhrasingContent, Root} from 'mdast'
import type {Point} from 'unist'
import {visit} from 'unist-util-visit'

/** How far nodes move; columns change on their first line alone. */
export interface Shift {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** Let the positions of nodes, which counted in a text of their own, count in another. */
export function movePositions(nodes: readonly PhrasingContent[], by: Shift): void {
  const root: Root = {type: 'root', children: [...nodes]}
  visit(root, ({position}) => {
    if (!position) return
    movePoint(position.start, by)
    movePoint(position.end, by)
  })
}

function movePoint(point: Point, {offset, line, column}: Shift): void {
  if (point.line === 1) point.column = Math.max(1, point.column + column)
  point.offset = Math.max(0, (point.offset ?? 0) + offset)
  point.line += line
}
