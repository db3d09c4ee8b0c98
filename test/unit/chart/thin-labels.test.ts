// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, it} from 'vitest'
import {thinLabels} from '../../../pipeline/chart/thin-labels.ts'

const years = (count: number) =>
  Array.from({length: count}, (_, index) => ({
    text: String(1990 + index),
    value: 1990 + index,
    middle: (index * 400) / (count - 1)
  }))

const shown = (count: number) => thinLabels(years(count)).map(({text}) => text)

it('shows every label where there is room', () => {
  expect(shown(5)).toEqual(['1990', '1991', '1992', '1993', '1994'])
})

it('shows round years where there is not', () => {
  expect(shown(31)).toEqual(['1990', '1995', '2000', '2005', '2010', '2015', '2020'])
})

it('shows the first months of years where months are many', () => {
  const months = Array.from({length: 84}, (_, index) => ({
    text: `Month ${index % 12}`,
    value: index * 30.44,
    middle: index * 4.8
  }))
  expect(thinLabels(months).map(({text}) => text)).toEqual(Array(7).fill('Month 0'))
})

it('shows the first one alone where no two have room', () => {
  const long = [0, 1, 2].map((value) => ({text: 'a very long label', value, middle: value}))
  expect(thinLabels(long)).toEqual(long.slice(0, 1))
})
