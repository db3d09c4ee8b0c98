// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {visit} from 'unist-util-visit'
import type {Element} from 'xast'
import {isBoldItalic} from './letter-style.ts'

/** What a content document holds: the ground for manifest properties, fonts and accessibility claims. */
export interface ContentFacts {
  /** Names of the elements that occur. */
  readonly tags: ReadonlySet<string>
  /** Formulas, and how many of them have a text alternative. */
  readonly formulas: number
  readonly formulasWithText: number
  /** Pictures that mean something, and how many of them have a text alternative. */
  readonly pictures: number
  readonly picturesWithText: number
  /** Pictures with a description longer than their alternative text. */
  readonly longDescriptions: number
  /** Markers of the pages of a printed edition. */
  readonly pageBreaks: number
  /** Whether inline drawings move. */
  readonly animated: boolean
  /** Whether anything is bold and italic at once. */
  readonly boldItalic: boolean
}

type Tally = {-readonly [Key in keyof ContentFacts]: ContentFacts[Key]} & {
  tags: Set<string>
  /** Drawings inside drawings: parts of a picture, not pictures. */
  readonly nested: Set<Element>
}

/** Facts of an empty document. */
export function emptyFacts(): Tally {
  return {
    tags: new Set(),
    nested: new Set(),
    formulas: 0,
    formulasWithText: 0,
    pictures: 0,
    picturesWithText: 0,
    longDescriptions: 0,
    pageBreaks: 0,
    animated: false,
    boldItalic: false
  }
}

const animations = new Set(['animate', 'animateMotion', 'animateTransform', 'set'])

/** Count an element in. */
export function addElement(facts: Tally, element: Element): void {
  const {name, attributes} = element
  facts.tags.add(name)
  if (animations.has(name)) facts.animated = true
  facts.boldItalic ||= isBoldItalic(element)
  if (name === 'math') addFormula(facts, attributes)
  if (attributes['role'] === 'doc-pagebreak') facts.pageBreaks += 1
  if (name === 'svg') addNested(facts, element)
  if (isPicture(name, attributes) && !facts.nested.has(element)) addPicture(facts, attributes)
}

/** Facts of several documents together. */
export function sumFacts(all: readonly ContentFacts[]): ContentFacts {
  const sum = emptyFacts()
  for (const facts of all) {
    for (const tag of facts.tags) sum.tags.add(tag)
    sum.formulas += facts.formulas
    sum.formulasWithText += facts.formulasWithText
    sum.pictures += facts.pictures
    sum.picturesWithText += facts.picturesWithText
    sum.longDescriptions += facts.longDescriptions
    sum.pageBreaks += facts.pageBreaks
    sum.animated ||= facts.animated
    sum.boldItalic ||= facts.boldItalic
  }
  return sum
}

function addNested(facts: Tally, drawing: Element): void {
  visit(drawing, 'element', (inner: Element) => {
    if (inner !== drawing && inner.name === 'svg') facts.nested.add(inner)
  })
}

type Attributes = Element['attributes']

function addFormula(facts: Tally, attributes: Attributes): void {
  facts.formulas += 1
  if (attributes['alttext']) facts.formulasWithText += 1
}

/** An image or a drawing that stands for one; `alt=""` and `aria-hidden` mark decoration. */
function isPicture(name: string, attributes: Attributes): boolean {
  if (attributes['aria-hidden'] === 'true' || attributes['role'] === 'presentation') return false
  return (name === 'img' && attributes['alt'] !== '') || name === 'svg'
}

function addPicture(facts: Tally, attributes: Attributes): void {
  const text = attributes['alt'] || attributes['aria-label'] || attributes['aria-labelledby']
  facts.pictures += 1
  if (text) facts.picturesWithText += 1
  if (attributes['aria-describedby'] || attributes['aria-details']) facts.longDescriptions += 1
}
