// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {findBrowser} from '../../pipeline/platform/chromium-find.ts'
import {type Validator, validators} from './validators.ts'

/**
 * `npm run test:conformance`: builds books and has them checked by validators that others wrote. A
 * validator that this machine cannot have is named; one that finds a fault fails the run.
 */
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-conformance-'))

/** Folders written for other tools: what they lack is let pass, so that the rest is looked at. */
const lenient = [
  ...['--license', 'CC0-1.0'],
  ...['--allow-missing-images', '--allow-broken-links', '--allow-missing-glyphs']
]

const books: readonly {readonly name: string; readonly options: readonly string[]}[] = [
  {name: 'manuscript', options: []},
  {name: 'test/books/everything', options: []},
  {name: 'test/books/foreign', options: [...lenient, '--lang', 'en']},
  ...['mdbook', 'pandoc', 'jekyll', 'arabic'].map((tool) => ({
    name: `test/books/foreign-${tool}`,
    options: lenient
  }))
]

interface BuiltFile {
  readonly format: string
  readonly path: string
}

function build({name, options}: (typeof books)[number]): BuiltFile[] {
  const out = path.join(work, path.basename(name))
  const args = [
    'pipeline/colophon.js',
    'build',
    '--quiet',
    '--book',
    name,
    '--out',
    out,
    ...options
  ]
  const {status, stderr} = spawnSync('node', args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(`Building ${name} ended with ${status}:\n${stderr}`)
  const manifest: {artifacts: BuiltFile[]} = JSON.parse(
    fs.readFileSync(path.join(out, 'manifest.json'), 'utf8')
  )
  const artifacts = manifest.artifacts.map(({format, path: file}) => ({
    format,
    path: path.join(out, file)
  }))
  return [...artifacts, {format: 'output', path: out}]
}

const count = {passed: 0, failed: 0, skipped: 0}

function check(validator: Validator, files: readonly BuiltFile[]): void {
  const missing = validator.prepare()
  if (missing !== undefined) {
    count.skipped += 1
    console.log(`left out  ${validator.name}: ${missing}`)
    return
  }
  for (const {path: file} of files.filter(({format}) => format === validator.format)) {
    const problems = validator.check(file, browser)
    count[problems.length === 0 ? 'passed' : 'failed'] += 1
    console.log(
      `${problems.length === 0 ? 'ok      ' : 'FAILED  '}${validator.name.padEnd(14)}${path.relative(work, file)}`
    )
    for (const problem of problems.slice(0, 12)) console.log(`          ${problem}`)
  }
}

const browser = await findBrowser({environment: process.env})
const files = [...books.flatMap(build), {format: 'repository', path: process.cwd()}]
for (const validator of validators) check(validator, files)
fs.rmSync(work, {recursive: true})
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
if (count.failed > 0) process.exitCode = 1
// In CI everything that the tests want has been installed: what is left out there is a fault.
if (process.env['CI'] && count.skipped > 0) process.exitCode = 1
