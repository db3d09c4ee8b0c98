// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'
import type {DeclaredWork} from '../../../pipeline/load/declared-works.ts'
import {readSidecar} from '../../../pipeline/load/read-sidecar.ts'
import {toSidecar} from '../../../pipeline/load/to-sidecar.ts'

// REUSE-IgnoreStart

const file = new VFile({path: 'credits.yaml'})
const work: DeclaredWork = {
  path: 'a.png',
  creators: [],
  expression: 'CC0-1.0',
  use: 'collect',
  changes: [],
  file
}

it('says that nobody holds what nobody is named for', () => {
  expect(toSidecar(work)).toBe('SPDX-FileCopyrightText: NONE\nSPDX-License-Identifier: CC0-1.0\n')
})

it('keeps every value on its line', () => {
  const text = toSidecar({...work, creators: [{name: 'Awa\nSPDX-License-Identifier: MIT'}]})
  expect(text.match(/^SPDX-License-Identifier: .*$/gm)).toEqual([
    'SPDX-License-Identifier: CC0-1.0'
  ])
})

it('is read back as the record that it was written from', () => {
  const name = fc.stringMatching(/^[\p{L}][\p{L} .’-]{0,30}\p{L}$/u)
  const property = fc.property(fc.uniqueArray(name, {minLength: 1, maxLength: 3}), (names) => {
    const creators = names.map((one) => ({name: one.replace(/ +/g, ' ')}))
    const written = toSidecar({...work, creators, copyrightNotice: '© 2019 Awa Diop'})
    expect(readSidecar('a.png', written, file)).toMatchObject({
      creators,
      copyrightNotice: '© 2019 Awa Diop',
      expression: 'CC0-1.0'
    })
  })
  fc.assert(property)
})
// REUSE-IgnoreEnd
