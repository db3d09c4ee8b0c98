// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {createSession} from '../../session.ts'

// REUSE-IgnoreStart

let folder = ''

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-lint-'))
})

afterEach(() => fs.rmSync(folder, {recursive: true}))

const bookYaml =
  'title: A Book\nlanguage: en\nlicense: CC0-1.0\ndate: 2026-01-02\ncontributors: [{name: Ada Sow, role: aut}]\n'

/** Run the command on a book with one chapter. */
async function lint(chapter: string, args: readonly string[] = [], more = '') {
  fs.writeFileSync(path.join(folder, 'book.yaml'), bookYaml + more)
  fs.writeFileSync(path.join(folder, '01-one.md'), chapter)
  const session = createSession({folder})
  const exit = await runCommand(['lint', '--book', '.', ...args], session)
  return {exit, printed: session.printed(), said: session.said(), text: read()}
}

const read = () => fs.readFileSync(path.join(folder, '01-one.md'), 'utf8')

/** Rule ids and severities that `--json` prints. */
async function rulesOf(chapter: string, more = '') {
  const {printed, exit} = await lint(chapter, ['--json'], more)
  const {messages}: {messages: {ruleId: string; severity: string}[]} = JSON.parse(printed)
  return {exit, rules: messages.map(({ruleId, severity}) => `${severity} ${ruleId}`)}
}

const doubled = '# One\n\nSee the the end.\n'

describe('colophon lint', () => {
  it('tells what it found, with place and rule, and is content with warnings', async () => {
    const {exit, said} = await lint(doubled)
    expect(exit).toBe(0)
    expect(said).toMatch(/3:5-3:12\s+warning Unexpected second `the`, .+ word-once\s+colophon/)
    expect(said).toContain('lint: 0 errors, 1 warnings, 0 pieces of advice')
  })

  it('is not content with warnings when asked to be strict', async () => {
    expect((await lint(doubled, ['--strict'])).exit).toBe(1)
  })

  it('tells what a build would stop at, too', async () => {
    const {exit, rules} = await rulesOf('# One\n\n[a word](#nowhere)\n')
    expect(rules).toEqual(['error link-resolves'])
    expect(exit).toBe(1)
  })

  it('takes rules as the book wants them', async () => {
    const off = await rulesOf(doubled, 'lint: {word-once: off}\n')
    expect(off).toEqual({exit: 0, rules: []})
    const error = await rulesOf(doubled, 'lint: {word-once: error}\n')
    expect(error).toEqual({exit: 1, rules: ['error word-once']})
  })

  it('knows the names of rules in book.yaml', async () => {
    const {exit, said} = await lint(doubled, [], 'lint: {wrod-once: off}\n')
    expect(exit).toBe(1)
    expect(said).toContain('`lint.wrod-once`, expected a known key; did you mean `word-once`?')
  })

  it('tells nothing that a comment ignores, of the build neither', async () => {
    const ignored = '<!-- lint-ignore heading-levels: a quoted page -->\n\n#### Deep\n\nText.\n'
    expect(await rulesOf(`# One\n\n${ignored}`)).toEqual({exit: 0, rules: []})
    expect((await rulesOf('# One\n\n#### Deep\n\nText.\n')).rules).toEqual([
      'warning heading-levels'
    ])
  })

  it('ignores no error', async () => {
    const comment = '<!-- lint-disable link-resolves: later -->'
    expect((await rulesOf(`# One\n\n${comment}\n\n[a](#b)\n`)).rules).toEqual([
      'error link-resolves'
    ])
  })

  it('mends in place what needs no decision, and nothing else', async () => {
    const source = '\ufeff# One\r\n\r\nAn *odd*\tword , the the\r\n'
    const {said, text} = await lint(source, ['--fix'])
    expect(text).toBe('\ufeff# One\r\n\r\nAn *odd* word, the the\r\n')
    expect(said).toContain('./01-one.md  mended')
    expect(said).toContain('word-once')
  })

  it('leaves files alone where there is nothing to mend', async () => {
    const {said} = await lint(doubled, ['--fix'])
    expect(said).not.toContain('mended')
    expect(fs.readdirSync(folder).sort()).toEqual(['01-one.md', 'book.yaml'])
  })

  it('prints annotations of GitHub Actions, their signs escaped', async () => {
    const {printed} = await lint('# One\n\nSee 100% of [here](http://localhost/a,b).\n', [
      '--github'
    ])
    expect(printed.split('\n')).toEqual([
      '::warning file=./01-one.md,line=3,col=13,title=link-words::Unexpected link «here», expected words that say where it leads; name its target',
      '::warning file=./01-one.md,line=3,col=13,title=link-public::Unexpected link to the private address `http://localhost/a,b`, expected a public one; use it, or write the address as code',
      ''
    ])
  })

  it('prints the page of rules without a book', async () => {
    const session = createSession({folder})
    expect(await runCommand(['lint', '--rules'], session)).toBe(0)
    expect(session.printed()).toContain('| `word-once` | no word is doubled | warning |')
  })

  it('refuses a folder that is not there', async () => {
    const session = createSession({folder})
    expect(await runCommand(['lint', '--book', 'nowhere'], session)).toBe(2)
  })
})
