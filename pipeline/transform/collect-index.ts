// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {error, warn} from '../model/message.ts'
import type {NameRegister} from '../model/slugify.ts'
import {type Draft, isMarked} from './draft.ts'
import type {IndexGroup, IndexMark} from './index-marks.ts'

/** A passage that an entry leads to. */
export interface Locator {
  /** Id where it begins. */
  readonly from: string
  /** Id where it ends, for one of several pages. */
  to?: string
  /** What it is called where there are no pages: number or title of the nearest section. */
  readonly place: string
}

/** A mark in its chapter. */
export interface Saying {
  readonly file: VFile
  readonly place: Position | undefined
}

/** An entry of the index. */
export interface IndexEntry {
  readonly term: string
  readonly locators: Locator[]
  /** Entry to look under → where that is said. */
  readonly see: Map<string, Saying>
  readonly seeAlso: Map<string, Saying>
  readonly children: Map<string, IndexEntry>
}

/** Entries by group; those without one under ''. */
export type IndexGroups = Map<IndexGroup | '', Map<string, IndexEntry>>

/** What the marks of a chapter are collected with. */
export interface IndexContext {
  readonly register: NameRegister
  /** Id of a section → its number or title. */
  readonly placeOf: (id: string) => string
}

/**
 * Collect the marks of all chapters as entries, and give each passage an id. A mark that prints
 * nothing goes, and the block around it stands for it.
 */
export function collectIndex(drafts: readonly Draft[], context: IndexContext): IndexGroups {
  const groups: IndexGroups = new Map()
  for (const draft of drafts) {
    const open = new Map<string, {locator: Locator; node: Element}>()
    const take = (found: FoundMark) => addMark(found, {groups, open, draft, ...context})
    walk(draft.body.children, [], take)
    for (const {children} of draft.notes) walk(children, [], take)
    for (const [term, {node}] of open) {
      const reason = `Unexpected passage on “${term}” without an end, expected \`:index[…]{range=end}\` in the same chapter`
      warn(draft.chapter.file, 'directive-known', reason, node.position)
    }
  }
  return groups
}

interface FoundMark {
  readonly node: Element
  readonly ancestors: readonly Element[]
}

function walk(
  nodes: readonly (ElementContent | Draft['body']['children'][number])[],
  ancestors: readonly Element[],
  take: (found: FoundMark) => void
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    if (isMarked(node, 'index')) take({node, ancestors})
    walk(node.children, [...ancestors, node], take)
  }
}

interface Collecting extends IndexContext {
  readonly groups: IndexGroups
  readonly open: Map<string, {locator: Locator; node: Element}>
  readonly draft: Draft
}

function addMark(found: FoundMark, collecting: Collecting): void {
  const {node} = found
  const mark: IndexMark = JSON.parse(String(node.properties['dataMark']))
  delete node.properties['dataColophon']
  delete node.properties['dataMark']
  if (mark.path.length === 0) return
  const entry = entryOf(mark, collecting.groups)
  const saying = {file: collecting.draft.chapter.file, place: node.position}
  for (const term of mark.see) entry.see.set(term, saying)
  for (const term of mark.seeAlso) entry.seeAlso.set(term, saying)
  if (mark.see.length === 0) addPassage(entry, mark, found, collecting)
}

function addPassage(
  entry: IndexEntry,
  {path, range}: IndexMark,
  found: FoundMark,
  {open, draft, register, placeOf}: Collecting
): void {
  const from = idOf(found, draft, register)
  const name = path.join('!')
  const opened = open.get(name)
  if (range === 'end') {
    if (opened) opened.locator.to = from
    else {
      const reason = `Unexpected end of a passage on “${name}”, expected \`{range=start}\` before it in the same chapter`
      error(draft.chapter.file, 'directive-known', reason, found.node.position)
    }
    open.delete(name)
    return
  }
  const section = found.ancestors.findLast(({tagName}) => tagName === 'section')
  const locator: Locator = {from, place: placeOf(String(section?.properties['id'] ?? draft.id))}
  if (range === 'start') open.set(name, {locator, node: found.node})
  if (!entry.locators.some((other) => other.from === from)) entry.locators.push(locator)
}

function entryOf({path, group}: IndexMark, groups: IndexGroups): IndexEntry {
  let level = groups.get(group ?? '') ?? new Map<string, IndexEntry>()
  groups.set(group ?? '', level)
  let entry = emptyEntry('')
  for (const term of path) {
    entry = level.get(term) ?? emptyEntry(term)
    level.set(term, entry)
    level = entry.children
  }
  return entry
}

function emptyEntry(term: string): IndexEntry {
  return {term, locators: [], see: new Map(), seeAlso: new Map(), children: new Map()}
}

/** Elements that a PDF knows as places. */
const places: ReadonlySet<string> = new Set([
  'p',
  'figure',
  'aside',
  'div',
  'blockquote',
  'section'
])

function idOf({node, ancestors}: FoundMark, {id}: Draft, register: NameRegister): string {
  const isShown = node.children.length > 0
  const holder = isShown ? node : ancestors.findLast(({tagName}) => places.has(tagName))
  if (!holder) return id
  holder.properties['id'] ??= register.claim(`index-${id}`)
  return String(holder.properties['id'])
}
