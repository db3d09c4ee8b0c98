// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {diffArrays} from 'diff'
import type {LanguageTag} from '../model/locale.ts'
import {diffWords, type WordRun} from './diff-words.ts'
import {similarityOf} from './similarity.ts'

/** A block of text as readers see it, without marks. */
export interface Passage {
  readonly text: string
  /** Line of the chapter's file, from 1. */
  readonly line: number
  readonly isHeading: boolean
}

/** A chapter as it was, or as it is. */
export interface ChapterText {
  /** Name of its file, by which it is found again. */
  readonly name: string
  readonly title: string
  readonly passages: readonly Passage[]
}

/** What became of a passage. */
export interface PassageChange {
  readonly kind: 'changed' | 'new' | 'gone'
  /** Line in the newer chapter, or in the older one for what is gone. */
  readonly line: number
  /** The nearest heading above it. */
  readonly section?: string
  readonly runs: readonly WordRun[]
}

/** What became of a chapter; of one that is new or gone no passages are listed. */
export interface ChapterChange {
  readonly kind: 'changed' | 'new' | 'gone'
  readonly name: string
  readonly title: string
  readonly changes: readonly PassageChange[]
}

/** Least likeness of two passages of which one is the other, rewritten: from 0 to 1. */
const likeness = 0.4

/**
 * What changed for readers between two states of a book, in the order of the newer one; chapters
 * that are gone come last. A chapter is found again by its file, or else by its title.
 */
export function compareChapters(
  before: readonly ChapterText[],
  after: readonly ChapterText[],
  language: LanguageTag
): ChapterChange[] {
  const found = new Map(after.map((one) => [one, findEarlier(one, before, after)] as const))
  const kept = new Set(found.values())
  const gone = before.filter((one) => !kept.has(one))
  return [
    ...after.flatMap((one) => compareChapter(found.get(one), one, language)),
    ...gone.map(({name, title}) => ({kind: 'gone' as const, name, title, changes: []}))
  ]
}

function findEarlier(
  {name, title}: ChapterText,
  before: readonly ChapterText[],
  after: readonly ChapterText[]
): ChapterText | undefined {
  const names = new Set(after.map((one) => one.name))
  return (
    before.find((one) => one.name === name) ??
    before.find((one) => one.title === title && !names.has(one.name))
  )
}

function compareChapter(
  before: ChapterText | undefined,
  {name, title, passages}: ChapterText,
  language: LanguageTag
): ChapterChange[] {
  if (!before) return [{kind: 'new', name, title, changes: []}]
  const changes = comparePassages(before.passages, passages, language)
  return changes.length === 0 ? [] : [{kind: 'changed', name, title, changes}]
}

/** Passages that both have stay where they are; between them, those alike are one another. */
function comparePassages(
  before: readonly Passage[],
  after: readonly Passage[],
  language: LanguageTag
): PassageChange[] {
  const changes: PassageChange[] = []
  let section: string | undefined
  let removed: readonly Passage[] = []
  const tell = ({passage, change}: Told) => {
    if (change) changes.push(section === undefined ? change : {...change, section})
    if (passage.isHeading && change?.kind !== 'gone') section = passage.text
  }
  const close = (added: readonly Passage[]) => {
    for (const told of pairGap(removed, added, language)) tell(told)
    removed = []
  }
  const isSame = (one: Passage, other: Passage) => one.text === other.text
  for (const part of diffArrays([...before], [...after], {comparator: isSame})) {
    if (part.removed) {
      removed = part.value
      continue
    }
    close(part.added ? part.value : [])
    if (!part.added) for (const passage of part.value) tell({passage})
  }
  close([])
  return changes
}

/** A passage, and what became of it. */
interface Told {
  readonly passage: Passage
  readonly change?: PassageChange
}

/** Pair what is alike between two passages that stayed, in order; what is gone comes before what is new. */
function pairGap(
  removed: readonly Passage[],
  added: readonly Passage[],
  language: LanguageTag
): Told[] {
  const told: Told[] = []
  const fresh: Told[] = []
  let from = 0
  for (const passage of added) {
    const {text, line} = passage
    const at = removed.findIndex(
      (one, index) => index >= from && similarityOf(one.text, text, likeness) >= likeness
    )
    const twin = removed[at]
    if (!twin) {
      fresh.push({passage, change: {kind: 'new', line, runs: [{kind: 'added', text}]}})
      continue
    }
    const runs = diffWords(twin.text, text, language)
    told.push(...removed.slice(from, at).map(toGone), ...fresh.splice(0))
    told.push({passage, change: {kind: 'changed', line, runs}})
    from = at + 1
  }
  return [...told, ...removed.slice(from).map(toGone), ...fresh]
}

function toGone(passage: Passage): Told {
  const {text, line} = passage
  return {passage, change: {kind: 'gone', line, runs: [{kind: 'removed', text}]}}
}
