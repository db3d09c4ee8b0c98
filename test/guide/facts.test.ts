// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {checkFacts, type Facts, numbersOf} from './check-facts.ts'

const book = 'manuscript'
const read = (path: string): string => readFileSync(`${book}/${path}`, 'utf8')

const facts: Facts = parse(read('facts.yaml'))
const references: Parameters<typeof checkFacts>[0]['references'] = JSON.parse(
  read('references.json')
)
const chapters = readdirSync(`${book}/fr`)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({path: `fr/${name}`, text: read(`fr/${name}`)}))

test('every number of the guide that carries a citation is in a fact of the source cited', () => {
  expect(checkFacts({facts, references, chapters, readData: read})).toEqual([])
})

const sample = {
  facts: {
    facts: [{id: 'F1-01', sources: ['a-2024'], text: 'En mars, 1 250 films, soit 12,5 %.'}],
    figures: {'fig-a': ['F1-01']}
  },
  references: [{id: 'a-2024', title: 'Huit films', issued: {'date-parts': [[2024, 3, 7]]}}],
  readData: () => 'Mois,Films\n2024-03,1250\n'
}

const faults: Readonly<Record<string, readonly [text: string, fault: string]>> = {
  'another number': ['Ils étaient 1 251[@a-2024].', 'x.md:1: Unexpected 1251 of a-2024, expected'],
  'a number in an earlier sentence': [
    'Sur 30 films, on en vit. Et 12,5 % plurent[@a-2024].',
    'x.md:1: Unexpected 30 of a-2024, expected'
  ],
  'a number behind an author’s note': [
    'Il y en eut 99[^n].\n\n[^n]: [@a-2024]. À voir.',
    'x.md:1: Unexpected 99 of a-2024, expected'
  ],
  'a number in a table': ['| Films | 40[@a-2024] |', 'x.md:1: Unexpected 40 of a-2024, expected'],
  'a source without facts': ['Oui[@b-2020].', 'x.md:1: Unexpected source b-2020'],
  'a figure without facts': [
    ':::chart{#fig-b src="../data/x.csv"}',
    'x.md:1: Unexpected figure fig-b'
  ]
}

test.each(Object.entries(faults))('%s is told at its line', (_, [text, fault]) => {
  const [first = ''] = checkFacts({...sample, chapters: [{path: 'x.md', text}]})
  expect(first).toContain(fault)
})

test('a figure that says more than its facts is told', () => {
  const text = ':::chart{#fig-a src="../data/x.csv"}'
  const readData = () => 'Mois,Films\n2024-03,1300\n'
  const found = checkFacts({...sample, readData, chapters: [{path: 'x.md', text}]})
  expect(found).toEqual(['x.md:1: Unexpected 1300 of fig-a, expected a number of F1-01'])
})

test('facts that name what is not there are told', () => {
  const odd = {
    facts: [...sample.facts.facts, {id: 'F1-01', sources: ['c'], text: ''}],
    figures: {'fig-z': ['F9-99']}
  }
  expect(checkFacts({...sample, facts: odd, chapters: []})).toEqual([
    'facts.yaml: Unexpected second fact F1-01',
    'facts.yaml: Unexpected source c of F1-01, expected a key of references.json',
    'facts.yaml: Unexpected fact F9-99 of fig-z, expected a fact',
    'facts.yaml: Unexpected figure fig-z, expected one of the chapters'
  ])
})

test('what the facts bear passes', () => {
  const text =
    'En 2019, rien. En 2024, on compta 1 250 films, ou 12,5 %[@a-2024].\n\n:::chart{#fig-a src="../data/x.csv"}'
  expect(checkFacts({...sample, chapters: [{path: 'x.md', text}]})).toEqual([])
})

test('numbers are read with their spaces and decimals', () => {
  expect(numbersOf('De 2 300 à 12 000,5 en 2024, 3 fois')).toEqual(['2300', '12000,5', '2024', '3'])
})
