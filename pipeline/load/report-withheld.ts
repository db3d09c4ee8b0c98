// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {toString as textOf} from 'mdast-util-to-string'
import type {Chapter, Edition} from '../model/edition.ts'
import {type WithheldPattern, withheldIn, withheldPatterns} from '../rights/find-withheld.ts'
import {type Declared, reportVerdict} from './report-verdict.ts'

/** What an edition would show, and those who are to stand nowhere in it. */
type Shown = Pick<
  Edition,
  | 'chapters'
  | 'credits'
  | 'withheld'
  | 'file'
  | 'book'
  | 'rights'
  | 'contributors'
  | 'changes'
  | 'title'
  | 'subtitle'
  | 'description'
>

/**
 * Report, where it is written, everybody whom the book names though they asked not to be credited
 * (LIC-054; CC 4.0, section 3(a)(3)).
 */
export function reportWithheld(edition: Shown, speaks: 'fr' | 'en'): void {
  const patterns = withheldPatterns(edition.withheld)
  if (patterns.length === 0) return
  const say = (text: string, declared: Declared) => {
    for (const name of withheldIn(text, patterns)) {
      reportVerdict({code: 'LIC-054', severity: 'error', values: {name}}, declared, speaks)
    }
  }
  for (const chapter of edition.chapters) sayOfChapter(chapter, patterns, say)
  for (const {file, place, ...credit} of edition.credits.values()) {
    say(textsIn({...credit, licence: undefined}), {file, place})
  }
  const {book, rights, contributors, changes, title, subtitle, description, file} = edition
  const {publisher, collection, subjects, relations} = book
  const {holders, attributionName, attributionUrl} = rights
  const names = {holders, attributionName, attributionUrl, publisher, collection, subjects}
  const own = {...names, relations, contributors, changes, title, subtitle, description}
  say(textsIn(own), {file})
}

/** Each block at its place; then what stands in no block's text: titles, addresses, attributes. */
function sayOfChapter(
  {tree, file}: Chapter,
  patterns: readonly WithheldPattern[],
  say: (text: string, declared: Declared) => void
): void {
  for (const block of tree.children) {
    const text = textOf(block)
    const isNamed = withheldIn(text, patterns).length > 0
    say(isNamed ? text : textsIn(block), {file, place: block.position})
  }
}

/** Every text of plain data, one a line. */
function textsIn(data: unknown): string {
  if (typeof data === 'string') return data
  if (typeof data !== 'object' || data === null) return ''
  return Object.entries(data)
    .filter(([key]) => key !== 'position' && key !== 'type')
    .map(([, value]) => textsIn(value))
    .join('\n')
}
