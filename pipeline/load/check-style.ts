// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {error} from '../model/message.ts'
import {pointAt} from './read-text.ts'

/** Tokens that matter (CSS Syntax 3 §4): what hides others, what may be refused, and brackets. */
const token =
  /\/\*.*?(?:\*\/|$)|"(?:[^"\\\n]|\\[^\n])*(?:"|$|(?=\n))|'(?:[^'\\\n]|\\[^\n])*(?:'|$|(?=\n))|@[-\w]*|[-\w]+\(|[\\{}()[\]]|<!--|-->|<\//gs

const atRules = new Set(['@media', '@supports', '@container', '@counter-style'])

/** Functions that fetch, and the one by which old browsers ran scripts. */
const fetching = new Set([
  'url(',
  'src(',
  'image(',
  'image-set(',
  '-webkit-image-set(',
  'cross-fade(',
  '-webkit-cross-fade(',
  'expression('
])

/** What is refused, and what is said of it; the first row that fits speaks. */
const refused: readonly {
  readonly is: (found: string) => boolean
  readonly problem: (found: string) => string
}[] = [
  {
    is: (found) => found.startsWith('/*') && !/^\/\*.*\*\/$/s.test(found),
    problem: () => 'comment without end, expected `*/`'
  },
  {
    is: (found) => /^["']/.test(found) && !/^(["']).*\1$/s.test(found),
    problem: () => 'text without end, expected a quotation mark on the same line'
  },
  {is: (found) => found.startsWith('@') && !atRules.has(found), problem: atRuleProblem},
  {
    is: (found) => fetching.has(found),
    problem: (found) =>
      `\`${found})\`, expected a style sheet that fetches nothing; pictures belong in the chapters`
  },
  {
    is: (found) => found === '\\',
    problem: () => '`\\`, expected names without escapes; write the letter itself'
  },
  {
    is: (found) => /^(<|-->)/.test(found),
    problem: (found) => `\`${found}\`, expected nothing but style rules`
  }
]

function atRuleProblem(found: string): string {
  const known = [...atRules].map((name) => `\`${name}\``).join(', ')
  const mend = found === '@page' ? '; `theme` has the settings of the page' : ''
  return `\`${found}\`, expected none but ${known}${mend}`
}

/** Something wrong at an offset of a style sheet. */
interface Fault {
  readonly at: number
  readonly reason: string
}

/**
 * Check a style sheet of a book's own: it fetches nothing, leaves the sheet of paper alone, and
 * ends everything that it begins, so that what follows it stays as it is.
 *
 * @param file takes the messages, of the rule `style-sheet`.
 * @returns whether it is sound.
 */
export function checkStyle(css: string, file: VFile): boolean {
  const found = [...css.matchAll(token)].map(({0: text, index}) => ({text, at: index}))
  const named = found.flatMap(({text, at}): Fault[] => {
    const row = refused.find(({is}) => is(text.toLowerCase()))
    return row ? [{at, reason: row.problem(text.toLowerCase())}] : []
  })
  const faults = [...named, ...findUnclosed(found)]
  for (const {at, reason} of faults) {
    error(file, 'style-sheet', `Unexpected ${reason}`, pointAt(css, at))
  }
  return faults.length === 0
}

const closing: Readonly<Record<string, string>> = {'{': '}', '(': ')', '[': ']'}

/** Brackets without a partner: the first one that closes nothing, or all that stay open. */
function findUnclosed(found: readonly {text: string; at: number}[]): Fault[] {
  const open: {end: string; at: number}[] = []
  for (const {text, at} of found.filter(({text}) => !/^(\/\*|["'])/.test(text))) {
    const end = closing[text.at(-1) ?? '']
    if (end !== undefined) open.push({end, at})
    else if (/^[})\]]$/.test(text) && open.pop()?.end !== text) {
      return [{at, reason: `\`${text}\`, expected one for each bracket that is open`}]
    }
  }
  return open.map(({end, at}) => ({at, reason: `bracket that stays open, expected \`${end}\``}))
}
