// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {typesetText} from '../../../pipeline/typography/typeset.ts'

const cases: readonly (readonly [typed: string, set: string])[] = [
  ['"word"', '“word”'],
  ['He said "yes".', 'He said “yes”.'],
  ['"Yes," he said, "and no."', '“Yes,” he said, “and no.”'],
  ['("word")', '(“word”)'],
  ['"An open paragraph', '“An open paragraph'],
  ['and it ends here."', 'and it ends here.”'],
  ['a 27" screen', 'a 27" screen'],
  ['5\'10"', '5\'10"'],
  ["6' tall", "6' tall"],
  ['"What?" "Yes!"', '“What?” “Yes!”'],
  ['--"Well"', '–“Well”'],
  ["'word'", '‘word’'],
  ["He said 'yes'.", 'He said ‘yes’.'],
  ['"He said \'yes\'"', '“He said ‘yes’”'],
  ['\'He said "yes" again\'', '‘He said “yes” again’'],
  ["don't", 'don’t'],
  ["It's the artist's", 'It’s the artist’s'],
  ["the artists' rights", 'the artists’ rights'],
  ["the '90s", 'the ’90s'],
  ["the 1960's", 'the 1960’s'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["'Tis true", '’Tis true'],
  ["get 'em", 'get ’em'],
  ["'Twas 'round here", '’Twas ’round here'],
  ["O'Brien's", 'O’Brien’s'],
  ["'ello there", "'ello there"],
  ["'a 'b' c'", '‘a ‘b’ c’'],
  ['“word” and ‘word’', '“word” and ‘word’'],
  ['Well...', 'Well…'],
  ['Well....', 'Well....'],
  ['one -- two', 'one – two'],
  ['one --- two', 'one — two'],
  ['one--two', 'one—two'],
  ['one---two', 'one—two'],
  ['1914--1918', '1914–1918'],
  ['run --draft', 'run --draft'],
  ['15 kWh', '15\u00a0kWh'],
  ['8 GB', '8\u00a0GB'],
  ['24 %', '24\u00a0%'],
  ['24%', '24%'],
  ['3 million people', '3\u00a0million people'],
  ['3 houses', '3 houses'],
  ['1 000 000', '1\u202f000\u202f000'],
  ['1,000,000', '1,000,000'],
  ['p. 12', 'p.\u00a012'],
  ['pp. 12--15', 'pp.\u00a012–15'],
  ['Fig. 2', 'Fig.\u00a02'],
  ['vol. III', 'vol.\u00a0III'],
  ['the ship. 12 men', 'the ship. 12 men'],
  ['Dr. Smith', 'Dr.\u00a0Smith'],
  ['Mr. and Mrs. Smith', 'Mr. and Mrs.\u00a0Smith'],
  ['Ms Smith', 'Ms\u00a0Smith'],
  ['J. R. R. Tolkien', 'J.\u00a0R.\u00a0R.\u00a0Tolkien'],
  ['taller than I. He left', 'taller than I. He left'],
  ['Really? Yes! No; so: well', 'Really? Yes! No; so: well'],
  ['1er, XXIe', '1er, XXIe'],
  ["see https://a.org/it's--me", "see https://a.org/it's--me"]
]

describe('English typography', () => {
  it.each(cases)('sets %j as %j', (typed, set) => {
    expect(typesetText(typed, 'en')).toBe(set)
  })

  it.each(cases)('sets %j once and for all', (_, set) => {
    expect(typesetText(set, 'en')).toBe(set)
  })
})
