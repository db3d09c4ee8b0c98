// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {PDFArray, PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import puppeteer, {type Browser, type Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {runCommand} from '../pipeline/cli/cli.ts'
import {findBrowser} from '../pipeline/platform/chromium-find.ts'
import type {PreviewState} from '../pipeline/server/preview-state.ts'
import {createSession, type RecordedSession} from './session.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-preview-'))
const book = path.join(scratch, 'book')
const abort = new AbortController()
let session: RecordedSession = createSession({signal: abort.signal})
let ended: Promise<number> = Promise.resolve(-1)
let browser: Browser | undefined
let origin = ''

/** A chapter of about forty paragraphs, which takes several pages. */
function longChapter(title: string, word: string): string {
  const paragraphs = Array.from(
    {length: 40},
    (_, index) => `Paragraph ${index + 1} ${`${word} `.repeat(60).trim()}.`
  )
  return [`# ${title}`, ...paragraphs.slice(0, 38), '## Late', ...paragraphs.slice(38)]
    .join('\n\n')
    .concat('\n')
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(book, file)), {recursive: true})
  fs.writeFileSync(path.join(book, file), text)
}

function replace(file: string, from: string, to: string): void {
  const text = fs.readFileSync(path.join(book, file), 'utf8')
  expect(text).toContain(from)
  write(file, text.replace(from, to))
}

const metadata = `title: A book that is being written
language: en
license: CC-BY-4.0
date: 2026-01-02
editions: [ar]
contributors:
  - {name: Ada Example, role: aut}
`

function writeBook(): void {
  write('book.yaml', metadata)
  write('en/01-first.md', longChapter('First', 'lorem'))
  write('en/02-second.md', longChapter('Second', 'ipsum'))
  write('ar/edition.yaml', 'title: كتاب\ncontributors:\n  - {name: بدر, role: trl}\n')
  write('ar/01-first.md', '# الأول\n\nنص عربي.\n')
  write('ar/02-second.md', '# الثاني\n\nنص آخر.\n')
}

beforeAll(async () => {
  writeBook()
  session = createSession({signal: abort.signal, environment: {PATH: process.env['PATH']}})
  ended = runCommand(['preview', '--book', book], session)
  await vi.waitFor(() => expect(session.printed()).toMatch(/^http/), {timeout: 60_000})
  origin = session.printed().trim().replace(/\/$/, '')
  const found = await findBrowser({environment: process.env})
  browser = await puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    args: [...found.args, '--no-sandbox'],
    env: {...process.env, ...found.env}
  })
})

afterAll(async () => {
  abort.abort()
  expect(await ended).toBe(0)
  await browser?.close()
  fs.rmSync(scratch, {recursive: true})
})

async function open(address: string): Promise<Page> {
  if (!browser) throw new Error('Expected a browser')
  const page = await browser.newPage()
  await page.goto(`${origin}${address}`)
  return page
}

const slow = {timeout: 60_000, interval: 50}

function textOf(page: Page): Promise<string> {
  return page.evaluate(
    `document.querySelector('iframe').contentDocument?.body?.textContent ?? ''`
  ) as Promise<string>
}

function read<Value>(page: Page, expression: string): Promise<Value> {
  return page.evaluate(expression) as Promise<Value>
}

const status = `document.querySelector('#status').dataset.state`
const overlay = `document.querySelector('#overlay').hidden ? '' : document.querySelector('#overlay').textContent`

/** Send a request as no browser would. */
function ask(
  target: string,
  headers: Record<string, string> = {},
  method = 'GET'
): Promise<number> {
  const {port} = new URL(origin)
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: target,
      headers,
      method,
      setHost: !headers['host']
    }
    http
      .request(options, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      .on('error', reject)
      .end()
  })
}

describe('the site in the preview', () => {
  it('shows what was saved without being asked', async () => {
    const page = await open('/#/en/web/first.html')
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 1 lorem')
    replace('en/01-first.md', 'Paragraph 3 lorem', 'Paragraph 3 changed')
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 3 changed')
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    expect(await read(page, overlay)).toBe('')
    await page.close()
  })

  it('tells what is wrong at its place, keeps the last good page marked as stale, and forgets it when it is mended', async () => {
    const page = await open('/#/en/web/first.html')
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 5 lorem')
    replace('en/01-first.md', 'Paragraph 5 lorem', 'Paragraph 5 [gone](#nowhere) lorem')
    await expect.poll(() => read(page, overlay), slow).toMatch(/en\/01-first\.md:11:13/)
    expect(await read(page, overlay)).toContain('nowhere')
    expect(await read(page, status)).toBe('stale')
    expect(await read(page, `document.documentElement.className`)).toContain('stale')
    expect(await textOf(page)).toContain('Paragraph 5 lorem')
    replace('en/01-first.md', 'Paragraph 5 [gone](#nowhere) lorem', 'Paragraph 5 mended')
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 5 mended')
    expect(await read(page, overlay)).toBe('')
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    await page.close()
  })

  it('lives through metadata that cannot be read, and through a book that is gone', async () => {
    const page = await open('/#/en/web/second.html')
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 1 ipsum')
    write('book.yaml', 'title: "half a line')
    await expect.poll(() => read(page, overlay), slow).toContain('book.yaml:1')
    expect(await read(page, status)).toBe('stale')
    fs.renameSync(book, `${book}-gone`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    fs.renameSync(`${book}-gone`, book)
    write('book.yaml', metadata)
    await expect.poll(() => read(page, overlay), slow).toBe('')
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    await page.close()
  })

  it('leads from one language to the other, right-to-left ones too, and stays with what is read', async () => {
    const page = await open('/#/en/web/first.html')
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 1')
    await page.evaluate(
      `document.querySelector('iframe').contentDocument.querySelector('.languages a[hreflang=ar]').click()`
    )
    await expect.poll(() => textOf(page), slow).toContain('نص عربي')
    await expect.poll(() => page.url(), slow).toContain('#/ar/web/first.html')
    await expect
      .poll(() => read(page, `document.querySelector('iframe').contentDocument?.dir`), slow)
      .toBe('rtl')
    await expect
      .poll(() => read(page, `document.querySelector('#editions').value`), slow)
      .toBe('ar')
    replace('ar/01-first.md', 'نص عربي', 'نص جديد')
    await expect.poll(() => textOf(page), slow).toContain('نص جديد')
    await page.close()
  })

  it('takes a file that is saved bit by bit for what it is in the end', async () => {
    const page = await open('/#/en/web/second.html')
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 2 ipsum')
    const text = fs
      .readFileSync(path.join(book, 'en/02-second.md'), 'utf8')
      .replace('Paragraph 2 ipsum', 'Paragraph 2 whole')
    const seen: string[] = []
    const watching = setInterval(() => {
      read<string>(page, overlay).then(
        (said) => seen.push(said),
        () => undefined
      )
    }, 20)
    const file = fs.openSync(path.join(book, 'en/02-second.md'), 'w')
    for (let at = 0; at < text.length; at += 3000) {
      fs.writeSync(file, text.slice(at, at + 3000))
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    fs.closeSync(file)
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 2 whole')
    clearInterval(watching)
    expect(seen.filter((said) => said !== '')).toEqual([])
    await page.close()
  })
})

describe('the pages in the preview', () => {
  const address = `document.querySelector('#pdf').href`
  const isShown = `navigator.pdfViewerEnabled
    ? document.querySelector('iframe').contentWindow.location.href ===
      document.querySelector('#pdf').href.replace('&alone', '')
    : !document.querySelector('#viewerless').hidden && document.querySelector('iframe').hidden`
  const shownPage = async (page: Page) =>
    Number(/#page=(\d+)/.exec(await read<string>(page, address))?.[1])

  it('are the PDF of the edition, open at the paragraph that was edited last', async () => {
    replace('en/02-second.md', 'Paragraph 1 ipsum', 'Paragraph 1 early')
    const page = await open('/#/en/paged')
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    const early = await shownPage(page)
    expect(await read(page, isShown)).toBe(true)
    replace('en/02-second.md', 'Paragraph 39 ipsum', 'Paragraph 39 late')
    await expect.poll(() => shownPage(page), slow).toBeGreaterThan(early + 2)
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    const bytes = Buffer.from(await (await fetch(await read<string>(page, address))).arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(await shownPage(page)).toBe(await pageOfName(bytes, 'second-late'))
    await page.close()
  })

  it('stay what they were, marked as stale, while something is wrong', async () => {
    const page = await open('/#/en/paged')
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    const before = await read<string>(page, address)
    replace('en/01-first.md', 'Paragraph 9 lorem', 'Paragraph 9 :ref[x]{to=fig-none} lorem')
    await expect.poll(() => read(page, overlay), slow).toContain('en/01-first.md:19')
    expect(await read(page, status)).toBe('stale')
    expect(await read(page, address)).toBe(before)
    replace('en/01-first.md', 'Paragraph 9 :ref[x]{to=fig-none} lorem', 'Paragraph 9 good')
    await expect.poll(() => read(page, address), slow).not.toBe(before)
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    expect(await read(page, overlay)).toBe('')
    await page.close()
  })

  it('of right-to-left editions are bound on the right', async () => {
    const page = await open('/#/ar/paged')
    await expect.poll(() => read(page, status), slow).toBe('fresh')
    const bytes = Buffer.from(await (await fetch(await read<string>(page, address))).arrayBuffer())
    const pdf = await PDFDocument.load(bytes, {updateMetadata: false})
    const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
    expect(String(preferences.get(PDFName.of('Direction')))).toBe('/R2L')
    await page.close()
  })
})

/** The page, from 1, that a named destination of a PDF leads to. */
async function pageOfName(bytes: Buffer, name: string): Promise<number> {
  const pdf = await PDFDocument.load(bytes, {updateMetadata: false})
  const names = pdf.catalog
    .lookup(PDFName.of('Names'), PDFDict)
    .lookup(PDFName.of('Dests'), PDFDict)
  const list = names.lookup(PDFName.of('Names'), PDFArray)
  const keys = Array.from({length: list.size() / 2}, (_, index) => String(list.get(index * 2)))
  const target = list.lookup(keys.indexOf(`(${name})`) * 2 + 1, PDFArray)
  return pdf.getPages().findIndex(({ref}) => ref === target.get(0)) + 1
}

describe('the server of a preview', () => {
  it.each([
    '/../book.yaml',
    '/en/web/../../book.yaml',
    '/en/web/%2e%2e/%2e%2e/book.yaml',
    '/en/web/..%2f..%2f..%2f..%2fetc/passwd',
    '/en/web/..%5c..%5cbook.yaml',
    '/book.yaml',
    '/en/01-first.md',
    '//etc/passwd',
    '/etc/passwd',
    '/en/web/%00',
    '/__proto__',
    '/constructor',
    '/en/web/'
  ])('has nothing at %s', async (target) => {
    expect(await ask(target)).toBe(404)
  })

  it('refuses addresses that cannot be decoded', async () => {
    expect(await ask('/en/%E0%A4%A')).toBe(400)
  })

  it('refuses other names of this machine, and other methods', async () => {
    const {port} = new URL(origin)
    expect(await ask('/', {host: 'evil.example'})).toBe(403)
    expect(await ask('/', {host: `evil.example:${port}`})).toBe(403)
    expect(await ask('/', {host: '127.0.0.1'})).toBe(403)
    expect(await ask('/', {host: `localhost:${port}`})).toBe(200)
    expect(await ask('/', {}, 'POST')).toBe(405)
  })

  it('listens to this machine alone', async () => {
    const outside = Object.values(os.networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({internal, family}) => !internal && family === 'IPv4')
    const port = Number(new URL(origin).port)
    for (const {address} of outside) {
      const code = await new Promise((resolve) => {
        const socket = net.connect(port, address, () => resolve('open'))
        socket.on('error', () => resolve('refused'))
      })
      expect(code, address).toBe('refused')
    }
    expect(await ask('/')).toBe(200)
  })

  it('shows a page that is opened by its own address inside of the preview, where it is told when it is stale', async () => {
    const page = await open('/en/web/second.html')
    expect(page.url()).toBe(`${origin}/#/en/web/second.html`)
    await expect.poll(() => textOf(page), slow).toContain('Paragraph 1')
    await page.close()
  })

  it('gives the file itself to who asks for it alone', async () => {
    const document = {'sec-fetch-dest': 'document'}
    expect(await ask('/en/web/second.html', document)).toBe(302)
    expect(await ask('/en/web/second.html?alone', document)).toBe(200)
  })

  it('makes the search of a site when it is asked for', async () => {
    expect(await ask('/en/web/_search/pagefind.js')).toBe(200)
    expect(await ask('/en/web/_search/none.js')).toBe(404)
  })

  it('takes the next port where nobody asked for one, and says what to do where somebody did', async () => {
    const {port} = new URL(origin)
    const other = createSession({environment: {PATH: process.env['PATH']}})
    expect(await runCommand(['preview', '--book', book, '--port', port], other)).toBe(3)
    expect(other.said()).toContain(`Unexpected port ${port} (in use), expected a free one`)
    expect(other.said()).toContain('--port')
    const end = new AbortController()
    const next = createSession({signal: end.signal, environment: {PATH: process.env['PATH']}})
    const running = runCommand(['preview', '--book', book, '--json'], next)
    await expect.poll(() => next.printed(), slow).toMatch(/"address"/)
    const {address}: {address: string} = JSON.parse(next.printed())
    expect(new URL(address).port).not.toBe(port)
    end.abort()
    expect(await running).toBe(0)
  })

  it('tells all there is to know as events', async () => {
    const {body} = await fetch(`${origin}/_preview/events`)
    const reader = body?.getReader()
    const {value} = (await reader?.read()) ?? {}
    await reader?.cancel()
    const state: PreviewState = JSON.parse(new TextDecoder().decode(value).replace(/^data: /, ''))
    expect(state.editions.map(({language, direction}) => [language, direction])).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl']
    ])
  })
})
