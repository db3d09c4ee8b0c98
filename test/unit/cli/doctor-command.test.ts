// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {expect, it} from 'vitest'
import {runCommand} from '../../../pipeline/cli/cli.ts'
import {createSession} from '../../session.ts'

async function examine(...args: readonly string[]) {
  const session = createSession({environment: process.env})
  const exit = await runCommand(['doctor', ...args], session)
  return {exit, printed: session.printed()}
}

it('tells what the languages of a book have, and what is lacking without stopping it', async () => {
  const book = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-doctor-'))
  fs.writeFileSync(path.join(book, 'book.yaml'), 'language: fr\neditions: [ar, vi, ja]\n')
  const {exit, printed} = await examine('--book', book)
  fs.rmSync(book, {recursive: true})
  expect(exit).toBe(0)
  expect(printed).toMatch(/^ok {6}Node\.js: /m)
  expect(printed).toContain('ok      Hyphenation (fr): patterns from hyphen\n')
  expect(printed).toContain('ok      Hyphenation (ar): no patterns. Its script needs none\n')
  expect(printed).toContain('lacking Hyphenation (vi): no patterns. Words of the PDF stay whole')
  expect(printed).toMatch(/^lacking Interface languages: none for ja; translate /m)
  expect(printed).toMatch(/^ok {6}EPUB validator: /m)
})

it('gives 3 and says what it costs where what a build needs is missing', async () => {
  const {exit, printed} = await examine('--browser', '/nowhere/chromium', '--json')
  expect(exit).toBe(3)
  const {sound, findings} = JSON.parse(printed)
  expect(sound).toBe(false)
  expect(findings).toContainEqual(
    expect.objectContaining({
      what: 'Browser for PDF',
      found: false,
      required: true,
      cost: 'Without it there is no PDF; EPUB and website need none'
    })
  )
})
