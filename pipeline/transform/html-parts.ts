// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {isBlock, isElement, isPart, isSpace, parts, toRuns} from './html-categories.ts'
import {toPhrasing} from './html-inline.ts'
import {shapeDescriptions} from './html-lists.ts'
import {shapeTable} from './html-tables.ts'

/** Give list items, terms, cells and captions without their parent one: flow content only. */
export function groupParts(nodes: readonly ElementContent[]): ElementContent[] {
  if (!nodes.some(isPart)) return [...nodes]
  return toRuns(bindSpace(nodes), ({parent}) => parent).flatMap(({kind, nodes: run}) =>
    makers[kind ?? 'none'](run.map(({node}) => node))
  )
}
