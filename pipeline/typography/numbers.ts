// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {callMark, digit, narrowSpace, wordEnd} from './characters.ts'
import {type Edit, replacement} from './edits.ts'
import {findAll, keepTogether, pattern, type Rule, spaceBefore} from './rules.ts'

/** Unit symbols that every language shares (SI Brochure §5, IEC 80000-13, ISO 4217). */
export const unitSymbols: readonly string[] = [
  ...['km', 'm', 'dm', 'cm', 'mm', 'µm', 'μm', 'nm', 'ha', 'km/h', 'm/s'],
  ...['kg', 'g', 'mg', 'µg', 'μg', 't', 'kt', 'Mt', 'Gt'],
  ...['l', 'L', 'hl', 'hL', 'dl', 'dL', 'cl', 'cL', 'ml', 'mL'],
  ...['h', 'min', 's', 'ms', 'µs', 'μs', 'ns'],
  ...['W', 'mW', 'kW', 'MW', 'GW', 'TW', 'Wh', 'kWh', 'MWh', 'GWh', 'TWh'],
  ...['J', 'kJ', 'MJ', 'GJ', 'cal', 'kcal', 'V', 'kV', 'mV', 'A', 'mA', 'Ah', 'mAh'],
  ...[
    'Hz',
    'kHz',
    'MHz',
    'GHz',
    'N',
    'Pa',
    'hPa',
    'kPa',
    'MPa',
    'bar',
    'K',
    'lm',
    'lx',
    'dB',
    'mol'
  ],
  ...['°C', '°F', 'px', 'pt', 'dpi', 'ppi', 'bit', 'bits', 'kbit/s', 'Mbit/s', 'Gbit/s'],
  ...['€', '$', '£', '¥', 'k€', 'M€', 'Md€', 'EUR', 'USD', 'CHF', 'GBP', 'CAD', 'XOF']
]

/** No line break between a number and a unit that follows it. */
export function units(names: readonly string[]): Rule {
  const choices = names.map((name) => name.replaceAll('$', String.raw`\$`)).join('|')
  return keepTogether(`${digit}${callMark}?`, `(?:${choices})[²³23]?${wordEnd}`)
}

/** The space that was typed between a number and a per cent or per mille sign. */
export function percent(space: string): Rule {
  return spaceBefore({mark: '[%‰٪]', before: digit}, space, [''])
}

const groupSpace = String.raw`[ \n\u00a0\u2009\u202f]`

// A plus sign, a leading zero or a group of another length: a telephone number, an ISBN, a date.
const groupedNumber = pattern(
  String.raw`[1-9](?<!(?:[\p{L}\d.,+]|\d${groupSpace}).)\d{0,2}(?:${groupSpace}\d{3})+(?!\d|${groupSpace}\d)`
)

// Most texts have no such number, and a plain search is many times faster.
const groups = pattern(String.raw`\d${groupSpace}\d{3}`, '')

const groupBreak = /\D/gu

/** The spaces that were typed between the groups of three digits of a number. */
export function thousands(space: string): Rule {
  return (text) => {
    if (!groups.test(text)) return []
    return findAll(text, groupedNumber).flatMap(({0: number, index}) =>
      spaceEdits(number, index, space)
    )
  }
}

function spaceEdits(number: string, offset: number, space: string): Edit[] {
  return findAll(number, groupBreak)
    .filter(({0: found}) => found !== space)
    .map(({index}) => replacement(offset + index, offset + index + 1, space))
}

/** Groups of digits with the space of ISO 80000-1 §7.3.1. */
export const narrowThousands: Rule = thousands(narrowSpace)
