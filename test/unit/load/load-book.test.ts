// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import {UsageError} from '../../../pipeline/load/load-options.ts'
import {bookYaml, load, say} from '../sample-book.ts'

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const namesOf = ({editions}: Awaited<ReturnType<typeof load>>) =>
  editions[0]?.chapters.map(({name}) => name)

describe('the chapters of a declared book', () => {
  it('are those of the language’s folder in natural order when none are listed', async () => {
    const book = await load({
      'book.yaml': bookYaml,
      'en/10-ten.md': '# Ten\n',
      'en/2-two.md': '# Two\n',
      'en/1-one.md': '# One\n',
      'README.md': '# About\n'
    })
    expect(namesOf(book)).toEqual(['1-one.md', '2-two.md', '10-ten.md'])
  })

  it('are found in a folder whose name differs from the language in case', async () => {
    const yaml = bookYaml.replace('language: en', 'language: pt-br')
    const book = await load({'book.yaml': yaml, 'pt-br/01.md': '# Um\n'})
    expect(book.editions[0]?.chapters.map(({path}) => path)).toEqual(['pt-br/01.md'])
    expect(book.editions[0]?.locale.tag).toBe('pt-BR')
  })

  it('keep matter, numbering and parts as book.yaml lists them', async () => {
    const yaml = `${bookYaml}chapters:
  - {file: ./00.md, matter: front}
  - part: First
    chapters: [01.md, {file: 02.md, numbered: false}]
`
    const {editions} = await load({
      'book.yaml': yaml,
      '00.md': '# Zero\n',
      '01.md': '# One\n',
      '02.md': '---\nnumbered: true\n---\n# Two\n'
    })
    const told = editions[0]?.chapters.map(({name, matter, part, numbered}) => [
      name,
      matter,
      part,
      numbered
    ])
    expect(told).toEqual([
      ['00.md', 'front', undefined, false],
      ['01.md', 'body', 'First', true],
      ['02.md', 'body', undefined, false]
    ])
  })

  it('must be there: none at all is an error', async () => {
    expect(say((await load({'book.yaml': bookYaml})).files)).toEqual([
      'book/book.yaml error book-chapters: Unexpected book without chapters, expected Markdown files in `./`'
    ])
  })

  it('are listed once', async () => {
    const yaml = `${bookYaml}chapters:\n  - 01.md\n  - ./01.md\n`
    expect(say((await load({'book.yaml': yaml, '01.md': '# One\n'})).files)).toEqual([
      'book/book.yaml:7:5 error chapter-once: Unexpected second listing of `01.md`, expected each chapter once; remove one'
    ])
  })

  it('may not lie outside the book', async () => {
    const yaml = `${bookYaml}chapters: [../01.md]\n`
    expect(say((await load({'book.yaml': yaml, 'x.md': '# X\n'})).files)).toEqual([
      'book/book.yaml:5:12 error chapter-exists: Unexpected chapter `../01.md`, expected a file in the book’s folder'
    ])
  })

  it('are chosen by path, name, stem or slug', async () => {
    const files = {'book.yaml': bookYaml, 'en/01-one.md': '# One\n', 'en/02-two.md': '# Two\n'}
    for (const only of ['en/02-two.md', '02-two.md', '02-two', 'two']) {
      expect(namesOf(await load(files, {only: [only]}))).toEqual(['02-two.md'])
    }
  })

  it('must all be there when they are chosen', async () => {
    const files = {'book.yaml': bookYaml, 'en/01-one.md': '# One\n'}
    await expect(load(files, {only: ['one', 'two']})).rejects.toThrow(
      new UsageError('Unexpected `--only two`, expected the name of a chapter: 01-one.md')
    )
  })
})

describe('a chapter’s front matter', () => {
  it('gives title, matter and numbering', async () => {
    const {editions} = await load({
      'book.yaml': bookYaml,
      '01.md': '---\ntitle: Given\nmatter: back\nchecked: 2026-01-01\n---\nText.\n'
    })
    expect(editions[0]?.chapters[0]).toMatchObject({
      title: 'Given',
      matter: 'back',
      numbered: false
    })
  })

  it('is checked at its line', async () => {
    const text = '---\ntitle: Given\nmater: back\nnumbered: perhaps\n---\nText.\n'
    expect(say((await load({'book.yaml': bookYaml, '01.md': text})).files)).toEqual([
      'book/01.md:3:1 error front-matter: Unexpected key `mater`, expected a known key; did you mean `matter`?',
      'book/01.md:4:11 error front-matter: Unexpected `perhaps` for `numbered`, expected `true` or `false`'
    ])
  })

  it('is YAML', async () => {
    const text = '---\ntitle: a: b\n---\nText.\n'
    expect(say((await load({'book.yaml': bookYaml, '01.md': text})).files)).toEqual([
      'book/01.md:2:8 error front-matter: Unexpected YAML: Nested mappings are not allowed in compact mappings'
    ])
  })
})

describe('a chapter that nests without end', () => {
  it.each([
    ['quotations', `${'>'.repeat(1000)} deep`],
    ['lists', Array.from({length: 210}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')]
  ])('is refused: %s', async (_, deep) => {
    const {files} = await load({'book.yaml': bookYaml, '01.md': `# One\n\n${deep}\n`})
    expect(say(files)).toEqual([
      expect.stringMatching(
        /^book\/01\.md:\d+:\d+ error chapter-size: Unexpected nesting of more than 200 levels, expected text; correct the marks at the start of the line$/
      )
    ])
  })
})

describe('the cover', () => {
  it('is a picture of the book, however its path is written', async () => {
    const {editions, files} = await load({
      'book.yaml': `${bookYaml}cover: ./images/cover.png\n`,
      '01.md': '# One\n',
      'images/cover.png': pixel
    })
    expect(say(files)).toEqual([])
    expect(editions[0]?.cover).toMatchObject({
      path: 'images/cover.png',
      mediaType: 'image/png',
      width: 1
    })
  })

  it.each([
    ['images/none.png', 'a missing file'],
    ['../cover.png', 'a missing file'],
    ['01.txt', 'a file that is no picture']
  ])('is reported where it is none: %s', async (cover, found) => {
    const {files} = await load({
      'book.yaml': `${bookYaml}cover: ${cover}\n`,
      '01.md': '# One\n',
      '01.txt': 'text'
    })
    expect(say(files)).toEqual([
      `book/book.yaml:5:8 error image-exists: Unexpected cover \`${cover}\` (${found}), expected a PNG, JPEG, WebP, GIF or SVG picture inside the book’s folder`
    ])
  })
})

describe('the wording of a language', () => {
  const said = async (language: string) => {
    const yaml = bookYaml.replace('language: en', `language: ${language}`)
    const {editions, files} = await load({'book.yaml': yaml, '01.md': '# One\n'})
    return {said: say(files), locale: editions[0]?.locale}
  }

  it('serves its regional kinds', async () => {
    expect(await said('fr-CA')).toMatchObject({said: [], locale: {tag: 'fr-CA', direction: 'ltr'}})
  })

  it('is English where nobody has written it yet, and that is said', async () => {
    const {said: messages, locale} = await said('fa')
    expect(locale).toMatchObject({
      tag: 'fa',
      direction: 'rtl',
      terms: {'contents.label': 'Contents'}
    })
    expect(messages).toEqual([
      'book/book.yaml warning locale-exists: Unexpected language `fa` without interface wording, expected `templates/locales/fa.json`; the wording of `en` stands in'
    ])
  })
})

describe('dates', () => {
  const files = {'book.yaml': bookYaml, '01.md': '# One\n'}

  it('come from the book', async () => {
    const {editions} = await load(files)
    expect(editions[0]).toMatchObject({date: '2026-01-02', modified: '2026-01-02T00:00:00Z'})
  })

  it('of the files built come from SOURCE_DATE_EPOCH where it is set', async () => {
    const {editions} = await load(files, {epoch: '2025-05-05T01:02:03Z'})
    expect(editions[0]).toMatchObject({date: '2026-01-02', modified: '2025-05-05T01:02:03Z'})
  })
})

describe('translations', () => {
  const files = {
    'book.yaml':
      `${bookYaml}version: "1.1"\npublisher: Press\ncontributors: {name: A, role: aut}\n`.replace(
        '{name: A, role: aut}',
        '[{name: Ada, role: aut}]\neditions: [fr]'
      ),
    'en/01.md': '# One\n',
    'en/02.md': '# Two\n'
  }

  it('inherit what they do not say and add their contributors', async () => {
    const edition = 'title: Un livre\ncontributors: [{name: Badr, role: trl}]\n'
    const {editions} = await load({
      ...files,
      'fr/edition.yaml': edition,
      'fr/01.md': '# Un\n',
      'fr/02.md': '# Deux\n'
    })
    expect(editions.map(({locale}) => locale.tag)).toEqual(['en', 'fr'])
    expect(editions[1]).toMatchObject({
      title: 'Un livre',
      version: '1.1',
      date: '2026-01-02',
      source: {language: 'en', title: 'A Book', version: '1.1'},
      contributors: [
        {name: 'Ada', roles: ['aut']},
        {name: 'Badr', roles: ['trl']}
      ]
    })
  })

  it('fall back on the source where a chapter is missing, and say so', async () => {
    const book = await load({
      ...files,
      'fr/edition.yaml': 'title: Un livre\ncontributors: [{name: Ada, role: trl}]\n',
      'fr/01.md': '# Un\n'
    })
    expect(book.editions[1]?.chapters.map(({path, language}) => [path, language])).toEqual([
      ['fr/01.md', 'fr'],
      ['en/02.md', 'en']
    ])
    expect(say(book.files)).toEqual([
      'book/fr/edition.yaml warning translation-complete: Unexpected translation without `02.md`, expected a file of the same name in `fr/`, ending in `.po` or `.md`; the source language stands in'
    ])
  })

  it('need an edition.yaml', async () => {
    expect(say((await load(files)).files)).toEqual([
      'book/book.yaml:8:12 error edition-exists: Unexpected edition `fr` without `fr/edition.yaml`, expected that file; `npm run translate -- new --lang fr` makes it'
    ])
  })

  it('cannot lead out of the output folder by their version', async () => {
    const {files: read} = await load({
      ...files,
      'fr/edition.yaml': 'title: Un\nversion: "../../x"\n'
    })
    expect(say(read)).toContain(
      'book/fr/edition.yaml:2:10 error edition-schema: Unexpected `../../x` for `version`, expected letters, digits, dots and hyphens, such as "1.0.0"'
    )
  })

  it('are found in a folder named as book.yaml spells the tag', async () => {
    const yaml = `${bookYaml}editions: [pt-br]\n`
    const book = {
      'book.yaml': yaml,
      'en/01.md': '# One\n',
      'pt-br/edition.yaml': 'title: Um\n',
      'pt-br/01.md': '# Um\n'
    }
    const {editions} = await load(book, {languages: ['pt-BR']})
    expect(editions.map(({locale}) => locale.tag)).toEqual(['pt-BR'])
    expect(editions[0]?.chapters.map(({path}) => path)).toEqual(['pt-br/01.md'])
  })

  it('are reported where their tag is none', async () => {
    const yaml = `${bookYaml}editions: [xx]\n`
    expect(say((await load({'book.yaml': yaml, '01.md': '# One\n'})).files)).toEqual([
      'book/book.yaml:5:12 error language-tag: Unexpected language tag `xx`, expected a BCP 47 tag such as `fr`, `pt-BR` or `ar`'
    ])
  })

  it('are chosen among those there are', async () => {
    await expect(load(files, {languages: ['de']})).rejects.toThrow(
      new UsageError('Unexpected `--lang de`, expected an edition of this book: `en`, `fr`')
    )
  })
})

describe('a plain folder of Markdown', () => {
  const text =
    'The house stands on the hill and the people who live there look at the sea every morning.\n'

  it('is read in natural order, each README first in its folder, without the repository’s own papers', async () => {
    const book = await load(
      {
        'LICENSE.md': '# Licence\n',
        'CHANGELOG.md': '# Changes\n',
        'security-basics.md': '# Security for everybody\n',
        'README.md': `# The Notes\n\n${text}`,
        'b/2.md': '# b 2\n',
        'b/10.md': '# b 10\n',
        'b/index.md': '# b\n',
        'a.md': '# a\n'
      },
      {license: 'CC0-1.0'}
    )
    expect(namesOf(book)).toEqual([
      'README.md',
      'a.md',
      'b/index.md',
      'b/2.md',
      'b/10.md',
      'security-basics.md'
    ])
  })

  it('has its title, language and date guessed, and says so', async () => {
    const {editions, files} = await load(
      {'notes.md': `# The Notes\n\n${text}`},
      {license: 'CC0-1.0'}
    )
    expect(editions[0]).toMatchObject({title: 'The Notes', date: '2026-11-23', locale: {tag: 'en'}})
    expect(say(files)).toEqual([
      'book info book-guess: Unexpected folder without `book.yaml`; guessed: title “The Notes”, language `en`, date 2026-11-23, no author. Write a `book.yaml` to say otherwise'
    ])
  })

  it.each([
    ['# \n\n## *First* heading\n', 'First heading'],
    ['<h1 align="center">\n  In <b>HTML</b>\n</h1>\n', 'In HTML'],
    ['---\ntitle: Given\n---\n# Heading\n', 'Given'],
    ['No heading at all.\n', 'book']
  ])('is named after its first title: %j', async (notes, title) => {
    const {editions} = await load({'notes.md': `${notes}\n${text}`}, {license: 'CC0-1.0'})
    expect(editions[0]?.title).toBe(title)
  })

  it('wants its language named where it cannot be told', async () => {
    const {files} = await load({'notes.md': '# 123\n'}, {license: 'CC0-1.0'})
    expect(say(files)[0]).toBe(
      'book error language-tag: Unexpected text whose language cannot be told, expected `--lang TAG`, such as `--lang fr`'
    )
  })

  it('takes the language that is asked for', async () => {
    const {editions} = await load({'notes.md': text}, {license: 'CC0-1.0', languages: ['fr']})
    expect(editions[0]?.chapters[0]?.language).toBe('fr')
  })

  it('uses the title of a foreign front matter and judges nothing else in it', async () => {
    const foreign = `---\ntitle: "Given"\nlayout: {post\n---\n\n${text}`
    const {editions, files} = await load({'notes.md': foreign}, {license: 'CC0-1.0'})
    expect(editions[0]?.chapters[0]?.title).toBe('Given')
    expect(say(files).filter((line) => line.includes('error'))).toEqual([])
  })

  it('never has its licence guessed', async () => {
    await expect(load({'notes.md': text})).rejects.toThrow(
      new UsageError(
        'Unexpected folder `book` without `book.yaml` and without `--license`, expected the licence of the text, such as `--license CC-BY-4.0`; it is never guessed'
      )
    )
  })

  it('must hold Markdown', async () => {
    await expect(load({'notes.txt': text}, {license: 'CC0-1.0'})).rejects.toThrow(
      new UsageError(
        'Unexpected folder `book` without `book.yaml` and without Markdown files, expected a book; try `--book DIR`'
      )
    )
  })

  it('has no chapter by a name that is not there', async () => {
    await expect(load({'notes.md': text}, {license: 'CC0-1.0', only: ['note']})).rejects.toThrow(
      new UsageError('Unexpected `--only note`, expected the name of a chapter: notes.md')
    )
  })
})

describe('the option --license', () => {
  const files = {
    'book.yaml': 'title: A\nlanguage: en\nlicense: CC-BY-4.0\n',
    '01-one.md': '# One\n'
  }

  it('must not say otherwise than book.yaml', async () => {
    await expect(load(files, {license: 'CC0-1.0'})).rejects.toThrow(
      'Unexpected `--license CC0-1.0` for a book under `CC-BY-4.0`, expected the option only for a folder without `book.yaml`; change `license` in `book.yaml` instead'
    )
  })

  it('may say the same', async () => {
    expect((await load(files, {license: 'CC-BY-4.0'})).editions).toHaveLength(1)
  })
})
