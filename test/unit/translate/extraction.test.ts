// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {parseChapter, parseParagraphs} from '../../../pipeline/load/parse-chapter.ts'
import {findUnits} from '../../../pipeline/translate/find-units.ts'
import {isSamePhrasing, labelsOf, parsePhrasing} from '../../../pipeline/translate/phrasing.ts'

function read(text: string) {
  const {tree} = parseChapter(new VFile({path: 'fr/a.md', value: text}), false)
  return {tree, units: findUnits(tree, {path: 'fr/a.md', text})}
}

const messagesOf = (text: string) =>
  read(text).units.map(({message: {kind, context, source}}) => [kind, context, source])

const notesOf = (text: string) => read(text).units.map(({message}) => message.notes)

describe('the messages of a chapter', () => {
  test('are its blocks of text, each with its kind and context', () => {
    const text = `# Le *fil*

Une ligne,
la suite[^n].

- un
  - deux

> cité
> encore

:::note[Pour mémoire]
Dedans.
:::

:::figure{#fig src="a.svg" alt="Un point"}
Légende.
:::

| a | b |
|---|---|
| c\\|d | 12 |

![Une carte](carte.svg "Le pays")

[^n]: La note,
    sur deux lignes.
`
    expect(messagesOf(text)).toEqual([
      ['heading', 'heading', 'Le *fil*'],
      ['paragraph', undefined, 'Une ligne, la suite[^n].'],
      ['list-item', undefined, 'un'],
      ['list-item', undefined, 'deux'],
      ['quotation', undefined, 'cité encore'],
      ['directive-label', 'directive:note', 'Pour mémoire'],
      ['paragraph', undefined, 'Dedans.'],
      ['attribute', 'figure:alt', 'Un point'],
      ['paragraph', undefined, 'Légende.'],
      ['table-cell', 'table', 'a'],
      ['table-cell', 'table', 'b'],
      ['table-cell', 'table', 'c|d'],
      ['table-cell', 'table', '12'],
      ['image', 'image:alt', 'Une carte'],
      ['image', 'image:title', 'Le pays'],
      ['note', undefined, 'La note, sur deux lignes.']
    ])
  })

  test('leave out what nobody translates: code, formulas, marks, other languages', () => {
    const text = `***

\`\`\`js
const a = 1
\`\`\`

$$
x
$$

…

:::lang{tag=wo}
Dara
:::

\`\`\`text i18n
Bonjour
\`\`\`
`
    expect(messagesOf(text)).toEqual([['code', 'code', 'Bonjour']])
  })

  test('take raw HTML whole where it says something', () => {
    expect(messagesOf('<div>\n\nUn\n\n</div>\n\n<p title="x">Deux</p>\n')).toEqual([
      ['paragraph', undefined, 'Un'],
      ['html', 'html', '<p title="x">Deux</p>']
    ])
  })

  test('carry what the author says to translators, and the section', () => {
    const text = `## Outils

<!-- i18n: la graine -->

Semis.

<!-- i18n-context: verbe -->

Porte.

<!-- i18n-skip -->

Colophon

<!-- i18n-skip-start -->

Un

Deux

<!-- i18n-skip-end -->

Fin.
`
    expect(messagesOf(text)).toEqual([
      ['heading', 'heading', 'Outils'],
      ['paragraph', undefined, 'Semis.'],
      ['paragraph', 'verbe', 'Porte.'],
      ['paragraph', undefined, 'Fin.']
    ])
    expect(notesOf(text)[1]).toEqual(['la graine', 'type: paragraph; section: Outils'])
  })

  test('keep hard breaks, however they are typed', () => {
    expect(messagesOf('un\\\ndeux  \ntrois\n')).toEqual([
      ['paragraph', undefined, 'un\\\ndeux\\\ntrois']
    ])
    expect(messagesOf('https://example.org/a  \nb\n')).toEqual([
      ['paragraph', undefined, 'https://example.org/a  \nb']
    ])
  })
})

describe('a message alone', () => {
  test('is text, whatever its first characters', () => {
    for (const text of [
      '1. x',
      '# x',
      '- x',
      '> x',
      '***',
      '::x',
      ':::x',
      '    x',
      '[a]: b',
      '|a|'
    ]) {
      expect(parsePhrasing(text, new Map(), parseParagraphs), text).toHaveLength(1)
    }
  })

  test('is nothing when it has several paragraphs', () => {
    expect(parsePhrasing('a\n\nb', new Map(), parseParagraphs)).toBeUndefined()
  })

  test('has its nodes where they stand in it', () => {
    const nodes = parsePhrasing('un **deux** [trois][t]', new Map([['T', 't']]), parseParagraphs)
    expect(nodes?.map(({type, position}) => [type, position?.start.offset])).toEqual([
      ['text', 0],
      ['strong', 3],
      ['text', 11],
      ['linkReference', 12]
    ])
  })

  const files = listMarkdown()

  test.each(files)('reads as it does in its chapter: %s', (path) => {
    const text = fs.readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
    const {tree, units} = read(text)
    const labels = labelsOf(tree)
    const odd = units.filter(({slot, message}) => {
      if (slot.type !== 'phrasing') return false
      const nodes = parsePhrasing(message.source, labels, parseParagraphs)
      return !nodes || !isSamePhrasing(nodes, slot.node.children)
    })
    expect(odd.map(({message}) => message.source)).toEqual([])
  })
})

/** Every Markdown file of the repository's books. */
function listMarkdown(): string[] {
  return ['manuscript', 'templates', 'test'].flatMap((root) =>
    fs
      .readdirSync(root, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${root}/${name}`)
      .filter((file) => fs.statSync(file).isFile())
  )
}
