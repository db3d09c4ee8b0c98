// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {initials, oneOf, references, titles} from './abbreviations.ts'
import {
  addressMark,
  anySpace,
  callMark,
  narrowSpace,
  noBreakSpace,
  objectMark,
  wordStart
} from './characters.ts'
import {type Edit, replacement} from './edits.ts'
import {apostrophe, dashes, ellipsis} from './marks.ts'
import {percent, thousands, unitSymbols, units} from './numbers.ts'
import {romanNouns} from './ordinals.ts'
import {balancedQuotes} from './quotes.ts'
import {findAll, keepTogether, pattern, type Rule, spaceAfter, spaceBefore} from './rules.ts'

/** How a French-speaking country spaces its punctuation. */
interface FrenchUsage {
  /** Before `;`, `!` and `?`. */
  readonly high: string
  /** Other spaces before `;`, `!` and `?` that are right where they were typed. */
  readonly highAccepted: readonly string[]
  readonly colon: string
  readonly guillemets: string
  /** The quotation marks that take spaces inside: pattern sources of one character class each. */
  readonly opening: string
  readonly closing: string
  readonly percent: string
  readonly thousands: string
}

const months = oneOf([
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'],
  ...['septembre', 'octobre', 'novembre', 'décembre']
])

const abbreviatedParts = [
  ...['p.', 'pp.', 'chap.', 'fig.', 'figs.', 'vol.', 't.', 'art.', 'col.', 'pl.', 'ill.', 'n.'],
  ...['tabl.', 'tab.', 'fol.', 'f.', 'l.', 'v.', 'sect.', 'ann.', 'al.', 'n°', 'nº', 'nᵒ', 'no'],
  ...['n°s', 'nᵒˢ', '§', '§§', 'op.']
]

const forms = ['M.', 'MM.', 'Mme', 'Mmes', 'Mlle', 'Mlles', 'Dr', 'Drs', 'Pr', 'Prs', 'Me', 'Mgr']

const unitNames = [
  ...unitSymbols,
  ...['o', 'ko', 'Ko', 'Mo', 'Go', 'To', 'Po', 'Kio', 'Mio', 'Gio', 'octets', 'tCO2', 'tCO₂'],
  ...[
    'million',
    'millions',
    'milliard',
    'milliards',
    'billion',
    'billions',
    '$CA',
    '$US',
    'j',
    'ppp'
  ]
]

// Emoticons, operators and names of namespaces keep their spaces; `!?` takes one as a whole.
const afterHigh = String.raw`(?:(?<=[!?])[!?]*(?=$|[\s)\]}»›”’"'….,;:–—${callMark}${objectMark}-])|(?<=;)(?=$|[\s»›”"–—${callMark}]))`
// The second colon of `:smile:` belongs to its name.
const afterColon = String.raw`(?=$|[\s«»“”"—–${callMark}])(?<!(?:^|\s):[\p{L}\p{N}_+-]+:)`
const beforeDouble = String.raw`[^\s«‹([{“‘¿¡;!?:,<=/\\–—-]`

function punctuation({high, highAccepted, colon}: FrenchUsage): readonly Rule[] {
  const before = high === '' ? `(?!${addressMark})${beforeDouble}` : beforeDouble
  return [
    spaceBefore({mark: '[;!?]', before, after: afterHigh}, high, highAccepted),
    spaceBefore({mark: ':', before: beforeDouble, after: afterColon}, colon)
  ]
}

function guillemetSpaces({guillemets, opening, closing}: FrenchUsage): readonly Rule[] {
  return [
    spaceAfter({mark: opening, after: String.raw`(?=[^\s»›])`}, guillemets),
    spaceBefore({mark: closing, before: String.raw`[^\s«‹]`}, guillemets)
  ]
}

// The author of `mot ... suite` typed dots; who types `…` knows what stands before it.
const dotsApart: Rule = spaceBefore(
  {mark: String.raw`\.`, before: String.raw`\p{L}`, after: String.raw`\.\.(?=$|[\s,;:!?»)\]])`},
  ''
)

const noBreaks: readonly Rule[] = [
  [String.raw`\d${anySpace}?(?:h|min)`, String.raw`\d{1,2}(?!\d)`],
  [String.raw`${wordStart}art\.`, String.raw`[LRDA]\.`, 'art.'],
  [String.raw`${wordStart}[LRD]\.`, String.raw`\d`],
  [String.raw`${wordStart}(?:[12]?\d|3[01]|1er)`, String.raw`${months}(?!\p{L})`],
  [`${wordStart}[IVXL]+(?:er|re|e|es|ème|ième)`, romanNouns],
  [String.raw`${wordStart}(?:av|apr?)\.`, String.raw`J\.(?:-|\s)?C\.`, 'C.'],
  [String.raw`\d|siècle|millénaire`, String.raw`(?:av|apr?)\.\s?J\.(?:-|\s)?C\.`, 'C.']
].map(([before = '', after = '', sign]) => keepTogether(before, after, sign))

const asideText = String.raw`((?:[^–—.]|\.(?!\s+\p{Lu}))*[^\s–—])`
const aside = pattern(
  String.raw`([–—])(?<=\s.)(${anySpace}+)(?=[^\s–—])${asideText}(${anySpace}+)\1(?=$|[\s.,;:!?…)»${callMark}])`
)

/** The dashes of an aside hold on to what they enclose. */
function asideDashes(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const {0: match, 2: left = '', 4: right = '', index} of findAll(text, aside)) {
    const inner = index + 1
    const end = index + match.length - 1
    if (left !== noBreakSpace) edits.push(replacement(inner, inner + left.length, noBreakSpace))
    if (right !== noBreakSpace) edits.push(replacement(end - right.length, end, noBreakSpace))
  }
  return edits
}

// A dash that opens a paragraph or a line of dialogue stays with the first word.
const dialogueDash: Rule = spaceAfter(
  {mark: '[–—]', before: String.raw`(?:^\s*|[^\s–—]\s*\n)`, after: String.raw`(?=[^\s»›])`},
  noBreakSpace,
  ['']
)

/** The rules of French, in order, for one country's usage. */
function frenchRules(usage: FrenchUsage): readonly Rule[] {
  return [
    dotsApart,
    ellipsis,
    dashes('–'),
    apostrophe,
    balancedQuotes(['«', '»'], ['“', '”']),
    ...guillemetSpaces(usage),
    ...punctuation(usage),
    percent(usage.percent),
    thousands(usage.thousands),
    units(unitNames),
    references(abbreviatedParts),
    titles(forms),
    ...initials,
    ...noBreaks,
    dialogueDash,
    asideDashes
  ]
}

/** Imprimerie nationale, Lexique des règles typographiques. */
const france: FrenchUsage = {
  high: narrowSpace,
  highAccepted: [],
  colon: noBreakSpace,
  guillemets: noBreakSpace,
  opening: '«',
  closing: '»',
  percent: narrowSpace,
  thousands: narrowSpace
}

/** Office québécois de la langue française: no space before `;`, `!`, `?`, a thin one at most. */
const quebec: FrenchUsage = {
  ...france,
  high: '',
  highAccepted: [narrowSpace],
  percent: noBreakSpace,
  thousands: noBreakSpace
}

/** Guide du typographe (Lausanne): thin spaces everywhere, and single guillemets inside. */
const switzerland: FrenchUsage = {
  ...france,
  colon: narrowSpace,
  guillemets: narrowSpace,
  opening: '[«‹]',
  closing: '[»›]'
}

export const french = frenchRules(france)
export const canadianFrench = frenchRules(quebec)
export const swissFrench = frenchRules(switzerland)
