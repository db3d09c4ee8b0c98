// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../../model/ports.ts'
import {listKeyed} from '../page-map/list-keyed.ts'
import type {FlowPages, PageStart} from '../page-map/pages.ts'
import {centreOf, findLine, firstBelow, shownFrom} from '../page-map/write-notes.ts'
import type {
  FigureReference,
  LooseLine,
  Observations,
  RasterImage,
  SmallBox,
  Source,
  StartSource,
  WideBox
} from './observations.ts'

/**
 * Look at a laid-out document as a compositor would, without a change to it, and find where in the
 * source its pages begin.
 */
export function inspectLayout(
  document: PrintDocument,
  flows: readonly FlowPages[]
): Promise<Observations> {
  const input: Inspection = {
    alone: flows.flatMap(({forced}) => forced.map(({key}) => key)),
    starts: flows.flatMap(({id, starts}) => starts.map((start) => ({...start, flow: id})))
  }
  return document.apply(inspect, input, [
    listKeyed,
    sourceOf,
    markedAt,
    startOf,
    lettersBefore,
    findLine,
    firstBelow,
    shownFrom,
    centreOf,
    listWide,
    excessOf,
    listLoose,
    looseIn,
    listImages,
    listSmall,
    listReferences
  ])
}

// What follows runs in the document; each function is sent there as its own source.

interface Inspection {
  readonly alone: readonly number[]
  readonly starts: readonly (PageStart & {readonly flow: string})[]
}

function inspect({alone, starts}: Inspection): Observations {
  const elements = listKeyed()
  return {
    wide: listWide(),
    loose: listLoose(),
    images: listImages(),
    small: listSmall(),
    references: listReferences(),
    alone: alone.map((key) => sourceOf(elements[key])),
    starts: starts.map((start) => startOf(elements[start.key], start))
  }
}

function sourceOf(element: Element | undefined): Source {
  const at = element && markedAt(element)?.getAttribute('data-at')
  return {flow: element?.closest('main > *')?.id ?? '', ...(at ? {at} : {})}
}

/** The element that tells where another one comes from: itself, the first in it, or one around it. */
function markedAt(element: Element): Element | null {
  if (element.matches('[data-at]')) return element
  return element.querySelector('[data-at]') ?? element.closest('[data-at]')
}

/** The block that a page begins with or in, and how much of it stands before. */
function startOf(
  element: HTMLElement | undefined,
  {flow, line, top}: Inspection['starts'][number]
): StartSource {
  const marked = element && markedAt(element)
  const start = document.getElementById(flow)?.getBoundingClientRect().top ?? 0
  if (!element || !marked) return {flow, offset: 0}
  const range = document.createRange()
  const [node, offset] = line > 0 ? findLine(element, start + top, range) : [element, 0]
  return {...sourceOf(element), offset: lettersBefore(marked, node, offset, range)}
}

/** Characters of a block before a point in it that are in its source too. */
function lettersBefore(block: Element, node: Node, offset: number, range: Range): number {
  let count = 0
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text instanceof Text; text = walker.nextNode()) {
    range.setStart(text, 0)
    if (range.comparePoint(node, offset) < 0) break
    const data = text === node ? text.data.slice(0, offset) : text.data
    const isAdded = text.parentElement?.closest('.footnote, [data-folio]')
    if (!isAdded) count += data.replace(/[\s\p{Cc}\p{Cf}]+/gu, '').length
    if (text === node) break
  }
  return count
}

/** The innermost boxes only: those around them are wide because of them. */
function listWide(): WideBox[] {
  const flows = [...document.querySelectorAll('main > *')]
  return flows.flatMap((flow) => {
    if (flow.scrollWidth <= flow.clientWidth + 1) return []
    const boxes = [...flow.querySelectorAll('[data-at]')]
    const wide = boxes.filter((box) => excessOf(box, flow) > 1)
    const inner = wide.filter((box) => !wide.some((other) => other !== box && box.contains(other)))
    return inner.map((box) => ({
      ...sourceOf(box),
      tag: (box.querySelector('math') ?? box).tagName.toLowerCase(),
      excess: excessOf(box, flow)
    }))
  })
}

/** How far a box or what is in it runs over the type area, in pixels. */
function excessOf(box: Element, flow: Element): number {
  const [inner, outer] = [box.getBoundingClientRect(), flow.getBoundingClientRect()]
  const content = box.clientWidth > 0 ? box.scrollWidth - box.clientWidth : 0
  return Math.max(inner.right - outer.right, outer.left - inner.left, content)
}

function listLoose(): LooseLine[] {
  const loose: LooseLine[] = []
  const range = document.createRange()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || !parent || node.data.length < 10) continue
    const style = getComputedStyle(parent)
    if (style.textAlign === 'justify') {
      loose.push(...looseIn(node, parent, Number.parseFloat(style.fontSize), range))
    }
  }
  return loose
}

/**
 * The spaces of a line are all stretched alike: one in twenty letters is looked at. TeX calls a line
 * underfull from about 0.7 em on.
 */
function looseIn(node: Text, parent: Element, em: number, range: Range): LooseLine[] {
  const {data} = node
  const loose: LooseLine[] = []
  let above = Number.NEGATIVE_INFINITY
  for (let at = data.indexOf(' '); at >= 0; ) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const {width, top} = range.getBoundingClientRect()
    if (width > 0.7 * em && top > above + 2) {
      const words = data.slice(Math.max(0, at - 24), at + 24).replace(/^\S*\s|\s\S*$/g, '')
      loose.push({...sourceOf(parent), space: width / em, words})
      above = top
    }
    at = data.indexOf(' ', at + (width > 0 ? 20 : 1))
  }
  return loose
}

function listImages(): RasterImage[] {
  const images = [...document.querySelectorAll<HTMLImageElement>('main img')]
  return images.flatMap((image) => {
    const {width} = image.getBoundingClientRect()
    if (/\.svg$/i.test(image.currentSrc) || width === 0 || image.naturalWidth === 0) return []
    const density = Math.floor((image.naturalWidth / width) * 96)
    return [{...sourceOf(image), density, pixels: image.naturalWidth}]
  })
}

function listSmall(): SmallBox[] {
  const boxes = [...document.querySelectorAll('[data-scale]:not(math.tight)')]
  return boxes.map((box) => ({
    ...sourceOf(box),
    tag: box.tagName.toLowerCase(),
    scale: Number(box.getAttribute('data-scale'))
  }))
}

function listReferences(): FigureReference[] {
  const places = [...document.querySelectorAll('[data-wording]')]
  return places.flatMap((place) => {
    const target = place.getAttribute('data-folio') ?? ''
    const figure = document.getElementById(target)?.closest('figure, table')
    const source = sourceOf(figure ?? undefined)
    const own = sourceOf(place)
    if (!figure || source.flow !== own.flow) return []
    return [{...own, id: place.id, target, figure: source}]
  })
}
