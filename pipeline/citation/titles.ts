// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import {canonicalTag} from '../locale/canonical-tag.ts'
import {directionOf} from '../locale/direction.ts'
import type {LanguageTag, Locale} from '../model/locale.ts'
import type {Reference} from '../model/reference.ts'
import {fill, type Phrase, say} from './nodes.ts'

/** How a title is set: in quotation marks, in italics, or as it is. */
export type TitleLook = 'quoted' | 'italic' | 'plain'

/**
 * A title in the language of the work, which is marked where it is another than the book’s. A title
 * in square brackets is a description by whoever cites, and is set plainly.
 */
export function formatTitle(
  text: string | undefined,
  kindLook: TitleLook,
  {reference, locale}: {readonly reference: Reference; readonly locale: Locale}
): Phrase {
  if (!text) return []
  const look = described.test(text) ? 'plain' : kindLook
  const foreign = foreignLanguage(reference, locale.tag)
  const quoted = locale.terms['credit.title']
  const words = readMarkup(look === 'quoted' ? lowerQuotes(text, quoted) : text)
  if (look === 'italic') return [h('cite', foreign, words)]
  const set = foreign ? [h('span', foreign, words)] : words
  return look === 'quoted' ? fill(quoted, {title: set}) : set
}

const described = /^\[[^[\]]*\]$/s

/** Quotation marks of the second level for those that stand inside marks of the same look. */
const lower: readonly (readonly [outer: string, inner: RegExp, lower: string])[] = [
  ['«', /«[\s\u00A0\u202F]*([^«»]*?)[\s\u00A0\u202F]*»/g, '“$1”'],
  ['“', /“([^“”]*)”/g, '‘$1’'],
  ['„', /„([^„“]*)“/g, '‚$1‘']
]

function lowerQuotes(text: string, quoted: string): string {
  const [, inner, marks] = lower.find(([outer]) => quoted.startsWith(outer)) ?? []
  return inner && marks ? text.replace(inner, marks) : text
}

function foreignLanguage({language}: Reference, around: LanguageTag): Properties | undefined {
  const lang = language === undefined ? undefined : canonicalTag(language.replaceAll('_', '-'))
  if (lang === undefined || sameLanguage(lang, around)) return undefined
  const dir = directionOf(lang)
  return dir === directionOf(around) ? {lang} : {lang, dir}
}

function sameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language
}

const tag = /<(\/?)(i|b|sup|sub|span|sc)(?:\s[^<>]*)?>/g

/** Elements for the tags that CSL-JSON allows in titles; what changes case alone is let be. */
const elements: Readonly<Record<string, string>> = {i: 'i', b: 'b', sup: 'sup', sub: 'sub'}

interface Open {
  readonly name: string
  readonly children: ElementContent[]
}

/** The little HTML of CSL-JSON: `<i>`, `<b>`, `<sup>`, `<sub>`; tags without partner are dropped. */
export function readMarkup(text: string): ElementContent[] {
  const bottom: Open = {name: '', children: []}
  const open: Open[] = [bottom]
  let from = 0
  for (const {0: typed, 1: slash, 2: name = '', index} of text.matchAll(tag)) {
    open.at(-1)?.children.push(...say(text.slice(from, index)))
    from = index + typed.length
    if (slash === '') open.push({name, children: []})
    else if (open.some((one) => one.name === name)) closeUntil(name, open)
  }
  open.at(-1)?.children.push(...say(text.slice(from)))
  while (open.length > 1) close(open)
  return bottom.children
}

function closeUntil(name: string, open: Open[]): void {
  let closed = close(open)
  while (closed !== name) closed = close(open)
}

/** End the innermost element, and give its name. */
function close(open: Open[]): string {
  const last = open.pop()
  if (!last) return ''
  const tagName = elements[last.name]
  const content = tagName ? [h(tagName, last.children)] : last.children
  open.at(-1)?.children.push(...content)
  return last.name
}

/** The words of a title without its tags. */
export function plainTitle(text: string | undefined): string {
  return (text ?? '').replace(tag, '')
}
