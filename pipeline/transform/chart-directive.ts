// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Paragraph} from 'mdast'
import type {VFile} from 'vfile'
import {chartTypes} from '../chart/chart-spec.ts'
import {formatTerm} from '../locale/format-term.ts'
import type {Terms} from '../model/locale.ts'
import {error, warn} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import {become, captionOf, type Directive, idOf} from './directive-parts.ts'

/** Every setting of a chart. */
const settings = ['src', 'type', 'title', 'alt', 'label', 'unit', 'source']

/**
 * `:::chart{#fig-x src="data/x.csv" type=bar alt="…"}` with its caption inside becomes a figure
 * whose drawing waits for `rehype-data.ts`.
 */
export function handleChart(node: Directive, file: VFile, terms: Terms): void {
  const given = node.attributes ?? {}
  reportSettings(node, file)
  const {src, type, title, alt, label, unit, source} = given
  become(node, 'figure', {
    className: ['figure'],
    ...idOf(node),
    dataColophon: 'chart',
    dataSrc: src ?? '',
    dataType: type ?? '',
    dataTitle: title ?? '',
    dataAlt: alt ?? '',
    dataLabel: label ?? '',
    dataUnit: unit ?? ''
  })
  const caption = captionOf(node)
  const shown: Paragraph[] = source ? [sourceLine(source, node, terms)] : []
  if (caption.length > 0) shown.push(paragraph('figcaption', caption))
  else {
    const reason = 'Unexpected chart without a caption, expected a sentence between the colons'
    warn(file, 'chart-complete', reason, node.position)
  }
  const children: unknown[] = node.children
  children.splice(0, children.length, ...shown)
}

function paragraph(hName: string, children: Paragraph['children'], className?: string): Paragraph {
  const hProperties = className ? {className: [className]} : {}
  return {type: 'paragraph', children, data: {hName, hProperties}}
}

/** Where the numbers are from: a key of the bibliography, or words. */
function sourceLine(source: string, {position}: Directive, terms: Terms): Paragraph {
  const cited = source.startsWith('@') ? `[${source}]` : source
  const value = formatTerm(terms['credit.source'], {source: cited})
  // Messages about a citation in it are told where the chart begins.
  const place = position && {position: {start: position.start, end: position.start}}
  return paragraph('p', [{type: 'text', value, ...place}], 'chart-source')
}

function reportSettings(node: Directive, file: VFile): void {
  const given = node.attributes ?? {}
  for (const name of Object.keys(given)) {
    if (settings.includes(name) || name === 'id' || name === 'class') continue
    const near = nearest(name, settings)
    const mend = near ? `did you mean \`${near}\`?` : `expected some of ${settings.join(', ')}`
    const reason = `Unexpected setting \`${name}\` of a chart, expected a known one; ${mend}`
    warn(file, 'chart-complete', reason, node.position)
  }
  if (!given['src']) {
    const reason = 'Unexpected chart without data, expected `src="data/x.csv"`'
    error(file, 'chart-complete', reason, node.position)
  }
  if (!given['alt']) {
    const reason =
      'Unexpected chart without `alt`, expected a sentence that tells what it shows to those who do not see it'
    warn(file, 'image-alt', reason, node.position)
  }
  reportType(node, file)
}

function reportType(node: Directive, file: VFile): void {
  const type = node.attributes?.['type']
  const known: readonly string[] = chartTypes
  if (type && known.includes(type)) return
  const near = type ? nearest(type, chartTypes) : undefined
  const found = type ? `type \`${type}\` of a chart` : 'chart without `type`'
  const mend = near ? `; did you mean \`${near}\`?` : ''
  const reason = `Unexpected ${found}, expected one of ${chartTypes.join(', ')}${mend}`
  error(file, 'chart-type', reason, node.position)
}
