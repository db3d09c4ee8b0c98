// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {srgbProfile} from '../../../pipeline/formats/pdf/icc-profile.ts'

const bytes = Buffer.from(srgbProfile())

/** Data of a tag of the profile. */
function tag(signature: string): Buffer {
  const count = bytes.readUInt32BE(128)
  for (let at = 132; at < 132 + 12 * count; at += 12) {
    if (bytes.toString('latin1', at, at + 4) !== signature) continue
    const start = bytes.readUInt32BE(at + 4)
    return bytes.subarray(start, start + bytes.readUInt32BE(at + 8))
  }
  throw new Error(`no ${signature}`)
}

function xyz(signature: string): number[] {
  return [8, 12, 16].map((at) => tag(signature).readInt32BE(at) / 0x10000)
}

test('the header says what it is and how long', () => {
  expect(bytes.readUInt32BE(0)).toBe(bytes.length)
  expect(bytes.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(bytes.toString('latin1', 36, 40)).toBe('acsp')
})

test('every tag lies inside the file, at a multiple of four', () => {
  for (const name of ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']) {
    const data = tag(name)
    expect(data.byteOffset % 4).toBe(bytes.byteOffset % 4)
    expect(data.length).toBeGreaterThan(12)
  }
})

test('the primaries add up to the white of the connection space, D50', () => {
  const sum = ['rXYZ', 'gXYZ', 'bXYZ'].map(xyz)
  const white = [0, 1, 2].map((axis) => sum.reduce((total, one) => total + (one[axis] ?? 0), 0))
  expect(white[0]).toBeCloseTo(0.9642, 3)
  expect(white[1]).toBeCloseTo(1, 3)
  expect(white[2]).toBeCloseTo(0.8249, 3)
})

test('the curve is sRGB’s: black, white, and a middle grey of 21 %', () => {
  const curve = tag('gTRC')
  const points = curve.readUInt32BE(8)
  const at = (share: number) =>
    curve.readUInt16BE(12 + 2 * Math.round(share * (points - 1))) / 0xffff
  expect(at(0)).toBe(0)
  expect(at(1)).toBe(1)
  expect(at(0.5)).toBeCloseTo(0.214, 2)
})

test('the three channels share one curve, and it is made the same every time', () => {
  expect(tag('rTRC').byteOffset).toBe(tag('bTRC').byteOffset)
  expect(Buffer.from(srgbProfile()).equals(bytes)).toBe(true)
})
