// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {RuleId} from '../model/rule.ts'
import type {Check, Comparison, Finding, Form, Side} from './comparison.ts'
import {differenceOf, type Part} from './difference.ts'
import {
  addressesOf,
  citationsOf,
  codesOf,
  directivesOf,
  foreignWordsOf,
  formulasOf,
  imagesOf,
  linksOf,
  notesOf,
  referencesOf
} from './parts.ts'
import {tagsOf} from './tags.ts'

type Severity = Finding['severity']

/** Parts that a translation keeps, and what is said when it does not. */
interface Inventory {
  readonly rule: RuleId
  readonly forms?: readonly Form[]
  readonly partsOf: (side: Side, pair: Comparison) => Part[]
  /** What the part is called: «note call». */
  readonly name: string
  readonly changed: Severity
  readonly missing: Severity
  readonly extra: Severity
  /** What to do about a part of the source that is missing or changed. */
  readonly mend: (typed: string) => string
  /** What to do about a part that the source has not. */
  readonly mendExtra?: (typed: string) => string
}

const strict = {changed: 'error', missing: 'error', extra: 'error'} as const
const lenient = {changed: 'warning', missing: 'warning', extra: 'warning'} as const

const takeOut = (typed: string): string => `take \`${typed}\` out`

const inventories: readonly Inventory[] = [
  {
    rule: 'translation-notes',
    partsOf: notesOf,
    name: 'note call',
    ...strict,
    mend: (typed) =>
      `put \`${typed}\` where the note belongs; do not translate the word after \`^\``
  },
  {
    rule: 'translation-citations',
    partsOf: citationsOf,
    name: 'citation',
    ...strict,
    mend: (typed) =>
      `put \`${typed}\` where the work is cited; do not translate the word after \`@\``
  },
  {
    rule: 'translation-references',
    partsOf: referencesOf,
    name: 'link label',
    ...strict,
    extra: 'warning',
    mend: (typed) => `write \`[your words]${typed}\`; do not translate the label`
  },
  {
    rule: 'translation-links',
    partsOf: linksOf,
    name: 'link to',
    ...strict,
    mend: (typed) => `write \`[your words](${typed})\`; do not translate the address`
  },
  {
    rule: 'translation-links',
    partsOf: addressesOf,
    name: 'link to',
    ...lenient,
    mend: (typed) =>
      `write \`[your words](${typed})\`, or let it be if the other address is the same page in your language`
  },
  {
    rule: 'translation-images',
    partsOf: imagesOf,
    name: 'picture',
    ...strict,
    mend: (typed) =>
      `write \`![your description](${typed})\`; do not translate the name of the file`
  },
  {
    rule: 'translation-directives',
    partsOf: directivesOf,
    name: 'mark',
    ...strict,
    mend: (typed) => `copy \`${typed}\` from the source; translate only what stands for \`…\``
  },
  {
    rule: 'translation-directives',
    partsOf: foreignWordsOf,
    name: 'mark',
    ...lenient,
    mend: (typed) => `keep \`${typed}\` around the words that stay in that language`
  },
  {
    rule: 'translation-html',
    forms: ['phrasing', 'html'],
    partsOf: tagsOf,
    name: 'tag or attribute',
    ...strict,
    mend: (typed) => `copy \`${typed}\` from the source; translate only the words between tags`
  },
  {
    rule: 'translation-maths',
    partsOf: formulasOf,
    name: 'formula',
    ...strict,
    changed: 'warning',
    mend: (typed) => `copy \`${typed}\` from the source`,
    mendExtra: () => 'write `\\$` where a dollar is meant'
  },
  {
    rule: 'translation-code',
    partsOf: codesOf,
    name: 'code',
    ...lenient,
    mend: (typed) => `copy ${typed} from the source; code is not translated`,
    mendExtra: () => 'take the backquotes out, unless this is code'
  }
]

/** Checks of what a translation keeps as it is: notes, links, pictures, tags, formulas, code. */
export const partChecks: readonly Check[] = inventories.map((inventory) => ({
  rule: inventory.rule,
  forms: inventory.forms ?? ['phrasing'],
  find: (pair) => compareParts(pair, inventory)
}))

function compareParts(pair: Comparison, inventory: Inventory): Finding[] {
  const {partsOf, name, mend, mendExtra = takeOut} = inventory
  const difference = differenceOf(partsOf(pair.source, pair), partsOf(pair.target, pair))
  const changed = difference.changed.map(([part, other]) => ({
    severity: inventory.changed,
    unexpected: `${name} ${quote(other)}`,
    expected: `${quote(part)}, as in the source`,
    mend: mend(part.typed)
  }))
  const missing = difference.missing.map((part) => ({
    severity: inventory.missing,
    unexpected: `translation without the ${name} ${quote(part)}`,
    expected: 'it, as in the source',
    mend: mend(part.typed)
  }))
  const extra = difference.extra.map((part) => ({
    severity: inventory.extra,
    unexpected: `${name} ${quote(part)}`,
    expected: 'none, as in the source',
    mend: mendExtra(part.typed)
  }))
  return [...changed, ...missing, ...extra]
}

/** Code is quoted as it is typed. */
function quote({typed}: Part): string {
  return typed.includes('`') ? typed : `\`${typed}\``
}
