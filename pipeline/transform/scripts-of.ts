// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'hast'
import {visit} from 'unist-util-visit'
import {scriptOf} from '../locale/direction.ts'
import type {LanguageTag} from '../model/locale.ts'
import type {Section} from '../model/publication.ts'

/** Scripts that need fonts of their own, by what gives them away. */
const letters: readonly (readonly [string, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Hani', /\p{Script=Han}/u]
]

/** Everything that is written in the edition's script is set with its fonts; `Zmth` is maths. */
export function scriptsOf(
  sections: readonly Section[],
  language: LanguageTag
): ReadonlySet<string> {
  const scripts = new Set([scriptOf(language), 'Latn'])
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

const beyondLatin = /[\u0370-\uFFFF]/

function addLetters(text: string, scripts: Set<string>): void {
  if (!beyondLatin.test(text)) return
  for (const [script, letter] of letters) {
    if (letter.test(text)) scripts.add(script)
  }
}
