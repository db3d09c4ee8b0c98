// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {parseLicence} from '../../../pipeline/rights/parse-licence.ts'

/** Identifiers of the licence and of its alternatives, or the problem and the suggestion. */
function outcome(expression: string): (string | undefined)[] {
  const result = parseLicence(expression)
  return 'licence' in result
    ? [result.licence, ...result.alternatives].map(({spdx}) => spdx)
    : [result.problem, result.suggestion]
}

describe('parseLicence', () => {
  it.each([
    ['CC-BY-SA-4.0', ['CC-BY-SA-4.0']],
    [' MIT ', ['MIT']],
    ['LicenseRef-AllRightsReserved', ['LicenseRef-AllRightsReserved']],
    ['CC-BY-SA-4.0 OR GFDL-1.3-or-later', ['CC-BY-SA-4.0', 'GFDL-1.3-or-later']],
    ['(MIT OR CC-BY-4.0) OR CC0-1.0', ['MIT', 'CC-BY-4.0', 'CC0-1.0']],
    ['0BSD OR CC-BY-4.0', ['CC-BY-4.0']]
  ])('reads %s', (expression, ids) => {
    expect(outcome(expression)).toEqual(ids)
  })

  it('suggests what a name or another spelling means', () => {
    expect(outcome('CC BY-SA 4.0')).toEqual([
      'Unexpected licence `CC BY-SA 4.0`, expected an SPDX identifier such as `CC-BY-SA-4.0`',
      'CC-BY-SA-4.0'
    ])
  })

  it('asks for the version that is missing, and does not make it up', () => {
    const [problem, suggestion] = outcome('CC BY-SA')
    expect(problem).toContain('`CC BY-SA` without version')
    expect(problem).toContain('`CC-BY-SA-`')
    expect(suggestion).toBeUndefined()
  })

  it('tells SPDX identifiers that are not in the table from mistakes', () => {
    expect(outcome('0BSD')).toEqual([
      'Unexpected licence `0BSD` that is not in the reviewed table, expected one that is, such as `CC-BY-SA-4.0`',
      undefined
    ])
    expect(outcome('GFDL-1.3')[0]).toContain('expected `GFDL-1.3-only` or `GFDL-1.3-or-later`')
  })

  it.each([
    'CC-BY-4.0 AND MIT',
    'MIT OR (MIT AND CC-BY-4.0)',
    'GPL-3.0+',
    'GPL-3.0-only WITH Classpath-exception-2.0'
  ])('refuses %s, which is more than a choice', (expression) => {
    expect(outcome(expression)[0]).toMatch(/^Unexpected licence expression/)
  })

  it.each(['', '   ', 'OR', '()', 'MIT OR', '\u0000'])(
    'reports %j without throwing',
    (expression) => {
      expect(outcome(expression)[0]).toMatch(/^Unexpected licence/)
    }
  )
})
