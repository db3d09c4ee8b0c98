// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {checkPlacement} from './check-placement.ts'
import {type MarkedLanguage, makeMarkedBook} from './make-marked-book.ts'
import {readWords} from './read-words.ts'

/**
 * `npm run test:placement [-- BOOKS]`: build books of about 200 pages full of notes, in Latin and in
 * Arabic script, and read from the words of the PDF where everything stands.
 */
const count = Number(process.argv[2] ?? 20)
const languages: readonly MarkedLanguage[] = ['fr', 'ar']
const sizes: Readonly<Record<MarkedLanguage, number>> = {fr: 21_000, ar: 30_000}

function check(language: MarkedLanguage, seed: number): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-placement-'))
  try {
    const book = makeMarkedBook(language, sizes[language], seed)
    for (const [name, text] of book.files) {
      const file = path.join(folder, name)
      fs.mkdirSync(path.dirname(file), {recursive: true})
      fs.writeFileSync(file, text)
    }
    const out = path.join(folder, 'dist')
    const build = ['pipeline/colophon.js', 'build', '--format', 'pdf', '--quiet']
    execFileSync('node', [...build, '--book', folder, '--out', out], {stdio: ['ignore', 'ignore', 'pipe']})
    const [name = ''] = fs.readdirSync(path.join(out, language))
    const pages = readWords(path.join(out, language, name))
    const faults = checkPlacement(book, pages)
    console.log(
      `${language} ${seed}: ${pages.length} pages, ${book.notes} notes, ${faults.length} faults`
    )
    for (const fault of faults.slice(0, 10)) console.error(`  ${fault}`)
    return faults.length
  } finally {
    fs.rmSync(folder, {recursive: true, force: true})
  }
}

const faults = Array.from({length: count}, (_, index) =>
  check(languages[index % languages.length] ?? 'fr', index + 1)
)
process.exitCode = faults.some((number) => number > 0) ? 1 : 0
