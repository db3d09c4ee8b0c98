// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFile} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {afterAll, beforeEach, describe, expect, it} from 'vitest'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-bundle-'))
const run = promisify(execFile)

afterAll(() => fs.rmSync(scratch, {recursive: true}))

/** A copy of the program whose packages are links, so that it keeps its bundle to itself. */
function copyProgram(): string {
  const root = fs.mkdtempSync(path.join(scratch, 'copy-'))
  fs.cpSync('pipeline', path.join(root, 'pipeline'), {recursive: true})
  fs.copyFileSync('package.json', path.join(root, 'package.json'))
  fs.mkdirSync(path.join(root, 'node_modules'))
  for (const name of fs.readdirSync('node_modules').filter((one) => one !== '.cache')) {
    fs.symlinkSync(path.resolve('node_modules', name), path.join(root, 'node_modules', name))
  }
  return root
}

async function help(root: string): Promise<string> {
  const program = path.join(root, 'pipeline', 'colophon.js')
  const {stdout, stderr} = await run(process.execPath, [program, '--help'])
  expect(stderr).toBe('')
  return stdout
}

const bundlesOf = (root: string) =>
  fs.readdirSync(path.join(root, 'node_modules', '.cache', 'colophon'))

describe('the bundle', () => {
  let root = ''
  beforeEach(() => {
    root = copyProgram()
  })

  it('is made once, also by runs at the same time', async () => {
    const [first, second] = await Promise.all([help(root), help(root)])
    expect(first).toContain('colophon COMMAND')
    expect(second).toBe(first)
    const bundles = bundlesOf(root)
    expect(bundles).toHaveLength(1)
    await help(root)
    expect(bundlesOf(root)).toEqual(bundles)
  })

  it('is made again when a source is another', async () => {
    const before = await help(root)
    const source = path.join(root, 'pipeline', 'cli', 'commands.ts')
    const text = fs.readFileSync(source, 'utf8')
    fs.writeFileSync(source, text.replace('Re-open what is', 'Open again what is'))
    const after = await help(root)
    expect(after).not.toBe(before)
    expect(after).toContain('Open again what is')
  })

  it('is done without where none can be made', async () => {
    fs.writeFileSync(path.join(root, 'node_modules', '.cache'), 'no folder')
    expect(await help(root)).toContain('colophon COMMAND')
  })
})
