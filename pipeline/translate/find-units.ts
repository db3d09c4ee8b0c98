// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Code, Definition, Html, Image, Nodes, Parents, PhrasingContent, Root} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import {toString as textOf} from 'mdast-util-to-string'
import type {Point} from 'unist'
import {type Hints, readHint, startHints, takeHints} from './hints.ts'
import type {Message, MessageKind} from './message.ts'
import {sliceSource} from './slice-source.ts'

/** Where a translation goes. */
export type Slot =
  | {readonly type: 'phrasing'; readonly node: PhrasingParent; readonly parent: Parents}
  | {readonly type: 'value'; readonly node: Html | Code}
  | {readonly type: 'alt' | 'title'; readonly node: Image | Definition}
  | {readonly type: 'attribute'; readonly node: Directive; readonly name: string}

/** A message of a tree, with its place there. */
export interface Unit {
  readonly message: Message
  readonly slot: Slot
}

/** Where a tree comes from. */
export interface SourceText {
  /** By path inside the book's folder. */
  readonly path: string
  /** The text that the positions of the tree count in. */
  readonly text: string
}

type Directive = ContainerDirective | LeafDirective
type PhrasingParent = Extract<Nodes, {children: PhrasingContent[]}>

/** Attributes of directives that readers see or hear. */
const textAttributes = ['alt', 'title', 'caption', 'label']

/** Every message of a chapter's tree, in document order. */
export function findUnits(tree: Root, source: SourceText): Unit[] {
  const walk: Walk = {source, units: [], hints: startHints(), section: ''}
  for (const child of tree.children) enter(child, [tree], walk)
  return walk.units
}

interface Walk {
  readonly source: SourceText
  readonly units: Unit[]
  readonly hints: Hints
  /** The heading above. */
  section: string
}

/** @param above the node's ancestors, the nearest last. */
function enter(node: Nodes, above: readonly Parents[], walk: Walk): void {
  if (node.type === 'html' && readHint(node.value, walk.hints)) return
  const step = steps[node.type]
  if (step) step(node, above, walk)
  else if ('children' in node) enterChildren(node, above, walk)
}

function enterChildren(node: Parents, above: readonly Parents[], walk: Walk): void {
  for (const child of node.children) enter(child, [...above, node], walk)
}

type Step = (node: Nodes, above: readonly Parents[], walk: Walk) => void

const steps: Readonly<Partial<Record<Nodes['type'], Step>>> = {
  heading: (node, above, walk) => {
    walk.section = textOf(node)
    addPhrasing(node, above, walk)
  },
  paragraph: (node, above, walk) => {
    const image = onlyImage(node)
    if (image) addImage(image, walk)
    else addPhrasing(node, above, walk)
  },
  tableCell: addPhrasing,
  leafDirective: enterDirective,
  containerDirective: enterDirective,
  definition: (node, _, walk) => {
    if (node.type !== 'definition' || !node.title) return
    const slot: Slot = {type: 'title', node}
    add({kind: 'definition', context: 'link:title', source: node.title, node, slot}, walk)
  },
  html: (node, _, walk) => {
    if (node.type !== 'html' || !isReadable(node.value)) return
    add(
      {kind: 'html', context: 'html', source: node.value, node, slot: {type: 'value', node}},
      walk
    )
  },
  code: (node, _, walk) => {
    if (node.type !== 'code' || !/\bi18n\b/.test(node.meta ?? '')) return
    add(
      {kind: 'code', context: 'code', source: node.value, node, slot: {type: 'value', node}},
      walk
    )
  }
}

/** What is said in another language stays as it is. */
function enterDirective(node: Nodes, above: readonly Parents[], walk: Walk): void {
  if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return
  if (node.name === 'lang') return
  for (const name of textAttributesOf(node.name)) {
    const source = node.attributes?.[name]
    if (!source) continue
    const src = node.attributes?.['src']
    const slot: Slot = {type: 'attribute', node, name}
    const context = `${node.name}:${name}`
    add({kind: 'attribute', context, source, node, slot, ...(src ? {picture: src} : {})}, walk)
  }
  if (node.type === 'leafDirective') addPhrasing(node, above, walk)
  else enterChildren(node, above, walk)
}

/** Of a figure, `source` is an address; of a chart, words. */
function textAttributesOf(directive: string): readonly string[] {
  return directive === 'chart' ? [...textAttributes, 'source'] : textAttributes
}

function onlyImage(node: Nodes): Image | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [child] = node.children
  return child?.type === 'image' ? child : undefined
}

function addImage(node: Image, walk: Walk): void {
  const picture = node.url
  for (const type of ['alt', 'title'] as const) {
    const source = node[type]
    if (!source) continue
    add({kind: 'image', context: `image:${type}`, source, node, slot: {type, node}, picture}, walk)
  }
}

function addPhrasing(node: Nodes, above: readonly Parents[], walk: Walk): void {
  const parent = above.at(-1)
  if (!isPhrasingParent(node) || !parent) return
  const typed = sliceSource(node.children, walk.source.text)
  if (typed === undefined) return
  const source = node.type === 'tableCell' ? typed.replaceAll('\\|', '|') : typed
  const slot: Slot = {type: 'phrasing', node, parent}
  add({...classify(node, above), source, node: node.children[0] ?? node, slot}, walk)
}

function isPhrasingParent(node: Nodes): node is PhrasingParent {
  return ['heading', 'paragraph', 'tableCell', 'leafDirective'].includes(node.type)
}

interface Class {
  readonly kind: MessageKind
  readonly context?: string
}

/** What running text is, by itself or by the nearest thing that holds it. */
function classify(node: PhrasingParent, above: readonly Parents[]): Class {
  const parent = above.at(-1)
  if (node.type === 'heading') return {kind: 'heading', context: 'heading'}
  if (node.type === 'tableCell') return {kind: 'table-cell', context: 'table'}
  if (node.type === 'leafDirective') return labelOf(node.name)
  if (node.data && 'directiveLabel' in node.data && parent?.type === 'containerDirective') {
    return labelOf(parent.name)
  }
  const holder = above.findLast(({type}) => type in holders)
  return {kind: (holder && holders[holder.type]) ?? 'paragraph'}
}

function labelOf(directive: string): Class {
  return {kind: 'directive-label', context: `directive:${directive}`}
}

const holders: Readonly<Record<string, MessageKind>> = {
  listItem: 'list-item',
  blockquote: 'quotation',
  footnoteDefinition: 'note'
}

interface Found extends Class {
  readonly source: string
  /** Where it begins. */
  readonly node: Nodes
  readonly slot: Slot
  /** Address of the picture that it belongs to. */
  readonly picture?: string
}

/** Unless an author keeps it from translation, or nothing in it can be translated. */
function add({kind, context, source, node, slot, picture}: Found, walk: Walk): void {
  const hints = takeHints(walk.hints)
  if (hints.skipped || !/[\p{L}\p{N}]/u.test(source)) return
  const contexts = [context, hints.context].filter((part) => part !== undefined)
  const section = walk.section === '' ? '' : `; section: ${walk.section}`
  const notes = [
    ...hints.notes,
    ...(picture === undefined ? [] : [`image: ${picture}`]),
    `type: ${kind}${kind === 'heading' ? '' : section}`
  ]
  const message: Message = {
    kind,
    ...(contexts.length > 0 ? {context: contexts.join('|')} : {}),
    source,
    notes,
    path: walk.source.path,
    place: startOf(node)
  }
  walk.units.push({message, slot})
}

function startOf({position}: Nodes): Point {
  return position?.start ?? {line: 1, column: 1}
}

/** Raw HTML that says something: text between its tags, or in an attribute. */
function isReadable(html: string): boolean {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '')
  return /[\p{L}\p{N}]/u.test(text) || /\s(?:alt|title|aria-label)\s*=/i.test(html)
}
