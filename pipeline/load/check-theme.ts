// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {VFile} from 'vfile'
import {toPixels} from '../model/length.ts'
import {error} from '../model/message.ts'
import {nearest} from '../model/nearest.ts'
import type {BookMetadata} from './book-schema.ts'
import {pageSizes, sizeName} from './page-sizes.ts'
import type {Metadata} from './parse-metadata.ts'
import {kindOf, readTokens} from './setting-kinds.ts'

type Settings = Readonly<Record<string, string>>

/** The one setting that stands for others. */
const sizeSetting = 'page-size'

/**
 * Check the theme settings of a book; problems become messages of the rule `theme-value`.
 *
 * @param tokens text of `tokens.css`, which has every setting with a value of its kind.
 * @returns sound settings, the page size written out; whatever they are, the book can be printed.
 */
export function checkTheme(
  metadata: Metadata<BookMetadata>,
  file: VFile,
  tokens: string
): Settings {
  const standard = readTokens(tokens)
  const own = Object.entries(metadata.data.theme).filter(([name, value]) =>
    isSound(name, value, {metadata, file, standard})
  )
  const {[sizeSetting]: size, ...single} = Object.fromEntries(own)
  const settings = {...(size === undefined ? {} : pageSizes[sizeName(size)]), ...single}
  const read = (name: string) => toPixels(settings[name] ?? standard.get(name) ?? '') ?? 0
  const broken = limits.filter(({holds}) => !holds(read))
  for (const {names, problem} of broken) {
    const blamed = names.find((name) => name in single) ?? sizeSetting
    error(file, 'theme-value', problem(read), metadata.placeOf(['theme', blamed]))
  }
  return broken.length > 0 ? {} : settings
}

interface Check {
  readonly metadata: Metadata<BookMetadata>
  readonly file: VFile
  readonly standard: ReadonlyMap<string, string>
}

function isSound(name: string, value: string, {metadata, file, standard}: Check): boolean {
  const token = standard.get(name)
  if (name !== sizeSetting && token === undefined) {
    const reason = `Unexpected theme setting \`${name}\`, expected ${expectedName(name, standard)}`
    error(file, 'theme-value', reason, metadata.keyPlaceOf(['theme', name]))
    return false
  }
  const {accepts, expected} = token === undefined ? sizeKind : kindOf(token)
  if (accepts(value)) return true
  const reason = `Unexpected \`${value.slice(0, 60)}\` for \`theme.${name}\`, expected ${expected(value)}`
  error(file, 'theme-value', reason, metadata.placeOf(['theme', name]))
  return false
}

function expectedName(name: string, standard: ReadonlyMap<string, string>): string {
  const near = nearest(name.toLowerCase(), [sizeSetting, ...standard.keys()])
  return near === undefined
    ? 'one of those that templates/README.md lists'
    : `a known one; did you mean \`${near}\`?`
}

const sizeKind = {
  accepts: (value: string) => Object.hasOwn(pageSizes, sizeName(value)),
  expected: () => {
    const names = Object.keys(pageSizes).map((name) => `\`${name}\``)
    return `one of ${names.join(', ')}; any other size by \`page-width\` and \`page-height\``
  }
}

/** Length of a setting in CSS pixels. */
type Read = (name: string) => number

const millimetre = 96 / 25.4

/** What must hold between settings, and which of them to name, the likeliest first. */
const limits: readonly {
  readonly names: readonly string[]
  readonly holds: (read: Read) => boolean
  readonly problem: (read: Read) => string
}[] = [
  ...['page-width', 'page-height'].map((name) => ({
    names: [name],
    holds: (read: Read) => isBetween(read(name), 50 * millimetre, 1200 * millimetre),
    problem: (read: Read) =>
      `Unexpected \`${name}\` of ${inMillimetres(read(name))}, expected from 50 to 1200 mm`
  })),
  {
    names: ['margin-inner', 'margin-outer', 'page-width'],
    holds: (read) => lineOf(read) >= 40 * millimetre,
    problem: (read) =>
      `Unexpected lines of ${inMillimetres(lineOf(read))}, expected 40 mm at least: \`page-width\` less \`margin-inner\` and \`margin-outer\``
  },
  {
    names: ['margin-top', 'margin-bottom', 'page-height'],
    holds: (read) => columnOf(read) >= Math.max(40 * millimetre, 8 * read('print-leading')),
    problem: (read) =>
      `Unexpected text ${inMillimetres(columnOf(read))} high, expected 40 mm and eight lines at least: \`page-height\` less \`margin-top\` and \`margin-bottom\``
  },
  {
    names: ['print-size'],
    holds: (read) => isBetween(read('print-size'), 6 / 0.75, 36 / 0.75),
    problem: (read) =>
      `Unexpected \`print-size\` of ${inPoints(read('print-size'))}, expected from 6 to 36 pt`
  },
  {
    names: ['print-leading', 'print-size'],
    holds: (read) => read('print-leading') >= read('print-size'),
    problem: (read) =>
      `Unexpected \`print-leading\` of ${inPoints(read('print-leading'))}, expected \`print-size\` (${inPoints(read('print-size'))}) at least, better a third more`
  },
  {
    names: ['bleed'],
    holds: (read) => read('bleed') <= 25 * millimetre,
    problem: (read) =>
      `Unexpected \`bleed\` of ${inMillimetres(read('bleed'))}, expected 25 mm at most; printers ask for 3`
  }
]

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least - 0.01 && value <= most + 0.01
}

function lineOf(read: Read): number {
  return read('page-width') - read('margin-inner') - read('margin-outer')
}

function columnOf(read: Read): number {
  return read('page-height') - read('margin-top') - read('margin-bottom')
}

function inMillimetres(pixels: number): string {
  return `${Math.round((pixels / millimetre) * 10) / 10} mm`
}

function inPoints(pixels: number): string {
  return `${Math.round(pixels * 75) / 100} pt`
}
