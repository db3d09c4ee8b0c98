// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {findBrowser} from '../../pipeline/platform/chromium-find.ts'
import {makeBook} from './make-book.ts'
import {type Cost, measure} from './measure.ts'
import {measurePreview} from './measure-preview.ts'
import {benchTranslation} from './translation.ts'

/**
 * `npm run bench [-- WORDS]`: whole-process time and peak memory of a cold build, beside other
 * tools where they are installed, as ratios in one run. Figures of different machines do not compare.
 */
const size = Number(process.argv[2] ?? 200_000)
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-bench-'))

/** The program as `npm run build` starts it, without npm's own half second. */
const {scripts}: {scripts: {build: string}} = JSON.parse(fs.readFileSync('package.json', 'utf8'))
const colophon = scripts.build
  .split(' ')
  .slice(0, -1)
  .map((word) => (word.endsWith('.js') ? path.resolve(word) : word))

/** The browser that ours takes, so that no tool fetches one of its own. */
const browser = await findBrowser({environment: process.env})

interface Subject {
  readonly name: string
  /** Folder of the book. */
  readonly folder: string
  readonly options: readonly string[]
  /** Markdown files in reading order. */
  readonly chapters: readonly string[]
}

interface Row {
  readonly subject: string
  readonly tool: string
  readonly cost: Cost
}

function prepare(): Subject[] {
  const folder = path.join(work, 'large')
  fs.mkdirSync(folder)
  const {files, words} = makeBook(size)
  for (const [name, text] of files) fs.writeFileSync(path.join(folder, name), text)
  const guide = path.resolve('manuscript')
  const list = (base: string) =>
    fs
      .readdirSync(base)
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => path.join(base, name))
  return [
    {
      name: 'guide',
      folder: guide,
      options: ['--lang', 'fr'],
      chapters: list(path.join(guide, 'fr'))
    },
    {
      name: `${words} words`,
      folder,
      options: ['--license', 'CC0-1.0', '--lang', 'fr'],
      chapters: list(folder)
    }
  ]
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    console.log(`${program} is not installed: left out`)
    return false
  }
}

/** Every tool with the command that makes a format from the subject. */
function commandsFor({folder, options, chapters}: Subject): [string, string[]][] {
  const out = path.join(work, 'out')
  const own = (format: string): string[] => [
    ...colophon,
    'build',
    '--book',
    folder,
    '--out',
    out,
    '--format',
    format,
    '--quiet',
    ...options
  ]
  const source = `--from=markdown+footnotes-tex_math_dollars`
  const html = path.join(work, 'pandoc.html')
  const resources = `--resource-path=${path.dirname(chapters[0] ?? folder)}`
  return [
    ['colophon epub', own('epub')],
    [
      'pandoc epub',
      [
        'pandoc',
        source,
        resources,
        '--metadata=title:x',
        '-o',
        path.join(work, 'p.epub'),
        ...chapters
      ]
    ],
    ['colophon web', own('web')],
    ['colophon pdf', own('pdf')],
    [
      'pandoc html',
      [
        'pandoc',
        source,
        resources,
        '--standalone',
        '--self-contained',
        '--toc',
        '--metadata=title:x',
        '-o',
        html,
        ...chapters
      ]
    ],
    ['weasyprint pdf', ['weasyprint', html, path.join(work, 'w.pdf')]],
    [
      'vivliostyle pdf',
      [
        'vivliostyle',
        'build',
        html,
        '-o',
        path.join(work, 'v.pdf'),
        '--size',
        'A5',
        '--executable-browser',
        browser.path
      ]
    ]
  ]
}

const rows: Row[] = []
const installed = new Map<string, boolean>()
for (const subject of prepare()) {
  for (const [tool, command] of commandsFor(subject)) {
    const program = command[0] ?? ''
    if (!installed.has(program)) installed.set(program, isInstalled(program))
    if (!installed.get(program)) continue
    const cost = await measure(command, work)
    rows.push({subject: subject.name, tool, cost})
    const state =
      cost.code === 0 ? '' : `  (exit ${cost.code}: ${cost.errors.trim().split('\n').at(-1)})`
    console.log(
      `${subject.name.padEnd(16)}${tool.padEnd(18)}${cost.seconds.toFixed(2).padStart(8)} s${cost.memory.toFixed(0).padStart(7)} MiB${state}`
    )
  }
}

const secondsOf = (subject: string, tools: readonly string[]): number =>
  tools.reduce((sum, tool) => {
    const row = rows.find(
      (one) => one.subject === subject && one.tool === tool && one.cost.code === 0
    )
    return sum + (row?.cost.seconds ?? Number.NaN)
  }, 0)

const comparisons: readonly [string, readonly string[], readonly string[]][] = [
  ['epub / pandoc', ['colophon epub'], ['pandoc epub']],
  ['pdf / pandoc + weasyprint', ['colophon pdf'], ['pandoc html', 'weasyprint pdf']],
  ['pdf / weasyprint', ['colophon pdf'], ['weasyprint pdf']],
  ['pdf / vivliostyle', ['colophon pdf'], ['vivliostyle pdf']]
]
console.log()
for (const subject of new Set(rows.map((row) => row.subject))) {
  for (const [name, own, other] of comparisons) {
    const ratio = secondsOf(subject, own) / secondsOf(subject, other)
    if (!Number.isNaN(ratio))
      console.log(`${subject.padEnd(16)}${name.padEnd(28)}${ratio.toFixed(2)} ×`)
  }
}
console.log()
await benchTranslation(colophon, size, work)

/** Words of a book that is previewed, and how soon after a save each view is to be there. */
const previewed = {words: 30_000, budget: {web: 1, paged: 3}}
const refreshes = await measurePreview(colophon, path.join(work, 'previewed'), previewed.words)
console.log()
for (const view of ['web', 'paged'] as const) {
  const seconds = refreshes[view].toSorted((one, other) => one - other)
  const median = seconds[seconds.length >> 1] ?? Number.NaN
  console.log(
    `${`${previewed.words} words`.padEnd(16)}${`preview ${view}`.padEnd(18)}${median.toFixed(2).padStart(8)} s after a save (at most ${seconds.at(-1)?.toFixed(2)} s; to be less than ${previewed.budget[view]} s)`
  )
}
fs.rmSync(work, {recursive: true, force: true})
