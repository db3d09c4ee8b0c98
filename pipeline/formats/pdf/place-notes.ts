// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Locale} from '../../model/locale.ts'
import type {Note} from '../../model/publication.ts'
import {buildNote} from '../../page/build-notes.ts'

/** Elements beside which a note may stand, for they stand among boxes themselves. */
const hosts = new Set(
  'p h1 h2 h3 h4 h5 h6 figure table pre hr div aside blockquote ul ol dl'.split(' ')
)

/** Elements that hold boxes or text: notes stand at their end, the text in a box of its own. */
const holders = new Set('li dd td th dt caption figcaption summary section details'.split(' '))

/**
 * Set every note of a chapter right behind the block that calls it first, where the page map takes it
 * to the foot of the page: the order in which a PDF is read aloud.
 */
export function placeNotes(page: Element, notes: readonly Note[], locale: Locale): void {
  const waiting = new Map(notes.map((note) => [note.callIds[0] ?? '', note] as const))
  const guests = new Map<Element, Element[]>()
  const settle = (tree: Element, home?: Element) => {
    for (const {note, host} of findCalls(tree, waiting)) {
      const aside = buildNote(note, locale, {item: 'div'})
      addClass(aside, 'footnote')
      const place = home ?? host
      guests.set(place, [...(guests.get(place) ?? []), aside])
      settle(aside, place)
    }
  }
  settle(page)
  insertGuests(page, guests)
  page.children.push(...(guests.get(page) ?? []))
}

interface Call {
  readonly note: Note
  /** Block that the note is to follow. */
  readonly host: Element
}

/** First calls in a tree, in reading order; what is found waits no more. */
function findCalls(tree: Element, waiting: Map<string, Note>): Call[] {
  const calls: Call[] = []
  const walk = (node: Element, ancestors: readonly Element[]) => {
    const id = String(node.properties['id'] ?? '')
    const note = node.properties['role'] === 'doc-noteref' ? waiting.get(id) : undefined
    if (note) {
      waiting.delete(id)
      node.properties['dataNote'] = note.id
      calls.push({note, host: hostOf(ancestors, tree)})
    }
    const path = [...ancestors, node]
    for (const child of node.children) if (child.type === 'element') walk(child, path)
  }
  walk(tree, [])
  return calls
}

/** The innermost block whose parent may hold boxes; tables and pictures are never parted. */
function hostOf(ancestors: readonly Element[], tree: Element): Element {
  const whole = ancestors.find(({tagName}) => tagName === 'table' || tagName === 'figure')
  if (whole) return whole
  const inner = [...ancestors].reverse()
  return inner.find(({tagName}) => hosts.has(tagName) || holders.has(tagName)) ?? tree
}

function insertGuests(tree: Element, guests: ReadonlyMap<Element, readonly Element[]>): void {
  let before: Element | undefined
  tree.children = tree.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    insertGuests(child, guests)
    if (before && isParagraph(child)) addClass(child, 'after-paragraph')
    const own = guests.get(child) ?? []
    before = own.length > 0 && isParagraph(child) ? child : undefined
    return seat(child, own)
  })
}

/** A block with its notes behind it, or inside where it holds boxes. */
function seat(block: Element, own: readonly Element[]): Element[] {
  if (!holders.has(block.tagName)) return [block, ...own]
  if (own.length > 0) block.children = [...boxText(block.children), ...own]
  return [block]
}

function isParagraph({tagName}: Element): boolean {
  return tagName === 'p'
}

function addClass({properties}: Element, name: string): void {
  const {className} = properties
  properties['className'] = [...(Array.isArray(className) ? className : []), name]
}

const boxes = new Set(
  'p ul ol dl pre table figure blockquote div aside section details summary hr h1 h2 h3 h4 h5 h6'.split(
    ' '
  )
)

/** Text beside boxes gets a box of its own, for pages end between boxes or between their lines. */
export function boxText(children: readonly ElementContent[]): ElementContent[] {
  const boxed: ElementContent[] = []
  let run: ElementContent[] = []
  const close = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      boxed.push(h('div.run', run))
    }
    run = []
  }
  for (const child of children) {
    if (child.type === 'element' && boxes.has(child.tagName)) {
      close()
      boxed.push(child)
    } else run.push(child)
  }
  close()
  return boxed
}
