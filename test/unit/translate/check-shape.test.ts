// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {checkShape} from '../../../pipeline/translate/check-shape.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMath)

function parse(lines: readonly string[]): Root {
  return parser.parse(lines.join('\n'))
}

/** Messages of a translation, as they are printed. */
function messagesOf(source: readonly string[], override: readonly string[]): string[] {
  const file = new VFile({path: 'en/02-semer.md'})
  checkShape(parse(source), parse(override), file)
  return file.messages.map((message) => `${message.fatal ? 'error' : 'warning'} ${message}`)
}

const source = [
  '# Semer',
  '',
  'Le mil[^sol].',
  '',
  '## Quand',
  '',
  '### La pluie',
  '',
  ':::figure{#fig-pluie src="../images/pluie.fr.svg" alt="La pluie"}',
  'La pluie, de mai à août.',
  ':::',
  '',
  '## Comment',
  '',
  ':::note[À savoir]',
  'On le sème en poquets.',
  ':::',
  '',
  '| Mois | Pluie |',
  '| --- | --- |',
  '| Mai | 3 |',
  '',
  '[^sol]: Sur un sol léger.'
]

const override = [
  '# Sowing',
  '',
  'Millet[^sol] is an old plant.',
  '',
  'A paragraph that the source has not.',
  '',
  '## When',
  '',
  '### The rain',
  '',
  ':::figure{#fig-pluie src="../images/pluie.en.svg" alt="Rain"}',
  'The rain, from May to August.',
  ':::',
  '',
  '## How',
  '',
  ':::note[To know]',
  'It is sown in pockets.',
  ':::',
  '',
  '| Month | Rain |',
  '| --- | --- |',
  '| May | 3 |',
  '',
  '[^sol]: On light soil.',
  '',
  '[^own]: A note of the translator.'
]

function replaced(from: string, ...to: readonly string[]): string[] {
  return override.flatMap((line) => (line === from ? to : [line]))
}

test('a translation that keeps the parts of its source is free in its paragraphs', () => {
  expect(messagesOf(source, source)).toEqual([])
  expect(messagesOf(source, override)).toEqual([])
})

test('a heading that is left out is named with its line in the source, not those that follow', () => {
  expect(messagesOf(source, replaced('### The rain'))).toEqual([
    'warning en/02-semer.md:7:1: Unexpected translation without the heading of level 3 «La pluie», expected it as in line 7 of the source; keep the headings of the source, in their order and with their number of `#`'
  ])
})

test('a heading of another level is named', () => {
  expect(messagesOf(source, replaced('## How', '#### How'))).toEqual([
    'warning en/02-semer.md:9:1: Unexpected translation without the heading of level 2 «Comment», expected it as in line 13 of the source; keep the headings of the source, in their order and with their number of `#`',
    'warning en/02-semer.md:15:1: Unexpected heading of level 4 «How», expected none here, as in the source; keep the headings of the source, in their order and with their number of `#`'
  ])
})

test('an id that is translated is an error, for others refer to it', () => {
  const figure = ':::figure{#fig-rain src="../images/pluie.en.svg" alt="Rain"}'
  expect(messagesOf(source, replaced(override[10] ?? '', figure))).toEqual([
    'error en/02-semer.md:9:1: Unexpected translation without the id `#fig-pluie`, expected it as in line 9 of the source; copy the id from the source; do not translate it, for others refer to it'
  ])
})

test('a note, a picture, a table and a box that are left out are named', () => {
  const short = override.slice(0, 10).concat(override.slice(13, 16))
  expect(messagesOf(source, short)).toEqual([
    'error en/02-semer.md:9:1: Unexpected translation without the id `#fig-pluie`, expected it as in line 9 of the source; copy the id from the source; do not translate it, for others refer to it',
    'warning en/02-semer.md:12:1: Unexpected translation without the note `[^sol]`, expected it as in line 23 of the source; translate the note, too, and do not translate the word after `^`',
    'warning en/02-semer.md:9:1: Unexpected translation without the picture `../images/pluie.fr.svg`, expected it as in line 9 of the source; copy the address of the picture from the source',
    'warning en/02-semer.md:12:1: Unexpected translation without the `:::note`, expected it as in line 15 of the source; see whether it was forgotten',
    'warning en/02-semer.md:12:1: Unexpected translation without the table, expected it as in line 19 of the source; see whether it was forgotten'
  ])
})

test('parts that are told apart by their name may stand in another order', () => {
  const notes = ['Un[^b] deux[^a].', '', '[^b]: B.', '', '[^a]: A.']
  const others = ['Two[^a] one[^b].', '', '[^a]: A.', '', '[^b]: B.']
  expect(messagesOf(notes, others)).toEqual([])
})

test('a citation that a free translation leaves out is told', () => {
  expect(messagesOf(['# Semer', '', 'Le mil [@sy2018].'], ['# Sowing', '', 'Millet.'])).toEqual([
    'warning en/02-semer.md:1:1: Unexpected translation without the citation `@sy2018`, expected it as in line 3 of the source; cite the work where the translation speaks of it, and do not translate the word after `@`'
  ])
})
