// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import {mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser} from 'puppeteer'
import {EnvironmentError} from '../model/ports.ts'
import {launchArguments} from './chromium-arguments.ts'
import type {FoundBrowser} from './chromium-find.ts'

/** Longest wait for a browser to start, in milliseconds. */
const startLimit = 60_000

/** Longest wait for one answer of a browser, in minutes: a print of hundreds of pages is one. */
export const answerMinutes = 10

/** The same in milliseconds. */
export const answerLimit = answerMinutes * 60_000

/** A browser at work, with a profile of its own that goes with it. */
export interface RunningBrowser {
  readonly browser: Browser
  /** Ends the browser at once and removes its profile. */
  readonly close: () => Promise<void>
}

/**
 * Start a browser, in its sandbox wherever the system allows one.
 *
 * @throws {EnvironmentError} when it does not start.
 */
export async function launchBrowser(found: FoundBrowser): Promise<RunningBrowser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'colophon-browser-'))
  try {
    const browser = await startAnyhow(found, profile)
    return {browser, close: () => closeBrowser(browser, profile)}
  } catch (cause) {
    await removeProfile(profile)
    throw new EnvironmentError(
      `Unexpected end of \`${found.path}\` (${found.version}) while it started, expected a browser that prints; run \`npm run doctor\`, or name another one with \`--browser PATH\`. It said: ${firstLine(cause)}`,
      {cause}
    )
  }
}

/** Containers and some systems refuse the sandbox, as every system refuses it to root. */
async function startAnyhow(found: FoundBrowser, profile: string): Promise<Browser> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot) return start(found, profile, false)
  try {
    return await start(found, profile, true)
  } catch (cause) {
    if (!/sandbox|namespace|zygote|setuid/i.test(String(cause))) throw cause
    return start(found, profile, false)
  }
}

async function start(found: FoundBrowser, profile: string, sandbox: boolean): Promise<Browser> {
  // Puppeteer takes most of a second to load: only builds of a PDF pay for it.
  const {default: puppeteer} = await import('puppeteer')
  return puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? 'shell' : true,
    args: launchArguments(found.args, sandbox),
    env: {...process.env, ...temporaryFolder(profile), ...found.env},
    userDataDir: profile,
    timeout: startLimit,
    protocolTimeout: answerLimit,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false
  })
}

/**
 * A browser that is ended at once leaves its temporary files; in the profile they go with it. Where
 * the path of the profile is long, as on macOS, the sockets among them would not fit.
 */
function temporaryFolder(profile: string): Readonly<Record<string, string>> {
  return process.platform === 'linux' && profile.length < 48 ? {TMPDIR: profile} : {}
}

/** Nothing in the profile is worth a tidy end. */
async function closeBrowser(browser: Browser, profile: string): Promise<void> {
  const child = browser.process()
  const ended = new Promise<void>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  killGroup(child?.pid)
  await browser.disconnect().catch(() => undefined)
  await ended
  await removeProfile(profile)
}

/** Puppeteer gives a browser a process group of its own on all systems but Windows. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

async function removeProfile(profile: string): Promise<void> {
  await rm(profile, {recursive: true, force: true, maxRetries: 5, retryDelay: 100}).catch(
    () => undefined
  )
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.split('\n').find((line) => line.trim() !== '') ?? ''
}
