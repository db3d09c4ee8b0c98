// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {LintRule} from './lint-rule.ts'
import {inProse} from './prose-finding.ts'

const french = ['fr']

/** Words that begin with a capital that bears an accent, by how they are written without it. */
const accented: Readonly<Record<string, string>> = {
  Etat: 'État',
  Etats: 'États',
  Eglise: 'Église',
  Eglises: 'Églises',
  Ecole: 'École',
  Ecoles: 'Écoles',
  Ecriture: 'Écriture',
  Edition: 'Édition',
  Editions: 'Éditions',
  Egalement: 'Également',
  Egalité: 'Égalité',
  Energie: 'Énergie',
  Etant: 'Étant',
  Etre: 'Être',
  Etude: 'Étude',
  Etudes: 'Études',
  Evidemment: 'Évidemment',
  Evolution: 'Évolution'
}

const capital = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:${Object.keys(accented).join('|')})(?![\p{L}\p{M}\p{N}])`,
  'gu'
)
const prepositionA =
  /(?<=^[\s\u0001]*|[.!?…] )A(?= (?:la|l['’]\p{L}+|partir|propos|travers|cause|côté|titre|ce|cette|ces|chaque|défaut|force|peine|quoi|qui)(?![\p{L}'’]))/gu

const ligature =
  /(?<![\p{L}\p{M}])(?:[cC]oeur|[sS]oeur|[oO]euvre|[mM]anoeuvre|[oO]euf|[bB]oeuf|[oO]eil|[vV]oeu|[nN]oeud|[mM]oeurs|[cC]hoeur|[rR]ancoeur|[hH]ors-d['’]oeuvre)(?:s|x|r|nt|z)?(?![\p{L}\p{M}])/gu

const ordinal =
  /(?<![\p{L}\p{M}\p{N}.,-])(\d{1,4}|[IVXL]+)(i?ers?|[iè]?ères?|[iè]?i?[èe]mes?|ndes?)(?![\p{L}\p{M}\p{N}])/gu

/** The ending that the Imprimerie nationale wants for one that was typed. */
function endingOf(number: string, typed: string): string | undefined {
  const plural = typed.endsWith('s') ? 's' : ''
  const isFirst = number === '1' || number === 'I'
  if (/^i?er/.test(typed)) return isFirst ? `er${plural}` : undefined
  if (/re/.test(typed)) return isFirst ? `re${plural}` : undefined
  if (/^nd/.test(typed)) return undefined
  return isFirst ? undefined : `e${plural}`
}

const romanParts = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
] as const

function toRoman(number: number): string {
  let rest = number
  let roman = ''
  for (const [value, letters] of romanParts) {
    roman += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return roman
}

const abbreviations: Readonly<Record<string, string>> = {
  'etc...': 'etc.',
  'etc…': 'etc.',
  'Mr ': 'M. ',
  'Mr. ': 'M. ',
  'Mme. ': 'Mme ',
  'Mlle. ': 'Mlle '
}

/** Rules of French, by the Lexique of the Imprimerie nationale and the OQLF. */
export const frenchRules: readonly LintRule[] = [
  {
    id: 'french-ordinal',
    level: 'advice',
    fixable: true,
    why: 'The Imprimerie nationale and the OQLF abridge no further letters: 1er, 1re, 2e; the build raises them.',
    languages: french,
    check: inProse(ordinal, ([found, number = '', typed = '']) => {
      const ending = endingOf(number, typed)
      return ending === undefined || ending === typed
        ? undefined
        : {
            reason: `Unexpected \`${found}\`, expected \`${number}${ending}\`; write it so`,
            text: `${number}${ending}`
          }
    })
  },
  {
    id: 'french-century',
    level: 'advice',
    fixable: true,
    why: 'Centuries are set in Roman numerals (Lexique, «siècle»).',
    languages: french,
    check: inProse(
      /(?<![\p{L}\p{N}.,-])([1-9]|1\d|2[01])(?:er|e|ème|ième)(?=[ \u00a0\u202f]siècles?(?!\p{L}))/gu,
      ([found, number = '']) => {
        const roman = `${toRoman(Number(number))}${number === '1' ? 'er' : 'e'}`
        return {
          reason: `Unexpected \`${found}\` of a century, expected \`${roman}\`; write it so`,
          text: roman
        }
      }
    )
  },
  {
    id: 'french-percent',
    level: 'advice',
    fixable: true,
    why: 'French puts a space that does not break before it.',
    languages: french,
    check: inProse(/(?<=\d)[%‰](?![\p{L}\p{N}])/gu, ([sign]) => ({
      reason: `Unexpected \`${sign}\` without a space before it, expected one; type it`,
      text: `\u00a0${sign}`
    }))
  },
  {
    id: 'french-number',
    level: 'warn',
    why: 'In French a comma begins the decimals: 1,000 is one.',
    languages: french,
    check: inProse(/(?<![\p{L}\p{N}.,-])[1-9]\d{0,2}(?:,\d{3}){2,}(?![\p{N},])/gu, ([found]) => ({
      reason: `Unexpected \`${found}\`, expected \`${found.replaceAll(',', ' ')}\`; part the groups by spaces`
    }))
  },
  {
    id: 'french-capital',
    level: 'advice',
    fixable: true,
    why: 'The accent is a part of the letter, on capitals too (Imprimerie nationale, Académie, OQLF).',
    languages: french,
    check: (chapter) => [
      ...inProse(capital, ([found]) => ({
        reason: `Unexpected \`${found}\`, expected \`${accented[found]}\`; capitals bear accents`,
        text: accented[found] ?? found
      }))(chapter),
      ...inProse(prepositionA, () => ({
        reason: 'Unexpected `A`, expected `À`; capitals bear accents',
        text: 'À'
      }))(chapter)
    ]
  },
  {
    id: 'french-ligature',
    level: 'advice',
    fixable: true,
    why: 'In these words œ is one letter, not a matter of taste.',
    languages: french,
    check: inProse(ligature, ([found]) => {
      const right = found.replace(/oe/, 'œ').replace(/Oe/, 'Œ')
      return {
        reason: `Unexpected \`${found}\`, expected \`${right}\`; write the ligature`,
        text: right
      }
    })
  },
  {
    id: 'french-abbreviation',
    level: 'advice',
    fixable: true,
    why: '«etc.» has one full stop; «M.» is monsieur, «Mr» is mister; what ends with its last letter has none.',
    languages: french,
    check: inProse(
      /(?<![\p{L}\p{M}\p{N}])(?:etc(?:\.{3}(?!\.)|…)|Mr\.? (?=\p{Lu})|(?:Mme|Mlle)\. (?=\p{Lu}))/gu,
      ([found]) => ({
        reason: `Unexpected \`${found.trim()}\`, expected \`${abbreviations[found]?.trim()}\`; write it so`,
        text: abbreviations[found] ?? found
      })
    )
  }
]
