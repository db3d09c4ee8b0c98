// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {evenRows} from './even-rows.ts'
import {headingText} from './heading-text.ts'

/**
 * Put the caption of `:::table` into its table, make its rows of one length, give header cells a
 * scope, and turn the column alignment that GFM writes as `align` (obsolete in HTML) into classes.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      tidyPart(node, file)
      if (index === undefined || !parent || node.properties['dataColophon'] !== 'table') return
      parent.children[index] = captioned(node, file)
    })
  }
}

function tidyPart(node: Element, file: VFile): void {
  if (node.tagName === 'table') evenRows(node, file)
  if (node.tagName === 'th' || node.tagName === 'td') tidyCell(node)
}

function tidyCell(cell: Element): void {
  const {align, ...given} = cell.properties
  const {scope: _, ...others} = given
  // An empty cell heads nothing: screen readers would announce it before each cell of its column.
  const isEmpty = cell.tagName === 'th' && headingText(cell.children) === ''
  if (isEmpty) cell.tagName = 'td'
  const properties = isEmpty ? others : given
  const scope = cell.tagName === 'th' && properties['scope'] === undefined ? {scope: 'col'} : {}
  const aligned = typeof align === 'string' ? {className: [`align-${align}`]} : {}
  cell.properties = {...properties, ...scope, ...aligned}
}

function captioned(node: Element, file: VFile): Element {
  const tables = node.children.filter(isTable)
  const [table] = tables
  if (!table || tables.length > 1) {
    const reason = `Unexpected \`:::table\` with ${tables.length} tables, expected one, below its caption`
    error(file, 'table-complete', reason, node.position)
  }
  if (!table) return {...node, properties: {}}
  const caption = node.children.filter((child) => !isTable(child)).flatMap(phrasingOf)
  const id = node.properties['id']
  const properties = {...table.properties, className: ['captioned'], ...(id ? {id} : {})}
  const children = caption.length > 0 ? [h('caption', caption), ...table.children] : table.children
  return {...table, properties, children, ...(node.position ? {position: node.position} : {})}
}

function isTable(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'table'
}

function phrasingOf(node: ElementContent): ElementContent[] {
  if (node.type === 'element' && node.tagName === 'p') return node.children
  return node.type === 'text' && node.value.trim() === '' ? [] : [node]
}
