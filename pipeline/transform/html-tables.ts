// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {
  type Gather,
  isElement,
  isEmpty,
  isSpace,
  rename,
  toBoxes,
  toRuns
} from './html-categories.ts'

/**
 * A table in the order of HTML §4.9.1: one `caption`, `colgroup`s, one `thead`, `tbody`s, one
 * `tfoot`. What has no place in it goes before it; without rows there is no table.
 */
export function shapeTable(node: Element, gather: Gather): ElementContent[] {
  const children = node.children.filter((child) => !isSpace(child))
  const [caption, ...captions] = children.filter((child) => isElement(child, 'caption'))
  const strays = children.filter((child) => !isTablePart(child) && !isEmpty(child))
  const before = gather([...toBoxes(captions), ...strays])
  const rows = shapeBodies(children, gather)
  if (rows.length === 0) return [...toBoxes(caption ? [caption] : []), ...before]
  const columns = shapeColumns(children)
  const parts = [...(caption ? [caption] : []), ...columns, ...rows]
  return [...before, {...node, children: parts}]
}

const tableParts: ReadonlySet<string> = new Set([
  ...['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']
])

function isTablePart(node: ElementContent): boolean {
  return node.type === 'element' && tableParts.has(node.tagName)
}

function shapeColumns(children: readonly ElementContent[]): Element[] {
  const columns = children.filter((node) => isElement(node, 'colgroup') || isElement(node, 'col'))
  return toRuns(columns, (node) => isElement(node, 'colgroup')).flatMap(({kind, nodes}) =>
    kind ? nodes.filter((node) => isElement(node)) : [toElement('colgroup', nodes)]
  )
}

/** Bare rows and cells get a body; of heads the first, of feet the last stays one. */
function shapeBodies(children: readonly ElementContent[], gather: Gather): Element[] {
  const sections = toRuns(
    children.filter(isRowPart),
    (node) => isElement(node) && /^t(head|body|foot)$/.test(node.tagName)
  ).flatMap(({kind, nodes}) =>
    kind ? nodes.filter((node) => isElement(node)) : shapeRows(toElement('tbody', nodes), gather)
  )
  const head = sections.find(({tagName}) => tagName === 'thead')
  const foot = sections.findLast(({tagName}) => tagName === 'tfoot')
  const bodies = sections.filter((section) => section !== head && section !== foot).map(toBody)
  return [...(head ? [head] : []), ...bodies, ...(foot ? [foot] : [])]
}

function isRowPart(node: ElementContent): boolean {
  return isElement(node) && /^t(head|body|foot|r|d|h)$/.test(node.tagName)
}

function toBody(section: Element): Element {
  return rename(section, 'tbody')
}

/** `thead`, `tbody` and `tfoot` hold rows; cells without a row get one. */
export function shapeRows(node: Element, gather: Gather): Element[] {
  const rows = toRuns(node.children, (child) => isElement(child, 'tr')).flatMap(({kind, nodes}) =>
    kind ? nodes : shapeCells(toElement('tr', nodes), gather)
  )
  return rows.length > 0 ? [{...node, children: rows}] : []
}

/** `tr` holds cells; what is no cell gets one. */
export function shapeCells(node: Element, gather: Gather): Element[] {
  const cells = toRuns(node.children, isCell).flatMap(({kind, nodes}) => {
    if (kind) return nodes
    return nodes.every(isEmpty) ? [] : [toElement('td', gather(nodes))]
  })
  return cells.length > 0 ? [{...node, children: cells}] : []
}

function isCell(node: ElementContent): boolean {
  return isElement(node, 'td') || isElement(node, 'th')
}

/** `colgroup` either counts its columns or holds them. */
export function shapeColumnGroup(node: Element): Element[] {
  const columns = node.children.filter((child) => isElement(child, 'col'))
  const {span: _, ...properties} = node.properties
  return [
    {...node, properties: columns.length > 0 ? properties : node.properties, children: columns}
  ]
}

function toElement(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}
