// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LintRule} from './lint-rule.ts'
import {inProse} from './prose-finding.ts'

/** Symbols of units as they are typed wrongly, and as the SI writes them. */
const units: Readonly<Record<string, string>> = {
  Kg: 'kg',
  KG: 'kg',
  Km: 'km',
  KM: 'km',
  Cm: 'cm',
  Mm: 'mm',
  Khz: 'kHz',
  khz: 'kHz',
  KHz: 'kHz',
  Mhz: 'MHz',
  mhz: 'MHz',
  Ghz: 'GHz',
  ghz: 'GHz',
  Kwh: 'kWh',
  kwh: 'kWh',
  KWh: 'kWh',
  Mwh: 'MWh',
  Gwh: 'GWh',
  Twh: 'TWh'
}

const unit = new RegExp(
  String.raw`(?<=\d[ \u00A0\u202F]?)(?:${Object.keys(units).join('|')})(?![\p{L}\p{M}\p{N}])`,
  'gu'
)

// Fewer letters may be a formula.
const mixed =
  /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]{4,}/gu

/** The letters of another script that look like those around them. */
function strangersIn(word: string): string {
  const letters = [...word]
  const strange = letters.filter((one) => !/[\p{Script=Latin}\p{M}]/u.test(one))
  const rare =
    strange.length <= letters.length / 2 ? strange : letters.filter((one) => !strange.includes(one))
  return [...new Set(rare)].map((one) => `U+${codeOf(one)}`).join(', ')
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

/** Rules of characters that look right and are not. */
export const characterRules: readonly LintRule[] = [
  {
    id: 'word-script',
    level: 'warn',
    why: 'A letter of another script that looks alike breaks searches, speech and hyphenation.',
    check: inProse(mixed, ([word]) => ({
      reason: `Unexpected letters of two scripts in \`${word}\` (${strangersIn(word)}), expected one script; type the word anew`
    }))
  },
  {
    id: 'character-composed',
    level: 'advice',
    fixable: true,
    why: 'A letter and its accent in two characters are another word to most searches (Unicode, UAX 15).',
    check: inProse(/\p{L}\p{M}+/gu, ([found]) => {
      const text = found.normalize('NFC')
      if (text.length >= found.length) return undefined
      return {
        reason: `Unexpected \`${found}\` in several characters, expected one; compose it`,
        text
      }
    })
  },
  {
    id: 'apostrophe-mark',
    level: 'warn',
    fixable: true,
    why: 'An accent without a letter is no apostrophe: it is read aloud as an accent.',
    check: inProse(/(?<=\p{L})[\u00B4\u02CA\u2032](?=\p{L})/gu, ([mark]) => ({
      reason: `Unexpected \`${mark}\` between letters, expected an apostrophe; type one`,
      text: "'"
    }))
  },
  {
    id: 'ellipsis-once',
    level: 'warn',
    fixable: true,
    why: 'An ellipsis has three dots, and no more say more.',
    check: inProse(/\.{5,}|\u2026[.\u2026]+/gu, ([found]) => ({
      reason: `Unexpected \`${found}\`, expected one ellipsis; write \`\u2026\``,
      text: '\u2026'
    }))
  },
  {
    id: 'exclamation-once',
    level: 'advice',
    why: 'One mark says it; several shout, and are read aloud one by one.',
    check: inProse(/(?<=[\p{L}\p{N}»”)]\s?)([!?])\1+/gu, ([found, mark]) => ({
      reason: `Unexpected \`${found}\`, expected \`${mark}\` once; remove the others`
    }))
  },
  {
    id: 'unit-case',
    level: 'advice',
    fixable: true,
    why: 'In the symbols of units capitals mean something else: K is kelvin, M is mega (SI brochure, 5.2).',
    check: inProse(unit, ([found]) => {
      const text = units[found] ?? found
      return {reason: `Unexpected unit \`${found}\`, expected \`${text}\`; write it so`, text}
    })
  }
]
