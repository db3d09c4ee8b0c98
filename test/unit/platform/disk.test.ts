// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {MissingFileError} from '../../../pipeline/model/ports.ts'
import {isFolder, openFolder} from '../../../pipeline/platform/disk.ts'

let root: string

async function write(file: string, text = file): Promise<void> {
  const target = path.join(root, file)
  await mkdir(path.dirname(target), {recursive: true})
  await writeFile(target, text)
}

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'colophon-test-disk-'))
})

afterEach(async () => {
  await rm(root, {recursive: true})
})

const open = (folder = 'book') => openFolder(path.join(root, folder), folder)

describe('openFolder', () => {
  it('lists files below in code-unit order, without dot-files and packages', async () => {
    for (const file of [
      'b.md',
      'a/é.md',
      'a/Z.md',
      'B.md',
      '.git/config',
      'node_modules/x/y.md',
      'a/.hidden'
    ]) {
      await write(`book/${file}`, 'four')
    }
    expect(await open().list()).toEqual(
      ['B.md', 'a/Z.md', 'a/é.md', 'b.md'].map((file) => ({path: file, size: 4}))
    )
  })

  it('reads what is inside', async () => {
    await write('book/a/b.md', 'text')
    expect(new TextDecoder().decode(await open().read('a/b.md'))).toBe('text')
    expect(new TextDecoder().decode(await open().read('a/../a/b.md'))).toBe('text')
  })

  it.each(['../secret.md', 'a/../../secret.md', '/etc/hostname', 'none.md', 'a', '', '.', 'a\0b'])(
    'refuses to read %j',
    async (file) => {
      await write('secret.md')
      await write('book/a/b.md')
      await expect(open().read(file)).rejects.toThrow(MissingFileError)
    }
  )

  it('neither lists nor reads through links that lead out, of files or of folders', async () => {
    await write('secret/key.md')
    await write('book/a.md')
    await write('books/other.md')
    await symlink(path.join(root, 'secret/key.md'), path.join(root, 'book/key.md'))
    await symlink('../secret', path.join(root, 'book/folder'))
    await symlink('../books', path.join(root, 'book/sibling'))
    await symlink('nowhere', path.join(root, 'book/dangling.md'))
    await symlink('.', path.join(root, 'book/circle'))
    expect(await open().list()).toEqual([{path: 'a.md', size: 9}])
    for (const file of ['key.md', 'folder/key.md', 'sibling/other.md', 'dangling.md']) {
      await expect(open().read(file)).rejects.toThrow(MissingFileError)
    }
  })

  it('follows links that stay inside, and may itself be reached by one', async () => {
    await write('book/a.md', 'text')
    await symlink('a.md', path.join(root, 'book/b.md'))
    await symlink('book', path.join(root, 'alias'))
    expect((await open('alias').list()).map((entry) => entry.path)).toEqual(['a.md', 'b.md'])
    expect(new TextDecoder().decode(await open('alias').read('b.md'))).toBe('text')
  })

  it('has a name without a slash at its end', () => {
    expect(openFolder(root, 'books/mine/').name).toBe('books/mine')
    expect(openFolder('/', '/').name).toBe('/')
  })
})

describe('isFolder', () => {
  it('tells folders from files and from nothing', async () => {
    await write('book/a.md')
    expect(await isFolder(path.join(root, 'book'))).toBe(true)
    expect(await isFolder(path.join(root, 'book/a.md'))).toBe(false)
    expect(await isFolder(path.join(root, 'none'))).toBe(false)
  })
})
