// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, test} from 'vitest'
import {bookYaml, publish, publishChapter, toHtml} from '../sample-book.ts'

/** Lines of the index as they are read, sub-entries behind a dash. */
function linesOf(html: string): string[] {
  return html
    .replace(/<p class="(?:initial|index-group)">(.*?)<\/p>/g, '\n[$1]')
    .replace(/<\/span><ul>/g, '</span>')
    .replace(/<div class="index-letter">(?:<ul>)?<li>|<li>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

async function indexOf(markdown: string, language = 'en'): Promise<string[]> {
  const yaml = bookYaml.replace('language: en', `language: ${language}`)
  const {publication} = await publish({'book.yaml': yaml, '01-one.md': `# One\n\n${markdown}`})
  const section = publication.sections.at(-1)
  return section ? linesOf(toHtml({...section.body, children: section.body.children.slice(1)})) : []
}

describe('an index', () => {
  test('is a chapter of back matter, its passages linked by section', async () => {
    const {publication, html, said} = await publishChapter(
      '# One\n\nA :index[machine].\n\n## Part\n\nA :index[machine].\n\nAnother :index[machine].'
    )
    expect(said).toEqual([])
    expect(html).toContain('A <span class="indexed" id="index-one">machine</span>.')
    const back = publication.sections.at(-1)
    expect(back).toMatchObject({id: 'book-index', matter: 'back', title: 'Index'})
    expect(back && toHtml(back.body)).toContain(
      '<div class="index" role="doc-index" aria-label="Index"><div class="index-letter"><p class="initial">M</p><ul><li><span class="index-term">machine</span>' +
        '<span class="locators"><span class="locator"><span class="separator">, </span>' +
        '<a href="#index-one" class="indexref" aria-label="1, passage 1" data-locator="index-one">1</a></span>'
    )
    expect(publication.anchors.get('index-one')).toBe('one')
    expect(linesOf(back ? toHtml(back.body) : '').slice(-1)).toEqual(['machine, 1, 1.1, 1.1 (2)'])
  })

  test('has sub-entries, references and groups', async () => {
    expect(
      await indexOf(
        ':index[poem]{as="machine!poetry"} :index[machine!music] :index[x]{as=machine sub=art} ' +
          ':index[robot]{see=machine} :index[machine]{see-also="robot; tool"} :index[tool] ' +
          ':index[Ada]{as="Lovelace, Ada" group=people} :index[Paris]{group=places} :index[Zoo]{group=subjects}'
      )
    ).toEqual([
      '[People]',
      '[L]',
      'Lovelace, Ada, 1',
      '[Places]',
      '[P]',
      'Paris, 1',
      '[Subjects]',
      '[Z]',
      'Zoo, 1',
      '[M]',
      'machine, 1, see also robot; tool',
      'art, 1',
      'music, 1',
      'poetry, 1',
      '[R]',
      'robot, see machine',
      '[T]',
      'tool, 1'
    ])
  })

  test.each([
    ['fr', ['[C]', 'cote, 1', 'côté, 1', 'coteau, 1', '[E]', 'école, 1', 'Été, 1']],
    ['de', ['[C]', 'cote, 1', 'côté, 1', 'coteau, 1', '[E]', 'école, 1', 'Été, 1']]
  ])('is sorted in %s', async (language, lines) => {
    const marks = [':index[Été]', ':index[coteau]', ':index[école]', ':index[côté]', ':index[cote]']
    expect(await indexOf(marks.join(' '), language)).toEqual(lines)
  })

  test('knows the letters of a language', async () => {
    expect(await indexOf(':index[Ås] :index[Zebra] :index[Apa]', 'sv')).toEqual([
      '[A]',
      'Apa, 1',
      '[Z]',
      'Zebra, 1',
      '[Å]',
      'Ås, 1'
    ])
  })

  test('is in the letters of Arabic', async () => {
    expect(await indexOf(':index[بيت] :index[آلة] :index[أدب]', 'ar')).toEqual([
      '[ا]',
      'آلة، 1',
      'أدب، 1',
      '[ب]',
      'بيت، 1'
    ])
  })

  test('stands where its place is, once', async () => {
    const {publication, said} = await publishChapter('A :index[word].\n\n::index\n\n::index')
    expect(publication.sections).toHaveLength(1)
    expect(said).toEqual([
      'book/01-one.md:7:1 error id-unique: Unexpected second `::index`, expected one; remove one of the two'
    ])
  })
})

describe('a mark for the index', () => {
  test('without words prints nothing, and the block around it stands for it', async () => {
    const {html, publication} = await publishChapter('A text:index[]{as=word} here.')
    expect(html).toContain('<p id="index-one">A text<span class="indexed"></span> here.</p>')
    expect(publication.anchors.get('index-one')).toBe('one')
  })

  test('opens and closes a passage', async () => {
    const {publication, said} = await publishChapter(
      'A :index[word]{range=start}.\n\nMore.\n\nEnd:index[word]{range=end} of it. :index[other]{range=end} :index[third]{range=start}'
    )
    const back = publication.sections.at(-1)
    expect(back && toHtml(back.body)).toContain(
      'data-locator="index-one" data-locator-end="index-one-2"'
    )
    expect(said).toEqual([
      'book/01-one.md:7:35 error directive-known: Unexpected end of a passage on “other”, expected `{range=start}` before it in the same chapter',
      'book/01-one.md:7:60 warning directive-known: Unexpected passage on “third” without an end, expected `:index[…]{range=end}` in the same chapter'
    ])
  })

  test('that is wrong is told at its place', async () => {
    const {said} = await publishChapter(
      ':index[a]{sb=b} :index[] :index[c]{group=animals} :index[d]{see=zebra} :index[a!b!c!d]'
    )
    expect(said).toEqual([
      'book/01-one.md:3:1 error directive-known: Unexpected `sb` in `:index`, expected one of as, sub, see, see-also, group, range, id; did you mean `sub`?',
      'book/01-one.md:3:17 error directive-known: Unexpected `:index` without an entry, expected words in brackets, or `{as="entry"}`',
      'book/01-one.md:3:26 error directive-known: Unexpected `group=animals` in `:index`, expected one of people, places, subjects',
      'book/01-one.md:3:51 warning reference-resolves: Unexpected reference from “d” to “zebra” in the index, expected an entry',
      'book/01-one.md:3:72 error directive-known: Unexpected entry of 4 levels in `:index`, expected at most 3; the others are left out'
    ])
  })
})
