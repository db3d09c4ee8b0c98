// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {type Watching, watchFolder} from '../../../pipeline/platform/watch-folder.ts'

let folder = ''
let told = 0
let watching: Watching | undefined

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-watch-'))
  fs.mkdirSync(path.join(folder, 'fr'))
  fs.writeFileSync(path.join(folder, 'fr', 'one.md'), 'One')
  told = 0
  watching = await watchFolder(folder, () => {
    told++
  })
})

afterEach(() => {
  watching?.close()
  fs.rmSync(folder, {recursive: true})
})

/** Do something and wait until it is told, then until it is quiet. */
async function notice(act: () => void): Promise<void> {
  const before = told
  act()
  await expect.poll(() => told, {timeout: 5000}).toBeGreaterThan(before)
  await rest()
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 150))

describe('watchFolder', () => {
  it('tells of files that are written, replaced by another and removed', async () => {
    const file = path.join(folder, 'fr', 'one.md')
    await notice(() => fs.writeFileSync(file, 'Two'))
    await notice(() => {
      fs.writeFileSync(path.join(folder, 'fr', 'new.md'), 'Three')
      fs.renameSync(path.join(folder, 'fr', 'new.md'), file)
    })
    await notice(() => fs.rmSync(file))
  })

  it('follows into folders that come later', async () => {
    await notice(() => fs.mkdirSync(path.join(folder, 'es')))
    await notice(() => fs.writeFileSync(path.join(folder, 'es', 'one.md'), 'Uno'))
  })

  it('tells once of a file that is written bit by bit', async () => {
    const file = path.join(folder, 'long.md')
    for (let bit = 0; bit < 20; bit++) fs.appendFileSync(file, 'more')
    await expect.poll(() => told, {timeout: 5000}).toBe(1)
    await rest()
    expect(told).toBe(1)
  })

  it('says nothing of hidden files, nor when it is closed', async () => {
    fs.writeFileSync(path.join(folder, '.one.md.swp'), 'x')
    await rest()
    expect(told).toBe(0)
    watching?.close()
    fs.writeFileSync(path.join(folder, 'two.md'), 'x')
    await rest()
    expect(told).toBe(0)
  })
})
