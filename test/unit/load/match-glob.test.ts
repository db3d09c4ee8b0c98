// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {matchesGlob} from '../../../pipeline/load/match-glob.ts'

describe('matchesGlob', () => {
  it.each([
    ['images/a.svg', 'images/*.svg', true],
    ['images/deep/a.svg', 'images/*.svg', false],
    ['images/deep/a.svg', 'images/**', true],
    ['a.svg', '**/a.svg', true],
    ['images/deep/a.svg', '**/a.svg', true],
    ['images/a.svg', './images/a.svg', true],
    ['images/aXsvg', 'images/a.svg', false],
    ['images/a(1).png', 'images/a(1).png', true],
    ['images/é.png', 'images/é.*', true]
  ])('%s and %s: %s', (path, pattern, expected) => {
    expect(matchesGlob(path, pattern)).toBe(expected)
  })
})
