// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {checkPlacement} from './check-placement.ts'
import {checkText} from './check-text.ts'
import {type MarkedLanguage, makeMarkedBook} from './make-marked-book.ts'
import {readPages} from './read-pages.ts'
import {readSource} from './read-source.ts'
import {readWords} from './read-words.ts'

/**
 * `npm run test:placement [-- BOOKS]`: compare the text that is copied from the guide's PDF with its
 * source; then build books of about 200 pages full of notes, in Latin and in Arabic script, and read
 * from the words of the PDF where everything stands.
 */
const count = Number(process.argv[2] ?? 20)
const languages: readonly MarkedLanguage[] = ['fr', 'ar']
const sizes: Readonly<Record<MarkedLanguage, number>> = {fr: 21_000, ar: 30_000}

function inScratch(act: (folder: string) => number): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-placement-'))
  try {
    return act(folder)
  } finally {
    fs.rmSync(folder, {recursive: true, force: true})
  }
}

/** @returns the path of the PDF. */
function buildPdf(book: string, out: string, language: MarkedLanguage): string {
  const build = ['pipeline/colophon.js', 'build', '--format', 'pdf', '--quiet']
  execFileSync('node', [...build, '--book', book, '--out', out, '--lang', language], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const [name = ''] = fs.readdirSync(path.join(out, language))
  return path.join(out, language, name)
}

function report(title: string, faults: readonly string[]): number {
  console.log(`${title}, ${faults.length} faults`)
  for (const fault of faults.slice(0, 10)) console.error(`  ${fault}`)
  return faults.length
}

function checkMarked(language: MarkedLanguage, seed: number): number {
  return inScratch((folder) => {
    const book = makeMarkedBook(language, sizes[language], seed)
    for (const [name, text] of book.files) {
      const file = path.join(folder, name)
      fs.mkdirSync(path.dirname(file), {recursive: true})
      fs.writeFileSync(file, text)
    }
    const pages = readWords(buildPdf(folder, path.join(folder, 'dist'), language))
    const title = `${language} ${seed}: ${pages.length} pages, ${book.notes} notes`
    return report(title, checkPlacement(book, pages))
  })
}

const source = await readSource('manuscript')
const guide = inScratch((folder) => {
  const pages = readPages(buildPdf('manuscript', folder, 'fr'))
  const letters = source.body.length + source.notes.length
  return report(`text of the guide: ${letters} letters`, checkText(pages, source))
})
const faults = Array.from({length: count}, (_, index) =>
  checkMarked(languages[index % languages.length] ?? 'fr', index + 1)
)
process.exitCode = [guide, ...faults].some((number) => number > 0) ? 1 : 0
