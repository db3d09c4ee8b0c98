// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {createSession} from '../../session.ts'

let folder = ''

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-diff-'))
})

afterEach(() => fs.rmSync(folder, {recursive: true}))

function write(name: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(folder, name)), {recursive: true})
  fs.writeFileSync(path.join(folder, name), text)
}

async function run(...args: readonly string[]) {
  const session = createSession({folder, environment: {SOURCE_DATE_EPOCH: '1767312000'}})
  const exit = await runCommand(args, session)
  return {exit, printed: session.printed(), said: session.said()}
}

const bookYaml = (version: string) =>
  `title: Le fil\nlanguage: fr\nlicense: CC-BY-4.0\ndate: 2026-01-02\nversion: "${version}"\n`

function writeBook(at: string, version: string, chapters: Readonly<Record<string, string>>) {
  write(`${at}book.yaml`, bookYaml(version))
  for (const [name, text] of Object.entries(chapters)) write(`${at}${name}`, text)
}

const before = {
  '01-un.md':
    '# Un\n\n## Fil\n\nLe fil *rouge* tient bon[^a].\n\nUne phrase qui s’en va.\n\n[^a]: Vrai.\n',
  '02-deux.md': '# Deux\n\nRien ne change ici.\n',
  '03-trois.md': '# Trois\n\nCe chapitre disparaît.\n'
}
const after = {
  '01-un.md': '# Un\n\n## Fil\n\nLe fil **bleu** tient bon.\n\n## Nœud\n\nUn `nœud` tout neuf.\n',
  '04-deux.md': '# Deux\n\nRien ne change [ici](https://example.org/).\n',
  '05-cinq.md': '# Cinq\n\nCe chapitre paraît.\n'
}

describe('colophon diff', () => {
  it('tells word by word what changed, whatever the marks, in the order of the newer book', async () => {
    writeBook('old/', '1.0.0', before)
    writeBook('new/', '1.1.0', after)
    expect(await run('diff', 'old', 'new')).toEqual({
      exit: 0,
      said: '',
      printed: `01-un.md  Un
01-un.md:5  changed
  Le fil [-rouge-]{+bleu+} tient bon.
01-un.md:7  gone
  [-Une phrase qui s’en va.-]
01-un.md:9  gone
  [-Vrai.-]
01-un.md:7  new
  {+Nœud+}
01-un.md:9  new
  {+Un nœud tout neuf.+}

05-cinq.md  {+Cinq+}

03-trois.md  [-Trois-]
`
    })
  })

  it('compares revisions of a repository, and finds none there is not', async () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args])
    git('init', '-q')
    writeBook('livre/', '1.0.0', before)
    git('add', '.')
    git('commit', '-q', '-m', 'One')
    git('tag', 'v1')
    fs.rmSync(path.join(folder, 'livre'), {recursive: true})
    writeBook('livre/', '1.1.0', after)
    const {printed} = await run('diff', 'v1', 'livre', '--book', 'livre', '--json')
    expect(JSON.parse(printed)).toMatchObject({
      title: 'Le fil',
      versions: '1.0.0 → 1.1.0',
      chapters: [
        {name: '01-un.md', kind: 'changed'},
        {name: '05-cinq.md', kind: 'new'},
        {name: '03-trois.md', kind: 'gone'}
      ]
    })
    for (const wrong of ['v2', 'v1:livre']) {
      expect(await run('diff', '--book', 'livre', '--', wrong, 'livre')).toMatchObject({
        exit: 2,
        said: `Unexpected \`${wrong}\`, expected a folder with a book, or a Git revision of \`--book livre\`\n`
      })
    }
  })

  it('writes a chapter that the book can hold, and a page in its language', async () => {
    writeBook('old/', '1.0.0', before)
    writeBook('new/', '1.1.0', {
      ...after,
      '01-un.md': `${after['01-un.md']}\nA \\<b> & *c* \\[d].\n`
    })
    const {printed: markdown} = await run('diff', 'old', 'new', '--as', 'md')
    expect(markdown).toContain(
      '# Historique des modifications · 1.0.0 → 1.1.0\n\n## Un\n\n### Fil\n\nLe fil <del>rouge</del><ins>bleu</ins> tient bon.'
    )
    write('new/99-changes.md', markdown)
    const built = await run('build', '--book', 'new', '--out', 'out', '--format', 'web')
    expect([built.exit, built.said]).toEqual([0, expect.not.stringMatching(/error|warning/)])
    const {printed: page} = await run('diff', 'old', 'new', '--as', 'html')
    expect(page).toMatch(/^<!doctype html><html lang="fr" dir="ltr">/)
    expect(page).toContain('<h2><del>Trois</del></h2>')
  })

  it('asks for two states and a format that it knows', async () => {
    expect((await run('diff', 'one')).said).toBe(
      'Unexpected `one` after `diff`, expected OLD NEW; try `colophon help diff`\n'
    )
    expect((await run('diff', 'a', 'b', '--as', 'docx')).said).toBe(
      'Unexpected `--as docx`, expected one of text, md, html\n'
    )
  })
})
