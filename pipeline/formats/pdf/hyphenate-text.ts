// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import type {LanguageTag} from '../../model/locale.ts'
import type {Hyphenator} from './hyphenator.ts'

/** Elements whose words stay whole. */
const whole = new Set(
  'h1 h2 h3 h4 h5 h6 code pre kbd samp svg math nav caption figcaption summary script style'.split(
    ' '
  )
)

/** Words, but for acronyms and names with inner capitals. */
const words = /(?<![\p{L}\p{M}\d@/._-])\p{L}[\p{Ll}\p{M}]{5,}(?![\p{L}\p{M}\d@/_])/gu

/** What looks like an address is left alone, word for word. */
const address = /^\s*(https?:|www\.|[\w.+-]+@)/i

/**
 * Copy of a tree with soft hyphens in its running text.
 *
 * @param hyphenators by language; text of other languages is left alone.
 */
export function hyphenateText(
  element: Element,
  hyphenators: ReadonlyMap<LanguageTag, Hyphenator>,
  language: LanguageTag
): Element {
  const {lang, className} = element.properties
  const own = typeof lang === 'string' ? lang : language
  const isWhole = whole.has(element.tagName) || String(className).includes('callout-title')
  if (isWhole) return element
  const hyphenator = hyphenators.get(own)
  const children = element.children.map((child) => {
    if (child.type === 'element') return hyphenateText(child, hyphenators, own)
    if (child.type !== 'text' || !hyphenator || address.test(child.value)) return child
    return {...child, value: child.value.replace(words, hyphenator)}
  })
  return {...element, children}
}
