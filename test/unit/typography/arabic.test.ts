// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

const cases: readonly (readonly [typed: string, set: string])[] = [
  ['كلمة ، كلمة', 'كلمة، كلمة'],
  ['كلمة ؛ كلمة', 'كلمة؛ كلمة'],
  ['لماذا ؟', 'لماذا؟'],
  ['لماذا\u00a0؟', 'لماذا؟'],
  ['نعم !', 'نعم!'],
  ['نعم .', 'نعم.'],
  ['نعم.', 'نعم.'],
  ['كلمة، كلمة', 'كلمة، كلمة'],
  ['كلمة , كلمة', 'كلمة , كلمة'],
  ['كلمة, كلمة?', 'كلمة, كلمة?'],
  ['نعم...', 'نعم…'],
  ['ملف .txt', 'ملف .txt'],
  ['« كلمة »', '« كلمة »'],
  ['«كلمة»', '«كلمة»'],
  ['"كلمة"', '"كلمة"'],
  ['15 kWh', '15\u00a0kWh'],
  ['15 كم', '15\u00a0كم'],
  ['١٥ كم', '١٥\u00a0كم'],
  ['3 مليون', '3\u00a0مليون'],
  ['24 %', '24\u00a0%'],
  ['٢٤ ٪', '٢٤\u00a0٪'],
  ['24%', '24%'],
  ['3 كتب', '3 كتب'],
  ['( ؟ )', '( ؟ )']
]

describe('Arabic typography', () => {
  it.each(cases)('sets %j as %j', (typed, set) => {
    expect(typesetText(typed, 'ar')).toBe(set)
  })

  it.each(cases)('sets %j once and for all', (_, set) => {
    expect(typesetText(set, 'ar-MA')).toBe(set)
  })
})
