// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {type ChildProcess, spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {decodePDFRawStream, PDFDocument, PDFName, PDFRawStream} from '@cantoo/pdf-lib'
import {DOMParser} from '@xmldom/xmldom'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {parseManifest} from '../pipeline/catalogue/parse-manifest.ts'
import {runCommand} from '../pipeline/cli/cli.ts'
import type {ArtifactRecord, Manifest} from '../pipeline/model/manifest.ts'
import {readContainer} from '../pipeline/verify/epub-container.ts'
import {createSession} from './session.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-build-'))
const program = path.resolve('pipeline/colophon.js')

afterAll(() => fs.rmSync(scratch, {recursive: true}))

/** The books of the suite, each built once, in process. */
const books = {
  everything: {book: 'test/books/everything', options: []},
  foreign: {
    book: 'test/books/foreign',
    options: [
      ...['--license', 'CC0-1.0'],
      ...['--allow-missing-images', '--allow-broken-links', '--allow-missing-glyphs']
    ]
  },
  guide: {book: 'manuscript', options: []},
  hostile: {book: 'test/books/hostile', options: []}
} as const

type BookName = keyof typeof books

const names: readonly BookName[] = ['everything', 'foreign', 'guide', 'hostile']
const outOf = (name: BookName) => path.join(scratch, name)
const environment = {SOURCE_DATE_EPOCH: '1767312000'}

interface Report {
  readonly exit: number
  readonly errors: readonly unknown[]
}

const reports = new Map<BookName, Report>()

beforeAll(async () => {
  for (const name of names) {
    const session = createSession({environment})
    const {book, options} = books[name]
    const exit = await runCommand(
      ['build', '--book', book, '--out', outOf(name), '--json', ...options],
      session
    )
    const {messages} = JSON.parse(session.printed())
    const errors = messages.filter(({severity}: {severity: string}) => severity === 'error')
    reports.set(name, {exit, errors})
  }
}, 600_000)

function manifestOf(out: string): Manifest {
  return parseManifest(fs.readFileSync(path.join(out, 'manifest.json'), 'utf8'))
}

function artifactsOf(name: BookName, format: ArtifactRecord['format']): string[] {
  const all = manifestOf(outOf(name)).artifacts
  return all.filter((one) => one.format === format).map((one) => path.join(outOf(name), one.path))
}

/** Every file below a folder, by its path from there. */
function readTree(folder: string): Map<string, Buffer> {
  const entries = fs.readdirSync(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => !entry.isDirectory())
  return new Map(
    files
      .map(({parentPath, name}) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file), fs.readFileSync(file)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}

/** Files of a zip by path. */
async function unzip(file: string): Promise<Map<string, Buffer>> {
  const entries = await readContainer(fs.readFileSync(file))
  return new Map(entries.map((entry) => [entry.path, Buffer.from(entry.bytes)] as const))
}

const isText = (file: string) =>
  /\.(x?html|xml|opf|ncx|css|txt|json|js|svg|webmanifest)$/.test(file)

describe.each(names)('the book «%s»', (name) => {
  it('builds without an error', () => {
    expect(reports.get(name)).toEqual({exit: 0, errors: []})
  })

  it('is verified by an independent look', async () => {
    const session = createSession()
    const exit = await runCommand(['verify', '--out', outOf(name)], session)
    expect(exit, session.said()).toBe(0)
  })

  it('has true checksums for every file but the list itself', () => {
    const files = readTree(outOf(name))
    const lines = String(files.get('SHA256SUMS')).trimEnd().split('\n')
    const sums = lines.map((line) => line.split('  '))
    expect(sums.map(([, file]) => file)).toEqual(
      [...files.keys()].filter((file) => file !== 'SHA256SUMS')
    )
    for (const [sum, file] of sums) {
      expect(
        createHash('sha256')
          .update(files.get(file ?? '') ?? '')
          .digest('hex')
      ).toBe(sum)
    }
  })

  it('says nowhere that rights are reserved, and names its licence everywhere', async () => {
    const [edition] = manifestOf(outOf(name)).editions
    const texts = await Promise.all([
      ...artifactsOf(name, 'epub').map(textOfEpub),
      ...artifactsOf(name, 'web').map(textOfSite),
      ...artifactsOf(name, 'pdf').map((file) => readXmp(fs.readFileSync(file)))
    ])
    expect(texts).toHaveLength(manifestOf(outOf(name)).artifacts.length)
    for (const text of texts) {
      expect(text).toContain(edition?.licence.canonical)
      expect(text.match(/.{0,80}all rights reserved.{0,80}/gi)).toBeNull()
    }
  })

  it('has an EPUB whose links lead somewhere', async () => {
    for (const file of artifactsOf(name, 'epub')) expect(deadLinks(await unzip(file))).toEqual([])
  })

  it('has a website whose links lead somewhere', () => {
    const all = readTree(outOf(name))
    expect(deadLinks(all)).toEqual([])
    expect([...all.keys()].filter((file) => file.endsWith('.html')).length).toBeGreaterThan(2)
  })

  it('has as many printed pages as the manifest says', async () => {
    for (const file of artifactsOf(name, 'pdf')) {
      const document = await PDFDocument.load(fs.readFileSync(file), {updateMetadata: false})
      const manifest = manifestOf(outOf(name))
      const record = manifest.artifacts.find((one) => file.endsWith(one.path))
      expect(document.getPageCount()).toBe(record?.pages)
    }
  })
})

/** Every file of an EPUB as text; the package document must name the licence by itself. */
async function textOfEpub(file: string): Promise<string> {
  const files = await unzip(file)
  const packageDocument = [...files].find(([inner]) => inner.endsWith('.opf'))?.[1]
  expect(String(packageDocument)).toContain('<meta property="dcterms:license">')
  return [...files.values()].join('\n')
}

/** Every text file of a website. */
/** Without the licence of the search program, which is its own and stays as it was written. */
function textOfSite(start: string): string {
  const files = [...readTree(path.dirname(start))].filter(
    ([inner]) => isText(inner) && inner !== '_search/licence.txt'
  )
  return files.map(([, bytes]) => String(bytes)).join('\n')
}

async function readXmp(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false})
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream)) throw new Error('Unexpected PDF without XMP')
  return new TextDecoder().decode(decodePDFRawStream(metadata).decode())
}

interface Page {
  readonly ids: ReadonlySet<string>
  readonly addresses: readonly string[]
}

/** Addresses in HTML and XHTML that lead to no file, or to no id, of the same tree. */
function deadLinks(files: ReadonlyMap<string, Buffer>): string[] {
  const pages = new Map(
    [...files]
      .filter(([file]) => /\.x?html$/.test(file))
      .map(([file, bytes]) => [file, parse(file, bytes)] as const)
  )
  const leads = (file: string, address: string) => {
    const url = new URL(address, `book:///${encodeURI(file)}`)
    const target = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html')
    const id = decodeURIComponent(url.hash.slice(1))
    const isThere = files.has(target) && (id === '' || pages.get(target)?.ids.has(id))
    return url.protocol !== 'book:' || isThere
  }
  return [...pages].flatMap(([file, {addresses}]) =>
    addresses.filter((address) => !leads(file, address)).map((address) => `${file} → ${address}`)
  )
}

function parse(file: string, bytes: Buffer): Page {
  const type = file.endsWith('.html') ? 'text/html' : 'application/xhtml+xml'
  const onError = () => undefined
  const document = new DOMParser({onError}).parseFromString(String(bytes), type)
  const elements = [...document.getElementsByTagName('*')]
  const valuesOf = (name: string) => elements.flatMap((element) => element.getAttribute(name) ?? [])
  return {ids: new Set(valuesOf('id')), addresses: [...valuesOf('href'), ...valuesOf('src')]}
}

describe('tampering', () => {
  it.each(['pdf', 'epub', 'web'] as const)(
    'with one byte of the %s is found out',
    async (format) => {
      const file = artifactsOf('foreign', format)[0] ?? ''
      const bytes = fs.readFileSync(file)
      const changed = Buffer.from(bytes)
      const middle = Math.floor(changed.length / 2)
      changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle)
      fs.writeFileSync(file, changed)
      try {
        const session = createSession()
        expect(await runCommand(['verify', '--out', outOf('foreign'), '--json'], session)).toBe(4)
        const {messages} = JSON.parse(session.printed())
        expect(messages).toContainEqual(
          expect.objectContaining({ruleId: 'LIC-053', severity: 'error'})
        )
      } finally {
        fs.writeFileSync(file, bytes)
      }
    }
  )

  it('with what describes the others is found out, and so is a file that nobody made', async () => {
    const out = outOf('foreign')
    const listed = path.join(out, 'attribution.json')
    const text = fs.readFileSync(listed, 'utf8')
    const stray = path.join(out, 'stray.html')
    fs.writeFileSync(listed, text.replace('publicdomain/zero/1.0', 'licenses/by/4.0'))
    fs.writeFileSync(stray, '<!doctype html>')
    try {
      const session = createSession()
      expect(await runCommand(['verify', '--out', out, '--json'], session)).toBe(4)
      const {messages} = JSON.parse(session.printed())
      expect(messages.map(({ruleId}: {ruleId: string}) => ruleId).sort()).toEqual([
        'LIC-050',
        'LIC-053',
        'LIC-053'
      ])
    } finally {
      fs.writeFileSync(listed, text)
      fs.rmSync(stray)
    }
  })

  it('by removal is found out too', async () => {
    const file = artifactsOf('foreign', 'epub')[0] ?? ''
    fs.renameSync(file, `${file}.gone`)
    try {
      expect(await runCommand(['verify', '--out', outOf('foreign')], createSession())).toBe(4)
    } finally {
      fs.renameSync(`${file}.gone`, file)
    }
  })
})

/** A hook that writes down every module that the program resolves. */
const hook = `
import {register} from 'node:module'
register('data:text/javascript,' + encodeURIComponent(\`
import {appendFileSync} from 'node:fs'
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  appendFileSync(\${JSON.stringify(process.env.COLOPHON_TEST_MODULES)}, found.url + '\\\\n')
  return found
}\`))`

interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<{code: number | null; said: string}>
  readonly modules: () => string
}

let runs = 0

/** The program as people start it, in a process of its own. */
function start(args: readonly string[], more: NodeJS.ProcessEnv = {}, cwd = scratch): Run {
  const log = path.join(scratch, `modules-${++runs}.txt`)
  const env = {...process.env, ...environment, COLOPHON_TEST_MODULES: log, ...more}
  const node = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, program, ...args]
  const child = spawn(process.execPath, node, {cwd, env, stdio: ['ignore', 'ignore', 'pipe']})
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const ended = new Promise<{code: number | null; said: string}>((resolve) => {
    child.once('close', (code) => resolve({code, said}))
  })
  return {child, ended, modules: () => fs.readFileSync(log, 'utf8')}
}

/** Resolves once the program has said something. */
async function hears({child, ended}: Run, pattern: RegExp): Promise<void> {
  let said = ''
  const heard = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk) => {
      said += chunk
      if (pattern.test(said)) resolve()
    })
  })
  const early = ended.then((end) => {
    throw new Error(`Unexpected end before ${pattern}: ${JSON.stringify(end)}`)
  })
  await Promise.race([heard, early])
}

describe('a build in a process of its own', () => {
  it('gives the same bytes in another folder, time zone and language', async () => {
    const copy = path.join(scratch, 'elsewhere', 'other name')
    fs.cpSync('test/books/everything', copy, {recursive: true})
    const out = path.join(scratch, 'again')
    const away = {TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8'}
    const {code, said} = await start(['build', '--book', copy, '--out', out], away).ended
    expect(code, said).toBe(0)
    const [first, second] = [readTree(outOf('everything')), readTree(out)]
    expect([...second.keys()]).toEqual([...first.keys()])
    const different = [...first].filter(([file, bytes]) => !second.get(file)?.equals(bytes))
    expect(different.map(([file]) => file)).toEqual([])
  })

  it('loads no browser for an EPUB, and is dated by SOURCE_DATE_EPOCH', async () => {
    const out = path.join(scratch, 'dated')
    const book = path.resolve(books.foreign.book)
    const args = [
      'build',
      '--book',
      book,
      '--out',
      out,
      '--format',
      'epub',
      ...books.foreign.options
    ]
    const run = start(args, {SOURCE_DATE_EPOCH: '1000000000'})
    const {code, said} = await run.ended
    expect(code, said).toBe(0)
    expect(run.modules()).toContain('book-epub')
    expect(run.modules()).not.toContain('puppeteer')
    const [epub] = [...readTree(out).keys()].filter((file) => file.endsWith('.epub'))
    const files = await unzip(path.join(out, epub ?? ''))
    const packageDocument = String([...files].find(([file]) => file.endsWith('.opf'))?.[1])
    expect(packageDocument).toContain('2001-09-09T01:46:40Z</meta>')
    expect(packageDocument).toMatch(/<dc:date[^>]*>2001-09-09/)
  })

  it('that is interrupted changes nothing and leaves nothing behind', async () => {
    const out = path.join(scratch, 'interrupted')
    const temporary = path.join(scratch, 'temporary')
    fs.mkdirSync(path.join(out, 'fr'), {recursive: true})
    fs.mkdirSync(temporary)
    fs.writeFileSync(path.join(out, 'fr/last.pdf'), 'the last good edition')
    const before = readTree(out)
    const book = path.resolve(books.everything.book)
    const run = start(['build', '--book', book, '--out', out, '--format', 'pdf'], {
      TMPDIR: temporary
    })
    await hears(run, /Printing/)
    await until(() => processesNaming(temporary).length > 0)
    run.child.kill('SIGINT')
    const {code} = await run.ended
    expect(code).toBe(130)
    expect(run.modules()).toContain('puppeteer')
    expect(readTree(out)).toEqual(before)
    expect(fs.readdirSync(out)).toEqual(['fr'])
    expect(processesNaming(temporary)).toEqual([])
    expect(fs.readdirSync(temporary).filter((name) => name.startsWith('colophon-browser'))).toEqual(
      []
    )
  })
})

/** Command lines of running processes that name a folder: a browser names its profile. */
function processesNaming(folder: string): string[] {
  const ids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const lines = ids.map((id) => {
    try {
      return fs.readFileSync(`/proc/${id}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  })
  return lines.filter((line) => line.includes(folder))
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 20))
}
