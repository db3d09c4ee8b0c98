// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {addressMark, objectMark} from './characters.ts'
import {replacement} from './edits.ts'
import {findAll, pattern, type Rule, replace} from './rules.ts'

// Four dots and more are leaders or a slip: what the author meant is not known.
const threeDots = /\.{3}(?<!\.{4})(?![./\\])/gu

/** Three full stops become an ellipsis. */
export const ellipsis: Rule = replace(threeDots, '…')

/** A straight apostrophe, or an acute accent used as one, after a letter and before a word. */
export const apostrophe: Rule = replace(
  pattern(String.raw`['´](?<=[\p{L}\p{M}].)(?=[\p{L}\p{Nd}«“"${objectMark}${addressMark}])`),
  '’'
)

// Comment delimiters and longer lines of hyphens are not dashes.
const hyphens = /-(?<![-<!]-)-{1,2}(?![->])/gu
const digit = /\p{Nd}/u
const word = pattern(String.raw`[\p{L}\p{M}${objectMark}]`, 'u')

/**
 * Two hyphens become an en dash, three an em dash.
 *
 * @param between Dash for two hyphens between two words without spaces.
 */
export function dashes(between: '–' | '—'): Rule {
  return (text) => {
    if (!text.includes('--')) return []
    return findAll(text, hyphens).flatMap(({0: found, index}) => {
      const end = index + found.length
      const dash = found.length === 3 ? '—' : dashFor(text[index - 1], text[end], between)
      return dash === undefined ? [] : [replacement(index, end, dash)]
    })
  }
}

function dashFor(before = ' ', after = ' ', between = '–'): string | undefined {
  if (word.test(before) && word.test(after)) return between
  // `--draft` is an option of a command.
  const isOption = word.test(after) && !digit.test(before)
  return isOption ? undefined : '–'
}
