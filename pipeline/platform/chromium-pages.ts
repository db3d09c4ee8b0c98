// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Browser, Page} from 'puppeteer'
import type {Rendering} from '../model/rendering.ts'
import {answerLimit} from './chromium-launch.ts'
import {addressOf, serveOnly} from './chromium-serve.ts'

/** Documents that stay open at once: each may take the memory of hundreds of printed pages. */
const mostOpen = 4

/** A document of a job, open or put aside. */
interface Shelved {
  readonly entry: string
  page?: Page
  /** What it had become when it was put aside, as XHTML. */
  kept?: string
  /** Uses under way or waiting. */
  users: number
  /** Order of the uses. */
  used: number
  /** Ends with the last use so far. */
  turn: Promise<unknown>
}

/** The open documents of a job; those that nobody uses make room for others, and come back as they were. */
export interface PagePool {
  /** Do something with the open document of an entry; one use of it comes after the other. */
  readonly use: <Result>(entry: string, act: (page: Page) => Promise<Result>) => Promise<Result>
  readonly close: () => Promise<void>
}

/** Open documents of a job as they are used. */
export function createPagePool(browser: Browser, files: Rendering): PagePool {
  const shelf = new Map<string, Shelved>()
  let uses = 0
  const use: PagePool['use'] = (entry, act) => {
    const own = shelf.get(entry) ?? {entry, users: 0, used: 0, turn: Promise.resolve()}
    shelf.set(entry, own)
    own.used = ++uses
    return takeTurn(own, async () => {
      if (!own.page) await makeRoom([...shelf.values()])
      own.page ??= await openPage(browser, files, own)
      return act(own.page)
    })
  }
  const close = async () => {
    const pages = [...shelf.values()].flatMap(({page}) => page ?? [])
    await Promise.all(pages.map((page) => page.close().catch(() => undefined)))
  }
  return {use, close}
}

async function takeTurn<Result>(own: Shelved, act: () => Promise<Result>): Promise<Result> {
  own.users++
  const result = own.turn.then(act)
  own.turn = result.catch(() => undefined)
  try {
    return await result
  } finally {
    own.users--
  }
}

/**
 * Put documents aside that nobody uses. A book is gone through from its beginning again and again:
 * what was used last is wanted last.
 */
async function makeRoom(shelf: readonly Shelved[]): Promise<void> {
  const open = shelf.filter(({page}) => page)
  const idle = open.filter(({users}) => users === 0).sort((one, other) => other.used - one.used)
  const surplus = idle.slice(0, Math.max(0, open.length - mostOpen + 1))
  await Promise.all(surplus.map((own) => takeTurn(own, () => putAside(own))))
}

async function putAside(own: Shelved): Promise<void> {
  const {page} = own
  if (!page) return
  own.kept = await page.evaluate(serialize)
  delete own.page
  await page.close()
}

async function openPage(browser: Browser, files: Rendering, {entry, kept}: Shelved): Promise<Page> {
  const page = await browser.newPage()
  const name = kept === undefined ? entry : entry.replace(/html$/, 'xhtml')
  await serveOnly(page, kept === undefined ? files : new Map([...files, [name, kept]]))
  await page.emulateMediaType('print')
  await page.goto(addressOf(name), {waitUntil: 'load', timeout: answerLimit})
  const missing = await page.evaluate(loadFonts)
  if (missing.length > 0) throw new Error(`Expected fonts that load: ${missing.join(', ')}`)
  await page.evaluate(show)
  return page
}

/** What the browser has of `document.fonts` (CSS Font Loading 3). */
type FontSet = Iterable<Face>

interface Face {
  readonly family: string
  readonly weight: string
  readonly style: string
  readonly load: () => Promise<unknown>
}

/** Runs inside the browser: faces that only the margins of pages use are not loaded otherwise. */
async function loadFonts(): Promise<string[]> {
  const {fonts} = Reflect.get(globalThis, 'document') as {readonly fonts: FontSet}
  const faces = [...fonts]
  const loads = await Promise.allSettled(faces.map((face) => face.load()))
  return faces
    .filter((_, index) => loads[index]?.status === 'rejected')
    .map(({family, weight, style}) => `${family} ${weight} ${style}`)
}

/** What the browser has of XML (DOM Parsing and Serialization). */
type Serializer = new () => {readonly serializeToString: (node: unknown) => string}

/** The little that is needed of the body of a page. */
interface Body {
  hidden: boolean
}

/** Runs inside the browser: what came hidden is laid out now, with its fonts and not with others. */
function show(): void {
  const {body} = Reflect.get(globalThis, 'document') as {readonly body: Body}
  body.hidden = false
}

/** Runs inside the browser: HTML would not always be read back as the same tree. */
function serialize(): string {
  const {body} = Reflect.get(globalThis, 'document') as {readonly body: Body}
  body.hidden = true
  const XmlSerializer = Reflect.get(globalThis, 'XMLSerializer') as Serializer
  return new XmlSerializer().serializeToString(Reflect.get(globalThis, 'document'))
}
