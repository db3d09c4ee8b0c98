// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildPages} from '../../../pipeline/formats/pdf/page-map/build-pages.ts'
import type {Block, CalledNote, Flow} from '../../../pipeline/formats/pdf/page-map/galley.ts'
import type {FlowPages, PageFrame} from '../../../pipeline/formats/pdf/page-map/pages.ts'

const frame: PageFrame = {height: 600, noteGap: 14, orphans: 2, widows: 2}
const leading = 20
const noteLeading = 15

/** What a block is made of: its lines or its height, and its notes as lists of lines. */
interface Spec {
  readonly lines?: number
  readonly height?: number
  readonly keep?: boolean
  readonly notes?: readonly {readonly line: number; readonly lines: number}[]
}

/** Blocks one below the other, ten pixels apart. */
function flowOf(specs: readonly Spec[]): Flow {
  let top = 0
  let key = 0
  let number = 0
  const blocks = specs.map(({lines = 1, height, keep = false, notes = []}): Block => {
    const edges =
      height === undefined
        ? Array.from({length: lines}, (_, line) => top + (line + 1) * leading)
        : [top + height]
    const bottom = edges.at(-1) ?? top
    const own = key++
    const block = {
      key: own,
      top,
      bottom,
      lines: edges,
      keep,
      before: 0,
      after: 0,
      inside: {before: 0, after: 0},
      holder: own,
      notes: notes.map((note) => calledNote(1000 + ++number, note))
    }
    top = bottom + 10
    return block
  })
  const anchors = blocks.map((block) => ({id: `block-${block.key}`, top: block.top}))
  return {id: 'flow', blocks, anchors}
}

function calledNote(key: number, note: {line: number; lines: number}): CalledNote {
  const lines = Array.from({length: note.lines}, (_, line) => (line + 1) * noteLeading)
  return {key, ids: [`note-${key}`], line: note.line, lines}
}

/** How far the browser's own division has come. */
interface Cursor {
  page: number
  origin: number
}

/** Page of every line of every block, divided as the browser does with what is written back. */
function pagesOfLines({blocks}: Flow, pages: FlowPages): number[][] {
  const breaks = new Map(pages.breaks.map(({key, fillers}) => [key, fillers]))
  const reserves = new Map(pages.reserves.map(({key, room}) => [key, room]))
  const cursor: Cursor = {page: 0, origin: 0}
  return blocks.map((block) => {
    const fillers = breaks.get(block.key)
    if (fillers !== undefined) moveTo(cursor, cursor.page + 1 + fillers, block.top)
    const limit = frame.height - (reserves.get(block.key) ?? 0)
    return block.lines.map((edge, line) => pageOfLine(cursor, topOf(block, line), edge, limit))
  })
}

function pageOfLine(cursor: Cursor, top: number, edge: number, limit: number): number {
  const isFull = edge - cursor.origin > limit + 0.1 && top - cursor.origin > 0.1
  if (isFull) moveTo(cursor, cursor.page + 1, top)
  const sides = Math.max(0, Math.ceil((edge - cursor.origin - 0.1) / frame.height) - 1)
  moveTo(cursor, cursor.page + sides, cursor.origin + sides * frame.height)
  return cursor.page
}

function moveTo(cursor: Cursor, page: number, origin: number): void {
  Object.assign(cursor, {page, origin})
}

function topOf(block: Block, line: number): number {
  return line === 0 ? block.top : (block.lines[line - 1] ?? 0)
}

const noteSpec = fc.record({line: fc.nat(30), lines: fc.integer({min: 1, max: 12})})
const paragraph: fc.Arbitrary<Spec> = fc.record({
  lines: fc.integer({min: 1, max: 24}),
  notes: fc.array(noteSpec, {maxLength: 4})
})
const heading: fc.Arbitrary<Spec> = fc.record({
  height: fc.constantFrom(30, 42),
  keep: fc.constant(true),
  notes: fc.array(noteSpec, {maxLength: 1})
})
const picture: fc.Arbitrary<Spec> = fc.record({
  height: fc.integer({min: 40, max: 560}),
  notes: fc.array(noteSpec, {maxLength: 1})
})
const book = fc
  .array(fc.oneof({weight: 6, arbitrary: paragraph}, heading, picture), {
    minLength: 1,
    maxLength: 60
  })
  .map((specs) => specs.map((spec) => ({...spec, notes: inOrder(spec.notes ?? [])})))

function inOrder(notes: NonNullable<Spec['notes']>) {
  return [...notes].sort((a, b) => a.line - b.line)
}

test('a short flow is one page, and nothing is written', () => {
  const {pages, breaks, reserves, notes, trailing} = buildPages(flowOf([{lines: 3}]), frame)
  expect({pages, breaks, reserves, notes, trailing}).toEqual({
    pages: 1,
    breaks: [],
    reserves: [],
    notes: [],
    trailing: 0
  })
})

test('an empty flow is a page', () => {
  expect(buildPages(flowOf([]), frame).pages).toBe(1)
})

test('a note stands at the foot of the page that calls it', () => {
  const {notes} = buildPages(flowOf([{lines: 3, notes: [{line: 1, lines: 2}]}]), frame)
  expect(notes).toMatchObject([{page: 0, top: 569, first: true, from: 0, to: 2}])
})

test('a paragraph is divided where its notes leave no more room', () => {
  const flow = flowOf([{lines: 40, notes: [{line: 10, lines: 10}]}])
  const built = buildPages(flow, frame)
  const [lines = []] = pagesOfLines(flow, built)
  // 600 − (10 × 15 + 14) = 436 px: 21 lines.
  expect(lines.filter((page) => page === 0)).toHaveLength(21)
  expect(built.reserves).toEqual([{key: 0, room: 170}])
})

test('neither one line nor a heading is left alone', () => {
  const flow = flowOf([{lines: 27}, {height: 30, keep: true}, {lines: 5}])
  expect(buildPages(flow, frame).breaks).toEqual([{key: 1, fillers: 0}])
  const lonely = flowOf([{lines: 28}, {lines: 3}])
  expect(buildPages(lonely, frame).breaks).toEqual([{key: 1, fillers: 0}])
})

test('a note that is too long goes on overleaf, two lines at least on either page', () => {
  const {notes} = buildPages(flowOf([{lines: 28, notes: [{line: 26, lines: 6}]}]), frame)
  expect(notes.map(({page, from, to}) => [page, from, to])).toEqual([[1, 0, 6]])
  const long = buildPages(flowOf([{lines: 20, notes: [{line: 0, lines: 60}]}, {lines: 20}]), frame)
  expect(long.notes[0]).toMatchObject({page: 0, from: 0})
  expect(long.notes.at(-1)?.to).toBe(60)
  expect(long.notes.length).toBeGreaterThan(1)
})

test('a note longer than all pages of its chapter gets pages of its own', () => {
  const built = buildPages(flowOf([{lines: 2, notes: [{line: 0, lines: 200}]}]), frame)
  expect(built.notes.at(-1)?.to).toBe(200)
  expect(built.trailing).toBe(built.pages - 1)
})

test('what is taller than a page takes as many as it needs', () => {
  const built = buildPages(flowOf([{lines: 2}, {height: 1500}, {lines: 2}]), frame)
  expect(built.breaks.map(({key}) => key)).toEqual([1, 2])
  expect(built.pages).toBe(5)
})

test('every line is placed once and in order, and no page is overfull', () => {
  fc.assert(
    fc.property(book, (specs) => {
      const flow = flowOf(specs)
      const built = buildPages(flow, frame)
      const pages = pagesOfLines(flow, built).flat()
      expect([...pages].sort((a, b) => a - b)).toEqual(pages)
      expect(pages.at(-1)).toBe(built.pages - 1 - built.trailing)
      for (const {page, top} of built.notes) {
        expect(page).toBeLessThan(built.pages)
        expect(top).toBeGreaterThanOrEqual(-1.1)
      }
    }),
    {numRuns: 2000}
  )
})

test('every note is placed whole and in order, and begins on the page of its call', () => {
  fc.assert(
    fc.property(book, (specs) => {
      const flow = flowOf(specs)
      const built = buildPages(flow, frame)
      const lines = pagesOfLines(flow, built)
      const calls = flow.blocks.flatMap(({notes}, index) =>
        notes.map((note) => ({
          note,
          page: lines[index]?.[Math.min(note.line, (lines[index]?.length ?? 1) - 1)]
        }))
      )
      for (const {note, page} of calls) {
        const pieces = built.notes.filter((placed) => placed.note.key === note.key)
        expect(pieces[0]?.page).toBe(page)
        expect(pieces.map(({from}) => from)).toEqual([0, ...pieces.slice(0, -1).map(({to}) => to)])
        expect(pieces.at(-1)?.to).toBe(note.lines.length)
      }
      const order = built.notes.filter(({from}) => from === 0).map(({note}) => note.key)
      expect([...order].sort((a, b) => a - b)).toEqual(order)
    }),
    {numRuns: 2000}
  )
})

test('text and notes of a page do not overlap', () => {
  fc.assert(
    fc.property(book, (specs) => {
      const flow = flowOf(specs)
      const built = buildPages(flow, frame)
      for (const {page, foot} of feetOf(flow, built)) {
        const notes = built.notes.filter((note) => note.page === page)
        const highest = Math.min(frame.height, ...notes.map(({top}) => top))
        expect(foot).toBeLessThanOrEqual(highest + 1.1)
      }
    }),
    {numRuns: 2000}
  )
})

/** Lower edge of every line on its page; what is taller than a page is left out. */
function feetOf(flow: Flow, built: FlowPages): {page: number; foot: number}[] {
  const starts = new Map<number, number>()
  const pages = pagesOfLines(flow, built)
  const feet = flow.blocks.flatMap((block, index) =>
    block.lines.map((edge, line) => {
      const page = pages[index]?.[line] ?? 0
      const start = starts.get(page) ?? topOf(block, line)
      starts.set(page, start)
      return {page, foot: edge - start}
    })
  )
  return feet.filter(({foot}) => foot <= frame.height)
}

test('a picture that leaves a hole is moved behind the paragraph that goes on overleaf', () => {
  const flow = flowOf([{lines: 20}, {height: 300}, {lines: 8}, {lines: 8}])
  const blocks = flow.blocks.map((block, index) =>
    index === 1 ? {...block, passes: [2, 3]} : block
  )
  expect(buildPages({...flow, blocks}, frame).moves).toEqual([{key: 1, behind: 3}])
  expect(buildPages(flow, frame).moves).toEqual([])
})
