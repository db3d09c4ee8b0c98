// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {openResources} from '../../../pipeline/cli/resources.ts'
import {loadBook} from '../../../pipeline/load/load-book.ts'
import type {SourceChoice} from '../../../pipeline/load/load-options.ts'
import {sourceDigest} from '../../../pipeline/model/source-digest.ts'
import {openFolder} from '../../../pipeline/platform/disk.ts'
import {readPast} from '../../../pipeline/platform/git-history.ts'
import {toPublication} from '../../../pipeline/transform/to-publication.ts'
import {memoryFolder} from '../memory-folder.ts'
import {bookYaml, say, toHtml} from '../sample-book.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-pin-'))

afterAll(() => fs.rmSync(scratch, {recursive: true}))

const former = '# One\n\nFirst.\n\nSecond.\n'
const present = '# One\n\nFirst, mended.\n\nSecond.\n\nThird.\n'
const digest = sourceDigest(new TextEncoder().encode(former))
const po = `msgid ""
msgstr ""
"Language: fr\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Source-Digest: ${digest}\\n"

msgctxt "heading"
msgid "One"
msgstr "Un"

msgid "First."
msgstr "Premier."

msgid "Second."
msgstr "Deuxième."
`

const files = {
  'book.yaml': `${bookYaml}editions: [fr]\n`,
  'credits.yaml': 'own: "**"\n',
  '01-one.md': present,
  'fr/edition.yaml': 'contributors:\n  - {name: Ada, role: trl}\n',
  'fr/01-one.po': po
}

async function build(source: SourceChoice, past: Readonly<Record<string, string>>) {
  const encode = (text: string) => new TextEncoder().encode(text)
  const readPast = async (name: string) => (past[name] ? encode(past[name]) : undefined)
  const folder = {...memoryFolder(files), readPast}
  const options = {languages: ['fr'], only: [], now: '2026-11-23T10:20:30Z', source}
  const {editions, files: read} = await loadBook(folder, openResources(), options)
  const [edition] = editions
  if (!edition) throw new Error('Expected an edition')
  const {sections} = await toPublication(edition, {
    allowMissingImages: false,
    allowBrokenLinks: false
  })
  const html = sections.map(({body}) => toHtml(body)).join('')
  return {html, said: say(read).filter((line) => line.includes('translation-'))}
}

test('a translation is made from the source that it was last brought up to date with', async () => {
  const {html, said} = await build('pin', {[digest]: former})
  expect(html).toBe('<h1><span class="number">1</span> Un</h1><p>Premier.</p><p>Deuxième.</p>')
  expect(said).toEqual([
    'book/fr/01-one.po info translation-pin: Unexpected changes of the source since this translation (passages: 2), expected none; it is made from its source as it was then. `npm run translate -- update` brings it up to date'
  ])
})

test('the source as it is stands in where the former one is not known', async () => {
  const {html, said} = await build('pin', {})
  expect(html).toContain('First, mended.')
  expect(html).toContain('<p>Deuxième.</p>')
  expect(said[0]).toContain('made from its source as it is now, for the former one is not in')
})

test('a former source whose pictures are gone is not taken', async () => {
  const {html} = await build('pin', {[digest]: `${former}\n![A cat](cat.png)\n`})
  expect(html).toContain('First, mended.')
})

test('the newest source is taken where that is asked for', async () => {
  const {html, said} = await build('head', {[digest]: former})
  expect(html).toContain('First, mended.')
  expect(said.filter((line) => line.includes('translation-pin'))).toEqual([])
})

test('former contents come from the history of the repository', async () => {
  const git = (...args: string[]) => execFileSync('git', ['-C', scratch, ...args], {stdio: 'pipe'})
  git('init', '--quiet')
  fs.mkdirSync(path.join(scratch, 'book'))
  const file = path.join(scratch, 'book/01-one.md')
  fs.writeFileSync(file, former)
  git('add', '.')
  git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'One')
  fs.writeFileSync(file, present)
  const folder = openFolder(path.join(scratch, 'book'), 'book')
  const bytes = await folder.readPast?.(digest)
  expect(new TextDecoder().decode(bytes)).toBe(former)
  expect(await folder.readPast?.(digest.replace(/^./, '0'))).toBeUndefined()
})

test.each(['--help', 'HEAD:book/01-one.md', `${digest} `, ''])(
  'what is no digest is not looked for: %j',
  async (name) => {
    expect(await readPast(scratch, name)).toBeUndefined()
  }
)

test('a folder without a history has none', async () => {
  expect(await readPast(os.tmpdir(), digest)).toBeUndefined()
})
