// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {type ChartType, chartLimits, type Series} from '../chart/chart-spec.ts'
import {parseNumber, type TypedNumber} from '../chart/parse-number.ts'
import type {DataCell, DataTable, DecimalSign} from '../model/data-table.ts'
import {error, type Place} from '../model/message.ts'
import type {RuleId} from '../model/rule.ts'

/** What the cells of a data file say to a chart. */
export interface ReadSeries {
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  /** Most digits that a fraction was typed with. */
  readonly digits: number
}

/** Where a chart stands in its chapter. */
export interface ChartPlace {
  readonly type: ChartType
  readonly file: VFile
  readonly place: Place
}

/**
 * The first column as labels, each other one as a series of numbers. What cannot be drawn is
 * reported: cells in the data file, what is too much for a page in the chapter.
 *
 * @returns `undefined` when something cannot be drawn.
 */
export function readSeries(table: DataTable, chart: ChartPlace): ReadSeries | undefined {
  if (!isReadable(table, chart)) return undefined
  const columns = table.head.slice(1).map((head, index) => readColumn(table, head, index + 1))
  const labels = table.rows.map(([label]) => label?.text ?? '')
  const faults = [
    ...columns.flatMap((column) => column.faults),
    ...labelFaults(table),
    ...(chartLimits[chart.type].series === 1 ? partFaults(columns, chart.type) : [])
  ]
  for (const fault of faults.slice(0, reportLimit)) sayOnce(table.file, fault)
  if (faults.length > 0) return undefined
  const digits = columns.flatMap(({numbers}) => numbers.map((number) => number?.digits ?? 0))
  const series = columns.map(({head, numbers}) => ({
    name: head.text,
    values: numbers.map((number) => number?.value)
  }))
  return {labels, series, digits: Math.max(...digits)}
}

/** A thousand messages would say no more than these. */
const reportLimit = 20

interface Fault {
  readonly ruleId: RuleId
  readonly reason: string
  readonly cell: DataCell | undefined
}

/** Several charts, and editions, may draw on one file. */
function sayOnce(file: VFile, {ruleId, reason, cell}: Fault): void {
  const isSaid = file.messages.some(
    (message) => message.reason === reason && message.line === cell?.line
  )
  if (isSaid) return
  error(file, ruleId, reason, cell && {line: cell.line, column: cell.column})
}

function isReadable({path, head, rows}: DataTable, {type, file, place}: ChartPlace): boolean {
  const {labels, series} = chartLimits[type]
  const numbers = head.length - 1
  if (numbers === 0) {
    const reason = `Unexpected data \`${path}\` with one column, expected labels in the first one and numbers in others`
    error(file, 'chart-complete', reason, place)
    return false
  }
  const isLong = rows.length > labels
  if (!isLong && numbers <= series) return true
  const [found, expected] = isLong
    ? [`${rows.length} rows`, `${labels}`]
    : [`${numbers} columns of numbers`, `${series}`]
  const reason = `Unexpected ${found} of \`${path}\` in a chart of type \`${type}\`, expected at most ${expected} to be read on a page; ${mends[type]}`
  error(file, 'data-size', reason, place)
  return false
}

const mends: Readonly<Record<ChartType, string>> = {
  bar: 'leave out or group some, divide the chart, or show a `:::table`',
  column: 'leave out or group some, or take `type=line` or `type=bar`',
  line: 'leave out or group some, or divide the chart',
  pie: 'group the smallest ones, or take `type=bar`',
  ring: 'group the smallest ones, or take `type=bar`'
}

interface Column {
  readonly head: DataCell
  readonly cells: readonly (DataCell | undefined)[]
  readonly numbers: readonly (TypedNumber | undefined)[]
  readonly faults: readonly Fault[]
}

function readColumn({rows, decimal}: DataTable, head: DataCell, index: number): Column {
  const cells = rows.map((row) => row[index])
  const numbers = cells.map((cell) => (cell?.text ? parseNumber(cell.text, decimal) : undefined))
  const faults = cells.flatMap((cell, row): Fault[] => {
    if (!cell?.text || numbers[row] !== undefined) return []
    const example = decimal === ',' ? '12,5' : '12.5'
    const reason = `Unexpected \`${cell.text}\` in column \`${head.text}\`, expected a number such as ${example}; ${mendNumber(cell.text, decimal)}`
    return [{ruleId: 'data-number', reason, cell}]
  })
  if (faults.length > 0 || numbers.some((number) => number !== undefined)) {
    return {head, cells, numbers, faults}
  }
  const reason = `Unexpected column \`${head.text}\` without a number, expected one at least`
  return {head, cells, numbers, faults: [{ruleId: 'data-number', reason, cell: head}]}
}

function mendNumber(text: string, decimal: DecimalSign): string {
  const other = decimal === ',' ? '.' : ','
  if (parseNumber(text, other)) {
    return 'write every number of a file with the same decimal sign, a comma only where cells are apart by semicolons or tabs'
  }
  return 'leave the cell empty where nothing is known, and write the unit as `unit=` of the chart'
}

function labelFaults({rows}: DataTable): Fault[] {
  const lines = new Map<string, number>()
  return rows.flatMap(([cell]): Fault[] => {
    const text = cell?.text ?? ''
    const first = lines.get(text)
    lines.set(text, first ?? cell?.line ?? 1)
    if (text === '') {
      const reason = 'Unexpected row without a label, expected one in the first column'
      return [{ruleId: 'data-label', reason, cell}]
    }
    if (first === undefined) return []
    const reason = `Unexpected second row \`${text}\`, expected each label once; the first is at line ${first}`
    return [{ruleId: 'data-label', reason, cell}]
  })
}

/** A circle shows how a whole is divided. */
function partFaults(columns: readonly Column[], type: ChartType): Fault[] {
  return columns.flatMap(({head, cells, numbers}): Fault[] => {
    const negative = numbers.findIndex((number) => (number?.value ?? 0) < 0)
    const isEmpty = numbers.every((number) => (number?.value ?? 0) === 0)
    if (negative < 0 && !isEmpty) return []
    const cell = negative < 0 ? head : cells[negative]
    const found = negative < 0 ? `sum of nothing in column` : 'negative number'
    const reason = `Unexpected ${found} \`${cell?.text}\` in a chart of type \`${type}\`, expected parts of a whole; take \`type=bar\``
    return [{ruleId: 'data-number', reason, cell}]
  })
}
