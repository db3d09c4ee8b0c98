// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {checkReuse, type Files} from './reuse/reuse.ts'

// REUSE-IgnoreStart
const notice = 'SPDX-FileCopyrightText: 2026 A\nSPDX-License-Identifier: CC0-1.0\n'

function repository(contents: Readonly<Record<string, string>>): Files {
  const all = {'LICENSES/CC0-1.0.txt': 'CC0', 'a.md': notice, ...contents}
  return new Map(Object.entries(all).map(([name, text]) => [name, new TextEncoder().encode(text)]))
}

test('every file of this repository has its licence and copyright, every licence its text', () => {
  const names = listFiles()
  expect(names).toContain('test/reuse.test.ts')
  expect(checkReuse(new Map(names.map((name) => [name, fs.readFileSync(name)])))).toEqual([])
})

test('a file without licence, or without copyright, is named', () => {
  const files = repository({
    'b.md': 'SPDX-FileCopyrightText: 2026 A\n',
    'c.md': 'SPDX-License-Identifier: CC0-1.0\n'
  })
  expect(checkReuse(files)).toEqual(['b.md: no licence', 'c.md: no copyright notice'])
})

test('what is no licence, or has no text, is named', () => {
  const files = repository({
    'b.md': notice.replace('CC0-1.0', 'CC BY'),
    'c.md': notice.replace('CC0-1.0', 'MIT OR CC0-1.0')
  })
  expect(checkReuse(files)).toEqual([
    'b.md: `CC BY` is no SPDX expression',
    'c.md: `LICENSES/MIT.txt` is missing'
  ])
})

test('a text that no file is under is named', () => {
  expect(checkReuse(repository({'LICENSES/MIT.txt': ''}))).toEqual([
    'LICENSES/MIT.txt: a text that no file is under'
  ])
})

test('sidecars, comments of all kinds and empty files are fine', () => {
  const comment = notice.replace(/^(.*)$/gm, '/* $1 */')
  const files = repository({
    'b.png': '\u0000',
    'b.png.license': notice,
    'c.css': comment,
    'd.txt': '',
    'e.html': notice.replace(/^(.+)$/gm, '<!-- $1 -->'),
    LICENSE: 'text'
  })
  expect(checkReuse(files)).toEqual([])
})

test('samples of notices count for nothing where they are marked', () => {
  const sample = 'REUSE-IgnoreStart\nSPDX-License-Identifier: MIT\nREUSE-IgnoreEnd\n'
  expect(checkReuse(repository({'b.md': notice + sample, 'c.md': sample}))).toEqual([
    'c.md: no copyright notice',
    'c.md: no licence'
  ])
})

test('REUSE.toml speaks for files without notices, the last annotation first', () => {
  const annotate = (glob: string, more: string, licence = 'CC0-1.0') =>
    `[[annotations]]\npath = "${glob}"\n${more}\nSPDX-FileCopyrightText = "2026 A"\nSPDX-License-Identifier = "${licence}"\n`
  const files = repository({
    'REUSE.toml': `version = 1\n${annotate('**', '', 'MIT')}${annotate('*.json', '')}${annotate('over/**', 'precedence = "override"')}`,
    'one.json': '{}',
    'deep/one.json': '{}',
    'over/b.md': notice.replace('CC0-1.0', 'nonsense'),
    'inner/REUSE.toml': `version = 1\n${annotate('**', '')}`,
    'inner/d.json': '{}'
  })
  expect(checkReuse(files)).toEqual(['deep/one.json: `LICENSES/MIT.txt` is missing'])
})
// REUSE-IgnoreEnd

/** What is under version control; without it, everything but what is never committed. */
function listFiles(): string[] {
  if (!fs.existsSync('.git')) return walk('.')
  const names = execFileSync('git', ['ls-files', '-z'], {encoding: 'utf8'}).split('\0')
  return names.filter((name) => name !== '' && fs.existsSync(name))
}

const neverCommitted = /^(\.git|node_modules|coverage|dist\/(?!README\.md$).*|.*\.tsbuildinfo)$/

function walk(folder: string): string[] {
  return fs.readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (neverCommitted.test(name)) return []
    if (entry.isDirectory()) return walk(name)
    return entry.isFile() ? [name] : []
  })
}
