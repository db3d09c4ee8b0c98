// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Point, Position} from 'unist'
import type {VFile} from 'vfile'
import type {Concordance, IndexedTerm, IndexGroup, IndexMark} from '../model/index-mark.ts'
import type {LanguageTag} from '../model/locale.ts'
import {error, warn} from '../model/message.ts'
import type {NameRegister} from '../model/slugify.ts'
import {type Draft, isMarked} from './draft.ts'
import {createFinder, type FindIndexed} from './find-indexed.ts'

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
  readonly place: Position | Point | undefined
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
  /** Words that are found without marks, if any. */
  readonly concordance?: Concordance | undefined
  readonly language: LanguageTag
}

/**
 * Collect the marks of all chapters as entries, and give each passage an id. A mark that prints
 * nothing goes, and the block around it stands for it. So it does for words of a concordance, at
 * their first place in each section.
 */
export function collectIndex(drafts: readonly Draft[], context: IndexContext): IndexGroups {
  const groups: IndexGroups = new Map()
  const {concordance, language} = context
  const find = createFinder(concordance?.terms ?? [], language)
  const seen = new Set<IndexedTerm>()
  for (const draft of drafts) {
    const open = new Map<string, {locator: Locator; node: Element}>()
    const collecting = {groups, open, draft, ...context}
    const take = (found: FoundMark) => addMark(found, collecting)
    const takeWords = finderIn(draft, {find, seen, collecting})
    walk(draft.body.children, [], {take, takeWords})
    for (const {children} of draft.notes) walk(children, [], {take, takeWords: () => {}})
    for (const [term, {node}] of open) {
      const reason = `Unexpected passage on “${term}” without an end, expected \`:index[…]{range=end}\` in the same chapter`
      warn(draft.chapter.file, 'directive-known', reason, node.position)
    }
  }
  if (concordance) addConcordance(concordance, {seen, groups})
  return groups
}

interface Finding {
  readonly find: FindIndexed
  /** Entries that some chapter names. */
  readonly seen: Set<IndexedTerm>
  readonly collecting: Collecting
}

/** Take the words of entries in a chapter, once for each of its sections. */
function finderIn({id}: Draft, {find, seen, collecting}: Finding): TakeWords {
  const taken = new Set<string>()
  return (text, ancestors) => {
    const section = String(sectionOf(ancestors)?.properties['id'] ?? id)
    for (const term of find(text)) {
      seen.add(term)
      const key = `${section} ${term.group ?? ''} ${term.path.join('!')}`
      if (taken.has(key)) continue
      taken.add(key)
      const node = h('span')
      addPassage(entryOf(term, collecting.groups), term, {node, ancestors}, collecting)
    }
  }
}

interface Found {
  readonly seen: ReadonlySet<IndexedTerm>
  readonly groups: IndexGroups
}

/** What entries say of others, and which ones no chapter names. */
function addConcordance({terms, file, isOwn}: Concordance, {seen, groups}: Found): void {
  for (const term of terms) {
    if (seen.has(term) || term.find.length === 0) addReferences(term, {file, isOwn, groups})
    else if (isOwn) reportUnused(term, file)
  }
}

interface Referring extends Pick<Concordance, 'file' | 'isOwn'> {
  readonly groups: IndexGroups
}

function addReferences(term: IndexedTerm, {file, isOwn, groups}: Referring): void {
  const known = new Set([...groups.values()].flatMap((level) => [...level.keys()]))
  const isKept = (name: string) => isOwn || known.has(name)
  const saying = {file, place: term.place}
  const see = term.see.filter(isKept)
  const seeAlso = term.seeAlso.filter(isKept)
  if (see.length + seeAlso.length === 0) return
  const entry = entryOf(term, groups)
  for (const name of see) entry.see.set(name, saying)
  for (const name of seeAlso) entry.seeAlso.set(name, saying)
}

function reportUnused({path, find, place}: IndexedTerm, file: VFile): void {
  const words = find.map((word) => `“${word}”`).join(', ')
  const reason = `Unexpected entry “${path.join(', ')}” of the index that no chapter names, expected ${words} somewhere; correct \`find\`, or remove the entry`
  warn(file, 'index-found', reason, place)
}

interface FoundMark {
  readonly node: Element
  readonly ancestors: readonly Element[]
}

type TakeWords = (text: string, ancestors: readonly Element[]) => void

interface Takers {
  readonly take: (found: FoundMark) => void
  readonly takeWords: TakeWords
}

/** Where words are no prose, or are told of by the table of contents. */
const wordless: ReadonlySet<string> = new Set(['code', 'pre', 'svg', 'math', 'h1'])

function walk(
  nodes: readonly (ElementContent | Draft['body']['children'][number])[],
  ancestors: readonly Element[],
  takers: Takers
): void {
  for (const node of nodes) {
    if (node.type === 'text') takers.takeWords(node.value, ancestors)
    if (node.type !== 'element') continue
    if (isMarked(node, 'index')) takers.take({node, ancestors})
    const inside = wordless.has(node.tagName) ? {...takers, takeWords: () => {}} : takers
    walk(node.children, [...ancestors, node], inside)
  }
}

function sectionOf(ancestors: readonly Element[]): Element | undefined {
  return ancestors.findLast(({tagName}) => tagName === 'section')
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
  const section = sectionOf(found.ancestors)
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
