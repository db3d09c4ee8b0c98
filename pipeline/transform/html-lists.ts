// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {type Gather, isElement, isEmpty, isSpace, toBoxes, toRuns} from './html-categories.ts'

/** `ul` and `ol` hold `li` only; a list right inside a list belongs to the item before it. */
export function shapeList(node: Element, gather: Gather): ElementContent[] {
  const items: ElementContent[] = []
  for (const {kind, nodes} of toRuns(node.children, kindOfItem)) {
    if (kind === 'item' || kind === 'space') items.push(...nodes)
    else if (!(kind === 'list' && joinPrevious(items, nodes)) && !nodes.every(isEmpty)) {
      items.push(toElement('li', gather(nodes)))
    }
  }
  if (items.every(isSpace)) return []
  return [{...node, children: node.tagName === 'ol' ? items : items.map(withoutValue)}]
}

/** Only ordered items have a number to set. */
function withoutValue(item: ElementContent): ElementContent {
  if (!isElement(item)) return item
  const {value: _, ...properties} = item.properties
  return {...item, properties}
}

function kindOfItem(node: ElementContent): 'item' | 'list' | 'space' | 'stray' {
  if (isSpace(node)) return 'space'
  if (isElement(node, 'li')) return 'item'
  return isElement(node, 'ul') || isElement(node, 'ol') ? 'list' : 'stray'
}

function joinPrevious(items: ElementContent[], nodes: readonly ElementContent[]): boolean {
  const index = items.findLastIndex((item) => isElement(item, 'li'))
  const previous = items[index]
  if (!isElement(previous)) return false
  items[index] = {...previous, children: [...previous.children, ...nodes]}
  return true
}

/**
 * `dl` holds groups of terms, then descriptions. Without any term or without any description it is
 * no description list, and what it holds becomes `div`s.
 */
export function shapeDescriptions(node: Element, gather: Gather): ElementContent[] {
  const described = collectItems(node.children.flatMap(openGroup), gather)
  if (described.length === 0) return []
  const terms = described.filter((item) => isElement(item, 'dt'))
  if (terms.length === 0 || terms.length === described.length) return toBoxes(described)
  const first = described.findIndex((item) => isElement(item, 'dt'))
  const list = described.slice(first)
  if (isElement(list.at(-1), 'dt')) list.push(toElement('dd', []))
  return [...toBoxes(described.slice(0, first)), {...node, children: list}]
}

/** Groups may stand in a `div`, whose parts an earlier step has gathered in a `dl`. */
function openGroup(node: ElementContent): ElementContent[] {
  if (isElement(node, 'dl')) return node.children
  if (!isElement(node, 'div')) return [node]
  const [only, ...others] = node.children.filter((child) => !isSpace(child))
  return others.length === 0 && isElement(only, 'dl') ? only.children : [node]
}

/** What is neither term nor description makes a description. */
function collectItems(nodes: readonly ElementContent[], gather: Gather): Element[] {
  return toRuns(nodes, isDescribed).flatMap(({kind, nodes: run}) => {
    if (kind) return run.filter((node) => isElement(node))
    return run.every(isEmpty) ? [] : [toElement('dd', gather(run))]
  })
}

function isDescribed(node: ElementContent): boolean {
  return isElement(node, 'dt') || isElement(node, 'dd')
}

function toElement(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}
