// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {PageBreak} from '../../model/artifact.ts'
import {NameRegister} from '../../model/slugify.ts'
import {copyTree} from '../../page/copy-tree.ts'
import type {Page} from '../../page/page.ts'
import {addressOf, type ContentDocument, indexIds, navigationHref} from './content-document.ts'
import {insertAt, type Spot, spotsIn} from './page-spots.ts'

/** A page of the printed edition that the EPUB marks. */
export interface PrintedPage {
  /** Number as printed. */
  readonly folio: string
  /** Id of the marker. */
  readonly id: string
}

/** An entry of the page list. */
export interface PageAddress extends PrintedPage {
  /** Address in `OEBPS/` of the marker. */
  readonly href: string
}

/** Pages of the reading sequence with markers in them. */
export interface MarkedPages {
  readonly pages: readonly Page[]
  /** In the order of the printed edition. */
  readonly printed: readonly PrintedPage[]
}

interface Marker extends PageBreak {
  readonly id: string
}

/**
 * Mark in the text where the pages of the printed edition begin (EPUB Accessibility 1.1 §3.2), each
 * before the first word that begins on its page. Covers, which nobody cites, stay as they are; so do
 * the trees that are given.
 */
export function markPages(pages: readonly Page[], breaks: readonly PageBreak[]): MarkedPages {
  const markers = nameMarkers(pages, breaks)
  const marked = pages.map((page) => {
    const own = markers.filter((marker) => marker.page === page.id)
    return own.length > 0 ? {...page, element: markPage(page.element, own)} : page
  })
  return {pages: marked, printed: markers.map(({folio, id}) => ({folio, id}))}
}

/** Empty, so that the number stays out of the text. */
function pageMarker({folio, id}: PrintedPage): Element {
  return h('span', {id, role: 'doc-pagebreak', ariaLabel: folio})
}

/** Where the markers are: those of the contents page in the navigation document, its like here. */
export function locatePages(
  printed: readonly PrintedPage[],
  documents: readonly ContentDocument[]
): readonly PageAddress[] {
  const holders = indexIds(documents)
  return printed.map((page) => {
    const holder = holders.get(page.id)
    return {...page, href: holder ? addressOf(page.id, holder) : `${navigationHref}#${page.id}`}
  })
}

function nameMarkers(pages: readonly Page[], breaks: readonly PageBreak[]): readonly Marker[] {
  const kinds = new Map(pages.map(({id, kind}) => [id, kind]))
  const names = new NameRegister(pages.flatMap(idsOf))
  return breaks
    .filter(({page, offset = 0}) => hasRoom(kinds.get(page), offset))
    .map((one, index) => {
      const isPlain = /^[a-z0-9]+$/i.test(one.folio)
      return {...one, id: names.claim(`page-${isPlain ? one.folio.toLowerCase() : index + 1}`)}
    })
}

/** Covers are pictures; lists of links, as the contents are, have room only before them. */
function hasRoom(kind: Page['kind'] | undefined, offset: number): boolean {
  return kind !== undefined && kind !== 'cover' && (kind !== 'contents' || offset === 0)
}

function idsOf({element, notes}: Page): readonly string[] {
  const ids: string[] = []
  const add = ({properties: {id}}: Element) => {
    if (typeof id === 'string') ids.push(id)
  }
  visit(element, 'element', add)
  for (const {id, children} of notes) {
    ids.push(id)
    visit({type: 'root', children: [...children]}, 'element', add)
  }
  return ids
}

function markPage(element: Element, markers: readonly Marker[]): Element {
  const copy = copyTree(element)
  const blocks = indexBlocks(copy)
  for (const marker of markers) {
    const block = marker.at === undefined ? undefined : blocks.get(marker.at)
    insertAt(block ? spotIn(block, marker) : spotOnPage(copy, marker), pageMarker(marker))
  }
  return copy
}

/** An element with the one that holds it. */
interface Block {
  readonly element: Element
  readonly parent: Element
}

/** Where in its source an element begins → the outermost element that begins there. */
function indexBlocks(page: Element): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>()
  visit(page, 'element', (element, _, parent) => {
    const start = element.position?.start
    if (!start || parent?.type !== 'element') return
    const at = `${start.line}:${start.column}`
    if (!blocks.has(at)) blocks.set(at, {element, parent})
  })
  return blocks
}

/** The first spot that is not before the break; the end of the block where there is none. */
function spotIn({element, parent}: Block, {offset = 0}: Marker): Spot {
  const index = parent.children.indexOf(element)
  for (const spot of spotsIn(parent, index)) if (spot.count >= offset) return spot
  const after = {parent, index: index + 1, cut: 0, count: offset}
  return holders.has(element.tagName) ? endOf(element, offset) : after
}

/** Blocks behind which there is room only for their like. */
const holders = new Set('li dd dt td th caption figcaption'.split(' '))

function endOf(element: Element, count: number): Spot {
  return {parent: element, index: element.children.length, cut: 0, count}
}

/** Counted from the beginning of the page. */
function spotOnPage(page: Element, {offset = 0}: Marker): Spot {
  if (offset === 0) return {parent: page, index: leadingMarkers(page), cut: 0, count: 0}
  const holder: Element = {type: 'element', tagName: 'div', properties: {}, children: [page]}
  for (const spot of spotsIn(holder, 0)) if (spot.count >= offset) return spot
  return endOf(page, offset)
}

function leadingMarkers({children}: Element): number {
  const end = children.findIndex(
    (child) => child.type !== 'element' || child.properties['role'] !== 'doc-pagebreak'
  )
  return end === -1 ? children.length : end
}
