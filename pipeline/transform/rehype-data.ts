// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {createHash} from 'node:crypto'
import type {Element, ElementContent, Root} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {type ChartSpec, type ChartType, chartTypes} from '../chart/chart-spec.ts'
import {drawChart} from '../chart/draw-chart.ts'
import {directionOf} from '../locale/direction.ts'
import type {DataTable} from '../model/data-table.ts'
import {present} from '../model/present.ts'
import {typesetText} from '../typography/typeset.ts'
import {buildDataTable} from './build-data-table.ts'
import {describeData} from './describe-data.ts'
import {type DataOptions, findData} from './find-data.ts'
import {readSeries} from './read-series.ts'

/**
 * Draw charts and build tables from the data files that they name. Cells are text, whatever they
 * hold: no Markdown and no HTML is read in them.
 */
export function rehypeData(options: DataOptions) {
  return (tree: Root, file: VFile): void => {
    let count = 0
    visit(tree, 'element', (node) => {
      const {dataColophon, dataSrc} = node.properties
      if (dataColophon === 'chart')
        fillChart(node, `${options.chapter.name} ${++count}`, options, file)
      if (dataColophon === 'table' && dataSrc !== undefined) fillTable(node, options, file)
    })
  }
}

function fillTable(node: Element, options: DataOptions, file: VFile): void {
  const table = findData(node, options, file)
  delete node.properties['dataSrc']
  if (table) node.children.push(buildDataTable(table, options.chapter.language))
  // What is missing was said; without the mark nobody looks for the table.
  else delete node.properties['dataColophon']
}

function fillChart(node: Element, name: string, options: DataOptions, file: VFile): void {
  const table = findData(node, options, file)
  const settings = takeSettings(node)
  if (!table) node.children.unshift(placeholder(settings.alt || settings.title))
  const type = chartTypes.find((one) => one === settings.type)
  const spec = table && type && toSpec(table, type, {settings, node, options, file})
  if (!table || !spec) return
  const {title, alt} = settings
  const words = describeData(spec)
  const description = title && alt ? [alt, words].filter(Boolean).join(' ') : words
  const id = `c${createHash('sha256').update(name).digest('hex').slice(0, 10)}`
  const language = options.chapter.language
  const shown = endSentence(title || alt || textOf(node))
  const names = {name: set(shown, language), description: set(description, language)}
  node.children.unshift(drawChart(spec, names, id), buildDetails(table, options))
}

/** What marks the gap where a book may be built without its files. */
function placeholder(text: string): Element {
  return h('span.missing-image', {role: 'img', ariaLabel: text}, text)
}

/** Name and description are read without a pause. */
function endSentence(text: string): string {
  return /(?:^|[.!?…؟۔。])\s*$/u.test(text) ? text : `${text.trimEnd()}.`
}

/** The numbers themselves, for those who do not see the chart and those who look closer. */
function buildDetails(table: DataTable, {locale, chapter}: DataOptions): ElementContent {
  return h('details.chart-data', [
    h('summary', locale.terms['chart.data']),
    buildDataTable(table, chapter.language)
  ])
}

interface Settings {
  readonly type: string
  readonly title: string
  readonly alt: string
  readonly label: string
  readonly unit: string
}

/** What the directive was given, taken off the figure. */
function takeSettings({properties}: Element): Settings {
  const take = (name: string) => {
    const value = properties[name]
    delete properties[name]
    return typeof value === 'string' ? value : ''
  }
  take('dataColophon')
  take('dataSrc')
  return {
    type: take('dataType'),
    title: take('dataTitle'),
    alt: take('dataAlt'),
    label: take('dataLabel'),
    unit: take('dataUnit')
  }
}

interface ChartContext {
  readonly settings: Settings
  readonly node: Element
  readonly options: DataOptions
  readonly file: VFile
}

function toSpec(
  table: DataTable,
  type: ChartType,
  {settings, node, options, file}: ChartContext
): ChartSpec | undefined {
  const read = readSeries(table, {type, file, place: node.position})
  if (!read) return undefined
  const {language} = options.chapter
  const isAlone = read.series.length === 1 && type !== 'pie' && type !== 'ring'
  const label = settings.label || (isAlone ? (read.series[0]?.name ?? '') : '')
  const shown = (text: string) => (text === '' ? undefined : set(text, language))
  return {
    type,
    labels: read.labels.map((text) => set(text, language)),
    series: read.series.map(({name, values}) => ({name: set(name, language), values})),
    digits: read.digits,
    language,
    direction: directionOf(language),
    ...present({
      title: shown(settings.title),
      valueLabel: shown(label),
      unit: settings.unit || undefined
    })
  }
}

function set(text: string, language: string): string {
  return typesetText(text, language)
}
