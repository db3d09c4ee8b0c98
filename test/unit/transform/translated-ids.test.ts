// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fc from 'fast-check'
import {visit} from 'unist-util-visit'
import {expect, it} from 'vitest'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {toPublication} from '../../../pipeline/transform/to-publication.ts'
import {bookYaml, load, say} from '../sample-book.ts'

const options = {allowMissingImages: false, allowBrokenLinks: false}

/** A chapter in English and in French, as both editions publish it. */
async function publishBoth(english: string, french: string) {
  const {editions, files} = await load({
    'book.yaml': `${bookYaml}editions: [fr]\n`,
    'en/01-one.md': english,
    'fr/01-one.md': french,
    'fr/edition.yaml': 'title: Un livre\n'
  })
  const publications = await Promise.all(editions.map((edition) => toPublication(edition, options)))
  const [source, translation] = publications
  if (!source || !translation) throw new Error(say(files).join('\n'))
  return {source: sectionIds(source), translation: sectionIds(translation), said: say(files)}
}

function sectionIds({sections}: Publication): string[] {
  const ids: string[] = []
  for (const {body} of sections) {
    visit(body, {type: 'element', tagName: 'section'}, ({properties}) => {
      ids.push(String(properties['id']))
    })
  }
  return ids
}

it('sections of a translation have the ids of those that they translate', async () => {
  const both = await publishBoth(
    '# One\n\n## On *cats* and $x$[^a]\n\n[^a]: Note.\n\n### Same\n\n### Same\n\n<h2>Raw</h2>\n',
    '# Un\n\n## Des chats\n\n### Un\n\n### Deux\n\nVoir [ici](#des-chats).\n\n## Brut\n'
  )
  expect(both.translation).toEqual(both.source)
  expect(both.source.slice(1, 3)).toEqual(['one-same', 'one-same-2'])
  expect(both.said.filter((line) => line.includes('link-resolves'))).toEqual([])
})

it('sections have ids of their own where a translation is divided otherwise', async () => {
  const {translation} = await publishBoth('# One\n\n## Two\n', '# Un\n\n## Deux\n\n### Trois\n')
  expect(translation).toEqual(['one-deux', 'one-trois'])
})

it('says nothing twice of the source', async () => {
  const {said} = await publishBoth('# One\n\n#### Deep\n', '# Un\n\n## Moins\n')
  expect(said.filter((line) => line.includes('heading-levels'))).toHaveLength(1)
})

const titles = fc.array(
  fc.constantFrom('a', 'Notes', 'مقدمة', 'Élan *vif*', '24 %', '“q”…', 'x_y'),
  {
    maxLength: 6
  }
)

it('are the same whatever the titles, where both are divided alike', async () => {
  await fc.assert(
    fc.asyncProperty(
      titles,
      fc.array(fc.integer({min: 2, max: 4}), {maxLength: 6}),
      (own, levels) => expectAlike(own, levels)
    ),
    {numRuns: 30}
  )
})

async function expectAlike(own: readonly string[], levels: readonly number[]): Promise<void> {
  const chapter = (titleOf: (index: number) => string) =>
    `# T\n\n${levels.map((level, index) => `${'#'.repeat(level)} ${titleOf(index)}\n\nText.`).join('\n\n')}\n`
  const both = await publishBoth(
    chapter((index) => own[index] ?? `Title ${index}`),
    chapter((index) => `Titre ${index}`)
  )
  expect(both.translation).toEqual(both.source)
  expect(new Set(both.source).size).toBe(levels.length)
}
