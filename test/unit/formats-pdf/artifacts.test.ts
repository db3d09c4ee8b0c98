// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {markArtifacts as markBytes} from '../../../pipeline/formats/pdf/artifacts.ts'

function markArtifacts(content: string): string {
  return Buffer.from(markBytes(Buffer.from(content))).toString()
}

const inside = '/P <</MCID 0 >>BDC\nBT\n/F5 14 Tf\n<01ff> Tj\nET\nEMC\n'

test('what a structure element holds stays as it is', () => {
  expect(markArtifacts(`q\n${inside}Q\n`)).toBe(`q\n${inside}Q\n`)
})

test('text outside the structure is wrapped as one artifact', () => {
  const text = 'BT\n/F7 11.2 Tf\n1 0 0 -1 313 39 Tm\n<0027> Tj\n7.2 0 Td <012a> Tj\nET'
  expect(markArtifacts(`q\n${text}\n${inside}Q\n`)).toBe(
    `q\n/Artifact BMC\n${text}\nEMC\n\n${inside}Q\n`
  )
})

test('a path is wrapped from its first operand', () => {
  expect(markArtifacts('0 0 1 rg\n0 0 10 2 re\nf\n')).toBe(
    '0 0 1 rg\n/Artifact BMC\n0 0 10 2 re\nf\nEMC\n\n'
  )
})

test('a path that only clips is no painting', () => {
  expect(markArtifacts('0 0 10 10 re\nW* n\n/G3 gs\n')).toBe('0 0 10 10 re\nW* n\n/G3 gs\n')
})

test('pictures that follow each other are one artifact', () => {
  expect(markArtifacts('/X1 Do\n/X2 Do\n')).toBe('/Artifact BMC\n/X1 Do\n/X2 Do\nEMC\n\n')
})

test('operators inside strings are text', () => {
  const text = '/P <</MCID 1 >>BDC\nBT\n(EMC f \\) Do) Tj\nET\nEMC\n'
  expect(markArtifacts(text)).toBe(text)
})

test('hexadecimal texts, names, comments and dictionaries are operands', () => {
  const text = '/f <</MCID 1/X(BT)>>BDC\n% EMC S\n[<0f>-2(S\\(EMC)]TJ\nEMC\n'
  expect(markArtifacts(text)).toBe(text)
})

test('what only looks like the end of a sequence inside of one is none', () => {
  for (const inside of ['<BDC>', '/EMC', 'XEMC', 'EMCX', '/Span<</A/B>>BDC EMC']) {
    const text = `/P BMC ${inside} BT <01>Tj ET EMC q`
    expect(markArtifacts(text)).toBe(text)
  }
})

test('what never ends is left alone', () => {
  for (const text of ['(a', '<0', '/P BMC BT', '1 0 0']) expect(markArtifacts(text)).toBe(text)
})

test('nothing is lost, every mark is closed, and a second time changes nothing', () => {
  const parts = ['q', 'Q', 'BT\n(a) Tj\nET', '0 0 1 1 re\nf', '0 0 1 1 re\nn', '/X Do', inside]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts)), (operators) => {
      const content = operators.join('\n')
      const marked = markArtifacts(content)
      const plain = (text: string) =>
        text.replace(/\/Artifact BMC\n|EMC\n/g, '').replace(/\s+/g, '')
      expect(plain(marked)).toBe(plain(content))
      expect(marked.match(/B[DM]C\n/g)?.length).toBe(marked.match(/EMC\n/g)?.length)
      expect(markArtifacts(marked)).toBe(marked)
    })
  )
})
