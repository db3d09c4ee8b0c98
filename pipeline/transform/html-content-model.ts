// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Properties, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {
  hollow,
  inlineWrappers,
  isBlock,
  isElement,
  isEmpty,
  isPart,
  rename,
  toRuns
} from './html-categories.ts'
import {type CopyBudget, cutParagraph, spread, toPhrasing} from './html-inline.ts'
import {shapeDescriptions, shapeList} from './html-lists.ts'
import {isMathsPart, repairMaths} from './html-maths.ts'
import {gatherParts, shapeDetails, shapeFigure, shapeRuby, shapeSummary} from './html-parts.ts'
import {enterScope, outerScope, type Scope, settle} from './html-scope.ts'
import {shapeCells, shapeColumnGroup, shapeRows, shapeTable} from './html-tables.ts'
import {isBlank, toXmlText} from './html-text.ts'

/** Copies of inline elements that one chapter may need: emphasis over many paragraphs. */
const copyLimit = 50_000

/**
 * Make a tree obey the content models of HTML (§3.2.5 and each element's own), as XHTML in an EPUB
 * must: no block in a paragraph or in emphasis, parts only in their parents, tables and lists in
 * order, no link in a link. Text stays, empty shells go. Doing it twice changes nothing more.
 */
export function repairContentModel(tree: Root): Root {
  const budget: CopyBudget = {copies: copyLimit}
  const nodes = tree.children.flatMap((node) =>
    node.type === 'doctype' ? [] : repair(node, outerScope, budget)
  )
  return {...tree, children: toParagraphs(gatherParts(nodes))}
}

function repair(node: ElementContent, scope: Scope, budget: CopyBudget): ElementContent[] {
  if (node.type === 'text') return repairText(node.value, node)
  if (node.type !== 'element') return []
  if (node.tagName === 'svg') return [node]
  const clean = {...node, properties: cleanProperties(node.properties)}
  if (node.tagName === 'math') return [repairMaths(clean)]
  const tagName = isMathsPart(node) ? undefined : settle(clean, scope)
  if (hollow.has(node.tagName)) return tagName === undefined ? [] : [{...clean, children: []}]
  const inner = enterScope(tagName, scope)
  const children = node.children.flatMap((child) => repair(child, inner, budget))
  if (tagName === undefined) return children
  const named = tagName === node.tagName ? clean : rename(clean, tagName)
  return shape({...named, children}, budget)
}

function repairText(value: string, node: ElementContent): ElementContent[] {
  const text = toXmlText(value)
  if (text === '') return []
  return [text === value ? node : {type: 'text', value: text}]
}

function cleanProperties(properties: Properties): Properties {
  const clean: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    clean[name] = typeof value === 'string' ? toXmlText(value) : value
  }
  return clean
}

function shape(node: Element, budget: CopyBudget): ElementContent[] {
  const shaper = Object.hasOwn(shapes, node.tagName) ? shapes[node.tagName] : undefined
  if (shaper) return shaper(node)
  if (inlineWrappers.has(node.tagName)) return shapeInline(node, budget)
  return flowContainers.has(node.tagName) ? [shapeFlow(node)] : shapeLink(node, budget)
}

const phrasing = (node: Element) => [{...node, children: toPhrasing(node.children)}]

const heading = (node: Element) => phrasing(node).filter((shaped) => !isEmpty(shaped))

const paragraph = (node: Element) => (isEmpty(node) ? [] : cutParagraph(node))

/** An empty `div` may still be a mark of ours, but not for its alignment. */
const division = (node: Element) => {
  const shaped = shapeFlow(node)
  const {className: _, ...others} = node.properties
  return isEmpty({...shaped, properties: others}) ? [] : [shaped]
}

/** Elements with a content model of their own. */
const shapes: Readonly<Record<string, (node: Element) => ElementContent[]>> = {
  ...{h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading},
  ...{p: paragraph, div: division, rt: phrasing, figure: shapeFigure, summary: shapeSummary},
  ...{details: shapeDetails, ruby: shapeRuby, colgroup: shapeColumnGroup},
  pre: (node) => [{...node, children: toPhrasing(node.children, '\n')}],
  rp: (node) => [{...node, children: [{type: 'text', value: textOf(node)}]}],
  ul: (node) => shapeList(node, gatherParts),
  ol: (node) => shapeList(node, gatherParts),
  dl: (node) => shapeDescriptions(node, gatherParts),
  table: (node) => shapeTable(node, gatherParts),
  thead: (node) => shapeRows(node, gatherParts),
  tbody: (node) => shapeRows(node, gatherParts),
  tfoot: (node) => shapeRows(node, gatherParts),
  tr: (node) => shapeCells(node, gatherParts)
}

const flowContainers: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'caption', 'dd', 'dt', 'figcaption', 'footer'],
  ...['header', 'li', 'main', 'nav', 'section', 'td', 'th']
])

function shapeFlow(node: Element): Element {
  return {...node, children: gatherParts(node.children)}
}

/** A `span` that says something of blocks is a `div`; other inline elements go into the blocks. */
function shapeInline(node: Element, budget: CopyBudget): ElementContent[] {
  if (isEmpty(node) && node.children.length === 0) return []
  if (!node.children.some(isBlock)) return [node]
  const isSpan = node.tagName === 'span' && Object.keys(node.properties).length > 0
  return isSpan ? division(rename(node, 'div')) : spread(node, budget)
}

/** `a`, `ins` and `del` hold what their parent may hold, but not its parts. */
function shapeLink(node: Element, budget: CopyBudget): ElementContent[] {
  if (node.children.some(isPart)) return spread(node, budget)
  const names = Object.keys(node.properties)
  const isHidden = names.every((name) => /^(href|title|cite|dateTime)$/.test(name))
  return isHidden && node.children.every(isEmpty) ? node.children : [node]
}

/** Text and pictures right below the root make paragraphs. */
function toParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  return toRuns(nodes, isBlock).flatMap(({kind, nodes: run}): ElementContent[] => {
    if (kind || !run.some(isVisible)) return run
    const first = run.findIndex((node) => !isBlankText(node))
    const last = run.findLastIndex((node) => !isBlankText(node))
    const children = run.slice(first, last + 1)
    const p: ElementContent = {type: 'element', tagName: 'p', properties: {}, children}
    return [...run.slice(0, first), p, ...run.slice(last + 1)]
  })
}

function isBlankText(node: ElementContent): boolean {
  return node.type === 'text' && isBlank(node.value)
}

function isVisible(node: ElementContent): boolean {
  if (node.type === 'text') return !isBlank(node.value)
  if (!isElement(node)) return false
  return /^(img|math|svg)$/.test(node.tagName) || node.children.some(isVisible)
}
