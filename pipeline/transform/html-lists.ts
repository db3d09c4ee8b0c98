// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {isElement, isEmpty, isSpace, toRuns} from './html-categories.ts'
import {groupParts} from './html-parts.ts'

/** `ul` and `ol` hold `li` only; a list right inside a list belongs to the item before it. */
export function shapeList(node: Element): ElementContent[] {
  const items: ElementContent[] = []
  for (const {kind, nodes} of toRuns(node.children, kindOfItem)) {
    if (kind === 'item' || kind === 'space') items.push(...nodes)
    else addToItem(items, nodes, kind)
  }
  return items.some((item) => !isSpace(item)) ? [{...node, children: items}] : []
}

function kindOfItem(node: ElementContent): 'item' | 'list' | 'space' | 'stray' {
  if (isSpace(node)) return 'space'
  if (isElement(node, 'li')) return 'item'
  return isElement(node, 'ul') || isElement(node, 'ol') ? 'list' : 'stray'
}

function addToItem(items: ElementContent[], nodes: ElementContent[], kind: 'list' | 'stray'): void {
  const index = items.findLastIndex((item) => isElement(item, 'li'))
  const previous = items[index]
  if (kind === 'list' && isElement(previous)) {
    items[index] = {...previous, children: [...previous.children, ...nodes]}
  } else if (!nodes.every(isEmpty)) items.push(toElement('li', groupParts(nodes)))
}

/**
 * `dl` holds groups of terms, then descriptions. Without any term or without any description it is
 * no description list, and what it holds becomes `div`s.
 */
export function shapeDescriptions(node: Element): ElementContent[] {
  const items = node.children.flatMap(openGroup).filter((item) => !isSpace(item))
  const described = collectStrays(items)
  if (described.length === 0) return []
  const terms = described.filter((item) => isElement(item, 'dt'))
  if (terms.length === 0 || terms.length === described.length) return described.map(toDiv)
  const first = described.findIndex((item) => isElement(item, 'dt'))
  const list = described.slice(first)
  if (isElement(list.at(-1), 'dt')) list.push(toElement('dd', []))
  return [...described.slice(0, first).map(toDiv), {...node, children: list}]
}

/** Groups may stand in a `div`, whose parts an earlier step has gathered in a `dl`. */
function openGroup(node: ElementContent): ElementContent[] {
  if (isElement(node, 'dl')) return node.children
  if (!isElement(node, 'div')) return [node]
  const [only, ...others] = node.children.filter((child) => !isSpace(child))
  return others.length === 0 && isElement(only, 'dl') ? only.children : [node]
}

/** What is neither term nor description joins the description before it or makes one. */
function collectStrays(items: readonly ElementContent[]): Element[] {
  const described: Element[] = []
  for (const item of items) {
    const last = described.at(-1)
    if (isElement(item, 'dt') || isElement(item, 'dd')) described.push(item)
    else if (isElement(last, 'dd') && strays.has(last)) last.children.push(item)
    else if (!isEmpty(item)) described.push(toStray(item))
  }
  return described
}

/** Descriptions made here, which may still grow. */
const strays = new WeakSet<Element>()

function toStray(item: ElementContent): Element {
  const stray = toElement('dd', groupParts([item]))
  strays.add(stray)
  return stray
}

function toDiv(node: Element): Element {
  return {...node, tagName: 'div'}
}

function toElement(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}
