// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {ChartSpec} from '../chart/chart-spec.ts'
import {createFormat} from '../chart/format-value.ts'
import {placeInTime} from '../chart/place-in-time.ts'
import {joinList} from '../locale/join-list.ts'

/** More numbers than these are listened to in the table. */
const mostValues = 40

/**
 * The numbers of a chart in words, for where no table stands beside it: `Mali (22.6), Togo (9.3)`,
 * or by series: `2000 (North 12, South 8)`. Empty for long data.
 */
export function describeData(spec: ChartSpec): string {
  const {series, labels, language, digits, unit} = spec
  if (labels.length * series.length > mostValues) return ''
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined))
  const format = createFormat(values, {language, digits, ...(unit ? {unit} : {})})
  const texts = placeInTime(labels, language)?.map(({text}) => text) ?? labels
  const phrases = texts.map((label, row) => {
    const numbers = series.flatMap(({name, values: own}) => {
      const value = own[row]
      if (value === undefined) return []
      return [series.length > 1 ? `${name} ${format(value)}` : format(value)]
    })
    return numbers.length === 0 ? label : `${label} (${numbers.join(', ')})`
  })
  return `${joinList(phrases, language)}.`
}
