// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import {createServer, type Server} from 'node:http'
import {createRequire} from 'node:module'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import puppeteer, {type Browser, type Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runCommand} from '../pipeline/cli/cli.ts'
import {findBrowser} from '../pipeline/platform/chromium-find.ts'
import {createSession} from './session.ts'

/** A name with the address that it leads to. */
interface Entry {
  readonly label: string
  readonly href: string
}

/** What `foliate/reader.js` does with a book, in the page. */
interface Reader {
  readonly open: (address: string) => Promise<OpenedBook>
  /** Open a document of the spine at its first page. */
  readonly show: (index: number) => Promise<ShownDocument>
  /** Every font of the document that is shown, asked for whether or not its text needs it. */
  readonly loadFonts: () => Promise<readonly {name: string; status: string}[]>
  readonly follow: (href: string) => Promise<Landing>
  /** Touch every call of a note in the document that is shown. */
  readonly popUpNotes: () => Promise<readonly Note[]>
  readonly turn: (act: 'next' | 'prev' | 'goLeft' | 'goRight') => Promise<Turn>
}

interface OpenedBook {
  readonly direction: string
  readonly language: string
  /** Paths of the documents of the spine. */
  readonly sections: readonly string[]
  readonly contents: readonly Entry[]
  readonly pages: readonly Entry[]
  readonly landmarks: readonly Entry[]
  /** How many font files the manifest lists. */
  readonly fonts: number
}

interface ShownDocument {
  readonly index: number
  readonly text: string
  /** How many pages it fills on this screen. */
  readonly pages: number
  /** How many pictures have loaded; texts of those that have not. */
  readonly seen: number
  readonly unseen: readonly string[]
  /** How many drawings and formulas take no room. */
  readonly flat: number
  /** Fonts that its text has brought in; those that could not be. */
  readonly fonts: readonly string[]
  readonly failed: readonly string[]
}

/** Where an address leads. */
interface Landing {
  /** Whether the document that is shown holds the place. */
  readonly isThere: boolean
  /** Whether the place is on the page that is shown. */
  readonly isSeen: boolean
  readonly text: string
  readonly name: string | null
}

interface Note {
  readonly call: string
  readonly type: string | null
  /** Whether the handler takes it for one that is not to be shown in the text as well. */
  readonly hidden: boolean
  readonly text: string
}

interface Turn {
  /** Side that the screen moved to over the pages: 1 right, -1 left. */
  readonly moved: number
  /** Whether the text at the start of the page comes later (1) or earlier (-1) than before. */
  readonly read: number
}

declare global {
  interface Window {
    readonly reader: Reader
  }
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-reading-'))
const out = path.join(scratch, 'dist')
const require = createRequire(import.meta.url)
const foliate = path.dirname(require.resolve('foliate-js/view.js'))
let running: Browser | undefined
let server: Server | undefined

beforeAll(async () => {
  const args = ['--book', 'test/books/everything', '--out', out]
  const formats = ['--format', 'pdf', '--format', 'epub']
  const session = createSession()
  const exit = await runCommand(['build', ...args, ...formats, '--quiet'], session)
  expect(exit, session.said()).toBe(0)
  server = await serve()
  const found = await findBrowser({environment: process.env})
  running = await puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    args: [...found.args, '--no-sandbox'],
    env: {...process.env, ...found.env}
  })
})

afterAll(async () => {
  await running?.close()
  server?.closeAllConnections()
  server?.close()
  fs.rmSync(scratch, {recursive: true})
})

const readerPage = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<style>html, body {margin: 0; height: 100%} foliate-view {display: block; height: 100%} foliate-view + foliate-view {position: fixed; inset: 0}</style>
<body><script type="module" src="/reader.js"></script>`

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.epub': 'application/epub+zip'
}

/** The reading system and the books that were built, at an address. */
async function serve(): Promise<Server> {
  const folders = {'/foliate-js/': foliate, '/dist/': out}
  const fileOf = (url: string) => {
    const found = Object.entries(folders).find(([start]) => url.startsWith(start))
    return found ? path.join(found[1], url.slice(found[0].length)) : 'test/foliate/reader.js'
  }
  const created = createServer(({url = ''}, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end(readerPage)
    const file = fileOf(url)
    if (!fs.existsSync(file)) return response.writeHead(404).end()
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream'
    return response.setHeader('content-type', type).end(fs.readFileSync(file))
  })
  await new Promise<void>((resolve) => created.listen(0, '127.0.0.1', resolve))
  return created
}

/** What went wrong in the page, whoever noticed; foliate-js frames books as this notice says. */
function listenForFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (cause) => {
    if (!isBetweenDocuments(cause)) faults.push(String(cause))
  })
  page.on('requestfailed', (request) => faults.push(`no ${request.url()}`))
  page.on('console', (said) => {
    const isOurs = !/allow-scripts and allow-same-origin/.test(said.text())
    if (isOurs && /^(?:error|warn)$/.test(said.type())) faults.push(said.text())
  })
  return faults
}

/** What foliate-js does by itself when its own size changes before the next document has come. */
function isBetweenDocuments(cause: unknown): boolean {
  return cause instanceof Error && /#replaceBackground .*#observer/s.test(cause.stack ?? '')
}

/** An open book and all that was seen while leafing through it. */
interface Reading {
  readonly page: Page
  readonly book: OpenedBook
  readonly documents: readonly ReadDocument[]
  readonly faults: readonly string[]
}

interface ReadDocument extends ShownDocument {
  readonly path: string
  readonly notes: readonly Note[]
  readonly turns: readonly Turn[]
}

/** Open a book on the screen of a telephone and look at every document. */
async function read(language: string, forward: 'goLeft' | 'goRight'): Promise<Reading> {
  if (!running || !server) throw new Error('Expected a browser and a server')
  const page = await running.newPage()
  const faults = listenForFaults(page)
  await page.setViewport({width: 420, height: 520})
  const [epub] = fs.readdirSync(path.join(out, language)).filter((file) => file.endsWith('.epub'))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction('window.reader')
  const book = await page.evaluate((to) => window.reader.open(to), `/dist/${language}/${epub}`)
  const documents: ReadDocument[] = []
  for (const [index, section] of book.sections.entries()) {
    const shown = await page.evaluate((one) => window.reader.show(one), index)
    const notes = await page.evaluate(() => window.reader.popUpNotes())
    const turns = shown.pages > 1 ? await turnPages(page, ['next', 'prev', forward]) : []
    documents.push({...shown, path: section, notes, turns})
  }
  return {page, book, documents, faults}
}

async function turnPages(page: Page, acts: readonly Parameters<Reader['turn']>[0][]) {
  const turns: Turn[] = []
  for (const act of acts) turns.push(await page.evaluate((one) => window.reader.turn(one), act))
  return turns
}

async function followAll(page: Page, entries: readonly Entry[]): Promise<(Entry & Landing)[]> {
  const landings: (Entry & Landing)[] = []
  for (const entry of entries) {
    const landing = await page.evaluate((to) => window.reader.follow(to), entry.href)
    landings.push({...entry, ...landing})
  }
  return landings
}

const editions = [
  {
    language: 'fr',
    direction: 'ltr',
    forward: 'goRight',
    note: {call: '2', text: /^2 Deuxième note\. ?Elle a deux paragraphes et du code/}
  },
  {language: 'ar', direction: 'rtl', forward: 'goLeft', note: {call: '1', text: /^1 حاشية أولى/}}
] as const

describe.each(editions)('the EPUB in «$language», in foliate-js', (edition) => {
  const {language, direction, forward} = edition
  let reading: Reading | undefined

  function seen(): Reading {
    if (!reading) throw new Error('Expected a book that was read')
    return reading
  }

  beforeAll(async () => {
    reading = await read(language, forward)
  })

  it('opens in its language and direction', () => {
    expect(seen().book).toMatchObject({language, direction})
  })

  it('shows the text of every document, each picture, drawing and formula', () => {
    const {documents} = seen()
    expect(documents.length).toBeGreaterThan(10)
    expect(documents.map(({index}) => index)).toEqual([...documents.keys()])
    expect(documents.filter(({text}) => text === '')).toEqual([])
    expect(documents.flatMap(({unseen}) => unseen)).toEqual([])
    expect(documents.filter(({flat}) => flat > 0).map(({path: file}) => file)).toEqual([])
    expect(documents.reduce((sum, one) => sum + one.seen, 0)).toBeGreaterThanOrEqual(3)
  })

  it('brings its fonts, which every document uses and which all load', async () => {
    const {documents, book, page} = seen()
    expect(documents.flatMap(({failed}) => failed)).toEqual([])
    expect(documents.filter(({fonts}) => fonts.length === 0)).toEqual([])
    const faces = await page.evaluate(() => window.reader.loadFonts())
    expect(faces).toHaveLength(book.fonts)
    expect(faces.filter(({status}) => status !== 'loaded')).toEqual([])
  })

  it('has contents that lead to what they name', async () => {
    const {page, book} = seen()
    const landings = await followAll(page, book.contents)
    expect(landings.length).toBeGreaterThan(8)
    const wrong = landings.filter(
      ({isThere, isSeen, label, text}) => !(isThere && isSeen && text.startsWith(spaced(label)))
    )
    expect(wrong).toEqual([])
  })

  it('has pages of the printed edition that lead to where they begin', async () => {
    const {page, book} = seen()
    const landings = await followAll(page, book.pages)
    expect(landings.length).toBeGreaterThan(10)
    const wrong = landings.filter(
      ({isThere, isSeen, label, name}) => !(isThere && isSeen && name === label)
    )
    expect(wrong).toEqual([])
  })

  it('can be reached everywhere from the contents and the landmarks', () => {
    const {sections, contents, landmarks} = seen().book
    const reached = new Set([...contents, ...landmarks].map(({href}) => href.split('#')[0]))
    expect(sections.filter((section) => !reached.has(section))).toEqual([])
  })

  it('has landmarks that lead somewhere', async () => {
    const {page, book} = seen()
    const landings = await followAll(page, book.landmarks)
    expect(landings.length).toBeGreaterThan(4)
    expect(landings.filter(({isThere, isSeen}) => !(isThere && isSeen))).toEqual([])
  })

  it('pops each note up where it is called', () => {
    const notes = seen().documents.flatMap((one) => one.notes)
    expect(notes).toContainEqual(
      expect.objectContaining({
        call: edition.note.call,
        text: expect.stringMatching(edition.note.text)
      })
    )
    const wrong = notes.filter(
      ({type, hidden, call, text}) =>
        !(type === 'footnote' && hidden && text.startsWith(`${call} `))
    )
    expect(wrong).toEqual([])
  })

  it('turns the pages of every document the way that the book is read', () => {
    const long = seen().documents.filter(({pages}) => pages > 1)
    expect(long.length).toBeGreaterThan(2)
    const on = {moved: direction === 'rtl' ? -1 : 1, read: 1}
    const back = {moved: direction === 'rtl' ? 1 : -1, read: -1}
    const turned = long.map(({path: file, turns}) => ({file, turns}))
    expect(turned).toEqual(long.map(({path: file}) => ({file, turns: [on, back, on]})))
  })

  it('gives the reading system nothing to complain about', () => {
    expect(seen().faults).toEqual([])
  })
})

/** As `reader.js` gives texts. */
function spaced(label: string): string {
  return label.replace(/\s+/g, ' ')
}
