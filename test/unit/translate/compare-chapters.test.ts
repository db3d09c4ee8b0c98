// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type ChapterText, compareChapters} from '../../../pipeline/translate/compare-chapters.ts'

const passage = fc.record({
  text: fc.constantFrom('A b c d e.', 'A b c d f.', 'A b x d e.', 'Other words.', 'More of them.'),
  line: fc.nat(),
  isHeading: fc.boolean()
})
const passages = fc.array(passage, {maxLength: 8})
const chapter = (all: ChapterText['passages']): ChapterText[] => [
  {name: 'a.md', title: 'A', passages: all}
]

/** Texts that the runs of changes hold on one side. */
const side = (changes: ReturnType<typeof compareChapters>, other: 'added' | 'removed') =>
  changes
    .flatMap((one) => one.changes)
    .map(({runs}) => runs.filter(({kind}) => kind !== other).map(({text}) => text))
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(''))

test('what is the same is not told', () => {
  fc.assert(
    fc.property(passages, (all) => {
      expect(compareChapters(chapter(all), chapter(all), 'en')).toEqual([])
    })
  )
})

test('what is told is what each side has more than the other, in its order', () => {
  fc.assert(
    fc.property(passages, passages, (before, after) => {
      const changes = compareChapters(chapter(before), chapter(after), 'en')
      for (const [own, told] of [
        [before, side(changes, 'added')],
        [after, side(changes, 'removed')]
      ] as const) {
        const left: string[] = own.map(({text}) => text)
        for (const text of told) {
          const at = left.indexOf(text)
          expect(at).toBeGreaterThanOrEqual(0)
          left.splice(0, at + 1)
        }
      }
      const shared = (all: typeof before, told: readonly string[]) => all.length - told.length
      expect(shared(before, side(changes, 'added'))).toBe(shared(after, side(changes, 'removed')))
    })
  )
})
