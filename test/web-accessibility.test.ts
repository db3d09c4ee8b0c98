// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AxeResults} from 'axe-core'
import puppeteer, {type Browser, type Page} from 'puppeteer'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {runCommand} from '../pipeline/cli/cli.ts'
import {findBrowser} from '../pipeline/platform/chromium-find.ts'
import {createSession} from './session.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-axe-'))
const out = path.join(scratch, 'dist')
const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
let running: Browser | undefined

beforeAll(async () => {
  const args = ['--book', 'test/books/everything', '--out', out, '--format', 'web']
  const session = createSession()
  expect(await runCommand(['build', ...args, '--quiet'], session), session.said()).toBe(0)
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
  fs.rmSync(scratch, {recursive: true})
})

async function openTab(): Promise<Page> {
  if (!running) throw new Error('Expected a browser')
  return running.newPage()
}

/** Every page of both languages, and the download page. */
function listPages(): string[] {
  return fs
    .readdirSync(out, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html'))
    .sort()
}

/** What axe finds on a page, each rule with the elements that break it. */
async function findFaults(page: Page, file: string): Promise<string[]> {
  await page.goto(pathToFileURL(path.join(out, file)).href)
  const {violations} = (await page.evaluate(`${axe}\naxe.run()`)) as AxeResults
  return violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${file} ${id}: ${target}`))
}

const views = [
  {width: 1280, scheme: 'light'},
  {width: 1280, scheme: 'dark'},
  {width: 320, scheme: 'light'},
  {width: 320, scheme: 'dark'}
] as const

it.each(views)('axe finds nothing on any page: $width px, $scheme', async ({width, scheme}) => {
  const page = await openTab()
  await page.setBypassCSP(true)
  await page.setViewport({width, height: 900})
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
  const files = listPages()
  expect(files.length).toBeGreaterThan(10)
  const faults: string[] = []
  for (const file of files) faults.push(...(await findFaults(page, file)))
  await page.close()
  expect(faults).toEqual([])
})

it('no page is wider than a small phone', async () => {
  const page = await openTab()
  await page.setViewport({width: 320, height: 640})
  const wide: string[] = []
  for (const file of listPages()) {
    await page.goto(pathToFileURL(path.join(out, file)).href)
    const width = await page.evaluate('document.documentElement.scrollWidth')
    if (Number(width) > 320) wide.push(`${file}: ${width}`)
  }
  await page.close()
  expect(wide).toEqual([])
})

it('the keyboard leads past the head of a page to its text', async () => {
  const page = await openTab()
  await page.goto(pathToFileURL(path.join(out, 'fr/web/colophon.html')).href)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('_main')
  await page.close()
})

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css'
}

/** The built site at an address, as a search needs it. */
async function serve<Result>(act: (origin: string) => Promise<Result>): Promise<Result> {
  const server = createServer(({url = ''}, response) => {
    const file = path.join(out, decodeURIComponent(new URL(url, 'http://site.invalid').pathname))
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream'
    if (!fs.existsSync(file)) response.writeHead(404).end()
    else response.writeHead(200, {'content-type': type}).end(fs.readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

it('the search finds words by their stem and leads to the section', async () => {
  const page = await openTab()
  const faults: string[] = []
  page.on('pageerror', (cause) => faults.push(String(cause)))
  const hrefs = await serve(async (origin) => {
    await page.goto(`${origin}/fr/web/_search.html?q=mathématique`)
    await page.waitForSelector('.search-results a', {timeout: 20_000})
    return page.$$eval('.search-results a', (links) => links.map(({href}) => href))
  })
  await page.close()
  expect(faults).toEqual([])
  expect(hrefs.some((href) => /\/fr\/web\/[^_][^/]*\.html#/.test(href))).toBe(true)
})
