// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {
  isElement,
  isEmpty,
  isHeading,
  isPart,
  isSpace,
  parts,
  rename,
  toBoxes,
  toRuns
} from './html-categories.ts'
import {cutParagraph, toPhrasing} from './html-inline.ts'
import {shapeDescriptions, shapeList} from './html-lists.ts'
import {shapeTable} from './html-tables.ts'

type Parent = (typeof parts)[string]

/** Give list items, terms, cells and captions without their parent one; the rest stays. */
export function gatherParts(nodes: readonly ElementContent[]): ElementContent[] {
  if (!nodes.some(isPart)) return [...nodes]
  const parents = bindSpace(nodes)
  let index = 0
  return toRuns(nodes, () => parents[index++]).flatMap(({kind, nodes: run}) =>
    kind === undefined ? run : makers[kind](run)
  )
}

/** The parent that each node needs; space after a part goes with it. */
function bindSpace(nodes: readonly ElementContent[]): (Parent | undefined)[] {
  let current: Parent | undefined
  return nodes.map((node) => {
    if (isPart(node)) current = parts[node.tagName]
    else if (!isSpace(node)) current = undefined
    return current
  })
}

const makers: Readonly<Record<Parent, (run: ElementContent[]) => ElementContent[]>> = {
  ul: (run) => shapeList(toElement('ul', run), gatherParts),
  dl: (run) => shapeDescriptions(toElement('dl', run), gatherParts),
  table: (run) => shapeTable(toElement('table', run), gatherParts),
  figure: toBoxes,
  details: (run) => run.flatMap(toParagraph)
}

function toParagraph(node: ElementContent): ElementContent[] {
  return isElement(node) ? cutParagraph(rename(node, 'p')) : [node]
}

/** `details` begins with its one `summary`; without any it is no `details`. */
export function shapeDetails(node: Element): ElementContent[] {
  const summary = node.children.find((child) => isElement(child, 'summary'))
  const rest = gatherParts(node.children.filter((child) => child !== summary))
  if (!summary) return toBoxes([{...node, children: rest}])
  return [{...node, children: [summary, ...rest]}]
}

/** `summary` holds phrasing content and at most one heading. */
export function shapeSummary(node: Element): ElementContent[] {
  const heading = node.children.find(isHeading)
  const rest = node.children.filter((child) => child !== heading)
  if (heading && rest.every(isEmpty)) return [{...node, children: [heading]}]
  return [{...node, children: toPhrasing(node.children)}]
}

/** `figure` has one `figcaption`, first or last. */
export function shapeFigure(node: Element): ElementContent[] {
  const content = node.children.filter((child) => !isSpace(child))
  const caption = content.find((child) => isElement(child, 'figcaption'))
  const rest = gatherParts(node.children.filter((child) => child !== caption))
  if (!caption) return rest.every(isEmpty) ? [] : [{...node, children: rest}]
  const children = caption === content[0] ? [caption, ...rest] : [...rest, caption]
  return [{...node, children}]
}

/**
 * `ruby` alternates base text and annotations (HTML §4.5.10), an annotation alone or between two
 * `rp`. What does not fit loses its annotation's dress and stays as text.
 */
export function shapeRuby(node: Element): ElementContent[] {
  const children = fence(
    toPhrasing(node.children).filter((child, index, all) => !isGap(child, index, all))
  )
  const base = children.findIndex((child) => !isAnnotation(child) && !isEmpty(child))
  const last = children.findLastIndex((child) => isElement(child, 'rt'))
  if (base === -1 || last < base) return children.flatMap(open)
  const behind = isElement(children[last + 1], 'rp') ? last + 2 : last + 1
  const ruby = {...node, children: children.slice(base, behind)}
  return [...children.slice(0, base).flatMap(open), ruby, ...children.slice(behind).flatMap(open)]
}

/** Space next to an annotation only comes from the layout of the source. */
function isGap(node: ElementContent, index: number, all: readonly ElementContent[]): boolean {
  return isSpace(node) && [all[index - 1], all[index + 1]].some(isAnnotation)
}

/** Keep `rp` only in pairs around one `rt`. */
function fence(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    if (!isElement(node, 'rp')) return [node]
    const opens = isElement(nodes[index + 1], 'rt') && isElement(nodes[index + 2], 'rp')
    const closes = isElement(nodes[index - 1], 'rt') && isElement(nodes[index - 2], 'rp')
    return opens !== closes ? [node] : open(node)
  })
}

function isAnnotation(node: ElementContent | undefined): boolean {
  return isElement(node, 'rt') || isElement(node, 'rp')
}

function open(node: ElementContent): ElementContent[] {
  return isElement(node) && isAnnotation(node) ? node.children : [node]
}

function toElement(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}
