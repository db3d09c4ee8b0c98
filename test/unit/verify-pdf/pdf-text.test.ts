// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {PdfText} from '../../../pipeline/verify/pdf-text.ts'
import {makePdf, paragraphs} from './small-pdf.ts'

async function read(content: string, form?: string): Promise<string> {
  const {pages} = await makePdf([content], form)
  return new PdfText(pages).whole()
}

const readings: readonly (readonly [string, string, string])[] = [
  ['a text', 'BT /F 1 Tf (abc) Tj ET', 'abc\n'],
  ['a text with brackets', 'BT /F 1 Tf (a(b)\\)c\\050) Tj ET', 'a(b))c(\n'],
  ['a text in octal digits', 'BT /F 1 Tf (\\141\\142) Tj ET', 'ab\n'],
  ['hexadecimal digits, the last one missing', 'BT /F 1 Tf <61 62 6> Tj ET', 'ab`\n'],
  ['a text with kerning', 'BT /F 1 Tf [(a) -120 <62> 3 (c)] TJ ET', 'abc\n'],
  ['lines', 'BT /F 1 Tf (a) \' 1 2 (b) " ET', 'ab\n'],
  ['codes of two bytes', 'BT /G 1 Tf <00610062> Tj ET', 'ab\n'],
  ['a font that changes', 'BT /G 1 Tf <0061> Tj /F 1 Tf <62> Tj ET', 'ab\n'],
  ['ligatures as their characters', 'BT /F 1 Tf <65 01> Tj ET', 'e\uFB03\n'],
  ['listed characters', 'BT /F 1 Tf <80 82> Tj ET', '\u0627\u0644\u0627\n'],
  ['codes without a character as nothing', 'BT /F 1 Tf <61 F0 62> Tj ET', 'ab\n'],
  [
    'what a sequence says it reads',
    '/P <</MCID 0>>BDC BT /F 1 Tf (a) Tj /Span <</ActualText (xy)>>BDC (b) Tj EMC (c) Tj ET EMC',
    'axyc\n'
  ],
  [
    'what a sequence says, in UTF-16',
    '/Span <</MCID 1/ActualText <FEFF06440627>>>BDC BT /F 1 Tf (ab) Tj ET EMC',
    '\u0644\u0627'
  ],
  [
    'what a sequence says once, however often it paints',
    '/Span <</ActualText (x)>>BDC BT /F 1 Tf (a) Tj (b) Tj ET EMC BT (c) Tj ET',
    'xc\n'
  ],
  ['letters that are painted backwards', '/ReversedChars BMC BT /F 1 Tf (ab) Tj ET EMC', '\nba'],
  ['no artifact', '/Artifact BMC BT /F 1 Tf (7) Tj ET EMC BT (a) Tj ET', 'a\n'],
  [
    'no artifact with properties, nor what is in it',
    '/Artifact <</Type /Pagination>>BDC BT /F 1 Tf /Span BMC (7) Tj EMC ET EMC',
    ''
  ],
  ['nothing in a comment', 'BT /F 1 Tf % (b) Tj\n(a) Tj ET', 'a\n'],
  ['nothing in a picture', 'BI /W 1 ID (b) Tj\nEI BT /F 1 Tf (a) Tj ET', 'a\n'],
  [
    'a form, and the font from before behind it',
    'BT /G 1 Tf ET /X Do BT <0061> Tj ET',
    '\nin a form\na\n'
  ]
]

test.each(readings)('%s is read', async (_, content, text) => {
  expect(await read(content)).toBe(text)
})

test('a form that paints itself is read, and ends', async () => {
  expect(await read('/X Do', 'BT /F 1 Tf (a) Tj ET /X Do')).toMatch(/^(a\n){2,20}$/)
})

test('a sequence that ends twice loses nothing', async () => {
  expect(await read('/P BMC BT /F 1 Tf (a) Tj EMC EMC (b) Tj ET')).toBe('ab\n')
})

test('pages are read at both ends, each once, where few are wanted', async () => {
  const {pages} = await makePdf(['a', 'b', 'c', 'd', 'e'].map((letter) => paragraphs(letter)))
  const text = new PdfText(pages)
  expect(text.ends(1, 2)).toBe('a\nd\ne\n')
  expect(text.ends(4, 4)).toBe('a\nb\nc\nd\ne\n')
  expect(text.whole()).toBe('a\nb\nc\nd\ne\n')
})
