// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {Edition} from '../model/edition.ts'
import type {Caption} from '../model/publication.ts'
import type {Draft} from './draft.ts'
import {isBlock} from './html-categories.ts'
import type {Wording} from './wording.ts'

/** Numbers given so far; figures and tables count through the book. */
export interface Counters {
  chapter: number
  part: number
  figure: number
  table: number
}

/** Numbers of one chapter and what stands in it. */
export interface Numbered {
  readonly number?: string
  /** Id → number, for sections, figures and tables. */
  readonly numbers: ReadonlyMap<string, string>
  readonly figures: readonly Caption[]
  readonly tables: readonly Caption[]
}

/** Number a chapter, its sections, its figures and tables, and write the numbers where they show. */
export function numberParts(
  draft: Draft,
  {book}: Edition,
  counters: Counters,
  wording: Wording
): Numbered {
  const numbers = new Map<string, string>()
  const isNumbered =
    draft.chapter.numbered && book.numbering !== 'none' && !isUnnumbered(draft.title)
  const chapterNumber = isNumbered ? ++counters.chapter : undefined
  const number = chapterNumber === undefined ? undefined : wording.digits(chapterNumber)
  if (number !== undefined) {
    numbers.set(draft.id, number)
    draft.title.children.unshift(h('span.number', number), {type: 'text', value: ' '})
    if (book.numbering === 'sections') numberSections(draft, number, numbers, wording)
  }
  const figures = numberCaptions({draft, kind: 'figure', counters, numbers, wording})
  const tables = numberCaptions({draft, kind: 'table', counters, numbers, wording})
  return {...(number === undefined ? {} : {number}), numbers, figures, tables}
}

function isUnnumbered({properties}: Element): boolean {
  const {className} = properties
  return Array.isArray(className) && className.includes('unnumbered')
}

/** `1.1`, `1.2`…: second-level headings only; deeper numbers help nobody find a page. */
function numberSections(
  {body}: Draft,
  chapter: string,
  numbers: Map<string, string>,
  wording: Wording
): void {
  let count = 0
  for (const node of body.children) {
    if (node.type !== 'element' || node.tagName !== 'section' || isUnnumbered(node)) continue
    const number = `${chapter}.${wording.digits(++count)}`
    const heading = node.children[0]
    if (heading?.type !== 'element') continue
    heading.children.unshift(h('span.number', number), {type: 'text', value: ' '})
    numbers.set(String(node.properties['id']), number)
  }
}

interface CaptionCount {
  readonly draft: Draft
  readonly kind: 'figure' | 'table'
  readonly counters: Counters
  readonly numbers: Map<string, string>
  readonly wording: Wording
}

const captionTags = {figure: 'figcaption', table: 'caption'} as const

function numberCaptions(count: CaptionCount): Caption[] {
  const {draft, kind, counters, numbers, wording} = count
  const captions: Caption[] = []
  visit(draft.body, 'element', (node) => {
    const caption = node.tagName === kind ? childOf(node, captionTags[kind]) : undefined
    if (!caption) return
    const number = wording.digits(++counters[kind])
    const id = String(node.properties['id'])
    const title = textOf(caption).trim()
    numbers.set(id, number)
    captions.push({target: id, section: draft.id, number, title})
    caption.children = [
      h('span.label', wording.label(kind, number)),
      {type: 'text', value: ' '},
      captionText(caption.children)
    ]
  })
  return captions
}

/** Captions of raw HTML may hold paragraphs and lists. */
function captionText(children: Element['children']): Element {
  return h(children.some(isBlock) ? 'div.caption-text' : 'span.caption-text', children)
}

function childOf(node: Element, tagName: string): Element | undefined {
  return node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === tagName
  )
}
