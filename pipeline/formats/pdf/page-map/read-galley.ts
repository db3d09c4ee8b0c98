// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../../model/ports.ts'
import type {Anchor, Block, CalledNote, Flow, Galley} from './galley.ts'
import {
  edgesOf,
  holdsLines,
  isSkipped,
  isWhole,
  lineAt,
  linesOf,
  listBoxes,
  piecesOf,
  unevenLines
} from './read-box.ts'

/**
 * Read the geometry of an open document. Nothing that shows changes; the elements that the galley
 * names carry their keys (`data-key`), for `write-pages.ts`.
 */
export function readGalley(document: PrintDocument): Promise<Galley> {
  return document.apply(read, null, [
    readFlow,
    readAnchors,
    visitBox,
    visitChildren,
    visitTable,
    visitRow,
    addBlock,
    adoptEdges,
    keyOf,
    calledIn,
    passesOf,
    readNote,
    edgesOf,
    holdsLines,
    isSkipped,
    isWhole,
    lineAt,
    linesOf,
    listBoxes,
    piecesOf,
    unevenLines
  ])
}

// What follows runs in the document; each function is sent there as its own source.

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** How far the reading of a flow has come. */
interface Reading {
  /** Position of the flow in the document. */
  readonly top: number
  readonly keys: Map<Element, number>
  readonly blocks: Writable<Block>[]
  /** Notes that have their place already. */
  readonly called: Set<Element>
}

/** Boxes that are open where the reading is. */
interface Open {
  /** Room that their edges take where a page begins or ends inside them. */
  readonly before: number
  readonly after: number
  /** Outermost one with edges or a ground. */
  readonly box?: Element
}

function read(_: null): Galley {
  for (const old of document.querySelectorAll('[data-key]')) old.removeAttribute('data-key')
  const keys = new Map<Element, number>()
  const boxes = [...document.querySelectorAll<HTMLElement>('main > *')]
  const flows = boxes.map((flow) => {
    const {top} = flow.getBoundingClientRect()
    return readFlow(flow, {top, keys, blocks: [], called: new Set()})
  })
  for (const [element, key] of keys) element.setAttribute('data-key', String(key))
  return {flows, refers: document.querySelector('[data-wording], [data-locator]') !== null}
}

function readFlow(flow: HTMLElement, reading: Reading): Flow {
  const {blocks, called, top} = reading
  visitChildren(flow, {before: 0, after: 0}, reading)
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (first) first.top = 0
  if (last) {
    last.bottom = Math.max(last.bottom, flow.getBoundingClientRect().height)
    const lost = [...flow.querySelectorAll('.footnote')].filter((note) => !called.has(note))
    const line = last.lines.length - 1
    last.notes = [...last.notes, ...lost.map((note) => readNote(note, line, reading))]
  }
  return {id: flow.id, blocks, anchors: readAnchors(flow, top)}
}

function readAnchors(flow: Element, top: number): Anchor[] {
  const targets = flow.querySelectorAll('[id]:not(.footnote, .footnote *, svg *, math *)')
  return [...targets].map((target) => {
    const rect = target.getBoundingClientRect()
    const raised = target instanceof HTMLSpanElement ? rect.height / 2 : 0
    return {id: target.id, top: rect.top + raised - top}
  })
}

function keyOf(element: Element, {keys}: Reading): number {
  const key = keys.get(element) ?? keys.size
  keys.set(element, key)
  return key
}

function visitChildren(parent: Element, open: Open, reading: Reading): void {
  for (const child of parent.children) visitBox(child, open, reading)
}

function visitBox(element: Element, open: Open, reading: Reading): void {
  const style = getComputedStyle(element)
  if (isSkipped(style)) return
  const start = reading.blocks.length
  const edges = edgesOf(style)
  const inner = edges.isBox
    ? {
        before: open.before + edges.before,
        after: open.after + edges.after,
        box: open.box ?? element
      }
    : open
  if (isWhole(element, style)) addBlock(element, [], inner, reading)
  else if (element instanceof HTMLTableElement) visitTable(element, open, reading)
  else if (holdsLines(element)) addBlock(element, linesOf(element, style), inner, reading)
  else visitChildren(element, inner, reading)
  adoptEdges(element, style, start, open, reading)
}

/** The blocks that begin and end with an element have their outer edges where it has them. */
function adoptEdges(
  element: Element,
  {breakAfter}: CSSStyleDeclaration,
  start: number,
  {before, after, box}: Open,
  reading: Reading
): void {
  const {blocks, top} = reading
  const [first, last] = [blocks[start], blocks.at(-1)]
  if (!first || !last || blocks.length === start) return
  const rect = element.getBoundingClientRect()
  first.key = keyOf(element, reading)
  first.top = rect.top - top
  first.before = before
  if (box) first.box = keyOf(box, reading)
  else delete first.box
  last.bottom = rect.bottom - top
  last.after = after
  last.keep ||= breakAfter.startsWith('avoid')
}

/** @param lines lower edges in the document; none for what is not divided. */
function addBlock(element: Element, lines: readonly number[], open: Open, reading: Reading): void {
  const {blocks, top} = reading
  const rect = element.getBoundingClientRect()
  if (rect.height <= 0) return
  const edges = lines.length > 0 ? lines : [rect.bottom]
  const key = keyOf(element, reading)
  blocks.push({
    key,
    top: rect.top - top,
    bottom: rect.bottom - top,
    lines: edges.map((edge) => edge - top),
    keep: false,
    before: open.before,
    after: open.after,
    inside: {before: open.before, after: open.after},
    holder: open.box ? keyOf(open.box, reading) : key,
    notes: calledIn(element, edges, reading),
    ...passesOf(element, reading),
    ...(open.box ? {box: keyOf(open.box, reading)} : {})
  })
}

/**
 * A picture between paragraphs may stand behind the next ones, once; not behind a heading, nor where
 * its own notes would be parted from it.
 */
function passesOf(figure: Element, reading: Reading): {passes?: number[]} {
  if (!figure.matches('section > figure:not([data-moved])')) return {}
  const passes: number[] = []
  for (let next = figure.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('.footnote') && passes.length > 0) continue
    if (!next.matches('p')) break
    passes.push(keyOf(next, reading))
  }
  return passes.length > 0 ? {passes} : {}
}

/** Rows are not divided; a page that begins with one begins with the head of the table again. */
function visitTable(table: HTMLTableElement, open: Open, reading: Reading): void {
  const {caption, tHead, rows} = table
  if (caption) visitBox(caption, open, reading)
  const head = tHead?.getBoundingClientRect().height ?? 0
  let joined = 0
  for (const row of rows) {
    joined = Math.max(joined, ...[...row.cells].map(({rowSpan}) => rowSpan)) - 1
    const isHead = row.parentElement === tHead
    const before = open.before + (isHead ? 0 : head)
    visitRow(row, {...open, before}, isHead || joined > 0, reading)
  }
}

function visitRow(row: Element, open: Open, keep: boolean, reading: Reading): void {
  const start = reading.blocks.length
  addBlock(row, [], open, reading)
  const block = reading.blocks[start]
  if (block) block.keep = keep
}

/** Notes whose first call stands in an element, each followed by those that it calls itself. */
function calledIn(element: Element, lines: readonly number[], reading: Reading): CalledNote[] {
  return [...element.querySelectorAll('[data-note]')].flatMap((call) => {
    const note = document.getElementById(call.getAttribute('data-note') ?? '')
    if (!note || note.contains(call) || reading.called.has(note)) return []
    if (call.closest('.footnote') && !element.closest('.footnote')) return []
    const {top, bottom} = call.getBoundingClientRect()
    const line = lineAt(lines, (top + bottom) / 2)
    const own = readNote(note, line, reading)
    return [own, ...calledIn(note, [], reading).map((inner) => ({...inner, line}))]
  })
}

function readNote(note: Element, line: number, reading: Reading): CalledNote {
  reading.called.add(note)
  const {top, height} = note.getBoundingClientRect()
  const edges = listBoxes(note).flatMap((box) =>
    holdsLines(box) ? linesOf(box, getComputedStyle(box)) : [box.getBoundingClientRect().bottom]
  )
  const lines = [...edges.slice(0, -1).map((edge) => edge - top), height]
  const ids = [note, ...note.querySelectorAll('[id]')].map(({id}) => id)
  return {key: keyOf(note, reading), ids, line, lines}
}
