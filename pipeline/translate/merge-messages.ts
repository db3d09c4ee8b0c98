// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createAlikeIndex} from './alike-index.ts'
import type {Message} from './message.ts'
import {pairNearby} from './pair-nearby.ts'
import {isFuzzy, keyOf, type PoEntry, type PoFile} from './po.ts'
import {maskCosmetics, moveLinks, similarityOf} from './similarity.ts'

/** What a PO file is brought up to date with. */
export interface Update {
  /** The entries of its messages, none of them translated. */
  readonly wanted: readonly PoEntry[]
  /** Entries of other files: translations that may serve again. */
  readonly memory: readonly PoEntry[]
  /** Comments above the header, where the file has none yet. */
  readonly comments: readonly string[]
  /** Fields of the header that are set; others are kept. */
  readonly header: ReadonlyMap<string, string>
}

/**
 * Bring a PO file up to date with its source. Translations are carried over where the text is the
 * same, or the same but for cosmetics; where it is alike, as fuzzy with the former text beside it.
 * None is lost: what has no place any more is kept as memory.
 */
export function mergeMessages(old: PoFile | undefined, update: Update): PoFile {
  const {wanted} = update
  const found = new Map<string, PoEntry>()
  const kept = old?.entries ?? []
  const spent = new Set<PoEntry>()
  const take = (fresh: PoEntry, entry: PoEntry, carried: PoEntry) => {
    found.set(keyOf(fresh), carried)
    spent.add(entry)
  }
  carryExact(wanted, kept, take)
  carryCosmetic(open(wanted, found), unspent(kept, spent), take)
  carryNearby(wanted, kept, {found, spent, take})
  carryAlike(open(wanted, found), [...unspent(kept, spent), ...update.memory], take)
  const empty = new Map(kept.filter((entry) => !hasTarget(entry)).map((e) => [keyOf(e), e]))
  const entries = wanted.map((fresh) => found.get(keyOf(fresh)) ?? carryEmpty(fresh, empty))
  const memory = unspent(kept, spent).filter(({target}) => target !== '')
  return {
    comments: old && old.comments.length > 0 ? old.comments : update.comments,
    header: new Map([...(old?.header ?? []), ...update.header]),
    entries: [...entries, ...memory.map(toMemory)]
  }
}

type Take = (fresh: PoEntry, entry: PoEntry, carried: PoEntry) => void

/** The same text in the same context is one entry, with the notes of all. */
export function uniteMessages(messages: readonly Message[]): PoEntry[] {
  const entries = new Map<string, PoEntry>()
  for (const {context, source, notes, path, kind} of messages) {
    const fresh = {source, ...(context === undefined ? {} : {context})}
    const known = entries.get(keyOf(fresh))
    entries.set(keyOf(fresh), {
      ...fresh,
      target: '',
      comments: [],
      notes: [...new Set([...(known?.notes ?? []), ...notes])],
      references: [...new Set([...(known?.references ?? []), path])],
      flags: kind === 'html' || kind === 'code' ? ['no-wrap'] : [],
      obsolete: false
    })
  }
  return [...entries.values()]
}

function open(wanted: readonly PoEntry[], found: ReadonlyMap<string, PoEntry>): PoEntry[] {
  return wanted.filter((fresh) => !found.has(keyOf(fresh)))
}

function unspent(kept: readonly PoEntry[], spent: ReadonlySet<PoEntry>): PoEntry[] {
  return kept.filter((entry) => !spent.has(entry))
}

/** What a translator wrote, on what the source says now. */
function carry(fresh: PoEntry, {target, comments, flags, previous}: PoEntry): PoEntry {
  const others = flags.filter((flag) => flag !== 'no-wrap')
  return {
    ...fresh,
    target,
    comments,
    flags: [...others, ...fresh.flags],
    ...(previous ? {previous} : {})
  }
}

/** The same, to be looked at: an entry that was fuzzy already keeps the text it was made from. */
function carryFuzzy(fresh: PoEntry, entry: PoEntry): PoEntry {
  const {source, context} = entry
  const before = isFuzzy(entry) && entry.previous ? entry.previous : {source}
  const carried = carry(fresh, entry)
  return {
    ...carried,
    flags: [...new Set(['fuzzy', ...carried.flags])],
    previous: {
      ...before,
      ...(before.context === undefined && context !== undefined ? {context} : {})
    }
  }
}

/** Nothing to carry but what a translator noted already. */
function carryEmpty(fresh: PoEntry, empty: ReadonlyMap<string, PoEntry>): PoEntry {
  const entry = empty.get(keyOf(fresh))
  return entry ? carry(fresh, entry) : fresh
}

function carryExact(wanted: readonly PoEntry[], kept: readonly PoEntry[], take: Take): void {
  const byKey = new Map<string, PoEntry>()
  for (const entry of kept.filter(hasTarget)) {
    const key = keyOf(entry)
    const known = byKey.get(key)
    if (!known || (known.obsolete && !entry.obsolete)) byKey.set(key, entry)
  }
  for (const fresh of wanted) {
    const entry = byKey.get(keyOf(fresh))
    if (entry) take(fresh, entry, carry(fresh, entry))
  }
}

function carryCosmetic(wanted: readonly PoEntry[], kept: readonly PoEntry[], take: Take): void {
  const maskOf = ({context, source}: PoEntry) => `${context ?? ''}\u0004${maskCosmetics(source)}`
  const byMask = groupBy(kept.filter(hasTarget), maskOf)
  for (const fresh of wanted) {
    const entry = byMask.get(maskOf(fresh))?.shift()
    if (!entry) continue
    const target = moveLinks(entry.target, entry.source, fresh.source)
    const moved = target === undefined ? entry : {...entry, target}
    const isSure = target !== undefined && !isFuzzy(entry)
    take(fresh, entry, isSure ? carry(fresh, moved) : carryFuzzy(fresh, moved))
  }
}

function groupBy(entries: readonly PoEntry[], nameOf: (entry: PoEntry) => string) {
  const groups = new Map<string, PoEntry[]>()
  for (const entry of entries) {
    const group = groups.get(nameOf(entry))
    if (group) group.push(entry)
    else groups.set(nameOf(entry), [entry])
  }
  return groups
}

function hasTarget({target}: PoEntry): boolean {
  return target !== ''
}

interface Progress {
  readonly found: ReadonlyMap<string, PoEntry>
  readonly spent: ReadonlySet<PoEntry>
  readonly take: Take
}

/** Least likeness of a text that stands between the same neighbours. */
const nearby = 0.5

function carryNearby(
  wanted: readonly PoEntry[],
  kept: readonly PoEntry[],
  {found, spent, take}: Progress
): void {
  const isOpen = (fresh: PoEntry) => !found.has(keyOf(fresh))
  const isLeft = (entry: PoEntry) => !spent.has(entry) && hasTarget(entry)
  const alike = (fresh: PoEntry, entry: PoEntry) =>
    isOpen(fresh) && isLeft(entry) && fresh.context === entry.context
      ? similarityOf(fresh.source, entry.source, nearby)
      : 0
  const present = kept.filter(({obsolete}) => !obsolete)
  for (const [fresh, entry] of pairNearby(wanted, present, keyOf, alike)) {
    take(fresh, entry, carryFuzzy(fresh, entry))
  }
}

/** Least likeness and least length of a text from anywhere. */
const anywhere = {similarity: 0.75, length: 12}

function carryAlike(wanted: readonly PoEntry[], memory: readonly PoEntry[], take: Take): void {
  const index = createAlikeIndex(
    memory.filter((entry) => hasTarget(entry) && entry.source.length >= anywhere.length)
  )
  for (const fresh of wanted) {
    if (fresh.source.length < anywhere.length) continue
    const best = mostAlike(fresh, index.candidatesFor(fresh.source))
    if (best) take(fresh, best, carryFuzzy(fresh, best))
  }
}

function mostAlike(fresh: PoEntry, candidates: readonly PoEntry[]): PoEntry | undefined {
  let best: PoEntry | undefined
  let most = 0
  for (const entry of candidates) {
    if (entry.context !== fresh.context) continue
    const likeness = similarityOf(fresh.source, entry.source, anywhere.similarity)
    if (likeness > most) [best, most] = [entry, likeness]
  }
  return best
}

function toMemory(entry: PoEntry): PoEntry {
  return {...entry, obsolete: true, notes: [], references: []}
}
