// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element, Properties} from 'hast'
import {h} from 'hastscript'
import {createFormat} from '../chart/format-value.ts'
import {numbersOf} from '../chart/parse-number.ts'
import {placeInTime} from '../chart/place-in-time.ts'
import type {DataTable} from '../model/data-table.ts'
import type {LanguageTag} from '../model/locale.ts'

/** A column, its cells as they are shown. */
interface Column {
  readonly head: string
  readonly cells: readonly string[]
  readonly isNumeric: boolean
  /** Whether its cells name their rows. */
  readonly isStub: boolean
}

/**
 * A data file as a table: columns of numbers in the digits and signs of the language and aligned at
 * their ends, a first column that names the rows as their heads.
 */
export function buildDataTable(table: DataTable, language: LanguageTag): Element {
  const columns = table.head.map((_, index) => readColumn(table, index, language))
  const head = columns.map(({head, isNumeric}) =>
    h('th', {scope: 'col', ...align(isNumeric)}, head)
  )
  const rows = table.rows.map((_, row) =>
    h(
      'tr',
      columns.map((column) => buildCell(column, row))
    )
  )
  return h('table', [h('thead', [h('tr', head)]), h('tbody', rows)])
}

function buildCell({cells, isNumeric, isStub}: Column, row: number): Element {
  const text = cells[row] ?? ''
  if (isStub) return h('th', {scope: 'row', className: ['stub']}, text)
  return h('td', align(isNumeric), text)
}

function align(isNumeric: boolean): Properties {
  return isNumeric ? {className: ['align-right']} : {}
}

function readColumn(table: DataTable, index: number, language: LanguageTag): Column {
  const head = table.head[index]?.text ?? ''
  const texts = table.rows.map((row) => row[index]?.text ?? '')
  const moments = index === 0 ? placeInTime(texts, language) : undefined
  if (moments) return {head, cells: moments.map(({text}) => text), isNumeric: false, isStub: true}
  const numbers = numbersOf(table, index)
  if (!numbers) {
    const isStub = index === 0 && new Set(texts).size === texts.length && !texts.includes('')
    return {head, cells: texts, isNumeric: false, isStub}
  }
  const known = numbers.filter((number) => number !== undefined)
  const digits = Math.max(...known.map((number) => number.digits))
  const values = known.map(({value}) => value)
  const format = createFormat(values, {language, digits})
  const cells = numbers.map((number) => (number === undefined ? '' : format(number.value)))
  return {head, cells, isNumeric: true, isStub: false}
}
