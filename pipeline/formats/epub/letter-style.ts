// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'xast'

/** Elements that reading systems set in italics. */
export const italicElements: readonly string[] = 'em i cite dfn var address'.split(' ')

/** Elements that reading systems set in bold type. */
export const boldElements: readonly string[] = 'strong b th h1 h2 h3 h4 h5 h6'.split(' ')

/** Classes that the base style sheet sets in italics. */
const italicClasses = /(?:^|\s)(?:epigraph|book-subtitle)(?:\s|$)/

const italic = new Set(italicElements)
const bold = new Set(boldElements)

/** Whether an element makes letters italic around bold ones, or the other way round. */
export function isBoldItalic(element: Element): boolean {
  return (
    (isItalic(element) && holds(element, isBold)) || (isBold(element) && holds(element, isItalic))
  )
}

function isItalic({name, attributes}: Element): boolean {
  return italic.has(name) || italicClasses.test(attributes['class'] ?? '')
}

function isBold({name}: Element): boolean {
  return bold.has(name)
}

function holds({children}: Element, test: (element: Element) => boolean): boolean {
  return children.some((child) => child.type === 'element' && (test(child) || holds(child, test)))
}
