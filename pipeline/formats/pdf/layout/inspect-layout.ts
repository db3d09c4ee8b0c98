// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {PrintDocument} from '../../../model/ports.ts'
import {listKeyed} from '../page-map/list-keyed.ts'
import type {
  FigureReference,
  LooseLine,
  Observations,
  RasterImage,
  SmallBox,
  Source,
  WideBox
} from './observations.ts'

/**
 * Look at a laid-out document as a compositor would, without a change to it.
 *
 * @param keys elements of the galley whose sources are wanted.
 */
export function inspectLayout(
  document: PrintDocument,
  keys: readonly number[]
): Promise<Observations> {
  return document.apply(inspect, keys, [
    listKeyed,
    sourceOf,
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

function inspect(keys: readonly number[]): Observations {
  const elements = listKeyed()
  return {
    wide: listWide(),
    loose: listLoose(),
    images: listImages(),
    small: listSmall(),
    references: listReferences(),
    sources: keys.map((key) => sourceOf(elements[key]))
  }
}

function sourceOf(element: Element | undefined): Source {
  const marked = element?.closest('[data-at]') ?? element?.querySelector('[data-at]')
  const at = marked?.getAttribute('data-at')
  return {flow: element?.closest('main > *')?.id ?? '', ...(at ? {at} : {})}
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
 * The spaces of a line are all stretched alike: one in a dozen letters is looked at. TeX calls a line
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
    at = data.indexOf(' ', at + (width > 0 ? 12 : 1))
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
