// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {nameIds} from '../../../pipeline/load/pictures/name-ids.ts'

const bytesOf = (svg: string) => new TextEncoder().encode(svg)

test('ids that are no names in XML get names, and what refers to them follows', () => {
  const svg = `<svg aria-labelledby="2"><g id="Layer 1"><path id='2'/></g><rect id="id-layer-1" fill="url(#2)"/>
<use href="#Layer 1" xlink:href='#2'/><path style="fill: url('#Layer 1')" data-id="2"/></svg>`
  expect(new TextDecoder().decode(nameIds(bytesOf(svg)))).toBe(
    `<svg aria-labelledby="id-2"><g id="id-layer-1-2"><path id='id-2'/></g><rect id="id-layer-1" fill="url(#id-2)"/>
<use href="#id-layer-1-2" xlink:href='#id-2'/><path style="fill: url('#id-layer-1-2')" data-id="2"/></svg>`
  )
})

test('a drawing with good ids keeps its bytes', () => {
  const bytes = bytesOf('<svg><g id="Étage_1"/><use href="#Étage_1"/></svg>')
  expect(nameIds(bytes)).toBe(bytes)
})

test('a drawing in another encoding than UTF-8 is left as it is', () => {
  const bytes = Uint8Array.from(Buffer.from('<svg><g id="É 1"/></svg>', 'latin1'))
  expect(nameIds(bytes)).toBe(bytes)
})
