// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Message} from './message.ts'
import {pairNearby} from './pair-nearby.ts'
import {isFuzzy, keyOf, type PoEntry, type PoFile} from './po.ts'
import {linkTargets, maskCosmetics, similarityOf} from './similarity.ts'

/** What a PO file is brought up to date with. */
export interface Update {
  readonly messages: readonly Message[]
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
  const wanted = uniteMessages(update.messages)
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
  const entries = wanted.map((fresh) => found.get(keyOf(fresh)) ?? fresh)
  const memory = unspent(kept, spent).filter(({target}) => target !== '')
  return {
    comments: old && old.comments.length > 0 ? old.comments : update.comments,
    header: new Map([...(old?.header ?? []), ...update.header]),
    entries: [...entries, ...memory.map(toMemory)]
  }
}

type Take = (fresh: PoEntry, entry: PoEntry, carried: PoEntry) => void

/** The same text in the same context is one entry, with the notes of all. */
function uniteMessages(messages: readonly Message[]): PoEntry[] {
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

function carryExact(wanted: readonly PoEntry[], kept: readonly PoEntry[], take: Take): void {
  const byKey = new Map<string, PoEntry>()
  for (const entry of kept) {
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
  const byMask = new Map(kept.filter(hasTarget).map((entry) => [maskOf(entry), entry] as const))
  for (const fresh of wanted) {
    const mask = maskOf(fresh)
    const entry = byMask.get(mask)
    if (!entry) continue
    byMask.delete(mask)
    const target = moveLinks(entry, fresh.source)
    take(
      fresh,
      entry,
      target === undefined ? carryFuzzy(fresh, entry) : carry(fresh, {...entry, target})
    )
  }
}

function hasTarget({target}: PoEntry): boolean {
  return target !== ''
}

/** The translation with the addresses of now; `undefined` where it does not hold those of then. */
function moveLinks({source, target}: PoEntry, fresh: string): string | undefined {
  const now = linkTargets(fresh)
  let moved = target
  for (const [index, then] of linkTargets(source).entries()) {
    const next = now[index]
    if (next === undefined || next === then) continue
    if (!moved.includes(`](${then}`)) return undefined
    moved = moved.replace(`](${then}`, () => `](${next}`)
  }
  return moved
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
  const known = memory.filter((entry) => hasTarget(entry) && entry.source.length >= anywhere.length)
  const taken = new Set<PoEntry>()
  for (const fresh of wanted) {
    if (fresh.source.length < anywhere.length) continue
    const best = known
      .filter((entry) => entry.context === fresh.context && !taken.has(entry))
      .map((entry) => ({
        entry,
        likeness: similarityOf(fresh.source, entry.source, anywhere.similarity)
      }))
      .reduce((a, b) => (b.likeness > (a?.likeness ?? 0) ? b : a), undefined as Best)
    if (!best) continue
    if (best.entry.obsolete || !memory.includes(best.entry)) taken.add(best.entry)
    take(fresh, best.entry, carryFuzzy(fresh, best.entry))
  }
}

type Best = {readonly entry: PoEntry; readonly likeness: number} | undefined

function toMemory(entry: PoEntry): PoEntry {
  return {...entry, obsolete: true, notes: [], references: []}
}
