// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'

/** A place in a tree where an element may be set: before a child, or inside a child that is text. */
export interface Spot {
  readonly parent: Element
  /** Index of the child. */
  readonly index: number
  /** UTF-16 units of the child's text that stay before. */
  readonly cut: number
  /** Characters before the place, as `PageBreak.offset` counts them. */
  readonly count: number
}

/** Elements that are one thing for reading systems, or name another: nothing is set inside. */
const closed = new Set(
  'a button caption figcaption h1 h2 h3 h4 h5 h6 img label math ruby summary svg'.split(' ')
)

/** Elements before which there is room for a phrase. */
const preceded = new Set(
  'a aside blockquote button figcaption figure h1 h2 h3 h4 h5 h6 img label math pre ruby svg table'.split(
    ' '
  )
)

/** Elements that stand in the middle of words. */
const inline = new Set(
  'a abbr b bdi bdo button cite code data del dfn em i img ins kbd label mark math q ruby s samp small span strong sub sup svg time u var wbr'.split(
    ' '
  )
)

/** White space and what leaves no mark on paper: soft hyphens, joiners, marks of direction. */
const unseen = /[\p{Z}\p{C}]/u
const space = /\s/
/** Scripts that are written without spaces between words. */
const spaceless = /[\p{Ideographic}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}]/u

/** Number of characters that are seen. */
export function countSeen(text: string): number {
  let count = 0
  for (const character of text) if (!unseen.test(character)) count += 1
  return count
}

/** How far the walk has come. */
interface Progress {
  count: number
  /** Whether a word may begin here. */
  open: boolean
}

/** Every spot before a word, picture or box of a child and of all below it, in reading order. */
export function* spotsIn(parent: Element, index: number): Generator<Spot> {
  yield* spotsOf(parent, index, {count: 0, open: true})
}

function* spotsOf(parent: Element, index: number, progress: Progress): Generator<Spot> {
  const node = parent.children[index]
  if (node?.type === 'text') yield* spotsInText(node.value, {parent, index}, progress)
  if (node?.type !== 'element') return
  const isBox = !inline.has(node.tagName)
  progress.open ||= isBox
  if (progress.open && isPreceded(node)) yield {parent, index, cut: 0, count: progress.count}
  if (isClosed(node)) pass(node, progress)
  else for (const child of node.children.keys()) yield* spotsOf(node, child, progress)
  progress.open ||= isBox
}

function* spotsInText(
  text: string,
  place: Pick<Spot, 'parent' | 'index'>,
  progress: Progress
): Generator<Spot> {
  let cut = 0
  for (const character of text) {
    if (space.test(character)) progress.open = true
    else if (!unseen.test(character)) {
      const stands = spaceless.test(character)
      if (progress.open || stands) yield {...place, cut, count: progress.count}
      progress.open = stands
      progress.count += 1
    }
    cut += character.length
  }
}

function pass(node: Element, progress: Progress): void {
  progress.count += countSeen(textOf(node))
  progress.open = false
}

function isTitle({properties: {className}}: Element): boolean {
  return Array.isArray(className) && className.includes('callout-title')
}

function isClosed(node: Element): boolean {
  return closed.has(node.tagName) || isTitle(node)
}

function isPreceded(node: Element): boolean {
  return preceded.has(node.tagName) || isTitle(node)
}

/** Set an element at a spot; text is divided. */
export function insertAt({parent, index, cut}: Spot, element: Element): void {
  const node = parent.children[index]
  if (cut === 0 || node?.type !== 'text') {
    parent.children.splice(index, 0, element)
    return
  }
  const parts: ElementContent[] = [
    {type: 'text', value: node.value.slice(0, cut)},
    element,
    {type: 'text', value: node.value.slice(cut)}
  ]
  parent.children.splice(index, 1, ...parts)
}
