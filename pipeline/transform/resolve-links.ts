// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import type {Chapter} from '../model/edition.ts'
import {error, inform, warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {slugify} from '../model/slugify.ts'
import type {Draft} from './draft.ts'
import type {TransformOptions} from './draft-chapter.ts'
import {toXmlName} from './html-text.ts'
import {visitParts} from './identify.ts'
import type {Target, Targets} from './target.ts'

/**
 * Turn links between chapter files into links between ids; report those that lead nowhere. In a part
 * of a book nobody knows what the other chapters hold: links to them are counted.
 */
export function resolveLinks(
  draft: Draft,
  targets: Targets,
  {allowBrokenLinks, isPartial}: TransformOptions
): void {
  let absent = 0
  visitParts(draft, (node) => {
    const outcome = resolveLink(node, draft, targets)
    if (outcome?.type !== 'broken') return
    if (isPartial && outcome.mayBeElsewhere) absent++
    else reportBroken(outcome.reason, node, draft, allowBrokenLinks)
    toText(node)
  })
  if (absent > 0) tellAbsent(absent, draft)
}

/** Lead a link to the id it means; nothing for what is no link of the author's. */
function resolveLink(node: Element, draft: Draft, targets: Targets): Outcome | undefined {
  const {href} = node.properties
  if (node.tagName !== 'a' || typeof href !== 'string' || isResolved(node)) return undefined
  const outcome = follow(href, draft, targets)
  if (outcome.type === 'inside') node.properties['href'] = `#${outcome.target.id}`
  return outcome
}

function tellAbsent(count: number, {chapter}: Draft): void {
  const reason = `Unexpected links to chapters that are not built (${count}), expected all chapters; they are plain text here`
  inform(chapter.file, 'link-resolves', reason)
}

function reportBroken(reason: string, node: Element, {chapter}: Draft, isAllowed: boolean): void {
  const report = isAllowed ? warn : error
  report(chapter.file, 'link-resolves', reason, node.position)
}

/** What a broken link says stays, and its id, which others may link to. */
function toText(node: Element): void {
  const {id} = node.properties
  node.tagName = 'span'
  node.properties = {className: ['broken-link'], ...(id ? {id} : {})}
}

/** Classes of links that earlier stages made. */
const ours: ReadonlySet<string> = new Set([
  'noteref',
  'ref',
  'biblioref',
  'backlink',
  'glossref',
  'indexref'
])

function isResolved({properties}: Element): boolean {
  const classes = properties['className']
  return Array.isArray(classes) && classes.some((name) => ours.has(String(name)))
}

type Outcome =
  | {type: 'outside'}
  | {type: 'inside'; target: Target}
  | {type: 'broken'; reason: string; mayBeElsewhere: boolean}

function follow(href: string, {chapter}: Draft, targets: Targets): Outcome {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return {type: 'outside'}
  const fragment = fragmentOf(href)
  const path = href.startsWith('#') ? chapter.path : pathOf(href, chapter.path, targets)
  if (path === undefined) {
    const mayBeElsewhere = href !== '' && resolveInBook(chapter.path, href) !== undefined
    return {type: 'broken', reason: explainPath(href, chapter.path, targets), mayBeElsewhere}
  }
  const target =
    fragment === '' || isDividedOtherwise(fragment, path, chapter, targets)
      ? targets.chapters.get(path)
      : findFragment(fragment, path, targets)
  if (target) return {type: 'inside', target}
  const near = nearest(fragment, targets.local.get(path)?.keys() ?? [])
  const where = path === chapter.path ? 'this chapter' : `\`${path}\``
  const mend = near ? `; did you mean \`#${near}\`?` : ''
  return {
    type: 'broken',
    mayBeElsewhere: false,
    reason: `Unexpected link to \`#${fragment}\`, expected a heading or id of ${where}${mend}`
  }
}

/**
 * Whether a chapter that is not translated yet means a section that the translation of another one
 * does not have. Where that section is missing in the source too, the edition there reports it.
 */
function isDividedOtherwise(
  fragment: string,
  path: string,
  {original}: Chapter,
  targets: Targets
): boolean {
  const isFromSource = original === undefined && targets.sources.has(path)
  return isFromSource && findFragment(fragment, path, targets) === undefined
}

function fragmentOf(href: string): string {
  const fragment = href.includes('#') ? href.slice(href.indexOf('#') + 1) : ''
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function findFragment(fragment: string, path: string, targets: Targets): Target | undefined {
  const local = targets.local.get(path)
  const names = [fragment, toXmlName(fragment), slugify(fragment)]
  const found = names.map((name) => local?.get(name)).find((target) => target !== undefined)
  return found ?? targets.named.get(fragment)
}

/** Other tools let a link name the page that a file becomes, or the folder of an index file. */
function pathOf(href: string, from: string, {chapters}: Targets): string | undefined {
  const path = resolveInBook(from, href)
  if (path === undefined) return undefined
  const stem = path.replace(/\.(html?|markdown|md)$/i, '')
  const inside = path === '' ? '' : `${path}/`
  const candidates = [
    path,
    `${stem}.md`,
    `${stem}.markdown`,
    `${inside}README.md`,
    `${inside}index.md`
  ]
  return candidates.find((candidate) => chapters.has(candidate))
}

function explainPath(href: string, from: string, {chapters}: Targets): string {
  if (href === '') return 'Unexpected link without an address, expected a chapter or a web address'
  const path = resolveInBook(from, href)
  if (path === undefined) {
    return `Unexpected link to \`${href}\` outside the book’s folder, expected a chapter or a web address`
  }
  const near = nearest(path, chapters.keys())
  const mend = near ? `; did you mean \`${near}\`?` : ''
  return `Unexpected link to \`${path}\`, expected a chapter of this book or a web address${mend}`
}
