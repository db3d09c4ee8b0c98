// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {readSidecar} from '../../../pipeline/load/read-sidecar.ts'

// REUSE-IgnoreStart

const file = new VFile({path: 'book/a.jpg.license'})
const read = (source: string) => readSidecar('a.jpg', source, file)

describe('readSidecar', () => {
  it('takes the creators from the notices, without sign, years and addresses', () => {
    const work = read(
      'SPDX-FileCopyrightText: © 2019–2020 Awa Diop <awa@example.org>\n\nSPDX-License-Identifier: CC-BY-2.0\n'
    )
    expect(work?.creators).toEqual([{name: 'Awa Diop'}])
    expect(work?.copyrightNotice).toBe('© 2019–2020 Awa Diop')
    expect(work?.expression).toBe('CC-BY-2.0')
    expect(work?.place).toEqual({line: 3, column: 1})
  })

  it('prefers contributors, who made it, to holders, who own it', () => {
    const work = read(
      'SPDX-FileCopyrightText: 2019 Museum\r\nSPDX-FileContributor: Awa Diop\r\nSPDX-License-Identifier: CC0-1.0'
    )
    expect(work?.creators).toEqual([{name: 'Awa Diop'}])
    expect(work?.copyrightNotice).toBe('© 2019 Museum')
  })

  it('reads comment headers', () => {
    expect(read('<!-- SPDX-License-Identifier: MIT -->')?.expression).toMatch(/^MIT/)
  })

  it('finds nothing where no licence is named', () => {
    expect(read('SPDX-FileCopyrightText: 2019 Museum')).toBeUndefined()
  })
})
// REUSE-IgnoreEnd
