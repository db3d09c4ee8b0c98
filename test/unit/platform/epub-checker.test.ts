// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {afterAll, describe, expect, it} from 'vitest'
import {createEpubChecker} from '../../../pipeline/platform/epub-checker.ts'
import {pack, renderSample} from '../formats-epub/build-sample.ts'

const checker = createEpubChecker()
afterAll(checker.close)

describe('the checker of EPUBs', () => {
  it('answers each of several questions at once with its own findings', async () => {
    const {rendering, publication} = renderSample()
    const sound = await pack(rendering, publication)
    const [bad, good, worse] = await Promise.all([
      checker.check(new Uint8Array([1, 2, 3])),
      checker.check(sound),
      checker.check(new Uint8Array())
    ])
    expect(good).toEqual([])
    for (const findings of [bad, worse]) {
      expect(findings.map(({severity}) => severity)).toContain('fatal')
    }
  })

  it('can be closed before it has ever been used, while it starts, and twice', async () => {
    const unused = createEpubChecker()
    await unused.close()
    unused.prepare()
    await unused.close()
    await expect(unused.close()).resolves.toBeUndefined()
  })
})
