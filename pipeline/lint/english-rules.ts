// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LintRule} from './lint-rule.ts'
import {inProse} from './prose-finding.ts'

const english = ['en']

const endings: Readonly<Record<string, string>> = {one: 'st', two: 'nd', few: 'rd', other: 'th'}
const ordinals = new Intl.PluralRules('en', {type: 'ordinal'})

// Words that begin with a vowel and sound as if they did not, or that follow the letter «a» itself.
const vowelled =
  /(?<![\p{L}\p{M}\p{N}'’.-])a(?= (?!(?:one|ones|once|oneself|and|are|as|at|if|in|is|it|of|on|or)(?!\p{L})|eu|ew|one-|once-)[aeio]\p{Ll}{2,})/gu
const consonantal =
  /(?<![\p{L}\p{M}\p{N}'’.-])([aA])n(?= [bcdfgjklmnpqrstvwz]\p{Ll}{2,}(?![\p{Lu}\p{N}]))/gu

/** Rules of English. */
export const englishRules: readonly LintRule[] = [
  {
    id: 'english-ordinal',
    level: 'warn',
    fixable: true,
    languages: english,
    why: 'The ending is that of the word that is said: 1st, 2nd, 3rd, 4th, and 11th.',
    check: inProse(
      /(?<![\p{L}\p{M}\p{N}.,-])(\d{1,6})(st|nd|rd|th)(?![\p{L}\p{M}\p{N}])/gu,
      ([found, number = '', typed]) => {
        const ending = endings[ordinals.select(Number(number))]
        if (ending === undefined || ending === typed) return undefined
        const text = `${number}${ending}`
        return {reason: `Unexpected \`${found}\`, expected \`${text}\`; write it so`, text}
      }
    )
  },
  {
    id: 'english-article',
    level: 'warn',
    fixable: true,
    languages: english,
    why: 'The article goes by the sound that follows: an apple, a pear.',
    check: (chapter) => [
      ...inProse(vowelled, () => ({
        reason: 'Unexpected `a` before a vowel, expected `an`; write it so',
        text: 'an'
      }))(chapter),
      ...inProse(consonantal, ([found, letter = 'a']) => ({
        reason: `Unexpected \`${found}\` before a consonant, expected \`${letter}\`; write it so`,
        text: letter
      }))(chapter)
    ]
  },
  {
    id: 'english-confusion',
    level: 'warn',
    fixable: true,
    languages: english,
    why: 'It sounds like what is meant, and is another word.',
    check: inProse(
      /(?<![\p{L}\p{M}'’-])(?:(?<=(?:could|should|would|might|must) )of(?= (?!course|necessity|late)\p{L})|alot)(?![\p{L}\p{M}'’-])/gu,
      ([found]) => {
        const text = found === 'of' ? 'have' : 'a lot'
        return {reason: `Unexpected \`${found}\`, expected \`${text}\`; write it so`, text}
      }
    )
  }
]
