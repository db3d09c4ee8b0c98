// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Parents, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Position} from 'unist'
import {visit} from 'unist-util-visit'
import {error, warn} from '../model/message.ts'
import {type NameRegister, slugify} from '../model/slugify.ts'
import {type Draft, isMarked, unmark} from './draft.ts'
import {addStandIns, addTranslation} from './name-in-language.ts'
import type {Target, TargetKind, Targets} from './target.ts'

/** Ids of the pages that `page/` makes. */
export const reservedIds = [
  'cover',
  'title-page',
  'copyright-page',
  'contents',
  'list-of-figures',
  'list-of-tables',
  'acknowledgements',
  'credits',
  'colophon'
]

/**
 * Give every section, figure, table and box an id that is unique in the publication, ASCII and
 * stable: names that authors chose come first, then those made from titles, for a translation from
 * those of its source.
 *
 * @param register holds the ids of the chapters already.
 */
export function identify(drafts: readonly Draft[], register: NameRegister): Targets {
  const targets: Targets = {
    named: new Map(),
    local: new Map(),
    chapters: new Map(),
    sources: new Set()
  }
  for (const draft of drafts) claimNamed(draft, register, targets)
  for (const draft of drafts) claimTitled(draft, register, targets)
  addStandIns(
    drafts.map(({chapter}) => chapter),
    targets
  )
  return targets
}

const kinds: Readonly<Record<string, TargetKind>> = {figure: 'figure', table: 'table', aside: 'box'}

/** Ids that stand in the source. Those of raw HTML are only known in their own chapter. */
function claimNamed(draft: Draft, register: NameRegister, targets: Targets): void {
  const local = new Map<string, Target>()
  targets.local.set(draft.chapter.path, local)
  visitParts(draft, (node) => {
    const typed = node.properties['id']
    if (typeof typed !== 'string' || typed === '') return
    const target = nameNode(node, typed, draft, register)
    const isFirst = !local.has(typed)
    if (isFirst) local.set(typed, target)
    // Other tools' books use the name of a section once a chapter.
    const mayRepeat = isFirst && target.kind === 'section'
    const report = target.kind === 'section' ? warn : error
    const onTwice = () => reportTwice(draft, typed, node.position, report)
    addNamed(typed, target, targets, mayRepeat ? undefined : onTwice)
  })
}

function addNamed(typed: string, target: Target, {named}: Targets, onTwice?: () => void): void {
  if (target.kind === 'place') return
  if (named.has(typed)) onTwice?.()
  else named.set(typed, target)
}

/** What a name leads to: that of the title to the chapter. */
function nameNode(node: Element, typed: string, draft: Draft, register: NameRegister): Target {
  const section = draft.id
  if (node === draft.title) {
    delete node.properties['id']
    return {id: section, kind: 'chapter', section, title: textOf(node).trim()}
  }
  const id = register.claim(asciiName(typed))
  node.properties['id'] = id
  return {id, kind: kindOf(node), section, title: titleOf(node)}
}

function kindOf(node: Element): TargetKind {
  const {tagName, properties} = node
  if (isMarked(node, 'section')) return 'section'
  const ours = Array.isArray(properties['className']) || tagName === 'table'
  return ours ? (kinds[tagName] ?? 'place') : 'place'
}

/** A name that XML takes for an id (NCName): ASCII, a letter first. */
export function asciiName(typed: string): string {
  if (/^[A-Za-z][\w.-]*$/.test(typed)) return typed
  const slug = slugify(typed)
  return /^[a-z]/.test(slug) ? slug : `section-${slug}`
}

function reportTwice(
  {chapter}: Draft,
  id: string,
  place: Position | undefined,
  report: typeof error
): void {
  const reason = `Unexpected second \`#${id}\`, expected an id that is unique in the book; rename one of the two`
  report(chapter.file, 'id-unique', reason, place)
}

/** Title of a figure, table or box: its caption or its first line. */
function titleOf(node: Element): string {
  if (isMarked(node, 'section')) return headingText(node)
  const titled = node.children.find(
    (child): child is Element =>
      child.type === 'element' &&
      (['figcaption', 'caption'].includes(child.tagName) ||
        String(child.properties['className']).includes('callout-title'))
  )
  return titled ? textOf(titled).trim() : ''
}

/** The chapter itself, its sections, and titles of boxes. */
function claimTitled(draft: Draft, register: NameRegister, targets: Targets): void {
  const {path} = draft.chapter
  const section = draft.id
  const chapter: Target = {id: section, kind: 'chapter', section, title: textOf(draft.title).trim()}
  targets.chapters.set(path, chapter)
  const local = targets.local.get(path)
  addLocal(local, slugify(chapter.title), chapter)
  const originals = draft.originalTitles?.values()
  const translated = new Map<string, Target>()
  visitParts(draft, (node) => {
    if (isMarked(node, 'section')) {
      const title = headingText(node)
      const slug = slugify(originals?.next().value ?? title)
      const id = String(node.properties['id'] ?? register.claim(`${section}-${slug}`))
      unmark(node)
      node.properties['id'] = id
      const target: Target = {id, kind: 'section', section, title}
      addLocal(local, slugify(title), target)
      addLocal(translated, slug, target)
    } else if (isCaptioned(node))
      node.properties['id'] ??= register.claim(`${section}-${node.tagName}`)
    else nameBox(node, section, register)
  })
  // Addresses are not translated: they name a section as its source does.
  for (const [slug, target] of translated) if (!local?.has(slug)) local?.set(slug, target)
  addTranslation(draft.chapter, translated, targets)
}

function isCaptioned({tagName, children}: Element): boolean {
  const captionTag = {figure: 'figcaption', table: 'caption'}[tagName]
  return children.some((child) => child.type === 'element' && child.tagName === captionTag)
}

/** Fragments of other tools count repeated titles: `notes`, `notes-1`, `notes-2`. */
function addLocal(local: Map<string, Target> | undefined, slug: string, target: Target): void {
  let candidate = slug
  for (let count = 1; local?.has(candidate); count++) candidate = `${slug}-${count}`
  local?.set(candidate, target)
}

function nameBox(node: Element, section: string, register: NameRegister): void {
  const [first] = node.children.filter((child) => child.type === 'element')
  if (node.tagName !== 'aside' || node.properties['role'] !== 'note' || !first) return
  const id = register.claim(`${String(node.properties['id'] ?? `${section}-box`)}-title`)
  first.properties['id'] = id
  node.properties['ariaLabelledBy'] = [id]
}

export function headingText(section: Element): string {
  const heading = section.children.find(
    (child): child is Element => child.type === 'element' && /^h[1-6]$/.test(child.tagName)
  )
  return heading ? textOf(heading).trim() : ''
}

/** Body and notes of a draft, in this order. */
export function visitParts(
  {body, notes}: Draft,
  visitor: (node: Element, parent: Parents | undefined) => void
): void {
  const look = (node: Element, _: number | undefined, parent: Parents | undefined) =>
    visitor(node, parent)
  visit(body, 'element', look)
  for (const {children} of notes) {
    const root: Root = {type: 'root', children}
    visit(root, 'element', look)
  }
}
