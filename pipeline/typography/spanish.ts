// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {initials, references, titles} from './abbreviations.ts'
import {noBreakSpace} from './characters.ts'
import {apostrophe, dashes, ellipsis} from './marks.ts'
import {narrowThousands, percent, unitSymbols, units} from './numbers.ts'
import {balancedQuotes} from './quotes.ts'
import {type Rule, spaceAfter} from './rules.ts'

const abbreviatedParts = [
  ...['p.', 'pp.', 'pág.', 'págs.', 'cap.', 'caps.', 'fig.', 'figs.', 'vol.', 'vols.', 't.'],
  ...['art.', 'arts.', 'núm.', 'núms.', 'n.º', 'n.os', 'n.°', 'nº', 'n°', 'tab.', 'lám.', '§', '§§']
]

const forms = [
  ...['Sr.', 'Sra.', 'Srta.', 'Sres.', 'Sras.', 'Dr.', 'Dra.', 'Dres.', 'D.', 'D.ª', 'Dña.'],
  ...['Prof.', 'Profa.', 'Lic.', 'Ing.', 'Arq.', 'Mons.', 'Fr.', 'Ud.', 'Uds.']
]

const unitNames = [
  ...unitSymbols,
  ...['B', 'kB', 'KB', 'MB', 'GB', 'TB', 'millón', 'millones', 'billón', 'billones', 'mil']
]

/** `¿` and `¡` touch the word they open. */
const openingMarks: Rule = spaceAfter({mark: '[¿¡]', after: String.raw`(?=\S)`}, '')

/** The rules of Spanish, in order: RAE, Ortografía de la lengua española (2010), §3.4.8 on quotes. */
export const spanish: readonly Rule[] = [
  openingMarks,
  ellipsis,
  dashes('—'),
  apostrophe,
  balancedQuotes(['«', '»'], ['“', '”']),
  percent(noBreakSpace),
  narrowThousands,
  units(unitNames),
  references(abbreviatedParts),
  titles(forms),
  ...initials
]
