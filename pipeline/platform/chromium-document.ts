// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {Browser, Page} from 'puppeteer'
import {inPairs} from '../model/in-pairs.ts'
import type {Callable, PrintDocument, PrintJob, PrintSession} from '../model/ports.ts'
import {answerLimit} from './chromium-launch.ts'
import {createPagePool} from './chromium-pages.ts'

/** Open the documents of a job, ready to print. */
export async function openSession(
  browser: Browser,
  {files, entries}: PrintJob
): Promise<PrintSession> {
  const {use, close} = createPagePool(browser, files)
  try {
    await inPairs(entries.slice(0, 2), (entry) => use(entry, async () => undefined))
  } catch (cause) {
    await close()
    throw cause
  }
  const documents = entries.map(
    (entry): PrintDocument => ({
      apply: (action, input, parts = []) =>
        use(entry, (page) => evaluate(page, action, input, parts)),
      print: () => use(entry, printPage)
    })
  )
  return {documents, close}
}

/**
 * Run a function of ours with the parts that it calls. Sent as one source text; `__name` is what
 * tsx wraps about inner functions, and Vitest calls what is imported by the name of its import.
 */
async function evaluate<Input, Output>(
  page: Page,
  action: (input: Input) => Output,
  input: Input,
  parts: readonly Callable[]
): Promise<Output> {
  const source = ['const __name = (target) => target', ...parts.map(String)].join('\n')
  const call = `(${String(action)})(${JSON.stringify(input ?? null)})`
  const whole = `(() => {\n${source}\nreturn ${call}\n})()`
  const output: unknown = await page.evaluate(whole.replace(imported, '$1$2'))
  return output as Output
}

const imported = /\(0,\s*__vite_ssr_import_\d+__\.(\w+)\)|__vite_ssr_import_\d+__\.(\w+)/g

async function printPage(page: Page): Promise<Uint8Array> {
  await page.evaluate(forgetLayout)
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    // A page behind another draws no frames, and waits for its fonts for ever; they are loaded.
    waitForFonts: false,
    timeout: answerLimit
  })
}

/** The little that is needed of an element of a page. */
interface Box {
  readonly style: {display: string}
  readonly offsetHeight: number
}

/**
 * Runs inside the browser: what was laid out piece by piece, as it was changed, may stand a third of
 * a pixel beside where it stands when all is laid out at once; two prints would differ. The print
 * lays it out.
 */
function forgetLayout(): number {
  const {body} = Reflect.get(globalThis, 'document') as {readonly body: Box}
  body.style.display = 'none'
  const none = body.offsetHeight
  body.style.display = ''
  return none
}
