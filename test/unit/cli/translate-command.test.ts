// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {addEdition} from '../../../pipeline/cli/translate/begin-translation.ts'
import {createSession} from '../../session.ts'

// REUSE-IgnoreStart

let folder = ''

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-translate-'))
  write('book.yaml', 'title: Le fil\nlanguage: fr\nlicense: CC-BY-4.0\ndate: 2026-01-02\n')
  write('fr/01-un.md', '# Un fil rouge\n\nLa trame tient bon.\n\nLa chaîne aussi tient bon.\n')
})

afterEach(() => fs.rmSync(folder, {recursive: true}))

function write(name: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
  fs.writeFileSync(path.join(folder, name), text)
}

const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8')

async function translate(...args: readonly string[]) {
  const session = createSession({folder, environment: {}})
  const exit = await runCommand(['translate', ...args, '--book', '.'], session)
  return {exit, printed: session.printed(), said: session.said()}
}

/** Translate an entry by hand. */
function fill(source: string, target: string) {
  const text = read('en/01-un.po')
  write(
    'en/01-un.po',
    text.replace(`msgid "${source}"\nmsgstr ""`, `msgid "${source}"\nmsgstr "${target}"`)
  )
}

describe('colophon translate', () => {
  it('begins a translation and lists it', async () => {
    const {exit, said} = await translate('new', '--lang', 'en')
    expect(exit).toBe(0)
    expect(said).toBe(
      './book.yaml  written\n./en/01-un.po  written\n./en/book.po  written\n./en/edition.yaml  written\n'
    )
    expect(read('book.yaml')).toContain('editions: [en]\n')
    expect(read('en/01-un.po')).toContain('msgctxt "heading"\nmsgid "Un fil rouge"\nmsgstr ""\n')
  })

  it('does not begin one twice, nor one in no language', async () => {
    await translate('new', '--lang', 'en')
    const again = await translate('new', '--lang', 'en')
    expect([again.exit, again.said]).toEqual([
      2,
      'Unexpected `--lang en`, expected a language that the book does not have yet; `npm run translate -- update --lang en` brings it up to date\n'
    ])
    expect((await translate('new', '--lang', 'english!')).exit).toBe(2)
    expect((await translate('new')).exit).toBe(2)
  })

  it('carries translations over, and writes nothing when nothing has changed', async () => {
    await translate('new', '--lang', 'en')
    fill('La trame tient bon.', 'The weft holds.')
    fill('La chaîne aussi tient bon.', 'So does the warp.')
    expect((await translate('update')).said).toBe('')
    write(
      'fr/01-un.md',
      '# Un fil rouge\n\nLa chaîne aussi tient très bon.\n\nEt puis vient un tout autre propos, sans rien de commun.\n'
    )
    const {printed, said} = await translate('update')
    expect(said).toBe('./en/01-un.po  written\n')
    expect(printed).toContain('en/01-un.md  0 translated, 1 to review, 2 missing\n')
    const text = read('en/01-un.po')
    expect(text).toContain(
      '#, fuzzy\n#| msgid "La chaîne aussi tient bon."\nmsgid "La chaîne aussi tient très bon."\nmsgstr "So does the warp."\n'
    )
    expect(text).toContain('#~ msgid "La trame tient bon."\n#~ msgstr "The weft holds."\n')
    expect((await translate('update')).said).toBe('')
    write('fr/01-un.md', '# Un fil rouge\n\nLa trame tient bon.\n')
    await translate('update')
    expect(read('en/01-un.po')).toContain(
      '\nmsgid "La trame tient bon."\nmsgstr "The weft holds."\n'
    )
  })

  it('gives back entries that somebody took out, and drops such as nobody wants', async () => {
    await translate('new', '--lang', 'en')
    fill('La trame tient bon.', 'The weft holds.')
    const whole = read('en/01-un.po')
    const entries = whole.split('\n\n')
    const without = entries.filter((entry) => !entry.includes('msgid "La chaîne'))
    expect(without).toHaveLength(entries.length - 1)
    for (const spoilt of [without, [...entries, 'msgid "Sien"\nmsgstr ""\n']]) {
      write('en/01-un.po', spoilt.join('\n\n'))
      await translate('update')
      expect(read('en/01-un.po')).toBe(whole)
    }
  })

  it('turns whole files into PO files, block by block', async () => {
    await translate('new', '--lang', 'en')
    write('en/01-un.md', '# A red thread\n\nThe weft holds.\n\nSo does the warp.\n')
    const {exit, said} = await translate('import', '--lang', 'en')
    expect([exit, said]).toEqual([0, './en/01-un.po  written\n./en/01-un.md  removed\n'])
    expect(read('en/01-un.po')).toContain('msgid "La trame tient bon."\nmsgstr "The weft holds."\n')
    expect((await translate('status')).printed).toContain('01-un.md      12       100 %')
  })

  it('marks what it can only guess when it turns whole files into PO files', async () => {
    await translate('new', '--lang', 'en')
    write(
      'en/01-un.md',
      '# A red thread\n\nAn added remark with 3 numbers, 4 and 5.\n\nThe weft holds well.\n\nThe warp holds well too.\n'
    )
    const {said} = await translate('import', '--lang', 'en')
    const text = read('en/01-un.po')
    expect(text).toContain('#, fuzzy\nmsgid "La trame tient bon."\nmsgstr "The weft holds well."\n')
    expect(text).toContain(
      '#, fuzzy\nmsgid "La chaîne aussi tient bon."\nmsgstr "The warp holds well too."\n'
    )
    expect(said).toContain('An added remark')
  })

  it('leaves a file alone that it cannot read', async () => {
    await translate('new', '--lang', 'en')
    const broken = `${read('en/01-un.po')}\n<<<<<<< ours\n`
    write('en/01-un.po', broken)
    const {exit, said} = await translate('update')
    expect(exit).toBe(1)
    expect(said).toContain('po-syntax')
    expect(read('en/01-un.po')).toBe(broken)
  })

  it('holds translations to the words of the glossaries that readers see, too', async () => {
    await translate('new', '--lang', 'en')
    const entry = (term: string) => `terms: [{id: trame, term: ${term}, definition: x}]\n`
    write('fr/glossary.yaml', entry('trame'))
    fill('La trame tient bon.', 'The thread holds.')
    expect((await translate('check')).said).not.toContain('translation-terms')
    write('en/glossary.yaml', entry('weft'))
    expect((await translate('check')).said).toMatch(/«trame», expected «weft»/)
  })

  it('gives what is said of pictures to translators, once for each text', async () => {
    const work = (file: string) =>
      `  - {file: ${file}, license: CC-BY-4.0, creators: Awa, changes: [{kind: crop, what: Recadrée}]}\n`
    write('credits.yaml', `works:\n${work('a.svg')}${work('b.svg')}`)
    write('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    write('b.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await translate('new', '--lang', 'en')
    expect(read('en/book.po')).toContain(
      '#. picture: a.svg\n#. picture: b.svg\n#: credits.yaml\nmsgctxt "meta:change"\nmsgid "Recadrée"\nmsgstr ""\n'
    )
    expect((await translate('update')).said).toBe('')
  })

  it('gives the glossary to translators, unless they have one of their own', async () => {
    write(
      'glossary.yaml',
      'terms:\n  - {term: Trame, forms: trames, definition: "Un [fil](https://example.org/)."}\n'
    )
    await translate('new', '--lang', 'en')
    expect(read('en/book.po')).toContain(
      '#. type: words\n#. entry: trame\n#: glossary.yaml\nmsgctxt "glossary:words"\nmsgid "Trame ; trames"\n'
    )
    write(
      'en/book.po',
      read('en/book.po').replace(
        'msgid "Un [fil](https://example.org/)."\nmsgstr ""',
        'msgid "Un [fil](https://example.org/)."\nmsgstr "A thread."'
      )
    )
    expect((await translate('check')).said).toMatch(
      /en\/book\.po\n.*without.*https:\/\/example\.org/
    )
    const missing = async () => JSON.parse((await translate('status', '--json')).printed)
    const before = JSON.stringify(await missing())
    write('en/glossary.yaml', 'terms:\n  - {term: Weft, id: trame, definition: A thread.}\n')
    expect(JSON.stringify(await missing())).not.toBe(before)
  })

  it('warns where a translation does not use the word of the glossary', async () => {
    await translate('new', '--lang', 'en')
    write('glossary.csv', 'term,definition,en\ntrame,fils en travers,weft\nchaîne,,warp\n')
    fill('La trame tient bon.', 'The thread holds.')
    fill('La chaîne aussi tient bon.', 'The warps hold too.')
    const {exit, said} = await translate('check')
    expect(exit).toBe(0)
    const line = read('en/01-un.po').split('\n').indexOf('msgstr "The thread holds."') + 1
    expect(said).toMatch(new RegExp(`en/01-un\\.po[\\s\\S]*\\b${line}:1 .*«trame».*«weft»`))
    expect(said.match(/translation-terms/g)).toHaveLength(1)
    write('glossary.csv', 'word,en\ntrame,weft\n')
    expect((await translate('check')).said).toContain('glossary-table')
  })

  it('tells how translations stand', async () => {
    await translate('new', '--lang', 'en')
    fill('La trame tient bon.', 'The weft holds.')
    write('fr/01-un.md', `${read('fr/01-un.md')}\nFin.\n`)
    const {exit, printed} = await translate('status')
    expect(exit).toBe(0)
    expect(printed).toBe(
      `language  chapter    words  translated  to review  missing  errors  mode  source since
en        book.yaml      2         0 %          –        1       –  po    in sync
en        01-un.md      12        33 %          –        2       –  po    1 changed
en        TOTAL         14        28 %          –        3       –        1 changed
en: draft (2 headings and texts of book.yaml to translate; 28 % of the words, 95 % wanted)
`
    )
    expect((await translate('status', '--md')).printed).toContain('| en | 01-un.md | 12 | 33 % |')
    const {data} = JSON.parse((await translate('status', '--json')).printed)
    expect(data.totals[0].progress.missing).toBe(3)
  })

  it('exports translations for those who do not read PO files', async () => {
    await translate('new', '--lang', 'en')
    fill('La trame tient bon.', 'The weft holds.')
    for (const format of ['csv', 'tmx', 'xliff', 'html']) {
      const {exit, said} = await translate('export', '--as', format, '--out', `${folder}/out`)
      expect([exit, said]).toEqual([0, `${folder}/out/translations/le-fil-en.${format}  written\n`])
      expect(read(`out/translations/le-fil-en.${format}`)).toContain('The weft holds.')
    }
    expect((await translate('export', '--as', 'pdf')).said).toBe(
      'Unexpected `translate export` `--as pdf`, expected `--as` and one of csv, tmx, xliff, html\n'
    )
  })

  it('checks translations at their lines', async () => {
    await translate('new', '--lang', 'en')
    fill('La trame tient bon.', 'The weft holds *tight.')
    const {exit, said} = await translate('check')
    expect(exit).toBe(1)
    expect(said).toContain('translation-marks')
    expect(said).toContain('./en/01-un.po')
  })

  it('shows word by word what changed in the source', async () => {
    await translate('new', '--lang', 'en')
    fill('La trame tient bon.', 'The weft holds.')
    write('fr/01-un.md', '# Un fil rouge\n\nLa trame tient fort.\n\nNeuf.\n')
    const {exit, printed} = await translate('diff')
    expect(exit).toBe(0)
    expect(printed).toMatch(
      /^en\/01-un\.po:\d+ {2}changed\n {2}La trame tient \[-bon-\]{\+fort\+}\.\n/
    )
    expect(printed).toContain('new\n  {+Neuf.+}')
    expect((await translate('diff', '--md', '--only', '01-un')).printed).toContain('<del>')
    await translate('diff', '--as', 'html', '--out', 'out')
    expect(read('out/translations/le-fil-en-changes.html')).toContain('<ins>Neuf.</ins>')
    expect((await translate('diff', '--as', 'csv')).exit).toBe(2)
  })

  it('packs what a translator needs, the book as it is untouched', async () => {
    await translate('new', '--lang', 'en')
    write('fr/01-un.md', '# Un fil rouge\n\nNeuf.\n')
    const before = read('en/01-un.po')
    write('out/fr/le-fil-fr-1.0.0.pdf', '%PDF')
    const {exit} = await translate('kit', '--out', 'out')
    expect(exit).toBe(0)
    expect(read('en/01-un.po')).toBe(before)
    const zip = fs.readFileSync(path.join(folder, 'out/translations/le-fil-en-kit.zip'))
    const files = unzipSync(new Uint8Array(zip))
    expect(Object.keys(files)).toEqual([
      'le-fil-en/README.fr.txt',
      'le-fil-en/README.en.txt',
      'le-fil-en/po/book.po',
      'le-fil-en/po/01-un.po',
      'le-fil-en/review.html',
      'le-fil-en/book.pdf'
    ])
    expect(strFromU8(files['le-fil-en/po/01-un.po'] ?? new Uint8Array())).toContain('Neuf.')
    const said = strFromU8(files['le-fil-en/README.fr.txt'] ?? new Uint8Array())
    expect(said).toContain('TRADUIRE « Le fil » : anglais')
    expect(said).toContain('https://creativecommons.org/licenses/by/4.0/')
    await translate('kit', '--out', 'again')
    write('again/fr/le-fil-fr-1.0.0.pdf', '%PDF')
    await translate('kit', '--out', 'again')
    const again = fs.readFileSync(path.join(folder, 'again/translations/le-fil-en-kit.zip'))
    expect(again.equals(zip)).toBe(true)
  })

  it('extracts templates of gettext', async () => {
    const {exit} = await translate('extract', '--out', 'out')
    expect(exit).toBe(0)
    const template = read('out/translations/pot/01-un.pot')
    expect(template).toContain('msgid "La trame tient bon."\nmsgstr ""\n')
    expect(template).toContain('"Language: \\n"')
    expect(read('out/translations/pot/book.pot')).toContain('msgid "Le fil"')
    expect(fs.existsSync(path.join(folder, 'und'))).toBe(false)
  })

  it('asks for a known verb and a known language', async () => {
    expect((await translate('stauts')).said).toBe(
      'Unexpected `translate` `stauts`, expected one of new, update, import, status, diff, kit, extract, export, check; did you mean `status`?\n'
    )
    expect((await translate('update', '--lang', 'de')).said).toBe(
      'Unexpected `--lang de`, expected an edition that `book.yaml` lists (none yet); `npm run translate -- new --lang de` begins one\n'
    )
  })
})

describe('an edition is added to book.yaml', () => {
  it.each([
    ['a: 1\n', 'a: 1\neditions: [ar]\n'],
    ['editions: []\nb: 1\n', 'editions: [ar]\nb: 1\n'],
    ['editions: [en, es] # two\nb: 1\n', 'editions: [en, es, ar] # two\nb: 1\n'],
    [
      'editions:\n  - en # first\n  - es\n\nb: 1\n',
      'editions:\n  - en # first\n  - es\n  - ar\n\nb: 1\n'
    ],
    ['editions:\n- en\n', 'editions:\n- en\n- ar\n']
  ])('%j', (before, after) => {
    expect(addEdition(before, 'ar')).toBe(after)
  })
})
