// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {addressMark, noBreakSpace} from './characters.ts'
import {ellipsis} from './marks.ts'
import {percent, unitSymbols, units} from './numbers.ts'
import {type Rule, spaceBefore} from './rules.ts'

const unitNames = [
  ...unitSymbols,
  ...['كم', 'م', 'سم', 'ملم', 'مم', 'كغ', 'كجم', 'غ', 'جم', 'ملغ', 'لتر', 'ل', 'مل', 'طن', 'هكتار'],
  ...[
    'متر',
    'كيلومتر',
    'كيلومترًا',
    'كيلوغرام',
    'كيلوغرامًا',
    'واط',
    'كيلوواط',
    'ميغاواط',
    'غيغاواط'
  ],
  ...['ساعة', 'دقيقة', 'ثانية', 'درجة', 'بايت', 'كيلوبايت', 'ميغابايت', 'غيغابايت', 'تيرابايت'],
  ...[
    'مليون',
    'ملايين',
    'مليار',
    'مليارات',
    'ألف',
    'آلاف',
    'دولار',
    'دولارًا',
    'يورو',
    'دينار',
    'درهم'
  ]
]

// Full stops begin file names and decimals; exclamation marks begin operators.
const afterStop = String.raw`(?:(?<=[،؛؟])|(?<=!)(?![\p{L}\p{N}=])|(?<=\.)(?![\p{L}\p{N}._/\\]))`

/** Stops touch the word before them. */
const closeStops: Rule = spaceBefore(
  {mark: '[،؛؟!.]', before: String.raw`[^\s«([{“‘.!،؛؟${addressMark}]`, after: afterStop},
  ''
)

/** The rules of Arabic, in order; letters and marks stay those that the author typed. */
export const arabic: readonly Rule[] = [
  ellipsis,
  closeStops,
  percent(noBreakSpace),
  units(unitNames)
]
