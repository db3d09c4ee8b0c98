// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {initials, references, titles} from './abbreviations.ts'
import {noBreakSpace} from './characters.ts'
import {englishQuotes} from './english-quotes.ts'
import {dashes, ellipsis} from './marks.ts'
import {narrowThousands, percent, unitSymbols, units} from './numbers.ts'
import type {Rule} from './rules.ts'

const abbreviatedParts = [
  ...['p.', 'pp.', 'ch.', 'chap.', 'fig.', 'figs.', 'vol.', 'vols.', 'no.', 'nos.', 'sec.'],
  ...['art.', 'eq.', 'tab.', 'para.', 'pl.', 'fol.', 'l.', 'll.', 'n.', '§', '§§']
]

const forms = [
  ...['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'Prof', 'St', 'Rev'].flatMap((form) => [form, `${form}.`]),
  ...['Hon.', 'Gen.', 'Capt.', 'Lt.', 'Sgt.', 'Sen.', 'Rep.', 'Gov.']
]

const unitNames = [
  ...unitSymbols,
  ...['B', 'kB', 'KB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB', 'bytes'],
  ...['million', 'billion', 'trillion', 'ft', 'in', 'mi', 'lb', 'oz', 'mph', 'a.m.', 'p.m.']
]

/** The rules of English, in order. */
export const english: readonly Rule[] = [
  ellipsis,
  dashes('—'),
  ...englishQuotes,
  percent(noBreakSpace),
  narrowThousands,
  units(unitNames),
  references(abbreviatedParts),
  titles(forms),
  ...initials
]
