// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {error, warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {resolveInBook} from '../model/resolve-path.ts'
import {slugify} from '../model/slugify.ts'
import type {Draft} from './draft.ts'
import {toXmlName} from './html-text.ts'
import {visitParts} from './identify.ts'
import type {Target, Targets} from './target.ts'

/** Turn links between chapter files into links between ids; report those that lead nowhere. */
export function resolveLinks(draft: Draft, targets: Targets, allowBroken: boolean): void {
  visitParts(draft, (node) => {
    const {href} = node.properties
    if (node.tagName !== 'a' || typeof href !== 'string' || isResolved(node)) return
    const outcome = follow(href, draft, targets)
    if (outcome.type === 'inside') node.properties['href'] = `#${outcome.target.id}`
    if (outcome.type !== 'broken') return
    const report = allowBroken ? warn : error
    report(draft.chapter.file, 'link-resolves', outcome.reason, node.position)
    toText(node)
  })
}

/** What a broken link says stays, and its id, which others may link to. */
function toText(node: Element): void {
  const {id} = node.properties
  node.tagName = 'span'
  node.properties = {className: ['broken-link'], ...(id ? {id} : {})}
}

function isResolved({properties}: Element): boolean {
  const classes = properties['className']
  return Array.isArray(classes) && (classes.includes('noteref') || classes.includes('ref'))
}

type Outcome =
  | {type: 'outside'}
  | {type: 'inside'; target: Target}
  | {type: 'broken'; reason: string}

function follow(href: string, {chapter}: Draft, targets: Targets): Outcome {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return {type: 'outside'}
  const fragment = fragmentOf(href)
  const path = href.startsWith('#') ? chapter.path : pathOf(href, chapter.path, targets)
  if (path === undefined) return {type: 'broken', reason: explainPath(href, chapter.path, targets)}
  const target =
    fragment === '' ? targets.chapters.get(path) : findFragment(fragment, path, targets)
  if (target) return {type: 'inside', target}
  const near = nearest(fragment, targets.local.get(path)?.keys() ?? [])
  const where = path === chapter.path ? 'this chapter' : `\`${path}\``
  const mend = near ? `; did you mean \`#${near}\`?` : ''
  return {
    type: 'broken',
    reason: `Unexpected link to \`#${fragment}\`, expected a heading or id of ${where}${mend}`
  }
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
