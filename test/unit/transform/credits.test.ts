// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {Edition} from '../../../pipeline/model/edition.ts'
import {selectFormat} from '../../../pipeline/transform/select-format.ts'
import {toPublication} from '../../../pipeline/transform/to-publication.ts'
import {sampleCredit} from '../page/sample-credits.ts'
import {bookYaml, load, toHtml} from '../sample-book.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'

const chapter = `# One

![Alone](a.png)

:::figure{#fig-b src="b.svg" alt="A line"}
A drawing.
:::

:::only{formats=web}
:::figure{src="a.png" alt="Again"}
The dot again[^n].
:::
:::

[^n]: ![In a note](c.png)
`

async function publish(changes: Partial<Edition> = {}) {
  const files = {'book.yaml': `${bookYaml}cover: c.png\n`, '01-one.md': chapter, 'b.svg': drawing}
  const {editions} = await load({...files, 'a.png': pixel, 'c.png': pixel})
  const [edition] = editions
  if (!edition) throw new Error('Expected an edition')
  const credits = new Map(
    [
      sampleCredit('CC-BY-4.0', {path: 'b.svg', changes: [{kind: 'crop', what: "It's cut"}]}),
      sampleCredit('CC-BY-4.0', {path: 'a.png'}),
      sampleCredit('CC-BY-4.0', {path: 'c.png', own: true, creators: []})
    ].map((credit) => [credit.path, credit] as const)
  )
  const options = {allowMissingImages: false, allowBrokenLinks: false}
  return toPublication({...edition, credits, ...changes}, options)
}

describe('the credits of a publication', () => {
  it('are the works of others, each once, in the order in which the book shows them', async () => {
    const {credits} = await publish()
    expect(credits.map(({id, credit}) => [id, credit.path])).toEqual([
      ['credit-1', 'a.png'],
      ['credit-2', 'b.svg']
    ])
  })

  it('know each place: a figure with its number, or a picture that is given an id', async () => {
    const {credits, anchors, sections} = await publish()
    expect(credits.map(({showings}) => showings)).toEqual([
      [
        {target: 'one-picture', section: 'one'},
        {target: 'one-figure', section: 'one', number: '2', captionedIn: ['web']}
      ],
      [{target: 'fig-b', section: 'one', number: '1', captionedIn: ['web', 'epub', 'pdf']}]
    ])
    expect(anchors.get('one-picture')).toBe('one')
    expect(anchors.get('credit-1')).toBe('credits')
    expect(sections[0] && toHtml(sections[0].body)).toContain('id="one-picture"')
  })

  it('begin with a cover that somebody else made', async () => {
    const credit = sampleCredit('CC-BY-4.0', {path: 'c.png'})
    const {credits} = await publish({credits: new Map([[credit.path, credit]])})
    expect(credits.map(({showings}) => showings)).toEqual([
      [
        {target: 'cover', section: 'cover'},
        {target: 'one-picture', section: 'one'}
      ]
    ])
  })

  it('are typeset in the language of the book where they are its words', async () => {
    const {credits} = await publish()
    expect(credits[1]?.credit.changes[0]?.what).toBe('It’s cut')
  })

  it('mark pictures of others and no other ones', async () => {
    const {sections} = await publish()
    const [section] = sections
    const html = section ? toHtml(section.body) : ''
    expect(html.match(/data-credit="[^"]*"/g)).toEqual([
      'data-credit="a.png"',
      'data-credit="b.svg"',
      'data-credit="a.png"'
    ])
  })

  it('stay all in every format, with the places that it shows', async () => {
    const {credits, anchors} = selectFormat(await publish(), 'pdf')
    expect(credits.map(({showings}) => showings.map(({target}) => target))).toEqual([
      ['one-picture'],
      ['fig-b']
    ])
    expect(anchors.has('credit-2')).toBe(true)
  })
})
