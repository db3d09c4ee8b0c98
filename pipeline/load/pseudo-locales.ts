// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {DataCell, DataTable} from '../model/data-table.ts'
import type {LanguageTag, Terms} from '../model/locale.ts'
import {type PseudoScript, pseudoLocalizeText} from '../translate/pseudo-localize.ts'

/** A language that nobody speaks, for trials: what it does not change cannot be translated. */
export interface PseudoLocale {
  /** BCP 47: private-use language, and its script. */
  readonly tag: LanguageTag
  readonly script: PseudoScript
}

/** What may be asked for: `--lang qps`, with accents and longer; `--lang qps-rtl`, mirrored. */
const pseudoLocales: Readonly<Record<string, PseudoLocale>> = {
  qps: {tag: 'qps', script: 'latin'},
  'qps-rtl': {tag: 'qps-Arab', script: 'arabic'}
}

/** The pseudo-language of a name; `latin` where it is another. */
export function pseudoLocaleOf(asked: string): PseudoLocale {
  return pseudoLocales[asked.toLowerCase()] ?? {tag: asked, script: 'latin'}
}

/** Whether a language is asked for that every book has. */
export function isPseudoLocale(asked: string): boolean {
  return Object.hasOwn(pseudoLocales, asked.toLowerCase())
}

/** The language of the wording that such a language is made from; any other one is its own. */
export function wordingLanguage(tag: LanguageTag, original: LanguageTag): LanguageTag {
  return Object.values(pseudoLocales).some((one) => one.tag === tag) ? original : tag
}

/** Wording of the interface in such a language; any other one has its own. */
export function pseudoTerms(terms: Terms, tag: LanguageTag): Terms {
  const locale = Object.values(pseudoLocales).find((one) => one.tag === tag)
  if (!locale) return terms
  const entries = Object.entries(terms).map(([key, text]) => [
    key,
    pseudoLocalizeText(text, locale.script)
  ])
  return {...terms, ...Object.fromEntries(entries)}
}

/** Words of a data file in such a language; any other one has its own. */
export function pseudoData(table: DataTable, tag: LanguageTag): DataTable {
  const locale = Object.values(pseudoLocales).find((one) => one.tag === tag)
  if (!locale) return table
  const say = (cell: DataCell) => ({...cell, text: pseudoLocalizeText(cell.text, locale.script)})
  return {...table, head: table.head.map(say), rows: table.rows.map((row) => row.map(say))}
}
