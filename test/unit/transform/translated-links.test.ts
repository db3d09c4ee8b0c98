// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {expect, test} from 'vitest'
import {bookYaml, publish, toHtml} from '../sample-book.ts'

const po = (entries: Readonly<Record<string, string>>) =>
  [
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n',
    ...Object.entries(entries).map(([source, target]) => {
      const context = source.startsWith('#') ? 'msgctxt "heading"\n' : ''
      const words = source.replace(/^#/, '')
      return `${context}msgid "${words}"\nmsgstr "${target}"\n`
    })
  ].join('\n')

test('addresses of the source lead to the translated sections', async () => {
  const {publication, said} = await publish(
    {
      'book.yaml': `${bookYaml}editions: [fr]\n`,
      '01-one.md': '# One\n\nSee [there](#the-end), [next](02-two.md#far-away).\n\n## The end\n',
      '02-two.md': '# Two\n\n## Far away\n',
      'fr/edition.yaml': 'contributors:\n  - {name: Ada, role: trl}\n',
      'fr/01-one.po': po({
        '#One': 'Un',
        'See [there](#the-end), [next](02-two.md#far-away).':
          'Voir [là](#the-end), [après](02-two.md#far-away).',
        '#The end': 'La fin'
      }),
      'fr/02-two.po': po({'#Two': 'Deux', '#Far away': 'Au loin'})
    },
    {languages: ['fr']}
  )
  expect(said).toEqual([])
  const html = publication.sections.map(({body}) => toHtml(body)).join('')
  expect(html.match(/href="[^"]*"/g)).toEqual(['href="#one-the-end"', 'href="#two-far-away"'])
  expect(html).toContain('<section class="level2" id="one-the-end">')
  expect(html).toContain('</span> La fin</h2>')
})
