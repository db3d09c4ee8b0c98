// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent, Root, RootContent} from 'hast'
import type {Raw} from 'mdast-util-to-hast'
import type {Position} from 'unist'
import {createLocator, type SourceLines} from './html-locate.ts'
import {OpenTags} from './html-open-tags.ts'
import type {HtmlReport} from './html-report.ts'
import {parsedElements, strippedElements, unwrappedElements, voidElements} from './html-schema.ts'
import {isBlank} from './html-text.ts'
import {type HtmlToken, tokenize} from './html-tokens.ts'

type Node = RootContent | Raw

interface TokenItem {
  readonly token: HtmlToken
  readonly source: string
  readonly position: Position | undefined
}

/** A token of raw HTML, or a node of Markdown. */
type Item = TokenItem | {readonly node: Exclude<Node, Raw>}

/** What the walk through a chapter carries along. */
interface Walk {
  readonly lines: SourceLines
  readonly report: HtmlReport
  /** Tags that may still be parsed. */
  budget: number
}

/** What is known where an item stands. */
interface Context {
  readonly walk: Walk
  readonly open: OpenTags
  /** Whether an end tag of this name is to come among the siblings. */
  readonly isClosed: (name: string) => boolean
  /** Whether the next thing of substance is a block of Markdown. */
  readonly isBeforeBlock: boolean
}

/** Tags of raw HTML in a chapter; the longest hand-written books have some thousands. */
const tagLimit = 200_000

/**
 * Make raw HTML safe to parse: one raw node a tag, each at its own place; comments gone; elements
 * that are not allowed gone, with or without their content; what is left open closed where its
 * paragraph, list item or section ends; nesting bounded, so that the parser's work stays linear.
 */
export function balanceHtml(tree: Root, lines: SourceLines, report: HtmlReport): Root {
  const walk: Walk = {lines, report, budget: tagLimit}
  return {...tree, children: balance(tree.children, walk, new OpenTags(report))}
}

function balance<T extends Node>(children: readonly Node[], walk: Walk, open: OpenTags): T[] {
  const items = strip(
    children.flatMap((node) => toItems(node, walk)),
    walk
  )
  const lastEnds = indexEnds(items)
  const out: Node[] = []
  for (const [index, item] of items.entries()) {
    const isClosed = (name: string) => (lastEnds.get(name) ?? -1) > index
    const context = {walk, open, isClosed, isBeforeBlock: isBeforeBlock(items, index)}
    out.push(...('node' in item ? balanceNode(item.node, context) : balanceToken(item, context)))
  }
  out.push(...open.closeAll())
  // What stands in an element comes from what stood in it, raw or not.
  return out as T[]
}

function toItems(node: Node, {lines}: Walk): Item[] {
  if (node.type !== 'raw') return [{node}]
  const locate = createLocator(node, lines)
  return tokenize(node.value)
    .filter(({type}) => type !== 'hidden')
    .map((token) => ({
      token,
      source: node.value.slice(token.start, token.end),
      position: locate(token.start, token.end)
    }))
}

const blocks: ReadonlySet<string> = new Set([
  ...['p', 'ul', 'ol', 'pre', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['div', 'aside', 'figure']
])

function isBeforeBlock(items: readonly Item[], index: number): boolean {
  const next = items[index + 1]
  const follower = next && isSpace(next) ? items[index + 2] : next
  if (!follower || !('node' in follower)) return false
  return follower.node.type === 'element' && blocks.has(follower.node.tagName)
}

function isSpace(item: Item): boolean {
  if ('node' in item) return item.node.type === 'text' && isBlank(item.node.value)
  return item.token.type === 'text' && isBlank(item.source)
}

/** Where the last end tag of each name stands. */
function indexEnds(items: readonly Item[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    if (isEnd(item)) ends.set(item.token.name, index)
  }
  return ends
}

function isEnd(item: Item): item is TokenItem {
  return 'token' in item && item.token.type === 'end'
}

/** Take away elements that go with their content, from start tag to end tag. */
function strip(items: readonly Item[], {report}: Walk): Item[] {
  const ends = indexEnds(items)
  const kept: Item[] = []
  let index = 0
  while (index < items.length) {
    const behind = skipStripped(items, index, ends, report)
    if (behind === index) kept.push(...items.slice(index, index + 1))
    index = Math.max(behind, index + 1)
  }
  return kept
}

/** @returns where it goes on behind an element that is taken away, or `index` itself. */
function skipStripped(
  items: readonly Item[],
  index: number,
  ends: ReadonlyMap<string, number>,
  report: HtmlReport
): number {
  const item = items[index]
  if (!item || !('token' in item) || !strippedElements.has(item.token.name)) return index
  const {type, name, isSelfClosing} = item.token
  if (type !== 'end') report.drop(explainStripped(name), item.position)
  if (type !== 'start' || isSelfClosing || (ends.get(name) ?? -1) < index) return index + 1
  return findEnd(items, index + 1, name) + 1
}

function findEnd(items: readonly Item[], from: number, name: string): number {
  let index = from
  for (let item = items[index]; item; item = items[++index]) {
    if (isEnd(item) && item.token.name === name) return index
  }
  return index
}

function explainStripped(name: string): string {
  return name === 'svg'
    ? 'Unexpected element `<svg>` in raw HTML, expected a picture; it was removed with its content: save the drawing as an SVG file of the book and refer to the file'
    : `Unexpected element \`<${name}>\` in raw HTML, expected one of the allowed elements; it was removed with its content`
}

function balanceNode(node: Exclude<Node, Raw>, {walk, open, isClosed}: Context): Node[] {
  if (node.type !== 'element') return [node]
  const before = isLandmark(node) ? open.closeUnless(isClosed) : []
  const inner = open.enter()
  const children: ElementContent[] = balance(node.children, walk, inner)
  const after = inner.deferred().flatMap((name) => open.close(name))
  return [...before, {...node, children}, ...after]
}

/** What an element that was never closed must not swallow. */
function isLandmark({tagName, properties}: Element): boolean {
  return /^h[1-6]$/.test(tagName) || properties['dataColophon'] === 'note'
}

function balanceToken(item: TokenItem, context: Context): Node[] {
  return handlers[item.token.type](item, context)
}

type Handler = (item: TokenItem, context: Context) => Node[]

/** What becomes of a token. */
const handlers: Readonly<Record<HtmlToken['type'], Handler>> = {
  text: ({source, position}) => [toRaw(source.replaceAll('<', '&lt;'), position)],
  hidden: () => [],
  broken: ({token, source, position}, {walk}) => {
    const reason = `Unexpected \`<${token.name.slice(0, 40)}\` without its \`>\`, expected a complete tag; it is printed as text`
    walk.report.drop(reason, position)
    return [toText(source, position)]
  },
  verbatim: ({token, position}) => [
    toRaw('<pre>', position),
    toText(token.content.replace(/^\r?\n/, ''), position),
    toRaw('</pre>', position)
  ],
  start: handleStart,
  end: ({token, position}, {walk, open}) =>
    parsedElements.has(token.name) && !voidElements.has(token.name)
      ? withinBudget(walk, position, () => open.close(token.name, position))
      : []
}

function handleStart(item: TokenItem, context: Context): Node[] {
  const {token, source, position} = item
  if (!parsedElements.has(token.name)) return handleForeign(item, context)
  return withinBudget(context.walk, position, () =>
    voidElements.has(token.name) ? [toRaw(source, position)] : openElement(item, context)
  )
}

/** `<a/>`, no end tag to come, is empty. */
function openElement(item: TokenItem, {open, isClosed, isBeforeBlock}: Context): Node[] {
  const {token, source, position} = item
  const as = nameToWrite(token.name, isBeforeBlock)
  if (as === 'pre' && !isClosed(token.name)) return []
  const before = open.open(token.name, as, position)
  if (!before) return []
  const tag = toRaw(`<${as}${source.slice(token.name.length + 1)}`, position)
  const isEmpty = token.isSelfClosing && !isClosed(token.name)
  return [...before, tag, ...(isEmpty ? open.close(token.name) : [])]
}

/** A `p` around blocks of Markdown would end at once; the content of `xmp` is Markdown by now. */
function nameToWrite(name: string, isBeforeBlock: boolean): string {
  if (name === 'p' && isBeforeBlock) return 'div'
  return /^(xmp|plaintext|listing)$/.test(name) ? 'pre' : name
}

/** A tag that HTML does not know and that nothing closes was meant as text: `Vec<T>`. */
function handleForeign({token, source, position}: TokenItem, context: Context): Node[] {
  const {name, isSelfClosing} = token
  const isElement = unwrappedElements.has(name) || isSelfClosing || context.isClosed(name)
  if (name !== 'source') {
    const removed = voidElements.has(name) ? 'it was removed' : 'it was removed, its content kept'
    const fate = isElement
      ? removed
      : `it is printed as text (write \`\\${source.slice(0, 40)}\` to mean that)`
    const typed = source.slice(1, name.length + 1)
    const reason = `Unexpected element \`<${typed.slice(0, 40)}>\` in raw HTML, expected one of the allowed elements; ${fate}`
    context.walk.report.drop(reason, position)
  }
  return isElement || name === 'source' ? [] : [toText(source, position)]
}

function withinBudget(walk: Walk, position: Position | undefined, make: () => Node[]): Node[] {
  walk.budget -= 1
  if (walk.budget >= 0) return make()
  const reason = `Unexpected raw HTML of more than ${tagLimit} tags, expected fewer; the rest of its tags was removed`
  walk.report.dropOnce(reason, position)
  return []
}

function toRaw(value: string, position: Position | undefined): Raw {
  return {type: 'raw', value, ...(position ? {position} : {})}
}

function toText(value: string, position: Position | undefined): RootContent {
  return {type: 'text', value, ...(position ? {position} : {})}
}
