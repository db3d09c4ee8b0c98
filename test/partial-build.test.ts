// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {runCommand} from '../pipeline/cli/cli.ts'
import {createSession} from './session.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-partial-'))
const book = path.join(scratch, 'book')
const out = path.join(scratch, 'out')

afterAll(() => fs.rmSync(scratch, {recursive: true}))

async function run(...args: string[]): Promise<number> {
  return runCommand(args, createSession({environment: {SOURCE_DATE_EPOCH: '1767312000'}}))
}

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(book, name)), {recursive: true})
  fs.writeFileSync(path.join(book, name), text)
}

const read = (name: string) => fs.readFileSync(path.join(out, name), 'utf8')

test('the last good edition stays, listed and verified, while its translation is at fault', async () => {
  const build = ['build', '--book', book, '--out', out, '--format', 'web']
  write(
    'book.yaml',
    'title: A Book\nlanguage: en\nlicense: CC-BY-4.0\ndate: 2026-01-02\neditions: [fr]\n'
  )
  write('01-one.md', '# One\n\nFirst words.\n')
  write('fr/edition.yaml', 'contributors:\n  - name: Nobody\n    role: trl\n')
  write('fr/01-one.md', '# Un\n\nPremiers mots.\n')
  expect(await run(...build)).toBe(0)
  const earlier = read('fr/web/one.html')

  write('01-one.md', '# One\n\nOther words.\n')
  write('fr/01-one.md', '# Un\n\nD’autres mots[^perdue].\n\n:::figure{src="rien.svg"}\nx\n:::\n')
  expect(await run(...build)).toBe(1)
  expect(read('en/web/one.html')).toContain('Other words')
  expect(read('fr/web/one.html')).toBe(earlier)
  expect(read('index.html')).toContain('fr/web/')
  expect(await run('verify', '--out', out)).toBe(0)

  write('01-one.md', '# One\n\n[gone](nowhere.md)\n')
  expect(await run(...build)).toBe(1)
  expect(read('en/web/one.html')).toContain('Other words')
})
