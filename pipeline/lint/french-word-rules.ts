// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LintRule} from './lint-rule.ts'
import {inProse} from './prose-finding.ts'

const french = ['fr']

/** Compounds that are often typed without their hyphens. */
const compounds: Readonly<Record<string, string>> = {
  "c'est à dire": "c'est-à-dire",
  'c’est à dire': 'c’est-à-dire',
  'vis à vis': 'vis-à-vis',
  'au delà': 'au-delà',
  'au dessus': 'au-dessus',
  'au dessous': 'au-dessous',
  'au devant': 'au-devant',
  'ci dessus': 'ci-dessus',
  'ci dessous': 'ci-dessous',
  'ci joint': 'ci-joint',
  'ci après': 'ci-après',
  'là bas': 'là-bas',
  'avant hier': 'avant-hier',
  'après demain': 'après-demain',
  'demi heure': 'demi-heure',
  'porte parole': 'porte-parole',
  'week end': 'week-end',
  "chef d'œuvre": "chef-d'œuvre",
  'chef d’œuvre': 'chef-d’œuvre',
  "chefs d'œuvre": "chefs-d'œuvre",
  'chefs d’œuvre': 'chefs-d’œuvre'
}

const compound = new RegExp(
  String.raw`(?<![\p{L}\p{M}'’-])(?:${Object.keys(compounds).join('|')})(?![\p{L}\p{M}-])`,
  'gu'
)

/** Rules of French words. */
export const frenchWordRules: readonly LintRule[] = [
  {
    id: 'french-elision',
    level: 'warn',
    fixable: true,
    languages: french,
    why: 'Before these words the vowel is not said and not written.',
    check: inProse(
      /(?<![\p{L}\p{M}'’-])(?:([sS])i (?=ils?(?!\p{L}))|([qQ]u|[lL]orsqu|[pP]uisqu|[qQ]uoiqu)e (?=(?:ils?|elles?|on)(?!\p{L}))|([jJ]usqu)e (?=(?:à|aux?|en|ici|alors|où)(?!\p{L})))/gu,
      ([found, ...stems]) => {
        const text = `${stems.find((stem) => stem !== undefined) ?? ''}'`
        return {reason: `Unexpected \`${found.trim()}\`, expected \`${text}\`; elide it`, text}
      }
    )
  },
  {
    id: 'french-hyphen',
    level: 'warn',
    fixable: true,
    languages: french,
    why: 'Dictionaries write these compounds with hyphens.',
    check: inProse(compound, ([found]) => {
      const text = compounds[found] ?? found
      return {reason: `Unexpected \`${found}\`, expected \`${text}\`; write it so`, text}
    })
  },
  {
    id: 'french-inversion',
    level: 'warn',
    fixable: true,
    languages: french,
    why: 'The t that parts two vowels stands between two hyphens: no letter is left out.',
    check: inProse(
      /(?<=[aeAE])(?:-t['’]| t-|['’]t-)(?=(?:ils?|elles?|on)(?![\p{L}\p{M}]))/gu,
      ([found]) => ({
        reason: `Unexpected \`${found.trim()}\`, expected \`-t-\`; write it so`,
        text: '-t-'
      })
    )
  },
  {
    id: 'french-hour',
    level: 'advice',
    fixable: true,
    languages: french,
    why: 'The symbol of the hour has a space on both sides (Imprimerie nationale, OQLF).',
    check: inProse(
      /(?<![\p{L}\p{M}\p{N}.,:/-])(\d{1,2})h(\d\d)?(?![\p{L}\p{M}\p{N}/-])/gu,
      ([found, hours, minutes]) => {
        const text = [hours, 'h', minutes].filter((part) => part !== undefined).join(' ')
        return {reason: `Unexpected \`${found}\`, expected \`${text}\`; write it so`, text}
      }
    )
  }
]
