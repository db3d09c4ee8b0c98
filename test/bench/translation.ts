// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {parsePo} from '../../pipeline/translate/parse-po.ts'
import {printPo} from '../../pipeline/translate/print-po.ts'
import {makeBook} from './make-book.ts'
import {type Cost, measure} from './measure.ts'

/** What the chain of translators costs on a book of a size, and one more language beside the first. */
export async function benchTranslation(
  program: readonly string[],
  size: number,
  work: string
): Promise<void> {
  const book = path.join(work, 'translated')
  writeBook(book, size)
  const run = async (name: string, ...args: string[]): Promise<Cost> => {
    const cost = await measure([...program, ...args, '--book', book], work)
    const told = `${name.padEnd(34)}${cost.seconds.toFixed(2).padStart(8)} s${cost.memory.toFixed(0).padStart(7)} MiB`
    console.log(cost.code === 0 ? told : `${told}  (exit ${cost.code}: ${cost.errors.trim()})`)
    return cost
  }
  await run('translate new', 'translate', 'new', '--lang', 'en')
  fillAll(path.join(book, 'en'))
  fs.appendFileSync(path.join(book, 'fr', '001-chapitre.md'), '\nUn paragraphe de plus.\n')
  await run('translate update', 'translate', 'update', '--lang', 'en')
  await run('translate status', 'translate', 'status')
  const build = ['build', '--out', path.join(work, 'translated-out'), '--quiet']
  for (const format of ['epub', 'web', 'pdf']) {
    const options = [...build, '--format', format]
    const one = await run(`${format}, one language`, ...options, '--lang', 'fr')
    const both = await run(`${format}, two languages`, ...options)
    const ratio = (both.seconds - one.seconds) / one.seconds
    console.log(`${format}, the second / the first`.padEnd(34), `${ratio.toFixed(2)} ×`)
  }
}

function writeBook(book: string, size: number): void {
  fs.mkdirSync(path.join(book, 'fr'), {recursive: true})
  for (const [name, text] of makeBook(size).files) {
    fs.writeFileSync(path.join(book, 'fr', name), text)
  }
  fs.writeFileSync(
    path.join(book, 'book.yaml'),
    'title: Un livre\nlanguage: fr\nlicense: CC0-1.0\ndate: 2026-01-02\neditions: [en]\n'
  )
}

/** Give every message a translation of its length. */
function fillAll(folder: string): void {
  for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.po'))) {
    const file = path.join(folder, name)
    const po = parsePo(fs.readFileSync(file, 'utf8'), new VFile({path: file}))
    const entries = po.entries.map((entry) => ({...entry, target: entry.source}))
    fs.writeFileSync(file, printPo({...po, entries}))
  }
}
