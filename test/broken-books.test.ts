// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runCommand} from '../pipeline/cli/cli.ts'
import type {JsonMessage} from '../pipeline/cli/report.ts'
import type {Manifest} from '../pipeline/model/manifest.ts'
import {present} from '../pipeline/model/present.ts'
import {rules} from '../pipeline/model/rule.ts'
import {createSession} from './session.ts'

/** What a broken book must bring about. */
interface Expectation {
  /** Options besides `--book`, `--out` and `--json`; a `--book` of their own comes last and wins. */
  readonly args: readonly string[]
  readonly exit: number
  /** Content problems, from `--json`; `file` is relative to the book. */
  readonly messages: readonly JsonMessage[]
  /** What is said on standard error instead, where nothing could be read. */
  readonly said?: string
  /** Languages that are built all the same: the faults are those of other languages. */
  readonly built?: readonly string[]
}

const books = 'test/books/broken'
const cases = fs
  .readdirSync(books, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => name)

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-broken-'))
const secret = path.join(scratch, 'secret')
const links = {
  [`${books}/image-through-link/images/secret.svg`]: path.join(secret, 'secret.svg'),
  [`${books}/image-through-link/folder`]: secret
}

/** Links that lead out of a book: git keeps them on some systems only. */
beforeAll(() => {
  fs.mkdirSync(secret)
  fs.writeFileSync(path.join(secret, 'secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  fs.writeFileSync(path.join(secret, 'secret.md'), '# Secret\n')
  for (const [link, target] of Object.entries(links)) {
    fs.mkdirSync(path.dirname(link), {recursive: true})
    fs.rmSync(link, {force: true})
    fs.symlinkSync(target, link)
  }
})

afterAll(() => {
  for (const link of Object.keys(links)) fs.rmSync(link, {force: true})
  fs.rmdirSync(`${books}/image-through-link/images`)
  fs.rmSync(scratch, {recursive: true})
})

/** What an earlier build is supposed to have left. */
const earlier = {
  'manifest.json': '{"not": "even one of ours"}\n',
  'en/a-book-en-1.0.0.pdf': '%PDF-1.7 the last good edition\n',
  '.htaccess': 'mine\n'
}

function readTree(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map(({parentPath, name}) => path.join(parentPath, name))
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')])
  )
}

/** Languages of the artifacts that the catalogue lists, all of them there. */
function builtIn(out: string): string[] {
  const {artifacts}: Pick<Manifest, 'artifacts'> = JSON.parse(
    fs.readFileSync(path.join(out, 'manifest.json'), 'utf8')
  )
  const sound = artifacts.filter((one) => fs.existsSync(path.join(out, one.path)))
  return [...new Set(sound.map(({language}) => language))]
}

describe('broken books', () => {
  it('are more than a handful', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25)
  })

  it.each(cases)(
    '%s: messages and exit code are exact, and the last build stays as it was',
    async (name) => {
      const book = `${books}/${name}`
      const expected: Expectation = JSON.parse(fs.readFileSync(`${book}/expected.json`, 'utf8'))
      const out = path.join(scratch, name)
      for (const [file, text] of Object.entries(earlier)) {
        fs.mkdirSync(path.dirname(path.join(out, file)), {recursive: true})
        fs.writeFileSync(path.join(out, file), text)
      }
      const session = createSession({environment: {SOURCE_DATE_EPOCH: '1767312000'}})
      const exit = await runCommand(
        ['build', '--book', book, '--out', out, '--json', ...expected.args],
        session
      )
      const {messages} = session.printed() === '' ? {messages: []} : JSON.parse(session.printed())
      const told: Expectation = {
        args: expected.args,
        exit,
        messages: messages.map((one: JsonMessage) => ({
          ...one,
          file: path.relative(book, one.file) || '.'
        })),
        ...present({said: session.said().trim() || undefined}),
        ...present({built: expected.built && builtIn(out)})
      }
      expect(told).toEqual(expected)
      expect(readTree(out)).toMatchObject(expected.built ? {'.htaccess': 'mine\n'} : earlier)
      if (!expected.built) expect(Object.keys(readTree(out))).toHaveLength(3)
    }
  )

  it('name rules that there are', () => {
    const named = cases.flatMap((name) => {
      const {messages}: Expectation = JSON.parse(
        fs.readFileSync(`${books}/${name}/expected.json`, 'utf8')
      )
      return messages.map(({ruleId}) => ruleId)
    })
    expect(named.filter((ruleId) => ruleId === undefined || !(ruleId in rules))).toEqual([])
  })
})
