// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {ClockError, readClock} from '../../../pipeline/platform/clock.ts'
import {createProgress} from '../../../pipeline/platform/progress.ts'

describe('readClock', () => {
  const date = new Date('2026-11-23T10:20:30.456Z')

  it('tells the time in whole seconds', () => {
    expect(readClock({}, date)).toEqual({now: '2026-11-23T10:20:30Z'})
    expect(readClock({SOURCE_DATE_EPOCH: ''}, date)).toEqual({now: '2026-11-23T10:20:30Z'})
  })

  it('takes SOURCE_DATE_EPOCH as seconds since 1970', () => {
    expect(readClock({SOURCE_DATE_EPOCH: '1700000000'}, date).epoch).toBe('2023-11-14T22:13:20Z')
    expect(readClock({SOURCE_DATE_EPOCH: '0'}, date).epoch).toBe('1970-01-01T00:00:00Z')
  })

  it.each(['-1', '1.5', 'now', '1e9', '999999999999'])('refuses SOURCE_DATE_EPOCH=%s', (typed) => {
    expect(() => readClock({SOURCE_DATE_EPOCH: typed}, date)).toThrow(
      new ClockError(`Unexpected \`SOURCE_DATE_EPOCH=${typed}\`, expected seconds since 1970`)
    )
  })
})

describe('createProgress', () => {
  function show(options: {quiet: boolean; live: boolean}): string {
    let written = ''
    let now = 1000
    const progress = createProgress({
      ...options,
      write: (text) => {
        written += text
      },
      now: () => now
    })
    progress.step('Reading')
    now = 2500
    progress.step('Printing')
    progress.done()
    return written
  }

  it('is a line per step where nothing can be rewritten', () => {
    expect(show({quiet: false, live: false})).toBe('0.0 s  Reading\n1.5 s  Printing\n')
  })

  it('rewrites its line on a terminal and clears it in the end', () => {
    const clear = '\r\u001B[2K'
    expect(show({quiet: false, live: true})).toBe(
      `${clear}0.0 s  Reading…${clear}1.5 s  Printing…${clear}`
    )
  })

  it('can be silent', () => {
    expect(show({quiet: true, live: true})).toBe('')
  })
})
