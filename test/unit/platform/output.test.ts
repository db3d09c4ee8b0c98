// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {sha256Of} from '../../../pipeline/catalogue/to-manifest.ts'
import {openOutput, sweepStaging} from '../../../pipeline/platform/output.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'colophon-test-output-'))
})

afterEach(async () => {
  await rm(root, {recursive: true})
})

const bytes = (text: string) => new TextEncoder().encode(text)

async function tree(): Promise<Record<string, string>> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files
      .sort()
      .map(async (file) => [path.relative(root, file), await readFile(file, 'utf8')] as const)
  )
  return Object.fromEntries(texts)
}

describe('openOutput', () => {
  it('puts files in place, makes folders on the way and touches nothing else', async () => {
    await writeFile(path.join(root, 'mine.txt'), 'mine')
    const output = openOutput(root)
    await output.replace(
      new Map([
        ['fr/web/a.html', bytes('a')],
        ['b.pdf', bytes('b')]
      ]),
      []
    )
    await output.replace(new Map([['b.pdf', bytes('B')]]), [])
    expect(await tree()).toEqual({'b.pdf': 'B', 'fr/web/a.html': 'a', 'mine.txt': 'mine'})
  })

  it('lists files, but for those that are hidden', async () => {
    const output = openOutput(root)
    const names = ['b.pdf', 'fr/web/é un.html', '.hidden', 'fr/.git/config']
    await output.replace(new Map(names.map((name) => [name, bytes('')])), [])
    expect(await output.list()).toEqual(['b.pdf', 'fr/web/é un.html'])
  })

  it('makes the output folder itself', async () => {
    await openOutput(path.join(root, 'new/dist')).replace(new Map([['a', bytes('a')]]), [])
    expect(await tree()).toEqual({'new/dist/a': 'a'})
  })

  it('removes outdated files and the folders they leave empty, never the output folder', async () => {
    const output = openOutput(root)
    await output.replace(
      new Map([
        ['fr/web/a.html', bytes('a')],
        ['fr/b.pdf', bytes('b')]
      ]),
      []
    )
    await output.replace(new Map(), ['fr/web/a.html', 'gone.pdf'])
    expect(await readdir(path.join(root, 'fr'))).toEqual(['b.pdf'])
    await output.replace(new Map(), ['fr/b.pdf'])
    expect(await readdir(root)).toEqual([])
  })

  it('reads a file, or nothing', async () => {
    await writeFile(path.join(root, 'a'), 'text')
    expect(await openOutput(root).read('a')).toEqual(Buffer.from('text'))
    expect(await openOutput(root).read('b')).toBeUndefined()
  })

  it('shows readers whole files only, old or new, at any time', async () => {
    const output = openOutput(root)
    const [old, fresh] = [Buffer.alloc(4_000_000, 'o'), Buffer.alloc(4_000_000, 'n')]
    await output.replace(new Map([['big', old]]), [])
    const seen = new Set<string>()
    let isDone = false
    const watching = (async () => {
      while (!isDone) seen.add(sha256Of(await readFile(path.join(root, 'big'))))
    })()
    for (let round = 0; round < 5; round++) {
      await output.replace(new Map([['big', fresh]]), [])
      await output.replace(new Map([['big', old]]), [])
    }
    isDone = true
    await watching
    expect([sha256Of(old), sha256Of(fresh)]).toEqual(expect.arrayContaining([...seen]))
    expect(seen.size).toBeGreaterThan(0)
  })

  it('changes nothing when one file cannot be written, and leaves no staging behind', async () => {
    const output = openOutput(root)
    await output.replace(new Map([['a', bytes('old')]]), [])
    const broken = new Map([
      ['a', bytes('new')],
      ['a/b', bytes('impossible')]
    ])
    await expect(output.replace(broken, [])).rejects.toThrow()
    expect(await tree()).toEqual({a: 'old'})
    expect(await readdir(root)).toEqual(['a'])
  })

  it.each(['../out', '/etc/out', 'a/../../out', '', '.'])(
    'refuses to write to %j',
    async (file) => {
      await expect(openOutput(root).replace(new Map([[file, bytes('x')]]), [])).rejects.toThrow(
        'expected one inside the output folder'
      )
      expect(await readdir(root)).toEqual([])
    }
  )

  it('refuses to remove what lies outside', async () => {
    await expect(
      openOutput(path.join(root, 'dist')).replace(new Map(), ['../mine'])
    ).rejects.toThrow('expected one inside the output folder')
  })
})

describe('sweepStaging', () => {
  it('removes what a killed build left, and only that', async () => {
    await mkdir(path.join(root, '.colophon-abc/fr'), {recursive: true})
    await mkdir(path.join(root, '.git'))
    await writeFile(path.join(root, 'colophon-abc'), '')
    await sweepStaging(root)
    expect((await readdir(root)).sort()).toEqual(['.git', 'colophon-abc'])
  })

  it('minds no folder that is not there yet', async () => {
    await expect(sweepStaging(path.join(root, 'none'))).resolves.toBeUndefined()
  })
})
