// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Licence, uses} from '../../../pipeline/model/rights.ts'
import {chooseBranch, rankOf} from '../../../pipeline/rights/choose-branch.ts'
import {judgeExpression} from '../../../pipeline/rights/judge-expression.ts'
import {termsOf} from '../../../pipeline/rights/licence-terms.ts'
import {parseLicence} from '../../../pipeline/rights/parse-licence.ts'
import {phraseVerdict} from '../../../pipeline/rights/phrase-verdict.ts'
import {allLicences, findWorkLicence, knownLicences} from '../../../pipeline/rights/registry.ts'

function licence(spdx: string): Licence {
  const row = findWorkLicence(spdx)
  if (!row) throw new Error(`no row for ${spdx}`)
  return row
}

const bySa = licence('CC-BY-SA-4.0')

describe('the table of works', () => {
  it('has terms for every licence', () => {
    expect(allLicences.filter(({spdx}) => termsOf(spdx) === undefined)).toEqual([])
  })

  it('has every identifier once', () => {
    expect(new Set(allLicences.map(({spdx}) => spdx)).size).toBe(allLicences.length)
  })

  it.each(['LicenseRef-Permission', 'LicenseRef-Quotation', 'LicenseRef-Unsplash', 'GPL-2.0-only'])(
    'has %s, which no book may be under',
    (spdx) => {
      expect(findWorkLicence(spdx)?.spdx).toBe(spdx)
      expect(parseLicence(spdx)).toHaveProperty('problem')
    }
  )

  it('has addresses of ports as Creative Commons writes them', () => {
    expect(licence('CC-BY-SA-3.0-DE')).toMatchObject({
      canonical: 'https://creativecommons.org/licenses/by-sa/3.0/de/',
      short: 'CC BY-SA 3.0 DE',
      name: {en: 'Creative Commons Attribution-ShareAlike 3.0 Germany'}
    })
    expect(licence('CC-BY-SA-2.1-JP').name['en']).toBe(
      'Creative Commons Attribution-ShareAlike 2.1 Japan'
    )
  })
})

describe('judgeExpression', () => {
  it.each([
    ['CC-BY-4.0', 'CC-BY-4.0'],
    ['GFDL-1.2-or-later OR CC-BY-SA-3.0', 'CC-BY-SA-3.0'],
    ['CC-BY-SA-3.0 OR CC-BY-SA-4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-4.0 OR CC0-1.0', 'CC-BY-4.0'],
    ['CC0-1.0 AND CC-BY-SA-3.0', 'CC-BY-SA-3.0'],
    ['MIT AND (CC-BY-NC-4.0 OR CC-BY-ND-4.0)', 'CC-BY-ND-4.0'],
    ['EUPL-1.2 OR CC-BY-ND-4.0', 'CC-BY-ND-4.0'],
    ['GPL-2.0+ WITH Font-exception-2.0', 'GPL-2.0-or-later'],
    ['GPL-3.0', 'GPL-3.0-only'],
    ['CC-BY-SA-3.0+', 'CC-BY-SA-3.0']
  ])('uses what is under %s by %s', (expression, spdx) => {
    expect(judgeExpression(expression, 'collect', bySa)).toEqual({licence: licence(spdx)})
  })

  it('gives the licence of a work that it refuses', () => {
    expect(judgeExpression('CC-BY-NC-4.0', 'collect', bySa)).toEqual({
      licence: licence('CC-BY-NC-4.0'),
      verdict: {
        code: 'LIC-010',
        severity: 'error',
        values: {id: 'CC-BY-NC-4.0', target: 'CC BY-SA 4.0'}
      }
    })
  })

  it.each([
    ['CC BY-SA 4.0', 'LIC-002', 'CC-BY-SA-4.0'],
    ['cc-by-sa-3.0-de', 'LIC-002', 'CC-BY-SA-3.0-DE'],
    ['Unsplash', 'LIC-002', 'LicenseRef-Unsplash'],
    ['Unsplash License', 'LIC-002', 'LicenseRef-Unsplash'],
    ['LicenseRef-unsplash', 'LIC-003', 'LicenseRef-Unsplash'],
    ['https://creativecommons.org/licenses/by/4.0/deed.fr', 'LIC-002', 'CC-BY-4.0'],
    ['Tous droits réservés', 'LIC-002', 'LicenseRef-AllRightsReserved'],
    ['CC BY-SA', 'LIC-002', undefined],
    ['LicenseRef-Mine', 'LIC-003', undefined],
    ['EUPL-1.2', 'LIC-003', undefined],
    ['\u0000', 'LIC-002', undefined]
  ])('finds no licence in “%s” (%s) and suggests %s', (expression, code, suggestion) => {
    const {licence: none, verdict} = judgeExpression(expression, 'collect', bySa)
    expect(none).toBeUndefined()
    expect(verdict?.code).toBe(code)
    expect(verdict?.values['suggestion']).toBe(suggestion)
  })
})

const ids = fc.constantFrom(...allLicences.map(({spdx}) => spdx), 'EUPL-1.2', 'LicenseRef-Mine')

const expressions = fc.letrec<{expression: string}>((tie) => ({
  expression: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    ids,
    fc
      .tuple(tie('expression'), fc.constantFrom('OR', 'AND'), tie('expression'))
      .map(([left, word, right]) => `(${left} ${word} ${right})`)
  )
})).expression

const books = fc.constantFrom(...knownLicences.map(({spdx}) => spdx)).map(licence)

function rank(expression: string, use: (typeof uses)[number], book: Licence): number {
  const branch = chooseBranch(expression, use, termsOf(book.spdx))
  if (branch === undefined) throw new Error(`not an expression: ${expression}`)
  return rankOf(branch)
}

describe('the gate, whatever the licences', () => {
  const anyUse = fc.constantFrom(...uses)

  it('never finds a choice worse than one of its branches', () => {
    fc.assert(
      fc.property(expressions, expressions, anyUse, books, (a, b, use, book) => {
        expect(rank(`${a} OR ${b}`, use, book)).toBe(
          Math.min(rank(a, use, book), rank(b, use, book))
        )
      })
    )
  })

  it('never finds licences that hold together better than one of them', () => {
    fc.assert(
      fc.property(expressions, expressions, anyUse, books, (a, b, use, book) => {
        expect(rank(`(${a}) AND (${b})`, use, book)).toBe(
          Math.max(rank(a, use, book), rank(b, use, book))
        )
      })
    )
  })

  it('never lets an adaptation in where the whole work may not stand', () => {
    fc.assert(
      fc.property(expressions, books, (expression, book) => {
        const lets = (use: (typeof uses)[number]) =>
          judgeExpression(expression, use, book).verdict === undefined
        expect(lets('adapt') && !lets('collect')).toBe(false)
      }),
      {numRuns: 500}
    )
  })

  it('gives a licence or a reason, and has words for it in both languages', () => {
    const texts = fc.oneof(fc.string(), expressions)
    fc.assert(
      fc.property(texts, anyUse, books, (text, use, book) => {
        const {licence: found, verdict} = judgeExpression(text, use, book)
        expect(found ?? verdict).toBeDefined()
        if (verdict === undefined) return
        for (const language of ['fr', 'en'] as const) {
          const words = phraseVerdict(verdict, language).replaceAll(text, '')
          expect(words).not.toMatch(/undefined|\{\w+\}/)
        }
      }),
      {numRuns: 500}
    )
  })
})
