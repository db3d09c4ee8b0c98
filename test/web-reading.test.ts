// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type {Page} from 'puppeteer'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type BuiltSites, buildSites, serve, visit} from './built-sites.ts'

let sites: BuiltSites | undefined

beforeAll(async () => {
  sites = await buildSites()
})

afterAll(() => sites?.close())

function built(): BuiltSites {
  if (!sites) throw new Error('Expected sites')
  return sites
}

/** Look at a page of the sites as somebody who was never there. */
function read<Result>(
  file: string,
  act: (page: Page, origin: string) => Promise<Result>,
  {script = true} = {}
): Promise<Result> {
  const {browser, out} = built()
  return visit(browser, (context) =>
    serve(out, async (origin) => {
      const page = await context.newPage()
      await page.setJavaScriptEnabled(script)
      await page.goto(`${origin}/${file}`, {waitUntil: 'networkidle0'})
      return act(page, origin)
    })
  )
}

interface Timing {
  /** Cumulative layout shift. */
  readonly shift: number
  /** Largest contentful paint, in milliseconds. */
  readonly paint: number
}

const timing = `new Promise((resolve) => {
  const found = {shift: 0, paint: 0}
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true})
  observe('layout-shift', ({value}) => { found.shift += value })
  observe('largest-contentful-paint', ({startTime}) => { found.paint = startTime })
  setTimeout(() => resolve(found), 100)
})`

async function time(page: Page, address: string): Promise<Timing> {
  await page.goto(address, {waitUntil: 'load'})
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return (await page.evaluate(timing)) as Timing
}

describe.each([1280, 390])('at %i px', (width) => {
  it('nothing moves on any page, on the first visit and later', async () => {
    const {browser, out, pages} = built()
    const timings = await serve(out, (origin) =>
      visit(browser, async (context) => {
        const page = await context.newPage()
        await page.setViewport({width, height: 844})
        const found: [string, Timing][] = []
        for (const file of pages) found.push([file, await time(page, `${origin}/${file}`)])
        return found
      })
    )
    const paints = timings.map(([, {paint}]) => paint).sort((a, b) => a - b)
    const [median = 0, slowest = 0] = [paints[paints.length >> 1], paints.at(-1)]
    console.info(`LCP at ${width} px: ${Math.round(median)} ms, at most ${Math.round(slowest)} ms`)
    expect(timings.length).toBeGreaterThan(10)
    expect(timings.filter(([, {shift}]) => shift > 0)).toEqual([])
    expect(slowest).toBeLessThan(10_000)
  })
})

const active = (selector: string) => `document.activeElement.matches('${selector}')`
const opened = (selector: string) =>
  `document.querySelector('${selector}').matches(':popover-open')`

describe('a note', () => {
  it('opens by the keyboard and closes by Escape, without a script', async () => {
    await read(
      'fr/web/texte.html',
      async (page) => {
        await page.focus('main')
        for (let count = 0; count < 9 && !(await page.evaluate(active('#_c1 > button'))); count++) {
          await page.keyboard.press('Tab')
        }
        await page.keyboard.press('Enter')
        expect(await page.evaluate(opened('#_n1'))).toBe(true)
        await page.keyboard.press('Escape')
        expect(await page.evaluate(opened('#_n1'))).toBe(false)
        expect(await page.evaluate(active('#_c1 > button'))).toBe(true)
      },
      {script: false}
    )
  })

  it('is called on the line of its word, however wide the page', async () => {
    const calls = `[...document.querySelectorAll('.noteref')].every((call) => {
      const range = document.createRange()
      range.selectNode(call.previousSibling)
      const gap = call.getBoundingClientRect().left - [...range.getClientRects()].at(-1).right
      return Math.abs(gap) < 2
    })`
    await read('fr/web/texte.html', async (page) => {
      for (let width = 320; width < 420; width += 5) {
        await page.setViewport({width, height: 800})
        expect(await page.evaluate(calls), `${width} px`).toBe(true)
      }
    })
  })
})

describe('a figure', () => {
  const widthOf = (selector: string) =>
    `document.querySelector('${selector}').getBoundingClientRect().width`
  const height = 'document.documentElement.scrollHeight'

  it('that is drawn opens large and closes by Escape, without a script; the text stays', async () => {
    await read(
      'fr/web/figures.html',
      async (page) => {
        await page.setViewport({width: 1280, height: 900})
        const before = [await page.evaluate(widthOf('svg.drawing')), await page.evaluate(height)]
        await page.focus('.drawing-box > button')
        await page.keyboard.press('Enter')
        expect(await page.evaluate(opened('.drawing-box'))).toBe(true)
        expect(await page.evaluate(widthOf('svg.drawing'))).toBeGreaterThan(Number(before[0]) * 1.5)
        expect(await page.evaluate(height)).toBe(before[1])
        await page.keyboard.press('Escape')
        expect(await page.evaluate(widthOf('svg.drawing'))).toBe(before[0])
      },
      {script: false}
    )
  })

  it('that is a picture leads to its file', async () => {
    await read('fr/web/figures.html', async (page) => {
      await Promise.all([page.waitForNavigation(), page.click('a.enlarge')])
      expect(page.url()).toMatch(/\/fr\/web\/assets\/images\/photo\.png$/)
      expect(await page.evaluate('document.images[0].naturalWidth')).toBeGreaterThan(1)
    })
  })
})

describe('the citation of a chapter', () => {
  const shown = `document.querySelector('.citation button').checkVisibility()`

  it('is copied by its button', async () => {
    await read('fr/web/texte.html', async (page, origin) => {
      const rights = ['clipboard-read', 'clipboard-sanitized-write'] as const
      await page.browserContext().overridePermissions(origin, [...rights])
      await page.bringToFront()
      await page.click('.citation summary')
      await page.click('.citation button')
      await page.waitForFunction(`document.querySelector('.citation [role=status]').textContent`)
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        'Ada Exemple et Badr Modèle. «\u00a0Du texte\u00a0», dans Le livre qui contient tout. Petit inventaire d’un dialecte de Markdown. Version 2.1.0. Éditions de l’Essai, 2026. CC BY-SA 4.0. https://example.org/tout/fr/web/texte.html'
      )
    })
  })

  it('shows no button that would do nothing', async () => {
    await read(
      'fr/web/texte.html',
      async (page) => {
        await page.click('.citation summary')
        expect(await page.evaluate(shown)).toBe(false)
      },
      {script: false}
    )
  })
})

describe('the language switch', () => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'colophon-test-switch-'))
  const filler = 'Text. '.repeat(900)
  const files: Readonly<Record<string, string>> = {
    'book.yaml':
      'title: A Book\nlanguage: en\nlicense: CC-BY-4.0\ndate: 2026-01-02\neditions: [fr]\n',
    'en/01-one.md': `# One\n\n## First\n\n${filler}\n\n## Second\n\n${filler}\n`,
    'fr/edition.yaml': 'title: Un livre\n',
    'fr/01-one.md': `# Un\n\n## Premier\n\n${filler}\n\n## Deuxième\n\n${filler}\n`
  }
  let alike: BuiltSites | undefined

  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.join(scratch, path.dirname(name)), {recursive: true})
      fs.writeFileSync(path.join(scratch, name), text)
    }
    alike = await buildSites(scratch)
  })

  afterAll(async () => {
    await alike?.close()
    fs.rmSync(scratch, {recursive: true})
  })

  /** Where the switch leads from a place on the English page. */
  async function follow(from: string, script: boolean): Promise<string> {
    if (!alike) throw new Error('Expected sites')
    const {out, browser} = alike
    return visit(browser, (context) =>
      serve(out, async (origin) => {
        const page = await context.newPage()
        await page.setJavaScriptEnabled(script)
        await page.goto(`${origin}/en/web/one.html${from}`, {waitUntil: 'networkidle0'})
        const click = page.evaluate(`document.querySelector('.languages a').click()`)
        await Promise.all([page.waitForNavigation({waitUntil: 'load'}), click])
        const target = await page.evaluate(
          `document.querySelector(':target h2')?.textContent ?? ''`
        )
        return `${page.url().slice(origin.length)} ${target}`
      })
    )
  }

  it('leads to the section that is open', async () => {
    expect(await follow('#one-second', true)).toBe('/fr/web/one.html#one-second 1.2 Deuxième')
  })

  it('leads to the chapter from its beginning, and where no script runs', async () => {
    expect(await follow('', true)).toBe('/fr/web/one.html ')
    expect(await follow('#one-second', false)).toBe('/fr/web/one.html ')
  })
})
