// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {createSession} from '../../session.ts'

let folder = ''

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-new-'))
})

afterEach(() => fs.rmSync(folder, {recursive: true}))

async function run(args: readonly string[], answers?: readonly string[]) {
  const left = [...(answers ?? [])]
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return left.shift() ?? ''
  }
  const session = createSession({
    folder,
    environment: {SOURCE_DATE_EPOCH: '1767312000'},
    ...(answers ? {ask} : {})
  })
  const exit = await runCommand(args, session)
  return {exit, asked, printed: session.printed(), said: session.said()}
}

const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8')

describe('colophon new', () => {
  it.each(['fr', 'en', 'ar', 'pt-BR'])(
    'makes a book in %s that builds without a word',
    async (tag) => {
      const made = await run([
        'new',
        'book',
        '--lang',
        tag,
        '--title',
        'A: B',
        '--license',
        'CC0-1.0'
      ])
      expect([made.exit, made.printed]).toEqual([
        0,
        expect.stringContaining('npm run build -- --book')
      ])
      expect(made.said === '').toBe(tag !== 'pt-BR')
      const built = await run([
        'build',
        '--book',
        'book',
        '--out',
        'out',
        '--format',
        'epub',
        '--strict'
      ])
      expect([built.exit, built.said.match(/warning|error/g)]).toEqual([0, null])
      expect(fs.readdirSync(path.join(folder, 'out', tag))).toEqual([
        expect.stringMatching(/\.epub$/)
      ])
    }
  )

  it('writes what was said into book.yaml and keeps what explains it', async () => {
    const said = [
      '--title',
      'Le fil',
      '--lang',
      'fr',
      '--license',
      'CC-BY-4.0',
      '--author',
      'Awa Diop'
    ]
    await run(['new', 'a book/', ...said])
    expect(parse(read('a book/book.yaml'))).toMatchObject({
      title: 'Le fil',
      language: 'fr',
      license: 'CC-BY-4.0',
      date: '2026-01-02',
      contributors: [{name: 'Awa Diop', role: 'aut'}]
    })
    expect(read('a book/book.yaml')).toContain('# Qui l')
    expect(read('a book/README.md')).toContain("--book 'a book/' --out 'a book-out'")
  })

  it('asks for what was not said, where somebody can answer', async () => {
    const {exit, asked} = await run(['new', 'book', '--lang', 'en'], ['My book', 'CC-BY-4.0', ''])
    expect([exit, asked]).toEqual([
      0,
      [
        'Title [book]: ',
        'Licence (SPDX id, such as CC-BY-SA-4.0, CC-BY-4.0, CC0-1.0): ',
        'Author (may stay empty): '
      ]
    ])
    expect(parse(read('book/book.yaml'))).toMatchObject({title: 'My book', contributors: []})
  })

  it('guesses no licence, and changes no folder that holds anything', async () => {
    expect(await run(['new', 'book'])).toMatchObject({
      exit: 2,
      said: expect.stringMatching(/^Unexpected book without a licence, expected `--license`/)
    })
    expect(await run(['new', 'book', '--license', 'CC-BY-AS-4.0'])).toMatchObject({
      exit: 2,
      said: expect.stringContaining('did you mean `CC-BY-SA-4.0`?')
    })
    expect((await run(['new', 'book', '--license', 'CC0-1.0', '--lang', 'français'])).exit).toBe(2)
    expect(fs.readdirSync(folder)).toEqual([])
    fs.mkdirSync(path.join(folder, 'book'))
    fs.writeFileSync(path.join(folder, 'book', 'mine.txt'), 'mine')
    expect((await run(['new', 'book', '--license', 'CC0-1.0'])).exit).toBe(2)
    expect(fs.readdirSync(path.join(folder, 'book'))).toEqual(['mine.txt'])
  })
})
