// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import type {Edition} from '../model/edition.ts'
import {type GlossaryEntry, indexTerms, lookupForm} from '../model/glossary.ts'
import {warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {type Draft, isMarked, unmark} from './draft.ts'
import {visitParts} from './identify.ts'

/**
 * Link each term, where a chapter uses it first, to its entry of the glossary; a term without an
 * entry is told of, unless the book has no glossary. Ids are those that were given.
 */
export function resolveTerms(drafts: readonly Draft[], {glossary}: Edition): void {
  const ids = takeEntries(drafts)
  const words = glossary && indexTerms(glossary)
  const byId = new Map(glossary?.map((entry) => [entry.id, entry] as const))
  for (const draft of drafts) {
    const used = new Set<string>()
    visitParts(draft, (node) => {
      if (isMarked(node, 'term')) resolve(node, {words, byId, ids, used, draft})
    })
  }
}

interface Context {
  readonly words: ReadonlyMap<string, GlossaryEntry> | undefined
  readonly byId: ReadonlyMap<string, GlossaryEntry>
  readonly ids: ReadonlyMap<string, string>
  /** Entries that the chapter links to already. */
  readonly used: Set<string>
  readonly draft: Draft
}

function resolve(node: Element, {words, byId, ids, used, draft}: Context): void {
  const name = String(node.properties['dataTarget'])
  const isReference = node.properties['dataStyle'] === 'link'
  unmark(node)
  if (!words) return
  const entry = byId.get(name) ?? words.get(lookupForm(name))
  const target = ids.get(entry?.id ?? '')
  if (!entry || target === undefined) {
    if (isIn(draft.chapter.language, byId)) report(node, name, words, draft)
    return
  }
  if (isReference || !used.has(entry.id)) toLink(node, target)
  if (!isReference) used.add(entry.id)
}

/** Whether the glossary knows words of a language: that of another one may stand in. */
function isIn(language: string, entries: ReadonlyMap<string, GlossaryEntry>): boolean {
  return [...entries.values()].some((entry) => entry.language === language)
}

/** Id of an entry of the glossary → id of the element. */
function takeEntries(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const draft of drafts) {
    visitParts(draft, (node) => {
      if (!isMarked(node, 'gloss')) return
      const entry = String(node.properties['dataTarget'])
      if (!ids.has(entry)) ids.set(entry, String(node.properties['id']))
      unmark(node)
    })
  }
  return ids
}

function toLink(node: Element, target: string): void {
  node.tagName = 'a'
  node.properties = {className: ['term', 'glossref'], role: 'doc-glossref', href: `#${target}`}
}

function report(
  node: Element,
  name: string,
  words: ReadonlyMap<string, GlossaryEntry>,
  {chapter}: Draft
): void {
  const near = nearest(lookupForm(name), words.keys())
  const mend = near === undefined ? '' : `; did you mean “${near}”?`
  const reason = `Unexpected term “${name || textOf(node)}” without an entry, expected a word of the glossary, or \`{of=id}\` with the id of an entry${mend}`
  warn(chapter.file, 'term-defined', reason, node.position)
}
