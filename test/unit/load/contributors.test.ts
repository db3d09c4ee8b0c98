// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {bookYaml, load, say} from '../sample-book.ts'

const chapter = {'01-one.md': '# One\n'}

async function peopleOf(list: string) {
  const {editions, files} = await load({
    'book.yaml': `${bookYaml}contributors: [{name: Ada, role: aut}]\n`,
    'contributors.yaml': list,
    ...chapter
  })
  const [edition] = editions
  return {
    contributors: edition?.contributors ?? [],
    withheld: edition?.withheld ?? [],
    said: say(files)
  }
}

describe('contributors.yaml', () => {
  it('adds people to those of book.yaml, with all that is told of them', async () => {
    const {contributors, said} = await peopleOf(`people:
  - name: Léon Tolstoï
    sort-as: Tolstoï, Léon
    role: [rev, csl]
    url: https://example.org/leon
    orcid: https://orcid.org/0000-0002-1694-233X
    consent: true
    chapters: 01-one.md
`)
    expect(said).toEqual([])
    expect(contributors).toEqual([
      {name: 'Ada', roles: ['aut']},
      {
        name: 'Léon Tolstoï',
        sortAs: 'Tolstoï, Léon',
        roles: ['rev', 'csl'],
        url: 'https://example.org/leon',
        orcid: '0000-0002-1694-233X',
        chapters: ['01-one.md'],
        acknowledged: true
      }
    ])
  })

  it('names nobody who has not agreed, and asks where there is no answer', async () => {
    const {contributors, withheld, said} = await peopleOf(
      'people:\n  - name: Jane\n  - {name: Mary, consent: false}\n'
    )
    expect(contributors.map(({name}) => name)).toEqual(['Ada'])
    expect(withheld).toEqual([])
    expect(said).toEqual([
      'book/contributors.yaml:2:5 warning contributor-consent: Unexpected person “Jane” without `consent`, expected `consent: true` once they agreed to be named, or `consent: false`; they are not named'
    ])
  })

  it('asks no consent of organisations, collectives and software', async () => {
    const {contributors, said} = await peopleOf(
      'people:\n  - {name: The Society, kind: organisation, role: fnd}\n'
    )
    expect(contributors[1]).toEqual({
      name: 'The Society',
      roles: ['fnd'],
      kind: 'organisation',
      acknowledged: true
    })
    expect(said).toEqual([])
  })

  it('withholds a name although its bearer once agreed', async () => {
    const {contributors, withheld} = await peopleOf(
      'people:\n  - {name: Jane, consent: true, withheld: true}\n'
    )
    expect(contributors.map(({name}) => name)).toEqual(['Ada'])
    expect(withheld).toEqual(['Jane'])
  })

  it('sets those with an order first, the others as they stand', async () => {
    const {contributors} = await peopleOf(`people:
  - {name: C, consent: true}
  - {name: B, consent: true, order: 2}
  - {name: D, consent: true}
  - {name: A, consent: true, order: 1}
`)
    expect(contributors.map(({name}) => name)).toEqual(['Ada', 'A', 'B', 'C', 'D'])
  })

  it('gives every edition the people of the book, and a translation its own besides', async () => {
    const {editions} = await load({
      'book.yaml': `${bookYaml}editions: [fr]\n`,
      'contributors.yaml': 'people: [{name: Jane, consent: true}]\n',
      'fr/edition.yaml': 'title: Un livre\n',
      'fr/contributors.yaml': 'people: [{name: Luc, consent: true, role: trl}]\n',
      'fr/01-one.md': '# Un\n',
      ...chapter
    })
    const names = editions.map(({contributors}) => contributors.map(({name}) => name))
    expect(names).toEqual([['Jane'], ['Jane', 'Luc']])
  })

  it('is not needed', async () => {
    const {files} = await load({'book.yaml': bookYaml, ...chapter})
    expect(files.map(({path}) => path)).not.toContain('book/contributors.yaml')
  })
})
