// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Check, Comparison, Finding} from './comparison.ts'

interface Mark {
  readonly pattern: RegExp
  readonly mend: string
}

/** Marks that stay in sight when something about them is wrong. */
const marks: readonly Mark[] = [
  {
    pattern: /\*+/g,
    mend: 'let stars touch the words that they mark, as in `**word**`, and give each opening star a closing one'
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_+(?=[\p{L}\p{N}\s])|(?<=[\p{L}\p{N}\s])_+(?![\p{L}\p{N}_])/gu,
    mend: 'let underscores touch the words that they mark, as in `_word_`, and give each opening one a closing one'
  },
  {
    pattern: /\]\s?\(/g,
    mend: 'write `[your words](address)` without a space between the brackets'
  },
  {
    pattern: /\]\s?\[/g,
    mend: 'write `[your words][label]` with the label of the source and without a space between the brackets'
  },
  {pattern: /\[\]/g, mend: 'write words between the square brackets, or take them out'},
  {
    pattern: /\[\^[^\]\s]*\]?/g,
    mend: 'write the note call as in the source; do not translate the word after `^`'
  },
  {pattern: /`+/g, mend: 'give each opening backquote a closing one'},
  {
    pattern: /~~/g,
    mend: 'let the tildes touch the words that they strike, as in `~~word~~`'
  },
  {
    pattern: /<\/?[a-z][^<>\s]*>?/gi,
    mend: 'copy the tag from the source, from `<` to `>`'
  },
  {
    pattern: /[:：][\p{L}-]+\s?\[/gu,
    mend: 'copy the mark from the source, from `:` to `]`; translate only words in square brackets that are to be read'
  },
  {
    pattern: /\{\s?[#.]?[\p{L}-]+(?:=[^{}]*)?\}/gu,
    mend: 'copy what stands in braces from the source, right behind the closing bracket'
  }
]

/** Check for marks of Markdown that became text. */
export const markCheck: Check = {
  rule: 'translation-marks',
  forms: ['phrasing', 'text'],
  find: (pair) => marks.flatMap((mark) => findLeft(pair, mark))
}

function findLeft({form, source, target}: Comparison, {pattern, mend}: Mark): Finding[] {
  const inSource: readonly string[] = source.prose.match(pattern) ?? []
  const inTarget: readonly string[] = target.prose.match(pattern) ?? []
  if (inTarget.length <= inSource.length) return []
  const left = inTarget.find((found) => !inSource.includes(found)) ?? inTarget[0] ?? ''
  return [
    {
      severity: 'error',
      unexpected: `${left.includes('`') ? 'backquote' : `\`${left}\``} in sight`,
      expected: form === 'text' ? 'plain words, as in the source' : 'a mark that is whole',
      mend: form === 'text' ? 'take it out; marks mean nothing here' : mend
    }
  ]
}
