// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {
  EnvironmentError,
  type PrintDocument,
  type Printer,
  type PrintJob,
  type PrintSession
} from '../model/ports.ts'
import {openSession} from './chromium-document.ts'
import {type BrowserOptions, findBrowser} from './chromium-find.ts'
import {answerMinutes, launchBrowser, type RunningBrowser} from './chromium-launch.ts'

export {type BrowserOptions, findBrowser} from './chromium-find.ts'

/** How to print. */
export interface PrinterOptions extends BrowserOptions {
  /** Ends the browser at once when it fires. */
  readonly signal?: AbortSignal
}

/** A printer that holds a browser until it is closed. */
export interface ClosablePrinter extends Printer {
  /** Ends the browser and removes what it left; may be called at any time and more than once. */
  readonly close: () => Promise<void>
}

/**
 * A printer. Its browser starts with the first job, serves one job after the other and ends with
 * `close`.
 */
export function createPrinter(options: PrinterOptions): ClosablePrinter {
  const {signal} = options
  const browser = holdBrowser(options)
  const next = createQueue()
  const open = async (job: PrintJob): Promise<PrintSession> => {
    const release = await explain(signal, next())
    try {
      const running = await explain(signal, browser.start())
      const opened = await explain(signal, openSession(running.browser, job))
      return hold(opened, signal, release)
    } catch (cause) {
      release()
      throw cause
    }
  }
  const wake = () => {
    Promise.resolve()
      .then(browser.start)
      .catch(() => undefined)
  }
  return {wake, open, close: browser.close}
}

/** One browser for all documents; the signal ends it at once. */
function holdBrowser(options: PrinterOptions) {
  const {signal} = options
  let running: Promise<RunningBrowser> | undefined
  let closing: Promise<void> = Promise.resolve()
  const close = () => {
    signal?.removeEventListener('abort', stop)
    if (running) closing = endBrowser(running)
    running = undefined
    return closing
  }
  const stop = () => {
    close().catch(() => undefined)
  }
  const start = (): Promise<RunningBrowser> => {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', stop, {once: true})
    running ??= findBrowser(options).then(launchBrowser)
    return running
  }
  return {start, close}
}

/** A browser that never started has ended. */
async function endBrowser(running: Promise<RunningBrowser>): Promise<void> {
  const browser = await running.catch(() => undefined)
  await browser?.close()
}

/** Each turn begins when the one before it is released. */
function createQueue(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    const before = last
    let release: () => void = () => undefined
    last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}

/** A session whose end lets the next one begin. */
function hold(
  {documents, close}: PrintSession,
  signal: AbortSignal | undefined,
  release: () => void
): PrintSession {
  return {
    documents: documents.map((document) => explained(document, signal)),
    close: async () => {
      await close()
      release()
    }
  }
}

function explained({apply, print}: PrintDocument, signal: AbortSignal | undefined): PrintDocument {
  return {
    apply: (action, input, parts) => explain(signal, apply(action, input, parts)),
    print: () => explain(signal, print())
  }
}

/**
 * What a signal interrupts ends at once with the signal's reason: not with the fault that the end of
 * the browser causes, nor never, as a print does whose browser is gone.
 */
async function explain<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work.catch((cause) => Promise.reject(nameSilence(cause)))
  const {promise: interrupted, release} = interruption(signal)
  try {
    return await Promise.race([work, interrupted])
  } catch (cause) {
    signal.throwIfAborted()
    throw nameSilence(cause)
  } finally {
    release()
  }
}

/** What Puppeteer calls a time-out, in words for people. */
function nameSilence(cause: unknown): unknown {
  const isSilence = cause instanceof Error && /timed? ?out|timeout/i.test(cause.message)
  if (!isSilence) return cause
  return new EnvironmentError(
    `Unexpected silence of the browser for ${answerMinutes} minutes, expected an answer; it may lack memory, or a chapter may be too long for it: divide the chapter, or build on a larger machine`,
    {cause}
  )
}

/** A promise that a signal rejects. */
function interruption(signal: AbortSignal): {promise: Promise<never>; release: () => void} {
  let release: () => void = () => undefined
  const promise = new Promise<never>((_, reject) => {
    const interrupt = () => reject(signal.reason)
    release = () => signal.removeEventListener('abort', interrupt)
    if (signal.aborted) interrupt()
    else signal.addEventListener('abort', interrupt, {once: true})
  })
  return {promise, release}
}
