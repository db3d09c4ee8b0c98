// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AxeResults} from 'axe-core'
import type {Page} from 'puppeteer'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {type BuiltSites, buildSites, serve} from './built-sites.ts'

const axe = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
let sites: BuiltSites | undefined

beforeAll(async () => {
  sites = await buildSites()
})

afterAll(() => sites?.close())

function built(): BuiltSites {
  if (!sites) throw new Error('Expected sites')
  return sites
}

const openTab = () => built().browser.newPage()

const addressOf = (file: string) => pathToFileURL(path.join(built().out, file)).href

/** What axe finds on a page, each rule with the elements that break it. */
async function findFaults(page: Page, file: string): Promise<string[]> {
  await page.goto(addressOf(file))
  await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true")
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
  const files = built().pages
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
  for (const file of built().pages) {
    await page.goto(addressOf(file))
    const width = await page.evaluate('document.documentElement.scrollWidth')
    if (Number(width) > 320) wide.push(`${file}: ${width}`)
  }
  await page.close()
  expect(wide).toEqual([])
})

it('the keyboard leads past the head of a page to its text', async () => {
  const page = await openTab()
  await page.goto(addressOf('fr/web/colophon.html'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('_main')
  await page.close()
})

it('the search finds words by their stem and leads to the section', async () => {
  const page = await openTab()
  const faults: string[] = []
  page.on('pageerror', (cause) => faults.push(String(cause)))
  const hrefs = await serve(built().out, async (origin) => {
    await page.goto(`${origin}/fr/web/_search.html?q=mathématique`)
    await page.waitForSelector('.search-results a', {timeout: 20_000})
    return page.$$eval('.search-results a', (links) => links.map(({href}) => href))
  })
  await page.close()
  expect(faults).toEqual([])
  expect(hrefs.some((href) => /\/fr\/web\/[^_][^/]*\.html#/.test(href))).toBe(true)
})
