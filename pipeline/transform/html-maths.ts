// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Properties} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {isElement, isSpace, rename} from './html-categories.ts'

/** Elements that hold text only (MathML 3 §3.2). */
const tokens: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext', 'annotation'])

/** Elements that hold a fixed number of others (MathML 3 §3.1.3.2). */
const arities: Readonly<Record<string, number>> = {
  ...{mfrac: 2, mroot: 2, msub: 2, msup: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3}
}

/** Elements that hold any number of others. */
const rows: ReadonlySet<string> = new Set([
  ...['math', 'merror', 'mpadded', 'mphantom', 'mrow', 'msqrt', 'mstyle', 'mtd']
])

/** Make a formula valid presentation MathML; what has the wrong number of parts becomes a row. */
export function repairMaths(typed: Element): Element {
  const node = {...typed, properties: filterProperties(typed)}
  if (tokens.has(node.tagName)) return {...node, children: toText(node)}
  if (node.tagName === 'mspace') return {...node, children: []}
  const children = node.children.filter((child) => !isSpace(child)).map(repairPart)
  const shape = shapes[node.tagName]
  if (shape) return shape({...node, children})
  const arity = arities[node.tagName]
  const isFitting = arity === undefined ? rows.has(node.tagName) : arity === children.length
  return {...node, tagName: isFitting ? node.tagName : 'mrow', children: children.filter(isInRow)}
}

function repairPart(node: ElementContent): ElementContent {
  if (isElement(node) && isMathsPart(node)) return repairMaths(inRow(node))
  return toElement('mtext', toText(node))
}

/** Attributes that are valid wherever the schema lets them pass. */
function filterProperties({properties}: Element): Properties {
  const kept = Object.entries(properties).filter(([name]) => mathsAttributes.has(name))
  return Object.fromEntries(kept)
}

const mathsAttributes: ReadonlySet<string> = new Set([
  ...['alttext', 'className', 'display', 'encoding', 'id', 'mathvariant', 'xmlns']
])

/** A formula in a formula is a part of it. */
function inRow(node: Element): Element {
  return node.tagName === 'math' ? rename(node, 'mrow') : node
}

/** Whether an element only means something in a formula. */
export function isMathsPart({tagName}: Element): boolean {
  return (
    tokens.has(tagName) ||
    rows.has(tagName) ||
    Object.hasOwn(arities, tagName) ||
    Object.hasOwn(shapes, tagName) ||
    tagName === 'mspace'
  )
}

const shapes: Readonly<Record<string, (node: Element) => Element>> = {
  mmultiscripts: (node) => ({...node, tagName: 'mrow', children: node.children.filter(isInRow)}),
  mprescripts: (node) => ({...node, tagName: 'mrow', children: []}),
  mtable: (node) => ({...node, children: node.children.map((child) => wrap(child, 'mtr'))}),
  mtr: (node) => ({...node, children: node.children.map((child) => wrap(child, 'mtd'))}),
  semantics: shapeSemantics
}

/** One formula, then its annotations as text. */
function shapeSemantics(node: Element): Element {
  const [first, ...others] = node.children.filter((child) => !isElement(child, 'annotation'))
  const annotations = node.children.filter((child) => isElement(child, 'annotation'))
  if (!first || others.length > 0 || annotations.length === 0) {
    return {
      ...node,
      tagName: 'mrow',
      children: [first, ...others].filter((child) => child !== undefined)
    }
  }
  return {...node, children: [first, ...annotations]}
}

function isInRow(node: ElementContent): boolean {
  return !isElement(node, 'annotation')
}

function wrap(node: ElementContent, tagName: 'mtr' | 'mtd'): Element {
  if (isElement(node, tagName)) return node
  return tagName === 'mtr'
    ? toElement('mtr', [wrap(node, 'mtd')])
    : toElement('mtd', isInRow(node) ? [node] : [])
}

function toText(node: ElementContent): ElementContent[] {
  const value = node.type === 'element' ? textOf(node) : node.type === 'text' ? node.value : ''
  return value === '' ? [] : [{type: 'text', value}]
}

function toElement(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}
