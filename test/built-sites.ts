// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import os from 'node:os'
import path from 'node:path'
import puppeteer, {type Browser, type BrowserContext} from 'puppeteer'
import {expect} from 'vitest'
import {runCommand} from '../pipeline/cli/cli.ts'
import {findBrowser} from '../pipeline/platform/chromium-find.ts'
import {createSession} from './session.ts'

/** The sites of a book, built, and a browser to look at them. */
export interface BuiltSites {
  /** Output folder. */
  readonly out: string
  /** Every page of both languages, and the download page; relative to the folder. */
  readonly pages: readonly string[]
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Build the sites and start the browser that the pipeline would take. */
export async function buildSites(book = 'test/books/everything'): Promise<BuiltSites> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-sites-'))
  const out = path.join(scratch, 'dist')
  const args = ['--book', book, '--out', out, '--format', 'web']
  const session = createSession()
  expect(await runCommand(['build', ...args, '--quiet'], session), session.said()).toBe(0)
  const found = await findBrowser({environment: process.env})
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    args: [...found.args, '--no-sandbox'],
    env: {...process.env, ...found.env}
  })
  const close = async () => {
    await browser.close()
    fs.rmSync(scratch, {recursive: true})
  }
  return {out, pages: listPages(out), browser, close}
}

function listPages(out: string): string[] {
  return fs
    .readdirSync(out, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html'))
    .sort()
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff'
}

/** A folder at an address of this machine, as a script and a search need it. */
export async function serve<Result>(
  folder: string,
  act: (origin: string) => Promise<Result>
): Promise<Result> {
  const server = createServer(({url = ''}, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(url, 'http://site.invalid').pathname))
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

/** Visits as of somebody who was never there: nothing is remembered from one to the next. */
export async function visit<Result>(
  browser: Browser,
  act: (context: BrowserContext) => Promise<Result>
): Promise<Result> {
  const context = await browser.createBrowserContext()
  try {
    return await act(context)
  } finally {
    await context.close()
  }
}
