// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {visit} from 'unist-util-visit'
import {expect, it} from 'vitest'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {toPublication} from '../../../pipeline/transform/to-publication.ts'
import {bookYaml, load, say} from '../sample-book.ts'

const options = {allowMissingImages: false, allowBrokenLinks: false}

/** The French edition of a book whose second chapter stands in English. */
async function publishFrench(first: string, second = '# Two\n\n## Deep\n') {
  const {editions, files} = await load({
    'book.yaml': `${bookYaml}editions: [fr]\n`,
    'en/01-one.md': '# One\n\n## Far\n',
    'en/02-two.md': second,
    'fr/01-one.md': first,
    'fr/edition.yaml': 'title: Un livre\n'
  })
  const edition = editions.find(({locale}) => locale.tag === 'fr')
  if (!edition) throw new Error(say(files).join('\n'))
  const publication = await toPublication(edition, options)
  return {
    links: linksOf(publication),
    anchors: publication.anchors,
    said: say(files).filter((line) => line.includes('link-resolves'))
  }
}

function linksOf({sections}: Publication): string[] {
  const hrefs: string[] = []
  for (const {body} of sections) {
    visit(body, {type: 'element', tagName: 'a'}, ({properties}) => {
      hrefs.push(String(properties['href']))
    })
  }
  return hrefs
}

it.each(['02-two.md', '../en/02-two.md'])(
  'a translated chapter leads to one that is not translated by %s',
  async (address) => {
    const {links, anchors, said} = await publishFrench(
      `# Un\n\n## Loin\n\nVoir [deux](${address}) et [plus bas](${address}#deep).\n`
    )
    expect(said).toEqual([])
    expect(links).toEqual(['#two', '#two-deep'])
    expect(links.map((link) => anchors.get(link.slice(1)))).toEqual(['two', 'two'])
  }
)

const second = '# Two\n\nSee [one](01-one.md) and [there](01-one.md#far).\n'

it('a chapter that is not translated leads to the translation of one that is', async () => {
  const {links, said} = await publishFrench('# Un\n\n## Loin\n', second)
  expect(said).toEqual([])
  expect(links).toEqual(['#one', '#one-far'])
})

it('and to its beginning where the translation is divided otherwise', async () => {
  const {links, said} = await publishFrench('# Un\n', second)
  expect(said).toEqual([])
  expect(links).toEqual(['#one', '#one'])
})

it('a link to what neither language has is reported', async () => {
  const {said} = await publishFrench(
    '# Un\n\n[a](03-three.md) [b](02-two.md#nothing) [c](../en/01-one.md#nothing)\n'
  )
  expect(said).toEqual([
    'book/fr/01-one.md:3:1 error link-resolves: Unexpected link to `fr/03-three.md`, expected a chapter of this book or a web address',
    'book/fr/01-one.md:3:18 error link-resolves: Unexpected link to `#nothing`, expected a heading or id of `fr/02-two.md`',
    'book/fr/01-one.md:3:41 error link-resolves: Unexpected link to `#nothing`, expected a heading or id of `en/01-one.md`'
  ])
})
