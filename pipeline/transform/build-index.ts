// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {compareIn, sameLetterIn} from '../locale/collation.ts'
import {formatTerm} from '../locale/format-term.ts'
import {formatNumber} from '../locale/numbering.ts'
import {indexGroups} from '../model/index-mark.ts'
import type {Locale} from '../model/locale.ts'
import {typesetText} from '../typography/typeset.ts'
import type {IndexEntry, IndexGroups, Locator} from './collect-index.ts'

const groupTerms = {
  people: 'index.people',
  places: 'index.places',
  subjects: 'index.subjects'
} as const

/** Longest run of lines in columns: what a page holds in any format. */
const together = 36

/**
 * The index: groups, where there are any, in them letters, in them entries in the order of the
 * language. A passage is called by its section; print sets pages in its place, for which each link
 * has `data-locator` and `data-locator-end`.
 */
export function buildIndex(groups: IndexGroups, locale: Locale): Element[] {
  const known = [...indexGroups, ''] as const
  return known.flatMap((group) => {
    const entries = groups.get(group)
    if (!entries) return []
    const title = group === '' || groups.size === 1 ? [] : [locale.terms[groupTerms[group]]]
    return [...title.map((words) => h('p.index-group', words)), ...lettersOf(entries, locale)]
  })
}

interface Letter {
  readonly letter: string
  readonly entries: IndexEntry[]
}

function lettersOf(entries: ReadonlyMap<string, IndexEntry>, locale: Locale): Element[] {
  const isSame = sameLetterIn(locale.tag)
  const letters: Letter[] = []
  for (const entry of sort(entries, locale)) {
    const letter = initialOf(entry.term, isSame)
    const last = letters.at(-1)
    if (last && (last.letter === letter || isSame(last.letter, letter))) last.entries.push(entry)
    else letters.push({letter, entries: [entry]})
  }
  return letters.flatMap((letter) => listsOf(letter, locale))
}

/** Signs and digits come together under one. */
function initialOf(term: string, isSame: (a: string, b: string) => boolean): string {
  const letter = /\p{L}/u.exec(term.normalize('NFC'))?.[0]
  if (letter === undefined || /^\P{L}*\p{N}/u.test(term)) return '#'
  const bare = letter.normalize('NFD').replace(/\p{M}+/gu, '')
  // Arabic files آ أ إ under ا.
  const isBare = isSame(bare, letter) || /\p{Script=Arabic}/u.test(letter)
  return (isBare ? bare : letter).toUpperCase()
}

function sort(entries: ReadonlyMap<string, IndexEntry>, {tag}: Locale): IndexEntry[] {
  const compare = compareIn(tag)
  return [...entries.values()].sort((a, b) => compare(a.term, b.term))
}

function listsOf({letter, entries}: Letter, locale: Locale): Element[] {
  const parts: IndexEntry[][] = [[]]
  let lines = 0
  for (const entry of entries) {
    const own = 1 + entry.children.size
    if (lines > 0 && lines + own > together) {
      parts.push([])
      lines = 0
    }
    lines += own
    parts.at(-1)?.push(entry)
  }
  return parts.map((part, index) =>
    h('div.index-letter', [
      ...(index === 0 ? [h('p.initial', letter)] : []),
      h(
        'ul',
        part.map((entry) => itemOf(entry, locale))
      )
    ])
  )
}

function itemOf(entry: IndexEntry, locale: Locale): Element {
  const {terms, tag} = locale
  const comma = tag.startsWith('ar') ? '، ' : ', '
  const children = sort(entry.children, locale)
  const see = (term: 'index.see' | 'index.seeAlso', names: ReadonlyMap<string, unknown>) => {
    if (names.size === 0) return []
    const list = [...names.keys()].sort(compareIn(tag)).join('; ')
    return [h('span.see', `${comma}${typesetText(formatTerm(terms[term], {terms: list}), tag)}`)]
  }
  return h('li', [
    h('span.index-term', typesetText(entry.term, tag)),
    ...locatorsOf(entry.locators, comma, locale),
    ...see('index.see', entry.see),
    ...see('index.seeAlso', entry.seeAlso),
    ...(children.length > 0
      ? [
          h(
            'ul',
            children.map((child) => itemOf(child, locale))
          )
        ]
      : [])
  ])
}

function locatorsOf(
  locators: readonly Locator[],
  comma: string,
  {tag, terms}: Locale
): ElementContent[] {
  if (locators.length === 0) return []
  const counts = new Map<string, number>()
  const items = locators.map(({from, to, place}, index) => {
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    const text = count === 1 ? place : `${place} (${formatNumber(count, tag)})`
    const ariaLabel = `${place}, ${formatTerm(terms['index.passage'], {number: formatNumber(index + 1, tag)})}`
    const properties = {
      href: `#${from}`,
      className: ['indexref'],
      ariaLabel,
      dataLocator: from,
      dataLocatorEnd: to
    }
    return h('span.locator', [h('span.separator', comma), h('a', properties, text)])
  })
  return [h('span.locators', items)]
}
