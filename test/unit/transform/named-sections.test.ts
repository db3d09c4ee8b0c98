// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {bookYaml, publish, publishChapter, toHtml} from '../sample-book.ts'

const others = {'02-two.md': '# Two {#second}\n\n## Far {#far}\n\n## Same {#same}\n'}

test.each([
  ['[x](#near)', '#near'],
  [':ref[near]', '#near'],
  [':ref[far]', '#far'],
  ['[x](02-two.md#far)', '#far'],
  [':ref[second]', '#two'],
  ['[x](02-two.md#second)', '#two'],
  [':ref[same]', '#same'],
  [':ref[sec:methods]', '#sec-methods']
])('%s leads to the section of that name', async (link, href) => {
  const chapter = `# One\n\n${link}\n\n## Near {#near}\n\n## Same {#same}\n\n## How {#sec:methods}\n`
  const {html, said} = await publishChapter(chapter, others)
  expect(/href="([^"]*)"/.exec(html)?.[1]).toBe(href)
  expect(said).toEqual([])
})

test('a section carries its name, and its heading nothing of it', async () => {
  const {html} = await publishChapter('# One\n\n## Near {#near .unnumbered}\n', others)
  expect(html).toContain('<section id="near" class="level2 unnumbered"><h2>Near</h2>')
})

test('a name stands for one section of a chapter', async () => {
  const {said} = await publishChapter('# One\n\n## A {#x}\n\n## B {#x}\n', others)
  expect(said).toEqual([expect.stringContaining('Unexpected second `#x`')])
})

test('sections without a number are not counted', async () => {
  const {publication} = await publish({
    'book.yaml': `${bookYaml}numbering: sections\n`,
    '01-one.md': '# One\n\n## A\n\n## B {-}\n\n## C\n',
    '02-two.md': '# Two {.unnumbered}\n',
    '03-three.md': '# Three\n'
  })
  const headings = publication.sections.map(({body}) => toHtml(body).match(/<h\d.*?<\/h\d>/g))
  expect(headings).toEqual([
    [
      '<h1><span class="number">1</span> One</h1>',
      '<h2><span class="number">1.1</span> A</h2>',
      '<h2>B</h2>',
      '<h2><span class="number">1.2</span> C</h2>'
    ],
    ['<h1 class="unnumbered">Two</h1>'],
    ['<h1><span class="number">2</span> Three</h1>']
  ])
})
