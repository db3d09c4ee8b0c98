// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Element} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {h} from 'hastscript'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import type {Contributor} from '../../../pipeline/model/book.ts'
import {buildAcknowledgements} from '../../../pipeline/page/acknowledgements.ts'
import {buildContributors, creditedNames} from '../../../pipeline/page/contributors.ts'
import {edition, locale, samplePublication} from './sample-publication.ts'

function publish(contributors: readonly Contributor[], tag = 'en') {
  const thanked = contributors.map((one) => ({acknowledged: true, ...one}))
  const changed = {...edition, locale: {...locale, tag}, contributors: thanked}
  return samplePublication(undefined, {edition: changed})
}

function thank(contributors: readonly Contributor[], tag = 'en'): Element | undefined {
  return buildAcknowledgements(publish(contributors, tag))[0]?.element
}

function named(names: readonly string[]): Contributor[] {
  return names.map((name) => ({name, roles: ['ctb'] as const}))
}

function textsOf(element: Element | undefined, selector: string): string[] {
  const texts: string[] = []
  visit(element ?? h('div'), 'element', (node) => {
    if ([node.properties['className']].flat().includes(selector)) texts.push(textOf(node))
  })
  return texts
}

describe('acknowledgements', () => {
  it('are left out where nobody is to be thanked', () => {
    expect(buildAcknowledgements(samplePublication())).toEqual([])
  })

  it('tell what was done, and in which chapters, behind a name', () => {
    const element = thank([
      {
        name: 'Jane',
        roles: ['ctb', 'rev'],
        orcid: '0000-0002-1825-0097',
        chapters: ['01-first.md', 'elsewhere.md']
      }
    ])
    expect(element).toEqual(
      h(
        'section#acknowledgements.acknowledgements',
        {role: 'doc-acknowledgments', ariaLabel: 'acknowledgements.label'},
        [
          h('h1.page-title', 'acknowledgements.label'),
          h('div.names', [
            h('ul', [
              h('li', [
                h('bdi.name', [h('a', {href: 'https://orcid.org/0000-0002-1825-0097'}, 'Jane')]),
                ' ',
                h('span.did', ['role.rev', ', ', h('a', {href: '#first'}, 'chapter.reference')])
              ])
            ])
          ])
        ]
      )
    )
  })

  it('are in the alphabetical order of the language, by filing names', () => {
    const people = [
      ...named(['Zoé', 'Élodie', 'Åsa', 'eva']),
      {name: 'Léon Tolstoï', sortAs: 'Tolstoï, Léon', roles: ['ctb'] as const}
    ]
    expect(textsOf(thank(people, 'fr'), 'name')).toEqual([
      'Åsa',
      'Élodie',
      'eva',
      'Léon Tolstoï',
      'Zoé'
    ])
    expect(textsOf(thank(people, 'sv'), 'name').at(-1)).toBe('Åsa')
  })

  it('are parted by letters of the language where they are many', () => {
    const many = ['Anna', 'Élodie', 'Eva', 'Åsa'].flatMap((name) =>
      Array.from({length: 20}, (_, index) => `${name} ${index}`)
    )
    expect(textsOf(thank(named(many), 'fr'), 'initial')).toEqual(['A', 'E'])
    expect(textsOf(thank(named(many), 'sv'), 'initial')).toEqual(['A', 'E', 'Å'])
    expect(textsOf(thank(named(many.slice(0, 40)), 'fr'), 'initial')).toEqual([])
  })

  it('name everybody once, however many they are', () => {
    const many = Array.from({length: 400}, (_, index) => `Person ${index}`)
    expect(textsOf(thank(named(many)), 'name').sort()).toEqual([...many].sort())
  })

  it('are no imprint, but authors, editors and translators stand in both', () => {
    const {edition: thanked} = publish([
      {name: 'Jane', roles: ['rev']},
      {name: 'Mary', roles: ['trl', 'rev']}
    ])
    expect(creditedNames(thanked)).toBe('')
    expect(buildContributors(thanked).map(textOf)).toEqual(['role.trlMary'])
  })
})
