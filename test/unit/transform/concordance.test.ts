// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import type {IndexedTerm} from '../../../pipeline/model/index-mark.ts'
import {createFinder} from '../../../pipeline/transform/find-indexed.ts'
import {bookYaml, publish, toHtml} from '../sample-book.ts'

const term = (...find: string[]): IndexedTerm => ({
  path: [find[0] ?? ''],
  find,
  see: [],
  seeAlso: [],
  place: {line: 1, column: 1}
})

describe('the words of a concordance', () => {
  const cases: Readonly<Record<string, readonly [language: string, word: string, text: string]>> = {
    'are found between other words': ['en', 'Ada Lovelace', 'When Ada Lovelace wrote'],
    'are found over a narrow space': ['fr', 'prix net', 'le prix\u202Fnet'],
    'are found with another apostrophe': ['fr', "Kiro'o", 'Le studio Kiro’o,'],
    'are found at the beginning of a sentence': ['fr', 'découvrabilité', 'Découvrabilité : voilà.'],
    'are found behind an elision': ['fr', 'Ircam', 'à l’Ircam'],
    'are found behind Arabic prefixes': ['ar', 'يونسكو', 'وباليونسكو نبدأ'],
    'hold signs of patterns': ['en', 'C++ (old)', 'in C++ (old) times']
  }
  test.each(Object.entries(cases))('%s', (_, [language, word, text]) => {
    expect(createFinder([term(word)], language)(text)).toEqual([term(word)])
  })

  const misses: Readonly<Record<string, readonly [language: string, word: string, text: string]>> =
    {
      'inside a longer word': ['en', 'Mila', 'Milan'],
      'with marks on a letter': ['fr', 'Mali', 'Malí'],
      'in other capitals': ['en', 'Apple', 'an apple']
    }
  test.each(Object.entries(misses))('are not found %s', (_, [language, word, text]) => {
    expect(createFinder([term(word)], language)(text)).toEqual([])
  })

  test('that are longer are found first', () => {
    const terms = [term('Mila'), term('Mila Fonds')]
    expect(createFinder(terms, 'en')('Mila Fonds, Mila')).toEqual([terms[1], terms[0]])
  })
})

const index = `entries:
  - term: Lovelace, Ada
    group: people
    find: [Ada Lovelace, Lovelace]
  - {term: engine, see-also: loom}
  - {term: loom}
  - {term: machine, sub: music, find: score}
  - {term: robot, see: engine}
`
const chapter =
  '# One\n\nAda Lovelace saw the engine. Lovelace wrote `loom`.\n\n## Two\n\nThe engine, again.\n\n- A score.\n- A loom.\n'

/** The lines of the index of a book with these files. */
async function build(files: Readonly<Record<string, string>>, options = {}) {
  const {publication, said} = await publish(
    {'book.yaml': bookYaml, 'index.yaml': index, '01-one.md': chapter, ...files},
    options
  )
  const section = publication.sections.find(({id}) => id === 'book-index')
  const html = section ? toHtml(section.body) : ''
  const lines = html
    .replace(/<\/span><ul>/g, '</span>')
    .replace(/<div class="index-letter">(?:<p class="initial">.*?<\/p>)?(?:<ul>)?<li>|<li>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .slice(1)
  return {
    lines,
    said,
    html,
    body: toHtml(publication.sections[0]?.body ?? {type: 'root', children: []})
  }
}

describe('an index.yaml', () => {
  test('indexes words once for each section, without a trace in the text but an id', async () => {
    const {lines, said, body} = await build({})
    expect(said).toEqual([])
    expect(lines).toEqual([
      'Lovelace, Ada, 1',
      'engine, 1, 1.1, see also loom',
      'loom, 1.1',
      'machine',
      'music, 1.1',
      'robot, see engine'
    ])
    expect(body).toContain('<p id="index-one">Ada Lovelace saw the engine.')
  })

  test('tells of entries that no chapter names, and of references to nothing', async () => {
    const {said} = await build({
      'index.yaml': 'entries:\n  - term: Babbage\n  - {term: loom, see-also: lom}\n'
    })
    expect(said).toEqual([
      'book/index.yaml:2:11 warning index-found: Unexpected entry “Babbage” of the index that no chapter names, expected “Babbage” somewhere; correct `find`, or remove the entry',
      'book/index.yaml:3:12 warning reference-resolves: Unexpected reference from “loom” to “lom” in the index, expected an entry; did you mean “loom”?'
    ])
  })

  test('keeps silent on words of chapters that are left out', async () => {
    const files = {'index.yaml': 'entries:\n  - term: other\n', '02-two.md': '# Two\n\nother\n'}
    expect((await build(files, {only: ['01-one']})).said).toEqual([])
  })

  test('joins what is marked in the text', async () => {
    const {lines} = await build({
      'index.yaml': 'entries:\n  - term: engine\n',
      '01-one.md': '# One\n\nAn engine.\n\nOur :index[engine] and :index[mill].\n'
    })
    expect(lines).toEqual(['engine, 1, 1 (2)', 'mill, 1'])
  })

  test('with faults is told line by line', async () => {
    const {said} = await build({
      'index.yaml':
        'entries:\n  - {term: engine, group: people}\n  - {term: engine, group: people}\n  - {term: loom, grup: x}\n'
    })
    expect(said.join('\n')).toContain(
      'book/index.yaml:3:12 error index-schema: Unexpected second entry “engine”'
    )
    expect(said.join('\n')).toContain('book/index.yaml:4:18 error index-schema: Unexpected key')
  })
})
