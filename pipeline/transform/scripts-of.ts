// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import {visit} from 'unist-util-visit'
import {scriptOf} from '../locale/direction.ts'
import type {Edition} from '../model/edition.ts'
import type {Section} from '../model/publication.ts'
import type {Credit} from '../model/rights.ts'

/** Scripts beside Latin that a theme may have fonts for, by their codes in ISO 15924. */
const scripts = [
  ...['Adlm', 'Arab', 'Armn', 'Beng', 'Bopo', 'Cans', 'Cher', 'Copt', 'Cyrl', 'Deva', 'Egyp'],
  ...['Ethi', 'Geor', 'Goth', 'Grek', 'Gujr', 'Guru', 'Hang', 'Hani', 'Hebr', 'Hira', 'Kana'],
  ...['Khmr', 'Knda', 'Laoo', 'Mlym', 'Mong', 'Mymr', 'Nkoo', 'Olck', 'Orya', 'Runr', 'Sinh'],
  ...['Syrc', 'Taml', 'Telu', 'Tfng', 'Thaa', 'Thai', 'Tibt', 'Vaii', 'Xsux']
] as const

/**
 * What gives a script away. `Zsym` are signs that text faces may not have (arrows, operators,
 * ornaments), `Zsye` pictures such as emoji.
 */
const letters: readonly (readonly [string, RegExp])[] = [
  ...scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const),
  ['Zsym', /[\u2070-\u2BFF\u{1D400}-\u{1D7FF}\u{1F000}-\u{1FBFF}]/u],
  ['Zsye', /(?![©®])\p{Extended_Pictographic}|\p{Regional_Indicator}/u]
]

/**
 * Scripts of an edition that need fonts: the edition's own, that of every phrase in another one and
 * of its metadata; `Zmth` is maths.
 */
export function scriptsOf(sections: readonly Section[], edition: Edition): ReadonlySet<string> {
  const scripts = new Set([scriptOf(edition.locale.tag), 'Latn'])
  for (const text of metadataOf(edition)) addLetters(text, scripts)
  for (const {part} of sections) addLetters(part?.title ?? '', scripts)
  for (const {body, notes} of sections) {
    const children = [...body.children, ...notes.flatMap((note) => note.children)]
    const root: Root = {type: 'root', children}
    visit(root, (node) => {
      if (node.type === 'text') addLetters(node.value, scripts)
      else if (node.type === 'element' && node.tagName === 'math') scripts.add('Zmth')
    })
  }
  return scripts
}

/** What pages of the book show of its metadata. */
function metadataOf(edition: Edition): string[] {
  const {title, subtitle, contributors, book, rights, changes, credits} = edition
  return [
    title,
    subtitle ?? '',
    book.publisher ?? '',
    book.collection?.title ?? '',
    rights.attributionName,
    ...rights.holders,
    ...contributors.map(({name}) => name),
    ...book.relations.flatMap((work) => [work.title, work.note ?? '', ...work.creators]),
    ...changes.flatMap(({what, by}) => [what, by ?? '']),
    ...[...credits.values()].filter(({own}) => !own).flatMap(wordsOf)
  ]
}

/** What the credits list shows of a work. */
function wordsOf({title, creators, copyrightNotice, source, changes, evidence}: Credit): string[] {
  return [
    title ?? '',
    copyrightNotice ?? '',
    source ?? '',
    evidence?.holder ?? '',
    ...creators.map(({name}) => name),
    ...changes.flatMap(({what, by}) => [what, by ?? ''])
  ]
}

const beyondLatin = /[\u0370-\u1FFF\u2070-\uFFFF]/

function addLetters(text: string, scripts: Set<string>): void {
  if (!beyondLatin.test(text)) return
  for (const [script, letter] of letters) {
    if (!scripts.has(script) && letter.test(text)) scripts.add(script)
  }
}
