// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../../model/ports.ts'
import {listKeyed} from './list-keyed.ts'
import type {FlowPages, PlacedNote} from './pages.ts'
import {edgesOf, holdsLines, isSkipped} from './read-box.ts'
import {
  centreOf,
  divideNote,
  findLine,
  firstBelow,
  isAtHyphen,
  nameRest,
  shownFrom
} from './write-notes.ts'

/** What the document needs of the division into pages. */
interface PageWrites {
  readonly height: number
  readonly flows: readonly (Pick<FlowPages, 'id' | 'breaks' | 'reserves' | 'trailing'> & {
    readonly notes: readonly NoteWrite[]
  })[]
}

/** A note in its pieces: where each begins, from the top of the flow and from that of the note. */
export interface NoteWrite {
  readonly key: number
  readonly pieces: readonly {readonly top: number; readonly cut: number; readonly first: boolean}[]
}

/**
 * Make the browser end every page where the map does, and set the notes at their feet: styles only,
 * but for boxes to hold room, pages for notes alone, and notes that go on overleaf.
 *
 * @param height of the type area, in CSS pixels.
 */
export function writePages(
  document: PrintDocument,
  flows: readonly FlowPages[],
  height: number
): Promise<void> {
  const input: PageWrites = {
    height,
    flows: flows.map(({id, breaks, reserves, trailing, notes}) => ({
      id,
      breaks,
      reserves,
      trailing,
      notes: gatherPieces(notes, height)
    }))
  }
  return document.apply(write, input, [
    listKeyed,
    writeFlow,
    readBreak,
    readReserve,
    writeReserve,
    wrapBox,
    followerOf,
    addFillers,
    writeNote,
    divideNote,
    findLine,
    firstBelow,
    shownFrom,
    centreOf,
    isAtHyphen,
    nameRest,
    edgesOf,
    holdsLines,
    isSkipped
  ])
}

function gatherPieces(notes: readonly PlacedNote[], height: number): NoteWrite[] {
  const pieces = new Map<number, NoteWrite['pieces'][number][]>()
  for (const {note, from, page, top, first} of notes) {
    const cut = from === 0 ? 0 : (note.lines[from - 1] ?? 0)
    const list = pieces.get(note.key) ?? []
    list.push({top: page * height + top, cut, first})
    pieces.set(note.key, list)
  }
  return [...pieces].map(([key, list]) => ({key, pieces: list}))
}

// What follows runs in the document; each function is sent there as its own source.

function write({flows}: PageWrites): void {
  const elements = listKeyed()
  const writes = flows.flatMap((flow) => writeFlow(flow, elements))
  for (const apply of writes) apply()
}

/** Everything is read before anything is written: the browser lays the book out once. */
function writeFlow(
  {id, breaks, reserves, notes, trailing}: PageWrites['flows'][number],
  elements: readonly HTMLElement[]
): (() => void)[] {
  const starts = new Set(breaks.map(({key}) => elements[key]))
  const flow = document.getElementById(id)
  return [
    ...reserves.map(({key, room}) => readReserve(elements[key], room, starts)),
    ...breaks.map(({key, fillers}) => readBreak(elements[key], fillers)),
    ...notes.map((note) => () => writeNote(elements[note.key], note)),
    () => addFillers(trailing, (filler) => flow?.append(filler))
  ]
}

/** A block that begins a page has no margin above it, nor has what it begins with. */
function readBreak(start: HTMLElement | undefined, fillers: number): () => void {
  const flush: HTMLElement[] = []
  for (let box: Element | null | undefined = start; box instanceof HTMLElement; ) {
    flush.push(box)
    const style = getComputedStyle(box)
    const hasEdge =
      Number.parseFloat(style.paddingTop) + Number.parseFloat(style.borderTopWidth) > 0
    if (hasEdge || style.display !== 'block' || holdsLines(box)) break
    box = [...box.children].find((child) => !isSkipped(getComputedStyle(child)))
  }
  return () => {
    for (const box of flush) box.style.marginBlockStart = '0'
    if (!start) return
    start.style.breakBefore = 'page'
    addFillers(fillers, (filler) => start.before(filler))
  }
}

/** Pages that hold nothing but notes. */
function addFillers(count: number, add: (filler: HTMLElement) => void): void {
  for (let made = 0; made < count; made++) {
    const filler = document.createElement('div')
    filler.className = 'filler'
    add(filler)
  }
}

/**
 * Padding that every part of a divided box repeats keeps its page free below; a margin takes that of
 * the last part back, and the next block keeps its distance.
 */
function readReserve(
  box: HTMLElement | undefined,
  room: number,
  starts: ReadonlySet<HTMLElement | undefined>
): () => void {
  if (!box) return () => undefined
  const follower = followerOf(box)
  const isFree = follower !== undefined && !starts.has(follower)
  const gap = isFree ? follower.getBoundingClientRect().top - box.getBoundingClientRect().bottom : 0
  const hasEdges = edgesOf(getComputedStyle(box)).isBox
  return () => {
    if (isFree) follower.style.marginBlockStart = `${gap}px`
    writeReserve(box, room, hasEdges)
  }
}

function writeReserve(box: HTMLElement, room: number, hasEdges: boolean): void {
  const holder = hasEdges ? wrapBox(box) : box
  holder.classList.add('held')
  holder.style.paddingBlockEnd = `${room}px`
  holder.style.marginBlockEnd = `${-room}px`
}

function wrapBox(box: HTMLElement): HTMLElement {
  const holder = document.createElement('div')
  box.before(holder)
  holder.append(box)
  box.style.marginBlockEnd = '0'
  return holder
}

/** What comes next in the flow, whatever it stands in. */
function followerOf(box: HTMLElement): HTMLElement | undefined {
  for (let from: Element = box; !from.matches('main > *'); ) {
    for (let next = from.nextElementSibling; next; next = next.nextElementSibling) {
      if (next instanceof HTMLElement && !isSkipped(getComputedStyle(next))) return next
    }
    if (!from.parentElement) return undefined
    from = from.parentElement
  }
  return undefined
}

function writeNote(note: HTMLElement | undefined, {pieces}: NoteWrite): void {
  if (!note) return
  const parts = [note]
  for (const {cut} of pieces.slice(1).reverse()) parts.splice(1, 0, divideNote(note, cut))
  for (const [index, {top, first}] of pieces.entries()) {
    const part = parts[index]
    if (!part) continue
    part.style.top = `${top}px`
    if (index < pieces.length - 1) part.style.paddingBlockEnd = '0'
    part.classList.toggle('first', first)
    if (index > 0) nameRest(part, index + 1)
  }
}
