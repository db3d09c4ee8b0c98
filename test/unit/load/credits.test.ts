// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {describe, expect, it} from 'vitest'
import type {LoadOptions} from '../../../pipeline/load/load-options.ts'
import {load, say} from '../sample-book.ts'

// REUSE-IgnoreStart

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const bookYaml =
  'title: A Book\nlanguage: en\nlicense: CC-BY-SA-4.0\ndate: 2026-01-02\ncontributors: [{name: Ada, role: aut}]\n'

/** A book with one picture, and what was said about it. */
async function credit(
  more: Readonly<Record<string, string>>,
  options: Partial<LoadOptions> = {},
  markdown = '![A dot](a.png)'
) {
  const {editions, files} = await load(
    {
      'book.yaml': bookYaml,
      'credits.yaml': '{}',
      'a.png': pixel,
      '01-one.md': `# One\n\n${markdown}\n`,
      ...more
    },
    options
  )
  return {record: editions[0]?.credits.get('a.png'), said: say(files)}
}

const work = (lines: string) => ({
  'credits.yaml': `works:\n  - file: a.png\n${lines.replace(/^/gm, '    ')}\n`
})

const byAwa = 'title: A dot\ncreators: Awa Diop\nsource: https://example.org/dot\n'

describe('a picture', () => {
  it('without a record is not let in', async () => {
    const {record, said} = await credit({})
    expect(record).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^book\/01-one\.md:3:1 error LIC-001: .*`a\.png`/)
  })

  it('without a record is refused in French too', async () => {
    const {said} = await credit({}, {speaks: 'fr'})
    expect(said[0]).toMatch(/LIC-001: .*aucune licence/)
  })

  it('in a plain folder is under the licence of the folder', async () => {
    const {editions, files} = await load(
      {'a.png': pixel, '01-one.md': '# One\n\n![A dot](a.png)\n'},
      {license: 'CC0-1.0', languages: ['en']}
    )
    expect(editions[0]?.credits.get('a.png')).toMatchObject({own: true, expression: 'CC0-1.0'})
    expect(say(files).join()).not.toContain('LIC-')
  })

  it('is the authors’ own where a pattern says so', async () => {
    const {record, said} = await credit({'credits.yaml': 'own: "*.png"'})
    expect(record).toMatchObject({own: true, expression: 'CC-BY-SA-4.0', creators: []})
    expect(said).toEqual([])
  })

  it('has the record that credits.yaml gives', async () => {
    const {record, said} = await credit(work(`${byAwa}license: CC-BY-4.0\ndate: 2019`))
    expect(said).toEqual([])
    expect(record).toMatchObject({
      own: false,
      title: 'A dot',
      creators: [{name: 'Awa Diop'}],
      date: '2019',
      use: 'collect',
      licence: {spdx: 'CC-BY-4.0'}
    })
  })

  it('that was changed is adapted, unless only its format was', async () => {
    const changed = (kind: string) =>
      credit(work(`${byAwa}license: CC-BY-4.0\nchanges: [{kind: ${kind}, what: Smaller}]`))
    expect((await changed('crop')).record?.use).toBe('adapt')
    expect((await changed('format')).record?.use).toBe('collect')
  })

  it('has the record of its REUSE sidecar', async () => {
    const {record, said} = await credit({
      'a.png.license': 'SPDX-FileCopyrightText: 2019 Awa Diop\nSPDX-License-Identifier: CC0-1.0\n'
    })
    expect(record).toMatchObject({own: false, creators: [{name: 'Awa Diop'}]})
    expect(said).toEqual([])
  })

  it('is own where its sidecar names an author of the book and its licence', async () => {
    const {record} = await credit({
      'a.png.license': 'SPDX-FileCopyrightText: 2026 Ada\nSPDX-License-Identifier: CC-BY-SA-4.0\n'
    })
    expect(record?.own).toBe(true)
  })

  it('has the record of the annotation of REUSE.toml that means it, the last one first', async () => {
    const table = (path: string, name: string, more = '') =>
      `[[annotations]]\npath = ${path}\n${more}SPDX-FileCopyrightText = "2019 ${name}"\nSPDX-License-Identifier = ["CC0-1.0"]\n\n`
    const all = `version = 1\n\n${table('"**"', 'All')}${table('["b.png", "*.png"]', 'Awa Diop')}${table('"c.png"', 'Else')}`
    const {record, said} = await credit({'REUSE.toml': all})
    expect(said).toEqual([])
    expect(record).toMatchObject({
      creators: [{name: 'Awa Diop'}],
      copyrightNotice: '© 2019 Awa Diop',
      expression: 'CC0-1.0',
      place: {line: 8}
    })
    const besides = {
      'a.png.license': 'SPDX-License-Identifier: CC-BY-4.0\nSPDX-FileContributor: B\n'
    }
    const beside = await credit({'REUSE.toml': all, ...besides})
    expect(beside.record?.creators).toEqual([{name: 'B'}])
    const over = `version = 1\n${table('"a.png"', 'Over', 'precedence = "override"\n')}`
    const overriding = await credit({'REUSE.toml': over, ...besides})
    expect(overriding.record?.creators).toEqual([{name: 'Over'}])
  })

  it('is told what is wrong in REUSE.toml, at its line', async () => {
    const syntax = await credit({'REUSE.toml': 'version = 1\n\n[[annotations]\n'})
    expect(syntax.said.join()).toMatch(/REUSE\.toml:3:\d+ error reuse-toml: Unexpected TOML: /)
    const schema = await credit({
      'REUSE.toml': 'version = 1\n\n[[annotations]]\npath = "a.png"\nprecedence = "first"\n'
    })
    expect(schema.said.join()).toMatch(/REUSE\.toml:3:1 error reuse-toml: Unexpected `first`/)
  })

  it('has the record that its figure gives', async () => {
    const {record, said} = await credit(
      {},
      {},
      ':::figure{src="a.png" alt="A dot" by="Awa Diop" license="CC-BY-4.0" source="https://example.org/dot"}\nA dot.\n:::'
    )
    expect(record).toMatchObject({creators: [{name: 'Awa Diop'}], expression: 'CC-BY-4.0'})
    expect(said).toEqual([])
  })

  it.each([
    ':::figure{by="Awa Diop" license="CC-BY-4.0" source="https://example.org/dot"}\n![A dot](a.png)\n\nA dot.\n:::',
    '::figure[A dot.]{src="a.png" alt="A dot" by="Awa Diop" license="CC-BY-4.0" source="https://example.org/dot"}'
  ])('has the record of its figure, however that is written', async (markdown) => {
    const {record, said} = await credit({}, {}, markdown)
    expect(record).toMatchObject({creators: [{name: 'Awa Diop'}], expression: 'CC-BY-4.0'})
    expect(said).toEqual([])
  })

  it('whose figure names somebody but no licence is not the authors’ own', async () => {
    const {record, said} = await credit(
      {'credits.yaml': 'own: "**"'},
      {},
      '::figure[A dot.]{src="a.png" alt="A dot" by="Awa Diop"}'
    )
    expect(record).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^book\/01-one\.md:3:1 error LIC-001: /)
  })

  it('with two records is refused at the second', async () => {
    const {said} = await credit({
      ...work(`${byAwa}license: CC-BY-4.0`),
      'a.png.license': 'SPDX-License-Identifier: CC0-1.0\n'
    })
    expect(said).toEqual([
      'book/a.png.license:1:1 error credit-once: Unexpected second credit for `a.png`, expected one; the first is at book/credits.yaml:2'
    ])
  })

  it.each([
    ['CC-BY-NC-4.0', 'LIC-010'],
    ['GFDL-1.3-only', 'LIC-015'],
    ['cc-by-4.0', 'LIC-002'],
    ['Creative Commons BY 4.0', 'LIC-002'],
    ['https://creativecommons.org/licenses/by/4.0/', 'LIC-002'],
    ['CC-BY-ND-4.0\nchanges: [{kind: crop, what: Cropped}]', 'LIC-011'],
    ['LicenseRef-Permission', 'LIC-023'],
    ['EUPL-1.2', 'LIC-003']
  ])('under %s is refused by %s', async (license, code) => {
    const {said} = await credit(work(`${byAwa}license: ${license}`))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^book/credits\\.yaml:2:\\d+ error ${code}: `))
  })

  it('takes the branch of an expression that lets it in', async () => {
    const {record} = await credit(work(`${byAwa}license: GFDL-1.2-or-later OR CC-BY-SA-3.0`))
    expect(record?.licence.spdx).toBe('CC-BY-SA-3.0')
  })
})

describe('credits.yaml', () => {
  it('tells all that is wrong in one run', async () => {
    const {said} = await credit({
      'credits.yaml':
        'works:\n  - file: gone.png\n    license: CC0-1.0\n  - file: a.png\n    licence: CC0-1.0\n  - file: a.png\n    license: CC0-1.0\n    permission: {file: gone.pdf, holder: Awa}\n'
    })
    expect(said).toEqual([
      'book/credits.yaml:2:11 error credit-used: Unexpected credit for `gone.png` (a missing file), expected a file inside the book’s folder',
      'book/credits.yaml:4:5 error credits-schema: Unexpected missing key `works.1.license`, expected text',
      'book/credits.yaml:5:5 error credits-schema: Unexpected key `works.1.licence`, expected a known key; did you mean `license`?',
      'book/credits.yaml:8:24 error LIC-023: Unexpected `gone.pdf` (a missing file) for `a.png`, expected a file inside the book’s folder'
    ])
  })

  it('warns of a record that no chapter needs', async () => {
    const {said} = await credit(work(`${byAwa}license: CC0-1.0`), {}, 'No picture.')
    expect(said[0]).toMatch(/^book\/credits\.yaml:2:\d+ warning credit-used: /)
  })
})

describe('withheld names', () => {
  const withheld = (more: Readonly<Record<string, string>>) =>
    load({
      'book.yaml': `${bookYaml.replace(']', ', {name: Nobody Known, role: edt, withheld: true}]')}`,
      '01-one.md': '# One\n',
      ...more
    })
  const told = async (more: Readonly<Record<string, string>>) =>
    say((await withheld(more)).files).filter((line) => line.includes('LIC-054'))

  it('are no contributors', async () => {
    const {editions, files} = await withheld({})
    expect(editions[0]?.contributors.map(({name}) => name)).toEqual(['Ada'])
    expect(editions[0]?.withheld).toEqual(['Nobody Known'])
    expect(say(files)).toEqual([])
  })

  it('are an error where a chapter writes them, also where nobody reads them', async () => {
    const chapter = `# One\n\nThanks to Nobody *Known*.\n\n[x](https://example.org "Known, Nobody")\n\n<!-- NOBODY KNOWN -->\n`
    expect(await told({'01-one.md': chapter})).toEqual(
      [3, 5, 7].map((line) => expect.stringMatching(`^book/01-one\\.md:${line}:1 error LIC-054: `))
    )
  })

  it('are an error where another file still names them', async () => {
    const people = 'people:\n  - {name: Nobody Known, consent: true}\n'
    expect(await told({'contributors.yaml': people})).toHaveLength(1)
  })

  it('hold for all editions, with what else tells of the person', async () => {
    const {editions, files} = await load({
      'book.yaml': `${bookYaml}editions: [fr]\n`,
      '01-one.md': '# One\n\nBy Nora Nom.\n',
      'fr/01-one.md': '# Un\n',
      'fr/edition.yaml':
        'title: Un\ncontributors: [{name: Nora Nom, sort-as: "Nom, N.", role: trl, url: "https://example.org/n", withheld: true}]\n'
    })
    const marks = ['Nora Nom', 'Nom, N.', 'https://example.org/n']
    expect(editions.map((edition) => edition.withheld)).toEqual([marks, marks])
    expect(say(files)).toEqual([expect.stringMatching(/01-one\.md:3:1 error LIC-054/)])
  })

  it('of other parts leave a translation without translator', async () => {
    const {files} = await load({
      'book.yaml': `${bookYaml.replace(']', ', {name: Nobody Known, role: edt, withheld: true}]')}editions: [fr]\n`,
      '01-one.md': '# One\n',
      'fr/01-one.md': '# Un\n',
      'fr/edition.yaml': 'title: Un\n'
    })
    expect(say(files).filter((line) => line.includes('LIC-041'))).toHaveLength(1)
  })
})
// REUSE-IgnoreEnd

describe('a translation without translator', () => {
  const translated = (edition: string) => ({
    'book.yaml': `${bookYaml}editions: [fr]\n`,
    '01-one.md': '# One\n',
    'fr/edition.yaml': edition,
    'fr/01-one.md': '# Un\n'
  })

  it('is told so', async () => {
    const {files} = await load(translated('title: Un livre\n'))
    expect(say(files).filter((line) => line.includes('LIC-041'))).toHaveLength(1)
  })

  it('is not told so where its translator’s role is misspelt, which is an error', async () => {
    const {files} = await load(
      translated('title: Un livre\ncontributors: [{name: Badr, role: translator}]\n')
    )
    expect(say(files).join('\n')).toMatch(/error edition-schema: .*`translator`/)
    expect(say(files).join('\n')).not.toContain('LIC-041')
  })
})
